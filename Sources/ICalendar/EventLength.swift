import CivilTime

/// How long an event takes, in the way that its end is told.
///
/// - Source: RFC 5545, section 3.8.5.3: with DTEND every occurrence takes exactly as long, with DURATION nominally.
enum EventLength: Hashable {
    /// Whole days, at least one.
    case days(Int)
    /// Seconds on a stopwatch.
    case exact(Int)
    case nominal(CalendarDuration)

    init(_ end: EventEnd, from start: Moment) {
        switch start {
        case .day(let day): self = .days(EventLength.days(end, from: day))
        case .timed(let local, let zone):
            let begin = zone.instant(of: local)
            switch end {
            case .none: self = .exact(0)
            case .moment(let moment): self = .exact(max(0, moment.instant(daysIn: zone) - begin))
            case .duration(let duration):
                self = duration.days == 0 ? .exact(max(0, duration.seconds)) : .nominal(duration)
            }
        }
    }

    /// At most how many seconds, for knowing how far back to look.
    var longest: Int {
        switch self {
        case .days(let count): count * 86_400
        case .exact(let seconds): seconds
        case .nominal(let duration): max(0, duration.days * 86_400 + duration.seconds) + 86_400
        }
    }

    /// The end of something that starts at `start`, as a moment and as an instant.
    func end(of start: Moment, at instant: Int, daysIn zone: Zone) -> (moment: Moment, instant: Int) {
        switch start {
        case .day(let day):
            let last = lastDayNumber + 1
            let count = if case .days(let days) = self { days } else { max(1, (longest + 86_399) / 86_400) }
            let end = Moment.day(Day(number: min(day.number + count, last)))
            return (end, end.instant(daysIn: zone))
        case .timed(let local, let own):
            var end = instant
            switch self {
            case .days(let count): end += count * 86_400
            case .exact(let seconds): end += seconds
            case .nominal(let duration):
                let clock = min(local.clockSeconds + duration.days * 86_400, lastClockSecond)
                end = max(instant, own.resolve(clockSeconds: clock).instant + duration.seconds)
            }
            return (.timed(own.local(at: end), own), end)
        }
    }

    private static func days(_ end: EventEnd, from start: Day) -> Int {
        switch end {
        case .none: 1
        case .moment(.day(let day)): max(1, day.number - start.number)
        case .moment(.timed(let local, _)):
            // An end in the middle of a day takes up that day.
            max(1, local.day.number - start.number + (local.time == .midnight ? 0 : 1))
        case .duration(let duration): max(1, duration.days + (duration.seconds + 86_399) / 86_400)
        }
    }
}

/// 9999-12-31.
let lastDayNumber = firstDay(of: 10_000) - 1
