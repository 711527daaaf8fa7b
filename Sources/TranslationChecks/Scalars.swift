// What the bytes and scalars of a text are. Texts here are valid UTF-8, as they come from strings.

/// The scalar that begins at `i`, and its bytes.
@inline(__always)
func decode(_ bytes: [UInt8], _ i: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(bytes[i])
    if first < 0x80 { return (first, 1) }
    if first < 0xE0, i + 1 < bytes.count { return ((first & 0x1F) << 6 | UInt32(bytes[i + 1] & 0x3F), 2) }
    if first < 0xF0, i + 2 < bytes.count {
        return ((first & 0x0F) << 12 | UInt32(bytes[i + 1] & 0x3F) << 6 | UInt32(bytes[i + 2] & 0x3F), 3)
    }
    if i + 3 < bytes.count {
        let low = UInt32(bytes[i + 2] & 0x3F) << 6 | UInt32(bytes[i + 3] & 0x3F)
        return ((first & 0x07) << 18 | UInt32(bytes[i + 1] & 0x3F) << 12 | low, 4)
    }
    return (0xFFFD, 1)
}

/// The value of a decimal digit of any script that schools meet.
///
/// - Source: Unicode 16, general category Nd.
@inline(__always)
func digitValue(_ scalar: UInt32) -> Int? {
    if scalar < 0x80 { return (0x30...0x39).contains(scalar) ? Int(scalar - 0x30) : nil }
    guard scalar >= 0x0660 else { return nil }
    if scalar < 0x0700 {
        if scalar <= 0x0669 { return Int(scalar - 0x0660) }
        return (0x06F0...0x06F9).contains(scalar) ? Int(scalar - 0x06F0) : nil
    }
    return rareDigit(scalar)
}

private func rareDigit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x0966...0x0D6F:
        // Devanagari to Malayalam: ten digits at the same place of each block.
        let place = scalar & 0x7F
        return (0x66...0x6F).contains(place) ? Int(place - 0x66) : nil
    case 0x07C0...0x07C9: return Int(scalar - 0x07C0)
    case 0x0E50...0x0E59: return Int(scalar - 0x0E50)
    case 0x0ED0...0x0ED9: return Int(scalar - 0x0ED0)
    case 0x0F20...0x0F29: return Int(scalar - 0x0F20)
    case 0x1040...0x1049: return Int(scalar - 0x1040)
    case 0x17E0...0x17E9: return Int(scalar - 0x17E0)
    case 0x1810...0x1819: return Int(scalar - 0x1810)
    case 0x1C50...0x1C59: return Int(scalar - 0x1C50)
    case 0xABF0...0xABF9: return Int(scalar - 0xABF0)
    case 0xFF10...0xFF19: return Int(scalar - 0xFF10)
    case 0x10D30...0x10D39: return Int(scalar - 0x10D30)
    case 0x1E950...0x1E959: return Int(scalar - 0x1E950)
    default: return nil
    }
}

/// Marks that say which way text runs; readers do not see them.
@inline(__always)
func isDirectionMark(_ scalar: UInt32) -> Bool {
    scalar == 0x061C || (0x200E...0x200F).contains(scalar) || (0x202A...0x202E).contains(scalar)
        || (0x2066...0x2069).contains(scalar)
}

@inline(__always)
func isSpace(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || (0x09...0x0D).contains(scalar) || scalar == 0xA0 || (0x2000...0x200A).contains(scalar)
        || scalar == 0x202F || scalar == 0x3000
}

@inline(__always)
func isASCIILetter(_ scalar: UInt32) -> Bool { (0x41...0x5A).contains(scalar & ~0x20) && scalar < 0x80 }

