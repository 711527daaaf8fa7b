import Foundation
import Testing

/// `manifest.json`, and the addresses that a build says are gone.
@Suite struct ManifestTests {
    @Test func everyFileIsInTheManifestWithItsSizeAndHash() async throws {
        let site = try TemporarySite(
            """
            -- content/meals.md --
            # Meals

            Soup.
            -- content/odd "name".txt --
            """)
        try site.write("content/hello.txt", "hello")
        try site.write("content/fox.txt", "The quick brown fox jumps over the lazy dog")
        #expect(try await site.run("build").exitCode == 0)
        let manifest = try WrittenManifest(site)
        #expect(manifest.version == 1)
        #expect(manifest.hash == "murmur3-x64-128")
        let files = site.tree().filter { ![".schoolgate", "manifest.json"].contains($0.key) }
        #expect(manifest.files.map(\.path) == files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        for file in manifest.files { #expect(file.size == files[file.path]?.count, "\(file.path)") }
        func hash(_ path: String) -> String? { manifest.files.first { $0.path == path }?.hash }
        #expect(hash("hello.txt") == "cbd8a7b341bd9b025b1e906a48ae1d19")
        #expect(hash("fox.txt") == "e34bbc7bbc071b6c7a433ca9c49a9347")
        #expect(hash("odd \"name\".txt") == "00000000000000000000000000000000")
        #expect(hash("next-build.json") != nil)
        for name in ["manifest.json", "next-build.json"] {
            let judged = try await site.shell(
                "python3 '\(schemasFolder)/validate.py' '\(docsFolder)/schemas/\(name)' public/\(name)")
            #expect(judged.exitCode == 0, "\(judged.testDescription)")
        }
    }

    @Test func theManifestIsThatOfTheFilesWhateverWasThereBefore() async throws {
        let site = try TemporarySite("-- content/meals.md --\n# Meals\n\nSoup.\n-- content/old.txt --\nold\n")
        #expect(try await site.run("build").exitCode == 0)
        try site.remove("content/old.txt")
        try site.write("content/meals.md", "# Meals\n\nBread.\n")
        try site.write("public/by-hand.txt", "by hand")
        #expect(try await site.run("build").exitCode == 0)
        #expect(try await site.run("build", "--output", "fresh").exitCode == 0)
        #expect(site.tree() == site.tree("fresh"))
        // Only words of one page change, so most files are not made again; they stay in the manifest.
        try site.write("content/meals.md", "# Meals\n\nBread and soup.\n")
        #expect(try await site.run("build").exitCode == 0)
        #expect(try await site.run("build", "--output", "words").exitCode == 0)
        #expect(site.tree() == site.tree("words"))
        #expect(site.tree() != site.tree("fresh"))
    }

    @Test(arguments: ["manifest.json", "next-build.json", "Manifest.json"])
    func aFileOfTheSchoolDoesNotTakeItsName(name: String) async throws {
        let site = try TemporarySite("-- content/\(name) --\n{}\n")
        let run = try await site.run("build")
        #expect(run.exitCode == 1)
        #expect(run.says("content/\(name):1:1", "repeated-address", "Each build writes a file"), "\(run.output)")
        #expect(site.text("public/\(name.lowercased())")?.contains("\"version\"") == true)
    }

    // MARK: What is gone

    static let moves: [VanishedCase] = [
        VanishedCase(
            "the same name in another folder", before: "-- content/clubs/chess.md --\n# Chess\n",
            after: "-- content/after-school/chess.md --\n# Board games\n", gone: "/clubs/chess/",
            leadsTo: "/after-school/chess/", line: "---\naliases: [/clubs/chess/]\n---"),
        VanishedCase(
            "the same title", before: "-- content/lunch.md --\n# Food & drink\n",
            after: "-- content/meals-and-more.md --\n---\ntitle: Food & drink\n---\nSoup.\n", gone: "/lunch/",
            leadsTo: "/meals-and-more/", line: "aliases: [/lunch/]"),
        VanishedCase(
            "nearly the same name", before: "-- content/clubs/ches.md --\n# Chess\n",
            after: "-- content/clubs/chess.md --\n---\ntitle: The chess club\naliases: [/chess/]\n---\nChess.\n",
            gone: "/clubs/ches/", leadsTo: "/clubs/chess/", line: "aliases: [/chess/, /clubs/ches/]"),
        VanishedCase(
            "the folder above",
            before: "-- content/clubs/index.md --\n# Clubs\n-- content/clubs/a/knitting.md --\n# Knitting\n",
            after: "-- content/clubs/index.md --\n# Clubs\n", gone: "/clubs/a/knitting/", leadsTo: "/clubs/",
            line: "---\naliases: [/clubs/a/knitting/]\n---"),
        VanishedCase(
            "a name with a sign of YAML", before: "-- content/a, b.md --\n# Fish\n",
            after: "-- content/zoo.md --\n# Zoo\n",
            gone: "/a,%20b/", leadsTo: "/", line: "---\naliases: [\"/a, b/\"]\n---"),
        VanishedCase(
            "an old address that is not kept",
            before: "-- content/meals.md --\n---\ntitle: Meals\naliases: [/lunch/, /dinner.html]\n---\nSoup.\n",
            after: "-- content/meals.md --\n---\ntitle: Meals\naliases: [/lunch/]\n---\nSoup.\n",
            gone: "/dinner.html", leadsTo: "/meals/", line: "aliases: [/lunch/, /dinner.html]"),
    ]

