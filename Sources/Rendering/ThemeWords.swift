import Gettext
import Languages
import Templates

/// The theme's own words in one language.
struct ThemeWords: Sendable {
    private let catalogs: [Catalog]
    private let rule: PluralRule?

    /// - Also served: Filipino by the words in Tagalog, Dari by those in Persian (`Language.wordTags`).
    init(_ theme: Theme, language: Language) {
        catalogs = language.wordTags.flatMap { theme.catalogs[$0] ?? [] }
        rule = pluralRule(for: language.tag)
    }

    func has(_ id: String) -> Bool { found(id) != nil }

    /// The words for `id`, or `id` itself.
    func callAsFunction(_ id: String) -> String {
        found(id)?.message.strings[0] ?? id
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
        guard let (message, catalog) = found(id), let rule = catalog.pluralRule ?? rule else {
            return number == 1 ? id : plural
        }
        let index = rule.index(for: number)
        return message.strings.indices.contains(index) && !message.strings[index].isEmpty
            ? message.strings[index] : plural
    }

    var templateText: TemplateText {
        TemplateText(translate: { self($0) }, translatePlural: { self.plural($0, $1, $2) })
    }

    private func found(_ id: String) -> (message: Message, catalog: Catalog)? {
        for catalog in catalogs {
            if let message = catalog.message(context: nil, id: id),
                message.state == .current || message.state == .reviewed
            {
                return (message, catalog)
            }
        }
        return nil
    }
}
