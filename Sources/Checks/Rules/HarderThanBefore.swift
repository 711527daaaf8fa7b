package import Readability
package import SiteModel
package import SourceText

extension Rule {
    package static let harderThanBefore = Rule(
        name: "harder-than-before",
        severity: .note,
        summary: "A page got much harder to read since the baseline was made.",
        reason: "Pages grow harder with each small change, and nobody notices on the day.",
        bad: "Pupils are required to be in attendance prior to the commencement of registration.",
        good: "Please be at school before 8.45 a.m.",
        check: .reader
    )
}

/// How hard a page is to read, in the language it was written in or in another it was written in by hand.
package struct PageLevel: Sendable {
    package let file: String
    /// What the formula of the language gives, rounded to a tenth.
    package let score: Double
    package let formula: ReadabilityFormula
    let audience: Audience
    let language: String
    let hardestSentence: SourceSpan
    /// Whether the writer allows the page to become harder, with a reason.
    let isAllowed: Bool

    /// Nil where the language has no formula, or the text is too short for one.
    init?(of text: PageText) {
        guard let formula = Readability.formula(for: text.language) else { return nil }
        let level = MeasuredText(of: text)
        guard level.statistics.isEnoughForScore, let hardest = level.hardest(1).first else { return nil }
        file = text.file.path
        score = (formula.score(level.statistics) * 10).rounded() / 10
        self.formula = formula
        audience = text.audience
        language = text.language
        hardestSentence = text.file.span(hardest.span)
        isAllowed = allowances(on: text).contains { $0.rule == Rule.harderThanBefore.name && !$0.reason.isEmpty }
    }
}

/// How hard the pages of a site are, in the order of the pages.
package func pageLevels(of site: Site, workers: Int) async -> [PageLevel] {
    await site.pages.concurrentMap(workers: workers) { page -> [PageLevel] in
        let versions = page.versions.keys.sorted().compactMap { page.versions[$0] }
        return ([nil] + versions.map(Optional.some)).compactMap { PageLevel(of: PageText(page: page, version: $0)) }
    }.flatMap { $0 }
}

/// Pages that got much harder than they were.
///
/// - Parameter before: scores by file, in the scale of the formula of each page's language.
package func findHarderPages(
    _ levels: [PageLevel], before: [String: Double], _ settings: SiteSettings
) -> [Diagnostic] {
    levels.compactMap { level in
        guard level.audience != .staff, !level.isAllowed, let old = before[level.file] else { return nil }
        let step = level.formula.lowerIsEasier ? level.score - old : old - level.score
        guard step >= level.formula.muchHarder else { return nil }
        let found = Diagnostic(
            Rule.harderThanBefore.name, Rule.harderThanBefore.severity,
            "This page is much harder to read than before (\(level.formula.title) \(level.score), and \(old) before); this is its hardest sentence",
            at: level.hardestSentence,
            help:
                "use shorter sentences and shorter words, beginning with this one; or keep it, with --update-baseline --accept-new",
            language: level.language == settings.source.tag ? nil : level.language)
        return weighed(found, settings, level.audience.rawValue)
    }
}

extension ReadabilityFormula {
    /// A distance on the formula's scale that is worth a word: two school years, or as much on a scale that has none.
    ///
    /// - Source: Flesch's table gives about 15 points to two school years between the fifth and the tenth; LIX about 5, as
    ///   in our own targets for audiences.
    fileprivate var muchHarder: Double {
        switch name {
        case ReadabilityFormula.lix.name: 5
        default: lowerIsEasier ? 2 : 15
        }
    }
}
