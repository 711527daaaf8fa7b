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
    let target = context.readingTarget(for: page)
    guard let formula = formula(for: page.language), let hardest = target.hardestScore else { return [] }
    let level = ReadingLevel(of: page)
    guard level.statistics.isEnoughForScore else { return [] }
    let score = formula.score(level.statistics)
    guard !formula.isEasyEnough(score, hardest: hardest), let worst = level.sentences.first else { return [] }
    let others = level.sentences.dropFirst().prefix(shownSentences - 1).map { sentence in
        Diagnostic.Related(place: page.file.span(sentence.span), message: "also hard: \(sentence.opening)")
    }
    let message = "This page is hard to read, " + levelInWords(score, hardest: hardest, formula)
    return [
        Finding(
            message + "; this is its hardest sentence", at: worst.span,
            help: "use shorter sentences and shorter words, beginning with this one", related: others)
    ]
}

/// How hard a page is, in words that a family would use, and the figures behind them in brackets.
///
/// - English: the age of readers, as is usual in the United Kingdom; Flesch and Kincaid's school year and 5.
/// - Other languages: the name that the formula's authors gave to such texts, where they gave any.
private func levelInWords(_ score: Double, hardest: Double, _ formula: ReadabilityFormula) -> String {
    let figures = "\(formula.title) \(rounded(score)), limit \(rounded(hardest))"
    if formula.name == ReadabilityFormula.fleschKincaidGrade.name {
        let age = Int((score + yearsBeforeSchool).rounded())
        let aim = Int((hardest + yearsBeforeSchool).rounded())
        let article = age == 8 || age == 11 || age == 18 ? "an" : "a"
        let level =
            age > oldestPupil ? "as hard as a book for students" : "about the level of \(article) \(age)-year-old reader"
        return "\(level), and should suit readers of \(aim) years (\(figures))"
    }
    guard let band = formula.band(of: score) else { return "more than it should be (\(figures))" }
    return "'\(band)' on the scale of its language (\(figures))"
}

private let yearsBeforeSchool = 5.0
private let oldestPupil = 18

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
                let hardness = one.hardnessOfSentence
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
