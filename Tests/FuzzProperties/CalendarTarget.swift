import CivilTime
import ICalendar
import SourceText

extension FuzzTarget {
    /// A calendar: its dates in two years; what we write of it is read without an error and gives the same dates.
    static let calendar = FuzzTarget("calendar") { bytes in
        let file = SourceFile(path: "school.ics", bytes: bytes)
        let zone = Zone(iana: "Europe/London") ?? .utc
        let read = parseCalendar(file, siteZone: zone)
        var broken = outside(read.diagnostics, of: file)
        let dates = window(of: read.value.events, zone)
        for date in dates.value where date.endInstant < date.startInstant {
            broken.append("'\(date.uid)' ends before it starts")
        }
        let written = writeCalendar(feed(read.value.events))
        broken += unreadable(written)
        let again = parseCalendar(SourceFile(path: "again.ics", bytes: written), siteZone: zone)
        if again.diagnostics.contains(where: { $0.severity == .error && $0.rule != "empty-calendar" }) {
            broken.append("what was written cannot be read: \(again.diagnostics.map(\.message)) \(shown(written))")
        }
        return broken
    }
}

private func feed(_ events: [CalendarEvent]) -> Feed {
    Feed(name: "Oakfield", language: "en", productID: "-//Oakfield//EN", events: events, stamp: 1_780_000_000)
}

private func window(of events: [CalendarEvent], _ zone: Zone) -> Parsed<[Occurrence]> {
    occurrences(
        of: events, from: Day(iso: "2026-01-01") ?? Day(number: 0), to: Day(iso: "2028-01-01") ?? Day(number: 0),
        zone: zone, limit: 400)
}

/// RFC 5545, 3.1: lines end in CRLF, have at most 75 octets, and no control sign but a tab; only our own parts begin one.
private func unreadable(_ bytes: [UInt8]) -> [String] {
    var broken: [String] = []
    if String(validating: bytes, as: UTF8.self) == nil { broken.append("the feed is not UTF-8") }
    var start = 0
    var depth = 0
    for end in bytes.indices where bytes[end] == 0x0A {
        let line = bytes[start..<end]
        if line.last != 0x0D { broken.append("a line without CR") }
        if line.count > 76 { broken.append("a line of \(line.count - 1) octets") }
        if line.dropLast().contains(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }) {
            broken.append("a control sign")
        }
        if line.starts(with: Array("BEGIN:".utf8)) { depth += 1 }
        if line.starts(with: Array("END:".utf8)) { depth -= 1 }
        start = end + 1
    }
    if depth != 0 { broken.append("parts that do not close") }
    return broken.isEmpty ? [] : broken + [shown(bytes)]
}
