import ArgumentParser
import Foundation
import Glibc
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
        let output = output ?? options.site + "/public"
        let sink: SiteFolder
        do {
            try refuseBadOutput(output, site: options.site)
            sink = try SiteFolder(output: trimmed(output), siteFolder: options.site)
        } catch let failure as PublishFailure {
            printError("schoolgate: \(failure)")
            throw Outcome.couldNotRun
        }
        let hadSite = sink.hasSite
        let result = await Pipeline.build(FolderReader.read(options.site), build, into: sink)
        try report(result, format: options.format)
        let isGood = result.count(of: .error) == 0 && !(strict && result.count(of: .warning) > 0)
        guard isGood || !hadSite else {
            sink.discard()
            printError("\(summary(result)). The site in \(output) is still the last good one.")
            throw Outcome.contentHasErrors
        }
        do {
            let done = try sink.publish()
            printError("\(summary(result)). \(isGood ? "The site is" : "What could be built is") in \(output): \(done.changed) files new or changed, \(done.removed) removed.")
        } catch let failure as PublishFailure {
            printError("schoolgate: \(failure). The site that was there is still in place.")
            throw Outcome.couldNotRun
        }
        if !isGood { throw Outcome.contentHasErrors }
    }

    private func trimmed(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }
}

/// The output replaces what is in its folder, so it must not be a folder that holds what somebody wrote.
private func refuseBadOutput(_ output: String, site: String) throws {
    func real(_ path: String) -> String {
        guard let found = realpath(path, nil) else {
            // It may not be there yet: then its parent counts.
            let url = URL(fileURLWithPath: path).standardizedFileURL
            guard url.path != "/", let parent = realpath(url.deletingLastPathComponent().path, nil) else { return url.path }
            defer { free(parent) }
            let folder = String(cString: parent)
            return (folder == "/" ? "" : folder) + "/" + url.lastPathComponent
        }
        defer { free(found) }
        return String(cString: found)
    }
    let out = real(output)
    let home = real(site)
    let written = ["content", "translations", "themes", "Sources", ".git"].map { home + "/" + $0 }
    let isInside = written.contains { out == $0 || out.hasPrefix($0 + "/") }
    if out == home || isInside || (home + "/").hasPrefix(out + "/") {
        throw PublishFailure(
            description: "the output folder '\(output)' holds your own files, and a build would replace them; choose another with --output")
    }
    var info = stat()
    guard stat(site, &info) == 0, info.st_mode & S_IFMT == S_IFDIR else {
        throw PublishFailure(description: "there is no folder '\(site)'; name the site's folder with --site")
    }
    // A folder with files and no page of ours in it is somebody else's.
    if let names = try? FileManager.default.contentsOfDirectory(atPath: out), !names.filter({ !$0.hasPrefix(".") }).isEmpty,
        !names.contains("index.html"), !names.contains("robots.txt")
    {
        throw PublishFailure(
            description: "the output folder '\(output)' holds files that are not a site; choose an empty folder, or a new one, with --output")
    }
}

func summary(_ result: BuildResult) -> String {
    func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }
    let pages = result.site.pages.count
    let languages = result.editions.count
    return "\(count(pages, "page")) in \(count(languages, "language")): \(count(result.count(of: .error), "error")), \(count(result.count(of: .warning), "warning")), \(count(result.count(of: .note), "note"))"
}

func report(_ result: BuildResult, format: OutputFormat) throws {
    var printer = DiagnosticPrinter(sources: result.sources)
    switch format {
    case .text: print(printer.text(result.diagnostics), terminator: "")
    case .github: print(printer.github(result.diagnostics), terminator: "")
    case .json: print(try encoded(CheckReport(result, &printer)), terminator: "")
    }
}
