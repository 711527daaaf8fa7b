package import CivilTime
import CommonMark
import Gettext
import ICalendar
import Languages
package import SiteModel
package import SourceText

/// One piece of work for a translator: what is left of a page, of an event, or of the words on every page.
package struct TranslationTask: Sendable {
    /// Why it comes where it comes, the most urgent first (TRANSLATION §2k).
    package enum Reason: Int, Sendable, Comparable, CaseIterable {
        /// The school's name, the menu, contacts: on every page.
        case everyPage
        case homeAndMenu
        case soonEvent
        case critical
        case page

        package static func < (a: Reason, b: Reason) -> Bool { a.rawValue < b.rawValue }
    }

    package let reason: Reason
    package let title: String
    /// The catalogue to work in: `translations/so/pages/visiting.po`, or the page that was written by hand.
    package let file: String
    /// The first text that is to be done.
    package fileprivate(set) var place: SourceSpan
    /// The day of an event.
    package let day: Day?
    /// Where its page stands in the menu, from 0; the home page is first.
    fileprivate var menuPlace = Int.max
    /// Words of the source in the texts that are to be done.
    package var words = 0
    package var missing = 0
    package var stale = 0
    package var draft = 0
    /// Current, on a page where families see only what was reviewed.
    package var unreviewed = 0
    /// The catalogue does not have all texts yet, so that `update` comes first.
    package var needsUpdate = false
    /// The page was written by hand, and its source has changed since.
    package var isOlderByHand = false

    package var texts: Int { missing + stale + draft + unreviewed }
}

/// What is left to do in `language`, the most useful first.
///
/// - Order: words on every page, home and menu pages, events of the next 30 days, critical pages, then the other pages,
///   short ones first.
/// - Left out: posts from before this term, events that are over, pages past their `translate_until`, drafts.
package func translationTasks(_ desk: TranslationDesk, in language: SiteLanguage) -> [TranslationTask] {
    let list = TaskList(desk, language)
    let tasks = list.siteWords() + list.pages() + list.events()
    return tasks.filter { $0.texts > 0 || $0.isOlderByHand }.sorted { a, b in
        if a.reason != b.reason { return a.reason < b.reason }
        if a.reason == .soonEvent, a.day != b.day { return (a.day?.number ?? 0) < (b.day?.number ?? 0) }
        return (a.menuPlace, a.words, a.file, a.title) < (b.menuPlace, b.words, b.file, b.title)
    }
}

private let daysOfSoon = 30  // TRANSLATION §2k
private let daysOfNews = 90  // for schools that do not say when their terms are

private struct TaskList {
    private let desk: TranslationDesk
    private let language: SiteLanguage
    private let folder: String
    private let today: Day
    /// Where in the menu a page stands, by path; the home page is first.
    private var menu: [String: Int] = ["index.md": 0]
    /// Posts before this day are old news.
    private let firstDayOfNews: Day

    init(_ desk: TranslationDesk, _ language: SiteLanguage) {
        self.desk = desk
        self.language = language
        folder = desk.folder(of: language)
        let today = desk.site.today
        self.today = today
        let term = desk.site.year.terms.map(\.days.lowerBound).filter { $0 <= today }.max()
        firstDayOfNews = term ?? today.advanced(by: -daysOfNews)
        addMenu(desk.settings.menu)
    }

    private mutating func addMenu(_ entries: [MenuEntry]) {
        for entry in entries {
            if menu[entry.target] == nil { menu[entry.target] = menu.count }
            addMenu(entry.children)
        }
    }

    // MARK: Words on every page

    func siteWords() -> [TranslationTask] {
        func task(_ name: String, _ title: String) -> TranslationTask {
            let path = folder + name
            return TranslationTask(reason: .everyPage, title: title, file: path, place: .start(of: path), day: nil)
        }
        let design = task("theme.po", "Words of the design, on every page")
        let words = desk.read.catalogs[design.file].map { counting($0.messages.filter { !$0.isObsolete }, in: design) }
        var site = task("site.po", "Menu, contacts and other words on every page")
        guard let catalog = desk.read.catalogs[site.file] else {
            site.missing = 1
            site.words = wordCount(desk.settings.title)
            site.needsUpdate = true
            return [words, site].compactMap(\.self)
        }
        return [words, counting(catalog.messages.filter { !$0.isObsolete }, in: site)].compactMap(\.self)
    }

    // MARK: Pages

