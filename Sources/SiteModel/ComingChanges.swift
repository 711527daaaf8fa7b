package import CivilTime
import ICalendar
import SourceText

/// A day from which on the finished site is another one, although nobody changed a file.
package struct ComingChange: Sendable, Equatable {
    package let day: Day
    package let reason: Reason
    /// The address of the page that it is about, `calendar/school/fair/`; nil where it is about none, or about one that nobody may
    /// know of yet.
    package var address: String?
    /// The event that it is about.
    package var uid: String?

    /// Why; the words are part of `next-build.json` and stay what they are.
    package enum Reason: String, Sendable, CaseIterable {
        /// A page prints the day of the build, or the days of its week.
        case dayPrinted = "day-printed"
        /// An event is over.
        case eventPasses = "event-passes"
        /// An event of several days has begun, or has one day less to come.
        case eventGoesOn = "event-goes-on"
        /// An event is in the next seven days.
        case eventComesNear = "event-comes-near"
        /// A date is new in the lists, which look 13 months ahead, or leaves them a year after it.
        case listsMoveOn = "lists-move-on"
        case monthEnds = "month-ends"
        case termEnds = "term-ends"
        /// A page is published; which one is not said before.
        case publish
        case expires
        /// A word that `site.yaml` accepts is accepted no longer.
        case allowanceEnds = "allowance-ends"
        /// Series without an end stand in several files, and are compared three years ahead.
        case seriesCompared = "series-compared"
    }

    package init(_ day: Day, _ reason: Reason, address: String? = nil, uid: String? = nil) {
        self.day = day
        self.reason = reason
        self.address = address
        self.uid = uid
    }
}

/// The first change of each reason after `site.today`, in the order of their days.
///
/// - Never too late: until the first of these days, builds of the same files give the same bytes. It can be a day too early.
/// - Left out: what only staff may see; which page is to be published.
/// - Parameters:
///   - pages: all that somebody wrote, also those that are not in the site yet.
///   - printsDay: the address of a page that prints the day of each build.
package func comingChanges(
    of site: Site, pages: [Page], events: EventDates, drafts: Bool, printsDay: String?
) -> [ComingChange] {
    var finder = ChangeFinder(today: site.today)
    if let printsDay { finder.add(site.today.advanced(by: 1), .dayPrinted, address: printsDay) }
    for page in pages { finder.add(page, site, drafts: drafts) }
    for accepted in site.settings.accepted {
        if let until = accepted.until { finder.add(until.advanced(by: 1), .allowanceEnds) }
    }
    guard !site.calendars.isEmpty else { return finder.changes }
    finder.addMonths(site.calendarMonths)
    for term in site.year.terms { finder.add(term: term.days) }
    if site.hasEndlessDoubles { finder.add(site.today.advanced(by: 1), .seriesCompared) }
    for date in events.all where !date.found.event.isForStaffOnly { finder.add(date) }
    for found in events.found where !found.event.isForStaffOnly { finder.add(found.event) }
    // A series that is cut has other dates each day.
    if !events.diagnostics.isEmpty { finder.add(site.today.advanced(by: 1), .listsMoveOn) }
    finder.addNewDates(site)
    return finder.changes
}

private struct ChangeFinder {
    let today: Day
    private var first: [ComingChange.Reason: ComingChange] = [:]

    init(today: Day) {
        self.today = today
    }

    var changes: [ComingChange] {
        ComingChange.Reason.allCases.compactMap { first[$0] }.enumerated()
            .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }

    mutating func add(_ day: Day, _ reason: ComingChange.Reason, address: String? = nil, uid: String? = nil) {
        guard day > today else { return }
        if let known = first[reason], known.day <= day { return }
        first[reason] = ComingChange(day, reason, address: address, uid: uid)
    }

    // MARK: Pages

    mutating func add(_ page: Page, _ site: Site, drafts: Bool) {
        let isShown = site.pageByPath[page.path] != nil
        let address = page.segments.map { $0 + "/" }.joined()
        for front in [page.front] + page.versions.map(\.value.front) where drafts || !front.isDraft {
            if !drafts, let publish = front.publish { add(publish, .publish) }
            if let expires = front.expires { add(expires, .expires, address: isShown ? address : nil) }
        }
    }

