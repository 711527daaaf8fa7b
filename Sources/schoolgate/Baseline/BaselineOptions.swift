import ArgumentParser
import Checks
import Glibc
import Pipeline
import SiteModel
import SourceText

/// `check`: what is old is not told again.
struct BaselineOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Tell only what is new since this file was made.", valueName: "file"))
    var baseline: String?

    @Flag(
        name: .customLong("update-baseline"),
        help:
            "Take out of the baseline what is fixed. Where there is no such file yet, make it: it takes in all findings."
    )
    var updates = false

    @Flag(name: .customLong("accept-new"), help: "With --update-baseline: take in what is new, too.")
    var acceptsNew = false

    func validate() throws {
        if acceptsNew, !updates { throw ValidationError("--accept-new goes with --update-baseline") }
        if updates, baseline == nil {
            throw ValidationError("--update-baseline needs the file: --baseline plain-baseline.json")
        }
    }
}

/// The baseline of one run of `check`.
struct BaselineRun {
    private let path: String
    private let options: BaselineOptions
    /// Nil where the file is yet to be made.
    private let before: Baseline?

    /// Reads the file.
    ///
    /// - Gives: nil where nobody asked for a baseline.
    /// - Throws: after saying why, where the file cannot be used.
    init?(_ options: BaselineOptions) throws {
        guard let path = options.baseline else { return nil }
        self.path = path
        self.options = options
        do {
            before = try BaselineRun.read(path, mayBeMissing: options.updates)
        } catch let failure as PublishFailure {
            printError("schoolgate: \(failure)")
            throw Outcome.couldNotRun
        }
    }

    private static func read(_ path: String, mayBeMissing: Bool) throws -> Baseline? {
        guard Disk.kind(of: path) != .nothing else {
            if mayBeMissing { return nil }
            throw PublishFailure(
                "there is no baseline '\(path)'; make it with --update-baseline, which takes in all that is found today"
            )
        }
        switch readBytes(of: path) {
        case .failure(let failure): throw PublishFailure("the baseline '\(path)' cannot be read: \(failure.reason)")
        case .success(let bytes):
            do {
                return try Baseline(reading: SourceFile(path: path, bytes: bytes))
            } catch {
                throw PublishFailure(
                    "\(path):\(error.line): the baseline cannot be read: \(error.message); mend the line, or delete the file and make it again with --update-baseline"
                )
            }
        }
    }

    /// What is left to say of `result`, with the notes that only a baseline allows; the file is brought up to date if asked.
    ///
    /// - Parameter examined: the whole site.
    /// - Parameter result: the part of it that was asked for.
    func report(on result: BuildResult, of examined: BuildResult, workers: Int, isWanted: @escaping (String) -> Bool)
        async throws -> (report: Report, remarks: [String])
    {
        let unread = Set(examined.diagnostics.filter(\.isUnreadFile).map(\.place.file))
        // A site whose settings cannot be read may have lost pages, or rules.
        let isUnknown = { unread.contains("site.yaml") || unread.contains($0) || !isWanted($0) }
        let levels = await pageLevels(of: result.site, workers: workers)
        let places = Places(result.sources)
        func comparison(since baseline: Baseline) -> BaselineComparison {
            BaselineComparison(result.diagnostics, levels: levels, since: baseline, places, isUnknown: isUnknown)
        }
        let first = comparison(since: before ?? Baseline())
        let takesAll = before == nil || options.acceptsNew
        let after = takesAll ? first.renewed : options.updates ? first.shrunk : before ?? Baseline()
        var report = Report(result)
        let harder = findHarderPages(levels, before: (takesAll ? after : before ?? after).levels, result.settings)
        report.diagnostics = ((takesAll ? comparison(since: after) : first).shown + harder).sorted {
            ($0.place.file, $0.place.range.lowerBound, $0.rule, $0.message)
                < ($1.place.file, $1.place.range.lowerBound, $1.rule, $1.message)
        }
        report.baseline = first.counts
        return (report, try remarks(first.counts, after))
    }

    private func remarks(_ counts: BaselineComparison.Counts, _ after: Baseline) throws -> [String] {
        guard let before else {
            try write(after)
            return [
                "\(path) is new: it takes in all \(counted(counts.new, "finding")) of today, which are not told again. Errors in files that cannot be read are always told."
            ]
        }
        let told = "\(counts.old) old, \(counts.new) new, \(counts.fixed) fixed"
        guard options.updates else {
            return [told + (counts.fixed > 0 ? "; take out the fixed with --update-baseline" : "")]
        }
        guard after != before else { return [told, "\(path) stays as it is."] }
        try write(after)
        let taken = options.acceptsNew ? ", \(counts.new) taken in" : ""
        return [told, "\(path): \(counts.fixed) taken out\(taken)."]
    }

    private func write(_ baseline: Baseline) throws {
        do {
            // Beside it first: a full disk must not cost the old one.
            try Disk.writeFile(path + ".new", Array(baseline.text.utf8))
            guard rename(path + ".new", path) == 0 else {
                throw PublishFailure("'\(path)' cannot be written: \(inPlainWords(errno))")
            }
        } catch let failure as PublishFailure {
            printError("schoolgate: \(failure)")
            throw Outcome.couldNotRun
        }
    }
}

extension Diagnostic {
    /// Whether a reader could not make sense of the file, so that findings of rules may be missing.
    fileprivate var isUnreadFile: Bool { severity == .error && Rule.named(rule) == nil }
}
