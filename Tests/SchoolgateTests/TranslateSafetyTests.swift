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
}
