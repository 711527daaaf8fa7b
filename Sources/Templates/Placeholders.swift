/// The `{name}` parts of a text for translators, in order; braces around anything but a name are plain text.
func placeholders(in text: [UInt8]) -> [(name: String, range: Range<Int>)] {
    var found: [(name: String, range: Range<Int>)] = []
    var i = 0
    while let open = text[i...].firstIndex(of: UInt8(ascii: "{")) {
        var end = open + 1
        while end < text.count, isNameStart(text[end]) || (isDigit(text[end]) && end > open + 1) { end += 1 }
        if end < text.count, end > open + 1, text[end] == UInt8(ascii: "}") {
            found.append((String(decoding: text[open + 1..<end], as: UTF8.self), open..<end + 1))
            end += 1
        }
        i = end
    }
    return found
}
