/// A fixed set of words, to look the words of a text up in without making strings of them.
///
/// - Case: capitals A to Z count as small letters; a curly apostrophe as a straight one.
/// - Cost: one digest of the word and one or two looks. Two words with the same digest of 64 bits count as one.
struct WordSet: Sendable, ExpressibleByStringLiteral {
    /// Open addressing; 0 is an empty place.
    private var places: [UInt64]

    /// - Parameter words: with white space between them.
    init(_ words: String) {
        let digests = words.utf8.split { $0 <= 0x20 }.map { digest(of: Array($0)[...]) }
        var size = 8
        while size < digests.count * 2 { size *= 2 }
        places = Array(repeating: 0, count: size)
        for digest in digests where !contains(digest) {
            var place = Int(truncatingIfNeeded: digest) & (size - 1)
            while places[place] != 0 { place = (place + 1) & (size - 1) }
            places[place] = digest
        }
    }

    init(stringLiteral words: StaticString) { self.init(words.description) }

    /// - Parameter digest: as `digest(of:)` gives it.
    func contains(_ digest: UInt64) -> Bool {
        let mask = places.count - 1
        var place = Int(truncatingIfNeeded: digest) & mask
        while places[place] != 0 {
            if places[place] == digest { return true }
            place = (place + 1) & mask
        }
        return false
    }

    func contains(_ text: [UInt8], _ word: Range<Int>) -> Bool { contains(wordDigest(text, word)) }
}

/// What a word is told apart by in a `WordSet`; never 0.
func wordDigest(_ text: [UInt8], _ word: Range<Int>) -> UInt64 {
    text.withUnsafeBufferPointer { bytes in
        var value: UInt64 = 0xcbf2_9ce4_8422_2325
        var offset = word.lowerBound
        while offset < word.upperBound {
            var byte = bytes[offset]
            if (0x41...0x5A).contains(byte) {
                byte |= 0x20
            } else if byte == 0xE2, offset + 2 < word.upperBound, bytes[offset + 1] == 0x80, bytes[offset + 2] == 0x99 {
                byte = 0x27
                offset += 2
            }
            value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
            offset += 1
        }
        // The low bits of FNV are its best, the highest bit is free to keep 0 for empty places.
        return value | 1 << 63
    }
}

private func digest(of word: ArraySlice<UInt8>) -> UInt64 { wordDigest(Array(word), 0..<word.count) }
