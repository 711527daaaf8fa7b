import CommonMark
import Languages
import Readability
import SiteModel
import SourceText

extension Rule {
    package static let noNextStep = Rule(
        name: "no-next-step",
        severity: .note,
        summary: "A deadline has no date, or the page does not say how to meet it.",
        reason: "A family that reads the page a week later, or in translation, cannot tell which Friday is meant.",
        bad: "Send the form back by Friday.",
        good: "Send the form to the office by Friday 4 December.",
        check: .page(findNoNextStep)
    )
}

private func findNoNextStep(on page: PageText, _ context: CheckContext) -> [Finding] {
    guard page.audience != .staff else { return [] }
    let deadlines = zip(page.passages, page.dates).filter { $0.0.holds([.byWeekday, .deadline]) }
    guard !deadlines.isEmpty else { return [] }
    let hasFact = page.page.front.facts.contains { $0.key.name == "book_by" || $0.key.name == "due" }
    let hasDate = hasFact || page.dates.contains { !$0.isEmpty }
    // Links of any kind count here: they are a next step, if not an answer.
    let canAct = !page.links.isEmpty || WaysToReply(on: page, context).canBeUsedFromHere
    return deadlines.flatMap { passage, written -> [Finding] in
        let dates = SortedRanges(written.map(\.range))
        return passage.onceOnlyDeadlines.compactMap { sign in
            let words = String(decoding: passage.text.bytes[sign.range], as: UTF8.self)
            let isDated =
                sign.meaning.contains(.byWeekday)
                ? dates.overlap(sign.range) : !written.isEmpty || hasDate
            if !isDated {
                return Finding(
                    "'\(words)' does not say which day it is", at: passage.text.source(of: sign.range),
                    help: "write the day and the month: Friday 4 December")
            }
            guard !canAct else { return nil }
            return Finding(
                "'\(words)' asks for something, and the page does not say how to do it or whom to ask",
                at: passage.text.source(of: sign.range),
                help: "say what to do next: a phone number, an e-mail address or a link to the form")
        }
    }
}

extension PageText.Passage {
    /// Deadlines that come once: not "every Friday", "by Friday each week" or "Monday until Friday".
    fileprivate var onceOnlyDeadlines: [Sign] {
        var lastWord = -1
        let weekdayEnds = Set(signs.filter { $0.meaning.contains(.weekday) }.map(\.words.upperBound))
        let repeated = Set(
            signs.filter { $0.meaning.contains(.repeated) }.map { sentence(at: $0.range.lowerBound) })
        return signs.filter { sign in
            guard !sign.meaning.isDisjoint(with: [.byWeekday, .deadline]), sign.words.lowerBound > lastWord else {
                return false
            }
            guard !weekdayEnds.contains(sign.words.lowerBound),
                !repeated.contains(sentence(at: sign.range.lowerBound))
            else { return false }
            lastWord = sign.words.upperBound - 1
            return true
        }
    }
}
