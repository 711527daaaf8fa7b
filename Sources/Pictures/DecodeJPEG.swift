internal import CTurboJPEG

/// Gives the rows of a JPEG, top to bottom, as red, green and blue.
///
/// - Parameter need: the least size; the picture comes at its own size, or at a half, a quarter or an eighth of it, which costs
///   far less time and memory.
/// - Kinds: greyscale, colour, and the inks of printing (CMYK), which become colours without their profile.
func decodeJPEG(
    _ bytes: [UInt8], atLeast need: PictureSize, start: (PictureSize) -> Void, row: (UnsafePointer<UInt8>) -> Void
) throws(PictureFault) {
    guard let decoder = tjInitDecompress() else { preconditionFailure("no memory for a JPEG decoder") }
    defer { tjDestroy(decoder) }
    var (width, height, sampling, colours): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
    guard tjDecompressHeader3(decoder, bytes, UInt(bytes.count), &width, &height, &sampling, &colours) == 0,
        let size = jpegSize(width, height, atLeast: need)
    else { throw .damaged }
    let isInk = colours == TJCS_CMYK.rawValue || colours == TJCS_YCCK.rawValue
    let channels = isInk ? 4 : 3
    let stride = size.width * channels
    var failure: PictureFault?
    let pixels = [UInt8](unsafeUninitializedCapacity: stride * size.height) { buffer, count in
        let result = tjDecompress2(
            decoder, bytes, UInt(bytes.count), buffer.baseAddress, Int32(size.width), Int32(stride), Int32(size.height),
            isInk ? TJPF_CMYK.rawValue : TJPF_RGB.rawValue, TJFLAG_LIMITSCANS)
        if result != 0 { failure = fault(of: decoder) }
        count = failure == nil ? stride * size.height : 0
    }
    if let failure { throw failure }
    start(size)
    pixels.withUnsafeBufferPointer { pixels in
        guard let base = pixels.baseAddress else { return }
        if isInk {
            let isInverted = JPEGSegments(bytes).isFromAdobe
            var line = [UInt8](repeating: 0, count: size.width * 3)
            for y in 0..<size.height {
                convertInk(base + y * stride, isInverted: isInverted, into: &line)
                line.withUnsafeBufferPointer { if let start = $0.baseAddress { row(start) } }
            }
        } else {
            for y in 0..<size.height { row(base + y * stride) }
        }
    }
}

/// The smallest of the sizes that the decoder makes on its way that is still large enough.
private func jpegSize(_ width: Int32, _ height: Int32, atLeast need: PictureSize) -> PictureSize? {
    for part in [8, 4, 2, 1] {
        let size = PictureSize(width: (Int(width) + part - 1) / part, height: (Int(height) + part - 1) / part)
        if let size, part == 1 || size.width >= need.width && size.height >= need.height { return size }
    }
    return nil
}

/// What went wrong; nil for what does not show in the picture.
private func fault(of decoder: tjhandle) -> PictureFault? {
    guard tjGetErrorCode(decoder) == TJERR_WARNING.rawValue else { return .damaged }
    let words = tjGetErrorStr2(decoder).map { String(cString: $0) } ?? ""
    if words.contains("Premature end") || words.contains("premature end") { return .breaksOff }
    return words.contains("bad Huffman code") ? .damaged : nil
}

/// Cyan, magenta, yellow and black as red, green and blue: each ink takes its part of the light away.
private func convertInk(_ pixels: UnsafePointer<UInt8>, isInverted: Bool, into line: inout [UInt8]) {
    for x in 0..<line.count / 3 {
        let black = Int(pixels[4 * x + 3])
        for ink in 0..<3 {
            let value = Int(pixels[4 * x + ink])
            let light = isInverted ? value * black : (255 - value) * (255 - black)
            line[3 * x + ink] = UInt8((light + 127) / 255)
        }
    }
}
