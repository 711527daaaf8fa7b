import Foundation
import Languages

/// Under which letter a title stands in an alphabetical list.
///
/// - Letters with marks stand under the plain letter, but where the language has them as letters of their own.
/// - Chinese and Japanese titles have none (""): families do not look them up by a first letter that a computer can tell.
/// - Source of the letters: the alphabets as the languages' school books list them; digraphs (Welsh "ch", Hungarian "sz") stand
///   under their first letter.
struct Alphabet {
    private let ownLetters: Set<String>
    private let hasLetters: Bool

    init(_ language: Language) {
        let primary = language.tag.split(separator: "-").first.map(String.init) ?? ""
        ownLetters = Set((lettersOfTheirOwn[primary] ?? "").map { String($0) })
        hasLetters = !["Hans", "Hant", "Jpan", "Hani"].contains(language.script)
    }

    /// A title without the marks before its first letter, as "¿Deberíamos…?" stands under D.
    static func sortedName(of title: String) -> String {
        let name = title.unicodeScalars.drop { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
        return name.isEmpty ? title : String(String.UnicodeScalarView(name))
    }

    /// "" for a title without a letter of its own; "0–9" for one that begins with a digit.
    func letter(of title: String) -> String {
        let first = title.precomposedStringWithCanonicalMapping.unicodeScalars.first { scalar in
            // Vowels that are written before their consonant in Thai and Lao do not count in the order.
            let isVowelBefore = (0xE40...0xE44).contains(scalar.value) || (0xEC0...0xEC4).contains(scalar.value)
            return (scalar.properties.isAlphabetic || scalar.properties.numericType != nil) && !isVowelBefore
        }
        guard let first, hasLetters, !isHan(first) else { return "" }
        if let own = ownLetter(first) { return own }
        if (0xAC00...0xD7A3).contains(first.value) { return initialConsonant(first) }
        guard let letter = SearchFolding.fold(first).first?.letter else { return "" }
        return letter.properties.numericType == nil ? letter.properties.uppercaseMapping : "0–9"
    }

    /// The letter, or the letter below one more mark, where the language has it as its own: "Â" for "Ấ" in Vietnamese.
    private func ownLetter(_ first: Unicode.Scalar) -> String? {
        if ownLetters.contains("ı"), ["I", "ı", "İ", "i"].contains(first) {
            return ["I", "ı"].contains(first) ? "I" : "İ"
        }
        let parts = Array(first.properties.lowercaseMapping.decomposedStringWithCanonicalMapping.unicodeScalars)
        guard let base = parts.first else { return nil }
        let composed = [String(String.UnicodeScalarView(parts))] + parts.dropFirst().map { String(base) + String($0) }
        for text in composed {
            let letter = text.precomposedStringWithCanonicalMapping
            guard ownLetters.contains(letter) else { continue }
            return letter.uppercased()
        }
        return nil
    }

    /// The consonant that a Korean syllable begins with; doubled ones stand with the plain ones.
    private func initialConsonant(_ syllable: Unicode.Scalar) -> String {
        let consonants = Array("ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ")
        return String(consonants[Int(syllable.value - 0xAC00) / 588])
    }

    private func isHan(_ scalar: Unicode.Scalar) -> Bool {
        (0x3005...0x9FFF).contains(scalar.value) || scalar.value >= 0x20000
    }
}

/// Letters with marks that have their own place in the alphabet, by primary tag.
private let lettersOfTheirOwn: [String: String] = [
    "az": "çəğıöşü", "bs": "čćđšž", "cs": "čřšž", "da": "æøå", "es": "ñ", "et": "šžõäöü", "fi": "åäö", "hr": "čćđšž",
    "hu": "öőüű", "is": "áðéíóúýþæö", "ku": "çêîşû", "lt": "čšž", "lv": "čģķļņšž", "nb": "æøå", "nn": "æøå",
    "no": "æøå", "pl": "ąćęłńóśźż", "ro": "ăâîșț", "sk": "čšž", "sl": "čšž", "sq": "çë", "sr": "ђјљњћџ", "sv": "åäö",
    "tk": "çäňöşüýž", "tl": "ñ", "tr": "çğıöşü", "uk": "ґєії", "vi": "ăâđêôơư", "be": "ёіў", "ru": "йё", "bg": "й",
    "mk": "ѓѕјљњќџ", "kk": "әғқңөұүһі",
]
