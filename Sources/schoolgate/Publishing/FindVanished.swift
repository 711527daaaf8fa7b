import CivilTime
import ICalendar
import Languages
import Pipeline
import SiteModel
import SourceText

/// The addresses that leave the site with this build, each with what could be done for those who still have them.
///
/// - Left out: what leaves by itself, so that nobody need act: pages of past events, months and terms; pages whose file is still
///   there and says that it is not shown (`expires:`, `draft:`); further pages of lists; lists of tags and authors; files whose
///   names change with their content. A page that is gone in all languages is said once.
/// - Parameters:
///   - leaving: paths of the last good site, by its manifest, that this one does not have.
///   - old: the bytes of such a file.
func vanishedAddresses(
    _ leaving: [String], from result: BuildResult, _ tree: FileTree, old: (String) -> [UInt8]?
) -> [VanishedAddress] {
    guard !leaving.isEmpty else { return [] }
    var finder = VanishedFinder(leaving: leaving, site: result.site, tree: tree)
    return finder.find(old)
}

private struct VanishedFinder {
    let leaving: [String]
    let site: Site
    let tree: FileTree
    private let gone: Set<String>
    private let suggestions: AddressSuggestions
    private var found: [VanishedAddress] = []

    init(leaving: [String], site: Site, tree: FileTree) {
        self.leaving = leaving.sorted()
        self.site = site
        self.tree = tree
        gone = Set(leaving)
        suggestions = AddressSuggestions(site)
    }

    mutating func find(_ old: (String) -> [UInt8]?) -> [VanishedAddress] {
        var pages: [(address: String, kind: VanishedAddress.Kind, target: Int?)] = []
        var calendars: Set<String> = []
        let languages = lostLanguages()
        found += languages.map(lost(language:))
        let tags = Set(site.settings.languages.map(\.tag)).union(languages)
        for path in leaving where !isOfLanguage(path, tags) {
            switch meaning(of: path) {
            case .nothing: continue
            case .calendar(let key):
                if !calendars.insert(key).inserted || isOver("calendars/\(key).ics", old) { continue }
                found.append(lost(calendar: key))
            case .file: found.append(lost(file: path))
            case .page(let segments, let kind):
                if isOver(segments.joined(separator: "/") + "/event.ics", old) { continue }
                let title = old(path).flatMap(headline(of:))
                let address = path.hasSuffix("/index.html") ? segments.map { $0 + "/" }.joined() : path
                pages.append(("/" + address, kind, suggestions.page(for: segments, title: title)))
            }
        }
        return found + lost(pages)
    }

    // MARK: What a path was

    private enum Meaning {
        case page([String], VanishedAddress.Kind)
        case calendar(String)
        case file
        case nothing
    }

    private func meaning(of path: String) -> Meaning {
        let parts = path.split(separator: "/").map(String.init)
        guard let name = parts.last, !isMade(path, parts) else { return .nothing }
        if parts.count == 2, parts[0] == "calendars", name.hasSuffix(".ics") {
            return .calendar(String(name.dropLast(4)))
        }
        guard name.hasSuffix(".html") else { return name.hasSuffix("feed.xml") ? .nothing : .file }
        guard name == "index.html" else { return .page(parts, .page) }
        let segments = Array(parts.dropLast())
        if segments.isEmpty || segments.dropLast().last == "page" || hasFile(segments) { return .nothing }
        if ["tags", "authors", "search", "a-z"].contains(segments[0]) { return .nothing }
        guard segments[0] == "calendar" else {
            return .page(segments, gone.contains(segments.joined(separator: "/") + "/event.ics") ? .event : .page)
        }
        guard segments.count > 1, !isNameOfMadeCalendar(segments[1]) || segments[1].hasPrefix("class-") else {
            return .nothing
        }
        guard site.generatedAddresses.contains("calendar/\(segments[1])") else { return .calendar(segments[1]) }
        return .page(segments, .event)
    }

