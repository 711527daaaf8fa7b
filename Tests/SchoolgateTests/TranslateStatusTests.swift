import Foundation
import Testing

/// `translate status` and `next`: how far, and what comes next.
@Suite struct TranslateStatusTests {
    /// Catalogues by hand, so that every state is there.
    private static let school = """
        -- content/visiting.md --
        ---
        title: Visit <us> & see
        ---
        One two three four.

        Five six seven.

        Eight nine.

        Ten.
        -- translations/es/pages/visiting.po --
        msgid ""
        msgstr "Language: es\\nContent-Type: text/plain; charset=UTF-8\\n"

        msgctxt "title"
        msgid "Visit <us> & see"
        msgstr "Visítenos"

        msgid "One two three four."
        msgstr "Uno dos tres cuatro."

        #, fuzzy
        #| msgid "Five six."
        msgid "Five six seven."
        msgstr "Cinco seis."

        #, fuzzy
        msgid "Eight nine."
        msgstr "Ocho nueve."

        """

    private struct Status: Decodable {
        struct Words: Decodable, Equatable {
            let reviewed: Int
            let current: Int
            let stale: Int
            let draft: Int
            let missing: Int
        }

        struct Page: Decodable {
            let page: String
            let state: String
            let wordsByState: Words
        }

        struct Row: Decodable {
            let words: Int
            let wordsByState: Words
            let errors: Int
            let untranslated: Int
            let pages: [Page]
        }

        let languages: [Row]
    }

    @Test func wordsAreCountedByState() async throws {
        let site = try TranslateUpdateTests.site(TranslateStatusTests.school)
        func page() async throws -> Status.Page {
            let run = try await site.run("translate", "status", "--format", "json")
            #expect(run.exitCode == 0, "\(run.testDescription)")
            let row = try #require(try run.json(Status.self).languages.first)
            let all = row.wordsByState
            #expect(all.reviewed + all.current + all.stale + all.draft + all.missing == row.words)
            return try #require(row.pages.first { $0.page == "visiting.md" })
        }
        let first = try await page()
        #expect(first.wordsByState == Status.Words(reviewed: 0, current: 7, stale: 3, draft: 2, missing: 1))
        #expect(first.state == "partly")
        let review = try await site.run(
            "translate", "review", "--lang", "es", "--by", "Ana Ruiz", "--page", "visiting")
        #expect(review.exitCode == 0)
        #expect(try await page().wordsByState == Status.Words(reviewed: 9, current: 0, stale: 3, draft: 0, missing: 1))
    }

    @Test func aFileThatIsBrokenCountsAsAnError() async throws {
        let site = try TranslateUpdateTests.site(TranslateStatusTests.school)
        let path = "translations/es/pages/visiting.po"
        try site.write(path, (site.text(path) ?? "") + "msgid \"Ten.\nmsgstr \"Diez.\"\n")
        let run = try await site.run("translate", "status", "--format", "json")
        #expect(try run.json(Status.self).languages[0].errors > 0, "\(run.output)")
    }

    @Test func theTableIsSafeForSpreadsheetsAndThePageForBrowsers() async throws {
        let site = try TranslateUpdateTests.site(
            TranslateStatusTests.school + "-- content/sum.md --\n# =SUM(A1), \"quoted\"\n\nWords.\n")
        let csv = try await site.run("translate", "status", "--format", "csv")
        #expect(csv.exitCode == 0 && csv.output.hasPrefix("\u{FEFF}language,page,title,state,percent,"))
        #expect(csv.output.contains("es,sum.md,\"'=SUM(A1), \"\"quoted\"\"\",not yet,0,"), "\(csv.output)")
        #expect(csv.output.contains("es,visiting.md,Visit <us> & see,partly,53,13,0,7,3,2,1\r\n"), "\(csv.output)")
        let html = try await site.run("translate", "status", "--format", "html")
        #expect(html.exitCode == 0)
        #expect(html.output.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
        #expect(html.output.contains("Visit &lt;us&gt; &amp; see") && !html.output.contains("<us>"))
        #expect(html.output.contains("<span lang=\"es\" dir=\"ltr\">Español</span>"), "\(html.output)")
        #expect(!html.output.contains("<script") && !html.output.contains("http"))
        try site.write("status.html", html.output)
        let judge = try await site.shell(
            "xmllint --html --noout status.html 2>&1 | grep -v -e 'Tag main' -e 'Tag time' -e 'Tag section' -e '^<' -e '^ *\\^'; true"
        )
        #expect(judge.output == "", "\(judge.output)")
        for format in ["sarif", "github", "checkstyle"] {
            let slip = try await site.run("translate", "status", "--format", format)
            #expect(slip.exitCode == 2 && slip.errors.contains("html"), "\(slip.testDescription)")
        }
    }

