import SourceText
import StrictYAML

/// What a theme says about its look in `theme.yaml`: what a school may set, and which colours have to stand out from which.
///
/// ```yaml
/// look:
///   colors:
///     cover: {token: --cover, with: [--cover-deep, --book-1]}
///   contrast:
///     - {words: [--ink, --link], on: [--paper, --wash]}
///     - {edges: [--line], on: [--paper]}
///   fonts:
///     font: --font
///   font_names:
///     serif: Georgia, "Noto Serif", serif
/// ```
struct LookRules {
    struct ColorKey {
        let key: String
        let token: String
        /// Tokens that move along: as much lighter or darker than `token` as they are in the theme itself.
        let followers: [String]
    }

    struct Pair {
        let front: String
        let back: String
        let isWords: Bool
        /// 4.5 for words, 3 for edges, marks and focus.
        ///
        /// - Source: WCAG 2.2, success criteria 1.4.3 and 1.4.11.
        var least: Double { isWords ? 4.5 : 3 }
    }

    var colors: [ColorKey] = []
    var pairs: [Pair] = []
    /// Keys of `site.yaml` for fonts, with their tokens.
    var fontKeys: [(key: String, token: String)] = []
    var fonts: [(name: String, stack: String)] = []
    /// Where each token is named, for one that no style sheet has.
    private(set) var places: [(token: String, place: SourceSpan)] = []

    init() {}

    init(_ node: YAMLNode, _ diagnostics: inout [Diagnostic]) {
        var reader = MapReader(node, subject: "'look' of theme.yaml")
        for entry in reader.entries("colors") {
            var fields = MapReader(entry.value, subject: "a colour")
            let token = name(fields.node("token"))
            let followers = fields.textNodes("with").compactMap { name($0) }
            reader.add(fields.finish())
            if let token { colors.append(ColorKey(key: entry.key, token: token, followers: followers)) }
        }
        for item in reader.nodes("contrast") {
            var fields = MapReader(item, subject: "a pair of colours")
            let words = fields.textNodes("words").compactMap { name($0) }
            let edges = fields.textNodes("edges").compactMap { name($0) }
            let backs = fields.textNodes("on").compactMap { name($0) }
            reader.add(fields.finish())
            for back in backs {
                pairs += words.map { Pair(front: $0, back: back, isWords: true) }
                pairs += edges.map { Pair(front: $0, back: back, isWords: false) }
            }
        }
        fontKeys = reader.entries("fonts").compactMap { entry in name(entry.value).map { (entry.key, $0) } }
        fonts = reader.entries("font_names").compactMap { entry in entry.value.text.map { (entry.key, $0) } }
        diagnostics += reader.finish()
    }

    private mutating func name(_ node: YAMLNode?) -> String? {
        guard let node, let text = node.text else { return nil }
        places.append((text, node.place))
        return text
    }

    /// What a school may write below `look:`.
    var keys: [String] { colors.map(\.key) + fontKeys.map(\.key) }
}
