import CivilTime
import CommonMark
import ICalendar
import Languages
import SiteModel
import SourceText

/// The event as schema.org has it, for search engines and assistants; from the same dates as page and feed.
extension EditionRenderer {
    /// - Nil for a site without an address of its own.
    /// - Series: the event is its next date; `eventSchedule` tells simple rules, and `subEvent` lists the dates on the page.
    /// - Source: schema.org 28, `Event`, `Schedule`, `Offer`; Google Search Central, "Event structured data".
    func jsonLD(_ about: EventDescription, _ frame: PageFrame) -> [UInt8]? {
        guard !addresses.origin.isEmpty, let shown = about.shown else { return nil }
        let event = about.found.event
        let url = addresses.absolute(addresses.url(event.segments))
        var values: [(String, JSONValue)] = [("@context", .text("https://schema.org")), ("@type", .text("Event"))]
        values += dateValues(shown, about, name: frame.title.text, url: url)
        let notes = eventText(event.event.notes, "description", event, about.found.calendar.key)
        if !notes.text.isEmpty { values.append(("description", .text(notes.text))) }
        values.append(("inLanguage", .text(frame.title.language?.tag ?? language.tag)))
        if let image = frame.image { values.append(("image", .text(addresses.absolute(image)))) }
        values.append(
            (
                "organizer",
                .object([
                    ("@type", .text("Organization")),
                    ("name", .text(edition.words.site(site.settings.title, context: "title").text)),
                    ("url", .text(addresses.absolute(addresses.url([])))),
                ])
            ))
        values += offers(about, url: url)
        if let schedule = schedule(about) { values.append(("eventSchedule", schedule)) }
        if event.event.repeats, !about.coming.isEmpty {
            let dates = about.coming.map { date in
                JSONValue.object(
                    [("@type", .text("Event"))] + dateValues(date, about, name: frame.title.text, url: url))
            }
            values.append(("subEvent", .list(dates)))
        }
        values.append(("url", .text(url)))
        var json: [UInt8] = []
        JSONValue.object(values).write(to: &json)
        return json
    }

    // MARK: One date

    private func dateValues(
        _ date: EventDates.Date, _ about: EventDescription, name: String, url: String
    ) -> [(String, JSONValue)] {
        let occurrence = date.occurrence
        // A whole-day event ends on its last day here, where a calendar file names the day after.
        let end = occurrence.isAllDay ? date.last.iso : endISO(date)
        let status =
            isCancelled(date) ? "EventCancelled" : occurrence.isMoved ? "EventRescheduled" : "EventScheduled"
        var values: [(String, JSONValue)] = [
            ("name", .text(name)), ("startDate", .text(startISO(date))), ("endDate", .text(end)),
            ("eventStatus", .text("https://schema.org/\(status)")),
        ]
        if occurrence.isMoved, !isCancelled(date), let from = occurrence.originalStart {
            values.append(("previousStartDate", .text(from.iso(in: site.settings.zone))))
        }
        return values + location(date, about, url: url)
    }

    private func location(_ date: EventDates.Date, _ about: EventDescription, url: String) -> [(String, JSONValue)] {
        let place = eventPlace(date).text
        let online = about.found.event.facts.first { $0.key.name == "online" }?.text.trimmingSpaces
        let isOnline = online.map { !["", "no"].contains($0.lowercased()) } ?? false
        let hall = JSONValue.object([("@type", .text("Place")), ("name", .text(place))])
        // Where the link is only given on request, the event's page says how to ask.
        let link = online.flatMap { isWebAddress($0) ? $0 : nil } ?? url
        let screen = JSONValue.object([("@type", .text("VirtualLocation")), ("url", .text(link))])
        let mode: String
        let location: JSONValue?
        switch (place.isEmpty, isOnline) {
        case (true, true): (mode, location) = ("Online", screen)
        case (false, true): (mode, location) = ("Mixed", .list([hall, screen]))
        case (false, false): (mode, location) = ("Offline", hall)
        case (true, false): (mode, location) = ("Offline", nil)
        }
        let attendance: (String, JSONValue) = (
            "eventAttendanceMode", .text("https://schema.org/\(mode)EventAttendanceMode")
        )
        return [attendance] + (location.map { [("location", $0)] } ?? [])
    }

    // MARK: Cost

    /// An offer for nothing where the school says that it is free; other prices are words, which no program may guess from.
    private func offers(_ about: EventDescription, url: String) -> [(String, JSONValue)] {
        guard let cost = about.found.event.facts.first(where: { $0.key.name == "cost" })?.text,
            saysFree(cost, in: site.settings.source.language)
        else { return [] }
        var offer: [(String, JSONValue)] = [("@type", .text("Offer")), ("price", .number(0))]
        if let currency = format.currencyCode { offer.append(("priceCurrency", .text(currency))) }
        offer.append(("url", .text(about.found.event.bookAt ?? url)))
        return [("isAccessibleForFree", .bool(true)), ("offers", .object(offer))]
    }

