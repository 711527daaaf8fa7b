import Foundation
import Testing

/// `check --baseline`: from the day the file was made, only what is new is told.
@Suite struct BaselineTests {
    private static let name = "plain-baseline.json"
    private let call = "content/call.md"
    private let page =
        "# Call us\n\nTo see the menu, [click here](index.md).\n\nTo see the dates, [click here](index.md).\n"

    private func site(_ more: String = "") throws -> TemporarySite {
        try TemporarySite("-- content/call.md --\n\(page)\(more)")
    }

    private func check(_ site: TemporarySite, _ arguments: String...) async throws -> Run {
        try await site.check(["check", "--baseline", BaselineTests.name, "--format", "json"] + arguments)
    }

    /// The lines of the vague links that are told.
    private func links(_ run: Run) throws -> [Int] {
        try run.json(Found.self).diagnostics.filter { $0.rule == "vague-link-text" }.map(\.line)
    }

    @Test func theFirstUseTakesInAllAndFromThenOnOnlyTheNewIsTold() async throws {
        let site = try site()
        let before = try await site.run("check", "--format", "json").json(Found.self).diagnostics
        #expect(before.count >= 2)
        let missing = try await check(site)
        #expect(missing.exitCode == 2 && missing.output.isEmpty, "\(missing.testDescription)")
        #expect(missing.errors.contains("there is no baseline 'plain-baseline.json'; make it with --update-baseline"))

        let made = try await check(site, "--update-baseline")
        #expect(made.exitCode == 0, "\(made.testDescription)")
        #expect(made.errors.contains("plain-baseline.json is new: it takes in all \(before.count) findings of today"))
        #expect(try made.json(Found.self).diagnostics.isEmpty)

        let same = try await check(site, "--fail-on", "note")
        #expect(same.exitCode == 0, "old findings do not count: \(same.testDescription)")
        #expect(same.errors.hasSuffix("\(before.count) old, 0 new, 0 fixed\n"), "\(same.errors)")
        #expect(same.errors.contains("2 pages in 1 language: 0 errors, 0 warnings, 0 notes"))

        let fixed = page.replacingOccurrences(of: "To see the menu, [click here]", with: "See [the menu]")
        try site.write(call, fixed + "\nFor lunch, [click here](index.md).\n")
        let changed = try await check(site)
        #expect(changed.exitCode == 1, "\(changed.testDescription)")
        #expect(try links(changed) == [7])
        let counts = try #require(try changed.json(Found.self).baseline)
        #expect(changed.errors.contains("\(counts.old) old, \(counts.new) new, \(counts.fixed) fixed; take out"))
        #expect(counts.old >= 1 && counts.new >= 1 && counts.fixed >= 1 && counts.old + counts.fixed == before.count)
        #expect(try await site.run("check").output.contains("[vague-link-text]"), "without it, all is told")
    }

    @Test func linesAndWhiteSpaceDoNotMatterLetterCaseDoes() async throws {
        let site = try site()
        _ = try await check(site, "--update-baseline")
        try site.write(
            call,
            "# Call us\n\nGood morning.\n\nTo see the\n   dates, [click  here](index.md).\n\nTo see the menu,   [click here](index.md).\n"
        )
        #expect(try links(try await check(site)).isEmpty)
        try site.write(call, page.replacingOccurrences(of: "To see the menu", with: "TO see the menu"))
        #expect(try links(try await check(site)) == [3])
    }

    @Test func twoAlikeAreCountedAndAThirdIsNew() async throws {
        let twice = "[Click here](index.md).\n\n[Click here](index.md).\n\n"
        let site = try TemporarySite("-- content/call.md --\n# Call us\n\n" + twice)
        _ = try await check(site, "--update-baseline")
        try site.write(call, "# Call us\n\n" + twice + "[Click here](index.md).\n")
        #expect(try links(try await check(site)) == [7])
    }

