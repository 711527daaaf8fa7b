import CommonMark

/// A word or phrase that shows what a passage does: asks for something, names a deadline, thanks, invites.
package struct Sign: Sendable {
    package struct Meaning: OptionSet, Sendable {
        package let rawValue: UInt32

        package init(rawValue: UInt32) { self.rawValue = rawValue }
    }

    package let meaning: Meaning
    /// Which words of the passage, counted with the parts of hyphenated words each for itself.
    package let words: Range<Int>
    /// UTF-8 offsets in the passage.
    package let range: Range<Int>
}

extension Sign.Meaning {
    /// Asks families to do something, wherever it stands: "please", "let us know".
    static let ask = Sign.Meaning(rawValue: 1 << 0)
    /// Asks for something where a sentence begins with it: "Send the form", but not "the letters we send the office".
    static let askAtStart = Sign.Meaning(rawValue: 1 << 1)
    /// Looks like asking and is not: "please note".
    static let noAsk = Sign.Meaning(rawValue: 1 << 2)
    static let deadline = Sign.Meaning(rawValue: 1 << 3)
    /// "by Friday".
    static let byWeekday = Sign.Meaning(rawValue: 1 << 4)
    static let weekday = Sign.Meaning(rawValue: 1 << 5)
    /// "every", "Fridays".
    static let repeated = Sign.Meaning(rawValue: 1 << 6)
    static let must = Sign.Meaning(rawValue: 1 << 7)
    /// Before "must" it makes it no demand on families: "if you have to", "we must", "you do not need to".
    static let unbound = Sign.Meaning(rawValue: 1 << 8)
    static let reason = Sign.Meaning(rawValue: 1 << 9)
    static let safety = Sign.Meaning(rawValue: 1 << 10)
    /// "if you cannot", "call us", "we can help".
    static let wayOut = Sign.Meaning(rawValue: 1 << 11)
    /// "parents are informed".
    static let tells = Sign.Meaning(rawValue: 1 << 12)
    static let thanks = Sign.Meaning(rawValue: 1 << 13)
    static let invitation = Sign.Meaning(rawValue: 1 << 14)
    /// "talk to your child's teacher".
    static let contact = Sign.Meaning(rawValue: 1 << 15)
    /// A talk, a meeting or a call, for which a family may need an interpreter.
    static let meeting = Sign.Meaning(rawValue: 1 << 16)
    static let interpreter = Sign.Meaning(rawValue: 1 << 17)
    /// Where somebody can be found: "the office".
    static let place = Sign.Meaning(rawValue: 1 << 18)
    /// "Mrs", before a name.
    static let title = Sign.Meaning(rawValue: 1 << 19)
    /// Somebody by their task: "class teacher".
    static let person = Sign.Meaning(rawValue: 1 << 20)
}

extension PageText.Passage {
    /// The sentence that holds `offset`; nil between sentences.
    func sentence(at offset: Int) -> Int? {
        var low = 0
        var high = sentences.count
        while low < high {
            let middle = (low + high) / 2
            if sentences[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < sentences.count && sentences[low].contains(offset) ? low : nil
    }

    func holds(_ meaning: Sign.Meaning) -> Bool {
        signs.contains { !$0.meaning.isDisjoint(with: meaning) }
    }

    /// Signs of `meaning` that do not lie in one of `other`.
    func signs(_ meaning: Sign.Meaning, outside other: Sign.Meaning) -> [Sign] {
        let found = signs.filter { !$0.meaning.isDisjoint(with: meaning) }
        guard !found.isEmpty else { return [] }
        let excused = Set(signs.filter { !$0.meaning.isDisjoint(with: other) }.flatMap(\.words))
        return excused.isEmpty ? found : found.filter { $0.words.allSatisfy { !excused.contains($0) } }
    }

    /// What asks families to do something.
    var asks: [Sign] {
        signs([.ask, .askAtStart], outside: .noAsk).filter { sign in
            if sign.meaning.contains(.ask) { return true }
            return sentence(at: sign.range.lowerBound).map { sentences[$0].lowerBound == sign.range.lowerBound }
                ?? false
        }
    }

    /// A few words from `offset` on, up to the end of the clause, to quote in a message.
    func opening(from offset: Int) -> String {
        var last = offset
        var count = 0
        for word in words where word.upperBound > offset && count < 6 {
            if count > 0, text.bytes[last..<word.lowerBound].contains(where: { $0 != 0x20 }) { break }
            last = word.upperBound
            count += 1
        }
        return String(decoding: text.bytes[offset..<max(offset, last)], as: UTF8.self)
    }
}
