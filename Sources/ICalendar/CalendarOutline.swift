import CivilTime
import SourceText

/// A calendar seen from above: its own properties, its zones, and where its events stand.
///
/// - Events are read afterwards, one by one: their zones may stand behind them, and a file may hold a million.
/// - No recursion: the open components are a list, and deeper nesting than anyone uses is only counted.
struct CalendarOutline {
    /// Where a VEVENT stands, from BEGIN to END, and the runs of lines in it that belong to no part such as VALARM.
    struct Event {
        var whole: Range<Int>
        /// Numbers of its pieces, for `lines(ofPiece:)`.
        fileprivate(set) var pieces: Range<Int>
    }

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

    private(set) var calendar = CalendarFile()
    private(set) var zoneName: String?
    private(set) var method: String?
    private(set) var zones: [ZoneDraft] = []
    private(set) var events: [Event] = []
    private(set) var texts = TextReader()

    private let bytes: [UInt8]
    private var pieces: [Range<Int>] = []
    private var open: [Open] = []
    private var tooDeep = 0
    private var sawCalendar = false
    /// Where the lines go on that belong to the open event itself.
    private var pieceStart = 0
    private var zone: ZoneDraft?
    private var observance: ZoneDraft.Observance?

    init(_ bytes: [UInt8], _ findings: inout Findings) {
        self.bytes = bytes
        for line in ContentLines(bytes) {
            // Most lines of a calendar are the properties of events.
            if open.last?.kind == .event, tooDeep == 0, !mayBeginOrEnd(line) { continue }
            read(line, &findings)
        }
        finish(&findings)
    }

    /// A run of lines that belong to an event and to none of its parts.
    func lines(ofPiece number: Int) -> ContentLines {
        ContentLines(bytes, in: pieces[number])
    }

    private func mayBeginOrEnd(_ line: ContentLine) -> Bool {
        let first = upper(line.bytes[line.bytes.startIndex])
        return first == UInt8(ascii: "B") || first == UInt8(ascii: "E")
    }

    private mutating func read(_ line: ContentLine, _ findings: inout Findings) {
        // What is wrong with the lines of an event is said when they are read.
        guard let name = open.last?.kind == .event && tooDeep == 0 ? line.name : findings.name(of: line) else { return }
        switch name {
        case .begin: begin(texts.word(line), line.range, &findings)
        case .end: end(texts.word(line), line.range, &findings)
        default: if tooDeep == 0 { readProperty(name, line) }
        }
    }

    /// Closes what the file leaves open, and says what is missing.
    private mutating func finish(_ findings: inout Findings) {
        let end = bytes.count
        if let first = open.first, let last = open.last {
            let what = title.map { "of " + quotedTitle($0) } ?? "of '\(last.name)'"
            findings.add(
                "broken-calendar", .error, "the file stops in the middle \(what)",
                at: first.kind == .calendar && open.count == 1 ? max(0, end - 1)..<end : last.range,
                help: "download the calendar again; events after this one are missing")
            while !open.isEmpty { close(at: end) }
        }
        if !sawCalendar {
            findings.add(
                "broken-calendar", .error, "the file does not begin with 'BEGIN:VCALENDAR', so it is not a calendar",
                at: 0..<0, help: "download the calendar again, as an .ics file")
        } else if events.isEmpty {
            findings.add("empty-calendar", .note, "the calendar has no events", at: 0..<0)
        }
    }

    /// The title of the open event.
    private var title: String? {
        guard open.contains(where: { $0.kind == .event }) else { return nil }
        let rest = open.last?.kind == .event ? [pieceStart..<bytes.count] : []
        for piece in pieces[events[events.count - 1].pieces] + rest {
            for line in ContentLines(bytes, in: piece) where line.name == .summary {
                return textValue(line.parts().value).text.trimmingSpaces
            }
        }
        return nil
    }

    // MARK: Components

