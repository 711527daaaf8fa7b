import ArgumentParser
import CivilTime
import Foundation
import Pipeline
import SiteModel
import SourceText

struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Makes the website in public/, and says what could be better.",
        discussion: """
            An error in a file stops publication: the site that is in place stays as it is, and you see all that is \
            wrong in one go. If there is no site yet, what could be built is written, so that you can look at it.
            """)

    @OptionGroup var options: SiteOptions

    @OptionGroup var reporting: ReportOptions

    @Option(help: "Where the finished site goes; public/ in the site's folder if you do not say.")
    var output: String?

    @Flag(help: "Treat warnings as errors.")
    var strict = false

    @Option(name: .customLong("base-url"), help: "The site's address on the web, instead of base_url in site.yaml.")
    var baseURL: String?

    @Flag(name: .customLong("no-checks"), help: "Build without the writing checks.")
    var noChecks = false

    func run() async throws {
        var build = try options.buildOptions()
        build.baseURL = baseURL
        build.runsChecks = !noChecks
        let shown = output ?? (options.site == "." ? "public" : options.site + "/public")
        let sink: SiteFolder
        let listing: SiteListing
        let memory: BuildMemory
        var last: LastBuild?
        var earlier: EarlierBuild?
        do {
            let output = try usableOutput(shown, site: options.site)
            memory = BuildMemory(siteFolder: options.site, options: setting(build), output: output)
            listing = try listSiteFolder(options.site)
            switch memory.task(for: listing) {
            case .nothing(let last):
                try last.report.print(showsAll: reporting.showsAll)
                return say(last.report, isGood: true, in: shown, changed: 0, removed: 0)
            case .changes(let before, let kept): (last, earlier) = (before, kept)
            case .everything: break
            }
            sink = try SiteFolder(output: output, siteFolder: options.site)
            if let known = last, !memory.isInPlace(known) { (last, earlier) = (nil, nil) }
        } catch let failure as PublishFailure {
            printError("schoolgate: \(failure)")
            throw Outcome.couldNotRun
        }
        let result = await Pipeline.build(
            listing.tree, build, into: sink, pictures: PictureFolder(siteFolder: options.site), earlier: earlier)
        let mayPublish = result.count(of: .error) == 0 && !(strict && result.count(of: .warning) > 0)
        // Where only words changed, no address can be gone.
        let vanished =
            mayPublish && result.looksAt == nil
            ? vanishedAddresses(sink.leaving, from: result, listing.tree, old: sink.readNow) : []
        let report = try BuildReport(
            result, as: options.format, showsAll: reporting.showsAll, after: last?.report, vanished: vanished)
        try report.print(showsAll: reporting.showsAll)
        let isGood = report.counts.errors == 0 && !(strict && report.counts.warnings > 0)
        guard isGood || !sink.hasGoodSite else {
            sink.discard()
            printError("\(report.summary). The site in \(shown) is still the last good one.")
            throw Outcome.contentHasErrors
        }
        do {
            let done = try sink.publish(isGood: isGood, onlyWords: result.looksAt != nil)
            say(report, isGood: isGood, in: shown, changed: done.changed, removed: done.removed)
            printError(vanished.text, terminator: "")
        } catch let failure as PublishFailure {
            printError("schoolgate: \(failure)")
            throw Outcome.couldNotRun
        }
        guard isGood else { throw Outcome.contentHasErrors }
        // What is gone is said once, and in reports for programs it is part of the whole.
        guard vanished.isEmpty || report.whole.isEmpty else { return memory.forget() }
        await memory.keep(result, report, of: listing, after: last, workers: build.workers)
    }

    private func say(_ report: BuildReport, isGood: Bool, in shown: String, changed: Int, removed: Int) {
        printError(
            "\(report.summary). \(isGood ? "The site is" : "What could be built is") in \(shown): \(changed) files new or changed, \(removed) removed."
        )
    }

    /// What was said on the command line, but for what changes nothing: the number of processors.
    private func setting(_ build: BuildOptions) -> [String] {
        let isColored = TextPrinter.isColored
        return [
            build.today.iso, build.baseURL ?? "", options.format.name, "\(build.drafts) \(noChecks) \(strict)",
            "\(reporting.showsAll) \(isColored)",
        ]
    }
}

/// The files of a site.
///
/// - Throws: where there is no site at all, so that a slip in a path does not make an empty site.
func readSiteFolder(_ folder: String) throws -> FileTree { try listSiteFolder(folder).tree }

func listSiteFolder(_ folder: String) throws -> SiteListing {
    let listing = FolderReader.list(folder)
    guard !listing.tree.files.isEmpty || !listing.tree.problems.isEmpty else {
        throw PublishFailure(
            "there is no site in '\(folder)': no site.yaml and no content/; name its folder with --site")
    }
    return listing
}

func summary(_ result: BuildResult) -> String { summary(result, Report(result)) }

/// - Parameter report: what is told of the result.
func summary(_ result: BuildResult, _ report: Report) -> String {
    "\(sizeText(result)): \(report.counts)"
}

/// "12 pages in 3 languages"
func sizeText(_ result: BuildResult) -> String {
    "\(counted(result.site.pages.count, "page")) in \(counted(result.editions.count, "language"))"
}

func report(_ result: BuildResult, format: OutputFormat) throws { try format.print(Report(result)) }
