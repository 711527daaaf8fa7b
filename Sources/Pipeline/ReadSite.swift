import CivilTime
import CommonMark
package import Gettext
import ICalendar
import Languages
package import SiteModel
package import SourceText
package import TranslationChecks

/// Everything that was read from a site's folder: settings, content and catalogues.
package struct ReadSite: Sendable {
    package var settings: SiteSettings
    package var content: Content
    /// By path: `translations/so/pages/visiting.po`.
    package var catalogs: [String: Catalog]
    /// Texts of all files that a diagnostic may point into, by path.
    package var sources: [String: SourceFile]
    /// The school's own word packs, from `words/`.
    package var packs: [SourceFile] = []
    /// `translations/glossary.tsv`: words that the school wants translated in one way.
    package var translationGlossary = TranslationGlossary.empty
}

/// Reads `site.yaml`, `content/` and `translations/`.
///
/// - Bad input: every file is read, whatever is wrong with the others; what cannot be read is left out with an error.
package func readSite(_ tree: FileTree, options: BuildOptions) async -> Parsed<ReadSite> {
    var diagnostics = tree.problems
    var sources: [String: SourceFile] = [:]
    let settings = readSettings(tree, options, &sources, &diagnostics)

    let files = tree.files(below: "content/")
    let markdown = files.filter { $0.path.hasSuffix(".md") }
    let names = Set(markdown.map { String($0.path.dropFirst("content/".count)) })
    let pages = await markdown.concurrentMap(workers: options.workers) { file -> Parsed<(SourceFile?, PageFile?)> in
        let read = tree.text(of: file)
        guard let source = read.value else { return Parsed((nil, nil), read.diagnostics) }
        let place = PagePath(String(file.path.dropFirst("content/".count)), languages: settings.languages)
        if let unused = unusedLanguage(of: source, at: place, names) {
            return Parsed((source, nil), read.diagnostics + [unused])
        }
        let page = readPage(source, at: place, settings: settings, hasTwin: hasTwin(place, names, settings))
        return Parsed((source, page.value), read.diagnostics + page.diagnostics)
    }
    var content = Content()
    var versions: [String: [PageVersion]] = [:]
    for page in pages {
        diagnostics += page.diagnostics
        if let source = page.value.0 { sources[source.path] = source }
        switch page.value.1 {
        case .page(let made): content.pages.append(made)
        case .version(let path, let version): versions[path, default: []].append(version)
        case nil: break
        }
    }
    for index in content.pages.indices {
        for version in versions[content.pages[index].path] ?? [] {
            content.pages[index].versions[version.language.tag] = version
        }
    }
    content.calendars = readCalendars(tree, files, settings, &sources, &diagnostics)
    content.assets = readAssets(files)
    let catalogs = await readCatalogs(tree, settings, options, &sources, &diagnostics)
    let packs = tree.files(below: "words/").filter { $0.path.hasSuffix(".yaml") || $0.path.hasSuffix(".yml") }
        .compactMap { file -> SourceFile? in
            let read = tree.text(of: file)
            diagnostics += read.diagnostics
            if let source = read.value { sources[source.path] = source }
            return read.value
        }
    var glossary = TranslationGlossary.empty
    if let file = tree[glossaryPath] {
        let text = tree.text(of: file)
        diagnostics += text.diagnostics
        if let source = text.value {
            sources[source.path] = source
            let parsed = parseTranslationGlossary(source)
            diagnostics += parsed.diagnostics
            glossary = parsed.value
        }
    }
    return Parsed(
        ReadSite(
            settings: settings, content: content, catalogs: catalogs, sources: sources, packs: packs,
            translationGlossary: glossary), diagnostics)
}

