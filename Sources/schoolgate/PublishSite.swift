import Foundation
import Glibc
import Pictures
import Rendering
import SiteModel
import SourceText

/// Writes a finished site so that nobody, whenever they look and whenever a build is killed, sees half of one.
///
/// What is guaranteed, as long as the computer itself does not lose power:
/// - Until the whole new site is written, the output is not touched. A build that fails, or is killed, leaves it byte for byte.
/// - Where there was no output, it appears in one step.
/// - Else each new or changed file is moved into place in one step, in an order in which every page's links lead somewhere
///   (`Publication`). A file that did not change is not touched, so caches and copying tools see what is new.
/// - A build that is killed between these moves leaves a plan, and the next build, whatever comes of it, first carries it out.
/// - Two builds into one output never mix: the second one says so and stops (`StagingFolder`).
/// - Hidden files at the top of the output, such as `.git`, belong to whoever publishes from there, and stay.
/// - A loss of power may leave a file empty or old on some disks; the next build compares every byte, and mends it.
///
/// Threads: `write` may be called from several at once; each call writes one file.
final class SiteFolder: OutputSink {
    private let output: String
    private let staging: StagingFolder
    private let content: String
    /// What is in the output now: files as true, links and the like, which are never taken for equal, as false.
    private let present: [String: Bool]
    private let lock = NSLock()
    // Guarded by `lock`; the class is a sink that many threads write into.
    nonisolated(unsafe) private var progress = Progress()

    private struct Progress {
        var paths: Set<String> = []
        var files: [Manifest.Entry] = []
        var changed: [String] = []
        var folders: Set<String> = []
        var failure: PublishFailure?
    }

    /// Whether the output holds a site that was built without errors.
    let hasGoodSite: Bool

    /// Tells this folder, and whether it holds a good site, from a folder that somebody made by hand.
    static let mark = ".schoolgate"
    private static let goodMark = "Made by schoolgate build, which replaces and removes files in this folder.\n"
    private static let poorMark = goodMark + "Built from files with errors.\n"

    /// - Parameter output: a path that `refuseBadOutput` has looked at.
    /// - Throws: when another build is at work, or the disk says no.
    init(output: String, siteFolder: String) throws {
        self.output = output
        content = siteFolder + "/content"
        staging = try StagingFolder(for: output)
        if case .success(let bytes) = readBytes(of: staging.plan), let plan = Publication(bytes) {
            try plan.prepare(output)
            try plan.carryOut(from: staging.site, to: output)
            unlink(staging.plan)
        }
        try Disk.removeTree(staging.site)
        try Disk.makeFolder(staging.site)
        var found = Inventory()
        found.walk("", in: output, depth: 0)
        present = found.files
        if case .success(let bytes) = readBytes(of: output + "/" + SiteFolder.mark) {
            hasGoodSite = bytes == Array(SiteFolder.goodMark.utf8)
        } else {
            hasGoodSite = false
        }
    }

    func write(_ file: OutputFile) {
        guard Publication.isInside(file.path) else {
            fail(
                Publication.isTooLong(file.path)
                    ? "'\(file.path)' is too long a name for a file; shorten the tag, old address, file or folder that it comes from"
                    : "'\(file.path)' is not a path inside the site")
            return
        }
        let isNew = lock.withLock { progress.paths.insert(file.path).inserted }
        guard isNew else { return }
        let bytes: [UInt8]
        switch file.content {
        case .bytes(let made): bytes = made
        case .copy(let asset):
            switch readBytes(of: content + "/" + asset) {
            case .success(let read): bytes = withoutPictureMetadata(read)
            case .failure(let problem):
                fail("content/\(asset) cannot be read: \(problem.reason)")
                return
            }
        }
        // Hashed here, while the bytes are at hand and on the thread that writes.
        let entry = Manifest.Entry(path: file.path, bytes: bytes)
        lock.withLock { progress.files.append(entry) }
        // Reading and comparing is a hundred times cheaper than replacing (FOUNDATIONS §4).
        if present[file.path] == true, isEqual(output + "/" + file.path, bytes) { return }
        do {
            try makeFolders(for: file.path)
            try Disk.writeFile(staging.site + "/" + file.path, bytes)
            lock.withLock { progress.changed.append(file.path) }
        } catch {
            fail("\(error)")
        }
    }

