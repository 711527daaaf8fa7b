/// An event as a school wrote it: once, or a whole series with its exceptions.
///
/// - Privacy: names and addresses of people (ATTENDEE, ORGANIZER) are never read.
/// - Made by `parseCalendar` and by the short form in YAML.
package struct CalendarEvent: Sendable, Hashable {
    /// Stays the same for ever and in every language.
    package var uid: String
    package var summary: String
    package var notes: String
    package var place: String
    package var url: String?
    package var categories: [String]
    package var status: EventStatus
    package var start: Moment
    package var end: EventEnd
    package var rules: [RecurrenceRule]
    /// What the series leaves out, told as rules (the old EXRULE).
    package var exceptionRules: [RecurrenceRule]
    package var extraDates: [ExtraDate]
    /// Starts that do not take place. A day leaves out everything that starts on it.
    package var exceptDates: [Moment]
    package var overrides: [EventOverride]
    /// Rises with each revision.
    package var sequence: Int
    /// Unix time of the last revision of the data.
    package var stamp: Int?
    /// CLASS:PRIVATE or CONFIDENTIAL: neither `occurrences` nor `writeCalendar` shows it.
    package var isPrivate: Bool
    /// Which start of a series this is about, where the series itself is not in the file.
    package var recurrenceID: Moment?
    /// BCP 47 tag of the texts, if it differs from the calendar's.
    package var language: String?
    /// BCP 47 tags of the notes and the place, where they differ from the title's.
    package var notesLanguage: String?
    package var placeLanguage: String?
    package var position: GeoPosition?
    package var links: [EventLink]
    package var source: EventSource

    package init(
        uid: String, summary: String = "", notes: String = "", place: String = "", url: String? = nil,
        categories: [String] = [], status: EventStatus = .confirmed, start: Moment, end: EventEnd = .none,
        rules: [RecurrenceRule] = [], exceptionRules: [RecurrenceRule] = [], extraDates: [ExtraDate] = [],
        exceptDates: [Moment] = [], overrides: [EventOverride] = [], sequence: Int = 0, stamp: Int? = nil,
        isPrivate: Bool = false, recurrenceID: Moment? = nil, language: String? = nil, position: GeoPosition? = nil,
        links: [EventLink] = [], source: EventSource = EventSource()
    ) {
        self.uid = uid
        self.summary = summary
        self.notes = notes
        self.place = place
        self.url = url
        self.categories = categories
        self.status = status
        self.start = start
        self.end = end
        self.rules = rules
        self.exceptionRules = exceptionRules
        self.extraDates = extraDates
        self.exceptDates = exceptDates
        self.overrides = overrides
        self.sequence = sequence
        self.stamp = stamp
        self.isPrivate = isPrivate
        self.recurrenceID = recurrenceID
        self.language = language
        self.position = position
        self.links = links
        self.source = source
    }

    /// Whether the event has more than its one start.
    package var repeats: Bool { !rules.isEmpty || !extraDates.isEmpty }
}

/// A title in quotes, as far as it fits in a message; a stand-in where there is none.
func quotedTitle(_ summary: String?) -> String {
    guard let summary, !summary.isEmpty else { return "an event without a title" }
    return summary.count > 80 ? "'\(summary.prefix(80))…'" : "'\(summary)'"
}

package enum EventStatus: String, Sendable, CaseIterable {
    case confirmed = "CONFIRMED"
    case tentative = "TENTATIVE"
    case cancelled = "CANCELLED"
}

/// One more start of an event (RDATE), with its own end if it was given as a period.
package struct ExtraDate: Sendable, Hashable {
    package var start: Moment
    /// `none` means as long as the event itself.
    package var end: EventEnd

    package init(_ start: Moment, end: EventEnd = .none) {
        self.start = start
        self.end = end
    }
}

/// What differs for one start of a series, or for that start and all later ones.
package struct EventOverride: Sendable, Hashable {
    /// The start that the series itself would have.
    package var recurrenceID: Moment
    /// RANGE=THISANDFUTURE: later starts move by the same difference and take these texts and this length.
    package var appliesToLater: Bool
    /// What stands in place of the series there; its own rules and overrides do not count.
    package var event: CalendarEvent

    package init(_ recurrenceID: Moment, appliesToLater: Bool = false, event: CalendarEvent) {
        self.recurrenceID = recurrenceID
        self.appliesToLater = appliesToLater
        self.event = event
    }
}

package struct GeoPosition: Sendable, Hashable {
    /// Degrees north and east.
    package var latitude: Double
    package var longitude: Double

    package init(latitude: Double, longitude: Double) {
        self.latitude = latitude
        self.longitude = longitude
    }
}

/// Something on the web that belongs to an event.
package struct EventLink: Sendable, Hashable {
    package enum Kind: String, Sendable {
        /// Where to join online; RFC 7986, section 5.11.
        case conference = "CONFERENCE"
        case image = "IMAGE"
        case attachment = "ATTACH"
    }

    package var kind: Kind
    package var address: String
    package var label: String?
    /// For a conference: AUDIO, CHAT, PHONE, SCREEN, VIDEO and the like.
    package var features: [String]

    package init(_ kind: Kind, _ address: String, label: String? = nil, features: [String] = []) {
        self.kind = kind
        self.address = address
        self.label = label
        self.features = features
    }
}

/// One calendar as it was read.
package struct CalendarFile: Sendable, Hashable {
    /// X-WR-CALNAME or NAME.
    package var name: String?
    package var notes: String?
    /// A CSS colour name, or `#rrggbb`.
    package var color: String?
    /// X-WR-TIMEZONE, where that zone is known.
    package var zone: Zone?
    /// Where the calendar can be had again.
    package var source: String?
    /// In the order of the file; an override stands with its series, or at the end where that is not in the file.
    package var events: [CalendarEvent]

    package init(
        name: String? = nil, notes: String? = nil, color: String? = nil, zone: Zone? = nil, source: String? = nil,
        events: [CalendarEvent] = []
    ) {
        self.name = name
        self.notes = notes
        self.color = color
        self.zone = zone
        self.source = source
        self.events = events
    }
}
