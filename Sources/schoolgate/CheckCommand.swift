import ArgumentParser
import Checks
import Pipeline
import Readability
import SiteModel
import SourceText

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Says what could be better, without making the website.",
        discussion: "Give files or folders to see only what concerns them: schoolgate check content/news")

    @Argument(help: "Files or folders to report on; all if you name none.")
    var paths: [String] = []

    @OptionGroup var options: SiteOptions

    @Option(name: .customLong("fail-on"), help: "What counts as failure: error, warning or note.")
    var failOn = Severity.error

    func run() async throws {
        let tree: FileTree
        do {
            tree = try readSiteFolder(options.site)
        } catch {
            printError("schoolgate: \(error)")
            throw Outcome.couldNotRun
        }
        let examined = await examine(tree, try options.buildOptions()).result
        let wanted = paths.map(siteRelative)
        for (path, given) in zip(wanted, paths)
        where !tree.files.contains(where: { $0.path == path || $0.path.hasPrefix(path + "/") }) {
            printError("schoolgate: there is no '\(given)' in this site")
            throw Outcome.couldNotRun
        }
        let result =
            wanted.isEmpty
            ? examined : examined.keeping { file in wanted.contains { file == $0 || file.hasPrefix($0 + "/") } }
        try report(result, format: options.format)
        printError(summary(result))
        if result.diagnostics.contains(where: { $0.severity >= failOn }) { throw Outcome.contentHasErrors }
    }

    private func siteRelative(_ path: String) -> String {
        var path = path
        if path.hasPrefix("./") { path.removeFirst(2) }
        let prefix = options.site + "/"
        if options.site != ".", path.hasPrefix(prefix) { path.removeFirst(prefix.count) }
        while path.hasSuffix("/") { path.removeLast() }
        return path
    }
}

extension Severity: ExpressibleByArgument {}

/// `check --format json`, as DESIGN §2 fixes it.
struct CheckReport: Encodable {
    struct Summary: Encodable {
        let errors: Int
        let warnings: Int
        let notes: Int
        let files: Int
    }

    struct PageLevel: Encodable {
        let file: String
        let language: String
        let counts: [String: Int]
        let scores: [String: Double]
    }

    let version = 1
    let diagnostics: [JSONDiagnostic]
    let summary: Summary
    let pages: [PageLevel]

    init(_ result: BuildResult, _ printer: inout DiagnosticPrinter) {
        var list: [JSONDiagnostic] = []
        for diagnostic in result.diagnostics { list.append(printer.json(diagnostic)) }
        diagnostics = list
        summary = Summary(
            errors: result.count(of: .error), warnings: result.count(of: .warning), notes: result.count(of: .note),
            files: Set(result.diagnostics.map(\.place.file)).count)
        pages = result.site.pages.map { page in
            let text = PageText(page: page)
            let statistics = ReadingLevel(of: text).statistics
            var scores: [String: Double] = [:]
            if statistics.isEnoughForScore {
                for formula in ReadabilityFormula.all
                where formula.serves(text.language) && statistics.sentences >= formula.leastSentences {
                    scores[formula.name] = formula.score(statistics)
                }
            }
            return PageLevel(file: page.file.path, language: text.language, counts: statistics.counts, scores: scores)
        }
    }
}

extension TextStatistics {
    /// By the names of DESIGN §2, `measure`.
    var counts: [String: Int] {
        [
            "sentences": sentences, "words": words, "syllables": syllables, "letters": letters, "chars": characters,
            "polysyllables3": polysyllables3, "polysyllables4": polysyllables4, "complex_fog": complexFog,
            "long_words7": longWords7, "monosyllables": monosyllables, "longest_sentence_words": longestSentenceWords,
        ]
    }
}
