import Foundation
import Glibc
import Pictures
import Pipeline

/// Keeps made pictures in `.schoolgate/pictures/` beside the site; the folder may be deleted at any time.
///
/// - A file there is used only if it is whole: it begins with a mark and a digest of the rest.
/// - What cannot be read or written costs time and nothing else, so nothing is said about it.
struct PictureFolder: PictureStore {
    private let parent: SiteCacheFolder
    private let folder: String

    init(siteFolder: String) {
        parent = SiteCacheFolder(siteFolder: siteFolder)
        folder = parent.path + "/pictures"
    }

    func bytes(for key: String) -> [UInt8]? {
        let path = folder + "/" + key
        guard Disk.kind(of: path) == .file, case .success(let bytes) = readBytes(of: path) else { return nil }
        let content = Array(bytes.dropFirst(PictureFolder.headLength))
        return bytes.starts(with: PictureFolder.head(of: content)) ? content : nil
    }

    func keep(_ bytes: [UInt8], for key: String) {
        // Another build may be writing the same picture; a name of its own, then one step.
        let part = "\(folder)/\(key).\(getpid()).part"
        if Disk.kind(of: folder) != .folder { makeFolder() }
        guard (try? Disk.writeFile(part, PictureFolder.head(of: bytes) + bytes)) != nil else {
            unlink(part)
            return
        }
        if rename(part, folder + "/" + key) != 0 { unlink(part) }
    }

    private func makeFolder() {
        if parent.make() { try? Disk.makeFolder(folder) }
    }

    private static let mark = "schoolgate picture 1 "
    private static let headLength = mark.utf8.count + 17

    private static func head(of content: [UInt8]) -> [UInt8] {
        Array("\(mark)\(ContentHash(of: content).hex)\n".utf8)
    }
}
