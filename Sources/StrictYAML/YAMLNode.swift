package import SourceText

/// A piece of YAML with its place. All scalars are text: `no` is the word "no", and whoever reads it decides.
package struct YAMLNode: Sendable {
    package enum Kind: Sendable {
        case scalar(String)
        case list([YAMLNode])
        case map([YAMLEntry])
        /// Nothing was written, or `~` or `null`.
        case nothing
    }

    package let kind: Kind
    package let place: SourceSpan
    /// Where the text of a scalar stands letter for letter in the file; nil where escapes or folding changed it.
    package let textStart: Int?

    package init(kind: Kind, place: SourceSpan, textStart: Int? = nil) {
        self.kind = kind
        self.place = place
        self.textStart = textStart
    }

    /// The text of a scalar; nil for lists, maps and nothing.
    package var text: String? {
        if case .scalar(let text) = kind { text } else { nil }
    }

    package var isNothing: Bool {
        if case .nothing = kind { true } else { false }
    }

    /// The value of `key` in a map; nil where there is none.
    package subscript(key: String) -> YAMLNode? {
        guard case .map(let entries) = kind else { return nil }
        return entries.first { $0.key == key }?.value
    }
}

/// One `key: value` of a map, in the order of the file.
package struct YAMLEntry: Sendable {
    package let key: String
    package let keyPlace: SourceSpan
    package let value: YAMLNode
}
