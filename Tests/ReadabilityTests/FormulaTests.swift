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
    return text
}()

@Test(arguments: [
    ("flesch_reading_ease", 67.755), ("flesch_kincaid_grade", 6.79), ("uk_reading_age_fk", 11.79),
    ("gunning_fog", 10.8), ("smog", 11.979248), ("coleman_liau", 9.173333), ("ari", 6.9425), ("lix", 37), ("rix", 3),
    ("szigriszt_pazos", 101.385), ("fernandez_huerta", 104.6), ("gutierrez_polini", 45.733333),
    ("kandel_moles", 84.42), ("amstad", 80.25), ("wstf1", 6.3364), ("wstf2", 6.6859), ("wstf3", 7.0976),
    ("wstf4", 6.9822), ("gulpease", 67.333333), ("franchina_vacca", 111.4), ("douma", 80.175), ("martins", 109.755),
    ("fog_pl", 6.8), ("oborneva", 101.085), ("atesman", 107.2425),
])
func scoresTheWorkedExample(_ name: String, expected: Double) throws {
    let formula = try #require(ReadabilityFormula.all.first { $0.name == name })
    #expect(abs(formula.score(sample) - expected) < 0.00001)
}

@Test func everyFormulaHasAWorkedExampleNameAndSource() {
    #expect(ReadabilityFormula.all.count == 25)
    #expect(Set(ReadabilityFormula.all.map(\.name)).count == 25)
    for formula in ReadabilityFormula.all {
        #expect(formula.source.count > 20, "\(formula.name)")
        #expect(!formula.languages.isEmpty, "\(formula.name)")
    }
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
