import CivilTime
import ICalendar
import SourceText
import StrictYAML

/// Works out the dates of an event in the school's year, so that every calendar program shows the same ones.
///
/// - Gives: the event with rules, exceptions, extra dates and changed dates as RFC 5545 has them, and what to say about them.
/// - Order: terms and weeks first, then `except`, then `times`; `also` adds dates that none of these takes away; what is
///   cancelled or moved must be one of the dates that are left.
func assembleSeries(
    _ made: SchoolEvent, _ written: WrittenSeries, year: SchoolYear, weeks: SchoolWeeks, zone: Zone
) -> Parsed<SchoolEvent> {
    var builder = SeriesBuilder(made: made, written: written, year: year, weeks: weeks, zone: zone)
    builder.build()
    return Parsed(builder.made, builder.diagnostics)
}

private struct SeriesBuilder {
    var made: SchoolEvent
    let written: WrittenSeries
    let year: SchoolYear
    let weeks: SchoolWeeks
    let zone: Zone
    var diagnostics: [Diagnostic] = []

    private var title: String { made.event.summary }
    private var start: Moment { made.event.start }
    private var isSchoolTime: Bool { written.pattern?.isTermTimeOnly ?? false || written.week != nil }
    /// Longer than any series that a school plans.
    private static let farthest = 366 * 30

    init(made: SchoolEvent, written: WrittenSeries, year: SchoolYear, weeks: SchoolWeeks, zone: Zone) {
        self.made = made
        self.written = written
        self.year = year
        self.weeks = weeks
        self.zone = zone
    }

    mutating func build() {
        // A week of the timetable alone says "each week that has this letter".
        if let pattern = written.pattern
            ?? written.week.map({ _ in RepeatPattern(rule: RecurrenceRule(.weekly), word: .weekly) })
        {
            addRule(pattern)
        }
        addExtraDates()
        changeDates()
        if let problem = neverHappens(made.event) { diagnostics.append(problem) }
    }

    // MARK: The rule and what it leaves out

    private mutating func addRule(_ pattern: RepeatPattern) {
        made.repeats = pattern.word
        if let week = written.week {
            made.week = weekLetters[week.value]
            made.repeats = .other
        }
        moveToFirstDay(of: pattern.rule)
        made.event.rules = [pattern.rule]
        if let until = written.until {
            if until.value < start.day {
                say(
                    "never-happens", .error, "'\(title)' repeats until \(until.value.iso), before its first day",
                    at: until.place, help: "check date: and until:")
                made.event.rules = []
                made.repeats = .never
                return
            }
            made.event.rules[0].until = sameTime(start, on: until.value)
        }
        let hasTerms = isSchoolTime && keepToTerms()
        let raw = made.event
        if hasTerms { leaveOutDaysWithoutSchool() }
        leaveOutExceptions(of: raw)
        made.event.exceptDates = inOrder(made.event.exceptDates)
        if let times = written.times { limit(to: times) }
    }

    /// Where the first day is not one that the rule gives, the series begins on the next that is.
    private mutating func moveToFirstDay(of rule: RecurrenceRule) {
        guard !fits(rule, start.day),
            let first = (1...400).map({ start.day.advanced(by: $0) }).first(where: { fits(rule, $0) })
        else { return }
        say(
            "wrong-weekday", .warning,
            "'\(title)' is to begin on \(start.day.weekday.englishName) \(start.day.iso), but does not repeat on that day",
            at: made.event.source.start ?? written.place,
            help: "write date: \(first.iso), which is taken now, or change repeat:")
        let days = start.day.distance(to: first)
        made.event.end = moved(made.event.end, by: days)
        made.event.start = sameTime(start, on: first)
    }

    private func fits(_ rule: RecurrenceRule, _ day: Day) -> Bool {
        if !rule.byMonthDay.isEmpty {
            let length = Day.length(ofMonth: day.month, year: day.year)
            return rule.byMonthDay.contains { $0 == day.day || $0 == day.day - length - 1 }
        }
        let fromEnd = (Day.length(ofMonth: day.month, year: day.year) - day.day) / 7 + 1
        return rule.byDay.isEmpty
            || rule.byDay.contains {
                $0.weekday == day.weekday && [0, (day.day - 1) / 7 + 1, -fromEnd].contains($0.ordinal)
            }
    }

    /// Cuts the series at the end of the last term; false, with an error, where no term is known.
    private mutating func keepToTerms() -> Bool {
        guard let last = year.terms.map(\.days.upperBound).max(), start.day <= last else {
            say(
                "wrong-value", .error,
                "'\(title)' is only in term time, but no calendar says when the terms are", at: wholePlace,
                help: "add terms: with name, from and to in content/calendars/terms.yaml")
            return false
        }
        if let week = written.week, weeks.isEmpty {
            say(
                "wrong-value", .error,
                "'\(title)' is only in week \(weekLetters[week.value]), but no calendar says which weeks those are",
                at: week.place, help: "add weeks: {A: 2026-09-07} beside terms: in content/calendars/terms.yaml")
            return false
        }
        if made.event.rules[0].until.map({ $0.day > last }) ?? true {
            made.event.rules[0].until = sameTime(start, on: last)
        }
        return true
    }

