/// The syllables of a Portuguese word: vowels, less those that a diphthong joins.
///
/// - Joined: a vowel and i or u after it ("pai", "ouro"), nasal ão, ãe, õe, the u of qua and gua, and -ia, -io, -ea and
///   the like at the end of a word whose accent stands earlier ("história" 3, but "Maria" 3).
/// - Apart: a stressed i or u before nh, before m, n, r, l or z that closes its syllable ("rainha", "sair", "juiz").
func portugueseSyllables(_ word: SpelledWord) -> Int {
    var count = 0
    for place in 0..<word.count where isPortugueseVowel(word, place) {
        if isPortugueseVowel(word, place - 1), areJoined(word, place) { continue }
        count += 1
    }
    return count
}

private let vowels: LetterSet = "aeiouáéíóúâêôàãõüy"
private let accented: LetterSet = "áéíóúâêô"

private func isPortugueseVowel(_ word: SpelledWord, _ place: Int) -> Bool {
    guard word[place] == "u" else { return vowels.contains(word[place]) }
    let before = word[place - 1]
    let next = word[place + 1]
    return
        !((before == "q" || before == "g") && (next == "e" || next == "i" || next == "é" || next == "í" || next == "ê"))
}

private func areJoined(_ word: SpelledWord, _ place: Int) -> Bool {
    let (a, b) = (word[place - 1], word[place])
    switch (a, b) {
    case ("ã", _), ("õ", _): return b == "o" || b == "e" || b == "i"
    case ("u", _) where word[place - 2] == "q" || word[place - 2] == "g": return true
    case ("i", "i"), ("u", "u"): return false
    case (_, "y"): return true
    case (_, "i"), (_, "u"):
        return !closesStressedSyllable(word, place)
    case ("a", "o") where word.count <= 3 && place == 1: return true  // "ao", "aos"
    default: return isUnstressedEnding(word, place)
    }
}

private func closesStressedSyllable(_ word: SpelledWord, _ place: Int) -> Bool {
    if word.has("reun", at: place - 2) { return true }
    let next = word[place + 1]
    let after = word[place + 2]
    let isOpen = vowels.contains(after)
    switch next {
    case "n": return after == "h" || !isOpen
    case "m": return !isOpen
    case "r", "l", "z": return after == .end
    case "u": return word[place] == "i"
    default: return false
    }
}

private func isUnstressedEnding(_ word: SpelledWord, _ place: Int) -> Bool {
    let end = word[place + 1]
    guard end == .end || end == "s" && word[place + 2] == .end else { return false }
    let first = word[place - 1]
    guard first == "i" || first == "u" || first == "e" || first == "o" else { return false }
    // The i of "ideia" is taken already.
    if vowels.contains(word[place - 2]), first == "i" || first == "u" { return false }
    for earlier in 0..<place - 1 where accented.contains(word[earlier]) { return true }
    return false
}
