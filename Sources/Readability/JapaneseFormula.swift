extension ReadabilityFormula {
    /// Ease of Japanese text from its runs of hiragana, kanji and katakana; a number beside the checks, not a gate.
    ///
    /// - Scale: mean 50 and standard deviation 10 over the 77 texts it was worked out from; nobody published bands.
    /// - Sentence length: all signs but white space; what the authors did with marks could not be checked.
    package static let tateisi = ReadabilityFormula(
        name: "tateisi_rs",
        title: "Tateisi RS'",
        languages: ["ja"],
        lowerIsEasier: false,
        validity: .yes,
        source: "Y. Tateisi, Y. Ono and H. Yamada, \"A computer readability formula of Japanese texts for machine "
            + "scoring\", COLING 1988, 649–654 (constants by two implementations; page numbers not verified)",
        score: { text in
            let runs = text.japanese
            return 115.79 - 0.12 * share(runs.characters, of: text.sentences) - 1.37 * runs.latin.mean
                + 7.4 * runs.hiragana.mean - 23.18 * runs.kanji.mean - 5.4 * runs.katakana.mean
                - 4.67 * share(runs.commas, of: text.sentences)
        }
    )
}
