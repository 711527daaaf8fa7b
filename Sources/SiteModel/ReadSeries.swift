package import CivilTime
import CommonMark
package import SourceText
import StrictYAML

/// What somebody wrote about the days of an event beside its first one, before terms and closures are known.
package struct WrittenSeries: Sendable {
    /// Days by date, or by the name of a term or a closure.
    package enum Exception: Sendable {
        case days(ClosedRange<Day>)
        case name(String)
    }

    package struct Placed<Value: Sendable>: Sendable {
        package let value: Value
        package let place: SourceSpan
    }

    /// One date that takes place at another time.
    package struct Move: Sendable {
        /// Nil for an event that takes place once.
        package let from: Day?
        package let to: Day?
        package let at: ClockTime?
        package let eventPlace: String?
        package let place: SourceSpan
    }

    package var pattern: RepeatPattern?
    package var until: Placed<Day>?
    /// How many dates are shown, cancelled ones included.
    package var times: Placed<Int>?
    package var except: [Placed<Exception>] = []
    package var cancelled: [Placed<Day>] = []
    package var moved: [Move] = []
    package var also: [Placed<Day>] = []
    /// 0 for week A.
    package var week: Placed<Int>?
    /// Where `repeat` stands.
    package var place: SourceSpan

    package init(place: SourceSpan) {
        self.place = place
    }

    package var repeats: Bool { pattern != nil || week != nil || !also.isEmpty }
}

/// Letters of weeks, in the order in which they come round.
let weekLetters = ["A", "B", "C", "D", "E", "F"]

/// Reads `repeat`, `until`, `times`, `except`, `cancelled`, `moved`, `also` and `week`.
///
/// - Parameter untilIsLastDay: for pages, where `until` without `repeat` is the last day of one long event.
func readSeries(_ fields: inout MapReader, title: String, untilIsLastDay: Bool = false) -> WrittenSeries {
    var series = WrittenSeries(place: fields.place(of: "repeat"))
    if let node = fields.node("repeat") { readRepeat(node, title, into: &series, &fields) }
    series.week = readWeek(&fields)
    series.except = readExceptions(&fields)
    series.cancelled = readPlacedDays("cancelled", &fields)
    series.also = readPlacedDays("also", &fields)
    series.moved = readMoves(&fields)
    if let node = fields.node("times") {
        series.times = fields.number("times", in: 1...500).map { WrittenSeries.Placed(value: $0, place: node.place) }
    }
    let isSeries = series.pattern != nil || series.week != nil || fields.has("repeat")
    if isSeries || !untilIsLastDay, let node = fields.node("until") {
        series.until = fields.day("until").map { WrittenSeries.Placed(value: $0, place: node.place) }
        if !isSeries {
            fields.wrong(
                node, "'until' says nothing for an event that does not repeat",
                help: "add repeat: weekly, or use to_date: for the last day of one long event")
            series.until = nil
        }
    }
    if let times = series.times {
        if !isSeries {
            fields.saysNothing("times", at: times.place)
        } else if let until = series.until {
            fields.add([
                Diagnostic(
                    "wrong-value", .error, "'\(title)' has both 'times' and 'until'", at: until.place,
                    help: "keep one of the two: times: \(times.value), or until: \(until.value.iso)")
            ])
        }
    }
    if !isSeries, series.also.isEmpty, let first = series.except.first { fields.saysNothing("except", at: first.place) }
    return series
}

private func readRepeat(
    _ node: YAMLNode, _ title: String, into series: inout WrittenSeries, _ fields: inout MapReader
) {
    switch SiteModel.readRepeat(node.text ?? "") {
    case .success(let pattern): series.pattern = pattern
    case .failure(let problem):
        let guess = problem.replacement.map { "; did you mean '\($0)'?" } ?? ""
        fields.wrong(node, problem.message + guess, help: problem.help, replacement: problem.replacement)
    }
}

