import Glibc
import Pictures

/// Where the last build is remembered: `.schoolgate/last-build` in the site's folder, which may be deleted at any time.
///
/// - Whole or not at all: it is written beside and moved into place, and its head holds a digest of the rest.
/// - What cannot be read or written costs time and nothing else, so nothing is said about it.
struct LastBuildFile {
    private let folder: SiteCacheFolder
    private let path: String
    /// The time of the disk that the site is on, when this value was made: nanoseconds since 1970; nil where nothing can be kept.
    let now: Int?

    init(siteFolder: String) {
        folder = SiteCacheFolder(siteFolder: siteFolder)
        path = folder.path + "/last-build"
        // Asked of the disk, whose clock need not be that of this computer.
        now = folder.time()
    }

    /// - Bad input: nil for anything but a whole file of this version.
    func read() -> LastBuild? {
        guard Disk.kind(of: path) == .file, case .success(let bytes) = readBytes(of: path) else { return nil }
        return LastBuild(encoded: bytes)
    }

    func keep(_ build: LastBuild) {
        folder.write(build.encoded, to: path)
    }

    func forget() {
        unlink(path)
    }
}

/// The folder `.schoolgate` beside a site's files: what builds keep for the next one.
struct SiteCacheFolder {
    let path: String

    init(siteFolder: String) {
        path = siteFolder + "/.schoolgate"
    }

    /// Makes the folder; false where that cannot be.
    func make() -> Bool {
        if Disk.kind(of: path) == .folder { return true }
        guard (try? Disk.makeFolder(path)) != nil else { return false }
        // What is kept here is of no use to others who work on the site.
        try? Disk.writeFile(path + "/.gitignore", Array("*\n".utf8))
        return true
    }

    /// In one step, so that a build that is killed leaves nothing half.
    func write(_ bytes: [UInt8], to path: String) {
        let part = "\(path).\(getpid()).part"
        guard make(), (try? Disk.writeFile(part, bytes)) != nil, rename(part, path) == 0 else {
            unlink(part)
            return
        }
    }

    /// What the disk takes for now: the stamp of a file that was made just then.
    func time() -> Int? {
        let probe = "\(path)/.time.\(getpid())"
        guard make(), (try? Disk.writeFile(probe, [])) != nil else { return nil }
        defer { unlink(probe) }
        return FileStamp(of: probe)?.changed
    }
}
