import Templates

extension Array where Element == UInt8 {
    /// Adds text with the five signs of HTML escaped; right for content and for attributes in double quotes.
    mutating func appendEscaped(_ text: String) {
        Templates.appendEscaped(text, to: &self)
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
