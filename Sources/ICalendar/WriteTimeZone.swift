import CivilTime

/// The parts of a VTIMEZONE that tell a zone's offsets from the year of the earliest event on.
///
/// - Years: those of the first and last start in the feed.
/// - Shape: where the clocks change by the same rule every year, one STANDARD and one DAYLIGHT from 1970 with an RRULE,
///   which every client reads; changes that follow no rule stand each for itself.
/// - Source: RFC 5545, section 3.6.5; why not RDATE or the whole history: CALENDARS.md §2, point 3.
func zoneParts(of zone: Zone, firstYear: Int, lastYear: Int) -> [ZonePart] {
    let firstYear = min(max(firstYear, 1970), OffsetChanges.lastYear)
    let singlesUntil = max(min(lastYear, OffsetChanges.lastYear) + 5, plannedUntil)
    let horizon = singlesUntil + yearsAhead
    let changes = offsetChanges(of: zone, from: firstYear, to: horizon)
    guard let first = changes.first else { return [.fixed(zone.offset(at: firstDay(of: firstYear) * 86_400))] }
    var runs: [Run] = []
    for change in changes {
        if let index = runs.lastIndex(where: { $0.goesOn(with: change) }) {
            runs[index].add(change)
        } else {
            runs.append(Run(change))
        }
    }
    var parts = runs.flatMap { $0.parts(from1970If: firstYear, lastYear: horizon) }
    let lastIn1970 = parts.filter { $0.start.day.year == 1970 }.max { $0.start < $1.start }
    if lastIn1970?.after != first.before {
        // Only some of the rules were already in force: then a part for the time before the first change is needed.
        parts = runs.flatMap { $0.parts(from1970If: nil, lastYear: horizon) } + [.fixed(first.before)]
    }
    // Morocco's clocks follow the moon: a century of them would be longer than most calendars.
    parts.removeAll { $0.rule == nil && $0.start.day.year > singlesUntil }
    return parts.sorted { ($0.start, $0.rule ?? "") < ($1.start, $1.rule ?? "") }
}

/// Rules are looked for over more than the 28 years in which weekdays come round.
private let yearsAhead = 30
/// The last year for which zone data list changes one by one; later ones follow rules.
private let plannedUntil = 2037

/// One STANDARD or DAYLIGHT part.
struct ZonePart: Hashable {
    let start: LocalDateTime
    let before: Int
    let after: Int
    let rule: String?

    var isDaylight: Bool { after > before }

    fileprivate static func fixed(_ offset: Int) -> ZonePart {
        ZonePart(
            start: LocalDateTime(clockSeconds: 0), before: offset, after: offset, rule: nil)
    }
}

private struct Change {
    let instant: Int
    let before: Int
    let after: Int

    /// On the clock as it was before, which is how a VTIMEZONE tells it.
    var local: LocalDateTime { LocalDateTime(clockSeconds: instant + before) }
}

/// Every change of offset in whole years, found by looking every five days and then more closely.
private func offsetChanges(of zone: Zone, from firstYear: Int, to lastYear: Int) -> [Change] {
    var changes: [Change] = []
    var instant = firstDay(of: firstYear) * 86_400
    let end = firstDay(of: lastYear + 1) * 86_400
    var offset = zone.offset(at: instant)
    while instant < end {
        let next = instant + 5 * 86_400
        let nextOffset = zone.offset(at: next)
        if nextOffset != offset {
            var low = instant
            var high = next
            while high - low > 1 {
                let middle = (low + high) / 2
                if zone.offset(at: middle) == offset { low = middle } else { high = middle }
            }
            changes.append(Change(instant: high, before: offset, after: zone.offset(at: high)))
            offset = zone.offset(at: high)
            // A second change within the five days is looked for from here.
            instant = high
        } else {
            instant = next
        }
    }
    return changes
}

/// Changes of following years that one rule tells: the same month, weekday and clock, and the same offsets.
private struct Run {
    private var changes: [Change]
    /// Which weekday of the month it can be: 1 to 5, or -1 for the last.
    private var ordinals: Set<Int>
    private var days: ClosedRange<Int>

    init(_ change: Change) {
        changes = [change]
        ordinals = Run.ordinals(of: change.local.day)
        days = change.local.day.day...change.local.day.day
    }

    func goesOn(with change: Change) -> Bool {
        guard let last = changes.last else { return false }
        let (old, new) = (last.local, change.local)
        guard new.day.year == old.day.year + 1, new.day.month == old.day.month, new.day.weekday == old.day.weekday,
            new.time == old.time, last.before == change.before, last.after == change.after
        else { return false }
        let number = new.day.day
        let spread = max(days.upperBound, number) - min(days.lowerBound, number)
        return !ordinals.isDisjoint(with: Run.ordinals(of: new.day)) || spread < 7
    }

    mutating func add(_ change: Change) {
        changes.append(change)
        ordinals.formIntersection(Run.ordinals(of: change.local.day))
        let number = change.local.day.day
        days = min(days.lowerBound, number)...max(days.upperBound, number)
    }

    /// As one part with a rule, told from 1970 on if the run begins in the year given; two or one change as they are.
    func parts(from1970If firstYear: Int?, lastYear: Int) -> [ZonePart] {
        guard let first = changes.first, let last = changes.last else { return [] }
        guard changes.count > 2 else {
            return changes.map { ZonePart(start: $0.local, before: $0.before, after: $0.after, rule: nil) }
        }
        let begin = first.local.day.year == firstYear ? start(in1970: first.local) : first.local
        var text = "FREQ=YEARLY"
        if last.local.day.year < lastYear { text += ";UNTIL=" + icalendarText(instant: last.instant) }
        let weekday = letters(first.local.day.weekday)
        text += ";BYMONTH=\(first.local.day.month)"
        if let ordinal = ordinals.contains(-1) ? -1 : ordinals.min() {
            text += ";BYDAY=\(ordinal)\(weekday)"
        } else {
            let from = min(days.lowerBound, Day.length(ofMonth: first.local.day.month, year: 1970) - 6)
            text += ";BYMONTHDAY=" + (from..<from + 7).map(String.init).joined(separator: ",") + ";BYDAY=" + weekday
        }
        return [ZonePart(start: begin, before: first.before, after: first.after, rule: text)]
    }

    /// The day in 1970 on which the rule would have changed the clocks.
    private func start(in1970 local: LocalDateTime) -> LocalDateTime {
        let month = local.day.month
        let inMonth = (1...Day.length(ofMonth: month, year: 1970)).compactMap { Day(year: 1970, month: month, day: $0) }
        let candidates = inMonth.filter { $0.weekday == local.day.weekday }
        let ordinal = ordinals.contains(-1) ? -1 : ordinals.min()
        let day = candidates.first { day in
            ordinal.map { Run.ordinals(of: day).contains($0) }
                ?? (days.lowerBound..<days.lowerBound + 7).contains(day.day)
        }
        return LocalDateTime(day: day ?? candidates.last ?? local.day, time: local.time)
    }

    private static func ordinals(of day: Day) -> Set<Int> {
        let (year, month, number) = day.parts
        let nth = (number - 1) / 7 + 1
        return number > Day.length(ofMonth: month, year: year) - 7 ? [nth, -1] : [nth]
    }
}
