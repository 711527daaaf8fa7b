import CommonMark
import Readability
import SourceText

extension Rule {
    package static let longParagraph = Rule(
        name: "long-paragraph",
        severity: .note,
        summary: "A paragraph has more than 80 words or five sentences (fewer in easy read, more in policies).",
        reason: "On a phone it fills the screen, and nobody sees where the part is that concerns them.",
        bad: "Doors open at 8.30 a.m. Bring a coat. Bring lunch. The bus leaves at 9 a.m. We walk round the lake "
            + "before lunch and draw what we find there. We are back at 3 p.m. Please be at the gate by then.",
        good: "Doors open at 8.30 a.m. The bus leaves at 9 a.m.\n\nBring a coat and lunch.",
        check: .page(findLongParagraphs)
    )
}

/// Words; the lower one is our own, for screens.
///
/// - Source of the upper one: Federal Plain Language Guidelines, "Write short sections" (plainlanguage.gov).
private let noteLimit = 80
private let warningLimit = 150
private let mostSentences = 5
/// So few words are no long paragraph, whatever the number of sentences.
private let fewWords = 30
/// Letters and marks that stand for one word where words cannot be told apart.
private let lettersOfWord = 5

private func findLongParagraphs(on page: PageText, _ context: CheckContext) -> [Finding] {
    guard !page.isForStaffAlone else { return [] }
    let measure = Measure(page)
    return page.passages.compactMap { passage -> Finding? in
        guard passage.isProse, let first = passage.sentences.first else { return nil }
        let length = measure.length(of: passage)
        let sentences = measure.knowsSentences ? passage.sentences.count : 1
        let isLong = length > measure.scaled(noteLimit)
        guard isLong || sentences > mostSentences && length > measure.scaled(fewWords) else { return nil }
        let count = sentences > 1 ? "\(length) \(measure.unit) in \(sentences) sentences" : "\(length) \(measure.unit)"
        return Finding(
            "This paragraph has \(count)", at: passage.text.source(of: first),
            help: "start a new paragraph where a new thought begins, or make a list of what to do",
            severity: length > measure.scaled(warningLimit) ? .warning : nil)
    }
}

/// How paragraphs of one page are measured: in its language's unit, and by what its readers can bear.
private struct Measure {
    let unit: String
    let knowsSentences: Bool
    /// In hundredths of the limits for families who read English.
    private let percent: Int

    init(_ page: PageText) {
        let target = readingTarget(for: page.audience, language: page.language)
        let usual = readingTarget(for: .families, language: "en").longSentenceWarning ?? 25
        if let limit = target.longSentenceWarning {
            knowsSentences = true
            unit = target.unit == .words ? "words" : "characters"
            percent = limit * 100 / usual
        } else {
            knowsSentences = false
            unit = "letters"
            percent = lettersOfWord * 100
        }
    }

    func scaled(_ limit: Int) -> Int { limit * percent / 100 }

    func length(of passage: PageText.Passage) -> Int {
        guard !knowsSentences else { return passage.words.count }
        return passage.text.bytes.count { $0 & 0xC0 != 0x80 && $0 != 0x20 }
    }
}
