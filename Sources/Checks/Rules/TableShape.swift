import CommonMark
import SourceText

extension Rule {
    package static let tableWithoutHeader = Rule(
        name: "table-without-header",
        severity: .error,
        summary: "The first row of a table does not name its columns.",
        reason: "A screen reader says the name of the column with each value (WCAG 1.3.1).",
        bad: "| | |\n| --- | --- |\n| Monday | Soup |",
        good: "| Day | Lunch |\n| --- | --- |\n| Monday | Soup |",
        check: .page(findTablesWithoutHeader)
    )

    package static let layoutTable = Rule(
        name: "layout-table",
        severity: .warning,
        summary: "A table has one column, no row below its first, or more than six columns.",
        reason: "A table is for values with two names, such as a day and a class; wide ones do not fit a phone.",
        bad: "| What to bring |\n| --- |\n| Coat |\n| Lunch |",
        good: "What to bring:\n\n- Coat\n- Lunch",
        check: .page(findLayoutTables)
    )

    package static let emptyCell = Rule(
        name: "empty-cell",
        severity: .warning,
        summary: "A cell of a table is empty, or has a sign for 'the same as above'.",
        reason: "Screen readers read cell by cell, and on a phone the row above may be out of sight.",
        bad: "| Day | Club |\n| --- | --- |\n| Monday | Chess |\n| | Cooking |",
        good: "| Day | Club |\n| --- | --- |\n| Monday | Chess |\n| Monday | Cooking |",
        check: .page(findEmptyCells)
    )
}

private let mostColumns = 6

extension Block {
    fileprivate var cells: [Block] { children }

    /// Whether there is nothing to read in a cell.
    fileprivate var isEmptyCell: Bool {
        !inlines.contains { inline in
            switch inline.kind {
            case .text(let text): text.utf8.contains { $0 > 0x20 }
            case .softBreak, .hardBreak, .html: false
            default: true
            }
        }
    }
}

private func findTablesWithoutHeader(on page: PageText, _ context: CheckContext) -> [Finding] {
    page.tables.compactMap { table in
        guard let header = table.children.first else { return nil }
        let empty = header.cells.map(\.isEmptyCell)
        if !empty.isEmpty, empty.allSatisfy({ $0 }) {
            return Finding(
                "This table does not say what its columns are", at: header.span,
                help: "name each column in the first row, such as | Day | Lunch |")
        }
        // The corner over names of rows may stay empty.
        guard let column = empty.dropFirst().firstIndex(of: true) else { return nil }
        return Finding(
            "Column \(column + 1) of this table has no name", at: header.span, help: "name it in the first row",
            severity: .warning)
    }
}

private func findLayoutTables(on page: PageText, _ context: CheckContext) -> [Finding] {
    page.tables.compactMap { table in
        guard let header = table.children.first else { return nil }
        let columns = header.cells.count
        if columns > mostColumns {
            return Finding(
                "This table has \(columns) columns, and a phone shows three or four", at: header.span,
                help: "make two tables of it, or a list")
        }
        if columns == 1 {
            return Finding("This table has one column only", at: header.span, help: "make it a list: - Coat")
        }
        guard table.children.count == 1 else { return nil }
        return Finding("This table has no row below its first", at: header.span, help: "make it a list or a paragraph")
    }
}

private func findEmptyCells(on page: PageText, _ context: CheckContext) -> [Finding] {
    page.tables.flatMap { table -> [Finding] in
        guard let header = table.children.first, !header.cells.allSatisfy(\.isEmptyCell) else { return [] }
        var empty: [Range<Int>] = []
        for (number, row) in table.children.enumerated().dropFirst() {
            for (column, cell) in row.cells.enumerated() {
                if let sign = dittoSign(cell) {
                    return [
                        Finding(
                            "'\(sign)' stands for what is in the row above", at: cell.span, help: "repeat the words")
                    ]
                }
                guard cell.isEmptyCell else { continue }
                let place = cell.span.isEmpty ? row.span : cell.span
                if column == 0, number > 1 {
                    return [
                        Finding(
                            "This row does not begin with its name", at: place,
                            help: "repeat what is meant from the row above, as each row is read alone")
                    ]
                }
                empty.append(place)
            }
        }
        guard let first = empty.first else { return [] }
        return [
            Finding(
                empty.count == 1 ? "A cell of this table is empty" : "\(empty.count) cells of this table are empty",
                at: first, help: "repeat the value if it is the same as above, or write 'none'", severity: .note)
        ]
    }
}

private let dittoSigns: Set<String> = ["\"", "''", "”", "“", "〃", "ditto", "idem", "dito", "″", "-\"-", "–\"–", "„"]

private func dittoSign(_ cell: Block) -> String? {
    guard cell.inlines.count == 1, case .text(let text) = cell.inlines[0].kind, text.utf8.count < 12 else { return nil }
    let plain = text.trimmingSpaces
    return dittoSigns.contains(plain.lowercased()) ? plain : nil
}
