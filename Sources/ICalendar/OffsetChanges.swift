import CivilTime

/// The moments at which a zone's offset changes, as worked out from a VTIMEZONE.
///
/// - Shape: ascending by instant, no instant twice.
/// - Range: changes are listed up to the year 2499; later years repeat the last 400, as the calendar itself does.
struct OffsetChanges: Sendable, Hashable {
    struct Change: Sendable, Hashable {
        let instant: Int
        let offset: Int
    }

    let changes: [Change]
    /// Seconds east of UTC before the first change.
    let first: Int

    /// The last year for which changes are listed.
    static let lastYear = 2499

    func offset(at instant: Int) -> Int {
        var instant = instant
        if instant >= OffsetChanges.end {
            let cycles = (instant - OffsetChanges.end) / OffsetChanges.cycle + 1
            instant -= cycles * OffsetChanges.cycle
        }
        var low = 0
        var high = changes.count
        while low < high {
            let middle = (low + high) / 2
            if changes[middle].instant <= instant { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? first : changes[low - 1].offset
    }

    /// Seconds in 400 Gregorian years.
    private static let cycle = 146_097 * 86_400
    private static let end = Day(year: lastYear + 1, month: 1, day: 1)?.clockSeconds ?? 0
}

extension Day {
    /// Midnight, in seconds since 1970-01-01T00:00:00 on the same clock.
    var clockSeconds: Int { number * 86_400 }
}
