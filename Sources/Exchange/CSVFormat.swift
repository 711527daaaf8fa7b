import Gettext
import SourceText

extension ExportFormat {
    static let csv = ExportFormat(
        name: "csv",
        fileEnding: "csv",
        summary: "A table for Excel, LibreOffice or Google Sheets; fill in the column 'translation'.",
        comesBack: true,
        write: { Parsed(writeCSV($0)) }
    )
}

/// The columns of the table, in the order in which they are written.
enum CSVColumn: String, CaseIterable {
    case id, source, translation, note, state

    /// Without these a table cannot be read.
    static let needed: [CSVColumn] = [.id, .source, .translation]
}

/// - Shape: RFC 4180 with a byte order mark, which Excel needs to see that the file is UTF-8.
private func writeCSV(_ job: ExportJob) -> [UInt8] {
    var output: [UInt8] = [0xEF, 0xBB, 0xBF]
    writeRecord(CSVColumn.allCases.map(\.rawValue), to: &output)
    for row in job.chosenRows.joined() {
        let cells = [
            row.id, row.source, row.wording, row.notes.joined(separator: "; "), row.message.state.rawValue,
        ]
        writeRecord(cells.map(guarded), to: &output)
    }
    return output
}

private func writeRecord(_ cells: [String], to output: inout [UInt8]) {
    for (position, cell) in cells.enumerated() {
        if position > 0 { output.append(UInt8(ascii: ",")) }
        let isPlain = !cell.utf8.contains(where: needsQuotes.contains) && cell.first != " " && cell.last != " "
        if isPlain {
            output.append(contentsOf: cell.utf8)
            continue
        }
        output.append(UInt8(ascii: "\""))
        for byte in cell.utf8 {
            if byte == UInt8(ascii: "\"") { output.append(byte) }
            output.append(byte)
        }
        output.append(UInt8(ascii: "\""))
    }
    output.append(contentsOf: [0x0D, 0x0A])
}

/// Also signs that part cells in other countries' spreadsheet programs.
private let needsQuotes = Set(",;\t\"\r\n".utf8)
