import Foundation
import Glibc

/// The few things that publishing asks of a disk, with failures in plain words.
enum Disk {
    enum Kind {
        case file, folder
        /// A link, a pipe or a device: nothing that a build makes.
        case other
        case nothing
    }

    /// What stands at `path`; links are not followed.
    static func kind(of path: String) -> Kind {
        var info = stat()
        guard lstat(path, &info) == 0 else { return .nothing }
        return kind(ofMode: info.st_mode)
    }

    /// Names in a folder with what they are, sorted; nil where the folder cannot be listed.
    static func entries(of folder: String) -> [(name: String, kind: Kind)]? {
        guard let listing = opendir(folder) else { return nil }
        defer { closedir(listing) }
        var entries: [(name: String, kind: Kind)] = []
        while let entry = readdir(listing) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name != ".", name != ".." else { continue }
            let kind: Kind =
                switch Int(entry.pointee.d_type) {
                case Int(DT_REG): .file
                case Int(DT_DIR): .folder
                case Int(DT_UNKNOWN): Disk.kind(of: folder + "/" + name)
                default: .other
                }
            entries.append((name, kind))
        }
        return entries.sorted { $0.name < $1.name }
    }

    /// Makes a folder; one that is there already is fine.
    static func makeFolder(_ path: String) throws {
        guard mkdir(path, 0o755) != 0 else { return }
        let problem = errno
        guard problem == EEXIST, kind(of: path) == .folder else {
            throw PublishFailure("'\(path)' cannot be made: \(inPlainWords(problem))")
        }
    }

    static func writeFile(_ path: String, _ bytes: [UInt8]) throws {
        func failed() -> PublishFailure { PublishFailure("'\(path)' cannot be written: \(inPlainWords(errno))") }
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard file >= 0 else { throw failed() }
        let isWritten = writeAll(bytes, to: file)
        // Some network disks say only now that they are full.
        let problem = errno
        guard close(file) == 0 else { throw failed() }
        errno = problem
        guard isWritten else { throw failed() }
    }

    /// Removes a file or a folder with all that is in it; links are removed, not followed.
    static func removeTree(_ path: String) throws {
        guard kind(of: path) != .nothing else { return }
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            throw PublishFailure("'\(path)' cannot be removed: \(inPlainWords(errno))")
        }
    }

    /// The same path without links, `.` and `..`; what is not there yet is kept as it is written.
    static func realPath(_ path: String) -> String {
        var standing = URL(fileURLWithPath: path).standardizedFileURL.path
        var rest: [String] = []
        while true {
            if let found = realpath(standing, nil) {
                defer { free(found) }
                let real = String(cString: found)
                return ([real == "/" ? "" : real] + rest).joined(separator: "/")
            }
            guard let slash = standing.lastIndex(of: "/"), standing.count > 1 else { return path }
            rest.insert(String(standing[standing.index(after: slash)...]), at: 0)
            standing = slash == standing.startIndex ? "/" : String(standing[..<slash])
        }
    }

    private static func kind(ofMode mode: mode_t) -> Kind {
        switch mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        default: .other
        }
    }
}

/// Writes to an open file until nothing is left; false, with `errno`, when the world says no.
func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
    bytes.withUnsafeBufferPointer { writeAll($0, to: file) }
}

/// The same for bytes that are not an array.
func writeAll(_ bytes: UnsafeBufferPointer<UInt8>, to file: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
        let count = Glibc.write(file, bytes.baseAddress! + done, bytes.count - done)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        done += count
    }
    return true
}
