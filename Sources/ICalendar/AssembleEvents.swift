import CivilTime
import SourceText

/// The events of a file: zones found, doubles settled, overrides put with their series.
///
/// - Order: as in the file; overrides without their series come last.
/// - Source of "newer": RFC 5546, section 2.1.5: the higher SEQUENCE, then the later DTSTAMP.
func assembleEvents(_ outline: CalendarOutline, _ zones: ZoneBook, _ findings: inout Findings) -> [CalendarEvent] {
    var builder = EventBuilder(zones: zones, findings: findings, isCancelled: outline.method == "CANCEL")
    var texts = outline.texts
    var series = EventList()
    var overrides = EventList()
    series.reserveCapacity(outline.events.count)
    for event in outline.events {
        let draft = EventDraft(event, in: outline, &builder.findings, &texts)
        guard let (event, form) = builder.build(draft) else { continue }
        if event.recurrenceID == nil { series.append(event, form) } else { overrides.append(event, form) }
    }
    texts.report(&builder.findings)
    series.remove(doubles(in: series, &builder.findings) { DoubleKey(uid: $0.uid, start: nil) })
    overrides.remove(
        doubles(in: overrides, &builder.findings) { event in
            DoubleKey(uid: event.uid, start: event.recurrenceID?.instant(daysIn: .utc))
        })
    attach(overrides, to: &series.events, builder)
    findings = builder.findings
    var patience = 20_000_000
    let events = series.events.span
    for index in events.indices where events[index].repeats && patience > 0 {
        if let finding = neverHappens(events[index], patience: &patience) { findings.add(finding) }
    }
    return series.events
}

/// What is only needed about an event until all events of the file are known.
struct EventForm {
    /// DTSTAMP, which decides between doubles.
    var stamp: Int
    var hasSummary: Bool
    var hasEnd: Bool
    var hasStart: Bool
    var appliesToLater: Bool
}

/// Events and their forms side by side: the events are what is given back, and a file may hold a million.
private struct EventList {
    var events: [CalendarEvent] = []
    private(set) var forms: [EventForm] = []

    mutating func reserveCapacity(_ count: Int) {
        events.reserveCapacity(count)
        forms.reserveCapacity(count)
    }

    mutating func append(_ event: consuming CalendarEvent, _ form: EventForm) {
        events.append(event)
        forms.append(form)
    }

    mutating func remove(_ indices: Set<Int>) {
        guard !indices.isEmpty else { return }
        let kept = events.indices.filter { !indices.contains($0) }
        events = kept.map { events[$0] }
        forms = kept.map { forms[$0] }
    }
}

private struct DoubleKey: Hashable {
    let uid: String
    let start: Int?
}

/// Which events to leave out, so that of those with the same key the newest stays; several stay where it cannot be told
/// which that is.
private func doubles(
    in list: EventList, _ findings: inout Findings, by key: (CalendarEvent) -> DoubleKey
) -> Set<Int> {
    guard sharesUID(list.events) else { return [] }
    var places: [DoubleKey: Int] = [:]
    places.reserveCapacity(list.events.count)
    /// What is kept beside the first of a key.
    var further: [Int: [Int]] = [:]
    var dropped: Set<Int> = []
    let events = list.events.span
    for index in events.indices {
        let key = key(events[index])
        guard let first = places[key] else {
            places[key] = index
            continue
        }
        let others = [first] + further[first, default: []]
        let (event, other) = (events[index], events[first])
        let old = (other.sequence, list.forms[first].stamp)
        let new = (event.sequence, list.forms[index].stamp)
        if new > old {
            report(event, other, "the newer one is used", .note, &findings)
            dropped.formUnion(others)
            places[key] = index
        } else if new < old || others.contains(where: { isSame(list.events[$0], event) }) {
            report(event, other, new < old ? "the newer one is used" : "it is used once", .note, &findings)
            dropped.insert(index)
        } else if key.start != nil {
            report(event, other, "the last one is used", .warning, &findings)
            dropped.formUnion(others)
            places[key] = index
        } else {
            report(event, other, "it cannot be told which is newer, so both are kept", .warning, &findings)
            // More than a few such copies are one broken export, and comparing each with each would take for ever.
            if others.count < 20 { further[first, default: []].append(index) }
        }
    }
    return dropped
}

/// Whether two events may have the same UID, by digest: most files have none such, and a dictionary of a million texts takes
/// longer than reading them. Where digests crowd, as somebody may want them to, the answer is yes too.
private func sharesUID(_ events: [CalendarEvent]) -> Bool {
    var size = 16
    while size < events.count * 2 { size *= 2 }
    // A table with open addressing; 0 is an empty place.
    var digests = [UInt64](repeating: 0, count: size)
    let events = events.span
    var patience = 8 * events.count
    for index in events.indices {
        let digest = max(1, StableHash(of: events[index].uid.utf8).value)
        var slot = Int(truncatingIfNeeded: digest) & (size - 1)
        while digests[slot] != 0 {
            patience -= 1
            if digests[slot] == digest || patience < 0 { return true }
            slot = (slot + 1) & (size - 1)
        }
        digests[slot] = digest
    }
    return false
}

private func report(
    _ event: CalendarEvent, _ other: CalendarEvent, _ what: String, _ severity: Severity, _ findings: inout Findings
) {
    let place = event.source.uid ?? event.source.event ?? .start(of: findings.file.path)
    let related = (other.source.uid ?? other.source.event).map {
        [Diagnostic.Related(place: $0, message: "the other one is here")]
    }
    findings.add(
        Diagnostic(
            "duplicate-uid", severity, "\(quotedTitle(event.summary)) has the same UID as another event; \(what)",
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
private func attach(_ overrides: EventList, to series: inout [CalendarEvent], _ builder: EventBuilder) {
    guard !overrides.events.isEmpty else { return }
    var places: [String: Int] = [:]
    for (index, event) in series.enumerated() where places[event.uid] == nil { places[event.uid] = index }
    var attached: [Int: [EventOverride]] = [:]
    for (var event, form) in zip(overrides.events, overrides.forms) {
        guard let index = places[event.uid], var id = event.recurrenceID else {
            series.append(event)
            continue
        }
        let whole = series[index]
        // As the series itself would tell it, so that people see one clock.
        id = builder.exception(id, whole.start)
        if !id.isDay {
            let clock = EventClock(whole.start)
            id = clock.moment(clock.start(id))
        }
        if !form.hasStart { event.start = id }
        if isLeftOver(event, id, of: whole) { continue }
        if !form.hasSummary {
            event.summary = whole.summary
            event.notes = event.notes.isEmpty ? whole.notes : event.notes
            event.place = event.place.isEmpty ? whole.place : event.place
        }
        if !form.hasEnd, event.status == .cancelled, event.start.isDay == whole.start.isDay {
            event.end = inheritedEnd(of: whole)
        }
        event.isPrivate = event.isPrivate || whole.isPrivate
        event.recurrenceID = nil
        event.rules = []
        event.extraDates = []
        attached[index, default: []].append(EventOverride(id, appliesToLater: form.appliesToLater, event: event))
    }
    for (index, list) in attached { series[index].overrides = list }
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
