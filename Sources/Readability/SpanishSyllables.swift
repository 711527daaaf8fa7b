/// The syllables of a Spanish word: vowels, less those that a diphthong joins.
///
/// - Joined: an unaccented i, u or ü with another vowel beside it, also across an h ("prohibir" 3).
/// - Apart: two of a e o; an accented í or ú beside one of them; the same vowel twice; "hue" from what stands before.
/// - Source: Ortografía de la lengua española, RAE and ASALE 2010, chapter II, 2.2.2.
func spanishSyllables(_ word: SpelledWord) -> Int {
    var count = 0
    var lastVowel = -1
    for place in 0..<word.count where isSpanishVowel(word, place) {
        if lastVowel < 0 || !areJoined(word, lastVowel, place) { count += 1 }
        lastVowel = place
    }
    return count
}

private let strong: LetterSet = "aeoáéóàèòâêôäëö"
private let weak: LetterSet = "iuüïy"
private let accentedWeak: LetterSet = "íúìùý"

private func isSpanishVowel(_ word: SpelledWord, _ place: Int) -> Bool {
    let letter = word[place]
    let next = word[place + 1]
    switch letter {
    case "u":
        // The u of que, qui, gue, gui is only spelling.
        let before = word[place - 1]
        return !((before == "q" || before == "g") && (next == "e" || next == "i" || next == "é" || next == "í"))
    case "y":
        return !(strong.contains(next) || weak.contains(next) || accentedWeak.contains(next))
    default:
        return strong.contains(letter) || weak.contains(letter) || accentedWeak.contains(letter)
    }
}

private func areJoined(_ word: SpelledWord, _ first: Int, _ second: Int) -> Bool {
    switch second - first {
    case 1: break
    case 2:
        guard word[first + 1] == "h" else { return false }
        // In "ahuecar" the u opens the next syllable.
        let opensNext = weak.contains(word[second]) && strong.contains(word[second + 1])
        if opensNext { return false }
    default: return false
    }
    let (a, b) = (word[first], word[second])
    if a == b { return false }
    return weak.contains(a) || strong.contains(a) && weak.contains(b)
}
