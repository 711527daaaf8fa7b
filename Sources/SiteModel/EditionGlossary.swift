import CommonMark
package import Languages

/// The school's words as families read them in one language.
///
/// - Terms without an explanation are left out: a link that explains nothing is worse than none.
package struct EditionGlossary: Sendable {
    package struct Entry: Sendable {
        /// The heading's own, and so its address on the glossary page.
        package let id: String
        package let term: LocalText
        /// The first paragraph below the term, without markup.
        package let explanation: LocalText
    }

    /// In the order of the page.
    package let entries: [Entry]
    /// What finds terms in a text, by the language of the text.
    private var finders: [String: TermFinder] = [:]
    private let numbers: [String: Int]

    /// The glossary in the language it was written in.
    package init(_ page: Page) {
        self.init(page, page.document.blocks, writtenAs: page.document.blocks, body: page.language, in: page.language)
    }

    /// The glossary in the edition of `language`.
    ///
    /// - Terms without a translation stay in their source language. So do the forms by which terms are found in blocks that
    ///   are not translated, whatever language the explanation is in.
    package init(_ page: Page, _ own: PageEdition, in language: Language) {
        let written = own.version?.document.blocks ?? page.document.blocks
        self.init(page, own.blocks, writtenAs: written, body: own.bodyLanguage, in: language)
    }

    private init(_ page: Page, _ blocks: [Block], writtenAs written: [Block], body: Language, in language: Language) {
        func local(_ text: String, _ block: Block) -> LocalText {
            let own = block.language.flatMap { Language(tag: $0) } ?? body
            return LocalText(text, language: own == language ? nil : own)
        }
        var found: [(entry: Entry, section: GlossarySection)] = []
        for section in glossarySections(blocks, writtenAs: written).sections {
            guard let first = firstWords(of: section.body) else { continue }
            let term = local(section.heading.inlines.plainText, section.heading)
            let entry = Entry(id: section.id, term: term, explanation: local(first.inlines.plainText, first))
            found.append((entry, section))
        }
        entries = found.map(\.entry)
        numbers = Dictionary(found.enumerated().map { ($1.entry.id, $0) }, uniquingKeysWith: { first, _ in first })
        for (number, item) in found.enumerated() {
            add(item.section.heading, [item.entry.term.text], number, body)
            if let also = item.section.also { add(also, item.section.alsoForms, number, body) }
        }
        guard language != page.language else { return }
        for section in glossarySections(page.document.blocks, writtenAs: page.document.blocks).sections {
            guard let number = numbers[section.id] else { continue }
            add(section.heading, [section.heading.inlines.plainText] + section.alsoForms, number, page.language)
        }
    }

    private mutating func add(_ block: Block, _ forms: [String], _ number: Int, _ body: Language) {
        let tag = block.language ?? body.tag
        for form in forms { finders[tag, default: TermFinder(language: tag)].add(form, for: number) }
    }

    /// Number of the entry with this id.
    package func number(ofID id: String) -> Int? { numbers[id] }

    /// Terms in a text of the language `tag`: numbers of entries with UTF-8 offsets, in order, none in another.
    package func terms(in text: [UInt8], language tag: String) -> [(entry: Int, range: Range<Int>)] {
        finders[tag]?.terms(in: text) ?? []
    }
}

/// The first paragraph with words, at whatever depth: an explanation may be a list.
private func firstWords(of blocks: [Block]) -> Block? {
    for block in blocks {
        if case .paragraph = block.kind, !block.inlines.plainText.trimmingSpaces.isEmpty { return block }
        if let inner = firstWords(of: block.children) { return inner }
    }
    return nil
}
