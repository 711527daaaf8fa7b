import Glibc
import Pictures
import SiteModel
import SourceText

/// Tells a build that would change nothing before it begins, and remembers the last one.
struct BuildMemory {
    private let siteFolder: String
    private let file: LastBuildFile
    private let setting: String
    private let output: String

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

    /// The last build, where this one would read the same and leave the same; nil for any doubt.
    ///
    /// - Parameter listing: made after this value, so that no change falls between.
    func unchanged(_ listing: SiteListing) -> LastBuild? {
        guard let now = file.now, !StagingFolder.isThere(for: output), var last = file.read(), last.setting == setting,
            !setting.hasPrefix("\n")
        else { return nil }
        switch last.compare(with: listing, now: now) {
        case .different: return nil
        case .same: return OutputDigest(of: output) == last.output ? last : nil
        case .sameContents(let inputs):
            guard OutputDigest(of: output) == last.output else { return nil }
            last.inputs = inputs
            file.keep(last)
            return last
        }
    }

    /// Call when the site of `listing` is in place, built without errors.
    ///
    /// - Parameter said: what was printed to the standard output.
    func keep(_ listing: SiteListing, said: [UInt8], summary: String, workers: Int) async {
        guard let now = file.now, listing.tree.problems.isEmpty else { return }
        let files = Array(zip(listing.tree.files, listing.stamps))
        let inputs = await files.concurrentMap(workers: workers) { input($0, $1, now: now) }
        // A file that somebody saved during the build: the site may be that of before or of after.
        guard !inputs.contains(nil) else { return }
        file.keep(
            LastBuild(
                setting: setting, inputs: inputs.compactMap(\.self), output: OutputDigest(of: output), said: said,
                summary: summary))
    }

    /// Nil for a file that is no longer the one that was listed, or of which a slow clock cannot tell.
    private func input(_ listed: FileTree.File, _ stamp: FileStamp, now: Int) -> LastBuild.Input? {
        let isSettled = stamp.isSettled(at: now)
        guard case .success(let bytes) = listed.read(), FileStamp(of: siteFolder + "/" + listed.path) == stamp,
            isSettled || stamp.isFine
        else { return nil }
        return LastBuild.Input(path: listed.path, stamp: stamp, content: ContentHash(of: bytes), isSettled: isSettled)
    }
}
