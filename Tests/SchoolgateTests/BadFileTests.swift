import Foundation
import Testing

/// Templates, calendars and catalogues with mistakes.
@Suite struct BadFileTests {
    @Test(arguments: [
        ("<h1>{{ page.title }</h1>\n", "1:"),
        ("<main>\n  {% if page %}\n</main>\n", "2:"),
        ("<main>\n{% include \"components/no/such.html\" %}\n</main>\n", "2:"),
        ("<main>\n  <h1>{{ page.titel }}</h1>\n</main>\n", "2:"),
        ("<main>\n  <h1>{{ paeg.title }}</h1>\n</main>\n", "2:"),
        ("<main>\n  <h1>{{ page.title | uper }}</h1>\n</main>\n", "2:"),
    ])
    func aMistakeInATemplateHasItsPlace(template: String, line: String) async throws {
        let site = try TemporarySite("-- content/meals.md --\n# Meals\n\nLunch is hot.\n")
        try site.write("themes/default/templates/page.html", template)
        let run = try await site.run("build")
        #expect(run.exitCode == 1, "\(run.testDescription)")
        #expect(run.output.contains("themes/default/templates/page.html:" + line), "\(run.output)")
        #expect(
            site.text("public/index.html")?.contains("Welcome to our school.") == true,
            "the home page has another template")
    }

    @Test func aThemeOfOnesOwnStandsOnTheDefaultThemeAndAMissingOneIsAMistake() async throws {
        let site = try TemporarySite()
        try site.write("site.yaml", TemporarySite.settings + "theme: forest\n")
        let missing = try await site.run("build")
        #expect(missing.exitCode == 1)
        #expect(missing.output.contains("There is no theme 'forest'"))
        #expect(site.exists("public/index.html"))
        try site.write(
            "themes/forest/templates/not_found.html",
            "{% extends \"templates/layout.html\" %}\n{% block main %}<h1>Lost in the forest</h1>{% endblock %}\n")
        let found = try await site.run("build")
        #expect(found.exitCode == 0, "\(found.testDescription)")
        #expect(site.text("public/404.html")?.contains("Lost in the forest") == true)
    }

    @Test func aTruncatedCalendarGivesWhatItHolds() async throws {
        let site = try TemporarySite(
            """
            -- content/calendars/school.ics --
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Oakfield//EN
            BEGIN:VEVENT
            UID:fair@oakfield.example
            DTSTAMP:20260901T080000Z
            DTSTART;VALUE=DATE:20261002
            SUMMARY:Autumn fair
            END:VEVENT
            BEGIN:VEVENT
            UID:concert@oakfield.example
            DTSTART;VALUE=DATE:2026
            """)
        let run = try await site.run("build")
        #expect(run.exitCode == 1, "\(run.testDescription)")
        #expect(run.output.contains("content/calendars/school.ics:10:"), "\(run.output)")
        #expect(site.exists("public/calendar/school/autumn-fair/index.html"))
    }

    @Test func aWebPageSavedAsACalendarIsRecognized() async throws {
        let site = try TemporarySite(
            "-- content/calendars/school.ics --\n<!DOCTYPE html>\n<html><body>Sign in to Google</body></html>\n")
        let run = try await site.run("build")
        #expect(run.exitCode == 1)
        #expect(run.output.contains("content/calendars/school.ics:1:1: error: "), "\(run.output)")
        #expect(site.exists("public/index.html"))
    }

    @Test func mistakesInCataloguesHaveTheirPlacesAndTheRestIsUsed() async throws {
        let site = try TemporarySite(
            """
            -- site.yaml --
            title: Oakfield School
            time_zone: Europe/London
            languages: [en, es]
            contacts: {office: {phone: "0100 555 0100"}}
            contact: office
            -- content/meals.md --
            # Meals

            Lunch is hot.

            Soup is on Monday.
            -- content/clubs.md --
            # Clubs

            Chess is on Monday.
            -- translations/es/pages/meals.po --
            msgid ""
            msgstr "Content-Type: text/plain; charset=UTF-8\\n"

            msgid "Lunch is hot."
            msgstr "El almuerzo es caliente.

            msgid "Soup is on Monday."
            msgstr "Hay sopa el lunes."
            -- translations/es/pages/clubs.po --
            msgid ""
            msgstr "Content-Type: text/plain; charset=UTF-8\\n"

            <<<<<<< HEAD
            msgid "Chess is on Monday."
            msgstr "Ajedrez el lunes."
            =======
            msgid "Chess is on Monday."
            msgstr "Hay ajedrez el lunes."
            >>>>>>> main
            -- translations/xx/site.po --
            msgid ""
            msgstr ""
            -- translations/pl/site.po --
            msgid ""
            msgstr ""
            """)
        let run = try await site.run("build", "--format", "json")
        #expect(run.exitCode == 1, "\(run.testDescription)")
        let found = try run.json(Report.self).diagnostics
        func has(_ file: String, _ line: Int, _ severity: String) -> Bool {
            found.contains { $0.file == file && $0.line == line && $0.severity == severity }
        }
        #expect(has("translations/es/pages/meals.po", 5, "error"), "\(run.output)")
        #expect(has("translations/es/pages/clubs.po", 4, "error"), "\(run.output)")
        #expect(has("translations/xx/site.po", 1, "error"), "\(run.output)")
        #expect(has("translations/pl/site.po", 1, "note"), "\(run.output)")
        #expect(site.exists("public/es/meals/index.html"))

        // What cannot be read to its end is not written back without its end.
        let before = site.tree("translations")
        #expect(try await site.run("translate", "update").exitCode == 1)
        #expect(site.tree("translations") == before)
    }
}

/// `--format json`, as DESIGN §2 fixes it.
struct Report: Decodable {
    struct Finding: Decodable, Hashable {
        let rule: String
        let severity: String
        let file: String
        let line: Int
        let column: Int
        let endLine: Int
        let endColumn: Int
        let message: String
        let help: String
    }

    struct Summary: Decodable, Equatable {
        let errors: Int
        let warnings: Int
        let notes: Int
        let files: Int
    }

    struct Level: Decodable {
        let file: String
        let language: String
        let counts: [String: Int]
        let scores: [String: Double]
    }

    let version: Int
    let diagnostics: [Finding]
    let summary: Summary
    let pages: [Level]
}
