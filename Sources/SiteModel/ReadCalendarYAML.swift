import CivilTime
import CommonMark
package import ICalendar
package import SourceText
import StrictYAML

/// A calendar in the short form that staff write by hand, before `term-time-only` is worked out.
package struct WrittenCalendar: Sendable {
    package struct Entry: Sendable {
        package let event: SchoolEvent
        package let isTermTimeOnly: Bool
    }

    package var title: String
    package var entries: [Entry] = []
    package var year = SchoolYear()
}

/// Reads `content/calendars/<key>.yaml`.
///
/// - Keys: `name`, `terms`, `closed`, `events`; see docs/calendars.md.
/// - Bad input: an event with an impossible date is left out with an error; the others stay.
package func readCalendarYAML(_ file: SourceFile, key: String, settings: SiteSettings) -> Parsed<WrittenCalendar> {
    let yaml = readYAML(file)
    var reader = MapReader(yaml.value, subject: "a calendar")
    reader.add(yaml.diagnostics)
    var calendar = WrittenCalendar(title: reader.text("name") ?? key)
    for (name, isOpen) in [("terms", true), ("closed", false)] {
        for node in reader.nodes(name) {
            guard let period = readPeriod(node, &reader, isTerm: isOpen) else { continue }
            if isOpen { calendar.year.terms.append(period.days) } else { calendar.year.closed.append(period.days) }
            calendar.entries += period.events.map { WrittenCalendar.Entry(event: $0, isTermTimeOnly: false) }
        }
    }
    var ids: Set<String> = []
    for node in reader.nodes("events") {
        guard let entry = readEntry(node, key: key, settings: settings, &reader, ids: &ids) else { continue }
        calendar.entries.append(entry)
    }
    return Parsed(calendar, reader.finish())
}

private func readPeriod(
    _ node: YAMLNode, _ reader: inout MapReader, isTerm: Bool
) -> (days: SchoolYear.Period, events: [SchoolEvent])? {
    var fields = MapReader(node, subject: isTerm ? "a term" : "a closure")
    let name = fields.text("name") ?? (isTerm ? "Term" : "School closed")
    let single = fields.day("date")
    let from = fields.day("from") ?? single
    let to = fields.day("to") ?? single ?? from
    let endPlace = fields.place(of: "to")
    reader.add(fields.finish())
    guard let from, let to else {
        if fields.diagnostics.isEmpty {
            reader.wrong(node, "'\(name)' has no date", help: "add date:, or from: and to:")
        }
        return nil
    }
    guard from <= to else {
        reader.add([endBeforeStart(name, at: endPlace)])
        return nil
    }
    func whole(_ title: String, _ id: String, _ first: Day, _ last: Day) -> SchoolEvent {
        var event = CalendarEvent(uid: id, summary: title, start: .day(first), end: .moment(.day(last.advanced(by: 1))))
        event.source = EventSource(event: node.place)
        var made = SchoolEvent(event: event, segments: [])
        made.kind = isTerm ? .term : .closure
        return made
    }
    let base = "\(from.iso)-\(slugForID(name))"
    let period = SchoolYear.Period(name: name, days: from...to, place: node.place)
    guard isTerm else { return (period, [whole(name, base, from, to)]) }
    return (
        period,
        [whole("\(name): first day", base + "-first", from, from), whole("\(name): last day", base + "-last", to, to)]
    )
}

/// A name for an address; long ones are cut, as no file name may have more than 255 bytes.
private func slugForID(_ text: String) -> String {
    shortened(slug(text))
}

private func endBeforeStart(_ title: String, at place: SourceSpan) -> Diagnostic {
    Diagnostic(
        "end-before-start", .error, "'\(title)' ends before it starts", at: place, help: "check the two dates or times")
}

