import CarriedFiles
import Checks
package import Rendering
package import SiteModel
package import SourceText

/// What a build has to say.
package struct BuildResult: Sendable {
    /// In the order in which people read: by file, then by place.
    package let diagnostics: [Diagnostic]
    package let site: Site
    package let editions: [Edition]
    /// Texts that diagnostics point into, by path.
    package let sources: [String: SourceFile]
    package let settings: SiteSettings

    package func count(of severity: Severity) -> Int {
        diagnostics.count { $0.severity == severity }
    }
}

/// Builds the whole site from `tree` into `sink`: the straight line of all stages.
package func build(_ tree: FileTree, _ options: BuildOptions, into sink: any OutputSink) async -> BuildResult {
    let read = await readSite(tree, options: options)
    let theme = readTheme(tree, read.value.settings, carried: CarriedFiles.theme, catalogs: read.value.catalogs)
    let site = assembleSite(
        read.value.content, settings: read.value.settings, today: options.today, drafts: options.drafts)
    let editions = await translate(site.value, read.value, theme.value, workers: options.workers)
    let found = read.diagnostics + theme.diagnostics + site.diagnostics + editions.diagnostics
    let checked = await check(site.value, found, options)
    let rendered = await render(site.value, editions.value, theme.value, into: sink, workers: options.workers)
    return BuildResult(
        diagnostics: sorted(checked + rendered.map(named(after: read.value.settings.theme))), site: site.value,
        editions: editions.value,
        sources: read.value.sources.merging(themeSources(tree, read.value.settings.theme)) { first, _ in first },
        settings: read.value.settings)
}

/// All stages but the last: what `check`, `translate` and `events` need.
package func examine(_ tree: FileTree, _ options: BuildOptions) async -> (result: BuildResult, read: ReadSite) {
    let read = await readSite(tree, options: options)
    let theme = readTheme(tree, read.value.settings, carried: CarriedFiles.theme, catalogs: read.value.catalogs)
    let site = assembleSite(
        read.value.content, settings: read.value.settings, today: options.today, drafts: options.drafts)
    let editions = await translate(site.value, read.value, theme.value, workers: options.workers)
    let found = read.diagnostics + theme.diagnostics + site.diagnostics + editions.diagnostics
    let checked = await check(site.value, found, options)
    let result = BuildResult(
        diagnostics: sorted(checked), site: site.value, editions: editions.value,
        sources: read.value.sources.merging(themeSources(tree, read.value.settings.theme)) { first, _ in first },
        settings: read.value.settings)
    return (result, read.value)
}

private func check(_ site: Site, _ found: [Diagnostic], _ options: BuildOptions) async -> [Diagnostic] {
    guard options.runsChecks else { return found }
    let packs = WordPacks.read(CarriedFiles.packs, region: site.settings.region)
    return packs.diagnostics
        + (await runChecks(Rule.all, on: site, packs: packs.value, readerFindings: found, workers: options.workers))
}

/// Templates know each other by their path in the theme; people need the path in the site.
private func named(after theme: String) -> (Diagnostic) -> Diagnostic {
    { diagnostic in
        guard diagnostic.place.file.hasSuffix(".html") else { return diagnostic }
        var moved = diagnostic
        moved.place = SourceSpan(file: "themes/\(theme)/\(diagnostic.place.file)", range: diagnostic.place.range)
        return moved
    }
}

private func themeSources(_ tree: FileTree, _ theme: String) -> [String: SourceFile] {
    var sources: [String: SourceFile] = [:]
    for file in CarriedFiles.theme { sources["themes/\(theme)/\(file.path)"] = file }
    for file in tree.files(below: "themes/\(theme)/") where file.sizeBytes < 1_000_000 {
        sources[file.path] = tree.text(of: file).value
    }
    return sources
}

/// By file, then by place, then by rule; what is equal is said once.
private func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return diagnostics.filter { seen.insert($0).inserted }.sorted { a, b in
        let left = (a.place.file, a.place.range.lowerBound, a.rule, a.message)
        let right = (b.place.file, b.place.range.lowerBound, b.rule, b.message)
        return left < right
    }
}

extension BuildResult {
    /// The same with the diagnostics and pages of some files only.
    package func keeping(_ isWanted: (String) -> Bool) -> BuildResult {
        var site = site
        site.pages = site.pages.filter { isWanted($0.file.path) }
        return BuildResult(
            diagnostics: diagnostics.filter { isWanted($0.place.file) }, site: site, editions: editions,
            sources: sources,
            settings: settings)
    }
}
