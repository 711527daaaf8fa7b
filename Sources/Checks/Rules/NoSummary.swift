import CommonMark
import Languages
import Readability
import SiteModel
import SourceText

extension Rule {
    package static let noSummary = Rule(
        name: "no-summary",
        severity: .note,
        summary: "A page without summary: begins with a long paragraph that says neither what to do nor when.",
        reason: "Many families read only the first lines; what matters to them has to be there.",
        bad: "Our school has a long tradition of … (60 words before the first thing to do)",
        good: "summary: Reading mornings start on Friday 4 December. Come and read with your child.",
        check: .page(findNoSummary)
    )
}

/// Words; a shorter beginning is a summary itself (CDC Clear Communication Index, items 1 to 3).
private let longestOpening = 40
/// Words of prose; a shorter page is read to its end.
private let shortestPage = 100
/// Posts and homework tell one thing after the other; nobody expects a summary of them.
private let summedUp: Set<String> = [
    "page", "policy", "event", "club", "role", "service", "agreement", "consultation", "survey", "checklist",
]

private func findNoSummary(on page: PageText, _ context: CheckContext) -> [Finding] {
    let front = page.page.versions[page.language].map(\.front) ?? page.page.front
    guard page.audience != .staff, summedUp.contains(page.page.type.name), front.summary == nil,
        SignList.of(page.language) != nil,
        let (opening, dates) = zip(page.passages, page.dates).first(where: { $0.0.kind == .paragraph }),
        opening.words.count > longestOpening
    else { return [] }
    let words = page.passages.filter(\.isProse).reduce(0) { $0 + $1.words.count }
    guard words >= shortestPage, opening.asks.isEmpty else { return [] }
    guard dates.isEmpty, let first = opening.sentences.first else { return [] }
    return [
        Finding(
            "The page begins with \(opening.words.count) words and does not say yet what to do or when",
            at: opening.text.source(of: first),
            help: "add summary: to the top with one or two short sentences, or begin the page with them: In short, …")
    ]
}
