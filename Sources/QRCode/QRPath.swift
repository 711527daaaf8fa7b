extension QRCode {
    /// The code as the `d` of an SVG path, to be drawn with a stroke one unit wide: a move and a line for each black run.
    ///
    /// - Place: the first square is from 0 to 1 in both directions; four units round the code have to stay white.
    package var path: [UInt8] {
        var path: [UInt8] = Array("M0 .5".utf8)
        path.reserveCapacity(width * width * 2)
        var (x, y) = (0, 0)
        for row in rows.indices {
            var rest = rows[row]
            while rest != 0 {
                let start = rest.trailingZeroBitCount
                let length = (~(rest >> UInt64(start))).trailingZeroBitCount
                if (x, y) != (start, row) {
                    path.append(UInt8(ascii: "m"))
                    path.append(number: start - x)
                    path.append(0x20)
                    path.append(number: row - y)
                }
                path.append(UInt8(ascii: "h"))
                path.append(number: length)
                (x, y) = (start + length, row)
                rest &= ~((1 << UInt64(length) - 1) << UInt64(start))
            }
        }
        return path
    }
}

extension [UInt8] {
    /// - Range: -99 to 99.
    fileprivate mutating func append(number: Int) {
        if number < 0 { append(UInt8(ascii: "-")) }
        let size = abs(number)
        if size > 9 { append(0x30 + UInt8(size / 10)) }
        append(0x30 + UInt8(size % 10))
    }
}
