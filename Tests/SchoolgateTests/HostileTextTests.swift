import Foundation
import Testing

/// Texts and packs that nobody would write: each is read to its end, in a time that grows with its size, with a clear message.
@Suite struct HostileTextTests {
    /// Enough that whatever looks at all of a paragraph for each of its matches takes many times as long.
    private static let times = 400

    @Test(arguments: [
        "SENCO ", "in the event that ", "\"click here\" ", "Mum and dad please ", "at 3 ", "next Tuesday ",
        "03/04/2026 ",
        "must ", "AAA BBB CCC ", "and/or ", "please note by Friday ", "PTA (", "(PTA) ", "“hard-to-reach” ",
        "[click here](index.md) ", "you must call us if you cannot ", "Tuesday 3 April 2026 ", "Metacognitively. ",
        "- You must bring it\n",
    ])
    func manyMatchesInOneParagraphAreAllRead(_ words: String) async throws {
        let site = try TemporarySite()
        try site.write("content/a.md", "# A page\n\n" + String(repeating: words, count: HostileTextTests.times) + "\n")
        let run = try await site.run("check")
        #expect((0...1).contains(run.exitCode), "\(words): \(run.exitCode) \(run.errors.prefix(400))")
        // Few of a kind are shown, so the answer is no longer than a page.
        #expect(run.output.utf8.count < 10_000)
    }

