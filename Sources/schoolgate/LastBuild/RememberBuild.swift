import Glibc
import Pictures
import Pipeline
import SiteModel
import SourceText

/// Tells before a build what of the last one still holds, and remembers it afterwards.
struct BuildMemory {
    private let siteFolder: String
    private let file: LastBuildFile
    private let setting: String
    private let output: String

    /// What a build has to do.
    enum Task {
        /// Nothing.
        case nothing(LastBuild)
        /// Some files changed; the last build, with these files as they are now, and what the stages may go by if it is in place.
        case changes(LastBuild, EarlierBuild)
        case everything
    }

    /// - Parameters:
    ///   - options: all that is said on the command line.
    ///   - output: the real path of the finished site.
    init(siteFolder: String, options: [String], output: String) {
        self.siteFolder = siteFolder
        file = LastBuildFile(siteFolder: siteFolder)
        self.output = output
        // Another program may say something else of the same files.
        let program =
            FileStamp(of: "/proc/self/exe").map { "\($0.device) \($0.inode) \($0.sizeBytes) \($0.changed)" } ?? ""
        setting = ([program, output] + options).joined(separator: "\n")
    }

    /// - Parameter listing: made after this value, so that no change falls between.
    func task(for listing: SiteListing) -> Task {
        guard let now = file.now, !StagingFolder.isThere(for: output), !setting.hasPrefix("\n"), var last = file.read(),
            last.setting == setting, case .contents(let changed, let inputs) = last.difference(to: listing, now: now)
        else { return .everything }
        let isKnown = inputs == last.inputs
        last.inputs = inputs
        guard changed.isEmpty else {
            guard !last.traces.isEmpty else { return .everything }
            let elsewhere = Set(last.acceptedElsewhere)
            return .changes(last, EarlierBuild(changed: changed, traces: last.traces, acceptedElsewhere: elsewhere))
        }
        guard isInPlace(last) else { return .everything }
        if !isKnown { file.keep(last) }
        return .nothing(last)
    }

    /// Whether the output is as that build left it. Before changing a part of it, ask when no other build can be at work.
    func isInPlace(_ last: LastBuild) -> Bool { OutputDigest(of: output) == last.output }

    /// Call when the site of `listing` is in place, built without errors.
    ///
    /// - Parameter last: what `task` gave for the same listing.
    func keep(
        _ result: BuildResult, _ report: BuildReport, of listing: SiteListing, after last: LastBuild?, workers: Int
    )
        async
    {
        guard let now = file.now, listing.isWhole else { return }
        let files = Array(zip(listing.tree.files, listing.stamps))
        let known = last?.inputs
        let inputs = await files.indices.concurrentMap(workers: workers) { index in
            input(files[index].0, files[index].1, known: known?[index], now: now)
        }
        // A file that somebody saved during the build: the site may be that of before or of after.
        guard !inputs.contains(nil) else { return file.forget() }
        // What is told of all files together, or for programs, a later build cannot say in parts.
        let isDivisible = report.whole.isEmpty && !result.hasThemeFaults
        file.keep(
            LastBuild(
                setting: setting, inputs: inputs.compactMap(\.self), output: OutputDigest(of: output), report: report,
                traces: isDivisible ? result.traces : [:], acceptedElsewhere: result.acceptedElsewhere.sorted()))
    }

    func forget() { file.forget() }

    /// Nil for a file that is no longer the one that was listed, or of which a slow clock cannot tell.
    ///
    /// - Parameter known: the same file, where it has been read since it was listed.
    private func input(_ listed: FileTree.File, _ stamp: FileStamp, known: LastBuild.Input?, now: Int) -> LastBuild
        .Input?
    {
        let isSettled = stamp.isSettled(at: now)
        func isStillThere() -> Bool {
            FileStamp(of: siteFolder + "/" + listed.path) == stamp && (isSettled || stamp.isFine)
        }
        if let known { return isStillThere() ? known : nil }
        guard case .success(let bytes) = listed.read(), isStillThere() else { return nil }
        return LastBuild.Input(path: listed.path, stamp: stamp, content: ContentHash(of: bytes), isSettled: isSettled)
    }
}
