import CivilTime

/// An event in the form that every calendar client understands: private dates gone, old EXRULE and RDATE periods turned
/// into plain exceptions and overrides, and "this and all later ones" into a series of its own.
///
/// - UIDs: the first part keeps the event's own; a later part gets the date from which it holds, as Google does it.
func exportedSeries(of event: CalendarEvent) -> [CalendarEvent] {
    guard !event.isPrivate else { return [] }
    if let moved = movedSingle(event) { return [moved] }
    var whole = event
    whole.overrides = event.overrides.filter { !$0.event.isPrivate }
    whole.exceptDates = event.exceptDates.flatMap { plainExceptions($0, event) }
    // A private override stands for a date that nobody may see.
    whole.exceptDates += event.overrides.filter { $0.event.isPrivate && !$0.appliesToLater }.map(\.recurrenceID)
    if let hidden = event.overrides.filter({ $0.event.isPrivate && $0.appliesToLater }).map(\.recurrenceID)
        .min(by: { $0.instant(daysIn: .utc) < $1.instant(daysIn: .utc) })
    {
        whole = part(of: whole, from: nil, until: hidden)
    }
    whole = withoutExceptionRules(whole)
    whole = withoutPeriods(whole)
    let later = whole.overrides.filter(\.appliesToLater).sorted {
        $0.recurrenceID.instant(daysIn: .utc) < $1.recurrenceID.instant(daysIn: .utc)
    }
    guard !later.isEmpty else { return [whole] }
    var parts: [CalendarEvent] = []
    for index in -1..<later.count {
        let from = index < 0 ? nil : later[index]
        let until = index + 1 < later.count ? later[index + 1].recurrenceID : nil
        if index < 0, let until, until.instant(daysIn: .utc) <= whole.start.instant(daysIn: .utc) { continue }
        var piece = part(of: whole, from: from, until: until)
        piece.uid = parts.isEmpty ? event.uid : uid(event.uid, from: from?.recurrenceID ?? event.start)
        parts.append(piece)
    }
    return parts
}

/// What takes place once and was moved, as an event at its new time: clients know exceptions of series only.
private func movedSingle(_ event: CalendarEvent) -> CalendarEvent? {
    guard !event.repeats, event.exceptDates.isEmpty, event.overrides.count == 1, let change = event.overrides.first,
        !change.event.isPrivate
    else { return nil }
    let clock = EventClock(event.start)
    guard clock.start(change.recurrenceID).instant == clock.start(event.start).instant else { return nil }
    var single = change.event
    single.uid = event.uid
    single.sequence = max(event.sequence, single.sequence)
    single.stamp = [event.stamp, single.stamp].compactMap(\.self).max()
    return single
}

/// At most how many dates a series is written out to where no rule tells them.
private let mostDates = 500
/// Steps for working out dates; an ordinary series takes a few hundred.
private let steps = 200_000

// MARK: This and all later ones

/// The part of a series from one override for later starts until before the next.
private func part(of event: CalendarEvent, from override: EventOverride?, until: Moment?) -> CalendarEvent {
    let clock = EventClock(event.start)
    let begin = (override?.recurrenceID).map { clock.start($0) } ?? clock.start(event.start)
    let end = until.map { clock.start($0).instant } ?? Int.max
    let isInside: (Moment) -> Bool = { moment in
        let instant = clock.start(moment).instant
        return (override == nil || instant >= begin.instant) && instant < end
    }
    var piece = override?.event ?? event
    let move: (Moment) -> Moment
    if let override {
        let plan = OverridePlan.Later(index: 0, override, clock)
        move = { plan.moved(clock.moment(clock.start($0))) }
        let rules = event.rules.compactMap { shifted($0, of: event, from: begin, override, until: end) }
        if rules.count == event.rules.count {
            piece.rules = rules
        } else {
            piece.rules = []
            piece.extraDates = listedStarts(of: event, after: begin, until: end).map { ExtraDate(move($0)) }
        }
        piece.isPrivate = event.isPrivate
        piece.source = event.source
        piece.sequence = max(event.sequence, override.event.sequence)
        piece.stamp = [event.stamp, override.event.stamp].compactMap(\.self).max()
    } else {
        move = { $0 }
        piece.rules = event.rules.compactMap { limited($0, of: event, until: end) }
        piece.extraDates = []
    }
    piece.extraDates += event.extraDates.filter { isInside($0.start) }.map { extra in
        ExtraDate(move(extra.start), end: override == nil ? extra.end : .none)
    }
    piece.exceptDates = event.exceptDates.filter(isInside).map(move)
    piece.overrides = event.overrides.filter { !$0.appliesToLater && isInside($0.recurrenceID) }.map { single in
        EventOverride(move(single.recurrenceID), event: single.event)
    }
    return piece
}

/// A rule that ends before an instant; nil where nothing of it is left.
private func limited(_ rule: RecurrenceRule, of event: CalendarEvent, until end: Int) -> RecurrenceRule? {
    guard end < Int.max else { return rule }
    var rule = rule
    if rule.count != nil {
        let count = startCount(of: rule, event, before: end)
        guard count > 0 else { return nil }
        rule.count = count
        return rule
    }
    let clock = EventClock(event.start)
    let last = end - 1
    if let until = rule.until, clock.latestClock(until) < last { return rule }
    let local = LocalDateTime(clockSeconds: last)
    let limit: Moment = clock.zone == nil ? .day(local.day) : .timed(local, .utc)
    if let until = rule.until, until.instant(daysIn: clock.zone ?? .utc) < limit.instant(daysIn: clock.zone ?? .utc) {
        return rule
    }
    rule.until = limit
    return rule
}

