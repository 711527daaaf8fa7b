/// The sentences of `text`, as UTF-8 offsets in order, without the white space around them.
///
/// - Ends: `. ! ? …` before white space, unless an abbreviation, an initial, a date or a small letter says otherwise;
///   `。 ！ ？ । ። ؟` always; `;` in Greek; an empty line; a line that starts with a list mark.
/// - A quotation with its reporting clause is one sentence; `:` and `;` end none.
/// - Every sentence holds a letter or a digit: marks and pictures alone join the sentence before them.
/// - Languages: rules of their own for the languages of `SentenceRules.of`, and cautious ones for all others. Thai, Lao
///   and their neighbours have no mark at the end of a sentence: a paragraph is one.
/// - Bad input: any bytes; time grows with the length of the text and nothing else.
package func sentences(in text: [UInt8], language: String) -> [Range<Int>] {
    var splitter = SentenceSplitter(text, rules: .of(language))
    splitter.splitAll()
    return splitter.found
}

/// Walks a text once, from mark to mark.
struct SentenceSplitter {
    let text: [UInt8]
    let rules: SentenceRules
    private(set) var found: [Range<Int>] = []
    /// Where the sentence that is being read starts; white space may still be before its first sign.
    private(set) var start = 0
    /// The number that the next item of a numbered list would have, once one was seen.
    var nextMarker: Int?
    /// From `start` to here no letter and no digit was found.
    private var emptyUntil = 0
    /// The first sentence of this paragraph in `found`.
    private var paragraph = 0

    init(_ text: [UInt8], rules: SentenceRules) {
        self.text = text
        self.rules = rules
        found.reserveCapacity(text.count / 64)
    }

    mutating func splitAll() {
        let text = text
        let span = text.span
        var offset = 0
        while offset < span.count {
            let byte = span[offset]
            if byte > 0x3F && byte < 0x80 || byte == 0x20 {
                offset += 1
                continue
            }
            switch byte {
            case 0x0A, 0x0D:
                offset = readLineEnd(span, at: offset)
            case 0x21, 0x2E, 0x3F:
                offset = readMark(span, at: offset)
            case 0x3B where rules.semicolonAsks:
                offset = readMark(span, at: offset)
            case 0x80...:
                let (value, length) = readScalar(span, at: offset, end: span.count)
                if mark(of: value) != nil { offset = readMark(span, at: offset) } else { offset += length }
            default:
                offset += 1
            }
        }
        endParagraph(at: span.count)
    }

    /// Ends the sentence before `end`.
    mutating func endSentence(at end: Int) {
        let text = text
        let span = text.span
        if hasWordPart(span, before: end) {
            let low = skippingSpace(span, from: start, end: end)
            found.append(low..<trimmingSpace(span, from: low, end: end))
            start = end
        } else if found.count > paragraph {
            let low = found[found.count - 1].lowerBound
            found[found.count - 1] = low..<trimmingSpace(span, from: low, end: end)
            start = end
        }
        emptyUntil = max(emptyUntil, end)
    }

    private mutating func endParagraph(at end: Int) {
        endSentence(at: end)
        start = end
        paragraph = found.count
    }

    /// Whether the sentence that ends at `end` holds a letter or a digit.
    private func hasWordPart(_ span: borrowing Span<UInt8>, before end: Int) -> Bool {
        var offset = max(start, emptyUntil)
        while offset < end {
            let (value, length) = readScalar(span, at: offset, end: end)
            if kind(of: value).isWordPart { return true }
            offset += length
        }
        return false
    }

    /// An empty line ends the paragraph; a list mark at the start of the next line ends the sentence.
    private mutating func readLineEnd(_ span: borrowing Span<UInt8>, at lineEnd: Int) -> Int {
        var offset = lineEnd
        var lines = 0
        while offset < span.count, span[offset] <= 0x20 {
            let byte = span[offset]
            if byte == 0x0A || byte == 0x0D && !(offset + 1 < span.count && span[offset + 1] == 0x0A) { lines += 1 }
            offset += 1
        }
        if lines > 1 {
            endParagraph(at: lineEnd)
        } else if offset < span.count, isListMark(span, at: offset, after: lineEnd) {
            endSentence(at: lineEnd)
        }
        return offset
    }

    /// Whether a line starts with a bullet, or with the number that the list has come to.
    private mutating func isListMark(_ span: borrowing Span<UInt8>, at offset: Int, after lineEnd: Int) -> Bool {
        let (value, length) = readScalar(span, at: offset, end: span.count)
        switch value {
        case 0x2A, 0x2D, 0x2022, 0x2023, 0x25AA, 0x25E6, 0xB7:  // * - • ‣ ▪ ◦ ·
            return offset + length < span.count && span[offset + length] == 0x20
        case 0x31...0x39:
            guard let number = listNumber(span, at: offset), number == nextMarker ?? 1 || number == 1 else {
                return false
            }
            // "in Year\n1. He" is no list.
            guard !rules.labels.contains(TokenBefore(span, end: lineEnd, notBefore: start).key(span)) else {
                return false
            }
            nextMarker = number + 1
            return true
        default:
            return false
        }
    }

    /// The number of "1. " or "12) ".
    private func listNumber(_ span: borrowing Span<UInt8>, at offset: Int) -> Int? {
        var number = 0
        for place in offset..<min(offset + 3, span.count) {
            switch span[place] {
            case 0x30...0x39: number = number * 10 + Int(span[place] - 0x30)
            case 0x2E, 0x29: return place + 1 < span.count && span[place + 1] == 0x20 ? number : nil
            default: return nil
            }
        }
        return nil
    }

    /// Reads a run of marks with the quotes and brackets that close after it, and decides what it means.
    private mutating func readMark(_ span: borrowing Span<UInt8>, at offset: Int) -> Int {
        var run = MarkRun(start: offset)
        run.read(span, rules: rules)
        switch decide(run, span) {
        case .goOn:
            break
        case .end:
            endSentence(at: absorbingPictures(span, from: run.end))
        case .endBefore(let place):
            endSentence(at: place)
        }
        return run.end
    }

    /// Pictures after the mark belong to the sentence they cheer: "What a day! 🎉".
    private func absorbingPictures(_ span: borrowing Span<UInt8>, from end: Int) -> Int {
        var taken = end
        var offset = end
        while offset < span.count {
            let (value, length) = readScalar(span, at: offset, end: span.count)
            if isPicture(value) {
                taken = offset + length
            } else if value != 0x20 {
                break
            }
            offset += length
        }
        return taken
    }
}

/// The first offset from `start` on that is not white space.
func skippingSpace(_ span: borrowing Span<UInt8>, from start: Int, end: Int) -> Int {
    var offset = start
    while offset < end {
        let (value, length) = readScalar(span, at: offset, end: end)
        guard kind(of: value) == .space else { break }
        offset += length
    }
    return offset
}

/// `end`, moved back over white space.
private func trimmingSpace(_ span: borrowing Span<UInt8>, from start: Int, end: Int) -> Int {
    var offset = end
    while offset > start {
        let (value, length) = readScalar(span, before: offset, start: start)
        guard kind(of: value) == .space else { break }
        offset -= length
    }
    return offset
}
