internal import CSpng
import Glibc

/// The picture as a PNG with nothing in it but the picture; with a palette where its colours fit into one.
func encodePNG(_ bitmap: Bitmap) -> [UInt8] {
    if let indexed = IndexedPicture(bitmap) { return encode(indexed, bitmap.size) }
    return encode(
        bitmap.bytes, bitmap.size,
        type: bitmap.channels == 4 ? SPNG_COLOR_TYPE_TRUECOLOR_ALPHA : SPNG_COLOR_TYPE_TRUECOLOR,
        depth: 8
    ) { _ in }
}

private func encode(_ picture: IndexedPicture, _ size: PictureSize) -> [UInt8] {
    encode(picture.packed(width: size.width), size, type: SPNG_COLOR_TYPE_INDEXED, depth: picture.depth) { encoder in
        // A filter guesses dots from their neighbours, which numbers of colours do not follow.
        spng_set_option(encoder, SPNG_FILTER_CHOICE, Int32(SPNG_FILTER_CHOICE_NONE.rawValue))
        var palette = spng_plte()
        palette.n_entries = UInt32(picture.colours.count)
        var transparency = spng_trns()
        withUnsafeMutableBytes(of: &palette.entries) { entries in
            for (index, colour) in picture.colours.enumerated() {
                for channel in 0..<3 {
                    entries[4 * index + channel] = UInt8(truncatingIfNeeded: colour >> (24 - 8 * channel))
                }
            }
        }
        withUnsafeMutableBytes(of: &transparency.type3_alpha) { alpha in
            for (index, colour) in picture.colours.enumerated() { alpha[index] = UInt8(truncatingIfNeeded: colour) }
        }
        spng_set_plte(encoder, &palette)
        transparency.n_type3_entries = UInt32(picture.transparentCount)
        if picture.transparentCount > 0 { spng_set_trns(encoder, &transparency) }
    }
}

private func encode(
    _ pixels: [UInt8], _ size: PictureSize, type: spng_color_type, depth: Int, _ prepare: (OpaquePointer) -> Void
) -> [UInt8] {
    guard let encoder = spng_ctx_new(Int32(SPNG_CTX_ENCODER.rawValue)) else {
        preconditionFailure("no memory for a PNG encoder")
    }
    defer { spng_ctx_free(encoder) }
    spng_set_option(encoder, SPNG_ENCODE_TO_BUFFER, 1)
    spng_set_option(encoder, SPNG_IMG_COMPRESSION_LEVEL, 9)
    var header = spng_ihdr()
    header.width = UInt32(size.width)
    header.height = UInt32(size.height)
    header.bit_depth = UInt8(depth)
    header.color_type = UInt8(type.rawValue)
    spng_set_ihdr(encoder, &header)
    prepare(encoder)
    let status = spng_encode_image(
        encoder, pixels, pixels.count, Int32(SPNG_FMT_PNG.rawValue), Int32(SPNG_ENCODE_FINALIZE.rawValue))
    var (count, problem) = (0, Int32(0))
    guard status == 0, let result = spng_get_png_buffer(encoder, &count, &problem) else {
        preconditionFailure("a PNG of \(pixels.count) bytes was refused by its encoder")
    }
    defer { free(result) }
    return Array(UnsafeRawBufferPointer(start: result, count: count))
}

/// A picture of at most 256 colours as their numbers.
struct IndexedPicture {
    /// Red, green, blue and opacity, from the highest byte down; those that can be seen through first, as PNG wants it.
    let colours: [UInt32]
    let transparentCount: Int
    private let indices: [UInt8]

    /// Nil for a picture of more colours.
    init?(_ bitmap: Bitmap) {
        var numbers: [UInt32: UInt8] = [:]
        var found: [UInt32] = []
        var indices: [UInt8] = []
        indices.reserveCapacity(bitmap.size.width * bitmap.size.height)
        var (last, lastIndex): (UInt32?, UInt8) = (nil, 0)
        for at in stride(from: 0, to: bitmap.bytes.count, by: bitmap.channels) {
            let colour = bitmap.colour(at: at)
            if colour != last {
                if let known = numbers[colour] {
                    lastIndex = known
                } else {
                    guard found.count < 256 else { return nil }
                    lastIndex = UInt8(found.count)
                    numbers[colour] = lastIndex
                    found.append(colour)
                }
                last = colour
            }
            indices.append(lastIndex)
        }
        let order = found.indices.sorted { (found[$0] & 255, $0) < (found[$1] & 255, $1) }
        var places = [UInt8](repeating: 0, count: found.count)
        for (place, index) in order.enumerated() { places[index] = UInt8(place) }
        colours = order.map { found[$0] }
        transparentCount = colours.count { $0 & 255 < 255 }
        self.indices = indices.map { places[Int($0)] }
    }

    /// Bits for one number.
    var depth: Int {
        switch colours.count {
        case ...2: 1
        case ...4: 2
        case ...16: 4
        default: 8
        }
    }

    /// The numbers in as few bits as they need; each row begins with a new byte.
    func packed(width: Int) -> [UInt8] {
        guard depth < 8 else { return indices }
        var result: [UInt8] = []
        for start in stride(from: 0, to: indices.count, by: width) {
            var (byte, bits) = (UInt8(0), 0)
            for index in indices[start..<start + width] {
                byte = byte << UInt8(depth) | index
                bits += depth
                if bits == 8 {
                    result.append(byte)
                    (byte, bits) = (0, 0)
                }
            }
            if bits > 0 { result.append(byte << UInt8(8 - bits)) }
        }
        return result
    }
}

extension Bitmap {
    /// Red, green, blue and opacity of the dot whose bytes begin at `at`; all that cannot be seen is one colour.
    func colour(at index: Int) -> UInt32 {
        let opacity = channels == 4 ? bytes[index + 3] : 255
        guard opacity > 0 else { return 0 }
        return UInt32(bytes[index]) << 24 | UInt32(bytes[index + 1]) << 16 | UInt32(bytes[index + 2]) << 8
            | UInt32(opacity)
    }
}
