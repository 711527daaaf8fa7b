import Gettext
import Languages
package import Rendering
package import SiteModel
package import SourceText

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
            return translatePage(page, into: language, catalog: read.catalogs[path], catalogPath: path)
        }
        var events: [String: Catalog] = [:]
        for calendar in site.calendars {
            events[calendar.key] = read.catalogs["translations/\(language.tag)/events/\(calendar.key).po"]
        }
        let words = EditionWords(
            site: read.catalogs["translations/\(language.tag)/site.po"], events: events,
            sourceLanguage: isSource ? nil : source.language, machineText: language.machineText)
        editions.append(
            Edition(
                language: language, isSource: isSource,
                format: LocaleFormat(language: language.language, region: site.settings.region), words: words,
                pages: pages.map(\.value)))
        diagnostics += pages.flatMap(\.diagnostics)
        if site.settings.languages.count > 1 {
            let notices = missingNotices(language, theme)
            diagnostics += notices.isEmpty ? missingWords(language, theme) : notices
        }
    }
    return Parsed(editions, diagnostics)
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
