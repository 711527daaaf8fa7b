import CivilTime
import CommonMark
import ICalendar
package import SourceText
import StrictYAML

/// A calendar in the short form that staff write by hand, before terms, closures and exceptions are worked out.
package struct WrittenCalendar: Sendable {
    package struct Entry: Sendable {
        package let event: SchoolEvent
        package var series: WrittenSeries?

        init(event: SchoolEvent, series: WrittenSeries? = nil) {
            self.event = event
            self.series = series
        }
    }

    package var title: String
    /// `#rrggbb` or a CSS name.
    package var color: String?
    package var entries: [Entry] = []
    package var year = SchoolYear()
}

/// Reads `content/calendars/<key>.yaml`.
///
/// - Keys: see docs/calendars.md and docs/schemas/calendar.json.
/// - Bad input: an event with an impossible date is left out with an error; the others stay.
package func readCalendarYAML(_ file: SourceFile, key: String, settings: SiteSettings) -> Parsed<WrittenCalendar> {
    let yaml = readYAML(file)
    var reader = MapReader(yaml.value, subject: "a calendar")
    reader.add(yaml.diagnostics)
    var calendar = WrittenCalendar(title: reader.text("name") ?? key)
    calendar.color = readColor(&reader)
    readPeriods(&reader, into: &calendar)
    var events = CalendarEventReader(key: key, settings: settings)
    events.usual.classKeys = readClasses(&reader, settings)
    events.usual.audience = readAudience(&reader)
    events.usual.contactKey = readContact(&reader, settings)
    for node in reader.nodes("events") {
        if let entry = events.readEvent(node, &reader) { calendar.entries.append(entry) }
    }
    for node in reader.nodes("deadlines") {
        if let entry = events.readDeadline(node, &reader) { calendar.entries.append(entry) }
    }
    return Parsed(calendar, reader.finish())
}

/// A name for an address; long ones are cut, as no file name may have more than 255 bytes.
func slugForID(_ text: String) -> String {
    shortened(slug(text))
}

func endBeforeStart(_ title: String, at place: SourceSpan) -> Diagnostic {
    Diagnostic(
        "end-before-start", .error, "'\(title)' ends before it starts", at: place, help: "check the two dates or times")
}

// MARK: Keys that calendars, events and pages share

/// One class or a list of them; those that `site.yaml` does not have are an error.
func readClasses(_ fields: inout MapReader, _ settings: SiteSettings) -> [String] {
    fields.textNodes("class").compactMap { node in
        guard let key = node.text, !key.isEmpty else { return nil }
        if !settings.classes.isEmpty, settings.schoolClass(key) == nil {
            fields.add([unknownClass(key, settings, at: node.place)])
        }
        return key
    }
}

func readContact(_ fields: inout MapReader, _ settings: SiteSettings) -> String? {
    guard let key = fields.text("contact") else { return nil }
    if settings.contact(key) == nil {
        fields.add([unknownContact(key, settings.contacts, at: fields.place(of: "contact"))])
    }
    return key
}

/// Who an event can be for; `staff` alone keeps it off the site.
let eventAudiences = ["families", "staff", "governors"]

func readAudience(_ fields: inout MapReader) -> [String] {
    fields.textNodes("audience").compactMap { node in
        let text = node.text ?? ""
        if eventAudiences.contains(text) { return text }
        let guess = nearestName(to: text, in: eventAudiences)
        fields.wrong(
            node, "'\(text)' is not somebody an event is for" + (guess.map { "; did you mean '\($0)'?" } ?? ""),
            help: "use one of: \(eventAudiences.joined(separator: ", "))", replacement: guess)
        return nil
    }
}

/// Where families book; only addresses on the web, so that nobody puts a script there.
func readBookingAddress(_ fields: inout MapReader) -> String? {
    guard let node = fields.node("book") else { return nil }
    let text = node.text ?? ""
    let rest = text.lowercased()
    guard rest.hasPrefix("https://") || rest.hasPrefix("http://"), text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
    else {
        fields.wrong(
            node, "'\(text)' is not a web address",
            help:
                "write it in full: book: https://…; for a person to ask, write contact:, and for the last day, book_by:"
        )
        return nil
    }
    return text
}

/// The end of an event as staff write it: a time on the same day, or a last day that counts.
///
/// - Midnight as the end is the one at which the day ends.
func eventEnd(day: Day, from: ClockTime?, to: ClockTime?, lastDay: Day?, zone: Zone) -> EventEnd {
    if from != nil {
        guard let to else { return .none }
        var end = lastDay ?? day
        if to == .midnight, lastDay == nil { end = end.advanced(by: 1) }
        // Before its start means that somebody slipped; that has been said, and the event keeps its start.
        if end == day, let from, to <= from { return .none }
        return .moment(.timed(LocalDateTime(day: max(end, day), time: to), zone))
    }
    return .moment(.day(max(lastDay ?? day, day).advanced(by: 1)))
}

/// Whether an end on the same day is before its start, or at it.
func isBackwards(from: ClockTime?, to: ClockTime?, lastDay: Day?) -> Bool {
    guard let from, let to, lastDay == nil, to != .midnight else { return false }
    return to <= from
}

func sameTime(_ start: Moment, on day: Day) -> Moment {
    switch start {
    case .day: .day(day)
    case .timed(let local, let zone): .timed(LocalDateTime(day: day, time: local.time), zone)
    }
}
