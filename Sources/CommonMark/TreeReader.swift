internal import CCommonMark
import SourceText

/// Turns libcmark-gfm's tree into ours.
struct TreeReader {
    let file: SourceFile
    let range: Range<Int>
    let lineStarts: [Int]
    var diagnostics: [Diagnostic] = []
    var headingIDs = HeadingIDs()
    var footnotes = FootnoteNumbers()
    var sawHTML = false
    /// Whether there may be attributes.
    private(set) var sawBraces: Bool
    /// How many quotes are open around the node that is being read.
    var quoteDepth = 0
    private var saidTooDeep = false
    /// The `:::` lines that the library was not shown, by line number from 1.
    private var fences: [Int: ContainerFence] = [:]

    static let deepestNesting = 100

    init(file: SourceFile, range: Range<Int>) {
        self.file = file
        self.range = range
        var starts = [range.lowerBound]
        var sawBraces = false
        file.bytes.withUnsafeBufferPointer { bytes in
            for i in range {
                switch bytes[i] {
                case 0x0A: starts.append(i + 1)
                case 0x0D where i + 1 >= range.upperBound || bytes[i + 1] != 0x0A: starts.append(i + 1)
                case UInt8(ascii: "{"): sawBraces = true
                default: break
                }
            }
        }
        lineStarts = starts
        self.sawBraces = sawBraces
    }

