import CommonMark
import Readability
import SourceText

extension Rule {
    package static let complexWord = Rule(
        name: "complex-word",
        severity: .note,
        summary: "A word of four syllables or more is one that few people use (English).",
        reason: "A short word is read at once; a long rare one stops whoever reads in a second language.",
        bad: "We promote metacognition.",
        good: "We teach children to plan how they learn.",
        check: .page(findComplexWords)
    )
}

private let fewestSyllables = 4
/// No shorter word has four syllables, but for "aviary" and a few others.
private let fewestLetters = 7

private func findComplexWords(on page: PageText, _ context: CheckContext) -> [Finding] {
    guard !page.isForStaffAlone, primaryTag(page.language) == "en" else { return [] }
    var seen: Set<UInt64> = []
    var findings: [Finding] = []
    let jargon = Dictionary(grouping: page.uses[Rule.schoolJargon.name] ?? [], by: \.passage)
        .mapValues { SortedRanges($0.map(\.range)) }
    for (number, passage) in page.passages.enumerated() {
        let text = passage.text.bytes
        for (index, word) in passage.words.enumerated() where word.count >= fewestLetters {
            // Names stand in the middle of a sentence with a capital; at its start only the ending tells.
            if passage.startsWithCapital(index) {
                let opensSentence =
                    passage.sentence(at: word.lowerBound).map { passage.wordsOfSentence[$0].lowerBound } == index
                guard opensSentence, endsLikeLongWord(text[word]) else { continue }
            }
            guard let part = complexPart(text, word), seen.insert(wordDigest(text, part)).inserted else { continue }
            // One word is one thing to mend.
            if jargon[number]?.overlap(part) == true { continue }
            let written = String(decoding: text[part], as: UTF8.self)
            guard !context.glossary.holds(written, in: page) else { continue }
            findings.append(
                Finding(
                    "'\(written)' is a long word that few people use", at: passage.text.source(of: part),
                    help: "use a shorter word, or say it in several short ones"))
        }
    }
    return findings
}

/// The part between hyphens that has too many syllables and is rare, without a possessive ending.
private func complexPart(_ text: [UInt8], _ word: Range<Int>) -> Range<Int>? {
    var start = word.lowerBound
    while start < word.upperBound {
        var end = start
        var vowels = 0
        while end < word.upperBound, isLetter(text[end]) {
            if isVowel(text[end]) { vowels += 1 }
            // "iCalendar" is somebody's name for something.
            if end > start, (0x41...0x5A).contains(text[end]) { return nil }
            end += 1
        }
        // Digits, dots, signs of other scripts: an address or a code; an apostrophe ends the word.
        let closes = end == word.upperBound || text[end] == 0x2D || text[end] == 0x27 || text[end] == 0xE2
        guard closes else { return nil }
        if end - start >= fewestLetters, vowels >= fewestSyllables {
            let digest = wordDigest(text, start..<end)
            if !commonLongWords.contains(digest), !everydayLongWords.contains(digest), !isCommonForm(text, start..<end),
                syllables(in: text[start..<end], language: "en") >= fewestSyllables
            {
                return start..<end
            }
        }
        guard end < word.upperBound, text[end] == 0x2D else { return nil }
        start = end + 1
    }
    return nil
}

/// A plural, "-ly", "-ed" or "-ing" of a common word, or "un-", "re-" and "non-" before one.
private func isCommonForm(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    let bytes = text[word]
    func isCommon(_ range: Range<Int>, with ending: String = "") -> Bool {
        let form = Array(text[range]) + Array(ending.utf8)
        let digest = wordDigest(form, 0..<form.count)
        return commonLongWords.contains(digest) || everydayLongWords.contains(digest)
    }
    for (ending, stems) in commonEndings where bytes.count > ending.count + 4 && endsWith(bytes, ending) {
        let stem = word.lowerBound..<word.upperBound - ending.count
        for added in stems where isCommon(stem, with: added) { return true }
    }
    for prefix in ["un", "re", "non", "in", "im"] where starts(bytes, prefix) {
        let rest = word.lowerBound + prefix.utf8.count..<word.upperBound
        if isCommon(rest) { return true }
    }
    return false
}

private let commonEndings: [([UInt8], [String])] = [
    ("s", [""]), ("es", [""]), ("ies", ["y"]), ("ly", ["", "le"]), ("ally", ["", "al"]), ("d", [""]),
    ("ed", ["", "e"]), ("ied", ["y"]), ("ing", ["", "e"]), ("er", ["", "e"]), ("ers", ["", "e"]), ("ness", [""]),
].map { (Array($0.0.utf8), $0.1) }

private func endsLikeLongWord(_ word: ArraySlice<UInt8>) -> Bool {
    longEndings.contains { endsWith(word, $0) }
}

/// Endings that words have and names do not.
private let longEndings = """
    tion tions sion sions ity ities ment ments ness able ible ably ally ology ologies ological ical ism
    isms ative atively ance ances ence ences ency ising izing ised ized ising ate ates ated ating ation
    """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }

private func endsWith(_ word: ArraySlice<UInt8>, _ ending: [UInt8]) -> Bool {
    word.suffix(ending.count).elementsEqual(ending) { $0 | 0x20 == $1 }
}

private func starts(_ word: ArraySlice<UInt8>, _ prefix: String) -> Bool {
    word.prefix(prefix.utf8.count).elementsEqual(prefix.utf8) { $0 | 0x20 == $1 }
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

private func isVowel(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true
    default: false
    }
}
