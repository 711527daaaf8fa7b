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
    if signs.addresses, !insideLink { result = result.flatMap(splitAddresses) }
    return result
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
    /// The part of a text leaf from `lower` to `upper`, UTF-8 offsets in its text; nil if it is empty.
    fileprivate func part(_ text: String, _ lower: Int, _ upper: Int) -> Inline? {
        guard lower < upper else { return nil }
        let utf8 = text.utf8
        let words = String(
            decoding: utf8[utf8.index(utf8.startIndex, offsetBy: lower)..<utf8.index(utf8.startIndex, offsetBy: upper)],
            as: UTF8.self)
        let isPlain = span.count == utf8.count
        return Inline(.text(words), span: isPlain ? span.lowerBound + lower..<span.lowerBound + upper : span)
    }
}

// MARK: Attributes

/// Gives `{…}` to the picture before it, and makes `[words]{lang=ar}` a span.
private func joinAttributes(_ inlines: [Inline]) -> [Inline] {
    var result: [Inline] = []
    for inline in inlines {
        guard case .text(let text) = inline.kind else {
            result.append(inline)
            continue
        }
        var rest: Inline? = inline
        // After a picture: ![](leaf.svg){decorative}
        if text.hasPrefix("{"), let last = result.last, case .image(let target, _) = last.kind,
            let close = text.firstIndex(of: "}")
        {
            let attributes = Attributes(inBraces: text[text.index(after: text.startIndex)..<close])
            result[result.count - 1].kind = .image(target, attributes)
            let end = text[...close].utf8.count
            result[result.count - 1].span =
                last.span.lowerBound..<max(last.span.upperBound, inline.span.lowerBound + end)
            rest = inline.part(text, end, text.utf8.count)
        }
        while let current = rest, case .text(let words) = current.kind, let found = attributedEnd(words) {
            guard let open = lastOpenBracket(result, current, before: found.bracket) else { break }
            let attributes = Attributes(inBraces: found.attributes)
            result = spanned(result, current, words: words, open: open, found: found, attributes: attributes)
            rest = current.part(words, found.end, words.utf8.count)
        }
        if let rest { result.append(rest) }
    }
    return result
}

/// The first `]{…}` of a text: where the bracket is, what is in the braces, where it ends.
private func attributedEnd(_ text: String) -> (bracket: Int, attributes: Substring, end: Int)? {
    let bytes = Array(text.utf8)
    var i = 0
    while i + 1 < bytes.count {
        if bytes[i] == UInt8(ascii: "]"), bytes[i + 1] == UInt8(ascii: "{") {
            guard let close = bytes[(i + 2)...].firstIndex(of: UInt8(ascii: "}")) else { return nil }
            let from = text.utf8.index(text.startIndex, offsetBy: i + 2)
            let to = text.utf8.index(text.startIndex, offsetBy: close)
            return (i, text[from..<to], close + 1)
        }
        i += 1
    }
    return nil
}

/// Where the `[` that belongs to the bracket at `before` stands: the index of its leaf (`before.count` for the current one)
/// and its offset there.
private func lastOpenBracket(_ earlier: [Inline], _ current: Inline, before: Int) -> (leaf: Int, offset: Int)? {
    func last(in text: some Collection<UInt8>) -> Int? {
        Array(text).lastIndex(of: UInt8(ascii: "["))
    }
    if case .text(let text) = current.kind, let offset = last(in: text.utf8.prefix(before)) {
        return (earlier.count, offset)
    }
    for leaf in earlier.indices.reversed() {
        if case .text(let text) = earlier[leaf].kind, let offset = last(in: text.utf8) { return (leaf, offset) }
    }
    return nil
}

private func spanned(
    _ earlier: [Inline], _ current: Inline, words: String, open: (leaf: Int, offset: Int),
    found: (bracket: Int, attributes: Substring, end: Int), attributes: Attributes
) -> [Inline] {
    let end = current.span.lowerBound + found.end
    if open.leaf == earlier.count {
        let inner = [current.part(words, open.offset + 1, found.bracket)].compactMap { $0 }
        let span = current.span.lowerBound + open.offset..<end
        return earlier + [current.part(words, 0, open.offset)].compactMap { $0 } + [
            Inline(.span(attributes), span: span, children: inner)
        ]
    }
    guard case .text(let opening) = earlier[open.leaf].kind else { return earlier }
    let leaf = earlier[open.leaf]
    var inner = [leaf.part(opening, open.offset + 1, opening.utf8.count)].compactMap { $0 }
    inner += earlier[(open.leaf + 1)...]
    inner += [current.part(words, 0, found.bracket)].compactMap { $0 }
    let span = leaf.span.lowerBound + open.offset..<end
    return Array(earlier[..<open.leaf]) + [leaf.part(opening, 0, open.offset)].compactMap { $0 }
        + [Inline(.span(attributes), span: span, children: inner)]
}

// MARK: Strikethrough

