/// The segments of a JPEG that say something about it.
///
/// - Source: ISO 10918-1, annex B.
struct JPEGSegments {
    private let bytes: [UInt8]
    /// Where the coded picture begins.
    private(set) var scanStart: Int?
    private(set) var exif: ArraySlice<UInt8>?
    /// Whether Adobe's programs wrote it; then colours for printing are stored the other way round.
    private(set) var isFromAdobe = false
    private var profileParts: [(number: UInt8, data: ArraySlice<UInt8>)] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var at = 2
        while at + 4 <= bytes.count, bytes[at] == 0xFF {
            let marker = bytes[at + 1]
            if marker == 0xFF {
                at += 1
                continue
            }
            let end = at + 2 + bigEndian(bytes, at + 2, 2)
            guard end >= at + 4, end <= bytes.count else { return }
            read(marker, bytes[at + 4..<end])
            at = end
            if marker == 0xDA {
                scanStart = at
                return
            }
        }
    }

    private mutating func read(_ marker: UInt8, _ data: ArraySlice<UInt8>) {
        let profile = Array("ICC_PROFILE\0".utf8)
        switch marker {
        case 0xE1 where exif == nil && data.starts(with: Array("Exif\0\0".utf8)): exif = data
        case 0xE2 where data.starts(with: profile) && data.count > 14:
            profileParts.append((data[data.startIndex + 12], data.dropFirst(14)))
        case 0xEE where data.starts(with: Array("Adobe".utf8)): isFromAdobe = true
        default: break
        }
    }

    /// The colour profile, put together from its parts; empty where there is none.
    var profile: [UInt8] { profileParts.sorted { $0.number < $1.number }.flatMap { Array($0.data) } }

    /// Whether the mark of the end stands somewhere behind `start`; phones put more files after it.
    func hasEnd(after start: Int) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            var at = bytes.count - 1
            while at > start {
                if bytes[at] == 0xD9, bytes[at - 1] == 0xFF { return true }
                at -= 1
            }
            return false
        }
    }
}

/// Gives each chunk of a PNG, up to its end, by name and the range of its data.
func forEachPNGChunk(_ bytes: [UInt8], _ body: (String, Range<Int>) -> Void) {
    var at = 8
    while at + 12 <= bytes.count {
        let end = at + 12 + bigEndian(bytes, at, 4)
        guard end <= bytes.count else { return }
        let name = String(decoding: bytes[at + 4..<at + 8], as: UTF8.self)
        body(name, at + 8..<end - 4)
        if name == "IEND" { return }
        at = end
    }
}

/// The chunks of a WebP, as far as they are whole.
func webPChunks(_ bytes: [UInt8]) -> [(name: String, data: Range<Int>)] {
    var chunks: [(name: String, data: Range<Int>)] = []
    var at = 12
    while at + 8 <= bytes.count {
        let length = littleEndian(bytes, at + 4, 4)
        guard at + 8 + length <= bytes.count else { break }
        chunks.append((String(decoding: bytes[at..<at + 4], as: UTF8.self), at + 8..<at + 8 + length))
        at += 8 + length + length % 2
    }
    return chunks
}
