import CommonMark
import SourceText

extension FuzzTarget {
    /// Markdown up to the tree that pages are written from.
    ///
    /// - Places are inside the file and between letters; raw HTML is clean and closed in each container; cleaning twice, or marking a
    ///   language, changes nothing of that.
    static let markdown = FuzzTarget("markdown") { bytes in
        let file = SourceFile(path: "page.md", bytes: bytes).repaired.value
        let parsed = parseMarkdown(file)
        var broken = misplaced(parsed.diagnostics, in: file) + misplaced(parsed.value.blocks, in: file.bytes)
        broken += faults(in: parsed.value.blocks)
        parsed.value.forEachBlock { block in
            let text = PlainText(block.inlines)
            let place = text.source(of: 0..<text.bytes.count)
            if !isPlace(place, in: file.bytes) { broken.append("the words of a block stand at \(place)") }
        }
        let text = String(decoding: file.bytes, as: UTF8.self)
        // Places of a translation are those in a text with escapes, so nobody asks for them.
        broken += faults(in: html(of: parseTranslatedInlines(text).value ?? []))
        let clean = sanitizedHTML(text)
        if sanitizedHTML(clean) != clean { broken.append("cleaning twice gives \(sanitizedHTML(clean)) of \(clean)") }
        return broken
    }
}

private func faults(in html: String) -> [String] {
    html.isEmpty ? [] : HTMLJudge.faults(inPiece: html) + marked(html)
}

/// Clean HTML whose words are marked as another language must stay clean.
private func marked(_ html: String) -> [String] {
    HTMLJudge.faults(inPiece: markingHTML(html, attributes: " lang=\"en\" dir=\"ltr\"")).map { "marked: " + $0 }
}

/// What is wrong with the raw HTML of each list of siblings, as their parent closes around them.
private func faults(in blocks: [Block]) -> [String] {
    var html = ""
    var broken: [String] = []
    for block in blocks {
        if case .html(let text) = block.kind { html += text }
        broken += faults(in: block.children) + faultsOfLines(block.inlines)
    }
    return broken + faults(in: html)
}

private func faultsOfLines(_ inlines: [Inline]) -> [String] {
    inlines.flatMap { faultsOfLines($0.children) } + faults(in: html(of: inlines))
}

private func html(of inlines: [Inline]) -> String {
    inlines.map { if case .html(let text) = $0.kind { text } else { "" } }.joined()
}
