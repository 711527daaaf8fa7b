import Foundation
import Glibc
import Rendering
import SiteModel
import SourceText

/// Why a site could not be published; the last good site is still in place.
struct PublishFailure: Error, CustomStringConvertible {
    let description: String
}

/// Writes a finished site so that a reader, or a build that is killed, never sees half of one.
///
/// - New and changed files go into a folder beside the output (`public.new`); when all are there, each is moved into place,
///   and files of pages that are gone are removed. A file that did not change is not touched.
/// - Threads: `write` may be called from several at once; each call writes one file.
final class SiteFolder: OutputSink {
    private let output: String
    private let staging: String
    private let content: String
    private let lock = NSLock()
    // Guarded by `lock`; the class is a sink that many threads write into.
    nonisolated(unsafe) private var paths: Set<String> = []
    nonisolated(unsafe) private var changed: [String] = []
    nonisolated(unsafe) private var folders: Set<String> = []
    nonisolated(unsafe) private var failure: PublishFailure?

    init(output: String, siteFolder: String) throws {
        self.output = output
        staging = output + ".new"
        content = siteFolder + "/content"
        try SiteFolder.removeTree(staging)
        try SiteFolder.makeFolder(staging)
    }

    func write(_ file: OutputFile) {
        guard isSafe(file.path) else {
            fail("'\(file.path)' is not a path inside the site")
            return
        }
        let isNew = lock.withLock { paths.insert(file.path).inserted }
        guard isNew else { return }
        let bytes: [UInt8]
        switch file.content {
        case .bytes(let made): bytes = made
        case .copy(let asset):
            switch readBytes(of: content + "/" + asset) {
            case .success(let read): bytes = read
            case .failure(let problem):
                fail("content/\(asset) cannot be read: \(problem.reason)")
                return
            }
        }
        // Reading and comparing is a hundred times cheaper than replacing (FOUNDATIONS §4).
        var info = stat()
        if stat(output + "/" + file.path, &info) == 0, Int(info.st_size) == bytes.count,
            case .success(bytes) = readBytes(of: output + "/" + file.path)
        {
            return
        }
        do {
            try makeFolders(for: file.path)
            try SiteFolder.writeFile(staging + "/" + file.path, bytes)
            lock.withLock { changed.append(file.path) }
        } catch {
            fail("\(error)")
        }
    }

    /// Moves everything into place.
    ///
    /// - Throws: when any file could not be written; then nothing has been moved.
    /// - Returns: how many files are new or changed, and how many were removed.
    func publish() throws -> (changed: Int, removed: Int) {
        if let failure {
            discard()
            throw failure
        }
        try SiteFolder.makeFolder(output)
        let moves = changed.sorted()
        for path in moves {
            try SiteFolder.makeParents(of: path, in: output)
            guard rename(staging + "/" + path, output + "/" + path) == 0 else {
                throw PublishFailure(description: "\(output)/\(path) cannot be replaced: \(inPlainWords(errno))")
            }
        }
        let removed = removeOldFiles(below: "", depth: 0)
        discard()
        return (moves.count, removed)
    }

    func discard() {
        try? SiteFolder.removeTree(staging)
    }

    /// Whether the output holds a site already.
    var hasSite: Bool { access(output + "/index.html", F_OK) == 0 }

    private func fail(_ message: String) {
        lock.withLock { failure = failure ?? PublishFailure(description: message) }
    }

    private func isSafe(_ path: String) -> Bool {
        !path.hasPrefix("/") && !path.contains("\0") && !path.split(separator: "/").contains("..") && path.utf8.count < 1000
    }

    // MARK: Folders

    private func makeFolders(for path: String) throws {
        guard let slash = path.lastIndex(of: "/") else { return }
        let folder = String(path[..<slash])
        if lock.withLock({ folders.contains(folder) }) { return }
        try SiteFolder.makeParents(of: path, in: staging)
        lock.withLock { _ = folders.insert(folder) }
    }

    private static func makeParents(of path: String, in root: String) throws {
        var folder = root
        for part in path.split(separator: "/").dropLast() {
            folder += "/" + part
            try makeFolder(folder)
        }
    }

    private static func makeFolder(_ path: String) throws {
        guard mkdir(path, 0o755) != 0 else { return }
        let problem = errno
        var info = stat()
        if problem == EEXIST, stat(path, &info) == 0 {
            if info.st_mode & S_IFMT == S_IFDIR { return }
            // A page took the place of a file of the same name.
            if unlink(path) == 0, mkdir(path, 0o755) == 0 { return }
        }
        throw PublishFailure(description: "\(path) cannot be made: \(inPlainWords(problem))")
    }

    private static func writeFile(_ path: String, _ bytes: [UInt8]) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw PublishFailure(description: "\(path) cannot be written: \(inPlainWords(errno))") }
        defer { close(file) }
        var done = 0
        try bytes.withUnsafeBytes { buffer in
            while done < buffer.count {
                let count = Glibc.write(file, buffer.baseAddress! + done, buffer.count - done)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw PublishFailure(description: "\(path) cannot be written: \(inPlainWords(errno))") }
                done += count
            }
        }
    }

    private static func removeTree(_ path: String) throws {
        var info = stat()
        guard lstat(path, &info) == 0 else { return }
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            throw PublishFailure(description: "\(path), left by an earlier build, cannot be removed")
        }
    }

    /// Removes what is in the output and not in the new site, and folders that are empty then.
    private func removeOldFiles(below folder: String, depth: Int) -> Int {
        let path = folder.isEmpty ? output : output + "/" + folder
        guard depth < 64, let listing = opendir(path) else { return 0 }
        var names: [String] = []
        while let entry = readdir(listing) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        closedir(listing)
        var removed = 0
        for name in names.sorted() {
            let child = folder.isEmpty ? name : folder + "/" + name
            // A hidden folder, such as .git, belongs to whoever publishes the output from here.
            if folder.isEmpty, name.hasPrefix(".") { continue }
            var info = stat()
            guard lstat(output + "/" + child, &info) == 0 else { continue }
            if info.st_mode & S_IFMT == S_IFDIR {
                removed += removeOldFiles(below: child, depth: depth + 1)
                rmdir(output + "/" + child)
            } else if !paths.contains(child), unlink(output + "/" + child) == 0 {
                removed += 1
            }
        }
        return removed
    }
}

/// A sink for `check`: looks at everything and keeps nothing.
struct NoOutput: OutputSink {
    func write(_ file: OutputFile) {}
}
