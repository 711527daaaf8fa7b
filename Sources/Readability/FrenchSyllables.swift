/// The syllables of a French word as it is spoken: an e that nobody says is left out.
///
/// - Mute: -e, -es, and the -ent of verbs at the end; an e inside after a vowel and one consonant ("samedi" 2).
/// - Glides: i, u and ou before a vowel join it ("nation" 2, "oui" 1), not after a consonant and l or r ("crier" 2).
/// - About: dictionaries disagree on both points.
func frenchSyllables(_ word: SpelledWord) -> Int {
    let end = spokenEnd(of: word)
    var count = 0
    var place = 0
    while place < end {
        guard isFrenchVowel(word, place) else {
            place += 1
            continue
        }
        let next = endOfSound(word, from: place, end: end)
        if !(next == place + 1 && isMuteInside(word, place, end: end, soFar: count)) { count += 1 }
        place = next
    }
    if word.has("pays", at: 0) { count += 1 }  // pé-i
    return count == 0 && hasFrenchVowel(word) ? 1 : count
}

private let vowels: LetterSet = "aeiouyàâäæéèêëîïôöùûüœ"
private let closed: LetterSet = "éèêë"

private func hasFrenchVowel(_ word: SpelledWord) -> Bool {
    for place in 0..<word.count where isFrenchVowel(word, place) { return true }
    return false
}

private func isFrenchVowel(_ word: SpelledWord, _ place: Int) -> Bool {
    let letter = word[place]
    if letter == "u" {
        let before = word[place - 1]
        if before == "q" { return false }
        let next = word[place + 1]
        if before == "g", next == "e" || next == "i" || next == "é" || next == "è" || next == "ê" || next == "y" {
            return false
        }
    }
    if letter == "y" {
        return !(vowels.contains(word[place - 1]) && vowels.contains(word[place + 1]))
            && !(place == 0 && vowels.contains(word[1]))
    }
    // The e of "mangeons" only keeps the g soft.
    if letter == "e", word[place - 1] == "g", word[place + 1] == "a" || word[place + 1] == "o" || word[place + 1] == "â"
    {
        return false
    }
    return vowels.contains(letter)
}

/// Where the spoken part ends: before a mute -e, -es or -ent.
private func spokenEnd(of word: SpelledWord) -> Int {
    let count = word.count
    let last = word[count - 1]
    if last == "e" { return count - 1 }
    if last == "s", word[count - 2] == "e" { return count - 2 }
    if word.ends(with: "ent"), isVerbEnding(word) { return count - 3 }
    return count
}

/// Whether the -ent at the end is the mute one of verbs: "ils parlent", but not "souvent" or "moment".
private func isVerbEnding(_ word: SpelledWord) -> Bool {
    let before = word[word.count - 4]
    if before == "m" { return word.ends(withAny: verbsInMent) || word.ends(with: "aiment") && word.count <= 6 }
    if word.ends(withAny: spokenEnt) { return false }
    guard let short = ShortWord(word, count: word.count) else { return true }
    return !spokenWords.contains(short)
}

/// Verbs among the many nouns and adverbs in -ment.
private let verbsInMent: [StaticString] = ["forment", "nomment", "riment", "sument", "ferment", "estiment"]

/// Endings of adjectives and nouns, which are spoken.
private let spokenEnt: [StaticString] = [
    "cident", "sident", "vident", "prudent", "différent", "cellent", "scent", "récent", "innocent", "présent", "igent",
    "violent", "ficient", "manent", "nscient", "tinent", "cédent", "fréquent", "conséquent", "indulgent", "ontent",
    "cient", "tient", "vient",
]

private let spokenWords = ShortWord.spelledList(
    """
    souvent argent parent vent cent dent lent accent client talent urgent agent absent serpent torrent couvent orient
    """)

/// Where the vowel sound that starts at `place` ends.
private func endOfSound(_ word: SpelledWord, from place: Int, end: Int) -> Int {
    var next = place + 1
    while next < end, isFrenchVowel(word, next), isOneSound(word, place, next) { next += 1 }
    return next
}

private func isOneSound(_ word: SpelledWord, _ start: Int, _ place: Int) -> Bool {
    let (a, b) = (word[place - 1], word[place])
    if b == "ï" || b == "ë" || b == "ü" { return false }
    switch (a, b) {
    case ("a", "i"), ("a", "î"), ("e", "i"), ("o", "i"), ("o", "î"), ("a", "u"), ("e", "u"), ("e", "û"), ("o", "u"),
        ("o", "û"), ("o", "ù"), ("œ", "u"), ("œ", "i"), ("e", "a"), ("a", "y"), ("e", "y"), ("o", "y"), ("a", "o"),
        ("o", "e"),
        ("o", "ê"), ("o", "œ"), ("u", "y"), ("o", "o"), ("e", "e"):
        return !(a == "a" && b == "o" && word[place + 1] != "u" && word[place + 1] != "û")
    case ("i", _), ("y", _):
        // A glide, but "cri-er" and "ou-bli-er"; also "ai-e" and the like stay one only before a mute end.
        return place - 1 == start ? !followsCluster(word, place - 1) : false
    case ("u", _):
        if place - 1 == start { return !followsCluster(word, place - 1) || b == "i" }
        if b == "i", word[place + 1] == "l" { return true }  // "feuille", "grenouille", "œil"
        // "ou" before a vowel: "oui", "jouer", "ouest"
        return word[place - 2] == "o" && place - 2 == start && !followsCluster(word, start)
    default: return false
    }
}

/// Whether a consonant and l or r stand before `place`.
private func followsCluster(_ word: SpelledWord, _ place: Int) -> Bool {
    guard place >= 2, word[place - 1] == "l" || word[place - 1] == "r" else { return false }
    let first = word[place - 2]
    return !vowels.contains(first) && first != "l" && first != "r" && first != .start
}

/// An e that is dropped inside a word: after a vowel and one consonant sound ("samedi", "tellement", "maintenant"), and
/// right after a vowel before m or r ("paiement", "jouera").
private func isMuteInside(_ word: SpelledWord, _ place: Int, end: Int, soFar: Int) -> Bool {
    guard word[place] == "e", soFar > 0, place + 2 < end else { return false }
    let next = word[place + 1]
    guard !vowels.contains(next), vowels.contains(word[place + 2]) else { return false }
    if isFrenchVowel(word, place - 1) { return next == "m" || next == "r" }
    return hasOneConsonantSound(word, before: place)
}

/// Whether one consonant sound stands between a vowel and `end`: "m", "ll", "ch", or with the n of a nasal vowel "nt".
private func hasOneConsonantSound(_ word: SpelledWord, before end: Int) -> Bool {
    var first = end
    while first > 0, !isFrenchVowel(word, first - 1) { first -= 1 }
    guard first > 0 else { return false }
    let isNasal = (word[first] == "n" || word[first] == "m") && end - first > 1 && word[first + 1] != word[first]
    if isNasal { first += 1 }
    switch end - first {
    case 1: return true
    case 2:
        let (a, b) = (word[first], word[first + 1])
        return a == b || b == "h" || a == "g" && b == "n" || a == "q" && b == "u"
    default: return false
    }
}
