/// A picture without what the camera or the editor wrote beside it: place, time, device, names, comments, previews.
///
/// - Use: for what is published as it is: moving pictures, and files under other names that turn out to be pictures.
/// - Formats: JPEG, PNG, WebP, GIF; the picture itself is not touched. Other files come back as they are.
/// - Kept: colour profiles, and which side is up, as pictures would lie on their side without it.
/// - Bad input: a file that breaks off, or is not what it begins as, comes back as far as it can be read; a JPEG or PNG
///   never keeps what could not be looked at.
/// - Source: JPEG ISO 10918-1, annex B; Exif 2.32, section 4.6; PNG 1.2, section 4; WebP container specification.
package func withoutPictureMetadata(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return cleanJPEG(bytes) }
    if bytes.starts(with: pngSignature) { return cleanPNG(bytes) }
    if bytes.count >= 12, bytes.starts(with: Array("RIFF".utf8)), bytes[8..<12].elementsEqual("WEBP".utf8) {
        return cleanWebP(bytes)
    }
    if bytes.starts(with: Array("GIF8".utf8)) { return cleanGIF(bytes) }
    return bytes
}

// MARK: JPEG

private func cleanJPEG(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = [0xFF, 0xD8]
    result.reserveCapacity(bytes.count)
    var hasOrientation = false
    var i = 2
    while i + 3 < bytes.count, bytes[i] == 0xFF {
        let marker = bytes[i + 1]
        if marker == 0xFF {
            i += 1
            continue
        }
        // The end of the picture; phones put films and second pictures after it.
        if marker == 0xD9 { break }
        let length = Int(bytes[i + 2]) << 8 | Int(bytes[i + 3])
        let end = i + 2 + length
        guard length >= 2, end <= bytes.count else { break }
        let segment = bytes[i..<end]
        switch marker {
        case 0xE1:
            if !hasOrientation, let side = exifOrientation(segment.dropFirst(4)), side != .upright {
                result += orientationSegment(UInt8(side.side))
                hasOrientation = true
            }
        case 0xE0, 0xE2, 0xEE:
            // JFIF, colour profile, Adobe's colour transform. Of the second kind, only profiles: it also holds previews.
            if marker != 0xE2 || segment.dropFirst(4).starts(with: Array("ICC_PROFILE\0".utf8)) { result += segment }
        case 0xE3...0xEF, 0xFE: break
        default: result += segment
        }
        i = end
        if marker == 0xDA { i = copyScan(bytes, from: i, to: &result) }
    }
    return result + [0xFF, 0xD9]
}

/// Copies coded picture data up to the next marker that is neither a filler nor a restart.
private func copyScan(_ bytes: [UInt8], from start: Int, to result: inout [UInt8]) -> Int {
    var i = start
    while i < bytes.count {
        if bytes[i] == 0xFF, i + 1 < bytes.count, bytes[i + 1] != 0, !(0xD0...0xD7).contains(bytes[i + 1]) { break }
        i += 1
    }
    result += bytes[start..<i]
    return i
}

/// An Exif block that says which side is up and nothing else.
private func orientationSegment(_ side: UInt8) -> [UInt8] {
    let tiff: [UInt8] =
        Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1] + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, side, 0, 0] + [0, 0, 0, 0]
    let data = Array("Exif\0\0".utf8) + tiff
    return [0xFF, 0xE1, 0, UInt8(data.count + 2)] + data
}

// MARK: PNG

let pngSignature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
private let droppedChunks: Set<String> = ["eXIf", "tEXt", "zTXt", "iTXt", "tIME"]

private func cleanPNG(_ bytes: [UInt8]) -> [UInt8] {
    var result = pngSignature
    result.reserveCapacity(bytes.count)
    var i = 8
    while i + 12 <= bytes.count {
        let length = bytes[i..<i + 4].reduce(0) { $0 << 8 | Int($1) }
        let end = i + 12 + length
        guard end <= bytes.count else { break }
        let name = String(decoding: bytes[i + 4..<i + 8], as: UTF8.self)
        if !droppedChunks.contains(name) { result += bytes[i..<end] }
        // What stands after the end belongs to no picture.
        if name == "IEND" { break }
        i = end
    }
    return result
}

// MARK: WebP

private func cleanWebP(_ bytes: [UInt8]) -> [UInt8] {
    var chunks: [UInt8] = []
    var i = 12
    while i + 8 <= bytes.count {
        let length = bytes[i + 4..<i + 8].reversed().reduce(0) { $0 << 8 | Int($1) }
        let end = i + 8 + length + length % 2
        guard length >= 0, end <= bytes.count + length % 2 else { break }
        let name = String(decoding: bytes[i..<i + 4], as: UTF8.self)
        var chunk = Array(bytes[i..<min(end, bytes.count)])
        // The flags of the extended form say whether there is Exif (8) and XMP (4).
        if name == "VP8X", chunk.count > 8 { chunk[8] &= ~0x0C }
        if name != "EXIF", name != "XMP " { chunks += chunk }
        i = end
    }
    let size = chunks.count + 4
    let sizeBytes = (0..<4).map { UInt8(truncatingIfNeeded: size >> (8 * $0)) }
    return Array("RIFF".utf8) + sizeBytes + Array("WEBP".utf8) + chunks
}
