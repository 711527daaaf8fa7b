import CivilTime
import ICalendar
import SourceText

/// What `schoolgate events` prints: dates of one or more calendars by start, and what is wrong with their files.
struct EventList {
    let zone: Zone
    var sources: [String: SourceFile] = [:]
    var diagnostics: [Diagnostic] = []
    private var calendars: [(title: String, dates: [Occurrence])] = []

    init(zone: Zone) {
        self.zone = zone
    }

    mutating func add(_ events: [CalendarEvent], of title: String, from: Day, to: Day) {
        let found = occurrences(of: events, from: from, to: to, zone: zone)
        diagnostics += found.diagnostics
        calendars.append((title, found.value))
    }

    func printText() throws {
        var output = OutputPieces()
        try forEachDate { date, _ in
            let (start, end) = date.iso(in: zone)
            let cancelled = date.status == .cancelled ? " (cancelled)" : ""
            try output.put("\(start) – \(end)  \(date.summary)\(cancelled)\n")
        }
        try output.flush()
        printError(TextPrinter(sources: sources).text(diagnostics), terminator: "")
    }

    /// The shape of DESIGN §2, a date a line: a year of a large school has a hundred thousand.
    func printJSON() throws {
        var output = OutputPieces()
        try output.put("{\n\"version\" : 1,\n\"occurrences\" : [")
        var separator = "\n"
        try forEachDate { date, calendar in
            let (start, end) = date.iso(in: zone)
            try output.put(
                "\(separator){\"uid\" : \(jsonText(date.uid)), \"start\" : \"\(start)\", \"end\" : \"\(end)\", "
                    + "\"allDay\" : \(date.isAllDay), \"summary\" : \(jsonText(date.summary)), "
                    + "\"status\" : \"\(date.status.rawValue)\", \"calendar\" : \(jsonText(calendar))}")
            separator = ",\n"
        }
        try output.put("\n],\n\"diagnostics\" : [")
        let places = Places(sources)
        separator = "\n"
        for one in diagnostics {
            let line = places.position(one.place.range.lowerBound, in: one.place.file).line
            try output.put(
                "\(separator){\"severity\" : \"\(one.severity.rawValue)\", \"code\" : \(jsonText(one.rule)), "
                    + "\"message\" : \(jsonText(one.message)), \"file\" : \(jsonText(one.place.file)), "
                    + "\"line\" : \(line)}")
            separator = ",\n"
        }
        try output.put("\n]}\n")
        try output.flush()
    }

    /// All dates by start, then UID; each calendar has its own in that order already.
    private func forEachDate(_ visit: (Occurrence, _ calendar: String) throws -> Void) rethrows {
        var next = calendars.map { _ in 0 }
        while true {
            var first: (calendar: Int, date: Occurrence)?
            for index in calendars.indices where next[index] < calendars[index].dates.count {
                let date = calendars[index].dates[next[index]]
                if first.map({ isBefore(date, $0.date) }) ?? true { first = (index, date) }
            }
            guard let first else { return }
            next[first.calendar] += 1
            try visit(first.date, calendars[first.calendar].title)
        }
    }

    private func isBefore(_ a: Occurrence, _ b: Occurrence) -> Bool {
        (a.startInstant, a.isAllDay ? 0 : 1, a.uid) < (b.startInstant, b.isAllDay ? 0 : 1, b.uid)
    }
}

/// Text on its way to the standard output, in pieces that are worth a call to the system.
private struct OutputPieces {
    private var waiting = ""

    mutating func put(_ text: String) throws {
        waiting += text
        if waiting.utf8.count > 60_000 { try flush() }
    }

    mutating func flush() throws {
        try printOutput(waiting)
        waiting.removeAll(keepingCapacity: true)
    }
}

/// A text as JSON, with its quotes.
private func jsonText(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    if isPlain { return "\"\(text)\"" }
    var json = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": json += "\\\""
        case "\\": json += "\\\\"
        case "\n": json += "\\n"
        case "\t": json += "\\t"
        case _ where scalar.value < 0x20:
            let digits = String(scalar.value, radix: 16)
            json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: json.unicodeScalars.append(scalar)
        }
    }
    return json + "\""
}
