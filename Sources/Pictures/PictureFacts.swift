/// What a picture says of itself, without being decoded.
package struct PictureFacts: Sendable, Hashable {
    package enum Format: Sendable, Hashable {
        case jpeg, png, webp, gif
        /// SVG: lines and shapes, not dots.
        case drawing
    }

    package let format: Format
    /// As people see it, upright; nil for a drawing that does not say.
    package let size: PictureSize?
    /// Whether it has more than one frame.
    package let isMoving: Bool
    /// Whether it can be seen through in places.
    package let mayBeTransparent: Bool
    package let hash: ContentHash
    let orientation: Orientation
    /// Whether its colours come from a short list, as in drawings and diagrams.
    let hasPalette: Bool

    /// Whether it is published as it is, cleaned, and not in several sizes: there is one file at its own address.
    package var isPublishedWhole: Bool { format == .drawing || format == .gif || isMoving }

    /// The format for browsers that do not know WebP, and the end of its files' names.
    package var fallbackEnding: String {
        switch format {
        case .jpeg: "jpg"
        case .png: "png"
        case .webp: mayBeTransparent ? "png" : "jpg"
        case .gif: "gif"
        case .drawing: "svg"
        }
    }
}

/// Reads the facts from the bytes of a file, and whether it is whole.
///
/// - Formats: JPEG, PNG, WebP, GIF; SVG only says its size here, `cleanDrawing` looks into it.
/// - Whole: each format has a mark at its end; without it the file breaks off.
package func inspectPicture(_ bytes: [UInt8]) -> Result<PictureFacts, PictureFault> {
    if let kind = kindNotForBrowsers(bytes) { return .failure(.notForBrowsers(kind)) }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return inspectJPEG(bytes) }
    if bytes.starts(with: pngSignature) { return inspectPNG(bytes) }
    if bytes.starts(with: Array("RIFF".utf8)), bytes.count >= 16, bytes[8..<12].elementsEqual("WEBP".utf8) {
        return inspectWebP(bytes)
    }
    if bytes.starts(with: Array("GIF8".utf8)) { return inspectGIF(bytes) }
    guard isDrawing(bytes) else { return .failure(.notAPicture) }
    let size = svgSize(bytes).flatMap { PictureSize(width: $0.0, height: $0.1) }
    return .success(
        PictureFacts(
            format: .drawing, size: size, isMoving: false, mayBeTransparent: true, hash: ContentHash(of: bytes),
            orientation: .upright, hasPalette: false))
}

/// How many million dots a picture may have: a row at a time costs little, whole pictures cost 4 bytes a dot.
private let mostMillionsByRows = 120
private let mostMillionsWhole = 40

private func fits(_ size: PictureSize, _ limit: Int) -> PictureFault? {
    let dots = size.width * size.height
    return dots > limit * 1_000_000 ? .tooManyPixels(millions: dots / 1_000_000, limit: limit) : nil
}

private func inspectJPEG(_ bytes: [UInt8]) -> Result<PictureFacts, PictureFault> {
    guard let size = PictureSize(of: bytes) else { return .failure(.damaged) }
    if let fault = fits(size, mostMillionsByRows) { return .failure(fault) }
    let segments = JPEGSegments(bytes)
    guard let scan = segments.scanStart, segments.hasEnd(after: scan) else { return .failure(.breaksOff) }
    let orientation = segments.exif.flatMap { exifOrientation($0) } ?? .upright
    return .success(
        PictureFacts(
            format: .jpeg, size: size, isMoving: false, mayBeTransparent: false, hash: ContentHash(of: bytes),
            orientation: orientation, hasPalette: false))
}

