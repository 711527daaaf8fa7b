package import CivilTime
package import SourceText

/// Why a text is not a day.
package struct DayProblem: Error {
    package let diagnostic: Diagnostic
}

/// Reads `2026-09-14`, also with its weekday: `Monday 2026-09-14`.
///
/// - Bad input: says whether the form is wrong, the calendar has no such day, or the weekday is another; and how to write
///   what was most likely meant.
package func readDay(_ node: YAMLNode) -> Result<Day, DayProblem> {
    let text = node.text ?? ""
    let (weekday, rest) = cutWeekday(text)
    // "2026-09-14 10:00" and "2026-09-14T10:00" are days too for a page.
    let head = rest.prefix(10)
    let isWhole = isTimeOrNothing(rest.dropFirst(10))
    if isWhole, let day = Day(iso: head) {
        guard let weekday, weekday != day.weekday else { return .success(day) }
        return .failure(
            DayProblem(
                diagnostic: Diagnostic(
                    "wrong-weekday", .error, "'\(text)' has the wrong weekday", at: node.place,
                    help: "\(day.iso) is a \(day.weekday.englishName); check which of the two is right")))
    }
    let parts = head.split(separator: "-").map { Int($0) }
    let isShaped = isWhole && head.count == 10 && parts.count == 3 && parts.allSatisfy { $0 != nil }
    let meant = likelyDays(String(rest))
    return .failure(
        DayProblem(
            diagnostic: Diagnostic(
                "invalid-date", .error,
                isShaped ? "'\(text)' is not a day in the calendar" : "'\(text)' is not a date", at: node.place,
                help: help(for: meant, year: parts.first ?? nil, month: parts.count > 1 ? parts[1] : nil),
                replacement: meant.count == 1 ? meant[0].iso : nil)))
}

private func help(for meant: [Day], year: Int?, month: Int?) -> String {
    if meant.count == 1 { return "write \(meant[0].iso)" }
    if meant.count == 2 {
        return "write year, month and day: "
            + meant.map { "\($0.iso) for \($0.day) \(englishMonths[$0.month - 1])" }.joined(separator: ", or ")
    }
    if let year, (1...9999).contains(year), let month, (1...12).contains(month) {
        return "\(englishMonths[month - 1]) has \(Day.length(ofMonth: month, year: year)) days; "
            + "write year, month and day: 2026-09-14"
    }
    return "write year, month and day: 2026-09-14"
}

/// Whether what follows a day is a time such as ` 10:00` or `T10:00:00+01:00`.
private func isTimeOrNothing(_ text: Substring) -> Bool {
    guard let first = text.first else { return true }
    guard first == " " || first == "T" else { return false }
    return text.dropFirst().utf8.allSatisfy { (0x30...0x3A).contains($0) || " .+-Z".utf8.contains($0) }
}

/// A weekday's name before or after a date, and what is left.
private func cutWeekday(_ text: String) -> (Weekday?, Substring) {
    let words = text.split(whereSeparator: { " ,()".contains($0) })
    guard words.count == 2 else { return (nil, text[...]) }
    if let weekday = Weekday(english: words[0]) { return (weekday, words[1]) }
    if let weekday = Weekday(english: words[1]) { return (weekday, words[0]) }
    return (nil, text[...])
}

/// The days that `14/9/2026`, `9/14/26`, `2026-9-14` or `14 September 2026` may mean; two where nobody can tell.
private func likelyDays(_ text: String) -> [Day] {
    let words = text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init)
        .filter { Weekday(english: $0) == nil && $0 != "of" && $0 != "the" }
    guard words.count == 3, text.utf8.count < 60 else { return [] }
    func number(_ word: String) -> Int? {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        return ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) ? Int(digits) : nil
    }
    func day(_ year: String, _ month: Int?, _ day: String) -> [Day] {
        guard let month, let number = number(day), let year = Int(year), year > 31 || words[2].utf8.count == 2 else {
            return []
        }
        return Day(year: year < 100 ? 2000 + year : year, month: month, day: number).map { [$0] } ?? []
    }
    func month(_ word: String) -> Int? {
        word.utf8.count < 3 ? nil : englishMonths.firstIndex { $0.lowercased().hasPrefix(word) }.map { $0 + 1 }
    }
    if let month = month(words[1]) { return day(words[2], month, words[0]) }
    if let month = month(words[0]) { return day(words[2], month, words[1]) }
    if words[0].utf8.count == 4 { return day(words[0], Int(words[1]), words[2]) }
    let both = day(words[2], Int(words[1]), words[0]) + day(words[2], Int(words[0]), words[1])
    return both.count == 2 && both[0] == both[1] ? [both[0]] : both
}

private let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
]

extension Weekday {
    private static let englishNames = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]

    package var englishName: String { Weekday.englishNames[rawValue - 1] }

    /// Reads `Tuesday`, `tuesdays`, `Tues` or `Tu.` in any letter case.
    package init?(english text: some StringProtocol) {
        var word = text.lowercased()
        if word.hasSuffix(".") { word.removeLast() }
        if word.hasSuffix("s"), word != "tues", word != "weds", word != "thurs" { word.removeLast() }
        // Two letters are no word: "mo", "we" and "so" may be anything.
        guard word.utf8.count >= 3 else { return nil }
        if word == "weds" { word = "wed" }
        guard let index = Weekday.englishNames.firstIndex(where: { $0.lowercased().hasPrefix(word) }) else {
            return nil
        }
        self = Weekday.allCases[index]
    }
}
