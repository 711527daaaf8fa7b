/// Whether a text says what an acronym stands for, just before or just behind it.
enum AcronymMeaning {
    /// "SEND (special educational needs and disabilities)".
    static func followsInBrackets(_ text: [UInt8], _ acronym: Range<Int>) -> Bool {
        let start = acronym.upperBound + 2
        return start < text.count && text[start - 2] == 0x20 && text[start - 1] == UInt8(ascii: "(")
            && text[start...].prefix(longestMeaning).prefix { $0 != UInt8(ascii: ")") }.contains(0x20)
    }

    /// "Parent teacher association (PTA)", but not "Mr Ellis (HLTA)".
    ///
    /// - In brackets, and more than half of its letters begin words just before, in order; or they are all in the one
    ///   word before: "television (TV)".
    /// - Text in another script than the acronym cannot be compared and is taken for its meaning.
    static func standsBefore(_ text: [UInt8], _ acronym: Range<Int>, letters: ArraySlice<UInt8>) -> Bool {
        let open = acronym.lowerBound - 1
        guard open > 0, text[open] == UInt8(ascii: "("), acronym.upperBound < text.count,
            text[acronym.upperBound] == UInt8(ascii: ")")
        else { return false }
        let words = wordsBefore(text[max(0, open - longestMeaning)..<open], most: letters.count + extraWords)
        guard !words.isEmpty, words.contains(where: { isLetter($0[$0.startIndex]) }) else { return !words.isEmpty }
        let signs = letters.filter { $0 != UInt8(ascii: "&") }.map { $0 | 0x20 }
        let begins = words.indices.contains { first in
            words[first].first.map { $0 | 0x20 } == signs[0]
                && initials(of: words[first...], match: signs) * 2 > signs.count
        }
        return begins || words.last.map { holds($0, signs) } == true
    }

    /// UTF-8 bytes; what stands further off does not belong to the acronym.
    private static let longestMeaning = 400

    /// "And", "of" and "the" may have no letter of their own.
    private static let extraWords = 4

    /// The last words of `text`, parted by all that is no letter or digit; the first ones left out.
    private static func wordsBefore(_ text: ArraySlice<UInt8>, most: Int) -> [ArraySlice<UInt8>] {
        text.split { !isLetter($0) && !(0x30...0x39).contains($0) && $0 < 0x80 }.suffix(most)
    }

    /// How many of `signs` begin one of `words`, in order.
    private static func initials(of words: ArraySlice<ArraySlice<UInt8>>, match signs: [UInt8]) -> Int {
        var rest = signs[...]
        var count = 0
        for word in words {
            guard let first = word.first.map({ $0 | 0x20 }), let place = rest.firstIndex(of: first) else { continue }
            rest = rest[(place + 1)...]
            count += 1
        }
        return count
    }

    /// Whether `word` begins with the first of `signs` and holds all others, in order.
    private static func holds(_ word: ArraySlice<UInt8>, _ signs: [UInt8]) -> Bool {
        guard word.count > signs.count + 2, word.first.map({ $0 | 0x20 }) == signs.first else { return false }
        var rest = signs[...]
        for byte in word where byte | 0x20 == rest.first { rest = rest.dropFirst() }
        return rest.isEmpty
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
