/// A word of at most 24 UTF-8 bytes, packed, to look up in lists without allocation.
///
/// - Case: ASCII letters are made small; letters of other alphabets stay as they are.
struct ShortWord: Hashable {
    private var low: UInt64 = 0
    private var middle: UInt64 = 0
    private var high: UInt64 = 0

    static let longest = 24
    /// No word: equal to no word of a list.
    static let none = ShortWord()

    private init() {}

    /// Nil for an empty word, and for one that is too long to be in any list.
    @inline(__always)
    init?(_ text: borrowing Span<UInt8>, _ range: Range<Int>) {
        guard !range.isEmpty, range.count <= Self.longest else { return nil }
        for offset in range { append(text[offset]) }
    }

    init(_ word: Substring) {
        precondition((1...Self.longest).contains(word.utf8.count), "a word of a list is longer than ShortWord can hold")
        for byte in word.utf8 { append(byte) }
    }

    private mutating func append(_ byte: UInt8) {
        let small = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        high = high << 8 | middle >> 56
        middle = middle << 8 | low >> 56
        low = low << 8 | UInt64(small)
    }

    /// The words of a list in which white space stands between them.
    static func list(_ words: String) -> Set<ShortWord> {
        Set(words.split(whereSeparator: \.isWhitespace).map { ShortWord($0) })
    }
}

extension ShortWord {
    /// Words to look spelled words up in.
    static func spelledList(_ words: String) -> Set<ShortWord> {
        Set(
            words.split(whereSeparator: \.isWhitespace).compactMap { word in
                var spelled = SpelledWord()
                for scalar in word.unicodeScalars { spelled.append(letterCode(of: scalar.value)) }
                return ShortWord(spelled, count: spelled.count)
            })
    }

    /// The first `count` letters of a spelled word.
    init?(_ word: SpelledWord, count: Int) {
        guard (1...Self.longest).contains(count) else { return nil }
        for place in 0..<count { append(word[place].code) }
    }
}
