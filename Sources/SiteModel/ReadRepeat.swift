import CivilTime
package import ICalendar
import SourceText
import StrictYAML

/// How an event repeats, in the words of whoever wrote it, before terms and exceptions are known.
package struct RepeatPattern: Sendable {
    /// Without an end.
    package var rule: RecurrenceRule
    package var word: SchoolEvent.RepeatWord
    package var isTermTimeOnly = false
}

/// Why nobody can tell how an event repeats.
struct RepeatProblem: Error, Equatable {
    let message: String
    let help: String
    var replacement: String?
}

/// Reads `weekly`, `every Monday and Wednesday`, `monthly last friday`, `fortnightly on Tuesdays, term-time-only`.
///
/// - Words: English, in any letter case; weekdays in full or short; `on`, `the` and commas may be there or not.
/// - Bad input: words with two meanings are not guessed at; for a slip, the nearest words that make sense are named.
func readRepeat(_ text: String) -> Result<RepeatPattern, RepeatProblem> {
    let (words, isTermTimeOnly) = repeatWords(text)
    var reader = RepeatReader(words)
    if var pattern = reader.read() {
        pattern.isTermTimeOnly = pattern.isTermTimeOnly || isTermTimeOnly
        return .success(pattern)
    }
    if let problem = reader.problem { return .failure(problem) }
    return .failure(
        RepeatProblem(
            message: "'\(text)' is not a way to repeat",
            help: "write daily, weekdays, weekly, fortnightly, monthly, monthly first tuesday, yearly, or "
                + "every monday and wednesday; and if you like term-time-only after it",
            replacement: corrected(words, isTermTimeOnly)))
}

/// The same words with each unknown one replaced by the nearest known one, if that makes sense.
private func corrected(_ words: [String], _ isTermTimeOnly: Bool) -> String? {
    let fixed = words.map { word in
        RepeatReader.known.contains(word) || Weekday(english: word) != nil || Int(word) != nil
            ? word : nearestName(to: word, in: RepeatReader.known) ?? word
    }
    var reader = RepeatReader(fixed)
    guard fixed != words, reader.read() != nil else { return nil }
    return fixed.joined(separator: " ") + (isTermTimeOnly ? " term-time-only" : "")
}

/// Words without what only makes them read well, and whether "term-time-only" was among them.
private func repeatWords(_ text: String) -> (words: [String], isTermTimeOnly: Bool) {
    var text = " " + text.lowercased() + " "
    for sign in [",", "&", "+", "/", ";"] { text = text.split(separator: sign).joined(separator: " and ") }
    for sign in ["–", "—", "(", ")", "."] { text = text.split(separator: sign).joined(separator: " ") }
    var words = text.split(separator: " ").flatMap { word -> [String] in
        // "mon-fri" is a range, "term-time-only" is not.
        let parts = word.split(separator: "-").map(String.init)
        let isRange = parts.count == 2 && parts.allSatisfy { Weekday(english: $0) != nil }
        return isRange ? [parts[0], "to", parts[1]] : parts
    }
    var isTermTimeOnly = false
    let phrases = [
        ["term", "time", "only"], ["term", "time"], ["termtime", "only"], ["termtime"], ["term", "only"],
    ]
    for phrase in phrases {
        guard var start = words.indices.first(where: { words[$0...].starts(with: phrase) }) else { continue }
        words.removeSubrange(start..<start + phrase.count)
        while let before = words[..<start].last, ["in", "during", "and", "only"].contains(before) {
            words.remove(at: start - 1)
            start -= 1
        }
        isTermTimeOnly = true
        break
    }
    words.removeAll { ["on", "the", "a", "an"].contains($0) }
    while words.first == "and" { words.removeFirst() }
    while words.last == "and" { words.removeLast() }
    return (words, isTermTimeOnly)
}

/// Takes the words of a repeat one by one.
private struct RepeatReader {
    static let known = [
        "daily", "weekdays", "weekly", "fortnightly", "monthly", "yearly", "annually", "every", "each", "other", "day",
        "week", "fortnight", "month", "year", "days", "weeks", "months", "years", "first", "second", "third", "fourth",
        "fifth", "last", "and", "to", "of", "school", "monday", "tuesday", "wednesday", "thursday", "friday",
        "saturday", "sunday",
    ]