    @Test func theMostUsefulWorkComesFirst() async throws {
        func page(_ name: String, _ front: String = "", _ words: Int = 3) -> String {
            """
            -- content/\(name).md --
            ---
            title: Page \(name)
            \(front)
            ---
            \(Array(repeating: "word", count: words).joined(separator: " ")).

            """
        }
        let site = try TranslateUpdateTests.site(
            page("long", "", 40) + page("short") + page("safety", "critical: yes", 60) + page("menu", "", 90)
                + page("late", "translate_until: 2026-09-13") + page("still", "translate_until: 2026-09-14", 10)
                + page("draft", "draft: yes")
                + page("events/soon", "date: 2026-10-01") + page("events/over", "date: 2026-09-13")
                + page("news/old", "date: 2026-08-31") + page("news/new", "date: 2026-09-02", 5)
                    + """
                    -- content/calendars/school.yaml --
                    name: School dates
                    terms: [{name: Autumn, from: 2026-09-01, to: 2026-12-18}]
                    events:
                      - {title: Christmas show, date: 2026-12-10}
                      - {title: Picnic, date: 2026-09-20}

                    """)
        try site.write("site.yaml", TranslateUpdateTests.settings + "menu:\n  - page: index.md\n  - page: menu.md\n")
        let before = try await site.run("translate", "next", "--lang", "es")
        #expect(before.output.contains("first run schoolgate translate update --lang es"), "\(before.output)")
        _ = try await site.run("translate", "update")
        let run = try await site.run("translate", "next", "--lang", "es")
        #expect(run.exitCode == 0, "\(run.testDescription)")
        let files = run.output.split(separator: "\n").map { String($0.prefix { $0 != ":" }) }
        #expect(
            files.map { $0.replacingOccurrences(of: "translations/es/", with: "") } == [
                "site.po", "pages/index.po", "pages/menu.po", "events/school.po", "pages/events/soon.po",
                "pages/safety.po", "pages/short.po", "pages/news/new.po", "pages/still.po", "pages/long.po",
            ], "\(run.output)")
        #expect(run.output.contains("Picnic (2026-09-20), 1 word: translate 1 text\n"), "\(run.output)")
        #expect(!run.output.contains("Christmas"))
        let line = try #require(run.output.split(separator: "\n").first { $0.contains("pages/short.po") })
        #expect(
            line.hasPrefix("translations/es/pages/short.po:13:8: Page short, 5 words: translate 2 texts"), "\(line)")

        struct Next: Decodable {
            struct Task: Decodable {
                let file: String
                let line: Int
                let reason: String
                let words: Int
                let missing: Int
            }

            let tasks: [Task]
        }
        let json = try await site.run("translate", "next", "--lang", "es", "--limit", "4", "--format", "json")
        let tasks = try json.json(Next.self).tasks
        #expect(tasks.map(\.reason) == ["every-page", "home-and-menu", "home-and-menu", "soon-event"])
        #expect(tasks[2].words == 92 && tasks[2].missing == 2 && tasks[2].line == 13)
        try site.write("output.json", json.output)
        let schema = docsFolder + "/schemas/translate-next.json"
        #expect(try await site.shell("python3 '\(schemasFolder)/validate.py' '\(schema)' output.json").exitCode == 0)
        #expect(try await site.run("translate", "next", "--lang", "es", "--limit", "0").exitCode == 2)
    }
}
