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
    let deadlines = page.passages.filter { $0.holds([.byWeekday, .deadline]) }
    guard !deadlines.isEmpty else { return [] }
    let finder = context.dateFinders[page.language]
    let hasFact = page.page.front.facts.contains { $0.key.name == "book_by" || $0.key.name == "due" }
    let hasDate =
        hasFact || page.passages.contains { passage in finder?.dates(in: passage.text.bytes).isEmpty == false }
    // Links of any kind count here: they are a next step, if not an answer.
    let canAct = !page.links.isEmpty || WaysToReply(on: page, context).canBeUsedFromHere
    return deadlines.flatMap { passage -> [Finding] in
        let dates = finder?.dates(in: passage.text.bytes).map(\.range) ?? []
        return passage.onceOnlyDeadlines.compactMap { sign in
            let written = String(decoding: passage.text.bytes[sign.range], as: UTF8.self)
            let isDated =
                sign.meaning.contains(.byWeekday)
                ? dates.contains { $0.overlaps(sign.range) } : !dates.isEmpty || hasDate
            if !isDated {
                return Finding(
                    "'\(written)' does not say which day it is", at: passage.text.source(of: sign.range),
                    help: "write the day and the month: Friday 4 December")
            }
            guard !canAct else { return nil }
            return Finding(
                "'\(written)' asks for something, and the page does not say how to do it or whom to ask",
                at: passage.text.source(of: sign.range),
                help: "say what to do next: a phone number, an e-mail address or a link to the form")
        }
    }
}

extension PageText.Passage {
    /// Deadlines that come once: not "every Friday", "by Friday each week" or "Monday until Friday".
    fileprivate var onceOnlyDeadlines: [Sign] {
        var lastWord = -1
        return signs.filter { sign in
            guard !sign.meaning.isDisjoint(with: [.byWeekday, .deadline]), sign.words.lowerBound > lastWord else {
                return false
            }
            let isSpan = signs.contains {
                $0.meaning.contains(.weekday) && $0.words.upperBound == sign.words.lowerBound
            }
            let here = sentence(at: sign.range.lowerBound)
            let isRepeated = signs.contains {
                $0.meaning.contains(.repeated) && sentence(at: $0.range.lowerBound) == here
            }
            guard !isSpan, !isRepeated else { return false }
            lastWord = sign.words.upperBound - 1
            return true
        }
    }
}
