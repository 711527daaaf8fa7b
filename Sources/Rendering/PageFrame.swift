import CivilTime
import Languages
import SiteModel
import Templates

/// What a page is and where it stands, whether somebody wrote it or the site makes it.
struct PageFrame {
    enum Kind: String {
        case home, page, section, blog, post, tag, tags, author, events, month, year, term, event, glossary
        case notFound = "not_found"
        case search
        case aToZ = "a_z"
    }

    var kind: Kind
    var type = ""
    var segments: [String]
    var title: LocalText
    var summary = LocalText("")
    /// State of this page in each edition, in their order.
    var states: [EditionState]
    var state: EditionState
    var bodyLanguage: Language
    /// The language that the page was written in.
    var sourceLanguage: Language
    var sourceChanged: Day?
    /// Whether parts of a translated page are in the source language.
    var hasGaps = false
    /// Key of the contact; nil for the site's own.
    var contact: String?
    var feedURL: String?
    var image: String?
    var jsonLD: [UInt8]?
    var isHiddenFromSearch = false
    /// Whether the page exists in other languages for search engines.
    var hasAlternates = true
    /// Which page of a list that is cut into pages; from 1.
    var pageNumber = 1
    var pageCount = 1
    /// Values of `page` in the template beyond what every page has.
    var page: [String: TemplateValue] = [:]

    /// The title, with its number where a list goes on.
    func numberedTitle(_ words: ThemeWords, _ format: LocaleFormat) -> String {
        guard pageNumber > 1 else { return title.text }
        let (number, total) = (format.number(pageNumber), format.number(pageCount))
        let page = words("Page {number} of {total}", ["number": number, "total": total])
        return "\(title.text), \(page)"
    }

    /// A page that the site makes; it is complete in every language that has all words of the theme.
    init(_ kind: Kind, _ segments: [String], title: LocalText, in renderer: EditionRenderer) {
        self.kind = kind
        self.segments = segments
        self.title = title
        states = renderer.stateOfMadePages
        let own = renderer.edition.language.tag
        state = renderer.editions.firstIndex { $0.language.tag == own }.map { renderer.stateOfMadePages[$0] } ?? .source
        bodyLanguage = renderer.language
        sourceLanguage = renderer.site.settings.source.language
    }

    /// The page of a calendar's event: translated as far as its title, notes, place and facts are.
    init(event: SchoolEvent, in calendar: SchoolCalendar, title: LocalText, renderer: EditionRenderer) {
        self.init(.event, event.segments, title: title, in: renderer)
        type = "event"
        contact = event.contactKey
        states = renderer.editions.map { $0.state(of: event, in: calendar) }
        state = renderer.edition.state(of: event, in: calendar)
    }

    /// A page that somebody wrote.
    init(_ kind: Kind, page index: Int, in renderer: EditionRenderer) {
        let page = renderer.site.pages[index]
        let own = renderer.edition.pages[index]
        self.kind = kind
        type = page.type.name
        segments = page.segments
        title = own.title
        summary = own.summary
        states = renderer.editions.map { $0.pages[index].state }
        state = own.state
        bodyLanguage = own.bodyLanguage
        sourceLanguage = page.language
        sourceChanged = page.front.updated ?? page.front.date
        hasGaps = own.hasGaps
        contact = page.front.contact?.text
    }
}

extension Edition {
    /// How far the words of an event have come; without its title, it counts as not translated.
    func state(of event: SchoolEvent, in calendar: SchoolCalendar) -> EditionState {
        if isSource { return .source }
        var isWhole = true
        for wording in event.wordings {
            guard words.event(wording.text, context: wording.context, calendar: calendar.key).language != nil else {
                continue
            }
            if wording.context == "event.title" { return .none }
            isWhole = false
        }
        return isWhole ? .complete : .partly
    }
}
