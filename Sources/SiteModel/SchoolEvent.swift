package import CivilTime
package import ICalendar
package import SourceText

/// One calendar of the site: a file in `content/calendars/`, several of them that `site.yaml` puts together, or the pages of
/// type `event`.
package struct SchoolCalendar: Sendable {
    /// The file's name without its ending, or the key in `site.yaml`: part of addresses and of catalogue names.
    package let key: String
    package let title: String
    /// The first file; empty for the calendar that event pages make.
    package let path: String
    /// All files, as `content/calendars/school.ics`.
    package var paths: [String] = []
    package var events: [SchoolEvent]
    /// A CSS colour name or `#rrggbb`, by which families tell calendars apart; never the only sign.
    package var color: String?

    package init(key: String, title: String, path: String, events: [SchoolEvent], color: String? = nil) {
        self.key = key
        self.title = title
        self.path = path
        paths = path.isEmpty ? [] : [path]
        self.events = events
        self.color = color
    }

    /// Names of the catalogues with its words: its own, then those that its files had before they were put together.
    package var catalogKeys: [String] {
        let files = paths.map { fileKey($0) }
        return [key] + files.enumerated().filter { $1 != key && files.firstIndex(of: $1) == $0 }.map(\.element)
    }
}

/// An event with what families must know to come, and where its own page is.
package struct SchoolEvent: Sendable {
    package struct Fact: Sendable {
        package let key: ContentType.Key
        package let text: String
        package let place: SourceSpan
    }

    package var event: CalendarEvent
    package var facts: [Fact] = []
    /// Classes that it is for, as `site.yaml` names them; empty for the whole school.
    package var classKeys: [String] = []
    package var contactKey: String?
    /// Segments of the address of its page; shared by all languages.
    package var segments: [String]
    /// The key of the file it stands in, which is part of the UIDs of our own events; of a calendar out of several files each
    /// event keeps its file's. Nil for event pages.
    package var fileKey: String?
    /// The page that somebody wrote for it (`type: event`), as its index in the site.
    package var page: Int?
    package var repeats: RepeatWord = .never
    package var kind = Kind.ordinary
    /// Who it is for: `families`, `staff`, `governors`, by the words of `audience:`; empty for everybody.
    ///
    /// What is only for staff is neither on pages nor in the feeds of families.
    package var audience: [String] = []
    /// Times that families can book, as a parents' evening has them; ascending, on the event's day.
    package var slots: [Slot] = []
    /// Where families book, on the web; nil where they ask the contact.
    package var bookAt: String?
    /// The letter of the weeks of a timetable in which it takes place: "A".
    package var week: String?
    /// The UID of the event that this deadline belongs to (`book_by:`): title and address are that event's, so it has no page of
    /// its own.
    package var deadlineOf: String?

    package enum Kind: Sendable, Equatable {
        case ordinary
        /// First or last day of a term: a line in lists, without a page of its own.
        case term
        /// Days without school: a line in lists, without a page of its own.
        case closure
        /// A day by which families do something: it has a time at most, no length and no place.
        case deadline
    }

    /// One time of a parents' evening.
    package struct Slot: Sendable, Equatable {
        package let from: ClockTime
        package let to: ClockTime

        package init(from: ClockTime, to: ClockTime) {
            self.from = from
            self.to = to
        }
    }

    /// Whether it is a term or a closure, which has no page of its own.
    package var isTermDate: Bool { kind == .term || kind == .closure }

    /// Whether the site makes a page and a feed of one event for it: not for terms, for deadlines that belong to an event, and
    /// for what somebody wrote a page about.
    package var hasMadePage: Bool { page == nil && !isTermDate && deadlineOf == nil }

    /// The one class of events that are for one class only.
    package var classKey: String? { classKeys.count == 1 ? classKeys[0] : nil }

    package enum RepeatWord: Sendable { case never, weekly, fortnightly, monthly, other }

    package init(event: CalendarEvent, segments: [String]) {
        self.event = event
        self.segments = segments
    }

    /// Texts for translators, with the contexts of `translations/<lang>/events/<calendar>.po`; none where no family reads them.
    package var wordings: [(context: String, text: String, place: SourceSpan)] {
        if isForStaffOnly || deadlineOf != nil { return [] }
        var list: [(String, String, SourceSpan)] = []
        let start = event.source.event ?? SourceSpan.start(of: "")
        list.append(("event.title", event.summary, event.source.summary ?? start))
        list.append(("event.description", event.notes, start))
        list.append(("event.place", event.place, event.source.place ?? start))
        for fact in facts where fact.key.isTranslatable {
            list.append(("event.\(fact.key.name)", fact.text, fact.place))
        }
        for changed in event.overrides {
            let place = changed.event.source.event ?? start
            list.append(("event.title", changed.event.summary, place))
            list.append(("event.description", changed.event.notes, place))
            list.append(("event.place", changed.event.place, place))
        }
        return list.filter { hasLetter($0.1) }
    }
}

/// Terms and days without school, which other events refer to with `term-time-only`.
package struct SchoolYear: Sendable {
    /// Days with a name, as a calendar file says them.
    package struct Period: Sendable, Equatable {
        package let name: String
        package let days: ClosedRange<Day>
        package let place: SourceSpan

        package init(name: String, days: ClosedRange<Day>, place: SourceSpan) {
            self.name = name
            self.days = days
            self.place = place
        }
    }

    package var terms: [Period] = []
    package var closed: [Period] = []
    /// Weeks of which the school says what letter they have, for timetables over two weeks.
    package var weekStarts: [WeekStart] = []

    package init() {}

    package func term(on day: Day) -> Period? {
        terms.first { $0.days.contains(day) }
    }

    package func closure(on day: Day) -> Period? {
        closed.first { $0.days.contains(day) }
    }

    package func isSchoolDay(_ day: Day) -> Bool {
        term(on: day) != nil && closure(on: day) == nil
    }
}
