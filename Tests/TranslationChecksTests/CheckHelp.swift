import Gettext
import Languages
import Testing
import TranslationChecks

/// A language of our table; a test with a code that does not exist is wrong itself.
func language(_ tag: String) throws -> Language { try #require(Language(tag: tag)) }

/// The faults of one wording.
func faults(
    _ source: String, _ wording: String, _ tag: String, kind: MessageKind = .markdown, from sourceTag: String = "en",
    glossary: TranslationGlossary = .empty
) throws -> [TranslationFault] {
    try faults(
        in: Message(id: source, strings: [wording]), kind: kind, language: language(tag),
        sourceLanguage: language(sourceTag), glossary: glossary)
}

/// The codes of the faults, with spaces between them; "" for a good translation.
func codes(
    _ source: String, _ wording: String, _ tag: String, kind: MessageKind = .markdown, from sourceTag: String = "en",
    glossary: TranslationGlossary = .empty
) throws -> String {
    try faults(source, wording, tag, kind: kind, from: sourceTag, glossary: glossary).map(\.code.rawValue)
        .joined(separator: " ")
}