    private mutating func leaveOutDaysWithoutSchool() {
        let last = made.event.rules[0].until?.day ?? start.day
        made.event.exceptDates += starts(of: made.event, start.day...max(start.day, last)).filter { moment in
            let isWrongWeek = written.week.map { weeks.letter(of: moment.day) != $0.value } ?? false
            return isWrongWeek || !year.isSchoolDay(moment.day)
        }
    }

    private mutating func leaveOutExceptions(of raw: CalendarEvent) {
        for exception in written.except {
            switch exception.value {
            case .days(let days):
                let found = starts(of: raw, days)
                made.event.exceptDates += found
                guard found.isEmpty else { continue }
                let when =
                    days.count == 1
                    ? "on \(days.lowerBound.iso)" : "from \(days.lowerBound.iso) to \(days.upperBound.iso)"
                sayNothing("'\(title)' does not take place \(when) anyway", at: exception.place)
            case .name(let name): leaveOut(name, of: raw, at: exception.place)
            }
        }
    }

    private mutating func leaveOut(_ name: String, of raw: CalendarEvent, at place: SourceSpan) {
        let wanted = folded(name)
        let isAll = ["closures", "closed", "closure", "days off", "holidays"].contains(wanted)
        let periods = isAll ? year.closed : (year.closed + year.terms).filter { folded($0.name) == wanted }
        guard isAll || !periods.isEmpty else {
            let names = (year.closed + year.terms).map(\.name)
            let guess = nearestName(to: name, in: names)
            say(
                "wrong-value", .error,
                "'\(name)' is neither a date nor a name in the calendars' terms: and closed:"
                    + (guess.map { "; did you mean '\($0)'?" } ?? ""), at: place,
                help: names.isEmpty
                    ? "add it below closed: in content/calendars/terms.yaml, or write the date: 2026-09-14"
                    : "use closures for all days off, or one of: \(unique(names).joined(separator: ", "))",
                replacement: guess)
            return
        }
        let found = periods.flatMap { starts(of: raw, $0.days) }
        made.event.exceptDates += found
        if found.isEmpty, !isAll { sayNothing("'\(title)' never takes place in '\(name)' anyway", at: place) }
    }

    /// Ends the series after so many dates that are left.
    private mutating func limit(to times: WrittenSeries.Placed<Int>) {
        if made.event.exceptDates.isEmpty, made.event.rules[0].until == nil {
            made.event.rules[0].count = times.value
            return
        }
        var whole = made.event
        if whole.rules[0].until == nil { whole.rules[0].count = times.value + whole.exceptDates.count }
        let all = starts(of: whole, start.day...start.day.advanced(by: SeriesBuilder.farthest))
        guard let last = all.prefix(times.value).last else { return }
        if all.count < times.value {
            say(
                "wrong-value", .warning,
                "'\(title)' fits only \(all.count) of \(times.value) times before the last term ends", at: times.place,
                help: "write times: \(all.count), begin earlier, or add the dates of the next term to terms:")
        }
        made.event.rules[0].count = nil
        made.event.rules[0].until = last
        made.event.exceptDates = made.event.exceptDates.filter { $0.day <= last.day }
    }

    // MARK: Single dates

    private mutating func addExtraDates() {
        let also = written.also.sorted { $0.value < $1.value }
        guard let first = also.first?.value, let last = also.last?.value else { return }
        let there = Set(starts(of: made.event, min(first, start.day)...max(last, start.day)).map(\.day))
        var added: Set<Day> = []
        for day in also {
            guard !there.contains(day.value), added.insert(day.value).inserted else {
                sayNothing("'\(title)' takes place on \(day.value.iso) anyway", at: day.place)
                continue
            }
            made.event.extraDates.append(ExtraDate(sameTime(start, on: day.value)))
        }
        // A day that is named stays, also where the school is closed.
        made.event.exceptDates = made.event.exceptDates.filter { !added.contains($0.day) }
        if made.repeats == .never, made.event.repeats { made.repeats = .other }
    }

