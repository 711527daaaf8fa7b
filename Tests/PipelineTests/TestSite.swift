import CivilTime
import Foundation
import Pipeline
import Rendering
import SiteModel
import SourceText

/// Keeps the finished files in memory, from any number of threads.
final class MemorySink: OutputSink {
    private let lock = NSLock()
    // Guarded by `lock`.
    nonisolated(unsafe) private var files: [String: OutputFile] = [:]

    func write(_ file: OutputFile) {
        lock.withLock { files[file.path] = file }
    }

    var paths: [String] { lock.withLock { files.keys.sorted() } }

    func text(at path: String) -> String? {
        guard case .bytes(let bytes) = lock.withLock({ files[path] })?.content else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }
}

struct TestBuild {
    let diagnostics: [Diagnostic]
    let output: MemorySink
    let sources: [String: SourceFile]

    /// `rule file:line`, in the order of printing.
    var rules: [String] { diagnostics.map(\.rule) }
}

/// Builds a site given as text, each file after a line `-- path --`; a site.yaml is added where there is none.
func build(_ text: String, today: String = "2026-11-21", workers: Int = 1, drafts: Bool = false) async -> TestBuild {
    await build(files(in: text), today: today, workers: workers, drafts: drafts)
}

func build(_ files: [SourceFile], today: String = "2026-11-21", workers: Int = 1, drafts: Bool = false) async
    -> TestBuild
{
    var files = files
    if !files.contains(where: { $0.path == "site.yaml" }) {
        files.append(SourceFile(path: "site.yaml", text: usualSettings))
    }
    var options = BuildOptions(today: Day(iso: today) ?? Day(number: 0))
    options.workers = workers
    options.drafts = drafts
    let sink = MemorySink()
    let result = await Pipeline.build(FileTree(texts: files), options, into: sink)
    return TestBuild(diagnostics: result.diagnostics, output: sink, sources: result.sources)
}

let usualSettings = """
    title: Oakfield School
    base_url: https://oakfield.example
    time_zone: Europe/London
    region: GB
    languages: [en]
    contacts:
      office: {name: School office, phone: "0100 555 0100"}
    contact: office

    """

func files(in text: String) -> [SourceFile] {
    var files: [SourceFile] = []
    var path: String?
    var lines: [Substring] = []
    func finish() {
        if let path { files.append(SourceFile(path: path, text: lines.joined(separator: "\n") + "\n")) }
        lines = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix("-- "), line.hasSuffix(" --") {
            finish()
            path = String(line.dropFirst(3).dropLast(3))
        } else {
            lines.append(line)
        }
    }
    finish()
    return files
}

/// A folder beside the tests.
func caseFolder(_ name: String, at testFile: String = #filePath) -> URL {
    URL(fileURLWithPath: testFile).deletingLastPathComponent().appendingPathComponent("Cases/\(name)")
}
