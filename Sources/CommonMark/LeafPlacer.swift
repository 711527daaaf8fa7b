/// Finds where the leaves of one block stand in the source.
///
/// libcmark-gfm decodes escapes and entities and gives wrong columns on lazy lines, so its position is only a hint: the
/// literal is walked together with the source from there, else searched for from a cursor that only moves on.
/// - Cost: linear; a block whose leaves are not found within a few passes gets the block's own span for the rest.
struct LeafPlacer {
    private let bytes: [UInt8]
    private(set) var cursor: Int
    private let limit: Int
    private var stepsLeft: Int

    init(bytes: [UInt8], from start: Int, to limit: Int) {
        self.bytes = bytes
        cursor = start
        self.limit = min(limit, bytes.count)
        stepsLeft = 8 * max(0, limit - start) + 64
    }

    // MARK: Text

    /// Adds text leaves for `literal`: runs that stand letter for letter, and single signs that were escaped.
    mutating func placeText(_ literal: UnsafeBufferPointer<UInt8>, hint: Int?, into inlines: inout [Inline]) {
        guard !literal.isEmpty else { return }
        if let start = plainMatch(literal, hint: hint) {
            cursor = start + literal.count
            inlines.append(Inline(.text(String(decoding: literal, as: UTF8.self)), span: start..<cursor))
            return
        }
        if let pieces = search(literal, hint: hint) {
            for piece in pieces {
                let text = String(decoding: UnsafeBufferPointer(rebasing: literal[piece.literal]), as: UTF8.self)
                inlines.append(Inline(.text(text), span: piece.source))
            }
            cursor = pieces.last?.source.upperBound ?? cursor
            return
        }
        inlines.append(Inline(.text(String(decoding: literal, as: UTF8.self)), span: cursor..<cursor))
    }

    /// The span of code or raw HTML; its line ends may have become spaces.
    mutating func placeVerbatim(_ literal: UnsafeBufferPointer<UInt8>, hint: Int?) -> Range<Int> {
        if let start = plainMatch(literal, hint: hint) ?? plainSearch(literal) {
            cursor = start + literal.count
            return start..<cursor
        }
        return cursor..<cursor
    }

    /// Moves past the closing signs of an emphasis.
    mutating func skipDelimiters(_ count: Int) {
        var left = count
        while left > 0, cursor < limit, bytes[cursor] == UInt8(ascii: "*") || bytes[cursor] == UInt8(ascii: "_") {
            cursor += 1
            left -= 1
        }
    }

    // MARK: Links

    mutating func openBracket(hint: Int?, isImage: Bool) -> (start: Int, isAutolink: Bool) {
        let sign = isImage ? UInt8(ascii: "!") : UInt8(ascii: "[")
        var start = cursor
        if let hint, hint >= cursor, hint < limit, bytes[hint] == sign || bytes[hint] == UInt8(ascii: "<") {
            start = hint
        } else {
            while start < limit, bytes[start] != sign, isImage || bytes[start] != UInt8(ascii: "<") { start += 1 }
            if start >= limit { start = cursor }
        }
        guard start < limit else { return (start, false) }
        let isAutolink = bytes[start] == UInt8(ascii: "<")
        cursor = min(limit, start + (isImage ? 2 : 1))
        return (start, isAutolink)
    }

    /// Moves past `](address "title")`, `][label]` or `]`; the span of the address if it is written here.
    mutating func closeBracket(isAutolink: Bool) -> Range<Int>? {
        if isAutolink {
            if cursor < limit, bytes[cursor] == UInt8(ascii: ">") { cursor += 1 }
            return nil
        }
        var i = cursor
        while i < limit, bytes[i] != UInt8(ascii: "]") { i += bytes[i] == UInt8(ascii: "\\") ? 2 : 1 }
        guard i < limit else { return nil }
        i += 1
        guard i < limit else {
            cursor = limit
            return nil
        }
        if bytes[i] == UInt8(ascii: "[") {
            while i < limit, bytes[i] != UInt8(ascii: "]") { i += bytes[i] == UInt8(ascii: "\\") ? 2 : 1 }
            cursor = min(limit, i + 1)
            return nil
        }
        guard bytes[i] == UInt8(ascii: "(") else {
            cursor = i
            return nil
        }
        return address(after: i)
    }

    private mutating func address(after parenthesis: Int) -> Range<Int> {
        var i = parenthesis + 1
        while i < limit, isBlank(bytes[i]) { i += 1 }
        let start: Int
        let end: Int
        if i < limit, bytes[i] == UInt8(ascii: "<") {
            start = i + 1
            while i < limit, bytes[i] != UInt8(ascii: ">") { i += bytes[i] == UInt8(ascii: "\\") ? 2 : 1 }
            end = min(i, limit)
            i += 1
        } else {
            start = i
            var depth = 0
            while i < limit, !isBlank(bytes[i]) {
                if bytes[i] == UInt8(ascii: "\\") { i += 1 }
                if i < limit, bytes[i] == UInt8(ascii: "(") { depth += 1 }
                if i < limit, bytes[i] == UInt8(ascii: ")") {
                    if depth == 0 { break }
                    depth -= 1
                }
                i += 1
            }
            end = min(i, limit)
        }
        while i < limit, isBlank(bytes[i]) { i += 1 }
        if i < limit, bytes[i] != UInt8(ascii: ")") {
            // A title in quotation marks or brackets.
            let close = bytes[i] == UInt8(ascii: "(") ? UInt8(ascii: ")") : bytes[i]
            i += 1
            while i < limit, bytes[i] != close { i += bytes[i] == UInt8(ascii: "\\") ? 2 : 1 }
            i += 1
            while i < limit, isBlank(bytes[i]) { i += 1 }
        }
        cursor = min(limit, i + 1)
        return start..<max(start, end)
    }

