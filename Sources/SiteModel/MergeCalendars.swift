import CivilTime
import ICalendar
import SourceText

/// Takes out what stands twice in the calendars and event pages of a site.
///
/// - Same UID in two files: the newer SEQUENCE stays, then the later stamp (RFC 5546, section 2.1.5).
/// - Same title, start and place, letter case and spaces apart, for the same classes: the one with more to say stays, which is
///   a page, then YAML, then an imported file. A place that only one of them has is no difference.
/// - Of a series only the dates that stand twice go, as exceptions; nothing that stands once is lost.
/// - Addresses: those of what stays do not change. Of what goes they lead to the page that somebody wrote, if there is one.
/// - Says: a note for each, with both places; a warning where one of the two is cancelled and the other is not.
func withoutDoubles(_ calendars: [SchoolCalendar], _ site: Site) -> Parsed<AssembledCalendars> {
    var finder = DoubleFinder(calendars, site)
    finder.settleUIDs()
    finder.settleTitles()
    return Parsed(finder.result, finder.diagnostics)
}

private struct DoubleFinder {
    private struct Item {
        let calendar: Int
        let index: Int
        let file: String
        /// 3 for a page, 2 for YAML, 1 for an imported file.
        let rank: Int
        var event: SchoolEvent
        var isGone = false
    }

    private var items: [Item] = []
    private var calendars: [SchoolCalendar]
    private let site: Site
    private let host: String
    private var addresses: [(from: String, page: Int, place: SourceSpan)] = []
    private var hasEndlessDoubles = false
    private(set) var diagnostics: [Diagnostic] = []

    init(_ calendars: [SchoolCalendar], _ site: Site) {
        self.calendars = calendars
        self.site = site
        let address = site.settings.baseURL.drop { $0 != ":" }.dropFirst(3)
        host = String(address.prefix { $0 != "/" })
        for (number, calendar) in calendars.enumerated() {
            for (index, event) in calendar.events.enumerated() {
                let file = event.event.source.event?.file ?? calendar.path
                let rank = event.page != nil ? 3 : file.lowercased().hasSuffix(".ics") ? 1 : 2
                items.append(Item(calendar: number, index: index, file: file, rank: rank, event: event))
            }
        }
    }

    var result: AssembledCalendars {
        var calendars = calendars
        for index in calendars.indices { calendars[index].events = [] }
        for item in items where !item.isGone { calendars[item.calendar].events.append(item.event) }
        return AssembledCalendars(
            calendars: calendars, addresses: addresses, hasEndlessDoubles: hasEndlessDoubles)
    }

    // MARK: Same UID

    /// A UID as feeds write it, so that a school may import its own feed.
    private func publishedUID(_ item: Item) -> String {
        let uid = item.event.event.uid
        guard !uid.contains("@"), item.rank > 1 else { return uid }
        return "\(item.event.fileKey ?? calendars[item.calendar].key)-\(uid)@\(host)"
    }

    private struct UIDKey: Hashable {
        let uid: String
        let start: Int?
    }

    mutating func settleUIDs() {
        var kept: [UIDKey: Int] = [:]
        for index in items.indices {
            let item = items[index]
            let start = item.event.event.recurrenceID?.instant(daysIn: site.settings.zone)
            let key = UIDKey(uid: publishedUID(item), start: start)
            // One file has settled this for itself.
            guard let other = kept[key], items[other].file != item.file else {
                if kept[key] == nil { kept[key] = index }
                continue
            }
            let isNewer = age(item) > age(items[other])
            let (loser, winner) = isNewer ? (other, index) : (index, other)
            kept[key] = winner
            remove(loser, for: winner, "has the same UID in", rule: "duplicate-uid")
        }
    }

    private func age(_ item: Item) -> (Int, Int, Int) {
        (item.rank > 1 ? 1 : 0, item.event.event.sequence, item.event.event.stamp ?? 0)
    }

    // MARK: Same title, start and place

    private struct Start: Hashable {
        let instant: Int
        let isDay: Bool
    }

    mutating func settleTitles() {
        var groups: [String: [Int]] = [:]
        for index in items.indices where !items[index].isGone {
            groups[folded(items[index].event.event.summary), default: []].append(index)
        }
        for (title, group) in groups.sorted(by: { $0.value[0] < $1.value[0] }) where !title.isEmpty {
            guard Set(group.map { items[$0].file }).count > 1 else { continue }
            if group.contains(where: { reachesFar(items[$0].event.event) }) { hasEndlessDoubles = true }
            settle(group.sorted { (-items[$0].rank, $0) < (-items[$1].rank, $1) })
        }
    }

