import ArgumentParser
import CivilTime
import ICalendar
import SourceText

struct EventsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "events", abstract: "Lists what calendar files (.ics) hold between two days.")

    @Argument(help: "Calendar files.")
    var files: [String]

    @Option(help: ArgumentHelp("The first day.", valueName: "YYYY-MM-DD"))
    var from: Day

    @Option(help: ArgumentHelp("The day after the last.", valueName: "YYYY-MM-DD"))
    var to: Day

    @Option(help: "The time zone that times are shown in.")
    var zone = "Europe/London"

    @Option(help: "text or json.")
    var format = OutputFormat.text

    func run() throws {
        guard let zone = Zone(iana: zone) else {
            printError("schoolgate: '\(zone)' is not a time zone; write continent and city, such as Europe/London")
            throw Outcome.couldNotRun
        }
        var rows: [Row] = []
        var found: [(Diagnostic, SourceFile)] = []
        for path in files {
            guard case .success(let bytes) = readBytes(of: path) else {
                printError("schoolgate: '\(path)' cannot be read")
                throw Outcome.couldNotRun
            }
            let file = SourceFile(path: path, bytes: bytes)
            let calendar = parseCalendar(file, siteZone: zone)
            let dates = occurrences(of: calendar.value.events, from: from, to: to, zone: zone)
            found += (calendar.diagnostics + dates.diagnostics).map { ($0, file) }
            rows += dates.value.map { Row($0, zone, calendar: calendar.value.name ?? path) }
        }
        rows.sort { ($0.start, $0.uid) < ($1.start, $1.uid) }
        try show(rows, found)
        if found.contains(where: { $0.0.severity == .error }) { throw Outcome.contentHasErrors }
    }

    private func show(_ rows: [Row], _ found: [(Diagnostic, SourceFile)]) throws {
        guard format == .json else {
            try printOutput(
                rows.map { "\($0.start) – \($0.end)  \($0.summary)\($0.status == "CANCELLED" ? " (cancelled)" : "")\n" }
                    .joined())
            let printer = TextPrinter(
                sources: Dictionary(found.map { ($0.1.path, $0.1) }, uniquingKeysWith: { a, _ in a }))
            printError(printer.text(found.map(\.0)), terminator: "")
            return
        }
        let problems = found.map { diagnostic, file in
            Problem(
                severity: diagnostic.severity.rawValue, code: diagnostic.rule, message: diagnostic.message,
                line: LineIndex(file.bytes).line(at: diagnostic.place.range.lowerBound))
        }
        try printOutput(encoded(Report(occurrences: rows, diagnostics: problems)))
    }

    private struct Report: Encodable {
        let version = 1
        let occurrences: [Row]
        let diagnostics: [Problem]
    }

    private struct Problem: Encodable {
        let severity: String
        let code: String
        let message: String
        let line: Int
    }

    private struct Row: Encodable {
        let uid: String
        let start: String
        let end: String
        let allDay: Bool
        let summary: String
        let status: String
        let calendar: String

        init(_ occurrence: Occurrence, _ zone: Zone, calendar: String) {
            uid = occurrence.uid
            start = occurrence.start.iso(in: zone, showsSeconds: true)
            end = occurrence.end.iso(in: zone, showsSeconds: true)
            allDay = occurrence.isAllDay
            summary = occurrence.summary
            status = occurrence.status.rawValue
            self.calendar = calendar
        }
    }
}
