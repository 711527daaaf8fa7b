/// A script without indentation, empty lines, and comments that have lines of their own; everything else stays.
///
/// - What could go wrong with more than that is not worth the bytes: a server sends the file compressed.
/// - Scripts with text over several lines (a backquote, or a line that ends with a backslash) stay as they are, as the space in
///   such a text is part of it.
func minifiedScript(_ script: [UInt8]) -> [UInt8] {
    let (newline, backslash, backquote) = (UInt8(0x0A), UInt8(0x5C), UInt8(0x60))
    let lines = script.split(separator: newline)
    guard !script.contains(backquote), !lines.contains(where: { $0.last == backslash }) else { return script }
    var result: [UInt8] = []
    var isInComment = false
    for line in lines {
        let code = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
        let text = String(decoding: code, as: UTF8.self)
        if isInComment || text.hasPrefix("/*") {
            // A comment that ends before the end of its line is kept with the code behind it.
            let ends = text.dropFirst(isInComment ? 0 : 2).contains("*/")
            if ends, !isInComment, !text.hasSuffix("*/") {
                result += code + [newline]
            } else if ends, isInComment, !text.hasSuffix("*/") {
                return script
            }
            isInComment = !ends
            continue
        }
        if code.isEmpty || text.hasPrefix("//") { continue }
        result += code + [newline]
    }
    return result
}
