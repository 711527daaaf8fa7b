import Foundation
import Testing

/// Names and paths that lead elsewhere, that some disks cannot have, or that are too long.
@Suite struct HostileNameTests {
    /// `..`, absolute paths and the like in every key that names a file or an address.
    @Test func noKeyLeadsOutOfTheSiteOrOfTheOutput() async throws {
        let site = try TemporarySite("-- secret/secret.txt --\nA secret of the office\n-- other/keep.txt --\nkeep\n")
        let inner = "school/"
        for way in [
            "../../secret/secret.txt", "\(site.folder)/secret/secret.txt", "..\\..\\secret\\secret.txt",
            "%2e%2e/%2e%2e/secret/secret.txt",
        ] {
            let number = way.utf8.count
            try site.write(
                inner + "content/page-\(number).md",
                """
                ---
                title: Page \(number)
                image: "\(way.replacing("\\", with: "\\\\"))"
                downloads: ["\(way.replacing("\\", with: "\\\\"))"]
                aliases: ["\(way.replacing("\\", with: "\\\\"))", "../../other/x/", "/../../other/y.html"]
                class: "../../other"
                contact: "../../other"
                tags: ["../../other/z", "/etc/passwd"]
                authors: ["../../other/w"]
                ---
                [A link](\(way)) and ![a picture](\(way)).
                """)
        }
        try site.write(
            inner + "site.yaml",
            """
            title: ../../other
            time_zone: ../../etc/localtime
            base_url: "https://oakfield.example/../../other"
            region: GB
            languages: [en, "../../other", {code: "../x"}]
            theme: ../../other
            logo: ../../secret/secret.txt
            menu: [{page: ../../secret/secret.txt}, {page: /etc/passwd}]
            classes: {"../../other": {title: Oak}, "/abs": {title: Ash}}
            contacts: {"../../other": {name: Office, phone: "0100 555 0100"}}
            contact: "../../other"
            calendars:
              "../../other": {title: Out, files: ["../../secret/secret.txt", "/etc/passwd"]}
            """)
        try site.write(inner + "content/index.md", TemporarySite.home)
        try site.write(
            inner + "content/calendars/dates.yaml",
            "events:\n  - {title: ../../../other/a, date: 2026-10-01, id: ../../../other/b, page: ../../x}\n")
        try site.write(
            inner + "content/calendars/dates.ics",
            "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nX-WR-CALNAME:../../other\nBEGIN:VEVENT\nUID:../../../other/c\n"
                + "DTSTAMP:20260901T080000Z\nDTSTART;VALUE=DATE:20261002\nSUMMARY:../../../other/d\nEND:VEVENT\nEND:VCALENDAR\n"
        )
        try site.write(inner + "translations/../../translations-out.po", "msgid \"\"\nmsgstr \"\"\n")
        let before = site.tree(".").filter { !$0.key.hasPrefix("school/") }
        let run = try await site.run("build", "--site", "school")
        #expect(run.exitCode == 1, "\(run.testDescription)")
        #expect(site.exists("school/public/index.html"))
        #expect(site.tree(".").filter { !$0.key.hasPrefix("school/") } == before)
        let top = try FileManager.default.contentsOfDirectory(atPath: site.folder + "/school").filter {
            $0 != ".schoolgate"
        }
        #expect(
            top.sorted()
                == ["content", "public", "site.yaml", "translations"].filter {
                    $0 != "translations" || top.contains($0)
                })
        let leaked = site.tree("school/public").filter {
            String(decoding: $0.value, as: UTF8.self).contains("A secret of the office")
        }
        #expect(leaked.isEmpty, "\(leaked.keys)")
        #expect(run.says("site.yaml:9:11", "repeated-address", "cannot be part of an address"), "\(run.output)")
        #expect(!site.tree("school/public").keys.contains { $0.contains("\\") })
    }

    @Test(arguments: [
        ("CON.md", "is the name of a device there"), ("aux.txt", "is the name of a device there"),
        ("nul/index.md", "is the name of a device there"), ("Lpt1.md", "is the name of a device there"),
        ("clubs./index.md", "ends in a dot"), ("clubs /index.md", "ends in a space"),
        ("9:30.txt", "has the sign : in it"),
        ("who?.md", "has the sign ? in it"), ("a\\b.txt", "has the sign \\ in it"),
    ])
    func namesThatWindowsCannotHaveAreSaid(name: String, words: String) async throws {
        let site = try TemporarySite()
        try site.write("content/" + name, "# A page\n\nHello.\n")
        let run = try await site.run("build", "--no-checks")
        #expect(run.exitCode == 0, "\(run.testDescription)")
        let part = name.split(separator: "/")[0]
        #expect(run.says("content/\(part):1:1", "bad-file-name", words), "\(run.output)")
        #expect(run.messages == 1, "\(run.output)")
    }

    @Test func commonNamesAreFineEverywhere() async throws {
        let site = try TemporarySite(
            "-- content/contact.md --\n# Contact\n-- content/auxiliary/index.md --\n# More\n-- content/com10.md --\n# Ten\n"
                + "-- content/Été 2026.txt --\nx\n-- content/.con --\nx\n")
        let run = try await site.run("build", "--no-checks")
        #expect(run.messages == 0, "\(run.output)")
    }

    @Test func twoNamesThatDifferInLetterCaseOnlyAreSaid() async throws {
        let site = try TemporarySite(
            "-- content/Clubs/chess.md --\n# Chess\n-- content/clubs/art.md --\n# Art\n-- content/clubs/dance.md --\n# Dance\n"
        )
        let run = try await site.run("build", "--no-checks")
        #expect(run.exitCode == 0)
        #expect(run.says("content/clubs:1:1", "bad-file-name", "are one name"), "\(run.output)")
        #expect(run.messages == 1, "\(run.output)")
    }

    @Test func theLongestNamesThatADiskMayHaveAreFine() async throws {
        let site = try TemporarySite()
        let long = String(repeating: "a", count: 252)
        try site.write("content/\(long).md", "# A long name\n")
        try site.write("content/\(String(repeating: "é", count: 125)).txt", "x")
        let folders = (1...8).map { String(repeating: "\($0)", count: 100) }.joined(separator: "/")
        try site.write("content/\(folders)/page.md", "# Deep\n")
        let run = try await site.run("build", "--no-checks")
        #expect(run.exitCode == 0, "\(run.testDescription)")
        #expect(site.exists("public/\(long)/index.html") && site.exists("public/\(folders)/page/index.html"))
    }

    @Test(arguments: [
        "-- content/page.md --\n---\ntitle: Page\ntags: [\(String(repeating: "long ", count: 60))]\n---\n",
        "-- content/page.md --\n---\ntitle: Page\naliases: [/\(String(repeating: "b", count: 300))/]\n---\n",
        "-- content/\((1...11).map { String(repeating: "c", count: 90) + "\($0)" }.joined(separator: "/"))/page.md --\n# Deep\n",
    ])
    func aNameThatIsTooLongIsRefusedAndTheLastSiteStays(text: String) async throws {
        let site = try TemporarySite()
        #expect(try await site.run("build").exitCode == 0)
        let good = site.tree()
        for (path, content) in files(in: text) { try site.write(path, content) }
        let run = try await site.run("build", "--no-checks")
        #expect(run.exitCode == 2, "\(run.testDescription)")
        #expect(run.errors.contains("is too long a name for a file; shorten the tag"), "\(run.errors)")
        #expect(site.tree() == good)
        #expect(!site.exists("public.new"))
    }

    @Test func foldersWithoutEndComeToAnEnd() async throws {
        let site = try TemporarySite()
        try site.write("content/" + String(repeating: "a/", count: 70) + "page.md", "# Deep\n")
        let run = try await site.run("build", "--no-checks")
        #expect(run.exitCode == 1)
        #expect(run.output.contains("There are more than 64 folders in each other here"), "\(run.output)")
    }
}