/// What there is to say of a file such as `visiting.so.md` beside `visiting.md`, where the site has no Somali: as a page of its own
/// it would say that its words are English.
private func unusedLanguage(of file: SourceFile, at place: PagePath, _ names: Set<String>) -> Diagnostic? {
    let parts = place.path.dropLast(3).split(separator: ".", omittingEmptySubsequences: false)
    guard place.language == nil, parts.count > 1, let tag = parts.last.map(String.init), !tag.contains("/"),
        names.contains(parts.dropLast().joined(separator: ".") + ".md")
    else { return nil }
    let name = file.path.split(separator: "/").last ?? ""
    if let language = Language(tag: tag) {
        return Diagnostic(
            "unknown-language", .warning,
            "'\(name)' is not used, because \(language.englishName) is not one of the languages in site.yaml",
            at: .start(of: file.path),
            help: "add - code: \(language.tag) to the languages in site.yaml, or give the file another name")
    }
    guard tag.utf8.count == 2, tag.utf8.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) }) else { return nil }
    let guess = Language.nearest(to: tag)
    return Diagnostic(
        "unknown-language", .error,
        "'\(name)' is not used, because '\(tag)' is not a language code that is known here"
            + (guess.map { "; did you mean '\($0)'?" } ?? ""), at: .start(of: file.path),
        help: "name the file by the language's short code, such as visiting.es.md", replacement: guess)
}

/// Whether a page in another language belongs to a page that is read beside it: the one in the source language, or, where
/// there is none, the one in the language that `site.yaml` names first.
private func hasTwin(_ place: PagePath, _ names: Set<String>, _ settings: SiteSettings) -> Bool {
    if names.contains(place.path) { return true }
    let earlier = settings.languages.prefix { $0.tag != place.language?.tag }
    return earlier.contains { names.contains("\(place.path.dropLast(3)).\($0.tag).md") }
}

private func readSettings(
    _ tree: FileTree, _ options: BuildOptions, _ sources: inout [String: SourceFile], _ diagnostics: inout [Diagnostic]
) -> SiteSettings {
    var settings: SiteSettings
    if let file = tree["site.yaml"] {
        let read = tree.text(of: file)
        let source = read.value ?? SourceFile(path: "site.yaml", bytes: [])
        sources["site.yaml"] = source
        let parsed = SiteModel.readSettings(source)
        diagnostics += read.diagnostics + (read.value == nil ? [] : parsed.diagnostics)
        settings = parsed.value
    } else {
        diagnostics.append(
            Diagnostic(
                "missing-site-file", .error, "There is no site.yaml in this folder", at: .start(of: "site.yaml"),
                help: "go to the folder of the site, or name it with --site; schoolgate new site DIR makes one"))
        settings =
            SiteModel.readSettings(SourceFile(path: "site.yaml", text: "title: Our school\ntime_zone: UTC\n")).value
    }
    if var base = options.baseURL {
        while base.hasSuffix("/") { base.removeLast() }
        settings.baseURL = base
    }
    return settings
}

// MARK: Calendars

private func readCalendars(
    _ tree: FileTree, _ files: [FileTree.File], _ settings: SiteSettings, _ sources: inout [String: SourceFile],
    _ diagnostics: inout [Diagnostic]
) -> [Content.ReadCalendar] {
    var calendars: [Content.ReadCalendar] = []
    var keys: Set<String> = []
    for file in files where file.path.hasPrefix("content/calendars/") {
        let name = String(file.path.dropFirst("content/calendars/".count))
        let isICS = name.lowercased().hasSuffix(".ics")
        guard isICS || name.hasSuffix(".yaml") || name.hasSuffix(".yml") else { continue }
        // Feeds of large schools are large; a page is not.
        let key = fileKey(file.path)
        guard !isNameOfMadeCalendar(key) else {
            diagnostics.append(
                Diagnostic(
                    "repeated-address", .error,
                    "'\(key)' is the name of a calendar that the site makes itself, so this one is left out",
                    at: .start(of: file.path), help: "give the file another name"))
            continue
        }
        guard keys.insert(key).inserted else {
            diagnostics.append(
                Diagnostic(
                    "repeated-address", .error, "There are two calendars called '\(key)', so this one is left out",
                    at: .start(of: file.path), help: "give one of the two files another name"))
            continue
        }
        let read = isICS ? bytes(of: file, in: tree, limit: 50_000_000) : tree.text(of: file)
        diagnostics += read.diagnostics
        guard let source = read.value else { continue }
        sources[source.path] = source
        if isICS {
            let parsed = parseCalendar(source, siteZone: settings.zone)
            diagnostics += parsed.diagnostics.map { refusingEmpty($0, hasCopy: tree[file.path + ".before"] != nil) }
            calendars.append(Content.ReadCalendar(key: key, path: file.path, kind: .iCalendar(parsed.value)))
        } else {
            let parsed = readCalendarYAML(source, key: key, settings: settings)
            diagnostics += parsed.diagnostics
            calendars.append(Content.ReadCalendar(key: key, path: file.path, kind: .written(parsed.value)))
        }
    }
    return calendars
}

