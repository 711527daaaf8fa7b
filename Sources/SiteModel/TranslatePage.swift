package import Gettext
import Languages
package import SourceText
package import TranslationChecks

/// Puts one page into one language.
///
/// - The merge of catalogue and page follows TRANSLATION §2f: a hand-written page wins whole; else blocks whose message is
///   current; below `publish_at` of the words, the page in its source language.
/// - A page marked `critical` is shown in a translation only if that is known to fit the source and enough people have
///   checked it.
/// - Gives: findings on the translation (`missing-translation`, `stale-translation`, faults of single messages).
package func translatePage(
    _ page: Page, into language: SiteLanguage, catalog: Catalog?, catalogPath: String,
    glossary: TranslationGlossary = .empty
) -> Parsed<PageEdition> {
    if language.tag == page.language.tag { return Parsed(sourceEdition(page, in: language)) }
    var doubts: [Diagnostic] = []
    if let version = page.versions[language.tag] {
        if page.front.isCritical { doubts = whatIsDoubtful(about: version, of: page, in: language) }
        if doubts.isEmpty { return versionEdition(page, version, in: language) }
    }
    var translation = PageTranslation(
        page: page, language: language, catalog: catalog, catalogPath: catalogPath, glossary: glossary)
    let edition = translation.edition()
    // Where a hand-written page was set aside, nobody is asked to fill in a catalogue as well.
    return doubts.isEmpty ? edition : Parsed(edition.value, doubts)
}

private func sourceEdition(_ page: Page, in language: SiteLanguage) -> PageEdition {
    PageEdition(
        page: page, state: .source, title: LocalText(page.title), summary: LocalText(page.front.summary?.text ?? ""),
        navTitle: LocalText(page.front.navTitle?.text ?? page.title), bodyLanguage: language.language,
        facts: page.front.facts.map { LocalText($0.value.text) },
        eventPlace: LocalText(page.front.eventPlace?.text ?? ""),
        imageAlt: LocalText(page.front.imageAlt?.text ?? ""), wordsTranslated: 0, wordsInAll: 0, translators: [],
        version: nil, replacements: [])
}
