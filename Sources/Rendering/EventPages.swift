import CivilTime
import ICalendar
import Languages
import SiteModel
import SourceText
import Templates

extension EditionRenderer {
    /// The calendar, each single calendar, each class's calendar, and a page for each event that has none of its own.
    func renderCalendarPages() -> [(OutputFile, [Diagnostic])] {
        guard !site.calendars.isEmpty else { return [] }
        var files = [
            renderCalendar(["calendar"], title: LocalText(words("Calendar")), events.all, feed: "all")
        ]
        for calendar in site.calendars {
            let own = events.all.filter { $0.found.calendar.key == calendar.key }
            files.append(
                renderCalendar(["calendar", calendar.key], title: calendarTitle(calendar), own, feed: calendar.key))
        }
        for schoolClass in site.classesWithEvents {
            let own = events.all.filter { $0.found.event.classKey == schoolClass.key }
            let name = edition.words.site(schoolClass.title, context: "class")
            files.append(
                renderCalendar(["calendar", schoolClass.calendarKey], title: name, own, feed: schoolClass.calendarKey))
        }
        for calendar in site.calendars {
            for event in calendar.events where event.page == nil && !event.isTermDate {
                files.append(renderEvent(EventDates.Found(calendar: calendar, event: event), page: nil))
            }
        }
        return files
    }

    // MARK: Lists

    private func renderCalendar(
        _ segments: [String], title: LocalText, _ dates: [EventDates.Date], feed: String
    ) -> (OutputFile, [Diagnostic]) {
        let frame = PageFrame(.events, segments, title: title, in: self)
        let coming = dates.filter { $0.last >= site.today }
        let past = dates.filter { $0.last < site.today }
        let titles =
            site.calendars.map { ($0.key, calendarTitle($0)) }
            + site.classesWithEvents.map { ($0.calendarKey, edition.words.site($0.title, context: "class")) }
        let calendars = titles.map { key, title -> TemplateValue in
            let own = ["calendar", key]
            var record: [String: TemplateValue] = ["url": .text(addresses.url(own)), "current": .bool(own == segments)]
            record.put("title", title)
            return .record(record)
        }
        return render(
            "templates/events.html", to: addresses.output(segments),
            scope(
                frame,
                [
                    "months": .list(months(coming)), "past_months": .list(months(past)), "calendars": .list(calendars),
                    "subscribe": subscription(feed),
                ]))
    }

    private func months(_ dates: [EventDates.Date]) -> [TemplateValue] {
        var months: [(day: Day, days: [(day: Day, items: [TemplateValue])])] = []
        for date in dates {
            // What began before today and goes on is under today.
            let day = date.last >= site.today ? max(date.first, site.today) : date.first
            if months.last.map({ $0.day.year != day.year || $0.day.month != day.month }) ?? true {
                months.append((day, []))
            }
            if months[months.count - 1].days.last?.day != day { months[months.count - 1].days.append((day, [])) }
            let last = months[months.count - 1].days.count - 1
            months[months.count - 1].days[last].items.append(eventItem(date))
        }
        return months.map { month in
            [
                "title": .text(format.monthAndYear(month.day)), "id": .text(String(month.day.iso.prefix(7))),
                "days": .list(month.days.map { ["date": dayValue($0.day), "items": .list($0.items)] }),
            ]
        }
    }

    private func dayValue(_ day: Day) -> TemplateValue {
        ["iso": .text(day.iso), "text": .text(format.dayAndMonth(day))]
    }

    private func subscription(_ feed: String) -> TemplateValue {
        let file = addresses.ownFile("calendars/\(feed).ics")
        guard !addresses.origin.isEmpty else {
            return ["ics_url": .text(file), "webcal_url": .none, "google_url": .none]
        }
        let url = addresses.absolute(file)
        let host = url.dropFirst(url.hasPrefix("https://") ? 8 : 7)
        return [
            "ics_url": .text(url), "webcal_url": .text("webcal://\(host)"),
            "google_url": .text("https://calendar.google.com/calendar/r?cid=webcal://\(host)"),
        ]
    }

    // MARK: One date

