import CivilTime

/// Which times of the day a rule allows, as BYHOUR, BYMINUTE and BYSECOND tell it.
struct RuleTimes {
    /// Bit n is the value n; 0 means any.
    private let hours: UInt64
    private let minutes: UInt64
    private let seconds: UInt64
    private let frequency: RecurrenceRule.Frequency
    /// The values in use, ascending; a rule for hours leaves out the hours, and so on.
    private let dayHours: [Int]
    private let hourMinutes: [Int]
    private let minuteSeconds: [Int]
    /// How many times there are in a period (day, hour, minute or second).
    let count: Int

    init(_ rule: RecurrenceRule, start: ClockTime, isDay: Bool) {
        frequency = rule.frequency
        // "These rule parts MUST be ignored in RECUR value that violate the above requirement", that is, for whole days.
        hours = isDay ? 0 : mask(rule.byHour, below: 24)
        minutes = isDay ? 0 : mask(rule.byMinute, below: 60)
        // A leap second counts as the 59th, as in `ClockTime`.
        seconds = isDay ? 0 : mask(rule.bySecond.map { $0 == 60 ? 59 : $0 }, below: 60)
        let isDayOrMore = ![.hourly, .minutely, .secondly].contains(rule.frequency)
        dayHours = !isDayOrMore ? [0] : hours == 0 ? [start.hour] : numbers(hours)
        hourMinutes =
            switch rule.frequency {
            case .minutely, .secondly: [0]
            default: minutes == 0 ? [start.minute] : numbers(minutes)
            }
        minuteSeconds = rule.frequency == .secondly ? [0] : seconds == 0 ? [start.second] : numbers(seconds)
        count = dayHours.count * hourMinutes.count * minuteSeconds.count
    }

    /// The time with that number, in seconds since the start of the period; ascending.
    subscript(_ index: Int) -> Int {
        let minute = index / minuteSeconds.count
        return dayHours[minute / hourMinutes.count] * 3600 + hourMinutes[minute % hourMinutes.count] * 60
            + minuteSeconds[index % minuteSeconds.count]
    }

    /// For hourly, minutely and secondly rules: the first second at or after `second` of a day that can begin a period.
    ///
    /// - Range: 0 to 86,400, where 86,400 means that nothing more comes on this day.
    func nextAllowed(from second: Int) -> Int {
        var second = second
        while second < 86_400 {
            if hours != 0, hours >> UInt64(second / 3600) & 1 == 0 {
                second = (second / 3600 + 1) * 3600
            } else if frequency != .hourly, minutes != 0, minutes >> UInt64(second / 60 % 60) & 1 == 0 {
                second = (second / 60 + 1) * 60
            } else if frequency == .secondly, seconds != 0, seconds >> UInt64(second % 60) & 1 == 0 {
                second += 1
            } else {
                return second
            }
        }
        return 86_400
    }
}

private func mask(_ values: [Int], below limit: Int) -> UInt64 {
    values.reduce(0) { (0..<limit).contains($1) ? $0 | 1 << UInt64($1) : $0 }
}

private func numbers(_ mask: UInt64) -> [Int] {
    (0..<64).filter { mask >> UInt64($0) & 1 == 1 }
}
