/// The syllables of a Polish word: its vowel letters, less an i that only softens the consonant before a vowel.
///
/// - "au" and "eu" are one syllable in borrowed words ("autobus", "Europa"), two after a prefix ("nauka", "nieuwaga")
///   and in "-eum" ("muzeum").
func polishSyllables(_ word: SpelledWord) -> Int {
    var count = 0
    for place in 0..<word.count where vowels.contains(word[place]) {
        if word[place] == "i", vowels.contains(word[place + 1]) { continue }
        if word[place] == "u", isSecondOfPair(word, place) { continue }
        count += 1
    }
    return count
}

private let vowels: LetterSet = "aąeęioóuyáéíúöü"

private func isSecondOfPair(_ word: SpelledWord, _ place: Int) -> Bool {
    switch word[place - 1] {
    case "a":
        let before = word[place - 2]
        return before != "n" && before != "z" || word.has("restaura", at: place - 6)
    case "e":
        // "nieu-", "przeu-", and the "-eum" of a museum
        let next = word[place + 1]
        let endsWord = next == "m" && word[place + 2] == .end
        return !endsWord && !(word[place - 2] == "i") && !(word[place - 2] == "z")
    default: return false
    }
}
