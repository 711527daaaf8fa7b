import CivilTime
import CommonMark
import Languages
package import SiteModel
package import SourceText
import Templates

/// What the gallery of a theme is made of.
package enum GalleryShape: Sendable {
    /// Pages to look at: one for each example, one for each component, and a list.
    case pages
    /// The HTML of each example alone, to compare with what it was before.
    case fragments
}

/// Shows every example of every component of a theme.
///
/// - Files: `notice/in-arabic.html`; for pages also `notice/index.html`, `index.html` and `assets/`. All links between them are
///   relative, so the folder can be opened from a disk.
/// - Gives: what templates and examples had to say, once for each place.
package func renderGallery(
    _ site: Site, _ editions: [Edition], _ theme: Theme, events: EventDates, as shape: GalleryShape,
    into sink: any OutputSink
) -> [Diagnostic] {
    let files = Dictionary(
        uniqueKeysWithValues: theme.sources.map { (String($0.key.dropFirst(theme.folder.count)), $0.value) })
    let components = readComponents(files)
    let renderers = editions.map {
        EditionRenderer(site: site, edition: $0, editions: editions, theme: theme, events: events, checks: nil)
    }
    guard let english = renderers.first else { return [] }
    var diagnostics = components.diagnostics.map { $0.moved(below: theme.folder) }
    let gallery = Gallery(theme: theme, renderers: renderers, english: english, components: components.value)
    for component in components.value {
        for example in component.examples {
            let shown = gallery.html(of: example, in: component)
            diagnostics += shown.diagnostics
            let path = "\(component.name)/\(example.slug).html"
            guard shape == .pages else {
                sink.write(OutputFile(path: path, bytes: shown.value))
                continue
            }
            diagnostics += gallery.write(gallery.examplePage(example, component, shown.value), to: path, into: sink)
        }
        if shape == .pages {
            diagnostics += gallery.write(gallery.page(of: component), to: "\(component.name)/index.html", into: sink)
        }
    }
    if shape == .pages {
        diagnostics += gallery.write(gallery.index, to: "index.html", into: sink)
        sink.write(OutputFile(path: "assets/theme.css", bytes: theme.styles))
        for name in ["gallery.css", "picture.svg"] {
            guard let file = files["gallery/" + name] else { continue }
            sink.write(OutputFile(path: "assets/" + name, bytes: file.bytes))
        }
    }
    var seen: Set<Diagnostic> = []
    return diagnostics.filter { seen.insert($0).inserted }
}

private struct Gallery {
    let theme: Theme
    let renderers: [EditionRenderer]
    /// Theme authors read English.
    let english: EditionRenderer
    let components: [ThemeComponent]

    /// A page that is to be rendered.
    typealias Sheet = (template: String, scope: TemplateScope, renderer: EditionRenderer)

    func write(_ sheet: Sheet, to path: String, into sink: any OutputSink) -> [Diagnostic] {
        let (file, diagnostics) = sheet.renderer.render(sheet.template, to: path, sheet.scope)
        sink.write(file)
        return diagnostics
    }

    // MARK: Examples

    /// The component as it stands in a page.
    func html(of example: ComponentExample, in component: ThemeComponent) -> Parsed<[UInt8]> {
        guard let renderer = renderer(for: example) else {
            let wrong = Diagnostic(
                "unknown-language", .error, "The theme has no words in '\(example.language)'", at: example.place,
                help: "write the code of a language in translations/, such as ar")
            return Parsed([], [wrong.moved(below: theme.folder)])
        }
        var html: [UInt8] = []
        let found = theme.templates.render(
            component.template, scope(of: example, renderer), text: renderer.words.templateText, into: &html)
        let shown = Diagnostic.Related(place: example.place, message: "in the example '\(example.name)'")
        return Parsed(
            html,
            found.map { diagnostic in
                var diagnostic = diagnostic
                diagnostic.related.append(shown)
                return diagnostic.moved(below: theme.folder)
            })
    }

    private func renderer(for example: ComponentExample) -> EditionRenderer? {
        renderers.first { $0.language.tag == example.language }
    }

    /// What every page has; a record of the example changes the record of the same name, so that it can be short.
    private func scope(of example: ComponentExample, _ renderer: EditionRenderer) -> TemplateScope {
        var frame = PageFrame(.page, ["example"], title: LocalText(example.name), in: renderer)
        frame.states = frame.states.map { _ in .complete }
        let base = renderer.scope(frame).adding([
            "canonical": .none, "alternates": [], "assets": .record(assets(renderer, frame)),
        ])
        var values = example.values
        for (name, value) in example.values {
            guard case .record(let own) = value, case .record(let usual) = base[name] else { continue }
            values[name] = .record(usual.merging(own) { $1 })
        }
        return base.adding(values)
    }

    /// Relative, and without the print of its content in the name, so that an example changes only with its component.
    private func assets(_ renderer: EditionRenderer, _ frame: PageFrame) -> [String: TemplateValue] {
        guard case .record(var assets) = renderer.scope(frame)["assets"] else { return [:] }
        assets["css"] = "../assets/theme.css"
        return assets
    }

    /// A page of its own for an example, as ids and landmarks may be on a page only once.
    func examplePage(_ example: ComponentExample, _ component: ThemeComponent, _ html: [UInt8]) -> Sheet {
        let text = String(decoding: html, as: UTF8.self)
        let renderer = renderer(for: example) ?? english
        let own = scope(of: example, renderer)
        return (
            "gallery/example.html",
            own.adding([
                "example": .record(record(example)), "component": .record(record(component)), "html": .html(html),
                "is_head": .bool(text.contains("<title>")), "source": .text(text),
                "has_title": .bool(text.contains("<h1")),
            ]), renderer
        )
    }

    // MARK: Lists

    var index: Sheet {
        (
            "gallery/index.html", page(depth: "").adding(["components": .list(components.map { .record(record($0)) })]),
            english
        )
    }

    func page(of component: ThemeComponent) -> Sheet {
        var values: [String: TemplateValue] = ["component": .record(record(component))]
        values["examples"] = .list(component.examples.map { .record(record($0)) })
        values["readme"] = .html(readme(of: component))
        return ("gallery/component.html", page(depth: "../").adding(values), english)
    }

    private func page(depth: String) -> TemplateScope {
        ["root": .text(depth), "theme": .text(theme.folder)]
    }

    private func record(_ component: ThemeComponent) -> [String: TemplateValue] {
        ["name": .text(component.name), "count": .int(component.examples.count)]
    }

    private func record(_ example: ComponentExample) -> [String: TemplateValue] {
        ["name": .text(example.name), "url": .text(example.slug + ".html"), "language": .text(example.language)]
    }

    /// The README without its title, which is the name of the component.
    private func readme(of component: ThemeComponent) -> [UInt8] {
        guard let file = component.readme else { return [] }
        let links = PageLinks(
            link: { _ in nil }, picture: { _ in nil }, words: english.words, languages: ("en", "en"),
            dateWords: { date, _ in date.iso })
        var writer = HTMLWriter(links, isRightToLeft: false)
        writer.write(
            parseMarkdown(file).value.blocks.filter { block in
                if case .heading(1, _) = block.kind { false } else { true }
            })
        return writer.html
    }
}
