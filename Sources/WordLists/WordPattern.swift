/// A term or phrase of a pack, taken apart: for each place, the words that may stand there.
///
/// - Syntax: words with spaces between; `~word` for any English inflection; `*` for one word of any kind; `{weekday}`,
///   `{month}` and `{number}`; `(parents|families|anyone_else)` for one of some, with `_` as a space inside it. Letter case,
///   curly apostrophes and hyphens do not matter.
package struct WordPattern: Sendable {
    /// Digests of the words that may stand at each place; the small numbers of `anyWord` and so on stand for kinds of word.
    var places: [[UInt64]] = []

    static let anyWord: UInt64 = 1
    static let number: UInt64 = 2
    static let weekday: UInt64 = 3
    static let month: UInt64 = 4

    /// More words stand together in no text but one.
    private static let mostWords = 20
    /// Ways to write one term; each `~` multiplies them.
    private static let mostForms = 4000
    /// Ways to choose between several words at a place; what stands for one word is one way.
    private static let mostChoices = 64

    /// What is wrong with a term, in words for whoever wrote the pack.
    struct Mistake: Error {
        let message: String
        let help: String
    }

    init(places: [[UInt64]]) { self.places = places }

    /// The patterns of a term: one, or more where it can be chosen between words and groups of words.
    static func patterns(of term: String, takesPlural: Bool) throws(Mistake) -> [WordPattern] {
        var patterns = [WordPattern(places: [])]
        let parts = term.utf8.split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }
        for (number, part) in parts.enumerated() {
            let isLast = takesPlural && number == parts.count - 1
            var choices: [[[UInt64]]] = []
            // Choices of one word each are one place with several words.
            var words: [UInt64] = []
            for choice in try Self.choices(Substring(part), in: term) {
                let places = try Self.places(of: choice, in: term, takesPlural: isLast)
                if places.count == 1 { words += places[0] } else { choices.append(places) }
            }
            if !words.isEmpty { choices.insert([words], at: 0) }
            guard patterns.count * choices.count <= mostChoices else {
                throw Mistake(message: "'\(term.prefix(40))…' has too many choices", help: "make two terms of it")
            }
            patterns = patterns.flatMap { pattern in choices.map { WordPattern(places: pattern.places + $0) } }
        }
        for pattern in patterns { try pattern.validate(as: term) }
        return patterns
    }

    /// What may stand at one place: the choices in brackets, or the part itself.
    private static func choices(_ part: Substring, in term: String) throws(Mistake) -> [[UInt8]] {
        guard part.utf8.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }) else {
            return [Array(part.utf8)]
        }
        let inner = part.dropFirst().dropLast()
        let choices = inner.utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
        guard part.hasPrefix("("), part.hasSuffix(")"), part.utf8.count > 2, choices.allSatisfy({ !$0.isEmpty }),
            !inner.contains("("), !inner.contains(")")
        else {
            throw Mistake(
                message: "'\(part)' in '\(term.prefix(40))' is not a choice between words",
                help: "write (parents|families), with _ in place of a space inside the brackets")
        }
        return choices.map { $0.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 } }
    }

    private static func places(of choice: [UInt8], in term: String, takesPlural: Bool) throws(Mistake) -> [[UInt64]] {
        var pattern = WordPattern(places: [])
        let parts = choice.split(separator: 0x20)
        for part in parts {
            switch part.first {
            case UInt8(ascii: "*") where part.count == 1: pattern.places.append([anyWord])
            case UInt8(ascii: "{"):
                pattern.places.append([try kind(Substring(decoding: part, as: UTF8.self), in: term)])
            case UInt8(ascii: "~"):
                pattern.places.append(
                    try forms(of: Substring(decoding: part.dropFirst(), as: UTF8.self), in: term))
            default: for word in normalWords(of: Array(part)) { pattern.places.append([word.digest]) }
            }
        }
        if takesPlural, let last = parts.last, !pattern.places.isEmpty { pattern.addPlural(of: Array(last)) }
        return pattern.places
    }

    private func validate(as term: String) throws(Mistake) {
        guard let first = places.first else {
            throw Mistake(message: "A term has no word in it", help: "write the word or phrase, or take the line out")
        }
        guard places.count <= Self.mostWords, places.reduce(1, { min($0 * $1.count, 1_000_000) }) <= Self.mostForms
        else {
            throw Mistake(
                message: "'\(term.prefix(40))…' is too long for a term",
                help: "write at most \(Self.mostWords) words, with ~ before one or two of them")
        }
        if first.contains(Self.anyWord) {
            throw Mistake(message: "'\(term)' begins with *", help: "begin it with a word")
        }
    }

    private static func kind(_ name: Substring, in term: String) throws(Mistake) -> UInt64 {
        switch name {
        case "{number}": return number
        case "{weekday}": return weekday
        case "{month}": return month
        default:
            throw Mistake(
                message: "'\(name)' in '\(term)' stands for nothing",
                help: "use {weekday}, {month} or {number}, or take the braces out")
        }
    }

    private static func forms(of word: Substring, in term: String) throws(Mistake) -> [UInt64] {
        let word = word.lowercased()
        guard let first = normalWords(of: Array(word.utf8)).first, first.range.count == word.utf8.count else {
            throw Mistake(message: "'~\(word)' in '\(term)' is not a word", help: "write ~ directly before one word")
        }
        return EnglishForms.all(of: word).map { digest(of: $0) }
    }

    /// The last word in the plural too, where it is of ASCII letters alone.
    private mutating func addPlural(of part: [UInt8]) {
        guard let word = normalWords(of: part).last, places[places.count - 1].count == 1,
            part[0] != UInt8(ascii: "{"), part[0] != UInt8(ascii: "*")
        else { return }
        let letters = part[word.range].map { $0 | 0x20 }
        guard letters.count > 2, letters.allSatisfy({ (0x61...0x7A).contains($0) }) else { return }
        places[places.count - 1] += EnglishForms.plural(of: String(decoding: letters, as: UTF8.self)).map {
            digest(of: $0)
        }
    }

    /// The index behind the pattern's last word when it begins at word `start`; nil where it does not fit.
    func end(in words: [NormalWord], from start: Int, _ names: PatternNames) -> Int? {
        guard start >= 0, start + places.count <= words.count else { return nil }
        for (offset, place) in places.enumerated() {
            let word = words[start + offset]
            guard offset == 0 || word.joins, place.contains(where: { names.fits($0, word) }) else { return nil }
        }
        return start + places.count
    }
}

