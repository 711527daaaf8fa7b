extension ReadabilityFormula {
    /// Gunning's index for Polish, where words of four syllables are the hard ones.
    package static let fogPL = ReadabilityFormula(
        name: "fog_pl",
        title: "FOG-PL",
        languages: ["pl"],
        lowerIsEasier: true,
        bands: [
            Band(upTo: 7, label: "bardzo prosty"), Band(upTo: 10, label: "prosty"),
            Band(upTo: 13, label: "dość trudny"),
            Band(upTo: 16, label: "trudny"), Band(upTo: 18, label: "bardzo trudny"),
            Band(upTo: nil, label: "skrajnie trudny"),
        ],
        validity: .adapted,
        source: "Gunning 1952 with words of four syllables and more, after W. Pisarek, A. Seretny and the group of "
            + "J. Miodek (Logios)",
        score: { 0.4 * ($0.wordsPerSentence + 100 * share($0.polysyllables4, of: $0.words)) }
    )

    /// Flesch's ease for Russian, with Oborneva's constants of 2006 (another set, 1.52 and 65.14, is also about).
    package static let oborneva = ReadabilityFormula(
        name: "oborneva",
        title: "Oborneva",
        languages: ["ru"],
        lowerIsEasier: false,
        bands: fleschBands(
            "очень трудный", "трудный", "довольно трудный", "средний", "довольно лёгкий", "лёгкий", "очень лёгкий"),
        validity: .adapted,
        source: "I. V. Oborneva, Avtomatizirovannaya otsenka slozhnosti uchebnykh tekstov, Moscow 2006",
        score: { 206.835 - 1.3 * $0.wordsPerSentence - 60.1 * $0.syllablesPerWord }
    )

    /// Flesch's ease for Turkish.
    package static let atesman = ReadabilityFormula(
        name: "atesman",
        title: "Ateşman",
        languages: ["tr"],
        lowerIsEasier: false,
        bands: [
            Band(upTo: 30, label: "çok zor"), Band(upTo: 50, label: "zor"), Band(upTo: 70, label: "orta güçlükte"),
            Band(upTo: 90, label: "kolay"), Band(upTo: nil, label: "çok kolay"),
        ],
        validity: .adapted,
        source: "E. Ateşman, \"Türkçede okunabilirliğin ölçülmesi\", Dil Dergisi 58 (1997), 71–74",
        score: { 198.825 - 40.175 * $0.syllablesPerWord - 2.610 * $0.wordsPerSentence }
    )
}
