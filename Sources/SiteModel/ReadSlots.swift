import CivilTime
import SourceText
import StrictYAML

/// More than these are no parents' evening.
private let mostSlots = 300

/// Reads the times that families can book: a list of times, or a first and a last time with a length and breaks.
///
/// - `slots: {from: "15:30", to: "18:30", every: 10 minutes, breaks: ["17:00 to 17:15"]}`; `from` and `to` may be the event's own.
/// - `slots: ["15:30", "15:40", "16:10 to 16:30"]`; where no end is said, each is as long as the shortest step between two.
/// - Gives: slots in ascending order, none over another. A break moves what comes after it.
func readSlots(_ fields: inout MapReader, from: ClockTime?, to: ClockTime?) -> [SchoolEvent.Slot] {
    guard let node = fields.node("slots") else { return [] }
    let slots: [SchoolEvent.Slot]
    if case .list(let items) = node.kind {
        slots = listedSlots(items, to: to, &fields)
    } else {
        slots = regularSlots(node, from: from, to: to, &fields)
    }
    guard slots.count <= mostSlots else {
        fields.wrong(node, "These are more than \(mostSlots) times", help: "check every: and the two times")
        return []
    }
    if let first = slots.first, let last = slots.last,
        from.map({ first.from < $0 }) ?? false || to.map({ last.to > $0 }) ?? false
    {
        fields.wrong(
            node, "Some of these times are before the event begins or after it ends",
            help: "check from: and to: of the event, and the times below slots:")
    }
    return slots
}

private func regularSlots(
    _ node: YAMLNode, from: ClockTime?, to: ClockTime?, _ fields: inout MapReader
) -> [SchoolEvent.Slot] {
    var reader = MapReader(node, subject: "the slots of an event")
    let first = reader.time("from") ?? from
    let last = reader.time("to") ?? to
    var minutes: Int?
    if let every = reader.node("every") {
        minutes = minuteCount(every.text ?? "")
        if minutes == nil {
            reader.wrong(every, "'\(every.text ?? "")' is not a length of time", help: "write every: 10 minutes")
        }
    }
    var breaks: [SchoolEvent.Slot] = []
    for pause in reader.nodeList("breaks") {
        if let range = slot(pause, &reader) { breaks.append(range) }
    }
    let problems = reader.finish()
    fields.add(problems)
    guard problems.isEmpty else { return [] }
    guard let first, let last, let minutes else {
        fields.wrong(
            node, "Slots need a first time, a last time and a length",
            help: "write slots: {from: \"15:30\", to: \"18:30\", every: 10 minutes}")
        return []
    }
    guard first < last else {
        fields.wrong(node, "The slots end before they begin", help: "check from: and to:")
        return []
    }
    var slots: [SchoolEvent.Slot] = []
    var begin = first.seconds
    while begin + minutes * 60 <= last.seconds {
        let end = begin + minutes * 60
        if let pause = breaks.first(where: { $0.from.seconds < end && $0.to.seconds > begin }) {
            begin = pause.to.seconds
            continue
        }
        slots.append(SchoolEvent.Slot(from: ClockTime(seconds: begin), to: ClockTime(seconds: end)))
        begin = end
    }
    if slots.isEmpty { fields.wrong(node, "No slot fits between these times", help: "check every: and breaks:") }
    return slots
}

private func listedSlots(_ items: [YAMLNode], to: ClockTime?, _ fields: inout MapReader) -> [SchoolEvent.Slot] {
    var slots: [SchoolEvent.Slot] = []
    var open: [ClockTime] = []
    for item in items {
        if let time = readClockTime(item.text ?? "") {
            open.append(time)
        } else if let slot = slot(item, &fields) {
            slots.append(slot)
        }
    }
    let starts = (open + slots.map(\.from)).sorted()
    let step = zip(starts, starts.dropFirst()).map { $1.seconds - $0.seconds }.filter { $0 > 0 }.min()
    for time in Set(open).sorted() {
        let end = step.map { min(time.seconds + $0, 86_399) } ?? max(time.seconds, to?.seconds ?? 0)
        slots.append(SchoolEvent.Slot(from: time, to: ClockTime(seconds: end)))
    }
    return slots.sorted { $0.from < $1.from }
}

/// `17:00 to 17:15`, `17:00-17:15` or `{from: "17:00", to: "17:15"}`.
private func slot(_ node: YAMLNode, _ fields: inout MapReader) -> SchoolEvent.Slot? {
    var from: ClockTime?
    var to: ClockTime?
    if let text = node.text {
        let dash = text.contains(" to ") ? " to " : text.contains("–") ? "–" : "-"
        let halves = text.split(separator: dash, omittingEmptySubsequences: false).map(String.init)
        if halves.count == 2 { (from, to) = (readClockTime(halves[0]), readClockTime(halves[1])) }
    } else {
        var reader = MapReader(node, subject: "a slot or a break")
        (from, to) = (reader.time("from"), reader.time("to"))
        let problems = reader.finish()
        fields.add(problems)
        if !problems.isEmpty { return nil }
    }
    guard let from, let to else {
        fields.wrong(node, "'\(node.text ?? "")' is not a time", help: "write \"15:30\", or \"17:00 to 17:15\"")
        return nil
    }
    guard from < to else {
        fields.wrong(node, "'\(node.text ?? from.iso)' ends before it starts", help: "write the earlier time first")
        return nil
    }
    return SchoolEvent.Slot(from: from, to: to)
}

/// `10 minutes`, `10 min`, `10` or `1 hour`; nil for anything else, and for what is longer than four hours.
private func minuteCount(_ text: String) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let unit = text.dropFirst(digits.count).filter { $0 != " " && $0 != "." }.lowercased()
    guard let number = Int(digits) else { return nil }
    let minutes: Int
    switch unit {
    case "", "m", "min", "mins", "minute", "minutes": minutes = number
    case "h", "hour", "hours": minutes = min(number, 24) * 60
    default: return nil
    }
    return (1...240).contains(minutes) ? minutes : nil
}

extension MapReader {
    /// The entries of a list; a single value counts as a list of one.
    fileprivate mutating func nodeList(_ key: String) -> [YAMLNode] {
        guard let node = node(key) else { return [] }
        if case .list(let items) = node.kind { return items }
        return [node]
    }
}
