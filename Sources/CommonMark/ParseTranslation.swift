package import SourceText

/// Reads the Markdown of one translated block into inlines.
///
/// - A text that would read as a list, a heading or a quote ("2. September beginnt …") is read again with its first sign
///   escaped, so that it stays the one paragraph it stands for.
/// - Nil where it is several blocks all the same.
package func parseTranslatedInlines(_ text: String) -> Parsed<[Inline]?> {
    let first = parseMarkdown(SourceFile(path: "", text: text))
    if let inlines = onlyParagraph(first.value, of: text) { return Parsed(inlines, first.diagnostics) }
    let escaped = parseMarkdown(SourceFile(path: "", text: escapingFirstMark(text)))
    return Parsed(onlyParagraph(escaped.value, of: text), escaped.diagnostics)
}

private func onlyParagraph(_ document: Document, of text: String) -> [Inline]? {
    // A text such as "[Note]: bring" reads as the definition of a link, and would be gone.
    if document.blocks.isEmpty { return text.trimmingSpaces.isEmpty ? [] : nil }
    guard document.blocks.count == 1, case .paragraph = document.blocks[0].kind else { return nil }
    return document.blocks[0].inlines
}

private func escapingFirstMark(_ text: String) -> String {
    let bytes = Array(text.trimmingSpaces.utf8)
    var i = 0
    while i < bytes.count, isDigit(bytes[i]) { i += 1 }
    // "2." and "2)" need the stop escaped, "-" and "#" themselves.
    return String(decoding: bytes[..<i] + [UInt8(ascii: "\\")] + bytes[i...], as: UTF8.self)
}
