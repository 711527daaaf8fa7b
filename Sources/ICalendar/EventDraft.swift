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
    /// Takes in one property; those that are not named here, such as ATTENDEE and ORGANIZER, are never kept.
    mutating func read(_ name: String, _ line: ContentLine, _ findings: inout Findings, _ texts: inout TextReader) {
        switch name {
        case "UID": uid = Written(value: texts.line(line, &findings).value, range: line.range)
        case "SUMMARY" where summary == nil:
            let text = texts.line(line, &findings)
            summary = Written(value: text.value.split(separator: "\n").joined(separator: " "), range: line.range)
            language = text.parameters["LANGUAGE"]
        case "DESCRIPTION" where notes == nil: notes = texts.line(line, &findings).value
        case "LOCATION" where place == nil:
            place = Written(value: texts.line(line, &findings).value, range: line.range)
        case "CATEGORIES":
            let parts = textValues(line.parts().value).map { textValue($0).text.trimmingSpaces }
            categories += parts.filter { !$0.isEmpty && !categories.contains($0) }
        case "STATUS": status = EventStatus(rawValue: texts.word(line))
        case "CLASS": isPrivate = ["PRIVATE", "CONFIDENTIAL"].contains(texts.word(line))
        case "SEQUENCE": sequence = min(max(Int(texts.word(line)) ?? 0, 0), Int(Int32.max))
        case "DTSTAMP": stamp = instant(line)
        case "LAST-MODIFIED": lastModified = instant(line)
        case "DTSTART" where start == nil:
            start = moment(line, .error, &findings)
            hasUnreadableStart = start == nil
        case "DTEND" where end == nil: end = moment(line, .error, &findings)
        case "DURATION": readDuration(line, &findings)
        case "RECURRENCE-ID":
            recurrenceID = moment(line, .error, &findings)
            appliesToLater = line.parts(isDate: true).parameters["RANGE"]?.uppercased() == "THISANDFUTURE"
        case "RRULE": rules.append(Written(value: line.parts().value, range: line.range))
        case "EXRULE": exceptionRules.append(Written(value: line.parts().value, range: line.range))
        case "EXDATE": exceptDates += moments(line, &findings)
        case "RDATE": readExtras(line, &findings)
        case "X-MICROSOFT-CDO-ALLDAYEVENT": isAllDayInOutlook = texts.word(line) == "TRUE"
        case "GEO": position = geoPosition(line.parts().value)
        case "URL": url = webAddress(line.parts().value, schemes: ["https:", "http:"]) ?? url
        case "CONFERENCE", "IMAGE", "ATTACH": readLink(name, line)
        default: break
        }
    }

    private mutating func readLink(_ name: String, _ line: ContentLine) {
        let (parameters, value) = line.parts()
        let schemes = name == "CONFERENCE" ? ["https:", "http:", "tel:"] : ["https:"]
        guard let kind = EventLink.Kind(rawValue: name), let address = webAddress(value, schemes: schemes) else {
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
        _ line: ContentLine, _ severity: Severity, _ findings: inout Findings
    ) -> Written<WrittenMoment>? {
        let (parameters, value) = line.parts(isDate: true)
        return moment(value, parameters, severity, line.range, &findings).map { Written(value: $0, range: line.range) }
    }

    private func moment(
        _ value: ArraySlice<UInt8>, _ parameters: Parameters, _ severity: Severity, _ range: Range<Int>,
        _ findings: inout Findings
    ) -> WrittenMoment? {
        switch writtenMoment(value, zone: parameters["TZID"]) {
        case .success(let moment):
            guard parameters["VALUE"]?.uppercased() == "DATE" else { return moment }
            return .day(moment.writtenDay)
        case .failure(let problem):
            findings.add(
                "invalid-date", severity, problem.message, at: range,
                help: "correct the date in the calendar that this file comes from, and export it again")
            return nil
        }
    }

    /// A list of moments, of which those that cannot be read are left out.
    private func moments(_ line: ContentLine, _ findings: inout Findings) -> [Written<WrittenMoment>] {
        let (parameters, value) = line.parts(isDate: true)
        return value.split(separator: UInt8(ascii: ",")).compactMap { part in
            moment(part, parameters, .warning, line.range, &findings).map { Written(value: $0, range: line.range) }
        }
    }

    private mutating func readExtras(_ line: ContentLine, _ findings: inout Findings) {
        let (parameters, value) = line.parts(isDate: true)
        for part in value.split(separator: UInt8(ascii: ",")) {
            let slash = part.firstIndex(of: UInt8(ascii: "/"))
            guard let start = moment(part[..<(slash ?? part.endIndex)], parameters, .warning, line.range, &findings)
            else { continue }
            var extra = Extra(start: start, range: line.range)
            if let slash {
                let rest = part[(slash + 1)...]
                extra.duration = writtenDuration(rest)
                if extra.duration == nil { extra.end = moment(rest, parameters, .warning, line.range, &findings) }
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

/// Reads texts and remembers whether the file has been UTF-8 so far.
struct TextReader {
    /// The first property that is not UTF-8, and how many there are.
    private(set) var broken: (first: Range<Int>, count: Int)?

    /// The text of a property, without spaces at either end.
    mutating func line(_ line: ContentLine, _ findings: inout Findings) -> (parameters: Parameters, value: String) {
        let (parameters, value) = line.parts()
        let (text, isUTF8) = textValue(value)
        if !isUTF8 { broken = (broken?.first ?? line.range, (broken?.count ?? 0) + 1) }
        return (parameters, text.trimmingSpaces)
    }

    /// A value that is one word, in capitals.
    func word(_ line: ContentLine) -> String {
        capitals(trimmed(line.parts().value).prefix(60))
    }
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