/// `A` or `B`; `1` and `2`, as some schools call them, are the same.
private func readWeek(_ fields: inout MapReader) -> WrittenSeries.Placed<Int>? {
    guard let node = fields.node("week") else { return nil }
    var text = (node.text ?? "").uppercased()
    if text.hasPrefix("WEEK ") { text.removeFirst(5) }
    let index = weekLetters.firstIndex(of: text) ?? Int(text).map { $0 - 1 } ?? -1
    guard weekLetters.indices.contains(index) else {
        fields.wrong(node, "'\(node.text ?? "")' is not a week of the timetable", help: "write week: A or week: B")
        return nil
    }
    return WrittenSeries.Placed(value: index, place: node.place)
}

/// Days, spans of days (`2026-10-26 to 2026-10-30`) and names (`Half-term holiday`).
private func readExceptions(_ fields: inout MapReader) -> [WrittenSeries.Placed<WrittenSeries.Exception>] {
    fields.textNodes("except").compactMap { node in
        let text = (node.text ?? "").trimmingSpaces
        let halves = text.components(separatedBy: " to ")
        let isDay = text.first.map { $0.isASCII && $0.isNumber } ?? true
        let startsWithWeekday = text.split(separator: " ").first.map { Weekday(english: $0) != nil } ?? false
        guard isDay || startsWithWeekday && text.contains(where: \.isNumber) else {
            return WrittenSeries.Placed(value: .name(text), place: node.place)
        }
        var days: [Day] = []
        for half in halves.count == 2 ? halves : [text] {
            switch readDay(YAMLNode(kind: .scalar(half), place: node.place)) {
            case .success(let day): days.append(day)
            case .failure(let problem):
                fields.add([problem.diagnostic])
                return nil
            }
        }
        guard days[0] <= days[days.count - 1] else {
            fields.wrong(node, "'\(text)' ends before it starts", help: "write the earlier day first")
            return nil
        }
        return WrittenSeries.Placed(value: .days(days[0]...days[days.count - 1]), place: node.place)
    }
}

private func readPlacedDays(_ key: String, _ fields: inout MapReader) -> [WrittenSeries.Placed<Day>] {
    fields.textNodes(key).compactMap { node in
        switch readDay(node) {
        case .success(let day): return WrittenSeries.Placed(value: day, place: node.place)
        case .failure(let problem):
            fields.add([problem.diagnostic])
            return nil
        }
    }
}

/// One moved date, or a list of them.
private func readMoves(_ fields: inout MapReader) -> [WrittenSeries.Move] {
    guard let whole = fields.node("moved") else { return [] }
    let nodes = if case .map = whole.kind { [whole] } else { fields.nodes("moved") }
    return nodes.compactMap { node in
        var reader = MapReader(node, subject: "a moved date")
        let move = WrittenSeries.Move(
            from: reader.day("from"), to: reader.day("to"), at: reader.time("at"), eventPlace: reader.text("place"),
            place: node.place)
        let problems = reader.finish()
        fields.add(problems)
        guard problems.isEmpty else { return nil }
        guard move.to != nil || move.at != nil || move.eventPlace != nil else {
            fields.wrong(
                node, "A moved date needs its new day or time",
                help: "write {from: 2026-11-24, to: 2026-11-26}, or {from: 2026-11-24, at: \"16:00\"}")
            return nil
        }
        return move
    }
}

extension MapReader {
    /// Whether something is written at `key`, good or bad.
    mutating func has(_ key: String) -> Bool { node(key) != nil }

    fileprivate mutating func saysNothing(_ key: String, at place: SourceSpan) {
        add([
            Diagnostic(
                "wrong-value", .error, "'\(key)' says nothing for an event that does not repeat", at: place,
                help: "add repeat: weekly, or take the line out")
        ])
    }
}

extension String {
    /// The parts between `separator`, without Foundation.
    fileprivate func components(separatedBy separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
