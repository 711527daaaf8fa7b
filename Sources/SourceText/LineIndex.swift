/// Finds lines and columns in a text.
///
/// - Lines: 1-based; LF, CRLF and a lone CR each end a line.
/// - Columns: 1-based, in Unicode characters (extended grapheme clusters); broken UTF-8 counts as U+FFFD.
package struct LineIndex: Sendable {
    /// A 1-based place for people.
    package struct Position: Sendable, Hashable {
        package let line: Int
        package let column: Int

        package init(line: Int, column: Int) {
            self.line = line
            self.column = column
        }
    }

    private let bytes: [UInt8]
    private let starts: [Int]

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        var i = 0
        while i < bytes.count {
            if bytes[i] == 0x0A {
                starts.append(i + 1)
            } else if bytes[i] == 0x0D, i + 1 >= bytes.count || bytes[i + 1] != 0x0A {
                starts.append(i + 1)
            }
            i += 1
        }
        self.starts = starts
    }

    /// How many lines there are; a text without a line end has one.
    package var count: Int { starts.count }

    /// The 1-based line that holds the byte at `offset`; past the end means the last line.
    package func line(at offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    package func position(at offset: Int) -> Position {
        let line = line(at: offset)
        let start = starts[line - 1]
        let end = min(max(offset, start), bytes.count)
        // A byte order mark is not a character that anyone sees.
        let skipsMark = line == 1 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) && end >= 3
        let text = bytes[(skipsMark ? 3 : start)..<end]
        return Position(line: line, column: columns(in: text) + 1)
    }

    /// The offset of 1-based `line` and 1-based column counted in UTF-8 bytes; outside means the nearest end.
    package func offset(line: Int, byteColumn: Int) -> Int {
        let line = range(ofLine: line)
        return min(line.lowerBound + max(byteColumn, 1) - 1, line.upperBound)
    }

    /// The offset of 1-based `line` and 1-based column counted in Unicode scalars, as libyaml counts; outside means the
    /// nearest end.
    package func offset(line: Int, scalarColumn: Int) -> Int {
        let line = range(ofLine: line)
        var offset = line.lowerBound
        var left = max(scalarColumn, 1) - 1
        while left > 0, offset < line.upperBound {
            offset += 1
            while offset < line.upperBound, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            left -= 1
        }
        return offset
    }

    /// Offsets of 1-based `line`, without its line end.
    package func range(ofLine line: Int) -> Range<Int> {
        let index = min(max(line, 1), starts.count) - 1
        var end = index + 1 < starts.count ? starts[index + 1] : bytes.count
        while end > starts[index], bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return starts[index]..<end
    }

    private func columns(in text: ArraySlice<UInt8>) -> Int {
        // Most lines are ASCII, where a byte is a character.
        if text.allSatisfy({ $0 < 0x80 }) { return text.count }
        return String(decoding: text, as: UTF8.self).count
    }
}
