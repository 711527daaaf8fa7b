/// What GFM and we add to CommonMark's inlines, worked out on the finished tree: attributes in braces, `~~struck~~` and bare
/// addresses.
///
/// Only text leaves are looked at, and only those with a telling byte, so that plain prose costs one scan.
func finishInlines(_ inlines: [Inline], insideLink: Bool) -> [Inline] {
    var result = inlines.map { inline -> Inline in
        guard !inline.children.isEmpty else { return inline }
        var inline = inline
        let isLink = if case .link = inline.kind { true } else { false }
        inline.children = finishInlines(inline.children, insideLink: insideLink || isLink)
        return inline
    }
    var signs = TellingSigns()
    for inline in result {
        if case .text(let text) = inline.kind { signs.look(at: text) }
    }
    if signs.braces { result = joinAttributes(result) }
    if signs.tildes { result = joinStrikethrough(result) }
    if signs.addresses, !insideLink { result = joinAddresses(result) }
    return result
}

extension [Inline] {
    /// Takes off line breaks at the end, which stand there where a comment or forbidden HTML ended a block.
    mutating func dropBreaksAtEnd() {
        while let last = self.last {
            switch last.kind {
            case .softBreak, .hardBreak: removeLast()
            default: return
            }
        }
    }
}

private struct TellingSigns {
    var braces = false
    var tildes = false
    var addresses = false

    mutating func look(at text: String) {
        var last: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "{"): braces = true
            case UInt8(ascii: "~") where last == byte: tildes = true
            case UInt8(ascii: "@"): addresses = true
            case UInt8(ascii: "/") where last == UInt8(ascii: ":"): addresses = true
            case UInt8(ascii: "w") where last == byte: addresses = true
            default: break
            }
            last = byte
        }
    }
}

extension Inline {
    /// Whether this is a text leaf that stands letter for letter in the source, so that it may hold markup.
    var isPlainText: Bool {
        if case .text(let text) = kind { span.count == text.utf8.count } else { false }
    }

    /// The part of a text leaf from `lower` to `upper`, UTF-8 offsets in its text; nil if it is empty.
    func part(_ text: String, _ lower: Int, _ upper: Int) -> Inline? {
        guard lower < upper else { return nil }
        let utf8 = text.utf8
        if lower == 0, upper == utf8.count { return self }
        let from = utf8.index(utf8.startIndex, offsetBy: lower)
        let words = String(decoding: utf8[from..<utf8.index(from, offsetBy: upper - lower)], as: UTF8.self)
        let isPlain = span.count == utf8.count
        return Inline(.text(words), span: isPlain ? span.lowerBound + lower..<span.lowerBound + upper : span)
    }
}

/// Joins text leaves that stand letter for letter side by side in the source.
func joinPlainText(_ inlines: [Inline]) -> [Inline] {
    var result: [Inline] = []
    result.reserveCapacity(inlines.count)
    var words = ""
    var span = 0..<0
    func endRun() {
        if !words.isEmpty { result.append(Inline(.text(words), span: span)) }
        words = ""
    }
    for inline in inlines {
        guard inline.isPlainText, case .text(let text) = inline.kind else {
            endRun()
            result.append(inline)
            continue
        }
        if words.isEmpty || span.upperBound != inline.span.lowerBound {
            endRun()
            span = inline.span
        }
        words += text
        span = span.lowerBound..<inline.span.upperBound
    }
    endRun()
    return result
}
