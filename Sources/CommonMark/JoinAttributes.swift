/// Gives `{…}` to the picture before it, and makes `[words]{lang=ar}` a span.
///
/// - Placeholders (`{{date}}`), escaped brackets and braces that are empty or hold brackets stay text.
/// - Limit: 50 brackets that wait for their end; older ones are text.
func joinAttributes(_ inlines: [Inline]) -> [Inline] {
    var joiner = AttributeJoiner()
    for inline in inlines { joiner.add(inline) }
    return joinPlainText(joiner.result)
}

private struct AttributeJoiner {
    var result: [Inline] = []
    /// Indices in `result` of text leaves that are one opening bracket.
    private var opened: [Int] = []

    mutating func add(_ inline: Inline) {
        guard inline.isPlainText, case .text(let text) = inline.kind else {
            result.append(inline)
            return
        }
        let bytes = Array(text.utf8)
        var from = takePictureAttributes(inline, bytes)
        var i = from
        func append(upTo end: Int) {
            if let part = inline.part(text, from, end) { result.append(part) }
            from = end
        }
        while i < bytes.count {
            switch bytes[i] {
            case UInt8(ascii: "["):
                append(upTo: i)
                if opened.count == 50 { opened.removeFirst() }
                opened.append(result.count)
                append(upTo: i + 1)
                i += 1
            case UInt8(ascii: "]"):
                append(upTo: i)
                i += 1
                guard let open = opened.popLast(), let (attributes, end) = attributes(in: bytes, at: i) else {
                    continue
                }
                let span = result[open].span.lowerBound..<inline.span.lowerBound + end
                let inner = joinPlainText(Array(result[(open + 1)...]))
                result.removeSubrange(open...)
                result.append(Inline(.span(attributes), span: span, children: inner))
                (i, from) = (end, end)
            default:
                i += 1
            }
        }
        append(upTo: bytes.count)
    }

    /// Takes braces at the start of a text that follows a picture: `![](leaf.svg){decorative}`. Gives where they end.
    private mutating func takePictureAttributes(_ inline: Inline, _ bytes: [UInt8]) -> Int {
        guard let last = result.last, case .image(let target, _) = last.kind,
            last.span.upperBound == inline.span.lowerBound,
            let (attributes, end) = attributes(in: bytes, at: 0)
        else { return 0 }
        result[result.count - 1].kind = .image(target, attributes)
        result[result.count - 1].span = last.span.lowerBound..<inline.span.lowerBound + end
        return end
    }
}

/// The attributes in braces at `start`, and where the braces end; nil where there are none.
private func attributes(in bytes: [UInt8], at start: Int) -> (Attributes, end: Int)? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "{") else { return nil }
    var end = start + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "}") {
        guard ![UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "]")].contains(bytes[end]) else { return nil }
        end += 1
    }
    guard end < bytes.count else { return nil }
    let attributes = Attributes(inBraces: String(decoding: bytes[start + 1..<end], as: UTF8.self))
    return attributes.isEmpty ? nil : (attributes, end + 1)
}
