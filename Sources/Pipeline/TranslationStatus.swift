import CarriedFiles
import Gettext
import Languages
import Rendering
package import SiteModel
import SourceText
import TranslationChecks

/// How far one language is: words and pages, and what keeps families from reading them.
package struct LanguageProgress: Sendable {
    package let language: SiteLanguage
    /// False: the platform has no month names in this language, and dates are printed as numbers.
    package let hasDateNames: Bool
    /// Why the language cannot be switched on yet; nil where it can.
    package let notReady: String?
    /// Translations that an error keeps from being shown, and files that cannot be read to their end.
    package let errorCount: Int
    package let pages: [PageProgress]
    /// Menus, contacts, names of classes; then one for each calendar.
    package let otherTexts: [(name: String, words: StateWords)]

    /// Words of all pages that somebody has to translate.
    package var words: StateWords { pages.reduce(into: StateWords()) { $0.add($1.words) } }
    package var wordsShown: Int { pages.reduce(0) { $0 + $1.wordsShown } }

    package func count(_ state: EditionState) -> Int { pages.count { $0.state == state } }
}

/// One page in one language.
package struct PageProgress: Sendable {
    package let page: Page
    fileprivate let standing: PageStanding

    package var state: EditionState { standing.state }
    package var words: StateWords { standing.words }
    package var wordsShown: Int { standing.wordsShown }
    package var percent: Int { share(wordsShown, of: words.all) }
}

/// Percent, rounded down, so that 100 means all; of nothing, all is done.
package func share(_ part: Int, of all: Int) -> Int { all == 0 ? 100 : part * 100 / all }

/// A site that was read to see how far its translations are: no edition is made, and no text is checked but translations.
package struct TranslationSurvey: Sendable {
    private let read: ReadSite
    private let site: Site
    private let theme: Theme
    private let diagnostics: [Diagnostic]
    private let workers: Int

    package var settings: SiteSettings { read.settings }
    package var hasSiteFile: Bool { !diagnostics.contains { $0.rule == "missing-site-file" } }

    package init(of tree: FileTree, _ options: BuildOptions) async {
        let read = await readSite(tree, options: options)
        let theme = readTheme(tree, read.value.settings, carried: CarriedFiles.theme, catalogs: read.value.catalogs)
        let site = assembleSite(
            read.value.content, settings: read.value.settings, today: options.today, drafts: options.drafts)
        self.read = read.value
        self.site = site.value
        self.theme = theme.value
        diagnostics = read.diagnostics + theme.diagnostics + site.diagnostics
        workers = options.workers
    }

    /// How far each of `languages` is.
    ///
    /// - Pages: those that families see today, without those written in the language itself.
    package func progress(of languages: [SiteLanguage]) async -> [LanguageProgress] {
        // What is wrong but shown all the same makes no difference to how far a page is.
        let finders = FaultFinder.all(
            for: languages.map(\.language), from: settings.source.language, glossary: read.translationGlossary,
            scope: .errors)
        let pages = await site.pages.concurrentMap(workers: workers) { page in
            var sources = SourceTexts(of: page)
            return zip(languages, finders).map { language, finder in
                pageStanding(task(page, language, read, finder), &sources)
            }
        }
        return languages.indices.map { number in
            let language = languages[number]
            let standings = zip(site.pages, pages).compactMap { page, all in
                all[number].value.map { PageProgress(page: page, standing: $0) }
            }
            let found =
                diagnostics + pages.flatMap { $0[number].diagnostics }
                + singleTexts(of: language, site, read, finders[number]).diagnostics
            return progress(of: language, standings, found)
        }
    }

    private func progress(
        of language: SiteLanguage, _ pages: [PageProgress], _ found: [Diagnostic]
    ) -> LanguageProgress {
        let folder = "translations/\(language.tag)/"
        let mine = found.filter {
            ($0.severity == .error || $0.severity == .warning && $0.rule.hasPrefix("translation-"))
                && $0.place.file.hasPrefix(folder)
        }
        let others = read.catalogs.keys.filter { $0.hasPrefix(folder + "events/") || $0 == folder + "site.po" }
        let format = LocaleFormat(language: language.language, region: settings.region)
        return LanguageProgress(
            language: language, hasDateNames: format.hasPlatformData,
            notReady: missingNotices(language, theme).first?.message, errorCount: Set(mine.map(\.place)).count,
            pages: pages,
            otherTexts: others.sorted { ($0.hasSuffix("site.po") ? 0 : 1, $0) < ($1.hasSuffix("site.po") ? 0 : 1, $1) }
                .map { path in
                    (name: String(path.dropFirst(folder.count).dropLast(3)), words: words(of: read.catalogs[path]))
                })
    }
}

private func words(of catalog: Catalog?) -> StateWords {
    var words = StateWords()
    for message in catalog?.messages ?? [] where !message.isObsolete {
        words.add(wordCount(message.id), message.state)
    }
    return words
}