    /// Files that the build makes for programs, and those whose names change with their content.
    private func isMade(_ path: String, _ parts: [String]) -> Bool {
        let names = [
            "404.html", "_headers", "event.ics", "next-build.json", "robots.txt", "service-worker.js", "sitemap.xml",
        ]
        if parts[0] == "assets" || parts.last.map(names.contains) ?? true { return true }
        let marks = path.split(separator: ".").dropLast().last ?? ""
        return marks.utf8.count >= 6 && marks.utf8.count <= 10 && path.split(separator: ".").count > 2
            && marks.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x66) }
    }

    /// Whether the page's file is still there: then it says itself that it is not to be shown, or an error says why it is not.
    private func hasFile(_ segments: [String]) -> Bool {
        let base = "content/" + segments.joined(separator: "/")
        return tree[base + ".md"] != nil || tree[base + "/index.md"] != nil
            || segments.last == "easy"
                && tree["content/" + segments.dropLast().joined(separator: "/") + ".easy.md"] != nil
    }

    /// Whether all dates in a feed have passed: exports of calendars drop those by themselves.
    private func isOver(_ feed: String, _ old: (String) -> [UInt8]?) -> Bool {
        guard let bytes = old(feed) else { return false }
        let zone = site.settings.zone
        let file = parseCalendar(SourceFile(path: feed, bytes: bytes), siteZone: zone).value
        return occurrences(
            of: file.events, from: site.today, to: site.today.advanced(by: 3 * 366), zone: zone
        ).value.isEmpty
    }

    // MARK: Languages

    private func isOfLanguage(_ path: String, _ tags: Set<String>) -> Bool {
        path.split(separator: "/").first.map { tags.contains(String($0)) } ?? false
    }

    /// Tags of languages that the last site had and this one has not.
    private func lostLanguages() -> [String] {
        let tags = Set(site.settings.languages.map(\.tag))
        return leaving.filter { $0.hasSuffix("/404.html") }.compactMap { path in
            let tag = String(path.dropLast("/404.html".count))
            return Language(tag: tag) != nil && !tags.contains(tag) && gone.contains(tag + "/index.html") ? tag : nil
        }
    }

    private func lost(language tag: String) -> VanishedAddress {
        VanishedAddress(
            address: "/\(tag)/", kind: .language, leadsTo: "/", file: "site.yaml",
            advice:
                "all pages in \(Language(tag: tag)?.englishName ?? tag) are gone; families who saved one find nothing. "
                + "To keep them, leave '\(tag)' in languages: of site.yaml")
    }

    // MARK: Calendars and files

    private func lost(calendar key: String) -> VanishedAddress {
        let near = nearestName(to: key, in: site.calendars.map(\.key))
        return VanishedAddress(
            address: "/calendar/\(key)/", kind: .calendar,
            leadsTo: near.map { "/calendar/\($0)/" }
                ?? (site.calendars.isEmpty ? nil : "/calendar/"),
            advice:
                "phones that subscribed to '\(key)' get no dates any more. Give the calendar its old name again, or ask "
                + "families to subscribe anew")
    }

    private func lost(file path: String) -> VanishedAddress {
        let address = "/" + webAddress(path)
        guard let near = suggestions.file(for: path) else {
            return VanishedAddress(
                address: address, kind: .file, advice: "if families still need it, put the file back under its old name"
            )
        }
        let target = "/" + webAddress(near)
        return VanishedAddress(
            address: address, kind: .file, leadsTo: target, file: "content/_redirects",
            line: "\(address) \(target) 301",
            advice: "give content/\(near) the old name again; or, on Netlify and Cloudflare Pages, add this line to "
                + "content/_redirects:")
    }

    // MARK: Pages

    /// One change for each page that others could lead to, with all old addresses in it.
    private func lost(_ pages: [(address: String, kind: VanishedAddress.Kind, target: Int?)]) -> [VanishedAddress] {
        var groups: [(target: Int?, members: [(address: String, kind: VanishedAddress.Kind)])] = []
        for page in pages {
            if let index = groups.firstIndex(where: { $0.target == page.target }) {
                groups[index].members.append((page.address, page.kind))
            } else {
                groups.append((page.target, [(page.address, page.kind)]))
            }
        }
        return groups.flatMap { group in
            let change = group.target.map { aliases(on: site.pages[$0], adding: group.members.map(\.address)) }
            return group.members.map { member in
                VanishedAddress(
                    address: webAddress(member.address), kind: member.kind,
                    leadsTo: group.target.map {
                        webAddress("/" + site.pages[$0].segments.map { $0 + "/" }.joined())
                    }, file: change?.file, line: change?.line, advice: change?.advice ?? "put the page back")
            }
        }
    }

    private func aliases(on page: Page, adding new: [String]) -> (file: String, line: String, advice: String) {
        let file = page.file.path
        let old = page.front.aliases.map(\.text)
        let line = "aliases: [\((old + new).map(asYAML).joined(separator: ", "))]"
        if !old.isEmpty { return (file, line, "in \(file), change the line aliases: to") }
        if page.file.bytes.starts(with: Array("---".utf8)) {
            return (file, line, "in \(file), add this line between the two lines --- at the top:")
        }
        return (file, "---\n\(line)\n---", "in \(file), add these lines at the very top:")
    }
}

/// A text in a list of YAML, in quotes where a sign in it would mean something.
private func asYAML(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "/-_.~".unicodeScalars.contains(scalar)
    }
    if isPlain { return text }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}
