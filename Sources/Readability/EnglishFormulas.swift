#if canImport(Glibc)
    // Without optimisation, squareRoot() is a call into the C library of mathematics, which this import links.
    import Glibc
#endif

extension ReadabilityFormula {
    /// Reading ease of English text, after Flesch; 0 (hardest) to 100 (easiest), short texts can fall outside.
    package static let fleschReadingEase = ReadabilityFormula(
        name: "flesch_reading_ease",
        title: "Flesch Reading Ease",
        languages: ["en"],
        lowerIsEasier: false,
        bands: fleschBands(
            "very difficult", "difficult", "fairly difficult", "plain", "fairly easy", "easy", "very easy"),
        validity: .yes,
        source: "R. Flesch, \"A new readability yardstick\", Journal of Applied Psychology 32 (1948), 221–233",
        score: { 206.835 - 1.015 * $0.wordsPerSentence - 84.6 * $0.syllablesPerWord }
    )

    /// Years of US schooling that a reader needs.
    package static let fleschKincaidGrade = ReadabilityFormula(
        name: "flesch_kincaid_grade",
        title: "Flesch–Kincaid grade",
        languages: ["en"],
        lowerIsEasier: true,
        validity: .yes,
        source: "J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom, "
            + "Naval Technical Training Command Research Branch Report 8-75 (1975)",
        score: gradeOfFleschKincaid
    )

    /// The age in years of a reader in a UK school: the Flesch–Kincaid grade and five years.
    package static let readingAgeUK = ReadabilityFormula(
        name: "uk_reading_age_fk",
        title: "UK reading age",
        languages: ["en"],
        lowerIsEasier: true,
        validity: .adapted,
        source: "Kincaid et al. 1975, and five years, because grade 1 begins at the age of six",
        score: { gradeOfFleschKincaid($0) + yearsBeforeSchool }
    )

    /// Years of US schooling, after Gunning; hard words are those of `isHardForFog`.
    package static let gunningFog = ReadabilityFormula(
        name: "gunning_fog",
        title: "Gunning Fog index",
        languages: ["en"],
        lowerIsEasier: true,
        validity: .yes,
        source: "R. Gunning, The Technique of Clear Writing, McGraw-Hill 1952",
        score: { 0.4 * ($0.wordsPerSentence + 100 * share($0.complexFog, of: $0.words)) }
    )

    /// Years of US schooling for full understanding; made for samples of thirty sentences.
    package static let smog = ReadabilityFormula(
        name: "smog",
        title: "SMOG grade",
        languages: ["en"],
        lowerIsEasier: true,
        validity: .yes,
        source: "G. H. McLaughlin, \"SMOG grading: a new readability formula\", Journal of Reading 12 (1969), 639–646",
        leastSentences: 30,
        score: { 1.0430 * (30 * share($0.polysyllables3, of: $0.sentences)).squareRoot() + 3.1291 }
    )

    /// Years of US schooling from letters alone, so it does not depend on counting syllables.
    package static let colemanLiau = ReadabilityFormula(
        name: "coleman_liau",
        title: "Coleman–Liau index",
        languages: ["en"],
        lowerIsEasier: true,
        validity: .yes,
        source: "M. Coleman and T. L. Liau, \"A computer readability formula designed for machine scoring\", "
            + "Journal of Applied Psychology 60 (1975), 283–284",
        score: {
            0.0588 * 100 * share($0.letters, of: $0.words) - 0.296 * 100 * share($0.sentences, of: $0.words) - 15.8
        }
    )

    /// Years of US schooling from letters and digits.
    package static let ari = ReadabilityFormula(
        name: "ari",
        title: "Automated Readability Index",
        languages: ["en"],
        lowerIsEasier: true,
        validity: .yes,
        source: "E. A. Smith and R. J. Senter, Automated Readability Index, AMRL-TR-66-220 (1967)",
        score: { 4.71 * share($0.characters, of: $0.words) + 0.5 * $0.wordsPerSentence - 21.43 }
    )
}

private let gradeOfFleschKincaid: @Sendable (TextStatistics) -> Double = {
    0.39 * $0.wordsPerSentence + 11.8 * $0.syllablesPerWord - 15.59
}

/// The seven bands of Flesch's table, which other languages' formulas on the same scale borrow.
func fleschBands(_ labels: String...) -> [ReadabilityFormula.Band] {
    let limits: [Double?] = [30, 50, 60, 70, 80, 90, nil]
    return zip(limits, labels).map { ReadabilityFormula.Band(upTo: $0, label: $1) }
}