    private var words: ArraySlice<String>
    private let all: [String]
    private(set) var problem: RepeatProblem?

    init(_ words: [String]) {
        all = words
        self.words = words[...]
    }

    mutating func read() -> RepeatPattern? {
        let pattern = readPattern()
        return words.isEmpty ? pattern : nil
    }

    private mutating func readPattern() -> RepeatPattern? {
        if take("once") { _ = take("every") }
        switch words.first {
        case "daily": return simple(.daily)
        case "weekdays", "weekday": return weekdays()
        case "weekly": return weekly(1)
        case "fortnightly": return weekly(2)
        case "monthly": return monthly(1)
        case "quarterly":
            words.removeFirst()
            return period(3, "months")
        case "yearly", "annually", "annual": return simple(.yearly)
        case "biweekly", "bi":
            return unclear(
                "'\(all.joined(separator: " "))' can mean two things", "fortnightly, or every 2 months, or the days")
        case "termly", "half", "halftermly":
            return unclear("Terms have no fixed length", "the days yourself: also: [2026-11-03, 2027-02-02]")
        case "day", "week", "fortnight", "month", "year": return period(1, words.removeFirst())
        case "every", "each":
            words.removeFirst()
            return readEvery()
        default:
            if let pattern = monthlyDays(isAfterEvery: false) { return pattern }
            return weekly(1, isWordTaken: true)
        }
    }

    private mutating func readEvery() -> RepeatPattern? {
        if take("school") {
            guard take("day") || take("days") else { return nil }
            var pattern = weekdays(isWordTaken: true)
            pattern?.isTermTimeOnly = true
            return pattern
        }
        if words.first == "weekday" || words.first == "weekdays" { return weekdays() }
        if take("other") {
            if let word = words.first, Weekday(english: word) == nil { return period(2, words.removeFirst()) }
            return weekly(2, isWordTaken: true)
        }
        if let word = words.first, let number = number(word), words.count > 1 {
            words.removeFirst()
            return period(number, words.removeFirst())
        }
        if words.count == 2, let number = ordinal(words[words.startIndex]), (2...12).contains(number),
            let word = words.last, ["day", "week", "month", "year"].contains(word)
        {
            words = []
            return period(number, word)
        }
        if let pattern = monthlyDays(isAfterEvery: true) { return pattern }
        guard problem == nil, let word = words.first else { return nil }
        if Weekday(english: word) != nil { return weekly(1, isWordTaken: true) }
        return period(1, words.removeFirst())
    }

    private mutating func period(_ interval: Int, _ word: String) -> RepeatPattern? {
        switch word {
        case "day", "days": return RepeatPattern(rule: RecurrenceRule(.daily, interval: interval), word: .other)
        case "week", "weeks": return weekly(interval, isWordTaken: true)
        case "fortnight", "fortnights": return weekly(interval * 2, isWordTaken: true)
        case "month", "months": return monthly(interval, isWordTaken: true)
        case "year", "years": return RepeatPattern(rule: RecurrenceRule(.yearly, interval: interval), word: .other)
        default: return nil
        }
    }

    private mutating func simple(_ frequency: RecurrenceRule.Frequency) -> RepeatPattern {
        words.removeFirst()
        return RepeatPattern(rule: RecurrenceRule(frequency), word: .other)
    }

    private mutating func weekdays(isWordTaken: Bool = false) -> RepeatPattern? {
        if !isWordTaken { words.removeFirst() }
        let days = Weekday.allCases.prefix(5).map { RecurrenceRule.WeekdayNumber($0) }
        return RepeatPattern(rule: RecurrenceRule(.weekly, byDay: days), word: .other)
    }

    private mutating func weekly(_ interval: Int, isWordTaken: Bool = false) -> RepeatPattern? {
        if !isWordTaken { words.removeFirst() }
        let days = takeWeekdays()
        guard words.isEmpty, !days.isEmpty || !all.allSatisfy({ Weekday(english: $0) != nil }) else { return nil }
        let word: SchoolEvent.RepeatWord =
            days.count > 1 ? .other : interval == 1 ? .weekly : interval == 2 ? .fortnightly : .other
        let numbers = days.map { RecurrenceRule.WeekdayNumber($0) }
        return RepeatPattern(rule: RecurrenceRule(.weekly, interval: interval, byDay: numbers), word: word)
    }

