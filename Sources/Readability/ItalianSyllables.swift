/// The syllables of an Italian word: vowels, less those that a diphthong joins.
///
/// - Apart: two of a e o; a stressed i or u ("mia", "pizzeria", "farmacia"), which spelling does not always show.
/// - Only spelling: the i of cia, gia, scia and the like.
/// - About: dictionaries disagree on rising diphthongs.
func italianSyllables(_ word: SpelledWord) -> Int {
    var count = 0
    for place in 0..<word.count where vowels.contains(word[place]) {
        if isSoftener(word, place) { continue }
        if vowels.contains(word[place - 1]), !isSoftener(word, place - 1), areJoined(word, place) { continue }
        count += 1
    }
    guard let short = ShortWord(word, count: word.count) else { return count }
    if apart.contains(short) { count += 1 }
    return joined.contains(short) ? count - 1 : count
}

/// Common words whose stress keeps vowels apart inside the word.
private let apart = ShortWord.spelledList(
    """
    siano paura paure periodo periodi qualsiasi baule bauli triangolo triangoli trionfo diario diari
    """)

private let joined = ShortWord.spelledList("ciao")

private let vowels: LetterSet = "aeiouàèéìíòóùúîy"
private let strong: LetterSet = "aeoàèéòó"

/// The i of "giorno" and "ciao", and the u of "questo".
private func isSoftener(_ word: SpelledWord, _ place: Int) -> Bool {
    let next = word[place + 1]
    guard vowels.contains(next) else { return false }
    let before = word[place - 1]
    if word[place] == "u" { return before == "q" }
    guard word[place] == "i", before == "c" || before == "g" || word.has("gl", at: place - 2) else { return false }
    return !isStressed(word, place)
}

private func areJoined(_ word: SpelledWord, _ place: Int) -> Bool {
    let (a, b) = (word[place - 1], word[place])
    if a == b { return false }
    // Between two vowels an i opens the next syllable: "a-iu-to", "no-ia".
    if b == "i", vowels.contains(word[place + 1]) { return false }
    if strong.contains(a) { return b == "i" || b == "u" || b == "y" }
    guard a == "i" || a == "u" || a == "y" else { return false }
    if word[place - 2] == "q" || word[place - 2] == "g" && a == "u" { return true }
    return !isStressed(word, place - 1)
}

/// Endings whose i is stressed.
private func isStressed(_ word: SpelledWord, _ place: Int) -> Bool {
    guard place + 2 == word.count else { return false }
    let last = word[place + 1]
    guard last == "a" || last == "e" || last == "o" || last == "i" else { return false }
    if !hasVowel(word, before: place) { return word[place] == "u" ? last != "i" : true }
    guard word[place] == "i" else { return false }
    return word.hasAny(last == "o" ? stressedBeforeO : stressedBeforeA, endingAt: place)
}

/// What ends in a stressed i before the last vowel: "addio", "mormorio".
private let stressedBeforeO: [StaticString] = ["addi", "mormori", "leggi", "pendi", "ronzi"]

/// "biologia", "allegria", "pizzeria", "polizia"; but not "storia", "materia", "notizia".
private let stressedBeforeA: [StaticString] = [
    "logi", "grafi", "nomi", "sofi", "pati", "metri", "mani", "archi", "ergi", "atti", "egri", "agni", "tteri", "zzeri",
    "cheri", "reri", "neri", "leri", "polizi", "crazi", "farmaci", "bugi", "magi", "fobi", "scopi", "mari", "tuttavi",
    "greteri",
]

private func hasVowel(_ word: SpelledWord, before end: Int) -> Bool {
    for place in 0..<end where vowels.contains(word[place]) && !(word[place] == "u" && word[place - 1] == "q") {
        return true
    }
    return false
}
