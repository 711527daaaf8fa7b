import ICalendar
import SiteModel
import SourceText

/// What somebody allows in calendars in YAML, in comments, by file.
func calendarAllowances(in site: Site, _ sources: [String: SourceFile]) -> [String: [Allowance]] {
    var allowances: [String: [Allowance]] = [:]
    for calendar in site.calendars {
        for path in calendar.paths where path.hasSuffix(".yaml") || path.hasSuffix(".yml") {
            guard let file = sources[path] else { continue }
            let events = calendar.events.compactMap(\.event.source.event).filter { $0.file == path }.map(\.range)
            let found = commentAllowances(in: file, events: events)
            if !found.isEmpty { allowances[path] = found }
        }
    }
    return allowances
}

/// Reads comments such as `# allow double-booking: the hall has two halves`.
///
/// - Covers: the event on whose lines it stands, else the next one; above everything else in the file, the whole file.
/// - Parameter events: where the events stand, as offsets in the file.
private func commentAllowances(in file: SourceFile, events: [Range<Int>]) -> [Allowance] {
    let bytes = file.bytes
    // A term is two events, its first and its last day, at one place.
    let events = Set(events).map { $0.lowerBound..<lineEnd(from: $0.upperBound, in: bytes) }
        .sorted { $0.lowerBound < $1.lowerBound }
    var allowances: [Allowance] = []
    var hasContent = false
    var start = 0
    while start < bytes.count {
        let end = lineEnd(from: start, in: bytes)
        let line = start..<end
        start = end + 1
        let comment = startOfComment(in: bytes[line])
        if bytes[line.lowerBound..<(comment ?? end)].contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) {
            hasContent = true
        }
        guard let comment, let (rule, reason) = allowance(in: file.text(comment..<end)) else { continue }
        let event = events.first { $0.upperBound > comment }
        allowances.append(
            Allowance(
                rule: rule, reason: reason, range: hasContent ? event ?? comment..<end : nil,
                place: file.span(comment..<end)))
    }
    return allowances
}

private func lineEnd(from offset: Int, in bytes: [UInt8]) -> Int {
    bytes[min(offset, bytes.count)...].firstIndex(of: 0x0A) ?? bytes.count
}

/// Where the line's comment begins: at a `#` after a space, outside quotation marks.
private func startOfComment(in line: ArraySlice<UInt8>) -> Int? {
    var quote: UInt8?
    for index in line.indices {
        let byte = line[index]
        let isAfterSpace = index == line.startIndex || line[index - 1] == 0x20 || line[index - 1] == 0x09
        if let open = quote {
            if byte == open { quote = nil }
        } else if byte == UInt8(ascii: "#"), isAfterSpace {
            return index
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") && isAfterSpace {
            quote = byte
        }
    }
    return nil
}

private func allowance(in comment: String) -> (rule: String, reason: String)? {
    var words = comment.dropFirst().drop { $0 == " " }
    guard words.hasPrefix("allow ") else { return nil }
    words = words.dropFirst("allow ".count).drop { $0 == " " }
    let rule = words.prefix { $0 != ":" && $0 != " " }
    guard !rule.isEmpty, rule.allSatisfy({ $0.isLetter && $0.isLowercase || $0 == "-" }) else { return nil }
    let reason = words.dropFirst(rule.count).drop { $0 == ":" || $0 == " " }
    return (String(rule), String(reason).trimmingCharacters)
}

extension String {
    /// Without spaces and line ends at its end.
    fileprivate var trimmingCharacters: String {
        var text = self
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text
    }
}
