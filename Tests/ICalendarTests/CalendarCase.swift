import CivilTime
import Foundation
import ICalendar
import SourceText
import Testing

/// A calendar as some program exports it, and what takes place by the text of RFC 5545: `Cases/NAME.ics` and
/// `Cases/NAME.expected`.
///
/// - First line of what is expected: the window and the site's zone. Then the reason, in lines that begin with `#`.
/// - Then one line an occurrence, `start end title`, and one a finding, `! severity rule`.
struct CalendarCase: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let from: Day
    let to: Day
    let zone: Zone
    let expected: [String]

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Cases")

    /// In the order of their names.
    static let all: [CalendarCase] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".ics") }.sorted().compactMap { CalendarCase(String($0.dropLast(4))) }
    }()

    init?(_ name: String) {
        let file = CalendarCase.folder.appendingPathComponent(name)
        guard let data = try? Data(contentsOf: file.appendingPathExtension("ics")),
            let text = try? String(contentsOf: file.appendingPathExtension("expected"), encoding: .utf8)
        else { return nil }
        let lines = text.split(separator: "\n").map(String.init)
        let window = lines.first?.split(separator: " ").map(String.init) ?? []
        guard window.count == 3, let from = Day(iso: window[0]), let to = Day(iso: window[1]),
            let zone = Zone(iana: window[2])
        else { return nil }
        self.name = name
        bytes = Array(data)
        self.from = from
        self.to = to
        self.zone = zone
        expected = lines.dropFirst().filter { !$0.hasPrefix("#") }
    }

    var testDescription: String { name }

    /// What is expected to take place, without the findings.
    var dates: [String] { expected.filter { !$0.hasPrefix("!") } }

    /// What the engine makes of it, in the same lines.
    var result: [String] {
        let calendar = parseCalendar(SourceFile(path: name + ".ics", bytes: bytes), siteZone: zone)
        let found = occurrences(of: calendar.value.events, from: from, to: to, zone: zone)
        return found.value.map { line($0) }
            + (calendar.diagnostics + found.diagnostics).map { "! \($0.severity.rawValue) \($0.rule)" }
    }

    private func line(_ one: Occurrence) -> String {
        let (start, end) = one.iso(in: zone)
        return "\(start) \(end) \(one.summary)\(one.status == .cancelled ? " CANCELLED" : "")"
    }
}
