import CivilTime
package import SourceText

/// Reads a calendar as Google, Outlook, Apple or a school office exports it.
///
/// - Bad input: one bad event never takes the others with it; what is wrong is said, at the line where it stands.
/// - Floating times are read in the calendar's own zone (X-WR-TIMEZONE), else in `siteZone`.
/// - Source: RFC 5545, with the properties of RFC 7986.
package func parseCalendar(_ file: SourceFile, siteZone: Zone) -> Parsed<CalendarFile> {
    var findings = Findings(file)
    guard let bytes = calendarBytes(of: file, &findings) else { return Parsed(CalendarFile(), findings.finished()) }
    let outline = CalendarOutline(bytes, &findings)
    var zones = ZoneBook(outline.zones, siteZone: siteZone)
    var calendar = outline.calendar
    if let name = outline.zoneName, case (let zone, true) = zones.zone(named: name) {
        calendar.zone = zone
        zones.floatingZone = zone
    }
    calendar.events = assembleEvents(outline, zones, &findings)
    return Parsed(calendar, findings.finished())
}

/// Larger files are refused: 200 MB is a calendar of a million events.
private let mostBytes = 200_000_000

/// The bytes to read, in UTF-8 as far as can be told; nil for what is not a calendar at all.
private func calendarBytes(of file: SourceFile, _ findings: inout Findings) -> [UInt8]? {
    let help = "download the calendar again; until then the last good copy can stay"
    guard file.bytes.count <= mostBytes else {
        findings.add("broken-calendar", .error, "the file is larger than 200 MB", at: 0..<0, help: help)
        return nil
    }
    var bytes = file.bytes
    if let text = utf16Text(bytes) {
        findings.add(
            "not-utf-8", .warning, "the file is UTF-16, so places in it cannot be shown exactly", at: 0..<0,
            help: "save the calendar as UTF-8")
        bytes = Array(text.utf8)
    }
    let first = bytes.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
    guard let first else {
        findings.add("broken-calendar", .error, "the file is empty", at: 0..<0, help: help)
        return nil
    }
    if first == UInt8(ascii: "<") {
        findings.add(
            "broken-calendar", .error, "the file is a web page and not a calendar", at: 0..<min(80, bytes.count),
            help: "look for the address that ends in .ics, and check that the calendar is public")
        return nil
    }
    return bytes
}

/// The text of a file that begins with the byte order mark of UTF-16.
private func utf16Text(_ bytes: [UInt8]) -> String? {
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { i in
        UInt16(bytes[isLittle ? i + 1 : i]) << 8 | UInt16(bytes[isLittle ? i : i + 1])
    }
    return String(decoding: units, as: UTF16.self)
}
