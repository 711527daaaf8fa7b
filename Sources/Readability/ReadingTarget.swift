/// Who a page is for, which decides how hard it may be.
package enum Audience: String, Sendable, CaseIterable {
    case families
    case easyRead = "easy-read"
    /// Policies, and papers for governors.
    case policy
    case staff

    /// The audience that a site or a page asks for; "governors" read policies.
    package init?(named name: String) {
        if name == "governors" { self = .policy } else { self.init(rawValue: name) }
    }
}

/// What sentence length is counted in; `words(in:)` counts either.
package enum SentenceUnit: String, Sendable {
    case words
    /// Chinese and Japanese, which do not put spaces between words.
    case characters
}

/// How long and how hard the sentences of a page may be.
///
/// - Unit: all lengths are in `unit`.
/// - Nil limits: the language has no marks to find sentences by (Thai, Khmer, Lao, Burmese); check paragraphs instead.
package struct ReadingTarget: Sendable, Equatable {
    package var unit: SentenceUnit
    /// The longest mean that is fine.
    package var meanWords: Double
    /// Above this a sentence is worth a warning.
    package var longSentenceWarning: Int?
    /// Above this a sentence shuts families out.
    package var longSentenceError: Int?
    /// The hardest score that is fine for `formula(for:)`; nil where there is no formula, or staff alone read the page.
    package var hardestScore: Double?

    package init(
        unit: SentenceUnit = .words, meanWords: Double, longSentenceWarning: Int?, longSentenceError: Int?,
        hardestScore: Double? = nil
    ) {
        self.unit = unit
        self.meanWords = meanWords
        self.longSentenceWarning = longSentenceWarning
        self.longSentenceError = longSentenceError
        self.hardestScore = hardestScore
    }
}

/// What pages for `audience` in `language` should keep to, before a site or page changes it.
///
/// - Source: the audience table is our proposal, and starts from "Sentence length: why 25 words is our limit", Inside
///   GOV.UK, 2014. Where a language counts differently, its limits for families are scaled in the same proportion.
package func readingTarget(for audience: Audience, language: String) -> ReadingTarget {
    let usual = sentenceLimits(for: audience)
    var target = ReadingTarget(
        meanWords: usual.mean, longSentenceWarning: usual.warning, longSentenceError: usual.error,
        hardestScore: hardestScore(for: audience, language: primaryLanguage(language)))
    let families = sentenceLimits(for: .families)
    switch familyLimits(in: primaryLanguage(language)) {
    case .asUsual: break
    case .unknown:
        target.longSentenceWarning = nil
        target.longSentenceError = nil
    case .own(let unit, let warning, let error):
        target.unit = unit
        target.meanWords = usual.mean * Double(warning) / Double(families.warning)
        target.longSentenceWarning = warning * usual.warning / families.warning
        target.longSentenceError = error * usual.error / families.error
    }
    return target
}

private func sentenceLimits(for audience: Audience) -> (mean: Double, warning: Int, error: Int) {
    switch audience {
    case .families: (15, 25, 40)
    case .easyRead: (10, 15, 20)
    case .policy: (20, 30, 45)
    case .staff: (22, 35, 50)
    }
}

private enum FamilyLimits {
    case asUsual
    case unknown
    case own(SentenceUnit, warning: Int, error: Int)
}

/// Limits for families in languages whose words are not like English ones; errors keep the proportion of 25 to 40.
private func familyLimits(in language: String) -> FamilyLimits {
    switch language {
    case "zh", "yue": .own(.characters, warning: 40, error: 60)
    case "ja": .own(.characters, warning: 60, error: 90)
    case "ko": .own(.words, warning: 20, error: 32)  // space-separated eojeol
    case "vi": .own(.words, warning: 30, error: 48)  // space-separated syllables
    case "hi", "bn": .own(.words, warning: 20, error: 32)
    case "th", "km", "lo", "my": .unknown
    default: .asUsual
    }
}

/// The hardest score of `formula(for:)` for each audience.
private func hardestScore(for audience: Audience, language: String) -> Double? {
    let scores: (families: Double, easyRead: Double, policy: Double)
    switch language {
    case "en": scores = (6, 3, 10)
    case "es": scores = (65, 80, 55)
    case "de", "ru": scores = (65, 80, 50)  // Russian as German: both sit on Flesch's bands
    case "fr": scores = (70, 80, 55)
    case "it": scores = (60, 80, 50)
    case "pl": scores = (8, 6, 12)
    case "nl", "tr": scores = (70, 80, 55)
    case "pt": scores = (60, 80, 55)
    case "sv", "da", "nb": scores = (35, 27, 45)
    default: return nil
    }
    return switch audience {
    case .families: scores.families
    case .easyRead: scores.easyRead
    case .policy: scores.policy
    case .staff: nil
    }
}