    /// The line that a build says to paste makes the old address work again, and the build is content.
    @Test(arguments: moves)
    func aPageThatIsGoneIsSaidWithALineToPaste(item: VanishedCase) async throws {
        let site = try TemporarySite(item.before)
        #expect(try await site.run("build", "--no-checks").exitCode == 0)
        for (path, _) in files(in: item.before) { try site.remove(path) }
        for (path, text) in files(in: item.after) { try site.write(path, text) }
        let run = try await site.run("build", "--no-checks", "--format", "json")
        #expect(run.exitCode == 0, "\(run.testDescription)")
        let vanished = try run.json(VanishedReport.self).vanished
        let page = try #require(vanished.first { $0.address == item.gone }, "\(run.output)")
        #expect(page.kind == "page")
        #expect(page.leadsTo == item.leadsTo)
        #expect(page.line == item.line)
        #expect(run.errors.contains("  \(item.gone)  could lead to  \(item.leadsTo)\n"), "\(run.errors)")

        let file = try #require(page.file)
        var text = try #require(site.text(file))
        if item.line.hasPrefix("---") {
            text = item.line + "\n" + text
        } else {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter {
                !$0.hasPrefix("aliases:")
            }
            text = ([lines[0], Substring(item.line)] + lines.dropFirst()).joined(separator: "\n")
        }
        try site.write(file, text)
        let mended = try await site.run("build", "--no-checks")
        #expect(mended.exitCode == 0, "\(mended.testDescription)")
        #expect(!mended.errors.contains("gone"), "\(mended.errors)")
        let old = item.gone.removingPercentEncoding ?? ""
        let redirect = site.text("public" + (old.hasSuffix("/") ? old + "index.html" : old))
        #expect(redirect?.contains("url=\(item.leadsTo)") == true, "\(redirect ?? "no file")")
    }

