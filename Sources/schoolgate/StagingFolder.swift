import Glibc

/// The folder beside the output (`public.new`) in which a new site grows, and the lock that keeps a second build away.
///
/// - Holds: `site/`, the files that are new or changed; and `plan`, once the new site is whole and only moves are left.
/// - Lock: `flock` on the folder itself, so a build that is killed leaves no lock behind. Where the disk knows no locks
///   (some network disks), builds are not kept apart.
/// - Place: on the same disk as the output, as only there a move is one step. Where the output is a disk of its own, such
///   as a container's volume, or nobody may write beside it, the folder is inside it: `.schoolgate.new`.
final class StagingFolder: Sendable {
    let path: String
    private let descriptor: Int32

    var site: String { path + "/site" }
    var plan: String { path + "/plan" }

    /// - Throws: when another build holds the folder, or files of somebody else are in it.
    init(for output: String) throws {
        path = StagingFolder.place(for: output)
        descriptor = try StagingFolder.locked(path, output: output)
        let strange = (Disk.entries(of: path) ?? []).map(\.name).filter { !["site", "plan", "plan.part"].contains($0) }
        if let first = strange.first {
            close(descriptor)
            throw PublishFailure("'\(path)' is needed for the build, and holds '\(first)'; move that file elsewhere")
        }
    }

    deinit { close(descriptor) }

    /// Removes the folder; the lock goes with it.
    func remove() {
        // The plan first: without it, what is left is only an unfinished build.
        unlink(plan)
        try? Disk.removeTree(path)
    }

    /// Whether another build is at work, or left something that the next one has to finish.
    static func isThere(for output: String) -> Bool { Disk.kind(of: place(for: output)) != .nothing }

    private static func place(for output: String) -> String {
        let parent = output.lastIndex(of: "/").map { $0 == output.startIndex ? "/" : String(output[..<$0]) } ?? "."
        var inner = stat()
        var outer = stat()
        let isThere = stat(output, &inner) == 0 && stat(parent, &outer) == 0
        let isApart = isThere && (inner.st_dev != outer.st_dev || access(parent, W_OK) != 0)
        return isApart ? output + "/.schoolgate.new" : output + ".new"
    }

    private static func locked(_ path: String, output: String) throws -> Int32 {
        while true {
            try Disk.makeFolder(path)
            let folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            guard folder >= 0 else {
                // The other build may have finished, and removed the folder, in this very moment.
                if errno == ENOENT { continue }
                throw PublishFailure("'\(path)' cannot be used: \(inPlainWords(errno))")
            }
            if flock(folder, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
                close(folder)
                throw PublishFailure(
                    "another build is writing to '\(output)' just now; wait until it is done, then build again")
            }
            var held = stat()
            var named = stat()
            if fstat(folder, &held) == 0, lstat(path, &named) == 0, held.st_ino == named.st_ino,
                held.st_dev == named.st_dev
            {
                return folder
            }
            close(folder)
        }
    }
}
