import Foundation
import Testing

/// The same site on other machines, on other days, and without anything beside the program.
@Suite struct WholeSiteTests {
    /// A site with something of each kind, in two languages.
    private static let school = """
        -- site.yaml --
        title: Oakfield School
        base_url: https://oakfield.example
        time_zone: Europe/London
        region: GB
        languages: [en, es]
        contacts: {office: {name: School office, phone: "0100 555 0100"}}
        contact: office
        classes: {oak: {title: Oak class, teacher: Ms Rahman}}
        -- content/meals.md --
        ---
        title: Meals
        tags: [food]
        ---

        Lunch is hot.

        Soup is on Monday.
        -- content/classes/oak/index.md --
        # Oak class

        Our class.
        -- content/classes/oak/2026-09-07-seeds.md --
        ---
        title: Seeds
        date: 2026-09-07
        tags: [garden]
        authors: [Ms Rahman]
        ---

        We planted seeds.
        -- content/calendars/school.yaml --
        name: School dates
        events:
          - {title: Autumn fair, date: 2026-10-02, from: "15:00", to: "17:00"}
        -- content/calendars/clubs.ics --
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Oakfield//EN
        BEGIN:VEVENT
        UID:chess@oakfield.example
        DTSTAMP:20260901T080000Z
        DTSTART;TZID=Europe/London:20260914T153000
        DTEND;TZID=Europe/London:20260914T163000
        RRULE:FREQ=WEEKLY;COUNT=8
        SUMMARY:Chess club
        END:VEVENT
        END:VCALENDAR

        """

    @Test func everyMachineWritesTheSameBytes() async throws {
        let site = try TemporarySite(WholeSiteTests.school)
        #expect(try await site.run("translate", "update").exitCode == 0)
        let first = try await site.run(
            "build", "--output", "one", "--jobs", "1", environment: ["TZ": "UTC", "LANG": "C"])
        #expect(first.exitCode == 0, "\(first.testDescription)")
        let one = site.tree("one")
        #expect(one.count > 30)
        let second = try await site.run(
            "build", "--output", "two", "--jobs", "2",
            environment: ["TZ": "Pacific/Auckland", "LANG": "ar_SA.UTF-8", "LC_ALL": "ar_SA.UTF-8"])
        #expect(second.output == first.output)
        #expect(site.tree("two") == one)
        _ = try await site.run(
            "build", "--output", "three", environment: ["TZ": "America/Los_Angeles", "LANG": "tr_TR.UTF-8"])
        #expect(site.tree("three") == one)
        let again = try await site.run("build", "--output", "one", "--jobs", "2")
        #expect(again.errors.contains("0 files new or changed, 0 removed"))
        #expect(site.tree("one") == one)
    }

    @Test func draftsAndPagesOfOtherDaysAreOnlyShownWhenItIsTheirTime() async throws {
        let site = try TemporarySite(
            """
            -- content/draft.md --
            ---
            title: Draft
            draft: yes
            ---
            Not yet.
            -- content/later.md --
            ---
            title: Later
            publish: 2026-09-15
            ---
            From the fifteenth.
            -- content/gone.md --
            ---
            title: Gone
            expires: 2026-09-15
            ---
            To the fifteenth.
            """)
        func pages(_ arguments: String...) async throws -> [String] {
            let day = arguments[0]
            let run =
                arguments.count == 1
                ? try await site.run("build", "--today", day)
                : try await site.run("build", "--today", day, arguments[1])
            #expect(run.exitCode == 0, "\(run.testDescription)")
            return ["draft", "gone", "later"].filter { site.exists("public/\($0)/index.html") }
        }
        #expect(try await pages("2026-09-14") == ["gone"])
        #expect(try await pages("2026-09-15").contains("later"))
        #expect(try await pages("2026-09-16") == ["later"])
        #expect(try await pages("2026-09-14", "--drafts") == ["draft", "gone", "later"])
        #expect(try await pages("2026-09-14") == ["gone"], "what is hidden again is removed")
    }

