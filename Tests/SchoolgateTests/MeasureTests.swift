import Foundation
import Testing

@testable import schoolgate

private struct Measured: Decodable {
    struct Score: Decodable {
        let formula: String?
        let validated: String
        let value: Double?
        let source: String?
        let band: String?
        let target: Double?
        let note: String?
    }

    struct Sentence: Decodable, Equatable {
        let text: String
        let words: Int
        let line: Int
        let column: Int
    }

    let version: Int
    let language: String
    let counts: [String: Int]
    let scores: [String: Double]
    let score: Score
    let sentences: [Sentence]
    let tooShortFor: [String]

    enum CodingKeys: String, CodingKey {
        case version, language, counts, scores, score, sentences
        case tooShortFor = "too_short_for"
    }
}

/// 20 sentences of 6 words.
private let easyText = String(repeating: "We read a good book today. ", count: 20)

private func measured(_ site: TemporarySite, _ arguments: String...) async throws -> Measured {
    let run =
        switch arguments.count {
        case 1: try await site.run("measure", arguments[0], "--format", "json")
        default: try await site.run("measure", arguments[0], "--language", arguments[1], "--format", "json")
        }
    #expect(run.exitCode == 0, "\(run)")
    return try run.json(Measured.self)
}

@Test func aTextIsMeasuredAsProse() async throws {
    let site = try TemporarySite(
        """
        -- letter.txt --
        Come to the spring
        concert. Send the form!

        See you there
        """)
    let result = try await measured(site, "letter.txt")
    #expect(result.version == 1 && result.language == "en")
    #expect(
        result.sentences == [
            .init(text: "Come to the spring concert.", words: 5, line: 1, column: 1),
            .init(text: "Send the form!", words: 3, line: 2, column: 10),
            .init(text: "See you there", words: 3, line: 4, column: 1),
        ])
    #expect(
        result.counts == [
            "sentences": 3, "words": 11, "syllables": 12, "letters": 44, "chars": 44, "polysyllables3": 0,
            "polysyllables4": 0, "complex_fog": 0, "long_words7": 1, "monosyllables": 10, "longest_sentence_words": 5,
            "list_items": 0, "short_list_items": 0,
        ])
    #expect(result.score.value == nil)
    #expect(result.score.formula == "flesch_kincaid_grade")
    #expect(result.score.note?.contains("too short for a score: it has 11 words in 3 sentences") == true)
    #expect(result.tooShortFor.contains("flesch_kincaid_grade"))
}

@Test func headingsTablesCodeAndFrontMatterOfAPageAreNotCounted() async throws {
    let site = try TemporarySite(
        """
        -- page.md --
        ---
        title: A page about nothing. It has a title.
        ---
        ## A heading. With a stop.

        Bring *a* coat, and [ask the office](contact.md) first. Thank you.

        - a hat
        - two books that you like to read

        | Day | Food. More food. |
        | --- | --- |
        | Monday | Rice. |

            code is. no prose.

        > A teacher said so. We all agree.
        """)
    let result = try await measured(site, "page.md")
    #expect(
        result.sentences == [
            .init(text: "Bring a coat, and ask the office first.", words: 8, line: 6, column: 1),
            .init(text: "Thank you.", words: 2, line: 6, column: 57),
            .init(text: "two books that you like to read", words: 7, line: 9, column: 3),
            .init(text: "A teacher said so.", words: 4, line: 17, column: 3),
            .init(text: "We all agree.", words: 3, line: 17, column: 22),
        ])
    #expect(result.counts["list_items"] == 1)
    #expect(result.counts["short_list_items"] == 1)
    #expect(result.counts["words"] == 24)
}

@Test func theDefaultFormulaOfALanguageGivesTheScore() async throws {
    let site = try TemporarySite("-- a.txt --\n\(easyText)\n")
    let english = try await measured(site, "a.txt")
    #expect(english.counts["words"] == 120 && english.counts["sentences"] == 20)
    // 0.39 · 6 + 11.8 · 7/6 − 15.59
    #expect(abs((english.score.value ?? 0) - 0.5167) < 0.0001)
    #expect(english.score.validated == "yes" && english.score.target == 6)
    #expect(english.score.source?.contains("Kincaid") == true)
    #expect(abs((english.scores["uk_reading_age_fk"] ?? 0) - 5.5167) < 0.0001)
    #expect(english.scores["words_per_sentence"] == 6)
    #expect(english.scores["amstad"] == nil && english.scores["lix"] != nil)
    #expect(english.tooShortFor == ["smog"])

    let german = try await measured(site, "a.txt", "de")
    #expect(german.score.formula == "amstad" && german.score.validated == "adapted")
    #expect(german.score.band == "sehr leicht")
    #expect(german.scores["flesch_kincaid_grade"] == nil && german.scores["wstf4"] != nil)
}