/// What the parser says, with a calendar without events as an error: a download that went wrong must not wipe out what families
/// see. The copy before the last update is for people to go back to; a build never reads it, so that the same files give the
/// same site.
private func refusingEmpty(_ diagnostic: Diagnostic, hasCopy: Bool) -> Diagnostic {
    guard diagnostic.rule == "empty-calendar" || diagnostic.rule == "broken-calendar" else { return diagnostic }
    var diagnostic = diagnostic
    let path = diagnostic.place.file
    if diagnostic.rule == "empty-calendar" {
        diagnostic.severity = .error
        diagnostic.message = "the calendar has no events, so families would see an empty page"
        diagnostic.help = "download it again; if it is empty on purpose, delete the file"
    }
    if hasCopy, diagnostic.severity == .error {
        diagnostic.help = [diagnostic.help, "the last good copy is \(path).before"].compactMap(\.self).joined(
            separator: "; ")
    }
    return diagnostic
}

/// A file as it is: readers of calendars and catalogues know about old charsets themselves.
private func bytes(of file: FileTree.File, in tree: FileTree, limit: Int) -> Parsed<SourceFile?> {
    guard file.sizeBytes <= limit else { return tree.text(of: file, limit: limit) }
    switch file.read() {
    case .success(let bytes): return Parsed(SourceFile(path: file.path, bytes: bytes))
    case .failure: return tree.text(of: file, limit: limit)
    }
}

// MARK: Files

/// Files in `content/` that are no pages; nobody has looked into them yet.
private func readAssets(_ files: [FileTree.File]) -> [Asset] {
    files.compactMap { file in
        let path = String(file.path.dropFirst("content/".count))
        // Calendars are published as feeds, without the addresses of those who were invited.
        guard !path.hasSuffix(".md"), !path.hasPrefix("calendars/") else { return nil }
        guard !path.split(separator: "/").contains(where: { $0.hasPrefix(".") || $0.hasSuffix("~") }) else {
            return nil
        }
        return Asset(path: path, sizeBytes: file.sizeBytes)
    }
}

// MARK: Catalogues

private func readCatalogs(
    _ tree: FileTree, _ settings: SiteSettings, _ options: BuildOptions, _ sources: inout [String: SourceFile],
    _ diagnostics: inout [Diagnostic]
) async -> [String: Catalog] {
    let files = tree.files(below: "translations/").filter { $0.path.hasSuffix(".po") }
    let tags = settings.languages.map(\.tag)
    var unknown: Set<String> = []
    for file in files {
        let tag = String(file.path.dropFirst("translations/".count).prefix { $0 != "/" })
        guard file.path.dropFirst("translations/".count).contains("/"), !tags.contains(tag),
            unknown.insert(tag).inserted
        else { continue }
        let isKnown = Language(tag: tag) != nil
        diagnostics.append(
            Diagnostic(
                "unknown-language", isKnown ? .note : .error,
                isKnown
                    ? "translations/\(tag)/ is not used, because '\(tag)' is not one of the languages in site.yaml"
                    : "'\(tag)' is not a language code that is known here", at: .start(of: file.path),
                help: isKnown
                    ? "add - code: \(tag) to the languages in site.yaml"
                    : "name the folder by the language's short code, such as es"))
    }
    let read = await files.concurrentMap(workers: options.workers) { file -> (String, Parsed<(SourceFile, Catalog)?>) in
        let source = bytes(of: file, in: tree, limit: 50_000_000)
        guard let text = source.value else { return (file.path, Parsed(nil, source.diagnostics)) }
        let parsed = parseCatalog(text)
        return (file.path, Parsed((text, parsed.value), source.diagnostics + parsed.diagnostics))
    }
    var catalogs: [String: Catalog] = [:]
    for (path, parsed) in read {
        diagnostics += parsed.diagnostics
        guard let (source, catalog) = parsed.value else { continue }
        sources[path] = source
        catalogs[path] = catalog
    }
    return catalogs
}
