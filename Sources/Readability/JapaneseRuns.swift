/// What Tateisi's formula asks of Japanese text: runs of one kind of sign, and the commas between them.
///
/// - Runs: letters of ABC, hiragana, kanji and katakana; every other sign ends a run and begins none.
/// - Adding: counts of parts add up to those of the whole.
package struct JapaneseRuns: Sendable, Equatable {
    package struct Kind: Sendable, Equatable {
        package var runs = 0
        package var characters = 0

        /// Characters a run; 0 for no run.
        var mean: Double { share(characters, of: runs) }
    }

    package var latin = Kind()
    package var hiragana = Kind()
    package var kanji = Kind()
    package var katakana = Kind()
    /// `、` and `，`.
    package var commas = 0
    /// All signs but white space.
    package var characters = 0

    package init() {}

    init(_ text: borrowing Span<UInt8>, in sentence: Range<Int>) {
        var last: WritableKeyPath<JapaneseRuns, Kind>?
        var offset = sentence.lowerBound
        while offset < sentence.upperBound {
            let (value, length) = readScalar(text, at: offset, end: sentence.upperBound)
            offset += length
            guard kind(of: value) != .space else {
                last = nil
                continue
            }
            characters += 1
            if value == 0x3001 || value == 0xFF0C { commas += 1 }
            let path = Self.path(of: value)
            if let path {
                self[keyPath: path].characters += 1
                if path != last { self[keyPath: path].runs += 1 }
            }
            last = path
        }
    }

    static func + (a: JapaneseRuns, b: JapaneseRuns) -> JapaneseRuns {
        guard b.characters > 0 else { return a }
        var sum = a
        for path in [\JapaneseRuns.latin, \.hiragana, \.kanji, \.katakana] {
            sum[keyPath: path].runs += b[keyPath: path].runs
            sum[keyPath: path].characters += b[keyPath: path].characters
        }
        sum.commas += b.commas
        sum.characters += b.characters
        return sum
    }

    private static func path(of value: UInt32) -> WritableKeyPath<JapaneseRuns, Kind>? {
        switch value {
        case 0x41...0x5A, 0x61...0x7A, 0xFF21...0xFF3A, 0xFF41...0xFF5A: \.latin
        case 0x3041...0x309F: \.hiragana
        case 0x30A1...0x30FA, 0x30FC...0x30FF, 0xFF66...0xFF9F: \.katakana
        case 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3134F: \.kanji
        default: nil
        }
    }
}
