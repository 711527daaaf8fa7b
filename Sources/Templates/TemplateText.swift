package import SourceText

/// How `_("…")` and `ngettext("…", "…", n)` find their words in one language.
///
/// - Arguments: the msgid as the template has it, and for plurals the plural msgid and the number.
/// - Results: plain text, which is escaped when it is written; a text without a translation comes back as the msgid.
package struct TemplateText: Sendable {
    package let translate: @Sendable (_ id: String) -> String
    package let translatePlural: @Sendable (_ id: String, _ plural: String, _ number: Int) -> String

    package init(
        translate: @escaping @Sendable (_ id: String) -> String,
        translatePlural: @escaping @Sendable (_ id: String, _ plural: String, _ number: Int) -> String
    ) {
        self.translate = translate
        self.translatePlural = translatePlural
    }

    /// The words as the templates have them, with the two plural forms of English.
    package static let untranslated = TemplateText(
        translate: { $0 }, translatePlural: { id, plural, number in number == 1 ? id : plural })
}

/// A text in a template that translators translate.
package struct TemplateMessage: Sendable, Hashable {
    /// The msgid.
    package let id: String
    /// The msgid_plural, for `ngettext`.
    package let plural: String?
    /// Where the template has it: the whole call, from the function's name to the closing bracket.
    package let place: SourceSpan
}
