/// Vowel letters, each of which is a syllable in Turkish and Swahili, where y is a consonant.
func countVowelLetters(_ word: SpelledWord) -> Int {
    var count = 0
    for place in 0..<word.count where anyVowel.contains(word[place]) && word[place] != "y" { count += 1 }
    return count
}

/// Runs of vowel letters.
func countVowelGroups(_ word: SpelledWord) -> Int {
    var count = 0
    for place in 0..<word.count where anyVowel.contains(word[place]) && !anyVowel.contains(word[place - 1]) {
        count += 1
    }
    return count
}

private let anyVowel: LetterSet = "aeiouyáéíóúýàèìòùâêîôûäëïöüÿãõåæøœąęı"

/// Syllables in scripts other than Latin, letter by letter.
struct OtherScriptSyllables {
    private(set) var count = 0
    private var last: UInt32 = 0

    mutating func add(_ value: UInt32) {
        defer { last = value }
        switch value {
        case 0x0400...0x052F:
            if isCyrillicVowel(value) { count += 1 }
        case 0x0370...0x03FF:
            if isGreekVowel(value), !isSecondOfGreekPair(value) { count += 1 }
        case 0x0590...0x08FF:
            // Hebrew and Arabic letters are mostly consonants: the word as a whole counts 1.
            break
        case 0x0900...0x0DFF:
            addIndic(value)
        case 0x1200...0x139F, 0xAC00...0xD7A3:
            count += 1
        default: break
        }
    }

    /// A consonant sign carries a vowel unless a virama (always at 4D of its block) takes it away.
    private mutating func addIndic(_ value: UInt32) {
        let place = value & 0x7F
        if place == 0x4D { count = max(0, count - 1) } else if kind(of: value) == .letter { count += 1 }
    }

    private func isCyrillicVowel(_ value: UInt32) -> Bool {
        switch value {
        // а е и о у ы э ю я and their capitals
        case 0x430, 0x435, 0x438, 0x43E, 0x443, 0x44B, 0x44D, 0x44E, 0x44F: true
        case 0x410, 0x415, 0x418, 0x41E, 0x423, 0x42B, 0x42D, 0x42E, 0x42F: true
        // ё є і ї, Kazakh and Kyrgyz ә ө ү ұ
        case 0x401, 0x404, 0x406, 0x407, 0x451, 0x454, 0x456, 0x457: true
        case 0x4D8, 0x4D9, 0x4E8, 0x4E9, 0x4AE, 0x4AF, 0x4B0, 0x4B1: true
        default: false
        }
    }

    private func isGreekVowel(_ value: UInt32) -> Bool {
        switch value {
        // α ε η ι ο υ ω, with accents, with two dots, and their capitals
        case 0x3B1, 0x3B5, 0x3B7, 0x3B9, 0x3BF, 0x3C5, 0x3C9, 0x3AC...0x3B0, 0x3CA...0x3CE, 0x390: true
        case 0x391, 0x395, 0x397, 0x399, 0x39F, 0x3A5, 0x3A9, 0x386, 0x388...0x38F, 0x3AA, 0x3AB: true
        default: false
        }
    }

    /// αι ει οι υι ου αυ ευ ηυ: two letters, one sound; an accent on the first letter keeps them apart.
    private func isSecondOfGreekPair(_ value: UInt32) -> Bool {
        switch value {
        case 0x3B9, 0x3AF:  // ι ί
            last == 0x3B1 || last == 0x3B5 || last == 0x3BF || last == 0x3C5 || last == 0x391 || last == 0x395
                || last == 0x39F
        case 0x3C5, 0x3CD:  // υ ύ
            last == 0x3B1 || last == 0x3B5 || last == 0x3BF || last == 0x3B7 || last == 0x391 || last == 0x395
                || last == 0x39F
        default: false
        }
    }
}
