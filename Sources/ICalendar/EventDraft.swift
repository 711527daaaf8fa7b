import CivilTime
import SourceText

/// A VEVENT as it stands in a file, before zones, series and doubles are sorted out.
struct EventDraft {
    struct Written<Value> {
        var value: Value
        var range: Range<Int>
    }

    /// An RDATE: a start, and an end if it was written as a period.
    struct Extra {
        var start: WrittenMoment
        var end: WrittenMoment?
        var duration: CalendarDuration?
        var range: Range<Int>
    }

    var range: Range<Int>
    var uid: Written<String>?
    var summary: Written<String>?
    var notes: String?
    var place: Written<String>?
    var url: String?
    var categories: [String] = []
    var status: EventStatus?
    var language: String?
    var start: Written<WrittenMoment>?
    /// There is a DTSTART, and what is wrong with it has been said.
    var hasUnreadableStart = false
    var end: Written<WrittenMoment>?
    var duration: Written<CalendarDuration>?
    var rules: [Written<ArraySlice<UInt8>>] = []
    var exceptionRules: [Written<ArraySlice<UInt8>>] = []
    var extras: [Extra] = []
    var exceptDates: [Written<WrittenMoment>] = []
    var recurrenceID: Written<WrittenMoment>?
    var appliesToLater = false
    var sequence = 0
    /// Unix times of DTSTAMP and LAST-MODIFIED.
    var stamp: Int?
    var lastModified: Int?
    var isPrivate = false
    /// X-MICROSOFT-CDO-ALLDAYEVENT: midnight to midnight is meant as whole days.
    var isAllDayInOutlook = false
    var position: GeoPosition?
    var links: [EventLink] = []
}

extension EventDraft {
    /// Reads the lines of one event.
    init(
        _ event: CalendarOutline.Event, in outline: CalendarOutline, _ findings: inout Findings,
        _ texts: inout TextReader
    ) {
        self.init(range: event.whole)
        for piece in event.pieces {
            for line in outline.lines(ofPiece: piece) {
                if let name = findings.name(of: line) { read(name, line, &findings, &texts) }
            }
        }
    }

    /// Takes in one property; those that are not named here, such as ATTENDEE and ORGANIZER, are never kept.
    private mutating func read(
        _ name: PropertyName, _ line: ContentLine, _ findings: inout Findings, _ texts: inout TextReader
    ) {
        switch name {
        case .uid: uid = Written(value: texts.text(line), range: line.range)
        case .summary where summary == nil:
            summary = Written(value: oneLine(texts.text(line)), range: line.range)
            language = line.parts().parameters["LANGUAGE"]
        case .description where notes == nil: notes = texts.text(line)
        case .place where place == nil: place = Written(value: texts.text(line), range: line.range)
        case .categories:
            let parts = textValues(line.parts().value).map { textValue($0).text.trimmingSpaces }
            categories += parts.filter { !$0.isEmpty && !categories.contains($0) }
        case .status: status = EventStatus(rawValue: texts.word(line))
        case .access: isPrivate = ["PRIVATE", "CONFIDENTIAL"].contains(texts.word(line))
        case .sequence: sequence = min(max(Int(texts.word(line)) ?? 0, 0), Int(Int32.max))
        case .stamp: stamp = instant(line)
        case .lastModified: lastModified = instant(line)
        case .start where start == nil:
            start = moment(line, &findings, &texts)
            hasUnreadableStart = start == nil
        case .endTime where end == nil: end = moment(line, &findings, &texts)
        case .duration: readDuration(line, &findings)
        case .recurrenceID:
            recurrenceID = moment(line, &findings, &texts)
            appliesToLater = line.parts(isDate: true).parameters["RANGE"]?.uppercased() == "THISANDFUTURE"
        case .rule: rules.append(Written(value: line.parts().value, range: line.range))
        case .exceptionRule: exceptionRules.append(Written(value: line.parts().value, range: line.range))
        case .exceptDate: readExceptions(line, &findings, &texts)
        case .extraDate: readExtras(line, &findings, &texts)
        case .outlookAllDay: isAllDayInOutlook = texts.word(line) == "TRUE"
        case .position: position = geoPosition(line.parts().value)
        case .url: url = webAddress(line.parts().value, schemes: ["https:", "http:"]) ?? url
        case .conference, .image, .attachment: readLink(name, line)
        default: break
        }
    }

    private mutating func readLink(_ name: PropertyName, _ line: ContentLine) {
        let (parameters, value) = line.parts()
        let schemes = name == .conference ? ["https:", "http:", "tel:"] : ["https:"]
        guard let kind = EventLink.Kind(rawValue: name.rawValue), let address = webAddress(value, schemes: schemes)
        else {
            return
        }
        let features = parameters["FEATURE"]?.uppercased().split(separator: ",").map(String.init) ?? []
        links.append(EventLink(kind, address, label: parameters["LABEL"], features: features))
    }

    private mutating func readDuration(_ line: ContentLine, _ findings: inout Findings) {
        let value = line.parts().value
        if let length = writtenDuration(value) {
            duration = Written(value: length, range: line.range)
        } else {
            findings.add(
                "invalid-date", .error, "'\(decodedText(value.prefix(40)).text)' is not a length of time",
                at: line.range, help: "write it like PT1H30M for one hour and a half")
        }
    }

