import CivilTime

/// Why a text is not a rule that can be followed, in a secretary's words.
struct RuleProblem: Error, Hashable {
    let message: String
}

/// Reads the value of an RRULE or EXRULE.
///
/// - `zone`: the event's own, for an UNTIL without a zone; nil for whole days.
/// - Accepts too: lower case, spaces, a semicolon at the end, a part of the file's own that begins with `X-`.
/// - An UNTIL on a day that a month does not have means the end of that month.
func recurrenceRule(_ bytes: ArraySlice<UInt8>, zone: Zone?) -> Result<RecurrenceRule, RuleProblem> {
    var reader = RuleReader(zone: zone)
    for part in bytes.split(separator: UInt8(ascii: ";")) {
        let part = trimmed(part)
        if part.isEmpty { continue }
        let equals = part.firstIndex(of: UInt8(ascii: "=")) ?? part.endIndex
        let name = capitals(trimmed(part[..<equals]))
        let value = equals < part.endIndex ? trimmed(part[(equals + 1)...]) : part[part.endIndex...]
        if let problem = reader.read(name, value) { return .failure(problem) }
    }
    guard let frequency = reader.frequency else { return .failure(RuleProblem(message: "it does not say how often")) }
    reader.rule.frequency = frequency
    return .success(reader.rule)
}

private struct RuleReader {
    let zone: Zone?
    var frequency: RecurrenceRule.Frequency?
    var rule = RecurrenceRule(.yearly)

    init(zone: Zone?) {
        self.zone = zone
    }

    mutating func read(_ name: String, _ value: ArraySlice<UInt8>) -> RuleProblem? {
        let text = capitals(value)
        switch name {
        case "FREQ":
            frequency = RecurrenceRule.Frequency(rawValue: text)
            return frequency == nil ? RuleProblem(message: "'\(shown(text))' is not a way to repeat") : nil
        case "INTERVAL": return readNumber(text, name) { $0.interval = max(1, $1) }
        // Some programmes write -1 or 0 for a series without end.
        case "COUNT": return readNumber(text, name) { $0.count = $1 > 0 ? $1 : nil }
        case "UNTIL": return readUntil(value)
        case "WKST":
            guard let day = weekdays[text] else { return problem(text, name) }
            rule.weekStart = day
            return nil
        case "BYDAY": return readWeekdays(text)
        case "BYSECOND": return readList(text, name, 0...60, \.bySecond)
        case "BYMINUTE": return readList(text, name, 0...59, \.byMinute)
        case "BYHOUR": return readList(text, name, 0...23, \.byHour)
        case "BYMONTHDAY": return readList(text, name, -31...31, without: 0, \.byMonthDay)
        case "BYYEARDAY": return readList(text, name, -366...366, without: 0, \.byYearDay)
        case "BYWEEKNO": return readList(text, name, -53...53, without: 0, \.byWeekNumber)
        case "BYMONTH": return readList(text, name, 1...12, \.byMonth)
        case "BYSETPOS": return readList(text, name, -366...366, without: 0, \.bySetPosition)
        case "RSCALE":
            return text == "GREGORIAN" ? nil : RuleProblem(message: "it counts in the '\(shown(text))' calendar")
        case "SKIP":
            return text == "OMIT" ? nil : RuleProblem(message: "'SKIP=\(shown(text))' is not supported")
        default:
            return name.hasPrefix("X-") ? nil : RuleProblem(message: "'\(shown(name))' is not part of a rule")
        }
    }

    private mutating func readNumber(
        _ text: String, _ name: String, _ set: (inout RecurrenceRule, Int) -> Void
    ) -> RuleProblem? {
        guard let number = wholeNumber(text), number >= -1 else { return problem(text, name) }
        set(&rule, number)
        return nil
    }

    private mutating func readList(
        _ text: String, _ name: String, _ range: ClosedRange<Int>, without excluded: Int? = nil,
        _ list: WritableKeyPath<RecurrenceRule, [Int]>
    ) -> RuleProblem? {
        var values: Set<Int> = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            guard let number = wholeNumber(part), range.contains(number), number != excluded else {
                return problem(String(part), name)
            }
            values.insert(number)
        }
        rule[keyPath: list] = values.sorted()
        return nil
    }

    private mutating func readWeekdays(_ text: String) -> RuleProblem? {
        var values: [RecurrenceRule.WeekdayNumber] = []
        var known: Set<RecurrenceRule.WeekdayNumber> = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let part = part.filter { $0 != " " }
            guard let weekday = weekdays[String(part.suffix(2))] else { return problem(part, "BYDAY") }
            let digits = part.dropLast(2)
            let ordinal = digits.isEmpty ? 0 : wholeNumber(digits)
            guard let ordinal, (-53...53).contains(ordinal), digits.isEmpty || ordinal != 0 else {
                return problem(part, "BYDAY")
            }
            let value = RecurrenceRule.WeekdayNumber(weekday, ordinal: ordinal)
            if known.insert(value).inserted { values.append(value) }
        }
        rule.byDay = values
        return nil
    }

    private mutating func readUntil(_ value: ArraySlice<UInt8>) -> RuleProblem? {
        switch writtenMoment(value, zone: nil) {
        case .success(.day(let day)): rule.until = .day(day)
        case .success(.utc(let local)): rule.until = zone == nil ? .day(local.day) : .timed(local, .utc)
        case .success(.local(let local, _)): rule.until = zone.map { .timed(local, $0) } ?? .day(local.day)
        case .failure(let problem):
            guard let last = problem.endOfMonth else { return RuleProblem(message: problem.message) }
            rule.until = .day(last)
        }
        return nil
    }

    private func problem(_ text: String, _ name: String) -> RuleProblem {
        RuleProblem(message: "'\(shown(text))' cannot stand after '\(name)='")
    }
}

/// Cut to a length that fits in a message.
private func shown(_ text: String) -> String {
    text.count > 40 ? String(text.prefix(40)) + "…" : text
}

private func wholeNumber(_ text: some StringProtocol) -> Int? {
    let digits = String(text).filter { $0 != " " }
    // Large enough to mean "for ever", small enough for sums.
    guard digits.utf8.count <= 18 else {
        return digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? 1_000_000_000_000 : nil
    }
    return Int(digits)
}

private let weekdays: [String: Weekday] = [
    "MO": .monday, "TU": .tuesday, "WE": .wednesday, "TH": .thursday, "FR": .friday, "SA": .saturday, "SU": .sunday,
]