    /// Moves everything into place.
    ///
    /// - Parameters:
    ///   - isGood: whether the site was built without errors; the output remembers it.
    ///   - onlyWords: whether only pages and search were written, as the words of some pages changed; all else stays.
    /// - Throws: when any file could not be written; then nothing has been moved, but for a fault of the disk in the middle.
    /// - Returns: how many files are new or changed, and how many were removed.
    func publish(isGood: Bool, onlyWords: Bool = false) throws -> (changed: Int, removed: Int) {
        write(OutputFile(path: Manifest.path, bytes: manifest(onlyWords: onlyWords).encoded))
        write(
            OutputFile(path: SiteFolder.mark, bytes: Array((isGood ? SiteFolder.goodMark : SiteFolder.poorMark).utf8)))
        if let failure = clash() ?? progress.failure {
            discard()
            throw failure
        }
        let isOld = { [present] (path: String) in present[path] != nil }
        let changed = progress.changed.sorted()
        let plan = Publication(
            puts: changed.filter { !isOld($0) } + changed.filter(isOld),
            removals: present.keys.filter { isGone($0, onlyWords: onlyWords) }.sorted())
        let count = (changed: changed.filter { $0 != SiteFolder.mark }.count, removed: plan.removals.count)
        let isThereNow = Disk.kind(of: output) == .nothing && rename(staging.site, output) == 0
        if !isThereNow, !plan.puts.isEmpty || !plan.removals.isEmpty {
            do {
                try plan.prepare(output)
                try Disk.writeFile(staging.plan + ".part", plan.encoded)
                guard rename(staging.plan + ".part", staging.plan) == 0 else {
                    throw PublishFailure("'\(staging.plan)' cannot be written: \(inPlainWords(errno))")
                }
            } catch {
                discard()
                throw error
            }
            do {
                try plan.carryOut(from: staging.site, to: output)
            } catch {
                // The plan and its files stay: the old site cannot come back, so the new one must be completed.
                throw PublishFailure(
                    "\(error). Only a part of the new site is in place; the next build begins with the rest")
            }
        }
        discard()
        return count
    }

    func discard() {
        staging.remove()
    }

    // MARK: What leaves

    /// Paths of the last good site, by its manifest, that were not written this time. Call it after the last file, before `publish`.
    var leaving: [String] {
        guard hasGoodSite else { return [] }
        let unwritten = Set(present.keys.filter { !progress.paths.contains($0) && $0 != SiteFolder.mark })
        guard unwritten.count > (unwritten.contains(Manifest.path) ? 1 : 0),
            let before = readNow(Manifest.path).flatMap(Manifest.entries)
        else { return [] }
        // What somebody put into the output by hand was no address of the site.
        return before.map(\.path).filter(unwritten.contains)
    }

    /// A file of the site that is in place, until `publish`.
    func readNow(_ path: String) -> [UInt8]? {
        guard present[path] == true, case .success(let bytes) = readBytes(of: output + "/" + path) else { return nil }
        return bytes
    }

    /// Of all files that the site will have: those of this build, and those of the last one that stay.
    private func manifest(onlyWords: Bool) -> Manifest {
        guard onlyWords, let before = readNow(Manifest.path).flatMap(Manifest.entries) else {
            return Manifest(progress.files)
        }
        return Manifest(
            progress.files
                + before.filter { !progress.paths.contains($0.path) && !isGone($0.path, onlyWords: onlyWords) })
    }

    /// The files of the search have their contents in their names.
    private func isGone(_ path: String, onlyWords: Bool) -> Bool {
        !progress.paths.contains(path) && (!onlyWords || path.hasPrefix("assets/search"))
    }

    private func fail(_ message: String) {
        lock.withLock { progress.failure = progress.failure ?? PublishFailure(message) }
    }

    /// A file and a folder of one name cannot both be published: a download `clubs` and a page `clubs.md`.
    private func clash() -> PublishFailure? {
        for path in progress.paths.sorted() {
            var rest = path[...]
            while let slash = rest.lastIndex(of: "/") {
                rest = rest[..<slash]
                if progress.paths.contains(String(rest)) {
                    return PublishFailure(
                        "'\(rest)' cannot be both a file and the folder of '\(path)'; give one of the two another name")
                }
            }
        }
        return nil
    }

    private func isEqual(_ path: String, _ bytes: [UInt8]) -> Bool {
        var info = stat()
        guard lstat(path, &info) == 0, Int(info.st_size) == bytes.count, case .success(let old) = readBytes(of: path)
        else { return false }
        return old == bytes
    }

    private func makeFolders(for path: String) throws {
        guard let slash = path.lastIndex(of: "/") else { return }
        let parents = String(path[..<slash])
        if lock.withLock({ progress.folders.contains(parents) }) { return }
        var folder = staging.site
        for part in parents.split(separator: "/") {
            folder += "/" + part
            try Disk.makeFolder(folder)
        }
        lock.withLock { _ = progress.folders.insert(parents) }
    }
}

/// The files in the output before the build; links are not followed.
private struct Inventory {
    private(set) var files: [String: Bool] = [:]

    mutating func walk(_ folder: String, in output: String, depth: Int) {
        guard depth < 64 else { return }
        for (name, kind) in Disk.entries(of: folder.isEmpty ? output : output + "/" + folder) ?? [] {
            if folder.isEmpty, name.hasPrefix("."), name != SiteFolder.mark { continue }
            let path = folder.isEmpty ? name : folder + "/" + name
            switch kind {
            case .folder: walk(path, in: output, depth: depth + 1)
            case .file: files[path] = true
            case .other: files[path] = false
            case .nothing: break
            }
        }
    }
}
