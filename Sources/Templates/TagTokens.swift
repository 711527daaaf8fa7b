/// One word or sign inside `{{ … }}` or `{% … %}`.
enum Token: Equatable {
    case name(String)
    case text(String)
    case number(Int)
    case sign(String)
    /// The end of the tag; the mark is `-` or `+` where there is one before the brackets.
    case close(mark: UInt8?)
    case endOfFile
}

/// Reads the words and signs of one tag, one ahead.
struct TagTokens {
    let bytes: [UInt8]
    /// `}` for `{{ … }}`, `%` for `{% … %}`.
    let closer: UInt8
    /// The token to read next, and where it is.
    private(set) var next: Token = .endOfFile
    private(set) var range: Range<Int>
    /// Where the token before it ended.
    private(set) var lastEnd: Int

    /// Starts at `position`, behind the opening brackets. A first token that is broken is found by `start()`.
    init(_ bytes: [UInt8], from position: Int, closer: UInt8) {
        self.bytes = bytes
        self.closer = closer
        range = position..<position
        lastEnd = position
    }

    /// Moves on by one token.
    mutating func advance() throws(Mistake) {
        lastEnd = range.upperBound
        var position = range.upperBound
        while position < bytes.count, isSpace(bytes[position]) { position += 1 }
        range = position..<position
        next = .endOfFile
        guard position < bytes.count else { return }
        if readClose(at: position) { return }
        let byte = bytes[position]
        if isNameStart(byte) {
            var end = position + 1
            while end < bytes.count, isNameStart(bytes[end]) || isDigit(bytes[end]) { end += 1 }
            take(to: end, .name(String(decoding: bytes[position..<end], as: UTF8.self)))
        } else if isDigit(byte) {
            try readNumber(at: position)
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            try readText(at: position)
        } else {
            try readSign(at: position)
        }
    }

    /// The token after the next one, without moving; `.endOfFile` where it is broken.
    var afterNext: Token {
        var ahead = self
        do throws(Mistake) { try ahead.advance() } catch { return .endOfFile }
        return ahead.next
    }

    private mutating func take(to end: Int, _ token: Token) {
        range = range.lowerBound..<end
        next = token
    }

    private func byte(at position: Int) -> UInt8 {
        position < bytes.count ? bytes[position] : 0
    }

    private mutating func readClose(at position: Int) -> Bool {
        var start = position
        var mark: UInt8?
        if bytes[start] == UInt8(ascii: "-") || (bytes[start] == UInt8(ascii: "+") && closer == UInt8(ascii: "%")) {
            mark = bytes[start]
            start += 1
        }
        guard byte(at: start) == closer, byte(at: start + 1) == UInt8(ascii: "}") else { return false }
        take(to: start + 2, .close(mark: mark))
        return true
    }

    private mutating func readNumber(at position: Int) throws(Mistake) {
        var end = position
        var value = 0
        while isDigit(byte(at: end)) {
            let (tenfold, over1) = value.multipliedReportingOverflow(by: 10)
            let (sum, over2) = tenfold.addingReportingOverflow(Int(bytes[end] - 0x30))
            guard !over1, !over2 else { throw Mistake("this number is too large", at: position..<end + 1) }
            value = sum
            end += 1
        }
        if byte(at: end) == UInt8(ascii: "."), isDigit(byte(at: end + 1)) {
            throw Mistake(
                "templates count in whole numbers only", at: position..<end + 2,
                help: "put numbers with a point between quotes, as text")
        }
        if isNameStart(byte(at: end)) {
            throw Mistake("a name cannot begin with a digit", at: position..<end + 1)
        }
        take(to: end, .number(value))
    }

    private mutating func readText(at position: Int) throws(Mistake) {
        let quote = bytes[position]
        var content: [UInt8] = []
        var end = position + 1
        while end < bytes.count, bytes[end] != quote {
            if bytes[end] == UInt8(ascii: "\\") {
                end += 1
                switch byte(at: end) {
                case UInt8(ascii: "n"): content.append(0x0A)
                case UInt8(ascii: "t"): content.append(0x09)
                case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): content.append(bytes[end])
                default:
                    throw Mistake(
                        "'\\' stands only before n, t, a quotation mark or another '\\'", at: end - 1..<end)
                }
            } else {
                content.append(bytes[end])
            }
            end += 1
        }
        guard end < bytes.count else {
            throw Mistake(
                "this quotation mark is never closed", at: position..<position + 1,
                help: "write the same mark at the end of the text")
        }
        take(to: end + 1, .text(String(decoding: content, as: UTF8.self)))
    }

    private mutating func readSign(at position: Int) throws(Mistake) {
        let pair = bytes[position..<min(position + 2, bytes.count)]
        if let sign = twoByteSigns.first(where: { $0.utf8.elementsEqual(pair) }) {
            take(to: position + 2, .sign(sign))
        } else if let sign = oneByteSigns.first(where: { $0.utf8.first == bytes[position] }) {
            take(to: position + 1, .sign(sign))
        } else {
            var end = position + 1
            while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
            let found = String(decoding: bytes[position..<end], as: UTF8.self)
            throw Mistake(
                "'\(found)' has no meaning here", at: position..<end,
                help: "names use the letters a to z, digits and '_'; anything else goes between quotation marks")
        }
    }
}

private let twoByteSigns = ["==", "!=", "<=", ">=", "//", "**"]
private let oneByteSigns = [
    ".", ",", "|", "(", ")", "[", "]", "{", "}", "=", "<", ">", "+", "-", "*", "/", "%", "~", ":",
]

func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
}

func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte)
}

func isNameStart(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || byte == 0x5F
}
