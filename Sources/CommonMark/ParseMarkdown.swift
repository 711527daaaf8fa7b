internal import CCommonMark
package import SourceText

/// Reads the Markdown in `range` of `file`: CommonMark with GFM's tables, task lists, strikethrough, bare addresses and
/// footnotes, and with attributes in braces and `:::` containers.
///
/// - Threads: may be called from any number at once. Only the two extensions of libcmark-gfm that keep no shared state
///   are used; strikethrough and bare addresses are our own (docs/decisions/libcmark-gfm.md).
/// - Limits: 5 MB and 100 levels of nesting; beyond them an error.
/// - Bad input: never fails; what cannot be kept is reported. Expects valid UTF-8 (see `repairedUTF8`).
/// - Source: CommonMark 0.29, GitHub Flavored Markdown 0.29.
package func parseMarkdown(_ file: SourceFile, in range: Range<Int>? = nil) -> Parsed<Document> {
    let range = range ?? 0..<file.bytes.count
    guard range.count <= longestMarkdownBytes else {
        return Parsed(
            Document(),
            [
                Diagnostic(
                    "file-too-large", .error, "This page is larger than 5 MB",
                    at: file.span(range.lowerBound..<range.lowerBound + 1),
                    help: "split it into several pages, or offer the long text as a download")
            ])
    }
    var reader = TreeReader(file: file, range: range)
    let blocks = reader.read()
    return Parsed(Document(blocks: blocks), reader.diagnostics)
}

private let longestMarkdownBytes = 5_000_000
private let deepestNesting = 100

/// The extensions that are safe on several threads, registered once for the process.
private enum Extensions {
    static let names = ["table", "tasklist"]
    static let areReady: Bool = {
        cmark_gfm_core_extensions_ensure_registered()
        return true
    }()
}

private typealias Node = OpaquePointer

/// Turns libcmark-gfm's tree into ours.
private struct TreeReader {
    let file: SourceFile
    let range: Range<Int>
    let lineStarts: [Int]
    var diagnostics: [Diagnostic] = []
    var headingIDs = HeadingIDs()
    var footnoteUses: [String: Int] = [:]
    var footnoteNumbers: [String: Int] = [:]
    var saidTooDeep = false

    init(file: SourceFile, range: Range<Int>) {
        self.file = file
        self.range = range
        var starts = [range.lowerBound]
        file.bytes.withUnsafeBufferPointer { bytes in
            var i = range.lowerBound
            while i < range.upperBound {
                if bytes[i] == 0x0A || (bytes[i] == 0x0D && (i + 1 >= range.upperBound || bytes[i + 1] != 0x0A)) {
                    starts.append(i + 1)
                }
                i += 1
            }
        }
        lineStarts = starts
    }

