/// What a template can be given, and what its expressions make.
///
/// - `text` is escaped when it is written; `html` is trusted and written as it is.
/// - `none` says that a value is known to be absent: testable with `is none`, an error when written.
/// - Records are walked in the alphabetical order of their keys (UTF-8), so that every machine writes the same bytes.
package enum TemplateValue: Sendable, Equatable {
    case none
    case bool(Bool)
    case int(Int)
    case text(String)
    case html([UInt8])
    case list([TemplateValue])
    case record([String: TemplateValue])

    /// Text where there is some, else `none`.
    package init(_ text: String?) {
        self = text.map(TemplateValue.text) ?? TemplateValue.none
    }

    /// A number where there is one, else `none`.
    package init(_ number: Int?) {
        self = number.map(TemplateValue.int) ?? TemplateValue.none
    }

    /// A list of texts.
    package init(_ texts: [String]) {
        self = .list(texts.map(TemplateValue.text))
    }

    /// HTML that is safe as it stands, such as a rendered Markdown page.
    package static func safeHTML(_ html: String) -> TemplateValue {
        .html(Array(html.utf8))
    }
}

extension TemplateValue: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    package init(stringLiteral value: String) { self = .text(value) }
}

extension TemplateValue: ExpressibleByIntegerLiteral {
    package init(integerLiteral value: Int) { self = .int(value) }
}

extension TemplateValue: ExpressibleByBooleanLiteral {
    package init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension TemplateValue: ExpressibleByArrayLiteral {
    package init(arrayLiteral elements: TemplateValue...) { self = .list(elements) }
}

extension TemplateValue: ExpressibleByDictionaryLiteral {
    /// Of two equal keys the last wins.
    package init(dictionaryLiteral elements: (String, TemplateValue)...) {
        self = .record(Dictionary(elements, uniquingKeysWith: { _, last in last }))
    }
}

extension TemplateValue {
    /// What the value is, in words for messages: "a number", "a list".
    var kind: String {
        switch self {
        case .none: "none"
        case .bool: "true or false"
        case .int: "a number"
        case .text: "text"
        case .html: "HTML"
        case .list: "a list"
        case .record: "a record"
        }
    }

    /// As in Python: false, none, 0 and everything empty count as false.
    var isTrue: Bool {
        switch self {
        case .none: false
        case .bool(let value): value
        case .int(let number): number != 0
        case .text(let text): !text.isEmpty
        case .html(let bytes): !bytes.isEmpty
        case .list(let items): !items.isEmpty
        case .record(let fields): !fields.isEmpty
        }
    }
}
