import CommonMark
import Gettext
import Languages
import SiteModel
import SourceText

/// The words of one page's translations as families see them, a text for each language that has any.
func translatedTexts(of page: Page, at index: Int, in editions: [Edition]) -> [PageText] {
    editions.compactMap { edition in
        let texts = edition.pages[index].translatedTexts
        guard let first = texts.first else { return nil }
        let passages = texts.compactMap { text in
            passageKind(of: text.unit.kind).map {
                (kind: $0, text: PlainText(text: PlainText(text.inlines).text, standingFor: text.place.range))
            }
        }
        return PageText(
            loose: passages, in: first.place.file, page: page, language: edition.language.tag,
            audience: PageText.audience(of: page))
    }
}

/// The texts that are on no page of their own: calendars, menus, contacts, and their translations.
///
/// - Places: each text as a whole, as these files fold and escape their lines.
func looseTexts(of site: Site, _ editions: [Edition]) -> [PageText] {
    let source = site.settings.source.language
    // A calendar may be made of several files, and a place is in one of them.
    var texts = site.calendars.flatMap { calendar in
        let wordings = Dictionary(grouping: calendar.events.flatMap(\.wordings), by: \.place.file)
        return calendar.paths.map { path in
            PageText(
                loose: (wordings[path] ?? []).map { single($0.text, at: $0.place) },
                in: path, page: .standIn(for: String(path.dropFirst("content/".count)), language: source),
                language: source.tag)
        }
    }
    texts.append(
        PageText(
            loose: settingsTexts(site.settings), in: "site.yaml", page: .standIn(for: "site.yaml", language: source),
            language: source.tag))
    for edition in editions where !edition.isSource {
        for catalog in edition.words.catalogs {
            let shown = catalog.messages.filter { $0.state == .current || $0.state == .reviewed }
            guard let place = shown.first?.stringPlaces.first else { continue }
            texts.append(
                PageText(
                    loose: shown.compactMap { message in
                        message.stringPlaces.first.map { single(message.strings[0], at: $0) }
                    }, in: place.file, page: .standIn(for: place.file, language: edition.language.language),
                    language: edition.language.tag))
        }
    }
    return texts
}

private typealias SingleText = (kind: PageText.Passage.Kind, text: PlainText)

private func single(_ text: String, at place: SourceSpan) -> SingleText {
    (.frontMatter, PlainText(text: text, standingFor: place.range))
}

/// Nil for HTML, whose words are not known from its tags.
private func passageKind(of kind: TranslationUnit.Kind) -> PageText.Passage.Kind? {
    switch kind {
    case .title, .summary, .description, .navigationTitle, .fact, .slip: .frontMatter
    case .paragraph: .paragraph
    case .heading: .heading
    case .listItem: .listItem
    case .tableCell: .cell
    case .quote: .quote
    case .footnote: .footnote
    case .pictureText, .pictureTitle: .pictureText
    case .html: nil
    }
}

private func settingsTexts(_ settings: SiteSettings) -> [SingleText] {
    func titles(_ entries: [MenuEntry]) -> [SingleText] {
        entries.flatMap { entry in
            (entry.title.map { [single($0, at: entry.place)] } ?? []) + titles(entry.children)
        }
    }
    let start = SourceSpan.start(of: "site.yaml")
    return [settings.title, settings.description].filter { !$0.isEmpty }.map { single($0, at: start) }
        + titles(settings.menu) + settings.classes.map { single($0.title, at: $0.place) }
        + settings.contacts.flatMap { contact in contact.wordings.map { single($0.text, at: contact.place) } }
}
