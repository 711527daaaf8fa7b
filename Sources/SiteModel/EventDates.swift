package import CivilTime
package import ICalendar
package import SourceText

/// All dates on which something takes place, worked out once for all languages and for the checks.
///
/// - Window: a year back, so that past events can be looked up, and a year and a month on.
package struct EventDates: Sendable {
    /// An event with its calendar: one for all its dates, as both are large and a large site has tens of thousands of dates.
    package final class Found: Sendable {
        package let calendar: SchoolCalendar
        package let event: SchoolEvent

        init(calendar: SchoolCalendar, event: SchoolEvent) {
            self.calendar = calendar
            self.event = event
        }
    }

    package struct Date: Sendable {
        package let found: Found
        package let occurrence: Occurrence
        package let first: Day
        /// The last day it touches.
        package let last: Day

        init(_ occurrence: Occurrence, _ found: Found, _ zone: Zone) {
            self.found = found
            self.occurrence = occurrence
            first = occurrence.start.local(in: zone).day
            let end = occurrence.end.local(in: zone)
            // An end at midnight belongs to the day before.
            let isAtMidnight = occurrence.isAllDay || end.time == .midnight
            last = max(first, isAtMidnight && end.day > first ? end.day.advanced(by: -1) : end.day)
        }
    }

    package let all: [Date]
    /// Every event of the site once, calendar by calendar.
    package let found: [Found]
    package let diagnostics: [Diagnostic]
    private let byPage: [Int: Found]
    /// Positions in `all`, ascending; looking through all dates for each of 10,000 events took longer than the build.
    private let byEvent: [EventKey: [Int]]
    private let zone: Zone
    /// The first day of the window.
    private let from: Day

    private struct EventKey: Hashable {
        let uid: String
        let segments: [String]

        init(_ event: SchoolEvent) {
            uid = event.event.uid
            segments = event.segments
        }
    }

    static let daysBack = 366
    static let daysOn = 400

    package init(_ site: Site) {
        var dates: [Date] = []
        var diagnostics: [Diagnostic] = []
        var everything: [Found] = []
        var byPage: [Int: Found] = [:]
        let zone = site.settings.zone
        self.zone = zone
        from = site.today.advanced(by: -EventDates.daysBack)
        for calendar in site.calendars {
            let found = occurrences(
                of: calendar.events.map(\.event), from: from,
                to: site.today.advanced(by: EventDates.daysOn), zone: zone)
            diagnostics += found.diagnostics
            let events = calendar.events.map { Found(calendar: calendar, event: $0) }
            dates += found.value.map { Date($0, events[$0.eventIndex], zone) }
            everything += events
            for found in events {
                if let page = found.event.page, found.event.deadlineOf == nil { byPage[page] = found }
            }
        }
        all = dates.sorted {
            ($0.occurrence.startInstant, $0.occurrence.uid) < ($1.occurrence.startInstant, $1.occurrence.uid)
        }
        found = everything
        var byEvent: [EventKey: [Int]] = [:]
        for (index, date) in all.enumerated() { byEvent[EventKey(date.found.event), default: []].append(index) }
        self.byEvent = byEvent
        self.diagnostics = diagnostics
        self.byPage = byPage
    }

    package func event(ofPage index: Int) -> Found? { byPage[index] }

    /// What touches a day from `from` until before `to`.
    package func dates(from: Day, to: Day) -> [Date] {
        all.filter { $0.first < to && $0.last >= from }
    }

    /// The first date of an event that has none in the window: long past, or far ahead.
    package func firstDate(of found: Found) -> Date? {
        let event = found.event.event
        let day = event.start.day
        let all = occurrences(of: [event], from: day.advanced(by: -1), to: day.advanced(by: 366), zone: zone).value
        return all.first.map { Date($0, found, zone) }
    }

    /// Whether its last date is more than a year past, so that phones no longer need it.
    package func isLongOver(_ event: SchoolEvent) -> Bool {
        let start = event.event.start.day
        guard byEvent[EventKey(event)] == nil, start < from else { return false }
        return event.event.rules.allSatisfy { rule in rule.until.map { $0.day < from } ?? (rule.count != nil) }
    }

    package func dates(of event: SchoolEvent) -> [Date] {
        (byEvent[EventKey(event)] ?? []).map { all[$0] }
    }
}