private func readEntry(
    _ node: YAMLNode, key: String, settings: SiteSettings, _ reader: inout MapReader, ids: inout Set<String>
) -> WrittenCalendar.Entry? {
    var fields = MapReader(node, subject: "an event")
    defer { reader.add(fields.finish()) }
    let title = fields.text("title") ?? ""
    let day = fields.day("date")
    let from = fields.time("from")
    let to = fields.time("to")
    let lastDay = fields.day("to_date")
    let repeatNode = fields.node("repeat")
    let until = fields.day("until")
    let except = fields.days("except")
    let cancelled = fields.days("cancelled")
    let id = fields.text("id")
    let updated = fields.day("updated")
    let eventPlace = fields.text("place") ?? ""
    let notes = fields.text("notes") ?? ""
    let facts = ContentType.eventKeys.compactMap { key in
        fields.text(key.name).map { SchoolEvent.Fact(key: key, text: $0, place: fields.place(of: key.name)) }
    }
    let classKey = fields.text("class")
    let contactKey = fields.text("contact")
    _ = fields.texts("audience")
    if let classKey, !settings.classes.isEmpty, settings.schoolClass(classKey) == nil {
        fields.add([unknownClass(classKey, settings, at: fields.place(of: "class"))])
    }
    if let contactKey, settings.contact(contactKey) == nil {
        fields.add([unknownContact(contactKey, settings.contacts, at: fields.place(of: "contact"))])
    }
    if title.isEmpty { fields.wrong(node, "An event has no title", help: "add title: and the name of the event") }
    guard let day, !title.isEmpty else {
        if day == nil, !fields.diagnostics.contains(where: { $0.rule == "invalid-date" }) {
            fields.wrong(node, "'\(title)' has no date", help: "add date: 2026-09-14")
        }
        return nil
    }
    if let to, let from, lastDay == nil, to <= from { fields.add([endBeforeStart(title, at: fields.place(of: "to"))]) }
    if let lastDay, lastDay < day { fields.add([endBeforeStart(title, at: fields.place(of: "to_date"))]) }
    if to != nil, from == nil { fields.wrong(node, "'\(title)' has an end but no start", help: "add from:") }

    if until != nil, repeatNode == nil {
        fields.add([
            Diagnostic(
                "wrong-value", .error, "'until' says nothing for an event that does not repeat",
                at: fields.place(of: "until"),
                help: "add repeat: weekly, or use to_date: for the last day of one long event")
        ])
    }
    let uid = id.flatMap { slugForID($0).isEmpty ? nil : $0 } ?? "\(day.iso)-\(slugForID(title))"
    if !ids.insert(uid).inserted {
        fields.add([
            Diagnostic(
                "duplicate-uid", .error, "'\(uid)' is the id of two events in this calendar",
                at: fields.place(of: "id"),
                help: "give each event an id of its own")
        ])
        return nil
    }
    let start: Moment = from.map { .timed(LocalDateTime(day: day, time: $0), settings.zone) } ?? .day(day)
    var event = CalendarEvent(uid: uid, summary: title, notes: notes, place: eventPlace, start: start)
    event.end = eventEnd(day: day, from: from, to: to, lastDay: lastDay, zone: settings.zone)
    event.source = EventSource(event: node.place, summary: fields.place(of: "title"), start: fields.place(of: "date"))
    event.stamp = updated.map { $0.number * 86_400 }
    var made = SchoolEvent(event: event, segments: ["calendar", key, slugForID(uid)])
    made.facts = facts
    made.classKey = classKey
    made.contactKey = contactKey
    var isTermTimeOnly = false
    if let repeatNode {
        let text = repeatNode.text ?? ""
        guard let series = readRepeat(text, start: start, until: until, zone: settings.zone) else {
            fields.wrong(
                repeatNode, "'\(text)' is not a way to repeat",
                help:
                    "write weekly, fortnightly, daily or monthly first tuesday, and if you like term-time-only after it"
            )
            return WrittenCalendar.Entry(event: made, isTermTimeOnly: false)
        }
        made.event.rules = [series.rule]
        made.repeats = series.word
        isTermTimeOnly = series.isTermTimeOnly
    }
    made.event.exceptDates = except.map { sameTime(start, on: $0) }
    let length = lastDay.map { day.distance(to: $0) }
    made.event.overrides = callOff(cancelled, &made.event, &fields) { day in
        eventEnd(day: day, from: from, to: to, lastDay: length.map { day.advanced(by: $0) }, zone: settings.zone)
    }
    if let problem = neverHappens(made.event) { fields.add([problem]) }
    return WrittenCalendar.Entry(event: made, isTermTimeOnly: isTermTimeOnly)
}

