import Foundation
import Testing

/// `translate update` and `add`: catalogues follow the pages, and nothing is lost.
@Suite struct TranslateUpdateTests {
    static let settings = """
        title: Oakfield School
        time_zone: Europe/London
        region: GB
        languages:   # what our families read
          - code: en
          - code: es
            publish_at: 40   # percent
        contacts:
          office: {name: School office, phone: "0100 555 0100"}
        contact: office

        """

    static func site(_ text: String) throws -> TemporarySite {
        try TemporarySite("-- site.yaml --\n\(settings)\(text)")
    }

    private let trip = """
        -- content/trip.md --
        ---
        title: School trip
        ---
        ## What to bring

        ### Food

        <!-- translators: children eat outside -->
        Bring a packed lunch to the school gate.

        """

    @Test func translatorsAreToldWhatATextIs() async throws {
        let site = try TranslateUpdateTests.site(
            trip + "-- translations/glossary.tsv --\nschool gate\tes\tpuerta de la escuela\n")
        #expect(try await site.run("translate", "update").exitCode == 0)
        let catalog = try #require(site.text("translations/es/pages/trip.po"))
        #expect(
            catalog.contains(
                """
                #. paragraph, under "What to bring › Food" (page: School trip)
                #. children eat outside
                #. glossary: school gate = puerta de la escuela
                #: content/trip.md:9
                msgid "Bring a packed lunch to the school gate."
                msgstr ""
                """), "\(catalog)")
        let before = site.tree("translations")
        let again = try await site.run("translate", "update")
        #expect(again.errors.contains("All catalogues are up to date"))
        #expect(site.tree("translations") == before)
    }

    @Test func aCatalogueInWhichNothingChangedIsLeftAsItsProgramWroteIt() async throws {
        let site = try TranslateUpdateTests.site(trip)
        _ = try await site.run("translate", "update")
        let path = "translations/es/pages/trip.po"
        var catalog = try #require(site.text(path)).replacingOccurrences(
            of: "msgstr \"\"\n\n", with: "msgstr \"Sí\"\n\n")
        catalog = catalog.replacingOccurrences(
            of: "gate.\"\nmsgstr \"\"", with: "gate.\"\nmsgstr \"\"\n\"Traiga comida\"")
        try site.write(path, catalog)
        #expect(try await site.run("translate", "update").exitCode == 0)
        #expect(site.text(path)?.contains("msgstr \"\"\n\"Traiga comida\"") == true, "\(site.text(path) ?? "")")
    }

    @Test func aRenamedPageKeepsItsTranslationsAndOneWrittenByHandItsCatalogue() async throws {
        let site = try TranslateUpdateTests.site(
            trip + "-- content/hand.md --\n# By hand\n\nThis page says something of its own.\n")
        _ = try await site.run("translate", "update")
        let hand = try #require(site.text("translations/es/pages/hand.po"))
        let handDone = hand.replacingOccurrences(
            of: "own.\"\nmsgstr \"\"", with: "own.\"\nmsgstr \"Esta página habla.\"")
        try site.write("translations/es/pages/hand.po", handDone)
        let text = try #require(site.text("translations/es/pages/trip.po"))
        try site.write(
            "translations/es/pages/trip.po",
            text.replacingOccurrences(of: "gate.\"\nmsgstr \"\"", with: "gate.\"\nmsgstr \"Traiga comida.\""))
        try site.write("content/hand.es.md", "# A mano\n\nEsta página habla.\n")
        try site.write("content/new/trip.md", try #require(site.text("content/trip.md")))
        try site.remove("content/trip.md")
        // A page like the one by hand must not take its catalogue away.
        try site.write("content/other.md", "# By hand\n\nThis page says something of its own.\n")
        let run = try await site.run("translate", "update")
        #expect(run.exitCode == 0 && run.errors.contains("renamed"), "\(run.testDescription)")
        #expect(site.text("translations/es/pages/new/trip.po")?.contains("Traiga comida.") == true)
        #expect(!site.exists("translations/es/pages/trip.po"))
        #expect(site.text("translations/es/pages/hand.po") == handDone)
    }

    @Test func aCatalogueThatCannotBeReadIsNeverWrittenOver() async throws {
        for broken in ["msgid \"Home\n", "<<<<<<< ours\nmsgid \"a\"\nmsgstr \"b\"\n"] {
            let site = try TranslateUpdateTests.site(trip)
            try site.write("translations/es/pages/trip.po", broken)
            for command in [
                ["update"], ["review", "--lang", "es", "--by", "Ana", "--page", "trip"], ["export", "--lang", "es"],
            ] {
                let line = command.map { "'\($0)'" }.joined(separator: " ")
                let run = try await site.shell("$S translate \(line) $TODAY")
                #expect(run.exitCode == 1 && run.errors.contains("mend"), "\(line): \(run.testDescription)")
                #expect(run.output.contains("translations/es/pages/trip.po:1:"), "\(run.testDescription)")
            }
            #expect(site.text("translations/es/pages/trip.po") == broken)
            #expect(site.tree("translations").count == 1, "no other catalogue was made")
        }
    }

    @Test func aFolderThatNobodyMayWriteIntoKeepsAllAsItWas() async throws {
        let site = try TranslateUpdateTests.site(trip)
        try site.write("translations/es/pages", "a file where the folder belongs\n")
        let before = site.tree("translations")
        let run = try await site.run("translate", "update")
        #expect(run.exitCode == 2 && run.errors.contains("nothing was changed"), "\(run.testDescription)")
        #expect(site.tree("translations") == before)
    }

    @Test func withoutASiteOrItsLanguagesNothingIsDone() async throws {
        let site = try TranslateUpdateTests.site(trip)
        let slip = try await site.run("translate", "update", "--lang", "spanish")
        #expect(slip.exitCode == 2 && slip.errors.contains("did you mean 'es'"), "\(slip.errors)")
        let source = try await site.run("translate", "update", "--lang", "en")
        #expect(source.exitCode == 2 && source.errors.contains("written in English"), "\(source.errors)")
        try site.write("site.yaml", "title: Oakfield\n\tlanguages: [en\n")
        let broken = try await site.run("translate", "update")
        #expect(broken.exitCode == 1 && broken.errors.contains("mend site.yaml"), "\(broken.testDescription)")
        try site.remove("site.yaml")
        let none = try await site.run("translate", "update")
        #expect(none.exitCode == 2 && none.errors.contains("no site.yaml"), "\(none.testDescription)")
        #expect(!site.exists("translations"))
    }

    // MARK: add

    @Test func aNewLanguageGoesIntoSiteYamlAndNothingElseThereChanges() async throws {
        let site = try TranslateUpdateTests.site(trip)
        let run = try await site.run("translate", "add", "so")
        #expect(run.exitCode == 0, "\(run.testDescription)")
        #expect(
            site.text("site.yaml")
                == TranslateUpdateTests.settings.replacingOccurrences(
                    of: "# percent\n", with: "# percent\n  - code: so\n"))
        #expect(site.exists("translations/so/pages/trip.po") && !site.exists("translations/es"))
        let again = try await site.run("translate", "add", "SO")
        #expect(again.exitCode == 0 && again.errors.contains("already"))
        let slip = try await site.run("translate", "add", "somalia")
        #expect(slip.exitCode == 2 && slip.errors.contains("did you mean 'so'"), "\(slip.errors)")
    }

    @Test(arguments: [
        ("languages: [en, es] # two\n", "languages: [en, es, so] # two\n"),
        (
            "languages: [{code: en}, {code: es, publish_at: 5}]\n",
            "languages: [{code: en}, {code: es, publish_at: 5}, {code: so}]\n"
        ),
        (
            "languages:\r\n- en\r\n- es # last\r\nregion: GB\r\n",
            "languages:\r\n- en\r\n- es # last\r\n- so\r\nregion: GB\r\n"
        ),
        ("region: GB", "region: GB\nlanguages:\n  - en\n  - so\n"),
        ("languages:\n  - en\n", "languages:\n  - en\n  - so\n"),
    ])
    func languagesAreAddedInTheWayTheyAreWritten(_ before: String, after: String) async throws {
        let site = try TemporarySite("")
        let start = "title: A\ntime_zone: UTC\n"
        try site.write("site.yaml", start + before)
        let run = try await site.run("translate", "add", "so")
        #expect(run.exitCode == 0, "\(run.testDescription)")
        #expect(site.text("site.yaml") == start + after)
    }

    @Test func whatCannotBeEditedSafelyIsLeftWithTheLineToAdd() async throws {
        let site = try TemporarySite("")
        let text = "{title: A, time_zone: UTC, region: GB}\n"
        try site.write("site.yaml", text)
        let run = try await site.run("translate", "add", "so")
        #expect(run.exitCode == 2 && run.errors.contains("- code: so"), "\(run.testDescription)")
        #expect(site.text("site.yaml") == text && !site.exists("translations"))
    }

    @Test func aLanguageThatTheDesignDoesNotSpeakSaysWhichWordsAreMissing() async throws {
        let site = try TranslateUpdateTests.site(trip)
        let run = try await site.run("translate", "add", "yo")
        #expect(run.exitCode == 0 && run.errors.contains("Read this page in {language}"), "\(run.testDescription)")
        let theme = try #require(site.text("translations/yo/theme.po"))
        let first = try #require(theme.range(of: "This page is not translated yet."))
        #expect(theme.distance(from: theme.startIndex, to: first.lowerBound) < 500, "the notices come first: \(theme)")
        let judge = try await site.shell("msgfmt -c -o /dev/null translations/yo/theme.po 2>&1 | grep -c error; true")
        #expect(judge.output.hasPrefix("0"))
        let status = try await site.run("translate", "status")
        #expect(status.output.contains("Yoruba cannot be switched on yet"), "\(status.output)")
    }
}
