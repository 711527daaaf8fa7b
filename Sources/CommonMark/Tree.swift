/// A Markdown text as a tree of values.
///
/// - Spans: UTF-8 offsets in the source file. A text leaf either stands letter for letter at its span, or is one sign
///   that was written in another way (`&amp;`, `\*`); so the place of every word is known (see `PlainText`).
package struct Document: Sendable {
    package var blocks: [Block]

    package init(blocks: [Block] = []) {
        self.blocks = blocks
    }
}

package struct Block: Sendable {
    package enum Kind: Sendable {
        case paragraph
        /// `id` is unique on the page and comes from the source text in every language.
        indirect case heading(level: Int, id: String)
        case quote
        case bulletList(isTight: Bool)
        case orderedList(start: Int, isTight: Bool)
        /// `isDone` is nil for an item without a box.
        case item(isDone: Bool?)
        indirect case code(language: String, text: String)
        /// Raw HTML that has been cut down to the allow list (see `sanitizeHTML`).
        case html(String)
        case table([Alignment])
        case row(isHeader: Bool)
        case cell
        case rule
        /// `label` is the author's; `number` counts from 1 in the order of first use.
        indirect case footnote(label: String, number: Int)
        /// `::: {lang=ar}` … `:::`
        indirect case container(Attributes)
    }

    package enum Alignment: Sendable { case none, left, center, right }

    package var kind: Kind
    package var span: Range<Int>
    package var inlines: [Inline]
    package var children: [Block]
    /// What comments just above say about this block to translators and to the checks.
    package var notes: [BlockNote]
    /// BCP 47 tag of the words in this block, where it is not the language of what is around it.
    package var language: String?

    package init(
        _ kind: Kind, span: Range<Int>, inlines: [Inline] = [], children: [Block] = [], notes: [BlockNote] = []
    ) {
        self.kind = kind
        self.span = span
        self.inlines = inlines
        self.children = children
        self.notes = notes
        language = nil
    }
}

/// A comment that speaks to Schoolgate: `<!-- allow long-sentence: quoted from the council letter -->`.
package struct BlockNote: Sendable {
    package enum Kind: Sendable {
        case allow(rule: String, reason: String)
        case translators(String)
        case context(String)
        case translate(Bool)
    }

    package let kind: Kind
    package let span: Range<Int>
}

package struct Inline: Sendable {
    package enum Kind: Sendable {
        case text(String)
        case softBreak
        case hardBreak
        case code(String)
        /// Raw HTML that has been cut down to the allow list.
        case html(String)
        case emphasis
        case strong
        case strikethrough
        // The large ones are kept elsewhere, as most inlines are text and a large site holds millions.
        indirect case link(Target)
        indirect case image(Target, Attributes)
        /// `use` counts the references to the same note from 1.
        indirect case footnoteReference(label: String, number: Int, use: Int)
        /// `[مرحبا]{lang=ar}`
        indirect case span(Attributes)
    }

    package var kind: Kind
    package var span: Range<Int>
    package var children: [Inline]

    package init(_ kind: Kind, span: Range<Int>, children: [Inline] = []) {
        self.kind = kind
        self.span = span
        self.children = children
    }
}

/// Where a link or a picture points.
package struct Target: Sendable, Equatable {
    /// As written, entities and escapes decoded: `meals.md#free-meals`, `https://…`, `mailto:…`.
    package var destination: String
    package var title: String
    /// True for `<https://…>` and for a bare address in the text.
    package var isAutolink: Bool
    /// Where the address itself stands in the source.
    package var span: Range<Int>

    package init(destination: String, title: String = "", isAutolink: Bool = false, span: Range<Int> = 0..<0) {
        self.destination = destination
        self.title = title
        self.isAutolink = isAutolink
        self.span = span
    }
}

/// What stands in braces after a picture, a bracket, a heading or `:::`.
package struct Attributes: Sendable, Equatable {
    package var id: String?
    /// BCP 47 tag, as written.
    package var language: String?
    package var isDecorative = false
    /// Of a container: `note`, `important` or `details`.
    package var container: String?
    /// Words without a meaning here, for a diagnostic.
    package var unknown: [String] = []

    package init() {}

    package var isEmpty: Bool { id == nil && language == nil && !isDecorative && container == nil && unknown.isEmpty }

    static let containers = ["note", "important", "details"]

    /// Reads what stands between the braces: `#id lang=ar decorative`.
    package init(inBraces text: some StringProtocol) {
        for word in text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "\t" }) {
            if word.hasPrefix("#"), word.count > 1 {
                id = String(word.dropFirst())
            } else if word == "decorative" {
                isDecorative = true
            } else if Attributes.containers.contains(String(word)) {
                container = String(word)
            } else if word.hasPrefix("lang="), case let tag = String(word.dropFirst(5)).trimmingQuotes, !tag.isEmpty {
                language = tag
            } else {
                unknown.append(String(word))
            }
        }
    }

    /// The same in braces again, for a translator's catalogue; empty for no attributes.
    package var inBraces: String {
        var words: [String] = []
        if let id { words.append("#\(id)") }
        if let language { words.append("lang=\(language)") }
        if isDecorative { words.append("decorative") }
        if let container { words.append(container) }
        words += unknown
        return words.isEmpty ? "" : "{\(words.joined(separator: " "))}"
    }
}

extension String {
    fileprivate var trimmingQuotes: String {
        var text = self[...]
        while let first = text.first, first == "\"" || first == "'" { text.removeFirst() }
        while let last = text.last, last == "\"" || last == "'" { text.removeLast() }
        return String(text)
    }
}

extension Document {
    /// Calls `visit` for every block, parents before their children.
    package func forEachBlock(_ visit: (Block) -> Void) {
        func walk(_ blocks: [Block]) {
            for block in blocks {
                visit(block)
                walk(block.children)
            }
        }
        walk(blocks)
    }
}

extension Array where Element == Inline {
    /// Calls `visit` for every inline, parents before their children.
    package func forEachInline(_ visit: (Inline) -> Void) {
        for inline in self {
            visit(inline)
            inline.children.forEachInline(visit)
        }
    }

    /// The words that a reader sees, without markup; pictures give their description.
    package var plainText: String {
        var text = ""
        func collect(_ inlines: [Inline]) {
            for inline in inlines {
                switch inline.kind {
                case .text(let words), .code(let words): text += words
                case .softBreak, .hardBreak: text += " "
                case .html, .footnoteReference: break
                case .emphasis, .strong, .strikethrough, .link, .image, .span: collect(inline.children)
                }
            }
        }
        collect(self)
        return text
    }
}
