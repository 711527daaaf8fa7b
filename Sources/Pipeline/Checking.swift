import Checks
import SiteModel
import SourceText

/// The checks of one build, of everything or of what changed.
struct Checking: Sendable {
    let site: Site
    let editions: [Edition]
    let events: EventDates
    /// Nil: nothing but what readers found.
    let tools: CheckTools?
    /// What the readers found.
    let found: [Diagnostic]
    let sources: [String: SourceFile]
    /// Whether another build may go by this one.
    let leavesTraces: Bool
    let workers: Int

    struct Outcome: Sendable {
        var diagnostics: [Diagnostic]
        var traces: [String: PageTrace]
        var acceptedElsewhere: Set<Int>
        /// Files whose diagnostics these are; nil for all.
        var looksAt: Set<String>?
    }

    /// Checks what has changed since `earlier`; everything, where that would change what is said elsewhere.
    func run(after earlier: EarlierBuild?) async -> (Outcome, BuildScope) {
        if let earlier, case .words(let pages) = earlier.scope(site, editions) {
            let outcome = await run(onPages: pages, after: earlier)
            if sitewide(outcome) == sitewide(earlier.traces, earlier.acceptedElsewhere) {
                return (outcome, .words(of: pages))
            }
        }
        return (await runAll(), .everything)
    }

    private func runAll() async -> Outcome {
        var result = CheckResult(diagnostics: found + (tools?.found ?? []), accepted: [:])
        if let tools {
            result = await runChecks(
                Rule.all, on: site, editions, events: events, packs: tools.packs.value, dates: tools.dates,
                readerFindings: result.diagnostics, sources: sources, workers: workers)
        }
        var outcome = Outcome(
            diagnostics: result.diagnostics, traces: [:], acceptedElsewhere: result.acceptedElsewhere, looksAt: nil)
        guard leavesTraces else { return outcome }
        let parts = accessibilityParts(result.diagnostics)
        let accepted = result.accepted
        let traces = await site.pages.indices.concurrentMap(workers: workers) { trace(of: $0, accepted, parts) }
        outcome.traces = Dictionary(uniqueKeysWithValues: zip(site.pages.map(\.path), traces))
        return outcome
    }

    private func run(onPages pages: [Int], after earlier: EarlierBuild) async -> Outcome {
        let owned = Set(pages.flatMap { files(of: site.pages[$0], site.settings) })
        let catalogs = owned.filter { $0.hasSuffix(".po") }
        var result = CheckResult(diagnostics: found.filter { owned.contains($0.place.file) }, accepted: [:])
        if let tools {
            result = await runChecks(
                Rule.all, onPages: pages, catalogs: catalogs, of: site, editions, events: events,
                packs: tools.packs.value, dates: tools.dates, readerFindings: found + tools.found, sources: sources,
                workers: workers)
        }
        let parts = accessibilityParts(result.diagnostics)
        var traces = earlier.traces
        for page in pages { traces[site.pages[page].path] = trace(of: page, result.accepted, parts) }
        return Outcome(
            diagnostics: result.diagnostics, traces: traces, acceptedElsewhere: earlier.acceptedElsewhere,
            looksAt: owned)
    }

    private func trace(of index: Int, _ accepted: [Int: Set<Int>], _ parts: [String: UInt8]) -> PageTrace {
        let page = site.pages[index]
        return PageTrace(
            surface: surface(of: index, on: site, in: editions), accepted: (accepted[index] ?? []).sorted(),
            parts: ([page.file.path] + page.versions.values.map(\.file.path)).compactMap { parts[$0] }.sorted())
    }

    // MARK: What pages add up to

    /// What is told of all pages together: terms that no page needs accepted, and the statement on accessibility.
    private struct Sitewide: Equatable {
        var accepted: Set<Int>
        var parts: [UInt8: Int] = [:]
    }

    private func sitewide(_ outcome: Outcome) -> Sitewide { sitewide(outcome.traces, outcome.acceptedElsewhere) }

    private func sitewide(_ traces: [String: PageTrace], _ acceptedElsewhere: Set<Int>) -> Sitewide {
        var all = Sitewide(accepted: acceptedElsewhere)
        for trace in traces.values {
            all.accepted.formUnion(trace.accepted)
            for parts in trace.parts { all.parts[parts, default: 0] += 1 }
        }
        return all
    }
}

extension CheckTools {
    /// What is wrong with the school's own packs.
    fileprivate var found: [Diagnostic] { packs.diagnostics + packs.value.failedExamples }
}

extension BuildScope {
    /// Nil for everything.
    var pages: [Int]? {
        switch self {
        case .everything: nil
        case .words(let pages): pages
        }
    }
}
