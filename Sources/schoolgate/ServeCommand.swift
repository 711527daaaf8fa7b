import ArgumentParser
import Foundation
import Pipeline
import SiteModel
import SourceText

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Shows the website on this computer while you write.",
        discussion: """
            Open the address that it prints in a browser. When you save a file, the page loads again by itself. Below \
            each page are notes for you that families do not see. Nothing is published, and nobody else can see it. \
            Ctrl-C ends it.
            """)

    @OptionGroup var options: SiteOptions

    @Option(help: "The preview's port on this computer; 0 takes any that is free.")
    var port: UInt16 = 8080

    func run() async throws {
        do {
            // A slip in --site is told before the port is taken.
            _ = try readSiteFolder(options.site)
            let server = try PreviewServer(port: port)
            // Before the first build, so that a file saved during it is built again.
            let changes = changes(in: options.site)
            var builder = PreviewBuilder(options: options, address: "http://127.0.0.1:\(server.port)")
            let current = try CurrentPreview(try await builder.build())
            Thread.detachNewThread { server.serve(current) }
            for await _ in changes { current.replace(with: try await builder.build()) }
        } catch let failure where failure is PreviewFailure || failure is PublishFailure {
            printError("schoolgate: \(failure)")
            throw Outcome.couldNotRun
        }
    }
}

/// Builds the site again and again, and says what it found.
private struct PreviewBuilder {
    private let options: SiteOptions
    private let address: String
    private var number = 0
    private var assets: [String: PreviewFiles.Asset] = [:]
    private var reported: Set<Finding> = []

    /// A finding without its place, which every line typed above it changes.
    private struct Finding: Hashable {
        let rule: String
        let file: String
        let message: String
    }

    init(options: SiteOptions, address: String) {
        self.options = options
        self.address = address
    }

    mutating func build() async throws -> Preview {
        // Anew for each build: the preview may stay open overnight.
        var build = try options.buildOptions()
        build.baseURL = address
        let sink = PreviewFiles(siteFolder: options.site, earlier: assets)
        let start = ContinuousClock.now
        let result = await Pipeline.build(
            FolderReader.read(options.site), build, into: sink, pictures: PictureFolder(siteFolder: options.site))
        let took = (ContinuousClock.now - start) / .milliseconds(1)
        let kept = sink.kept
        assets = kept.assets
        number += 1

        try report(result)
        for problem in kept.problems { printError(problem) }
        printError(
            "\(summary(result)). \(number == 1 ? "Built" : "Built again") in \(Int(took)) ms; the preview is at \(address)/"
        )
        return Preview(
            number: number, files: kept.files, notes: AuthorNotes(result),
            languages: result.editions.filter { !$0.isSource }.map(\.language.tag))
    }

    /// For people, what was not said after the last build; for programs, all.
    private mutating func report(_ result: BuildResult) throws {
        let found = result.diagnostics.map { Finding(rule: $0.rule, file: $0.place.file, message: $0.message) }
        defer { reported = Set(found) }
        guard case .text = options.format else { return try schoolgate.report(result, format: options.format) }
        let printer = TextPrinter(sources: result.sources)
        let new = zip(result.diagnostics, found).filter { !reported.contains($0.1) }.map(\.0)
        try printOutput(printer.text(new))
    }
}
