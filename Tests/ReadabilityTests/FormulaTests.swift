import Testing

@testable import Readability

/// Ten sentences of twelve words: the arithmetic of each expected score was done by hand from the printed constants.
private let sample: TextStatistics = {
    var text = TextStatistics()
    text.sentences = 10
    text.words = 120
    text.syllables = 180
    text.letters = 560
    text.characters = 570
    text.polysyllables3 = 24
    text.polysyllables4 = 6
    text.complexFog = 18
    text.longWords7 = 30
    text.monosyllables = 70
    text.japanese.characters = 300
    text.japanese.latin = JapaneseRuns.Kind(runs: 2, characters: 6)
    text.japanese.hiragana = JapaneseRuns.Kind(runs: 60, characters: 120)
    text.japanese.kanji = JapaneseRuns.Kind(runs: 50, characters: 80)
    text.japanese.katakana = JapaneseRuns.Kind(runs: 10, characters: 40)
    text.japanese.commas = 15
    return text
}()

@Test(arguments: [
    ("flesch_reading_ease", 67.755), ("flesch_kincaid_grade", 6.79), ("uk_reading_age_fk", 11.79),
    ("gunning_fog", 10.8), ("smog", 11.979248), ("coleman_liau", 9.173333), ("ari", 6.9425), ("lix", 37), ("rix", 3),
    ("szigriszt_pazos", 101.385), ("fernandez_huerta", 104.6), ("gutierrez_polini", 45.733333),
    ("kandel_moles", 84.42), ("amstad", 80.25), ("wstf1", 6.3364), ("wstf2", 6.6859), ("wstf3", 7.0976),
    ("wstf4", 6.9822), ("gulpease", 67.333333), ("franchina_vacca", 111.4), ("douma", 80.175), ("martins", 109.755),
    ("fog_pl", 6.8), ("oborneva", 101.085), ("atesman", 107.2425),
    ("brouwer", 70.5), ("pisarek", 6.5), ("tateisi_rs", 57.187),
])
func scoresTheWorkedExample(_ name: String, expected: Double) throws {
    let formula = try #require(ReadabilityFormula.all.first { $0.name == name })
    #expect(abs(formula.score(sample) - expected) < 0.00001)
}

@Test func everyFormulaHasAWorkedExampleNameAndSource() {
    #expect(ReadabilityFormula.all.count == 28)
    #expect(Set(ReadabilityFormula.all.map(\.name)).count == 28)
    for formula in ReadabilityFormula.all {
        #expect(formula.source.count > 20, "\(formula.name)")
        #expect(!formula.languages.isEmpty, "\(formula.name)")
    }
}

/// Texts counted by hand: words, sentences and syllables first, then the score to four digits.
@Test(arguments: [
    // 14 words, 2 sentences, 16 syllables, 49 letters, 1 long word
    ("en", "Come to the spring concert. Send the form to the office by 4 May!", "flesch_reading_ease", 103.0443),
    ("en", "Come to the spring concert. Send the form to the office by 4 May!", "flesch_kincaid_grade", 0.6257),
    ("en", "Come to the spring concert. Send the form to the office by 4 May!", "coleman_liau", 0.5514),
    ("en", "Come to the spring concert. Send the form to the office by 4 May!", "lix", 14.1429),
    // 7 words, 2 sentences, 15 syllables, 34 letters
    ("es", "La escuela abre mañana. Traigan la comida.", "szigriszt_pazos", 69.8350),
    ("es", "La escuela abre mañana. Traigan la comida.", "fernandez_huerta", 74.6986),
    ("es", "La escuela abre mañana. Traigan la comida.", "gutierrez_polini", 46.8607),
    // 8 words, 2 sentences, 11 syllables, no word of three
    ("de", "Die Schule ist heute zu. Wir lesen viel.", "amstad", 95.5625),
    ("de", "Die Schule ist heute zu. Wir lesen viel.", "wstf4", -0.6306),
    // 7 words, 2 sentences, 33 letters
    ("it", "La scuola apre domani. Portate il pranzo.", "gulpease", 127.5714),
    // 6 words, 2 sentences, one word of four syllables
    ("pl", "Szkoła jest zamknięta. Nauczyciel będzie jutro.", "fog_pl", 7.8667),
    // one sentence, 12 signs, 3 runs of hiragana and 3 of kanji with 5 signs each, one comma
    ("ja", "今日の天気は、晴れです。", "tateisi_rs", 83.3800),
])
func scoresShortTextsAsByHand(_ language: String, _ text: String, _ name: String, expected: Double) throws {
    let formula = try #require(ReadabilityFormula.all.first { $0.name == name })
    let score = formula.score(TextStatistics(of: Array(text.utf8), language: language))
    #expect(abs(score - expected) < 0.00006, "\(score)")
}

