/// Cuts the bytes of a PO file into words, texts in quotes and comments.
///
/// - Input: bytes in which ASCII means ASCII; LF, CRLF and a lone CR each end a line.
/// - Offsets: into `bytes`, from zero.
struct CatalogLexer {
    enum Comment {
        case translator, extracted, references, flags
    }

    enum Flaw: Equatable {
        /// The line ended before the closing quote mark.
        case unclosed
        /// A backslash before something that does not make a sign with it; its offset.
        case escape(at: Int)
        /// A byte that no text may hold: zero, or the mark that gettext puts between context and id.
        case control(at: Int)
    }

    enum Token {
        /// `#` lines without the mark and one space after it.
        case comment(Comment, Range<Int>)
        /// Letters, digits, `_` and anything that is not ASCII.
        case word(Range<Int>)
        /// What stands between quote marks, and whether it holds backslashes.
        case text(Range<Int>, isEscaped: Bool, flaw: Flaw?)
        case sign(UInt8)
        /// `<<<<<<<`, `|||||||`, `=======` or `>>>>>>>` at the start of a line; its first byte.
        case conflictMarker(UInt8)
        case end
    }

    let bytes: [UInt8]
    /// Where the last token begins, with its mark or quote.
    private(set) var tokenStart = 0
    /// The 1-based line on which the last token begins.
    private(set) var tokenLine = 1
    /// The last token stands after `#~` on its line.
    private(set) var isObsolete = false
    /// The last token stands after `#|` on its line.
    private(set) var isPrevious = false
    /// Where the last token ends, with its closing quote.
    private(set) var offset: Int
    private var line = 1
    private var lineStart: Int

    init(_ bytes: [UInt8], from start: Int = 0) {
        self.bytes = bytes
        offset = start
        lineStart = start
    }

