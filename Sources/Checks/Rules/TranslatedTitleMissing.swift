import ICalendar
import Languages
import SiteModel
import SourceText

extension Rule {
    package static let translatedTitleMissing = Rule(
        name: "translated-title-missing", severity: .note,
        summary: "Titles of coming events have no translation in one of the site's languages.",
        reason:
            "Families read the list of coming events before anything else. Until they are translated, these titles stand there "
            + "in the school's language.",
        bad: "msgid \"Chess club\"\nmsgstr \"\"", good: "msgid \"Chess club\"\nmsgstr \"Club de ajedrez\"",
        check: .events(findMissingTitles))
}

/// One finding for a calendar and a language, with how many there are. Pages of events are translated as pages are.
///
/// - A warning in a language that `site.yaml` requires.
private func findMissingTitles(_ context: CheckContext) -> [EventFinding] {
    context.editions.filter { !$0.isSource }.flatMap { edition -> [EventFinding] in
        var order: [String] = []
        var missing: [String: [ComingEvent]] = [:]
        var seen: Set<[String]> = []
        for coming in context.coming
        where coming.found.form != .page && !coming.found.event.isForStaffOnly && coming.found.event.deadlineOf == nil {
            let (key, title) = (coming.found.calendar.key, coming.event.summary)
            guard seen.insert([key, title]).inserted,
                edition.words.event(title, context: "event.title", calendar: key).language != nil
            else { continue }
            if missing[key] == nil { order.append(key) }
            missing[key, default: []].append(coming)
        }
        let language = edition.language.language
        return order.compactMap { key in
            guard let events = missing[key], let first = events.first else { return nil }
            let titles = events.prefix(3).map(\.found.title)
            let isOne = events.count == 1
            return EventFinding(
                isOne
                    ? "The title \(titles[0]) has no \(language.englishName) translation"
                    : "\(events.count) titles of coming events have no \(language.englishName) translation, such as "
                        + listed(titles),
                of: first.found,
                help: "run schoolgate translate update, then translate translations/\(language.tag)/events/\(key).po",
                severity: edition.language.isRequired ? .warning : nil, language: language.tag)
        }
    }
}
