import SourceText

/// Finds the tags of a template and cuts the text between them, with Jinja's rules for white space.
///
/// - Comments and `{% raw %}` are dealt with here.
/// - Rules: as Jinja with `trim_blocks` and `lstrip_blocks`: a line that holds nothing but a `{% … %}` or `{# … #}`
///   leaves nothing behind; `-` eats all white space on its side, `+` keeps it. The last line end of a file is dropped.
/// - Source: the lexer of Jinja 3.1.
struct TagScanner {
    enum Opening {
        /// Behind `{{`.
        case output(Range<Int>)
        /// Behind `{%`.
        case statement(Range<Int>)
    }

    let bytes: [UInt8]
    private var position: Int
    private let end: Int
    /// Whether white space before the next tag would begin a line.
    private var atLineStart = true

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var end = bytes.count
        if end > position, bytes[end - 1] == 0x0A { end -= 1 }
        if end > position, bytes[end - 1] == 0x0D { end -= 1 }
        self.end = end
    }

    /// The next tag with an expression or a statement; text on the way goes to `text`. Nil at the end of the file.
    mutating func next(text: (Range<Int>) -> Void) throws(Mistake) -> Opening? {
        while let start = nextOpening() {
            let kind = bytes[start + 1]
            let mark = byte(at: start + 2)
            let isMarked = mark == UInt8(ascii: "-") || mark == UInt8(ascii: "+")
            let inside = start + (isMarked ? 3 : 2)
            text(position..<textEnd(before: start, mark: isMarked ? mark : 0, isOutput: kind == UInt8(ascii: "{")))
            position = inside
            switch kind {
            case UInt8(ascii: "{"): return .output(start..<inside)
            case UInt8(ascii: "#"): try skipComment(from: start)
            default:
                guard let body = rawStart(at: inside) else { return .statement(start..<inside) }
                try readRaw(from: start, body: body, text: text)
            }
        }
        text(position..<end)
        position = end
        return nil
    }

    /// Goes on behind a tag that ends at `offset`, with the mark before its closing brackets.
    mutating func close(at offset: Int, mark: UInt8?, isOutput: Bool) {
        position = min(offset, end)
        atLineStart = false
        if mark == UInt8(ascii: "-") {
            while position < end, isSpace(bytes[position]) {
                atLineStart = isLineEnd(bytes[position])
                position += 1
            }
        } else if mark == nil, !isOutput, position < end, isLineEnd(bytes[position]) {
            position += bytes[position] == 0x0D && byte(at: position + 1) == 0x0A && position + 1 < end ? 2 : 1
            atLineStart = true
        }
    }

    /// After a mistake at `offset`: goes on behind the end of that tag, or at the next tag if that comes first.
    mutating func recover(from offset: Int) {
        position = min(max(offset, position), end)
        atLineStart = false
        while position + 1 < end {
            let (a, b) = (bytes[position], bytes[position + 1])
            if b == UInt8(ascii: "}"), a == UInt8(ascii: "}") || a == UInt8(ascii: "%") {
                return close(at: position + 2, mark: nil, isOutput: a == UInt8(ascii: "}"))
            }
            if isOpening(at: position) { return }
            position += 1
        }
        position = end
    }

    private func byte(at offset: Int) -> UInt8 {
        offset < bytes.count ? bytes[offset] : 0
    }

    private func isOpening(at offset: Int) -> Bool {
        guard bytes[offset] == UInt8(ascii: "{") else { return false }
        let second = byte(at: offset + 1)
        return second == UInt8(ascii: "{") || second == UInt8(ascii: "%") || second == UInt8(ascii: "#")
    }

    private func nextOpening() -> Int? {
        var offset = position
        while offset + 1 < end {
            if isOpening(at: offset) { return offset }
            offset += 1
        }
        return nil
    }

    private func textEnd(before start: Int, mark: UInt8, isOutput: Bool) -> Int {
        var stop = start
        if mark == UInt8(ascii: "-") {
            while stop > position, isSpace(bytes[stop - 1]) { stop -= 1 }
            return stop
        }
        guard mark != UInt8(ascii: "+"), !isOutput else { return start }
        while stop > position, isSpace(bytes[stop - 1]), !isLineEnd(bytes[stop - 1]) { stop -= 1 }
        let beginsLine = stop > position ? isLineEnd(bytes[stop - 1]) : atLineStart
        return beginsLine ? stop : start
    }

    private mutating func skipComment(from start: Int) throws(Mistake) {
        var offset = position
        while offset + 1 < end {
            if bytes[offset] == UInt8(ascii: "#"), bytes[offset + 1] == UInt8(ascii: "}") {
                let before = offset > position ? bytes[offset - 1] : 0
                let isMark = before == UInt8(ascii: "-") || before == UInt8(ascii: "+")
                return close(at: offset + 2, mark: isMark ? before : nil, isOutput: false)
            }
            offset += 1
        }
        position = end
        throw Mistake(
            "this comment is never closed", at: start..<start + 2, help: "write '#}' where the comment ends")
    }

    /// Where the text begins if a tag whose inside begins at `inside` is `{% raw %}`.
    private func rawStart(at inside: Int) -> (offset: Int, mark: UInt8?)? {
        end(ofTag: "raw", at: inside)
    }

    private func end(ofTag name: StaticString, at inside: Int) -> (offset: Int, mark: UInt8?)? {
        var offset = inside
        while isSpace(byte(at: offset)) { offset += 1 }
        for i in 0..<name.utf8CodeUnitCount {
            guard byte(at: offset) == name.utf8Start[i] else { return nil }
            offset += 1
        }
        while isSpace(byte(at: offset)) { offset += 1 }
        var mark: UInt8?
        if byte(at: offset) == UInt8(ascii: "-") || byte(at: offset) == UInt8(ascii: "+") {
            mark = bytes[offset]
            offset += 1
        }
        guard byte(at: offset) == UInt8(ascii: "%"), byte(at: offset + 1) == UInt8(ascii: "}") else { return nil }
        return (offset + 2, mark)
    }

    private mutating func readRaw(
        from start: Int, body: (offset: Int, mark: UInt8?), text: (Range<Int>) -> Void
    ) throws(Mistake) {
        // The line end behind `{% raw %}` stays, as in Jinja.
        close(at: body.offset, mark: body.mark, isOutput: body.mark == nil)
        var offset = position
        while offset + 1 < end {
            if bytes[offset] == UInt8(ascii: "{"), bytes[offset + 1] == UInt8(ascii: "%") {
                let mark = byte(at: offset + 2)
                let isMarked = mark == UInt8(ascii: "-") || mark == UInt8(ascii: "+")
                if let stop = end(ofTag: "endraw", at: offset + (isMarked ? 3 : 2)) {
                    text(position..<textEnd(before: offset, mark: isMarked ? mark : 0, isOutput: false))
                    return close(at: stop.offset, mark: stop.mark, isOutput: false)
                }
            }
            offset += 1
        }
        text(position..<end)
        position = end
        throw Mistake(
            "'{% raw %}' is never closed", at: start..<body.offset, help: "write '{% endraw %}' where the raw text ends"
        )
    }
}

private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D
}
