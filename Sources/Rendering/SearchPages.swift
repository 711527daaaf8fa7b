import Languages
import SiteModel
import SourceText
import Templates

extension EditionRenderer {
    static let searchSegments = ["search"]

    /// Where the form of every page leads to; none where the site has no search.
    static func searchValue(_ settings: SiteSettings, _ addresses: Addresses) -> TemplateValue {
        settings.hasSearch ? ["url": .text(addresses.url(searchSegments))] : .none
    }

    /// The page with the results; without a script it leads to the list of all pages.
    ///
    /// - Parameter index: path of the first file of the index.
    func renderSearch(index: String) -> (OutputFile, [Diagnostic]) {
        let segments = EditionRenderer.searchSegments
        var frame = PageFrame(.search, segments, title: LocalText(words("Search")), in: self)
        frame.isHiddenFromSearch = true
        frame.hasAlternates = false
        let values: TemplateValue = [
            "index_url": .text(addresses.file(index)), "script_url": .text(addresses.file(theme.searchScript.path)),
            // The script writes numbers too, and cannot know the digits of a language at this school.
            "digits": .text((0...9).map { format.number($0) }.joined(separator: " ")),
        ]
        return render("templates/search.html", to: addresses.output(segments), scope(frame, ["search": values]))
    }
}

/// Writes the search of all editions: the index, and the page that asks it.
///
/// - One edition after the other, its pages side by side: the index of a large site takes room.
func renderSearch(_ renderers: [EditionRenderer], into sink: any OutputSink, workers: Int) async -> [Diagnostic] {
    guard let source = renderers.first, source.site.settings.hasSearch else { return [] }
    let subjects = source.searchSubjects()
    var diagnostics: [Diagnostic] = []
    for renderer in renderers {
        let starts = Array(stride(from: 0, to: subjects.count, by: pagesInPart))
        let parts = await starts.concurrentMap(workers: workers) { start in
            SearchPart(subjects[start..<min(start + pagesInPart, subjects.count)], in: renderer)
        }
        let index = SearchIndex(parts, language: renderer.language.tag)
        for file in index.files { sink.write(file) }
        let (page, found) = renderer.renderSearch(index: index.path)
        sink.write(page)
        diagnostics += found
    }
    sink.write(OutputFile(path: source.theme.searchScript.path, bytes: source.theme.searchScript.bytes))
    return diagnostics
}

/// Fixed, as the files of the index must not depend on how many workers there are.
private let pagesInPart = 128
