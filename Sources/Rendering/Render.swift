package import SiteModel
package import SourceText

/// Writes every file of the finished site into `sink`, one by one, on `workers` threads.
///
/// - Order: files come in no fixed order, but each file's bytes depend on the arguments alone.
/// - Gives: what templates and calendars had to say; the same mistake on many pages is said once.
package func render(
    _ site: Site, _ editions: [Edition], _ theme: Theme, events: EventDates, into sink: any OutputSink, workers: Int
) async -> [Diagnostic] {
    let renderers = editions.map {
        EditionRenderer(site: site, edition: $0, editions: editions, theme: theme, events: events)
    }
    var diagnostics: [Diagnostic] = []

    let pages = renderers.indices.flatMap { edition in site.pages.indices.map { (edition, $0) } }
    let found = await pages.map { PageJob(renderer: renderers[$0.0], page: $0.1) }.concurrentMap(workers: workers) {
        job in
        job.renderer.renderPage(job.page).flatMap { file, diagnostics in
            sink.write(file)
            return diagnostics
        }
    }
    diagnostics += found.flatMap { $0 }
    let lists = await renderers.concurrentMap(workers: workers) { renderer -> [Diagnostic] in
        let files =
            renderer.renderLabelPages() + renderer.renderCalendarPages() + renderer.renderRedirects() + [
                renderer.renderNotFound()
            ]
        for (file, _) in files { sink.write(file) }
        for file in renderer.renderFeeds() + renderer.renderAtomFeeds() { sink.write(file) }
        return files.flatMap(\.1)
    }
    diagnostics += lists.flatMap { $0 }

    for path in site.assets.keys.sorted() { sink.write(OutputFile(path: path, copyOf: path)) }
    sink.write(OutputFile(path: theme.stylePath, bytes: theme.styles))
    if site.settings.hidesPast { sink.write(OutputFile(path: theme.pastScriptPath, bytes: theme.pastScript)) }
    if let file = sitemap(site, renderers) { sink.write(file) }
    if let source = renderers.first {
        sink.write(robots(source.addresses))
        sink.write(headers(source.addresses))
    }
    var seen: Set<Diagnostic> = []
    return diagnostics.filter { seen.insert($0).inserted }
}

private struct PageJob: Sendable {
    let renderer: EditionRenderer
    let page: Int
}
