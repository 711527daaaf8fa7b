/// How many syllables `word` has when somebody reads it aloud; at least 1.
///
/// - Languages: rules of their own for en, es, fr, de, it, pl, pt, nl; for others groups of vowel letters. Other
///   scripts go by script: vowel letters of Cyrillic and Greek, signs of Indic scripts, Ethiopic and Hangul; scripts
///   that leave vowels out, such as Arabic, give 1 a word.
/// - Acronyms: two or three capitals, and those nobody can say, are spelled out: PTA 3, EHCP 4, but SENCO 2.
/// - Numbers, and web and e-mail addresses: 1. Flesch's advice was to read numbers aloud or leave them out; one fixed
///   rule matters more.
package func syllables(in word: ArraySlice<UInt8>, language: String) -> Int {
    let span = word.span
    guard let found = nextWord(span, from: 0, end: span.count) else { return 1 }
    return countSyllables(of: found, in: span, rules: SyllableRules(language: language))
}

package func syllables(in word: some Collection<UInt8>, language: String) -> Int {
    syllables(in: Array(word)[...], language: language)
}

/// Which rules count the syllables of words in Latin letters.
enum SyllableRules {
    case english, spanish, french, german, italian, polish, portuguese, dutch
    /// Each vowel letter: Turkish.
    case vowelLetters
    /// Each run of vowel letters: a guess for languages without rules of their own.
    case vowelGroups
    /// Words are written syllable by syllable: Vietnamese.
    case one

    init(language: String) {
        switch primaryLanguage(language) {
        case "en": self = .english
        case "es", "gl": self = .spanish
        case "fr": self = .french
        case "de": self = .german
        case "it": self = .italian
        case "pl": self = .polish
        case "pt": self = .portuguese
        case "nl": self = .dutch
        case "tr", "az", "sw": self = .vowelLetters
        case "vi": self = .one
        default: self = .vowelGroups
        }
    }

    /// The syllables of one run of letters; 0 where there is no vowel.
    @inline(__always)
    func count(_ word: SpelledWord) -> Int {
        switch self {
        case .english: englishException(word) ?? englishSyllablesBySpelling(word)
        case .spanish: spanishSyllables(word)
        case .french: frenchSyllables(word)
        case .german: germanSyllables(word)
        case .italian: italianSyllables(word)
        case .polish: polishSyllables(word)
        case .portuguese: portugueseSyllables(word)
        case .dutch: dutchSyllables(word)
        case .vowelLetters: countVowelLetters(word)
        case .vowelGroups: countVowelGroups(word)
        case .one: 1
        }
    }
}

func countSyllables(of word: Word, in text: borrowing Span<UInt8>, rules: SyllableRules) -> Int {
    if word.isAddress || word.isIdeograph || word.letters == 0 { return 1 }
    // Most words are ASCII letters and nothing else.
    let isPlain = word.letters == word.range.count && word.letters > 1
    if isPlain, word.capitals == 0 || word.capitals == 1 && word.startsWithCapital {
        var spelled = SpelledWord()
        for offset in word.range { spelled.append(text[offset] | 0x20) }
        spelled.finish()
        let count = rules.count(spelled)
        if count > 0 { return count }
    }
    return countSyllables(in: word.range, of: text, rules: rules)
}

func countSyllables(in word: Range<Int>, of text: borrowing Span<UInt8>, rules: SyllableRules) -> Int {
    var counter = SyllableCounter(rules: rules)
    var offset = word.lowerBound
    while offset < word.upperBound {
        let byte = text[offset]
        if (0x61...0x7A).contains(byte) {
            counter.addSmall(byte)
            offset += 1
        } else {
            let (value, length) = readScalar(text, at: offset, end: word.upperBound)
            counter.add(value)
            offset += length
        }
    }
    return max(1, counter.finish())
}

/// Takes a word apart into runs of letters, and adds up what the rules say about each.
private struct SyllableCounter {
    private let rules: SyllableRules
    private var total = 0
    private var run = SpelledWord()
    private var capitals = 0
    private var endsWithCapital = false
    private var otherScript = OtherScriptSyllables()
    private var sawNumber = false
    /// What the last run ended with, where an apostrophe follows it.
    private var beforeApostrophe: SpelledWord?

    init(rules: SyllableRules) {
        self.rules = rules
    }

    @inline(__always)
    mutating func addSmall(_ byte: UInt8) {
        run.append(byte)
        endsWithCapital = false
    }

