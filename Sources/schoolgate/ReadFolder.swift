import Foundation
import Glibc
import SiteModel
import SourceText

/// Walks the folder of a site and gives its files as a tree; only what a site reads is in it.
///
/// - Links: followed inside `content/`, `translations/`, `themes/` and `words/`; one that leads elsewhere (to `.git`, to the finished
///   site, out of the folder), or back into a folder above itself, is reported and left out.
/// - Bad input: files and folders that cannot be read are reported; names that are not UTF-8 are left out with an error.
struct FolderReader {
    private let root: String
    private let realRoot: String
    /// The real folders that a link may lead into.
    private let realParts: [String]
    private var linkedFolders = 0
    private var files: [(file: FileTree.File, stamp: FileStamp)] = []
    private var problems: [Diagnostic] = []

    /// Folders below the site that are no part of it.
    private static let parts = ["content", "translations", "themes", "words"]
    private static let deepest = 64
    /// Links between folders can make more paths than there are atoms; nobody means more than this.
    private static let mostLinkedFolders = 1000

    init(root: String) {
        self.root = root
        let real = FolderReader.realPath(root) ?? root
        realRoot = real
        realParts = FolderReader.parts.compactMap { FolderReader.realPath(root + "/" + $0) }.filter {
            $0.hasPrefix(real + "/")
        }
    }

    static func read(_ root: String) -> FileTree { list(root).tree }

    static func list(_ root: String) -> SiteListing {
        var reader = FolderReader(root: root)
        reader.addFile("site.yaml")
        for part in parts { reader.walk(part, parents: [reader.realRoot], depth: 0) }
        return SiteListing(
            reader.files, problems: reader.problems + fileNameWarnings(reader.files.map(\.file.path)))
    }

    private mutating func walk(_ folder: String, parents: Set<String>, depth: Int) {
        let path = root + "/" + folder
        guard let real = FolderReader.realPath(path) else { return }
        guard depth < FolderReader.deepest || parents.contains(real) else {
            report(
                "folder-loop",
                "There are more than \(FolderReader.deepest) folders in each other here, so this one is left out",
                folder, help: "move it nearer to content/")
            return
        }
        guard !parents.contains(real) else {
            report(
                "folder-loop", "This link leads back to a folder above it, so it is left out", folder,
                help: "delete the link")
            return
        }
        guard isInSite(real) else {
            report(
                "link-out-of-site", "This link leads out of the site's texts, so it is left out", folder,
                help: "copy the files into the site")
            return
        }
        guard let listing = opendir(path) else {
            guard errno != ENOENT else { return }
            report(
                "unreadable-file", "This folder cannot be read: \(inPlainWords(errno))", folder,
                help: "check who may read the folder")
            return
        }
        defer { closedir(listing) }
        var names: [String] = []
        while let entry = readdir(listing) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
            }
            guard let name else {
                report(
                    "bad-file-name", "A file in this folder has a name that is not UTF-8, so it is left out", folder,
                    help: "rename the file")
                continue
            }
            // Files of editors and of version control are not for families.
            if !name.hasPrefix("."), !name.hasSuffix("~") { names.append(name) }
        }
        for name in names.sorted() { add(folder + "/" + name, parents: parents.union([real]), depth: depth + 1) }
    }

    private mutating func add(_ path: String, parents: Set<String>, depth: Int) {
        var info = stat()
        guard stat(root + "/" + path, &info) == 0 else {
            report(
                "unreadable-file", errno == ELOOP ? "This link leads to itself" : "This link leads nowhere", path,
                help: "delete the link, or put the file there")
            return
        }
        guard info.st_mode & S_IFMT == S_IFDIR else {
            addFile(path, info)
            return
        }
        if isLink(path) {
            linkedFolders += 1
            guard linkedFolders <= FolderReader.mostLinkedFolders else {
                if linkedFolders == FolderReader.mostLinkedFolders + 1 {
                    report(
                        "folder-loop",
                        "There are too many links between folders, so this one and the rest are left out", path,
                        help: "copy the files instead")
                }
                return
            }
        }
        walk(path, parents: parents, depth: depth)
    }

    private mutating func addFile(_ path: String) {
        var info = stat()
        if stat(root + "/" + path, &info) == 0 { addFile(path, info) }
    }

    private mutating func addFile(_ path: String, _ info: stat) {
        let full = root + "/" + path
        // Opening a pipe would wait for ever.
        guard info.st_mode & S_IFMT == S_IFREG else {
            report(
                "unreadable-file", "This is not a file that can be read", path, help: "delete it, or put a file there")
            return
        }
        if isLink(path), let real = FolderReader.realPath(full), !isInSite(real) {
            report(
                "link-out-of-site", "This link leads out of the site's texts, so it is left out", path,
                help: "copy the file into the site")
            return
        }
        guard access(full, R_OK) == 0 else {
            report(
                "unreadable-file", "This file cannot be read: \(inPlainWords(errno))", path,
                help: "check who may read the file")
            return
        }
        files.append(
            (FileTree.File(path: path, sizeBytes: Int(info.st_size)) { readBytes(of: full) }, FileStamp(info)))
    }

    private func isLink(_ path: String) -> Bool { Disk.kind(of: root + "/" + path) == .other }

    private func isInSite(_ real: String) -> Bool {
        realParts.contains { real == $0 || real.hasPrefix($0 + "/") }
    }

    private mutating func report(_ rule: String, _ message: String, _ path: String, help: String) {
        problems.append(Diagnostic(rule, .error, message, at: .start(of: path), help: help))
    }

    private static func realPath(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }
}

