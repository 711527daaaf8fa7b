/// The lines of a piece of YAML as libyaml counts them.
///
/// - Lines end at LF, CRLF, CR, and at the breaks that Unicode has beside them (U+0085, U+2028, U+2029).
/// - Columns count Unicode scalars.
/// - Source: YAML 1.1, section 5.4.
struct YAMLLines {
    private let bytes: [UInt8]
    private let starts: [Int]
    private let end: Int

    init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        end = range.upperBound
        var starts = [range.lowerBound]
        var i = range.lowerBound
        while i < range.upperBound {
            switch bytes[i] {
            case 0x0A: starts.append(i + 1)
            case 0x0D where i + 1 >= range.upperBound || bytes[i + 1] != 0x0A: starts.append(i + 1)
            case 0xC2 where i + 1 < range.upperBound && bytes[i + 1] == 0x85: starts.append(i + 2)
            case 0xE2 where i + 2 < range.upperBound && bytes[i + 1] == 0x80 && bytes[i + 2] & 0xFE == 0xA8:
                starts.append(i + 3)
            default: break
            }
            i += 1
        }
        self.starts = starts
    }

    /// The offset of a 1-based line and column; outside means the nearest end.
    func offset(line: Int, column: Int) -> Int {
        let index = min(max(line, 1), starts.count) - 1
        let lineEnd = index + 1 < starts.count ? starts[index + 1] : end
        var offset = starts[index]
        var left = max(column, 1) - 1
        while left > 0, offset < lineEnd {
            offset += 1
            while offset < lineEnd, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            left -= 1
        }
        return offset
    }
}

/// Whether a text names parts of itself (`&a`, `*a`) so often that they could multiply beyond measure.
///
/// The library compares keys whole, so the nodes cannot be counted when they come.
func repeatsItself(_ bytes: ArraySlice<UInt8>) -> Bool {
    var names = 0
    var uses = 0
    var last: UInt8 = 0x0A
    for byte in bytes {
        if isLetterOrDigit(byte) {
            if last == UInt8(ascii: "&") { names += 1 }
            if last == UInt8(ascii: "*") { uses += 1 }
        }
        last = byte
    }
    return names > 2 && uses > 24
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
}
