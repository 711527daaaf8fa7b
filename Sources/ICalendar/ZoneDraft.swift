import CivilTime

/// A VTIMEZONE as it stands in a file.
///
/// - Source: RFC 5545, section 3.6.5.
struct ZoneDraft {
    /// One STANDARD or DAYLIGHT part.
    struct Observance {
        var start: LocalDateTime?
        var offsetBefore: Int?
        var offset: Int?
        var rules: [RecurrenceRule] = []
        var dates: [WrittenMoment] = []
    }

    var name = ""
    /// X-LIC-LOCATION: the IANA name, as libical writes it.
    var location: String?
    var observances: [Observance] = []

    /// When the offset changes; nil if the file does not say enough, or would take too long.
    func changes(steps: inout Int) -> OffsetChanges? {
        var changes: [Int: Int] = [:]
        var earliest: (instant: Int, offsetBefore: Int)?
        for observance in observances {
            guard let start = observance.start, let offset = observance.offset else { continue }
            let before = observance.offsetBefore ?? offset
            for clock in observance.onsets(from: start, before: before, steps: &steps) {
                let instant = clock - before
                changes[instant] = offset
                if earliest.map({ instant < $0.instant }) ?? true { earliest = (instant, before) }
            }
        }
        guard let earliest, steps > 0 else { return nil }
        let sorted = changes.sorted { $0.key < $1.key }.map { OffsetChanges.Change(instant: $0.key, offset: $0.value) }
        return OffsetChanges(changes: sorted, first: earliest.offsetBefore)
    }
}

extension ZoneDraft.Observance {
    /// When this part begins to apply, on the clock as it was before.
    fileprivate func onsets(from start: LocalDateTime, before: Int, steps: inout Int) -> [Int] {
        let first = start.clockSeconds
        var onsets = [first]
        for date in dates {
            switch date {
            case .day(let day): onsets.append(day.clockSeconds)
            case .local(let local, _): onsets.append(local.clockSeconds)
            case .utc(let local): onsets.append(local.clockSeconds + before)
            }
        }
        let end = firstDay(of: OffsetChanges.lastYear + 1) * 86_400 - 1
        for rule in rules {
            let walk = RuleWalk(rule, start: first, isDay: false)
            var left = rule.count ?? 20_000
            var last = end
            switch rule.until {
            case .day(let day): last = min(end, day.clockSeconds + 86_399)
            case .timed(let local, let zone): last = min(end, local.clockSeconds + (zone == .utc ? before : 0))
            case nil: break
            }
            // Outlook's rules begin in 1601; what a school plans begins later.
            let begin = rule.count == nil ? max(first, firstDay(of: 1900) * 86_400) : first
            _ = walk.visit(from: begin, through: last, steps: &steps) { clock in
                onsets.append(clock)
                left -= 1
                return left > 0
            }
        }
        return onsets
    }
}
