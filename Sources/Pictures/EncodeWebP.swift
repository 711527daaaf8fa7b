internal import CWebP

/// 0 to 100, as in `encodeJPEG`; WebP's 78 looks like JPEG's 80 and is a quarter smaller.
let webPQuality: Float = 78

/// The picture as a WebP with nothing in it but the picture; nil for what is too large for the format.
///
/// - Parameter isDrawing: drawings have clean edges, and stay as they are, dot for dot. Photos do not.
func encodeWebP(_ bitmap: Bitmap, isDrawing: Bool) -> [UInt8]? {
    guard max(bitmap.size.width, bitmap.size.height) <= Int(WEBP_MAX_DIMENSION) else { return nil }
    var config = WebPConfig()
    guard WebPConfigPreset(&config, WEBP_PRESET_PHOTO, webPQuality) != 0 else { return nil }
    if isDrawing { WebPConfigLosslessPreset(&config, 6) }
    var picture = WebPPicture()
    guard WebPPictureInit(&picture) != 0 else { return nil }
    defer { WebPPictureFree(&picture) }
    picture.use_argb = isDrawing ? 1 : 0
    picture.width = Int32(bitmap.size.width)
    picture.height = Int32(bitmap.size.height)
    let stride = Int32(bitmap.size.width * bitmap.channels)
    let isTaken =
        bitmap.channels == 4
        ? WebPPictureImportRGBA(&picture, bitmap.bytes, stride) : WebPPictureImportRGB(&picture, bitmap.bytes, stride)
    guard isTaken != 0 else { return nil }
    var output = WebPMemoryWriter()
    WebPMemoryWriterInit(&output)
    defer { WebPMemoryWriterClear(&output) }
    let isDone = withUnsafeMutablePointer(to: &output) { output in
        picture.writer = WebPMemoryWrite
        picture.custom_ptr = UnsafeMutableRawPointer(output)
        return WebPEncode(&config, &picture) != 0
    }
    guard isDone, let start = output.mem else { return nil }
    return Array(UnsafeBufferPointer(start: start, count: output.size))
}
