import CommonMark
import Gettext
import Languages
import SourceText

/// The words of a message as inlines.
///
/// - Nil, with a finding, where it holds what its source does not; families then see the source.
/// - Text of the front matter has no inlines: it is shown letter for letter.
func translatedInlines(_ message: Message, of unit: TranslationUnit, in language: SiteLanguage) -> Parsed<[Inline]?> {
    if unit.isKey { return Parsed([]) }
    let place = message.stringPlaces.first ?? message.place
    func refused(_ reason: String, help: String) -> Parsed<[Inline]?> {
        Parsed(
            nil,
            [
                Diagnostic(
                    "broken-translation", .warning, "\(reason), so the source text is shown", at: place, help: help,
                    language: language.tag)
            ])
    }
    if unit.kind == .html {
        guard let html = translatedHTML(message.strings[0], of: unit) else {
            return refused(
                "This translation has other HTML than its source",
                help: "keep every tag of the source, and translate the words between them")
        }
        return Parsed([Inline(.html(html), span: 0..<0)])
    }
    if unit.kind == .pictureTitle { return Parsed([Inline(.text(message.strings[0].trimmingSpaces), span: 0..<0)]) }
    guard let inlines = parseTranslatedInlines(message.strings[0]).value else {
        return refused(
            "This translation is more than one paragraph", help: "write it as one paragraph, without empty lines")
    }
    let source = parseTranslatedInlines(unit.id).value ?? []
    if let added = Markup(inlines).added(to: Markup(source)) {
        return refused(
            added,
            help: "keep the links, pictures, HTML and notes of the source as they are, and translate the words only")
    }
    return Parsed(inlines)
}

/// HTML may open what a later block closes, so its tags must be those of the source; nil where they are not.
private func translatedHTML(_ text: String, of unit: TranslationUnit) -> String? {
    let html = sanitizedHTML(text)
    let wanted = tagNames(inHTML: unit.id)
    let found = tagNames(inHTML: html)
    // Words may change places, and the tags round them with them, where the HTML is whole in itself.
    let isSame = isBalancedHTML(unit.id) && isBalancedHTML(html) ? found.sorted() == wanted.sorted() : found == wanted
    return isSame ? html : nil
}

/// What a translation must not add: addresses, pictures, HTML, notes. This also closes the door to script by mailed catalogue.
private struct Markup {
    private var links: [String] = []
    private var html: [String] = []
    private var notes: [String] = []

    init(_ inlines: [Inline]) {
        inlines.forEachInline { inline in
            switch inline.kind {
            case .link(let target): links.append(target.destination)
            case .image(let target, _): links.append(target.destination)
            case .html(let tag): html.append(String(tag.prefix { $0 != " " && $0 != ">" }))
            case .footnoteReference(let label, _, _): notes.append(label)
            default: break
            }
        }
        // A note's own text is not part of the message, so its mark reads as plain text there.
        notes += cuttingAtNotes(inlines.plainText).compactMap(\.label)
    }

    /// What is here and not in `source`, in words; nil where nothing is.
    func added(to source: Markup) -> String? {
        if let extra = surplus(links, source.links) {
            return "This translation has a link or picture '\(extra)' that its source does not have"
        }
        if surplus(html, source.html) != nil { return "This translation has HTML that its source does not have" }
        if let extra = surplus(notes, source.notes) {
            return "This translation has a note '\(extra)' that its source does not have"
        }
        return nil
    }

    private func surplus(_ mine: [String], _ theirs: [String]) -> String? {
        var left = theirs
        for item in mine {
            guard let index = left.firstIndex(of: item) else { return item }
            left.remove(at: index)
        }
        return nil
    }
}
