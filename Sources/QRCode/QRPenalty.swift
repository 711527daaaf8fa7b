extension QRCanvas {
    /// How hard the code is to read for a camera; less is better.
    ///
    /// - Source: ISO/IEC 18004:2015, 7.8.3: runs of five, blocks of four, what looks like a corner, too much of one colour.
    var penalty: Int {
        let all: UInt64 = 1 << UInt64(width) - 1
        let columns = turned
        var sum = 0
        for line in rows + columns {
            sum += runs(in: line) + runs(in: ~line & all)
            sum += falseCorners(in: line, all) * 40
        }
        for y in 1..<width {
            let same = ~(rows[y] ^ rows[y - 1]) & all
            // Four squares of one colour: equal to the row above, here and at the next square, and to each other.
            let beside = ~(rows[y] ^ rows[y] >> 1) & (all >> 1)
            sum += 3 * (same & same >> 1 & beside).nonzeroBitCount
        }
        let black = rows.reduce(0) { $0 + $1.nonzeroBitCount }
        let squares = width * width
        return sum + 10 * (abs(black * 20 - squares * 10) / squares)
    }

    /// Three for a run of five squares, and one for each square more.
    private func runs(in line: UInt64) -> Int {
        let pairs = line & line >> 1
        let fives = pairs & pairs >> 2 & line >> 4
        return fives.nonzeroBitCount + 2 * (fives & ~(fives << 1)).nonzeroBitCount
    }

    /// Black, white, three black, white, black, with four white squares on one side.
    private func falseCorners(in line: UInt64, _ all: UInt64) -> Int {
        let white = ~line & all
        let corner = line & white >> 1 & line >> 2 & line >> 3 & line >> 4 & white >> 5 & line >> 6
        guard corner != 0 else { return 0 }
        let pairs = white & white >> 1
        let fours = pairs & pairs >> 2
        return (corner & fours >> 7).nonzeroBitCount + (corner & fours << 4).nonzeroBitCount
    }

    /// Columns as rows.
    private var turned: [UInt64] {
        var columns = [UInt64](repeating: 0, count: width)
        for y in 0..<width {
            var row = rows[y]
            while row != 0 {
                columns[row.trailingZeroBitCount] |= 1 << UInt64(y)
                row &= row - 1
            }
        }
        return columns
    }
}
