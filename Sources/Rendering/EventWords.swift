import CivilTime
import ICalendar
import Languages
import SiteModel

extension EditionRenderer {
    // MARK: When

    /// The time of one date, to stand behind its day: "15:20 to 16:20", "All day", "20:00 – Saturday 5 December, 10:00".
    ///
    /// - Empty where the day says it all: terms, days off, deadlines without a time, and all-day events of several days.
    func when(_ date: EventDates.Date) -> String {
        let event = date.found.event
        if date.occurrence.isAllDay {
            return date.first == date.last && !event.isTermDate && event.kind != .deadline ? words("All day") : ""
        }
        let (start, end) = localTimes(date)
        if end == start || event.kind == .deadline { return timeText(start.time) }
        guard date.first == date.last else { return format.time(start.time, until: end) }
        return times(start.time, end.time)
    }

    /// Day and time: "Friday 4 December 2026, 15:30 to 17:30"; of several days, both.
    func longWhen(_ date: EventDates.Date) -> String {
        guard date.first == date.last else {
            if date.occurrence.isAllDay { return format.dayRange(date.first, date.last) }
            let (start, end) = localTimes(date)
            return format.range(start, end)
        }
        let time = when(date)
        return time.isEmpty ? format.longDay(date.first) : format.joined(format.longDay(date.first), time)
    }

    /// "15:20 to 16:20", in words that fit behind a comma as well as at the start of a line.
    func times(_ start: ClockTime, _ end: ClockTime) -> String {
        words("{start} to {end}", ["start": timeText(start), "end": timeText(end)])
    }

    /// A time that keeps its direction from right to left.
    func timeText(_ time: ClockTime) -> String { format.isolated(format.time(time)) }

    private func localTimes(_ date: EventDates.Date) -> (start: LocalDateTime, end: LocalDateTime) {
        let zone = site.settings.zone
        return (date.occurrence.start.local(in: zone), date.occurrence.end.local(in: zone))
    }

    /// The same time on the clock of the event's own zone: "New York Time: 10:00 to 11:00"; "" where clocks agree.
    ///
    /// - UTC is nobody's clock: programs write it when they mean the time of the school.
    func zoneNote(_ date: EventDates.Date) -> String {
        let occurrence = date.occurrence
        guard let zone = occurrence.start.zone, zone != .utc else { return "" }
        let here = site.settings.zone.offset(at: occurrence.startInstant)
        guard zone.offset(at: occurrence.startInstant) != here else { return "" }
        let start = zone.local(at: occurrence.startInstant)
        let end = zone.local(at: occurrence.endInstant)
        let time: String
        if end == start {
            time = timeText(start.time)
        } else if end.day == start.day {
            time = times(start.time, end.time)
        } else {
            time = format.time(start.time, until: end)
        }
        let place = format.zoneName(zone.identifier) ?? zone.identifier
        return "\(place): \(start.day == date.first ? time : format.joined(format.dayAndMonth(start.day), time))"
    }

    /// ISO 8601 on the school's clock, from the instant: in the hour that clocks show twice, a local time is not enough.
    func startISO(_ date: EventDates.Date) -> String {
        let occurrence = date.occurrence
        return occurrence.isAllDay ? occurrence.start.day.iso : site.settings.zone.iso(at: occurrence.startInstant)
    }

    /// The first moment after it; for whole days, the day after the last.
    func endISO(_ date: EventDates.Date) -> String {
        let occurrence = date.occurrence
        return occurrence.isAllDay ? occurrence.end.day.iso : site.settings.zone.iso(at: occurrence.endInstant)
    }

    // MARK: What it is

    func isCancelled(_ date: EventDates.Date) -> Bool { date.occurrence.status == .cancelled }

    func status(_ date: EventDates.Date) -> String {
        if isCancelled(date) { return words("Cancelled") }
        return date.occurrence.isMoved ? words("Moved") : ""
    }

    /// The day and time that a date was moved from; "" for one that was not.
    func movedFrom(_ date: EventDates.Date) -> String {
        guard date.occurrence.isMoved, let start = date.occurrence.originalStart else { return "" }
        let local = start.local(in: site.settings.zone)
        return date.occurrence.isAllDay ? format.longDay(local.day) : format.dayWithTime(local)
    }

    /// What kind of date it is, for style sheets, and the word for it; no word for what is simply an event.
    func kind(of event: SchoolEvent) -> (name: String, text: String) {
        switch event.kind {
        case .term: ("term", words("Term"))
        case .closure: ("closure", words("No school"))
        case .deadline where event.deadlineOf != nil: ("deadline", words("Book by"))
        case .deadline: ("deadline", words("Deadline"))
        case .ordinary where !event.slots.isEmpty: ("slots", words("Book a time"))
        case .ordinary: ("event", "")
        }
    }

    func repeats(_ event: SchoolEvent) -> String {
        switch event.repeats {
        case .never: event.event.repeats ? words("Repeats") : ""
        case .weekly: words("Repeats every week")
        case .fortnightly: words("Repeats every two weeks")
        case .monthly: words("Repeats every month")
        case .other: words("Repeats")
        }
    }

    /// A text of an event; an event that somebody wrote a page for has its words in the page's catalogue.
    func eventText(_ text: String, _ field: String, _ event: SchoolEvent, _ calendar: String) -> LocalText {
        guard let page = event.page else {
            return edition.words.event(text, context: "event.\(field)", calendar: calendar)
        }
        switch field {
        case "title": return edition.pages[page].listedTitle
        case "place": return edition.pages[page].eventPlace
        default: return edition.pages[page].listedSummary
        }
    }

    func eventTitle(_ date: EventDates.Date) -> LocalText {
        eventText(date.occurrence.summary, "title", date.found.event, date.found.calendar.key)
    }

    func eventPlace(_ date: EventDates.Date) -> LocalText {
        eventText(date.occurrence.place, "place", date.found.event, date.found.calendar.key)
    }

    /// The address of an event's page; nil for terms and days off, which have none.
    func eventURL(_ event: SchoolEvent) -> String? {
        event.isTermDate ? nil : addresses.url(event.segments)
    }
}
