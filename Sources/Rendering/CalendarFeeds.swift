import ICalendar
import Languages
import SiteModel
import SourceText

extension EditionRenderer {
    /// The `.ics` files of this edition: all, each calendar, each class, each event.
    func renderFeeds() -> [OutputFile] {
        guard !site.calendars.isEmpty else { return [] }
        var files: [OutputFile] = []
        let pairs = site.calendars.flatMap { calendar in
            calendar.events.filter { !$0.isForStaffOnly }.map { (calendar, $0) }
        }
        let title = edition.words.site(site.settings.title, context: "title")
        func named(_ part: LocalText) -> LocalText {
            // Of two languages, that of the part which tells the calendars of a school apart.
            LocalText("\(title.text): \(part.text)", language: part.language)
        }
        files.append(feed("all", name: title, pairs))
        for calendar in site.calendars {
            files.append(
                feed(
                    calendar.key, name: named(calendarTitle(calendar)),
                    calendar.events.filter { !$0.isForStaffOnly }.map { (calendar, $0) }))
        }
        for schoolClass in site.classesWithEvents {
            let own = pairs.filter { $0.1.classKeys.contains(schoolClass.key) }
            let name = edition.words.site(schoolClass.title, context: "class")
            files.append(feed(schoolClass.calendarKey, name: named(name), own))
        }
        for (calendar, event) in pairs where !event.isTermDate && event.deadlineOf == nil {
            let path = addresses.prefix + event.segments.map { $0 + "/" }.joined() + "event.ics"
            files.append(
                OutputFile(
                    path: path,
                    bytes: calendarFile(
                        eventText(event.event.summary, "title", event, calendar.key), [(calendar, event)], source: nil))
            )
        }
        return files
    }

    private func feed(_ key: String, name: LocalText, _ events: [(SchoolCalendar, SchoolEvent)]) -> OutputFile {
        let path = "calendars/\(key).ics"
        let url = addresses.origin.isEmpty ? nil : addresses.absolute(addresses.ownFile(path))
        return OutputFile(path: addresses.prefix + path, bytes: calendarFile(name, events, source: url))
    }

    private func calendarFile(_ name: LocalText, _ events: [(SchoolCalendar, SchoolEvent)], source: String?) -> [UInt8]
    {
        writeCalendar(
            Feed(
                name: name.text, nameLanguage: name.language?.tag, language: language.tag,
                productID: "-//\(site.settings.title)//Schoolgate//\(language.tag.uppercased())", source: source,
                events: events.map { published($0.1, in: $0.0) }, cancelledPrefix: words("Cancelled") + ": "))
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
            let notes = eventText(original.notes, "description", event, calendar.key)
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