/// Joins what stands between two `~~` of one parent. GFM, section 6.5; one tilde stays a tilde, as on most sites.
private func joinStrikethrough(_ inlines: [Inline]) -> [Inline] {
    // Cut text leaves at each "~~", keeping the marks as leaves of their own.
    var pieces: [(inline: Inline, isMark: Bool)] = []
    for inline in inlines {
        guard case .text(let text) = inline.kind else {
            pieces.append((inline, false))
            continue
        }
        let bytes = Array(text.utf8)
        var from = 0
        var i = 0
        while i + 1 < bytes.count {
            let isPair = bytes[i] == UInt8(ascii: "~") && bytes[i + 1] == UInt8(ascii: "~")
            let isLonger =
                isPair
                && ((i + 2 < bytes.count && bytes[i + 2] == UInt8(ascii: "~"))
                    || (i > 0 && bytes[i - 1] == UInt8(ascii: "~")))
            guard isPair, !isLonger else {
                i += 1
                continue
            }
            if let part = inline.part(text, from, i) { pieces.append((part, false)) }
            if let mark = inline.part(text, i, i + 2) { pieces.append((mark, true)) }
            i += 2
            from = i
        }
        if let part = inline.part(text, from, bytes.count) { pieces.append((part, false)) }
    }
    var result: [Inline] = []
    var opening: Int?
    for (index, piece) in pieces.enumerated() {
        guard piece.isMark else {
            result.append(piece.inline)
            continue
        }
        let spaceBefore = index == 0 || pieces[index - 1].inline.endsWithSpace
        let spaceAfter = index + 1 == pieces.count || pieces[index + 1].inline.startsWithSpace
        if let open = opening, !spaceBefore {
            let inner = Array(result[(open + 1)...])
            let span = result[open].span.lowerBound..<piece.inline.span.upperBound
            result.removeSubrange(open...)
            result.append(Inline(.strikethrough, span: span, children: inner))
            opening = nil
        } else {
            if opening == nil, !spaceAfter { opening = result.count }
            result.append(piece.inline)
        }
    }
    return result
}

extension Inline {
    fileprivate var startsWithSpace: Bool {
        switch kind {
        case .text(let text): text.utf8.first.map(isBlank) ?? false
        case .softBreak, .hardBreak: true
        default: false
        }
    }

    fileprivate var endsWithSpace: Bool {
        switch kind {
        case .text(let text): text.utf8.last.map(isBlank) ?? false
        case .softBreak, .hardBreak: true
        default: false
        }
    }
}

// MARK: Bare addresses

/// Makes links of `https://…`, `www.…` and `name@host` in a text leaf. GFM, section 6.9, but an address also ends before
/// any sign outside ASCII that is not a letter or digit, such as `。` or `،`.
private func splitAddresses(_ leaf: Inline) -> [Inline] {
    guard case .text(let text) = leaf.kind, leaf.span.count == text.utf8.count else { return [leaf] }
    let bytes = Array(text.utf8)
    var result: [Inline] = []
    var from = 0
    var i = 0
    while i < bytes.count {
        guard let address = address(in: bytes, at: i, after: from) else {
            i += 1
            continue
        }
        if let before = leaf.part(text, from, address.range.lowerBound) { result.append(before) }
        if let words = leaf.part(text, address.range.lowerBound, address.range.upperBound) {
            let written = String(decoding: bytes[address.range], as: UTF8.self)
            let target = Target(destination: address.prefix + written, isAutolink: true, span: words.span)
            result.append(Inline(.link(target), span: words.span, children: [words]))
        }
        from = address.range.upperBound
        i = from
    }
    if let rest = leaf.part(text, from, bytes.count) { result.append(rest) }
    return result
}

private func address(in bytes: [UInt8], at i: Int, after start: Int) -> (range: Range<Int>, prefix: String)? {
    let startsWord = i == 0 || !isLetterOrDigit(bytes[i - 1])
    switch bytes[i] {
    case UInt8(ascii: "h") where startsWord && (begins(bytes, i, "https://") || begins(bytes, i, "http://")):
        let scheme = begins(bytes, i, "https://") ? 8 : 7
        let end = addressEnd(bytes, from: i + scheme)
        return end > i + scheme ? (i..<end, "") : nil
    case UInt8(ascii: "w") where startsWord && begins(bytes, i, "www."):
        let end = addressEnd(bytes, from: i + 4)
        return end > i + 4 ? (i..<end, "https://") : nil
    case UInt8(ascii: "@"):
        var lower = i
        while lower > start, isLetterOrDigit(bytes[lower - 1]) || [0x2E, 0x2D, 0x5F, 0x2B].contains(bytes[lower - 1]) {
            lower -= 1
        }
        var upper = i + 1
        while upper < bytes.count, isLetterOrDigit(bytes[upper]) || bytes[upper] == 0x2E || bytes[upper] == 0x2D {
            upper += 1
        }
        while upper > i, [0x2E, 0x2D].contains(bytes[upper - 1]) { upper -= 1 }
        guard lower < i, upper > i + 1, bytes[i + 1..<upper].contains(0x2E) else { return nil }
        return (lower..<upper, "mailto:")
    default:
        return nil
    }
}

private func begins(_ bytes: [UInt8], _ i: Int, _ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard i + count <= bytes.count else { return false }
    return word.withUTF8Buffer { buffer in (0..<count).allSatisfy { bytes[i + $0] == buffer[$0] } }
}

private func addressEnd(_ bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < bytes.count {
        let byte = bytes[end]
        if byte >= 0x80 {
            let text = String(decoding: bytes[end..<min(end + 4, bytes.count)], as: UTF8.self)
            guard let first = text.unicodeScalars.first, first.properties.isAlphabetic else { break }
            end += String(first).utf8.count
        } else if byte <= 0x20 || byte == UInt8(ascii: "<") {
            break
        } else {
            end += 1
        }
    }
    // Punctuation at the end belongs to the sentence, and so does a bracket that was opened before the address.
    while end > start {
        let last = bytes[end - 1]
        if "?!.,:*_~'\";".utf8.contains(last) {
            end -= 1
        } else if last == UInt8(ascii: ")") {
            let opened = bytes[start..<end].reduce(0) { $0 + ($1 == UInt8(ascii: "(") ? 1 : 0) - ($1 == last ? 1 : 0) }
            if opened >= 0 { break }
            end -= 1
        } else {
            break
        }
    }
    return end
}
