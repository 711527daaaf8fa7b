extension Array where Element == Inline {
    /// The inlines as Markdown in its canonical spelling: what a translator sees as the `msgid`.
    ///
    /// - `*x*`, `**x**`, `~~x~~`, links and pictures written in place, a soft break is a space, a hard break is a backslash
    ///   and a line end; entities are decoded; signs are escaped only where they would be read as markup.
    /// - `parseTranslatedInlines` reads it back to the same tree.
    /// - Source: TRANSLATION rules R3, R6, R12, R14, R15.
    package var markdown: String {
        // Most blocks are one run of plain words.
        if count == 1, case .text(let words) = self[0].kind, isPlainProse(words.utf8) { return words.trimmingSpaces }
        var writer = InlineWriter()
        writer.write(self, in: Surroundings())
        return String(decoding: writer.bytes, as: UTF8.self).trimmingSpaces
    }
}

/// What is around some inlines, as far as it changes how they are written.
private struct Surroundings {
    var isInBrackets = false
    var isInLink = false
    /// The sign that follows the last inline, 0 for none.
    var next: UInt8 = 0
    /// The sign of an emphasis whose only child is written here.
    var onlyChildOf: UInt8?
}

private enum Item {
    case words([UInt8])
    case other(Inline)
}

private struct InlineWriter {
    var bytes: [UInt8] = []

    mutating func write(_ inlines: [Inline], in around: Surroundings) {
        let items = joiningWords(inlines)
        let apart = around.isInLink ? [] : bareAddressesToKeepApart(items)
        for (index, item) in items.enumerated() {
            // At the start of a line a comment would be a block of its own.
            let isInLine = index > 0 && bytes.last != 0x0A
            if isInLine, apart.contains(index) || apart.contains(index - 1) { bytes += separator }
            let next = index + 1 < items.count ? items[index + 1] : nil
            switch item {
            case .words(let words):
                let last = index > 0 ? items[index - 1] : nil
                let surroundings = WordSurroundings(
                    last: bytes.last ?? 0x20, next: next.map(firstSign) ?? around.next,
                    isInBrackets: around.isInBrackets,
                    isInLink: around.isInLink, followsPicture: last?.takesBraces == true)
                bytes += EscapedWords(words, in: surroundings).bytes
            case .other(let inline):
                if index > 0, case .other(let last) = items[index - 1], touches(last, inline) { bytes += separator }
                var inner = around
                inner.onlyChildOf = items.count == 1 ? around.onlyChildOf : nil
                inner.next = next.map(firstSign) ?? around.next
                write(inline, in: inner)
            }
        }
    }

    private mutating func write(_ inline: Inline, in around: Surroundings) {
        switch inline.kind {
        case .text, .softBreak: break
        case .hardBreak: bytes += "\\\n".utf8
        case .code(let code): bytes += fenced(code).utf8
        case .html(let html): bytes += html.utf8
        case .emphasis:
            // "**_x_**" rather than "***x***", which would be read the other way round.
            let sign = around.onlyChildOf == UInt8(ascii: "*") ? UInt8(ascii: "_") : UInt8(ascii: "*")
            wrap([sign], inline.children, around)
        case .strong: wrap([UInt8(ascii: "*"), UInt8(ascii: "*")], inline.children, around)
        case .strikethrough: wrap(Array("~~".utf8), inline.children, around)
        case .link(let target) where target.isAutolink: writeAutolink(inline)
        case .link(let target):
            writeBrackets("[", inline.children, isInLink: true)
            bytes += tail(target)
        case .image(let target, let attributes):
            writeBrackets("![", inline.children, isInLink: around.isInLink)
            bytes += tail(target) + attributes.inBraces.utf8
        case .footnoteReference(let label, _, _): bytes += "[^\(label)]".utf8
        case .span(let attributes):
            writeBrackets("[", inline.children, isInLink: around.isInLink)
            bytes += attributes.inBraces.utf8
        }
    }

