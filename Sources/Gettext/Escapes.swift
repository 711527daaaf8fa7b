/// The byte that a backslash makes with what follows it, and how many bytes follow.
///
/// - Signs: `\a \b \f \n \r \t \v \\ \"`, one to three octal digits up to 377, `\x` with one or two hexadecimal digits.
/// - Anything else: nil, as in gettext, which calls it an invalid control sequence.
func escapedSign(in bytes: [UInt8], after backslash: Int) -> (byte: UInt8, length: Int)? {
    let start = backslash + 1
    guard start < bytes.count else { return nil }
    switch bytes[start] {
    case UInt8(ascii: "n"): return (0x0A, 1)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return (bytes[start], 1)
    case UInt8(ascii: "t"): return (0x09, 1)
    case UInt8(ascii: "a"): return (0x07, 1)
    case UInt8(ascii: "b"): return (0x08, 1)
    case UInt8(ascii: "f"): return (0x0C, 1)
    case UInt8(ascii: "r"): return (0x0D, 1)
    case UInt8(ascii: "v"): return (0x0B, 1)
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
        var value = 0
        var length = 0
        while length < 3, start + length < bytes.count, let digit = octalDigit(bytes[start + length]) {
            value = value * 8 + digit
            length += 1
        }
        return UInt8(exactly: value).map { ($0, length) }
    case UInt8(ascii: "x"):
        var value = 0
        var length = 1
        // Two digits and no more: `\x41bc` is "Abc". Taking all of them would lose the text after the sign.
        while length < 3, start + length < bytes.count, let digit = hexDigit(bytes[start + length]) {
            value = value * 16 + digit
            length += 1
        }
        return length == 1 ? nil : UInt8(exactly: value).map { ($0, length) }
    default: return nil
    }
}

private func octalDigit(_ byte: UInt8) -> Int? {
    byte >= 0x30 && byte <= 0x37 ? Int(byte) - 0x30 : nil
}

private func hexDigit(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x30...0x39: Int(byte) - 0x30
    case 0x41...0x46: Int(byte) - 0x37
    case 0x61...0x66: Int(byte) - 0x57
    default: nil
    }
}

/// Appends the text of `range`, with backslash signs turned into what they stand for.
///
/// - Escaped bytes from 80 on go through `escapedByte`, because in a file of an old charset they mean a letter of it.
func appendUnescaped(
    _ bytes: [UInt8], _ range: Range<Int>, to text: inout [UInt8], escapedByte: (UInt8) -> [UInt8]? = { _ in nil }
) {
    var offset = range.lowerBound
    var runStart = offset
    while offset < range.upperBound {
        guard bytes[offset] == UInt8(ascii: "\\") else {
            offset += 1
            continue
        }
        text.append(contentsOf: bytes[runStart..<offset])
        if let sign = escapedSign(in: bytes, after: offset) {
            if sign.byte >= 0x80, let letter = escapedByte(sign.byte) {
                text.append(contentsOf: letter)
            } else {
                text.append(sign.byte)
            }
            offset += 1 + sign.length
        } else {
            // Only a joined line reaches here without having been reported.
            offset += 1
            if offset < range.upperBound, bytes[offset] == 0x0D { offset += 1 }
            if offset < range.upperBound, bytes[offset] == 0x0A { offset += 1 }
        }
        runStart = offset
    }
    text.append(contentsOf: bytes[runStart..<range.upperBound])
}
