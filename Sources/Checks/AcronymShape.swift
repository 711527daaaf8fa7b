import CommonMark

/// What capitals look like that stand for something.
enum AcronymShape {
    /// Capitals of this length are taken for an acronym; longer ones are words in capitals.
    private static let lengths = 2...6

    /// The letters of the acronym at `index`, without plural or possessive ending; nil where there is none.
    ///
    /// - Not counted: Roman numerals, halves of postcodes, numbers with a unit, and words that somebody shouts.
    static func letters(_ passage: PageText.Passage, at index: Int) -> ArraySlice<UInt8>? {
        let text = passage.text.bytes
        let range = passage.words[index]
        guard range.count <= 12, range.count >= 2, isCapital(text[range.lowerBound]) else { return nil }
        let letters = capitals(text[range])
        guard lengths.contains(letters.count) else { return nil }
        var count = 0
        for byte in letters {
            if isCapital(byte) {
                count += 1
            } else if byte != UInt8(ascii: "&"), !(0x30...0x39).contains(byte) {
                return nil
            }
        }
        guard count >= 2, !isShouting(text, passage.words, at: index), !letters.allSatisfy(romanNumerals.contains),
            !isPostcode(text, passage.words, at: index)
        else { return nil }
        return letters
    }

    private static let romanNumerals: Set<UInt8> = [UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X")]

    private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

    /// The word without a plural or possessive ending: "TAs", "PTA's".
    private static func capitals(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard word.count > 2, word.last == UInt8(ascii: "s") else { return word }
        let stem = word.dropLast()
        if stem.last == UInt8(ascii: "'") { return stem.dropLast() }
        if stem.suffix(3).elementsEqual([0xE2, 0x80, 0x99]) { return stem.dropLast(3) }
        return stem
    }

    /// A neighbour in capitals too means that somebody raises their voice, which is another matter.
    private static func isShouting(_ text: [UInt8], _ words: [Range<Int>], at index: Int) -> Bool {
        [index - 1, index + 1].contains { neighbour in
            guard words.indices.contains(neighbour) else { return false }
            // "PTA, SENCO and DSL" is a list, not a shout.
            let first = words[min(neighbour, index)]
            let gap = first.upperBound..<words[max(neighbour, index)].lowerBound
            guard text[gap].allSatisfy({ $0 == 0x20 }) else { return false }
            let word = text[words[neighbour]]
            return word.count > 1 && word.allSatisfy(isCapital)
        }
    }

    /// The two halves of a British postcode: "SW1A 1AA".
    private static func isPostcode(_ text: [UInt8], _ words: [Range<Int>], at index: Int) -> Bool {
        guard text[words[index]].contains(where: { (0x30...0x39).contains($0) }), words.indices.contains(index + 1)
        else { return false }
        let next = Array(text[words[index + 1]])
        return next.count == 3 && (0x30...0x39).contains(next[0]) && next[1...].allSatisfy(isCapital)
    }
}
