/// The inflected forms of English words, for terms written `~word` in a pack.
///
/// Forms are listed when a pack is read; a stemmer at run time would merge "university" with "universe" (PLAIN-LANGUAGE §5.1).
enum EnglishForms {
    /// The word with its plural, -s, -ed and -ing, and what is irregular about it; the word itself comes first.
    static func all(of word: String) -> [String] {
        if let own = irregular[word] { return [word] + own + plural(of: word) + ing(of: word) }
        return unique([word] + plural(of: word) + past(of: word) + ing(of: word))
    }

    /// "parties" for "party", "boxes" for "box".
    static func plural(of word: String) -> [String] {
        if let odd = oddPlurals[word] { return [odd] }
        if word.hasSuffix("y"), let before = word.dropLast().last, !isVowel(before) { return [word.dropLast() + "ies"] }
        if ["s", "x", "z", "ch", "sh"].contains(where: word.hasSuffix) { return [word + "es"] }
        return [word + "s"]
    }

    private static func past(of word: String) -> [String] {
        if word.hasSuffix("e") { return [word + "d"] }
        if word.hasSuffix("y"), let before = word.dropLast().last, !isVowel(before) { return [word.dropLast() + "ied"] }
        return [word + "ed"] + doubled(word).map { $0 + "ed" }
    }

    private static func ing(of word: String) -> [String] {
        if word.hasSuffix("ie") { return [word.dropLast(2) + "ying"] }
        if word.hasSuffix("e"), !word.hasSuffix("ee") { return [word.dropLast() + "ing"] }
        return [word + "ing"] + doubled(word).map { $0 + "ing" }
    }

    /// "stopp" for "stop": one vowel before one last consonant.
    private static func doubled(_ word: String) -> [String] {
        let letters = Array(word)
        guard letters.count >= 3, let last = letters.last, !isVowel(last), !"wxyh".contains(last),
            isVowel(letters[letters.count - 2]), !isVowel(letters[letters.count - 3])
        else { return [] }
        return [word + String(last)]
    }

    private static func isVowel(_ letter: Character) -> Bool { "aeiou".contains(letter) }

    private static func unique(_ words: [String]) -> [String] {
        var seen: Set<String> = []
        return words.filter { seen.insert($0).inserted }
    }

    private static let oddPlurals = [
        "child": "children", "man": "men", "woman": "women", "person": "people", "foot": "feet", "tooth": "teeth",
        "life": "lives", "wife": "wives", "half": "halves", "leaf": "leaves", "do": "does", "go": "goes", "have": "has",
        "be": "is",
    ]

    /// Past tense and participle, where they are not -ed.
    private static let irregular: [String: [String]] = [
        "be": ["am", "are", "was", "were", "been"], "have": ["had"], "do": ["did", "done"], "go": ["went", "gone"],
        "make": ["made"], "give": ["gave", "given"], "take": ["took", "taken"], "get": ["got"],
        "hold": ["held"], "keep": ["kept"], "come": ["came"], "bring": ["brought"], "put": [], "set": [], "let": [],
        "hit": [], "cut": [], "shut": [], "read": [], "run": ["ran"], "think": ["thought"], "buy": ["bought"],
        "catch": ["caught"], "teach": ["taught"], "find": ["found"], "stand": ["stood"], "meet": ["met"],
        "feel": ["felt"], "leave": ["left"], "lose": ["lost"], "send": ["sent"], "spend": ["spent"],
        "build": ["built"], "hear": ["heard"], "pay": ["paid"], "say": ["said"], "tell": ["told"],
        "see": ["saw", "seen"],
        "know": ["knew", "known"], "grow": ["grew", "grown"], "throw": ["threw", "thrown"],
        "show": ["showed", "shown"],
        "draw": ["drew", "drawn"], "fall": ["fell", "fallen"], "break": ["broke", "broken"],
        "speak": ["spoke", "spoken"], "write": ["wrote", "written"], "drive": ["drove", "driven"],
        "rise": ["rose", "risen"], "begin": ["began", "begun"], "undertake": ["undertook", "undertaken"],
        "understand": ["understood"], "choose": ["chose", "chosen"], "forget": ["forgot", "forgotten"],
        "lead": ["led"], "feed": ["fed"], "sit": ["sat"], "win": ["won"], "stick": ["stuck"],
        "bear": ["bore", "borne"],
        "beat": ["beaten"], "bend": ["bent"], "bite": ["bit", "bitten"], "blow": ["blew", "blown"], "deal": ["dealt"],
        "mean": ["meant"], "seek": ["sought"], "sell": ["sold"], "shake": ["shook", "shaken"], "turn": ["turned"],
        "weave": ["wove", "woven"], "wear": ["wore", "worn"], "fight": ["fought"], "lay": ["laid"],
        "lie": ["lay", "lain"],
        "ride": ["rode", "ridden"], "ring": ["rang", "rung"], "swim": ["swam", "swum"], "spread": [], "cost": [],
    ]
}
