/// The moment in a `PO-Revision-Date`: `2026-09-03 10:00+0100`, or a day alone.
///
/// - Seconds, zone and the letters `T` and `Z` of ISO 8601 are understood too; without a zone it is UTC.
/// - Source: "Header entry", GNU gettext manual, section 6.2.
struct RevisionTime: Comparable {
    private let minutes: Int

    /// Nil for what is no date, such as the `YEAR-MO-DA HO:MI+ZONE` of a template.
    init?(_ text: String) {
        var reader = DigitReader(Array(text.utf8))
        guard let year = reader.number(4, after: ""), let month = reader.number(2, after: "-"),
            let day = reader.number(2, after: "-"), (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        var minutes = daysSince1970(year, month, day) * minutesOfDay
        if let hour = reader.number(2, after: " ") ?? reader.number(2, after: "T") {
            guard let minute = reader.number(2, after: ":"), hour < 24, minute < 60 else { return nil }
            minutes += hour * 60 + minute
            _ = reader.number(2, after: ":")
            let isEast = reader.number(2, after: "+")
            if let hours = isEast ?? reader.number(2, after: "-") {
                let offset = hours * 60 + (reader.number(2, after: ":") ?? reader.number(2, after: "") ?? 0)
                minutes -= isEast != nil ? offset : -offset
            }
        }
        self.minutes = minutes
    }

    static func < (a: RevisionTime, b: RevisionTime) -> Bool { a.minutes < b.minutes }
}

/// Which of two versions of a catalogue is newer.
struct RevisionPair {
    /// A catalogue without a date is older than any other.
    let incomingIsNewer: Bool
    private let revision: String?
    private let translator: String?

    init(_ incoming: Catalog, _ ours: Catalog, _ options: ImportOptions) {
        let written = options.incomingRevision ?? incoming.headerValue("PO-Revision-Date")
        let time = written.flatMap(RevisionTime.init)
        let ourTime = ours.headerValue("PO-Revision-Date").flatMap(RevisionTime.init)
        incomingIsNewer = time.map { time in ourTime.map { $0 < time } ?? true } ?? false
        // What a machine made does not make the file a newer work of a person.
        revision = incomingIsNewer && options.origin == nil ? written : nil
        translator = incoming.headerValue("Last-Translator").flatMap { $0.isEmpty ? nil : $0 } ?? options.by
    }

    func writeHeader(of catalog: inout Catalog) {
        guard let revision else { return }
        catalog.setHeader("PO-Revision-Date", to: revision)
        if let translator { catalog.setHeader("Last-Translator", to: translator) }
    }
}

private let minutesOfDay = 24 * 60

/// - Source: N. Dershowitz, E. M. Reingold, "Calendrical Calculations", the Gregorian calendar with years from March.
private func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let (y, m) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 719_469
}

private struct DigitReader {
    private let bytes: [UInt8]
    private var offset = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The number of exactly `digits` digits after `sign`; nothing is read if something else stands there.
    mutating func number(_ digits: Int, after sign: String) -> Int? {
        let start = offset + sign.utf8.count
        guard start + digits <= bytes.count, bytes[offset..<start].elementsEqual(sign.utf8) else { return nil }
        var value = 0
        for byte in bytes[start..<start + digits] {
            guard let digit = decimalDigit(byte) else { return nil }
            value = value * 10 + Int(digit)
        }
        offset = start + digits
        return value
    }
}