/// A rule moved to a new start; nil where the moved dates follow no such rule.
private func shifted(
    _ rule: RecurrenceRule, of event: CalendarEvent, from begin: SeriesStarts.Start, _ override: EventOverride,
    until end: Int
) -> RecurrenceRule? {
    let start = override.event.start
    guard start.isDay == event.start.isDay, start.zone == event.start.zone else { return nil }
    let days = start.day.number - floorDivide(begin.clock, 86_400)
    let isSameTime = start.clockSeconds - begin.clock == days * 86_400
    guard isSameTime || rule.byHour.isEmpty && rule.byMinute.isEmpty && rule.bySecond.isEmpty else { return nil }
    guard isSameTime || [.daily, .weekly, .monthly, .yearly].contains(rule.frequency) else { return nil }
    var moved = rule
    if days != 0 {
        guard rule.byMonthDay.isEmpty, rule.byYearDay.isEmpty, rule.byWeekNumber.isEmpty, rule.byMonth.isEmpty,
            rule.bySetPosition.isEmpty
        else { return nil }
        switch rule.frequency {
        case .weekly where rule.byDay.count <= 1: moved.byDay = []
        case .daily where rule.byDay.isEmpty: break
        default: return nil
        }
    }
    if rule.count != nil {
        let before = startCount(of: rule, event, before: begin.instant)
        let count = startCount(of: rule, event, before: end) - before
        guard count > 0 else { return nil }
        moved.count = count
        return moved
    }
    let delta = start.instant(daysIn: .utc) - begin.instant
    let clock = EventClock(event.start)
    var last = rule.until.map { clock.zone == nil ? $0.day.clockSeconds : endInstant($0, clock) } ?? Int.max
    last = min(last, end == Int.max ? end : end - 1)
    guard last < Int.max else { return moved }
    let local = LocalDateTime(clockSeconds: last + delta)
    moved.until = clock.zone == nil ? .day(local.day) : .timed(local, .utc)
    return moved
}

private func endInstant(_ until: Moment, _ clock: EventClock) -> Int {
    switch until {
    case .day(let day): (clock.zone ?? .utc).resolve(clockSeconds: day.clockSeconds + 86_399).instant
    case .timed(let local, let zone): zone.instant(of: local)
    }
}

/// How many starts a rule gives before an instant, the event's own start included.
private func startCount(of rule: RecurrenceRule, _ event: CalendarEvent, before end: Int) -> Int {
    var only = CalendarEvent(uid: "", start: event.start, rules: [rule])
    only.exceptDates = []
    return starts(of: only, before: end).count
}

private func listedStarts(of event: CalendarEvent, after begin: SeriesStarts.Start, until end: Int) -> [Moment] {
    var only = event
    only.extraDates = []
    only.exceptDates = []
    let clock = EventClock(event.start)
    return starts(of: only, before: end).filter { $0.instant > begin.instant }.prefix(mostDates).map(clock.moment)
}

private func starts(of event: CalendarEvent, before end: Int) -> [SeriesStarts.Start] {
    var steps = steps
    let through = end == Int.max ? lastClockSecond : min(lastClockSecond, end + 86_400)
    let series = SeriesStarts(of: event, from: Int.min / 2, through: through, limit: 20_000, steps: &steps)
    return series.starts.filter { $0.instant < end }
}

private func uid(_ uid: String, from start: Moment) -> String {
    let date =
        switch start {
        case .day(let day): icalendarText(day)
        case .timed: icalendarText(instant: start.instant(daysIn: .utc))
        }
    let at = uid.lastIndex(of: "@") ?? uid.endIndex
    return uid[..<at] + "_R" + date + uid[at...]
}

// MARK: Plain exceptions

/// An exception as starts of the series itself: a day becomes the times that it takes out.
private func plainExceptions(_ moment: Moment, _ event: CalendarEvent) -> [Moment] {
    guard moment.isDay, !event.start.isDay else { return [moment] }
    var only = event
    only.exceptDates = []
    only.exceptionRules = []
    var steps = steps
    let clock = EventClock(event.start)
    let day = moment.day.clockSeconds
    let series = SeriesStarts(of: only, from: day, through: day + 86_399, limit: mostDates, steps: &steps)
    return series.starts.filter { floorDivide($0.clock, 86_400) == moment.day.number }.map(clock.moment)
}

private func withoutExceptionRules(_ event: CalendarEvent) -> CalendarEvent {
    guard !event.exceptionRules.isEmpty else { return event }
    var plain = event
    plain.exceptionRules = []
    let clock = EventClock(event.start)
    var all = plain
    all.exceptDates = []
    var excepting = all
    excepting.exceptionRules = event.exceptionRules
    let kept = Set(starts(of: excepting, before: Int.max).map(\.instant))
    let left = starts(of: all, before: Int.max).filter { !kept.contains($0.instant) }
    plain.exceptDates += left.prefix(mostDates).map(clock.moment)
    return plain
}

/// An extra date with a length of its own, as a plain extra date and an override for it.
private func withoutPeriods(_ event: CalendarEvent) -> CalendarEvent {
    var plain = event
    let clock = EventClock(event.start)
    for (index, extra) in event.extraDates.enumerated() where extra.end != .none {
        plain.extraDates[index].end = .none
        let isOverridden = event.overrides.contains {
            $0.recurrenceID.instant(daysIn: .utc) == extra.start.instant(daysIn: .utc)
        }
        guard !isOverridden else { continue }
        var single = event
        (single.rules, single.exceptionRules, single.extraDates, single.exceptDates) = ([], [], [], [])
        single.overrides = []
        single.start = clock.moment(clock.start(extra.start))
        single.end = extra.end
        plain.overrides.append(EventOverride(single.start, event: single))
    }
    return plain
}
