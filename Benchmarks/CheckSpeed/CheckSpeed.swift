import CivilTime
import Foundation
import Pipeline
import Readability
import SiteModel
import SourceText

/// Measures the writing checks alone: `CheckSpeed FOLDER [ROUNDS]`.
///
/// The site is read and put together with and without checks, on one thread; the difference of CPU time is theirs.
/// Prints words, seconds of the quickest round, and words a second.
@main
struct CheckSpeed {
    static func main() async throws {
        let folder = URL(fileURLWithPath: CommandLine.arguments[1]).standardizedFileURL
        let rounds = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 3 : 3
        let tree = try FileTree(texts: files(in: folder))
        var seconds = Double.infinity
        var words = 0
        var findings = 0
        for _ in 0..<rounds {
            let (plain, _) = await measured(tree, runsChecks: false)
            let (checked, result) = await measured(tree, runsChecks: true)
            seconds = min(seconds, checked - plain)
            findings = result.diagnostics.count
            words = result.site.pages.reduce(0) { $0 + Readability.words(in: $1.file.bytes).count }
        }
        print("\(words) \(String(format: "%.3f", seconds)) \(Int(Double(words) / seconds)) \(findings)")
    }

    private static func measured(_ tree: FileTree, runsChecks: Bool) async -> (Double, BuildResult) {
        var options = BuildOptions(today: Day(iso: "2026-11-21") ?? Day(number: 0))
        options.runsChecks = runsChecks
        let start = cpuSeconds()
        let result = await examine(tree, options).result
        return (cpuSeconds() - start, result)
    }

    private static func cpuSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func files(in folder: URL) throws -> [SourceFile] {
        let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        var files: [SourceFile] = []
        while let url = walk?.nextObject() as? URL {
            guard ["md", "yaml", "ics", "po"].contains(url.pathExtension) else { continue }
            let path = String(url.standardizedFileURL.path.dropFirst(folder.path.count + 1))
            files.append(SourceFile(path: path, bytes: Array(try Data(contentsOf: url))))
        }
        return files.sorted { $0.path < $1.path }
    }
}
