import CivilTime
import CommonMark
import ICalendar
import SourceText
import StrictYAML

/// Reads `terms`, `closed` and `weeks` of a calendar file into its year, and makes the lines that lists show for them.
func readPeriods(_ reader: inout MapReader, into calendar: inout WrittenCalendar) {
    for (name, isOpen) in [("terms", true), ("closed", false)] {
        for node in reader.nodes(name) {
            guard let (period, events) = readPeriod(node, &reader, isTerm: isOpen) else { continue }
            if isOpen { calendar.year.terms.append(period) } else { calendar.year.closed.append(period) }
            calendar.entries += events.map { WrittenCalendar.Entry(event: $0) }
        }
    }
    for entry in reader.entries("weeks") { readWeekStarts(entry, &reader, into: &calendar.year) }
}

private func readPeriod(
    _ node: YAMLNode, _ reader: inout MapReader, isTerm: Bool
) -> (days: SchoolYear.Period, events: [SchoolEvent])? {
    var fields = MapReader(node, subject: isTerm ? "a term" : "a closure")
    let name = fields.text("name") ?? (isTerm ? "Term" : "School closed")
    let single = fields.day("date")
    let from = fields.day("from") ?? single
    let to = fields.day("to") ?? single ?? from
    let endPlace = fields.place(of: "to")
    reader.add(fields.finish())
    guard let from, let to else {
        if fields.diagnostics.isEmpty {
            reader.wrong(node, "'\(name)' has no date", help: "add date:, or from: and to:")
        }
        return nil
    }
    guard from <= to else {
        reader.add([endBeforeStart(name, at: endPlace)])
        return nil
    }
    func whole(_ title: String, _ id: String, _ first: Day, _ last: Day) -> SchoolEvent {
        var event = CalendarEvent(uid: id, summary: title, start: .day(first), end: .moment(.day(last.advanced(by: 1))))
        event.source = EventSource(event: node.place)
        var made = SchoolEvent(event: event, segments: [])
        made.kind = isTerm ? .term : .closure
        return made
    }
    let base = "\(from.iso)-\(slugForID(name))"
    let period = SchoolYear.Period(name: name, days: from...to, place: node.place)
    guard isTerm else { return (period, [whole(name, base, from, to)]) }
    return (
        period,
        [whole("\(name): first day", base + "-first", from, from), whole("\(name): last day", base + "-last", to, to)]
    )
}

/// `A: 2026-09-07`, or several days after which the letters begin anew.
private func readWeekStarts(_ entry: YAMLEntry, _ reader: inout MapReader, into year: inout SchoolYear) {
    guard let letter = weekLetters.firstIndex(of: entry.key.uppercased()) else {
        reader.add([
            Diagnostic(
                "wrong-value", .error, "'\(entry.key)' is not a letter of a week", at: entry.keyPlace,
                help: "write weeks: {A: 2026-09-07}, with a day of a week that is week A")
        ])
        return
    }
    let nodes = if case .list(let items) = entry.value.kind { items } else { [entry.value] }
    for node in nodes {
        switch readDay(node) {
        case .success(let day):
            year.weekStarts.append(
                SchoolYear.WeekStart(monday: day.startOfWeek(.monday), letter: letter, place: node.place))
        case .failure(let problem): reader.add([problem.diagnostic])
        }
    }
}