    private mutating func changeDates() {
        let moves = written.moved.map { ($0, day: $0.from ?? start.day) }
        let days = written.cancelled.map(\.value) + moves.map(\.day)
        guard let first = days.min(), let last = days.max() else { return }
        let there = Dictionary(
            starts(of: made.event, first...last).map { ($0.day, $0) }, uniquingKeysWith: { a, _ in a })
        var changed: Set<Day> = []
        for day in written.cancelled {
            guard let moment = there[day.value] else {
                sayNotThere(day.value, "so it cannot be called off", at: day.place)
                continue
            }
            guard changed.insert(day.value).inserted else { continue }
            guard made.event.repeats else {
                made.event.status = .cancelled
                continue
            }
            var called = single(at: moment)
            called.status = .cancelled
            made.event.overrides.append(EventOverride(moment, event: called))
        }
        for (move, day) in moves {
            if move.from == nil, made.event.repeats {
                say(
                    "wrong-value", .error, "It is not said which date of '\(title)' is moved", at: move.place,
                    help: "add from: and the day on which it would have been")
                continue
            }
            guard let moment = there[day] else {
                sayNotThere(day, "so it cannot be moved", at: move.place)
                continue
            }
            guard changed.insert(day).inserted else {
                say(
                    "wrong-value", .error, "'\(title)' is moved from \(day.iso), and that date is changed already",
                    at: move.place, help: "say of each date once what becomes of it")
                continue
            }
            moveDate(moment, move)
        }
    }

    private mutating func moveDate(_ moment: Moment, _ move: WrittenSeries.Move) {
        let day = move.to ?? moment.day
        var target = sameTime(moment, on: day)
        if let at = move.at {
            guard case .timed(_, let zone) = moment else {
                say(
                    "wrong-value", .error, "'\(title)' takes the whole day, so it cannot be moved to a time",
                    at: move.place,
                    help: "take out at:, or give the event from: and to:")
                return
            }
            target = .timed(LocalDateTime(day: day, time: at), zone)
        }
        if target == moment, move.eventPlace == nil {
            sayNothing("'\(title)' is moved to the time that it has anyway", at: move.place)
            return
        }
        var changed = single(at: moment)
        let shift = target.local(in: zone).clockSeconds - moment.local(in: zone).clockSeconds
        changed.start = target
        if case .moment(.timed(let local, let zone)) = changed.end {
            changed.end = .moment(.timed(LocalDateTime(clockSeconds: local.clockSeconds + shift), zone))
        } else {
            changed.end = moved(changed.end, by: moment.day.distance(to: day))
        }
        if let place = move.eventPlace { changed.place = place }
        changed.source = EventSource(event: move.place)
        made.event.overrides.append(EventOverride(moment, event: changed))
    }

    /// One date of the series as an event of its own.
    private func single(at moment: Moment) -> CalendarEvent {
        var one = made.event
        one.rules = []
        one.extraDates = []
        one.exceptDates = []
        one.overrides = []
        one.end = moved(one.end, by: start.day.distance(to: moment.day))
        one.start = moment
        one.sequence += 1
        return one
    }

    private func moved(_ end: EventEnd, by days: Int) -> EventEnd {
        guard case .moment(let moment) = end else { return end }
        return .moment(sameTime(moment, on: moment.day.advanced(by: days)))
    }

    // MARK: Help

    private func starts(of event: CalendarEvent, _ days: ClosedRange<Day>) -> [Moment] {
        occurrences(of: [event], from: days.lowerBound, to: days.upperBound.advanced(by: 1), zone: zone).value
            .map(\.start).filter { days.contains($0.day) }
    }

    private func inOrder(_ moments: [Moment]) -> [Moment] {
        var seen: Set<Moment> = []
        return moments.filter { seen.insert($0).inserted }
            .sorted { $0.local(in: zone).clockSeconds < $1.local(in: zone).clockSeconds }
    }

    private var wholePlace: SourceSpan { made.event.source.rule ?? made.event.source.event ?? written.place }

    private func unique(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }

    private mutating func sayNotThere(_ day: Day, _ consequence: String, at place: SourceSpan) {
        let why = year.closure(on: day).map { " ('\($0.name)')" } ?? ""
        say(
            "invalid-date", .error, "'\(title)' does not take place on \(day.iso)\(why), \(consequence)", at: place,
            help: "check the date; \(day.iso) is a \(day.weekday.englishName)")
    }

    private mutating func sayNothing(_ message: String, at place: SourceSpan) {
        say("wrong-value", .warning, message, at: place, help: "check the date, or take it out")
    }

    private mutating func say(
        _ rule: String, _ severity: Severity, _ message: String, at place: SourceSpan, help: String,
        replacement: String? = nil
    ) {
        diagnostics.append(Diagnostic(rule, severity, message, at: place, help: help, replacement: replacement))
    }
}

/// A name as people compare it: without letter case and doubled spaces.
func folded(_ name: String) -> String {
    name.lowercased().split(whereSeparator: { $0 == "\u{A0}" || $0.isWhitespace }).joined(separator: " ")
}