/// The dates of a series that are called off, as changes of single dates; an event of one date is called off itself.
///
/// - A day on which the event does not take place is an error at its place, not a new date.
private func callOff(
    _ days: [Day], _ event: inout CalendarEvent, _ fields: inout MapReader, end: (Day) -> EventEnd
) -> [EventOverride] {
    var overrides: [EventOverride] = []
    for day in days {
        guard
            !occurrences(of: [event], from: day, to: day.advanced(by: 1), zone: event.start.zone ?? .utc).value.isEmpty
        else {
            fields.add([
                Diagnostic(
                    "invalid-date", .error,
                    "'\(event.summary)' does not take place on \(day.iso), so it cannot be called off",
                    at: fields.place(of: "cancelled"), help: "check the date")
            ])
            continue
        }
        guard event.repeats else {
            event.status = .cancelled
            continue
        }
        var called = event
        called.rules = []
        called.exceptDates = []
        called.overrides = []
        called.start = sameTime(event.start, on: day)
        called.end = end(day)
        called.status = .cancelled
        overrides.append(EventOverride(called.start, event: called))
    }
    return overrides
}

/// The end of an event as staff write it: a time on the same day, or a last day that counts.
func eventEnd(day: Day, from: ClockTime?, to: ClockTime?, lastDay: Day?, zone: Zone) -> EventEnd {
    if from != nil {
        guard let to else { return .none }
        let end = lastDay ?? day
        // Before its start means that somebody slipped; that has been said, and the event keeps its start.
        if end == day, let from, to <= from { return .none }
        return .moment(.timed(LocalDateTime(day: max(end, day), time: to), zone))
    }
    return .moment(.day(max(lastDay ?? day, day).advanced(by: 1)))
}

private func sameTime(_ start: Moment, on day: Day) -> Moment {
    switch start {
    case .day: .day(day)
    case .timed(let local, let zone): .timed(LocalDateTime(day: day, time: local.time), zone)
    }
}

private func readRepeat(
    _ text: String, start: Moment, until: Day?, zone: Zone
) -> (rule: RecurrenceRule, word: SchoolEvent.RepeatWord, isTermTimeOnly: Bool)? {
    var words = text.lowercased().split(separator: " ").map(String.init)
    let isTermTimeOnly = words.last == "term-time-only"
    if isTermTimeOnly { words.removeLast() }
    let last = until.map { sameTime(start, on: $0) }
    switch (words.first, words.count) {
    case ("daily", 1): return (RecurrenceRule(.daily, until: last), .other, isTermTimeOnly)
    case ("weekly", 1): return (RecurrenceRule(.weekly, until: last), .weekly, isTermTimeOnly)
    case ("fortnightly", 1): return (RecurrenceRule(.weekly, interval: 2, until: last), .fortnightly, isTermTimeOnly)
    case ("monthly", 1): return (RecurrenceRule(.monthly, until: last), .monthly, isTermTimeOnly)
    case ("monthly", 3):
        let ordinals = ["first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1]
        guard let ordinal = ordinals[words[1]], let weekday = weekday(named: words[2]) else { return nil }
        let rule = RecurrenceRule(
            .monthly, until: last, byDay: [RecurrenceRule.WeekdayNumber(weekday, ordinal: ordinal)])
        return (rule, .monthly, isTermTimeOnly)
    default: return nil
    }
}

private func weekday(named name: String) -> Weekday? {
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    return names.firstIndex(of: name).map { Weekday.allCases[$0] }
}

/// Takes the days without school out of a series, so that every calendar program shows the same dates.
///
/// - Days are taken out as exceptions from the first day of the series to the end of the last known term; a series that
///   goes on after that ends with it.
/// - A series that begins after all known terms stays as it is.
package func inTermTime(_ event: SchoolEvent, year: SchoolYear, zone: Zone) -> SchoolEvent {
    guard let lastTerm = year.terms.map(\.days.upperBound).max(), event.event.start.day <= lastTerm else {
        return event
    }
    var event = event
    let last = sameTime(event.event.start, on: lastTerm)
    let first = event.event.start.day
    let end = lastTerm.advanced(by: 1)
    for index in event.event.rules.indices where event.event.rules[index].until.map({ $0.day > lastTerm }) ?? true {
        event.event.rules[index].until = last
    }
    let all = occurrences(of: [event.event], from: first, to: end, zone: zone)
    event.event.exceptDates += all.value.map(\.start).filter { !year.isSchoolDay($0.day) }
    return event
}
