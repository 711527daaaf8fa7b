import CivilTime

/// Walks through the times that a rule gives, period by period, starting near where somebody wants to look.
///
/// - Times are seconds since 1970-01-01T00:00:00 on the event's own clock.
/// - Not copyable: copies of its tables were two thirds of the time.
/// - Cost: a step for each day or period looked at and each time found, so that a rule that never matches ends too.
struct RuleWalk: ~Copyable {
    enum Ending {
        /// The window is through, or the caller has had enough.
        case complete
        /// The steps ran out first.
        case outOfSteps
    }

    private let rule: RecurrenceRule
    private let interval: Int
    private let start: Int
    private let startDay: Day
    private let days: RuleDays
    private let times: RuleTimes

    init(_ rule: RecurrenceRule, start: Int, isDay: Bool) {
        self.rule = rule
        // Longer than the calendar is the same as never again, and sums with it cannot overflow.
        interval = min(max(rule.interval, 1), 400_000_000_000)
        self.start = start
        let local = LocalDateTime(clockSeconds: start)
        startDay = local.day
        days = RuleDays(rule, start: local.day)
        times = RuleTimes(rule, start: local.time, isDay: isDay)
    }

    /// Calls `visit` with the times from the event's start on, ascending, until it returns false.
    ///
    /// - Window: periods that end before `from` may be left out; nothing after `through` is visited.
    func visit(from: Int, through: Int, steps: inout Int, _ visit: (Int) -> Bool) -> Ending {
        let from = max(from, start)
        let through = min(through, lastClockSecond)
        guard from <= through else { return .complete }
        // Nothing before the start belongs to the series, though its period may begin earlier.
        let start = self.start
        func wanted(_ clock: Int) -> Bool {
            if clock > through { return false }
            return clock < start || visit(clock)
        }
        switch rule.frequency {
        case .yearly: return visitYears(from: from, through: through, &steps, wanted)
        case .monthly: return visitMonths(from: from, through: through, &steps, wanted)
        case .weekly: return visitWeeks(from: from, through: through, &steps, wanted)
        case .daily: return visitDays(from: from, through: through, &steps, wanted)
        case .hourly: return visitClock(unit: 3600, from: from, through: through, &steps, wanted)
        case .minutely: return visitClock(unit: 60, from: from, through: through, &steps, wanted)
        case .secondly: return visitClock(unit: 1, from: from, through: through, &steps, wanted)
        }
    }

    // MARK: Years, months, weeks, days

    private func visitYears(from: Int, through: Int, _ steps: inout Int, _ visit: (Int) -> Bool) -> Ending {
        let first = startDay.year
        let last = yearNumber(of: through)
        let skipped = (yearNumber(of: from) - first) / interval
        var year = first + skipped * interval
        var found: [Int] = []
        while year <= last {
            found.removeAll(keepingCapacity: true)
            for month in 1...12 where days.allows(month: month) {
                collect(year: year, month: month, into: &found, &steps)
            }
            if let ending = visitPeriod(found, &steps, visit) { return ending }
            year += interval
        }
        return .complete
    }

    private func visitMonths(from: Int, through: Int, _ steps: inout Int, _ visit: (Int) -> Bool) -> Ending {
        let first = startDay.year * 12 + startDay.month - 1
        let skipped = (monthNumber(of: from) - first) / interval
        var month = first + skipped * interval
        let last = monthNumber(of: through)
        var found: [Int] = []
        while month <= last {
            found.removeAll(keepingCapacity: true)
            if days.allows(month: month % 12 + 1) {
                collect(year: month / 12, month: month % 12 + 1, into: &found, &steps)
            }
            if let ending = visitPeriod(found, &steps, visit) { return ending }
            month += interval
        }
        return .complete
    }

    private func visitWeeks(from: Int, through: Int, _ steps: inout Int, _ visit: (Int) -> Bool) -> Ending {
        let first = startDay.startOfWeek(rule.weekStart).number
        let skipped = (floorDivide(from, 86_400) - first) / 7 / interval
        var week = first + skipped * interval * 7
        let last = floorDivide(through, 86_400)
        var found: [Int] = []
        while week <= last {
            found.removeAll(keepingCapacity: true)
            for number in week..<week + 7 where allows(number) { found.append(number) }
            steps -= 6
            if let ending = visitPeriod(found, &steps, visit) { return ending }
            week += interval * 7
        }
        return .complete
    }

