package import CivilTime

/// When something starts or ends: a whole day, or a time on the clock of a zone.
///
/// - UTC is `Zone.utc`; a floating time gets the site's zone when it is read.
package enum Moment: Sendable, Hashable {
    case day(Day)
    case timed(LocalDateTime, Zone)

    package var isDay: Bool {
        if case .day = self { true } else { false }
    }

    /// The day as written, in the moment's own zone.
    package var day: Day {
        switch self {
        case .day(let day): day
        case .timed(let local, _): local.day
        }
    }

    /// The zone of a time; nil for a whole day.
    package var zone: Zone? {
        if case .timed(_, let zone) = self { zone } else { nil }
    }

    /// The Unix time of the moment; a whole day begins at midnight in `zone`.
    package func instant(daysIn zone: Zone) -> Int {
        switch self {
        case .day(let day): zone.instant(of: LocalDateTime(day: day, time: .midnight))
        case .timed(let local, let own): own.instant(of: local)
        }
    }

    /// What a clock in `zone` shows at that moment; a whole day is its midnight.
    package func local(in zone: Zone) -> LocalDateTime {
        switch self {
        case .day(let day): LocalDateTime(day: day, time: .midnight)
        case .timed(let local, let own): own == zone ? local : zone.local(at: own.instant(of: local))
        }
    }

    /// ISO 8601: `2026-10-31`, or the time in `zone` with its offset, `2026-10-02T09:00+01:00`.
    package func iso(in zone: Zone, showsSeconds: Bool = false) -> String {
        isDay ? day.iso : zone.iso(at: instant(daysIn: zone), showsSeconds: showsSeconds)
    }

    /// Seconds since 1970-01-01T00:00:00 on the moment's own clock.
    var clockSeconds: Int {
        switch self {
        case .day(let day): day.clockSeconds
        case .timed(let local, _): local.clockSeconds
        }
    }
}

/// A length of time in the words of a calendar: so many days on the calendar, then so many seconds on the clock.
///
/// - Days are nominal: one day after 20:00 is 20:00, also over a change of the clocks.
/// - Source: RFC 5545, section 3.3.6.
package struct CalendarDuration: Sendable, Hashable {
    package var days: Int
    package var seconds: Int

    package init(days: Int = 0, seconds: Int = 0) {
        self.days = days
        self.seconds = seconds
    }
}

/// How an event's end is told.
package enum EventEnd: Sendable, Hashable {
    /// The first moment after the event; for whole days, the day after the last.
    case moment(Moment)
    case duration(CalendarDuration)
    /// Not told: one day for a whole-day event, else no length.
    case none
}
