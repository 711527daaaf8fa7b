/// The parts of a GIF one after the other.
///
/// - Source: GIF89a specification, CompuServe (1990), sections 17 to 27.
struct GIFBlocks {
    struct Part {
        let range: Range<Int>
        let kind: Kind
    }

    enum Kind: Equatable {
        case header, frame, control, loop, trailer
        /// Comments, text drawn over the picture, and what programs wrote for themselves, XMP among it.
        case note
    }

    private(set) var parts: [Part] = []
    /// Whether the last part is the trailer.
    var isWhole: Bool { parts.last?.kind == .trailer }
    var frameCount: Int { parts.count { $0.kind == .frame } }

    init(_ bytes: [UInt8]) {
        guard bytes.count >= 13 else { return }
        var at = 13 + GIFBlocks.tableLength(bytes[10])
        guard at <= bytes.count else { return }
        parts.append(Part(range: 0..<at, kind: .header))
        while at < bytes.count {
            let start = at
            let kind: Kind
            switch bytes[at] {
            case 0x3B:
                parts.append(Part(range: at..<at + 1, kind: .trailer))
                return
            case 0x2C:
                guard at + 10 < bytes.count else { return }
                kind = .frame
                at += 11 + GIFBlocks.tableLength(bytes[at + 9])
            case 0x21:
                guard at + 2 < bytes.count else { return }
                kind = GIFBlocks.kind(ofExtension: bytes[at...])
                at += 2
            default: return
            }
            // Sub-blocks of up to 255 bytes, the last one empty.
            while at < bytes.count, bytes[at] != 0 { at += 1 + Int(bytes[at]) }
            at += 1
            guard at <= bytes.count else { return }
            parts.append(Part(range: start..<at, kind: kind))
        }
    }

    private static func tableLength(_ flags: UInt8) -> Int {
        flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1)
    }

    private static func kind(ofExtension block: ArraySlice<UInt8>) -> Kind {
        switch block[block.startIndex + 1] {
        case 0xF9: return .control
        case 0xFF:
            let name = block.dropFirst(3).prefix(11)
            let isLoop = name.elementsEqual("NETSCAPE2.0".utf8) || name.elementsEqual("ANIMEXTS1.0".utf8)
            return isLoop ? .loop : .note
        default: return .note
        }
    }
}

/// A GIF without comments and programs' notes; how often it repeats stays.
func cleanGIF(_ bytes: [UInt8]) -> [UInt8] {
    let blocks = GIFBlocks(bytes)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for part in blocks.parts where part.kind != .note { result += bytes[part.range] }
    return result
}
