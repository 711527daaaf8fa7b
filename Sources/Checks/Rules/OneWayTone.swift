import CommonMark
import Readability
import SiteModel
import SourceText

extension Rule {
    package static let oneWayTone = Rule(
        name: "one-way-tone",
        severity: .note,
        summary: "A page informs families and has no question, no invitation and no thanks for them.",
        reason: "Families are partners in this, and a page that only tells leaves them nothing to answer.",
        bad: "Parents are informed that the timetable has changed. (80 words, and nobody is asked anything)",
        good: "The timetable has changed. Does it work for you? Tell us by Friday 4 December.",
        check: .page(findOneWayTone)
    )
}

/// Words of prose; a shorter page is a notice.
private let shortestPage = 80

private func findOneWayTone(on page: PageText, _ context: CheckContext) -> [Finding] {
    guard page.audience == .families || page.audience == .easyRead,
        let telling = page.passages.first(where: { $0.isProse && $0.kind != .quote && $0.holds(.tells) }),
        let sign = telling.signs.first(where: { $0.meaning.contains(.tells) })
    else { return [] }
    let words = page.passages.filter(\.isProse).reduce(0) { $0 + $1.words.count }
    guard words >= shortestPage, Warmth(of: page).isNone, !page.passages.contains(where: { $0.holds(.contact) }) else {
        return []
    }
    return [
        Finding(
            "This page tells families things and asks them nothing", at: telling.text.source(of: sign.range),
            help: "add a question, an invitation or a thank you, such as: What do you think? Tell us")
    ]
}
