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

/// Builds the whole site from `tree` into `sink`: all stages that look, then the one that writes.
package func build(_ tree: FileTree, _ options: BuildOptions, into sink: any OutputSink) async -> BuildResult {
    let (result, _, theme) = await stages(tree, options)
    let rendered = await render(result.site, result.editions, theme, into: sink, workers: options.workers)
    return result.adding(rendered)
}

/// All stages but the last: what `check` and `translate` need.
package func examine(_ tree: FileTree, _ options: BuildOptions) async -> (result: BuildResult, read: ReadSite) {
    let (result, read, _) = await stages(tree, options)
    return (result, read)
}

/// The straight line: each stage uses only what an earlier one made.
private func stages(
    _ tree: FileTree, _ options: BuildOptions
) async -> (result: BuildResult, read: ReadSite, theme: Theme) {
    let read = await readSite(tree, options: options)
    let settings = read.value.settings
    let theme = readTheme(tree, settings, carried: CarriedFiles.theme, catalogs: read.value.catalogs)
    let site = assembleSite(read.value.content, settings: settings, today: options.today, drafts: options.drafts)
    let editions = await translate(site.value, read.value, theme.value, workers: options.workers)
    let found = read.diagnostics + theme.diagnostics + site.diagnostics + editions.diagnostics
    let checked = await check(site.value, editions.value, read.value.packs, found, options)
    let result = BuildResult(
        diagnostics: sorted(checked), site: site.value, editions: editions.value,
        sources: read.value.sources.merging(theme.value.sources) { first, _ in first }, settings: settings)
    return (result, read.value, theme.value)
}

private func check(
    _ site: Site, _ editions: [Edition], _ ownPacks: [SourceFile], _ found: [Diagnostic], _ options: BuildOptions
) async -> [Diagnostic] {
    guard options.runsChecks else { return found }
    let settings = site.settings
    // The school's own words come first, so that they win over ours.
    let languages = Set(settings.languages.map { primaryTag($0.tag) })
    let packs = WordPacks.read(
        ownPacks, carried: CarriedFiles.wordLists(languages), languages: languages,
        regions: Set(settings.wordRegions.isEmpty ? [settings.region] : settings.wordRegions))
    return packs.diagnostics + packs.value.failedExamples
        + (await runChecks(
            Rule.all, on: site, editions, packs: packs.value, readerFindings: found, workers: options.workers))
}

/// By file, then by place, then by rule; what is equal is said once.
private func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let byFile = Dictionary(grouping: diagnostics, by: \.place.file)
    return byFile.keys.sorted().flatMap { file -> [Diagnostic] in
        let ordered = (byFile[file] ?? []).sorted { a, b in
            let (left, right) = (a.place.range.lowerBound, b.place.range.lowerBound)
            return left != right ? left < right : (a.rule, a.message) < (b.rule, b.message)
        }
        var kept: [Diagnostic] = []
        // Equals are at one place, where most places have one finding.
        var here: Set<Diagnostic> = []
        for diagnostic in ordered {
            if let last = kept.last, last.place.range.lowerBound == diagnostic.place.range.lowerBound {
                here.insert(last)
                guard here.insert(diagnostic).inserted else { continue }
            } else {
                here.removeAll()
            }
            kept.append(diagnostic)
        }
        return kept
    }
}

extension BuildResult {
    fileprivate func adding(_ more: [Diagnostic]) -> BuildResult {
        BuildResult(
            diagnostics: sorted(diagnostics + more), site: site, editions: editions, sources: sources,
            settings: settings)
    }

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
