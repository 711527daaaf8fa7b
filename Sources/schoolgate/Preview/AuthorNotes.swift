import Languages
import Pipeline
import SiteModel
import SourceText

/// What the build has to say about each page, for a list at the page's end that only its author sees.
///
/// - A page in the source language shows what concerns its text, a translated page what concerns its translation.
/// - The home page also shows what belongs to no page: settings, calendars, theme.
struct AuthorNotes: Sendable {
    /// By the path of the finished page: `so/visiting/index.html`.
    private let byPage: [String: [JSONDiagnostic]]

    /// More than anybody reads at the end of a page; the terminal has the rest.
    private static let shown = 50

    init(_ result: BuildResult) {
        let places = Places(result.sources)
        let byFile = Dictionary(grouping: result.diagnostics, by: \.place.file)
        var written: Set<String> = []
        for page in result.site.pages { written.formUnion(AuthorNotes.files(of: page, in: result)) }
        let ofNoPage = result.diagnostics.filter { !written.contains($0.place.file) }

        var byPage: [String: [JSONDiagnostic]] = [:]
        for edition in result.editions {
            let tag = edition.language.tag
            for (page, own) in zip(result.site.pages, edition.pages) {
                var found = AuthorNotes.files(of: page, own, in: edition).flatMap { byFile[$0] ?? [] }
                if page.isHome { found += ofNoPage }
                found = found.filter { AuthorNotes.concerns($0, page, own, in: edition) }
                guard !found.isEmpty else { continue }
                let folder = (edition.isSource ? [] : [tag]) + page.segments
                byPage[(folder + ["index.html"]).joined(separator: "/")] = found.map { JSONDiagnostic($0, places) }
            }
        }
        self.byPage = byPage
    }

    /// A closed list of the notes on the page that is at `path`; nothing where there are none.
    func html(for path: String) -> [UInt8] {
        guard let found = byPage[path] else { return [] }
        var html = Markup()
        // The notes are English whatever the page is.
        html.markup("<link rel=\"stylesheet\" href=\"/")
        html.text(PreviewParts.stylesPath)
        html.markup(
            "\">\n<aside class=\"schoolgate-notes\" lang=\"en\" dir=\"ltr\" aria-label=\"Notes for the author\">\n")
        html.markup("<details>\n<summary>")
        html.text("Notes for the author: \(found.count)")
        html.markup("</summary>\n<p>Only this preview shows them; families do not see them.</p>\n<ul>\n")
        for note in found.prefix(AuthorNotes.shown) { html.note(note) }
        html.markup("</ul>\n")
        if found.count > AuthorNotes.shown {
            html.markup("<p>")
            html.text("… and \(found.count - AuthorNotes.shown) more; schoolgate check shows them all")
            html.markup("</p>\n")
        }
        html.markup("</details>\n</aside>\n")
        return html.bytes
    }

    /// All files in which somebody writes the words of `page`.
    private static func files(of page: Page, in result: BuildResult) -> [String] {
        [page.file.path] + page.versions.values.map(\.file.path)
            + result.settings.languages.map { catalogPath(of: page, in: $0.tag) }
    }

    /// The files whose words `page` shows in `edition`.
    private static func files(of page: Page, _ own: PageEdition, in edition: Edition) -> [String] {
        let translations = [own.version?.file.path, catalogPath(of: page, in: edition.language.tag)].compactMap { $0 }
        return [page.file.path] + (edition.isSource ? [] : translations)
    }

    private static func concerns(_ diagnostic: Diagnostic, _ page: Page, _ own: PageEdition, in edition: Edition)
        -> Bool
    {
        let tag = edition.language.tag
        if let language = diagnostic.language {
            return language == tag || (edition.isSource && language == page.language.tag)
        }
        // Without a language it is about the language of its file.
        let file = diagnostic.place.file
        return edition.isSource || file == own.version?.file.path || file.hasPrefix("translations/\(tag)/")
    }
}

/// HTML in the making: what is in the program's own text is markup, everything else is escaped.
private struct Markup {
    private(set) var bytes: [UInt8] = []

    mutating func markup(_ literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func text(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): markup("&amp;")
            case UInt8(ascii: "<"): markup("&lt;")
            case UInt8(ascii: ">"): markup("&gt;")
            case UInt8(ascii: "\""): markup("&#34;")
            case UInt8(ascii: "'"): markup("&#39;")
            default: bytes.append(byte)
            }
        }
    }

    mutating func note(_ note: JSONDiagnostic) {
        markup("<li><strong>")
        text(note.severity)
        markup("</strong>: <bdi>")
        text(note.message)
        markup("</bdi><br>\n<code>")
        text("\(note.file):\(note.line):\(note.column)")
        markup("</code> <code>[")
        text(note.rule)
        markup("]</code>")
        if !note.help.isEmpty {
            markup("<br>\nhelp: <bdi>")
            text(note.help)
            markup("</bdi>")
        }
        markup("</li>\n")
    }
}
