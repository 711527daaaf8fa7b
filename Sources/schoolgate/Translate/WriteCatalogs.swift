import Gettext
import Glibc
import Pipeline
import SourceText

/// Files of a site to be written and removed, all of them or none.
struct SiteChanges {
    var written: [SourceFile] = []
    /// Paths in the site.
    var removed: [String] = []

    /// Writes each file beside its place first; only when all are there they are moved.
    ///
    /// - Parameter site: the folder that paths begin at; nil for paths as somebody typed them.
    func apply(to site: String?) throws {
        // A zero byte from a settings file, or a slip of ours, must not make a catalogue that nobody can read again.
        for file in written where file.path.hasSuffix(".po") && !parseCatalog(file).value.unreadPlaces.isEmpty {
            throw stop("'\(file.path)' would hold signs that no program for translators can read; nothing was changed")
        }
        let root = site.map { $0 + "/" } ?? ""
        var staged: [(beside: String, path: String)] = []
        do {
            for file in written {
                let path = root + file.path
                let mode = try writableMode(of: path)
                try makeFolders(above: path)
                let beside = freeName(beside: path)
                staged.append((beside, path))
                try Disk.writeFile(beside, file.bytes)
                if let mode, chmod(beside, mode) != 0 {
                    throw PublishFailure("'\(path)' cannot be written: \(inPlainWords(errno))")
                }
            }
        } catch {
            for (beside, _) in staged { unlink(beside) }
            throw stop("\(error); nothing was changed")
        }
        for (beside, path) in staged {
            guard rename(beside, path) == 0 else {
                throw stop(
                    "'\(path)' cannot be written: \(inPlainWords(errno)); what was to be in it is in '\(beside)'")
            }
        }
        for path in removed {
            guard unlink(root + path) == 0 || errno == ENOENT else {
                throw stop("'\(path)' cannot be removed: \(inPlainWords(errno))")
            }
        }
    }

    /// Who may read and write the file at `path`, which the new one keeps; nil where there is none yet.
    private func writableMode(of path: String) throws -> mode_t? {
        var info = stat()
        guard lstat(path, &info) == 0 else { return nil }
        switch info.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFLNK:
            throw PublishFailure("'\(path)' is a link to another file; put a file in its place, then run this again")
        default: throw PublishFailure("'\(path)' is no file; move it away, then run this again")
        }
        // The second question is for administrators, who may write everything.
        guard access(path, W_OK) == 0, info.st_mode & 0o222 != 0 else {
            throw PublishFailure("'\(path)' is protected against changes; allow writing to it, then run this again")
        }
        return info.st_mode & 0o7777
    }

    /// A name beside `path` that nobody uses.
    private func freeName(beside path: String) -> String {
        var name = path + ".new"
        var number = 2
        while Disk.kind(of: name) != .nothing {
            name = "\(path).new-\(number)"
            number += 1
        }
        return name
    }

    private func makeFolders(above path: String) throws {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        guard !parts.isEmpty else { return }
        let folder = parts.joined(separator: "/")
        if folder.isEmpty || Disk.kind(of: folder + "/.") == .folder { return }
        try makeFolders(above: folder)
        try Disk.makeFolder(folder)
    }
}

extension SiteChanges {
    init(_ changes: CatalogChanges) {
        self.init(written: changes.written, removed: changes.removed)
    }
}
