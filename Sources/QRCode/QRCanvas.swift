/// The squares while they are drawn: which are black, and which are no data.
struct QRCanvas {
    let width: Int
    private(set) var rows: [UInt64]
    /// Squares of the patterns by which a phone finds the code.
    private var taken: [UInt64]
    private let version: QRVersion

    /// The canvas with all that is no data.
    init(_ version: QRVersion) { self = blanks[version.number - 1] }

    fileprivate init(drawing version: QRVersion) {
        self.version = version
        width = version.width
        rows = [UInt64](repeating: 0, count: width)
        taken = rows
        drawFunctionPatterns()
    }

    private mutating func set(_ x: Int, _ y: Int, _ isBlack: Bool) {
        let bit: UInt64 = 1 << UInt64(x)
        if isBlack { rows[y] |= bit } else { rows[y] &= ~bit }
        taken[y] |= bit
    }

    // MARK: Patterns

    /// Corners, lines of alternating squares, small squares, and the room for format and version.
    ///
    /// - Source: ISO/IEC 18004:2015, 6.3.
    private mutating func drawFunctionPatterns() {
        for index in 0..<width {
            set(6, index, index % 2 == 0)
            set(index, 6, index % 2 == 0)
        }
        for (x, y) in [(3, 3), (width - 4, 3), (3, width - 4)] { drawCorner(x, y) }
        let last = version.alignment.count - 1
        for (i, x) in version.alignment.enumerated() {
            for (j, y) in version.alignment.enumerated()
            where !(i == 0 && j == 0 || i == 0 && j == last || i == last && j == 0) {
                for dy in -2...2 { for dx in -2...2 { set(x + dx, y + dy, max(abs(dx), abs(dy)) != 1) } }
            }
        }
        drawFormat(mask: 0)
        drawVersion()
    }

    private mutating func drawCorner(_ x: Int, _ y: Int) {
        for dy in -4...4 {
            for dx in -4...4 where (0..<width).contains(x + dx) && (0..<width).contains(y + dy) {
                let distance = max(abs(dx), abs(dy))
                set(x + dx, y + dy, distance != 2 && distance != 4)
            }
        }
    }

    /// - Source: ISO/IEC 18004:2015, 7.9; the two bits of level M are 00.
    private mutating func drawFormat(mask: Int) {
        var rest = mask
        for _ in 0..<10 { rest = rest << 1 ^ (rest >> 9) * 0x537 }
        let bits = (mask << 10 | rest) ^ 0x5412
        func bit(_ index: Int) -> Bool { bits >> index & 1 == 1 }
        for index in 0...5 { set(8, index, bit(index)) }
        set(8, 7, bit(6))
        set(8, 8, bit(7))
        set(7, 8, bit(8))
        for index in 9..<15 { set(14 - index, 8, bit(index)) }
        for index in 0..<8 { set(width - 1 - index, 8, bit(index)) }
        for index in 8..<15 { set(8, width - 15 + index, bit(index)) }
        set(8, width - 8, true)
    }

    /// - Source: ISO/IEC 18004:2015, 7.10.
    private mutating func drawVersion() {
        guard version.number >= 7 else { return }
        var rest = version.number
        for _ in 0..<12 { rest = rest << 1 ^ (rest >> 11) * 0x1F25 }
        let bits = version.number << 12 | rest
        for index in 0..<18 {
            let isBlack = bits >> index & 1 == 1
            set(width - 11 + index % 3, index / 3, isBlack)
            set(index / 3, width - 11 + index % 3, isBlack)
        }
    }

    // MARK: Data

    /// Two columns at a time, from the right, up and down in turn.
    ///
    /// - Source: ISO/IEC 18004:2015, 7.7.3.
    mutating func place(_ codewords: [UInt8]) {
        var position = 0
        var right = width - 1
        var goesUp = true
        while right >= 1 {
            if right == 6 { right = 5 }
            for step in 0..<width {
                let y = goesUp ? width - 1 - step : step
                for x in [right, right - 1] where taken[y] >> UInt64(x) & 1 == 0 {
                    guard position < codewords.count * 8 else { continue }
                    let bit = codewords[position / 8] >> UInt8(7 - position % 8) & 1
                    rows[y] |= UInt64(bit) << UInt64(x)
                    position += 1
                }
            }
            goesUp.toggle()
            right -= 2
        }
    }

    // MARK: Masks

    /// The code under the mask that leaves the fewest large areas and false corners.
    ///
    /// - Source: ISO/IEC 18004:2015, 7.8.
    func masked() -> QRCanvas {
        let inside: UInt64 = 1 << UInt64(width) - 1
        let all = (0..<8).map { mask -> QRCanvas in
            var canvas = self
            for y in 0..<width { canvas.rows[y] ^= masks[mask][y % 12] & inside & ~taken[y] }
            canvas.drawFormat(mask: mask)
            return canvas
        }
        var best = all[0]
        var least = best.penalty
        for canvas in all.dropFirst() {
            let penalty = canvas.penalty
            if penalty < least { (best, least) = (canvas, penalty) }
        }
        return best
    }
}

private let blanks = QRVersion.all.map { QRCanvas(drawing: $0) }

/// The rows of each mask; every mask repeats after twelve rows.
private let masks: [[UInt64]] = (0..<8).map { mask in
    (0..<12).map { y in
        var row: UInt64 = 0
        for x in 0..<64 {
            let isInverted =
                switch mask {
                case 0: (x + y) % 2 == 0
                case 1: y % 2 == 0
                case 2: x % 3 == 0
                case 3: (x + y) % 3 == 0
                case 4: (y / 2 + x / 3) % 2 == 0
                case 5: x * y % 2 + x * y % 3 == 0
                case 6: (x * y % 2 + x * y % 3) % 2 == 0
                default: ((x + y) % 2 + x * y % 3) % 2 == 0
                }
            if isInverted { row |= 1 << UInt64(x) }
        }
        return row
    }
}
