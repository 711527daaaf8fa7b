import SourceText

/// One cell of a table: its text without quotes, and where it stands with them.
struct CSVCell {
    enum Fault { case neverClosed, textAfterQuote }

    var text: String
    var range: Range<Int>
    var fault: Fault?
}

/// Reads a table record by record.
///
/// - Shape: RFC 4180, and what spreadsheet programs make of it: LF, CRLF or CR at the ends of lines, any separator, spaces
///   before an opening quote.
struct CSVTable {
    private let bytes: [UInt8]
    private let separator: UInt8
    private(set) var offset: Int

    init(_ bytes: [UInt8], from start: Int, separator: UInt8) {
        self.bytes = bytes
        self.separator = separator
        offset = start
    }

    /// The cells of the next record; nil after the last one. An empty line is a record with one empty cell.
    mutating func next() -> [CSVCell]? {
        guard offset < bytes.count else { return nil }
        var cells = [readCell()]
        while offset < bytes.count, bytes[offset] == separator {
            offset += 1
            cells.append(readCell())
        }
        if offset < bytes.count {
            offset += bytes[offset] == cr && offset + 1 < bytes.count && bytes[offset + 1] == lf ? 2 : 1
        }
        return cells
    }

    private mutating func readCell() -> CSVCell {
        let start = offset
        var ahead = offset
        while ahead < bytes.count, bytes[ahead] == UInt8(ascii: " ") { ahead += 1 }
        if ahead < bytes.count, bytes[ahead] == quote {
            offset = ahead + 1
            return readQuoted(from: ahead)
        }
        skipToEndOfCell()
        return CSVCell(text: String(decoding: bytes[start..<offset], as: UTF8.self), range: start..<offset)
    }

    private mutating func readQuoted(from start: Int) -> CSVCell {
        var content: [UInt8] = []
        while true {
            let run = offset
            while offset < bytes.count, bytes[offset] != quote { offset += 1 }
            content.append(contentsOf: bytes[run..<offset])
            guard offset < bytes.count else {
                return CSVCell(
                    text: String(decoding: content, as: UTF8.self), range: start..<start + 1, fault: .neverClosed)
            }
            offset += 1
            guard offset < bytes.count, bytes[offset] == quote else { break }
            content.append(quote)
            offset += 1
        }
        let end = offset
        skipToEndOfCell()
        let rest = bytes[end..<offset]
        let isBlank = rest.allSatisfy { $0 == UInt8(ascii: " ") }
        return CSVCell(
            text: String(decoding: content + (isBlank ? [] : rest), as: UTF8.self), range: start..<offset,
            fault: isBlank ? nil : .textAfterQuote)
    }

    private mutating func skipToEndOfCell() {
        while offset < bytes.count, bytes[offset] != separator, bytes[offset] != lf, bytes[offset] != cr {
            offset += 1
        }
    }
}

private let quote = UInt8(ascii: "\"")
private let lf: UInt8 = 0x0A
private let cr: UInt8 = 0x0D
