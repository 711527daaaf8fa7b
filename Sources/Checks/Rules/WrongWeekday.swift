import CivilTime
import CommonMark
import ICalendar
import Languages
import SiteModel
import SourceText

extension Rule {
    package static let wrongWeekday = Rule(
        name: "wrong-weekday",
        severity: .error,
        summary: "A date and its weekday do not belong together.",
        reason: "Half the families come on the one day, half on the other.",
        bad: "Come on Tuesday 14 October 2026.",
        good: "Come on Wednesday 14 October 2026.",
        readsLooseTexts: true,
        check: .pagesAndEvents(findWrongWeekdays, findWeekdaysUnlikeTheEvent)
    )
}

private func findWrongWeekdays(on page: PageText, _ context: CheckContext) -> [Finding] {
    guard let format = context.formats[page.language] else { return [] }
    return zip(page.passages, page.dates).flatMap { passage, dates -> [Finding] in
        dates.compactMap { written in
            guard let weekday = written.weekday, let day = written.day(near: page.page.front.date) else { return nil }
            guard day.weekday != weekday else { return nil }
            let right = format.longDay(day)
            return Finding(
                "'\(String(decoding: passage.text.bytes[written.range], as: UTF8.self))' has the wrong weekday",
                at: passage.text.source(of: written.range), help: "that day is \(right)")
        }
    }
}

extension WrittenDate {
    /// The day that is meant; without a year, the one nearest to the date of the post or the event.
    func day(near date: Day?) -> Day? {
        if let year { return Day(year: year, month: month, day: day) }
        guard let date else { return nil }
        return [date.year - 1, date.year, date.year + 1].compactMap { Day(year: $0, month: month, day: day) }
            .min { abs($0.distance(to: date)) < abs($1.distance(to: date)) }
    }

    /// The same for words about an event: without a year only what is as near as invitations and booking days are, as
    /// nobody can tell the year of "30 November" beside an event in June.
    func day(about event: Day) -> Day? {
        guard let day = day(near: event), year != nil || abs(day.distance(to: event)) <= 90 else { return nil }
        return day
    }
}

// MARK: Events

/// Coming events whose title names another weekday than they have, and dates without a year in their words.
///
/// - Dates with a year are found as in every text.
private func findWeekdaysUnlikeTheEvent(_ context: CheckContext) -> [EventFinding] {
    guard let finder = context.sourceDates else { return [] }
    let names = WeekdayNames(finder, language: context.site.settings.source.tag)
    return context.coming.flatMap { coming -> [EventFinding] in
        let found = coming.found
        // Pages and whole days over a week say weekdays of their own.
        let dates = found.form == .page ? [] : wrongDates(of: coming, finder, context)
        guard let weekday = names.weekday(namedBy: coming.event.summary),
            !coming.dates.contains(where: { $0.touches(weekday) }), let first = coming.dates.first
        else { return dates }
        let wrong = EventFinding(
            "\(found.title) is on \(context.words(first.first))", of: found,
            help: found.advice(
                "change date: or title: in \(found.fileName), so that both say the same day",
                elsewhere: "change the date or the title"))
        return dates + [wrong]
    }
}

private func wrongDates(of coming: ComingEvent, _ finder: DateFinder, _ context: CheckContext) -> [EventFinding] {
    let found = coming.found
    let start = coming.event.start.day
    let texts =
        [(coming.event.summary, found.titlePlace), (coming.event.notes, found.titlePlace)]
        + found.event.facts.map { ($0.text, $0.place) }
    return texts.flatMap { text, place -> [EventFinding] in
        guard text.utf8.contains(where: { (0x30...0x39).contains($0) || $0 >= 0x80 }) else { return [] }
        let bytes = Array(text.utf8)
        return finder.dates(in: bytes).compactMap { written in
            guard written.year == nil, let weekday = written.weekday, let day = written.day(about: start),
                day.weekday != weekday
            else { return nil }
            return EventFinding(
                "'\(String(decoding: bytes[written.range], as: UTF8.self))' in \(found.title) has the wrong weekday",
                of: found, at: place,
                help: found.advice(
                    "that day is \(context.words(day))", elsewhere: "that day is \(context.words(day)); change it"))
        }
    }
}

extension EventDates.Date {
    fileprivate func touches(_ weekday: Weekday) -> Bool {
        first.distance(to: last) >= 6 || (first...last).contains { $0.weekday == weekday }
    }
}

/// Tells which weekday a title gives to its event: "Friday's disco", "Disco on Friday", "Homework club (Friday)".
private struct WeekdayNames {
    private let weekdays: [String: Weekday]
    private let isEnglish: Bool

    /// Languages in which the full names of weekdays mean nothing else, as Turkish "Pazar" does.
    private static let languages: Set<String> = ["en", "es", "fr", "de", "it", "nl", "pl", "sv", "da", "nb", "cs"]
    /// "Good Friday" and its like are names of feasts, which may be kept on another day.
    private static let feasts: Set<String> = [
        "good", "black", "shrove", "ash", "maundy", "easter", "pancake", "palm", "whit", "cyber", "giving", "mothering",
        "holy", "fat", "super", "casual", "funky", "muddy", "man",
    ]
    private static let before: Set<String> = ["on", "every", "each", "this"]

    init(_ finder: DateFinder, language: String) {
        let tag = String(language.prefix { $0 != "-" })
        isEnglish = tag == "en"
        // Short forms are words of their own in many languages: "sun", "mar".
        weekdays = WeekdayNames.languages.contains(tag) ? finder.weekdays.filter { $0.key.count > 4 } : [:]
    }

    /// Nil where the title names none or several, or one that is not said of the event: "Tickets for Friday's disco".
    func weekday(namedBy title: String) -> Weekday? {
        guard !weekdays.isEmpty else { return nil }
        let words = plainWords(title)
        let named = words.indices.compactMap { index in weekday(words[index]).map { (index, $0) } }
        guard named.count == 1, let (index, weekday) = named.first else { return nil }
        let isLast = index == words.count - 1
        guard index > 0 else {
            // "Friday 4 December" is a date, which other checks read; "Monday to …" is a range.
            return words.count > 1 && words[1].allSatisfy(\.isNumber) ? nil : weekday
        }
        guard !WeekdayNames.feasts.contains(words[index - 1]) else { return nil }
        if isEnglish, WeekdayNames.before.contains(words[index - 1]) { return weekday }
        return isLast && words[index - 1].count > 3 && !notOfTheEvent.contains(words[index - 1]) ? weekday : nil
    }

    private func weekday(_ word: String) -> Weekday? {
        if let weekday = weekdays[word] { return weekday }
        // "Fridays".
        return isEnglish && word.hasSuffix("s") ? weekdays[String(word.dropLast())] : nil
    }
}

/// Words before a last weekday that make it another day than the event's.
private let notOfTheEvent: Set<String> = [
    "before", "after", "until", "till", "from", "next", "last", "przed", "nach", "hasta", "antes",
]
