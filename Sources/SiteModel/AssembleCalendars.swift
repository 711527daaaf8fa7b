import CivilTime
import CommonMark
import ICalendar
import SourceText

/// What comes of all calendar files and event pages.
struct AssembledCalendars {
    var calendars: [SchoolCalendar]
    /// Addresses that a double would have had, and the page that tells about the event instead.
    var addresses: [(from: String, page: Int, place: SourceSpan)]
    /// See `Site.hasEndlessDoubles`.
    var hasEndlessDoubles = false
}

/// The name of a calendar file, as addresses and commands have it: `school` for `content/calendars/school.ics`.
package func fileKey(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return slug(String(name.prefix { $0 != "." }))
}

/// Terms, closures and weeks of all calendar files together.
func schoolYear(_ calendars: [Content.ReadCalendar]) -> SchoolYear {
    var year = SchoolYear()
    for case .written(let written) in calendars.map(\.kind) {
        year.terms += written.year.terms
        year.closed += written.year.closed
        year.weekStarts += written.year.weekStarts
    }
    return year
}

/// Makes the calendars of the site: those that `site.yaml` names, in its order, then each other file, then the event pages.
///
/// - What stands in several places is in one calendar only; see `withoutDoubles`.
func assembleCalendars(_ read: [Content.ReadCalendar], _ site: Site) -> Parsed<AssembledCalendars> {
    var diagnostics: [Diagnostic] = []
    let weeks = SchoolWeeks(site.year)
    checkWeeks(site.year, &diagnostics)
    var files = read.map { assembleFile($0, site: site, weeks, &diagnostics) }
    var calendars: [SchoolCalendar] = []
    for setting in site.settings.calendars {
        let wanted = setting.files.isEmpty ? [] : setting.files.map(\.path)
        reportMissing(setting, files.map(\.path), &diagnostics)
        let own = files.filter { wanted.contains($0.path) || $0.key == setting.key }
        files.removeAll { wanted.contains($0.path) || $0.key == setting.key }
        let ordered =
            wanted.compactMap { path in own.first { $0.path == path } } + own.filter { !wanted.contains($0.path) }
        if let calendar = joined(ordered, setting) { calendars.append(calendar) }
    }
    calendars += files
    if let pages = eventPages(site, weeks, taken: Set(calendars.map(\.key)), &diagnostics) { calendars.append(pages) }
    var merged = withoutDoubles(calendars, site)
    for index in merged.value.calendars.indices { addDeadlines(to: &merged.value.calendars[index], &diagnostics) }
    return Parsed(merged.value, diagnostics + merged.diagnostics)
}

/// Weeks that have two letters, or none because they are outside all terms.
private func checkWeeks(_ year: SchoolYear, _ diagnostics: inout [Diagnostic]) {
    var known: [Day: SchoolYear.WeekStart] = [:]
    for start in year.weekStarts {
        if let other = known.updateValue(start, forKey: start.monday), other.letter != start.letter {
            diagnostics.append(
                Diagnostic(
                    "wrong-value", .error,
                    "The week of \(start.monday.iso) is said to be both week \(weekLetters[other.letter]) and week "
                        + weekLetters[start.letter], at: start.place, help: "keep one of the two",
                    related: [Diagnostic.Related(place: other.place, message: "the other one is here")]))
        }
        let days = start.monday...start.monday.advanced(by: 6)
        guard !year.terms.contains(where: { $0.days.overlaps(days) }) else { continue }
        diagnostics.append(
            Diagnostic(
                "wrong-value", .warning,
                "The week of \(start.monday.iso) is outside all terms, so its letter says nothing",
                at: start.place, help: "name a day of a week in term time"))
    }
}

