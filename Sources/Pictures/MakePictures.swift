internal import CSpng
internal import CWebP

/// A size in which a picture is wanted.
package struct PictureRequest: Sendable, Hashable {
    /// Upright, and not larger than the picture.
    package let size: PictureSize
    /// Whether a WebP is wanted beside the JPEG or PNG.
    package let hasWebP: Bool

    package init(size: PictureSize, hasWebP: Bool) {
        self.size = size
        self.hasWebP = hasWebP
    }
}

/// A picture in one size: nothing is in these files but the picture, upright, in sRGB.
package struct MadePicture: Sendable {
    package let size: PictureSize
    /// Nil where none was asked for, or where the picture is too large for the format.
    package let webP: [UInt8]?
    /// JPEG or PNG, as `fallbackEnding` says.
    package let fallback: [UInt8]
}

/// What decides the bytes of made pictures beside the original and its size; it changes whenever any of that changes.
package let pictureRecipe = "area 1, jpeg \(jpegQuality), webp \(webPQuality)"

/// The libraries that write pictures: another version may write other bytes.
package let pictureEncoders = "webp \(WebPGetEncoderVersion()), spng \(String(cString: spng_version_string()))"

/// Makes a picture in several sizes: it is read once, a row at a time, and all sizes grow together.
///
/// - Parameter facts: what `inspectPicture` said of these bytes.
/// - Bad input: nil sizes come of a picture that cannot be decoded to its end, as half a picture misleads.
package func makePictures(
    of bytes: [UInt8], _ facts: PictureFacts, _ requests: [PictureRequest]
) -> Result<[MadePicture], PictureFault> {
    precondition(!facts.isPublishedWhole, "moving pictures and drawings are published as they are")
    do throws(PictureFault) {
        let bitmaps = try decode(bytes, facts, sizes: requests.map(\.size))
        return .success(zip(bitmaps, requests).map { make($0, facts, $1) })
    } catch {
        return .failure(error)
    }
}

private func make(_ bitmap: Bitmap, _ facts: PictureFacts, _ request: PictureRequest) -> MadePicture {
    var bitmap = facts.orientation.upright(bitmap)
    if facts.hasPalette { bitmap = reducingColours(of: bitmap) }
    if bitmap.channels == 4, !bitmap.hasTransparency { bitmap = bitmap.opaque }
    let isJPEG = facts.fallbackEnding == "jpg"
    let fallback = isJPEG ? encodeJPEG(bitmap.opaque) : encodePNG(bitmap)
    guard request.hasWebP else { return MadePicture(size: bitmap.size, webP: nil, fallback: fallback) }
    let isDrawing = facts.hasPalette || !isJPEG && IndexedPicture(bitmap) != nil
    var webP = encodeWebP(bitmap, isDrawing: isDrawing)
    // A PNG may be a drawing with many shades: whichever form of WebP is smaller says which it is.
    if facts.format == .png, !isDrawing, let exact = encodeWebP(bitmap, isDrawing: true),
        exact.count <= webP?.count ?? .max
    {
        webP = exact
    }
    return MadePicture(size: bitmap.size, webP: webP, fallback: fallback)
}

/// The picture in several sizes, as it lies in its file.
private func decode(
    _ bytes: [UInt8], _ facts: PictureFacts, sizes: [PictureSize]
) throws(PictureFault) -> [Bitmap] {
    let sizes = sizes.map(facts.orientation.swapped)
    guard let need = PictureSize(width: sizes.map(\.width).max() ?? 0, height: sizes.map(\.height).max() ?? 0) else {
        return []
    }
    let channels = facts.mayBeTransparent && facts.format != .jpeg ? 4 : 3
    var resizers: [AreaResizer] = []
    func start(_ source: PictureSize, _ profile: [UInt8]) {
        let profile = profile.isEmpty ? ColourProfile.sRGB : ColourProfile(icc: profile)
        resizers = sizes.map { AreaResizer(from: source, to: $0, channels: channels, profile: profile) }
    }
    func add(_ row: UnsafePointer<UInt8>) {
        for index in resizers.indices { resizers[index].add(row) }
    }
    switch facts.format {
    case .jpeg:
        // A profile of printing inks says nothing about the colours that they have become.
        let profile = JPEGSegments(bytes).profile
        try decodeJPEG(bytes, atLeast: need, start: { start($0, profile) }, row: add)
    case .png: try decodePNG(bytes, facts, start: start, row: add)
    case .webp: try decodeWebP(bytes, facts, atLeast: need, start: start, row: add)
    case .gif, .drawing: throw .notAPicture
    }
    return resizers.map(\.bitmap)
}
