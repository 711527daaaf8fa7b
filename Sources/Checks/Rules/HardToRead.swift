import CommonMark
package import Readability
import SourceText

extension Rule {
    package static let hardToRead = Rule(
        name: "hard-to-read",
        severity: .warning,
        summary: "The page as a whole is harder to read than its readers should have to bear.",
        reason: "One adult in six reads as a ten-year-old does, and more read in their second language.",
        bad: "Regular attendance is a prerequisite for satisfactory educational development.",
        good: "Children learn more when they come to school every day.",
        check: .page(findHardPage)
    )
}

/// How many of the hardest sentences are shown.
private let shownSentences = 5
/// Fragments in lists would make a page look easier than it is (PLAIN-LANGUAGE §4.2).
private let shortestListItem = 5

private func findHardPage(on page: PageText, _ context: CheckContext) -> [Finding] {
    let target = readingTarget(for: page.audience, language: page.language)
    guard let formula = formula(for: page.language), let hardest = target.hardestScore else { return [] }
    let level = ReadingLevel(of: page)
    guard level.statistics.isEnoughForScore else { return [] }
    let score = formula.score(level.statistics)
    guard !formula.isEasyEnough(score, hardest: hardest), let worst = level.sentences.first else { return [] }
    let others = level.sentences.dropFirst().prefix(shownSentences - 1).map { sentence in
        Diagnostic.Related(place: page.file.span(sentence.span), message: "also hard: \(sentence.opening)")
    }
    return [
        Finding(
            "This page is hard to read (\(formula.title) \(rounded(score)), and \(rounded(hardest)) is the limit); this is its hardest sentence",
            at: worst.span, help: "use shorter sentences and shorter words, beginning with this one", related: others)
    ]
}

/// The counts of a page's prose, and its sentences, hardest first.
package struct ReadingLevel: Sendable {
    package struct Sentence: Sendable {
        package let span: Range<Int>
        /// The first words, to find it by.
        package let opening: String
        let hardness: Double
    }

    package private(set) var statistics = TextStatistics()
    package private(set) var sentences: [Sentence] = []

    package init(of page: PageText) {
        for passage in page.passages where passage.isProse {
            for range in passage.sentences {
                var one = TextStatistics()
                one.add(text: passage.text.bytes, sentence: range, language: page.language)
                if passage.kind == .listItem, one.words < shortestListItem { continue }
                statistics += one
                // Long sentences of long words first: both terms of Flesch's formulas, with its weights.
                let hardness = 0.39 * Double(one.words) + 11.8 * Double(one.syllables) / Double(max(one.words, 4))
                let opening = String(decoding: passage.text.bytes[range].prefix(60), as: UTF8.self)
                sentences.append(Sentence(span: passage.text.source(of: range), opening: opening, hardness: hardness))
            }
        }
        sentences.sort { ($0.hardness, $1.span.lowerBound) > ($1.hardness, $0.span.lowerBound) }
    }
}

private func rounded(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
}
