import CarriedFiles
import Checks
import Languages
package import Rendering
package import SiteModel
package import SourceText

/// What a build has to say.
package struct BuildResult: Sendable {
    /// In the order in which people read: by file, then by place.
    package fileprivate(set) var diagnostics: [Diagnostic]
    package fileprivate(set) var site: Site
    package let editions: [Edition]
    /// Texts that diagnostics point into, by path.
    package let sources: [String: SourceFile]
    package let settings: SiteSettings
    /// Files whose diagnostics are here; nil for all. What an earlier build found in the others still holds.
    package var looksAt: Set<String>?
    /// What the next build may go by; none after `examine`.
    package var traces: [String: PageTrace] = [:]
    package var acceptedElsewhere: Set<Int> = []
    /// Whether the theme's pages had faults, which are told for all pages together.
    package var hasThemeFaults = false

    package func count(of severity: Severity) -> Int {
        diagnostics.count { $0.severity == severity }
    }
}

/// Builds the whole site from `tree` into `sink`: all stages that look, then those that write.
///
/// - Parameters:
///   - store: saves the time of making pictures again; never changes a byte of the result.
///   - earlier: a build of the same site, with the same options on the same day, without a fault in its theme. Where only words
///     of pages changed since, only these pages and the search are written, and `looksAt` says so; all other files are as they were.
package func build(
    _ tree: FileTree, _ options: BuildOptions, into sink: any OutputSink,
    pictures store: any PictureStore = NoPictureStore(), earlier: EarlierBuild? = nil
) async -> BuildResult {
    let staged = await stages(tree, options, writesPages: true, earlier)
    let site = staged.result.site
    let pictures = await publishPictures(
        site, PictureUses(site), staged.theme.pictures, tree, store, into: sink, workers: options.workers)
    let checks = options.runsChecks ? CheckSummary(staged.result.traces.values.flatMap(\.parts)) : nil
    let rendered = await render(
        site, staged.result.editions, staged.theme, events: staged.events, pictures: pictures.value, checks: checks,
        wordsOf: staged.scope.pages, into: sink, workers: options.workers)
    if earlier != nil, !rendered.isEmpty {
        // What the theme's pages have in common is told for all of them.
        return await build(tree, options, into: sink, pictures: store)
    }
    sink.write(nextBuild(staged.result, staged.read, staged.events, tree, options))
    return staged.result.adding(pictures.diagnostics + rendered, hasThemeFaults: !rendered.isEmpty)
}

/// All stages but the last: what `check` needs.
package func examine(_ tree: FileTree, _ options: BuildOptions) async -> (result: BuildResult, read: ReadSite) {
    let staged = await stages(tree, options, writesPages: false)
    return (staged.result, staged.read)
}

/// What the stages that look made.
private struct Staged {
    var result: BuildResult
    let read: ReadSite
    let theme: Theme
    let events: EventDates
    let scope: BuildScope
}

/// The straight line: each stage uses only what an earlier one made.
private func stages(
    _ tree: FileTree, _ options: BuildOptions, writesPages: Bool, _ earlier: EarlierBuild? = nil
) async -> Staged {
    let read = await readSite(tree, options: options)
    let settings = read.value.settings
    async let tools = options.runsChecks ? checkTools(settings, ownPacks: read.value.packs) : nil
    let theme = readTheme(
        tree, settings, carried: CarriedFiles.theme(words: Set(settings.languages.flatMap(\.language.wordTags))),
        catalogs: read.value.catalogs, writesPages: writesPages)
    var site = assembleSite(read.value.content, settings: settings, today: options.today, drafts: options.drafts)
    let pictures = await lookAtPictures(site.value, PictureUses(site.value), tree, workers: options.workers)
    site.value = pictures.value.site
    let sources = read.value.sources.merging(pictures.value.sources) { first, _ in first }
    let editions = await translate(site.value, read.value, theme.value, workers: options.workers)
    let events = EventDates(site.value)
    let found =
        read.diagnostics + theme.diagnostics + site.diagnostics + pictures.diagnostics + events.diagnostics
        + editions.diagnostics
    let checking = Checking(
        site: site.value, editions: editions.value, events: events, tools: await tools, found: found,
        sources: sources, leavesTraces: writesPages, workers: options.workers)
    var (checked, scope) = await checking.run(after: earlier)
    // Taken out, as a large site has tens of thousands, and none is kept twice.
    var diagnostics: [Diagnostic] = []
    swap(&diagnostics, &checked.diagnostics)
    var result = BuildResult(
        diagnostics: sorted(diagnostics), site: site.value, editions: editions.value,
        sources: sources.merging(theme.value.sources) { first, _ in first }, settings: settings)
    (result.traces, result.acceptedElsewhere, result.looksAt) =
        (checked.traces, checked.acceptedElsewhere, checked.looksAt)
    return Staged(result: result, read: read.value, theme: theme.value, events: events, scope: scope)
}

