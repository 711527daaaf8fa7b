import CivilTime

/// The words of one block as readers see them, with the place in the source of every byte.
///
/// - Left out: code, raw HTML, footnote marks, and text in another language; each leaves a gap that is no word.
/// - Breaks are one space; of `{{date 2026-12-04}}` only the date is a word.
package struct PlainText: Sendable {
    package private(set) var bytes: [UInt8] = []
    private var pieces: [Piece] = []

    private struct Piece {
        let start: Int
        let source: Range<Int>
        /// Whether each byte of the text is a byte of the source.
        let isPlain: Bool
    }

    package init(_ inlines: [Inline], skippingLanguages: Bool = true) {
        add(inlines, skippingLanguages)
    }

    /// Text that stands letter for letter at `start` of a file, such as a title in front matter.
    package init(text: String, at start: Int) {
        append(text, span: start..<start + text.utf8.count)
    }

    /// Text that the file holds in another form, at `span` as a whole.
    package init(text: String, standingFor span: Range<Int>) {
        bytes = Array(text.utf8)
        pieces = [Piece(start: 0, source: span, isPlain: false)]
    }

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Where `range` of the text stands in the source.
    package func source(of range: Range<Int>) -> Range<Int> {
        guard !pieces.isEmpty else { return 0..<0 }
        let first = pieces[piece(at: range.lowerBound)]
        let last = pieces[piece(at: max(range.lowerBound, range.upperBound - 1))]
        let lower = first.isPlain ? first.source.lowerBound + range.lowerBound - first.start : first.source.lowerBound
        let upper = last.isPlain ? last.source.lowerBound + range.upperBound - last.start : last.source.upperBound
        return lower..<max(lower, upper)
    }

    private func piece(at offset: Int) -> Int {
        var low = 0
        var high = pieces.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if pieces[middle].start <= offset { low = middle } else { high = middle }
        }
        return low
    }

    private mutating func append(_ text: String, span: Range<Int>) {
        pieces.append(Piece(start: bytes.count, source: span, isPlain: span.count == text.utf8.count))
        bytes += text.utf8
    }

    private mutating func add(_ text: String, span: Range<Int>) {
        guard span.count == text.utf8.count, let pieces = cuttingAtPlaceholders(text) else {
            append(text, span: span)
            return
        }
        let utf8 = Array(text.utf8)
        func place(_ range: Range<Int>) -> Range<Int> {
            span.lowerBound + range.lowerBound..<span.lowerBound + range.upperBound
        }
        for piece in pieces {
            switch piece {
            case .words(let range), .unknown(let range):
                append(String(decoding: utf8[range], as: UTF8.self), span: place(range))
            case .placeholder(let placeholder, let range): append(placeholder.iso, span: place(range))
            }
        }
    }

    private mutating func add(_ inlines: [Inline], _ skippingLanguages: Bool) {
        for inline in inlines {
            switch inline.kind {
            case .text(let text):
                add(text, span: inline.span)
            case .softBreak, .hardBreak:
                append(" ", span: inline.span)
            case .code, .html:
                // A gap, so that the words at both sides do not join.
                append(" ", span: inline.span)
            case .footnoteReference:
                break
            case .span(let attributes) where attributes.language != nil && skippingLanguages:
                append(" ", span: inline.span)
            case .image:
                break
            case .emphasis, .strong, .strikethrough, .link, .span:
                add(inline.children, skippingLanguages)
            }
        }
    }
}
