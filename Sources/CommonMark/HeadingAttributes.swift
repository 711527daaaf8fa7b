/// Takes `{#id}` or `{lang=ar}` off the end of a heading; gives where the braces stand.
///
/// - Braces that hold neither, such as "Bring {name}", are words of the heading.
func takeHeadingAttributes(_ inlines: inout [Inline]) -> (attributes: Attributes, place: Range<Int>)? {
    guard let last = inlines.last, case .text(let text) = last.kind, text.utf8.last == UInt8(ascii: "}"),
        last.span.count == text.utf8.count, let open = text.utf8.lastIndex(of: UInt8(ascii: "{"))
    else { return nil }
    let inside = text.utf8[text.utf8.index(after: open)...].dropLast()
    let attributes = Attributes(inBraces: String(decoding: inside, as: UTF8.self))
    guard attributes.id != nil || attributes.language != nil else { return nil }
    let place = last.span.lowerBound + text.utf8.distance(from: text.startIndex, to: open)..<last.span.upperBound
    var end = open
    while end > text.startIndex, isBlank(text.utf8[text.utf8.index(before: end)]) { end = text.utf8.index(before: end) }
    inlines.removeLast()
    if end > text.startIndex {
        let words = String(decoding: text.utf8[..<end], as: UTF8.self)
        inlines.append(Inline(.text(words), span: last.span.lowerBound..<last.span.lowerBound + words.utf8.count))
    }
    return (attributes, place)
}
