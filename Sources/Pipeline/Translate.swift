import Gettext
import Languages
package import Rendering
package import SiteModel
package import SourceText
import TranslationChecks

/// Where the words of a page in one language are: `translations/so/pages/visiting.po`.
package func catalogPath(of page: Page, in language: String) -> String {
    "translations/\(language)/pages/\(page.path.dropLast(3)).po"
}

/// Makes the site's edition in each of its languages.
///
/// - Gives: editions in the order of `site.yaml`, and what there is to say about missing, old and faulty translations.
package func translate(_ site: Site, _ read: ReadSite, _ theme: Theme, workers: Int) async -> Parsed<[Edition]> {
    var editions: [Edition] = []
    var diagnostics: [Diagnostic] = []
    let source = site.settings.source
    for language in site.settings.languages {
        let isSource = language.tag == source.tag
        let pages = await site.pages.concurrentMap(workers: workers) { page in
            let path = catalogPath(of: page, in: language.tag)
            return translatePage(
                page, into: language, catalog: read.catalogs[path], catalogPath: path,
                glossary: read.translationGlossary)
        }
        func sound(_ path: String) -> Catalog? {
            guard !isSource, let catalog = read.catalogs[path] else { return nil }
            let parsed = soundCatalog(catalog, path: path, language, from: source.language, read.translationGlossary)
            diagnostics += parsed.diagnostics
            return parsed.value
        }
        var events: [String: Catalog] = [:]
        for calendar in site.calendars {
            events[calendar.key] = sound("translations/\(language.tag)/events/\(calendar.key).po")
        }
        let words = EditionWords(
            site: sound("translations/\(language.tag)/site.po"), events: events,
            sourceLanguage: isSource ? nil : source.language, machineText: language.machineText)
        editions.append(
            Edition(
                language: language, isSource: isSource,
                format: LocaleFormat(language: language.language, region: site.settings.region), words: words,
                pages: pages.map(\.value)))
        diagnostics += pages.flatMap(\.diagnostics)
        diagnostics += unusedCatalogs(of: language, read)
        if site.settings.languages.count > 1 {
            let notices = missingNotices(language, theme)
            diagnostics += notices.isEmpty ? missingWords(language, theme) : notices
        }
    }
    return Parsed(editions, diagnostics)
}

/// Catalogues of pages that are gone, as long as they hold wordings that another page could use.
private func unusedCatalogs(of language: SiteLanguage, _ read: ReadSite) -> [Diagnostic] {
    let folder = "translations/\(language.tag)/pages/"
    let used = Set(read.content.pages.map { catalogPath(of: $0, in: language.tag) })
    return read.catalogs.keys.filter { $0.hasPrefix(folder) && !used.contains($0) }.sorted().compactMap { path in
        guard let first = read.catalogs[path]?.messages.first(where: { !$0.isObsolete && $0.hasWording }) else {
            return nil
        }
        return Diagnostic(
            "unused-translation", .note, "The page of this catalogue is gone; its translations are kept",
            at: first.place,
            help:
                "if the page was renamed, run schoolgate translate update, which takes them along; else leave the file, or "
                + "delete it", language: language.tag)
    }
}

/// A catalogue of single texts in which the wordings with a fault of fact are no longer approved, so that the source text is shown.
private func soundCatalog(
    _ catalog: Catalog, path: String, _ language: SiteLanguage, from source: Language, _ glossary: TranslationGlossary
) -> Parsed<Catalog> {
    var diagnostics: [Diagnostic] = []
    var messages = catalog.messages
    let kinds = CatalogKind(path: path)
    for (index, message) in messages.enumerated() where message.state == .current || message.state == .reviewed {
        let found = faults(
            in: message, kind: kinds.kind(of: message), language: language.language, sourceLanguage: source,
            glossary: glossary)
        let place = message.stringPlaces.first ?? message.place
        diagnostics += found.map { $0.buildDiagnostic(at: place, in: language.language) }
        if found.contains(where: { $0.severity == .error }) { messages[index].isFuzzy = true }
    }
    var sound = catalog
    if messages != catalog.messages { sound.messages = messages }
    return Parsed(sound, diagnostics)
}

/// Words of the design that families get in English, in the menus of a page in their language.
private func missingWords(_ language: SiteLanguage, _ theme: Theme) -> [Diagnostic] {
    let missing = theme.untranslatedWords(in: language.language)
    guard !missing.isEmpty else { return [] }
    return [
        Diagnostic(
            "missing-translation", .note,
            "\(missing.count) words of the design have no \(language.language.englishName) translation, such as '\(missing[0])', so they are in English",
            at: language.place, help: "translate them in translations/\(language.tag)/theme.po", language: language.tag)
    ]
}

/// Words without which a reader could not be told what language they are reading; a language needs them before any page.
private func missingNotices(_ language: SiteLanguage, _ theme: Theme) -> [Diagnostic] {
    let missing = theme.missingNotices(in: language.tag)
    guard !missing.isEmpty else { return [] }
    return [
        Diagnostic(
            "language-not-ready", .error,
            "\(language.language.englishName) cannot be switched on yet: \(missing.count) notices are not translated, such as '\(missing[0])'",
            at: language.place, help: "translate them in translations/\(language.tag)/theme.po")
    ]
}
