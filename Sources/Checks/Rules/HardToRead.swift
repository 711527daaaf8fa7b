import CommonMark
import Readability
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

private func findHardPage(on page: PageText, _ context: CheckContext) -> [Finding] {
    let target = context.readingTarget(for: page)
    guard let formula = formula(for: page.language), let hardest = target.hardestScore else { return [] }
    let level = MeasuredText(of: page)
    guard level.statistics.isEnoughForScore else { return [] }
    let score = formula.score(level.statistics)
    guard !formula.isEasyEnough(score, hardest: hardest), let worst = level.hardest(1).first else { return [] }
    let others = level.hardest(shownSentences).dropFirst().map { sentence in
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
private func levelInWords(_ score: Double, hardest: Double, _ formula: ReadabilityFormula) -> String {
    let figures = "\(formula.title) \(rounded(score)), limit \(rounded(hardest))"
    guard let level = formula.inWords(score) else { return "more than it should be (\(figures))" }
    let aim =
        formula.readersAge(hardest).map { ", and should suit readers of \($0) years" }
        ?? " on the scale of its language"
    return "\(level)\(aim) (\(figures))"
}

private func rounded(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let whole = "\(tenths < 0 ? "−" : "")\(abs(tenths) / 10)"
    return tenths % 10 == 0 ? whole : "\(whole).\(abs(tenths) % 10)"
}
