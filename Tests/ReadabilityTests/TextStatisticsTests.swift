import Testing

@testable import Readability

private func statistics(_ text: String, language: String = "en") -> TextStatistics {
    TextStatistics(of: Array(text.utf8), language: language)
}

@Test func countsALetterHome() {
    let counts = statistics("Come to the spring concert. Send the form to the office by 4 May!")
    #expect(counts.sentences == 2)
    #expect(counts.words == 14)
    #expect(counts.syllables == 16)
    #expect(counts.letters == 49)
    #expect(counts.characters == 50)
    #expect(counts.longWords7 == 1)
    #expect(counts.monosyllables == 12)
    #expect(counts.longestSentenceWords == 9)
    #expect(counts.wordsPerSentence == 7)
}

@Test(arguments: [
    ("Our vocabulary is growing.", 1),
    ("We met Amelia Rodriguez today.", 0),
    ("They visited and expected trespasses.", 0),
    ("The after-school club is for everybody.", 0),
    ("The multi-agency meeting was cancelled.", 1),
])
func hardWordsAreGunnings(_ text: String, hard: Int) {
    #expect(statistics(text).complexFog == hard)
}

@Test func statisticsOfPartsAddUp() {
    let first = "Bring a coat. It may rain."
    let second = "Lunch is at twelve, after assembly."
    let both = statistics(first + "\n\n" + second)
    #expect(statistics(first) + statistics(second) == both)
    #expect(both.longestSentenceWords == 6)
}

@Test func aShortTextIsNotEnoughForAScore() {
    let sentence = "We read a good book each and every day. "
    #expect(!statistics(sentence).isEnoughForScore)
    #expect(!statistics(String(repeating: sentence, count: 11)).isEnoughForScore)
    #expect(statistics(String(repeating: sentence, count: 12)).isEnoughForScore)
    // One sentence of 120 words is long, not enough.
    #expect(!statistics(String(repeating: "read ", count: 120)).isEnoughForScore)
}

@Test func chineseIsCountedInCharacters() {
    let counts = statistics("明天学校放假。请不要来学校！", language: "zh")
    #expect(counts.sentences == 2)
    #expect(counts.words == 12)
    #expect(counts.longestSentenceWords == 6)
}

@Test func aSentenceOutsideTheTextCountsNothing() {
    var counts = TextStatistics()
    counts.add(text: Array("Hi.".utf8), sentence: 10..<20, language: "en")
    #expect(counts == TextStatistics())
}

@Test func aLongSentenceIsHarderThanTwoLongWords() {
    let long = statistics("You can come before you choose a school, or at any time after your child joins us.")
    let short = statistics("Vocabulary organisation.")
    #expect(long.hardnessOfSentence > short.hardnessOfSentence)
}

@Test func japaneseIsCountedInRuns() {
    let runs = statistics("今日の天気は、ABC ABC テストです。", language: "ja").japanese
    #expect(runs.kanji == JapaneseRuns.Kind(runs: 2, characters: 4))
    #expect(runs.hiragana == JapaneseRuns.Kind(runs: 3, characters: 4))
    #expect(runs.latin == JapaneseRuns.Kind(runs: 2, characters: 6))
    #expect(runs.katakana == JapaneseRuns.Kind(runs: 1, characters: 3))
    #expect(runs.commas == 1 && runs.characters == 19)
    #expect(statistics("Come in.").japanese == JapaneseRuns())
}
