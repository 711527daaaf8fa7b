/// The syllables of a Dutch word: its vowel sounds, each written with one, two or three letters.
///
/// - A trema starts a new sound ("coördinatie", "ideeën").
func dutchSyllables(_ word: SpelledWord) -> Int {
    var count = 0
    var place = 0
    while place < word.count {
        let length = soundLength(word, place)
        if length > 0 { count += 1 }
        place += max(1, length)
    }
    return count
}

private let vowels: LetterSet = "aeiouyáàâéèêëíïóôöúûüäÿ"

/// How many letters the vowel sound at `place` takes; 0 for a consonant.
private func soundLength(_ word: SpelledWord, _ place: Int) -> Int {
    guard vowels.contains(word[place]), !(word[place] == "u" && word[place - 1] == "q") else { return 0 }
    if word[place] == "y", vowels.contains(word[place + 1]) { return 0 }
    switch (word[place], word[place + 1], word[place + 2]) {
    case ("a", "a", "i"), ("o", "o", "i"), ("o", "e", "i"), ("e", "e", "u"), ("e", "a", "u"): return 3
    case ("i", "e", "u"): return word[place + 3] == "w" || word[place + 3] == .end ? 3 : 2
    // "financieel": i and ee
    case ("i", "e", "e"): return 1
    case ("a", "a", _), ("e", "e", _), ("o", "o", _), ("u", "u", _), ("i", "e", _), ("o", "e", _), ("e", "u", _),
        ("u", "i", _), ("i", "j", _), ("e", "i", _), ("a", "u", _), ("o", "u", _), ("a", "i", _), ("o", "i", _):
        return isKeptApart(word, place) ? 1 : 2
    // Accents that only stress: "één", "vóór"
    case ("é", "é", _), ("ó", "ó", _), ("á", "á", _): return 2
    // "team", "coach": English words
    case ("e", "a", "m") where word[place - 1] == "t": return 2
    case ("o", "a", "c") where word[place - 1] == "c": return 2
    default: return 1
    }
}

/// "museum" and "petroleum" end in two sounds; "beoordelen" needs no help, for e and o are never one.
private func isKeptApart(_ word: SpelledWord, _ place: Int) -> Bool {
    word[place] == "e" && word[place + 1] == "u" && word[place + 2] == "m" && word[place + 3] == .end
}