    // MARK: Series

    /// A weekly, fortnightly or monthly series as a rule; nil for others, whose dates `subEvent` lists.
    private func schedule(_ about: EventDescription) -> JSONValue? {
        let event = about.found.event
        guard event.event.rules.count == 1, let rule = event.event.rules.first, event.event.extraDates.isEmpty,
            let first = about.shown, event.repeats != .other, event.repeats != .never
        else { return nil }
        var values: [(String, JSONValue)] = [
            ("@type", .text("Schedule")), ("startDate", .text(event.event.start.day.iso)),
        ]
        if let until = rule.until { values.append(("endDate", .text(until.day.iso))) }
        if !first.occurrence.isAllDay {
            values.append(("startTime", .text(first.occurrence.start.local(in: site.settings.zone).time.iso)))
            values.append(("endTime", .text(first.occurrence.end.local(in: site.settings.zone).time.iso)))
            values.append(("scheduleTimezone", .text(site.settings.zone.identifier)))
        }
        switch event.repeats {
        case .weekly: values.append(("repeatFrequency", .text("P1W")))
        case .fortnightly: values.append(("repeatFrequency", .text("P2W")))
        default: values.append(("repeatFrequency", .text("P1M")))
        }
        let days = rule.byDay.isEmpty ? [event.event.start.day.weekday] : rule.byDay.map(\.weekday)
        let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        if event.repeats == .monthly, let ordinal = rule.byDay.first?.ordinal, ordinal > 0 {
            values.append(("byMonthWeek", .number(ordinal)))
        }
        if event.repeats != .monthly || rule.byDay.count == 1 {
            values.append(("byDay", .list(days.map { .text("https://schema.org/\(names[$0.rawValue - 1])") })))
        }
        let except = event.event.exceptDates.map { $0.local(in: site.settings.zone).day }
        if !except.isEmpty {
            values.append(("exceptDate", .list(Set(except).sorted().map { .text($0.iso) })))
        }
        return .object(values)
    }
}

/// Whether a school says of the cost, in its own language, that there is none: "Free", "Free to come in", "0".
///
/// - A number or a sign of money means that somebody pays: "Free for children, £2 for adults".
func saysFree(_ cost: String, in language: Language) -> Bool {
    let text = cost.lowercased().trimmingSpaces
    if text == "0" { return true }
    guard !text.contains(where: { $0.isNumber || $0.isCurrencySymbol }) else { return false }
    let words = wordsForFree[String(language.tag.prefix { $0 != "-" })] ?? []
    return words.contains { word in
        guard text.hasPrefix(word) else { return false }
        return !(text.dropFirst(word.count).first?.isLetter ?? false)
    }
}

/// The words that begin such a line, for languages that schools write in.
private let wordsForFree: [String: [String]] = [
    "ar": ["مجاني", "مجانا", "مجانًا"], "bg": ["безплатно"], "cs": ["zdarma"], "cy": ["am ddim"],
    "de": ["kostenlos", "kostenfrei", "gratis", "umsonst"], "el": ["δωρεάν"],
    "en": ["free", "no cost", "no charge", "nothing"],
    "es": ["gratis", "gratuito", "gratuita", "sin costo", "sin coste"],
    "fr": ["gratuit", "gratuite"], "hu": ["ingyenes", "ingyen"], "it": ["gratis", "gratuito", "gratuita"],
    "lt": ["nemokamai", "nemokama"], "nl": ["gratis"], "pl": ["bezpłatnie", "bezpłatne", "bezpłatny", "za darmo"],
    "pt": ["grátis", "gratuito", "gratuita"], "ro": ["gratuit", "gratis"], "ru": ["бесплатно"], "sk": ["zadarmo"],
    "sq": ["falas"], "tr": ["ücretsiz"], "uk": ["безкоштовно"], "ur": ["مفت"],
]

// MARK: JSON

/// A value of JSON (RFC 8259) that may also stand in an HTML script element.
indirect enum JSONValue {
    case text(String)
    case number(Int)
    case bool(Bool)
    case list([JSONValue])
    case object([(String, JSONValue)])

    func write(to json: inout [UInt8]) {
        switch self {
        case .text(let text): json.appendJSON(text)
        case .number(let number): json.append(text: String(number))
        case .bool(let value): json.append(text: value ? "true" : "false")
        case .list(let values):
            json.append("[")
            for (index, value) in values.enumerated() {
                if index > 0 { json.append(",") }
                value.write(to: &json)
            }
            json.append("]")
        case .object(let fields):
            json.append("{")
            for (index, field) in fields.enumerated() {
                if index > 0 { json.append(",") }
                json.appendJSON(field.0)
                json.append(":")
                field.1.write(to: &json)
            }
            json.append("}")
        }
    }
}

extension [UInt8] {
    /// Adds a JSON string (RFC 8259, section 7); `<` is written as `\u003C`, so that no tag can end the script element.
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