    mutating func read() -> [Block] {
        var open = containerFences(file.bytes, in: range, lineStarts: lineStarts)
        if !open.isEmpty { sawBraces = true }
        var blocks: [Block] = []
        // Fences in code are text: they are found in the tree, and the page is read again with them left alone.
        for _ in 0..<3 {
            var inCode: Set<Int> = []
            let shown = open.isEmpty ? file.bytes[range] : masking(open, in: file.bytes, range)
            withCMarkTree(of: shown) { root in
                if !open.isEmpty { inCode = fencesInCode(root, open) }
                guard inCode.isEmpty else { return }
                fences = Dictionary(open.map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
                numberFootnotes(root)
                blocks = children(of: root, depth: 0)
                reportLostFootnotes(root)
            }
            if inCode.isEmpty { break }
            open.removeAll { inCode.contains($0.line) }
        }
        return blocks
    }

    // MARK: Blocks

    mutating func children(of node: CMarkNode, depth: Int) -> [Block] {
        guard depth < TreeReader.deepestNesting else {
            sayTooDeep(at: span(of: node))
            return []
        }
        var blocks: [Block] = []
        var pending: [BlockNote] = []
        for child in CMarkChildren(of: node) {
            if let notes = commentNotes(child) {
                pending += notes
                continue
            }
            guard var made = block(child, depth: depth) else { continue }
            made.notes = pending
            pending = []
            blocks.append(made)
        }
        if !pending.isEmpty {
            // A note with nothing after it still has to be found by the check for unused ones.
            blocks.append(Block(.html(""), span: pending[0].span, notes: pending))
        }
        return fences.isEmpty ? blocks : groupContainers(blocks, in: file, &diagnostics)
    }

    private mutating func block(_ node: CMarkNode, depth: Int) -> Block? {
        let span = span(of: node)
        switch cmark_node_get_type(node) {
        case CMARK_NODE_PARAGRAPH:
            return textBlock(.paragraph, node, span: span)
        case CMARK_NODE_HEADING:
            return heading(node, span: span)
        case CMARK_NODE_BLOCK_QUOTE:
            quoteDepth += 1
            defer { quoteDepth -= 1 }
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
            let language = string(cmark_node_get_fence_info(node))
            return Block(.code(language: language, text: string(cmark_node_get_literal(node))), span: span)
        case CMARK_NODE_HTML_BLOCK:
            return htmlBlock(node, span: span)
        case CMARK_NODE_THEMATIC_BREAK:
            return Block(.rule, span: span)
        case CMARK_NODE_FOOTNOTE_DEFINITION:
            let label = footnoteLabel(at: span)
            return Block(
                .footnote(label: label, number: footnotes.number(of: label)), span: span,
                children: children(of: node, depth: depth + 1))
        default:
            return table(node, span: span, depth: depth)
        }
    }

    /// A block that holds words; its span begins at the first of them.
    private mutating func textBlock(_ kind: Block.Kind, _ node: CMarkNode, span: Range<Int>) -> Block {
        var placer = LeafPlacer(bytes: file.bytes, from: span.lowerBound, to: span.upperBound, quoteDepth: quoteDepth)
        placer.skipDefinitions()
        let start = min(placer.cursor, span.upperBound)
        return Block(kind, span: start..<span.upperBound, inlines: inlines(of: node, &placer))
    }

    private mutating func heading(_ node: CMarkNode, span: Range<Int>) -> Block {
        var placer = LeafPlacer(bytes: file.bytes, from: span.lowerBound, to: span.upperBound, quoteDepth: quoteDepth)
        placer.skipHeadingMark()
        var inlines = inlines(of: node, &placer)
        let written = takeHeadingAttributes(&inlines)
        if let (attributes, place) = written {
            diagnostics += unknownAttributes(attributes, in: .heading, at: place, of: file)
        }
        if let id = written?.attributes.id { headingIDs.write(id, at: span.lowerBound) }
        // The id is given at the end, when all that were written are known.
        var made = Block(.heading(level: Int(cmark_node_get_heading_level(node)), id: ""), span: span, inlines: inlines)
        made.language = written?.attributes.language
        return made
    }

    // MARK: HTML

    private mutating func htmlBlock(_ node: CMarkNode, span: Range<Int>) -> Block? {
        if let fence = fences[Int(cmark_node_get_start_line(node))] {
            return Block(.container(fence.attributes), span: fence.range)
        }
        let clean = withLiteral(node) { sanitizeHTML(Array($0), isInline: false) }
        diagnostics += clean.diagnostics(in: file, span)
        guard !clean.html.isEmpty else { return nil }
        sawHTML = true
        let end = clean.html.lastIndex { !isBlank($0) } ?? 0
        return Block(.html(String(decoding: clean.html[...end], as: UTF8.self)), span: span)
    }

    /// The notes that an HTML comment gives, or nil for anything else.
    private func commentNotes(_ node: CMarkNode) -> [BlockNote]? {
        guard cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK else { return nil }
        let text = string(cmark_node_get_literal(node)).trimmingSpaces
        guard text.hasPrefix("<!--"), text.hasSuffix("-->"), text.utf8.count >= 7 else { return nil }
        let inside = text.dropFirst(4).dropLast(3)
        return inside.range(of: "-->") == nil ? readNotes(inComment: String(inside), span: span(of: node)) : nil
    }

    // MARK: Places

    /// Offsets of a whole node; wide enough for its leaves to be found in it.
    func span(of node: CMarkNode) -> Range<Int> {
        let start =
            offset(line: cmark_node_get_start_line(node), column: cmark_node_get_start_column(node)) ?? range.lowerBound
        let endLine = Int(cmark_node_get_end_line(node))
        let end = endLine >= 1 && endLine < lineStarts.count ? lineStarts[endLine] : range.upperBound
        var last = max(start, min(end, range.upperBound))
        while last > start, isBlank(file.bytes[last - 1]) { last -= 1 }
        return start..<last
    }

    func offset(line: Int32, column: Int32) -> Int? {
        guard line >= 1, Int(line) <= lineStarts.count, column >= 1 else { return nil }
        return min(lineStarts[Int(line) - 1] + Int(column) - 1, range.upperBound)
    }

    mutating func sayTooDeep(at span: Range<Int>) {
        guard !saidTooDeep else { return }
        saidTooDeep = true
        diagnostics.append(
            Diagnostic(
                "nested-too-deep", .error,
                "Lists, quotes or emphasis are nested more than \(TreeReader.deepestNesting) levels deep, and the rest was left out",
                at: file.span(span), help: "use fewer levels"))
    }
}