private func inspectPNG(_ bytes: [UInt8]) -> Result<PictureFacts, PictureFault> {
    guard let size = PictureSize(of: bytes), bytes.count >= 33 else { return .failure(.damaged) }
    let isInterlaced = bytes[28] != 0
    if let fault = fits(size, isInterlaced ? mostMillionsWhole : mostMillionsByRows) { return .failure(fault) }
    var hasPalette = false
    var hasTransparency = bytes[25] & 4 != 0
    var orientation = Orientation.upright
    var isMoving = false
    var isWhole = false
    forEachPNGChunk(bytes) { name, data in
        switch name {
        case "PLTE": hasPalette = bytes[25] == 3
        case "tRNS": hasTransparency = true
        case "acTL": isMoving = true
        case "eXIf": orientation = exifOrientation(bytes[data]) ?? .upright
        case "IEND": isWhole = true
        default: break
        }
    }
    guard isWhole else { return .failure(.breaksOff) }
    return .success(
        PictureFacts(
            format: .png, size: orientation.swapped(size), isMoving: isMoving, mayBeTransparent: hasTransparency,
            hash: ContentHash(of: bytes), orientation: orientation, hasPalette: hasPalette))
}

private func inspectWebP(_ bytes: [UInt8]) -> Result<PictureFacts, PictureFault> {
    guard let size = PictureSize(of: bytes) else { return .failure(.damaged) }
    if let fault = fits(size, mostMillionsWhole) { return .failure(fault) }
    guard littleEndian(bytes, 4, 4) + 8 <= bytes.count else { return .failure(.breaksOff) }
    let chunks = webPChunks(bytes)
    let flags = chunks.first { $0.name == "VP8X" }.flatMap { bytes[$0.data].first } ?? 0
    let isLossless = chunks.contains { $0.name == "VP8L" }
    let exif = chunks.first { $0.name == "EXIF" }.flatMap { exifOrientation(bytes[$0.data]) } ?? .upright
    return .success(
        PictureFacts(
            format: .webp, size: exif.swapped(size), isMoving: flags & 0x02 != 0,
            mayBeTransparent: flags & 0x10 != 0 || isLossless && webPHasAlpha(bytes), hash: ContentHash(of: bytes),
            orientation: exif, hasPalette: false))
}

private func inspectGIF(_ bytes: [UInt8]) -> Result<PictureFacts, PictureFault> {
    guard let size = PictureSize(of: bytes) else { return .failure(.damaged) }
    let blocks = GIFBlocks(bytes)
    guard blocks.frameCount > 0 else { return .failure(blocks.isWhole ? .damaged : .breaksOff) }
    guard blocks.isWhole else { return .failure(.breaksOff) }
    return .success(
        PictureFacts(
            format: .gif, size: size, isMoving: blocks.frameCount > 1, mayBeTransparent: true,
            hash: ContentHash(of: bytes), orientation: .upright, hasPalette: true))
}

/// Kinds of pictures that phones, cameras and scanners write, and that no page can show.
private func kindNotForBrowsers(_ bytes: [UInt8]) -> String? {
    if bytes.count >= 12, bytes[4..<8].elementsEqual("ftyp".utf8) {
        let brand = String(decoding: bytes[8..<12], as: UTF8.self)
        if ["heic", "heix", "hevc", "heim", "heis", "mif1", "msf1"].contains(brand) { return "HEIC" }
        if ["avif", "avis"].contains(brand) { return "AVIF" }
    }
    if bytes.starts(with: [0x49, 0x49, 0x2A, 0]) || bytes.starts(with: [0x4D, 0x4D, 0, 0x2A]) { return "TIFF" }
    if bytes.count > 26, bytes.starts(with: Array("BM".utf8)), littleEndian(bytes, 2, 4) == bytes.count { return "BMP" }
    return nil
}

private func isDrawing(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(65_536)
    guard let first = start.first(where: { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) }) else { return false }
    return first == UInt8(ascii: "<") && String(decoding: start, as: UTF8.self).contains("<svg")
        || first == UInt8(ascii: "<") && String(decoding: start, as: UTF8.self).contains(":svg")
}
