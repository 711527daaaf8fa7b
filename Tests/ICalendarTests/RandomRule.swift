import CivilTime

/// A rule as nobody would write it, with its start and a window to look at, in UTC.
///
/// - Left out: what the standard forbids (BYMONTHDAY in a weekly rule and the like), and what dateutil reads otherwise than
///   section 3.3.10: BYWEEKNO without BYDAY or over the new year (it miscounts the weeks of the year before), a leap second, weekly BYSETPOS from the middle of a week (`disagreements`), and
///   weekdays with and without numbers in one BYDAY, of which it lists only what is both.
struct RandomRule {
    let rule: String
    let start: LocalDateTime
    let from: Day
    let to: Day

    private typealias Frequency = (name: String, days: Int, longestInterval: Int)

    private static let frequencies: [Frequency] = [
        ("YEARLY", 4_000, 4), ("MONTHLY", 1_200, 5), ("WEEKLY", 500, 6), ("DAILY", 200, 20), ("HOURLY", 40, 60),
        ("MINUTELY", 6, 600), ("SECONDLY", 2, 20_000),
    ]
    private static let weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

    init(_ dice: inout Dice) {
        let (frequency, days, longestInterval) = dice.pick(RandomRule.frequencies)
        let isYearOrMonth = frequency == "YEARLY" || frequency == "MONTHLY"
        let isBelowDay = ["HOURLY", "MINUTELY", "SECONDLY"].contains(frequency)
        var parts = ["FREQ=" + frequency]
        let weekStart = dice.roll(7)
        let hasPositions = dice.roll(4) == 0
        var day = Day(number: 18_262 + dice.roll(3_650))
        if frequency == "WEEKLY", hasPositions {
            while day.weekday.rawValue != weekStart + 1 { day = day.advanced(by: 1) }
        }
        let time = ClockTime(seconds: dice.roll(4) == 0 ? dice.roll(86_400) : (6 + dice.roll(14)) * 3600)
        let interval = frequency == "SECONDLY" ? 20 + dice.roll(longestInterval) : 1 + dice.roll(longestInterval)
        if interval > 1, dice.roll(2) == 0 || isBelowDay { parts.append("INTERVAL=\(interval)") }
        if dice.roll(3) == 0 {
            parts.append("WKST=" + RandomRule.weekdays[weekStart])
        } else if frequency == "WEEKLY", hasPositions {
            parts.append("WKST=" + RandomRule.weekdays[weekStart])
        }

        /// Numbers that often hold the start's own, so that most rules find something.
        func numbers(_ name: String, _ range: ClosedRange<Int>, own: Int, negative: Bool = false) {
            var values = dice.roll(10) < 7 ? [own] : []
            for _ in 0..<(1 + dice.roll(3)) {
                let value = range.lowerBound + dice.roll(range.count)
                values.append(negative && dice.roll(3) == 0 ? -max(value, 1) : value)
            }
            parts.append("\(name)=" + values.map(String.init).joined(separator: ","))
        }
        let (year, month, dayOfMonth) = day.parts
        let yearDay = day.number - (Day(year: year, month: 1, day: 1)?.number ?? 0) + 1
        let hasMonths = dice.roll(3) == 0
        if hasMonths { numbers("BYMONTH", 1...12, own: month) }
        let hasWeeks = frequency == "YEARLY" && dice.roll(5) == 0
        if hasWeeks { numbers("BYWEEKNO", 2...50, own: min(max((yearDay + 5) / 7, 2), 50), negative: true) }
        if frequency == "YEARLY" || isBelowDay, dice.roll(6) == 0 {
            numbers("BYYEARDAY", 1...366, own: yearDay, negative: true)
        }
        if frequency != "WEEKLY", dice.roll(4) == 0 { numbers("BYMONTHDAY", 1...31, own: dayOfMonth, negative: true) }
        if hasWeeks || dice.roll(3) == 0 {
            let hasOrdinals = isYearOrMonth && !hasWeeks && dice.roll(2) == 0
            var values = hasOrdinals ? [] : [RandomRule.weekdays[day.weekday.rawValue - 1]]
            for _ in 0..<(1 + dice.roll(4)) {
                let most = frequency == "YEARLY" && !hasMonths ? 53 : 5
                let ordinal = hasOrdinals ? "\((1 + dice.roll(most)) * (dice.roll(2) == 0 ? -1 : 1))" : ""
                values.append(ordinal + dice.pick(RandomRule.weekdays))
            }
            parts.append("BYDAY=" + values.joined(separator: ","))
        }
        if dice.roll(5) == 0 { numbers("BYHOUR", 0...23, own: time.hour) }
        if dice.roll(7) == 0 { numbers("BYMINUTE", 0...59, own: time.minute) }
        if dice.roll(9) == 0 { numbers("BYSECOND", 0...59, own: time.second) }
        if hasPositions, parts.contains(where: { $0.hasPrefix("BY") }) {
            let positions = (0...dice.roll(2)).map { _ in (1 + dice.roll(4)) * (dice.roll(2) == 0 ? -1 : 1) }
            parts.append("BYSETPOS=" + positions.map(String.init).joined(separator: ","))
        }
        switch dice.roll(4) {
        case 0: parts.append("COUNT=\(1 + dice.roll(40))")
        case 1:
            let until = LocalDateTime(clockSeconds: day.number * 86_400 + time.seconds + dice.roll(days) * 86_400)
            parts.append("UNTIL=" + icalendarText(until) + "Z")
        default: break
        }
        rule = parts.joined(separator: ";")
        start = LocalDateTime(day: day, time: time)
        // A window that begins later finds what is wrong with the way to it.
        from = day.advanced(by: dice.roll(2) * dice.roll(days))
        to = from.advanced(by: 1 + dice.roll(days))
    }

    var event: String { "DTSTART:\(icalendarText(start))Z\nRRULE:\(rule)\n" }

    /// A line for the judge.
    var question: String {
        let window = [from, to].map { icalendarText(LocalDateTime(day: $0, time: .midnight)) }
        return "\(icalendarText(start)) \(window[0]) \(window[1]) \(rule)\n"
    }
}

func icalendarText(_ local: LocalDateTime) -> String {
    let time = local.time
    return local.day.iso.filter { $0 != "-" } + "T" + padded(time.hour, to: 2) + padded(time.minute, to: 2)
        + padded(time.second, to: 2)
}

/// Numbers that are the same on every machine.
///
/// - Source: S. Vigna, SplitMix64.
struct Dice {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// 0 to `sides` - 1.
    mutating func roll(_ sides: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ (z >> 31)) % UInt64(max(sides, 1)))
    }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[roll(values.count)] }
}
