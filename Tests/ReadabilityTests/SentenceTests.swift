import Testing

@testable import Readability

/// One gold case: the sentences it should fall into.
struct GoldSentences: Sendable, CustomTestStringConvertible {
    let language: String
    let sentences: [String]
    var text: String { sentences.joined(separator: " ") }
    var testDescription: String { text }

    /// Reads lines of sentences with `¦` between them; with `hasLanguage`, each line starts with one and a tab.
    static func read(_ file: String, hasLanguage: Bool = false) -> [GoldSentences] {
        goldLines(of: file).map { line in
            let fields = line.split(separator: "\t", maxSplits: 1).map(String.init)
            let text = fields[fields.count - 1]
            return GoldSentences(
                language: hasLanguage ? fields[0] : "en", sentences: text.split(separator: "¦").map(String.init))
        }
    }
}

func sentenceTexts(_ text: String, language: String = "en") -> [String] {
    let bytes = Array(text.utf8)
    return sentences(in: bytes, language: language).map { String(decoding: bytes[$0], as: UTF8.self) }
}

@Test(arguments: GoldSentences.read("sentences-en.tsv"))
func splitsTheEnglishCasesItWasTunedOn(_ gold: GoldSentences) {
    #expect(sentenceTexts(gold.text) == gold.sentences)
}

@Test(arguments: GoldSentences.read("sentences-languages.tsv", hasLanguage: true))
func splitsOtherLanguages(_ gold: GoldSentences) {
    #expect(sentenceTexts(gold.text, language: gold.language) == gold.sentences)
}
