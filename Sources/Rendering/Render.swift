package import SiteModel
package import SourceText

/// Writes every file of the finished site into `sink`, one by one, on `workers` threads.
///
/// - Order: files come in no fixed order, but each file's bytes depend on the arguments alone.
/// - Parameters:
///   - checks: what the accessibility rules found; nil where they did not run.
///   - wordsOf: where only the words of some pages changed, their indices: these pages and the search are written; nil for
///     everything.
/// - Gives: what templates and calendars had to say; the same mistake on many pages is said once.
package func render(
    _ site: Site, _ editions: [Edition], _ theme: Theme, events: EventDates, pictures: PublishedPictures,
    checks: CheckSummary?, wordsOf changed: [Int]? = nil, into sink: any OutputSink, workers: Int
) async -> [Diagnostic] {
    let renderers = editions.map {
        EditionRenderer(
            site: site, edition: $0, editions: editions, theme: theme, events: events, checks: checks,
            pictures: pictures)
    }
    var diagnostics: [Diagnostic] = []

    let pages = renderers.indices.flatMap { edition in (changed ?? Array(site.pages.indices)).map { (edition, $0) } }
    let found = await pages.map { PageJob(renderer: renderers[$0.0], page: $0.1) }.concurrentMap(workers: workers) {
        job in
        job.renderer.renderPage(job.page).flatMap { file, diagnostics in
            sink.write(file)
            return diagnostics
        }
    }
    diagnostics += found.flatMap { $0 }
    if changed == nil { diagnostics += await renderLists(site, renderers, theme, into: sink, workers: workers) }
    diagnostics += await renderSearch(renderers, into: sink, workers: workers)
    var seen: Set<Diagnostic> = []
    return groupedPageFaults(diagnostics.filter { seen.insert($0).inserted }, theme)
}

/// Everything that shows no words of pages: lists, calendars, feeds, and the files of the site as a whole.
private func renderLists(
    _ site: Site, _ renderers: [EditionRenderer], _ theme: Theme, into sink: any OutputSink, workers: Int
) async -> [Diagnostic] {
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
    return lists.flatMap { $0 }
}

private struct PageJob: Sendable {
    let renderer: EditionRenderer
    let page: Int
}
