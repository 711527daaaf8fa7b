/// Finds where the leaves of one block stand in the source.
///
/// libcmark-gfm decodes escapes and entities and gives wrong columns on lazy and indented lines, so the source is walked
/// together with the tree: every sign of markup that the tree implies is stepped over, and each leaf stands at the cursor.
/// Where it does not after all, the library's own position is tried, and then the leaf is searched for.
/// - Cost: linear; a block whose leaves are not found within a few passes gets empty spans for the rest.
struct LeafPlacer {
    private let bytes: [UInt8]
    private(set) var cursor: Int
    private let limit: Int
    private let syntax: LinkSyntax
    private var stepsLeft: Int
    /// Where the line begins that the last break led to.
    private var lineStart: Int

    /// - Parameter quoteDepth: how many quotes the block stands in.
    init(bytes: [UInt8], from start: Int, to limit: Int, quoteDepth: Int) {
        self.bytes = bytes
        cursor = start
        lineStart = start
        self.limit = min(limit, bytes.count)
        syntax = LinkSyntax(bytes: bytes, limit: self.limit, quoteDepth: quoteDepth)
        stepsLeft = 8 * max(0, limit - start) + 64
    }

    // MARK: The start of a block

    /// Steps over the definitions of links at the start of a paragraph, which are no part of its words.
    mutating func skipDefinitions() {
        cursor = syntax.afterLinePrefix(cursor)
        while let end = syntax.definitionEnd(cursor) { cursor = syntax.afterLinePrefix(end) }
    }

    /// Steps over the signs of a heading such as `## `; an underlined heading begins as a paragraph does.
    mutating func skipHeadingMark() {
        cursor = syntax.afterLinePrefix(cursor)
        var i = cursor
        while i < limit, bytes[i] == UInt8(ascii: "#") { i += 1 }
        if i > cursor, i - cursor <= 6, i >= limit || isBlank(bytes[i]) {
            cursor = syntax.afterLinePrefix(i)
        } else {
            skipDefinitions()
        }
    }

    // MARK: Text

    /// Adds text leaves for `literal`: runs that stand letter for letter, and single signs that were written otherwise.
    mutating func placeText(_ literal: UnsafeBufferPointer<UInt8>, hint: Int?, into inlines: inout [Inline]) {
        guard !literal.isEmpty else { return }
        if standsPlainly(literal) {
            inlines.append(
                Inline(.text(String(decoding: literal, as: UTF8.self)), span: cursor..<cursor + literal.count))
            cursor += literal.count
            return
        }
        guard let pieces = match(literal, hint: hint) else {
            inlines.append(Inline(.text(String(decoding: literal, as: UTF8.self)), span: cursor..<cursor))
            return
        }
        for piece in pieces {
            let text = String(decoding: UnsafeBufferPointer(rebasing: literal[piece.literal]), as: UTF8.self)
            inlines.append(Inline(.text(text), span: piece.source))
        }
        cursor = pieces.last?.source.upperBound ?? cursor
    }

    /// Steps over the end of a line and what stands before the words of the next one.
    mutating func placeBreak() -> Range<Int> {
        var end = cursor
        while end < limit, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        guard end < limit else { return cursor..<cursor }
        lineStart = syntax.afterLineEnd(end)
        cursor = syntax.afterLinePrefix(lineStart)
        return end..<lineStart
    }

    /// The span of code with its backticks.
    mutating func placeCode(_ literal: UnsafeBufferPointer<UInt8>, hint: Int?) -> Range<Int> {
        let ticks = runOfTicks(at: cursor)
        if ticks > 0 {
            var i = cursor + ticks
            while i < limit {
                let run = runOfTicks(at: i)
                if run == ticks {
                    defer { cursor = i + run }
                    return cursor..<i + run
                }
                i += max(1, run)
            }
        }
        guard let start = verbatimStart(literal, hint: hint) else { return cursor..<cursor }
        let end = verbatimEnd(literal, at: start) ?? start
        cursor = end + runOfTicks(at: end)
        return start..<end
    }

