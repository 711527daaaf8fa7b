import Rendering
import SiteModel
import SourceText

extension CheckSummary {
    /// Warnings and errors of the accessibility rules, by the part of a page that they are about.
    ///
    /// - Counts: files of pages, each once a part; a translation counts for the page it translates.
    /// - Parameter files: for each file in which something was found, the parts as bits.
    init(_ files: some Sequence<UInt8>) {
        var pages = 0
        var counts = [Int](repeating: 0, count: Part.allCases.count)
        for parts in files {
            pages += 1
            for index in counts.indices where parts >> index & 1 == 1 { counts[index] += 1 }
        }
        self.init(
            pages: pages, parts: zip(Part.allCases, counts).filter { $1 > 0 }.map { (part: $0, pages: $1) })
    }
}

/// What the accessibility rules found in each file: a bit for each part, in their order; files without a finding are left out.
func accessibilityParts(_ diagnostics: [Diagnostic]) -> [String: UInt8] {
    var files: [String: UInt8] = [:]
    for diagnostic in diagnostics where diagnostic.severity != .note {
        guard let part = partOfRule[diagnostic.rule], let index = CheckSummary.Part.allCases.firstIndex(of: part) else {
            continue
        }
        files[diagnostic.place.file, default: 0] |= 1 << index
    }
    return files
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
