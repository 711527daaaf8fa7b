import CivilTime
import SourceText

/// Takes in content lines one by one and keeps track of which component each belongs to.
///
/// - No recursion: the open components are a list, and deeper nesting than anyone uses is only counted.
struct ComponentReader {
    private enum Kind {
        case calendar, event, zone, observance
        /// Something whose contents are not read: VALARM, VTODO, X-…
        case other
    }

    private struct Open {
        let kind: Kind
        let name: String
        let range: Range<Int>
    }

    /// A VCALENDAR holds a VEVENT, which holds a VALARM: real files have three levels.
    private static let deepest = 50
    /// A line of 4 MB is longer than any description.
    private static let longestLine = 4_000_000

    private(set) var calendar = CalendarFile()
    private(set) var zoneName: String?
    private(set) var method: String?
    private(set) var events: [EventDraft] = []
    private(set) var zones: [ZoneDraft] = []
    private(set) var findings: Findings

    private var open: [Open] = []
    private var tooDeep = 0
    private var sawCalendar = false
    private var texts = TextReader()
    private var event: EventDraft?
    private var zone: ZoneDraft?
    private var observance: ZoneDraft.Observance?

    init(_ findings: Findings) {
        self.findings = findings
    }

    mutating func read(_ line: ContentLine) {
        guard let name = line.name else {
            report("'\(shown(line))' is not a line of a calendar", at: line.range)
            return
        }
        guard line.bytes.count <= ComponentReader.longestLine else {
            report("a line with '\(name)' is longer than 4 MB, so it is left out", at: line.range)
            return
        }
        switch name {
        case "BEGIN": begin(texts.word(line), line.range)
        case "END": end(texts.word(line), line.range)
        default: readProperty(name, line)
        }
    }

    /// Closes what the file leaves open, and says what is missing.
    mutating func finish(at end: Int) {
        if let first = open.first, let last = open.last {
            let what = event?.summary.map { "of " + quotedTitle($0.value) } ?? "of '\(last.name)'"
            findings.add(
                "broken-calendar", .error, "the file stops in the middle \(what)",
                at: first.kind == .calendar && open.count == 1 ? max(0, end - 1)..<end : last.range,
                help: "download the calendar again; events after this one are missing")
            while !open.isEmpty { close() }
        }
        if !sawCalendar {
            findings.add(
                "broken-calendar", .error, "the file does not begin with 'BEGIN:VCALENDAR', so it is not a calendar",
                at: 0..<0, help: "download the calendar again, as an .ics file")
        } else if events.isEmpty {
            findings.add("empty-calendar", .note, "the calendar has no events", at: 0..<0)
        }
        if let broken = texts.broken {
            let more = broken.count > 1 ? ", like \(broken.count - 1) more in this file" : ""
            findings.add(
                "not-utf-8", .warning, "this text is not UTF-8\(more); its accents may be wrong", at: broken.first,
                help: "export the calendar as UTF-8, or correct the letters by hand")
        }
    }

    // MARK: Components

    private mutating func begin(_ name: String, _ range: Range<Int>) {
        // An event never holds another event or calendar: the one before was cut off.
        if name == "VEVENT" || name == "VCALENDAR", event != nil { closeCutEvent(range) }
        guard open.count < ComponentReader.deepest else {
            if tooDeep == 0 {
                report("the parts of this calendar are nested more than \(ComponentReader.deepest) deep", at: range)
            }
            tooDeep += 1
            return
        }
        let kind = kind(of: name)
        open.append(Open(kind: kind, name: name, range: range))
        switch kind {
        case .calendar: sawCalendar = true
        case .event: event = EventDraft(range: range)
        case .zone: zone = ZoneDraft()
        case .observance: observance = ZoneDraft.Observance()
        case .other: break
        }
    }

    private func kind(of name: String) -> Kind {
        switch (name, open.last?.kind) {
        case ("VCALENDAR", nil), ("VCALENDAR", .calendar): .calendar
        case ("VEVENT", nil), ("VEVENT", .calendar): .event
        case ("VTIMEZONE", nil), ("VTIMEZONE", .calendar): .zone
        case ("STANDARD", .zone), ("DAYLIGHT", .zone): .observance
        default: .other
        }
    }

