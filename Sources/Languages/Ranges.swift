package import CivilTime

extension LocaleFormat {
    /// From `first` to `last`, both included: "Tuesday 24 November – Friday 27 November 2026".
    ///
    /// Put together from parts: the platform's own ranges have gaps (`yo` prints the year twice, `so` writes `04`).
    package func dayRange(_ first: Day, _ last: Day) -> String {
        guard first != last else { return longDay(first) }
        let (start, end) = (min(first, last), max(first, last))
        var text = ""
        let sameYear = start.year == end.year
        words.write(start, as: sameYear && !patterns.yearComesFirst ? patterns.dayAndMonth : patterns.long, to: &text)
        text += separator.withSpaces
        words.write(end, as: sameYear && patterns.yearComesFirst ? patterns.dayAndMonth : patterns.long, to: &text)
        guard patterns.addsNumbers else { return text }
        text += " ("
        words.write(start, as: patterns.numeric.day, to: &text)
        text += " – "
        words.write(end, as: patterns.numeric.day, to: &text)
        return text + ")"
    }

    /// "15:20–16:30", or "3:20 – 4:30 pm" with the half of the day once where both have the same.
    package func timeRange(_ start: ClockTime, _ end: ClockTime) -> String {
        guard start != end else { return time(start) }
        var startPattern = patterns.time
        var endPattern = patterns.time
        if let half = patterns.time.place(of: ["a", "b"]), (start.hour < 12) == (end.hour < 12) {
            if half == 0 { endPattern = endPattern.removing(at: half) }
            if half == startPattern.pieces.count - 1 { startPattern = startPattern.removing(at: half) }
        }
        var text = ""
        words.write(start, as: startPattern, to: &text)
        text += patterns.time.hasOnlyNumbers ? separator.betweenNumbers : separator.withSpaces
        words.write(end, as: endPattern, to: &text)
        return text
    }

    /// Between two days that name their month, and between two that share it: " – ", "–".
    var separatorOfRanges: String { separator.withSpaces }
    var separatorOfDays: String { separator.betweenNumbers }

    private var separator: RangeSeparator { rangeSeparators[languageCode] ?? .dash }

    var languageCode: String { LanguageTag(language.localeTag)?.language ?? "" }
}

/// What stands between the two ends of a range.
private struct RangeSeparator: Sendable {
    let withSpaces: String
    let betweenNumbers: String

    static let dash = RangeSeparator(withSpaces: " – ", betweenNumbers: "–")
}

/// As `Date.IntervalFormatStyle` (CLDR 46) prints them, for the languages that use a word or another sign.
private let rangeSeparators: [String: RangeSeparator] = [
    "fa": RangeSeparator(withSpaces: " تا ", betweenNumbers: " تا "),
    "ja": RangeSeparator(withSpaces: "～", betweenNumbers: "～"),
    "ko": RangeSeparator(withSpaces: " ~ ", betweenNumbers: "~"),
    "yue": RangeSeparator(withSpaces: "至", betweenNumbers: "–"),
    "zh": RangeSeparator(withSpaces: "至", betweenNumbers: "–"),
]

extension DatePattern {
    /// Whether there is nothing but digits and the signs between them, as in `15:20`.
    fileprivate var hasOnlyNumbers: Bool {
        pieces.allSatisfy {
            switch $0 {
            case .text(let text): !text.contains { $0.isLetter || $0.isWhitespace }
            case .field(let letter, _): !["a", "b", "B"].contains(letter)
            }
        }
    }
}
