import CivilTime
package import SourceText

/// What to say about a series that has no date at all, or a rule that never finds one; nil for all others.
///
/// - Looks at the first dates only, so a series without end costs no more than a short one.
package func neverHappens(_ event: CalendarEvent) -> Diagnostic? {
    var patience = mostSteps
    return neverHappens(event, patience: &patience)
}

/// The same for one of many events, which share their steps: those for whom none are left are not looked at.
func neverHappens(_ event: CalendarEvent, patience: inout Int) -> Diagnostic? {
    guard event.repeats else { return nil }
    let place = event.source.rule ?? event.source.event ?? .start(of: "")
    if !hasDate(event, &patience) {
        return Diagnostic(
            "never-happens", .warning,
            "\(quotedTitle(event.summary)) never happens: its rule and exceptions leave no date",
            at: place, help: "check where the series ends and which dates are left out")
    }
    guard event.rules.contains(where: { isBarren($0, event.start, &patience) }) else { return nil }
    return Diagnostic(
        "never-happens", .warning,
        "the rule for repeating \(quotedTitle(event.summary)) never finds a date after the first",
        at: place, help: "choose a day that the months have, or let the event happen once")
}

/// Enough for 40 years of days, in which even a Monday that is 29 February comes round.
private let mostSteps = 15_000

private func hasDate(_ event: CalendarEvent, _ patience: inout Int) -> Bool {
    if event.exceptDates.isEmpty, event.exceptionRules.isEmpty {
        let clock = EventClock(event.start)
        let first = clock.start(event.start)
        return event.rules.isEmpty || !event.extraDates.isEmpty || !event.overrides.isEmpty
            || event.rules.contains { clock.allows(first, until: $0.until) }
    }
    if !event.overrides.isEmpty { return true }
    var steps = mostSteps
    defer { patience -= mostSteps - steps }
    // One more date than there are exceptions: some date must then be left. With EXRULE nobody can know, and a series
    // whose first 400 dates are all taken out is not one that families wait for.
    let limit = event.exceptDates.count + (event.exceptionRules.isEmpty ? 1 : 400)
    let series = SeriesStarts(
        of: event, from: Int.min / 2, through: lastClockSecond, limit: limit, steps: &steps)
    return !series.starts.isEmpty || (!series.isComplete && event.exceptionRules.isEmpty)
}

/// Whether a rule that should go on after the first date never does.
private func isBarren(_ rule: RecurrenceRule, _ start: Moment, _ patience: inout Int) -> Bool {
    // Without these a rule always goes on.
    guard rule.count != 1, hasFilter(rule) else { return false }
    let clock = EventClock(start)
    let first = clock.start(start)
    guard rule.until.map({ clock.latestClock($0) - first.clock > 366 * 86_400 }) ?? true else { return false }
    var steps = mostSteps
    defer { patience -= mostSteps - steps }
    var isFound = false
    let walk = RuleWalk(rule, start: first.clock, isDay: clock.zone == nil)
    _ = walk.visit(from: first.clock, through: clock.latestClock(rule.until), steps: &steps) { time in
        isFound = time > first.clock
        return !isFound
    }
    return !isFound
}

private func hasFilter(_ rule: RecurrenceRule) -> Bool {
    !(rule.byMonthDay.isEmpty && rule.byYearDay.isEmpty && rule.byWeekNumber.isEmpty && rule.byMonth.isEmpty
        && rule.bySetPosition.isEmpty && rule.byDay.allSatisfy { $0.ordinal == 0 } && rule.byHour.isEmpty
        && rule.byMinute.isEmpty && rule.bySecond.isEmpty)
}
