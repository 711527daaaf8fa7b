import Pipeline
import SourceText

/// What a build says, kept so that the next one can say it again of what did not change.
struct BuildReport: Equatable {
    /// "12 pages in 3 languages"
    let size: String
    let counts: FindingCounts
    /// For people: by file, in order.
    let files: [FileReport]
    /// For programs: the whole report.
    let whole: [UInt8]

    /// "12 pages in 3 languages: 0 errors, 2 warnings, 0 notes"
    var summary: String { "\(size): \(counts.text)" }

    init(size: String, counts: FindingCounts, files: [FileReport], whole: [UInt8]) {
        (self.size, self.counts, self.files, self.whole) = (size, counts, files, whole)
    }

    /// - Parameters:
    ///   - earlier: what was said before; it still holds for the files that `result` did not look at.
    ///   - vanished: addresses that are gone, for programs.
    init(
        _ result: BuildResult, as format: OutputFormat, showsAll: Bool, after earlier: BuildReport?,
        vanished: [VanishedAddress]
    ) throws {
        size = sizeText(result)
        guard format == .text else {
            var report = Report(result)
            report.showsAll = showsAll
            report.vanished = vanished
            whole = try format.bytes(of: report)
            files = []
            counts = FindingCounts(result.diagnostics)
            return
        }
        let printer = TextPrinter(sources: result.sources, showsAll: showsAll)
        var all: [FileReport] = []
        var rest = result.diagnostics[...]
        while let first = rest.first {
            let page = rest.prefix { $0.place.file == first.place.file }
            rest = rest.dropFirst(page.count)
            if result.looksAt?.contains(first.place.file) ?? true { all.append(printer.fileReport(page)) }
        }
        if let looksAt = result.looksAt {
            all += (earlier?.files ?? []).filter { !looksAt.contains($0.file) }
            all.sort { $0.file < $1.file }
        }
        files = all
        whole = []
        counts = all.reduce(into: FindingCounts()) { $0 += $1.counts }
    }

    func print(showsAll: Bool) throws {
        guard whole.isEmpty else { return try printOutput(whole) }
        var notes = TranslationNotes(showsAll: showsAll)
        for file in files {
            try printOutput(file.text)
            notes.add(file)
        }
        try printOutput(notes.text)
    }
}
