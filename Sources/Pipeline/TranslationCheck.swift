import CommonMark
package import Gettext
package import Languages
package import SiteModel
package import SourceText
package import TranslationChecks

/// One finding in a catalogue, with the entry that it is about.
package struct CatalogFinding: Sendable {
    package let diagnostic: Diagnostic
    /// The context of the entry, else its text; "" for the file as a whole.
    package let id: String
    package let code: String
}

/// Everything that is wrong with one catalogue: how it is written, then what it says.
///
/// - found: what reading it had to say.
/// - path: tells what kind of texts it holds: `…/pages/…`, `…/events/…`, `site.po`, `theme.po`.
func findings(
    in catalog: Catalog, found: [Diagnostic], path: String, language: Language, _ finder: FaultFinder
) -> [CatalogFinding] {
    var result = found.map { diagnostic in
        let start = diagnostic.place.range.lowerBound
        let entry = catalog.messages.first { $0.place.range.contains(start) }
        return CatalogFinding(
            diagnostic: diagnostic, id: entry.map { $0.context ?? $0.id } ?? "", code: diagnostic.rule)
    }
    forEachFaulty(in: catalog, path: path, finder, where: \.isChecked) { index, found in
        let message = catalog.messages[index]
        result += found.map { fault in
            CatalogFinding(
                diagnostic: fault.diagnostic(at: message.stringPlaces.first ?? message.place, in: language),
                id: message.context ?? message.id, code: fault.code.rawValue)
        }
    }
    return result.sorted { $0.diagnostic.place.range.lowerBound < $1.diagnostic.place.range.lowerBound }
}

/// Keys of entries with an error, which families do not see.
package func faultyEntries(of catalog: Catalog, path: String, _ finder: FaultFinder) -> Set<MessageKey> {
    var keys: Set<MessageKey> = []
    forEachFaulty(in: catalog, path: path, finder, where: { !$0.isObsolete }) { index, found in
        if found.contains(where: { $0.severity == .error }) { keys.insert(catalog.messages[index].key) }
    }
    return keys
}

/// Calls `visit` with the number and the faults of each message that has any, in the order of the file.
///
/// - path: tells what kind of texts the catalogue holds.
func forEachFaulty(
    in catalog: Catalog, path: String, _ finder: FaultFinder, where isAsked: (Message) -> Bool,
    _ visit: (Int, [TranslationFault]) -> Void
) {
    let kinds = CatalogKind(path: path)
    for (index, message) in catalog.messages.enumerated() where message.hasWording && isAsked(message) {
        let found = finder.faults(in: message, kind: kinds.kind(of: message))
        if !found.isEmpty { visit(index, found) }
    }
}

extension Message {
    /// Wordings that families see, or would see once somebody approves them; one for an older text cannot fit this one.
    fileprivate var isChecked: Bool {
        switch state {
        case .current, .reviewed, .draft: true
        case .missing, .stale, .gone: false
        }
    }
}

/// What kind of texts a catalogue holds.
package struct CatalogKind: Sendable {
    private enum Texts { case page, plain, theme }

    private let texts: Texts

    package init(path: String) {
        let parts = path.split(separator: "/")
        if parts.last == "theme.po" || parts.contains("themes") {
            texts = .theme
        } else if parts.last == "site.po" || parts.dropLast().contains("events") && !parts.contains("pages") {
            texts = .plain
        } else {
            texts = .page
        }
    }

    package func kind(of message: Message) -> MessageKind {
        switch texts {
        case .theme: .themeWords
        case .plain: .plain
        case .page:
            if let context = message.context, keysOfFrontMatter.contains(context) {
                .plain
            } else if message.id.hasPrefix("<"), isHTMLBlock(message.id) {
                .html
            } else {
                .markdown
            }
        }
    }
}

/// R8, and what content types add.
private let keysOfFrontMatter: Set<String> = Set(
    ["title", "summary", "description", "nav_title", "image_alt", "place"]
        + ContentType.all.flatMap { $0.keys.map(\.name) })

/// R16: a text that Markdown reads as nothing but a block of HTML.
private func isHTMLBlock(_ text: String) -> Bool {
    let blocks = parseMarkdown(SourceFile(path: "", text: text)).value.blocks
    guard blocks.count == 1, case .html? = blocks.first?.kind else { return false }
    return true
}

/// The language that a catalogue says it is in: its header, else the folder `translations/<lang>/` it stands in.
package func language(of catalog: Catalog, path: String) -> Language? {
    if let written = catalog.language { return languageOfHeader(written) }
    let parts = path.split(separator: "/").map(String.init)
    guard let folder = parts.lastIndex(of: "translations"), folder + 1 < parts.count else { return nil }
    // A theme names its catalogues by their language: themes/default/translations/es.po.
    let name = folder + 2 == parts.count ? String(parts[folder + 1].dropLast(3)) : parts[folder + 1]
    return Language(tag: name)
}

