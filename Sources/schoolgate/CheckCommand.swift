import ArgumentParser
import Pipeline
import SiteModel
import SourceText

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Says what could be better, without making the website.",
        discussion: "Give files or folders to see only what concerns them: schoolgate check content/news")

    @Argument(help: "Files or folders to report on; all if you name none.")
    var paths: [String] = []

    @OptionGroup var options: SiteOptions

    @OptionGroup var reporting: ReportOptions

    @Option(name: .customLong("fail-on"), help: "What counts as failure: error, warning or note.")
    var failOn = Severity.error

    @OptionGroup var baseline: BaselineOptions

    func run() async throws {
        let tree: FileTree
        do {
            tree = try readSiteFolder(options.site)
        } catch {
            printError("schoolgate: \(error)")
            throw Outcome.couldNotRun
        }
        let baseline = try BaselineRun(baseline)
        let build = try options.buildOptions()
        let examined = await examine(tree, build).result
        let wanted = paths.map(siteRelative)
        for (path, given) in zip(wanted, paths)
        where !tree.files.contains(where: { $0.path == path || $0.path.hasPrefix(path + "/") }) {
            printError("schoolgate: there is no '\(given)' in this site")
            throw Outcome.couldNotRun
        }
        let isWanted = { file in wanted.isEmpty || wanted.contains { file == $0 || file.hasPrefix($0 + "/") } }
        let result = wanted.isEmpty ? examined : examined.keeping(isWanted)
        var report = Report(result)
        var remarks: [String] = []
        if let baseline {
            (report, remarks) = try await baseline.report(
                on: result, of: examined, workers: build.workers, isWanted: isWanted)
        }
        report.showsAll = reporting.showsAll
        try options.format.print(report)
        printError(summary(result, report))
        for remark in remarks { printError(remark) }
        if options.format.name == OutputFormat.text.name,
            let line = await warmthLine(of: report.pages, workers: build.workers)
        {
            printError(line)
        }
        if report.diagnostics.contains(where: { $0.severity >= failOn }) { throw Outcome.contentHasErrors }
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
