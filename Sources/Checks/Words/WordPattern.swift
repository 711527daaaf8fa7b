/// One place of a term: the words that may stand there.
enum PatternPlace: Sendable {
    /// Runs of digests; most are of one word, names of weekdays may have more.
    case words([[UInt64]])
    case anyWord
    case number
}

/// A term or phrase of a pack, taken apart.
///
/// - Syntax: words with spaces between; `~word` for any English inflection; `*` for one word of any kind; `{weekday}`,
///   `{month}` and `{number}`. Letter case, curly apostrophes and hyphens do not matter.
struct WordPattern: Sendable {
    var places: [PatternPlace] = []

    /// What is wrong with a term, in words for whoever wrote the pack.
    struct Mistake: Error {
        let message: String
        let help: String
    }

    init(_ term: String, names: PatternNames, takesPlural: Bool) throws(Mistake) {
        for part in term.split(whereSeparator: \.isWhitespace) {
            switch part {
            case "*": places.append(.anyWord)
            case "{number}": places.append(.number)
            case "{weekday}": places.append(.words(names.weekdays))
            case "{month}": places.append(.words(names.months))
            case _ where part.hasPrefix("{"):
                throw Mistake(
                    message: "'\(part)' in '\(term)' stands for nothing",
                    help: "use {weekday}, {month} or {number}, or take the braces out")
            case _ where part.hasPrefix("~"):
                let word = part.dropFirst().lowercased()
                guard let first = normalWords(of: Array(word.utf8)).first, first.range.count == word.utf8.count else {
                    throw Mistake(
                        message: "'\(part)' in '\(term)' is not a word", help: "write ~ directly before one word")
                }
                places.append(.words(EnglishForms.all(of: word).map { [digest(of: $0)] }))
            default:
                for word in normalWords(of: Array(part.utf8)) { places.append(.words([[word.digest]])) }
            }
        }
        guard let first = places.first else {
            throw Mistake(message: "A term has no word in it", help: "write the word or phrase, or take the line out")
        }
        if case .anyWord = first {
            throw Mistake(message: "'\(term)' begins with *", help: "begin it with a word")
        }
        if takesPlural, let last = term.split(whereSeparator: \.isWhitespace).last, last.allSatisfy(\.isASCII),
            let word = normalWords(of: Array(last.utf8)).last, case .words(let forms)? = places.last, forms.count == 1,
            !last.hasPrefix("{")
        {
            let letters = Array(last.utf8)[word.range].map { $0 | 0x20 }
            if letters.count > 2, letters.allSatisfy({ (0x61...0x7A).contains($0) }) {
                let plural = EnglishForms.plural(of: String(decoding: letters, as: UTF8.self))
                places[places.count - 1] = .words(forms + plural.map { [digest(of: $0)] })
            }
        }
    }

    /// The index behind the pattern's last word when it begins at word `start`; nil where it does not fit.
    func end(in words: [NormalWord], from start: Int) -> Int? {
        var ends = [start]
        for (number, place) in places.enumerated() {
            var next: [Int] = []
            for index in ends where index < words.count && (number == 0 || words[index].joins) {
                switch place {
                case .anyWord: next.append(index + 1)
                case .number: if words[index].isNumber { next.append(index + 1) }
                case .words(let runs):
                    for run in runs where fits(run, words, index) { next.append(index + run.count) }
                }
            }
            ends = next
        }
        return ends.max()
    }

    private func fits(_ run: [UInt64], _ words: [NormalWord], _ start: Int) -> Bool {
        guard start + run.count <= words.count else { return false }
        for (offset, wanted) in run.enumerated() {
            let word = words[start + offset]
            guard word.digest == wanted || word.stem == wanted, offset == 0 || word.joins else { return false }
        }
        return true
    }
}

/// What `{weekday}` and `{month}` stand for in one language, as runs of digests.
struct PatternNames: Sendable {
    let weekdays: [[UInt64]]
    let months: [[UInt64]]

    static let none = PatternNames(weekdays: [], months: [])

    init(weekdays: [[UInt64]], months: [[UInt64]]) {
        self.weekdays = weekdays
        self.months = months
    }
}
