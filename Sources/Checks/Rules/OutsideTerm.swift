import CivilTime
import SiteModel
import SourceText

extension Rule {
    package static let outsideTerm = Rule(
        name: "outside-term", severity: .warning,
        summary: "A club, another series or an event of a class has a date outside all terms.",
        reason: "A series goes on through the holidays unless you say otherwise, and families would come for nothing.",
        bad: "title: Chess club\nrepeat: weekly\nuntil: 2027-07-13",
        good: "title: Chess club\nrepeat: weekly term-time-only\nuntil: 2027-07-13",
        check: .events(findEventsOutsideTerm))
}

/// Days after the last known term in which no new year has begun anywhere; what is later may be in a year whose terms
/// nobody has written yet.
private let daysAfterLastTerm = 7

/// - Left alone: days in `closed`, which have a rule of their own; weekends; dates before the first known term; what says
///   itself that it is for the holidays.
private func findEventsOutsideTerm(_ context: CheckContext) -> [EventFinding] {
    let year = context.site.year
    guard let first = year.terms.map(\.days.lowerBound).min(), let last = year.terms.map(\.days.upperBound).max()
    else { return [] }
    let known = first...last.advanced(by: daysAfterLastTerm)
    return context.coming.compactMap { coming in
        let found = coming.found
        guard found.event.repeats != .never || !found.event.classKeys.isEmpty else { return nil }
        let outside = coming.dates.map(\.first).filter { day in
            known.contains(day) && !day.isWeekend && year.term(on: day) == nil && year.closure(on: day) == nil
        }
        guard let day = outside.first, coming.expectsSchool else { return nil }
        let before = year.terms.filter { $0.days.upperBound < day }.max { $0.days.upperBound < $1.days.upperBound }
        return EventFinding(
            "\(found.title) is on \(context.words(day)), outside all terms\(moreDates(outside.count - 1))", of: found,
            help: found.advice(
                found.event.repeats == .never
                    ? "change date: in \(found.fileName), or terms: if school is on"
                    : "write term-time-only behind repeat: in \(found.fileName), or an earlier until:",
                elsewhere: found.event.repeats == .never ? "change the date" : "delete the dates in the holidays"),
            related: before.map { [Diagnostic.Related(place: $0.place, message: "'\($0.name)' ends before it")] } ?? [])
    }
}
