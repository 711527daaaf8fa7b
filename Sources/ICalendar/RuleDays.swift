import CivilTime

/// Which days of the calendar a rule allows, once its start has filled in what it leaves open.
///
/// - Every by-part works as a filter on the days of the period: that gives the same days as expanding and limiting in
///   the order of the table in RFC 5545, section 3.3.10, because the parts only ever narrow the period.
/// - Parts that the RFC forbids with a frequency, such as BYMONTHDAY with WEEKLY, filter in the same way.
struct RuleDays {
    /// Bit 1 is January; 0 means any month.
    let months: UInt32
    /// Bit n is day n of the month, and in `monthDaysFromEnd` the nth day from the end.
    private let monthDays: UInt32
    private let monthDaysFromEnd: UInt32
    /// Bit 1 is Monday.
    private let weekdays: UInt32
    private let nthWeekdays: [RecurrenceRule.WeekdayNumber]
    private let nthIsInMonth: Bool
    private let yearDays: [Int]
    private let weekNumbers: [Int]
    private let weekStart: Weekday

    init(_ rule: RecurrenceRule, start: Day) {
        let (_, month, day) = start.parts
        var months = mask(rule.byMonth)
        var monthDays = mask(rule.byMonthDay)
        // With another frequency there is no month or year to count in: any such weekday will do.
        let counts = rule.frequency == .monthly || rule.frequency == .yearly
        var weekdays = mask(rule.byDay.filter { $0.ordinal == 0 || !counts }.map(\.weekday.rawValue))
        // "Information, not contained in the rule, … [is] derived from the Start Time (DTSTART)."
        let namesNoDay = rule.byDay.isEmpty && rule.byMonthDay.isEmpty && rule.byYearDay.isEmpty
        switch rule.frequency {
        case .yearly where namesNoDay && !rule.byWeekNumber.isEmpty, .weekly where namesNoDay:
            weekdays = mask([start.weekday.rawValue])
        case .yearly where namesNoDay:
            if months == 0 { months = mask([month]) }
            monthDays = mask([day])
        case .monthly where namesNoDay && rule.byWeekNumber.isEmpty:
            monthDays = mask([day])
        default: break
        }
        self.months = months
        self.monthDays = monthDays
        self.weekdays = weekdays
        monthDaysFromEnd = mask(rule.byMonthDay.map { -$0 })
        nthWeekdays = counts ? rule.byDay.filter { $0.ordinal != 0 } : []
        nthIsInMonth = rule.frequency == .monthly || !rule.byMonth.isEmpty
        yearDays = rule.byYearDay
        weekNumbers = rule.byWeekNumber
        weekStart = rule.weekStart
    }

    func allows(month: Int) -> Bool {
        months == 0 || months >> UInt32(month) & 1 == 1
    }

    /// Whether the rule allows a day whose parts the caller knows.
    func allows(_ day: Day, year: Int, month: Int, dayOfMonth: Int) -> Bool {
        guard allows(month: month) else { return false }
        if monthDays | monthDaysFromEnd != 0 {
            let fromEnd = Day.length(ofMonth: month, year: year) - dayOfMonth + 1
            guard (monthDays >> UInt32(dayOfMonth) | monthDaysFromEnd >> UInt32(fromEnd)) & 1 == 1 else { return false }
        }
        if weekdays != 0 || !nthWeekdays.isEmpty {
            let weekday = day.weekday
            if weekdays >> UInt32(weekday.rawValue) & 1 == 0 {
                guard isNth(weekday, day, year: year, month: month, dayOfMonth: dayOfMonth) else { return false }
            }
        }
        if !yearDays.isEmpty {
            let number = day.number - firstDay(of: year) + 1
            let length = Day.isLeap(year) ? 366 : 365
            guard yearDays.contains(number) || yearDays.contains(number - length - 1) else { return false }
        }
        if !weekNumbers.isEmpty {
            let (number, count) = weekNumber(of: day, year: year)
            guard weekNumbers.contains(number) || weekNumbers.contains(number - count - 1) else { return false }
        }
        return true
    }

    private func isNth(_ weekday: Weekday, _ day: Day, year: Int, month: Int, dayOfMonth: Int) -> Bool {
        guard nthWeekdays.contains(where: { $0.weekday == weekday }) else { return false }
        let index: Int
        let length: Int
        if nthIsInMonth {
            index = dayOfMonth - 1
            length = Day.length(ofMonth: month, year: year)
        } else {
            index = day.number - firstDay(of: year)
            length = Day.isLeap(year) ? 366 : 365
        }
        let fromStart = index / 7 + 1
        let fromEnd = -((length - 1 - index) / 7 + 1)
        return nthWeekdays.contains { $0.weekday == weekday && ($0.ordinal == fromStart || $0.ordinal == fromEnd) }
    }

    /// The number of the day's week, and how many weeks its week-year has.
    ///
    /// - Source: RFC 5545, BYWEEKNO: week 1 is the first with at least four days in the year, as in ISO 8601.
    private func weekNumber(of day: Day, year: Int) -> (number: Int, count: Int) {
        var first = firstWeek(of: year)
        var next = firstWeek(of: year + 1)
        if day.number < first {
            next = first
            first = firstWeek(of: year - 1)
        } else if day.number >= next {
            first = next
            next = firstWeek(of: year + 2)
        }
        return ((day.number - first) / 7 + 1, (next - first) / 7)
    }

    /// The day number on which week 1 of `year` begins.
    private func firstWeek(of year: Int) -> Int {
        // The week that holds 4 January has at least four days in the year.
        Day(number: firstDay(of: year) + 3).startOfWeek(weekStart).number
    }
}

/// The number of 1 January, for any year.
func firstDay(of year: Int) -> Int {
    let y = year - 1
    return y * 365 + floorDivide(y, 4) - floorDivide(y, 100) + floorDivide(y, 400) - 719_162
}

func floorDivide(_ a: Int, _ b: Int) -> Int {
    a >= 0 ? a / b : -((-a + b - 1) / b)
}

private func mask(_ numbers: [Int]) -> UInt32 {
    numbers.reduce(0) { (1...31).contains($1) ? $0 | 1 << UInt32($1) : $0 }
}
