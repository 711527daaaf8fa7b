import CommonMark

/// What capitals look like that stand for something.
enum AcronymShape {
    /// Capitals of this length are taken for an acronym; longer ones are words in capitals.
    private static let lengths = 2...6

    /// The letters of the acronym at `index`, without plural or possessive ending; nil where there is none.
    ///
    /// - Counted: "PTA", "D&T", "KS2".
    /// - Not counted: Roman numerals, codes and halves of postcodes ("HX7QT"), numbers with a unit, and words that
    ///   somebody shouts.
    static func letters(_ passage: PageText.Passage, at index: Int) -> ArraySlice<UInt8>? {
        let text = passage.text.bytes
        let range = passage.words[index]
        guard (2...12).contains(range.count), isCapital(text[range.lowerBound]) else { return nil }
        let letters = withoutEnding(text[range])
        guard lengths.contains(letters.count), haveShape(letters), !letters.allSatisfy(romanNumerals.contains),
            !isShouted(passage, at: index), !isPostcode(text, passage.words, at: index)
        else { return nil }
        return letters
    }

    /// The word without a plural or possessive ending: "TAs", "PTA's", "SENCo's".
    static func withoutEnding(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard word.count > 2, word.last == UInt8(ascii: "s") else { return word }
        let stem = word.dropLast()
        if stem.last == UInt8(ascii: "'") { return stem.dropLast() }
        if stem.suffix(3).elementsEqual([0xE2, 0x80, 0x99]) { return stem.dropLast(3) }
        return stem.allSatisfy(isCapital) ? stem : word
    }

    /// Whether a neighbour is in capitals too: somebody raises their voice, which is another matter.
    ///
    /// - Parameter shortest: letters from which a neighbour counts; a school's own acronyms may stand side by side.
    static func isShouted(_ passage: PageText.Passage, at index: Int, shortest: Int = 2) -> Bool {
        let text = passage.text.bytes
        return [index - 1, index + 1].contains { neighbour in
            guard passage.words.indices.contains(neighbour) else { return false }
            // "PTA, SENCO and DSL" is a list, not a shout.
            guard passage.isJoinedToNext(min(neighbour, index)) else { return false }
            let word = text[passage.words[neighbour]]
            return word.count >= shortest && word.allSatisfy(isCapital)
        }
    }

    private static let romanNumerals: Set<UInt8> = [UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X")]

    private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// Two capitals or more, and digits at the end only.
    private static func haveShape(_ letters: ArraySlice<UInt8>) -> Bool {
        let ending = letters.reversed().prefix(while: isDigit).count
        let word = letters.dropLast(ending)
        return word.allSatisfy { isCapital($0) || $0 == UInt8(ascii: "&") } && word.filter(isCapital).count >= 2
    }

    /// The two halves of a British postcode: "SW1A 1AA".
    private static func isPostcode(_ text: [UInt8], _ words: [Range<Int>], at index: Int) -> Bool {
        guard text[words[index]].contains(where: isDigit), words.indices.contains(index + 1) else { return false }
        let next = Array(text[words[index + 1]])
        return next.count == 3 && isDigit(next[0]) && next[1...].allSatisfy(isCapital)
    }
}
