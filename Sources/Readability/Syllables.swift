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
        self.init(primary: primaryLanguage(language))
    }

    init(primary: String) {
        switch primary {
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
