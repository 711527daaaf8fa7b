import CivilTime
import SourceText

/// Events out of drafts: zones found, doubles settled, overrides put with their series.
///
/// - Order: as in the file; overrides without their series come last.
/// - Source of "newer": RFC 5546, section 2.1.5: the higher SEQUENCE, then the later DTSTAMP.
func assembleEvents(
    _ drafts: [EventDraft], isCancelled: Bool, _ zones: inout ZoneBook, _ findings: inout Findings
) -> [CalendarEvent] {
    var builder = EventBuilder(zones: zones, findings: findings, isCancelled: isCancelled)
    var series: [BuiltEvent] = []
    var overrides: [BuiltEvent] = []
    for draft in drafts {
        guard let built = builder.build(draft) else { continue }
        if built.event.recurrenceID == nil { series.append(built) } else { overrides.append(built) }
    }
    settleDoubles(&series, &builder.findings) { DoubleKey(uid: $0.uid, start: nil) }
    settleDoubles(&overrides, &builder.findings) { event in
        DoubleKey(uid: event.uid, start: event.recurrenceID?.instant(daysIn: .utc))
    }
    attach(overrides, to: &series, builder)
    zones = builder.zones
    findings = builder.findings
    var patience = 20_000_000
    for index in series.indices where patience > 0 {
        if let finding = neverHappens(series[index].event, patience: &patience) { findings.add(finding) }
    }
    return series.map(\.event)
}

/// An event, with what is only needed until all events of the file are known.
struct BuiltEvent {
    var event: CalendarEvent
    /// DTSTAMP, which decides between doubles.
    var stamp: Int
    var hasSummary: Bool
    var hasEnd: Bool
    var hasStart: Bool
    var appliesToLater: Bool
}

private struct DoubleKey: Hashable {
    let uid: String
    let start: Int?
}

/// Leaves of events with the same key the newest; several where it cannot be told which that is.
private func settleDoubles(
    _ events: inout [BuiltEvent], _ findings: inout Findings, by key: (CalendarEvent) -> DoubleKey
) {
    var places: [DoubleKey: [Int]] = [:]
    places.reserveCapacity(events.count)
    var dropped: Set<Int> = []
    for index in events.indices {
        let key = key(events[index].event)
        guard let others = places[key], let first = others.first else {
            places[key] = [index]
            continue
        }
        let old = (events[first].event.sequence, events[first].stamp)
        let new = (events[index].event.sequence, events[index].stamp)
        let (built, other) = (events[index], events[first])
        if new > old {
            report(built, other, "the newer one is used", .note, &findings)
            dropped.formUnion(others)
            places[key] = [index]
        } else if new < old || others.contains(where: { isSame(events[$0].event, built.event) }) {
            report(built, other, new < old ? "the newer one is used" : "it is used once", .note, &findings)
            dropped.insert(index)
        } else if key.start != nil {
            report(built, other, "the last one is used", .warning, &findings)
            dropped.formUnion(others)
            places[key] = [index]
        } else {
            report(built, other, "it cannot be told which is newer, so both are kept", .warning, &findings)
            // More than a few such copies are one broken export, and comparing each with each would take for ever.
            if others.count < 20 { places[key]?.append(index) }
        }
    }
    guard !dropped.isEmpty else { return }
    events = events.indices.filter { !dropped.contains($0) }.map { events[$0] }
}

private func report(
    _ built: BuiltEvent, _ other: BuiltEvent, _ what: String, _ severity: Severity, _ findings: inout Findings
) {
    let place = built.event.source.uid ?? built.event.source.event ?? .start(of: findings.file.path)
    let related = (other.event.source.uid ?? other.event.source.event).map {
        [Diagnostic.Related(place: $0, message: "the other one is here")]
    }
    findings.add(
        Diagnostic(
            "duplicate-uid", severity, "\(quotedTitle(built.event.summary)) has the same UID as another event; \(what)",
            at: place,
            help: severity == .warning ? "delete one of the two, or give it a UID of its own" : nil,
            related: related ?? []))
}

private func isSame(_ a: CalendarEvent, _ b: CalendarEvent) -> Bool {
    var a = a
    a.source = b.source
    return a == b
}

/// Puts each override with its series; without a series it becomes an event of its own.
private func attach(_ overrides: [BuiltEvent], to series: inout [BuiltEvent], _ builder: EventBuilder) {
    guard !overrides.isEmpty else { return }
    var places: [String: Int] = [:]
    for (index, built) in series.enumerated() where places[built.event.uid] == nil { places[built.event.uid] = index }
    var attached: [Int: [EventOverride]] = [:]
    for var built in overrides {
        guard let index = places[built.event.uid], var id = built.event.recurrenceID else {
            series.append(built)
            continue
        }
        let whole = series[index].event
        // As the series itself would tell it, so that people see one clock.
        id = builder.exception(id, whole.start)
        if !id.isDay {
            let clock = EventClock(whole.start)
            id = clock.moment(clock.start(id))
        }
        if !built.hasStart { built.event.start = id }
        if isLeftOver(built.event, id, of: whole) { continue }
        if !built.hasSummary {
            built.event.summary = whole.summary
            built.event.notes = built.event.notes.isEmpty ? whole.notes : built.event.notes
            built.event.place = built.event.place.isEmpty ? whole.place : built.event.place
        }
        if !built.hasEnd, built.event.status == .cancelled, built.event.start.isDay == whole.start.isDay {
            built.event.end = inheritedEnd(of: whole)
        }
        built.event.isPrivate = built.event.isPrivate || whole.isPrivate
        built.event.recurrenceID = nil
        built.event.rules = []
        built.event.extraDates = []
        attached[index, default: []].append(
            EventOverride(id, appliesToLater: built.appliesToLater, event: built.event))
    }
    for (index, list) in attached { series[index].event.overrides = list }
}

/// Whether an override is what Google leaves behind when a series is split: it still has the old rule, is older than the
/// series, and names a start that the series no longer has.
private func isLeftOver(_ override: CalendarEvent, _ id: Moment, of series: CalendarEvent) -> Bool {
    guard !override.rules.isEmpty, override.sequence < series.sequence else { return false }
    let start = EventClock(series.start).start(id)
    var steps = 20_000
    let near = SeriesStarts(of: series, from: start.clock, through: start.clock, limit: 10, steps: &steps)
    return !near.starts.contains { $0.instant == start.instant }
}

/// The length of a series, told so that it fits another start.
private func inheritedEnd(of event: CalendarEvent) -> EventEnd {
    switch EventLength(event.end, from: event.start) {
    case .days(let count): .duration(CalendarDuration(days: count))
    case .exact(let seconds): .duration(CalendarDuration(seconds: seconds))
    case .nominal(let duration): .duration(duration)
    }
}
