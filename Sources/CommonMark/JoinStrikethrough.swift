/// Joins what stands between two `~~` of one parent. GFM, section 6.5; one tilde stays a tilde, as on most sites.
func joinStrikethrough(_ inlines: [Inline]) -> [Inline] {
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
            let run = bytes[i...].prefix { $0 == UInt8(ascii: "~") }.count
            // Three tildes and more are no mark.
            guard run == 2 else {
                i += max(1, run)
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
            if !inner.isEmpty { result.append(Inline(.strikethrough, span: span, children: inner)) }
            opening = nil
        } else {
            if opening == nil, !spaceAfter { opening = result.count }
            result.append(piece.inline)
        }
    }
    return joinPlainText(result)
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