/// Whether a scalar can stand in a word: letters and their marks, roughly; digits are none.
func isWordPart(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return isASCIILetter(scalar) }
    if scalar < 0xC0 { return scalar == 0xAA || scalar == 0xB5 || scalar == 0xBA }
    switch scalar {
    case 0xD7, 0xF7, 0x037E, 0x0387, 0x055A...0x055F, 0x0589...0x058A, 0x05BE, 0x05C0, 0x05C3, 0x05F3...0x05F4:
        return false
    case 0x0600...0x060F, 0x061B...0x061F, 0x066A...0x066D, 0x06D4, 0x0700...0x070D, 0x0964...0x0965: return false
    case 0x0E2F, 0x0E46, 0x0E4F, 0x104A...0x104F, 0x1360...0x1368, 0x17D4...0x17DA, 0x0F08...0x0F14: return false
    case 0x200C...0x200D: return true
    case 0x2000...0x2BFF, 0x2E00...0x2E7F, 0x3000...0x3004, 0x3008...0x3020, 0x3030, 0x30FB: return false
    case 0xFE10...0xFE6F, 0xFF00...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65, 0xFFF0...0xFFFF: return false
    case 0x1F000...0x1FAFF, 0xE0000...0xE0FFF: return false
    default: return digitValue(scalar) == nil
    }
}

/// Words as they are compared: small letters, without marks of vowels and direction; spellings of Arabic letters that
/// differ by keyboard are one.
func folded(_ word: some Sequence<Unicode.Scalar>) -> String {
    var bytes: [UInt8] = []
    for scalar in word { appendFolded(scalar.value, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
}

/// Adds one letter of a word as it is compared.
func appendFolded(_ scalar: UInt32, to bytes: inout [UInt8]) {
    switch scalar {
    case 0x41...0x5A: bytes.append(UInt8(scalar) + 0x20)
    case 0..<0x80: bytes.append(UInt8(scalar))
    case 0x0300...0x036F, 0x064B...0x065F, 0x0670, 0x0640, 0x0591...0x05C7, 0x200C...0x200F, 0x061C: break
    case 0x0622, 0x0623, 0x0625: append(0x0627, to: &bytes)
    case 0x0649, 0x06CC: append(0x064A, to: &bytes)
    case 0x06A9: append(0x0643, to: &bytes)
    case 0x06C1, 0x06C0, 0x06BE, 0x0629, 0x06D5: append(0x0647, to: &bytes)
    case 0x2019, 0x02BC: bytes.append(UInt8(ascii: "'"))
    case 0xC0...0x058F where smallLetters[Int(scalar)] != 0: append(UInt32(smallLetters[Int(scalar)]), to: &bytes)
    case 0xC0...0x058F, 0x1E00...0x1FFF:
        bytes += (Unicode.Scalar(scalar) ?? "\u{FFFD}").properties.lowercaseMapping.utf8
    default: append(scalar, to: &bytes)
    }
}

/// Small letters by their capital, up to U+058F; 0 where a small letter is written with two scalars.
private let smallLetters: [UInt16] = (0..<0x0590).map { value in
    let small = (Unicode.Scalar(UInt32(value)) ?? " ").properties.lowercaseMapping.unicodeScalars
    return small.count == 1 ? small.first.map { UInt16($0.value) } ?? 0 : 0
}

private func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    switch scalar {
    case 0..<0x80: bytes.append(UInt8(scalar))
    case 0x80..<0x800:
        bytes.append(UInt8(0xC0 | scalar >> 6))
        bytes.append(UInt8(0x80 | scalar & 0x3F))
    default: bytes += UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter
    }
}

extension [UInt8] {
    func text(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }

    /// The words of a text, folded, in their order; at most `limit`.
    func foldedWords(limit: Int = mostWords) -> [String] {
        var words: [String] = []
        var word = FoldedWord()
        forEachWord { range in
            word.take(self, range)
            words.append(word.text)
            return words.count < limit
        }
        return words
    }

    /// Calls `visit` with the place of each word until it says no.
    func forEachWord(_ visit: (Range<Int>) -> Bool) {
        var start: Int?
        var i = 0
        while i < count {
            let (value, length) = decode(self, i)
            if isWordPart(value) {
                if start == nil { start = i }
            } else if let begin = start {
                if !visit(begin..<i) { return }
                start = nil
            }
            i += length
        }
        if let begin = start { _ = visit(begin..<count) }
    }
}
