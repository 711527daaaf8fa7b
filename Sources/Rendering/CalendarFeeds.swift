import ICalendar
import Languages
import SiteModel
import SourceText

extension EditionRenderer {
    /// The `.ics` files of this edition: all, each audience, each calendar, each class, each event.
    ///
    /// - Left out: what is only for staff, and in feeds what has been over for more than a year.
    func renderFeeds() -> [OutputFile] {
        guard !site.calendars.isEmpty else { return [] }
        let shown = events.found.filter { !$0.event.isForStaffOnly }
        let fresh = shown.filter { !events.isLongOver($0.event) }
        let school = edition.words.site(site.settings.title, context: "title")
        var files = calendarLists().map { list -> OutputFile in
            // Of two languages, that of the part which tells the calendars of a school apart.
            let name =
                list.feed == "all"
                ? school : LocalText("\(school.text): \(list.title.text)", language: list.title.language)
            return feed(
                list.feed, name: name, color: site.calendars.first { $0.key == list.feed }?.color,
                fresh.filter(list.holds))
        }
        for found in shown where !found.event.isTermDate && found.event.deadlineOf == nil {
            let (event, calendar) = (found.event, found.calendar)
            let path = addresses.prefix + event.segments.map { $0 + "/" }.joined() + "event.ics"
            let title = eventText(event.event.summary, "title", event, calendar.key)
            files.append(OutputFile(path: path, bytes: calendarFile(title, [found])))
        }
        return files
    }

    private func feed(
        _ key: String, name: LocalText, color: String?, _ events: [EventDates.Found]
    ) -> OutputFile {
        let path = "calendars/\(key).ics"
        let url = addresses.origin.isEmpty ? nil : addresses.absolute(addresses.ownFile(path))
        return OutputFile(
            path: addresses.prefix + path, bytes: calendarFile(name, events, color: color, source: url))
    }

    private func calendarFile(
        _ name: LocalText, _ events: [EventDates.Found], color: String? = nil,
        source: String? = nil
    ) -> [UInt8] {
        writeCalendar(
            Feed(
                name: name.text, nameLanguage: name.language?.tag, language: language.tag,
                productID: "-//\(site.settings.title)//Schoolgate//\(language.tag.uppercased())", source: source,
                color: color, events: events.map { published($0.event, in: $0.calendar) },
                cancelledPrefix: words("Cancelled") + ": ",
                cancelledStatus: site.settings.cancelledInFeeds))
    }

    /// The notes of an event, after a notice where its title is not in this language.
    private func noted(_ notes: LocalText, titled title: LocalText) -> LocalText {
        guard let other = title.language else { return notes }
        let notice = words(Notice.language, ["language": other.ownName])
        guard !notes.text.isEmpty else { return LocalText(notice) }
        return LocalText("\(notice)\n\n\(notes.text)", language: notes.language)
    }

    /// The event with its words in this language, and with a UID that is the same in every language and every build.
    private func published(_ event: SchoolEvent, in calendar: SchoolCalendar) -> CalendarEvent {
        func localized(_ original: CalendarEvent) -> CalendarEvent {
            var made = original
            let title = eventText(original.summary, "title", event, calendar.key)
            made.summary = title.text
            // A day to book by has the title of its event; on a phone it must not look like the event.
            if event.deadlineOf != nil { made.summary = "\(words("Book by")): \(title.text)" }
            made.language = title.language?.tag
            let notes = noted(eventText(original.notes, "description", event, calendar.key), titled: title)
            let place = eventText(original.place, "place", event, calendar.key)
            made.notes = notes.text
            made.place = place.text
            if notes.language != title.language { made.notesLanguage = notes.language?.tag ?? language.tag }
            if place.language != title.language { made.placeLanguage = place.language?.tag ?? language.tag }
            if !original.uid.contains("@") { made.uid = "\(event.fileKey ?? calendar.key)-\(original.uid)@\(host)" }
            if !addresses.origin.isEmpty, !event.isTermDate {
                made.url = addresses.absolute(addresses.url(event.segments))
            }
            return made
        }
        var made = localized(event.event)
        made.overrides = event.event.overrides.map { change in
            var change = change
            change.event = localized(change.event)
            change.event.uid = made.uid
            return change
        }
        return made
    }

    private var host: String {
        let host = addresses.origin.drop { $0 != ":" }.dropFirst(3)
        return host.isEmpty ? "schoolgate.invalid" : String(host)
    }
}
