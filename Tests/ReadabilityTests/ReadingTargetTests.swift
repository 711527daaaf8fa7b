import Testing

@testable import Readability

@Test(arguments: [
    (Audience.families, 15.0, 25, 40, 6.0), (.easyRead, 10, 15, 20, 3), (.policy, 20, 30, 45, 10),
])
func englishTargetsGrowWithTheAudience(_ audience: Audience, mean: Double, warning: Int, error: Int, score: Double) {
    let target = readingTarget(for: audience, language: "en-GB")
    let expected = ReadingTarget(
        meanWords: mean, longSentenceWarning: warning, longSentenceError: error, hardestScore: score)
    #expect(target == expected)
}

@Test func pagesForStaffHaveSentenceLimitsAndNoScore() {
    let target = readingTarget(for: .staff, language: "en")
    #expect(target.longSentenceWarning == 35)
    #expect(target.hardestScore == nil)
}

@Test func chineseAndJapaneseCountCharacters() {
    let chinese = readingTarget(for: .families, language: "zh-Hant")
    #expect(chinese.unit == .characters)
    #expect(chinese.longSentenceWarning == 40)
    #expect(chinese.longSentenceError == 60)
    #expect(readingTarget(for: .families, language: "ja").longSentenceError == 90)
    #expect(readingTarget(for: .easyRead, language: "zh").longSentenceWarning == 24)
}

@Test func languagesWithoutMarksAtTheEndHaveNoSentenceLimit() {
    #expect(readingTarget(for: .families, language: "th").longSentenceWarning == nil)
}

@Test(arguments: [("ko", 20), ("vi", 30), ("hi", 20), ("ar", 25), ("so", 25), ("uk", 25)])
func limitsFollowTheWordsOfTheLanguage(_ language: String, warning: Int) {
    #expect(readingTarget(for: .families, language: language).longSentenceWarning == warning)
}

@Test func everyGatedLanguageHasAScoreForEveryAudienceThatIsGated() {
    for language in ["en", "es", "de", "fr", "it", "nl", "pt", "pl", "ru", "tr", "sv", "da", "nb"] {
        for audience in [Audience.families, .easyRead, .policy] {
            #expect(readingTarget(for: audience, language: language).hardestScore != nil, "\(language) \(audience)")
        }
    }
}

@Test func governorsReadPolicies() {
    #expect(Audience(named: "governors") == .policy)
    #expect(Audience(named: "easy-read") == .easyRead)
    #expect(Audience(named: "everybody") == nil)
}
