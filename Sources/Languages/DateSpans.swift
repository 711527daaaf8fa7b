package import CivilTime
import Foundation

extension LocaleFormat {
    /// From `first` to `last`, both included, without weekdays and year, for headings: "23–29 November".
    ///
    /// - Shape: the month once where both days are in one; a day alone is "23 November".
    /// - Never inflected wrongly: nothing but the date's own pattern and the language's sign for ranges.
    package func daysOfMonths(_ first: Day, _ last: Day) -> String {
        let pattern = patterns.dayOfMonth
        var text = ""
        guard first != last, let place = pattern.place(of: ["d"]) else {
            words.write(first, as: pattern, to: &text)
            return text
        }
        let isOneMonth = first.year == last.year && first.month == last.month
        let isDayFirst = place < (pattern.place(of: ["M", "L"]) ?? place)
        let day = pattern.dayAlone(at: place)
        words.write(first, as: isOneMonth && isDayFirst ? day : pattern, to: &text)
        text += isOneMonth ? separatorOfDays : separatorOfRanges
        words.write(last, as: isOneMonth && !isDayFirst ? day : pattern, to: &text)
        return text
    }

    /// "Friday 4 December 2026, 20:00 – Saturday 5 December 2026, 10:00", for what goes over midnight.
    package func range(_ start: LocalDateTime, _ end: LocalDateTime) -> String {
        dayWithTime(start) + separatorOfRanges + dayWithTime(end)
    }

    /// "Friday 4 December 2026, 20:00".
    package func dayWithTime(_ moment: LocalDateTime) -> String {
        joined(longDay(moment.day), isolated(time(moment.time)))
    }

    /// "20:00 – Saturday 5 December, 10:00", for a line that has named the first day already.
    package func time(_ start: ClockTime, until end: LocalDateTime) -> String {
        isolated(time(start)) + separatorOfRanges + joined(dayAndMonth(end.day), isolated(time(end.time)))
    }

    /// A day and what belongs to it, "Friday 4 December 2026, 15:30 to 17:30", with the sign of the language's script.
    package func joined(_ day: String, _ time: String) -> String {
        switch language.script {
        case "Arab": "\(day)، \(time)"
        case "Hans", "Hant", "Jpan": "\(day) \(time)"
        default: "\(day), \(time)"
        }
    }

    /// "December 2026" with a capital where a title begins with one.
    package func monthTitle(_ day: Day) -> String { withCapital(monthAndYear(day)) }

    /// `text` as it stands at the beginning of a line: "wtorek" becomes "Wtorek".
    package func withCapital(_ text: String) -> String {
        // Georgian has capitals for whole lines only.
        guard let first = text.first, first.isLowercase, language.script != "Geor" else { return text }
        return String(first).uppercased(with: locale) + text.dropFirst()
    }

    /// "2026" in the digits of the language, without a sign between the thousands.
    package func yearNumber(_ day: Day) -> String {
        var text = ""
        words.write(day.year, width: 1, to: &text)
        return text
    }

    /// What families call the time of a zone: "New York Time", "hora de Nueva York"; nil where the platform has no words.
    package func zoneName(_ identifier: String) -> String? {
        guard hasPlatformData, let zone = TimeZone(identifier: identifier) else { return nil }
        let formatter = DateFormatter()
        formatter.locale = locale
        formatter.timeZone = zone
        formatter.dateFormat = "VVVV"
        let name = formatter.string(from: Date(timeIntervalSinceReferenceDate: 0))
        return name.isEmpty ? nil : name
    }

    /// The money of the school's region: `GBP`; nil for a region that is none.
    package var currencyCode: String? { Locale(identifier: "und_\(region)").currency?.identifier }
}

extension DatePattern {
    /// The day's field with what belongs to it and nothing else: "29.", "29日".
    fileprivate func dayAlone(at place: Int) -> DatePattern {
        var kept = [pieces[place]]
        if place + 1 < pieces.count, case .text(let after) = pieces[place + 1] {
            let own = after.prefix { !$0.isWhitespace && $0 != "," }
            if !own.isEmpty { kept.append(.text(String(own))) }
        }
        return DatePattern(pieces: kept)
    }
}
