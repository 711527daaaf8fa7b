import CommonMark
import Readability
import SiteModel
import SourceText

extension Rule {
    package static let harderTranslation = Rule(
        name: "harder-translation",
        severity: .note,
        summary: "A translation has much longer sentences than the page it was made from.",
        reason: "Families who read it are owed a text as easy as the one others get.",
        bad: "Eight sentences of ten words, put into three of thirty.",
        good: "One sentence of the source, one of the translation.",
        check: .page(findHarderVersion)
    )
}

/// A version written by hand, beside the page.
private func findHarderVersion(on page: PageText, _ context: CheckContext) -> [Finding] {
    guard page.file.path != page.page.file.path else { return [] }
    return findHarderTranslation(source: PageText(page: page.page), translation: page)
}

/// How much longer sentences of a translation may be.
private let mostTimes = 1.5
/// Words a sentence, as English counts them.
private let mostMore = 8.0
/// Sentences of the source; with fewer, a mean says nothing.
private let fewestSentences = 5
private let shortestListItem = 5

/// Compares the sentences of a translation with those of its source, without any formula.
///
/// - Lengths: counted as English would need them, so that a Polish sentence of 10 words is as long as an English one of 12.
/// - Silent: for staff; for languages that do not mark the ends of sentences; where fewer than half of the source's words
///   are translated, as what is left may be the long half.
/// - Place: the longest sentence of the translation.
package func findHarderTranslation(source: PageText, translation: PageText) -> [Finding] {
    let limits = readingTarget(for: translation.audience, language: translation.language)
    guard translation.audience != .staff, limits.longSentenceWarning != nil else { return [] }
    let before = SentenceLengths(of: source)
    let after = SentenceLengths(of: translation)
    guard before.sentences >= fewestSentences, after.words * 2 >= before.words, let longest = after.longest else {
        return []
    }
    guard after.mean >= before.mean * mostTimes, after.mean > before.mean + mostMore else { return [] }
    let unit = limits.unit == .words ? "words" : "characters"
    return [
        Finding(
            "Sentences have \(Int(after.writtenMean.rounded())) \(unit) on average, and \(Int(before.writtenMean.rounded())) "
                + "in the page this was translated from; this is the longest, with \(after.longestWords) \(unit)",
            at: longest,
            help: "split the long ones: the source has \(before.sentences) sentences, this has \(after.sentences)")
    ]
}

private struct SentenceLengths {
    private(set) var sentences = 0
    private(set) var writtenWords = 0
    private(set) var longestWords = 0
    private(set) var longest: Range<Int>?
    /// Words of the language for each word of English.
    private let factor: Double

    init(of page: PageText) {
        factor = wordsForEnglishWord(in: page.language)
        for passage in page.passages where passage.isProse {
            for (sentence, words) in zip(passage.sentences, passage.wordsOfSentence) where !words.isEmpty {
                if passage.kind == .listItem, words.count < shortestListItem { continue }
                sentences += 1
                writtenWords += words.count
                if words.count > longestWords {
                    longestWords = words.count
                    longest = passage.text.source(of: sentence)
                }
            }
        }
    }

    var words: Double { Double(writtenWords) / factor }
    var mean: Double { sentences == 0 ? 0 : words / Double(sentences) }
    var writtenMean: Double { sentences == 0 ? 0 : Double(writtenWords) / Double(sentences) }
}

/// About how many words, or characters, a language needs where English needs one.
///
/// - Source: our own estimate by kind of language; languages that put into endings what English puts into words need
///   fewer. Good enough for a ratio of 1.5.
private func wordsForEnglishWord(in language: String) -> Double {
    switch primaryTag(language) {
    case "tr", "fi", "et", "hu", "ko", "ta", "ml", "te": 0.7
    case "ar", "pl", "ru", "uk", "cs", "sk", "lt", "lv", "he", "ti", "am", "so": 0.85
    case "es", "pt", "it", "fr", "ro": 1.05
    case "hi", "ur", "bn", "pa", "fa", "prs": 1.15
    case "vi": 1.25
    case "zh", "yue": 1.6
    case "ja": 2.0
    default: 1
    }
}
