/// Takes a word apart into runs of letters, and adds up what the rules say about each.
struct SyllableCounter {
    private let rules: SyllableRules
    private var total = 0
    private var run = SpelledWord()
    private var capitals = 0
    private var endsWithCapital = false
    private var otherScript = OtherScriptSyllables()
    private var sawNumber = false
    private var lastRun = SpelledWord()
    /// The last run, where an apostrophe stands between it and this one.
    private var beforeApostrophe: SpelledWord?

    init(rules: SyllableRules) {
        self.rules = rules
    }

    @inline(__always)
    mutating func addSmall(_ byte: UInt8) {
        run.append(byte)
        endsWithCapital = false
    }

    mutating func add(_ value: UInt32) {
        switch kind(of: value) {
        case .letter:
            addLetter(value)
            endsWithCapital = false
        case .capital:
            addLetter(value)
            capitals += 1
            endsWithCapital = true
        case .mark:
            if run.count > 0 { run.accentLast(value) } else { otherScript.add(value) }
        case .digit:
            closeRun()
            if !sawNumber { total += 1 }
            sawNumber = true
        case .ideograph:
            total += 1
        case .other, .space:
            let isApostrophe = value == 0x27 || value == 0x2019
            closeRun(beforeApostrophe: isApostrophe)
            if isApostrophe { beforeApostrophe = lastRun }
        }
    }

    mutating func finish() -> Int {
        closeRun()
        return total + otherScript.count
    }

    private mutating func addLetter(_ value: UInt32) {
        // Beyond Latin letters the script decides, whatever the language of the page.
        if value < 0x250 || (0x1E00...0x1EFF).contains(value) {
            run.append(letterCode(of: value))
        } else {
            otherScript.add(value)
        }
    }

    private mutating func closeRun(beforeApostrophe isElided: Bool = false) {
        guard run.count > 0 else { return }
        run.finish()
        total += syllablesOfRun(isElided: isElided)
        lastRun = run
        run.clear()
        capitals = 0
        beforeApostrophe = nil
    }

    private func syllablesOfRun(isElided: Bool) -> Int {
        if rules == .english, let stem = beforeApostrophe, let added = englishContraction(stem: stem, ending: run) {
            return added
        }
        if sawNumber, let added = syllablesAfterNumber() { return added }
        if capitals >= 2 {
            // "PTAs" is PTA and a plural.
            let letters = endsWithCapital || run[run.count - 1] != "s" ? run.count : run.count - 1
            if capitals == letters, let spelled = spelledOutSyllables(run, letters: letters, rules: rules) {
                return spelled
            }
        }
        if run.count == 1 { return syllablesOfLetter(isElided: isElided) }
        let count = rules.count(run)
        if count > 0 || isElided { return count }
        return rules == .vowelGroups || countVowelLetters(run) > 0 ? 1 : run.syllablesWithoutVowel
    }

    /// The "pm" of "3pm" is said, the "th" of "4th" belongs to the number.
    private func syllablesAfterNumber() -> Int? {
        guard run.count == 2, rules == .english else { return nil }
        if run.has("pm", at: 0) || run.has("am", at: 0) { return 2 }
        return run.has("st", at: 0) || run.has("nd", at: 0) || run.has("rd", at: 0) || run.has("th", at: 0) ? 0 : nil
    }

    /// A letter that stands alone: said by its name when it is a capital or English, not heard in "l'eau".
    private func syllablesOfLetter(isElided: Bool) -> Int {
        if isElided { return countVowelLetters(run) }
        if rules == .english { return run[0] == "w" ? 3 : 1 }
        return capitals == 1 ? 1 : rules.count(run)
    }
}
