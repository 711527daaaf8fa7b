extension ReadabilityFormula {
    /// Perspicuidad of Spanish text; 0 (hardest) to 100.
    package static let szigrisztPazos = ReadabilityFormula(
        name: "szigriszt_pazos",
        title: "Szigriszt-Pazos (INFLESZ)",
        languages: ["es"],
        lowerIsEasier: false,
        bands: [
            Band(upTo: 40, label: "muy difícil"), Band(upTo: 55, label: "algo difícil"),
            Band(upTo: 65, label: "normal"),
            Band(upTo: 80, label: "bastante fácil"), Band(upTo: nil, label: "muy fácil"),
        ],
        validity: .yes,
        source: "F. Szigriszt Pazos, Sistemas predictivos de legibilidad del mensaje escrito, Madrid 1993; bands: "
            + "I. M. Barrio-Cantalejo et al., Anales del Sistema Sanitario de Navarra 31 (2008), 135–152",
        score: { 206.835 - 62.3 * $0.syllablesPerWord - $0.wordsPerSentence }
    )

    /// Lecturabilidad of Spanish text, with words a sentence where the print of 1959 has sentences a hundred words.
    ///
    /// As printed, shorter sentences make a text harder; G. Law showed the slip on LINGUIST List 22.2332 (2011).
    package static let fernandezHuerta = ReadabilityFormula(
        name: "fernandez_huerta",
        title: "Fernández Huerta",
        languages: ["es"],
        lowerIsEasier: false,
        bands: fleschBands(
            "muy difícil", "difícil", "algo difícil", "normal", "algo fácil", "fácil", "muy fácil"),
        validity: .adapted,
        source: "J. Fernández Huerta, \"Medidas sencillas de lecturabilidad\", Consigna 214 (1959), 29–32, "
            + "as corrected by G. Law 2011",
        score: { 206.84 - 60 * $0.syllablesPerWord - 1.02 * $0.wordsPerSentence }
    )

    /// Comprensibilidad of Spanish text, worked out on texts for the sixth year of primary school only.
    package static let gutierrezPolini = ReadabilityFormula(
        name: "gutierrez_polini",
        title: "Gutiérrez de Polini",
        languages: ["es"],
        lowerIsEasier: false,
        validity: .yes,
        source: "L. E. Gutiérrez de Polini, Investigación sobre lectura en Venezuela, Caracas 1972",
        score: { 95.2 - 9.7 * share($0.letters, of: $0.words) - 0.35 * $0.wordsPerSentence }
    )

    /// Flesch's ease for French. What the authors did with a mute "e" is not known: print it as "about".
    package static let kandelMoles = ReadabilityFormula(
        name: "kandel_moles",
        title: "Kandel–Moles",
        languages: ["fr"],
        lowerIsEasier: false,
        bands: fleschBands(
            "très difficile", "difficile", "assez difficile", "standard", "assez facile", "facile", "très facile"),
        validity: .adapted,
        source: "L. Kandel and A. Moles, \"Application de l'indice de Flesch à la langue française\", "
            + "Cahiers d'études de radio-télévision 19 (1958), 253–274 (not seen; koRpus has 209, 1.15 and 68)",
        isApproximate: true,
        score: { 207 - 1.015 * $0.wordsPerSentence - 73.6 * $0.syllablesPerWord }
    )

    /// Gruppo universitario linguistico pedagogico: made for Italian, from letters alone.
    package static let gulpease = ReadabilityFormula(
        name: "gulpease",
        title: "Indice Gulpease",
        languages: ["it"],
        lowerIsEasier: false,
        bands: [
            Band(upTo: 40, label: "difficile per chi ha un diploma superiore"),
            Band(upTo: 60, label: "difficile per chi ha la licenza media"),
            Band(upTo: 80, label: "difficile per chi ha la licenza elementare"), Band(upTo: nil, label: "facile"),
        ],
        validity: .yes,
        source: "P. Lucisano and M. E. Piemontese, \"Gulpease: una formula per la predizione della difficoltà dei "
            + "testi in lingua italiana\", Scuola e città 39 (1988), 110–124",
        score: { 89 + share(300 * $0.sentences - 10 * $0.letters, of: $0.words) }
    )

    /// Flesch's ease for Italian, in the form of 1986.
    package static let franchinaVacca = ReadabilityFormula(
        name: "franchina_vacca",
        title: "Flesch–Vacca",
        languages: ["it"],
        lowerIsEasier: false,
        bands: fleschBands(
            "molto difficile", "difficile", "abbastanza difficile", "normale", "abbastanza facile", "facile",
            "molto facile"),
        validity: .adapted,
        source: "V. Franchina and R. Vacca, \"Adaptation of Flesch readability index on a bilingual text\", "
            + "Linguaggi 3 (1986), 47–49",
        isApproximate: true,
        score: { 217 - 1.3 * $0.wordsPerSentence - 60 * $0.syllablesPerWord }
    )

    /// Flesch's ease for Brazilian Portuguese: Flesch's own weights, 42 points higher.
    package static let martins = ReadabilityFormula(
        name: "martins",
        title: "Martins et al.",
        languages: ["pt"],
        lowerIsEasier: false,
        bands: [
            Band(upTo: 25, label: "muito difícil"), Band(upTo: 50, label: "difícil"), Band(upTo: 75, label: "fácil"),
            Band(upTo: nil, label: "muito fácil"),
        ],
        validity: .adapted,
        source: "T. B. F. Martins, C. M. Ghiraldelo, M. G. V. Nunes and O. N. de Oliveira Jr, "
            + "Readability formulas applied to textbooks in Brazilian Portuguese, NILC, São Carlos 1996",
        score: { 248.835 - 1.015 * $0.wordsPerSentence - 84.6 * $0.syllablesPerWord }
    )
}