    private func visitDays(from: Int, through: Int, _ steps: inout Int, _ visit: (Int) -> Bool) -> Ending {
        let skipped = (floorDivide(from, 86_400) - startDay.number) / interval
        var day = startDay.number + skipped * interval
        let last = floorDivide(through, 86_400)
        var found: [Int] = []
        while day <= last {
            found.removeAll(keepingCapacity: true)
            if allows(day) { found.append(day) }
            if let ending = visitPeriod(found, &steps, visit) { return ending }
            day += interval
        }
        return .complete
    }

    private func collect(year: Int, month: Int, into found: inout [Int], _ steps: inout Int) {
        let first = dayNumber(year: year, month: month)
        let length = Day.length(ofMonth: month, year: year)
        steps -= length
        for dayOfMonth in 1...length {
            let day = Day(number: first + dayOfMonth - 1)
            if days.allows(day, year: year, month: month, dayOfMonth: dayOfMonth) { found.append(day.number) }
        }
    }

    private func allows(_ number: Int) -> Bool {
        let day = Day(number: number)
        let (year, month, dayOfMonth) = day.parts
        return days.allows(day, year: year, month: month, dayOfMonth: dayOfMonth)
    }

    /// Visits the times of one period, which are `found` × the times of a day; nil means go on.
    private func visitPeriod(_ found: [Int], _ steps: inout Int, _ visit: (Int) -> Bool) -> Ending? {
        steps -= 1
        guard steps > 0 else { return .outOfSteps }
        let perDay = times.count
        if rule.bySetPosition.isEmpty {
            for day in found {
                for index in 0..<perDay {
                    steps -= 1
                    guard visit(day * 86_400 + times[index]) else { return .complete }
                    guard steps > 0 else { return .outOfSteps }
                }
            }
            return nil
        }
        // The whole set of a busy rule would be long: its members are worked out from their number.
        for index in chosen(of: found.count * perDay) {
            steps -= 1
            guard visit(found[index / perDay] * 86_400 + times[index % perDay]) else { return .complete }
        }
        return nil
    }

    // MARK: Hours, minutes, seconds

    private func visitClock(unit: Int, from: Int, through: Int, _ steps: inout Int, _ visit: (Int) -> Bool) -> Ending {
        let stride = interval * unit
        let origin = floorDivide(start, unit) * unit
        var period = origin + (from - origin) / stride * stride
        let indices = rule.bySetPosition.isEmpty ? Array(0..<times.count) : chosen(of: times.count)
        while period <= through {
            steps -= 1
            guard steps > 0 else { return .outOfSteps }
            let day = floorDivide(period, 86_400)
            let midnight = day * 86_400
            let next = allows(day) ? times.nextAllowed(from: period - midnight) : 86_400
            if midnight + next > period {
                // Nothing until then: the first period of the series that begins at or after it.
                let gap = midnight + next - origin
                period = origin + (gap + stride - 1) / stride * stride
                continue
            }
            for index in indices {
                steps -= 1
                guard visit(period + times[index]) else { return .complete }
            }
            period += stride
        }
        return .complete
    }

    /// Indices of the members of a set that BYSETPOS names, ascending, none twice.
    private func chosen(of count: Int) -> [Int] {
        let indices = rule.bySetPosition.map { $0 > 0 ? $0 - 1 : count + $0 }.filter { (0..<count).contains($0) }
            .sorted()
        return indices.enumerated().filter { $0.offset == 0 || indices[$0.offset - 1] != $0.element }.map(\.element)
    }
}

/// 9999-12-31T23:59:59, after which the calendar ends.
let lastClockSecond = firstDay(of: 10_000) * 86_400 - 1

private func yearNumber(of clock: Int) -> Int { Day(number: floorDivide(clock, 86_400)).year }

/// Months since the start of year 0.
private func monthNumber(of clock: Int) -> Int {
    let (year, month, _) = Day(number: floorDivide(clock, 86_400)).parts
    return year * 12 + month - 1
}

private func dayNumber(year: Int, month: Int) -> Int {
    Day(year: year, month: month, day: 1)?.number ?? firstDay(of: year)
}
