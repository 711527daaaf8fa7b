internal import CWebP

/// Gives the rows of a WebP, top to bottom, as bytes, with or without transparency.
///
/// - Parameter need: the least size; a larger picture is halved, once or more, while it is decoded.
func decodeWebP(
    _ bytes: [UInt8], _ facts: PictureFacts, atLeast need: PictureSize,
    start: (PictureSize, _ profile: [UInt8]) -> Void, row: (UnsafePointer<UInt8>) -> Void
) throws(PictureFault) {
    var config = WebPDecoderConfig()
    guard WebPInitDecoderConfig(&config) != 0,
        WebPGetFeatures(bytes, bytes.count, &config.input) == VP8_STATUS_OK,
        var size = PictureSize(width: Int(config.input.width), height: Int(config.input.height))
    else { throw .damaged }
    while let half = PictureSize(width: size.width / 2, height: size.height / 2), half.width >= need.width,
        half.height >= need.height
    {
        size = half
        config.options.use_scaling = 1
    }
    config.options.scaled_width = Int32(size.width)
    config.options.scaled_height = Int32(size.height)
    config.output.colorspace = facts.mayBeTransparent ? MODE_RGBA : MODE_RGB
    defer { WebPFreeDecBuffer(&config.output) }
    let status = WebPDecode(bytes, bytes.count, &config)
    guard status == VP8_STATUS_OK, let pixels = config.output.u.RGBA.rgba else {
        throw status == VP8_STATUS_NOT_ENOUGH_DATA ? .breaksOff : .damaged
    }
    let profile = webPChunks(bytes).first { $0.name == "ICCP" }.map { Array(bytes[$0.data]) } ?? []
    start(size, profile)
    for y in 0..<size.height { row(pixels + y * Int(config.output.u.RGBA.stride)) }
}

/// Whether a picture without dots of its own for transparency, in the lossless form, can be seen through.
func webPHasAlpha(_ bytes: [UInt8]) -> Bool {
    var features = WebPBitstreamFeatures()
    return WebPGetFeatures(bytes, bytes.count, &features) == VP8_STATUS_OK && features.has_alpha != 0
}