    @Test func aParagraphOfAMegabyteWithoutAFullStopIsOneLongSentence() async throws {
        let site = try TemporarySite()
        let word = String(repeating: "a", count: 599) + " "
        try site.write("content/a.md", "# A page\n\n" + String(repeating: word, count: 1_700) + "\n")
        let run = try await site.run("check")
        #expect(
            run.says("content/a.md:3:1", "long-sentence", "This sentence has 1700 words"), "\(run.output.prefix(800))")
    }

    @Test(arguments: [
        String(repeating: "*a ", count: 100_000), String(repeating: "**", count: 50_000) + "a",
        String(repeating: "😀👨‍👩‍👧🏽 ", count: 2_000), String(repeating: "?!…—“”«», ", count: 4_000),
        String(repeating: "\u{200B}\u{200D}\u{FEFF}\u{2060}", count: 4_000),
        String(repeating: "School مدرسة 学校 школа ਸਕੂਲ ", count: 1_000), String(repeating: "\"“«‘", count: 5_000),
    ])
    func textsThatAreNoTextBreakNothing(_ text: String) async throws {
        let site = try TemporarySite()
        try site.write("content/a.md", "# A page\n\n" + text + "\n")
        let run = try await site.run("check", "--format", "sarif")
        #expect((0...1).contains(run.exitCode), "\(run.exitCode) \(run.errors.prefix(400))")
    }

    @Test(arguments: ["json", "sarif", "github", "checkstyle"])
    func hundredsOfFindingsInOneSentenceAreWrittenInEachFormat(_ format: String) async throws {
        let site = try TemporarySite()
        try site.write("content/a.md", "# A page\n\n" + String(repeating: "نعم next Tuesday ", count: 300) + "\n")
        let run = try await site.run("check", "--format", format)
        #expect(run.exitCode == 1)
        #expect(run.output.components(separatedBy: "relative-date").count > 300)
    }

    @Test func eachMistakeOfAPackIsToldAtItsPlace() async throws {
        let site = try TemporarySite(
            """
            -- words/own.yaml --
            language: en
            rules:
              - id: assembly-hall
                rule: house-style
                say: the hall
                colour: red
                terms: ["", "~", \(String(repeating: "foo ", count: 10_000)), \(String(repeating: "~make ", count: 12)), big * * * * hall]
                examples:
                  bad: [We meet outside., The big a b c d hall is open.]
                  good: [The big a b c d hall.]
              - id: assembly-hall
                rule: house-style
                say: gate
                unless: {start: yes}
                only: {start: maybe}
                terms: [main portal]
            """)
        let run = try await site.run("check", "--all")
        #expect(run.exitCode == 1)
        for (place, rule, words) in [
            ("words/own.yaml:6:5", "unknown-key", "'colour'"),
            ("words/own.yaml:7:13", "wrong-value", "A term is empty"),
            ("words/own.yaml:7:17", "wrong-value", "'~' in '~' is not a word"),
            ("words/own.yaml:7:22", "wrong-value", "is too long for a term"),
            ("words/own.yaml:9:13", "failed-example", "does not find anything in its own bad example"),
            ("words/own.yaml:10:14", "failed-example", "finds something in its own good example"),
            ("words/own.yaml:11:9", "wrong-value", "two entries with the id 'assembly-hall'"),
            ("words/own.yaml:14:14", "unknown-key", "'start' is not a known key of 'unless'"),
            ("words/own.yaml:15:19", "wrong-value", "'maybe' is neither yes nor no"),
        ] { #expect(run.says(place, rule, words), "\(place) \(run.output.prefix(6000))") }
    }

    @Test func aPackThatIsNoYAMLSaysSoAndOneOfAnotherCountryIsFine() async throws {
        let site = try TemporarySite(
            """
            -- words/broken.yaml --
            language: en
            rules: [}{
            -- words/american.yaml --
            language: en
            rules:
              - id: recess-bell
                rule: house-style
                say: playtime bell
                regions: [US]
                terms: [recess bell]
                examples:
                  bad: [The recess bell rings., At the recess bell.]
                  good: [The bell rings., Playtime.]
            """)
        try site.write("content/a.md", "# A page\n\nThe recess bell rings.\n")
        let run = try await site.run("check")
        #expect(run.output.contains("[broken-yaml]"))
        #expect(!run.output.contains("does not say what language"))
        #expect(!run.output.contains("failed-example") && !run.output.contains("house-style"), "\(run.output)")
    }

    @Test func aPackOfThousandsOfTermsWithOneFirstWordIsSearched() async throws {
        let site = try TemporarySite()
        let terms = (0..<5_000).map { "      - school a\($0)\n" }.joined()
        try site.write(
            "words/own.yaml",
            "language: en\nrules:\n  - id: many\n    rule: house-style\n    say: x\n    terms:\n" + terms)
        try site.write("content/a.md", "# A page\n\n" + String(repeating: "school a4999 ", count: 500) + "\n")
        #expect(try await site.run("check").says("content/a.md:3:1", "house-style", "'school a4999'"))
    }

    @Test func allowancesAndAcceptedTermsThatNobodyNeedsAreTold() async throws {
        let site = try TemporarySite(
            """
            -- content/a.md --
            # A page

            <!-- allow lnog-sentence: because -->

            Hello to you all.

            <!-- allow all-capitals -->

            COME TO THE FAIR NOW
            """)
        try site.write(
            "site.yaml",
            TemporarySite.settings + """
                rules: {long-sentence: {parents: note}}
                reading: {families: {level: hard, long_sentence: -3}}
                accept:
                  - {term: SENCO, reason: x, until: 2020-01-01}
                  - {term: "~", reason: y}
                  - {term: DSL}

                """)
        let run = try await site.run("check")
        #expect(run.says("content/a.md:3:1", "unused-allowance", "did you mean 'long-sentence'?"), "\(run.output)")
        #expect(run.says("content/a.md:7:1", "unused-allowance", "without a reason, so it is still reported"))
        #expect(run.says("content/a.md:9:1", "all-capitals"))
        #expect(run.says("site.yaml:8:25", "unknown-key", "'parents' is not somebody a page is for"))
        #expect(run.says("site.yaml:9:29", "wrong-value", "'hard' is not a reading level"))
        #expect(run.says("site.yaml:9:50", "wrong-value", "'-3' is not a number"))
        #expect(run.output.contains("'SENCO' was accepted until 2020-01-01"))
        #expect(run.output.contains("'~' is accepted, but no text there has it"))
        #expect(run.output.contains("'DSL' is accepted without a reason"))
    }
}
