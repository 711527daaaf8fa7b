/// The letters of one word without anything else, with a fence at each end.
///
/// - Shape: `word[0]` is the first letter, `word[-1]` is `.start`, `word[count]` is `.end`; rules may look up to four
///   letters past either end.
/// - Length: at most 64 letters; the rest of a longer run is left out.
struct SpelledWord {
    private var letters = InlineArray<76, UInt8>(repeating: 0)
    private(set) var count = 0

    static let longest = 64
    private static let margin = 4

    init() {
        letters[Self.margin - 1] = Letter.start.code
    }

    @inline(__always)
    subscript(_ place: Int) -> Letter {
        Letter(code: letters[place + Self.margin])
    }

    @inline(__always)
    mutating func append(_ code: UInt8) {
        guard count < Self.longest else { return }
        letters[Self.margin + count] = code
        count += 1
    }

    /// Puts an accent on the last letter.
    mutating func accentLast(_ accent: UInt32) {
        guard count > 0 else { return }
        letters[Self.margin + count - 1] = composedLetter(self[count - 1], accent: accent).code
    }

    /// Sets the fence after the last letter.
    @inline(__always)
    mutating func finish() {
        letters[Self.margin + count] = Letter.end.code
    }

    /// Empties the word for the next run of letters.
    mutating func clear() {
        for place in Self.margin..<min(Self.margin + count + 1, Self.margin + Self.longest + 1) { letters[place] = 0 }
        count = 0
    }

    /// Whether the word ends with `ending`, in small letters.
    @inline(__always)
    func ends(with ending: StaticString) -> Bool {
        has(ending, at: count - letterCount(of: ending))
    }

    /// Whether one of `parts` ends with the letter at `place`.
    func hasAny(_ parts: [StaticString], endingAt place: Int) -> Bool {
        for part in parts where has(part, at: place + 1 - letterCount(of: part)) { return true }
        return false
    }

    /// Whether one of `parts` starts with the letter at `place`.
    func hasAny(_ parts: [StaticString], startingAt place: Int) -> Bool {
        for part in parts where has(part, at: place) { return true }
        return false
    }

    func ends(withAny endings: [StaticString]) -> Bool {
        hasAny(endings, endingAt: count - 1)
    }

    @inline(__always)
    private func letterCount(of part: StaticString) -> Int {
        part.withUTF8Buffer { bytes in bytes.count { $0 & 0xC0 != 0x80 } }
    }

    /// Whether `part`, in small letters of ASCII and Latin-1, stands at `place`.
    @inline(__always)
    func has(_ part: StaticString, at place: Int) -> Bool {
        guard place >= 0 else { return false }
        return part.withUTF8Buffer { bytes in
            var letter = place
            var i = 0
            while i < bytes.count, letter < count {
                let isASCII = bytes[i] < 0x80
                let code = isASCII ? bytes[i] : bytes[i] << 6 | bytes[i + 1] & 0x3F
                if self[letter].code != code { return false }
                letter += 1
                i += isASCII ? 1 : 2
            }
            return i == bytes.count
        }
    }

    /// The syllables of a word without a vowel: "km" and "http" are said letter by letter; "hmm", and the "sh" of phonics,
    /// are not.
    var syllablesWithoutVowel: Int {
        let last = self[count - 1]
        return count < 2 || last == self[count - 2] || count == 2 && last == "h" ? 1 : count
    }

    /// The four letters up to but not including `place`, the nearest in the lowest byte.
    @inline(__always)
    func before(_ place: Int) -> UInt32 {
        let i = place + Self.margin
        return UInt32(letters[i - 1]) | UInt32(letters[i - 2]) << 8 | UInt32(letters[i - 3]) << 16
            | UInt32(letters[i - 4]) << 24
    }

    /// The four letters from `place` on, the nearest in the lowest byte.
    @inline(__always)
    func after(_ place: Int) -> UInt32 {
        let i = place + Self.margin
        return UInt32(letters[i]) | UInt32(letters[i + 1]) << 8 | UInt32(letters[i + 2]) << 16
            | UInt32(letters[i + 3]) << 24
    }
}
