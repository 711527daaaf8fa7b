package import CivilTime

/// How an event repeats.
///
/// - An empty by-list says nothing; the start of the event then fills in.
/// - Negative numbers count from the end: month day -1 is the last.
/// - Source: RFC 5545, section 3.3.10.
package struct RecurrenceRule: Sendable, Hashable {
    package enum Frequency: String, Sendable, CaseIterable {
        case secondly = "SECONDLY"
        case minutely = "MINUTELY"
        case hourly = "HOURLY"
        case daily = "DAILY"
        case weekly = "WEEKLY"
        case monthly = "MONTHLY"
        case yearly = "YEARLY"
    }

    /// A weekday, or the nth of them in its month or year.
    package struct WeekdayNumber: Sendable, Hashable {
        /// 0 for every such weekday, else -53 to 53.
        package var ordinal: Int
        package var weekday: Weekday

        package init(_ weekday: Weekday, ordinal: Int = 0) {
            self.weekday = weekday
            self.ordinal = ordinal
        }
    }

    package var frequency: Frequency
    /// Every how many periods, 1 or more.
    package var interval: Int
    /// How many occurrences, counting the event's own start.
    package var count: Int?
    /// The last moment that an occurrence may start at. A day means until the end of that day.
    package var until: Moment?
    package var bySecond: [Int]
    package var byMinute: [Int]
    package var byHour: [Int]
    package var byDay: [WeekdayNumber]
    package var byMonthDay: [Int]
    package var byYearDay: [Int]
    package var byWeekNumber: [Int]
    package var byMonth: [Int]
    package var bySetPosition: [Int]
    package var weekStart: Weekday

    package init(
        _ frequency: Frequency, interval: Int = 1, count: Int? = nil, until: Moment? = nil, bySecond: [Int] = [],
        byMinute: [Int] = [], byHour: [Int] = [], byDay: [WeekdayNumber] = [], byMonthDay: [Int] = [],
        byYearDay: [Int] = [], byWeekNumber: [Int] = [], byMonth: [Int] = [], bySetPosition: [Int] = [],
        weekStart: Weekday = .monday
    ) {
        self.frequency = frequency
        self.interval = interval
        self.count = count
        self.until = until
        self.bySecond = bySecond
        self.byMinute = byMinute
        self.byHour = byHour
        self.byDay = byDay
        self.byMonthDay = byMonthDay
        self.byYearDay = byYearDay
        self.byWeekNumber = byWeekNumber
        self.byMonth = byMonth
        self.bySetPosition = bySetPosition
        self.weekStart = weekStart
    }
}
