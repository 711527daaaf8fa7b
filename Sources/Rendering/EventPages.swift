import CivilTime
import CommonMark
import ICalendar
import Languages
import SiteModel
import SourceText
import Templates

/// The page of one event: all that a family must know to come, and how to reply.
extension EditionRenderer {
    func renderEvent(_ found: EventDates.Found, page index: Int?) -> (OutputFile, [Diagnostic]) {
        let event = found.event
        let key = found.calendar.key
        var frame: PageFrame
        if let index {
            frame = self.frame(.event, index)
        } else {
            let title = eventText(event.event.summary, "title", event, key)
            frame = PageFrame(event: event, in: found.calendar, title: title, renderer: self)
            frame.page["body"] = .html(paragraphs(eventText(event.event.notes, "description", event, key)))
        }
        let about = EventDescription(found, page: index, in: self)
        frame.isHiddenFromSearch = about.isPast
        frame.hasAlternates = !about.isPast
        frame.jsonLD = jsonLD(about, frame)
        return render(
            "templates/event.html", to: addresses.output(event.segments), scope(frame, ["event": values(about)]))
    }

    /// Whether a page is about an event that will not take place any more; search engines leave it out.
    func isPastEvent(page index: Int) -> Bool {
        guard site.pages[index].type.name == "event", let found = events.event(ofPage: index) else { return false }
        return EventDescription(found, page: index, in: self).isPast
    }

    private func values(_ about: EventDescription) -> TemplateValue {
        let event = about.found.event
        let kind = kind(of: event)
        let shown = about.shown
        var record: [String: TemplateValue] = [
            "when": .text(shown.map { format.withCapital(longWhen($0)) } ?? ""),
            "zone_text": .text(shown.map(zoneNote) ?? ""),
            "start_iso": .text(shown.map(startISO) ?? ""),
            "end_iso": .text(shown.map(endISO) ?? ""),
            "is_past": .bool(about.isPast), "kind": .text(kind.name), "kind_text": .text(kind.text),
            "cancelled": .bool(shown.map(isCancelled) ?? false),
            "moved": .bool(shown?.occurrence.isMoved ?? false), "status_text": .text(shown.map(status) ?? ""),
            "moved_from": .text(shown.map(movedFrom) ?? ""), "repeats": .text(repeats(event)),
            "ics_url": .text(addresses.ownFile(event.segments.joined(separator: "/") + "/event.ics")),
            "barriers": .list(barriers(about)), "slots": .list(slots(event)),
            "book_url": TemplateValue(event.bookAt),
            "dates": .list(event.event.repeats ? about.coming.map { dateValue($0, about) } : []),
            "past_dates": .list(event.event.repeats ? about.past.map { dateValue($0, about) } : []),
        ]
        record.put(
            "place", shown.map(eventPlace) ?? eventText(event.event.place, "place", event, about.found.calendar.key))
        record.put("note", shown.map { note($0, about) } ?? LocalText(""))
        return .record(record)
    }

    /// One date of a series, with place and notes where they are not those of the series.
    private func dateValue(_ date: EventDates.Date, _ about: EventDescription) -> TemplateValue {
        let isLong = date.first != date.last
        var record: [String: TemplateValue] = [
            "iso": .text(date.first.iso), "start_iso": .text(startISO(date)),
            "text": .text(format.withCapital(isLong ? longWhen(date) : format.longDay(date.first))),
            "when": .text(isLong ? "" : when(date)), "cancelled": .bool(isCancelled(date)),
            "moved": .bool(date.occurrence.isMoved), "status_text": .text(status(date)),
            "moved_from": .text(movedFrom(date)), "zone_text": .text(zoneNote(date)),
            "is_past": .bool(date.last < site.today),
        ]
        let hasOwnPlace = date.occurrence.place != about.found.event.event.place
        record.put("place", hasOwnPlace ? eventPlace(date) : LocalText(""))
        record.put("note", note(date, about))
        return .record(record)
    }

    /// What the calendar says about this one date, if it is more than about the series.
    private func note(_ date: EventDates.Date, _ about: EventDescription) -> LocalText {
        let event = about.found.event
        guard event.page == nil, date.occurrence.notes != event.event.notes, date.occurrence.overrideIndex != nil else {
            return LocalText("")
        }
        return shown(eventText(date.occurrence.notes, "description", event, about.found.calendar.key))
    }

    private func slots(_ event: SchoolEvent) -> [TemplateValue] {
        event.slots.map { slot in
            [
                "from_iso": .text(slot.from.iso), "to_iso": .text(slot.to.iso),
                "text": .text(times(slot.from, slot.to)),
            ]
        }
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

    // MARK: What a family must know to come

    /// The facts that the school gives; what it leaves out is simply not there.
    private func barriers(_ about: EventDescription) -> [TemplateValue] {
        about.facts.map { key, value in
            var record = fact(key, value)
            let url = value.text.trimmingSpaces
            record["url"] = isWebAddress(url) ? .text(url) : TemplateValue.none
            record["ask"] = key.name == "interpreters" ? interpreterContact() : .none
            return .record(record)
        }
    }

    /// Who finds an interpreter, and how to reach them.
    private func interpreterContact() -> TemplateValue {
        guard let contact = site.settings.interpreterContact.flatMap(site.settings.contact) else { return .none }
        var record = ways(to: contact)
        record.put("name", edition.words.site(contact.name, context: "contact.name"))
        return .record(record)
    }
}

/// Whether a text is an address on the web and nothing else.
func isWebAddress(_ text: String) -> Bool {
    (text.hasPrefix("https://") || text.hasPrefix("http://")) && !text.contains { $0.isWhitespace } && text.count > 10
}

/// All that page and structured data say about one event, worked out once so that both say the same.
struct EventDescription {
    let found: EventDates.Found
    /// The date that the page is about: the next that takes place, else the next, else the last.
    let shown: EventDates.Date?
    /// Dates that are not over, and those that are, each in the order of time.
    let coming: [EventDates.Date]
    let past: [EventDates.Date]
    /// What the school tells, in the reader's language where it is translated.
    let facts: [(key: ContentType.Key, value: LocalText)]
    /// Whether it will not take place any more.
    let isPast: Bool

    init(_ found: EventDates.Found, page index: Int?, in renderer: EditionRenderer) {
        self.found = found
        let event = found.event
        let dates = renderer.events.dates(of: event)
        coming = renderer.coming(dates)
        past = dates.filter { $0.last < renderer.site.today }
        // A series goes on when one date is called off: families need the next one that takes place.
        shown =
            coming.first { !renderer.isCancelled($0) } ?? coming.first ?? dates.last
            ?? renderer.events.firstDate(of: found)
        // What is too far ahead for the lists is not over.
        isPast = coming.isEmpty && (shown.map { $0.last < renderer.site.today } ?? true)
        facts = event.facts.enumerated().map { number, item in
            if let index { return (item.key, renderer.edition.pages[index].facts[number]) }
            guard item.key.isTranslatable else { return (item.key, LocalText(item.text)) }
            let words = renderer.edition.words
            return (
                item.key, words.event(item.text, context: "event.\(item.key.name)", calendar: found.calendar.key)
            )
        }
    }
}
