internal import CTurboJPEG

/// The picture as a progressive JPEG with nothing in it but the picture.
func encodeJPEG(_ bitmap: Bitmap) -> [UInt8] {
    precondition(bitmap.channels == 3, "a JPEG cannot be seen through")
    guard let encoder = tjInitCompress() else { preconditionFailure("no memory for a JPEG encoder") }
    defer { tjDestroy(encoder) }
    var result: UnsafeMutablePointer<UInt8>?
    var count: UInt = 0
    defer { tjFree(result) }
    let status = tjCompress2(
        encoder, bitmap.bytes, Int32(bitmap.size.width), 0, Int32(bitmap.size.height), TJPF_RGB.rawValue, &result,
        &count, Int32(TJSAMP_420.rawValue), jpegQuality, TJFLAG_PROGRESSIVE | TJFLAG_ACCURATEDCT)
    guard status == 0, let result else { preconditionFailure("no memory for a JPEG") }
    return Array(UnsafeBufferPointer(start: result, count: Int(count)))
}

/// 1 to 100. At 80, photos at their size on a page look like the original.
let jpegQuality: Int32 = 80
