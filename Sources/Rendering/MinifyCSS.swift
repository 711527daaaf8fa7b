/// A style sheet without what only its authors need: comments, and white space that means nothing.
///
/// - Kept as they are: strings, `url(…)`, escapes, and every space that can mean something: between selectors, before a colon,
///   round `+` and `-`, before a bracket.
/// - A rule of the top level ends its line, so that a browser's tools still show where something is.
/// - Bad input: a comment, string or bracket that does not end goes to the end of the file, as browsers read it.
/// - Source: CSS Syntax Module Level 3, W3C.
func minifiedCSS(_ css: [UInt8]) -> [UInt8] {
    var minifier = CSSMinifier(css)
    minifier.run()
    return minifier.result
}

private struct CSSMinifier {
    private let css: [UInt8]
    private var position = 0
    private var depth = 0
    /// White space was passed and not written yet.
    private var hasSpace = false
    /// A comment was passed, and nothing was written since.
    private var hasComment = false
    /// Up to here nothing may be taken back: the space that ends an escape belongs to it.
    private var fixedEnd = 0
    private(set) var result: [UInt8] = []

    init(_ css: [UInt8]) {
        self.css = css
        result.reserveCapacity(css.count)
    }

    mutating func run() {
        while position < css.count {
            let byte = css[position]
            switch byte {
            case .space, .tab, .newline, .carriageReturn, .formFeed:
                hasSpace = true
                position += 1
            case .slash where next == .star: passComment()
            case .doubleQuote, .quote: copyString(byte)
            case .backslash: copyEscape()
            case .smallU, .largeU: if !copyAddress() { copy(byte) }
            default: copy(byte)
            }
        }
        if let last = result.last, last != .newline { result.append(.newline) }
    }

    private var next: UInt8? { position + 1 < css.count ? css[position + 1] : nil }

    private mutating func copy(_ byte: UInt8) {
        write([byte])
        position += 1
    }

    // MARK: Writing

    private mutating func write(_ piece: ArraySlice<UInt8>) {
        guard let first = piece.first else { return }
        let last = result.last
        if hasSpace {
            if needsSpace(before: first) { result.append(.space) }
        } else if hasComment, let last, !isMark(last), !isMark(first) {
            // Two words with only a comment between them are two words.
            result.append(contentsOf: "/**/".utf8)
        }
        (hasSpace, hasComment) = (false, false)
        if first == .close, piece.count == 1, result.last == .semicolon, result.count > fixedEnd { result.removeLast() }
        result.append(contentsOf: piece)
        if first == .open { depth += 1 }
        if first == .close { depth = max(0, depth - 1) }
        if depth == 0, first == .close || first == .semicolon { result.append(.newline) }
    }

    private func needsSpace(before first: UInt8) -> Bool {
        guard let last = result.last else { return false }
        switch first {
        // An empty custom property keeps its one space, as older browsers want it.
        case .semicolon, .close: return last == .colon
        case .open, .comma, .closeBracket: return false
        default: break
        }
        // The last sign of an escape only looks like a mark.
        guard result.count > fixedEnd else { return true }
        switch last {
        case .open, .close, .semicolon, .comma, .openBracket, .colon, .newline: return false
        default: return true
        }
    }

    private func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case .open, .close, .semicolon, .comma, .openBracket, .closeBracket, .colon, .newline: true
        default: false
        }
    }

    // MARK: What is kept as it is

    private mutating func passComment() {
        position += 2
        while position < css.count, !(css[position] == .star && next == .slash) { position += 1 }
        position = min(css.count, position + 2)
        hasComment = true
    }

    private mutating func copyString(_ mark: UInt8) {
        let start = position
        position += 1
        while position < css.count, css[position] != mark {
            position += css[position] == .backslash ? 2 : 1
        }
        position = min(css.count, position + 1)
        write(css[start..<position])
    }

    /// A backslash with what it stands before: one sign, or up to six hexadecimal digits and the space after them.
    private mutating func copyEscape() {
        let start = position
        position += 1
        var digits = 0
        while position < css.count, digits < 6, isHexadecimal(css[position]) {
            position += 1
            digits += 1
        }
        if digits == 0 { position = min(css.count, position + 1) }
        if digits > 0, position < css.count, css[position] == .space { position += 1 }
        write(css[start..<position])
        fixedEnd = result.count
    }

    private func isHexadecimal(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
        default: false
        }
    }

    private func isNamePart(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F, 0x80...0xFF: true
        default: false
        }
    }

    /// `url(…)` without quotes, in which spaces, commas and `/*` are signs like others; with quotes it is a word and a string.
    private mutating func copyAddress() -> Bool {
        let start = position
        let isWithinName = !hasSpace && !hasComment && start > 0 && isNamePart(css[start - 1])
        guard !isWithinName, css.count - start >= 4, css[start + 1] | 0x20 == .smallR,
            css[start + 2] | 0x20 == .smallL, css[start + 3] == .openBracket
        else { return false }
        var end = start + 4
        while end < css.count, css[end] == .space || css[end] == .newline || css[end] == .tab { end += 1 }
        guard end < css.count, css[end] != .doubleQuote, css[end] != .quote else { return false }
        while end < css.count, css[end] != .closeBracket { end += css[end] == .backslash ? 2 : 1 }
        position = min(css.count, end + 1)
        write(css[start..<position])
        return true
    }
}

extension UInt8 {
    fileprivate static let open = UInt8(0x7B)
    fileprivate static let close = UInt8(0x7D)
    fileprivate static let semicolon = UInt8(0x3B)
    fileprivate static let comma = UInt8(0x2C)
    fileprivate static let openBracket = UInt8(0x28)
    fileprivate static let closeBracket = UInt8(0x29)
    fileprivate static let colon = UInt8(0x3A)
    fileprivate static let newline = UInt8(0x0A)
    fileprivate static let space = UInt8(0x20)
    fileprivate static let tab = UInt8(0x09)
    fileprivate static let carriageReturn = UInt8(0x0D)
    fileprivate static let formFeed = UInt8(0x0C)
    fileprivate static let slash = UInt8(0x2F)
    fileprivate static let star = UInt8(0x2A)
    fileprivate static let doubleQuote = UInt8(0x22)
    fileprivate static let quote = UInt8(0x27)
    fileprivate static let backslash = UInt8(0x5C)
    fileprivate static let smallU = UInt8(0x75)
    fileprivate static let largeU = UInt8(0x55)
    fileprivate static let smallR = UInt8(0x72)
    fileprivate static let smallL = UInt8(0x6C)
}
