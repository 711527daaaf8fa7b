import CivilTime

/// A moment as it is written, before its zone is known.
enum WrittenMoment: Hashable {
    case day(Day)
    case utc(LocalDateTime)
    /// `zone` is nil for a floating time.
    case local(LocalDateTime, zone: String?)
}

/// Why a text is not a moment.
enum DateProblem: Error, Hashable {
    case noSuchDay(year: Int, month: Int, day: Int)
    case noSuchTime(String)
    case unreadable(String)

    /// In a secretary's words, with the text that stands in the file.
    var message: String {
        switch self {
        case .noSuchDay(let year, let month, let day):
            (1...12).contains(month)
                ? "'\(day) \(englishMonths[month - 1]) \(year)' is not a day in the calendar"
                : "'\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))' is not a day in the calendar"
        case .noSuchTime(let text): "'\(text)' is not a time on the clock"
        case .unreadable(let text): "'\(text)' is not a date"
        }
    }
}

extension DateProblem {
    /// The last day of a month that lacks the day that was written, such as 30 April for 31 April.
    var endOfMonth: Day? {
        guard case .noSuchDay(let year, let month, 29...31) = self, (1...12).contains(month) else { return nil }
        return Day(year: year, month: month, day: Day.length(ofMonth: month, year: year))
    }
}

/// Reads `20260914`, `20260914T152000` and `20260914T152000Z`.
///
/// - Accepts too: hyphens and colons as in ISO 8601, a time without seconds, 24:00 for the next midnight, a lower-case
///   `t` or `z`.
func writtenMoment(_ bytes: ArraySlice<UInt8>, zone: String?) -> Result<WrittenMoment, DateProblem> {
    var scanner = DigitScanner(trimmed(bytes))
    let text = scanner.text
    guard let year = scanner.number(4) else { return .failure(.unreadable(text)) }
    scanner.skip(UInt8(ascii: "-"))
    guard let month = scanner.number(2) else { return .failure(.unreadable(text)) }
    scanner.skip(UInt8(ascii: "-"))
    guard let number = scanner.number(2) else { return .failure(.unreadable(text)) }
    guard let day = Day(year: year, month: month, day: number) else {
        return .failure(.noSuchDay(year: year, month: month, day: number))
    }
    if scanner.isAtEnd { return .success(.day(day)) }
    guard scanner.skip(UInt8(ascii: "T")) || scanner.skip(UInt8(ascii: " ")) else { return .failure(.unreadable(text)) }
    guard let hour = scanner.number(2) else { return .failure(.unreadable(text)) }
    scanner.skip(UInt8(ascii: ":"))
    guard let minute = scanner.number(2) else { return .failure(.unreadable(text)) }
    scanner.skip(UInt8(ascii: ":"))
    let second = scanner.number(2) ?? 0
    let isUTC = scanner.skip(UInt8(ascii: "Z"))
    guard scanner.isAtEnd else { return .failure(.unreadable(text)) }
    let local: LocalDateTime
    if let time = ClockTime(hour: hour, minute: minute, second: second) {
        local = LocalDateTime(day: day, time: time)
    } else if hour == 24, minute == 0, second == 0, day.number < lastDayNumber {
        local = LocalDateTime(day: day.advanced(by: 1), time: .midnight)
    } else {
        let shown = padded(hour, to: 2) + ":" + padded(minute, to: 2) + (second > 0 ? ":" + padded(second, to: 2) : "")
        return .failure(.noSuchTime(shown))
    }
    return .success(isUTC ? .utc(local) : .local(local, zone: zone))
}

/// Reads a duration such as `PT1H30M`, `P1DT12H`, `P2W` or `-PT15M`; nil for anything else.
///
/// - Range: cut at 10,000 years, which is more than the calendar has.
func writtenDuration(_ bytes: ArraySlice<UInt8>) -> CalendarDuration? {
    var scanner = DigitScanner(trimmed(bytes))
    var sign = 1
    if scanner.skip(UInt8(ascii: "-")) { sign = -1 } else { scanner.skip(UInt8(ascii: "+")) }
    guard scanner.skip(UInt8(ascii: "P")) else { return nil }
    var days = 0
    var seconds = 0
    var isTime = false
    var hasPart = false
    while !scanner.isAtEnd {
        if !isTime, scanner.skip(UInt8(ascii: "T")) {
            isTime = true
            continue
        }
        guard let number = scanner.number() else { return nil }
        if !isTime, scanner.skip(UInt8(ascii: "W")) {
            days += number * 7
        } else if !isTime, scanner.skip(UInt8(ascii: "D")) {
            days += number
        } else if isTime, scanner.skip(UInt8(ascii: "H")) {
            seconds += number * 3600
        } else if isTime, scanner.skip(UInt8(ascii: "M")) {
            seconds += number * 60
        } else if isTime, scanner.skip(UInt8(ascii: "S")) {
            seconds += number
        } else {
            return nil
        }
        hasPart = true
        days = min(days, 3_652_500)
        seconds = min(seconds, 3_652_500 * 86_400)
    }
    return hasPart ? CalendarDuration(days: sign * days, seconds: sign * seconds) : nil
}

/// Reads `+0100` or `-033000` as seconds east of UTC; nil for anything else.
func writtenOffset(_ bytes: ArraySlice<UInt8>) -> Int? {
    var scanner = DigitScanner(trimmed(bytes))
    var sign = 1
    if scanner.skip(UInt8(ascii: "-")) { sign = -1 } else { scanner.skip(UInt8(ascii: "+")) }
    guard let hours = scanner.number(2), hours < 24 else { return nil }
    scanner.skip(UInt8(ascii: ":"))
    guard let minutes = scanner.number(2), minutes < 60 else { return nil }
    scanner.skip(UInt8(ascii: ":"))
    let seconds = scanner.number(2) ?? 0
    guard scanner.isAtEnd, seconds < 60 else { return nil }
    return sign * (hours * 3600 + minutes * 60 + seconds)
}

func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, first == 0x20 || first == 0x09 { bytes.removeFirst() }
    while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
    return bytes
}

private struct DigitScanner {
    private let bytes: ArraySlice<UInt8>
    private var offset: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        offset = bytes.startIndex
    }

    var isAtEnd: Bool { offset == bytes.endIndex }

    /// All of it, cut to a length that fits in a message.
    var text: String { decodedText(bytes.prefix(40)).text }

    @discardableResult
    mutating func skip(_ byte: UInt8) -> Bool {
        guard offset < bytes.endIndex, upper(bytes[offset]) == byte else { return false }
        offset += 1
        return true
    }

    /// A number of exactly `count` digits.
    mutating func number(_ count: Int) -> Int? {
        guard bytes.endIndex - offset >= count else { return nil }
        var value = 0
        for i in offset..<offset + count {
            guard let digit = digit(bytes[i]) else { return nil }
            value = value * 10 + digit
        }
        offset += count
        return value
    }

    /// A number of one digit or more; very large ones stop growing.
    mutating func number() -> Int? {
        let start = offset
        var value = 0
        while offset < bytes.endIndex, let digit = digit(bytes[offset]) {
            value = min(value * 10 + digit, 1_000_000_000_000)
            offset += 1
        }
        return offset > start ? value : nil
    }

    private func digit(_ byte: UInt8) -> Int? {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? Int(byte - UInt8(ascii: "0")) : nil
    }
}

private let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
]