/// What the checks look texts up in; made while the theme is read.
struct CheckTools: Sendable {
    let packs: Parsed<WordPacks>
    let dates: [String: DateFinder]
}

private func checkTools(_ settings: SiteSettings, ownPacks: [SourceFile]) -> CheckTools {
    let dates = settings.languages.map { ($0.tag, DateFinder(language: $0.tag, region: settings.region)) }
    let finders = Dictionary(uniqueKeysWithValues: dates)
    // The school's own words come first, so that they win over ours.
    let languages = Set(settings.languages.map { primaryTag($0.tag) })
    let packs = WordPacks.read(
        ownPacks, carried: CarriedFiles.wordLists(languages), languages: languages,
        regions: Set(settings.wordRegions.isEmpty ? [settings.region] : settings.wordRegions), dates: finders)
    return CheckTools(packs: packs, dates: finders)
}

/// By file, then by place, then by rule; what is equal is said once.
private func sorted(_ diagnostics: consuming [Diagnostic]) -> [Diagnostic] {
    var diagnostics = diagnostics
    // Numbers are sorted, not findings, and findings are moved in place: a large site has tens of thousands, and each is large.
    let files = Set(diagnostics.map(\.place.file)).sorted()
    let ranks = Dictionary(uniqueKeysWithValues: files.enumerated().map { ($1, $0) })
    let keys = diagnostics.map { (file: ranks[$0.place.file] ?? 0, start: $0.place.range.lowerBound) }
    let order = diagnostics.indices.sorted { left, right in
        let (a, b) = (keys[left], keys[right])
        if a != b { return a < b }
        let (first, second) = (diagnostics[left], diagnostics[right])
        return (first.rule, first.message) < (second.rule, second.message)
    }
    diagnostics.move(from: order)
    var count = 0
    // Equals are at one place, where most places have one finding.
    var here: Set<Diagnostic> = []
    for index in diagnostics.indices {
        if index > 0, keys[order[index]] == keys[order[index - 1]] {
            if here.isEmpty { here.insert(diagnostics[count - 1]) }
            guard here.insert(diagnostics[index]).inserted else { continue }
        } else {
            here.removeAll(keepingCapacity: true)
        }
        if count != index { diagnostics[count] = diagnostics[index] }
        count += 1
    }
    diagnostics.removeLast(diagnostics.count - count)
    return diagnostics
}

extension [Diagnostic] {
    /// Puts at each index what stood at `sources[index]`.
    ///
    /// - Parameter sources: every index once.
    fileprivate mutating func move(from sources: [Int]) {
        var isDone = [Bool](repeating: false, count: count)
        for start in indices where !isDone[start] {
            // One circle of moves after the other.
            let first = self[start]
            var index = start
            while sources[index] != start {
                self[index] = self[sources[index]]
                isDone[index] = true
                index = sources[index]
            }
            self[index] = first
            isDone[index] = true
        }
    }
}

extension BuildResult {
    fileprivate func adding(_ more: [Diagnostic], hasThemeFaults: Bool) -> BuildResult {
        var result = self
        result.diagnostics = sorted(diagnostics + more)
        result.hasThemeFaults = hasThemeFaults
        return result
    }

    /// The same with the diagnostics and pages of some files only.
    package func keeping(_ isWanted: (String) -> Bool) -> BuildResult {
        var result = self
        result.site.pages = site.pages.filter { isWanted($0.file.path) }
        result.diagnostics = diagnostics.filter { isWanted($0.place.file) }
        return result
    }
}
