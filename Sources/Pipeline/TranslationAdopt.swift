import CommonMark
import Gettext
import Languages
package import SiteModel
package import SourceText
import TranslationChecks

/// What a page written by hand gave to the catalogue of its page.
package struct AdoptedPage: Sendable {
    package var changes: CatalogChanges
    /// Texts that have the wording of the page written by hand.
    package var taken = 0
    /// Of these, how many are drafts, as they have an error or the source has changed since.
    package var drafts = 0
    /// Where the two pages differ, or what is wrong with single texts.
    package var diagnostics: [Diagnostic]
    /// Words of the hand-written page that the catalogue cannot hold; with any of them the page must not be removed.
    package var leftOver: [Diagnostic] = []
    /// False: the pages could not be matched, and nothing is to be written.
    package var isMatched: Bool
}

/// Makes the entries of a catalogue out of a page that was written by hand.
///
/// - Match: both pages must have the same blocks in the same order and nesting; nothing is guessed.
/// - Stays: wordings of the catalogue that give way go to `memory.po`. The file itself is the caller's to keep or remove.
/// - by: who translated the page; date: YYYY-MM-DD.
package func adopt(
    _ version: PageVersion, of page: Page, _ desk: TranslationDesk, by name: String?, on date: String
) -> AdoptedPage {
    let language = version.language
    let matched = matchedBlocks(page, version)
    if let difference = matched.diagnostics.first {
        return AdoptedPage(changes: CatalogChanges(), diagnostics: [difference], isMatched: false)
    }
    var adopted = AdoptedPage(changes: CatalogChanges(), diagnostics: [], isMatched: true)
    let isOlder = version.front.sourceDigest.map { $0 != page.digest } ?? false
    let path = catalogPath(of: page, in: language.tag)
    let kinds = CatalogKind(path: path)
    let finder = FaultFinder(for: language, from: page.language, glossary: .empty, scope: .errors)
    var messages: [Message] = []
    var displaced: [Message] = []
    var known: [MessageKey: String] = [:]
    for (unit, own) in matched.value {
        var message = Message(context: unit.context, id: unit.id, strings: [own.id])
        if let first = known[message.key] {
            if first != own.id { displaced.append(message) }
            continue
        }
        known[message.key] = own.id
        let wrong = finder.faults(in: message, kind: kinds.kind(of: message))
        adopted.diagnostics += wrong.map { fault in
            Diagnostic(
                "translation-\(fault.code.rawValue)", .warning, "\(fault.message), so this text came in as a draft",
                at: own.place, help: fault.help, language: language.tag,
                related: [.init(place: unit.place, message: "the source text")])
        }
        message.isFuzzy = isOlder || !wrong.isEmpty
        adopted.taken += 1
        if message.isFuzzy { adopted.drafts += 1 }
        messages.append(message)
    }
    adopted.leftOver = leftOver(of: version, page, matched.value.map(\.own))
    let incoming = Catalog(messages: messages)
    adopted.changes = takingIn([path: incoming], desk, page, language, displaced, by: name, on: date)
    return adopted
}

/// Words of the hand-written page that no text of the source stands for, so that no catalogue can hold them.
private func leftOver(of version: PageVersion, _ page: Page, _ taken: [TranslationUnit]) -> [Diagnostic] {
    func isTaken(_ unit: TranslationUnit) -> Bool {
        taken.contains { $0.context == unit.context && $0.id == unit.id && $0.place == unit.place }
    }
    func left(_ place: SourceSpan, _ message: String) -> Diagnostic {
        Diagnostic(
            "missing-translation", .warning, message, at: place,
            help: "add it to \(page.file.path), or keep this file", language: version.language.tag)
    }
    let texts = version.units.filter { !isTaken($0) }.map { unit in
        left(unit.place, "'\(unit.id.prefix(60))' has nothing in the source page that it could be the translation of")
    }
    let isSameCode = codes(in: page.document.blocks) == codes(in: version.document.blocks)
    return texts
        + (isSameCode
            ? [] : [left(.start(of: version.file.path), "A block of code is another here than in the source page")])
}

private func codes(in blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
        if case .code(_, let text) = block.kind { return [text] }
        return codes(in: block.children)
    }
}

private func takingIn(
    _ incoming: [String: Catalog], _ desk: TranslationDesk, _ page: Page, _ language: Language,
    _ displaced: [Message], by name: String?, on date: String
) -> CatalogChanges {
    guard let site = desk.settings.language(language.tag) else { return CatalogChanges() }
    // Without the file, the page gets its catalogue like any other.
    var read = desk.read
    for index in read.content.pages.indices where read.content.pages[index].path == page.path {
        read.content.pages[index].versions[language.tag] = nil
    }
    var base = updateTranslations(desk.with(read), languages: [site])
    let memoryPath = desk.folder(of: site) + "memory.po"
    var lost = forMemory(displaced, base.catalogs[memoryPath])
    for (path, catalog) in incoming {
        guard let ours = base.catalogs[path] else { continue }
        // Families have read this page up to now, so its words go before others.
        let result = takeIn(
            catalog, into: ours,
            options: ImportOptions(
                by: name, date: date, incomingRevision: date + " 23:59+0000", memory: base.catalogs[memoryPath]))
        base.replace(path, with: result.catalog, sources: desk.read.sources)
        lost += result.displaced
    }
    base.remember(lost, in: memoryPath, language: language.tag, sources: desk.read.sources)
    return base
}

