package import Gettext
import Languages
package import SourceText
package import TranslationChecks

/// What the translation of one page into one language is made of.
package struct PageTask: Sendable {
    let page: Page
    let language: SiteLanguage
    let catalog: Catalog?
    /// Where the catalogue is, or would be.
    let catalogPath: String
    /// For translations from the page's own language.
    let finder: FaultFinder

    package init(
        _ page: Page, into language: SiteLanguage, catalog: Catalog?, catalogPath: String, finder: FaultFinder
    ) {
        self.page = page
        self.language = language
        self.catalog = catalog
        self.catalogPath = catalogPath
        self.finder = finder
    }
}

/// Puts one page into one language.
///
/// - The merge of catalogue and page follows TRANSLATION §2f: a hand-written page wins whole; else blocks whose message is
///   current; below `publish_at` of the words, the page in its source language.
/// - A page marked `critical` is shown in a translation only if that is known to fit the source and enough people have
///   checked it.
/// - Gives: findings on the translation (`missing-translation`, `stale-translation`, faults of single messages).
package func translatePage(_ task: PageTask, _ sources: inout SourceTexts) -> Parsed<PageEdition> {
    let (page, language) = (task.page, task.language)
    if language.tag == page.language.tag { return Parsed(sourceEdition(page, in: language)) }
    var doubts: [Diagnostic] = []
    if let version = page.versions[language.tag] {
        if page.front.isCritical { doubts = whatIsDoubtful(about: version, of: page, in: language) }
        if doubts.isEmpty { return versionEdition(page, version, in: language) }
    }
    var translation = PageTranslation(task, wordsAreShown: true)
    let edition = translation.edition(&sources)
    // Where a hand-written page was set aside, nobody is asked to fill in a catalogue as well.
    return doubts.isEmpty ? edition : Parsed(edition.value, doubts)
}

/// The same for one page and language alone.
package func translatePage(
    _ page: Page, into language: SiteLanguage, catalog: Catalog?, catalogPath: String,
    glossary: TranslationGlossary = .empty
) -> Parsed<PageEdition> {
    let finder = FaultFinder(for: language.language, from: page.language, glossary: glossary)
    var sources = SourceTexts(of: page)
    return translatePage(
        PageTask(page, into: language, catalog: catalog, catalogPath: catalogPath, finder: finder), &sources)
}

/// How far the translation of one page into one language has come; nil for the page's own language.
///
/// - Words of a page written by hand: all current, or all stale where the source has changed since.
/// - Findings: those that keep families from reading something, and no others, where the finder looks for no others.
package func pageStanding(_ task: PageTask, _ sources: inout SourceTexts) -> Parsed<PageStanding?> {
    let (page, language) = (task.page, task.language)
    if language.tag == page.language.tag { return Parsed(nil) }
    var doubts: [Diagnostic] = []
    if let version = page.versions[language.tag] {
        if page.front.isCritical { doubts = whatIsDoubtful(about: version, of: page, in: language) }
        if doubts.isEmpty {
            let edition = versionEdition(page, version, in: language)
            var words = StateWords()
            words.add(edition.value.wordsInAll, edition.value.state == .older ? .stale : .current)
            return Parsed(
                PageStanding(state: edition.value.state, wordsShown: edition.value.wordsTranslated, words: words),
                edition.diagnostics)
        }
    }
    var translation = PageTranslation(task, wordsAreShown: false)
    let standing = translation.standing(&sources)
    return Parsed(standing.value, doubts.isEmpty ? standing.diagnostics : doubts)
}

private func sourceEdition(_ page: Page, in language: SiteLanguage) -> PageEdition {
    PageEdition(
        page: page, state: .source, title: LocalText(page.title), summary: LocalText(page.front.summary?.text ?? ""),
        navTitle: LocalText(page.front.navTitle?.text ?? page.title), bodyLanguage: language.language,
        facts: page.front.facts.map { LocalText($0.value.text) },
        eventPlace: LocalText(page.front.eventPlace?.text ?? ""),
        imageAlt: LocalText(page.front.imageAlt?.text ?? ""),
        slip: page.front.slip.map { slip in SlipWords(slip) { LocalText($1.text) } }, wordsTranslated: 0, wordsInAll: 0,
        translators: [],
        version: nil, replacements: [])
}