    func pages() -> [TranslationTask] {
        desk.site.pages.compactMap { page in
            guard page.language.tag != language.tag, !page.front.isDraft, !isOver(page) else { return nil }
            if let version = page.versions[language.tag] { return byHand(page, version) }
            let path = catalogPath(of: page, in: language.tag)
            var task = TranslationTask(
                reason: reason(of: page), title: page.title, file: path, place: .start(of: path),
                day: page.type.name == "event" ? page.front.date : nil)
            task.menuPlace = menu[page.path] ?? Int.max
            guard let catalog = desk.read.catalogs[path] else {
                task.missing = page.units.count
                task.words = page.units.reduce(0) { $0 + $1.wordCount }
                task.needsUpdate = true
                return task
            }
            let messages = page.units.map { catalog.message(context: $0.context, id: $0.id) }
            task.needsUpdate = messages.contains { $0?.isObsolete ?? true }
            return counting(
                zip(page.units, messages).map { unit, message in
                    message ?? Message(context: unit.context, id: unit.id)
                }, in: task, needsReview: page.front.isCritical)
        }
    }

    private func byHand(_ page: Page, _ version: PageVersion) -> TranslationTask? {
        let isOlder = !version.front.isAdapted && version.front.sourceDigest.map { $0 != page.digest } ?? false
        guard isOlder else { return nil }
        var task = TranslationTask(
            reason: reason(of: page), title: page.title, file: version.file.path,
            place: .start(of: version.file.path), day: nil)
        task.words = page.units.reduce(0) { $0 + $1.wordCount }
        task.isOlderByHand = true
        task.menuPlace = menu[page.path] ?? Int.max
        return task
    }

    private func reason(of page: Page) -> TranslationTask.Reason {
        if menu[page.path] != nil { return .homeAndMenu }
        if page.type.name == "event", let day = page.front.date, isSoon(day, to: page.front.endDay) {
            return .soonEvent
        }
        return page.front.isCritical ? .critical : .page
    }

    private func isSoon(_ day: Day, to end: Day?) -> Bool {
        (end ?? day) >= today && day < today.advanced(by: daysOfSoon)
    }

    private func isOver(_ page: Page) -> Bool {
        if let until = page.front.translateUntil { return until < today }
        guard let date = page.front.date else { return false }
        if page.type.name == "event" { return (page.front.endDay ?? date) < today }
        return page.isPost && date < firstDayOfNews
    }

    // MARK: Events

    /// One task for each event of the next 30 days; a text that several share is counted with the first.
    func events() -> [TranslationTask] {
        desk.site.calendars.filter { !$0.path.isEmpty }.flatMap { calendar -> [TranslationTask] in
            let path = folder + "events/\(calendar.key).po"
            let soon = occurrences(
                of: calendar.events.map(\.event), from: today, to: today.advanced(by: daysOfSoon),
                zone: desk.settings.zone
            ).value.filter { $0.status != .cancelled }
            var seen: Set<Int> = []
            var known: Set<MessageKey> = []
            return soon.filter { seen.insert($0.eventIndex).inserted }.map { occurrence in
                let event = calendar.events[occurrence.eventIndex]
                var task = TranslationTask(
                    reason: .soonEvent, title: event.event.summary, file: path, place: .start(of: path),
                    day: occurrence.start.day)
                let wordings = event.wordings.filter {
                    known.insert(MessageKey(context: $0.context, id: $0.text.trimmingSpaces)).inserted
                }
                let catalog = desk.read.catalogs[path]
                let messages = wordings.map { catalog?.message(context: $0.context, id: $0.text.trimmingSpaces) }
                task.needsUpdate = messages.contains { $0?.isObsolete ?? true }
                return counting(
                    zip(wordings, messages).map { wording, message in
                        message ?? Message(context: wording.context, id: wording.text.trimmingSpaces)
                    }, in: task)
            }
        }
    }

    // MARK: Counting

    private func counting(
        _ messages: [Message], in task: TranslationTask, needsReview: Bool = false
    ) -> TranslationTask {
        var task = task
        var first: Message?
        for message in messages {
            switch message.state {
            case .missing, .gone: task.missing += 1
            case .stale: task.stale += 1
            case .draft: task.draft += 1
            case .current where needsReview: task.unreviewed += 1
            case .current, .reviewed: continue
            }
            task.words += wordCount(message.id)
            if first == nil, message.line > 0 { first = message }
        }
        if let first { task.place = first.stringPlaces.first ?? first.place }
        return task
    }
}
