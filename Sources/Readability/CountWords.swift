/// Counts the words of sentences in one language.
///
/// - Use: one for all sentences of a text; what the language asks for is worked out once.
package struct WordCounter {
    private let rules: SyllableRules
    private let isJapanese: Bool

    /// - Parameter language: a BCP 47 tag.
    package init(language: String) {
        let primary = primaryLanguage(language)
        rules = SyllableRules(primary: primary)
        isJapanese = primary == "ja"
    }

    /// The counts of one sentence, given as offsets into `text`; nothing is counted where it has no word.
    package func count(_ text: [UInt8], sentence: Range<Int>) -> TextStatistics {
        let counts = count(text.span, in: sentence.clamped(to: 0..<text.count))
        return counts.words > 0 ? counts : TextStatistics()
    }

    /// The counts of one sentence, with `sentences` 1 even where there is no word.
    func count(_ text: borrowing Span<UInt8>, in sentence: Range<Int>) -> TextStatistics {
        var counts = TextStatistics()
        counts.sentences = 1
        var offset = sentence.lowerBound
        while let word = nextWord(text, from: offset, end: sentence.upperBound) {
            offset = word.range.upperBound
            let syllables = countSyllables(of: word, in: text, rules: rules)
            counts.words += 1
            counts.letters += word.letters
            counts.characters += word.letters + word.digits
            counts.syllables += syllables
            if word.letters >= 7, !word.isAddress { counts.longWords7 += 1 }
            switch syllables {
            case ...1: counts.monosyllables += 1
            case 2: break
            default:
                counts.polysyllables3 += 1
                if syllables >= 4 { counts.polysyllables4 += 1 }
                let isName = word.startsWithCapital && counts.words > 1
                if !isName, isHardForFog(word, syllables: syllables, in: text, rules: rules) { counts.complexFog += 1 }
            }
        }
        counts.longestSentenceWords = counts.words
        if isJapanese { counts.japanese = JapaneseRuns(text, in: sentence) }
        return counts
    }
}

/// Whether Gunning would count a word of three syllables or more as hard.
///
/// - Not hard: names (capitals inside a sentence, which the caller knows), short words joined by a hyphen or written
///   together, and words that only -es, -ed or -ing made long.
/// - Source: R. Gunning, The Technique of Clear Writing, McGraw-Hill 1952.
func isHardForFog(_ word: Word, syllables: Int, in text: borrowing Span<UInt8>, rules: SyllableRules) -> Bool {
    if let short = ShortWord(text, word.range), easyCompounds.contains(short) { return false }
    var start = word.range.lowerBound
    var parts = 0
    var hasHardPart = false
    for offset in word.range.lowerBound...word.range.upperBound {
        guard offset == word.range.upperBound || text[offset] == 0x2D else { continue }
        if offset > start {
            parts += 1
            let part = countSyllables(in: start..<offset, of: text, rules: rules)
            if part - addedByEnding(text, start..<offset) >= 3 { hasHardPart = true }
        }
        start = offset + 1
    }
    return hasHardPart
}

/// Easy words written together, in families' pages.
private let easyCompounds = ShortWord.list(
    """
    afternoon afternoons anybody anyone anything anyway babysitter butterfly butterflies everybody everyday everyone
    everything everywhere forever grandchildren granddaughter grandfather grandmother grandparent grandparents however
    newsletter newsletters newspaper newspapers outsider overnight playfellow somebody underground understand
    understanding understood undertake whatever whenever whichever wherever whoever bookkeeper homemaker caretaker
    shareholder storyteller storytelling timekeeper woodpecker volleyball basketball
    """)

/// How many syllables -es, -ed or -ing adds to the word they end; 0 for other words.
private func addedByEnding(_ text: borrowing Span<UInt8>, _ word: Range<Int>) -> Int {
    guard word.count > 4 else { return 0 }
    let end = word.upperBound
    let (third, second, first) = (text[end - 3] | 0x20, text[end - 2] | 0x20, text[end - 1] | 0x20)
    switch (second, first) {
    case (UInt8(ascii: "n"), UInt8(ascii: "g")):
        return third == UInt8(ascii: "i") ? 1 : 0
    case (UInt8(ascii: "e"), UInt8(ascii: "d")):
        return third == UInt8(ascii: "t") || third == UInt8(ascii: "d") ? 1 : 0
    case (UInt8(ascii: "e"), UInt8(ascii: "s")):
        switch third {
        case UInt8(ascii: "s"), UInt8(ascii: "z"), UInt8(ascii: "x"), UInt8(ascii: "c"), UInt8(ascii: "g"): return 1
        case UInt8(ascii: "h"):
            let fourth = text[end - 4] | 0x20
            return fourth == UInt8(ascii: "c") || fourth == UInt8(ascii: "s") ? 1 : 0
        default: return 0
        }
    default: return 0
    }
}