/// Files in `site.yaml` that are not there.
private func reportMissing(_ setting: CalendarSetting, _ paths: [String], _ diagnostics: inout [Diagnostic]) {
    for file in setting.files where !paths.contains(file.path) {
        let guess = file.url == nil ? nearestName(to: file.path, in: paths) : nil
        diagnostics.append(
            Diagnostic(
                "wrong-value", .error,
                "'\(file.path)' is not there" + (guess.map { "; did you mean '\($0)'?" } ?? ""), at: file.place,
                help: file.url == nil
                    ? "put the file there, or take the line out"
                    : "run schoolgate calendars update \(fileKey(file.path)), which gets it from its address",
                replacement: guess))
    }
}

/// Several files as one calendar; each event keeps the address and the UID that its own file gives it.
private func joined(_ files: [SchoolCalendar], _ setting: CalendarSetting) -> SchoolCalendar? {
    guard let first = files.first else { return nil }
    var calendar = SchoolCalendar(
        key: setting.key, title: setting.name ?? first.title, path: first.path, events: files.flatMap(\.events),
        color: setting.color ?? files.compactMap(\.color).first)
    calendar.paths = files.map(\.path)
    if !setting.audience.isEmpty {
        for index in calendar.events.indices
        where calendar.events[index].audience.isEmpty && !calendar.events[index].isTermDate {
            calendar.events[index].audience = setting.audience
        }
    }
    return calendar
}

// MARK: One file

private func assembleFile(
    _ read: Content.ReadCalendar, site: Site, _ weeks: SchoolWeeks, _ diagnostics: inout [Diagnostic]
) -> SchoolCalendar {
    switch read.kind {
    case .iCalendar(let file):
        return SchoolCalendar(
            key: read.key, title: file.name ?? read.key, path: read.path, events: importedEvents(file, key: read.key),
            color: file.color.flatMap(knownColor))
    case .written(let written):
        let events = written.entries.map { entry -> SchoolEvent in
            guard let series = entry.series else { return entry.event }
            let made = assembleSeries(entry.event, series, year: site.year, weeks: weeks, zone: site.settings.zone)
            diagnostics += made.diagnostics
            return made.value
        }
        return SchoolCalendar(
            key: read.key, title: written.title, path: read.path, events: events, color: written.color)
    }
}

private func importedEvents(_ file: CalendarFile, key: String) -> [SchoolEvent] {
    var taken: Set<String> = []
    return file.events.filter { !$0.isPrivate }.map { event in
        let hash = StableHash(of: event.uid.utf8)
        var name = shortened(slug(event.summary))
        // Two parents' evenings in one year are two events: the second gets a mark that its UID gives.
        if name.isEmpty || !taken.insert(name).inserted { name += (name.isEmpty ? "" : "-") + hash.hex(6) }
        var made = SchoolEvent(event: event, segments: ["calendar", key, name])
        made.fileKey = key
        made.repeats = repeatWord(event)
        return made
    }
}

private func repeatWord(_ event: CalendarEvent) -> SchoolEvent.RepeatWord {
    guard let rule = event.rules.first else { return event.extraDates.isEmpty ? .never : .other }
    switch (rule.frequency, rule.interval) {
    case (.weekly, 1): return .weekly
    case (.weekly, 2): return .fortnightly
    case (.monthly, 1): return .monthly
    default: return .other
    }
}

// MARK: Event pages

/// The pages of type `event` as one calendar; nil where there are none.
private func eventPages(
    _ site: Site, _ weeks: SchoolWeeks, taken: Set<String>, _ diagnostics: inout [Diagnostic]
) -> SchoolCalendar? {
    var events: [SchoolEvent] = []
    for (index, page) in site.pages.enumerated() where page.type.name == "event" {
        guard let day = page.front.date else { continue }
        var made = event(of: page, on: day, zone: site.settings.zone)
        made.page = index
        if let series = page.front.series {
            let whole = assembleSeries(made, series, year: site.year, weeks: weeks, zone: site.settings.zone)
            diagnostics += whole.diagnostics
            made = whole.value
        }
        events.append(made)
    }
    // A file calendars/events.yaml may have the name already.
    return events.isEmpty
        ? nil
        : SchoolCalendar(
            key: taken.contains("events") ? "event-pages" : "events", title: "Events", path: "", events: events)
}

