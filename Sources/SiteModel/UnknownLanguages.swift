import CommonMark
import Languages
import SourceText

/// Languages in braces (`[مرحبا]{lang=ar}`, `::: {lang=ar}`) that nobody knows.
func unknownLanguages(in document: Document, of file: SourceFile) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    func check(_ tag: String?, in range: Range<Int>) {
        guard let tag, Language(tag: tag) == nil else { return }
        let guess = Language.nearest(to: tag)
        diagnostics.append(
            Diagnostic(
                "unknown-language", .warning,
                "'\(tag)' is not a language code that is known here" + (guess.map { "; did you mean '\($0)'?" } ?? ""),
                at: file.span(place(of: tag, in: range, of: file)),
                help: "use the short code of the language: es for Spanish, ar for Arabic", replacement: guess))
    }
    document.forEachBlock { block in
        switch block.kind {
        case .container(let attributes):
            let end = file.bytes[block.span].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? block.span.upperBound
            check(attributes.language, in: block.span.lowerBound..<end)
        case .heading: check(block.language, in: block.span)
        default: break
        }
        block.inlines.forEachInline { inline in
            if case .span(let attributes) = inline.kind { check(attributes.language, in: inline.span) }
        }
    }
    return diagnostics
}

/// The last place of the code in what holds its braces.
private func place(of tag: String, in range: Range<Int>, of file: SourceFile) -> Range<Int> {
    let wanted = Array(tag.utf8)
    guard range.count >= wanted.count else { return range }
    let starts = range.lowerBound...range.upperBound - wanted.count
    let start = starts.last { file.bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
    return start.map { $0..<$0 + wanted.count } ?? range
}
