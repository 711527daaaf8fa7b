import CommonMark
import Languages
import SiteModel
import SourceText
import Templates

/// The glossary as a page, and its words on other pages.
extension EditionRenderer {
    func renderGlossary(_ index: Int) -> (OutputFile, [Diagnostic]) {
        let page = site.pages[index]
        let own = edition.pages[index]
        let (introduction, sections) = glossarySections(
            own.blocks, writtenAs: own.version?.document.blocks ?? page.document.blocks)
        let frame = frame(.glossary, index, blocks: introduction)
        let terms = inAlphabet(sections, of: page).map { term($0, page, own) }
        return render(
            "templates/glossary.html", to: addresses.output(page.segments), scope(frame, ["terms": .list(terms)]))
    }

    /// A glossary in alphabetical order stays so in every language; one in an order of its own keeps that.
    private func inAlphabet(_ sections: [GlossarySection], of page: Page) -> [GlossarySection] {
        guard !edition.isSource, let source = editions.first(where: { $0.isSource })?.format else { return sections }
        let written = glossarySections(page.document.blocks, writtenAs: page.document.blocks).sections
        let terms = written.map { $0.heading.inlines.plainText }
        let isSorted = zip(terms, terms.dropFirst()).allSatisfy { !source.ordered($1, before: $0) }
        guard isSorted else { return sections }
        let named = sections.map { (section: $0, term: $0.heading.inlines.plainText) }
        return named.sorted { format.ordered($0.term, before: $1.term) }.map(\.section)
    }

    private func term(_ section: GlossarySection, _ page: Page, _ own: PageEdition) -> TemplateValue {
        let heading = section.heading
        let whole = own.bodyLanguage == language ? nil : own.bodyLanguage
        let title = LocalText(
            heading.inlines.plainText, language: heading.language.flatMap { Language(tag: $0) } ?? whole)
        var record: [String: TemplateValue] = [
            "id": .text(section.id), "also": .text(section.alsoText), "body": .html(html(section.body, on: page)),
            "lang": .text(whole?.tag ?? ""),
            "dir": .text(whole?.direction.html ?? ""),
        ]
        record.put("term", title)
        return .record(record)
    }

    /// The body of a page with links to the words it uses, and those words in the order of first use.
    ///
    /// - A translation may bend a word so that it is not found ("phonics" in Polish). What its source uses is explained
    ///   after the others, though no word is linked.
    func linkedToGlossary(
        _ blocks: [Block], _ own: PageEdition, _ page: Page
    ) -> (blocks: [Block], explained: [EditionGlossary.Entry]) {
        guard let glossary, let written = site.writtenGlossary else { return (blocks, []) }
        let links = GlossaryLinks(blocks, on: page, of: site, language: own.bodyLanguage.tag, glossary)
        var entries = links.entries
        if own.isFromCatalog {
            let source = GlossaryLinks(
                page.document.blocks, on: page, of: site, language: page.language.tag, written)
            entries += source.entries.compactMap { glossary.number(ofID: written.entries[$0].id) }
                .filter { !entries.contains($0) }
        }
        return (links.blocks, entries.map { glossary.entries[$0] })
    }

    /// Id of the element that explains a word on the page that uses it; no heading can have it.
    func explanationID(_ id: String) -> String { "_word-" + id }

    func glossaryWord(_ entry: EditionGlossary.Entry) -> TemplateValue {
        guard let index = site.pageByPath["glossary.md"] else { return .none }
        var record: [String: TemplateValue] = [
            "id": .text(explanationID(entry.id)),
            "url": .text(addresses.url(site.pages[index].segments) + "#" + percentEncoded(entry.id)),
        ]
        record.put("term", entry.term)
        record.put("text", shown(entry.explanation))
        return .record(record)
    }
}
