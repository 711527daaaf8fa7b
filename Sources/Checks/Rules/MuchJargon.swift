import CommonMark
import Readability
import SiteModel
import SourceText

extension Rule {
    package static let muchJargon = Rule(
        name: "much-jargon",
        severity: .note,
        summary: "More than one word in a hundred on a page is one that staff know and many families do not.",
        reason: "A reader who stumbles in every paragraph gives the page up.",
        bad: "Our SENCO leads CPD on scaffolding, phonics and oracy in every phase.",
        good: "Mr Reid teaches the staff how to help children with reading and speaking.",
        check: .page(findMuchJargonOnPage)
    )
}

/// Words; a shorter page has too few for a share to mean anything.
private let shortestPage = 100

private func findMuchJargonOnPage(_ page: PageText, _ context: CheckContext) -> [Finding] {
    guard isLongEnough(page) else { return [] }
    var flagged = wordFindings(Rule.schoolJargon.name, on: page, context) { $0 }.count
    if case .page(let findAcronyms) = Rule.unexplainedAcronym.check { flagged += findAcronyms(page, context).count }
    return findMuchJargon(flagged: flagged, on: page)
}

/// - Parameter flagged: words of `school-jargon` and `unexplained-acronym` on the page, each time they are used.
package func findMuchJargon(flagged: Int, on page: PageText) -> [Finding] {
    let words = wordCount(page)
    guard isLongEnough(page), flagged * 100 > words else { return [] }
    let front = page.page.versions[page.language].map(\.front) ?? page.page.front
    let place = front.title?.place.range ?? page.passages.first.map { $0.text.source(of: 0..<$0.text.bytes.count) }
    return [
        Finding(
            "\(flagged) of the \(words) words on this page are words of the school that families may not know",
            at: place ?? 0..<0,
            help: "change those that come most often first, or explain them in content/glossary.md")
    ]
}

private func wordCount(_ page: PageText) -> Int { page.passages.reduce(0) { $0 + $1.words.count } }

private func isLongEnough(_ page: PageText) -> Bool { page.audience != .staff && wordCount(page) >= shortestPage }