    @Test func whatLeavesByItselfIsNotSaid() async throws {
        let calendar = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Oakfield//EN
            BEGIN:VEVENT
            UID:fair@oakfield.example
            DTSTAMP:20260901T080000Z
            DTSTART;VALUE=DATE:20260913
            SUMMARY:Summer fair
            END:VEVENT
            BEGIN:VEVENT
            UID:long-ago@oakfield.example
            DTSTAMP:20250901T080000Z
            DTSTART;VALUE=DATE:20250914
            SUMMARY:Long ago
            END:VEVENT
            BEGIN:VEVENT
            UID:concert@oakfield.example
            DTSTAMP:20260901T080000Z
            DTSTART;VALUE=DATE:20261002
            SUMMARY:Concert
            END:VEVENT
            END:VCALENDAR

            """
        let site = try TemporarySite(
            """
            -- content/trip.md --
            ---
            title: Trip
            expires: 2026-09-16
            tags: [trips]
            ---
            Bring a coat.
            -- content/note.md --
            ---
            title: Note
            ---
            Hello.
            -- content/events/walk.md --
            ---
            title: Walk
            date: 2026-09-10
            ---
            We walk.
            """)
        try site.write("content/calendars/school.ics", calendar)
        try site.write("site.yaml", TemporarySite.settings.replacing("[en]", with: "[en, es]"))
        #expect(try await site.run("build", "--no-checks").exitCode == 0)
        try site.write("content/note.md", "---\ntitle: Note\ndraft: yes\n---\nHello.\n")
        try site.remove("content/events/walk.md")
        let events = calendar.components(separatedBy: "BEGIN:VEVENT")
        try site.write("content/calendars/school.ics", events[0] + "BEGIN:VEVENT" + events[3])
        let run = try await site.run("build", "--no-checks", "--today", "2026-09-17")
        #expect(run.exitCode == 0, "\(run.testDescription)")
        #expect(!site.exists("public/calendar/school/summer-fair") && !site.exists("public/calendar/2025-09"))
        #expect(!site.exists("public/trip") && !site.exists("public/tags/trips") && !site.exists("public/note"))
        #expect(!run.errors.contains("gone"), "\(run.errors)")

        // The concert is still to come: families have its address.
        try site.write("content/calendars/school.ics", events[0] + "BEGIN:VEVENT" + events[1] + "END:VCALENDAR\n")
        let cancelled = try await site.run("build", "--no-checks", "--today", "2026-09-17", "--format", "json")
        let vanished = try cancelled.json(VanishedReport.self).vanished
        #expect(vanished.map(\.address) == ["/calendar/school/concert/"])
        #expect(vanished.first?.kind == "event")
    }

    @Test func filesCalendarsAndLanguagesThatAreGoneAreSaid() async throws {
        let site = try TemporarySite(
            """
            -- content/downloads/form-2025.txt --
            A form
            -- content/downloads/map.txt --
            A map
            -- content/calendars/clubs.yaml --
            events:
              - {title: Chess, date: 2026-10-01}
            -- content/calendars/school.yaml --
            events:
              - {title: Fair, date: 2026-10-01}
            """)
        try site.write("site.yaml", TemporarySite.settings.replacing("[en]", with: "[en, es]"))
        #expect(try await site.run("build", "--no-checks").exitCode == 0)
        try site.write("site.yaml", TemporarySite.settings)
        try site.remove("content/downloads/form-2025.txt")
        try site.remove("content/downloads/map.txt")
        try site.remove("content/calendars/clubs.yaml")
        try site.write("content/downloads/form-2026.txt", "A form")
        try site.write("content/calendars/club.yaml", "events:\n  - {title: Chess, date: 2026-10-01}\n")
        let run = try await site.run("build", "--no-checks", "--format", "json")
        let vanished = try run.json(VanishedReport.self).vanished
        #expect(
            vanished.map { "\($0.kind) \($0.address) \($0.leadsTo ?? "nowhere")" } == [
                "language /es/ /", "calendar /calendar/clubs/ /calendar/club/",
                "file /downloads/form-2025.txt /downloads/form-2026.txt", "file /downloads/map.txt nowhere",
            ])
        #expect(vanished[2].line == "/downloads/form-2025.txt /downloads/form-2026.txt 301")
        #expect(run.errors.contains("4 addresses of the last site are gone"))
        try site.write("output.json", run.output)
        let judged = try await site.shell(
            "python3 '\(schemasFolder)/validate.py' '\(docsFolder)/schemas/check.json' output.json")
        #expect(judged.exitCode == 0, "\(judged.testDescription)")
    }

    @Test func nothingIsSaidOfABuildWithErrorsOrOfFilesThatSomebodyPutThere() async throws {
        let site = try TemporarySite("-- content/meals.md --\n# Meals\n\nSoup.\n")
        #expect(try await site.run("build").exitCode == 0)
        try site.write("public/by-hand/index.html", "by hand")
        #expect(try await !site.run("build").errors.contains("gone"))
        try site.write("content/slip.md", "---\ntitel: Slip\n---\n")
        try site.remove("content/meals.md")
        let failed = try await site.run("build", "--format", "json")
        #expect(failed.exitCode == 1)
        #expect(try failed.json(VanishedReport.self).vanished == [])
        try site.remove("content/slip.md")
        // The site in place was still the good one with the page.
        #expect(try await site.run("build").errors.contains("  /meals/  could lead to  /\n"))
        #expect(try await !site.run("build").errors.contains("gone"), "it is said once")
    }
}

struct VanishedCase: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let before: String
    let after: String
    let gone: String
    let leadsTo: String
    let line: String

    init(_ name: String, before: String, after: String, gone: String, leadsTo: String, line: String) {
        testDescription = name
        self.before = before
        self.after = after
        self.gone = gone
        self.leadsTo = leadsTo
        self.line = line
    }
}

private struct VanishedReport: Decodable {
    struct Vanished: Decodable, Equatable {
        let address: String
        let kind: String
        let leadsTo: String?
        let file: String?
        let line: String?
        let advice: String
    }

    let vanished: [Vanished]
}

private struct WrittenManifest: Decodable {
    struct File: Decodable {
        let path: String
        let size: Int
        let hash: String
    }

    let version: Int
    let hash: String
    let files: [File]

    init(_ site: TemporarySite) throws {
        let bytes = Data((site.text("public/manifest.json") ?? "").utf8)
        self = try JSONDecoder().decode(WrittenManifest.self, from: bytes)
    }
}
