extension ReadabilityFormula {
    /// Läsbarhetsindex: the national standard in Sweden, Denmark and Norway.
    ///
    /// - Elsewhere: it ranks pages within one language; scores of different languages cannot be compared.
    package static let lix = ReadabilityFormula(
        name: "lix",
        title: "LIX",
        languages: alphabetic,
        lowerIsEasier: true,
        bands: [
            Band(upTo: 30, label: "very easy"), Band(upTo: 40, label: "easy"), Band(upTo: 50, label: "medium"),
            Band(upTo: 60, label: "hard"), Band(upTo: nil, label: "very hard"),
        ],
        validity: .yes,
        source: "C. H. Björnsson, Läsbarhet, Liber 1968",
        score: { $0.wordsPerSentence + 100 * share($0.longWords7, of: $0.words) }
    )

    /// Long words a sentence.
    package static let rix = ReadabilityFormula(
        name: "rix",
        title: "RIX",
        languages: alphabetic,
        lowerIsEasier: true,
        bands: [
            Band(upTo: 1.8, label: "easy"), Band(upTo: 3.7, label: "medium"), Band(upTo: 7.2, label: "hard"),
            Band(upTo: nil, label: "very hard"),
        ],
        validity: .yes,
        source: "J. Anderson, \"Lix and Rix: variations on a little-known readability index\", "
            + "Journal of Reading 26 (1983), 490–496",
        score: { share($0.longWords7, of: $0.sentences) }
    )
}

/// Languages in Latin, Cyrillic or Greek letters whose words can be long or short.
private let alphabetic = [
    "en", "sv", "da", "nb", "is", "de", "nl", "fr", "es", "ca", "gl", "eu", "pt", "it", "ro", "pl", "cs", "sk", "sl",
    "hr", "bs", "sr", "bg", "mk", "uk", "ru", "be", "lt", "lv", "et", "fi", "hu", "el", "sq", "tr", "cy", "ga",
]
