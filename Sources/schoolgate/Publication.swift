import Glibc

/// Why a site could not be published.
struct PublishFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

/// The moves that are left when a new site is whole: what goes into the output, and what leaves it.
///
/// - Order: new files first, as no page links to them yet; then changed ones; files that are gone leave last, when no page
///   links to them any more. So every page that a reader meets on the way is whole, and its links lead somewhere.
/// - Repeatable: a publication that was cut off is carried out again from its start, and gives the same site.
struct Publication: Equatable {
    /// Paths from the output's root, in the order of the moves.
    var puts: [String]
    var removals: [String]

    // MARK: On disk

    private static let head = "schoolgate plan 1"
    private static let end = "end"

    /// Records end with a zero byte, as only that cannot be part of a name.
    var encoded: [UInt8] {
        let records =
            [Publication.head] + puts.map { "put " + $0 } + removals.map { "remove " + $0 } + [Publication.end]
        return records.flatMap { Array($0.utf8) + [0] }
    }

    init(puts: [String], removals: [String]) {
        self.puts = puts
        self.removals = removals
    }

    /// - Bad input: nil for anything but a whole plan.
    init?(_ bytes: [UInt8]) {
        let records = bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
        guard bytes.last == 0, records.first == Publication.head, records.count >= 2, records.last == Publication.end
        else { return nil }
        self.init(puts: [], removals: [])
        for record in records.dropFirst().dropLast() {
            if record.hasPrefix("put ") {
                puts.append(String(record.dropFirst(4)))
            } else if record.hasPrefix("remove ") {
                removals.append(String(record.dropFirst(7)))
            } else {
                return nil
            }
        }
        guard (puts + removals).allSatisfy(Publication.isInside) else { return nil }
    }

    /// Whether `path` stays in the folder that it is put into.
    static func isInside(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return !path.utf8.contains(0) && !isTooLong(path)
            && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    }

    /// Whether disks and servers may not have such a name: 255 bytes for each part, and 1,000 for all.
    static func isTooLong(_ path: String) -> Bool {
        path.utf8.count >= 1000 || path.split(separator: "/").contains { $0.utf8.count > 255 }
    }

    // MARK: Moves

    /// Moves the files of `staged` into `output`, which has been prepared.
    func carryOut(from staged: String, to output: String) throws {
        for path in puts {
            try makeParents(of: path, in: output, replacing: true)
            let place = output + "/" + path
            // A file takes the place of a folder of the same name: all pages in there are gone.
            if Disk.kind(of: place) == .folder { try Disk.removeTree(place) }
            guard rename(staged + "/" + path, place) == 0 else {
                if errno == ENOENT, Disk.kind(of: place) == .file { continue }
                throw PublishFailure("'\(place)' cannot be replaced: \(inPlainWords(errno))")
            }
        }
        for path in removals
        where unlink(output + "/" + path) != 0 && errno != ENOENT && errno != ENOTDIR && errno != EISDIR {
            throw PublishFailure("'\(output)/\(path)' cannot be removed: \(inPlainWords(errno))")
        }
        removeEmptyFolders(in: output)
    }

    /// Makes the folders, which is all that needs room on the disk, and asks whether files in them may be replaced.
    ///
    /// - Throws: where the moves could not be made; then nothing has changed.
    func prepare(_ output: String) throws {
        try Disk.makeFolder(output)
        var made: [String] = []
        do {
            for folder in Publication.folders(of: puts + removals) where Disk.kind(of: output + folder) == .folder {
                guard access(output + folder, W_OK | X_OK) == 0 else {
                    throw PublishFailure("files in '\(output)\(folder)' cannot be replaced: \(inPlainWords(errno))")
                }
            }
            for path in puts { made += try makeParents(of: path, in: output, replacing: false) }
        } catch {
            for folder in made.reversed() { rmdir(folder) }
            throw error
        }
    }

    /// - Parameter replacing: whether a file or link that stands where a folder belongs gives way, or is left for later.
    /// - Returns: the folders that were not there.
    @discardableResult
    private func makeParents(of path: String, in output: String, replacing: Bool) throws -> [String] {
        var made: [String] = []
        var folder = output
        for part in path.split(separator: "/").dropLast() {
            folder += "/" + part
            switch Disk.kind(of: folder) {
            case .folder: continue
            case .nothing: break
            case .file, .other:
                guard replacing else { return made }
                unlink(folder)
            }
            do {
                try Disk.makeFolder(folder)
                made.append(folder)
            } catch {
                for folder in made.reversed() { rmdir(folder) }
                throw error
            }
        }
        return made
    }

    private func removeEmptyFolders(in output: String) {
        // The longest first, so that a folder is looked at after the folders in it.
        for folder in Publication.folders(of: removals).sorted(by: { $0.utf8.count > $1.utf8.count })
        where !folder.isEmpty {
            rmdir(output + folder)
        }
    }

    /// All folders on the way to `paths`, each with a slash in front; the root is "".
    private static func folders(of paths: [String]) -> Set<String> {
        var folders: Set<String> = [""]
        for path in paths {
            var rest = path[...]
            while let slash = rest.lastIndex(of: "/") {
                rest = rest[..<slash]
                guard folders.insert("/" + rest).inserted else { break }
            }
        }
        return folders
    }
}
