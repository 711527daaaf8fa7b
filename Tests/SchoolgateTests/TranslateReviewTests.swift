import Foundation
import Testing

/// `translate review`, `accept-edit` and `adopt`: what people say about translations, written down.
@Suite struct TranslateReviewTests {
    private let text = """
        -- content/safety.md --
        ---
        title: Safety
        critical: yes
        ---
        Call us on 0100 555 0100.

        Bring a coat.
        -- translations/es/pages/safety.po --
        msgid ""
        msgstr "Language: es\\nContent-Type: text/plain; charset=UTF-8\\n"

        msgctxt "title"
        msgid "Safety"
        msgstr "Seguridad"

        msgid "Call us on 0100 555 0100."
        msgstr "Llámenos al 0100 555 0100."

        # origin: machine example-engine 2026-09-02
        #, fuzzy
        msgid "Bring a coat."
        msgstr "Traiga un abrigo."

        """
    private let path = "translations/es/pages/safety.po"

    private func isShown(_ site: TemporarySite) async throws -> Bool {
        _ = try await site.run("build")
        return site.text("public/es/safety/index.html")?.contains("Traiga un abrigo.") == true
    }

    @Test func aCriticalPageIsShownOnceAPersonHasCheckedAllOfIt() async throws {
        let site = try TranslateUpdateTests.site(text)
        _ = try await site.run("translate", "update")
        // The whole language at once approves no drafts.
        let all = try await site.run("translate", "review", "--lang", "es", "--by", "Amina Y", "--date", "2026-09-03")
        #expect(all.exitCode == 0 && all.errors.contains("2 texts marked"), "\(all.testDescription)")
        #expect(try await isShown(site) == false)
        let one = try await site.run(
            "translate", "review", "--lang", "es", "--by", "  Amina   Y ", "--page", "safety.md", "--unit", "3",
            "--date", "2026-09-03")
        #expect(one.exitCode == 0 && one.errors.contains("1 text marked"), "\(one.testDescription)")
        let catalog = try #require(site.text(path))
        #expect(catalog.components(separatedBy: "# reviewed: Amina Y 2026-09-03 k").count == 4, "\(catalog)")
        #expect(!catalog.contains("fuzzy"))
        #expect(try await isShown(site))
        let again = try await site.run("translate", "review", "--lang", "es", "--by", "amina y", "--page", "safety")
        #expect(again.errors.contains("already"), "\(again.errors)")
        #expect(site.text(path) == catalog)
        // An edit of the translation voids the mark.
        try site.write(path, catalog.replacingOccurrences(of: "un abrigo", with: "el abrigo"))
        #expect(try await isShown(site) == false)
    }

