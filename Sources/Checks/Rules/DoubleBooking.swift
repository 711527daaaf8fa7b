import CivilTime
import ICalendar
import SiteModel
import SourceText

extension Rule {
    package static let doubleBooking = Rule(
        name: "double-booking", severity: .warning,
        summary: "Two events are at the same place, or for the same class, at the same time.",
        reason: "One of them will have to move, and it is better that families hear of it before they come.",
        bad: "Choir: Wednesday 12:30 to 13:00, Library\nSchool council: Wednesday 12:45 to 13:15, Library",
        good: "Choir: Wednesday 12:30 to 13:00, Music room\nSchool council: Wednesday 12:45 to 13:15, Library",
        check: .events(findDoubleBookings))
}

/// - Left alone: whole days, deadlines, what is called off; parts of one event ("Concert, afternoon" beside "Concert,
///   evening"), also in two calendars; places that are no room: a whole address, the school itself.
private func findDoubleBookings(_ context: CheckContext) -> [EventFinding] {
    // What shares a place is told once for each event, however many dates and others it meets.
    var clashes: [Int: [Clash]] = [:]
    for (shared, bookings) in bookings(context) where bookings.count > 1 {
        findClashes(bookings.sorted { ($0.start, $0.event) < ($1.start, $1.event) }) { earlier, later in
            let (told, other) = context.order(earlier, later)
            clashes[told.event, default: []].append(Clash(shared: shared, booking: told, other: other.event))
        }
    }
    return clashes.sorted { $0.key < $1.key }.compactMap { number, list in
        guard let first = list.min() else { return nil }
        let found = context.coming[number].found
        let other = context.coming[first.other].found
        let date = context.coming[number].dates[first.booking.date]
        let time = date.occurrence.start.local(in: context.site.settings.zone).time
        let dates = Set(list.map(\.booking.start)).count
        let others = Set(list.map(\.other)).count - 1
        return EventFinding(
            "\(found.title) is \(first.shared.inWords(date.occurrence.place, context)) at the same time as "
                + "\(other.title) on \(context.words(date.first)), \(context.words(time))\(moreDates(dates - 1))"
                + (others > 0 ? ", and of \(others) other event\(others == 1 ? "" : "s")" : ""),
            of: found,
            help: found.advice(
                "change from: or place: in \(found.fileName), or move the other one",
                elsewhere: "change the time or the place"),
            related: [Diagnostic.Related(place: other.titlePlace, message: "\(other.title) is here")])
    }
}

private func bookings(_ context: CheckContext) -> [Shared: [Booking]] {
    var bookings: [Shared: [Booking]] = [:]
    var rooms: [String: Shared?] = [:]
    let school = plainWords(context.site.settings.title)
    for (number, coming) in context.coming.enumerated() where coming.found.event.kind == .ordinary {
        let part = stem(coming.event.summary)
        let classes = coming.found.event.classKeys.map { Optional(Shared.schoolClass($0)) }
        for (index, date) in coming.dates.enumerated() where !date.occurrence.isAllDay {
            let start = date.occurrence.startInstant
            // An event without an end takes up its first minute.
            let end = max(date.occurrence.endInstant, start + 60)
            let booking = Booking(event: number, date: index, start: start, end: end, part: part)
            let place = date.occurrence.place
            let known = rooms[place] ?? room(place, school)
            rooms[place] = known
            for shared in [known] + classes {
                if let shared { bookings[shared, default: []].append(booking) }
            }
        }
    }
    return bookings
}

/// What only one event can have at a time.
private enum Shared: Hashable {
    case room(String)
    case schoolClass(String)

    var isRoom: Bool { if case .room = self { true } else { false } }

    func inWords(_ place: String, _ context: CheckContext) -> String {
        switch self {
        case .room: "at '\(place)'"
        case .schoolClass(let key): "for \(context.site.settings.schoolClass(key)?.title ?? "the class '\(key)'")"
        }
    }
}

private struct Booking {
    /// Which of the coming events, and which of its dates.
    let event: Int
    let date: Int
    /// Unix times.
    let start: Int
    let end: Int
    /// The title without what names a part of the event.
    let part: [String]
}

private struct Clash: Comparable {
    let shared: Shared
    let booking: Booking
    let other: Int

    private var order: (Int, Int, Int) { (booking.start, other, shared.isRoom ? 0 : 1) }

    static func < (a: Clash, b: Clash) -> Bool { a.order < b.order }
    static func == (a: Clash, b: Clash) -> Bool { a.order == b.order }
}

/// How many events that are still going on are compared with a new one: beyond it a calendar has other troubles.
private let mostAtOnce = 8

/// - Parameter bookings: by start. Cost: linear, as only a few that still go on are kept.
private func findClashes(_ bookings: [Booking], _ report: (Booking, Booking) -> Void) {
    var goingOn: [Booking] = []
    for booking in bookings {
        goingOn.removeAll { $0.end <= booking.start }
        for other in goingOn where other.event != booking.event && other.part != booking.part { report(other, booking) }
        if goingOn.count == mostAtOnce {
            // What ends first is the one to forget.
            guard let shortest = goingOn.indices.min(by: { goingOn[$0].end < goingOn[$1].end }) else { continue }
            if goingOn[shortest].end < booking.end { goingOn[shortest] = booking }
        } else {
            goingOn.append(booking)
        }
    }
}

extension CheckContext {
    /// Which of two is told of: the one that the school can change in its own files, else the one that is written later.
    fileprivate func order(_ earlier: Booking, _ later: Booking) -> (told: Booking, other: Booking) {
        func isImported(_ booking: Booking) -> Bool { coming[booking.event].found.form == .imported }
        if isImported(earlier) != isImported(later) { return isImported(later) ? (earlier, later) : (later, earlier) }
        let (first, second) = (coming[earlier.event].found.titlePlace, coming[later.event].found.titlePlace)
        guard first.file == second.file else { return (later, earlier) }
        return first.range.lowerBound < second.range.lowerBound ? (later, earlier) : (earlier, later)
    }
}

/// Nil for what is no single room: nothing, somewhere online, a whole address, the school itself.
private func room(_ place: String, _ school: [String]) -> Shared? {
    guard !place.isEmpty, place.count(where: { $0 == "," }) < 2, !place.contains("://") else { return nil }
    var words = plainWords(place)
    if ["the", "our", "in", "at"].contains(words.first) { words.removeFirst() }
    guard !words.isEmpty, words != school, !notOneRoom.contains(words.joined(separator: " ")) else { return nil }
    return .room(words.joined(separator: " "))
}

private let notOneRoom: Set<String> = [
    "school", "school site", "school grounds", "whole school", "online", "zoom", "teams", "on teams", "on zoom",
    "various", "various places", "tbc", "tba", "to be confirmed", "to be announced", "home", "at home", "town",
    "local area",
]

/// "Winter concert" of "Winter concert, afternoon" and of "Winter concert: Oak class".
private func stem(_ title: String) -> [String] {
    let start = plainWords(String(title.prefix { !":,;(–—|/".contains($0) }))
    return start.isEmpty ? plainWords(title) : start
}
