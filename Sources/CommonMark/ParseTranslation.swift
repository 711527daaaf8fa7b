package import SourceText

/// Reads the Markdown of one translated block into inlines.
///
/// - A text that would read as a list, a heading, a quote or the like ("2. September beginnt …") is read again with the
///   signs that would make it so escaped, line by line, so that it stays the one paragraph it stands for.
/// - Nil where it is several paragraphs all the same.
package func parseTranslatedInlines(_ text: String) -> Parsed<[Inline]?> {
    // Most blocks are plain prose, which needs no parser.
    if isPlainProse(text) { return Parsed([Inline(.text(text), span: 0..<text.utf8.count)]) }
    let first = parseMarkdown(SourceFile(path: "", text: text))
    if let inlines = onlyParagraph(first.value, of: text) { return Parsed(inlines, first.diagnostics) }
    let lines = text.trimmingSpaces.split(separator: "\n", omittingEmptySubsequences: false)
    let escaped = lines.map { escapingMark($0.trimmingSpaces) }.joined(separator: "\n")
    let second = parseMarkdown(SourceFile(path: "", text: escaped))
    return Parsed(onlyParagraph(second.value, of: text), second.diagnostics)
}

private func onlyParagraph(_ document: Document, of text: String) -> [Inline]? {
    // A text such as "[Note]: bring" reads as the definition of a link, and would be gone.
    if document.blocks.isEmpty { return text.trimmingSpaces.isEmpty ? [] : nil }
    guard document.blocks.count == 1, case .paragraph = document.blocks[0].kind else { return nil }
    return document.blocks[0].inlines
}

/// A line that alone would be no paragraph, or that would change the line above it, with its first sign escaped.
private func escapingMark(_ line: String) -> String {
    let bytes = Array(line.utf8)
    guard !bytes.isEmpty else { return line }
    let isUnderline = bytes.allSatisfy { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "-") }
    // "|---|" makes the line above it the head of a table.
    let isTableRule = bytes.allSatisfy { "|:- ".utf8.contains($0) }
    guard
        isUnderline || isTableRule
            || onlyParagraph(parseMarkdown(SourceFile(path: "", text: line)).value, of: line) == nil
    else {
        return line
    }
    var i = 0
    while i < bytes.count, isDigit(bytes[i]) { i += 1 }
    // "2." and "2)" need the stop escaped, "-" and "#" themselves.
    return String(decoding: bytes[..<i] + [UInt8(ascii: "\\")] + bytes[i...], as: UTF8.self)
}