private func event(of page: Page, on day: Day, zone: Zone) -> SchoolEvent {
    let front = page.front
    let start: Moment = front.from.map { .timed(LocalDateTime(day: day, time: $0), zone) } ?? .day(day)
    var event = CalendarEvent(
        uid: page.segments.joined(separator: "-"), summary: page.title, notes: front.summary?.text ?? "",
        place: front.eventPlace?.text ?? "", start: start)
    event.end = eventEnd(day: day, from: front.from, to: front.to, lastDay: front.endDay, zone: zone)
    event.source = EventSource(
        event: front.title?.place ?? front.place, summary: front.title?.place, start: front.datePlace,
        rule: front.series?.pattern == nil ? nil : front.series?.place, place: front.eventPlace?.place)
    event.stamp = (front.updated ?? day).number * 86_400
    event.sequence = front.updated.map(revision) ?? 0
    var made = SchoolEvent(event: event, segments: page.segments)
    made.classKeys = front.classes.isEmpty ? page.classKey.map { [$0] } ?? [] : front.classes.map(\.text)
    made.contactKey = front.contact?.text
    made.audience = front.audience
    made.slots = front.slots
    made.bookAt = front.bookAt
    made.facts = front.facts.map { SchoolEvent.Fact(key: $0.key, text: $0.value.text, place: $0.value.place) }
    return made
}

// MARK: Deadlines

/// Adds a line for each day by which families book (`book_by:`), in lists and feeds: phones tell of it in time.
private func addDeadlines(to calendar: inout SchoolCalendar, _ diagnostics: inout [Diagnostic]) {
    for event in calendar.events {
        guard let fact = event.facts.first(where: { $0.key.name == "book_by" }) else { continue }
        guard let day = Day(iso: fact.text.trimmingSpaces) else {
            // "A week before" is for people; what looks like a date should be one.
            guard fact.text.first.map({ $0.isASCII && $0.isNumber }) ?? false else { continue }
            diagnostics.append(
                Diagnostic(
                    "invalid-date", .error, "'\(fact.text)' is not a day in the calendar", at: fact.place,
                    help: "write book_by: 2026-09-14"))
            continue
        }
        guard event.event.status != .cancelled else { continue }
        if day > lastDay(of: event.event) {
            diagnostics.append(
                Diagnostic(
                    "wrong-value", .warning, "'\(event.event.summary)' can be booked until \(day.iso), when it is over",
                    at: fact.place, help: "check book_by: and date:"))
        }
        calendar.events.append(deadline(for: event, on: day, fact))
    }
}

private func deadline(for event: SchoolEvent, on day: Day, _ fact: SchoolEvent.Fact) -> SchoolEvent {
    var whole = CalendarEvent(
        uid: event.event.uid + "-book-by", summary: event.event.summary, start: .day(day),
        end: .moment(.day(day.advanced(by: 1))))
    whole.sequence = event.event.sequence
    whole.stamp = event.event.stamp
    whole.language = event.event.language
    whole.source = EventSource(event: fact.place, start: fact.place)
    var made = event
    made.event = whole
    made.kind = .deadline
    made.deadlineOf = event.event.uid
    made.repeats = .never
    made.facts = []
    made.slots = []
    made.week = nil
    return made
}

private func lastDay(of event: CalendarEvent) -> Day {
    let dates = [event.start.day] + event.extraDates.map(\.start.day) + event.overrides.map(\.event.start.day)
    let series = event.rules.map {
        $0.until?.day ?? ($0.count == nil ? Day(number: 2_932_896) : event.start.day.advanced(by: 3_660))
    }
    return (dates + series).max() ?? event.start.day
}