    private mutating func monthly(_ interval: Int, isWordTaken: Bool = false) -> RepeatPattern? {
        if !isWordTaken { words.removeFirst() }
        if words.isEmpty {
            return RepeatPattern(
                rule: RecurrenceRule(.monthly, interval: interval), word: interval == 1 ? .monthly : .other)
        }
        var pattern = monthlyDays(isAfterEvery: false)
        pattern?.rule.interval = interval
        if interval > 1 { pattern?.word = .other }
        return pattern
    }

    /// `first tuesday`, `first and third tuesday of the month`, `15th`, `last day`.
    private mutating func monthlyDays(isAfterEvery: Bool) -> RepeatPattern? {
        let before = words
        var numbers: [Int] = []
        while let word = words.first, let number = ordinal(word) {
            words.removeFirst()
            if !numbers.contains(number) { numbers.append(number) }
            if words.count > 1, words.first == "and", ordinal(words[words.startIndex + 1]) != nil {
                words.removeFirst()
            }
        }
        guard !numbers.isEmpty else {
            words = before
            return nil
        }
        var rule = RecurrenceRule(.monthly)
        let days = takeWeekdays()
        let isDayWord = days.isEmpty && (take("day") || take("days"))
        let saysMonth = takeMonth()
        if !days.isEmpty {
            guard numbers.allSatisfy({ (-1...5).contains($0) }) else {
                words = before
                return nil
            }
            // "Every second Tuesday" is every two weeks to some and once a month to others.
            if isAfterEvery, !saysMonth, numbers.contains(where: { (2...4).contains($0) }) {
                let day = "\(ordinalWord(numbers[0])) \(days[0].englishName.lowercased())"
                words = before
                return unclear("'every \(day)' can mean two things", "monthly \(day), or every \(numbers[0]) weeks")
            }
            rule.byDay = numbers.flatMap { number in
                days.map { RecurrenceRule.WeekdayNumber($0, ordinal: number) }
            }
        } else {
            guard isDayWord || numbers != [-1], numbers.allSatisfy({ $0 <= 31 }),
                !isAfterEvery || saysMonth || !isDayWord
            else {
                words = before
                return nil
            }
            rule.byMonthDay = numbers
        }
        return RepeatPattern(rule: rule, word: .monthly)
    }

    /// `monday`, `mondays and wednesdays`, `monday to friday`.
    private mutating func takeWeekdays() -> [Weekday] {
        var days: [Weekday] = []
        while let word = words.first, let day = Weekday(english: word) {
            words.removeFirst()
            days.append(day)
            if words.count > 1, words.first == "to", let last = Weekday(english: words[words.startIndex + 1]) {
                words.removeFirst(2)
                while let next = days.last, next != last { days.append(Weekday.allCases[next.rawValue % 7]) }
            }
            if words.count > 1, words.first == "and", Weekday(english: words[words.startIndex + 1]) != nil {
                words.removeFirst()
            }
        }
        return Weekday.allCases.filter(days.contains)
    }

    private mutating func takeMonth() -> Bool {
        let before = words
        _ = take("of") || take("in")
        _ = take("every") || take("each")
        if take("month") || take("months") { return true }
        words = before
        return false
    }

    private mutating func take(_ word: String) -> Bool {
        guard words.first == word else { return false }
        words.removeFirst()
        return true
    }

    private mutating func unclear(_ message: String, _ help: String) -> RepeatPattern? {
        problem = RepeatProblem(message: message, help: "write " + help)
        return nil
    }

    private static let numberWords = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]
    private static let ordinalWords = ["first", "second", "third", "fourth", "fifth"]

    private func number(_ word: String) -> Int? {
        if let number = Int(word), (1...52).contains(number) { return number }
        return RepeatReader.numberWords.firstIndex(of: word).map { $0 + 1 }
    }

    private func ordinalWord(_ number: Int) -> String {
        (1...5).contains(number) ? RepeatReader.ordinalWords[number - 1] : "last"
    }

    /// 1 to 31, or -1 for the last.
    private func ordinal(_ word: String) -> Int? {
        if word == "last" { return -1 }
        if let index = RepeatReader.ordinalWords.firstIndex(of: word) { return index + 1 }
        guard ["st", "nd", "rd", "th"].contains(String(word.suffix(2))), let number = Int(word.dropLast(2)),
            (1...31).contains(number)
        else { return nil }
        return number
    }
}