    // MARK: Footnotes

    mutating func footnoteReference(hint: Int?) -> (label: String, span: Range<Int>) {
        var start = max(cursor, min(hint ?? cursor, limit))
        if !isReference(at: start) {
            start = cursor
            while start < limit, !isReference(at: start) { start += 1 }
        }
        guard start < limit else { return ("", cursor..<cursor) }
        var end = start + 2
        while end < limit, bytes[end] != UInt8(ascii: "]") { end += 1 }
        cursor = min(limit, end + 1)
        return (String(decoding: bytes[start + 2..<end], as: UTF8.self), start..<cursor)
    }

    private func isReference(at i: Int) -> Bool {
        i + 2 < limit && bytes[i] == UInt8(ascii: "[") && bytes[i + 1] == UInt8(ascii: "^")
    }

    // MARK: Matching

    private struct Piece {
        let literal: Range<Int>
        let source: Range<Int>
    }

    private func plainMatch(_ literal: UnsafeBufferPointer<UInt8>, hint: Int?) -> Int? {
        for start in [hint, cursor] {
            guard let start, start >= cursor, start + literal.count <= limit else { continue }
            if stands(literal, at: start) { return start }
        }
        return nil
    }

    private func stands(_ literal: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        for i in 0..<literal.count where bytes[start + i] != literal[i] { return false }
        return true
    }

    private mutating func plainSearch(_ literal: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let first = literal.first else { return nil }
        var start = cursor
        while start + literal.count <= limit, stepsLeft > 0 {
            stepsLeft -= 1
            if bytes[start] == first {
                stepsLeft -= literal.count / 8
                if stands(literal, at: start) { return start }
            }
            start += 1
        }
        return nil
    }

    private mutating func search(_ literal: UnsafeBufferPointer<UInt8>, hint: Int?) -> [Piece]? {
        if let hint, hint >= cursor, hint < limit, let pieces = decodingMatch(literal, at: hint) { return pieces }
        var start = cursor
        while start < limit, stepsLeft > 0 {
            stepsLeft -= 1
            let byte = bytes[start]
            if byte == literal[0] || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "&"),
                let pieces = decodingMatch(literal, at: start)
            {
                return pieces
            }
            start += 1
        }
        return nil
    }

    /// Walks literal and source together, reading escapes and entities.
    private mutating func decodingMatch(_ literal: UnsafeBufferPointer<UInt8>, at start: Int) -> [Piece]? {
        var pieces: [Piece] = []
        var i = 0
        var s = start
        var runLiteral = 0
        var runSource = start
        func endRun(_ pieces: inout [Piece]) {
            if i > runLiteral { pieces.append(Piece(literal: runLiteral..<i, source: runSource..<s)) }
        }
        while i < literal.count {
            guard s < limit else { return nil }
            stepsLeft -= 1
            if bytes[s] == UInt8(ascii: "\\"), s + 1 < limit, bytes[s + 1] == literal[i], isPunctuation(literal[i]) {
                endRun(&pieces)
                pieces.append(Piece(literal: i..<i + 1, source: s..<s + 2))
                (i, s) = (i + 1, s + 2)
                (runLiteral, runSource) = (i, s)
            } else if bytes[s] == UInt8(ascii: "&"), let end = entityEnd(at: s),
                !copies(literal, from: i, source: s..<end)
            {
                endRun(&pieces)
                let length = scalarLength(literal, at: i)
                pieces.append(Piece(literal: i..<i + length, source: s..<end))
                (i, s) = (i + length, end)
                (runLiteral, runSource) = (i, s)
            } else if bytes[s] == literal[i] {
                (i, s) = (i + 1, s + 1)
            } else {
                return nil
            }
        }
        endRun(&pieces)
        return pieces
    }

    private func entityEnd(at start: Int) -> Int? {
        var i = start + 1
        while i < limit, i - start <= 33 {
            let byte = bytes[i]
            if byte == UInt8(ascii: ";") { return i > start + 1 ? i + 1 : nil }
            guard isLetterOrDigit(byte) || (byte == UInt8(ascii: "#") && i == start + 1) else { return nil }
            i += 1
        }
        return nil
    }

    /// Whether the literal holds the entity as written, which happens when HTML knows no such entity.
    private func copies(_ literal: UnsafeBufferPointer<UInt8>, from i: Int, source: Range<Int>) -> Bool {
        // "&amp;" is the one entity whose meaning begins like itself.
        if source.count == 5, bytes[source.lowerBound + 1] == UInt8(ascii: "a"),
            bytes[source.lowerBound + 2] == UInt8(ascii: "m")
        {
            return false
        }
        guard i + source.count <= literal.count else { return false }
        for k in 0..<source.count where literal[i + k] != bytes[source.lowerBound + k] { return false }
        return true
    }
}

private func scalarLength(_ literal: UnsafeBufferPointer<UInt8>, at i: Int) -> Int {
    var end = i + 1
    while end < literal.count, literal[end] & 0xC0 == 0x80 { end += 1 }
    return end - i
}
