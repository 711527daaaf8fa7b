import CivilTime

/// When an event starts: its own start, its rules and extra dates, less what is excepted.
struct SeriesStarts {
    struct Start {
        /// Seconds since 1970-01-01T00:00:00 on the event's own clock.
        var clock: Int
        /// Unix time; for whole days, the same as `clock`.
        var instant: Int
        /// Index in the event's extra dates, where that gave this start a length of its own.
        var extra: Int?
    }

    var starts: [Start]
    var isComplete: Bool

    /// The starts of `event` within a window on its own clock, ascending, none twice.
    ///
    /// - Edges: changes of the clocks make them uncertain, so some starts just outside the window are given too.
    /// - Limit: after `limit` starts, or when `steps` run out, the rest is left out and `isComplete` is false.
    init(of event: CalendarEvent, from: Int, through: Int, limit: Int, steps: inout Int) {
        starts = []
        isComplete = true
        let clock = EventClock(event.start)
        let first = clock.start(event.start)
        let isWanted: (Start) -> Bool = { from - clock.slack <= $0.clock && $0.clock <= through + clock.slack }
        if !event.repeats {
            if isWanted(first) { starts = [first] }
            dropExceptions(of: event, clock, steps: &steps)
            return
        }
        var hasStart = event.rules.isEmpty
        for rule in event.rules {
            guard clock.allows(first, until: rule.until) else { continue }
            hasStart = true
            addStarts(
                of: rule, after: first, clock, from: from, through: through, limit: limit,
                hasOneRule: event.rules.count == 1, &steps)
        }
        if hasStart, isWanted(first) { starts.append(first) }
        for (index, extra) in event.extraDates.enumerated() {
            var start = clock.start(extra.start)
            guard isWanted(start) else { continue }
            if extra.end != .none { start.extra = index }
            starts.append(start)
        }
        sortAndMerge()
        dropExceptions(of: event, clock, steps: &steps)
    }

    private mutating func addStarts(
        of rule: RecurrenceRule, after first: Start, _ clock: EventClock, from: Int, through: Int, limit: Int,
        hasOneRule: Bool, _ steps: inout Int
    ) {
        // "The DTSTART property value … always counts as the first occurrence", with several rules for those it follows.
        var left = rule.count.map { hasOneRule ? $0 - 1 : $0 } ?? Int.max
        guard left > 0 else { return }
        var found = 0
        let walk = RuleWalk(rule, start: first.clock, isDay: clock.zone == nil)
        // A rule with COUNT has to be counted from its beginning.
        let begin = rule.count == nil ? from - clock.slack : first.clock
        let until = clock.latestClock(rule.until)
        let ending = walk.visit(from: begin, through: min(through + clock.slack, until), steps: &steps) { time in
            guard time > first.clock else {
                if !hasOneRule { left -= 1 }
                return left > 0
            }
            guard let start = clock.start(clock: time) else { return true }
            guard clock.allows(start, until: rule.until) else { return false }
            left -= 1
            if time >= from - clock.slack {
                found += time >= from ? 1 : 0
                starts.append(start)
            }
            return left > 0 && found <= limit
        }
        if ending == .outOfSteps || found > limit { isComplete = false }
    }

    private mutating func sortAndMerge() {
        let isSorted = zip(starts, starts.dropFirst()).allSatisfy { $0.instant < $1.instant }
        guard !isSorted else { return }
        // Where a date comes twice, the one that has a length of its own stays.
        starts.sort { ($0.instant, $0.extra == nil ? 1 : 0) < ($1.instant, $1.extra == nil ? 1 : 0) }
        var merged: [Start] = []
        merged.reserveCapacity(starts.count)
        for start in starts where merged.last?.instant != start.instant { merged.append(start) }
        starts = merged
    }

    private mutating func dropExceptions(of event: CalendarEvent, _ clock: EventClock, steps: inout Int) {
        guard let earliest = starts.first, let latest = starts.last else { return }
        guard !event.exceptDates.isEmpty || !event.exceptionRules.isEmpty else { return }
        var excepted = ExceptedStarts(of: event)
        for rule in event.exceptionRules {
            let first = clock.start(event.start)
            let walk = RuleWalk(rule, start: first.clock, isDay: clock.zone == nil)
            var left = rule.count ?? Int.max
            let begin = rule.count == nil ? earliest.clock : first.clock
            let through = min(latest.clock, clock.latestClock(rule.until))
            let ending = walk.visit(from: begin, through: through, steps: &steps) { time in
                guard left > 0 else { return false }
                guard let start = clock.start(clock: time) else { return true }
                guard clock.allows(start, until: rule.until) else { return false }
                left -= 1
                excepted.instants.insert(start.instant)
                return true
            }
            if ending == .outOfSteps { isComplete = false }
        }
        starts.removeAll(where: excepted.contains)
    }
}

/// The starts that an event's EXDATEs take out: a time as an instant, a day as everything that starts on it.
struct ExceptedStarts {
    fileprivate var instants: Set<Int> = []
    private var days: Set<Int> = []

    init(of event: CalendarEvent) {
        let clock = EventClock(event.start)
        for moment in event.exceptDates {
            if clock.zone == nil || moment.isDay {
                days.insert(moment.day.number)
            } else {
                instants.insert(clock.start(moment).instant)
            }
        }
    }

    func contains(_ start: SeriesStarts.Start) -> Bool {
        instants.contains(start.instant) || !days.isEmpty && days.contains(floorDivide(start.clock, 86_400))
    }
}
