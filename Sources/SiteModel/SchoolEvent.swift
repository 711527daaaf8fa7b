package import CivilTime
package import ICalendar
package import SourceText

/// One calendar of the site: a file in `content/calendars/`, or the pages of type `event`.
package struct SchoolCalendar: Sendable {
    /// The file's name without its ending: part of addresses and of catalogue names.
    package let key: String
    package let title: String
    /// Empty for the calendar that event pages make.
    package let path: String
    package let events: [SchoolEvent]
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
    package var classKey: String?
    package var contactKey: String?
    /// Segments of the address of its page; shared by all languages.
    package var segments: [String]
    /// The page that somebody wrote for it (`type: event`), as its index in the site.
    package var page: Int?
    package var repeats: RepeatWord = .never
    /// Whether it is a term or a closure, which has no page of its own.
    package var isTermDate = false

    package enum RepeatWord: Sendable { case never, weekly, fortnightly, monthly, other }

    package init(event: CalendarEvent, segments: [String]) {
        self.event = event
        self.segments = segments
    }

    /// Texts for translators, with the contexts of `translations/<lang>/events/<calendar>.po`.
    package var wordings: [(context: String, text: String, place: SourceSpan)] {
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
    package var terms: [ClosedRange<Day>] = []
    package var closed: [ClosedRange<Day>] = []

    package init() {}

    package func isSchoolDay(_ day: Day) -> Bool {
        terms.contains { $0.contains(day) } && !closed.contains { $0.contains(day) }
    }
}
