import CivilTime
import CommonMark
import ICalendar
import Languages
import SiteModel

/// A page that can be found: what it is called, where it is, and its words.
struct SearchEntry {
    /// Words in one language, in the order of the page.
    struct Passage {
        var text: String
        /// Nil: the language of the edition.
        var language: Language?
    }

    var url: String
    var title: LocalText
    var summary = LocalText("")
    var headings: [String] = []
    var body: [Passage] = []
    /// The class or the part of the site that it is in; empty where there is none.
    var section = LocalText("")
    /// The day of a post, day and time of an event.
    var date = ""
    /// What its language is, or how far its translation is; empty for a page that is simply in the reader's language.
    var languageNote = ""
    var isOver = false
    /// ISO 8601 with offset: from then on it is over. Empty for what does not end.
    var ends = ""
}

/// What there is to be found, the same in every language.
enum SearchSubject: Sendable {
    case page(Int)
    /// An event that nobody wrote a page for.
    case event(EventDates.Found)
}

extension EditionRenderer {
    /// All pages that can be found; of equally good ones, those that stand first here are shown first.
    ///
    /// - Order: pages, then posts with the newest first, then events to come, then what is over.
    func searchSubjects() -> [SearchSubject] {
        let isPast = site.pages.indices.map { isPastEvent(page: $0) }
        let pages = site.pages.indices.filter { !site.pages[$0].isPost && !isPast[$0] }
        let posts = site.newestFirst(site.pages.indices.filter { site.pages[$0].isPost })
        let made = events.found.filter { $0.event.hasMadePage && !$0.event.isForStaffOnly }
            .map { (found: $0, isPast: EventDescription($0, page: nil, in: self).isPast) }
        return (pages + posts).map(SearchSubject.page)
            + made.filter { !$0.isPast }.map { .event($0.found) }
            + site.pages.indices.filter { isPast[$0] }.map(SearchSubject.page)
            + made.filter(\.isPast).map { .event($0.found) }
    }

    func searchEntry(_ subject: SearchSubject) -> SearchEntry {
        switch subject {
        case .page(let index): searchEntry(page: index)
        case .event(let found): searchEntry(event: found)
        }
    }

    private func searchEntry(page index: Int) -> SearchEntry {
        let page = site.pages[index]
        let own = edition.pages[index]
        var entry = SearchEntry(url: addresses.url(page.segments), title: own.listedTitle)
        entry.summary = own.listedSummary
        entry.section = section(of: page)
        entry.languageNote = languageNote(own.state, own.bodyLanguage)
        if page.isPost { entry.date = page.front.date.map { format.longDay($0) } ?? "" }
        let whole = own.bodyLanguage == language ? nil : own.bodyLanguage
        collect(own.blocks, in: whole, into: &entry)
        for fact in own.facts + [own.eventPlace] where !fact.text.isEmpty {
            entry.add(fact.text, fact.language)
        }
        if page.type.name == "event", let found = events.event(ofPage: index) {
            describe(EventDescription(found, page: index, in: self), in: &entry)
        }
        return entry
    }

    private func searchEntry(event found: EventDates.Found) -> SearchEntry {
        let event = found.event
        let key = found.calendar.key
        let title = eventText(event.event.summary, "title", event, key)
        var entry = SearchEntry(url: addresses.url(event.segments), title: title)
        entry.section = calendarTitle(found.calendar)
        entry.languageNote = languageNote(edition.state(of: event, in: found.calendar), title.language ?? language)
        for text in [
            eventText(event.event.notes, "description", event, key), eventText(event.event.place, "place", event, key),
        ] where !text.text.isEmpty {
            entry.add(text.text, text.language)
        }
        let about = EventDescription(found, page: nil, in: self)
        for (_, value) in about.facts where !value.text.isEmpty { entry.add(value.text, value.language) }
        describe(about, in: &entry)
        return entry
    }

    private func describe(_ about: EventDescription, in entry: inout SearchEntry) {
        entry.isOver = about.isPast
        guard let date = about.shown else { return }
        entry.date = format.withCapital(longWhen(date))
        if !about.found.event.event.repeats, !about.isPast {
            entry.ends = site.settings.zone.iso(at: date.occurrence.endInstant)
        }
    }

    private func section(of page: Page) -> LocalText {
        // The page of a class or of a part of the site is that part itself.
        guard !page.isSection else { return LocalText("") }
        if let key = page.classKey, let found = site.settings.schoolClass(key) {
            return edition.words.site(found.title, context: "class")
        }
        guard page.segments.count > 1, let index = site.pageByPath[page.segments[0] + "/index.md"] else {
            return LocalText("")
        }
        return edition.pages[index].navTitle
    }

    private func languageNote(_ state: EditionState, _ shown: Language) -> String {
        guard state == .none else { return stateText(state) }
        let name = format.names(of: [shown.tag]).first ?? shown.ownName
        return words(Notice.language, ["language": name])
    }

    private func collect(_ blocks: [Block], in around: Language?, into entry: inout SearchEntry) {
        for block in blocks {
            let own = block.language.flatMap { Language(tag: $0) }
            let blockLanguage = own.map { $0 == language ? nil : $0 } ?? around
            if case .code(_, let text) = block.kind { entry.add(text, blockLanguage) }
            if !block.inlines.isEmpty {
                let text = format.writingOut(LocalText(block.inlines.plainText, language: blockLanguage)).text
                if case .heading = block.kind { entry.headings.append(text) }
                entry.add(text, blockLanguage)
            }
            collect(block.children, in: blockLanguage, into: &entry)
        }
    }
}

extension SearchEntry {
    /// Adds words to the body; a passage goes on as long as the language stays the same.
    fileprivate mutating func add(_ text: String, _ language: Language?) {
        if let last = body.indices.last, body[last].language == language {
            body[last].text += " " + text
        } else {
            body.append(Passage(text: text, language: language))
        }
    }
}