@Test(arguments: [("so", "Somali"), ("ur", "Urdu"), ("zh-Hans", "Chinese"), ("uk", "Ukrainian")])
func aLanguageWithoutAFormulaSaysSo(_ code: String, name: String) async throws {
    let site = try TemporarySite("-- a.txt --\n\(easyText)\n")
    let result = try await measured(site, "a.txt", code)
    #expect(result.score.value == nil && result.score.formula == nil && result.score.validated == "none")
    #expect(result.score.note?.hasPrefix("No tested reading formula for \(name)") == true)
    let text = try await site.run("measure", "a.txt", "--language", code)
    #expect(text.output.contains("No tested reading formula for \(name)"))
    #expect(text.output.contains("sentence has more than"))
}

@Test func theSummaryIsForPeople() async throws {
    let hard =
        "Parents and carers who want to come to the concert on the last Friday of term must first "
        + "return the form that was sent home in book bags to the school office."
    let site = try TemporarySite("-- a.md --\n\(easyText)\n\n\(hard)\n")
    let run = try await site.run("measure", "a.md")
    #expect(run.exitCode == 0)
    #expect(run.output.contains("Level: about the level of a 6-year-old reader (Flesch–Kincaid grade"))
    #expect(run.output.contains("Easy enough for families: the target is 6 or less."))
    #expect(run.output.contains("1 sentence with more than 25 words; the longest has 32"))
    let lines = run.output.split(separator: "\n")
    let first = lines.firstIndex { $0.hasPrefix("The hardest sentences") }.map { lines[$0 + 1] }
    #expect(first?.hasPrefix("  line 3, 32 words: Parents and carers") == true)
    #expect(lines.count { $0.hasPrefix("  line ") } == 5)
}

@Test func aPipeIsRead() async throws {
    let run = try await TemporarySite().shell("printf 'It is cold. Bring a coat.' | $S measure - --format json")
    #expect(try run.json(Measured.self).sentences.map(\.words) == [3, 3])
}

@Test func aTextWithoutWordsHasNoSentence() async throws {
    for text in ["", "\n\n", "😀 😀!!! …", "\u{200B}\u{FEFF}"] {
        let site = try TemporarySite()
        try site.write("a.txt", text)
        let result = try await measured(site, "a.txt")
        #expect(result.sentences.isEmpty && result.scores.isEmpty && result.score.value == nil)
        let run = try await site.run("measure", "a.txt")
        #expect(run.output == "a.txt has no sentence to measure.\n")
    }
}

@Test func aByteOrderMarkAndWindowsLineEndsMoveNothing() async throws {
    let site = try TemporarySite()
    try site.write("a.txt", "\u{FEFF}Ça va bien.\r\nÉcole ouverte. Merci.\r\n")
    let result = try await measured(site, "a.txt", "fr")
    #expect(result.sentences.map(\.line) == [1, 2, 2])
    #expect(result.sentences.map(\.column) == [1, 1, 16])
}

@Test func whatCannotBeMeasuredIsSaidInOneLine() async throws {
    let site = try TemporarySite()
    try site.write("latin1.txt", [0x43, 0x61, 0x66, 0xE9, 0x2E])
    try site.write("large.txt", [UInt8](repeating: 0x61, count: 5 * 1024 * 1024 + 1))
    let cases = [
        (["nothing.txt"], "'nothing.txt' cannot be read: it is not there"),
        (["content"], "'content' is a folder; name one file in it"),
        (["latin1.txt"], "'latin1.txt' is not saved as UTF-8"),
        (["large.txt"], "'large.txt' is larger than 5 MB"),
        (["/dev/null"], "'/dev/null' is not a file that can be read"),
        (["site.yaml", "--language", "klingonish"], "'klingonish' is not the code of a language we know"),
        (["site.yaml", "--language", "Polish"], "did you mean 'pl'?"),
    ]
    for (arguments, message) in cases {
        let run =
            arguments.count == 1
            ? try await site.run("measure", arguments[0])
            : try await site.run("measure", arguments[0], arguments[1], arguments[2])
        #expect(run.exitCode == 2 && run.output.isEmpty, "\(run)")
        #expect(run.errors.contains(message), "\(run.errors)")
        #expect(run.errors.split(separator: "\n").count == 1)
    }
}

@Test(arguments: [
    (String(repeating: "word ", count: 1_000_000), 1), (String(repeating: "One. ", count: 40_000), 40_000),
    (String(repeating: "*", count: 100_000) + "a", 1), (String(repeating: "😀", count: 100_000), 0),
])
func hostileTextsAreMeasured(_ text: String, sentences: Int) async throws {
    let site = try TemporarySite()
    for name in ["a.txt", "a.md"] {
        try site.write(name, text)
        let result = try await measured(site, name)
        #expect(result.sentences.count == sentences)
        #expect(result.counts["sentences"] == sentences)
    }
}
