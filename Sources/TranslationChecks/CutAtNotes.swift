/// The pieces of a text before, at and after each `[^label]`, which is only text where the note itself stands elsewhere.
///
/// - Shape: in their order; a piece with a label is the mark itself.
/// - Cost: linear, also where marks are opened and never closed.
package func cuttingAtNotes(_ text: String) -> [(text: String, label: String?)] {
    let bytes = Array(text.utf8)
    let close = UInt8(ascii: "]")
    guard let lastEnd = bytes.lastIndex(of: close) else { return text.isEmpty ? [] : [(text, nil)] }
    var pieces: [(text: String, label: String?)] = []
    var wordsStart = 0
    var i = 0
    while i + 1 < lastEnd {
        guard bytes[i] == UInt8(ascii: "["), bytes[i + 1] == UInt8(ascii: "^"),
            let end = bytes[(i + 2)...].firstIndex(of: close)
        else {
            i += 1
            continue
        }
        if wordsStart < i { pieces.append((bytes.text(wordsStart..<i), nil)) }
        pieces.append((bytes.text(i..<end + 1), bytes.text(i + 2..<end)))
        i = end + 1
        wordsStart = i
    }
    if wordsStart < bytes.count { pieces.append((bytes.text(wordsStart..<bytes.count), nil)) }
    return pieces
}
