/// The words of a text as digests, so that two texts can be compared quickly.
///
/// - Words: runs of letters and digits; ASCII capitals count as small letters. In scripts that write no spaces
///   (Chinese, Japanese, Thai, Lao, Khmer, Burmese) every letter is a word.
/// - Shape: ascending, a word as often as the text has it.
struct WordBag: Sendable, Equatable {
    let words: [UInt64]

    init(_ text: String) {
        var words: [UInt64] = []
        var digest = WordDigest()
        func end() {
            if let value = digest.value { words.append(value) }
            digest = WordDigest()
        }
        for scalar in text.unicodeScalars {
            switch kind(of: scalar) {
            case .separator: end()
            case .letter(let letter): digest.add(letter)
            case .word(let letter):
                end()
                digest.add(letter)
                end()
            }
        }
        end()
        words.sort()
        self.words = words
    }

    /// How alike two texts are: 0 (no word in common) to 1 (the same words), order ignored.
    ///
    /// - Source: L. R. Dice, "Measures of the amount of ecologic association between species", Ecology 26 (1945).
    func likeness(to other: WordBag) -> Double {
        guard !words.isEmpty || !other.words.isEmpty else { return 1 }
        return 2 * Double(commonCount(other)) / Double(words.count + other.words.count)
    }

    private func commonCount(_ other: WordBag) -> Int {
        var (here, there, common) = (0, 0, 0)
        while here < words.count, there < other.words.count {
            if words[here] == other.words[there] {
                common += 1
                here += 1
                there += 1
            } else if words[here] < other.words[there] {
                here += 1
            } else {
                there += 1
            }
        }
        return common
    }
}

/// A number for a word that is the same in every run; FNV-1a over code points, as `StableHash` is over bytes.
private struct WordDigest {
    private(set) var value: UInt64?

    mutating func add(_ letter: UInt32) {
        value = ((value ?? 0xcbf2_9ce4_8422_2325) ^ UInt64(letter)) &* 0x0000_0100_0000_01b3
    }
}

private enum LetterKind {
    case separator
    case letter(UInt32)
    case word(UInt32)
}

private func kind(of scalar: Unicode.Scalar) -> LetterKind {
    let value = scalar.value
    switch value {
    case 0x41...0x5A: return .letter(value + 0x20)
    case 0x30...0x39, 0x61...0x7A: return .letter(value)
    case 0..<0xC0, 0xD7, 0xF7: return .separator
    // Punctuation, arrows, shapes and emoji; quotation marks and full stops of East Asia.
    case 0x2000...0x206F, 0x2190...0x2BFF, 0x3000...0x3004, 0x3008...0x3020, 0xFE30...0xFE4F, 0xFF00...0xFF0F,
        0xFF1A...0xFF20, 0x1F000...0x1FAFF:
        return .separator
    // Arabic comma, semicolon, question mark and full stop.
    case 0x060C, 0x061B, 0x061F, 0x06D4, 0x0964, 0x0965: return .separator
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF,
        0x20000...0x3FFFF:
        return .word(value)
    default: return .letter(value)
    }
}
