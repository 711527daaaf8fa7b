/// A day in the Gregorian calendar, without a time or a zone.
///
/// - Range: years 1 to 9999.
/// - Source of the arithmetic: H. Hinnant, "chrono-compatible low-level date algorithms".
package struct Day: Sendable, Hashable, Comparable, Strideable {
    /// Days since 1970-01-01.
    package let number: Int

    package init(number: Int) {
        self.number = number
    }

    /// Nil where the calendar has no such day, such as 31 April.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Day.length(ofMonth: month, year: year)
        else { return nil }
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146097 + dayOfEra - 719468
    }

    /// Reads `2026-09-14`; nil for anything else, and for days that do not exist.
    package init?(iso text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
            let year = digits(bytes[0..<4]), let month = digits(bytes[5..<7]), let day = digits(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    package var parts: (year: Int, month: Int, day: Int) {
        let z = number + 719468
        let era = (z >= 0 ? z : z - 146096) / 146097
        let dayOfEra = z - era * 146097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shifted + 2) / 5 + 1
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    package var year: Int { parts.year }
    package var month: Int { parts.month }
    package var day: Int { parts.day }

    package var weekday: Weekday {
        // 1970-01-01 was a Thursday.
        let index = (number % 7 + 7 + 3) % 7
        return Weekday.allCases[index]
    }

    /// `2026-09-14`.
    package var iso: String {
        let (year, month, day) = parts
        return padded(year, to: 4) + "-" + padded(month, to: 2) + "-" + padded(day, to: 2)
    }

    package static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    package static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// The first day of the week that holds this day, for weeks that begin on `first`.
    package func startOfWeek(_ first: Weekday) -> Day {
        advanced(by: -((weekday.rawValue - first.rawValue + 7) % 7))
    }

    package static func < (a: Day, b: Day) -> Bool { a.number < b.number }
    package func distance(to other: Day) -> Int { other.number - number }
    package func advanced(by n: Int) -> Day { Day(number: number + n) }
}

/// ISO 8601 weekdays: Monday is 1.
package enum Weekday: Int, Sendable, CaseIterable, Hashable {
    case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday
}

/// A time on the clock, in seconds since midnight, 0 to 86,399 (a leap second counts as the 59th).
package struct ClockTime: Sendable, Hashable, Comparable {
    package let seconds: Int

    package init?(hour: Int, minute: Int, second: Int = 0) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second) else { return nil }
        seconds = hour * 3600 + minute * 60 + min(second, 59)
    }

    package init(seconds: Int) {
        precondition((0..<86_400).contains(seconds), "a clock time is within one day")
        self.seconds = seconds
    }

    package static let midnight = ClockTime(seconds: 0)

    package var hour: Int { seconds / 3600 }
    package var minute: Int { seconds / 60 % 60 }
    package var second: Int { seconds % 60 }

    /// `15:20`.
    package var iso: String { padded(hour, to: 2) + ":" + padded(minute, to: 2) }

    package static func < (a: ClockTime, b: ClockTime) -> Bool { a.seconds < b.seconds }
}

/// A day and a time as a clock on the wall shows them; which instant that is depends on the zone.
package struct LocalDateTime: Sendable, Hashable, Comparable {
    package var day: Day
    package var time: ClockTime

    package init(day: Day, time: ClockTime) {
        self.day = day
        self.time = time
    }

    /// Seconds since 1970-01-01T00:00:00 on the same clock: handy for arithmetic, not an instant.
    package var clockSeconds: Int { day.number * 86_400 + time.seconds }

    package init(clockSeconds: Int) {
        let day = clockSeconds >= 0 ? clockSeconds / 86_400 : (clockSeconds - 86_399) / 86_400
        self.day = Day(number: day)
        time = ClockTime(seconds: clockSeconds - day * 86_400)
    }

    package static func < (a: LocalDateTime, b: LocalDateTime) -> Bool { a.clockSeconds < b.clockSeconds }
}

/// `number` with leading zeros, at least `width` digits.
package func padded(_ number: Int, to width: Int) -> String {
    let text = String(number)
    return text.count >= width ? text : String(repeating: "0", count: width - text.count) + text
}

private func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
    }
    return value
}
