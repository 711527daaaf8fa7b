import Foundation
import Pictures
import Rendering
import SiteModel

/// Keeps a finished site in memory, so that a request never touches the disk.
///
/// - Threads: `write` may be called from several at once.
/// - Pictures and downloads are read once, and again only when they have changed on disk.
final class PreviewFiles: OutputSink {
    /// A file of `content/` as it was read, and the stamp that tells whether it is still the same.
    struct Asset: Sendable {
        let stamp: FileStamp
        let bytes: [UInt8]
    }

    /// Larger files would fill the memory of an office computer; they are left out of the preview, and it says so.
    private static let largestAsset = 200_000_000  // bytes

    private let content: String
    private let earlier: [String: Asset]
    private let lock = NSLock()
    // Guarded by `lock`; the class is a sink that many threads write into.
    private nonisolated(unsafe) var files: [String: [UInt8]] = [:]
    private nonisolated(unsafe) var assets: [String: Asset] = [:]
    private nonisolated(unsafe) var problems: [String] = []

    /// - Parameter earlier: the assets of the build before this one.
    init(siteFolder: String, earlier: [String: Asset]) {
        content = siteFolder + "/content"
        self.earlier = earlier
    }

    func write(_ file: OutputFile) {
        switch file.content {
        case .bytes(let bytes): keep(bytes, at: file.path)
        case .copy(let path):
            switch read(path) {
            case .success(let asset):
                lock.withLock { assets[path] = asset }
                keep(asset.bytes, at: file.path)
            case .failure(let failure):
                lock.withLock { problems.append("content/\(path) is not in the preview: \(failure)") }
            }
        }
    }

    /// All files by their path, the assets among them, and a line for each file that could not be kept.
    var kept: (files: [String: [UInt8]], assets: [String: Asset], problems: [String]) {
        lock.withLock { (files, assets, problems.sorted()) }
    }

    private func keep(_ bytes: [UInt8], at path: String) {
        // The first file at an address stays, as on disk; the build has reported the second.
        lock.withLock {
            if files[path] == nil { files[path] = bytes }
        }
    }

    private func read(_ path: String) -> Result<Asset, PreviewFailure> {
        guard let stamp = FileStamp(of: content + "/" + path) else {
            return .failure(PreviewFailure("it is not there"))
        }
        if let known = earlier[path], known.stamp == stamp { return .success(known) }
        guard stamp.sizeBytes <= PreviewFiles.largestAsset else {
            return .failure(PreviewFailure("it is larger than \(PreviewFiles.largestAsset / 1_000_000) MB"))
        }
        return readBytes(of: content + "/" + path).map { Asset(stamp: stamp, bytes: withoutPictureMetadata($0)) }
            .mapError { PreviewFailure($0.reason) }
    }
}

/// Why a preview, or one file of it, cannot be shown.
struct PreviewFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