    private mutating func wrap(_ mark: [UInt8], _ children: [Inline], _ around: Surroundings) {
        // White space at the ends would keep the marks from being marks, so it goes outside.
        let (spaceBefore, inner, spaceAfter) = children.splittingEndSpaces
        if spaceBefore, bytes.last != 0x20 { bytes.append(0x20) }
        let opening = bytes.count
        bytes += mark
        var within = around
        within.next = mark[0]
        within.onlyChildOf = mark[0] == UInt8(ascii: "~") ? nil : mark[0]
        write(inner, in: within)
        // Between a letter and a quotation mark "**" is no mark, unless a comment keeps it off the letter.
        if opening > 0, isWordByte(bytes[opening - 1]), isPunctuation(bytes[opening + mark.count]) {
            bytes.insert(contentsOf: separator, at: opening)
        }
        let isAtPunctuation = bytes.last.map(isPunctuation) ?? false
        bytes += mark
        if spaceAfter {
            bytes.append(0x20)
        } else if isAtPunctuation, isWordByte(around.next) {
            bytes += separator
        }
    }

    private mutating func writeBrackets(_ open: String, _ children: [Inline], isInLink: Bool) {
        bytes += open.utf8
        write(children, in: Surroundings(isInBrackets: true, isInLink: isInLink, next: UInt8(ascii: "]")))
        bytes.append(UInt8(ascii: "]"))
    }

    private mutating func writeAutolink(_ inline: Inline) {
        let words = Array(inline.children.plainText.utf8)
        // Signs of markup in an address would join with others outside.
        let isBracketed = !inline.isBareAddress || hasMarkupSigns(words)
        if isBracketed { bytes.append(UInt8(ascii: "<")) }
        for (i, byte) in words.enumerated() {
            bytes.append(byte)
            if byte == UInt8(ascii: "&"), beginsEntity(words, at: i) { bytes += "amp;".utf8 }
        }
        if isBracketed { bytes.append(UInt8(ascii: ">")) }
    }

    // MARK: Small parts

    /// A code span, with more backticks than it has in it.
    private func fenced(_ code: String) -> String {
        var longest = 0
        var current = 0
        for byte in code.utf8 {
            current = byte == UInt8(ascii: "`") ? current + 1 : 0
            longest = max(longest, current)
        }
        let fence = String(repeating: "`", count: longest + 1)
        let isPadded = code.utf8.first == 0x20 && code.utf8.last == 0x20 && !code.utf8.allSatisfy { $0 == 0x20 }
        let pad = isPadded || code.utf8.first == UInt8(ascii: "`") || code.utf8.last == UInt8(ascii: "`") ? " " : ""
        return fence + pad + code + pad + fence
    }

    private func tail(_ target: Target) -> [UInt8] {
        let address = Array(target.destination.utf8)
        let needsBrackets =
            address.isEmpty || address.contains { $0 <= 0x20 || $0 == 0x28 || $0 == 0x29 || $0 == 0x7F }
            || address[0] == UInt8(ascii: "<")
        var result: [UInt8] = [UInt8(ascii: "(")]
        if needsBrackets { result.append(UInt8(ascii: "<")) }
        result += escaping(address, signs: needsBrackets ? "<>" : "")
        if needsBrackets { result.append(UInt8(ascii: ">")) }
        if !target.title.isEmpty {
            result += " \"".utf8
            result += escaping(Array(target.title.utf8), signs: "\"")
            result.append(UInt8(ascii: "\""))
        }
        result.append(UInt8(ascii: ")"))
        return result
    }

    private func escaping(_ text: [UInt8], signs: StaticString) -> [UInt8] {
        var result: [UInt8] = []
        for (i, byte) in text.enumerated() {
            let next = i + 1 < text.count ? text[i + 1] : UInt8(ascii: "\"")
            let isSign = signs.withUTF8Buffer { $0.contains(byte) }
            let isEntity = byte == UInt8(ascii: "&") && beginsEntity(text, at: i)
            if byte == 0x0A || byte == 0x0D {
                result += "&#\(byte);".utf8
                continue
            }
            // The library decodes entities first, so that a backslash does not keep one from being read.
            if isEntity {
                result += "&amp;".utf8
                continue
            }
            if isSign || (byte == UInt8(ascii: "\\") && isPunctuation(next)) { result.append(UInt8(ascii: "\\")) }
            result.append(byte)
        }
        return result
    }
}

/// Whether a bare address has signs of markup in it, and may stand in `<` and `>` instead.
private func hasMarkupSigns(_ address: [UInt8]) -> Bool {
    address.starts(with: "http".utf8) && !address.contains(UInt8(ascii: ">"))
        && address.contains { "`*[]~".utf8.contains($0) }
}

private func isWordByte(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || byte >= 0x80
}

