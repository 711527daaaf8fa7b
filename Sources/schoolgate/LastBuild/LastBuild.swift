import Pictures
import Pipeline
import SiteModel

/// What the last good build was made from, what it left in the output, and what it said: all that is needed to see what there is
/// to do, and to say again what still holds.
///
/// - Kept in `.schoolgate/last-build` (`LastBuildFile`); without it the next build does everything, with the same result.
struct LastBuild: Equatable {
    /// One file that the build read.
    struct Input: Equatable {
        /// From the site's folder.
        let path: String
        var stamp: FileStamp
        var content: ContentHash
        /// False for a file that was changed about when it was read: its stamp alone proves nothing.
        var isSettled: Bool
    }

    /// Program, day and options: all that a build depends on beside the files.
    let setting: String
    /// In the order of their paths.
    var inputs: [Input]
    var output: OutputDigest
    var report: BuildReport
    /// What it left of each page; none where the next build cannot go by it.
    var traces: [String: PageTrace]
    /// In order.
    var acceptedElsewhere: [Int]

    /// How the files of a site differ from those that the build was made from.
    enum Difference: Equatable {
        /// The same files, but for the contents of some; all files as they are now.
        case contents(of: Set<String>, inputs: [Input])
        case otherFiles
    }

    /// Looks at stamps first, and reads only what they leave in doubt.
    ///
    /// - Parameter now: the disk's time before `listing` was made.
    func difference(to listing: SiteListing, now: Int) -> Difference {
        let files = listing.tree.files
        guard files.count == inputs.count, listing.isWhole else { return .otherFiles }
        var inputs = inputs
        var changed: Set<String> = []
        for index in files.indices {
            guard files[index].path == inputs[index].path else { return .otherFiles }
            let stamp = listing.stamps[index]
            if inputs[index].isSettled, inputs[index].stamp == stamp { continue }
            guard case .success(let bytes) = files[index].read() else { return .otherFiles }
            let content = ContentHash(of: bytes)
            if content != inputs[index].content || bytes.count != inputs[index].stamp.sizeBytes {
                changed.insert(files[index].path)
            }
            inputs[index].content = content
            inputs[index].stamp = stamp
            inputs[index].isSettled = stamp.isSettled(at: now)
        }
        return .contents(of: changed, inputs: inputs)
    }
}

extension FileStamp {
    /// The coarsest clocks of file systems in use tick every two seconds (FAT).
    private static let slowestTick = 2_000_000_000  // nanoseconds

    /// Whether a change after `moment` must show in the stamp; before that, the disk's clock may not have ticked between two changes.
    func isSettled(at moment: Int) -> Bool { changed < moment - FileStamp.slowestTick }

    /// Whether the disk's clock has finer parts than a second.
    var isFine: Bool { changed % 1_000_000_000 != 0 }
}

/// The stamps of all files in a finished site, as one number that no order of folders changes.
struct OutputDigest: Equatable {
    private(set) var files = 0
    private(set) var sum: UInt64 = 0

    init(files: Int, sum: UInt64) {
        (self.files, self.sum) = (files, sum)
    }

    /// - Parameter output: the folder; hidden files at its top that no build made are left out, as builds leave them alone.
    init(of output: String) {
        walk("", in: output, depth: 0)
    }

    private mutating func walk(_ folder: String, in output: String, depth: Int) {
        guard depth < 64 else { return }
        for (name, kind) in Disk.entries(of: folder.isEmpty ? output : output + "/" + folder) ?? [] {
            if folder.isEmpty, name.hasPrefix("."), name != SiteFolder.mark { continue }
            let path = folder.isEmpty ? name : folder + "/" + name
            if kind == .folder { walk(path, in: output, depth: depth + 1) } else { add(path, in: output) }
        }
    }

    private mutating func add(_ path: String, in output: String) {
        files += 1
        var bytes = Array(path.utf8)
        if let stamp = FileStamp(ofLink: output + "/" + path) {
            for number in [
                stamp.device, stamp.inode, UInt64(stamp.sizeBytes), UInt64(bitPattern: Int64(stamp.changed)),
            ] {
                withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
            }
        }
        sum &+= ContentHash(of: bytes).value
    }
}
