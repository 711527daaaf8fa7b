import Pipeline
import SiteModel
import SourceText

/// What a command has to say about a site, before it is written in any format.
struct Report {
    /// In the order in which people read.
    var diagnostics: [Diagnostic]
    let pages: [Page]
    let sources: [String: SourceFile]
    /// How many findings are in the baseline, where there is one.
    var baseline: BaselineComparison.Counts?
    /// Whether the text format shows all findings of a rule on a page.
    var showsAll = false

    /// For builds: addresses of the last site that are gone.
    var vanished: [VanishedAddress]?

    /// For catalogues: each finding with the entry that it is about.
    var catalogFindings: [CatalogFinding]?

    init(_ result: BuildResult) {
        diagnostics = result.diagnostics
        pages = result.site.pages
        sources = result.sources
    }

    init(_ checked: CheckedCatalogs) {
        diagnostics = checked.diagnostics
        pages = []
        sources = checked.sources
        catalogFindings = checked.findings
    }

    func count(of severity: Severity) -> Int { diagnostics.count { $0.severity == severity } }

    /// "1 error, 2 warnings, 0 notes"
    var counts: String { FindingCounts(diagnostics).text }
}
