import CivilTime

/// One time that an event takes place.
package struct Occurrence: Sendable, Hashable {
    package var uid: String
    /// Which of the events asked about this is.
    package var eventIndex: Int
    /// Which of that event's overrides gave the texts; nil where the series itself did.
    package var overrideIndex: Int?
    package var start: Moment
    /// The first moment after it; for whole days, the day after the last.
    ///
    /// In the hour that clocks show twice only `endInstant` tells which of the two is meant.
    package var end: Moment
    /// Unix times of start and end. Whole days begin at midnight in the zone that was asked for.
    package var startInstant: Int
    package var endInstant: Int
    package var isAllDay: Bool
    package var summary: String
    package var notes: String
    package var place: String
    package var status: EventStatus
    /// Whether it takes place at another time than its series says.
    package var isMoved: Bool
    /// When its series would have it; nil for an event that happens once.
    package var originalStart: Moment?
    package var isRecurring: Bool
}

extension Occurrence {
    /// Start and end in ISO 8601: days, or times in `zone` with seconds and offset.
    package func iso(in zone: Zone) -> (start: String, end: String) {
        isAllDay
            ? (start.day.iso, end.day.iso)
            : (zone.iso(at: startInstant, showsSeconds: true), zone.iso(at: endInstant, showsSeconds: true))
    }
}