extension TranslationDesk {
    fileprivate func with(_ read: ReadSite) -> TranslationDesk {
        TranslationDesk(
            read: read, site: site, diagnostics: diagnostics, unreadCatalogs: unreadCatalogs)
    }
}

extension CatalogChanges {
    /// Puts a catalogue in the place of one, and its file among those to be written if it is another than on disk.
    mutating func replace(_ path: String, with catalog: Catalog, sources: [String: SourceFile]) {
        catalogs[path] = catalog
        written.removeAll { $0.path == path }
        let bytes = writeCatalog(catalog)
        if sources[path]?.bytes != bytes { written.append(SourceFile(path: path, bytes: bytes)) }
    }

    /// Adds wordings that lost their place to `memory.po`.
    mutating func remember(
        _ displaced: [Message], in path: String, language: String, sources: [String: SourceFile]
    ) {
        guard !displaced.isEmpty else { return }
        var memory = catalogs[path] ?? mergeCatalog(units: [], into: nil, language: language).catalog
        memory.messages += displaced.filter { memory.message(context: $0.context, id: $0.id) == nil }
        replace(path, with: memory, sources: sources)
    }
}

// MARK: Structure

/// One block of a page as far as its place and kind go.
private struct BlockShape {
    let kind: String
    let depth: Int
    let span: Range<Int>
}

/// Each text of `page` with the one that stands in its place in `version`; a finding where the two differ.
private func matchedBlocks(
    _ page: Page, _ version: PageVersion
) -> Parsed<[(unit: TranslationUnit, own: TranslationUnit)]> {
    let (left, right) = (shapes(of: page.document.blocks), shapes(of: version.document.blocks))
    for number in 0..<max(left.count, right.count) {
        let (a, b) = (left.at(number), right.at(number))
        if a?.kind == b?.kind, a?.depth == b?.depth { continue }
        return Parsed([], [difference(a, b, page, version)])
    }
    var pairs: [(TranslationUnit, TranslationUnit)] = []
    let own = version.units
    for unit in page.units where unit.isKey {
        if let same = own.first(where: { $0.isKey && $0.context == unit.context }) { pairs.append((unit, same)) }
    }
    let mine = Dictionary(grouping: page.units.filter { !$0.isKey }, by: \.place.range)
    let theirs = Dictionary(grouping: own.filter { !$0.isKey }, by: \.place.range)
    for (a, b) in zip(left, right) {
        for unit in mine[a.span] ?? [] {
            if let same = theirs[b.span]?.first(where: { $0.kind == unit.kind }) { pairs.append((unit, same)) }
        }
    }
    return Parsed(pairs)
}

private func shapes(of blocks: [Block], depth: Int = 0) -> [BlockShape] {
    blocks.flatMap { block -> [BlockShape] in
        // A comment alone leaves an empty block behind.
        if case .html(let html) = block.kind, html.isEmpty { return [] }
        return [BlockShape(kind: name(of: block.kind), depth: depth, span: block.span)]
            + shapes(of: block.children, depth: depth + 1)
    }
}

private func name(of kind: Block.Kind) -> String {
    switch kind {
    case .paragraph: "a paragraph"
    case .heading(let level, _): "a heading of level \(level)"
    case .quote: "a quote"
    case .bulletList: "a list"
    case .orderedList: "a numbered list"
    case .item: "an item of a list"
    case .code: "a block of code"
    case .html: "a block of HTML"
    case .table: "a table"
    case .row: "a row of a table"
    case .cell: "a cell of a table"
    case .rule: "a line across"
    case .footnote: "a footnote"
    case .container: "a part between ::: lines"
    }
}

private func difference(_ a: BlockShape?, _ b: BlockShape?, _ page: Page, _ version: PageVersion) -> Diagnostic {
    func end(_ file: SourceFile) -> SourceSpan { file.span(file.bytes.count..<file.bytes.count) }
    let place = b.map { version.file.span($0.span) } ?? end(version.file)
    let other = a.map { page.file.span($0.span) } ?? end(page.file)
    let message =
        switch (a, b) {
        case (let a?, let b?) where a.kind == b.kind:
            "\(b.kind) here does not stand as deep in lists or quotes as in \(page.file.path)"
        case (let a?, let b?): "\(page.file.path) has \(a.kind) where this page has \(b.kind)"
        case (let a?, nil): "\(page.file.path) goes on with \(a.kind), and this page ends"
        case (nil, let b?): "this page goes on with \(b.kind), and \(page.file.path) ends"
        case (nil, nil): "the two pages differ"
        }
    return Diagnostic(
        "other-structure", .error, message, at: place,
        help:
            "give both pages the same headings, paragraphs, lists and tables in the same order, or keep this page as it is",
        language: version.language.tag, related: [.init(place: other, message: "the same place in the source")])
}

extension Array {
    fileprivate func at(_ number: Int) -> Element? { indices.contains(number) ? self[number] : nil }
}