/// The files of a site, and what tells whether each is still the one that was listed.
struct SiteListing {
    let tree: FileTree
    /// One for each file of the tree, in the same order.
    let stamps: [FileStamp]

    init(_ files: [(file: FileTree.File, stamp: FileStamp)], problems: [Diagnostic]) {
        // As the tree has them.
        let sorted = files.sorted { $0.file.path.utf8.lexicographicallyPrecedes($1.file.path.utf8) }
        tree = FileTree(files: sorted.map(\.file), problems: problems)
        stamps = sorted.map(\.stamp)
    }

    /// Whether no file or folder had to be left out.
    var isWhole: Bool { !tree.problems.contains { $0.severity == .error } }
}

/// All bytes of a file, or what stood in the way.
func readBytes(of path: String) -> Result<[UInt8], FileTree.ReadFailure> {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return .failure(FileTree.ReadFailure(reason: inPlainWords(errno))) }
    defer { close(file) }
    var info = stat()
    guard fstat(file, &info) == 0 else { return .failure(FileTree.ReadFailure(reason: inPlainWords(errno))) }
    let size = Int(info.st_size)
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        count = 0
        while count < size {
            let got = read(file, buffer.baseAddress! + count, size - count)
            if got < 0, errno == EINTR { continue }
            if got < 0 { failure = errno }
            if got <= 0 { break }
            count += got
        }
    }
    return failure == 0 ? .success(bytes) : .failure(FileTree.ReadFailure(reason: inPlainWords(failure)))
}

func inPlainWords(_ error: Int32) -> String {
    switch error {
    case EACCES, EPERM: "you may not read or write it"
    case ENOSPC, EDQUOT: "the disk is full"
    case EROFS: "the disk is read-only"
    case EISDIR: "it is a folder"
    case ENOENT: "it is not there"
    case EIO: "the disk has a fault"
    case ENAMETOOLONG: "its name is too long"
    case EFBIG: "it is larger than files may be here"
    case EMFILE, ENFILE: "too many files are open"
    case ELOOP, ENOTDIR: "a link or a file stands where a folder belongs"
    case EBUSY: "something else is using it"
    default: String(cString: strerror(error))
    }
}
