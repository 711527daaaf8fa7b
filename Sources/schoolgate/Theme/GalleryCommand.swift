import ArgumentParser
import Foundation
import Pipeline
import Rendering
import SiteModel
import SourceText

struct GalleryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gallery", abstract: "Shows every component of a theme, with every example.",
        discussion: """
            Open index.html in the folder that you name. Each example is a page of its own, with the real template and \
            the real style sheet, in its own language.
            """)

    @Option(help: "The folder for the gallery.")
    var output: String

    @Option(help: "The name of a theme; without it, the theme of the site, or the default one.")
    var theme: String?

    @Option(help: "The folder of a site that has the theme; without it, the default theme is shown.")
    var site: String?

    @Flag(help: "Write the HTML of each example alone, to compare it with what it was before.")
    var fragments = false

    @Option(help: ArgumentHelp("How to print what was found: \(OutputFormat.list).", valueName: "format"))
    var format = OutputFormat.text

    func run() async throws {
        let sink: PlainFolder
        let tree: FileTree
        do {
            tree = try site.map(readSiteFolder) ?? FileTree(files: [])
            // A folder of the site is never the place for it, as everything in there counts.
            sink = try PlainFolder(site.map { try usableOutput(output, site: $0) } ?? output)
        } catch let failure as PublishFailure {
            printError("schoolgate: \(failure)")
            throw Outcome.couldNotRun
        }
        let result = await themeGallery(tree, theme: theme, as: fragments ? .fragments : .pages, into: sink)
        try report(result, format: format)
        if let failure = sink.failure {
            printError("schoolgate: \(failure)")
            throw Outcome.couldNotRun
        }
        printError("\(counted(sink.count, "file")) in \(output)")
        if result.count(of: .error) > 0 { throw Outcome.contentHasErrors }
    }
}

/// Writes files one by one, and leaves alone what else is in the folder.
private final class PlainFolder: OutputSink {
    private let root: String
    private let lock = NSLock()
    // Guarded by `lock`.
    nonisolated(unsafe) private var progress = (count: 0, failure: String?.none)

    init(_ root: String) throws {
        guard !root.isEmpty else { throw PublishFailure("--output needs the name of a folder") }
        self.root = root
        try Disk.makeFolder(root)
    }

    var count: Int { lock.withLock { progress.count } }
    var failure: String? { lock.withLock { progress.failure } }

    func write(_ file: OutputFile) {
        guard case .bytes(let bytes) = file.content else { return }
        let url = URL(fileURLWithPath: root).appendingPathComponent(file.path)
        do {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: url)
            lock.withLock { progress.count += 1 }
        } catch {
            lock.withLock {
                progress.failure = progress.failure ?? "'\(url.path)' cannot be written: \(error.localizedDescription)"
            }
        }
    }
}
