import Checks
import Languages
import Readability
import SourceText

/// What `measure` says to people: the level in words, the sentence lengths, and the sentences to begin with.
func measureSummary(_ text: MeasuredText, of source: SourceFile, name: String, language: Language) -> String {
    let statistics = text.statistics
    guard statistics.words > 0 else { return "\(name) has no sentence to measure.\n" }
    let target = readingTarget(for: .families, language: language.tag)
    let unit = target.unit == .words ? "word" : "character"
    var lines = ["\(name) (\(language.englishName))", ""]
    lines += levelLines(PageScore(statistics, language))
    lines.append("")
    var size = "\(counted(statistics.words, unit)) in \(counted(statistics.sentences, "sentence"))"
    if text.listItems > 0 { size += ", of which \(counted(text.listItems, "list item"))" }
    lines.append("  " + size)
    if text.shortListItems > 0 {
        lines.append("  left out: \(counted(text.shortListItems, "list item")) of fewer than 5 words")
    }
    lines.append(
        "  \(rounded(statistics.wordsPerSentence)) \(unit)s in a sentence on average; "
            + "the aim for families is \(rounded(target.meanWords)) or fewer")
    if let limit = target.longSentenceWarning {
        let long = text.sentences.count { $0.words > limit }
        lines.append(
            long == 0
                ? "  no sentence has more than \(limit) \(unit)s"
                : "  \(counted(long, "sentence")) with more than \(limit) \(unit)s; the longest has "
                    + "\(statistics.longestSentenceWords)")
    }
    lines += ["", "The hardest sentences, to make shorter and plainer first:"]
    var places = PlacesInOrder(source.bytes)
    for sentence in text.hardest(shownSentences) {
        let place = places.position(at: sentence.span.lowerBound)
        lines.append("  line \(place.line), \(counted(sentence.words, unit)): \(opening(of: sentence.text))")
    }
    return lines.joined(separator: "\n") + "\n"
}

private let shownSentences = 5
private let longestOpening = 100  // characters

private func levelLines(_ score: PageScore) -> [String] {
    guard let formula = score.formula, let value = score.value else {
        return score.note.map { ["  " + $0 + "."] } ?? []
    }
    let about = formula.isApproximate ? "about " : ""
    let figure = "\(formula.title) \(about)\(rounded(value))"
    var lines = ["  Level: " + (formula.inWords(value).map { "\($0) (\(figure))" } ?? figure)]
    guard let target = score.target else { return lines }
    let direction = formula.lowerIsEasier ? "or less" : "or more"
    let isFine = formula.isEasyEnough(value, hardest: target)
    lines.append(
        "  \(isFine ? "Easy enough for families" : "Harder than it should be for families"): "
            + "the target is \(rounded(target)) \(direction).")
    return lines
}

private func opening(of sentence: String) -> String {
    sentence.count <= longestOpening ? sentence : String(sentence.prefix(longestOpening)) + "…"
}

/// One digit after the point, and none where it is 0.
private func rounded(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "−" : ""
    let whole = "\(sign)\(abs(tenths) / 10)"
    return tenths % 10 == 0 ? whole : "\(whole).\(abs(tenths) % 10)"
}
