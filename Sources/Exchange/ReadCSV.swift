package import Gettext
package import SourceText

/// Reads a table that a translator filled in.
///
/// - Accepts: columns in any order, more columns than ours, comma, semicolon or tab between them, any line ends, UTF-8
///   and what `decodeExchange` can be sure of.
/// - Left out, with an error: rows that were damaged.
/// - Parameter catalogs: those of the language, by path below `translations/<lang>/`.
package func readCSV(_ file: SourceFile, knowing catalogs: [String: Catalog]) -> Parsed<[String: Catalog]> {
    let decoded = decodeExchange(file, language: language(of: catalogs))
    guard let text = decoded.value else { return Parsed([:], decoded.diagnostics) }
    var reading = CSVReading(text)
    guard let columns = reading.readHeader() else { return Parsed([:], decoded.diagnostics + reading.diagnostics) }
    let rows = reading.readRows(columns)
    let taken = takeTexts(rows, knowing: KnownTexts(catalogs))
    let diagnostics = decoded.diagnostics + reading.diagnostics + taken.diagnostics
    return Parsed(taken.value, shortened(diagnostics, in: file))
}

private struct CSVReading {
    private let text: ExchangeText
    private let lines: LineIndex
    private var table: CSVTable
    private(set) var diagnostics: [Diagnostic] = []

    init(_ text: ExchangeText) {
        self.text = text
        lines = LineIndex(text.bytes)
        (table, _) = openTable(text.bytes, from: text.start)
    }

    /// Where each column is; nil if the first line is not that of a table.
    mutating func readHeader() -> [CSVColumn: Int]? {
        let start = table.offset
        let header = table.next() ?? []
        // Such a text goes on to the end of the file, and with it all rows.
        if let open = header.first(where: { $0.fault == .neverClosed }) {
            diagnostics.append(neverClosed(open))
            return nil
        }
        let place = text.span(start..<max(start, header.last?.range.upperBound ?? start))
        var columns: [CSVColumn: Int] = [:]
        for (position, cell) in header.enumerated() {
            guard let column = CSVColumn(rawValue: columnName(cell)), columns[column] == nil else { continue }
            columns[column] = position
        }
        let missing = CSVColumn.needed.filter { columns[$0] == nil }
        guard missing.isEmpty else {
            let names = missing.map { "'\($0.rawValue)'" }.joined(separator: " and ")
            diagnostics.append(
                Diagnostic(
                    "broken-translation-file", .error,
                    missing.count == 1
                        ? "this table has no column \(names), so nothing in it was read"
                        : "this table has no columns \(names), so nothing in it was read",
                    at: place, help: "its first line must name the columns: id,source,translation,note,state"))
            return nil
        }
        width = header.count
        return columns
    }

    private var width = 0

    mutating func readRows(_ columns: [CSVColumn: Int]) -> [ReturnedText] {
        var rows: [ReturnedText] = []
        var start = table.offset
        while let cells = table.next() {
            defer { start = table.offset }
            let isEmpty = cells.allSatisfy { $0.text.isEmpty && $0.fault == nil }
            guard !isEmpty, isWhole(cells, columns) else { continue }
            rows.append(row(cells, columns, from: start))
        }
        return rows
    }

    private func row(_ cells: [CSVCell], _ columns: [CSVColumn: Int], from start: Int) -> ReturnedText {
        let end = cells[cells.count - 1].range.upperBound
        func cell(_ column: CSVColumn) -> CSVCell {
            guard let position = columns[column], position < cells.count else {
                return CSVCell(text: "", range: end..<end)
            }
            return cells[position]
        }
        return ReturnedText(
            id: withoutGuard(cell(.id).text), path: nil, source: withoutGuard(cell(.source).text),
            translation: withoutGuard(cell(.translation).text), verdict: verdict(cell(.state).text),
            place: text.span(start..<end), sourcePlace: text.span(cell(.source).range),
            translationPlace: text.span(cell(.translation).range), line: lines.line(at: start))
    }

    private mutating func isWhole(_ cells: [CSVCell], _ columns: [CSVColumn: Int]) -> Bool {
        if let cell = cells.first(where: { $0.fault != nil }) {
            diagnostics.append(cell.fault == .neverClosed ? neverClosed(cell) : textAfterQuote(cell))
            return false
        }
        guard cells.count > width, let extra = cells[width...].first(where: { !$0.text.isEmpty }) else { return true }
        diagnostics.append(
            Diagnostic(
                "broken-translation-file", .error,
                "this row has \(cells.count) cells, but the first line names \(width) columns; it was not taken in",
                at: text.span(extra.range),
                help: "write double quotes (\") before and after a text that has a comma or a semicolon in it"))
        return false
    }

    private func neverClosed(_ cell: CSVCell) -> Diagnostic {
        Diagnostic(
            "broken-translation-file", .error,
            "the double quote (\") here is never closed, so this row and all after it were not read",
            at: text.span(cell.range),
            help: "write a double quote at the end of this text; one inside a text must be written twice")
    }

    private func textAfterQuote(_ cell: CSVCell) -> Diagnostic {
        Diagnostic(
            "broken-translation-file", .error,
            "a double quote (\") stands in the middle of this cell, so its row was not taken in",
            at: text.span(cell.range), help: "write a double quote inside a text twice: \"\"")
    }
}

private func columnName(_ cell: CSVCell) -> String {
    cell.text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

private func verdict(_ state: String) -> ReturnedText.Verdict {
    switch MessageState(rawValue: state.lowercased().split(whereSeparator: \.isWhitespace).joined()) {
    case .draft, .stale: .unsure
    case .current, .reviewed: .approved
    case .missing, .gone, nil: .none
    }
}

/// The table with the separator under which its first line names most of our columns.
///
/// - Returns: also how many of our columns that line names.
private func openTable(_ bytes: [UInt8], from start: Int) -> (table: CSVTable, names: Int) {
    var start = start
    // Excel's own way to name the separator: a first line such as "sep=;".
    if bytes[start...].starts(with: Array("sep=".utf8)), start + 4 < bytes.count {
        var table = CSVTable(bytes, from: start, separator: 0)
        if table.next()?.first?.text.utf8.count == 5 { start = table.offset }
    }
    var best: (table: CSVTable, names: Int)?
    for separator in Array(",;\t".utf8) {
        let table = CSVTable(bytes, from: start, separator: separator)
        var copy = table
        let names = (copy.next() ?? []).count { CSVColumn(rawValue: columnName($0)) != nil }
        if names > best?.names ?? -1 { best = (table, names) }
    }
    return best ?? (CSVTable(bytes, from: start, separator: UInt8(ascii: ",")), 0)
}

/// The first line names a column of ours.
func looksLikeTable(_ bytes: [UInt8]) -> Bool {
    openTable(bytes, from: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0).names > 0
}
