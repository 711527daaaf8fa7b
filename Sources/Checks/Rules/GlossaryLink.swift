import CommonMark
import Readability
import SiteModel
import SourceText

extension Rule {
    package static let glossaryLink = Rule(
        name: "glossary-link",
        severity: .note,
        summary: "A word of the glossary is used only where it cannot become a link to its explanation.",
        reason: "A family that meets the word in a heading or a summary finds no explanation on the page.",
        bad: "## Phonics\n\nWe do it each morning.",
        good: "## Phonics\n\nWe do phonics each morning.",
        check: .page(findUnlinkedTerms)
    )
}

/// Terms in titles, summaries, headings, top rows of tables and picture texts that no sentence of the page has.
///
/// - Not those in links: a link "parents' evenings" leads to the page that tells all about them.
private func findUnlinkedTerms(on page: PageText, _ context: CheckContext) -> [Finding] {
    guard let glossary = context.site.writtenGlossary, page.page.path != "glossary.md",
        page.page.front.linksGlossary, page.audience != .staff
    else { return [] }
    let links = GlossaryLinks(
        page.document.blocks, on: page.page, of: context.site, language: page.language, glossary)
    var seen = Set(links.entries)
    let linked = SortedRanges(page.links.map(\.span))
    return page.passages.flatMap { passage in
        glossary.terms(in: passage.text.bytes, language: page.language).compactMap { entry, range in
            let place = passage.text.source(of: range)
            guard !linked.contain(place.lowerBound), seen.insert(entry).inserted
            else { return nil }
            let written = String(decoding: passage.text.bytes[range], as: UTF8.self)
            return Finding(
                "'\(written)' is explained in the glossary, but cannot be a link here",
                at: place,
                help: "use it once in a sentence of the page, where it becomes a link to its explanation")
        }
    }
}
