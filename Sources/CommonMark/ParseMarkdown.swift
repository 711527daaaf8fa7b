package import SourceText

/// Reads the Markdown in `range` of `file`: CommonMark with GFM's tables, task lists, strikethrough, bare addresses and
/// footnotes, and with attributes in braces and `:::` containers.
///
/// - Threads: may be called from any number at once. Only the two extensions of libcmark-gfm that keep no shared state
///   are used; strikethrough and bare addresses are our own (docs/decisions/libcmark-gfm.md).
/// - Limits: 5 MB and 100 levels of nesting; beyond them an error.
/// - Bad input: never fails; what cannot be kept is reported. Expects valid UTF-8 (see `SourceFile.repaired`).
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
    var blocks = reader.read()
    reader.headingIDs.assign(to: &blocks, in: file, &reader.diagnostics)
    if reader.sawHTML { balanceHTML(&blocks, in: file, &reader.diagnostics) }
    if reader.sawBraces { reader.diagnostics += unknownAttributes(in: blocks, of: file) }
    return Parsed(Document(blocks: blocks), reader.diagnostics)
}

private let longestMarkdownBytes = 5_000_000
