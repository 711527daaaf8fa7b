import CivilTime
import Foundation
import Pipeline
import Rendering
import SiteModel
import SourceText

/// The finished files of a site given as files, without the writing checks.
func finished(_ files: [SourceFile]) async -> (result: BuildResult, files: [(key: String, value: [UInt8])]) {
    var options = BuildOptions(today: Day(iso: "2026-11-22") ?? Day(number: 0))
    options.runsChecks = false
    options.workers = 2
    let shelf = Shelf()
    let result = await Pipeline.build(FileTree(texts: files), options, into: shelf)
    return (result, shelf.files)
}

/// Keeps finished files in memory, from any number of threads.
final class Shelf: OutputSink {
    private let lock = NSLock()
    // Guarded by `lock`.
    nonisolated(unsafe) private var written: [String: [UInt8]] = [:]

    func write(_ file: OutputFile) {
        if case .bytes(let bytes) = file.content { lock.withLock { written[file.path] = bytes } }
    }

    var files: [(key: String, value: [UInt8])] { lock.withLock { written.sorted { $0.key < $1.key } } }
}
