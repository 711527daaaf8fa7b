package import Readability
import SiteModel

extension CheckContext {
    /// How long and how hard the sentences of `page` may be: what its audience should have, changed by `site.yaml`, and that
    /// by the page itself.
    package func readingTarget(for page: PageText) -> ReadingTarget {
        var target = Readability.readingTarget(for: page.audience, language: page.language)
        let source = primaryTag(site.settings.source.tag)
        if let limits = site.settings.readingLimits[page.audience.rawValue] {
            target.apply(limits, page.language, source)
        }
        if !page.isLoose { target.apply(page.page.front.readingLimits, page.language, source) }
        return target
    }
}

extension ReadingTarget {
    fileprivate mutating func apply(_ limits: ReadingLimits, _ language: String, _ source: String) {
        let language = primaryTag(language)
        if let level = limits.levels[language] ?? (language == source ? limits.levels[""] : nil) {
            hardestScore = level
        }
        // A length in words says nothing about languages that are counted in characters.
        guard language == source || unit == .words else { return }
        if let limit = limits.longSentence { longSentenceWarning = limit }
        if let limit = limits.veryLongSentence { longSentenceError = limit }
    }
}
