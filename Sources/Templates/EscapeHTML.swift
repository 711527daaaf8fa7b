/// Adds `text` to `output` so that HTML shows it as it is, in text and in quoted attributes.
///
/// - Source: the five characters and their spelling are those of MarkupSafe, which Jinja uses.
package func appendEscaped(_ text: String, to output: inout [UInt8]) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { appendEscaped($0, to: &output) }
    if done == nil { appendEscaped(Array(text.utf8), to: &output) }
}

func appendEscaped(_ bytes: [UInt8], to output: inout [UInt8]) {
    bytes.withUnsafeBufferPointer { appendEscaped($0, to: &output) }
}

/// Copies runs between special characters, which are rare.
func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var start = 0
    for i in bytes.indices {
        let replacement: StaticString
        switch bytes[i] {
        case UInt8(ascii: "&"): replacement = "&amp;"
        case UInt8(ascii: "<"): replacement = "&lt;"
        case UInt8(ascii: ">"): replacement = "&gt;"
        case UInt8(ascii: "\""): replacement = "&#34;"
        case UInt8(ascii: "'"): replacement = "&#39;"
        default: continue
        }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<i]))
        output.append(
            contentsOf: UnsafeBufferPointer(start: replacement.utf8Start, count: replacement.utf8CodeUnitCount))
        start = i + 1
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
}

/// The bytes of `text`, escaped.
func escaped(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    appendEscaped(text, to: &result)
    return result
}
