/// Texts and numbers one after the other. HTML if one part is HTML; the others are escaped then.
func textJoined(_ parts: [TemplateValue], separator: TemplateValue) -> TemplateValue {
    let texts = parts.map { $0.asText ?? TextValue(string: "", isHTML: false) }
    guard let between = separator.asText else { return "" }
    if !between.isHTML, !texts.contains(where: \.isHTML) {
        return .text(texts.map(\.string).joined(separator: between.string))
    }
    var html: [UInt8] = []
    for (i, part) in parts.enumerated() {
        if i > 0 { append(separator, to: &html) }
        append(part, to: &html)
    }
    return .html(html)
}

/// Adds a number, text or HTML to a page; false for anything else.
@discardableResult
func append(_ value: TemplateValue, to output: inout [UInt8]) -> Bool {
    switch value {
    case .text(let text): appendEscaped(text, to: &output)
    case .html(let bytes): output.append(contentsOf: bytes)
    case .int(let number): output.append(contentsOf: String(number).utf8)
    case .none, .bool, .list, .record: return false
    }
    return true
}

/// A value as text.
struct TextValue {
    let string: String
    /// Whether it is HTML already, and must stay so.
    let isHTML: Bool
}

extension TemplateValue {
    /// The value as text, where it has such a form: text, HTML, numbers.
    var asText: TextValue? {
        switch self {
        case .text(let text): TextValue(string: text, isHTML: false)
        case .html(let bytes): TextValue(string: String(decoding: bytes, as: UTF8.self), isHTML: true)
        case .int(let number): TextValue(string: String(number), isHTML: false)
        case .none, .bool, .list, .record: nil
        }
    }

    /// The bytes of text and HTML.
    var bytes: [UInt8]? {
        switch self {
        case .text(let text): Array(text.utf8)
        case .html(let bytes): bytes
        case .none, .bool, .int, .list, .record: nil
        }
    }

    /// How much work a value of this size is, in steps.
    var weight: Int {
        switch self {
        case .none, .bool, .int: 0
        case .text(let text): text.utf8.count >> 6
        case .html(let bytes): bytes.count >> 6
        case .list(let items): items.count >> 3
        case .record(let fields): fields.count >> 3
        }
    }
}