    private mutating func begin(_ name: String, _ range: Range<Int>, _ findings: inout Findings) {
        // An event never holds another event or calendar: the one before was cut off.
        if name == "VEVENT" || name == "VCALENDAR", open.contains(where: { $0.kind == .event }) {
            closeCutEvent(at: range.lowerBound, &findings)
        }
        guard open.count < CalendarOutline.deepest else {
            if tooDeep == 0 {
                report(
                    "the parts of this calendar are nested more than \(CalendarOutline.deepest) deep", at: range,
                    &findings)
            }
            tooDeep += 1
            return
        }
        let kind = kind(of: name)
        if open.last?.kind == .event { addPiece(until: range.lowerBound) }
        open.append(Open(kind: kind, name: name, range: range))
        switch kind {
        case .calendar: sawCalendar = true
        case .event:
            pieceStart = range.upperBound
            events.append(Event(whole: range, pieces: pieces.count..<pieces.count))
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

    private mutating func end(_ name: String, _ range: Range<Int>, _ findings: inout Findings) {
        if tooDeep > 0 {
            tooDeep -= 1
            return
        }
        guard let index = open.lastIndex(where: { $0.name == name }) else {
            report("'END:\(shown(name))' ends something that has not begun", at: range, &findings)
            return
        }
        if index < open.count - 1 {
            let inner = open[open.count - 1].name
            report("'\(shown(inner))' has no end before 'END:\(shown(name))'", at: range, &findings)
        }
        if open[index].kind == .event {
            events[events.count - 1].whole = open[index].range.lowerBound..<range.upperBound
        }
        while open.count > index + 1 { close(at: range.lowerBound) }
        close(at: range.lowerBound, next: range.upperBound)
    }

    private mutating func closeCutEvent(at place: Int, _ findings: inout Findings) {
        guard let event = open.last(where: { $0.kind == .event }) else { return }
        report("\(quotedTitle(title)) has no 'END:VEVENT'", at: event.range, &findings)
        tooDeep = 0
        while open.contains(where: { $0.kind == .event }) { close(at: place) }
    }

    /// Closes the innermost part, whose lines end at `place`; those around it go on at `next`.
    private mutating func close(at place: Int, next: Int? = nil) {
        guard let last = open.popLast() else { return }
        switch last.kind {
        case .event: addPiece(until: place)
        case .zone:
            if let zone { zones.append(zone) }
            zone = nil
        case .observance:
            if let observance { zone?.observances.append(observance) }
            observance = nil
        case .calendar, .other: break
        }
        pieceStart = next ?? place
    }

    private mutating func addPiece(until place: Int) {
        guard pieceStart < place else { return }
        pieces.append(pieceStart..<place)
        events[events.count - 1].pieces = events[events.count - 1].pieces.lowerBound..<pieces.count
    }

    // MARK: Properties

    private mutating func readProperty(_ name: PropertyName, _ line: ContentLine) {
        switch open.last?.kind {
        case .calendar: readCalendarProperty(name, line)
        case .zone:
            if name == .zoneID { zone?.name = texts.text(line) }
            if name == .location { zone?.location = texts.text(line) }
        case .observance: readObservance(name, line)
        case .event, .other, nil: break
        }
    }

    private mutating func readCalendarProperty(_ name: PropertyName, _ line: ContentLine) {
        switch name {
        case .name, .calendarName: if calendar.name == nil || name == .name { calendar.name = text(line) }
        case .description, .calendarNotes:
            if calendar.notes == nil || name == .description { calendar.notes = text(line) }
        case .color, .appleColor: if calendar.color == nil || name == .color { calendar.color = text(line) }
        case .source: calendar.source = text(line)
        case .calendarZone: zoneName = text(line)
        case .method: method = texts.word(line)
        default: break
        }
    }

    private mutating func text(_ line: ContentLine) -> String? {
        let text = texts.text(line)
        return text.isEmpty ? nil : text
    }

    private mutating func readObservance(_ name: PropertyName, _ line: ContentLine) {
        let (_, value) = line.parts(isDate: name != .rule)
        switch name {
        case .start:
            switch writtenMoment(value, zone: nil) {
            case .success(.local(let local, _)), .success(.utc(let local)): observance?.start = local
            case .success(.day(let day)): observance?.start = LocalDateTime(day: day, time: .midnight)
            case .failure: break
            }
        case .offsetFrom: observance?.offsetBefore = writtenOffset(value)
        case .offsetTo: observance?.offset = writtenOffset(value)
        case .rule:
            if case .success(let rule) = recurrenceRule(value, zone: .utc) { observance?.rules.append(rule) }
        case .extraDate:
            for part in value.split(separator: UInt8(ascii: ",")) {
                if case .success(let date) = writtenMoment(part, zone: nil) { observance?.dates.append(date) }
            }
        default: break
        }
    }

    private func report(_ message: @autoclosure () -> String, at range: Range<Int>, _ findings: inout Findings) {
        findings.add(
            "broken-calendar", .error, message(), at: range, help: "export the calendar again, or correct this line")
    }
}

extension Findings {
    /// A line of 4 MB is longer than any description.
    private static let longestLine = 4_000_000

    /// Which property a line is; nil, and a finding, for what cannot be read.
    mutating func name(of line: ContentLine) -> PropertyName? {
        let help = "export the calendar again, or correct this line"
        guard let name = line.name else {
            add(
                "broken-calendar", .error,
                "'\(shown(decodedText(line.bytes.prefix(60)).text))' is not a line of a calendar",
                at: line.range, help: help)
            return nil
        }
        guard line.bytes.count <= Findings.longestLine else {
            add(
                "broken-calendar", .error,
                "a line with '\(capitals(line.bytes[..<line.nameEnd]))' is longer than 4 MB, so it is left out",
                at: line.range,
                help: help)
            return nil
        }
        return name
    }
}

/// Cut to a length that fits in a message.
private func shown(_ text: String) -> String {
    text.count > 40 ? String(text.prefix(40)) + "…" : text
}
