package import CivilTime
import ICalendar

/// The pages of dates that the site makes beside those of single calendars and classes; their addresses are for ever.
extension Site {
    /// For whom there is a page of dates of their own.
    ///
    /// - Shape: `families` and `governors` at most, and only where some event is not for everybody. Never `staff`.
    package var audiencesWithEvents: [String] {
        let named = Set(calendars.flatMap(\.events).filter { !$0.isForStaffOnly }.flatMap(\.audience))
        let others = named.subtracting(["staff"])
        guard others.contains(where: { $0 != "families" }) else { return [] }
        return ["families", "governors"].filter { $0 == "families" || named.contains($0) }
    }

    /// The first day of each month that has a page: all from the first to the last that an event may touch.
    ///
    /// - Range: a year back and 13 months on, the window of `EventDates`.
    package var calendarMonths: [Day] {
        let (from, to) = (today.advanced(by: -EventDates.daysBack), today.advanced(by: EventDates.daysOn))
        var first: Day?
        var last: Day?
        for event in calendars.flatMap(\.events) where !event.isForStaffOnly {
            let days = event.daysItMayTouch(until: to)
            guard days.upperBound >= from, days.lowerBound < to else { continue }
            first = min(first ?? days.lowerBound, days.lowerBound)
            last = max(last ?? days.upperBound, days.upperBound)
        }
        guard let first, let last else { return [] }
        let end = min(last, to.advanced(by: -1))
        var months: [Day] = []
        var month = max(first, from).firstOfMonth
        while month <= end {
            months.append(month)
            month = month.firstOfNextMonth
        }
        return months
    }

    /// Terms that have a page, with the name of its address: `term-2026-09`.
    ///
    /// - Two terms that begin in one month: the later ones have the day in their address too.
    package var termsWithPages: [(term: SchoolYear.Period, key: String)] {
        var taken: Set<String> = []
        let window =
            today.advanced(by: -EventDates.daysBack)...today.advanced(by: EventDates.daysOn)
        return year.terms.filter { window.overlaps($0.days) }.sorted { $0.days.lowerBound < $1.days.lowerBound }
            .compactMap { term in
                let start = term.days.lowerBound.iso
                let key = taken.insert(String(start.prefix(7))).inserted ? String(start.prefix(7)) : start
                guard key.count == 7 || taken.insert(key).inserted else { return nil }
                return (term, "term-\(key)")
            }
    }

    /// Whether there is a page of the school year.
    package var hasYearPage: Bool { !year.terms.isEmpty || !year.closed.isEmpty }

    /// Addresses of these pages, without a language.
    package var madeCalendarAddresses: [String] {
        guard !calendars.isEmpty else { return [] }
        let keys =
            audiencesWithEvents.map { "for-\($0)" } + calendarMonths.map { String($0.iso.prefix(7)) }
            + termsWithPages.map(\.key) + (hasYearPage ? ["year"] : [])
        return keys.map { "calendar/\($0)" }
    }
}

/// Whether a calendar may not have this name, as the site has a page of its own there.
package func isNameOfMadeCalendar(_ key: String) -> Bool {
    let isMonth = Day(iso: key + "-01") != nil
    return ["all", "year", "page"].contains(key) || isMonth
        || ["class-", "for-", "term-"].contains { key.hasPrefix($0) }
}

extension SchoolEvent {
    /// Whether only staff may see it: no page and no feed of families has it.
    package var isForStaffOnly: Bool { !audience.isEmpty && audience.allSatisfy { $0 == "staff" } }

    /// Whether it concerns `audience`; an event that names nobody is for all families.
    package func isFor(_ audience: String) -> Bool {
        self.audience.contains(audience) || self.audience.isEmpty && audience == "families"
    }

    /// From the first day that it may take place to the last; often longer than the truth.
    func daysItMayTouch(until end: Day) -> ClosedRange<Day> {
        let changed = event.overrides.map(\.event)
        let all = [event] + changed
        let first = all.map(\.start.day).min() ?? event.start.day
        var last = all.map(\.lastDay).max() ?? first
        for date in event.extraDates { last = max(last, date.start.day.advanced(by: event.lengthDays)) }
        for rule in event.rules {
            let final = rule.until?.day ?? rule.daysOfCount.map { event.start.day.advanced(by: $0) } ?? end
            last = max(last, min(final, end).advanced(by: event.lengthDays))
        }
        return first...max(first, last)
    }
}

extension Day {
    package var firstOfMonth: Day { advanced(by: 1 - day) }
    package var firstOfNextMonth: Day { advanced(by: 1 - day + Day.length(ofMonth: month, year: year)) }
}

extension CalendarEvent {
    /// Days that it reaches beyond its first.
    fileprivate var lengthDays: Int { start.day.distance(to: lastDay) }

    fileprivate var lastDay: Day {
        switch end {
        case .moment(let end): max(end.day, start.day)
        case .duration(let length): start.day.advanced(by: max(0, length.days + length.seconds / 86_400 + 1))
        case .none: start.day
        }
    }
}

extension RecurrenceRule {
    /// How many days the counted occurrences may take at most, as each period has one or more; nil without a count.
    fileprivate var daysOfCount: Int? {
        guard let count else { return nil }
        // Rules that skip periods, such as the 31st of each month, take longer; a year more is room for those.
        let isPlain = byMonth.isEmpty && byMonthDay.isEmpty && byYearDay.isEmpty && byWeekNumber.isEmpty
        let days =
            switch frequency {
            case .monthly: 31
            case .yearly: 366
            case .weekly: 7
            default: 1
            }
        return min(10_000, count) * min(100, interval) * days + (isPlain ? 0 : 366)
    }
}
