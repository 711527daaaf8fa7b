import Foundation

/// How letters are made alike before words are compared, so that "Ecole" finds "École" and "اذا" finds "إذا".
///
/// - One table for both sides: the index is made with it here, and the file that readers' browsers load first carries it, so
///   that `scripts/search.js` folds what they type in the same way.
/// - Steps for each sign: Unicode's compatibility decomposition (NFKD; full and half width, ligatures, accents), small
///   letters, `dropped` signs out, `letters` replaced. Hangul syllables stay whole.
/// - Vowel signs of Indic and South-East Asian scripts are letters here: without them other words would be the same.
enum SearchFolding {
    /// Signs that count for nothing: accents, Arabic and Hebrew vowel points, hamza, tatweel, nuktas, invisible joiners.
    static let dropped: [ClosedRange<UInt32>] = [
        0xAD...0xAD, 0x300...0x36F, 0x591...0x5BD, 0x5BF...0x5BF, 0x5C1...0x5C2, 0x5C4...0x5C5, 0x5C7...0x5C7,
        0x610...0x61A, 0x61C...0x61C, 0x621...0x621, 0x640...0x640, 0x64B...0x65F, 0x670...0x670, 0x6D6...0x6DC,
        0x6DF...0x6E4, 0x6E7...0x6E8, 0x6EA...0x6ED, 0x8D3...0x8FF, 0x93C...0x93C, 0x9BC...0x9BC, 0xA3C...0xA3C,
        0xABC...0xABC, 0xB3C...0xB3C, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x200B...0x200F, 0x202A...0x202E,
        0x2060...0x2069, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFEFF...0xFEFF,
    ]

    /// Scripts that put no space between words: they are searched by pairs of letters.
    ///
    /// - Thai, Lao, Tibetan, Burmese, Khmer, kana, Han.
    static let unspaced: [ClosedRange<UInt32>] = [
        0xE01...0xE7F, 0xE80...0xEFF, 0xF00...0xFFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007,
        0x3041...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA9E0...0xA9FF, 0xAA60...0xAA7F,
        0x20000...0x323AF,
    ]

    /// Letters that stand for each other, after decomposition.
    static let letters: [Unicode.Scalar: String] = {
        var letters: [Unicode.Scalar: String] = [
            "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i",
            "ŋ": "n", "ŧ": "t", "ĸ": "k", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ƴ": "y", "ə": "e", "ɛ": "e", "ɔ": "o",
            "ς": "σ", "ʼ": "", "ʻ": "", "ʾ": "", "ʿ": "",
            // Cyrillic
            "ґ": "г", "є": "е", "ѐ": "е",
            // Arabic: alef with wasla, yeh, kaf, heh and waw in the forms of other languages
            "ٱ": "ا", "ٲ": "ا", "ٳ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ۍ": "ي", "ێ": "ي", "ے": "ي", "ۓ": "ي",
            "ک": "ك", "ڪ": "ك", "ګ": "گ", "ة": "ه", "ہ": "ه", "ھ": "ه", "ە": "ه", "ۃ": "ه", "ۆ": "و", "ۇ": "و",
            "ۋ": "و", "ڕ": "ر", "ڵ": "ل",
        ]
        // Digits of other scripts, each from its zero.
        let zeros: [UInt32] = [0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xBE6, 0xE50, 0xED0, 0xF20, 0x1040, 0x17E0]
        for zero in zeros {
            for value in 0...9 {
                if let digit = Unicode.Scalar(zero + UInt32(value)) { letters[digit] = String(value) }
            }
        }
        return letters
    }()

    enum Kind: UInt32 { case separator, letter, unspacedLetter }

    /// The letters that `sign` stands for; none for one that counts for nothing.
    static func fold(_ sign: Unicode.Scalar) -> [(letter: Unicode.Scalar, kind: Kind)] {
        var found: [(Unicode.Scalar, Kind)] = []
        let isHangul = (0xAC00...0xD7A3).contains(sign.value)
        let parts = isHangul ? String(sign) : String(sign).decomposedStringWithCompatibilityMapping
        for part in parts.unicodeScalars {
            for small in part.properties.lowercaseMapping.unicodeScalars {
                guard !dropped.contains(small) else { continue }
                for letter in (letters[small] ?? String(small)).unicodeScalars { found.append((letter, kind(letter))) }
            }
        }
        return found
    }

    private static func kind(_ letter: Unicode.Scalar) -> Kind {
        switch letter.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
            unspaced.contains(letter) ? .unspacedLetter : .letter
        default: .separator
        }
    }
}

extension [ClosedRange<UInt32>] {
    fileprivate func contains(_ scalar: Unicode.Scalar) -> Bool { contains { $0.contains(scalar.value) } }
}
