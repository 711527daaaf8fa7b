import CommonMark
import Gettext
import Languages
import SourceText
import TranslationChecks

/// The words of a message as inlines.
///
/// - Nil, with a finding, where a fault of fact or structure is in it, such as another time or a link that its source does not
///   have; families then see the source. This also closes the door to script by mailed catalogue.
/// - Text of the front matter has no inlines: it is shown letter for letter. Where words are only counted, nothing has.
/// - source: the unit's text as the checks read it.
/// - Source: TRANSLATION §2i.
func translatedInlines(
    _ message: Message, of unit: TranslationUnit, against source: SourceText, in language: Language,
    _ finder: FaultFinder, wordsAreShown: Bool
) -> Parsed<[Inline]?> {
    let checked = finder.check(message, kind: unit.messageKind, against: source)
    let place = message.stringPlaces.first ?? message.place
    let diagnostics = checked.faults.map { $0.buildDiagnostic(at: place, in: language) }
    if checked.faults.contains(where: { $0.severity == .error }) { return Parsed(nil, diagnostics) }
    if !wordsAreShown {
        return Parsed(checked.isOneParagraph || unit.messageKind != .markdown ? [] : nil, diagnostics)
    }
    let text = message.strings[0]
    let inlines: [Inline]? =
        if unit.isKey {
            []
        } else if unit.kind == .html {
            [Inline(.html(sanitizedHTML(text)), span: 0..<0)]
        } else if unit.kind == .pictureTitle {
            [Inline(.text(text.trimmingSpaces), span: 0..<0)]
        } else {
            checked.inlines ?? parseTranslatedInlines(text).value
        }
    return Parsed(inlines, diagnostics)
}

extension TranslationUnit {
    /// How its words are read.
    var messageKind: MessageKind {
        if isKey || kind == .pictureTitle { return .plain }
        return kind == .html ? .html : .markdown
    }
}
