/// What was counted in a text: all that any readability formula asks for.
///
/// - Adding: statistics of parts add up to those of the whole.
/// - Numbers, web and e-mail addresses: one word of one syllable.
/// - Words in Chinese and Japanese: each character counts as one.
package struct TextStatistics: Sendable, Equatable {
    package var sentences = 0
    package var words = 0
    package var syllables = 0
    /// Unicode letters, without accents that stand alone.
    package var letters = 0
    /// Letters and digits, as the Automated Readability Index counts them.
    package var characters = 0
    /// Words of three syllables and more.
    package var polysyllables3 = 0
    /// Words of four syllables and more.
    package var polysyllables4 = 0
    /// Words that are hard in Gunning's sense; see `isHardForFog`.
    package var complexFog = 0
    /// Words of seven letters and more.
    package var longWords7 = 0
    package var monosyllables = 0
    package var longestSentenceWords = 0
    /// Counted in Japanese alone.
    package var japanese = JapaneseRuns()

    package init() {}

    /// Counts a whole text, sentence by sentence.
    package init(of text: [UInt8], language: String) {
        let counter = WordCounter(language: language)
        for sentence in Readability.sentences(in: text, language: language) {
            self += counter.count(text.span, in: sentence)
        }
    }

    /// Words a sentence; 0 for no sentence.
    package var wordsPerSentence: Double { share(words, of: sentences) }
    /// Syllables a word; 0 for no word.
    package var syllablesPerWord: Double { share(syllables, of: words) }
    /// Whether the text is long enough for a score to mean something: 100 words and 5 sentences.
    package var isEnoughForScore: Bool { words >= 100 && sentences >= 5 }

    /// Counts one sentence, given as offsets into `text`; a sentence without a word counts nothing.
    package mutating func add(text: [UInt8], sentence: Range<Int>, language: String) {
        self = self + WordCounter(language: language).count(text, sentence: sentence)
    }

    package static func + (a: TextStatistics, b: TextStatistics) -> TextStatistics {
        var sum = a
        sum.sentences += b.sentences
        sum.words += b.words
        sum.syllables += b.syllables
        sum.letters += b.letters
        sum.characters += b.characters
        sum.polysyllables3 += b.polysyllables3
        sum.polysyllables4 += b.polysyllables4
        sum.complexFog += b.complexFog
        sum.longWords7 += b.longWords7
        sum.monosyllables += b.monosyllables
        sum.japanese = a.japanese + b.japanese
        sum.longestSentenceWords = max(a.longestSentenceWords, b.longestSentenceWords)
        return sum
    }

    package static func += (a: inout TextStatistics, b: TextStatistics) { a = a + b }
}

/// `count` a `whole`, and 0 where there is no whole, so that no score of an empty text is "not a number".
func share(_ count: Int, of whole: Int) -> Double {
    whole == 0 ? 0 : Double(count) / Double(whole)
}
