import Testing

@testable import Readability

/// One gold case: the sentences it should fall into.
struct GoldSentences: Sendable, CustomTestStringConvertible {
    let language: String
    let sentences: [String]
    var text: String { sentences.joined(separator: ["zh", "ja"].contains(language) ? "" : " ") }
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

/// Two sets of forty: the first run of each, before any repair, is in its header.
@Test(arguments: GoldSentences.read("sentences-en-fresh.tsv") + GoldSentences.read("sentences-en-fresh-2.tsv"))
func splitsTheEnglishCasesItFirstSawWhenItWasFinished(_ gold: GoldSentences) {
    #expect(sentenceTexts(gold.text) == gold.sentences)
}

@Test func everyLanguageHasAtLeastFourCases() {
    let cases = GoldSentences.read("sentences-languages.tsv", hasLanguage: true)
    for language in [
        "es", "fr", "de", "it", "pl", "pt", "nl", "ru", "uk", "tr", "ar", "ur", "fa", "hi", "bn", "pa", "zh", "ja",
        "so",
    ] {
        #expect(cases.count { $0.language == language } >= 4, "\(language)")
    }
    // Languages that have no rules of their own and get the cautious ones.
    #expect(cases.count { ["so", "ro", "cs", "sw", "am", "ti"].contains($0.language) } >= 4)
    #expect(GoldSentences.read("sentences-en-fresh.tsv").count == 40)
    #expect(GoldSentences.read("sentences-en-fresh-2.tsv").count == 40)
}

@Test(arguments: GoldSentences.read("sentences-languages.tsv", hasLanguage: true))
func splitsOtherLanguages(_ gold: GoldSentences) {
    #expect(sentenceTexts(gold.text, language: gold.language) == gold.sentences)
}

@Test func splitsTwentyCasesItWasNotTunedOn() {
    let held = GoldSentences.read("sentences-en-held.tsv")
    let right = held.count { sentenceTexts($0.text) == $0.sentences }
    #expect(held.count == 20)
    #expect(right >= 19, "\(right) of 20")
}

@Test(arguments: [
    ("明天学校放假。请不要来学校！", "zh", 2),
    ("“你好吗？”老师说。", "zh", 1),
    ("「行きます。」と言いました。", "ja", 1),
    ("قالت: هل أنت بخير؟نعم", "ar", 2),
    ("« Bonjour ! » dit-elle. Puis elle part.", "fr", 2),
])
func marksWithoutSpacesEndSentences(_ text: String, _ language: String, count: Int) {
    #expect(sentenceTexts(text, language: language).count == count)
}

@Test(arguments: [
    ("Bring a coat\nand a hat.", ["Bring a coat\nand a hat."]),
    ("Bring a coat\n\nand a hat.", ["Bring a coat", "and a hat."]),
    ("Bring a coat\r\n \r\nand a hat.", ["Bring a coat", "and a hat."]),
    ("You need:\n- a coat\n- a hat", ["You need:", "- a coat", "- a hat"]),
    ("You need:\n1. A coat\n2. A hat", ["You need:", "1. A coat", "2. A hat"]),
    ("She is in Year\n1. He is in Year 2.", ["She is in Year\n1.", "He is in Year 2."]),
    ("What a day! 🎉🎉 Thank you 😀", ["What a day! 🎉🎉", "Thank you 😀"]),
    ("Yes!😀 No. 😀", ["Yes!😀", "No. 😀"]),
    ("... !!! ---", []),
    ("", []),
    ("  \u{FEFF}\u{200B}\n\n", []),
])
func linesAndPicturesEndSentencesToo(_ text: String, _ expected: [String]) {
    #expect(sentenceTexts(text) == expected)
}

@Test(arguments: [
    ("“Look!” Mrs. Bell said.", 1),
    ("\"Who did this?\" Nobody answered.", 2),
    ("\"Are you coming?\" I asked.", 1),
    ("Open Mon.-Fri. 9 a.m. to 5 p.m.", 1),
    ("Doors open at 9 a.m. GMT sharp.", 1),
    ("We start at 6 p.m. 4 October is a Sunday.", 1),
    ("Our P.T.A. Meets often.", 1),
    ("iPads help. eBooks too.", 2),
    ("Ask your class rep. Parents can help.", 2),
    ("The cat sat. Then it slept.", 2),
    ("Read Chap. 3. Then Ex. 4.", 2),
    ("It was 20 °C. Nobody wore a coat.", 2),
    ("Ask Mr. P. Jones or Ms. F. A. Bell.", 1),
    ("P.S. Parents are welcome. N.B. Bring a cup.", 2),
    ("a) Read it. b) Sign it. c) Send it.", 3),
    ("Read part b) of it. It is short.", 2),
])
func hardPlacesInEnglish(_ text: String, count: Int) {
    #expect(sentenceTexts(text).count == count, "\(sentenceTexts(text))")
}

@Test func everyLanguageHasRules() {
    for language in [
        "en", "es", "fr", "de", "it", "pl", "pt", "nl", "ru", "uk", "tr", "ar", "ur", "fa", "hi", "bn", "pa",
        "zh", "ja", "so", "am", "ti", "el", "sv", "xx", "",
    ] {
        #expect(sentenceTexts("Abc def. Ghi jkl!", language: language).count == 2, "\(language)")
    }
}