/// A comment shows nothing and keeps two marks apart.
private let separator = Array("<!-- -->".utf8)

/// Whether two marks side by side would be read as one.
private func touches(_ a: Inline, _ b: Inline) -> Bool {
    switch (a.kind, b.kind) {
    case (.emphasis, .emphasis), (.emphasis, .strong), (.strong, .emphasis), (.strong, .strong): true
    case (.strikethrough, .strikethrough), (.code, .code): true
    default: false
    }
}

/// Bare addresses that would be read with what stands beside them, by index; empty nearly always.
private func bareAddressesToKeepApart(_ items: [Item]) -> Set<Int> {
    var apart: Set<Int> = []
    var run: [UInt8] = []
    var wanted: [(index: Int, range: Range<Int>)] = []
    func endRun() {
        let found = wanted.isEmpty ? [] : addresses(in: run).map(\.range)
        if !wanted.allSatisfy({ found.contains($0.range) }) { apart.formUnion(wanted.map(\.index)) }
        (run, wanted) = ([], [])
    }
    for (index, item) in items.enumerated() {
        switch item {
        case .words(let words): run += words
        case .other(let inline) where inline.isBareAddress:
            let words = inline.children.plainText.utf8
            wanted.append((index, run.count..<run.count + words.count))
            run += words
        case .other: endRun()
        }
    }
    endRun()
    return apart
}

extension Inline {
    /// Whether it is an address in the text without `<` and `>`.
    fileprivate var isBareAddress: Bool {
        guard case .link(let target) = kind, target.isAutolink else { return false }
        return children.first.map { $0.span.lowerBound == span.lowerBound } ?? true
    }
}

/// Runs of text and soft breaks as one text each.
private func joiningWords(_ inlines: [Inline]) -> [Item] {
    var items: [Item] = []
    var words: [UInt8] = []
    for inline in inlines {
        switch inline.kind {
        case .text(let text): words += text.utf8
        case .softBreak: words.append(0x20)
        default:
            if !words.isEmpty { items.append(.words(words)) }
            words = []
            items.append(.other(inline))
        }
    }
    if !words.isEmpty { items.append(.words(words)) }
    return items
}

extension Item {
    /// Whether braces after it would be read as its attributes.
    fileprivate var takesBraces: Bool {
        if case .other(let inline) = self, case .image(_, let attributes) = inline.kind {
            attributes.isEmpty
        } else {
            false
        }
    }
}

private func firstSign(_ item: Item) -> UInt8 {
    switch item {
    case .words(let words): return words[0]
    case .other(let inline):
        switch inline.kind {
        case .text, .softBreak: return 0x20
        case .hardBreak: return UInt8(ascii: "\\")
        case .code: return UInt8(ascii: "`")
        case .html: return UInt8(ascii: "<")
        case .emphasis, .strong: return UInt8(ascii: "*")
        case .strikethrough: return UInt8(ascii: "~")
        case .link where inline.isBareAddress: return inline.children.plainText.utf8.first ?? 0x20
        case .link(let target): return target.isAutolink ? UInt8(ascii: "<") : UInt8(ascii: "[")
        case .image: return UInt8(ascii: "!")
        case .footnoteReference, .span: return UInt8(ascii: "[")
        }
    }
}

extension [Inline] {
    /// Whether spaces stand at the two ends, and the inlines without them.
    fileprivate var splittingEndSpaces: (before: Bool, inner: [Inline], after: Bool) {
        var inner = self
        var before = false
        var after = false
        while let first = inner.first, first.isSpace {
            before = true
            inner.removeFirst()
        }
        while let last = inner.last, last.isSpace {
            after = true
            inner.removeLast()
        }
        if case .text(let text)? = inner.first?.kind, let sign = text.utf8.first, isBlank(sign) {
            before = true
            inner[0].kind = .text(String(decoding: text.utf8.drop(while: isBlank), as: UTF8.self))
        }
        if case .text(let text)? = inner.last?.kind, let sign = text.utf8.last, isBlank(sign) {
            after = true
            inner[inner.count - 1].kind = .text(
                String(decoding: text.utf8.reversed().drop(while: isBlank).reversed(), as: UTF8.self))
        }
        return (before, inner, after)
    }
}

extension Inline {
    fileprivate var isSpace: Bool {
        switch kind {
        case .softBreak: true
        case .text(let text): text.utf8.allSatisfy(isBlank)
        default: false
        }
    }
}
