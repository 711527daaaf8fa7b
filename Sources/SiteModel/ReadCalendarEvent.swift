import CivilTime
import CommonMark
import ICalendar
import SourceText
import StrictYAML

/// Reads the entries of one calendar file.
struct CalendarEventReader {
    let key: String
    let settings: SiteSettings
    /// What the file says for all its events: classes, audience, contact.
    var usual = SchoolEvent(event: CalendarEvent(uid: "", start: .day(Day(number: 0))), segments: [])
    private var ids: Set<String> = []

    init(key: String, settings: SiteSettings) {
        self.key = key
        self.settings = settings
    }

    /// One entry of `events`; nil, with an error, where it has no title or no day.
    mutating func readEvent(_ node: YAMLNode, _ reader: inout MapReader) -> WrittenCalendar.Entry? {
        if node["by"] != nil { return readDeadline(node, &reader) }
        var fields = MapReader(node, subject: "an event")
        defer { reader.add(fields.finish(alsoKnown: ["by"])) }
        var made = readCommon(node, &fields)
        let title = made.event.summary
        let day = fields.day("date")
        var from = fields.time("from")
        var to = fields.time("to")
        let lastDay = fields.day("to_date")
        let series = readSeries(&fields, title: title)
        made.slots = readSlots(&fields, from: from, to: to)
        if let first = made.slots.first, let last = made.slots.last, from == nil, to == nil, lastDay == nil {
            (from, to) = (first.from, last.to)
        }
        warnOfNight(from, "from", &fields)
        if title.isEmpty { fields.wrong(node, "An event has no title", help: "add title: and the name of the event") }
        guard let day, !title.isEmpty else {
            if day == nil, !fields.has("date") {
                fields.wrong(node, "'\(title)' has no date", help: "add date: 2026-09-14")
            }
            return nil
        }
        if isBackwards(from: from, to: to, lastDay: lastDay) {
            fields.add([endBeforeStart(title, at: fields.place(of: "to"))])
        }
        if let lastDay, lastDay < day { fields.add([endBeforeStart(title, at: fields.place(of: "to_date"))]) }
        if to != nil, from == nil { fields.wrong(node, "'\(title)' has an end but no start", help: "add from:") }
        guard setID(&made, day, fields) else {
            fields.add([doubleID(made, fields)])
            return nil
        }
        made.event.start = from.map { .timed(LocalDateTime(day: day, time: $0), settings.zone) } ?? .day(day)
        made.event.end = eventEnd(day: day, from: from, to: to, lastDay: lastDay, zone: settings.zone)
        made.event.source = EventSource(
            event: node.place, summary: fields.place(of: "title"), start: fields.place(of: "date"),
            end: fields.has("to") ? fields.place(of: "to") : nil,
            rule: fields.has("repeat") ? fields.place(of: "repeat") : nil,
            place: fields.has("place") ? fields.place(of: "place") : nil)
        return WrittenCalendar.Entry(event: made, series: series)
    }

    /// A day by which families do something: an entry of `deadlines`, or of `events` with `by:` in place of `date:`.
    mutating func readDeadline(_ node: YAMLNode, _ reader: inout MapReader) -> WrittenCalendar.Entry? {
        var fields = MapReader(node, subject: "a deadline")
        defer { reader.add(fields.finish()) }
        var made = readCommon(node, &fields)
        let title = made.event.summary
        let day = fields.day("by")
        let at = fields.time("at")
        if title.isEmpty {
            fields.wrong(node, "A deadline has no title", help: "add title: and what families should do")
        }
        guard let day, !title.isEmpty else {
            if day == nil, !fields.has("by") {
                fields.wrong(
                    node, "'\(title)' has no day", help: "add by: 2026-09-14, and take out date: if it is there")
            }
            return nil
        }
        guard setID(&made, day, fields) else {
            fields.add([doubleID(made, fields)])
            return nil
        }
        made.kind = .deadline
        made.event.start = at.map { .timed(LocalDateTime(day: day, time: $0), settings.zone) } ?? .day(day)
        made.event.end = at == nil ? .moment(.day(day.advanced(by: 1))) : .none
        made.event.source = EventSource(
            event: node.place, summary: fields.place(of: "title"), start: fields.place(of: "by"))
        return WrittenCalendar.Entry(event: made)
    }

    /// What events and deadlines have in common: words, people, addresses.
    private func readCommon(_ node: YAMLNode, _ fields: inout MapReader) -> SchoolEvent {
        var event = CalendarEvent(
            uid: fields.text("id") ?? "", summary: fields.text("title") ?? "", notes: fields.text("notes") ?? "",
            place: fields.text("place") ?? "", start: .day(Day(number: 0)))
        if let updated = fields.day("updated") {
            event.stamp = updated.number * 86_400
            event.sequence = revision(on: updated)
        }
        var made = SchoolEvent(event: event, segments: [])
        made.fileKey = key
        made.facts = ContentType.eventKeys.compactMap { key in
            fields.text(key.name).map { SchoolEvent.Fact(key: key, text: $0, place: fields.place(of: key.name)) }
        }
        let classes = readClasses(&fields, settings)
        made.classKeys = fields.has("class") ? classes : usual.classKeys
        let audience = readAudience(&fields)
        made.audience = fields.has("audience") ? audience : usual.audience
        made.contactKey = readContact(&fields, settings) ?? usual.contactKey
        made.bookAt = readBookingAddress(&fields)
        return made
    }

    /// Gives the event its name for ever; false where another one has it.
    private mutating func setID(_ made: inout SchoolEvent, _ day: Day, _ fields: MapReader) -> Bool {
        let written = slugForID(made.event.uid)
        made.event.uid = written.isEmpty ? "\(day.iso)-\(slugForID(made.event.summary))" : written
        made.segments = ["calendar", key, slugForID(made.event.uid)]
        return ids.insert(made.event.uid).inserted
    }

    private func doubleID(_ made: SchoolEvent, _ fields: MapReader) -> Diagnostic {
        Diagnostic(
            "duplicate-uid", .error, "'\(made.event.uid)' is the id of two events in this calendar",
            at: fields.place(of: "id"), help: "give each event an id of its own")
    }

    /// "3:30" is half past three at night, which no school means.
    private func warnOfNight(_ time: ClockTime?, _ key: String, _ fields: inout MapReader) {
        guard let time, (1...5).contains(time.hour), let node = fields.node(key), let text = node.text?.lowercased(),
            !text.hasPrefix("0"), !text.contains("a")
        else { return }
        fields.add([
            Diagnostic(
                "wrong-value", .warning, "'\(text)' is in the night", at: node.place,
                help:
                    "write \(key): \"\(time.hour + 12):\(padded(time.minute, to: 2))\", or \"\(time.iso)\" if it is meant"
            )
        ])
    }
}

/// SEQUENCE of an event that was last changed on `day`: a number that only grows.
func revision(on day: Day) -> Int {
    // Days since 2000-01-01, so that dates before the web count as the first revision.
    max(0, day.number - 10_957)
}
