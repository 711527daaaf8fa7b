import CivilTime
import SiteModel
import SourceText

extension Rule {
    package static let eventOnClosureDay = Rule(
        name: "event-on-closure-day", severity: .warning,
        summary: "An event takes place on a day on which the school is closed.",
        reason:
            "Families would stand before a locked gate. A series goes on through half-term unless you say otherwise.",
        bad: "title: Chess club\ndate: 2026-09-15\nrepeat: weekly",
        good: "title: Chess club\ndate: 2026-09-15\nrepeat: weekly term-time-only",
        check: .events(findEventsOnClosureDays))
}

/// - Left alone: weekends; what is for staff alone; what says itself that it is for the holidays, or names the closure;
///   whole days without a place, which are mostly names of days.
private func findEventsOnClosureDays(_ context: CheckContext) -> [EventFinding] {
    let year = context.site.year
    guard !year.closed.isEmpty else { return [] }
    return context.coming.compactMap { coming in
        let closed = coming.dates.map(\.first).filter { !$0.isWeekend && year.closure(on: $0) != nil }
        guard !closed.isEmpty, coming.expectsSchool else { return nil }
        let days = closed.filter { day in year.closure(on: day).map { !coming.names($0) } ?? false }
        guard let day = days.first, let closure = year.closure(on: day) else { return nil }
        let found = coming.found
        return EventFinding(
            "\(found.title) is on \(context.words(day)), when the school is closed (\(closure.name))"
                + moreDates(days.count - 1),
            of: found,
            help: found.advice(
                found.event.repeats == .never
                    ? "change date: in \(found.fileName), or closed: in \(name(of: closure.place.file))"
                    : "write term-time-only behind repeat: in \(found.fileName), or add except: [\(day.iso)]",
                elsewhere: found.event.repeats == .never ? "change the date" : "delete this date of the series"),
            related: [Diagnostic.Related(place: closure.place, message: "'\(closure.name)' is here")])
    }
}

private func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
