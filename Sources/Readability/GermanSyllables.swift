/// The syllables of a German word: vowel letters, less the second one of ei, ie, au and their like.
///
/// - "-ien" and the like in borrowed words are two ("Ferien", "Familie"), and a prefix keeps its vowel ("beenden").
func germanSyllables(_ word: SpelledWord) -> Int {
    var count = 0
    var place = 0
    while place < word.count {
        guard vowels.contains(word[place]), !(word[place] == "u" && word[place - 1] == "q") else {
            place += 1
            continue
        }
        count += 1
        if word.has("eau", at: place) {
            place += 3
        } else {
            place += isOneSound(word, place) ? 2 : 1
        }
    }
    return count - silentEndings(word)
}

private let vowels: LetterSet = "aeiouyäöüáàâéèêëíîóôúûï"

/// Whether the vowel at `place` and the next letter are said as one.
private func isOneSound(_ word: SpelledWord, _ place: Int) -> Bool {
    switch (word[place], word[place + 1]) {
    case ("i", "e"): !isSplitIE(word, place)
    case ("e", "e"): !word.hasAny(keptPrefixes, startingAt: place - 1) && !isPluralEE(word, place)
    case ("e", "u"): !isLatinUM(word, place) && !word.hasAny(keptPrefixes, startingAt: place - 1)
    case ("e", "i"): !word.hasAny(keptPrefixes, startingAt: place - 1) && !word.has("protein", at: place - 4)
    case ("a", "u"), ("ä", "u"), ("a", "i"), ("a", "a"), ("o", "o"), ("o", "i"), ("a", "y"), ("e", "y"), ("o", "y"),
        ("o", "u"):
        true
    // English words: "Team", "Leasing", "Download", "Coach"
    case ("e", "a"): word.hasAny(["team", "leas"], startingAt: place - 1) || word.has("steak", at: place - 2)
    case ("o", "a"): word.hasAny(["load", "coach", "toast", "board"], startingAt: place - 1)
    case ("u", "i"): word.count <= 4 && word[place + 2] == .end
    default: false
    }
}

/// Prefixes that keep their vowel: "beenden", "geehrt", "beurteilen", "geimpft"; "Beere" and "Beute" are none.
private let keptPrefixes: [StaticString] = [
    "beend", "beeng", "beeil", "beein", "beerd", "beerb", "geehr", "geeig", "geein", "geend", "beurt", "beunr",
    "beinhalt", "beirr", "geimpf", "geirrt",
]

/// The plural of "Idee" and "Armee".
private func isPluralEE(_ word: SpelledWord, _ place: Int) -> Bool {
    word.count > 4 && word[place + 2] == "n" && word[place + 3] == .end
}

/// The end of "Museum".
private func isLatinUM(_ word: SpelledWord, _ place: Int) -> Bool {
    word[place + 2] == "m" && word[place + 3] == .end || word.has("museu", at: place - 3)
}

/// The ie of "Familie" and "Ferien": two syllables, in words from Latin.
private func isSplitIE(_ word: SpelledWord, _ place: Int) -> Bool {
    switch word[place + 2] {
    case .end, "s":
        return word.hasAny(latinStems, endingAt: place)
    case "n":
        switch word[place + 3] {
        case .end:
            return hasVowel(word, before: place) && !word.hasAny(["schi", "di"], endingAt: place)
                || isLatinDien(word, place)
        case "t", "z": return word.hasAny(["kli", "pati", "ori", "fizi"], endingAt: place)
        case "e": return word.has("hygiene", at: place - 3)
        default: return word.hasAny(latinStems, endingAt: place) || word.hasAny(["feri", "teri"], endingAt: place)
        }
    default: return false
    }
}

private func isLatinDien(_ word: SpelledWord, _ place: Int) -> Bool {
    word.hasAny(["medi", "studi"], endingAt: place)
}

/// What stands before the e of "Familie", "Serie", "Komödie"; "Chemie" and "Batterie" are not of this kind.
private let latinStems: [StaticString] = [
    "mili", "feri", "medi", "studi", "lini", "seri", "akti", "foli", "prämi", "obili", "ödi", "iali", "stani", "spani",
    "itali",
]

private func hasVowel(_ word: SpelledWord, before end: Int) -> Bool {
    for place in 0..<end where vowels.contains(word[place]) { return true }
    return false
}

/// The e that English words lose: "online", "Homepage", "Website".
private func silentEndings(_ word: SpelledWord) -> Int {
    let atEnd = word.ends(withAny: ["online", "page", "website", "software", "update"]) ? 1 : 0
    return atEnd + (word.hasAny(["homepage", "homeoff"], startingAt: 0) ? 1 : 0)
}
