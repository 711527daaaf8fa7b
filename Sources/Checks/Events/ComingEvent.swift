import CivilTime
import ICalendar
package import SiteModel
import SourceText

/// An event with its dates from the day of the build on.
package struct ComingEvent: Sendable {
    package let found: EventDates.Found
    /// Ascending, never empty; without those that are called off.
    package let dates: [EventDates.Date]

    var event: CalendarEvent { found.event.event }

    /// The events of a site that are still to come, in the order of their first coming dates.
    static func all(of dates: EventDates, today: Day) -> [ComingEvent] {
        struct Key: Hashable {
            let calendar: String
            let index: Int
        }
        var byEvent: [Key: [EventDates.Date]] = [:]
        var order: [Key] = []
        for date in dates.all where date.last >= today && date.occurrence.status != .cancelled {
            let key = Key(calendar: date.found.calendar.key, index: date.occurrence.eventIndex)
            if byEvent[key] == nil { order.append(key) }
            byEvent[key, default: []].append(date)
        }
        return order.compactMap { key in
            byEvent[key].flatMap { dates in dates.first.map { ComingEvent(found: $0.found, dates: dates) } }
        }
    }
}

extension EventDates.Found {
    /// Where an event was written, which decides how it is changed.
    enum Form { case page, shortForm, imported }

    var form: Form {
        if event.page != nil { return .page }
        return titlePlace.file.lowercased().hasSuffix(".ics") ? .imported : .shortForm
    }

    var titlePlace: SourceSpan { event.event.source.summary ?? event.event.source.event ?? .start(of: calendar.path) }

    var title: String { quotedTitle(event.event.summary) }

    /// The name of its file, as people say it.
    var fileName: String { titlePlace.file.split(separator: "/").last.map(String.init) ?? titlePlace.file }

    /// What to do about it: `here` where the school writes the event itself, `elsewhere` in the program it comes from.
    func advice(_ here: String, elsewhere: String) -> String {
        guard form == .imported else { return here }
        return "\(elsewhere) in the program that this calendar comes from, and export it again (UID \(event.event.uid))"
    }

    func fact(_ name: String) -> SchoolEvent.Fact? { event.facts.first { $0.key.name == name } }

    /// Whether only people who work at or lead the school are meant.
    var isForStaffAlone: Bool { !event.audience.isEmpty && !event.audience.contains("families") }
}

/// A title in quotes, as far as it fits in a message.
func quotedTitle(_ title: String) -> String {
    if title.isEmpty { return "An event without a title" }
    return title.count > 80 ? "'\(title.prefix(80))…'" : "'\(title)'"
}

/// The words of a text in small letters, for comparing what two people wrote.
func plainWords(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
}

/// ", and on 3 more dates"; nothing for none.
func moreDates(_ count: Int) -> String {
    switch count {
    case ..<1: ""
    case 1: ", and on 1 more date"
    default: ", and on \(count) more dates"
    }
}

/// `cost, childcare and interpreters`.
func listed(_ words: [String], joinedBy last: String = "and") -> String {
    guard words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(last) " + words[words.count - 1]
}

/// Events of one file that have the same title, in order: an export often has a series as single events.
func groupedByTitle(_ events: [ComingEvent]) -> [[ComingEvent]] {
    struct Key: Hashable {
        let file: String
        let title: [String]
    }
    var places: [Key: Int] = [:]
    var groups: [[ComingEvent]] = []
    for coming in events {
        let key = Key(file: coming.found.titlePlace.file, title: plainWords(coming.event.summary))
        if let place = places[key] {
            groups[place].append(coming)
        } else {
            places[key] = groups.count
            groups.append([coming])
        }
    }
    return groups
}
