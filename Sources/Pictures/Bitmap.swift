/// A picture as rows of bytes, sRGB, one byte a channel, the top row first.
struct Bitmap: Equatable {
    var size: PictureSize
    /// 3 for red, green, blue; 4 with transparency, which the colours are not multiplied with.
    let channels: Int
    var bytes: [UInt8]

    var hasTransparency: Bool {
        guard channels == 4 else { return false }
        return stride(from: 3, to: bytes.count, by: 4).contains { bytes[$0] != 255 }
    }

    /// The same without a channel for transparency, which nothing in it uses.
    var opaque: Bitmap {
        guard channels == 4 else { return self }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count / 4 * 3)
        for at in stride(from: 0, to: bytes.count, by: 4) { result += bytes[at..<at + 3] }
        return Bitmap(size: size, channels: 3, bytes: result)
    }
}

/// How a picture lies in its file, and what brings it upright.
///
/// - Source: Exif 2.32, section 4.6.4, tag Orientation.
struct Orientation: Sendable, Hashable {
    /// 1 to 8.
    let side: Int

    static let upright = Orientation(side: 1)

    /// Whether width and height change places.
    var isQuarterTurn: Bool { side >= 5 }

    /// The size that lies in the file for `size` as people see it, and the other way round.
    func swapped(_ size: PictureSize) -> PictureSize {
        isQuarterTurn ? PictureSize(width: size.height, height: size.width) ?? size : size
    }

    func upright(_ bitmap: Bitmap) -> Bitmap {
        guard side > 1 else { return bitmap }
        let (width, height, channels) = (bitmap.size.width, bitmap.size.height, bitmap.channels)
        let size = swapped(bitmap.size)
        let turned = [UInt8](unsafeUninitializedCapacity: bitmap.bytes.count) { result, count in
            bitmap.bytes.withUnsafeBufferPointer { source in
                var at = 0
                for y in 0..<size.height {
                    for x in 0..<size.width {
                        // Where the pixel that belongs at (x, y) lies in the file.
                        let (column, row): (Int, Int) =
                            switch side {
                            case 2: (width - 1 - x, y)
                            case 3: (width - 1 - x, height - 1 - y)
                            case 4: (x, height - 1 - y)
                            case 5: (y, x)
                            case 6: (y, height - 1 - x)
                            case 7: (width - 1 - y, height - 1 - x)
                            default: (width - 1 - y, x)
                            }
                        let from = (row * width + column) * channels
                        for channel in 0..<channels { result[at + channel] = source[from + channel] }
                        at += channels
                    }
                }
            }
            count = bitmap.bytes.count
        }
        return Bitmap(size: size, channels: channels, bytes: turned)
    }
}
