/// A QR code of a short text: the black and white squares, without the empty edge round them.
///
/// - Sizes: versions 1 to 10 (21 to 57 squares a side) with error correction M, which mends a crease or a stain of 15 %.
/// - Source: ISO/IEC 18004:2015, byte mode.
package struct QRCode: Sendable, Equatable {
    /// Squares a side.
    package let width: Int
    /// One number a row; bit 0 is the first square, 1 is black.
    package let rows: [UInt64]

    /// - Letters beyond ASCII become `%C5%BC`, as addresses have them (RFC 3987, section 3.1): a code does not say which charset
    ///   it is in, and readers guess.
    /// - Nil: the text has then more than 213 bytes, or none.
    package init?(_ text: String) {
        let bytes = asciiAddress(text)
        guard !bytes.isEmpty, let version = QRVersion.smallest(forBytes: bytes.count) else { return nil }
        let codewords = interleaved(dataCodewords(bytes, version), version)
        var canvas = QRCanvas(version)
        canvas.place(codewords)
        let best = canvas.masked()
        width = best.width
        rows = best.rows
    }
}

private func asciiAddress(_ text: String) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    var address: [UInt8] = []
    for byte in text.utf8 {
        if byte < 0x80 {
            address.append(byte)
        } else {
            address += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
    return address
}

/// Mode, length, text and filling, as bytes.
///
/// - Source: ISO/IEC 18004:2015, 7.4.
private func dataCodewords(_ bytes: [UInt8], _ version: QRVersion) -> [UInt8] {
    var bits = BitRow()
    bits.append(0b0100, count: 4)  // byte mode
    bits.append(bytes.count, count: version.lengthBits)
    for byte in bytes { bits.append(Int(byte), count: 8) }
    bits.append(0, count: min(4, version.dataBytes * 8 - bits.count))
    var codewords = bits.bytes
    var filling: UInt8 = 0xEC
    while codewords.count < version.dataBytes {
        codewords.append(filling)
        filling ^= 0xEC ^ 0x11
    }
    return codewords
}

/// Blocks with their error correction, mixed so that one stain does not take a whole block.
///
/// - Source: ISO/IEC 18004:2015, 7.6.
private func interleaved(_ data: [UInt8], _ version: QRVersion) -> [UInt8] {
    let correction = corrections[version.number - 1]
    let short = version.dataBytes / version.blocks
    let firstLong = version.blocks - version.dataBytes % version.blocks
    var blocks: [ArraySlice<UInt8>] = []
    var start = 0
    for number in 0..<version.blocks {
        let end = start + short + (number >= firstLong ? 1 : 0)
        blocks.append(data[start..<end])
        start = end
    }
    var result: [UInt8] = []
    for position in 0...short {
        for block in blocks where position < block.count { result.append(block[block.startIndex + position]) }
    }
    let checks = blocks.map { correction.check(for: $0) }
    for position in 0..<version.checkBytes {
        for check in checks { result.append(check[position]) }
    }
    return result
}

private let corrections = QRVersion.all.map { ReedSolomon(checkBytes: $0.checkBytes) }

/// Bits one after the other, the highest first.
private struct BitRow {
    private(set) var count = 0
    private var whole: [UInt8] = []

    mutating func append(_ value: Int, count bits: Int) {
        for shift in stride(from: bits - 1, through: 0, by: -1) {
            if count % 8 == 0 { whole.append(0) }
            if value >> shift & 1 == 1 { whole[count / 8] |= 0x80 >> UInt8(count % 8) }
            count += 1
        }
    }

    var bytes: [UInt8] { whole }
}