    // MARK: Months and terms

    /// - Parameter months: those that have a page, see `Site.calendarMonths`.
    mutating func addMonths(_ months: [Day]) {
        guard let oldest = months.first, let last = months.last else { return }
        // When it ends, a month goes from the links ahead to those back, and search engines leave it out.
        if last.firstOfNextMonth > today {
            add(max(today, oldest).firstOfNextMonth, .monthEnds)
        }
        // The pages go from the month of the first day of the window to that of its last.
        add(oldest.firstOfNextMonth.advanced(by: EventDates.daysBack), .listsMoveOn)
        let end = today.advanced(by: EventDates.daysOn - 1)
        if last == end.firstOfMonth {
            add(last.firstOfNextMonth.advanced(by: 1 - EventDates.daysOn), .listsMoveOn)
        }
    }

    mutating func add(term days: ClosedRange<Day>) {
        add(days.upperBound.advanced(by: 1), .termEnds)
        add(days.lowerBound.advanced(by: -EventDates.daysOn), .listsMoveOn)
        add(days.upperBound.advanced(by: EventDates.daysBack + 1), .listsMoveOn)
    }

    // MARK: Events

    /// A date that is in the window today.
    mutating func add(_ date: EventDates.Date) {
        let event = date.found.event
        let address = event.isTermDate ? nil : event.segments.map { $0 + "/" }.joined()
        let uid = event.event.uid
        add(date.last.advanced(by: 1), .eventPasses, address: address, uid: uid)
        let begun = max(date.first, today)
        if date.last > begun { add(begun.advanced(by: 1), .eventGoesOn, address: address, uid: uid) }
        add(date.first.advanced(by: 1 - daysOfWeek), .eventComesNear, address: address, uid: uid)
        add(date.last.advanced(by: EventDates.daysBack + 1), .listsMoveOn, address: address, uid: uid)
        // The home page names the days of a week that has events.
        if date.first < today.advanced(by: daysOfWeek), date.last >= today {
            add(today.advanced(by: 1), .dayPrinted, address: "")
        }
    }

    /// When a feed no longer needs an event (`EventDates.isLongOver`), and when the months that it may touch come and go.
    mutating func add(_ event: SchoolEvent) {
        let daysBack = EventDates.daysBack + 1
        let end = today.advanced(by: EventDates.daysOn)
        let days = event.daysItMayTouch(until: end)
        add(event.event.start.day.advanced(by: daysBack), .listsMoveOn, uid: event.event.uid)
        for case let until? in event.event.rules.map(\.until) {
            add(until.day.advanced(by: daysBack), .listsMoveOn, uid: event.event.uid)
        }
        add(days.lowerBound.advanced(by: 1 - EventDates.daysOn), .listsMoveOn, uid: event.event.uid)
        // A series that reaches beyond the window has no last day yet.
        if days.upperBound < end { add(days.upperBound.advanced(by: daysBack), .listsMoveOn, uid: event.event.uid) }
    }

    /// Dates that come into the window at its far end before all other changes.
    mutating func addNewDates(_ site: Site) {
        let next = first.values.map(\.day).min() ?? today.advanced(by: farthest)
        guard next > today.advanced(by: 1) else { return }
        let zone = site.settings.zone
        let edge = today.advanced(by: EventDates.daysOn)
        for calendar in site.calendars {
            let shown = calendar.events.filter { !$0.isForStaffOnly }
            let found = occurrences(
                of: shown.map(\.event), from: edge, to: next.advanced(by: EventDates.daysOn), zone: zone)
            for date in found.value {
                let day = date.start.local(in: zone).day
                guard day >= edge else { continue }
                add(day.advanced(by: 1 - EventDates.daysOn), .listsMoveOn, uid: date.uid)
            }
        }
    }
}

/// The box of the week on the home page: see `EditionRenderer.thisWeek`.
private let daysOfWeek = 7
/// A series with longer gaps than this, 30 years, is nobody's.
private let farthest = 30 * 366
