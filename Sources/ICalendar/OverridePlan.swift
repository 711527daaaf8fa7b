import CivilTime

/// Which starts of a series its overrides stand in for.
///
/// - Source: RFC 5545, sections 3.2.13 and 3.8.4.4: an override for later starts leaves those alone that have their own.
struct OverridePlan {
    /// An override from one start on.
    struct Later {
        let index: Int
        let from: Int
        let length: EventLength
        private let override: EventOverride
        private let shift: Int

        init(index: Int, _ override: EventOverride, _ clock: EventClock) {
            self.index = index
            self.override = override
            let begin = clock.start(override.recurrenceID)
            from = begin.instant
            length = EventLength(override.event.end, from: override.event.start)
            // On the clocks of the new start's zone, so that 15:20 stays 15:20 in winter and summer.
            let old = override.event.start.zone.map { clock.moment(begin).local(in: $0).clockSeconds } ?? begin.clock
            shift =
                override.event.start.isDay
                ? override.event.start.day.clockSeconds - floorDivide(begin.clock, 86_400) * 86_400
                : override.event.start.clockSeconds - old
        }

        var reach: Int { abs(shift) + 86_400 }

        /// Where a start of the series goes.
        func moved(_ original: Moment) -> Moment {
            switch override.event.start {
            case .day: .day(Day(number: original.day.number + shift / 86_400))
            case .timed(_, let zone):
                .timed(LocalDateTime(clockSeconds: original.local(in: zone).clockSeconds + shift), zone)
            }
        }
    }

    private var singles: [Int: Int] = [:]
    private var singleDays: [Int: Int] = [:]
    /// Earliest first.
    private var later: [Later] = []
    private(set) var longest = 0
    /// At most how many seconds a later start can be moved.
    private(set) var farthest = 0

    init(of event: CalendarEvent) {
        let clock = EventClock(event.start)
        for (index, override) in event.overrides.enumerated() {
            if clock.zone != nil, override.recurrenceID.isDay {
                singleDays[override.recurrenceID.day.number] = index
            } else {
                singles[clock.start(override.recurrenceID).instant] = index
            }
            guard override.appliesToLater else { continue }
            let plan = Later(index: index, override, clock)
            later.append(plan)
            longest = max(longest, plan.length.longest)
            farthest = max(farthest, plan.reach)
        }
        later.sort { $0.from < $1.from }
    }

    /// The override that stands for exactly this start.
    func single(at start: SeriesStarts.Start, _ clock: EventClock) -> Int? {
        if singles.isEmpty, singleDays.isEmpty { return nil }
        return singles[start.instant] ?? singleDays[floorDivide(start.clock, 86_400)]
    }

    /// The latest override that applies from this start or an earlier one on.
    func later(at start: SeriesStarts.Start) -> Later? {
        var low = 0
        var high = later.count
        while low < high {
            let middle = (low + high) / 2
            if later[middle].from <= start.instant { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : later[low - 1]
    }
}