    func eventItem(_ date: EventDates.Date) -> TemplateValue {
        let event = date.found.event
        let occurrence = date.occurrence
        let key = date.found.calendar.key
        var item: [String: TemplateValue] = [
            "url": event.isTermDate ? .none : .text(addresses.url(event.segments)), "when": .text(when(date)),
            "start_iso": .text(iso(occurrence.start)), "end_iso": .text(iso(occurrence.end)),
            "day": dayValue(date.first),
            "cancelled": .bool(isCancelled(date)), "moved": .bool(occurrence.isMoved),
            "status_text": .text(status(date)),
            "calendar": .text(calendarTitle(date.found.calendar).text), "is_past": .bool(date.last < site.today),
        ]
        item.put("title", eventText(occurrence.summary, "title", event, key))
        item.put("place", eventText(occurrence.place, "place", event, key))
        return .record(item)
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

    private func isCancelled(_ date: EventDates.Date) -> Bool { date.occurrence.status == .cancelled }

    private func status(_ date: EventDates.Date) -> String {
        if isCancelled(date) { return words("Cancelled") }
        return date.occurrence.isMoved ? words("Moved") : ""
    }

    private func iso(_ moment: Moment) -> String { moment.iso(in: site.settings.zone) }

    /// "15:20 to 16:20", "All day", or both days for what goes over midnight.
    private func when(_ date: EventDates.Date) -> String {
        if date.occurrence.isAllDay {
            return date.first == date.last ? words("All day") : format.dayRange(date.first, date.last)
        }
        let start = date.occurrence.start.local(in: site.settings.zone)
        let end = date.occurrence.end.local(in: site.settings.zone)
        if end == start { return format.time(start.time) }
        guard date.first == date.last else {
            return words(
                "{start} to {end}",
                [
                    "start": "\(format.dayAndMonth(start.day)) \(format.time(start.time))",
                    "end": "\(format.dayAndMonth(end.day)) \(format.time(end.time))",
                ])
        }
        return words("{start} to {end}", ["start": format.time(start.time), "end": format.time(end.time)])
    }

    // MARK: One event

    func renderEvent(_ found: EventDates.Found, page index: Int?) -> (OutputFile, [Diagnostic]) {
        let event = found.event
        let key = found.calendar.key
        var frame: PageFrame
        if let index {
            frame = self.frame(.event, index)
        } else {
            frame = PageFrame(
                event: event, in: found.calendar, title: eventText(event.event.summary, "title", event, key),
                renderer: self)
            frame.page["body"] = .html(paragraphs(eventText(event.event.notes, "description", event, key)))
        }
        let dates = events.dates(of: event)
        let coming = coming(dates)
        // A series goes on when one date is called off: families need the next one that takes place.
        let shown = coming.first { !isCancelled($0) } ?? coming.first ?? dates.last ?? events.firstDate(of: found)
        frame.isHiddenFromSearch = coming.isEmpty
        frame.jsonLD = shown.flatMap {
            jsonLD($0, title: frame.title, url: addresses.absolute(addresses.url(event.segments)))
        }
        var record: [String: TemplateValue] = [
            "when": .text(shown.map { longWhen($0) } ?? ""),
            "start_iso": .text(shown.map { iso($0.occurrence.start) } ?? ""),
            "end_iso": .text(shown.map { iso($0.occurrence.end) } ?? ""),
            "cancelled": .bool(shown.map(isCancelled) ?? false),
            "moved": .bool(shown?.occurrence.isMoved ?? false), "status_text": .text(shown.map(status) ?? ""),
            "moved_from": .text(shown.flatMap { movedFrom($0) } ?? ""), "repeats": .text(repeats(event)),
            "ics_url": .text(addresses.ownFile(event.segments.joined(separator: "/") + "/event.ics")),
            "barriers": .list(barriers(found, page: index)),
            "dates": .list(
                event.event.repeats
                    ? coming.prefix(12).map { date in
                        [
                            "iso": .text(date.first.iso), "text": .text(format.longDay(date.first)),
                            "when": .text(when(date)),
                            "cancelled": .bool(isCancelled(date)), "is_past": false,
                        ]
                    } : []),
        ]
        record.put("place", eventText(shown?.occurrence.place ?? event.event.place, "place", event, key))
        return render(
            "templates/event.html", to: addresses.output(event.segments), scope(frame, ["event": .record(record)]))
    }

    private func coming(_ dates: [EventDates.Date]) -> [EventDates.Date] {
        dates.filter { $0.last >= site.today }
    }

    /// Whether a page is about an event that will not take place any more; search engines leave it out.
    func isPastEvent(page index: Int) -> Bool {
        guard site.pages[index].type.name == "event", let found = events.event(ofPage: index) else { return false }
        return coming(events.dates(of: found.event)).isEmpty
    }

    /// Plain text of a calendar file as paragraphs; addresses stay text, as nobody here has checked them.
    private func paragraphs(_ text: LocalText) -> [UInt8] {
        var html: [UInt8] = []
        for paragraph in text.text.split(separator: "\n", omittingEmptySubsequences: true) {
            let words = paragraph.drop { $0 == " " }
            guard !words.isEmpty else { continue }
            html.append("<p")
            if let language = text.language {
                html.append(" class=\"untranslated\"")
                html.appendAttribute("lang", language.tag)
                html.appendAttribute("dir", language.direction.html)
            }
            html.append(">")
            html.appendEscaped(shown(LocalText(String(words), language: text.language)).text)
            html.append("</p>\n")
        }
        return html
    }

    private func longWhen(_ date: EventDates.Date) -> String {
        guard date.first == date.last else { return when(date) }
        return "\(format.longDay(date.first))\(comma) \(when(date))"
    }

    /// The comma of the language's script.
    private var comma: String { language.script == "Arab" ? "،" : "," }

    private func movedFrom(_ date: EventDates.Date) -> String? {
        guard date.occurrence.isMoved, let start = date.occurrence.originalStart else { return nil }
        let local = start.local(in: site.settings.zone)
        return date.occurrence.isAllDay
            ? format.longDay(local.day) : "\(format.longDay(local.day))\(comma) \(format.time(local.time))"
    }

    private func repeats(_ event: SchoolEvent) -> String {
        switch event.repeats {
        case .never: event.event.repeats ? words("Repeats") : ""
        case .weekly: words("Repeats every week")
        case .fortnightly: words("Repeats every two weeks")
        case .monthly: words("Repeats every month")
        case .other: words("Repeats")
        }
    }

    private func barriers(_ found: EventDates.Found, page index: Int?) -> [TemplateValue] {
        found.event.facts.enumerated().map { number, item in
            let value: LocalText
            if let index {
                value = edition.pages[index].facts[number]
            } else {
                value =
                    item.key.isTranslatable
                    ? edition.words.event(item.text, context: "event.\(item.key.name)", calendar: found.calendar.key)
                    : LocalText(item.text)
            }
            return .record(fact(item.key, value))
        }
    }

    // MARK: JSON-LD

    /// The event as schema.org has it, for search engines and assistants.
    ///
    /// - Safe in a script element: `<` is written as `\u003C`.
    private func jsonLD(_ date: EventDates.Date, title: LocalText, url: String) -> [UInt8]? {
        guard !addresses.origin.isEmpty else { return nil }
        var json: [UInt8] = []
        json.append("{\"@context\":\"https://schema.org\",\"@type\":\"Event\",\"name\":")
        json.appendJSON(title.text)
        json.append(",\"startDate\":")
        json.appendJSON(iso(date.occurrence.start))
        json.append(",\"endDate\":")
        let end = date.occurrence.isAllDay ? date.last.iso : iso(date.occurrence.end)
        json.appendJSON(end)
        json.append(",\"eventStatus\":\"https://schema.org/")
        json.append(
            isCancelled(date) ? "EventCancelled" : date.occurrence.isMoved ? "EventRescheduled" : "EventScheduled")
        json.append("\"")
        if let from = date.occurrence.originalStart, date.occurrence.isMoved {
            json.append(",\"previousStartDate\":")
            json.appendJSON(iso(from))
        }
        if !date.occurrence.place.isEmpty {
            json.append(",\"location\":{\"@type\":\"Place\",\"name\":")
            json.appendJSON(date.occurrence.place)
            json.append("}")
        }
        json.append(",\"inLanguage\":")
        json.appendJSON(title.language?.tag ?? language.tag)
        json.append(",\"organizer\":{\"@type\":\"Organization\",\"name\":")
        json.appendJSON(site.settings.title)
        json.append("},\"url\":")
        json.appendJSON(url)
        json.append("}")
        return json
    }
}

extension [UInt8] {
    /// Adds a JSON string (RFC 8259, section 7) that may also stand in an HTML script element.
    mutating func appendJSON(_ text: String) {
        append(0x22)
        for byte in text.utf8 {
            switch byte {
            case 0x22: append("\\\"")
            case 0x5C: append("\\\\")
            case 0x3C: append("\\u003C")
            case 0x3E: append("\\u003E")
            case 0x26: append("\\u0026")
            case 0x00..<0x20:
                append("\\u00")
                append(contentsOf: [UInt8(ascii: "0") + byte / 16, Array("0123456789ABCDEF".utf8)[Int(byte % 16)]])
            default: append(byte)
            }
        }
        append(0x22)
    }
}