    @Test func aChangedParagraphIsShownInTheSourceLanguageUntilItIsTranslatedAnew() async throws {
        let site = try TemporarySite(WholeSiteTests.school)
        #expect(try await site.run("translate", "update").exitCode == 0)
        let path = "translations/es/pages/meals.po"
        var catalog = try #require(site.text(path))
        for (english, spanish) in [
            ("Meals", "Comidas"), ("Lunch is hot.", "El almuerzo es caliente."),
            ("Soup is on Monday.", "Hay sopa el lunes."),
        ] {
            catalog = catalog.replacingOccurrences(
                of: "msgid \"\(english)\"\nmsgstr \"\"", with: "msgid \"\(english)\"\nmsgstr \"\(spanish)\"")
        }
        try site.write(path, catalog)
        #expect(try await site.run("build").exitCode == 0)
        #expect(site.text("public/es/meals/index.html")?.contains("Hay sopa el lunes.") == true)

        try site.write(
            "content/meals.md",
            (site.text("content/meals.md") ?? "").replacingOccurrences(of: "on Monday", with: "on Tuesday"))
        let update = try await site.run("translate", "update")
        #expect(update.exitCode == 0)
        let merged = try #require(site.text(path))
        #expect(
            merged.contains("#, fuzzy") && merged.contains("Soup is on Tuesday.")
                && merged.contains("Hay sopa el lunes."), "\(merged)")
        let again = try await site.run("translate", "update")
        #expect(again.errors.contains("All catalogues are up to date"))
        #expect(site.text(path) == merged)

        #expect(try await site.run("build").exitCode == 0)
        let page = try #require(site.text("public/es/meals/index.html"))
        #expect(page.contains("El almuerzo es caliente."))
        #expect(page.contains("<p class=\"untranslated\" lang=\"en\" dir=\"ltr\">Soup is on Tuesday.</p>"), "\(page)")
        #expect(!page.contains("Hay sopa el lunes."))

        let status = try await site.run("translate", "status", "--format", "json").json(Status.self)
        #expect(status.languages.map(\.language) == ["es"])
        #expect(
            status.languages.first.map {
                $0.wordsTranslated > 0 && $0.wordsTranslated < $0.words && $0.older + $0.partly >= 1
            } == true)
        #expect(try await site.run("translate", "status", "--lang", "ess").exitCode == 2)
    }

    private struct Status: Decodable {
        struct Row: Decodable {
            let language: String
            let words: Int
            let wordsTranslated: Int
            let partly: Int
            let older: Int
        }

        let languages: [Row]
    }

    @Test func theProgramAloneInAnotherFolderBuildsASiteWithoutThemes() async throws {
        let site = try TemporarySite("-- content/meals.md --\n# Meals\n\nLunch is hot.\n")
        let run = try await site.shell("mkdir tools && cp \"$S\" tools/gate && env -i ./tools/gate build $TODAY")
        #expect(run.exitCode == 0, "\(run.testDescription)")
        #expect(site.text("public/meals/index.html")?.contains("<h1") == true)
        #expect(site.tree().keys.contains { $0.hasPrefix("assets/theme.") && $0.hasSuffix(".css") })
        let checked = try await site.shell(
            "printf '# Call\\n\\nCall the SENCO.\\n' > content/call.md; env -i ./tools/gate check $TODAY")
        #expect(checked.says("content/call.md:3:10", "unexplained-acronym"), "the word lists travel with the program")
    }

    @Test func explainTellsWhatARuleMeans() async throws {
        let site = try TemporarySite()
        let one = try await site.run("explain", "vague-link-text")
        #expect(one.exitCode == 0)
        #expect(
            one.output.hasPrefix("vague-link-text (error)\n") && one.output.contains("<!-- allow vague-link-text: "))
        let slip = try await site.run("explain", "vage-link-text")
        #expect(slip.exitCode == 2)
        #expect(slip.errors.contains("there is no rule 'vage-link-text'; did you mean 'vague-link-text'?"))
        let all = try await site.run("explain")
        #expect(all.output.split(separator: "\n").count { !$0.hasPrefix(" ") } >= 14)
    }

    @Test func eventsListsWhatACalendarHolds() async throws {
        let site = try TemporarySite(WholeSiteTests.school)
        let run = try await site.run(
            "events", "content/calendars/clubs.ics", "--from", "2026-10-19", "--to", "2026-11-03", "--format", "json")
        #expect(run.exitCode == 0, "\(run.testDescription)")
        #expect(run.output.contains("\"start\" : \"2026-10-19T15:30:00+01:00\""), "\(run.output)")
        #expect(run.output.contains("\"start\" : \"2026-10-26T15:30:00+00:00\""), "the clocks went back on 25 October")
        #expect(run.output.contains("\"start\" : \"2026-11-02T15:30:00+00:00\""))
        #expect(run.output.components(separatedBy: "\"uid\"").count == 4)
        #expect(try await site.run("events", "nix.ics", "--from", "2026-10-19", "--to", "2026-11-03").exitCode == 2)
        #expect(
            try await site.run(
                "events", "content/calendars/clubs.ics", "--from", "2026-10-19", "--to", "2026-11-03", "--zone",
                "Europe/Lundon"
            ).exitCode == 2)
    }
}
