package import ICalendar
package import SourceText

/// What a newer copy of an imported calendar would change.
package struct CalendarUpdate: Sendable {
    package var added: [CalendarEvent] = []
    package var changed: [CalendarEvent] = []
    package var gone: [CalendarEvent] = []
    /// Why the newer copy must not be taken, in plain words; empty where it may.
    package var problems: [Diagnostic] = []
    /// Whether only the number of events speaks against it.
    package var isOnlySmaller = false

    package var isSame: Bool { added.isEmpty && changed.isEmpty && gone.isEmpty }
}

/// From this many events on, a copy with less than half of them looks like a download that went wrong.
private let fewestToCompare = 4

/// Compares a newer copy of a calendar with the one that the site has.
///
/// - Refuses: what is no calendar, is cut off, has no events or an event with an error, or less than half the events of the
///   old copy, unless `acceptsFewer`.
/// - Same: events that differ in nothing but DTSTAMP, which some programs write anew at each export.
package func calendarUpdate(
    from old: SourceFile?, to new: SourceFile, siteZone: Zone, acceptsFewer: Bool
) -> CalendarUpdate {
    var update = CalendarUpdate()
    let read = parseCalendar(new, siteZone: siteZone)
    update.problems = read.diagnostics.filter { $0.severity == .error }
    if read.value.events.isEmpty, update.problems.isEmpty {
        update.problems.append(
            Diagnostic(
                "empty-calendar", .error, "the calendar has no events", at: .start(of: new.path),
                help:
                    "look at the calendar where it comes from; if it is empty on purpose, delete the file in content/calendars/"
            ))
    }
    let before = old.map { parseCalendar($0, siteZone: siteZone).value.events } ?? []
    let after = read.value.events
    if before.count >= fewestToCompare, after.count * 2 < before.count, !acceptsFewer, update.problems.isEmpty {
        update.isOnlySmaller = true
        update.problems.append(
            Diagnostic(
                "empty-calendar", .error, "there are only \(after.count) events, and there were \(before.count) before",
                at: .start(of: new.path), help: "if that is right, run the command again with --accept-fewer"))
    }
    compare(before, after, &update)
    return update
}

private struct EventKey: Hashable {
    let uid: String
    let recurrenceID: Moment?
}

private func compare(_ before: [CalendarEvent], _ after: [CalendarEvent], _ update: inout CalendarUpdate) {
    func key(_ event: CalendarEvent) -> EventKey { EventKey(uid: event.uid, recurrenceID: event.recurrenceID) }
    let old = Dictionary(before.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
    let new = Set(after.map(key))
    for event in after {
        guard let known = old[key(event)] else {
            update.added.append(event)
            continue
        }
        if plain(known) != plain(event) { update.changed.append(event) }
    }
    update.gone = before.filter { !new.contains(key($0)) }
}

/// The event without what does not count as a change: where it stands in the file, and when it was exported.
private func plain(_ event: CalendarEvent) -> CalendarEvent {
    var event = event
    event.source = EventSource()
    event.stamp = nil
    event.overrides = event.overrides.map { changed in
        var changed = changed
        changed.event = plain(changed.event)
        return changed
    }
    return event
}
