#if canImport(Glibc)
    // Without optimisation, squareRoot() is a call into the C library of mathematics, which this import links.
    import Glibc
#endif

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

    /// Years of schooling by Pisarek's formula, in the form with the root; it goes with the Fog index closely.
    ///
    /// - Tested: 1,309 readers and 15 texts, cloze r = −0.656; E. Charzyńska and Ł. J. Dębowski, "Empirical verification of
    ///   the Polish formula of text difficulty", Cognitive Studies 15 (2015).
    /// - Not verified: the constants, which are remembered and not read in a source.
    package static let pisarek = ReadabilityFormula(
        name: "pisarek",
        title: "Pisarek",
        languages: ["pl"],
        lowerIsEasier: true,
        validity: .yes,
        source: "W. Pisarek, \"Jak mierzyć zrozumiałość tekstu?\", Zeszyty Prasoznawcze 4 (1969), 35–48 "
            + "(constants and pages not verified)",
        isApproximate: true,
        score: { text in
            let hardWords = 100 * share(text.polysyllables4, of: text.words)
            return (text.wordsPerSentence * text.wordsPerSentence + hardWords * hardWords).squareRoot() / 2
        }
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
        source: "I. V. Oborneva, Avtomatizirovannaya otsenka slozhnosti uchebnykh tekstov, Moscow 2006 "
            + "(a second set of constants, 1.52 and 65.14, is also in use)",
        isApproximate: true,
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
