import Rendering
import SiteModel
import SourceText

extension CheckSummary {
    /// Warnings and errors of the accessibility rules, by the part of a page that they are about.
    ///
    /// - Counts: source pages, each once a part; a translation counts for the page it translates.
    init(of result: BuildResult) {
        let isPage = Set(result.site.pages.flatMap { page in [page.file.path] + page.versions.values.map(\.file.path) })
        var pages: Set<String> = []
        var byPart: [Part: Set<String>] = [:]
        for diagnostic in result.diagnostics where diagnostic.severity != .note {
            guard let part = partOfRule[diagnostic.rule], isPage.contains(diagnostic.place.file) else { continue }
            pages.insert(diagnostic.place.file)
            byPart[part, default: []].insert(diagnostic.place.file)
        }
        self.init(
            pages: pages.count, parts: Part.allCases.compactMap { part in byPart[part].map { (part, $0.count) } })
    }
}

/// The rules that WCAG or its advice is behind (ACCESSIBILITY §4); those of plain language are not among them.
private let partOfRule: [String: CheckSummary.Part] = [
    "skipped-heading": .headings, "empty-heading": .headings, "long-heading": .headings, "repeated-heading": .headings,
    "bold-as-heading": .headings, "repeated-anchor": .headings,
    "vague-link-text": .links, "same-link-text": .links, "broken-link": .links, "document-only": .links,
    "missing-image-text": .pictures, "long-image-text": .pictures, "repeated-image-text": .pictures,
    "picture-of": .pictures, "picture-of-text": .pictures, "moving-picture": .pictures,
    "video-without-captions": .pictures,
    "table-without-header": .tables, "layout-table": .tables, "empty-cell": .tables,
    "all-capitals": .other, "fake-list": .other, "fancy-letters": .other, "many-emoji": .other,
    "told-by-look": .other, "unmarked-language": .other, "unsafe-html": .other,
]
