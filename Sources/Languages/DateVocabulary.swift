import CivilTime
import SourceText

/// The words that mean something in dates of one language, each with a number, so that a text's words are looked up once.
struct DateVocabulary: Sendable {
    struct Word: Sendable {
        var month = 0
        var weekday: Weekday?
        var isFiller = false
        var countsOtherThings = false
        var needsCapital = false
        /// Part of a name of several words.
        var isPart = false
        var letters = 0
    }

    /// A name of several words: `çərşənbə axşamı`, `تشرين الأول`.
    struct Phrase: Sendable {
        let words: [Int]
        let month: Int
        let weekday: Weekday?
    }

    private(set) var words: [Word] = [Word()]
    private(set) var phrases: [Phrase] = []
    private var numbers: [UInt64: Int] = [:]

    /// The number of a word; 0 for one that means nothing here.
    func number(of digest: UInt64) -> Int { numbers[digest] ?? 0 }

    init(months: [String: Int], weekdays: [String: Weekday], needsCapital: Set<String>) {
        for (name, month) in months { add(name, month: month, weekday: nil) }
        for (name, weekday) in weekdays { add(name, month: 0, weekday: weekday) }
        for filler in dateFillers.tableWords { words[enter(filler)].isFiller = true }
        for word in wordsBeforeOtherNumbers.tableWords {
            words[enter(word)].countsOtherThings = true
        }
        for word in needsCapital { words[enter(word)].needsCapital = true }
        // The longest name wins; the order of equals must not depend on the dictionary.
        phrases.sort {
            $0.words.count != $1.words.count
                ? $0.words.count > $1.words.count : $0.words.lexicographicallyPrecedes($1.words)
        }
    }

    private mutating func add(_ name: String, month: Int, weekday: Weekday?) {
        let parts = name.split(separator: " ").map { enter($0) }
        if parts.count == 1 {
            if month > 0 { words[parts[0]].month = month }
            if let weekday { words[parts[0]].weekday = weekday }
        } else {
            for part in parts { words[part].isPart = true }
            phrases.append(Phrase(words: parts, month: month, weekday: weekday))
        }
    }

    private mutating func enter(_ word: some StringProtocol) -> Int {
        let digest = DateFold.digest(word)
        if let number = numbers[digest] { return number }
        numbers[digest] = words.count
        words.append(Word())
        words[words.count - 1].letters = word.unicodeScalars.count
        return words.count - 1
    }
}
