/// One published readability formula: a card with its constants, its bands and where it comes from.
///
/// - Scores are what the formula gives: never clamped to its scale, never averaged with another's.
package struct ReadabilityFormula: Sendable {
    /// How far a score can be trusted for the languages it is listed for.
    package enum Validity: String, Sendable, CaseIterable {
        /// Worked out from, or tested on, readers or graded texts of the language.
        case yes
        /// Another language's formula with new constants.
        case adapted
        /// Not tested.
        case none
    }

    /// A part of the scale with its name, in the formula's own language; `upTo` is left out of the last band.
    package struct Band: Sendable, Equatable {
        /// The first score above the band, or nil for the top of the scale.
        package let upTo: Double?
        package let label: String
    }

    /// The JSON key of the score, such as `flesch_kincaid_grade`.
    package let name: String
    /// The name that people know it by.
    package let title: String
    /// Primary BCP 47 languages the formula may be used for.
    package let languages: [String]
    package let lowerIsEasier: Bool
    /// From the lowest score to the highest; empty where nobody published any.
    package var bands: [Band] = []
    package let validity: Validity
    package let source: String
    /// How few sentences the authors allow.
    package var leastSentences = 5
    /// Whether the score must be shown with "about": syllables are a guess, or sources disagree on constants.
    package var isApproximate = false
    package let score: @Sendable (TextStatistics) -> Double

    /// Whether a text is long enough for this score to mean something.
    package func suits(_ text: TextStatistics) -> Bool {
        text.isEnoughForScore && text.sentences >= leastSentences
    }

    /// Whether the formula may be used for a text in `language`, a BCP 47 tag.
    package func serves(_ language: String) -> Bool {
        languages.contains(primaryLanguage(language))
    }

    /// The name of the band that holds `score`; nil where there are none.
    package func band(of score: Double) -> String? {
        bands.first { band in band.upTo.map { score < $0 } ?? true }?.label
    }

    /// Whether `score` is at least as easy as `hardest`.
    package func isEasyEnough(_ score: Double, hardest: Double) -> Bool {
        lowerIsEasier ? score <= hardest : score >= hardest
    }
}

extension ReadabilityFormula {
    /// Every formula we know, those for English first.
    package static let all: [ReadabilityFormula] = [
        .fleschReadingEase, .fleschKincaidGrade, .gunningFog, .smog, .colemanLiau, .ari, .readingAgeUK,
        .lix, .rix,
        .szigrisztPazos, .fernandezHuerta, .gutierrezPolini,
        .kandelMoles,
        .amstad, .wienerSachtext1, .wienerSachtext2, .wienerSachtext3, .wienerSachtext4,
        .gulpease, .franchinaVacca,
        .douma, .brouwer,
        .martins,
        .fogPL, .pisarek,
        .oborneva,
        .atesman,
        .tateisi,
    ]
}

/// The formula that decides whether a page in `language` is easy enough; nil where none can be defended.
package func formula(for language: String) -> ReadabilityFormula? {
    switch primaryLanguage(language) {
    case "en": .fleschKincaidGrade
    case "es": .szigrisztPazos
    case "de": .amstad
    case "fr": .kandelMoles
    case "it": .gulpease
    case "nl": .douma
    case "pt": .martins
    case "pl": .fogPL
    case "ru": .oborneva
    case "tr": .atesman
    case "sv", "da", "nb": .lix
    default: nil
    }
}