    private func moment(
        _ line: ContentLine, _ findings: inout Findings, _ texts: inout TextReader
    ) -> Written<WrittenMoment>? {
        let (parameters, value) = line.parts(isDate: true)
        let form = MomentForm(parameters, &texts)
        return moment(value, form, .error, line.range, &findings).map { Written(value: $0, range: line.range) }
    }

    private func moment(
        _ value: ArraySlice<UInt8>, _ form: MomentForm, _ severity: Severity, _ range: Range<Int>,
        _ findings: inout Findings
    ) -> WrittenMoment? {
        switch writtenMoment(value, zone: form.zone) {
        case .success(let moment): return form.isDay ? .day(moment.writtenDay) : moment
        case .failure(let problem):
            findings.add(
                "invalid-date", severity, problem.message, at: range,
                help: "correct the date in the calendar that this file comes from, and export it again")
            return nil
        }
    }

    /// A list of days that are left out, of which those that cannot be read are passed over.
    private mutating func readExceptions(_ line: ContentLine, _ findings: inout Findings, _ texts: inout TextReader) {
        let (parameters, value) = line.parts(isDate: true)
        let form = MomentForm(parameters, &texts)
        for part in value.split(separator: UInt8(ascii: ",")) {
            guard let moment = moment(part, form, .warning, line.range, &findings) else { continue }
            exceptDates.append(Written(value: moment, range: line.range))
        }
    }

    private mutating func readExtras(_ line: ContentLine, _ findings: inout Findings, _ texts: inout TextReader) {
        let (parameters, value) = line.parts(isDate: true)
        let form = MomentForm(parameters, &texts)
        for part in value.split(separator: UInt8(ascii: ",")) {
            let slash = part.firstIndex(of: UInt8(ascii: "/"))
            guard let start = moment(part[..<(slash ?? part.endIndex)], form, .warning, line.range, &findings)
            else { continue }
            var extra = Extra(start: start, range: line.range)
            if let slash {
                let rest = part[(slash + 1)...]
                extra.duration = writtenDuration(rest)
                if extra.duration == nil { extra.end = moment(rest, form, .warning, line.range, &findings) }
            }
            extras.append(extra)
        }
    }

    private func instant(_ line: ContentLine) -> Int? {
        guard case .success(let moment) = writtenMoment(line.parts(isDate: true).value, zone: nil) else { return nil }
        switch moment {
        case .day(let day): return day.clockSeconds
        case .utc(let local), .local(let local, _): return local.clockSeconds
        }
    }
}

extension WrittenMoment {
    /// The day as it is written.
    var writtenDay: Day {
        switch self {
        case .day(let day): day
        case .utc(let local), .local(let local, _): local.day
        }
    }
}

/// What the parameters of a date say about it.
private struct MomentForm {
    let isDay: Bool
    let zone: String?

    init(_ parameters: Parameters, _ texts: inout TextReader) {
        isDay = parameters.holds("DATE", in: "VALUE")
        zone = texts.zoneName(parameters)
    }
}

/// Reads texts and remembers whether the file has been UTF-8 so far.
struct TextReader {
    /// The first property that is not UTF-8, and how many there are.
    private var broken: (first: Range<Int>, count: Int)?
    /// The zone that was named last, as it is written: most dates of a file name the same.
    private var zone: (bytes: ArraySlice<UInt8>, name: String)?

    /// The text of a property, without spaces at either end.
    mutating func text(_ line: ContentLine) -> String {
        let (text, isUTF8) = textValue(trimmed(line.parts().value))
        if !isUTF8 { broken = (broken?.first ?? line.range, (broken?.count ?? 0) + 1) }
        return text
    }

    /// A value that is one word, in capitals.
    func word(_ line: ContentLine) -> String {
        capitals(trimmed(line.parts().value).prefix(60))
    }

    mutating func zoneName(_ parameters: Parameters) -> String? {
        guard let bytes = parameters.bytes(of: "TZID") else { return nil }
        if let zone, zone.bytes.elementsEqual(bytes) { return zone.name }
        let name = parameters["TZID"] ?? ""
        zone = (bytes, name)
        return name
    }

    /// Says so if the file is not UTF-8.
    func report(_ findings: inout Findings) {
        guard let broken else { return }
        let more = broken.count > 1 ? ", like \(broken.count - 1) more in this file" : ""
        findings.add(
            "not-utf-8", .warning, "this text is not UTF-8\(more); its accents may be wrong", at: broken.first,
            help: "export the calendar as UTF-8, or correct the letters by hand")
    }
}

/// A title stands in one line, whatever its writer meant.
private func oneLine(_ text: String) -> String {
    text.utf8.contains(0x0A) ? text.split(separator: "\n").joined(separator: " ") : text
}

private func webAddress(_ bytes: ArraySlice<UInt8>, schemes: [String]) -> String? {
    let text = decodedText(trimmed(bytes)).text
    guard text.utf8.count <= 4_000, !text.unicodeScalars.contains(where: { $0.value <= 0x20 }) else { return nil }
    let start = text.prefix(8).lowercased()
    return schemes.contains { start.hasPrefix($0) } ? text : nil
}

private func geoPosition(_ bytes: ArraySlice<UInt8>) -> GeoPosition? {
    let parts = String(decoding: bytes.prefix(60), as: UTF8.self).split(separator: ";")
    guard parts.count == 2, let latitude = Double(String(parts[0]).trimmingSpaces),
        let longitude = Double(String(parts[1]).trimmingSpaces), (-90...90).contains(latitude),
        (-180...180).contains(longitude)
    else { return nil }
    return GeoPosition(latitude: latitude, longitude: longitude)
}
