package import CivilTime
package import SourceText

/// Everything that takes place from `from` until before `to`, as a calendar in `zone` shows it.
///
/// - Counted in: whatever overlaps the window, also what began before it. Something without length counts where it is.
/// - Left out: private events.
/// - Order: by start, then UID.
/// - Limit: after `limit` dates of one event the rest of it is left out, with a warning.
package func occurrences(
    of events: [CalendarEvent], from: Day, to: Day, zone: Zone, limit: Int = 10_000
) -> Parsed<[Occurrence]> {
    var finder = OccurrenceFinder(from: from, to: to, zone: zone, limit: limit, eventCount: events.count)
    // A span, so that an event is looked at where it stands: copies of a million of them took most of the time.
    let all = events.span
    for index in all.indices where !all[index].isPrivate { finder.add(all[index], index: index) }
    return Parsed(finder.sorted(), finder.diagnostics)
}

/// How many steps the rules of one event may take; a daily rule takes about three a day.
private let stepsPerEvent = 400_000
/// How many steps all events together may take: below half a second of work, and more only where there are many events.
private let stepsInAll = 20_000_000
private let stepsForEach = 2_000

private struct OccurrenceFinder {
    let from: Day
    let to: Day
    let zone: Zone
    let limit: Int
    private let begin: Int
    private let end: Int
    private var stepsLeft: Int
    private var found: [Occurrence] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(from: Day, to: Day, zone: Zone, limit: Int, eventCount: Int) {
        stepsLeft = max(stepsInAll, stepsForEach * eventCount)
        self.from = from
        self.to = to
        self.zone = zone
        self.limit = limit
        begin = Moment.day(from).instant(daysIn: zone)
        end = Moment.day(to).instant(daysIn: zone)
    }

    mutating func add(_ event: CalendarEvent, index: Int) {
        if !event.repeats, event.overrides.isEmpty, event.exceptDates.isEmpty {
            guard !isFarAway(event) else { return }
            let instant = event.start.instant(daysIn: zone)
            let length = EventLength(event.end, from: event.start)
            append(event, index, event.start, at: instant, length, original: event.recurrenceID)
            return
        }
        let overrides = OverridePlan(of: event)
        let length = EventLength(event.end, from: event.start)
        let lengths = event.extraDates.map { extra in
            extra.end == .none ? length : EventLength(extra.end, from: extra.start)
        }
        let longest = max(length.longest, overrides.longest, lengths.lazy.map(\.longest).max() ?? 0)
        let clock = EventClock(event.start)
        let window = clock.window(from: begin, to: end, days: from, to)
        var steps = min(stepsPerEvent, stepsLeft)
        let before = steps
        let series = SeriesStarts(
            of: event, from: window.from - longest - overrides.farthest, through: window.through + overrides.farthest,
            limit: limit, steps: &steps)
        stepsLeft -= before - max(steps, 0)
        var shown = 0
        // What is missing behind the window is not missed.
        var isComplete =
            series.isComplete
            || overrides.farthest == 0 && series.starts.last.map { $0.clock > window.through } ?? false
        for start in series.starts {
            let original = clock.moment(start)
            if overrides.single(at: start, clock) != nil { continue }
            guard shown < limit else {
                isComplete = false
                break
            }
            let count = found.count
            if let later = overrides.later(at: start) {
                let moved = later.moved(original)
                append(
                    event, index, moved, at: moved.instant(daysIn: zone), later.length, original: original,
                    override: later.index)
            } else {
                let own = start.extra.map { lengths[$0] } ?? length
                let instant = clock.zone == nil ? original.instant(daysIn: zone) : start.instant
                append(event, index, original, at: instant, own, original: event.repeats ? original : nil)
            }
            shown += found.count - count
        }
        // Each of these stands in the file by itself, also where its series does not have the start that it names;
        // but what is excepted does not take place at all.
        let excepted = event.overrides.isEmpty || event.exceptDates.isEmpty ? nil : ExceptedStarts(of: event)
        for (number, override) in event.overrides.enumerated() {
            let original = clock.start(override.recurrenceID)
            if let excepted, excepted.contains(original) { continue }
            let moment = override.event.start
            append(
                event, index, moment, at: moment.instant(daysIn: zone), EventLength(override.event.end, from: moment),
                original: clock.moment(original), override: number)
        }
        if !isComplete { report(event) }
    }

    /// Whether an event is more than two days from the window, so that no zone can bring it in: asking for each offset takes
    /// longer than looking at the days.
    private func isFarAway(_ event: CalendarEvent) -> Bool {
        let first = event.start.day.number
        let last =
            switch event.end {
            case .none: first
            case .moment(let end): end.day.number
            case .duration(let length): first + length.days + length.seconds / 86_400 + 1
            }
        return first > to.number + 2 || max(first, last) < from.number - 2
    }

    private mutating func append(
        _ event: CalendarEvent, _ index: Int, _ start: Moment, at instant: Int, _ length: EventLength,
        original: Moment?, override: Int? = nil
    ) {
        guard instant < end else { return }
        let (endMoment, endInstant) = length.end(of: start, at: instant, daysIn: zone)
        guard endInstant > begin || (endInstant == instant && instant >= begin) else { return }
        var occurrence = Occurrence(
            uid: event.uid, eventIndex: index, overrideIndex: override, start: start, end: endMoment,
            startInstant: instant, endInstant: endInstant, isAllDay: start.isDay, summary: event.summary,
            notes: event.notes, place: event.place, status: event.status, isMoved: false, originalStart: original,
            isRecurring: event.repeats || original != nil)
        if let override {
            let texts = event.overrides[override].event
            guard !texts.isPrivate else { return }
            occurrence.summary = texts.summary
            occurrence.notes = texts.notes
            occurrence.place = texts.place
            occurrence.status = texts.status
        }
        if let original, original != start {
            occurrence.isMoved = original.isDay != start.isDay || original.instant(daysIn: zone) != instant
        }
        found.append(occurrence)
    }

    private mutating func report(_ event: CalendarEvent) {
        let place = event.source.rule ?? event.source.event ?? .start(of: "")
        diagnostics.append(
            Diagnostic(
                "too-many-dates", .warning,
                "\(quotedTitle(event.summary)) has more dates than can be listed, so some are left out", at: place,
                help: "give the series an end, or let it repeat less often"))
    }

    /// By start, then UID; whole days before what begins at their midnight.
    func sorted() -> [Occurrence] {
        let order = found.indices.map { (start: found[$0].startInstant, isTimed: !found[$0].isAllDay, index: $0) }
            .sorted { a, b in
                if a.start != b.start { return a.start < b.start }
                if a.isTimed != b.isTimed { return b.isTimed }
                let (first, second) = (found[a.index].uid, found[b.index].uid)
                return first != second ? first < second : a.index < b.index
            }
        return order.map { found[$0.index] }
    }
}
