import Foundation
import Languages

/// The numbers that the words of a text say: number words, halves and quarters, names of months.
///
/// - Cost: worked out only when a number has no like in the other text.
struct ExplainingWords {
    private var values: Set<Int> = []
    /// We know no number words of this language, so any of its words may be a small number.
    private let isUnknown: Bool

    init(_ side: NumberSide) {
        let code = String(side.language.tag.prefix { $0 != "-" })
        let table = numberWords[numberWordModels[code] ?? code]
        isUnknown = table == nil
        let words = side.text.foldedWords()
        if let table { values = table.values(in: words, text: side.text) }
        addMonths(words, monthNames.names(of: side.language))
        for (sign, numbers) in [("½", [1, 2, 5, 30]), ("¼", [1, 4, 15, 25]), ("¾", [3, 4, 45, 75])]
        where side.text.holds(sign) {
            values.formUnion(numbers)
        }
    }

    func explain(_ value: Int) -> Bool {
        values.contains(value) || value == 1 && values.contains(-1) || isUnknown && (1...12).contains(value)
    }

    /// "Half past nine", "halb zehn", "noon". An "a" is no hour.
    func explain(_ face: ClockFace) -> Bool {
        if isUnknown { return true }
        guard face.minute > 0 else { return values.contains(face.hour) }
        return explain(face.minute) && (values.contains(face.hour) || values.contains(face.hour % 12 + 1))
    }

    private mutating func addMonths(_ words: [String], _ names: MonthNames.Names) {
        for word in words {
            if let month = names.byWord[word] {
                values.insert(month)
            } else {
                // "kwietniowy", "huhtikuuta": other forms of a name have other ends.
                for length in stride(from: min(word.unicodeScalars.count, 9), through: 4, by: -1) {
                    guard let month = names.byStem[String(word.unicodeScalars.prefix(length))] else { continue }
                    values.insert(month)
                    break
                }
            }
        }
    }
}

extension [UInt8] {
    fileprivate func holds(_ sign: String) -> Bool { firstRange(ofBytes: Array(sign.utf8)) != nil }

    func firstRange(ofBytes wanted: [UInt8], from start: Int = 0) -> Range<Int>? {
        guard let first = wanted.first, count >= wanted.count else { return nil }
        var i = start
        while i + wanted.count <= count {
            if self[i] == first, self[i..<i + wanted.count].elementsEqual(wanted) { return i..<i + wanted.count }
            i += 1
        }
        return nil
    }
}

/// Names of months by language, made when first asked for, as the platform takes milliseconds to name them.
private final class MonthNames: Sendable {
    struct Names: Sendable {
        var byWord: [String: Int] = [:]
        /// Names of six letters and more without the last two.
        var byStem: [String: Int] = [:]
    }

    private let lock = NSLock()
    /// Only touched while the lock is held.
    private nonisolated(unsafe) var known: [String: Names] = [:]

    func names(of language: Language) -> Names {
        lock.withLock {
            if let names = known[language.tag] { return names }
            var names = Names()
            for (name, month) in dateNames(language: language.tag).months {
                // Of a name of several words, the last tells most: كانون الثاني.
                let word = folded((name.split(separator: " ").last ?? "").unicodeScalars)
                names.byWord[word] = month
                let letters = word.unicodeScalars
                if letters.count >= 6 { names.byStem[String(letters.dropLast(2))] = month }
            }
            known[language.tag] = names
            return names
        }
    }
}

private let monthNames = MonthNames()