    mutating func read() -> [Block] {
        guard Extensions.areReady, let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES) else { return [] }
        defer { cmark_parser_free(parser) }
        for name in Extensions.names {
            if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
        }
        let fenced = maskContainerFences(file.bytes, in: range)
        (fenced ?? file.bytes).withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                cmark_parser_feed(parser, $0 + range.lowerBound, range.count)
            }
        }
        guard let root = cmark_parser_finish(parser) else { return [] }
        defer { cmark_node_free(root) }
        numberFootnotes(root)
        let blocks = children(of: root, depth: 0)
        reportLostFootnotes()
        return blocks
    }

    // MARK: Blocks

    private mutating func children(of node: Node, depth: Int) -> [Block] {
        guard depth < deepestNesting else {
            sayTooDeep(at: span(of: node))
            return []
        }
        var blocks: [Block] = []
        var pending: [BlockNote] = []
        var child = cmark_node_first_child(node)
        while let current = child {
            child = cmark_node_next(current)
            if let note = commentNote(current) {
                pending += note
                continue
            }
            guard var made = block(current, depth: depth) else { continue }
            made.notes = pending
            pending = []
            blocks.append(made)
        }
        if !pending.isEmpty {
            // A note with nothing after it still has to be found by the check for unused ones.
            blocks.append(Block(.html(""), span: pending[0].span, notes: pending))
        }
        return groupContainers(blocks)
    }

    private mutating func block(_ node: Node, depth: Int) -> Block? {
        let span = span(of: node)
        switch cmark_node_get_type(node) {
        case CMARK_NODE_PARAGRAPH:
            return Block(.paragraph, span: span, inlines: inlines(of: node, within: span))
        case CMARK_NODE_HEADING:
            var inlines = inlines(of: node, within: span)
            let written = takeHeadingAttributes(&inlines)
            let id = headingIDs.unique(written?.id ?? slug(inlines.plainText))
            return Block(.heading(level: Int(cmark_node_get_heading_level(node)), id: id), span: span, inlines: inlines)
        case CMARK_NODE_BLOCK_QUOTE:
            return Block(.quote, span: span, children: children(of: node, depth: depth + 1))
        case CMARK_NODE_LIST:
            let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
            let isTight = cmark_node_get_list_tight(node) != 0
            let kind: Block.Kind =
                isOrdered
                ? .orderedList(start: Int(cmark_node_get_list_start(node)), isTight: isTight)
                : .bulletList(isTight: isTight)
            return Block(kind, span: span, children: children(of: node, depth: depth + 1))
        case CMARK_NODE_ITEM:
            let isTask = typeName(node) == "tasklist"
            let isDone: Bool? = isTask ? cmark_gfm_extensions_get_tasklist_item_checked(node) : nil
            return Block(.item(isDone: isDone), span: span, children: children(of: node, depth: depth + 1))
        case CMARK_NODE_CODE_BLOCK:
            return Block(
                .code(language: string(cmark_node_get_fence_info(node)), text: string(cmark_node_get_literal(node))),
                span: span)
        case CMARK_NODE_HTML_BLOCK:
            return htmlBlock(node, span: span)
        case CMARK_NODE_THEMATIC_BREAK:
            return Block(.rule, span: span)
        case CMARK_NODE_FOOTNOTE_DEFINITION:
            let label = footnoteLabel(at: span)
            return Block(
                .footnote(label: label, number: footnoteNumbers[label] ?? 0), span: span,
                children: children(of: node, depth: depth + 1))
        default:
            return tablePart(node, span: span, depth: depth)
        }
    }

    private mutating func tablePart(_ node: Node, span: Range<Int>, depth: Int) -> Block? {
        switch typeName(node) {
        case "table":
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
            return Block(.table(alignments), span: span, children: children(of: node, depth: depth + 1))
        case "table_header":
            return Block(.row(isHeader: true), span: span, children: children(of: node, depth: depth + 1))
        case "table_row":
            return Block(.row(isHeader: false), span: span, children: children(of: node, depth: depth + 1))
        case "table_cell":
            return Block(.cell, span: span, inlines: inlines(of: node, within: span))
        default:
            return nil
        }
    }

    private mutating func htmlBlock(_ node: Node, span: Range<Int>) -> Block? {
        if let attributes = containerFence(file.bytes, at: span.lowerBound) {
            return Block(.container(attributes), span: span)
        }
        let raw = string(cmark_node_get_literal(node))
        let clean = sanitizeHTML(Array(raw.utf8))
        diagnostics += clean.problems.map { $0.diagnostic(at: file.span(span)) }
        guard !clean.html.isEmpty else { return nil }
        return Block(.html(String(decoding: clean.html, as: UTF8.self)), span: span)
    }

    /// The notes that an HTML comment gives, or nil for anything else.
    private func commentNote(_ node: Node) -> [BlockNote]? {
        guard cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK else { return nil }
        let raw = string(cmark_node_get_literal(node))
        let text = raw.trimmingSpaces
        guard text.hasPrefix("<!--"), text.hasSuffix("-->"), text.dropFirst(4).range(of: "-->") == text.utf8.count - 7
        else {
            return nil
        }
        return readNotes(inComment: String(text.dropFirst(4).dropLast(3)), span: span(of: node))
    }

    // MARK: Inlines

    private mutating func inlines(of node: Node, within span: Range<Int>) -> [Inline] {
        var placer = LeafPlacer(bytes: file.bytes, from: span.lowerBound, to: max(span.upperBound, span.lowerBound))
        let raw = inlineChildren(of: node, placer: &placer, depth: 0)
        return finishInlines(raw, insideLink: false)
    }

    private mutating func inlineChildren(of node: Node, placer: inout LeafPlacer, depth: Int) -> [Inline] {
        guard depth < deepestNesting else {
            sayTooDeep(at: placer.cursor..<placer.cursor + 1)
            return []
        }
        var inlines: [Inline] = []
        var child = cmark_node_first_child(node)
        while let current = child {
            inline(current, into: &inlines, placer: &placer, depth: depth)
            child = cmark_node_next(current)
        }
        return inlines
    }

    private mutating func inline(_ node: Node, into inlines: inout [Inline], placer: inout LeafPlacer, depth: Int) {
        let hint = offset(line: cmark_node_get_start_line(node), column: cmark_node_get_start_column(node))
        switch cmark_node_get_type(node) {
        case CMARK_NODE_TEXT:
            withLiteral(node) { placer.placeText($0, hint: hint, into: &inlines) }
        case CMARK_NODE_SOFTBREAK:
            inlines.append(Inline(.softBreak, span: placer.cursor..<placer.cursor))
        case CMARK_NODE_LINEBREAK:
            inlines.append(Inline(.hardBreak, span: placer.cursor..<placer.cursor))
        case CMARK_NODE_CODE:
            let span = withLiteral(node) { placer.placeVerbatim($0, hint: hint) }
            inlines.append(Inline(.code(string(cmark_node_get_literal(node))), span: span))
        case CMARK_NODE_HTML_INLINE:
            let span = withLiteral(node) { placer.placeVerbatim($0, hint: hint) }
            htmlInline(string(cmark_node_get_literal(node)), span: span, into: &inlines)
        case CMARK_NODE_EMPH, CMARK_NODE_STRONG:
            let start = placer.cursor
            let isStrong = cmark_node_get_type(node) == CMARK_NODE_STRONG
            let inner = inlineChildren(of: node, placer: &placer, depth: depth + 1)
            placer.skipDelimiters(isStrong ? 2 : 1)
            let from = inner.first.map { max(start, $0.span.lowerBound - (isStrong ? 2 : 1)) } ?? start
            inlines.append(Inline(isStrong ? .strong : .emphasis, span: from..<placer.cursor, children: inner))
        case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
            let isImage = cmark_node_get_type(node) == CMARK_NODE_IMAGE
            let opening = placer.openBracket(hint: hint, isImage: isImage)
            let inner = inlineChildren(of: node, placer: &placer, depth: depth + 1)
            let tail = placer.closeBracket(isAutolink: opening.isAutolink)
            let target = Target(
                destination: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)),
                isAutolink: opening.isAutolink, span: tail ?? opening.start..<placer.cursor)
            inlines.append(
                Inline(
                    isImage ? .image(target, Attributes()) : .link(target), span: opening.start..<placer.cursor,
                    children: inner))
        case CMARK_NODE_FOOTNOTE_REFERENCE:
            let (label, span) = placer.footnoteReference(hint: hint)
            footnoteUses[label, default: 0] += 1
            inlines.append(
                Inline(
                    .footnoteReference(
                        label: label, number: footnoteNumbers[label] ?? 0, use: footnoteUses[label] ?? 1),
                    span: span))
        default:
            inlines += inlineChildren(of: node, placer: &placer, depth: depth + 1)
        }
    }

    private mutating func htmlInline(_ raw: String, span: Range<Int>, into inlines: inout [Inline]) {
        if raw.hasPrefix("<!--") { return }
        let clean = sanitizeHTML(Array(raw.utf8), isInline: true)
        diagnostics += clean.problems.map { $0.diagnostic(at: file.span(span)) }
        if !clean.html.isEmpty {
            inlines.append(Inline(.html(String(decoding: clean.html, as: UTF8.self)), span: span))
        }
    }

    // MARK: Footnotes

    /// libcmark-gfm moves used notes to the end, in the order of their first use, and frees the others.
    private mutating func numberFootnotes(_ root: Node) {
        var child = cmark_node_first_child(root)
        while let current = child {
            if cmark_node_get_type(current) == CMARK_NODE_FOOTNOTE_DEFINITION {
                footnoteNumbers[footnoteLabel(at: span(of: current))] = footnoteNumbers.count + 1
            }
            child = cmark_node_next(current)
        }
    }

    private func footnoteLabel(at span: Range<Int>) -> String {
        // The node's own column is that of the words after the colon.
        var i = span.lowerBound
        while i > range.lowerBound, file.bytes[i - 1] != 0x0A, file.bytes[i - 1] != 0x0D { i -= 1 }
        while i < range.upperBound, file.bytes[i] == 0x20 { i += 1 }
        guard i + 2 < range.upperBound, file.bytes[i] == UInt8(ascii: "["), file.bytes[i + 1] == UInt8(ascii: "^")
        else { return "" }
        var end = i + 2
        while end < range.upperBound, file.bytes[end] != UInt8(ascii: "]"), file.bytes[end] != 0x0A { end += 1 }
        return file.text(i + 2..<end)
    }

    private mutating func reportLostFootnotes() {
        for start in lineStarts where start + 4 < range.upperBound {
            guard file.bytes[start] == UInt8(ascii: "["), file.bytes[start + 1] == UInt8(ascii: "^") else { continue }
            var end = start + 2
            while end < range.upperBound, file.bytes[end] != UInt8(ascii: "]"), file.bytes[end] != 0x0A { end += 1 }
            guard end + 1 < range.upperBound, file.bytes[end] == UInt8(ascii: "]"),
                file.bytes[end + 1] == UInt8(ascii: ":")
            else { continue }
            let label = file.text(start + 2..<end)
            guard footnoteNumbers[label] == nil else { continue }
            diagnostics.append(
                Diagnostic(
                    "unused-footnote", .warning, "The note '\(label)' is not shown, because no text refers to it",
                    at: file.span(start..<end + 1), help: "write [^\(label)] where the note belongs, or delete the note"
                ))
        }
    }

    // MARK: Places

    /// Offsets of a whole node; wide enough for its leaves to be found in it.
    private func span(of node: Node) -> Range<Int> {
        let start =
            offset(line: cmark_node_get_start_line(node), column: cmark_node_get_start_column(node)) ?? range.lowerBound
        let endLine = Int(cmark_node_get_end_line(node))
        let isCell = typeName(node) == "table_cell"
        let end: Int
        if isCell {
            end = offset(line: cmark_node_get_end_line(node), column: cmark_node_get_end_column(node) + 1) ?? start
        } else {
            end = endLine >= 1 && endLine < lineStarts.count ? lineStarts[endLine] : range.upperBound
        }
        var last = max(start, min(end, range.upperBound))
        while last > start, file.bytes[last - 1] == 0x0A || file.bytes[last - 1] == 0x0D { last -= 1 }
        return start..<last
    }

    private func offset(line: Int32, column: Int32) -> Int? {
        guard line >= 1, Int(line) <= lineStarts.count, column >= 1 else { return nil }
        return min(lineStarts[Int(line) - 1] + Int(column) - 1, range.upperBound)
    }

    private mutating func sayTooDeep(at span: Range<Int>) {
        guard !saidTooDeep else { return }
        saidTooDeep = true
        diagnostics.append(
            Diagnostic(
                "nested-too-deep", .error,
                "Lists, quotes or emphasis are nested more than \(deepestNesting) levels deep, and the rest was left out",
                at: file.span(span), help: "use fewer levels"))
    }
}

// MARK: C strings

private func string(_ text: UnsafePointer<CChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
}

private func typeName(_ node: Node) -> String {
    string(cmark_node_get_type_string(node))
}

@discardableResult
private func withLiteral<Result>(_ node: Node, _ use: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    guard let literal = cmark_node_get_literal(node) else { return use(UnsafeBufferPointer(start: nil, count: 0)) }
    let count = literalLength(literal)
    return literal.withMemoryRebound(to: UInt8.self, capacity: count) {
        use(UnsafeBufferPointer(start: $0, count: count))
    }
}

private func literalLength(_ text: UnsafePointer<CChar>) -> Int {
    var count = 0
    while text[count] != 0 { count += 1 }
    return count
}