/// What `{weekday}` and `{month}` stand for in one language: digests of names of one word.
package struct PatternNames: Sendable {
    let weekdays: Set<UInt64>
    let months: Set<UInt64>

    /// - Parameter weekdays: names as texts have them; those of a few ASCII letters are left out, as "Sun" and "Mar" are
    ///   other words too. The same for `months`, but for "May".
    package init(weekdays: some Sequence<String>, months: some Sequence<String>) {
        func digests(_ names: some Sequence<String>) -> Set<UInt64> {
            Set(
                names.compactMap { name in
                    guard name.utf8.count > 3 || name == "may" else { return nil }
                    let words = normalWords(of: Array(name.utf8))
                    return words.count == 1 ? words[0].digest : nil
                })
        }
        self.weekdays = digests(weekdays)
        self.months = digests(months)
    }

    package static let none = PatternNames(weekdays: [], months: [])

    /// Whether `word` is what a pattern wants: a digest, or a kind of word.
    @inline(__always)
    func fits(_ wanted: UInt64, _ word: NormalWord) -> Bool {
        if wanted == word.digest || wanted == word.stem { return true }
        guard wanted <= WordPattern.month else { return false }
        switch wanted {
        case WordPattern.anyWord: return true
        case WordPattern.number: return word.isNumber
        case WordPattern.weekday: return weekdays.contains(word.digest) || weekdays.contains(word.stem)
        case WordPattern.month: return months.contains(word.digest) || months.contains(word.stem)
        default: return false
        }
    }
}
