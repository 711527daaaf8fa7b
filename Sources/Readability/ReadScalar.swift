/// What one Unicode scalar is to somebody who counts words and letters.
enum ScalarKind {
    /// Punctuation, symbols, pictures, controls.
    case other
    /// White space, and the zero-width space that Khmer and Thai typists put between words.
    case space
    /// A letter that is not a capital, or has no case.
    case letter
    /// A capital letter.
    case capital
    /// A digit or another sign for a number, such as `½`.
    case digit
    /// A mark that belongs to the letter before it: an accent, a vowel sign, a joiner, a soft hyphen.
    case mark
    /// A Chinese or Japanese character, which counts as a word of its own.
    case ideograph

    var isWordPart: Bool {
        switch self {
        case .letter, .capital, .digit, .ideograph: true
        case .other, .space, .mark: false
        }
    }

    var isLetter: Bool {
        switch self {
        case .letter, .capital, .ideograph: true
        case .other, .space, .mark, .digit: false
        }
    }
}

/// The scalar that starts at `offset`, and how many bytes it takes.
///
/// - Bad input: a byte that starts no valid sequence reads as U+FFFD, one byte long, so that readers always move on.
@inline(__always)
func readScalar(_ text: borrowing Span<UInt8>, at offset: Int, end: Int) -> (value: UInt32, length: Int) {
    let first = text[offset]
    if first < 0x80 { return (UInt32(first), 1) }
    return readLongScalar(text, at: offset, end: end)
}

private func readLongScalar(_ text: borrowing Span<UInt8>, at offset: Int, end: Int) -> (value: UInt32, length: Int) {
    let first = text[offset]
    let length: Int
    var value: UInt32
    switch first {
    case 0xC2...0xDF: (length, value) = (2, UInt32(first & 0x1F))
    case 0xE0...0xEF: (length, value) = (3, UInt32(first & 0x0F))
    case 0xF0...0xF4: (length, value) = (4, UInt32(first & 0x07))
    default: return (0xFFFD, 1)
    }
    guard offset + length <= end else { return (0xFFFD, 1) }
    for i in 1..<length {
        let next = text[offset + i]
        guard next & 0xC0 == 0x80 else { return (0xFFFD, 1) }
        value = value << 6 | UInt32(next & 0x3F)
    }
    return (value, length)
}

/// The scalar that ends just before `end`, and how many bytes it takes; `end` is above `start`.
func readScalar(_ text: borrowing Span<UInt8>, before end: Int, start: Int) -> (value: UInt32, length: Int) {
    var offset = end - 1
    while offset > start, end - offset < 4, text[offset] & 0xC0 == 0x80 { offset -= 1 }
    let (value, length) = readScalar(text, at: offset, end: end)
    return offset + length == end ? (value, length) : (0xFFFD, 1)
}

/// What `value` is; a table for ASCII, ranges for the scripts schools write most, Unicode's own data for the rest.
@inline(__always)
func kind(of value: UInt32) -> ScalarKind {
    if value < 0x80 {
        switch UInt8(truncatingIfNeeded: value) {
        case 0x61...0x7A: return .letter
        case 0x41...0x5A: return .capital
        case 0x30...0x39: return .digit
        case 0x20, 0x09...0x0D: return .space
        default: return .other
        }
    }
    return kindBeyondASCII(value)
}

private func kindBeyondASCII(_ value: UInt32) -> ScalarKind {
    switch value {
    case 0x80...0xBF:
        switch value {
        case 0x85, 0xA0: return .space
        case 0xAD: return .mark
        case 0xAA, 0xB5, 0xBA: return .letter
        case 0xB2, 0xB3, 0xB9, 0xBC...0xBE: return .digit
        default: return .other
        }
    case 0xC0...0xFF:
        if value == 0xD7 || value == 0xF7 { return .other }
        return value <= 0xDE ? .capital : .letter
    case 0x0400...0x042F: return .capital
    case 0x0430...0x045F: return .letter
    case 0x0620...0x064A: return .letter
    case 0x2010...0x2027, 0x2030...0x205E: return .other
    case 0x200B, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return .space
    case 0x200C, 0x200D, 0x2060, 0xFEFF, 0xFE00...0xFE0F: return .mark
    case 0x3001...0x3004, 0x3008...0x3020: return .other
    case 0x3005...0x3007, 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF,
        0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9D, 0x20000...0x3FFFD:
        return .ideograph
    default: return kindByCategory(value)
    }
}

private func kindByCategory(_ value: UInt32) -> ScalarKind {
    guard let scalar = Unicode.Scalar(value) else { return .other }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: return .capital
    case .lowercaseLetter, .modifierLetter, .otherLetter: return .letter
    case .decimalNumber, .letterNumber, .otherNumber: return .digit
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .space
    default: return .other
    }
}
