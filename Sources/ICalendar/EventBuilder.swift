import CivilTime
import SourceText

/// Makes an event out of a draft, and says what is wrong with it.
struct EventBuilder {
    var zones: ZoneBook
    var findings: Findings
    let isCancelled: Bool
    private var reportedZones: Set<String> = []

    init(zones: ZoneBook, findings: Findings, isCancelled: Bool) {
        self.zones = zones
        self.findings = findings
        self.isCancelled = isCancelled
    }

    /// Nil where the event has no start.
    mutating func build(_ draft: EventDraft) -> (event: CalendarEvent, form: EventForm)? {
        let summary = draft.summary?.value ?? ""
        guard var start = draft.start.map({ moment($0.value, $0.range) }) ?? fallbackStart(draft) else {
            if !draft.hasUnreadableStart {
                findings.add(
                    "missing-start", .error, "\(quotedTitle(draft.summary?.value)) has no start, so it is left out",
                    at: headRange(draft),
                    help: "give the event a date, or delete it")
            }
            return nil
        }
        var end = draft.end.map { EventEnd.moment(moment($0.value, $0.range)) }
        if draft.isAllDayInOutlook { (start, end) = wholeDays(start, end) }
        var event = CalendarEvent(
            uid: uid(draft, start), summary: summary, notes: draft.notes ?? "", place: draft.place?.value ?? "",
            url: draft.url, categories: draft.categories, status: isCancelled ? .cancelled : draft.status ?? .confirmed,
            start: start, end: end ?? draft.duration.map { .duration($0.value) } ?? .none, sequence: draft.sequence,
            stamp: draft.lastModified ?? draft.stamp, isPrivate: draft.isPrivate, language: draft.language,
            position: draft.position, links: draft.links, source: source(draft))
        checkEnd(&event, draft)
        event.rules = draft.rules.filter { !$0.value.isEmpty }.compactMap { rule($0, start) }
        event.exceptionRules = draft.exceptionRules.filter { !$0.value.isEmpty }.compactMap { rule($0, start) }
        event.extraDates = draft.extras.map { extraDate($0, start) }
        event.exceptDates = draft.exceptDates.map { exception(moment($0.value, $0.range), start) }
        event.recurrenceID = draft.recurrenceID.map { moment($0.value, $0.range) }
        if draft.isPrivate {
            findings.add(
                "private-event-kept-out", .note, "a private event is kept out of the site", at: headRange(draft),
                help: "if families should see it, make it public in the calendar that it comes from")
        }
        let form = EventForm(
            stamp: draft.stamp ?? draft.lastModified ?? 0, hasSummary: draft.summary != nil,
            hasEnd: draft.end != nil || draft.duration != nil, hasStart: draft.start != nil,
            appliesToLater: draft.appliesToLater)
        return (event, form)
    }

    // MARK: Moments

    private mutating func moment(_ written: WrittenMoment, _ range: Range<Int>) -> Moment {
        switch written {
        case .day(let day): return .day(day)
        case .utc(let local): return .timed(local, .utc)
        case .local(let local, nil): return .timed(local, zones.floatingZone)
        case .local(let local, .some(let name)):
            let (zone, isKnown) = zones.zone(named: name)
            if !isKnown, reportedZones.insert(name).inserted {
                findings.add(
                    "unknown-zone", .warning,
                    "'\(name)' is not a known time zone, so '\(zone.identifier)' is used instead", at: range,
                    help: "check the times, and choose a zone such as Europe/London in the calendar it comes from")
            }
            return .timed(local, zone)
        }
    }

    /// A cancelled date of a series often says only which date it was.
    private mutating func fallbackStart(_ draft: EventDraft) -> Moment? {
        guard !draft.hasUnreadableStart else { return nil }
        return draft.recurrenceID.map { moment($0.value, $0.range) }
    }

    private func wholeDays(_ start: Moment, _ end: EventEnd?) -> (Moment, EventEnd?) {
        guard case .timed(let local, let zone) = start, local.time == .midnight else { return (start, end) }
        switch end {
        case .moment(let moment):
            let last = moment.local(in: zone)
            guard last.time == .midnight else { return (start, end) }
            return (.day(local.day), .moment(.day(last.day)))
        case .duration, .some(.none), nil: return (.day(local.day), end)
        }
    }

    /// An EXDATE in the form that the event's own start has.
    func exception(_ moment: Moment, _ start: Moment) -> Moment {
        guard start.isDay, case .timed(let local, let zone) = moment else { return moment }
        // Midnight of the school, written in UTC, is not midnight there.
        return .day(zone == .utc && local.time != .midnight ? moment.local(in: zones.floatingZone).day : local.day)
    }

    private mutating func extraDate(_ extra: EventDraft.Extra, _ start: Moment) -> ExtraDate {
        let begin = moment(extra.start, extra.range)
        if let duration = extra.duration { return ExtraDate(begin, end: .duration(duration)) }
        return ExtraDate(begin, end: extra.end.map { .moment(moment($0, extra.range)) } ?? .none)
    }

    private mutating func rule(_ written: EventDraft.Written<ArraySlice<UInt8>>, _ start: Moment) -> RecurrenceRule? {
        switch recurrenceRule(written.value, zone: start.zone) {
        case .success(let rule): return rule
        case .failure(let problem):
            findings.add(
                "unknown-repeat-rule", .warning,
                "the rule for repeating cannot be followed, because \(problem.message)", at: written.range,
                help: "set the repeat again in the calendar that this file comes from")
            return nil
        }
    }

    // MARK: Checks

    private mutating func checkEnd(_ event: inout CalendarEvent, _ draft: EventDraft) {
        let isBefore =
            switch event.end {
            case .none: false
            case .duration(let duration): duration.days < 0 || duration.seconds < 0
            case .moment(let end):
                event.start.isDay || end.isDay
                    ? end.day < event.start.day
                    : end.instant(daysIn: zones.floatingZone) < event.start.instant(daysIn: zones.floatingZone)
            }
        guard isBefore else { return }
        findings.add(
            "end-before-start", .error, "\(quotedTitle(draft.summary?.value)) ends before it starts",
            at: draft.end?.range ?? draft.duration?.range ?? headRange(draft),
            help: "correct the start or the end; until then only the start is shown")
        event.end = .none
    }

    private mutating func uid(_ draft: EventDraft, _ start: Moment) -> String {
        if let uid = draft.uid?.value, !uid.isEmpty { return uid }
        findings.add(
            "missing-uid", .note,
            "\(quotedTitle(draft.summary?.value)) has no UID, so one is made from its title and start",
            at: headRange(draft), help: "export the calendar again from the programme that it was made with")
        let text = "\(findings.file.path)\n\(start.clockSeconds)\n\(draft.summary?.value ?? "")"
        return "no-uid-" + StableHash(of: text.utf8).hex()
    }

    private func source(_ draft: EventDraft) -> EventSource {
        EventSource(
            file: findings.file.path, event: draft.range, summary: draft.summary?.range, start: draft.start?.range,
            end: draft.end?.range ?? draft.duration?.range, rule: draft.rules.first?.range, uid: draft.uid?.range,
            place: draft.place?.range)
    }

    /// Where a reader should look first: the title, else the first line.
    private func headRange(_ draft: EventDraft) -> Range<Int> {
        draft.summary?.range ?? draft.range.lowerBound..<min(draft.range.lowerBound + 12, draft.range.upperBound)
    }
}
