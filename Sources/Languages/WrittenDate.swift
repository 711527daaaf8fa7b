package import CivilTime

/// A date as somebody wrote it in a text: "Tuesday 14 October 2026", "wtorek, 14 października", "14.10.2026".
package struct WrittenDate: Sendable, Hashable {
    /// UTF-8 offsets of what was written, from the first to the last of weekday, day, month and year.
    package let range: Range<Int>
    package let weekday: Weekday?
    /// 1 to 31; not checked against the month, so that "31 April" can be reported.
    package let day: Int
    /// 1 to 12.
    package let month: Int
    /// Four digits of the Gregorian calendar; nil where none was written.
    package let year: Int?

    package init(range: Range<Int>, weekday: Weekday?, day: Int, month: Int, year: Int?) {
        self.range = range
        self.weekday = weekday
        self.day = day
        self.month = month
        self.year = year
    }
}

/// The dates in `text`. For many texts make one `DateFinder` and keep it.
package func writtenDates(in text: [UInt8], language: String) -> [WrittenDate] {
    DateFinder(language: language).dates(in: text)
}

/// Finds the dates in texts of one language.
///
/// - Finds: a day with the name of a month in any usual order, with or without weekday and year; dates in numbers with a year,
///   or beside a weekday (`Tue 14/10`); each day of "Monday 12, Wednesday 14 and Friday 16 October"; Chinese, Japanese and
///   Korean dates in digits.
/// - Leaves alone: days and months written as words ("the fourteenth", `十月`), calendars other than the Gregorian and Thai,
///   and what only looks like a date: "Year 6 May", "we sat 3 tests", `mar 3` in Spanish.
/// - Order: `03/04/2026` is read as the region writes it.
/// - Time: linear in the text. Broken UTF-8 is no letter of any word.
/// - Use: make one per language (a millisecond); it is a value, safe on every thread.
package struct DateFinder: Sendable {
    let vocabulary: DateVocabulary
    let grammar: DateGrammar
    /// Names of months and weekdays, as `dateNames(language:)` gives them.
    package let months: [String: Int]
    package let weekdays: [String: Weekday]

    /// An unknown language finds dates in numbers only.
    package init(language: String, region: String = "GB") {
        let language = Language(tag: language)
        grammar = DateGrammar(language: language, region: region)
        let names = language.map { DateNames($0) }
        months = names?.months ?? [:]
        weekdays = names?.weekdays ?? [:]
        vocabulary = DateVocabulary(
            months: months, weekdays: weekdays,
            needsCapital: grammar.code == "en" ? DateGrammar.needsCapital : [])
    }

    package func dates(in text: [UInt8]) -> [WrittenDate] {
        let tokens = dateTokens(in: text, vocabulary)
        guard !tokens.isEmpty else { return [] }
        var search = DateSearch(finder: self, text: text, tokens: tokens)
        return search.dates()
    }
}

/// How dates are put together in one language and region.
struct DateGrammar: Sendable {
    let code: String
    /// "October 14" is usual, or the only way.
    let allowsMonthFirst: Bool
    /// "October 14" is meant where both ways fit: "14 October 15".
    let prefersMonthFirst: Bool
    let yearMayComeFirst: Bool
    /// The weekday stands after the date without brackets: "24 Kasım 2026 Salı".
    let weekdayFollows: Bool
    /// Words run together without spaces, so names are looked for at the end or beginning of runs.
    let runsTogether: Bool
    let isEastAsian: Bool
    let countsBuddhistYears: Bool
    /// `10/14/2026`.
    let numbersHaveMonthFirst: Bool

    init(language: Language?, region: String) {
        code = language.flatMap { LanguageTag($0.localeTag)?.language } ?? ""
        let order = NumericPatterns.day(in: region)
        numbersHaveMonthFirst = order.isInOrder("M", "d") && !order.isInOrder("y", "M")
        var pattern: DatePattern?
        if let language, platformHasData(language.localeTag) {
            pattern = DatePattern(template: "yMMMMEEEEd", platformLocale(language.localeTag, region: region))
        }
        prefersMonthFirst = pattern?.isInOrder("M", "d") ?? false
        allowsMonthFirst = prefersMonthFirst || code == "en" || code == "so" || code == "sw" || code == "fil"
        yearMayComeFirst = pattern?.isInOrder("y", "d") ?? false
        weekdayFollows = pattern?.isInOrder("d", "E") ?? false
        runsTogether = ["Thai", "Laoo", "Khmr", "Mymr", "Tibt"].contains(language?.script)
        isEastAsian = ["zh", "yue", "ja", "ko"].contains(code)
        countsBuddhistYears = code == "th" || code == "lo"
    }

    /// Ordinary words, or parts of the verb, unless they have a capital: "we sat 3 May exams", "you may".
    static let needsCapital: Set<String> = ["may", "march", "mar", "sat", "sun", "wed", "mon"]
}

extension DatePattern {
    fileprivate func isInOrder(_ first: Character, _ second: Character) -> Bool {
        let same: [Character: Set<Character>] = ["M": ["M", "L"], "E": ["E", "c"], "y": ["y", "u"]]
        guard let a = place(of: same[first] ?? [first]), let b = place(of: same[second] ?? [second]) else {
            return false
        }
        return a < b
    }
}
