import SiteModel
import SourceText

/// What of an earlier build still holds, where only words of pages have changed since.
package struct EarlierBuild: Sendable {
    /// Files that are no longer the same: pages, their versions by hand, and catalogues of pages.
    package let changed: Set<String>
    /// What the earlier build left of each page, by the page's path in `content/`.
    package let traces: [String: PageTrace]
    /// Accepted terms that stand on no page.
    package let acceptedElsewhere: Set<Int>

    package init(changed: Set<String>, traces: [String: PageTrace], acceptedElsewhere: Set<Int>) {
        self.changed = changed
        self.traces = traces
        self.acceptedElsewhere = acceptedElsewhere
    }
}

/// What a build leaves of a page for the next one: enough to tell whether other pages must be done again when this one changes.
package struct PageTrace: Sendable, Equatable {
    /// Nil for a page whose words show elsewhere.
    package let surface: UInt64?
    /// Numbers of the accepted terms in its words, in order.
    package let accepted: [Int]
    /// For each of its files in which an accessibility rule found something, the parts as bits; in order.
    package let parts: [UInt8]

    package init(surface: UInt64?, accepted: [Int], parts: [UInt8]) {
        self.surface = surface
        self.accepted = accepted
        self.parts = parts
    }
}

/// What a build has to do.
enum BuildScope: Sendable {
    case everything
    /// The words of some pages, by index, and the search.
    case words(of: [Int])
}

extension EarlierBuild {
    /// Which pages to do again; everything, where the rest of the site can see what changed.
    ///
    /// - A file belongs to the page of its name; one that belongs to none, such as that of a page not yet published, is left to a
    ///   whole build.
    func scope(_ site: Site, _ editions: [Edition]) -> BuildScope {
        var pages: Set<Int> = []
        for file in changed {
            guard let path = pagePath(of: file, site.settings), let index = site.pageByPath[path],
                let before = traces[path]?.surface, surface(of: index, on: site, in: editions) == before
            else { return .everything }
            pages.insert(index)
        }
        return traces.count == site.pages.count ? .words(of: pages.sorted()) : .everything
    }

    private func pagePath(of file: String, _ settings: SiteSettings) -> String? {
        if file.hasPrefix("content/"), file.hasSuffix(".md") {
            return PagePath(String(file.dropFirst("content/".count)), languages: settings.languages).path
        }
        let parts = file.split(separator: "/", maxSplits: 3)
        guard parts.count == 4, parts[0] == "translations", parts[2] == "pages", file.hasSuffix(".po") else {
            return nil
        }
        return parts[3].dropLast(3) + ".md"
    }
}

/// The files of a page in which something can be found: its own, those of its versions, and its catalogues.
func files(of page: Page, _ settings: SiteSettings) -> [String] {
    [page.file.path] + page.versions.values.map(\.file.path)
        + settings.languages.map { catalogPath(of: page, in: $0.tag) }
}
