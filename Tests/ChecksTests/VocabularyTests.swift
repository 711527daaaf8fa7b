import Checks
import SourceText
import Testing
import WordLists

/// The words that a pack with these terms finds in a text.
private func found(
    _ terms: String, in text: String, language: String = "en", sentences: [Range<Int>]? = nil
) throws -> [String] {
    let pack = """
        language: \(language)
        rules:
          - id: own
            rule: house-style
            say: x
            \(terms)

        """
    let packs = WordPacks.read([SourceFile(path: "p.yaml", text: pack)], languages: [language], regions: ["GB"])
    try #require(packs.diagnostics == [], "\(packs.diagnostics.map(\.message))")
    let bytes = Array(text.utf8)
    let vocabulary = try #require(packs.value.vocabulary(for: language))
    return vocabulary.matches(
        in: bytes, words: normalWords(of: bytes), sentences: sentences ?? [0..<bytes.count]
    ).map {
        String(decoding: bytes[$0.range], as: UTF8.self)
    }
}

@Test(arguments: [
    ("terms: [hard to reach]", "Hard-to-reach parents are not HARD TO\nREACH.", ["Hard-to-reach", "HARD TO\nREACH"]),
    ("terms: [don't]", "We don’t. We don't.", ["don’t", "don't"]),
    ("terms: [learning walk]", "Two learning walks, a learning walk's end.", ["learning walks", "learning walk's"]),
    ("terms: [child]", "The child's coat, the children, a childlike smile.", ["child's", "children"]),
    ("terms: ['~child']", "The child's coat, the children.", ["child's", "children"]),
    (
        "terms: ['~make a decision']", "They made a decision; making decisions, make a decision.",
        ["made a decision", "make a decision"]
    ),
    (
        "terms: ['~make * decision']", "We make quick decisions. We make a decision.",
        ["make quick decisions", "make a decision"]
    ),
    ("terms: ['~stop']", "stop stops stopped stopping stopper", ["stop", "stops", "stopped", "stopping"]),
    ("terms: ['~carry on']", "carried on, carries on", ["carried on", "carries on"]),
    ("terms: [e.g]", "Fruit, e.g. apples (E.G. pears).", ["e.g", "E.G"]),
    ("terms: [in case]", "in, case in (case) in\u{a0}case", ["in\u{a0}case"]),
    ("terms: ['next {weekday}']", "next Tuesday, next tuesday's, next day", ["next Tuesday", "next tuesday's"]),
    ("terms: ['{number} {month}']", "On 3 May and 4 Main Road", ["3 May"]),
    ("terms: [a b, a b c]", "a b c d a b", ["a b c", "a b"]),
    ("terms: [weeks time]", "In two weeks' time, in ‘weeks’ time", ["weeks' time", "weeks’ time"]),
    ("terms: [D&T]", "D&T, d&t; Q & A", ["D&T", "d&t"]),
    ("terms: [in house]", "an in-house/in house", ["in-house", "in house"]),
])
func wordsAreFoundAsPeopleWriteThem(terms: String, text: String, expected: [String]) throws {
    #expect(try found(terms, in: text) == expected)
}

@Test(arguments: [
    ("terms: [risk]\n    unless: {in: [at risk of harm]}", "at risk of harm, a risk", ["risk"]),
    ("terms: [kick off]\n    unless: {near: [football]}", "The football match: kick off at 3", []),
    ("terms: [kick off]\n    unless: {near: [football]}", "We kick off at 3", ["kick off"]),
    ("terms: [outcome]\n    unless: {after: [of the vote]}", "the outcome of the vote, the outcome", ["outcome"]),
    ("terms: [mum]\n    only: {near: [please]}", "Mum came. ", []),
    ("terms: [mum]\n    only: {near: [please]}", "Mum, please come", ["Mum"]),
    ("terms: [mum]\n    only: {before: ['your']}", "your mum, our mum", ["mum"]),
    ("terms: [failure]\n    only: {start: yes}", "Failure to come and failure", ["Failure"]),
    ("exact: yes\n    terms: [SEN]", "SEN and Sen, SENs and sen, SEN's, SENSE", ["SEN", "SENs", "SEN's"]),
])
func whatStandsAroundATermCounts(terms: String, text: String, expected: [String]) throws {
    #expect(try found(terms, in: text) == expected)
}

@Test func whatIsNearIsInTheSameSentence() throws {
    let text = "Football today. We kick off."
    let sentences = [0..<16, 16..<text.utf8.count]
    #expect(
        try found("terms: [kick off]\n    unless: {near: [football]}", in: text, sentences: sentences) == ["kick off"])
}

@Test(arguments: [
    ("pl", "terms: [w przyszłą środę]", "W PRZYSZŁĄ ŚRODĘ", ["W PRZYSZŁĄ ŚRODĘ"]),
    ("pl", "terms: ['w {weekday}']", "w środę", ["w środę"]),
    ("de", "terms: [z.B]", "Obst, z.B. Äpfel", ["z.B"]),
    ("ar", "terms: [غدا]", "نراكم غدًا", ["غدًا"]),
    ("ur", "terms: [اگلے ہفتے]", "ہم اگلے ہفتے ملیں گے۔", ["اگلے ہفتے"]),
    ("es", "terms: [mañana]", "Mañana, MAÑANA", ["Mañana", "MAÑANA"]),
])
func otherAlphabetsAreReadToo(language: String, terms: String, text: String, expected: [String]) throws {
    #expect(try found(terms, in: text, language: language) == expected)
}

/// Linear in the text: at these sizes anything else would not end.
@Test(arguments: [
    "a ", "make a ", "'", "a'", "a.", "-", "\u{301}", "\u{200B}", "👩‍👩‍👧 ", "é", "字", "{number} ", "\u{FFFD}", "«",
])
func textOfAnyKindIsReadToTheEnd(piece: String) throws {
    let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    _ = try found("terms: [a a a b, make a make a decision, '~make * a * b']\n    unless: {before: [zz]}", in: text)
}

@Test func brokenBytesPartWords() throws {
    let pack = "language: en\nrules: [{id: own, rule: house-style, say: x, terms: [in case, case]}]\n"
    let packs = WordPacks.read([SourceFile(path: "p.yaml", text: pack)], languages: ["en"], regions: ["GB"])
    let bytes: [UInt8] = Array("in ".utf8) + [0xFF, 0xC3] + Array("case".utf8) + [0xE2, 0x80]
    let vocabulary = try #require(packs.value.vocabulary(for: "en"))
    #expect(vocabulary.matches(in: bytes, words: normalWords(of: bytes), sentences: []).map(\.range) == [5..<9])
}
