import Testing

@testable import Readability

func syllableCount(_ word: String, _ language: String = "en") -> Int {
    syllables(in: Array(word.utf8)[...], language: language)
}

/// Lines of `syllables.tsv`: a language, a number, and the words that have so many.
private struct GoldWords: Sendable, CustomTestStringConvertible {
    let language: String
    let count: Int
    let words: [String]
    var testDescription: String { "\(language), \(count) syllables" }

    static let all = goldLines(of: "syllables.tsv").map { line in
        let fields = line.split(separator: "\t").map(String.init)
        return GoldWords(
            language: fields[0], count: Int(fields[1]) ?? 0, words: fields[2].split(separator: " ").map(String.init))
    }
}

@Test(arguments: GoldWords.all)
private func countsSyllables(_ gold: GoldWords) {
    for word in gold.words { #expect(syllableCount(word, gold.language) == gold.count, "\(word)") }
}

/// A sample of the dictionary: a word and its syllables.
private let dictionarySample: [(word: String, count: Int)] = goldLines(of: "cmudict-sample.tsv").map { line in
    let fields = line.split(separator: "\t").map(String.init)
    return (fields[0], Int(fields[1]) ?? 0)
}

@Test func knowsTheWordsOfTheDictionary() {
    let right = dictionarySample.count { syllableCount($0.word) == $0.count }
    #expect(dictionarySample.count > 2000)
    #expect(Double(right) >= 0.999 * Double(dictionarySample.count), "\(right) of \(dictionarySample.count)")
}

@Test func isRightForMostWordsByTheirSpellingAlone() {
    let right = dictionarySample.count { word, count in
        var spelled = SpelledWord()
        for byte in word.utf8 { spelled.append(byte) }
        spelled.finish()
        return englishSyllablesBySpelling(spelled) == count
    }
    #expect(Double(right) >= 0.94 * Double(dictionarySample.count), "\(right) of \(dictionarySample.count)")
}

@Test(arguments: [
    ("PTA", 3), ("EHCP", 4), ("SENCO", 2), ("GCSE", 4), ("NSPCC", 5), ("WWF", 7), ("PTAs", 3), ("NO", 1), ("OPEN", 2),
])
func spellsAcronymsThatNobodyCanSay(_ acronym: String, count: Int) {
    #expect(syllableCount(acronym) == count)
}

@Test(arguments: ["2026", "8.30", "£4.50", "24/7", "office@oakfield.example", "https://oakfield.example/visiting"])
func numbersAndAddressesAreOneSyllable(_ word: String) {
    #expect(syllableCount(word) == 1)
}

@Test(arguments: [
    ("didn't", 2), ("can't", 1), ("they're", 1), ("it'll", 2), ("church's", 2), ("dog's", 1), ("could've", 2),
    ("o'clock", 2), ("didn’t", 2), ("D'Arcy", 2),
])
func readsContractions(_ word: String, count: Int) {
    #expect(syllableCount(word) == count)
}

@Test(arguments: [
    ("café", 2), ("naïve", 2), ("cafe\u{301}", 2), ("Zoë", 2), ("3pm", 3), ("4th", 1), ("hmm", 1), ("km", 2), ("Ms", 1),
    ("Mrs", 2),
])
func readsAccentsAndAbbreviations(_ word: String, count: Int) {
    #expect(syllableCount(word) == count)
}

@Test func theTextsScriptDecidesBeforeThePagesLanguage() {
    #expect(syllableCount("Москва", "en") == 2)
    #expect(syllableCount("school", "ru") == 1)
}

@Test(arguments: ["", "'", "-", "\u{FFFD}", "\u{200D}", "..."])
func whatIsNoWordIsOneSyllable(_ text: String) {
    #expect(syllableCount(text) == 1)
}
