package import CivilTime
package import CommonMark
import ICalendar
import Languages
package import SourceText

/// The whole school site in its source language, assembled: what is where, and what belongs together.
package struct Site: Sendable {
    package var settings: SiteSettings
    /// The day the site is built for.
    package var today: Day
    package var pages: [Page] = []
    package var assets: [String: Asset] = [:]
    package var calendars: [SchoolCalendar] = []
    package var year = SchoolYear()
    package var glossary: [GlossaryTerm] = []
    /// The same with explanations, in the language it was written in; nil for a site without a glossary.
    package var writtenGlossary: EditionGlossary?
    /// Blogs by folder: "classes/oak/", "news/", newest post first.
    package var blogs: [String: [Int]] = [:]
    /// Posts and pages by tag, as indices of pages, newest first.
    package var tags: [Label] = []
    package var authors: [Label] = []
    /// From an old address (segments joined by `/`) to the page that took it over.
    package var redirects: [(from: String, page: Int, place: SourceSpan)] = []
    /// Whether series that reach far ahead have the title of events in other files, so that what stands twice is looked for up to
    /// a day that moves on with `today`.
    var hasEndlessDoubles = false

    package private(set) var pageByPath: [String: Int] = [:]
    /// Ids that a link may point to, for each page.
    package private(set) var anchors: [Set<String>] = []
    /// Addresses of pages that nobody wrote: calendar, tags, authors.
    package var generatedAddresses: Set<String> = []
    /// Paths of the calendar files and news feeds that the site makes, without a language.
    package var feeds: Set<String> = []

    package init(settings: SiteSettings, today: Day) {
        self.settings = settings
        self.today = today
    }

    /// Makes the look-up tables; call once the pages are complete.
    package mutating func indexPages() {
        pageByPath = Dictionary(pages.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
        anchors = pages.map { anchorIDs(of: $0.document) }
    }

    /// The pages in a folder, without its own `index.md`, in the order of menus: `order:`, then title.
    package func children(ofFolder folder: String) -> [Int] {
        pages.indices.filter { index in
            let path = pages[index].path
            guard path.hasPrefix(folder), path != folder + "index.md", !pages[index].isEasy else { return false }
            let rest = path.dropFirst(folder.count)
            let depth = rest.split(separator: "/").count
            return depth == 1 || (depth == 2 && rest.hasSuffix("/index.md"))
        }
        .sorted { a, b in
            let left = pages[a]
            let right = pages[b]
            let leftOrder = left.front.order ?? Int.max
            let rightOrder = right.front.order ?? Int.max
            if leftOrder != rightOrder { return leftOrder < rightOrder }
            return (left.title, left.path) < (right.title, right.path)
        }
    }
}

/// A tag or an author, with the pages that carry it.
package struct Label: Sendable {
    package let name: String
    package let slug: String
    package var pages: [Int]
    package let place: SourceSpan
}

/// Ids that a page has: its headings and its footnotes.
package func anchorIDs(of document: Document) -> Set<String> {
    var ids: Set<String> = ["main"]
    document.forEachBlock { block in
        switch block.kind {
        case .heading(_, let id): ids.insert(id)
        case .footnote(_, let number): ids.insert("_note-\(number)")
        default: break
        }
    }
    return ids
}

extension Site {
    /// Classes that have events of their own, and so a calendar.
    package var classesWithEvents: [SchoolClass] {
        settings.classes.filter { schoolClass in
            calendars.contains { $0.events.contains { $0.classKeys.contains(schoolClass.key) } }
        }
    }

    /// Indices of pages with the newest first; pages of one day in the order of their paths.
    package func newestFirst(_ pages: [Int]) -> [Int] {
        pages.sorted { a, b in
            let left = self.pages[a]
            let right = self.pages[b]
            if left.front.date != right.front.date {
                return (left.front.date ?? Day(number: 0)) > (right.front.date ?? Day(number: 0))
            }
            return left.path < right.path
        }
    }
}

extension SchoolClass {
    /// Key of the class's own calendar, in addresses.
    package var calendarKey: String { "class-\(key)" }
}
