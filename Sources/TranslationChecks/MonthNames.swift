import Languages

/// The names of months of one language, as they are compared.
struct MonthNames: Sendable {
    private let byWord: FoldedTable<Int>
    /// Names of six letters and more without the last two, as other forms of a name have other ends: "kwietniowy".
    private let byStem: FoldedTable<Int>

    init(_ language: Language) {
        var words: [String: Int] = [:]
        var stems: [String: Int] = [:]
        for (name, month) in dateNames(language: language.tag).months {
            // Of a name of several words, the last tells most: كانون الثاني.
            let word = folded((name.split(separator: " ").last ?? "").unicodeScalars)
            words[word] = month
            let letters = word.unicodeScalars
            if letters.count >= 6, letters.count - 2 <= longestStem { stems[String(letters.dropLast(2))] = month }
        }
        byWord = FoldedTable(words)
        byStem = FoldedTable(stems)
    }

    func month(_ word: FoldedWord) -> Int? { byWord[word] ?? byStem.longestBeginning(of: word) }
}

private let longestStem = 9  // letters