    @Test func anUpdateOnlyShrinksUnlessTheNewIsAccepted() async throws {
        let site = try site()
        _ = try await check(site, "--update-baseline")
        let first = try #require(site.text(BaselineTests.name))
        let idle = try await check(site, "--update-baseline")
        #expect(idle.errors.contains("stays as it is") && site.text(BaselineTests.name) == first)

        try site.write(
            call, "# Call us\n\nTo see the dates, [click here](index.md).\n\nFor lunch, [click here](index.md).\n")
        let shrunk = try await check(site, "--update-baseline")
        #expect(try shrunk.exitCode == 1 && links(shrunk) == [5], "the new is still told")
        #expect(try links(try await check(site)) == [5])
        #expect(shrunk.errors.contains("taken out"))
        try site.write(call, page)
        #expect(try links(try await check(site)) == [3], "what was taken out is new when it comes back")

        let accepted = try await check(site, "--update-baseline", "--accept-new")
        #expect(accepted.exitCode == 0 && accepted.errors.contains("taken in"), "\(accepted.testDescription)")
        #expect(site.text(BaselineTests.name) == first, "what is taken out and in again gives the same bytes")
        #expect(try await check(site, "--fail-on", "note").exitCode == 0)
    }

    @Test func mistakesThatNoRuleReportsAreAlwaysTold() async throws {
        let site = try site(
            "-- content/broken.md --\n---\ntitle: [Broken\n---\n\nTo see the menu, [click here](index.md).\n-- content/key.md --\n---\ntitle: Key\ncolour: red\n---\n"
        )
        let made = try await check(site, "--update-baseline")
        #expect(made.exitCode == 1, "\(made.testDescription)")
        for _ in 1...2 {
            let run = try await check(site)
            let told = try run.json(Found.self).diagnostics
            #expect(run.exitCode == 1)
            #expect(told.contains { $0.file == "content/broken.md" } && told.contains { $0.rule == "unknown-key" })
            #expect(told.allSatisfy { $0.rule != "vague-link-text" })
        }
        #expect(site.text(BaselineTests.name)?.contains("unknown-key") == false)
    }

    @Test func aPageThatCannotBeReadKeepsItsEntries() async throws {
        let site = try site()
        _ = try await check(site, "--update-baseline")
        let first = site.text(BaselineTests.name)
        try site.write(call, "---\ntitle: [Call us\n---\n")
        let broken = try await check(site, "--update-baseline")
        #expect(broken.exitCode == 1 && broken.errors.contains(" 0 fixed"), "\(broken.testDescription)")
        #expect(site.text(BaselineTests.name) == first)
        try site.write(call, page)
        try site.write("site.yaml", "title: [Oakfield\n")
        _ = try await check(site, "--update-baseline")
        #expect(site.text(BaselineTests.name) == first)
    }

    @Test(arguments: [
        ("", 1), ("{\n\"version\": 1,\n\"findings\": [\n", 4), ("{\n\"version\": 2\n}\n", 2), ("[]", 1),
        ("{\"version\": 1,\n\"findings\": [\n{\"page\": \"a\", \"rule\": \"b\", \"text\": \"c\", \"count\": 0}\n]}", 3),
        ("{\"version\": 1,\n\"findings\": [\n\n{\"page\": \"a\", \"rule\": \"b\", \"count\": 1}\n]}", 4),
        ("{\"version\": 1,\n\"findings\": [],\n\"levels\": {\n\"a\": \"5\"}}", 4),
        ("{\n\"version\": 1,\n<<<<<<< HEAD\n\"findings\": []\n}", 3),
        ("{\n\"version\": 1,\n\"findings\": []\n}\n{}", 5),
        ("{\n\"version\": 1,\n\"findings\": [\"\n\"]\n}", 3), ("{\n\"version\": 1,\n\"findings\": {}\n}", 3),
        ("{\n\"version\": \"1\\x\"}", 2), (String(repeating: "[", count: 100_000), 1),
    ])
    func aBrokenBaselineIsAnErrorWithItsLine(text: String, line: Int) async throws {
        let site = try site("-- \(BaselineTests.name) --\n")
        try site.write(BaselineTests.name, text)
        for flags in [[], ["--update-baseline"]] {
            let run = try await site.check(["check", "--baseline", BaselineTests.name] + flags)
            #expect(run.exitCode == 2 && run.output.isEmpty, "\(run.testDescription)")
            #expect(run.errors.contains("plain-baseline.json:\(line): the baseline cannot be read: "), "\(run.errors)")
            #expect(site.text(BaselineTests.name) == text)
        }
    }

