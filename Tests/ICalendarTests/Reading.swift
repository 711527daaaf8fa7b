import CivilTime
import ICalendar
import SourceText

// Only these functions know how the module is called; the tests speak in calendars and dates.

let london = Zone(iana: "Europe/London") ?? .utc
let newYork = Zone(iana: "America/New_York") ?? .utc

func read(_ text: String, zone: Zone = london) -> Parsed<CalendarFile> {
    parseCalendar(SourceFile(path: "content/calendars/school.ics", text: text), siteZone: zone)
}

func read(bytes: [UInt8], zone: Zone = london) -> Parsed<CalendarFile> {
    parseCalendar(SourceFile(path: "content/calendars/school.ics", bytes: bytes), siteZone: zone)
}

/// A calendar around the lines of events; each text is one event without its first and last line.
func calendar(_ events: String..., before: String = "") -> String {
    let parts = events.map { event in
        let uid = event.contains("UID:") ? "" : "UID:club@oakfield.example\n"
        return "BEGIN:VEVENT\n\(uid)\(event)\nEND:VEVENT\n"
    }
    return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Test//EN\n\(before)\(parts.joined())END:VCALENDAR\n"
}

func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

func found(
    _ text: String, from: String, to: String, zone: Zone = london, limit: Int = 10_000
) -> Parsed<[Occurrence]> {
    occurrences(of: read(text, zone: zone).value.events, from: day(from), to: day(to), zone: zone, limit: limit)
}

/// When things start, as `2026-09-14 15:20`, or `2026-09-14` for whole days, in their own zone.
func starts(_ text: String, from: String, to: String, zone: Zone = london) -> [String] {
    found(text, from: from, to: to, zone: zone).value.map { shown($0.start) }
}

/// Start and end, as `2026-09-14 15:20 – 2026-09-14 16:20`.
func spans(_ text: String, from: String, to: String, zone: Zone = london) -> [String] {
    found(text, from: from, to: to, zone: zone).value.map { shown($0.start) + " – " + shown($0.end) }
}

/// Starts as clocks in UTC show them.
func startsInUTC(_ text: String, from: String, to: String, zone: Zone = london) -> [String] {
    found(text, from: from, to: to, zone: zone).value.map { shown(.timed(Zone.utc.local(at: $0.startInstant), .utc)) }
}

func shown(_ moment: Moment) -> String {
    switch moment {
    case .day(let day): day.iso
    case .timed(let local, _): local.day.iso + " " + local.time.iso
    }
}

func rules(_ parsed: Parsed<CalendarFile>) -> [String] { parsed.diagnostics.map(\.rule) }

func local(_ text: String) -> LocalDateTime {
    let parts = text.split(separator: " ")
    let clock = parts[1].split(separator: ":").compactMap { Int($0) }
    let time = ClockTime(hour: clock[0], minute: clock[1]) ?? .midnight
    return LocalDateTime(day: day(String(parts[0])), time: time)
}
