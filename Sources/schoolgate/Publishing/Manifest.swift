import Foundation
import SourceText

/// `manifest.json` in the finished site: every file with its size and hash, one a line, sorted by path.
///
/// - Left out: itself, and the mark of the build.
/// - docs/json.md says it to programs.
struct Manifest {
    struct Entry {
        /// From the site's root: `so/visiting/index.html`.
        let path: String
        let sizeBytes: Int
        let hash: FileHash

        init(path: String, bytes: [UInt8]) {
            self.path = path
            sizeBytes = bytes.count
            hash = FileHash(of: bytes)
        }

        init(path: String, sizeBytes: Int, hash: FileHash) {
            self.path = path
            self.sizeBytes = sizeBytes
            self.hash = hash
        }
    }

    static let path = "manifest.json"
    private static let version = 1
    private static let hashName = "murmur3-x64-128"

    /// Sorted by the bytes of the path.
    private let files: [Entry]

    init(_ files: [Entry]) {
        self.files = files.sorted { isBefore($0.path, $1.path) }
    }

    /// Written by hand, as an encoder takes longer for 30,000 files than writing them to the disk.
    var encoded: [UInt8] {
        var json: [UInt8] = []
        json.reserveCapacity(files.count * 150)
        json += "{\n\"version\": \(Manifest.version),\n\"hash\": \"\(Manifest.hashName)\",\n\"files\": [\n".utf8
        for (index, file) in files.enumerated() {
            if index > 0 { json += ",\n".utf8 }
            json += "{\"path\": ".utf8
            json.appendJSON(file.path)
            json += ", \"size\": ".utf8
            json += String(file.sizeBytes).utf8
            json += ", \"hash\": \"".utf8
            json.appendHex(file.hash.first)
            json.appendHex(file.hash.second)
            json += "\"}".utf8
        }
        json += "\n]\n}\n".utf8
        return json
    }

    /// The files in a manifest that an earlier build wrote; nil for anything but a manifest of this version.
    static func entries(in bytes: [UInt8]) -> [Entry]? {
        struct Written: Decodable {
            struct File: Decodable {
                let path: String
                let size: Int
                let hash: String
            }
            let version: Int
            let files: [File]
        }
        guard let written = try? JSONDecoder().decode(Written.self, from: Data(bytes)), written.version == version
        else { return nil }
        let entries = written.files.compactMap { file in
            FileHash(hex: file.hash).map { Entry(path: file.path, sizeBytes: file.size, hash: $0) }
        }
        return entries.count == written.files.count ? entries : nil
    }
}

/// By bytes; a comparison of letters would take three times as long.
private func isBefore(_ a: String, _ b: String) -> Bool {
    var (a, b) = (a, b)
    return a.withUTF8 { a in
        b.withUTF8 { b in
            let order = memcmp(a.baseAddress!, b.baseAddress!, min(a.count, b.count))
            return order == 0 ? a.count < b.count : order < 0
        }
    }
}

extension [UInt8] {
    /// Adds a JSON string (RFC 8259, section 7).
    fileprivate mutating func appendJSON(_ text: String) {
        append(0x22)
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }) {
            append(contentsOf: text.utf8)
        } else {
            for byte in text.utf8 {
                switch byte {
                case 0x22, 0x5C: self += [0x5C, byte]
                case 0x00..<0x20: self += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
                default: append(byte)
                }
            }
        }
        append(0x22)
    }

    fileprivate mutating func appendHex(_ number: UInt64) {
        for place in stride(from: 60, through: 0, by: -4) {
            let digit = UInt8(truncatingIfNeeded: number >> UInt64(place)) & 15
            append(digit < 10 ? 0x30 + digit : 0x57 + digit)
        }
    }
}
