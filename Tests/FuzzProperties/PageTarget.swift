import CivilTime
import Foundation
import Pipeline
import Rendering
import SiteModel
import SourceText

extension FuzzTarget {
    /// A page with its front matter through the whole build, in two languages: what families get.
    ///
    /// - Every page of the site is read by `HTMLJudge`; the words of the theme round it must still be there.
    /// - Work: at most 256 bytes of output for each byte of the page, beside what the empty site has.
    static let page = FuzzTarget("page", triesInTests: 20) { bytes in
        let sink = FuzzSink()
        let tree = FileTree(texts: site + [SourceFile(path: "content/page.md", bytes: bytes)])
        var options = BuildOptions(today: Day(iso: "2026-11-22") ?? Day(number: 0))
        options.baseURL = "https://oakfield.example"
        let result = await build(tree, options, into: sink)
        var broken: [String] = []
        var size = 0
        for (path, html) in sink.files {
            size += html.count
            guard path.hasSuffix(".html") else { continue }
            broken += HTMLJudge.faults(inPage: html).map { "\(path): \($0)" }
            if !html.suffix(200).contains(subsequence: Array("</html>".utf8)) { broken.append("\(path) breaks off") }
        }
        if size > 600_000 + 256 * bytes.count { broken.append("\(size) bytes of output for \(bytes.count)") }
        for (path, source) in result.sources {
            broken += misplaced(result.diagnostics.filter { $0.place.file == path }, in: source)
        }
        return broken
    }
}

private let site = [
    SourceFile(
        path: "site.yaml",
        text: """
            title: Oakfield School
            time_zone: Europe/London
            region: GB
            languages:
              - code: en
              - code: ar
                publish_at: 0
            contacts:
              office: {name: School office, phone: "0100 555 0100"}
            contact: office

            """),
    SourceFile(path: "content/index.md", text: "# Oakfield School\n\n[Page](page.md)\n"),
    SourceFile(
        path: "translations/ar/pages/page.po",
        text: """
            msgid ""
            msgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: ar\\n"

            msgid "Bring a coat"
            msgstr "أحضر معطفا"

            """),
]

/// Keeps the finished files in memory, from any number of threads.
private final class FuzzSink: OutputSink {
    private let lock = NSLock()
    // Guarded by `lock`.
    nonisolated(unsafe) private var written: [String: [UInt8]] = [:]

    func write(_ file: OutputFile) {
        guard case .bytes(let bytes) = file.content else { return }
        lock.withLock { written[file.path] = bytes }
    }

    var files: [(key: String, value: [UInt8])] { lock.withLock { written.sorted { $0.key < $1.key } } }
}

extension ArraySlice<UInt8> {
    fileprivate func contains(subsequence: [UInt8]) -> Bool {
        indices.contains { self[$0...].starts(with: subsequence) }
    }
}
