/// Cuts texts into the words of the index, folded (`SearchFolding`), one text after the other.
///
/// - Scripts without spaces give each pair of neighbours, and the last letter of a run alone, so that one letter is found too.
/// - The same as `wordReader` in `scripts/search.js`; a test compares the two.
struct SearchWords {
    /// Longer words are cut: nobody types more.
    static let longestWord = 40  // letters

    /// The words of the text that was read last, in UTF-8, one after the other, each up to its end.
    private(set) var bytes: [UInt8] = []
    private(set) var ends: [Int] = []

    private var runKind = SearchFolding.Kind.separator
    /// Letters of the run so far; those of a script with spaces are in `bytes` already.
    private var runLength = 0
    private var unspacedRun: [Unicode.Scalar] = []
    /// What folding gives for signs seen so far, by code below 0x10000; see `Folded`.
    private var known = [UInt32](repeating: Folded.unknown, count: 0x10000)

    /// One folded letter in 32 bits: its kind above its code.
    private enum Folded {
        static let unknown: UInt32 = .max
        static let nothing: UInt32 = .max - 1
        static let several: UInt32 = .max - 2
        static let kindShift: UInt32 = 24
    }

    /// Reads `text`; `bytes` and `ends` are its words then.
    mutating func read(_ text: String) {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        var text = text
        text.withUTF8 { read($0) }
    }

    private mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
        var i = 0
        while i < text.count {
            let byte = text[i]
            if byte >= 0x80 {
                let (scalar, length) = decode(text, at: i)
                add(scalar)
                i += length
                continue
            }
            guard isPlain(byte) else {
                if runKind != .separator { endRun() }
                i += 1
                continue
            }
            if runKind != .letter { begin(.letter) }
            var end = i
            while end < text.count, isPlain(text[end]) {
                let letter = text[end]
                // The bit that tells capital letters from small ones; digits have no 0x40.
                if runLength < SearchWords.longestWord { bytes.append(letter | (letter & 0x40) >> 1) }
                runLength += 1
                end += 1
            }
            i = end
        }
        endRun()
    }

    private func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }

    private func decode(_ text: UnsafeBufferPointer<UInt8>, at i: Int) -> (Unicode.Scalar, length: Int) {
        // A String's bytes are well-formed.
        let first = UInt32(text[i])
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var value = first & (0x7F >> UInt32(length))
        for next in i + 1..<min(i + length, text.count) { value = value << 6 | UInt32(text[next] & 0x3F) }
        return (Unicode.Scalar(value) ?? " ", length)
    }

    private mutating func add(_ sign: Unicode.Scalar) {
        guard sign.value < 0x10000 else {
            for (letter, kind) in SearchFolding.fold(sign) { add(letter, kind) }
            return
        }
        var folded = known[Int(sign.value)]
        if folded == Folded.unknown {
            let found = SearchFolding.fold(sign)
            folded =
                switch found.count {
                case 0: Folded.nothing
                case 1: found[0].kind.rawValue << Folded.kindShift | found[0].letter.value
                default: Folded.several
                }
            known[Int(sign.value)] = folded
        }
        switch folded {
        case Folded.nothing: break
        case Folded.several: for (letter, kind) in SearchFolding.fold(sign) { add(letter, kind) }
        default:
            let kind = SearchFolding.Kind(rawValue: folded >> Folded.kindShift) ?? .separator
            add(Unicode.Scalar(folded & 0x1F_FFFF) ?? " ", kind)
        }
    }

    private mutating func add(_ letter: Unicode.Scalar, _ kind: SearchFolding.Kind) {
        if kind != runKind { begin(kind) }
        switch kind {
        case .separator: break
        case .letter:
            if runLength < SearchWords.longestWord { append(letter) }
            runLength += 1
        case .unspacedLetter: unspacedRun.append(letter)
        }
    }

    private mutating func begin(_ kind: SearchFolding.Kind) {
        endRun()
        runKind = kind
    }

    private mutating func endRun() {
        switch runKind {
        case .separator: break
        case .letter: ends.append(bytes.count)
        case .unspacedLetter:
            for i in unspacedRun.indices.dropLast() {
                append(unspacedRun[i])
                append(unspacedRun[i + 1])
                ends.append(bytes.count)
            }
            if let last = unspacedRun.last {
                append(last)
                ends.append(bytes.count)
            }
            unspacedRun.removeAll(keepingCapacity: true)
        }
        runKind = .separator
        runLength = 0
    }

    /// In UTF-8.
    private mutating func append(_ letter: Unicode.Scalar) {
        let value = letter.value
        switch value {
        case ..<0x80: bytes.append(UInt8(value))
        case ..<0x800:
            bytes.append(0xC0 | UInt8(value >> 6))
            bytes.append(0x80 | UInt8(value & 0x3F))
        case ..<0x10000:
            bytes.append(0xE0 | UInt8(value >> 12))
            bytes.append(0x80 | UInt8(value >> 6 & 0x3F))
            bytes.append(0x80 | UInt8(value & 0x3F))
        default:
            bytes.append(0xF0 | UInt8(value >> 18))
            bytes.append(0x80 | UInt8(value >> 12 & 0x3F))
            bytes.append(0x80 | UInt8(value >> 6 & 0x3F))
            bytes.append(0x80 | UInt8(value & 0x3F))
        }
    }
}