    /// The span of raw HTML, which may go over several lines.
    mutating func placeHTML(_ literal: UnsafeBufferPointer<UInt8>, hint: Int?) -> Range<Int> {
        guard let start = verbatimStart(literal, hint: hint), let end = verbatimEnd(literal, at: start) else {
            return cursor..<cursor
        }
        cursor = end
        return start..<end
    }

    /// Steps over the opening or closing signs of an emphasis; gives where they begin.
    mutating func placeDelimiters(_ count: Int) -> Int {
        let start = cursor
        while cursor < limit, cursor - start < count,
            bytes[cursor] == UInt8(ascii: "*") || bytes[cursor] == UInt8(ascii: "_")
        {
            cursor += 1
        }
        return start
    }

    // MARK: Links

    mutating func openBracket(hint: Int?, isImage: Bool) -> (start: Int, isAutolink: Bool) {
        func isOpening(_ i: Int) -> Bool {
            guard i < limit else { return false }
            return isImage
                ? bytes[i] == UInt8(ascii: "!") : bytes[i] == UInt8(ascii: "[") || bytes[i] == UInt8(ascii: "<")
        }
        var start = cursor
        if !isOpening(start) {
            start = hint.map { max($0, cursor) } ?? cursor
            while start < limit, !isOpening(start) { start += 1 }
        }
        guard start < limit else { return (cursor, false) }
        cursor = min(limit, start + (isImage ? 2 : 1))
        return (start, bytes[start] == UInt8(ascii: "<"))
    }

    /// Steps over `](address "title")`, `][label]` or `]`; gives the span of the address if it is written here.
    mutating func closeBracket(isAutolink: Bool) -> Range<Int>? {
        if isAutolink {
            if cursor < limit, bytes[cursor] == UInt8(ascii: ">") { cursor += 1 }
            return nil
        }
        var i = cursor
        while i < limit, bytes[i] != UInt8(ascii: "]") { i += bytes[i] == UInt8(ascii: "\\") ? 2 : 1 }
        guard i < limit else { return nil }
        cursor = i + 1
        if let (address, end) = syntax.inlineTail(cursor) {
            cursor = end
            return address
        }
        if let end = syntax.labelEnd(cursor) { cursor = end }
        return nil
    }

    // MARK: Footnotes