    @Test func theFlagsGoTogether() async throws {
        let site = try site()
        #expect(try await site.run("check", "--update-baseline").exitCode == 2)
        let alone = try await site.run("check", "--baseline", BaselineTests.name, "--accept-new")
        #expect(alone.exitCode == 2 && alone.errors.contains("--accept-new goes with --update-baseline"))
        #expect(!site.exists(BaselineTests.name))
        let elsewhere = try await site.run("check", "--baseline", "no/such/folder/b.json", "--update-baseline")
        #expect(
            elsewhere.exitCode == 2 && elsewhere.errors.contains("cannot be written"), "\(elsewhere.testDescription)")
    }

    @Test func pagesThatWereNotAskedForAreNeitherFixedNorNew() async throws {
        let site = try site("-- content/other.md --\n# Other\n\nFor the map, [click here](index.md).\n")
        _ = try await check(site, "--update-baseline")
        let first = site.text(BaselineTests.name)
        try site.write("content/other.md", "# Other\n\nFor the way, [click here](index.md).\n")
        let one = try await check(site, call, "--update-baseline")
        #expect(one.exitCode == 0 && one.errors.contains(" 0 new, 0 fixed"), "\(one.testDescription)")
        #expect(site.text(BaselineTests.name) == first)
        let other = try await check(site, "content/other.md")
        #expect(try other.exitCode == 1 && links(other) == [3])
    }

    @Test func aRenamedPageIsNew() async throws {
        let site = try site()
        _ = try await check(site, "--update-baseline")
        try site.remove(call)
        try site.write("content/phone.md", page)
        let run = try await check(site)
        #expect(try links(run) == [3, 5])
        let counts = try #require(try run.json(Found.self).baseline)
        #expect(counts.old == 0 && counts.new == counts.fixed, "\(counts)")
    }

    @Test func theFileFitsItsSchemaAndTwoPeoplesChangesMerge() async throws {
        let hard = (1...8).map { "For page \($0), [click here](index.md).\n\n" }
        let site = try TemporarySite(
            "-- content/call.md --\n# Call \"us\"\n\n\(hard.joined())-- content/é \"\\.md --\n# Odd\n\n[Click here](index.md)\n"
        )
        _ = try await check(site, "--update-baseline")
        let valid = try await site.shell(
            "python3 '\(schemasFolder)/validate.py' '\(docsFolder)/schemas/baseline.json' \(BaselineTests.name)")
        #expect(valid.exitCode == 0, "\(valid.testDescription)")
        let base = try #require(site.text(BaselineTests.name))
        let entries = base.split(separator: "\n").filter { $0.hasPrefix("{\"page\"") }
        #expect(entries.count >= 9 && entries.contains { $0.contains("content/é \\\"\\\\.md") }, "\(base)")
        let plain = entries.filter { $0.contains("call.md") }.map {
            $0.hasSuffix(",") ? String($0.dropLast()) : String($0)
        }
        #expect(plain == plain.sorted())

        // Each of two people mends the link whose entry is far from the other's.
        let order = plain.filter { $0.contains("vague-link-text") }
        var versions: [String] = []
        for wanted in [order[0], order[order.count - 2]] {
            for number in hard.indices {
                var text = hard
                text[number] = "See [page \(number)](index.md).\n\n"
                try site.write(call, "# Call \"us\"\n\n" + text.joined())
                try site.write(BaselineTests.name, base)
                _ = try await check(site, "--update-baseline")
                let now = try #require(site.text(BaselineTests.name))
                if !now.contains(wanted) { versions.append(now) }
            }
        }
        try #require(versions.count == 2)
        try site.write("base.json", base)
        try site.write("a.json", versions[0])
        try site.write("b.json", versions[1])
        let merged = try await site.shell("git merge-file -p a.json base.json b.json")
        #expect(merged.exitCode == 0, "\(merged.testDescription)")
        #expect(!merged.output.contains(order[0]) && !merged.output.contains(order[order.count - 2]))
        try site.write(BaselineTests.name, merged.output)
        try site.write(call, "# Call \"us\"\n\n" + hard.joined())
        #expect(try links(try await check(site)).count == 2)
    }

    // MARK: Reading level

    private static let easy = Array(repeating: "We play in the park. Bring a coat and a hat.", count: 14).joined(
        separator: " ")
    private static let hard = Array(
        repeating: "Attendance is an important requirement for the educational development of all children.", count: 14
    ).joined(separator: " ")

    @Test func aPageThatGotMuchHarderGetsANote() async throws {
        let page = "content/park.md"
        let site = try TemporarySite("-- content/park.md --\n# The park\n\n\(BaselineTests.easy)\n")
        func harder(_ run: Run) throws -> [Found.Finding] {
            try run.json(Found.self).diagnostics.filter { $0.rule == "harder-than-before" }
        }
        _ = try await check(site, "--update-baseline")
        let text = try #require(site.text(BaselineTests.name))
        #expect(text.contains("\"levels\": {\n\"content/park.md\": "), "\(text)")
        #expect(try harder(try await check(site)).isEmpty)
        try site.write(page, "# The park\n\n\(BaselineTests.easy) We are all in the playground today.\n")
        #expect(try harder(try await check(site)).isEmpty, "a little harder is nothing to tell")

        try site.write(page, "# The park\n\n\(BaselineTests.hard)\n")
        let note = try #require(try harder(try await check(site)).first)
        #expect(note.severity == "note" && note.file == page && note.line == 3)
        #expect(
            note.message.hasPrefix("This page is much harder to read than before (Flesch–Kincaid"), "\(note.message)")
        #expect(try harder(try await check(site, "--update-baseline")).count == 1, "an update does not take it in")
        #expect(try harder(try await check(site, "content/index.md")).isEmpty)
        #expect(
            try await site.run("check", "--format", "json").json(Found.self).diagnostics.allSatisfy {
                $0.rule != note.rule
            })
        #expect(try await site.run("explain", "harder-than-before").exitCode == 0)

        let allowed = "# The park\n\n<!-- allow harder-than-before: it quotes the law -->\n\n\(BaselineTests.hard)\n"
        try site.write(page, allowed)
        let quiet = try (try await check(site)).json(Found.self).diagnostics.map(\.rule)
        #expect(!quiet.contains("harder-than-before") && !quiet.contains("unused-allowance"), "\(quiet)")
        // The note stands at the hardest sentence, wherever that is.
        try site.write(page, "# The park\n\nWe play. It is fun.\n\n\(BaselineTests.hard)\n\nWe run. We sing.\n")
        #expect(try harder(try await check(site)).map(\.line) == [5])
        try site.write(page, "# The park\n\n\(BaselineTests.hard)\n")

        let settings = TemporarySite.settings
        try site.write("site.yaml", settings + "rules:\n  harder-than-before: error\n")
        #expect(try harder(try await check(site)).map(\.severity) == ["error"])
        try site.write("site.yaml", settings + "rules:\n  harder-than-before: off\n")
        #expect(try harder(try await check(site)).isEmpty)
        try site.write("site.yaml", settings)
        #expect(try harder(try await check(site, "--update-baseline", "--accept-new")).isEmpty)
        #expect(try harder(try await check(site)).isEmpty)

        // Easier again: the update keeps the better level, so that the way back is told.
        try site.write(page, "# The park\n\n\(BaselineTests.easy)\n")
        _ = try await check(site, "--update-baseline")
        try site.write(page, "# The park\n\n\(BaselineTests.hard)\n")
        #expect(try harder(try await check(site)).count == 1)
    }

    /// 15 points of Flesch's scale for languages that use it, 5 of LIX: about as far as two school years.
    @Test(arguments: [
        ("de", "Wir spielen im Park und bringen eine Mütze mit.", 15.0),
        ("sv", "Vi leker i parken och tar med en mössa.", 5.0),
    ])
    func otherScalesHaveTheirOwnDistance(language: String, sentence: String, step: Double) async throws {
        let text = Array(repeating: sentence, count: 14).joined(separator: " ")
        let site = try TemporarySite("-- content/park.md --\n# Park\n\n\(text)\n")
        try site.write("site.yaml", TemporarySite.settings.replacingOccurrences(of: "[en]", with: "[\(language)]"))
        _ = try await check(site, "--update-baseline")
        let made = try #require(site.text(BaselineTests.name))
        let line = try #require(made.split(separator: "\n").first { $0.hasPrefix("\"content/park.md\": ") })
        let today = try #require(Double(line.dropFirst("\"content/park.md\": ".count)))
        let sign = language == "sv" ? -1.0 : 1.0
        for (distance, count) in [(step - 0.5, 0), (step + 0.5, 1)] {
            let before = ((today + sign * distance) * 10).rounded() / 10
            try site.write(BaselineTests.name, made.replacingOccurrences(of: "\(today)", with: "\(before)"))
            let told = try (try await check(site)).json(Found.self).diagnostics
            #expect(told.count { $0.rule == "harder-than-before" } == count, "\(today), \(before)")
        }
    }
}

extension TemporarySite {
    /// `run` with a list.
    fileprivate func check(_ arguments: [String]) async throws -> Run {
        let words = arguments.map { "'\($0)'" }.joined(separator: " ")
        return try await shell("\"$S\" \(words) $TODAY")
    }
}
