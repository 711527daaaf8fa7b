import CivilTime

/// The clock that an event's series runs on: its zone's, or none for whole days.
struct EventClock {
    let zone: Zone?
    private let timeOfDay: Int

    /// How far a change of offset can move the edge of a window: twice the two hours of the largest in use.
    var slack: Int { zone == nil ? 0 : 4 * 3600 }

    /// A window on this clock: from an instant until before another, or whole days.
    func window(from begin: Int, to end: Int, days from: Day, _ to: Day) -> (from: Int, through: Int) {
        guard let zone else { return (from.clockSeconds, to.clockSeconds - 1) }
        return (begin + zone.offset(at: begin), end + zone.offset(at: end) - 1)
    }

    init(_ start: Moment) {
        zone = start.zone
        timeOfDay = start.clockSeconds - start.day.clockSeconds
    }

    /// A moment that stands in the file, as a start of this event.
    ///
    /// - Whole-day event: the day on which the moment is written.
    /// - Timed event and a day: that day at the event's own time.
    func start(_ moment: Moment) -> SeriesStarts.Start {
        guard let zone else {
            let clock = moment.day.clockSeconds
            return SeriesStarts.Start(clock: clock, instant: clock)
        }
        let instant =
            switch moment {
            case .day(let day): zone.resolve(clockSeconds: day.clockSeconds + timeOfDay).instant
            case .timed(let local, let own): own.instant(of: local)
            }
        return SeriesStarts.Start(clock: instant + zone.offset(at: instant), instant: instant)
    }

    /// A time that a rule gives; nil where clocks jump over it.
    func start(clock: Int) -> SeriesStarts.Start? {
        guard let zone else {
            let midnight = floorDivide(clock, 86_400) * 86_400
            return SeriesStarts.Start(clock: midnight, instant: midnight)
        }
        let (instant, exists) = zone.resolve(clockSeconds: clock)
        return exists ? SeriesStarts.Start(clock: clock, instant: instant) : nil
    }

    /// The moment that a start of this event is.
    func moment(_ start: SeriesStarts.Start) -> Moment {
        let local = LocalDateTime(clockSeconds: start.clock)
        return zone.map { .timed(local, $0) } ?? .day(local.day)
    }

    /// Whether a start is not after `until`, which is itself included.
    func allows(_ start: SeriesStarts.Start, until: Moment?) -> Bool {
        switch until {
        case nil: true
        case .day(let day): floorDivide(start.clock, 86_400) <= day.number
        case .timed(let local, let own):
            zone == nil ? floorDivide(start.clock, 86_400) <= local.day.number : start.instant <= own.instant(of: local)
        }
    }

    /// A clock time after which nothing is allowed by `until`, with room for a change of the clocks.
    func latestClock(_ until: Moment?) -> Int {
        switch until {
        case nil: lastClockSecond
        case .day(let day): day.clockSeconds + 86_399
        case .timed(let local, let own):
            zone.map {
                let instant = own.instant(of: local); return instant + $0.offset(at: instant) + 86_400
            }
                ?? local.day.clockSeconds + 86_399
        }
    }
}