@Test func smogAsksForThirtySentences() {
    var text = sample
    #expect(!ReadabilityFormula.smog.suits(text))
    #expect(ReadabilityFormula.fleschKincaidGrade.suits(text))
    text.sentences = 30
    #expect(ReadabilityFormula.smog.suits(text))
    text.words = 99
    #expect(!ReadabilityFormula.fleschKincaidGrade.suits(text))
}

@Test func scoresThatRestOnDisputedConstantsSayAbout() {
    let approximate = ReadabilityFormula.all.filter(\.isApproximate).map(\.name)
    #expect(Set(approximate) == ["kandel_moles", "franchina_vacca", "brouwer", "pisarek", "oborneva"])
}

@Test(arguments: [
    (ReadabilityFormula.fleschKincaidGrade, 4.2, "about the level of a 9-year-old reader"),
    (.fleschKincaidGrade, -3, "easy enough for children who have just begun to read"),
    (.fleschKincaidGrade, 40, "as hard as a book for students"),
    (.szigrisztPazos, 70, "'bastante fácil'"),
    (.atesman, 20, "'çok zor'"),
])
private func aScoreIsSaidInWords(_ formula: ReadabilityFormula, score: Double, words: String) {
    #expect(formula.inWords(score) == words)
}

@Test func aNumberWithoutBandsHasNoWords() {
    #expect(ReadabilityFormula.tateisi.inWords(50) == nil)
    #expect(ReadabilityFormula.wienerSachtext1.inWords(5) == nil)
}

@Test func noFormulaTurnsAnEmptyTextIntoNotANumber() {
    for formula in ReadabilityFormula.all { #expect(formula.score(TextStatistics()).isFinite, "\(formula.name)") }
}

@Test func scoresBeyondTheScaleAreNotClamped() {
    var easy = TextStatistics()
    easy.sentences = 10
    easy.words = 20
    easy.syllables = 20
    #expect(ReadabilityFormula.fleschReadingEase.score(easy) > 100)
    #expect(ReadabilityFormula.fleschKincaidGrade.score(easy) < 0)
}

@Test(arguments: [
    ("en", "flesch_kincaid_grade"), ("en-GB", "flesch_kincaid_grade"), ("es", "szigriszt_pazos"), ("de", "amstad"),
    ("fr-CA", "kandel_moles"), ("it", "gulpease"), ("nl", "douma"), ("pt-BR", "martins"), ("pl", "fog_pl"),
    ("ru", "oborneva"), ("tr", "atesman"), ("sv", "lix"), ("da", "lix"), ("nn", "lix"),
])
func eachLanguageHasItsOwnFormula(_ language: String, name: String) {
    #expect(formula(for: language)?.name == name)
    #expect(formula(for: language)?.serves(language) == true)
}

@Test(arguments: ["ar", "so", "ur", "zh", "hi", "uk", "fa", "xx", ""])
func noScoreIsShownWhereNoneCanBeDefended(_ language: String) {
    #expect(formula(for: language) == nil)
    #expect(readingTarget(for: .families, language: language).hardestScore == nil)
}

@Test func bandsAreNamedFromTheLowestScoreUp() {
    #expect(ReadabilityFormula.szigrisztPazos.band(of: 39.9) == "muy difícil")
    #expect(ReadabilityFormula.szigrisztPazos.band(of: 40) == "algo difícil")
    #expect(ReadabilityFormula.szigrisztPazos.band(of: 120) == "muy fácil")
    #expect(ReadabilityFormula.fleschReadingEase.band(of: 67.755) == "plain")
    #expect(ReadabilityFormula.fleschKincaidGrade.band(of: 6) == nil)
    for formula in ReadabilityFormula.all where !formula.bands.isEmpty {
        let limits = formula.bands.dropLast().compactMap(\.upTo)
        #expect(limits == limits.sorted() && limits.count == formula.bands.count - 1, "\(formula.name)")
        #expect(formula.bands.last?.upTo == nil)
    }
}

@Test func aScoreIsComparedInTheDirectionOfItsScale() {
    #expect(ReadabilityFormula.fleschKincaidGrade.isEasyEnough(6, hardest: 6))
    #expect(!ReadabilityFormula.fleschKincaidGrade.isEasyEnough(6.1, hardest: 6))
    #expect(ReadabilityFormula.szigrisztPazos.isEasyEnough(70, hardest: 65))
    #expect(!ReadabilityFormula.szigrisztPazos.isEasyEnough(64, hardest: 65))
}
