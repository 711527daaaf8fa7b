/// The syllables of an English word that its spelling does not tell, if it is in the table.
///
/// - Speed: most words are not in it, and a filter of 8 KB says so at once; then a binary search in the program's own
///   bytes, without allocation.
func englishException(_ word: SpelledWord) -> Int? {
    guard ExceptionFilter.english.mayHold(word) else { return nil }
    return englishExceptions(length: word.count).withUTF8Buffer { bytes in
        let stride = word.count + 2
        var low = 0
        var high = (bytes.count + 1) / stride
        while low < high {
            let middle = (low + high) / 2
            switch order(of: bytes, at: middle * stride, comparedWith: word) {
            case 0: return Int(bytes[middle * stride + word.count] - UInt8(ascii: "0"))
            case ..<0: low = middle + 1
            default: high = middle
            }
        }
        return nil
    }
}

/// Below 0 where the entry comes before the word, 0 where it is the word.
@inline(__always)
private func order(of entries: UnsafeBufferPointer<UInt8>, at start: Int, comparedWith word: SpelledWord) -> Int {
    for i in 0..<word.count {
        let difference = Int(entries[start + i]) - Int(word[i].code)
        if difference != 0 { return difference }
    }
    return 0
}

/// Says "no" for thirteen of fourteen words that are not in the table, and never for one that is.
///
/// - Source: B. H. Bloom, "Space/time trade-offs in hash coding with allowable errors", CACM 13 (1970), with one hash.
private struct ExceptionFilter {
    static let english = ExceptionFilter()

    private var bits = [UInt64](repeating: 0, count: 1024)

    init() {
        for length in 2...SpelledWord.longest {
            englishExceptions(length: length).withUTF8Buffer { bytes in
                for start in stride(from: 0, to: bytes.count, by: length + 2) {
                    var hash = Self.seed
                    for i in start..<start + length { hash = Self.step(hash, bytes[i]) }
                    bits[Self.slot(hash) >> 6] |= 1 << UInt64(Self.slot(hash) & 63)
                }
            }
        }
    }

    @inline(__always)
    func mayHold(_ word: SpelledWord) -> Bool {
        var hash = Self.seed
        for i in 0..<word.count { hash = Self.step(hash, word[i].code) }
        return bits[Self.slot(hash) >> 6] >> UInt64(Self.slot(hash) & 63) & 1 == 1
    }

    // FNV-1a; the high bits are mixed best.
    private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    @inline(__always)
    private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }

    /// 16 bits of the hash.
    @inline(__always)
    private static func slot(_ hash: UInt64) -> Int {
        Int((hash ^ hash >> 32) & 0xFFFF)
    }
}
