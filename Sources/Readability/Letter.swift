/// A small Latin letter in one byte, so that spelling rules need no decoding.
///
/// - Codes: ASCII and Latin-1 letters are themselves; Polish letters, `ı` and `œ` have bytes of their own; vowels with
///   other accents are the plain vowel; every other letter is `unknown`, which no rule takes for a vowel.
struct Letter: Equatable, ExpressibleByUnicodeScalarLiteral {
    let code: UInt8

    init(code: UInt8) {
        self.code = code
    }

    @inline(__always)
    init(unicodeScalarLiteral scalar: Unicode.Scalar) {
        code = letterCode(of: scalar.value)
    }

    static let unknown = Letter(code: 1)
    /// Before the first letter of a word.
    static let start = Letter(code: UInt8(ascii: "^"))
    /// After the last letter of a word.
    static let end = Letter(code: UInt8(ascii: "$"))
}

/// Some letters, given as a string of them.
struct LetterSet: ExpressibleByStringLiteral {
    private var low: (UInt64, UInt64) = (0, 0)
    private var high: (UInt64, UInt64) = (0, 0)

    init(stringLiteral letters: String) {
        for scalar in letters.unicodeScalars {
            let code = letterCode(of: scalar.value)
            let bit: UInt64 = 1 << UInt64(code & 63)
            switch code >> 6 {
            case 0: low.0 |= bit
            case 1: low.1 |= bit
            case 2: high.0 |= bit
            default: high.1 |= bit
            }
        }
    }

    @inline(__always)
    func contains(_ letter: Letter) -> Bool {
        let half = letter.code & 0x80 == 0 ? low : high
        let part = letter.code & 0x40 == 0 ? half.0 : half.1
        return part >> UInt64(letter.code & 63) & 1 == 1
    }
}

/// The byte that stands for a letter, small or capital.
@inline(__always)
func letterCode(of value: UInt32) -> UInt8 {
    switch value {
    case 0x61...0x7A, 0x5E, 0x24: UInt8(truncatingIfNeeded: value)
    case 0x41...0x5A: UInt8(truncatingIfNeeded: value) | 0x20
    case 0xD7, 0xF7: Letter.unknownCode
    case 0xC0...0xDE: UInt8(truncatingIfNeeded: value) | 0x20
    case 0xDF...0xFF: UInt8(truncatingIfNeeded: value)
    case 0x100...0x1FF: extendedLetterCode(of: value)
    default: Letter.unknownCode
    }
}

extension Letter {
    fileprivate static let unknownCode: UInt8 = 1
}

private func extendedLetterCode(of value: UInt32) -> UInt8 {
    switch value {
    case 0x104, 0x105: 0x80  // ą
    case 0x106, 0x107: 0x81  // ć
    case 0x118, 0x119: 0x82  // ę
    case 0x141, 0x142: 0x83  // ł
    case 0x143, 0x144: 0x84  // ń
    case 0x15A, 0x15B: 0x85  // ś
    case 0x179, 0x17A: 0x86  // ź
    case 0x17B, 0x17C: 0x87  // ż
    case 0x152, 0x153: 0x88  // œ
    case 0x131: 0x89  // ı
    case 0x130: UInt8(ascii: "i")  // İ
    case 0x100...0x103: UInt8(ascii: "a")
    case 0x112...0x117, 0x11A, 0x11B: UInt8(ascii: "e")
    case 0x128...0x12F: UInt8(ascii: "i")
    case 0x14C...0x14F: UInt8(ascii: "o")
    case 0x150, 0x151: 0xF6  // ő as ö
    case 0x168...0x16F, 0x172, 0x173: UInt8(ascii: "u")
    case 0x170, 0x171: 0xFC  // ű as ü
    case 0x176...0x178: UInt8(ascii: "y")
    default: 1
    }
}

/// The letter that a base letter and an accent typed after it make, as files from a Mac have them.
func composedLetter(_ base: Letter, accent: UInt32) -> Letter {
    let steps: UInt8
    switch accent {
    case 0x300: steps = 0  // grave
    case 0x301: steps = 1  // acute
    case 0x302: steps = 2  // circumflex
    case 0x303: steps = 3  // tilde
    case 0x308: steps = 4  // diaeresis
    case 0x328 where base == "a": return "ą"
    case 0x328 where base == "e": return "ę"
    default: return base
    }
    switch base {
    case "a": return Letter(code: 0xE0 + steps)
    case "e" where steps != 3: return Letter(code: 0xE8 + (steps == 4 ? 3 : steps))
    case "i" where steps != 3: return Letter(code: 0xEC + (steps == 4 ? 3 : steps))
    case "o": return Letter(code: 0xF2 + steps)
    case "u" where steps != 3: return Letter(code: 0xF9 + (steps == 4 ? 3 : steps))
    case "y" where steps == 1: return "ý"
    case "n" where steps == 3: return "ñ"
    default: return base
    }
}