/// `pt_BR` and `sr@latin` as gettext writes them.
private func languageOfHeader(_ text: String) -> Language? {
    let tag = text.split(separator: ".").first.map(String.init) ?? text
    if let at = tag.firstIndex(of: "@") {
        let script = tag[tag.index(after: at)...].lowercased() == "latin" ? "-Latn" : ""
        return Language(tag: tag[..<at].split(separator: "_").joined(separator: "-") + script)
    }
    return Language(tag: tag.split(separator: "_").joined(separator: "-"))
        ?? Language.nearest(to: tag).flatMap(Language.init(tag:))
}

/// What a check of several catalogues found.
package struct CheckedCatalogs: Sendable {
    package private(set) var findings: [CatalogFinding] = []
    package private(set) var sources: [String: SourceFile] = [:]
    package private(set) var fileCount = 0
    /// The checks of languages that were met, by the tags of language and source.
    private var finders: [[String]: FaultFinder] = [:]

    package init() {}

    /// Checks one catalogue that was read from `file`.
    ///
    /// - asked: the language that somebody says it is in; nil: as the file itself says.
    /// - sourceLanguage: English where nobody says what it was translated from.
    package mutating func add(
        _ file: SourceFile, _ parsed: Parsed<Catalog>, in asked: Language?, sourceLanguage: Language?,
        _ glossary: TranslationGlossary
    ) {
        guard sources[file.path] == nil, let english = Language(tag: "en") else { return }
        sources[file.path] = file
        fileCount += 1
        let own = language(of: parsed.value, path: file.path)
        var found = parsed.diagnostics
        if let asked, let own, !isSameLanguage(own.tag, asked.tag) {
            found.append(otherLanguage(own, asked, parsed.value, file))
        }
        guard let language = asked ?? own else {
            findings += (found + [unknownLanguage(parsed.value, file)]).map {
                CatalogFinding(diagnostic: $0, id: "", code: $0.rule)
            }
            return
        }
        let tags = [language.tag, (sourceLanguage ?? english).tag]
        let finder =
            finders[tags] ?? FaultFinder(for: language, from: sourceLanguage ?? english, glossary: glossary)
        finders[tags] = finder
        findings += Pipeline.findings(in: parsed.value, found: found, path: file.path, language: language, finder)
    }

    /// Findings on a file that no catalogue could be made of, or on the glossary.
    package mutating func add(_ found: [Diagnostic], in file: SourceFile?) {
        if let file { sources[file.path] = file }
        findings += found.map { CatalogFinding(diagnostic: $0, id: "", code: $0.rule) }
    }

    /// In the order of files, then of places.
    package var diagnostics: [Diagnostic] { findings.map(\.diagnostic) }
}

/// Checks all catalogues of a site, and its glossary of translations.
package func checkCatalogs(_ desk: TranslationDesk, languages: [SiteLanguage]) -> CheckedCatalogs {
    var checked = CheckedCatalogs()
    let found = Dictionary(grouping: desk.diagnostics, by: \.place.file)
    checked.add(found[glossaryPath] ?? [], in: desk.read.sources[glossaryPath])
    for language in languages {
        let folder = desk.folder(of: language)
        let memory = folder + "memory.po"
        let paths = Set(desk.read.catalogs.keys).union(desk.unreadCatalogs)
        // The old wordings in memory.po are for texts that are gone; only its form counts.
        for path in paths.sorted() where path.hasPrefix(folder) {
            guard let file = desk.read.sources[path], let catalog = desk.read.catalogs[path], path != memory else {
                checked.add(found[path] ?? [], in: desk.read.sources[path])
                continue
            }
            checked.add(
                file, Parsed(catalog, found[path] ?? []), in: language.language,
                sourceLanguage: desk.settings.source.language, desk.glossary)
        }
    }
    return checked
}

private func isSameLanguage(_ a: String, _ b: String) -> Bool {
    let (a, b) = (a.split(separator: "-"), b.split(separator: "-"))
    return zip(a, b).allSatisfy { $0 == $1 }
}

private func otherLanguage(_ own: Language, _ asked: Language, _ catalog: Catalog, _ file: SourceFile) -> Diagnostic {
    Diagnostic(
        "wrong-language", .error,
        "This file says that it is in \(own.englishName) ('\(own.tag)'), but it stands for \(asked.englishName)",
        at: catalog.headerEntry.stringPlaces.first ?? file.span(0..<0),
        help: "put it into the folder of its language, or write Language: \(asked.tag) in its header",
        language: asked.tag)
}

private func unknownLanguage(_ catalog: Catalog, _ file: SourceFile) -> Diagnostic {
    let written = catalog.language
    return Diagnostic(
        "unknown-language", .error,
        written.map { "'\($0)' is not the code of a language we know, so the translations were not checked" }
            ?? "This file does not say what language it is in, so its translations were not checked",
        at: catalog.headerEntry.stringPlaces.first ?? file.span(0..<0),
        help: "name the language with --lang, such as --lang so, or write \"Language: so\\n\" in the header")
}