    mutating func add(_ value: UInt32) {
        switch kind(of: value) {
        case .letter:
            addLetter(value)
            endsWithCapital = false
        case .capital:
            addLetter(value)
            capitals += 1
            endsWithCapital = true
        case .mark:
            if run.count > 0 { run.accentLast(value) } else { otherScript.add(value) }
        case .digit:
            closeRun()
            if !sawNumber { total += 1 }
            sawNumber = true
        case .ideograph:
            total += 1
        case .other, .space:
            let isApostrophe = value == 0x27 || value == 0x2019
            closeRun(beforeApostrophe: isApostrophe)
            if isApostrophe { beforeApostrophe = lastRun }
        }
    }

    mutating func finish() -> Int {
        closeRun()
        return total + otherScript.count
    }

    private var lastRun = SpelledWord()

    private mutating func addLetter(_ value: UInt32) {
        // Beyond Latin letters the script decides, whatever the language of the page.
        if value < 0x250 || (0x1E00...0x1EFF).contains(value) {
            run.append(letterCode(of: value))
        } else {
            otherScript.add(value)
        }
    }

    private mutating func closeRun(beforeApostrophe isElided: Bool = false) {
        guard run.count > 0 else { return }
        run.finish()
        total += syllablesOfRun(isElided: isElided)
        lastRun = run
        run.clear()
        capitals = 0
        beforeApostrophe = nil
    }

    private func syllablesOfRun(isElided: Bool) -> Int {
        if rules == .english, let stem = beforeApostrophe, let added = englishContraction(stem: stem, ending: run) {
            return added
        }
        if sawNumber, let added = syllablesAfterNumber() { return added }
        if capitals >= 2 {
            // "PTAs" is PTA and a plural.
            let letters = endsWithCapital || run[run.count - 1] != "s" ? run.count : run.count - 1
            if capitals == letters, let spelled = spelledOutSyllables(run, letters: letters, rules: rules) {
                return spelled
            }
        }
        if run.count == 1 { return syllablesOfLetter(isElided: isElided) }
        let count = rules.count(run)
        return count > 0 || isElided ? count : lettersOfAbbreviation
    }

    /// The "pm" of "3pm" is said, the "th" of "4th" belongs to the number.
    private func syllablesAfterNumber() -> Int? {
        guard run.count == 2, rules == .english else { return nil }
        if run.has("pm", at: 0) || run.has("am", at: 0) { return 2 }
        return run.has("st", at: 0) || run.has("nd", at: 0) || run.has("rd", at: 0) || run.has("th", at: 0) ? 0 : nil
    }

    /// "km" and "http" have no vowel and are said letter by letter; "hmm", "brr" and "shh" are not.
    private var lettersOfAbbreviation: Int {
        if rules == .vowelGroups || countVowelGroups(run) > 0 { return 1 }
        return run.count < 2 || run[run.count - 1] == run[run.count - 2] ? 0 : run.count
    }

    /// A letter that stands alone: said by its name when it is a capital or English, a part of the next word in "l'eau".
    private func syllablesOfLetter(isElided: Bool) -> Int {
        if isElided { return countVowelLetters(run) }
        if rules == .english { return run[0] == "w" ? 3 : 1 }
        return capitals == 1 ? 1 : rules.count(run)
    }
}

/// What an ending after an apostrophe adds: "didn't" 1, "can't" 0, "it'll" 1, "they'll" 0, "church's" 1, "dog's" 0.
private func englishContraction(stem: SpelledWord, ending: SpelledWord) -> Int? {
    let last = stem[stem.count - 1]
    let beforeLast = stem[stem.count - 2]
    let endsInVowel = englishVowels.contains(last)
    switch (ending.count, ending[0]) {
    case (1, "s"):
        let hisses =
            last == "s" || last == "x" || last == "z" || last == "h" && (beforeLast == "c" || beforeLast == "s")
            || last == "e" && (beforeLast == "c" || beforeLast == "s" || beforeLast == "g" || beforeLast == "z")
        return hisses ? 1 : 0
    case (1, "t"): return last == "n" && !englishVowels.contains(beforeLast) ? 1 : 0
    case (1, "m"): return 0
    case (1, "d"): return last == "t" || last == "d" ? 1 : 0
    case (2, "l") where ending[1] == "l": return endsInVowel ? 0 : 1
    case (2, "v") where ending[1] == "e": return endsInVowel ? 0 : 1
    case (2, "r") where ending[1] == "e": return 0
    default: return nil
    }
}

private let englishVowels: LetterSet = "aeiouyw"
