import Foundation
import Testing

/// What must not happen to anybody's words, whatever stands in the way.
@Suite struct TranslateSafetyTests {
    private let trip = "-- content/trip.md --\n# Trip\n\nBring a packed lunch.\n"

    @Test func aFolderThatNobodyCouldLookIntoIsNotWrittenTo() async throws {
        let site = try TranslateUpdateTests.site(trip)
        #expect(try await site.run("translate", "update").exitCode == 0)
        _ = try await site.shell("mv translations/es kept; ln -s \"$PWD/kept\" translations/es")
        let before = site.tree("kept")
        let run = try await site.run("translate", "update")
        #expect(run.exitCode == 1 && run.output.contains("translations/es"), "\(run)")
        #expect(site.tree("kept") == before)
    }

    @Test func aZeroByteMakesNoCatalogueThatNobodyCanRead() async throws {
        let site = try TranslateUpdateTests.site(trip)
        #expect(try await site.run("translate", "update").exitCode == 0)
        #expect(
            try await site.run("translate", "export", "--lang", "es", "--format", "csv", "--output", "a.csv").exitCode
                == 0)
        let table = try #require(site.text("a.csv"))
        let row = "Bring a packed lunch.,"
        try site.write("a.csv", table.replacingOccurrences(of: row, with: row + "Traiga\u{0} comida."))
        _ = try await site.run("translate", "import", "a.csv", "--lang", "es")
        let catalog = try #require(site.text("translations/es/pages/trip.po"))
        #expect(catalog.contains("Traiga comida.") && !catalog.utf8.contains(0))
        #expect(try await site.run("translate", "update").exitCode == 0)
    }

    @Test func aPageByHandIsOnlyRemovedIfAllItsWordsAreInTheCatalogue() async throws {
        let site = try TranslateUpdateTests.site(
            trip + "-- content/trip.es.md --\n---\ntitle: Excursión\nsummary: Un día fuera.\n---\n\nTraiga comida.\n")
        let run = try await site.run("translate", "adopt", "trip.es.md", "--remove")
        #expect(run.exitCode != 0 && run.output.contains("Un día fuera."), "\(run)")
        #expect(site.exists("content/trip.es.md"))
        #expect(try await site.run("translate", "adopt", "trip.es.md").exitCode == 0)
        #expect(site.text("translations/es/pages/trip.po")?.contains("Traiga comida.") == true)
    }

    @Test func whoSendsAFileThatChangesNothingHasTranslatedNothing() async throws {
        let site = try TranslateUpdateTests.site(trip)
        _ = try await site.run("translate", "update")
        #expect(try await site.run("translate", "export", "--lang", "es", "--output", "a.po").exitCode == 0)
        let sent = try #require(site.text("a.po")).replacingOccurrences(
            of: "\"Language: es",
            with:
                "\"Last-Translator: Amina <a@b.example>\\n\"\n\"PO-Revision-Date: 2026-12-30 10:00+0000\\n\"\n\"Language: es"
        )
        try site.write("a.po", sent)
        _ = try await site.run("translate", "import", "a.po", "--lang", "es")
        #expect(site.text("translations/es/pages/trip.po")?.contains("Amina") == false)
    }

    @Test func aPageInALanguageThatTheSiteDoesNotHaveIsNoEnglishPage() async throws {
        let site = try TranslateUpdateTests.site(
            trip + "-- content/trip.so.md --\n# Safar\n\nSoo qaado qado.\n-- content/index.md --\n# Home\n")
        let run = try await site.run("build")
        #expect(run.output.contains("'trip.so.md' is not used, because Somali is not one of the languages"), "\(run)")
        #expect(!site.exists("public/trip.so/index.html"))
    }

    private let catalog = "translations/es/pages/trip.po"

    @Test func aCatalogueKeepsWhoMayReadAndWriteIt() async throws {
        let site = try TranslateUpdateTests.site(trip)
        #expect(try await site.run("translate", "update").exitCode == 0)
        _ = try await site.shell("chmod 660 \(catalog)")
        try site.write("content/trip.md", "# Trip\n\nBring a coat.\n")
        #expect(try await site.run("translate", "update").exitCode == 0)
        #expect(site.text(catalog)?.contains("Bring a coat.") == true)
        #expect(try await site.shell("stat -c %a \(catalog)").output.contains("660"))
    }

    @Test(arguments: [
        ("chmod 444 translations/es/pages/trip.po", "is protected against changes"),
        ("mv translations/es/pages/trip.po t.po; ln -s ../../../t.po translations/es/pages/trip.po", "trip.po"),
    ])
    func aCatalogueThatIsProtectedOrALinkIsLeftAlone(line: String, words: String) async throws {
        let site = try TranslateUpdateTests.site(trip)
        #expect(try await site.run("translate", "update").exitCode == 0)
        _ = try await site.shell(line)
        try site.write("content/trip.md", "# Trip\n\nBring a coat.\n")
        let before = site.tree("translations")
        let run = try await site.run("translate", "update")
        #expect(run.exitCode != 0 && (run.output + run.errors).contains(words), "\(run)")
        #expect(site.tree("translations") == before)
    }

    @Test func aTableIsNotWrittenThroughALink() async throws {
        let site = try TranslateUpdateTests.site(trip)
        #expect(try await site.run("translate", "update").exitCode == 0)
        try site.write("mine.txt", "My own words")
        _ = try await site.shell("ln -s mine.txt a.csv")
        let run = try await site.run("translate", "export", "--lang", "es", "--format", "csv", "--output", "a.csv")
        #expect(run.exitCode == 2 && run.errors.contains("'a.csv' is a link to another file"), "\(run)")
        #expect(site.text("mine.txt") == "My own words")
    }

    @Test func aFileThatEndsWithNewIsNotLost() async throws {
        let site = try TranslateUpdateTests.site(trip)
        #expect(try await site.run("translate", "update").exitCode == 0)
        try site.write(catalog + ".new", "My own words")
        try site.write("content/trip.md", "# Trip\n\nBring a coat.\n")
        #expect(try await site.run("translate", "update").exitCode == 0)
        #expect(site.text(catalog)?.contains("Bring a coat.") == true)
        #expect(site.text(catalog + ".new") == "My own words")
    }
}
