package import SiteModel
package import SourceText

/// Writes every file of the finished site into `sink`, one by one, on `workers` threads.
///
/// - Order: files come in no fixed order, but each file's bytes depend on the arguments alone.
/// - Parameter checks: what the accessibility rules found; nil where they did not run.
/// - Gives: what templates and calendars had to say; the same mistake on many pages is said once.
package func render(
    _ site: Site, _ editions: [Edition], _ theme: Theme, events: EventDates, pictures: PublishedPictures,
    checks: CheckSummary?, into sink: any OutputSink, workers: Int
) async -> [Diagnostic] {
    let renderers = editions.map {
        EditionRenderer(
            site: site, edition: $0, editions: editions, theme: theme, events: events, checks: checks,
            pictures: pictures)
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
            renderer.renderLabelPages() + renderer.renderStatements() + renderer.renderAToZ()
            + renderer.renderCalendarPages() + renderer.renderRedirects() + [
                renderer.renderNotFound()
            ]
        for (file, _) in files { sink.write(file) }
        for file in renderer.renderFeeds() + renderer.renderAtomFeeds() { sink.write(file) }
        return files.flatMap(\.1)
    }
    diagnostics += lists.flatMap { $0 }
    diagnostics += await renderSearch(renderers, into: sink, workers: workers)

    for path in site.assets.keys.sorted() where !isPictureName(path) {
        sink.write(OutputFile(path: path, copyOf: path))
    }
    sink.write(OutputFile(path: theme.stylePath, bytes: theme.styles))
    if site.settings.hidesPast { sink.write(OutputFile(path: theme.pastScriptPath, bytes: theme.pastScript)) }
    if site.settings.savesPages {
        sink.write(OutputFile(path: theme.offlineScript.path, bytes: theme.offlineScript.bytes))
    }
    sink.write(serviceWorker(site, theme))
    if let file = sitemap(site, renderers) { sink.write(file) }
    if let source = renderers.first {
        sink.write(robots(source.addresses))
        let kept = [theme.stylePath, theme.searchScript.path, theme.offlineScript.path, theme.pastScriptPath]
        sink.write(headers(source.addresses, fingerprinted: kept + ["assets/search/*"]))
    }
    var seen: Set<Diagnostic> = []
    return groupedPageFaults(diagnostics.filter { seen.insert($0).inserted }, theme)
}

private struct PageJob: Sendable {
    let renderer: EditionRenderer
    let page: Int
}
