/// Writes one keyword and its text as msgcat does: on one line if it fits, else from the next line on in pieces.
///
/// - Width: a line with its quotes has at most 79 columns (msgcat's page width) unless one word is longer.
/// - Pieces: after every `\n`, and where Unicode allows a line to end.
/// - Source: what msgcat 0.21 writes; "msgcat --width", GNU gettext manual, section 8.1.
struct TextWrapper {
    private static let pageWidth = 79

    /// `#~ `, `#| `, `#~| ` or nothing.
    let prefix: String
    /// Long lines are left alone: the flag `no-wrap`.
    let keepsLines: Bool
    let directives: Directives

    func write(_ keyword: String, _ text: String, to output: inout [UInt8]) {
        let bytes = Array(text.utf8)
        // One column each for the quotes, and one that msgcat leaves free.
        let width = keepsLines ? Int.max : Self.pageWidth - prefix.utf8.count - 2
        if startsOnKeywordLine(keyword, bytes, width: width, to: &output) { return }
        begin(keyword, to: &output)
        output.append(contentsOf: "\"\"\n".utf8)
        var start = 0
        while start < bytes.count {
            let end = (bytes[start...].firstIndex(of: 0x0A) ?? bytes.count - 1) + 1
            writePortion(bytes, start..<end, from: 0, width: width, to: &output)
            start = end
        }
    }

    /// Writes the text if it needs no second line.
    private func startsOnKeywordLine(
        _ keyword: String, _ bytes: [UInt8], width: Int, to output: inout [UInt8]
    ) -> Bool {
        if let newline = bytes.firstIndex(of: 0x0A), newline + 1 < bytes.count { return false }
        let startColumn = keyword.utf8.count + 1
        // Most texts are short, and no text has more columns than its escaped bytes.
        let isShort = startColumn + bytes.count * 2 <= width
        if !isShort, !bytes.isEmpty {
            guard startColumn <= width else { return false }
            let portion = Portion(bytes, 0..<bytes.count, directives)
            guard portion.breaks(startColumn: startColumn, width: width, atMost: 1).isEmpty else { return false }
        }
        begin(keyword, to: &output)
        output.append(UInt8(ascii: "\""))
        appendEscaped(bytes[...], to: &output)
        output.append(contentsOf: "\"\n".utf8)
        return true
    }

    private func begin(_ keyword: String, to output: inout [UInt8]) {
        output.append(contentsOf: prefix.utf8)
        output.append(contentsOf: keyword.utf8)
        output.append(UInt8(ascii: " "))
    }

    private func writePortion(
        _ bytes: [UInt8], _ range: Range<Int>, from column: Int, width: Int, to output: inout [UInt8]
    ) {
        let breaks =
            range.count * 2 <= width ? [] : Portion(bytes, range, directives).breaks(startColumn: column, width: width)
        var start = range.lowerBound
        for end in breaks + [range.upperBound] {
            output.append(contentsOf: prefix.utf8)
            output.append(UInt8(ascii: "\""))
            appendEscaped(bytes[start..<end], to: &output)
            output.append(contentsOf: "\"\n".utf8)
            start = end
        }
    }
}

/// Part of a text up to a line feed, cut where it has to be to keep to a width.
private struct Portion {
    private let bytes: [UInt8]
    private let range: Range<Int>
    private let directives: Directives

    init(_ bytes: [UInt8], _ range: Range<Int>, _ directives: Directives) {
        self.bytes = bytes
        self.range = range
        self.directives = directives
    }

    /// Offsets at which a new line begins, the first `limit` of them.
    ///
    /// Works on the text as written: the backslash and the letter of `\n` are letters with classes of their own.
    func breaks(startColumn: Int, width: Int, atMost limit: Int = .max) -> [Int] {
        let inside = directives.insides(in: bytes, range)
        var result: [Int] = []
        var finder = LineBreakFinder()
        /// Columns before the running piece, and of it; where it begins if a line may end there.
        var column = startColumn
        var pieceColumns = 0
        var pieceStart: Int?
        let endsInLineFeed = range.upperBound > range.lowerBound && bytes[range.upperBound - 1] == 0x0A

        func endPiece() {
            guard let start = pieceStart, column + pieceColumns > width else { return }
            result.append(start)
            column = 0
        }

        var offset = range.lowerBound
        while offset < range.upperBound, result.count < limit {
            let (scalar, length) = decodeScalar(bytes, offset)
            let letter = escapeLetter(bytes[offset])
            let (kind, columns) = letter == nil ? LineBreakClass.of(scalar) : (.prefix, 1)
            var answer = finder.answer(before: kind)
            let isLastLineFeed = endsInLineFeed && offset == range.upperBound - 1
            if isLastLineFeed || inside.contains(where: { $0.contains(offset) }) { answer = .stay }
            if answer != .stay { endPiece() }
            if answer == .mustBreak {
                (pieceStart, column, pieceColumns) = (nil, 0, 0)
            } else {
                if answer == .mayBreak {
                    pieceStart = offset
                    column += pieceColumns
                    pieceColumns = 0
                }
                pieceColumns += columns
            }
            if let letter {
                let (kind, columns) = LineBreakClass.of(Unicode.Scalar(letter))
                _ = finder.answer(before: kind)
                pieceColumns += columns
            }
            offset += length
            // Between the letters of a word nothing changes, and most of a text is such letters.
            while kind == .alphabetic, offset < range.upperBound, isPlainLetter(bytes[offset]) {
                pieceColumns += 1
                offset += 1
            }
        }
        if result.count < limit { endPiece() }
        return result
    }
}

private func isPlainLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    default: false
    }
}

/// What stands after the backslash for a byte that is not written as itself.
private func escapeLetter(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x0A: UInt8(ascii: "n")
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): byte
    case 0x09: UInt8(ascii: "t")
    case 0x07: UInt8(ascii: "a")
    case 0x08: UInt8(ascii: "b")
    case 0x0C: UInt8(ascii: "f")
    case 0x0D: UInt8(ascii: "r")
    case 0x0B: UInt8(ascii: "v")
    default: nil
    }
}

private func appendEscaped(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
    var runStart = bytes.startIndex
    for offset in bytes.indices {
        guard bytes[offset] <= UInt8(ascii: "\\"), let letter = escapeLetter(bytes[offset]) else { continue }
        output.append(contentsOf: bytes[runStart..<offset])
        output.append(UInt8(ascii: "\\"))
        output.append(letter)
        runStart = offset + 1
    }
    output.append(contentsOf: bytes[runStart..<bytes.endIndex])
}

/// The letter at `offset` of valid UTF-8, and how many bytes it has.
func decodeScalar(_ bytes: [UInt8], _ offset: Int) -> (Unicode.Scalar, length: Int) {
    let first = bytes[offset]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length > 1, offset + length <= bytes.count else { return (Unicode.Scalar(first), 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for byte in bytes[offset + 1..<offset + length] { value = value << 6 | UInt32(byte & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
}
