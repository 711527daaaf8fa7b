/// One scalar and its length in bytes; a broken byte is U+FFFD of length 1.
func decodeScalar(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let first = bytes[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, offset + length <= bytes.count else { return ("\u{FFFD}", 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for index in offset + 1..<offset + length {
        guard bytes[index] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
        value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
    return (scalar, length)
}

/// The decimal digit at `offset`, in any script that schools meet, and its length in bytes.
///
/// Source: Unicode 16, general category Nd, by their UTF-8 bytes.
func digit(in bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> (value: Int, length: Int)? {
    guard offset < bytes.count else { return nil }
    let first = bytes[offset]
    if first < 0xD9 { return (0x30...0x39).contains(first) ? (Int(first) - 0x30, 1) : nil }
    func at(_ index: Int) -> UInt8 { offset + index < bytes.count ? bytes[offset + index] : 0 }
    func value(_ byte: UInt8, from zero: UInt8, _ length: Int) -> (value: Int, length: Int)? {
        byte >= zero && byte - zero <= 9 ? (Int(byte - zero), length) : nil
    }
    switch first {
    case 0xD9: return value(at(1), from: 0xA0, 2)  // Arabic
    case 0xDB: return value(at(1), from: 0xB0, 2)  // Persian, Urdu, Pashto
    case 0xDF: return value(at(1), from: 0x80, 2)  // N’Ko
    case 0xE0:
        switch at(1) {
        // Devanagari, Bengali, Gurmukhi, Gujarati, Odia, Tamil, Telugu, Kannada, Malayalam
        case 0xA5, 0xA7, 0xA9, 0xAB, 0xAD, 0xAF, 0xB1, 0xB3, 0xB5: return value(at(2), from: 0xA6, 3)
        case 0xB9, 0xBB: return value(at(2), from: 0x90, 3)  // Thai, Lao
        case 0xBC: return value(at(2), from: 0xA0, 3)  // Tibetan, Dzongkha
        default: return nil
        }
    case 0xE1:
        switch at(1) {
        case 0x81: return value(at(2), from: 0x80, 3)  // Burmese
        case 0x9F: return value(at(2), from: 0xA0, 3)  // Khmer
        default: return nil
        }
    case 0xEF: return at(1) == 0xBC ? value(at(2), from: 0x90, 3) : nil  // wide digits in Japanese and Chinese
    default: return nil
    }
}

func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x27, 0x2D, 0x2010, 0x2011, 0x2019, 0x05F3, 0x05F4: true
    default: false
    }
}

func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x3000: true
    default: false
    }
}

/// Arabic dates have them beside slashes: `24\u{200F}/11\u{200F}/2026`.
func isDirectionMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
}

func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x80 { return (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
    if value < 0x0250 { return value == 0xAA || value == 0xBA || (value >= 0xC0 && value != 0xD7 && value != 0xF7) }
    if value == 0x200C || value == 0x200D { return true }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
        .spacingMark:
        return true
    default:
        return false
    }
}
