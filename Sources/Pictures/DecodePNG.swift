internal import CSpng

/// Gives the rows of a PNG, top to bottom, as bytes, with or without transparency.
///
/// - Kinds: all of PNG; 16 bits a channel become 8, greys and palettes become colours.
func decodePNG(
    _ bytes: [UInt8], _ facts: PictureFacts, start: (PictureSize, _ profile: [UInt8]) -> Void,
    row: (UnsafePointer<UInt8>) -> Void
) throws(PictureFault) {
    guard let decoder = spng_ctx_new(0) else { preconditionFailure("no memory for a PNG decoder") }
    defer { spng_ctx_free(decoder) }
    var failure: PictureFault?
    bytes.withUnsafeBytes { bytes in
        failure = decode(decoder, bytes, facts, start: start, row: row)
    }
    if let failure { throw failure }
}

/// Colour profiles are a few kilobytes; what unpacks to more than this is a trap.
private let largestChunk = 8_000_000

private func decode(
    _ decoder: OpaquePointer, _ bytes: UnsafeRawBufferPointer, _ facts: PictureFacts,
    start: (PictureSize, _ profile: [UInt8]) -> Void, row: (UnsafePointer<UInt8>) -> Void
) -> PictureFault? {
    spng_set_chunk_limits(decoder, largestChunk, 2 * largestChunk)
    var header = spng_ihdr()
    let format = Int32((facts.mayBeTransparent ? SPNG_FMT_RGBA8 : SPNG_FMT_RGB8).rawValue)
    let flags = Int32(SPNG_DECODE_TRNS.rawValue)
    guard spng_set_png_buffer(decoder, bytes.baseAddress, bytes.count) == 0, spng_get_ihdr(decoder, &header) == 0,
        let size = PictureSize(width: Int(header.width), height: Int(header.height))
    else { return .damaged }
    var whole = 0
    guard spng_decoded_image_size(decoder, format, &whole) == 0 else { return .damaged }
    let rowLength = whole / size.height
    start(size, profile(decoder))
    if header.interlace_method != 0 {
        // Rows come in seven rounds, so the whole picture is needed at once.
        var pixels = [UInt8](repeating: 0, count: whole)
        guard spng_decode_image(decoder, &pixels, whole, format, flags) == 0 else { return .damaged }
        pixels.withUnsafeBufferPointer { pixels in
            guard let base = pixels.baseAddress else { return }
            for y in 0..<size.height { row(base + y * rowLength) }
        }
        return nil
    }
    let progressive = flags | Int32(SPNG_DECODE_PROGRESSIVE.rawValue)
    guard spng_decode_image(decoder, nil, 0, format, progressive) == 0 else { return .damaged }
    var line = [UInt8](repeating: 0, count: rowLength)
    for y in 0..<size.height {
        let result = spng_decode_row(decoder, &line, rowLength)
        let isLast = y == size.height - 1
        guard result == 0 || isLast && result == Int32(SPNG_EOI.rawValue) else { return .damaged }
        line.withUnsafeBufferPointer { if let base = $0.baseAddress { row(base) } }
    }
    return nil
}

private func profile(_ decoder: OpaquePointer) -> [UInt8] {
    var profile = spng_iccp()
    guard spng_get_iccp(decoder, &profile) == 0, let data = profile.profile else { return [] }
    return Array(UnsafeRawBufferPointer(start: data, count: profile.profile_len))
}
