extension ReadabilityFormula {
    /// What a score says, in words that a family would use; nil where the formula has only a number to offer.
    ///
    /// - English grades: the age of readers, as is usual in the United Kingdom: the school year of Flesch and Kincaid and 5.
    /// - Formulas with bands: the name of the band, in the formula's own language.
    package func inWords(_ score: Double) -> String? {
        guard let age = readersAge(score) else { return band(of: score).map { "'\($0)'" } }
        if age < youngestReader { return "easy enough for children who have just begun to read" }
        if age > oldestPupil { return "as hard as a book for students" }
        let article = [8, 11, 18].contains(age) ? "an" : "a"
        return "about the level of \(article) \(age)-year-old reader"
    }

    /// The age of readers whom a score suits, in years; nil where the formula does not give school years.
    package func readersAge(_ score: Double) -> Int? {
        guard name == ReadabilityFormula.fleschKincaidGrade.name else { return nil }
        return Int((min(max(score, -100), 100) + ReadabilityFormula.yearsBeforeSchool).rounded())
    }

    /// Grade 1 of a school in the United States begins at the age of six.
    static let yearsBeforeSchool = 5.0
}

private let youngestReader = 6
private let oldestPupil = 18

extension TextStatistics {
    /// How hard one sentence is beside others of its text: the terms of Flesch and Kincaid, with their weights.
    ///
    /// - Short sentences: fewer than ten words count as ten, so that two long words do not pass for the hardest place.
    package var hardnessOfSentence: Double {
        0.39 * Double(words) + 11.8 * Double(syllables) / Double(max(words, 10))
    }

    /// Whether `syllables` mean something: scripts that leave vowels out, and those without letters, give 1 a word.
    package static func countsSyllables(in language: String) -> Bool {
        switch primaryLanguage(language) {
        case "ar", "fa", "ps", "ur", "ckb", "prs", "he", "yi", "dv", "zh", "yue", "ja", "th", "lo", "km", "my", "ug":
            false
        default: true
        }
    }
}
