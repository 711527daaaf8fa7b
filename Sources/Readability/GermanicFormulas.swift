extension ReadabilityFormula {
    /// Flesch's ease for German.
    package static let amstad = ReadabilityFormula(
        name: "amstad",
        title: "Amstad",
        languages: ["de"],
        lowerIsEasier: false,
        bands: fleschBands(
            "sehr schwer", "schwer", "mittelschwer", "mittel", "mittelleicht", "leicht", "sehr leicht"),
        validity: .adapted,
        source: "T. Amstad, Wie verständlich sind unsere Zeitungen?, Zürich 1978",
        score: { 180 - $0.wordsPerSentence - 58.5 * $0.syllablesPerWord }
    )

    package static let wienerSachtext1 = wienerSachtext("wstf1", "1. Wiener Sachtextformel") {
        0.1935 * $0.polysyllables + 0.1672 * $0.sentenceLength + 0.1297 * $0.longWords - 0.0327 * $0.monosyllables
            - 0.875
    }

    package static let wienerSachtext2 = wienerSachtext("wstf2", "2. Wiener Sachtextformel") {
        0.2007 * $0.polysyllables + 0.1682 * $0.sentenceLength + 0.1373 * $0.longWords - 2.779
    }

    package static let wienerSachtext3 = wienerSachtext("wstf3", "3. Wiener Sachtextformel") {
        0.2963 * $0.polysyllables + 0.1905 * $0.sentenceLength - 1.1144
    }

    package static let wienerSachtext4 = wienerSachtext("wstf4", "4. Wiener Sachtextformel") {
        0.2744 * $0.polysyllables + 0.2656 * $0.sentenceLength - 1.693
    }

    /// Flesch's ease for Dutch; Dutch sources call it unreliable for single texts.
    package static let douma = ReadabilityFormula(
        name: "douma",
        title: "Douma",
        languages: ["nl"],
        lowerIsEasier: false,
        bands: [
            Band(upTo: 30, label: "zeer moeilijk"), Band(upTo: 45, label: "moeilijk"),
            Band(upTo: 60, label: "vrij moeilijk"), Band(upTo: 70, label: "standaard"),
            Band(upTo: 80, label: "vrij gemakkelijk"), Band(upTo: 90, label: "gemakkelijk"),
            Band(upTo: nil, label: "zeer gemakkelijk"),
        ],
        validity: .adapted,
        source: "W. H. Douma, De leesbaarheid van landbouwbladen, Wageningen 1960",
        score: { 206.835 - 0.93 * $0.wordsPerSentence - 77 * $0.syllablesPerWord }
    )

    /// Brouwer's answer to Douma, three years later; shown beside it.
    package static let brouwer = ReadabilityFormula(
        name: "brouwer",
        title: "Brouwer",
        languages: ["nl"],
        lowerIsEasier: false,
        validity: .adapted,
        source: "R. H. M. Brouwer, \"Onderzoek naar de leesmoeilijkheden van Nederlands proza\", "
            + "Paedagogische Studiën 40 (1963), 454–464 (constants by koRpus; others print 66.7 for 67; pages not verified)",
        isApproximate: true,
        score: { 195 - 2 * $0.wordsPerSentence - 67 * $0.syllablesPerWord }
    )
}

/// What the four Viennese formulas ask for: shares of all words in percent, and words a sentence.
private struct VienneseCounts {
    let polysyllables: Double
    let sentenceLength: Double
    let longWords: Double
    let monosyllables: Double

    init(_ text: TextStatistics) {
        polysyllables = 100 * share(text.polysyllables3, of: text.words)
        sentenceLength = text.wordsPerSentence
        longWords = 100 * share(text.longWords7, of: text.words)
        monosyllables = 100 * share(text.monosyllables, of: text.words)
    }
}

/// The school year, 4 to 15, whose pupils a German factual text suits.
private func wienerSachtext(
    _ name: String, _ title: String, year: @escaping @Sendable (VienneseCounts) -> Double
) -> ReadabilityFormula {
    ReadabilityFormula(
        name: name,
        title: title,
        languages: ["de"],
        lowerIsEasier: true,
        validity: .yes,
        source: "R. Bamberger and E. Vanecek, Lesen – Verstehen – Lernen – Schreiben, Wien 1984",
        score: { year(VienneseCounts($0)) }
    )
}
