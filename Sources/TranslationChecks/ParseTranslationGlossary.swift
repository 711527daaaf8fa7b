import Languages
package import SourceText

/// Reads `translations/glossary.tsv`.
///
/// - Columns, with a tab between them: term, language, wording to use, also accepted (`|` between), note, do not translate
///   (`yes`). Only the first three are needed; the language may be `*` for all.
/// - A first line that begins with `term` names the columns. Empty lines and lines that begin with `#` are left out.
/// - A line that cannot be used is left out, with a warning at its place.
package func parseTranslationGlossary(_ file: SourceFile) -> Parsed<TranslationGlossary> {
    let repaired = file.repaired
    var reader = GlossaryReader(file: repaired.value, diagnostics: repaired.diagnostics)
    reader.read()
    return Parsed(TranslationGlossary(entries: reader.entries), reader.diagnostics)
}

private struct GlossaryReader {
    let file: SourceFile
    var diagnostics: [Diagnostic]
    var entries: [TranslationGlossary.Entry] = []
    private var seen: [String: Int] = [:]

    init(file: SourceFile, diagnostics: [Diagnostic]) {
        self.file = file
        self.diagnostics = diagnostics
    }

    mutating func read() {
        let lines = LineIndex(file.bytes)
        var isFirst = true
        for line in 1...lines.count {
            let range = lines.range(ofLine: line)
            let cells = cells(in: range)
            guard cells.contains(where: { !$0.text.isEmpty }), !cells[0].text.hasPrefix("#") else { continue }
            if isFirst, cells[0].text.lowercased() == "term" {
                isFirst = false
                continue
            }
            isFirst = false
            readEntry(cells, in: range, line: line)
        }
    }

    private mutating func readEntry(_ cells: [Cell], in line: Range<Int>, line number: Int) {
        func text(_ column: Int) -> String { cells.indices.contains(column) ? cells[column].text : "" }
        let isKept = ["yes", "y", "x", "1", "true"].contains(text(5).lowercased())
        guard !text(0).isEmpty else { return warn("This line of the glossary has no term", at: cells[0].range, needed) }
        guard cells.count > 1 else {
            return warn("'\(shown(text(0)))' stands alone on its line of the glossary", at: line, needed)
        }
        guard !text(2).isEmpty || !text(3).isEmpty || isKept else {
            return warn("'\(shown(text(0)))' has no wording in the glossary", at: cells[0].range, needed)
        }
        if !text(5).isEmpty, !isKept, !["no", "n", "0", "false", "-"].contains(text(5).lowercased()) {
            warn(
                "'\(shown(text(5)))' does not say whether to translate the term", at: cells[5].range,
                "write yes in the sixth column for words that stay as they are, or leave it empty")
        }
        guard let language = language(cells[1]) else { return }
        let key = text(0).lowercased() + "\t" + (language ?? "")
        if let first = seen[key] {
            return warn(
                "'\(shown(text(0)))' is in the glossary twice for this language, first on line \(first)",
                at: cells[0].range,
                "keep one of the two lines; put further wordings into its fourth column with | between them")
        }
        seen[key] = number
        entries.append(
            TranslationGlossary.Entry(
                term: text(0), language: language, use: text(2),
                alsoAccepted: text(3).split(separator: "|").map { trimmed(Array($0.utf8)) }.filter { !$0.isEmpty },
                note: text(4), isKept: isKept))
    }

    private let needed =
        "write term, language and wording with a tab between them: school gate, es, puerta de la escuela"

    /// The tag of a cell; `.some(nil)` for all languages, and nil, with a warning, for one we do not know.
    private mutating func language(_ cell: Cell) -> String?? {
        if cell.text.isEmpty || cell.text == "*" { return .some(nil) }
        if let language = Language(tag: cell.text) { return language.tag }
        let nearest = Language.nearest(to: cell.text)
        warn(
            "'\(shown(cell.text))' is not a language code we know", at: cell.range,
            nearest.map { "did you mean '\($0)'?" } ?? "write a code such as es, or * for all languages")
        return nil
    }

    private mutating func warn(_ message: String, at range: Range<Int>, _ help: String) {
        diagnostics.append(
            Diagnostic("broken-translation-glossary", .warning, message, at: file.span(range), help: help))
    }

    // MARK: Cells

    private struct Cell {
        let text: String
        let range: Range<Int>
    }

    private func cells(in line: Range<Int>) -> [Cell] {
        var cells: [Cell] = []
        var start = line.lowerBound
        for i in line.lowerBound...line.upperBound where i == line.upperBound || file.bytes[i] == 0x09 {
            cells.append(cell(start..<i))
            start = i + 1
        }
        return cells
    }

    /// Without spaces at its ends, and without the quotes that spreadsheets put round a cell.
    private func cell(_ range: Range<Int>) -> Cell {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, file.bytes[lower] <= 0x20 { lower += 1 }
        while upper > lower, file.bytes[upper - 1] <= 0x20 { upper -= 1 }
        var text = Array(file.bytes[lower..<upper])
        let quote = UInt8(ascii: "\"")
        if text.count >= 2, text.first == quote, text.last == quote {
            text = Array(text.dropFirst().dropLast())
            var single: [UInt8] = []
            var i = 0
            while i < text.count {
                single.append(text[i])
                i += text[i] == quote && i + 1 < text.count && text[i + 1] == quote ? 2 : 1
            }
            text = single
        }
        return Cell(text: String(decoding: text, as: UTF8.self), range: lower..<upper)
    }

    private func trimmed(_ bytes: [UInt8]) -> String {
        let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.count
        let end = bytes.lastIndex { $0 > 0x20 } ?? start - 1
        return start > end ? "" : String(decoding: bytes[start...end], as: UTF8.self)
    }
}
