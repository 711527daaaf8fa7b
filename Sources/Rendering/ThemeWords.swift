import Gettext
import Templates

/// The theme's own words in one language.
struct ThemeWords: Sendable {
    private let catalogs: [Catalog]
    private let rule: PluralRule?

    init(_ theme: Theme, language: String) {
        // "zh-Hant-HK" may be served by "zh-Hant", and "en-simple" by English itself.
        var catalogs: [Catalog] = []
        var tag = Substring(language)
        while !tag.isEmpty {
            catalogs += theme.catalogs[String(tag)] ?? []
            tag = tag.lastIndex(of: "-").map { tag[..<$0] } ?? ""
        }
        self.catalogs = catalogs
        rule = pluralRule(for: language)
    }

    func has(_ id: String) -> Bool { message(id) != nil }

    /// The words for `id`, or `id` itself.
    func callAsFunction(_ id: String) -> String {
        message(id)?.strings[0] ?? id
    }

    /// The words with `{name}` replaced by values, as plain text.
    func callAsFunction(_ id: String, _ values: [String: String]) -> String {
        var text = self(id)
        for (name, value) in values.sorted(by: { $0.key < $1.key }) {
            text = text.split(separator: "{\(name)}", omittingEmptySubsequences: false).joined(separator: value)
        }
        return text
    }

    func plural(_ id: String, _ plural: String, _ number: Int) -> String {
        guard let message = message(id), let rule else { return number == 1 ? id : plural }
        let index = rule.index(for: number)
        return message.strings.indices.contains(index) && !message.strings[index].isEmpty
            ? message.strings[index] : plural
    }

    var templateText: TemplateText {
        TemplateText(translate: { self($0) }, translatePlural: { self.plural($0, $1, $2) })
    }

    private func message(_ id: String) -> Message? {
        for catalog in catalogs {
            if let message = catalog.message(context: nil, id: id),
                message.state == .current || message.state == .reviewed
            {
                return message
            }
        }
        return nil
    }
}
