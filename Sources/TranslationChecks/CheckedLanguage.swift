import Languages

/// What the checks know of one language, worked out once for many messages.
final class CheckedLanguage: Sendable {
    let language: Language
    /// The first part of the tag: `pt` of `pt-BR`.
    let code: String
    let dayParts: DayParts
    /// Nil: we know no number words of this language, so any of its words may be a small number.
    let numberWords: NumberWords?
    /// Nil: named when asked for, as the platform takes milliseconds to name them.
    let months: MonthNames?

    init(_ language: Language, namesMonths: Bool) {
        self.language = language
        let code = String(language.tag.prefix { $0 != "-" })
        self.code = code
        dayParts = TranslationChecks.dayParts(of: code)
        numberWords = TranslationChecks.numberWords(of: code)
        months = namesMonths ? MonthNames(language) : nil
    }

    /// A language of which no word will be looked up.
    init(wordless language: Language) {
        self.language = language
        code = String(language.tag.prefix { $0 != "-" })
        dayParts = DayParts()
        numberWords = nil
        months = nil
    }
}
