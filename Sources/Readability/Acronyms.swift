/// How many syllables the letters of an acronym make when they are said one by one; nil where people say it as a word.
///
/// - Spelled out: two and three capitals, and longer ones that nobody can say. PTA 3, EHCP 4; but SENCO is said.
/// - Not spelled out: little English words that somebody put in capitals, as in "NO NUTS".
func spelledOutSyllables(_ word: SpelledWord, letters: Int, rules: SyllableRules) -> Int? {
    guard letters >= 2 else { return nil }
    if letters <= 3, isLittleWord(word, letters: letters) { return nil }
    guard letters <= 3 || !canBeSaid(word, letters: letters) else { return nil }
    var count = 0
    for place in 0..<letters { count += rules == .english && word[place] == "w" ? 3 : 1 }
    return count
}

/// Two and three letters that are a word before they are an acronym; "IT" and "US" are left to their capitals.
private let littleWords = ShortWord.spelledList(
    """
    all am an and any are as ask at be big boy but buy by bye can car cup cut day did do eat end eve far few for free
    fun get girl go got had has hat he her him his hot how if in is its job let lot may me men met mid mum my new no
    nor not now nut of off oh ok old on one or our out own pay per put red row run say see set she sit six so sun ten
    the tie to too top toy try two up use via wet who why win yes yet you
    """)

private func isLittleWord(_ word: SpelledWord, letters: Int) -> Bool {
    guard let short = ShortWord(word, count: letters) else { return false }
    return littleWords.contains(short)
}

private let vowels: LetterSet = "aeiouyäöüåæøáéíóúàèìòùâêîôûãõąęó"

/// Whether four capitals and more can be read as a word: with vowels, no three consonants at either end or four inside,
/// and a first pair of consonants that words start with.
private func canBeSaid(_ word: SpelledWord, letters: Int) -> Bool {
    var run = 0
    var sawVowel = false
    for place in 0..<letters {
        if vowels.contains(word[place]) {
            if !sawVowel, run >= 2, !startsLikeAWord(word, consonants: run) { return false }
            sawVowel = true
            run = 0
        } else {
            run += 1
            if run >= 4 { return false }
        }
    }
    return sawVowel && run <= 2
}

private func startsLikeAWord(_ word: SpelledWord, consonants: Int) -> Bool {
    if consonants > 2 { return word[0] == "s" || word[0] == "t" && word[1] == "h" }
    let second = word[1]
    return second == "r" || second == "l" || second == "h" || second == "w" || word[0] == "s" || word[0] == "k"
}
