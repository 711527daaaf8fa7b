import SourceText

extension Rule {
    /// Reported while calendars are put together.
    package static let repeatedEvent = Rule(
        name: "repeated-event", severity: .note,
        summary: "An event stands in two calendars or pages, so it is shown once.",
        reason: "Two lines for one evening look like two evenings, and after a change only one of them is right.",
        bad: "Winter fair, 4 December 2026, 3:30pm, in school.ics and in events/winter-fair.md",
        good: "Winter fair, 4 December 2026, 3:30pm, in events/winter-fair.md", check: .reader)
}