    private mutating func end(_ name: String, _ range: Range<Int>) {
        if tooDeep > 0 {
            tooDeep -= 1
            return
        }
        guard let index = open.lastIndex(where: { $0.name == name }) else {
            report("'END:\(shown(name))' ends something that has not begun", at: range)
            return
        }
        if index < open.count - 1 {
            let inner = open[open.count - 1].name
            report("'\(shown(inner))' has no end before 'END:\(shown(name))'", at: range)
        }
        while open.count > index + 1 { close() }
        if open[index].kind == .event, let begin = event?.range { event?.range = begin.lowerBound..<range.upperBound }
        close()
    }

    private mutating func closeCutEvent(_ range: Range<Int>) {
        let title = quotedTitle(event?.summary?.value)
        report("\(title) has no 'END:VEVENT'", at: event?.range ?? range)
        tooDeep = 0
        while event != nil, !open.isEmpty { close() }
    }

    private mutating func close() {
        guard let last = open.popLast() else { return }
        switch last.kind {
        case .event:
            if let event { events.append(event) }
            event = nil
        case .zone:
            if let zone { zones.append(zone) }
            zone = nil
        case .observance:
            if let observance { zone?.observances.append(observance) }
            observance = nil
        case .calendar, .other: break
        }
    }

    // MARK: Properties

    private mutating func readProperty(_ name: String, _ line: ContentLine) {
        guard tooDeep == 0 else { return }
        switch open.last?.kind {
        case .event: event?.read(name, line, &findings, &texts)
        case .calendar: readCalendarProperty(name, line)
        case .zone:
            if name == "TZID" { zone?.name = texts.line(line, &findings).value }
            if name == "X-LIC-LOCATION" { zone?.location = texts.line(line, &findings).value }
        case .observance: readObservance(name, line)
        case .other, nil: break
        }
    }

    private mutating func readCalendarProperty(_ name: String, _ line: ContentLine) {
        switch name {
        case "NAME", "X-WR-CALNAME":
            if calendar.name == nil || name == "NAME" { calendar.name = text(line) }
        case "DESCRIPTION", "X-WR-CALDESC":
            if calendar.notes == nil || name == "DESCRIPTION" { calendar.notes = text(line) }
        case "COLOR", "X-APPLE-CALENDAR-COLOR":
            if calendar.color == nil || name == "COLOR" { calendar.color = text(line) }
        case "SOURCE": calendar.source = text(line)
        case "X-WR-TIMEZONE": zoneName = text(line)
        case "METHOD": method = texts.word(line)
        default: break
        }
    }

    private mutating func text(_ line: ContentLine) -> String? {
        let text = texts.line(line, &findings).value
        return text.isEmpty ? nil : text
    }

    private mutating func readObservance(_ name: String, _ line: ContentLine) {
        let (_, value) = line.parts(isDate: name != "RRULE")
        switch name {
        case "DTSTART":
            switch writtenMoment(value, zone: nil) {
            case .success(.local(let local, _)), .success(.utc(let local)): observance?.start = local
            case .success(.day(let day)): observance?.start = LocalDateTime(day: day, time: .midnight)
            case .failure: break
            }
        case "TZOFFSETFROM": observance?.offsetBefore = writtenOffset(value)
        case "TZOFFSETTO": observance?.offset = writtenOffset(value)
        case "RRULE":
            if case .success(let rule) = recurrenceRule(value, zone: .utc) { observance?.rules.append(rule) }
        case "RDATE":
            for part in value.split(separator: UInt8(ascii: ",")) {
                if case .success(let date) = writtenMoment(part, zone: nil) { observance?.dates.append(date) }
            }
        default: break
        }
    }

    private mutating func report(_ message: @autoclosure () -> String, at range: Range<Int>) {
        findings.add(
            "broken-calendar", .error, message(), at: range, help: "export the calendar again, or correct this line")
    }
}

/// Cut to a length that fits in a message.
private func shown(_ name: String) -> String {
    name.count > 40 ? String(name.prefix(40)) + "…" : name
}

private func shown(_ line: ContentLine) -> String {
    shown(decodedText(line.bytes.prefix(60)).text)
}
