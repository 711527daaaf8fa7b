import SiteModel
import Templates

/// The menu of one edition, worked out once; each page only marks where it is.
struct MenuTree: Sendable {
    private struct Entry: Sendable {
        let title: LocalText
        let url: String
        /// Segments of the page; nil for an address elsewhere.
        let segments: [String]?
        let children: [Entry]
        /// What templates get on a page that is neither this one nor below it: nearly always.
        let elsewhere: TemplateValue

        init(title: LocalText, url: String, segments: [String]?, children: [Entry]) {
            self.title = title
            self.url = url
            self.segments = segments
            self.children = children
            elsewhere = Entry.value(title, url, isCurrent: false, isOpen: false, children.map(\.elsewhere))
        }

        static func value(
            _ title: LocalText, _ url: String, isCurrent: Bool, isOpen: Bool, _ children: [TemplateValue]
        ) -> TemplateValue {
            var record: [String: TemplateValue] = [
                "url": .text(url), "current": .bool(isCurrent), "open": .bool(isOpen), "children": .list(children),
            ]
            record.put("title", title)
            return .record(record)
        }
    }

    private let entries: [Entry]

    /// How many lines a menu has that nobody wrote.
    private static let longestOwnMenu = 12

    init(site: Site, edition: Edition, addresses: Addresses, words: ThemeWords, pictures: PublishedPictures) {
        if site.settings.menu.isEmpty {
            // The same pages in every language: which ones go in is decided before they are put in order.
            let top = site.children(ofFolder: "").filter { !site.pages[$0].isPost }.prefix(MenuTree.longestOwnMenu)
            entries = edition.inOrder(Array(top), of: site).map { index in
                let page = site.pages[index]
                let below =
                    page.isSection
                    ? edition.inOrder(site.children(ofFolder: page.folder).filter { !site.pages[$0].isPost }, of: site)
                    : []
                return MenuTree.entry(
                    index, title: nil,
                    below.prefix(40).map { MenuTree.entry($0, title: nil, [], site, edition, addresses) }, site,
                    edition, addresses)
            }
        } else {
            entries = site.settings.menu.compactMap { MenuTree.written($0, site, edition, addresses, words, pictures) }
        }
    }

    private static func entry(
        _ index: Int, title: LocalText?, _ children: [Entry], _ site: Site, _ edition: Edition, _ addresses: Addresses
    ) -> Entry {
        let segments = site.pages[index].segments
        return Entry(
            title: title ?? edition.pages[index].navTitle, url: addresses.url(segments), segments: segments,
            children: children)
    }

    private static func written(
        _ entry: MenuEntry, _ site: Site, _ edition: Edition, _ addresses: Addresses, _ words: ThemeWords,
        _ pictures: PublishedPictures
    ) -> Entry? {
        let children = entry.children.compactMap { written($0, site, edition, addresses, words, pictures) }
        let title = entry.title.map { edition.words.site($0, context: "menu") }
        switch site.menuMeaning(entry.target) {
        case .page(let index, _):
            return MenuTree.entry(index, title: title, children, site, edition, addresses)
        case .generated(let address):
            let segments = address.split(separator: "/").map(String.init)
            // The theme has its own words for what the site makes.
            let ownTitle = ["calendar": words("Calendar"), "tags": words("Tags")][address] ?? address
            return Entry(
                title: title ?? LocalText(ownTitle), url: addresses.url(segments), segments: segments,
                children: children)
        case .asset(let path):
            let file = isPictureName(path) ? pictures[path]?.linked?.path : path
            guard let file else { return nil }
            return Entry(title: title ?? LocalText(path), url: addresses.file(file), segments: nil, children: children)
        case .feed(let path):
            return Entry(
                title: title ?? LocalText(path), url: addresses.ownFile(path), segments: nil, children: children)
        case .elsewhere:
            return Entry(title: title ?? LocalText(entry.target), url: entry.target, segments: nil, children: children)
        case .samePage, .unsafe, .missing:
            return nil
        }
    }

    /// - Parameter current: segments of the page; nil for one that has no address of its own.
    func items(current: [String]?) -> [TemplateValue] {
        guard let current else { return entries.map(\.elsewhere) }
        return entries.map { item($0, current) }
    }

    private func item(_ entry: Entry, _ current: [String]) -> TemplateValue {
        guard holds(entry, current) else { return entry.elsewhere }
        return Entry.value(
            entry.title, entry.url, isCurrent: entry.segments == current, isOpen: true,
            entry.children.map { item($0, current) })
    }

    /// Whether the current page is this one or stands below it.
    private func holds(_ entry: Entry, _ current: [String]) -> Bool {
        if entry.segments == current { return true }
        if let segments = entry.segments, !segments.isEmpty, current.starts(with: segments) { return true }
        return entry.children.contains { holds($0, current) }
    }
}
