import Gettext
import Languages
package import SiteModel
import SourceText

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
    package let state: EditionState
    package let words: StateWords
    /// Words that families read in their language where the page is shown mixed or whole.
    package let wordsShown: Int

    package var percent: Int { share(wordsShown, of: words.all) }
}

/// Words of the source by the state of their translation.
package struct StateWords: Sendable, Equatable {
    package var reviewed = 0
    package var current = 0
    package var stale = 0
    package var draft = 0
    package var missing = 0

    package init() {}

    package var all: Int { reviewed + current + stale + draft + missing }
    package var translated: Int { reviewed + current }

    mutating func add(_ words: Int, _ state: MessageState) {
        switch state {
        case .reviewed: reviewed += words
        case .current: current += words
        case .stale: stale += words
        case .draft: draft += words
        case .missing, .gone: missing += words
        }
    }

    mutating func add(_ other: StateWords) {
        reviewed += other.reviewed
        current += other.current
        stale += other.stale
        draft += other.draft
        missing += other.missing
    }
}

/// Percent, rounded down, so that 100 means all; of nothing, all is done.
package func share(_ part: Int, of all: Int) -> Int { all == 0 ? 100 : part * 100 / all }

/// How far each of `languages` is.
///
/// - Pages: those that families see today, without those written in the language itself.
/// - Words of a page written by hand: all current, or all stale where the source has changed since.
package func progress(
    of languages: [SiteLanguage], _ result: BuildResult, _ read: ReadSite
) -> [LanguageProgress] {
    languages.compactMap { language in
        guard let edition = result.editions.first(where: { $0.language.tag == language.tag }) else { return nil }
        let folder = "translations/\(language.tag)/"
        let pages = zip(result.site.pages, edition.pages).filter { $1.state != .source }.map { page, own in
            PageProgress(
                page: page, state: own.state, words: words(of: page, own, in: language, read),
                wordsShown: own.wordsTranslated)
        }
        let mine = result.diagnostics.filter {
            $0.place.file.hasPrefix(folder)
                && ($0.severity == .error || $0.severity == .warning && $0.rule.hasPrefix("translation-"))
        }
        let others = read.catalogs.keys.filter { $0.hasPrefix(folder + "events/") || $0 == folder + "site.po" }
        return LanguageProgress(
            language: language, hasDateNames: edition.format.hasPlatformData,
            notReady: result.diagnostics.first { $0.rule == "language-not-ready" && $0.place == language.place }?
                .message,
            errorCount: Set(mine.map(\.place)).count, pages: pages,
            otherTexts: others.sorted { ($0.hasSuffix("site.po") ? 0 : 1, $0) < ($1.hasSuffix("site.po") ? 0 : 1, $1) }
                .map { path in
                    (name: String(path.dropFirst(folder.count).dropLast(3)), words: words(of: read.catalogs[path]))
                })
    }
}

private func words(of page: Page, _ own: PageEdition, in language: SiteLanguage, _ read: ReadSite) -> StateWords {
    var words = StateWords()
    if own.version != nil {
        words.add(own.wordsInAll, own.state == .older ? .stale : .current)
        return words
    }
    let catalog = read.catalogs[catalogPath(of: page, in: language.tag)]
    for unit in page.units {
        words.add(unit.wordCount, catalog?.message(context: unit.context, id: unit.id)?.state ?? .missing)
    }
    return words
}

private func words(of catalog: Catalog?) -> StateWords {
    var words = StateWords()
    for message in catalog?.messages ?? [] where !message.isObsolete {
        words.add(wordCount(message.id), message.state)
    }
    return words
}