    mutating func footnoteReference(hint: Int?) -> (label: String, span: Range<Int>) {
        var start = cursor
        if !isReference(at: start) {
            start = hint.map { max($0, cursor) } ?? cursor
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

    /// Whether the literal stands at the cursor without any escape or entity, as nearly all prose does.
    private func standsPlainly(_ literal: UnsafeBufferPointer<UInt8>) -> Bool {
        guard cursor + literal.count <= limit else { return false }
        for i in 0..<literal.count {
            let byte = literal[i]
            guard bytes[cursor + i] == byte, byte != UInt8(ascii: "&"), byte != UInt8(ascii: "\\") else { return false }
        }
        return true
    }

    private mutating func match(_ literal: UnsafeBufferPointer<UInt8>, hint: Int?) -> [Piece]? {
        if let pieces = match(literal, at: cursor) { return pieces }
        // After a backslash at the end of a line the library keeps the white space of the next one.
        let blanks = literal.prefix { $0 == 0x20 || $0 == 0x09 }.count
        if blanks > 0, cursor - blanks >= lineStart, let pieces = match(literal, at: cursor - blanks) { return pieces }
        if let hint, hint > cursor, hint < limit, let pieces = match(literal, at: hint) { return pieces }
        var start = cursor + 1
        while start < limit, stepsLeft > 0 {
            stepsLeft -= 1
            let byte = bytes[start]
            if byte == literal[0] || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "&") || byte == 0,
                let pieces = match(literal, at: start)
            {
                return pieces
            }
            start += 1
        }
        return nil
    }

    /// Walks literal and source together, reading escapes and entities.
    private mutating func match(_ literal: UnsafeBufferPointer<UInt8>, at start: Int) -> [Piece]? {
        var pieces: [Piece] = []
        var i = 0
        var s = start
        var run = (literal: 0, source: start)
        func endRun() {
            if i > run.literal { pieces.append(Piece(literal: run.literal..<i, source: run.source..<s)) }
        }
        while i < literal.count {
            guard s < limit else { return nil }
            stepsLeft -= 1
            let byte = bytes[s]
            let sign: (length: Int, end: Int)?
            if byte == UInt8(ascii: "\\"), s + 1 < limit, bytes[s + 1] == literal[i], isPunctuation(literal[i]) {
                sign = (1, s + 2)
            } else if byte == UInt8(ascii: "&"), let end = entityEnd(at: s), !copies(literal, from: i, source: s..<end)
            {
                sign = (entityLength(literal, from: i, before: end), end)
            } else if byte == 0, literal[i] == 0xEF {
                // The library writes U+FFFD for a NUL.
                sign = (min(3, literal.count - i), s + 1)
            } else {
                sign = nil
            }
            if let sign {
                endRun()
                pieces.append(Piece(literal: i..<i + sign.length, source: s..<sign.end))
                (i, s) = (i + sign.length, sign.end)
                run = (i, s)
            } else if byte == literal[i] {
                (i, s) = (i + 1, s + 1)
            } else {
                return nil
            }
        }
        endRun()
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

    /// How many bytes of the literal an entity stands for: one scalar, or two for a few dozen names such as `&fjlig;`.
    private func entityLength(_ literal: UnsafeBufferPointer<UInt8>, from i: Int, before end: Int) -> Int {
        let one = scalarLength(literal, at: i)
        guard i + one < literal.count, end >= limit || bytes[end] != literal[i + one] else { return one }
        if end < limit, [UInt8(ascii: "&"), UInt8(ascii: "\\"), 0].contains(bytes[end]) { return one }
        return one + scalarLength(literal, at: i + one)
    }

    /// Whether the literal holds the entity as written, which happens when HTML knows no such entity.
    private func copies(_ literal: UnsafeBufferPointer<UInt8>, from i: Int, source: Range<Int>) -> Bool {
        // "&amp;" is the one entity whose meaning begins like itself.
        if bytes[source].elementsEqual("&amp;".utf8) { return false }
        guard i + source.count <= literal.count else { return false }
        return zip(literal[i..<i + source.count], bytes[source]).allSatisfy { $0 == $1 }
    }

    // MARK: Code and HTML

    private func runOfTicks(at start: Int) -> Int {
        var i = start
        while i < limit, bytes[i] == UInt8(ascii: "`") { i += 1 }
        return i - start
    }

    private mutating func verbatimStart(_ literal: UnsafeBufferPointer<UInt8>, hint: Int?) -> Int? {
        for start in [cursor, hint ?? cursor] where start >= cursor && verbatimEnd(literal, at: start) != nil {
            return start
        }
        guard let first = literal.first else { return nil }
        var start = cursor
        while start < limit, stepsLeft > 0 {
            stepsLeft -= 1
            if bytes[start] == first {
                stepsLeft -= literal.count / 8
                if verbatimEnd(literal, at: start) != nil { return start }
            }
            start += 1
        }
        return nil
    }

    /// Where `literal` ends if it stands at `start`; its line ends may be spaces, and its `|` may be `\|` in a table.
    private func verbatimEnd(_ literal: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
        var i = 0
        var s = start
        while i < literal.count {
            guard s < limit else { return nil }
            if bytes[s] == literal[i] {
                (i, s) = (i + 1, s + 1)
            } else if bytes[s] == UInt8(ascii: "\\"), literal[i] == UInt8(ascii: "|") {
                s += 1
            } else if bytes[s] == 0x0A || bytes[s] == 0x0D, literal[i] == 0x20 {
                i += 1
                s = syntax.afterLineEnd(s)
            } else if i > 0, literal[i - 1] == 0x0A || literal[i - 1] == 0x20, syntax.afterLinePrefix(s) > s {
                s = syntax.afterLinePrefix(s)
            } else {
                return nil
            }
        }
        return s
    }
}

private func scalarLength(_ literal: UnsafeBufferPointer<UInt8>, at i: Int) -> Int {
    var end = i + 1
    while end < literal.count, literal[end] & 0xC0 == 0x80 { end += 1 }
    return end - i
}
