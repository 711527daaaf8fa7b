/// One word of a text as packs see it: letter case, curly apostrophes and hyphens evened out.
package struct NormalWord: Sendable {
    /// Digest of the word in lower case.
    package let digest: UInt64
    /// Digest without a possessive ending: "child" for "child's" and "parents" for "parents'"; else the word's own.
    package let stem: UInt64
    /// UTF-8 offsets in the text.
    package let range: Range<Int>
    /// Whether nothing but spaces, hyphens and slashes stands between this word and the one before it.
    package let joins: Bool
    package let isNumber: Bool
}

/// The words of `text`, in order.
///
/// - A word is a run of letters, digits, and apostrophes, full stops and ampersands inside it: "e.g.", "don't", "D&T".
/// - Hyphens and slashes part words, so that "hard-to-reach" is three, as packs write it.
/// - Arabic vowel signs and the tatweel count for nothing.
/// - Bad input: bytes that are no UTF-8 part words.
/// - Cost: linear; each byte is looked at once.
package func normalWords(of text: [UInt8]) -> [NormalWord] {
    var reader = NormalReader()
    var words: [NormalWord] = []
    words.reserveCapacity(text.count / 5)
    let span = text.span
    while let word = reader.next(in: span) { words.append(word) }
    return words
}

/// The digest of one word, as `normalWords` would give it.
package func digest(of word: some StringProtocol) -> UInt64 {
    normalWords(of: Array(word.utf8)).first?.digest ?? 0
}

/// FNV-1a, as in `StableHash`, a byte at a time.
struct WordDigest {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    @inline(__always)
    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
}

private struct NormalReader {
    private var offset = 0

    mutating func next(in text: borrowing Span<UInt8>) -> NormalWord? {
        var joins = true
        while offset < text.count {
            let byte = text[offset]
            switch byte {
            case 0x61...0x7A, 0x41...0x5A, 0x30...0x39:
                return word(in: text, joins: joins)
            // Space, line ends, hyphen, slash; emphasis marks never get here.
            case 0x20, 0x0A, 0x0D, 0x09, 0x2D, 0x2F:
                offset += 1
            case 0x80...:
                let (kind, length) = kindBeyondASCII(text, offset)
                if kind == .letter { return word(in: text, joins: joins) }
                if kind != .joint && kind != .ignored { joins = false }
                offset += length
            default:
                joins = false
                offset += 1
            }
        }
        return nil
    }

    private mutating func word(in text: borrowing Span<UInt8>, joins: Bool) -> NormalWord {
        let start = offset
        var end = offset
        var digest = WordDigest()
        // What the digest was before the last apostrophe or the last "s".
        var beforeApostrophe: UInt64?
        var afterApostrophe = 0
        var letters = 0
        var endsInS = false
        // Marks inside a word are only known to be inside when a letter follows.
        var pending: UInt8?
        scan: while offset < text.count {
            let byte = text[offset]
            switch byte {
            case 0x61...0x7A, 0x30...0x39, 0x41...0x5A:
                if let mark = pending {
                    if mark == 0x27 {
                        beforeApostrophe = digest.value
                        afterApostrophe = 0
                    }
                    digest.add(mark)
                    pending = nil
                }
                if byte > 0x39 { letters += 1 }
                digest.add((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
                endsInS = byte | 0x20 == UInt8(ascii: "s")
                afterApostrophe = endsInS ? afterApostrophe + 1 : 2
                offset += 1
                end = offset
            case 0x27, 0x2E, 0x26:
                guard pending == nil else { break scan }
                pending = byte
                offset += 1
            case 0x80...:
                let (kind, length) = kindBeyondASCII(text, offset)
                switch kind {
                case .letter:
                    if let mark = pending {
                        digest.add(mark)
                        pending = nil
                    }
                    letters += 1
                    addLowercased(text, offset, length, to: &digest)
                    afterApostrophe = 2
                    endsInS = false
                    offset += length
                    end = offset
                case .ignored:
                    offset += length
                    if pending == nil { end = offset }
                case .apostrophe:
                    guard pending == nil else { break scan }
                    pending = 0x27
                    offset += length
                case .joint, .other:
                    break scan
                }
            default:
                break scan
            }
        }
        // A mark that no letter follows is not part of the word, and parts it from the next; "two weeks' time" stays whole.
        if let mark = pending, mark != 0x27 || !endsInS { offset = end }
        let isPossessive = beforeApostrophe != nil && afterApostrophe == 1
        return NormalWord(
            digest: digest.value, stem: isPossessive ? beforeApostrophe ?? digest.value : digest.value,
            range: start..<end, joins: joins, isNumber: letters == 0)
    }
}

private enum CharacterKind {
    case letter, joint, apostrophe, ignored, other
}

private func kindBeyondASCII(_ text: borrowing Span<UInt8>, _ offset: Int) -> (CharacterKind, length: Int) {
    let (value, length) = scalar(text, offset)
    switch value {
    case 0xA0, 0x2010, 0x2011, 0x200B, 0x202F: return (.joint, length)
    case 0x2019, 0x2018, 0x02BC: return (.apostrophe, length)
    // Soft hyphen, joiners, directions, Arabic vowel signs, tatweel.
    case 0xAD, 0x200C...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0x0640, 0x064B...0x0652, 0xFEFF:
        return (.ignored, length)
    case 0x80...0xA9, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0xD7, 0xF7, 0x2000...0x206F, 0x20A0...0x20CF,
        0x2190...0x2BFF, 0x3000...0x3004, 0x3008...0x3020, 0x0589, 0x060C, 0x061B, 0x061F, 0x066A...0x066D, 0x06D4,
        0x0964, 0x0965, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFFFD, 0x1F000...0x1FAFF:
        return (.other, length)
    default: return (.letter, length)
    }
}

private func addLowercased(
    _ text: borrowing Span<UInt8>, _ offset: Int, _ length: Int, to digest: inout WordDigest
) {
    let (value, _) = scalar(text, offset)
    // Only Latin, Greek, Cyrillic, Armenian and Georgian have letter case.
    if value < 0x0590 || (0x10A0...0x10FF).contains(value) || (0x1E00...0x1FFF).contains(value),
        let scalar = Unicode.Scalar(value), scalar.properties.isUppercase
    {
        for byte in scalar.properties.lowercaseMapping.utf8 { digest.add(byte) }
    } else {
        for place in offset..<offset + length { digest.add(text[place]) }
    }
}

private func scalar(_ text: borrowing Span<UInt8>, _ offset: Int) -> (value: UInt32, length: Int) {
    let first = text[offset]
    let length: Int
    var value: UInt32
    switch first {
    case 0xC2...0xDF: (length, value) = (2, UInt32(first & 0x1F))
    case 0xE0...0xEF: (length, value) = (3, UInt32(first & 0x0F))
    case 0xF0...0xF4: (length, value) = (4, UInt32(first & 0x07))
    default: return (0xFFFD, 1)
    }
    guard offset + length <= text.count else { return (0xFFFD, 1) }
    for place in 1..<length {
        let next = text[offset + place]
        guard next & 0xC0 == 0x80 else { return (0xFFFD, 1) }
        value = value << 6 | UInt32(next & 0x3F)
    }
    return (value, length)
}
