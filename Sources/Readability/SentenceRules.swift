/// What a shortened word says about the stop behind it, when no small letter follows.
enum AbbreviationKind {
    /// A name follows: "Mr."
    case title
    /// The sentence goes on: "e.g."
    case never
    /// A number follows or the sentence ends: "p.", "No."
    case beforeNumber
    /// A shortened day or month: the sentence goes on before a number or another day or month.
    case dayOrMonth
    /// A time of day: the sentence ends unless a day, a month or a time zone follows.
    case time
    /// A unit: the sentence ends after a number ("2026 г.") and goes on before a name ("г. Москва").
    case afterNumber
    /// A list of usual first words decides: "Ltd.", "St."
    case mayEnd
}

/// What one language knows about its full stops: lists of words, in small letters for ASCII and as written otherwise.
struct SentenceRules: Sendable {
    var abbreviations: [ShortWord: AbbreviationKind] = [:]
    /// Usual first words of sentences, which are seldom names.
    var starters: Set<ShortWord> = []
    /// Names of days and months, whole and shortened.
    var calendar: Set<ShortWord> = []
    /// Time zones.
    var zones: Set<ShortWord> = []
    /// Words that a letter or a number names: after "Group B." and "Year 6." a sentence may start.
    var labels: Set<ShortWord> = []
    /// Names with a mark of their own: "Kahoot!"
    var brands: Set<ShortWord> = []
    /// Verbs that say who spoke, after the name.
    var reportingVerbs: Set<ShortWord> = []
    /// Letters that are words: "you and I."
    var loneLetterWords: Set<ShortWord> = []
    /// First halves of endings with a space, which may end a sentence: the "т." of "т. д.".
    var spacedEndings: Set<ShortWord> = []
    /// First halves of times with a space: the "p." of "p. m."
    var spacedTimes: Set<ShortWord> = []
    /// Titles, days and months have a capital: "Rep." is one and "class rep." is none, "Sat." is one and "sat." is none.
    var capitalsMatter = false
    /// "am 3. Mai": a stop makes a number an ordinal.
    var numbersAreOrdinals = false
    /// `;` asks, in Greek.
    var semicolonAsks = false
    /// An apostrophe joins a small word to the next: "l'ing. Rossi".
    var hasElision = false
    /// White space stands inside quotes, in French.
    var quotesHaveSpaces = false

    /// Adds words of one kind; white space stands between them.
    func adding(_ kind: AbbreviationKind, _ words: String) -> SentenceRules {
        var rules = self
        for word in ShortWord.list(words) { rules.abbreviations[word] = kind }
        if kind == .dayOrMonth { rules.calendar.formUnion(ShortWord.list(words)) }
        return rules
    }

    /// Puts words into one of the lists.
    func with(_ list: WritableKeyPath<SentenceRules, Set<ShortWord>>, _ words: String) -> SentenceRules {
        var rules = self
        rules[keyPath: list].formUnion(ShortWord.list(words))
        return rules
    }

    func with(_ switchOn: WritableKeyPath<SentenceRules, Bool>) -> SentenceRules {
        var rules = self
        rules[keyPath: switchOn] = true
        return rules
    }

    /// What the stop behind `word` says; nil where it shortens nothing.
    func abbreviation(_ word: ShortWord, startsWithCapital: Bool) -> AbbreviationKind? {
        guard let kind = abbreviations[word] else { return nil }
        let needsCapital = capitalsMatter && (kind == .dayOrMonth || kind == .title)
        return needsCapital && !startsWithCapital ? nil : kind
    }

    /// The rules for a BCP 47 language.
    static func of(_ language: String) -> SentenceRules {
        switch primaryLanguage(language) {
        case "en": english
        case "es", "gl", "ca": spanish
        case "fr": french
        case "it": italian
        case "pt": portuguese
        case "de": german
        case "nl": dutch
        case "sv", "da", "nb", "fi", "is": nordic
        case "pl": polish
        case "ru", "be", "bg", "sr": russian
        case "uk": ukrainian
        case "tr", "az": turkish
        case "ar", "fa", "ps", "ur", "ckb": arabicScript
        case "hi", "bn", "pa", "mr", "ne", "gu": indic
        case "el": greek
        default: cautious
        }
    }

    /// For languages without rules of their own, Somali among them: titles and initials that many languages share.
    static let cautious = SentenceRules()
        .adding(.title, "dr prof mr mrs ms st ing mag bw dl")
        .adding(.never, "e.g i.e vs cf")
        .adding(.beforeNumber, "no nr p pp tel art str")
}
