internal import CCommonMark
import SourceText

extension TreeReader {
    /// A table with its rows and cells; nil for other nodes.
    ///
    /// The columns that the library gives are those of the first row, so cells are found by the signs between them.
    mutating func table(_ node: CMarkNode, span: Range<Int>, depth: Int) -> Block? {
        guard typeName(node) == "table" else { return nil }
        let count = Int(cmark_gfm_extensions_get_table_columns(node))
        let signs = cmark_gfm_extensions_get_table_alignments(node)
        let alignments = (0..<count).map { column -> Block.Alignment in
            switch signs?[column] {
            case UInt8(ascii: "l"): .left
            case UInt8(ascii: "c"): .center
            case UInt8(ascii: "r"): .right
            default: .none
            }
        }
        let header = headerStart(node, span: span)
        var rows: [Block] = []
        for child in CMarkChildren(of: node) {
            let isHeader = typeName(child) == "table_header"
            let line = Int(cmark_node_get_start_line(child))
            guard isHeader || lineStarts.indices.contains(line - 1) else { continue }
            rows.append(row(child, isHeader: isHeader, from: isHeader ? header : lineStarts[line - 1]))
        }
        return Block(.table(alignments), span: header..<max(header, span.upperBound), children: rows)
    }

    private mutating func row(_ node: CMarkNode, isHeader: Bool, from start: Int) -> Block {
        let syntax = LinkSyntax(bytes: file.bytes, limit: range.upperBound, quoteDepth: quoteDepth)
        var i = syntax.afterLinePrefix(start)
        var end = i
        while end < range.upperBound, file.bytes[end] != 0x0A, file.bytes[end] != 0x0D { end += 1 }
        let span = i..<end
        if i < end, file.bytes[i] == UInt8(ascii: "|") { i += 1 }
        let cells = CMarkChildren(of: node).map { cell -> Block in
            let place = cellRange(from: i, to: end)
            i = min(end, place.next)
            var placer = LeafPlacer(
                bytes: file.bytes, from: place.words.lowerBound, to: place.words.upperBound, quoteDepth: quoteDepth)
            return Block(.cell, span: place.words, inlines: inlines(of: cell, &placer))
        }
        return Block(.row(isHeader: isHeader), span: span, children: cells)
    }

    /// The words of the cell that begins at `start`, and where the next one begins. A `|` after a backslash is a word.
    private func cellRange(from start: Int, to end: Int) -> (words: Range<Int>, next: Int) {
        var i = start
        while i < end, file.bytes[i] != UInt8(ascii: "|") || (i > start && file.bytes[i - 1] == UInt8(ascii: "\\")) {
            i += 1
        }
        var lower = start
        var upper = i
        while lower < upper, isBlank(file.bytes[lower]) { lower += 1 }
        while upper > lower, isBlank(file.bytes[upper - 1]) { upper -= 1 }
        return (lower..<upper, i + 1)
    }

    /// Where the first row begins: lines of a paragraph right above a table are counted as part of it by the library.
    private func headerStart(_ node: CMarkNode, span: Range<Int>) -> Int {
        guard let before = cmark_node_previous(node), cmark_node_get_type(before) == CMARK_NODE_PARAGRAPH else {
            return span.lowerBound
        }
        let first = Int(cmark_node_get_start_line(node))
        let lines = max(first, 1)..<max(first, lineStarts.count)
        guard let header = lines.first(where: { isDelimiterRow(line: $0 + 1) }), header > first else {
            return span.lowerBound
        }
        return LinkSyntax(bytes: file.bytes, limit: range.upperBound, quoteDepth: quoteDepth).afterLinePrefix(
            lineStarts[header - 1])
    }

    /// Whether a line, counted from 1, is `| --- | :-: |`.
    private func isDelimiterRow(line: Int) -> Bool {
        guard lineStarts.indices.contains(line - 1) else { return false }
        let end = lineStarts.indices.contains(line) ? lineStarts[line] : range.upperBound
        let words = file.bytes[lineStarts[line - 1]..<end].filter { !isBlank($0) && $0 != UInt8(ascii: ">") }
        return words.contains(UInt8(ascii: "-")) && words.allSatisfy { "|:-".utf8.contains($0) }
    }
}
