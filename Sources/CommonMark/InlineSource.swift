extension Array where Element == Inline {
    /// The inlines as Markdown in its canonical spelling: what a translator sees as the `msgid`.
    ///
    /// - `*x*`, `**x**`, `~~x~~`, links and pictures written in place, a soft break is a space, a hard break is a backslash
    ///   and a line end; entities are decoded; signs are escaped only where they would be read as markup.
    /// - Source: TRANSLATION rules R3, R6, R12, R14, R15.
    package var markdown: String {
        var writer = InlineWriter()
        writer.write(self)
        return writer.text.trimmingSpaces
    }
}

private struct InlineWriter {
    var text = ""

    mutating func write(_ inlines: [Inline]) {
        var words = ""
        for inline in inlines {
            // An escaped sign is a leaf of its own; whether it needs escaping again depends on its neighbours.
            if case .text(let text) = inline.kind {
                words += text
                continue
            }
            appendText(words)
            words = ""
            write(inline)
        }
        appendText(words)
    }

    private mutating func write(_ inline: Inline) {
        switch inline.kind {
        case .text: break
        case .softBreak: appendSpace()
        case .hardBreak: text += "\\\n"
        case .code(let code): text += fenced(code)
        case .html(let html): text += html
        case .emphasis: wrap("*", inline.children)
        case .strong: wrap("**", inline.children)
        case .strikethrough: wrap("~~", inline.children)
        case .link(let target):
            if target.isAutolink {
                let words = inline.children.plainText
                text += inline.span.count == words.utf8.count ? words : "<\(words)>"
            } else {
                wrap("[", inline.children, "]")
                text += tail(target)
            }
        case .image(let target, let attributes):
            wrap("![", inline.children, "]")
            text += tail(target) + attributes.inBraces
        case .footnoteReference(let label, _, _): text += "[^\(label)]"
        case .span(let attributes):
            wrap("[", inline.children, "]")
            text += attributes.inBraces
        }
    }

    private mutating func wrap(_ open: String, _ children: [Inline], _ close: String? = nil) {
        text += open
        write(children)
        text += close ?? open
    }

    private mutating func appendSpace() {
        if text.utf8.last != 0x20, text.utf8.last != 0x0A { text += " " }
    }

    private mutating func appendText(_ words: String) {
        let bytes = Array(words.utf8)
        guard bytes.contains(where: isSpecial) else {
            text += words
            return
        }
        var result: [UInt8] = []
        for (i, byte) in bytes.enumerated() {
            let next = i + 1 < bytes.count ? bytes[i + 1] : 0
            let last = i > 0 ? bytes[i - 1] : (text.utf8.last ?? 0x20)
            if byte == 0x20, result.last == 0x20 || (result.isEmpty && text.utf8.last == 0x20) { continue }
            if needsEscape(byte, after: last, before: next) { result.append(UInt8(ascii: "\\")) }
            result.append(byte)
        }
        text += String(decoding: result, as: UTF8.self)
    }

    private func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x2A, 0x5F, 0x60, 0x5B, 0x5D, 0x3C, 0x26, 0x5C, 0x7E: true
        default: false
        }
    }

    private func needsEscape(_ byte: UInt8, after last: UInt8, before next: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "*"): !(isBlank(last) && (isBlank(next) || next == 0))
        case UInt8(ascii: "_"): !(isLetterOrDigit(last) && isLetterOrDigit(next)) && !(isBlank(last) && isBlank(next))
        case UInt8(ascii: "`"), UInt8(ascii: "["): true
        case UInt8(ascii: "]"): next == UInt8(ascii: "(") || next == UInt8(ascii: "[") || next == UInt8(ascii: "{")
        case UInt8(ascii: "<"): isLetter(next) || [0x2F, 0x21, 0x3F].contains(next)
        case UInt8(ascii: "&"): isLetter(next) || next == UInt8(ascii: "#")
        case UInt8(ascii: "\\"): isPunctuation(next) || next == 0
        case UInt8(ascii: "~"): next == byte
        default: false
        }
    }

    private func fenced(_ code: String) -> String {
        var longest = 0
        var current = 0
        for byte in code.utf8 {
            current = byte == UInt8(ascii: "`") ? current + 1 : 0
            longest = max(longest, current)
        }
        let fence = String(repeating: "`", count: longest + 1)
        let pad = code.hasPrefix("`") || code.hasSuffix("`") ? " " : ""
        return fence + pad + code + pad + fence
    }

    private func tail(_ target: Target) -> String {
        let needsBrackets =
            target.destination.utf8.contains { isBlank($0) || $0 == 0x28 || $0 == 0x29 } || target.destination.isEmpty
        let address = needsBrackets ? "<\(target.destination)>" : target.destination
        guard !target.title.isEmpty else { return "(\(address))" }
        let title = target.title.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"")
        return "(\(address) \"\(title)\")"
    }
}