    mutating func next() -> Token {
        while offset < bytes.count {
            let byte = bytes[offset]
            switch byte {
            case UInt8(ascii: "\n"):
                endLine(length: 1)
                continue
            case UInt8(ascii: "\r"):
                endLine(length: offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "\n") ? 2 : 1)
                continue
            case UInt8(ascii: " "), 0x09, 0x0B, 0x0C:
                offset += 1
                continue
            default: break
            }
            tokenStart = offset
            tokenLine = line
            switch byte {
            case UInt8(ascii: "\""): return text()
            case UInt8(ascii: "#"):
                if let comment = comment() { return comment }
            case UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "|"):
                if isConflictMarker(byte) {
                    offset = endOfLine(from: offset)
                    return .conflictMarker(byte)
                }
                offset += 1
                return .sign(byte)
            default:
                if isWordByte(byte) { return word() }
                offset += 1
                return .sign(byte)
            }
        }
        tokenStart = offset
        tokenLine = line
        return .end
    }

    /// Passes over spaces and `sign` if that comes next on the line.
    mutating func take(_ sign: UInt8) -> Bool {
        var end = offset
        while end < bytes.count, bytes[end] == UInt8(ascii: " ") || bytes[end] == 0x09 { end += 1 }
        guard end < bytes.count, bytes[end] == sign else { return false }
        offset = end + 1
        return true
    }

    /// Skips the rest of the line, for what makes no sense to read word by word.
    mutating func skipLine() {
        offset = endOfLine(from: offset)
    }

    private mutating func endLine(length: Int) {
        offset += length
        lineStart = offset
        line += 1
        isObsolete = false
        isPrevious = false
    }

    private func endOfLine(from start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
        return end
    }

    private mutating func word() -> Token {
        while offset < bytes.count, isWordByte(bytes[offset]) { offset += 1 }
        return .word(tokenStart..<offset)
    }

    private func isConflictMarker(_ byte: UInt8) -> Bool {
        guard offset == lineStart, offset + 7 <= bytes.count,
            bytes[offset..<offset + 7].allSatisfy({ $0 == byte })
        else { return false }
        return offset + 7 == bytes.count || bytes[offset + 7] <= UInt8(ascii: " ")
    }

    // Comments

    /// Reads a comment; nil after `#~`, `#|` and `#~|`, which say what kind of entry the rest of the line belongs to.
    private mutating func comment() -> Token? {
        let mark = offset + 1 < bytes.count ? bytes[offset + 1] : 0
        if mark == UInt8(ascii: "~") {
            isObsolete = true
            offset += 2
            if offset < bytes.count, bytes[offset] == UInt8(ascii: "|") {
                isPrevious = true
                offset += 1
            }
            return nil
        }
        if mark == UInt8(ascii: "|") {
            isPrevious = true
            offset += 2
            return nil
        }
        let kind: Comment? =
            switch mark {
            case UInt8(ascii: "."): .extracted
            case UInt8(ascii: ":"): .references
            case UInt8(ascii: ","): .flags
            default: nil
            }
        var start = offset + (kind == nil ? 1 : 2)
        let end = endOfLine(from: start)
        if start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
        offset = end
        return .comment(kind ?? .translator, start..<end)
    }

    // Texts in quotes

    private mutating func text() -> Token {
        offset += 1
        let start = offset
        var isEscaped = false
        var flaw: Flaw?
        while true {
            offset = plainEnd(from: offset)
            guard offset < bytes.count else { break }
            switch bytes[offset] {
            case UInt8(ascii: "\""):
                offset += 1
                return .text(start..<offset - 1, isEscaped: isEscaped, flaw: flaw)
            case UInt8(ascii: "\\"):
                isEscaped = true
                if let broken = escape() { flaw = flaw ?? broken }
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                return .text(start..<offset, isEscaped: isEscaped, flaw: .unclosed)
            case 0x00, 0x04:
                flaw = flaw ?? .control(at: offset)
                offset += 1
            default: offset += 1
            }
        }
        return .text(start..<offset, isEscaped: isEscaped, flaw: .unclosed)
    }

    /// Where the next byte stands that means something within quotes; nearly every byte of a file passes through here.
    private func plainEnd(from start: Int) -> Int {
        let bytes = bytes.span
        var end = start
        while end + 8 <= bytes.count {
            let eight = UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: end, as: UInt64.self))
            let marks = eight.bytesBelowSpace | eight.bytes(equalTo: "\"") | eight.bytes(equalTo: "\\")
            if marks != 0 { return end + marks.trailingZeroBitCount / 8 }
            end += 8
        }
        while end < bytes.count {
            let byte = bytes[end]
            if byte < UInt8(ascii: " ") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return end }
            end += 1
        }
        return end
    }

    /// Passes over a backslash and what belongs to it.
    private mutating func escape() -> Flaw? {
        let start = offset
        offset += 1
        guard offset < bytes.count else { return nil }
        switch bytes[offset] {
        case UInt8(ascii: "\r"), UInt8(ascii: "\n"):
            // A backslash at the end of a line joins it to the next one.
            let isPair =
                bytes[offset] == UInt8(ascii: "\r") && offset + 1 < bytes.count
                && bytes[offset + 1] == UInt8(ascii: "\n")
            let (wasObsolete, wasPrevious) = (isObsolete, isPrevious)
            endLine(length: isPair ? 2 : 1)
            (isObsolete, isPrevious) = (wasObsolete, wasPrevious)
            return nil
        default:
            guard let sign = escapedSign(in: bytes, after: start) else { return .escape(at: start) }
            offset = start + 1 + sign.length
            return sign.byte == 0x00 || sign.byte == 0x04 ? .control(at: start) : nil
        }
    }
}

private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...0xFF:
        true
    default: false
    }
}

/// Eight bytes looked at together: the lowest bit that is set belongs to the first byte found.
///
/// - Source: H. S. Warren, "Hacker's Delight", section 6-1, "Find first 0-byte".
extension UInt64 {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let tops: UInt64 = 0x8080_8080_8080_8080

    fileprivate var bytesBelowSpace: UInt64 { (self &- Self.ones &* 0x20) & ~self & Self.tops }

    fileprivate func bytes(equalTo sign: Unicode.Scalar) -> UInt64 {
        let zeroes = self ^ (Self.ones &* UInt64(sign.value))
        return (zeroes &- Self.ones) & ~zeroes & Self.tops
    }
}