    /// - Parameter group: events of one title, those with most to say first.
    private mutating func settle(_ group: [Int]) {
        var owners: [Start: [Int]] = [:]
        for index in group {
            let dates = dates(of: items[index].event.event)
            var doubles: [Occurrence] = []
            var winner: Int?
            for date in dates {
                let start = Start(instant: date.startInstant, isDay: date.isAllDay)
                if let owner = owners[start]?.first(where: { isDouble(items[$0], items[index]) }) {
                    doubles.append(date)
                    winner = winner ?? owner
                    compareStatus(date, index, owner)
                } else {
                    owners[start, default: []].append(index)
                }
            }
            guard let winner, !doubles.isEmpty else { continue }
            if doubles.count == dates.count, isCovered(items[index].event.event, by: items[winner].event.event) {
                remove(index, for: winner, "stands in", rule: "repeated-event")
            } else {
                leaveOut(doubles, of: index, for: winner)
            }
        }
    }

    private func isDouble(_ a: Item, _ b: Item) -> Bool {
        guard a.file != b.file else { return false }
        let (left, right) = (folded(a.event.event.place), folded(b.event.event.place))
        let classes = (Set(a.event.classKeys), Set(b.event.classKeys))
        return (left == right || left.isEmpty || right.isEmpty)
            && (classes.0 == classes.1 || classes.0.isEmpty || classes.1.isEmpty)
    }

    /// Whether a series that was looked at for some years only has nothing after them that the other one lacks.
    private func isCovered(_ event: CalendarEvent, by other: CalendarEvent) -> Bool {
        let isEndless = event.rules.contains { $0.until == nil && $0.count == nil }
        return !isEndless || other.rules.contains { $0.until == nil && $0.count == nil }
    }

    /// Whether a series may go on after the days in which dates are compared.
    private func reachesFar(_ event: CalendarEvent) -> Bool {
        event.rules.contains { $0.until.map { $0.day >= site.today.advanced(by: daysCompared - 1) } ?? true }
    }

    private var daysCompared: Int { 366 * 3 }

    /// All dates of one event, for a series without end those of the next years.
    private func dates(of event: CalendarEvent) -> [Occurrence] {
        let first = ([event.start.day] + event.overrides.map(\.event.start.day) + event.extraDates.map(\.start.day))
            .min()
        let from = (first ?? event.start.day).advanced(by: -1)
        let to = max(site.today, event.start.day).advanced(by: daysCompared)
        return occurrences(of: [event], from: from, to: to, zone: site.settings.zone).value
    }

    // MARK: What becomes of them

    private mutating func remove(_ loser: Int, for winner: Int, _ what: String, rule: String) {
        items[loser].isGone = true
        let isOutside = items[winner].event.page != nil && items[loser].event.hasMadePage
        if isOutside, let page = items[winner].event.page {
            let from = items[loser].event.segments.joined(separator: "/")
            addresses.append((from, page, place(loser)))
        }
        note(
            rule, "\(quoted(loser)) \(what) \(items[winner].file) too, so it is shown once, as it stands there", loser,
            winner)
    }

    private mutating func leaveOut(_ dates: [Occurrence], of loser: Int, for winner: Int) {
        items[loser].event.event.exceptDates += dates.map { $0.originalStart ?? $0.start }
        items[loser].event.event.overrides.removeAll { changed in
            dates.contains { $0.originalStart == changed.recurrenceID }
        }
        let days = dates.count == 1 ? "on \(dates[0].start.day.iso)" : "on \(dates.count) of its days"
        note(
            "repeated-event",
            "\(quoted(loser)) stands in \(items[winner].file) too \(days), so it is shown once then, as it stands there",
            loser, winner)
    }

    private mutating func compareStatus(_ date: Occurrence, _ loser: Int, _ winner: Int) {
        let day = date.start.day
        let other = occurrences(
            of: [items[winner].event.event], from: day, to: day.advanced(by: 1), zone: site.settings.zone
        ).value.first { $0.startInstant == date.startInstant }
        guard let other, (other.status == .cancelled) != (date.status == .cancelled) else { return }
        let (off, on) = date.status == .cancelled ? (loser, winner) : (winner, loser)
        diagnostics.append(
            Diagnostic(
                "repeated-event", .warning,
                "\(quoted(off)) on \(day.iso) is cancelled in \(items[off].file), but not in \(items[on].file)",
                at: place(on), help: "cancel it there too, or take it out of one of the two",
                related: [Diagnostic.Related(place: place(off), message: "cancelled here")]))
    }

    private mutating func note(_ rule: String, _ message: String, _ loser: Int, _ winner: Int) {
        diagnostics.append(
            Diagnostic(
                rule, .note, message, at: place(loser), help: "delete one of the two when you next edit them",
                related: [Diagnostic.Related(place: place(winner), message: "this one is shown")]))
    }

    private func quoted(_ index: Int) -> String { "'\(items[index].event.event.summary)'" }

    private func place(_ index: Int) -> SourceSpan {
        items[index].event.event.source.event ?? .start(of: items[index].file)
    }
}
