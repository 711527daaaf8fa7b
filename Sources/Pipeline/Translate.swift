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
    let source = site.settings.source
    let languages = site.settings.languages
    let finders = FaultFinder.all(
        for: languages.map(\.language), from: source.language, glossary: read.translationGlossary)
    // Page by page, as what is read of a page's texts serves all languages.
    let pages = await site.pages.concurrentMap(workers: workers) { page in
        var sources = SourceTexts(of: page)
        return zip(languages, finders).map { language, finder in
            translatePage(task(page, language, read, finder), &sources)
        }
    }
    var editions: [Edition] = []
    var diagnostics: [Diagnostic] = []
    for (number, language) in languages.enumerated() {
        let isSource = language.tag == source.tag
        let single = isSource ? SingleTexts() : singleTexts(of: language, site, read, finders[number])
        diagnostics += single.diagnostics
        let words = EditionWords(
            site: single.site, events: single.events, sourceLanguage: isSource ? nil : source.language,
            machineText: language.machineText)
        editions.append(
            Edition(
                language: language, isSource: isSource,
                format: LocaleFormat(language: language.language, region: site.settings.region), words: words,
                pages: pages.map { $0[number].value }))
        diagnostics += pages.flatMap { $0[number].diagnostics }
        diagnostics += unusedCatalogs(of: language, read)
        if languages.count > 1 {
            let notices = missingNotices(language, theme)
            diagnostics += notices.isEmpty ? missingWords(language, theme) : notices
        }
    }
    return Parsed(editions, diagnostics)
}

/// One page and one language, with the checks for pages that are written in the language of `finder`, or in another one.
func task(_ page: Page, _ language: SiteLanguage, _ read: ReadSite, _ finder: FaultFinder) -> PageTask {
    let path = catalogPath(of: page, in: language.tag)
    let fitting =
        page.language.tag == finder.sourceLanguage.tag || page.language.tag == language.tag
        ? finder : finder.with(source: page.language)
    return PageTask(page, into: language, catalog: read.catalogs[path], catalogPath: path, finder: fitting)
}

/// The catalogues of texts that belong to no page, where only sound wordings are approved.
struct SingleTexts {
    fileprivate(set) var site: Catalog?
    fileprivate(set) var events: [String: Catalog] = [:]
    fileprivate(set) var diagnostics: [Diagnostic] = []
}

func singleTexts(of language: SiteLanguage, _ site: Site, _ read: ReadSite, _ finder: FaultFinder) -> SingleTexts {
    var texts = SingleTexts()
    func sound(_ path: String) -> Catalog? {
        guard let catalog = read.catalogs[path] else { return nil }
        let parsed = soundCatalog(catalog, path: path, language, finder)
        texts.diagnostics += parsed.diagnostics
        return parsed.value
    }
    for calendar in site.calendars {
        let folder = "translations/\(language.tag)/events/"
        let catalogs = calendar.catalogKeys.compactMap { sound(folder + $0 + ".po") }
        guard var whole = catalogs.first else { continue }
        if catalogs.count > 1 { whole.messages = catalogs.flatMap(\.messages) }
        texts.events[calendar.key] = whole
    }
    texts.site = sound("translations/\(language.tag)/site.po")
    return texts
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
    _ catalog: Catalog, path: String, _ language: SiteLanguage, _ finder: FaultFinder
) -> Parsed<Catalog> {
    var diagnostics: [Diagnostic] = []
    var refused: [Int] = []
    let isShown: (Message) -> Bool = { $0.state == .current || $0.state == .reviewed }
    forEachFaulty(in: catalog, path: path, finder, where: isShown) { index, found in
        let message = catalog.messages[index]
        let place = message.stringPlaces.first ?? message.place
        diagnostics += found.map { $0.buildDiagnostic(at: place, in: language.language) }
        if found.contains(where: { $0.severity == .error }) { refused.append(index) }
    }
    guard !refused.isEmpty else { return Parsed(catalog, diagnostics) }
    var messages = catalog.messages
    for index in refused { messages[index].isFuzzy = true }
    var sound = catalog
    sound.messages = messages
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
func missingNotices(_ language: SiteLanguage, _ theme: Theme) -> [Diagnostic] {
    let missing = theme.missingNotices(in: language.tag)
    guard !missing.isEmpty else { return [] }
    return [
        Diagnostic(
            "language-not-ready", .error,
            "\(language.language.englishName) cannot be switched on yet: \(missing.count) notices are not translated, such as '\(missing[0])'",
            at: language.place, help: "translate them in translations/\(language.tag)/theme.po")
    ]
}
