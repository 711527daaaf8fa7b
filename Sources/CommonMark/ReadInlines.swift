internal import CCommonMark

extension TreeReader {
    /// The words of a block, from where `placer` stands.
    mutating func inlines(of node: CMarkNode, _ placer: inout LeafPlacer) -> [Inline] {
        var inlines = finishInlines(inlineChildren(of: node, placer: &placer, depth: 0), insideLink: false)
        inlines.dropBreaksAtEnd()
        return inlines
    }

    private mutating func inlineChildren(of node: CMarkNode, placer: inout LeafPlacer, depth: Int) -> [Inline] {
        guard depth < TreeReader.deepestNesting else {
            sayTooDeep(at: placer.cursor..<placer.cursor + 1)
            return []
        }
        var inlines: [Inline] = []
        for child in CMarkChildren(of: node) { inline(child, into: &inlines, placer: &placer, depth: depth) }
        return inlines
    }

    private mutating func inline(_ node: CMarkNode, into inlines: inout [Inline], placer: inout LeafPlacer, depth: Int)
    {
        let hint = offset(line: cmark_node_get_start_line(node), column: cmark_node_get_start_column(node))
        switch cmark_node_get_type(node) {
        case CMARK_NODE_TEXT:
            withLiteral(node) { placer.placeText($0, hint: hint, into: &inlines) }
        case CMARK_NODE_SOFTBREAK:
            inlines.append(Inline(.softBreak, span: placer.placeBreak()))
        case CMARK_NODE_LINEBREAK:
            inlines.append(Inline(.hardBreak, span: placer.placeBreak()))
        case CMARK_NODE_CODE:
            let span = withLiteral(node) { placer.placeCode($0, hint: hint) }
            inlines.append(Inline(.code(string(cmark_node_get_literal(node))), span: span))
        case CMARK_NODE_HTML_INLINE:
            let span = withLiteral(node) { placer.placeHTML($0, hint: hint) }
            htmlInline(node, span: span, into: &inlines)
        case CMARK_NODE_EMPH, CMARK_NODE_STRONG:
            let isStrong = cmark_node_get_type(node) == CMARK_NODE_STRONG
            let start = placer.placeDelimiters(isStrong ? 2 : 1)
            let inner = inlineChildren(of: node, placer: &placer, depth: depth + 1)
            _ = placer.placeDelimiters(isStrong ? 2 : 1)
            // What held nothing but a comment or forbidden HTML stresses nothing.
            guard !inner.isEmpty else { return }
            inlines.append(Inline(isStrong ? .strong : .emphasis, span: start..<placer.cursor, children: inner))
        case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
            link(node, hint: hint, into: &inlines, placer: &placer, depth: depth)
        case CMARK_NODE_FOOTNOTE_REFERENCE:
            let (label, span) = placer.footnoteReference(hint: hint)
            let use = footnotes.use(label)
            inlines.append(
                Inline(.footnoteReference(label: label, number: footnotes.number(of: label), use: use), span: span))
        default:
            inlines += inlineChildren(of: node, placer: &placer, depth: depth + 1)
        }
    }

    private mutating func link(
        _ node: CMarkNode, hint: Int?, into inlines: inout [Inline], placer: inout LeafPlacer, depth: Int
    ) {
        let isImage = cmark_node_get_type(node) == CMARK_NODE_IMAGE
        let opening = placer.openBracket(hint: hint, isImage: isImage)
        let inner = inlineChildren(of: node, placer: &placer, depth: depth + 1)
        let address = placer.closeBracket(isAutolink: opening.isAutolink)
        let span = opening.start..<max(opening.start, placer.cursor)
        let target = Target(
            destination: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)),
            isAutolink: opening.isAutolink, span: address ?? span)
        inlines.append(Inline(isImage ? .image(target, Attributes()) : .link(target), span: span, children: inner))
    }

    private mutating func htmlInline(_ node: CMarkNode, span: Range<Int>, into inlines: inout [Inline]) {
        // Comments, declarations and instructions are one node each, whatever stands in them.
        let isTag = withLiteral(node) { $0.count > 1 && $0[1] != UInt8(ascii: "!") && $0[1] != UInt8(ascii: "?") }
        guard isTag else { return }
        let clean = withLiteral(node) { sanitizeHTML(Array($0), isInline: true) }
        diagnostics += clean.diagnostics(in: file, span)
        guard !clean.html.isEmpty else { return }
        sawHTML = true
        inlines.append(Inline(.html(String(decoding: clean.html, as: UTF8.self)), span: span))
    }
}
