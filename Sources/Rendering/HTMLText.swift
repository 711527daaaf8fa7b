extension Array where Element == UInt8 {
    /// Adds text with the five signs of HTML escaped; right for content and for attributes in double quotes.
    mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            var from = 0
            for i in 0..<bytes.count {
                let entity: StaticString
                switch bytes[i] {
                case UInt8(ascii: "&"): entity = "&amp;"
                case UInt8(ascii: "<"): entity = "&lt;"
                case UInt8(ascii: ">"): entity = "&gt;"
                case UInt8(ascii: "\""): entity = "&#34;"
                case UInt8(ascii: "'"): entity = "&#39;"
                default: continue
                }
                append(contentsOf: bytes[from..<i])
                append(entity)
                from = i + 1
            }
            append(contentsOf: bytes[from..<bytes.count])
        }
    }

    mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { append(contentsOf: $0) }
    }

    mutating func append(text: String) {
        append(contentsOf: text.utf8)
    }

    /// Adds ` name="value"`.
    mutating func appendAttribute(_ name: StaticString, _ value: String) {
        append(0x20)
        append(name)
        append("=\"")
        appendEscaped(value)
        append(0x22)
    }
}
