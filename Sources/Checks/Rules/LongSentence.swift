import CommonMark
import Readability
import SourceText

extension Rule {
    package static let longSentence = Rule(
        name: "long-sentence",
        severity: .warning,
        summary: "A sentence has more than 25 words (fewer in easy read, more in policies).",
        reason: "Many families read in a second language, or on a phone at the school gate.",
        bad: "Parents and carers who want to come to the concert on the last Friday of term must first "
            + "return the form that was sent home in book bags to the school office.",
        good: "Come to the spring concert. Send the form to the office by Friday.",
        check: .page(findLongSentences)
    )
}

private func findLongSentences(on page: PageText, _ context: CheckContext) -> [Finding] {
    let target = context.readingTarget(for: page)
    guard let limit = target.longSentenceWarning else { return [] }
    let unit = target.unit == .words ? "words" : "characters"
    return page.passages.flatMap { passage -> [Finding] in
        zip(passage.sentences, passage.wordsOfSentence).compactMap { sentence, words in
            let count = words.count
            guard count > limit else { return nil }
            let isVeryLong = target.longSentenceError.map { count > $0 } ?? false
            return Finding(
                "This sentence has \(count) \(unit)", at: passage.text.source(of: sentence),
                help: "split it into sentences of at most \(limit) \(unit)", severity: isVeryLong ? .error : nil)
        }
    }
}
