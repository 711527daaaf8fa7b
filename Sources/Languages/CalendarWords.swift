import CivilTime
import Foundation

/// The words for months, weekdays and halves of the day in one language, and its digits.
///
/// - Months: index 0 is January. Weekdays: index 0 is Sunday, as the platform has it.
/// - `standing` words are for use alone (`październik`), the others for use in a date (`października`).
struct CalendarWords: Sendable, Hashable {
    let months: [String]
    let shortMonths: [String]
    let standingMonths: [String]
    let standingShortMonths: [String]
    let weekdays: [String]
    let shortWeekdays: [String]
    let standingWeekdays: [String]
    let standingShortWeekdays: [String]
    let narrowWeekdays: [String]
    let beforeNoon: String
    let afterNoon: String
    /// "in the morning" and so on for each of the 24 hours, for patterns with `B`.
    let partsOfDay: [String]
    let era: String
    let digits: [String]

    /// - Hours: whether to ask for the 24 parts of the day, which few patterns need.
    init(_ locale: Locale, hours: Bool = false) {
        let formatter = DateFormatter()
        formatter.locale = locale
        formatter.timeZone = .gmt
        months = formatter.monthSymbols
        shortMonths = formatter.shortMonthSymbols
        standingMonths = formatter.standaloneMonthSymbols
        standingShortMonths = formatter.shortStandaloneMonthSymbols
        weekdays = formatter.weekdaySymbols
        shortWeekdays = formatter.shortWeekdaySymbols
        standingWeekdays = formatter.standaloneWeekdaySymbols
        standingShortWeekdays = formatter.shortStandaloneWeekdaySymbols
        let narrow: [String] = formatter.veryShortStandaloneWeekdaySymbols
        // The root locale lends its English letters to languages that have none of their own.
        let isBorrowed =
            narrow == ["S", "M", "T", "W", "T", "F", "S"]
            && zip(narrow, standingShortWeekdays).contains { !$1.uppercased().hasPrefix($0) }
        narrowWeekdays = isBorrowed ? standingShortWeekdays : narrow
        beforeNoon = formatter.amSymbol
        afterNoon = formatter.pmSymbol
        era = formatter.eraSymbols.last ?? ""
        digits = (0...9).map { $0.formatted(.number.locale(locale)) }
        formatter.dateFormat = "B"
        partsOfDay = (0..<(hours ? 24 : 0)).map {
            formatter.string(from: Date(timeIntervalSinceReferenceDate: Double($0) * 3600))
        }
    }

    /// `number` in the digits of the language, with zeros in front up to `width`.
    func write(_ number: Int, width: Int, to text: inout String) {
        let ascii = padded(number, to: width)
        if digits[0] == "0" {
            text += ascii
        } else {
            for digit in ascii.utf8 { text += digits[Int(digit) - 0x30] }
        }
    }

    func write(_ day: Day, as pattern: DatePattern, to text: inout String) {
        let (year, month, dayOfMonth) = day.parts
        let weekday = day.weekday.rawValue % 7
        for piece in pattern.pieces {
            switch piece {
            case .text(let words): text += words
            case .field("d", let width): write(dayOfMonth, width: width, to: &text)
            case .field("y", 2), .field("u", 2): write(year % 100, width: 2, to: &text)
            case .field("y", let width), .field("u", let width): write(year, width: width, to: &text)
            case .field("M", 3): text += shortMonths[month - 1]
            case .field("M", 4): text += months[month - 1]
            case .field("L", 3): text += standingShortMonths[month - 1]
            case .field("L", 4): text += standingMonths[month - 1]
            case .field("M", let width), .field("L", let width): write(month, width: width, to: &text)
            case .field("E", 4): text += weekdays[weekday]
            case .field("E", _): text += shortWeekdays[weekday]
            case .field("c", 4): text += standingWeekdays[weekday]
            case .field("c", _): text += standingShortWeekdays[weekday]
            case .field("G", _): text += era
            case .field: break
            }
        }
    }

    func write(_ time: ClockTime, as pattern: DatePattern, to text: inout String) {
        for piece in pattern.pieces {
            switch piece {
            case .text(let words): text += words
            case .field("H", let width): write(time.hour, width: width, to: &text)
            case .field("h", let width): write((time.hour + 11) % 12 + 1, width: width, to: &text)
            case .field("K", let width): write(time.hour % 12, width: width, to: &text)
            case .field("k", let width): write((time.hour + 23) % 24 + 1, width: width, to: &text)
            case .field("m", let width): write(time.minute, width: width, to: &text)
            case .field("a", _), .field("b", _): text += time.hour < 12 ? beforeNoon : afterNoon
            case .field("B", _): text += partsOfDay[time.hour]
            case .field: break
            }
        }
    }
}

extension DatePattern {
    /// Letters that `CalendarWords` can write; a test holds every language of the table against them.
    static let knownLetters: Set<Character> = [
        "d", "y", "u", "M", "L", "E", "c", "G", "H", "h", "K", "k", "m", "a", "b", "B",
    ]
}
