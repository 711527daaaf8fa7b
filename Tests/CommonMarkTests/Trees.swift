import CommonMark
import SourceText

/// The only function of these tests that knows how a text is parsed.
func parse(_ text: String) -> Parsed<Document> {
    parseMarkdown(SourceFile(path: "content/page.md", text: text))
}

/// A tree in one line, without places: `p["Bring ", em["two"], " books"]`.
///
/// - Texts side by side are one text, soft breaks and runs of spaces one space, as nobody can see a difference.
func outline(_ inlines: [Inline]) -> String {
    var parts: [String] = []
    var words = ""
    func endWords() {
        if !words.isEmpty { parts.append("\"\(words)\"") }
        words = ""
    }
    for inline in inlines {
        let inner = outline(inline.children)
        switch inline.kind {
        case .text(let text): words += text
        case .softBreak: words += " "
        default:
            endWords()
            parts.append(name(inline, inner: inner))
        }
    }
    endWords()
    return "[" + parts.joined(separator: ", ") + "]"
}

private func name(_ inline: Inline, inner: String) -> String {
    switch inline.kind {
    case .text, .softBreak: ""
    case .hardBreak: "br"
    case .code(let code): "code(\(code))"
    case .html(let html): "html(\(html))"
    case .emphasis: "em" + inner
    case .strong: "strong" + inner
    case .strikethrough: "s" + inner
    case .link(let target): (target.isAutolink ? "auto" : "a") + "(\(target.destination)\(title(target)))" + inner
    case .image(let target, let attributes): "img(\(target.destination)\(title(target)))" + inner + attributes.inBraces
    case .footnoteReference(let label, let number, let use): "note(\(label) \(number) \(use))"
    case .span(let attributes): "span" + inner + attributes.inBraces
    }
}

private func title(_ target: Target) -> String {
    target.title.isEmpty ? "" : " '\(target.title)'"
}

/// Blocks in one line: `ul(item(p["one"]))`.
func outline(_ blocks: [Block]) -> String {
    blocks.map(outline).joined(separator: " ")
}

private func outline(_ block: Block) -> String {
    let inner = "(" + outline(block.children) + ")"
    let words = block.inlines.isEmpty ? "" : outline(block.inlines)
    let language = block.language.map { "@" + $0 } ?? ""
    switch block.kind {
    case .paragraph: return "p" + language + words
    case .heading(let level, let id): return "h\(level)#\(id)" + language + words
    case .quote: return "quote" + inner
    case .bulletList(let isTight): return (isTight ? "ul" : "loose-ul") + inner
    case .orderedList(let start, _): return "ol\(start)" + inner
    case .item(let isDone): return "item" + (isDone.map { $0 ? "[x]" : "[ ]" } ?? "") + inner
    case .code(let language, let text): return "pre(\(language)|\(text))"
    case .html(let html): return "html(\(html))"
    case .table: return "table" + inner
    case .row(let isHeader): return (isHeader ? "head" : "row") + inner
    case .cell: return "cell" + words
    case .rule: return "hr"
    case .footnote(let label, let number): return "footnote(\(label) \(number))" + inner
    case .container(let attributes): return "container\(attributes.inBraces)" + inner
    }
}

/// All blocks of a tree that hold words themselves.
func wordBlocks(_ document: Document) -> [Block] {
    var blocks: [Block] = []
    document.forEachBlock { if !$0.inlines.isEmpty { blocks.append($0) } }
    return blocks
}

/// Texts with their places, in the order of the tree.
func textLeaves(_ document: Document) -> [(text: String, span: Range<Int>)] {
    var leaves: [(String, Range<Int>)] = []
    for block in wordBlocks(document) {
        block.inlines.forEachInline { inline in
            if case .text(let text) = inline.kind { leaves.append((text, inline.span)) }
        }
    }
    return leaves
}

/// Leaves that do not stand where the tree says; empty for a tree whose places are right.
///
/// - Right is: letter for letter in the source, or one sign that was written as `&amp;` or `\*`.
func misplacedLeaves(_ source: String) -> [String] {
    let bytes = Array(source.utf8)
    var last: [Int] = [0]
    return textLeaves(parse(source).value).compactMap { text, span in
        guard !text.isEmpty else { return "empty leaf" }
        guard span.lowerBound >= 0, span.upperBound <= bytes.count, !span.isEmpty else { return "'\(text)' at \(span)" }
        _ = last.popLast()
        last.append(span.upperBound)
        let written = String(decoding: bytes[span], as: UTF8.self)
        if written == text { return nil }
        let isSign =
            text.unicodeScalars.count <= 2 && (written.hasPrefix("&") || written.hasPrefix("\\") || written == "\0")
        return isSign ? nil : "'\(text)' at '\(written)'"
    }
}

/// The canonical spelling read back, as `outline` gives it.
func outlineOfCanonical(_ inlines: [Inline]) -> String? {
    parseTranslatedInlines(inlines.markdown).value.map(outline)
}
