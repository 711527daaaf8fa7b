import CivilTime
import CommonMark
import ICalendar
import Languages
import SiteModel
import SourceText

extension Rule {
    package static let dateInPast = Rule(
        name: "date-in-past", severity: .warning,
        summary: "A date seems to have a slip: an event of the past that its own words put into the future, or a "
            + "booking day after the event.",
        reason: "In January many of us still write the old year, and such an event is in no list of coming ones.",
        bad: "title: Winter fair\ndate: 2025-12-04\nnotes: Come on Friday 4 December 2026",
        good: "title: Winter fair\ndate: 2026-12-04\nnotes: Come on Friday 4 December 2026",
        check: .events(findDatesInThePast))
}

/// Past events are no fault: a calendar keeps them, and people mend them afterwards. So only what contradicts itself counts:
///
/// - The event's own words name its day and month in a coming year, or with the weekday of a coming year, and nowhere the
///   year that it has.
/// - Somebody wrote `updated:` or `publish:` half a year to a year after it, and a year later it would still come; a note,
///   as they may have mended a slip of the pen.
/// - A day by which families book or ask for an interpreter lies after the event.
private func findDatesInThePast(_ context: CheckContext) -> [EventFinding] {
    let single = context.events.found.filter { !$0.event.event.repeats && $0.event.kind == .ordinary }
    return single.compactMap { yearSlip(of: $0, context) } + context.coming.compactMap { lateDeadline(of: $0, context) }
}

// MARK: Years

private func yearSlip(of found: EventDates.Found, _ context: CheckContext) -> EventFinding? {
    let day = found.event.event.start.day
    let today = context.site.today
    guard day < today, let later = day.aYearLater, later >= today else { return nil }
    let place = found.event.page.flatMap { context.site.pages[$0].front.datePlace } ?? found.event.event.source.start
    let help = found.advice("check the year of date: in \(found.fileName)", elsewhere: "check the year of the date")
    if found.event.event.status != .cancelled, let words = futureWords(in: found, day: day, later: later, context) {
        return EventFinding(
            "\(found.title) is on \(context.words(day)), which has passed, but its words say '\(words)'", of: found,
            at: place, help: help)
    }
    guard let written = found.writtenOn(context.site), (180...366).contains(day.distance(to: written)) else {
        return nil
    }
    return EventFinding(
        "\(found.title) was written or changed on \(context.words(written)), and took place on \(context.words(day))",
        of: found, at: place, help: help, severity: .note)
}

/// A date in the event's words that is the same day of the coming year.
private func futureWords(
    in found: EventDates.Found, day: Day, later: Day, _ context: CheckContext
) -> String? {
    guard let finder = context.sourceDates else { return nil }
    var texts = [found.event.event.summary, found.event.event.notes] + found.event.facts.map(\.text)
    if let page = found.event.page {
        texts += PageText(page: context.site.pages[page]).passages.map {
            String(decoding: $0.text.bytes, as: UTF8.self)
        }
    }
    var words: String?
    for text in texts where text.utf8.contains(where: { (0x30...0x39).contains($0) || $0 >= 0x80 }) {
        let bytes = Array(text.utf8)
        for date in finder.dates(in: bytes) where date.month == day.month && date.day == day.day {
            // Words that agree with the date as it is, such as a report of the day, settle the matter.
            if date.year == day.year || date.year == nil && date.weekday == day.weekday { return nil }
            let isLater = date.year == later.year || date.year == nil && date.weekday == later.weekday
            if isLater, words == nil { words = String(decoding: bytes[date.range], as: UTF8.self) }
        }
    }
    return words
}

extension EventDates.Found {
    /// The day on which the school says that it wrote or changed the event; programs change stamps as they please.
    fileprivate func writtenOn(_ site: Site) -> Day? {
        switch form {
        case .imported: return nil
        case .shortForm: return event.event.stamp.map { Day(number: $0 / 86_400) }
        case .page:
            guard let front = event.page.map({ site.pages[$0].front }) else { return nil }
            return [front.updated, front.publish].compactMap(\.self).max()
        }
    }
}

extension Day {
    /// Nil for 29 February.
    fileprivate var aYearLater: Day? { Day(year: year + 1, month: month, day: day) }
}

// MARK: Deadlines

private let deadlineKeys = ["book_by", "interpreters", "childcare", "signed"]

private func lateDeadline(of coming: ComingEvent, _ context: CheckContext) -> EventFinding? {
    guard !coming.event.repeats, let last = coming.dates.map(\.last).max() else { return nil }
    for key in deadlineKeys {
        guard let fact = coming.found.fact(key), let day = lastDay(in: fact.text, near: last, context), day > last
        else {
            continue
        }
        return EventFinding(
            "'\(key)' of \(coming.found.title) names \(context.words(day)), but the event is on \(context.words(last))",
            of: coming.found, at: fact.place,
            help: "change \(key): in \(coming.found.fileName) to a day before the event")
    }
    return nil
}

private func lastDay(in text: String, near event: Day, _ context: CheckContext) -> Day? {
    // The reader of calendars says it of a day in numbers itself.
    guard Day(iso: text) == nil else { return nil }
    guard let dates = context.sourceDates?.dates(in: Array(text.utf8)) else { return nil }
    return dates.compactMap { $0.day(about: event) }.max()
}
