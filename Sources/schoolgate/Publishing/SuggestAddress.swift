import Foundation
import SiteModel
import SourceText

/// Finds the living address that is nearest to one that is gone.
struct AddressSuggestions {
    private let site: Site
    private let byName: [String: [Int]]
    private let byTitle: [String: [Int]]
    private let byAddress: [String: Int]

    init(_ site: Site) {
        self.site = site
        let shown = site.pages.indices.filter { !site.pages[$0].isEasy }
        byName = Dictionary(grouping: shown) { site.pages[$0].segments.last ?? "" }
        byTitle = Dictionary(grouping: shown) { site.pages[$0].title.lowercased() }
        byAddress = Dictionary(
            shown.map { (site.pages[$0].segments.joined(separator: "/"), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The page that most likely took over: the same name in another folder, the same title, nearly the same name in the same
    /// folder, nearly the same long name elsewhere, else the nearest folder above that has a page.
    ///
    /// - Parameter title: what the page was called, if that is known.
    func page(for segments: [String], title: String?) -> Int? {
        let name = segments.last ?? ""
        let folder = Array(segments.dropLast())
        if let same = byName[name].flatMap({ nearest($0, to: segments) }) { return same }
        if let title, let same = byTitle[title.lowercased()].flatMap({ nearest($0, to: segments) }) { return same }
        let siblings = site.pages.indices.filter { Array(site.pages[$0].segments.dropLast()) == folder }
        if let near = nearestName(to: name, in: siblings.compactMap { site.pages[$0].segments.last }) {
            return byAddress[(folder + [near]).joined(separator: "/")]
        }
        // Short names are alike by chance.
        if name.count >= 8, let near = nearestName(to: name, in: byName.keys.filter { $0.count >= 8 }) {
            return byName[near].flatMap { nearest($0, to: segments) }
        }
        for count in stride(from: folder.count, through: 0, by: -1) {
            if let above = byAddress[folder.prefix(count).joined(separator: "/")] { return above }
        }
        return nil
    }

    /// The file that most likely took over: the same name in another folder, or nearly the same name in the same folder.
    func file(for path: String) -> String? {
        let names = Dictionary(grouping: site.assets.keys.sorted()) { String($0.split(separator: "/").last ?? "") }
        let name = String(path.split(separator: "/").last ?? "")
        if let same = names[name]?.first { return same }
        let folder = path.dropLast(name.count)
        let siblings = site.assets.keys.filter { $0.hasPrefix(folder) && !$0.dropFirst(folder.count).contains("/") }
        return nearestName(to: name, in: siblings.map { String($0.dropFirst(folder.count)) }).map { folder + $0 }
    }

    /// Of several, the one that shares most folders with the old address.
    private func nearest(_ pages: [Int], to segments: [String]) -> Int? {
        pages.max { a, b in
            let (left, right) = (shared(a, segments), shared(b, segments))
            return left == right ? site.pages[a].path > site.pages[b].path : left < right
        }
    }

    private func shared(_ page: Int, _ segments: [String]) -> Int {
        zip(site.pages[page].segments, segments).prefix { $0 == $1 }.count
    }
}

/// What a finished page calls itself: its first heading, or its title where it has none.
func headline(of page: [UInt8]) -> String? {
    let html = String(decoding: page, as: UTF8.self)
    for tag in ["h1", "title"] {
        guard let open = html.range(of: "<\(tag)"),
            let start = html.range(of: ">", range: open.upperBound..<html.endIndex),
            let end = html.range(of: "</\(tag)>", range: start.upperBound..<html.endIndex)
        else { continue }
        var text = ""
        var isInTag = false
        for letter in html[start.upperBound..<end.lowerBound] {
            if letter == "<" { isInTag = true }
            if !isInTag { text.append(letter) }
            if letter == ">" { isInTag = false }
        }
        for (code, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
            text = text.replacing(code, with: sign)
        }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
    return nil
}

/// A path as browsers write it.
func webAddress(_ path: String) -> String {
    path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
}