    @Test func nobodyVouchesForAnErrorOrForAGap() async throws {
        let site = try TranslateUpdateTests.site(text)
        let broken = try #require(site.text(path)).replacingOccurrences(
            of: "al 0100 555 0100", with: "al 0100 555 0109"
        )
        .replacingOccurrences(of: "\"Traiga un abrigo.\"", with: "\"\"")
        try site.write(path, broken)
        let run = try await site.run("translate", "review", "--by", "Amina", path)
        #expect(run.exitCode == 0 && run.errors.contains("1 text marked as reviewed, 2 not"), "\(run.testDescription)")
        #expect(
            run.output.contains("\(path):9:8: not marked: 'Call us") && run.output.contains("has an error"),
            "\(run.output)")
        #expect(run.output.contains("'Bring a coat.': it has no translation yet"), "\(run.output)")
        for (arguments, words) in [
            (["--page", "safty", "--lang", "es"], "did you mean 'safety.md'"),
            (["--page", "safety", "--lang", "es", "--unit", "9"], "no number 9"),
            (["--unit", "1", "--lang", "es"], "--unit needs"), (["--page", "safety"], "name the language"),
            (["--page", "index", "--lang", "es"], "translate update"),
        ] {
            let line = arguments.joined(separator: " ")
            let slip = try await site.shell("$S translate review --by Amina \(line) $TODAY")
            #expect(slip.exitCode == 2 && slip.errors.contains(words), "\(line): \(slip.testDescription)")
        }
    }

    @Test func aSpellingMistakeMendedInTheSourceCostsNoTranslation() async throws {
        let site = try TranslateUpdateTests.site(
            """
            -- content/meals.md --
            # Meals

            Childern get a hot meal every day of the week.

            Bring water.
            """)
        _ = try await site.run("translate", "update")
        let path = "translations/es/pages/meals.po"
        try site.write(
            path,
            try #require(site.text(path)).replacingOccurrences(
                of: "week.\"\nmsgstr \"\"", with: "week.\"\nmsgstr \"Cada día hay comida caliente.\""))
        _ = try await site.run("translate", "update")
        _ = try await site.run("translate", "review", "--lang", "es", "--by", "Ana", "--page", "meals", "--unit", "2")
        try site.write(
            "content/meals.md",
            try #require(site.text("content/meals.md")).replacingOccurrences(of: "Childern", with: "Children"))
        _ = try await site.run("translate", "update")
        #expect(site.text(path)?.contains("#, fuzzy") == true)
        let list = try await site.run("translate", "accept-edit", "meals")
        #expect(
            list.exitCode == 2 && list.output.contains("text 2") && list.output.contains("was: Childern get"),
            "\(list.testDescription)")
        let nobody = try await site.run("translate", "accept-edit", "meals", "--unit", "2")
        #expect(nobody.exitCode == 2 && nobody.errors.contains("--by"))
        let wrong = try await site.run("translate", "accept-edit", "meals", "--unit", "3", "--typo")
        #expect(wrong.exitCode == 2 && wrong.errors.contains("left as it is"), "\(wrong.testDescription)")
        let run = try await site.run(
            "translate", "accept-edit", "meals", "--unit", "2", "--by", "Mrs Bell", "--date", "2026-09-10")
        #expect(run.exitCode == 0, "\(run.testDescription)")
        let catalog = try #require(site.text(path))
        #expect(catalog.contains("# kept: Mrs Bell 2026-09-10") && !catalog.contains("fuzzy"), "\(catalog)")
        #expect(catalog.contains("# reviewed: Ana"), "the meaning that was checked is the same")
        _ = try await site.run("translate", "update")
        #expect(site.text(path) == catalog)
    }

    private let hand = """
        -- content/visiting.md --
        ---
        title: Visit us
        summary: When to come
        ---
        Bus 41 stops at the [gate](index.md).

        - Come at 9.30 am.
        - Bring a *coat*.

        ![A red door](door.png "Our door")

        | Day |
        | --- |
        | Monday |
        -- content/door.png --
        x
        -- content/visiting.es.md --
        ---
        title: Visítenos
        translated_by: [Ana Ruiz]
        ---
        El autobús 41 para en la [puerta](index.md).

        - Venga a las 9.30.
        - Traiga un *abrigo*.

        ![Una puerta roja](door.png "Nuestra puerta")

        | Día |
        | --- |
        | Lunes |
        """

    @Test func aPageWrittenByHandBecomesACatalogue() async throws {
        let site = try TranslateUpdateTests.site(hand)
        let run = try await site.run("translate", "adopt", "visiting.es.md")
        #expect(run.exitCode == 0 && run.errors.contains("8 texts taken"), "\(run.testDescription)")
        #expect(site.exists("content/visiting.es.md") && run.errors.contains("still the page that families see"))
        let catalog = try #require(site.text("translations/es/pages/visiting.po"))
        for (id, wording) in [
            ("Bus 41 stops at the [gate](index.md).", "El autobús 41 para en la [puerta](index.md)."),
            ("Come at 9.30 am.", "Venga a las 9.30."), ("Bring a *coat*.", "Traiga un *abrigo*."),
            ("A red door", "Una puerta roja"), ("Our door", "Nuestra puerta"), ("Day", "Día"), ("Monday", "Lunes"),
            ("Visit us", "Visítenos"), ("When to come", ""),
        ] {
            #expect(catalog.contains("msgid \"\(id)\"\nmsgstr \"\(wording)\"\n"), "\(catalog)")
        }
        #expect(catalog.contains("# by: Ana Ruiz"))
        let removed = try await site.run("translate", "adopt", "content/visiting.es.md", "--remove")
        #expect(removed.exitCode == 0 && !site.exists("content/visiting.es.md"), "\(removed.testDescription)")
        #expect(site.text("translations/es/pages/visiting.po") == catalog)
        #expect(try await site.run("build").exitCode == 0)
        #expect(site.text("public/es/visiting/index.html")?.contains("Venga a las 9.30.") == true)
    }

    @Test func pagesThatDifferAreLeftAloneAndTheFirstPlaceIsTold() async throws {
        let site = try TranslateUpdateTests.site(hand)
        let text = try #require(site.text("content/visiting.es.md"))
        for (change, place, words) in [
            (
                ("- Venga a las 9.30.\n", "- Venga a las 9.30.\n- Sonría.\n"), "9:1",
                "has a paragraph where this page has an item of a list"
            ),
            (("El autobús", "## El autobús"), "5:1", "has a paragraph where this page has a heading of level 2"),
            (("\n| Día |\n| --- |\n| Lunes |\n", ""), "11:1", "goes on with a table"),
        ] {
            try site.write("content/visiting.es.md", text.replacingOccurrences(of: change.0, with: change.1))
            let run = try await site.run("translate", "adopt", "visiting.es.md", "--remove")
            #expect(run.exitCode == 1 && run.output.contains(words), "\(place): \(run.testDescription)")
            #expect(run.output.hasPrefix("content/visiting.es.md:\(place): error: "), "\(run.output)")
            #expect(run.output.contains("    content/visiting.md:"))
            #expect(!site.exists("translations") && site.exists("content/visiting.es.md"))
        }
    }

    @Test func whatIsOldOrWrongInAPageByHandComesInAsADraft() async throws {
        let site = try TranslateUpdateTests.site(hand)
        let text = try #require(site.text("content/visiting.es.md"))
        try site.write("content/visiting.es.md", text.replacingOccurrences(of: "autobús 41", with: "autobús 14"))
        let wrong = try await site.run("translate", "adopt", "visiting.es.md")
        #expect(wrong.exitCode == 0 && wrong.errors.contains("1 of them as drafts"), "\(wrong.testDescription)")
        #expect(wrong.output.contains("content/visiting.es.md:5:1: warning"), "\(wrong.output)")
        #expect(wrong.output.contains("[translation-number]"))
        try site.write(
            "content/visiting.es.md", text.replacingOccurrences(of: "---\nEl", with: "source_digest: k0\n---\nEl"))
        let older = try await site.run("translate", "adopt", "visiting.es.md")
        #expect(older.errors.contains("8 of them as drafts"), "\(older.testDescription)")
        let slip = try await site.run("translate", "adopt", "visting.es.md")
        #expect(slip.exitCode == 2 && slip.errors.contains("did you mean 'content/visiting.es.md'"), "\(slip.errors)")
        let alone = try await site.run("translate", "adopt", "visiting.md")
        #expect(alone.exitCode == 2 && alone.errors.contains("nothing to match"), "\(alone.errors)")
    }
}
