/// Writes XML or HTML element by element; whatever is not a tag is escaped.
struct MarkupWriter {
    typealias Attributes = KeyValuePairs<String, String?>

    private(set) var bytes: [UInt8]
    private var depth = 0

    /// - Parameter prolog: what stands before the first element, as it is.
    init(prolog: String) { bytes = Array(prolog.utf8) }

    /// An element on lines of its own, with what `content` writes between its tags.
    mutating func block(
        _ name: String, _ attributes: Attributes = [:], content: (inout MarkupWriter) -> Void
    ) {
        startLine()
        openTag(name, attributes)
        depth += 1
        content(&self)
        depth -= 1
        startLine()
        closeTag(name)
    }

    /// An element on one line of its own.
    mutating func line(
        _ name: String, _ attributes: Attributes = [:], content: (inout MarkupWriter) -> Void = { _ in }
    ) {
        startLine()
        inline(name, attributes, content: content)
    }

    mutating func line(_ name: String, _ attributes: Attributes = [:], text: String) {
        line(name, attributes) { $0.text(text) }
    }

    /// An element in the middle of text: no character is added around it.
    mutating func inline(
        _ name: String, _ attributes: Attributes = [:], content: (inout MarkupWriter) -> Void = { _ in }
    ) {
        openTag(name, attributes)
        content(&self)
        closeTag(name)
    }

    /// An element without content and end tag: `<meta>` in HTML.
    mutating func void(_ name: String, _ attributes: Attributes) {
        startLine()
        openTag(name, attributes)
    }

    /// `<x/>`
    mutating func empty(_ name: String, _ attributes: Attributes) {
        openTag(name, attributes)
        bytes.removeLast()
        bytes.append(contentsOf: "/>".utf8)
    }

    mutating func text(_ text: String) { escape(text, inAttribute: false) }

    /// Text of ours that is no markup and has nothing to escape, such as a style sheet.
    mutating func verbatim(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

    private mutating func startLine() {
        if bytes.last != UInt8(ascii: "\n") { endLine() }
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }

    private mutating func openTag(_ name: String, _ attributes: Attributes) {
        bytes.append(contentsOf: "<\(name)".utf8)
        for (name, value) in attributes {
            guard let value else { continue }
            bytes.append(contentsOf: " \(name)=\"".utf8)
            escape(value, inAttribute: true)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func closeTag(_ name: String) { bytes.append(contentsOf: "</\(name)>".utf8) }

    private mutating func escape(_ text: String, inAttribute: Bool) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": bytes.append(contentsOf: "&amp;".utf8)
            case "<": bytes.append(contentsOf: "&lt;".utf8)
            case ">": bytes.append(contentsOf: "&gt;".utf8)
            case "\"" where inAttribute: bytes.append(contentsOf: "&quot;".utf8)
            // Written as they are, readers would take them for other spaces.
            case "\r": bytes.append(contentsOf: "&#13;".utf8)
            case "\t" where inAttribute: bytes.append(contentsOf: "&#9;".utf8)
            case "\n" where inAttribute: bytes.append(contentsOf: "&#10;".utf8)
            default: bytes.append(contentsOf: String(scalar.fitsInXML ? scalar : scalar.picture).utf8)
            }
        }
    }
}

extension Unicode.Scalar {
    /// XML 1.0 can hold this character; it has no way to write the others.
    ///
    /// - Source: Extensible Markup Language (XML) 1.0, fifth edition, production 2.
    var fitsInXML: Bool {
        switch value {
        case 0x9, 0xA, 0xD: true
        case 0..<0x20, 0xFFFE, 0xFFFF: false
        default: true
        }
    }

    /// The sign that shows a control character to people: ␇ for the bell.
    var picture: Unicode.Scalar { value < 0x20 ? Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}" : "\u{FFFD}" }
}
