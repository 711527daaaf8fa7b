import Foundation
import Testing

/// Links, files that cannot be read, and folders that a build must not write into.
@Suite struct BadFolderTests {
    @Test func linksThatLeadRoundOutOrNowhereAreReportedAndLeftOut() async throws {
        let outside = try TemporarySite("-- secret.md --\n# Secret\n-- more/secret.md --\n# Secret\n")
        let site = try TemporarySite(
            "-- content/clubs/chess.md --\n# Chess\n\nChess is fun.\n-- private.txt --\nA note of the office\n")
        try site.link("content/clubs/up", to: "..")
        try site.link("content/site", to: "..")
        try site.link("content/self", to: "self")
        try site.link("content/gone.md", to: "not-there.md")
        try site.link("content/secret.md", to: outside.folder + "/secret.md")
        try site.link("content/more", to: outside.folder + "/more")
        try site.link("content/private.txt", to: "../private.txt")
        try site.link("content/chess.md", to: "clubs/chess.md")
        let run = try await site.run("build")
        #expect(run.exitCode == 1)
        #expect(run.says("content/clubs/up:1:1", "folder-loop"), "\(run.output)")
        #expect(run.says("content/site:1:1", "folder-loop"))
        #expect(run.says("content/self:1:1", "unreadable-file", "leads to itself"))
        #expect(run.says("content/gone.md:1:1", "unreadable-file", "leads nowhere"))
        #expect(run.says("content/secret.md:1:1", "link-out-of-site"))
        #expect(run.says("content/more:1:1", "link-out-of-site"))
        #expect(run.says("content/private.txt:1:1", "link-out-of-site"))
        #expect(run.messages == 7, "\(run.output)")
        #expect(site.tree().keys.filter { $0.contains("secret") || $0.contains("private") } == [])
        #expect(site.exists("public/chess/index.html"), "a link inside the site is followed")
    }

    @Test func aThicketOfLinksComesToAnEnd() async throws {
        let site = try TemporarySite()
        let names = (1...9).map { "f\($0)" }
        for name in names { try site.write("content/\(name)/page.md", "# Page \(name)\n\nHello.\n") }
        for name in names {
            for other in names where other != name { try site.link("content/\(name)/\(other)", to: "../\(other)") }
        }
        let run = try await site.run("build", "--no-checks")
        #expect(run.exitCode == 1)
        #expect(run.output.contains("There are too many links between folders"))
    }

    @Test func whatIsNotAFileIsReportedAndNeverWaitedFor() async throws {
        let site = try TemporarySite()
        _ = try await site.shell(
            "mkfifo content/pipe.md content/pipe.pdf && mkdir -p translations/es && mkfifo translations/es/site.po")
        try site.write("content/folder.md/index.md", "# Folder\n\nA folder may be called so.\n")
        let run = try await site.run("build")
        #expect(run.exitCode == 1)
        for path in ["content/pipe.md", "content/pipe.pdf", "translations/es/site.po"] {
            #expect(run.says(path + ":1:1", "unreadable-file", "not a file that can be read"), "\(run.output)")
        }
        #expect(run.messages == 3, "\(run.output)")
        #expect(site.exists("public/folder.md/index.html"))
    }

    @Test func aSiteFileThatIsAFolderOrAPipeIsReported() async throws {
        let site = try TemporarySite()
        try site.remove("site.yaml")
        _ = try await site.shell("mkfifo site.yaml")
        let run = try await site.run("check")
        #expect(run.exitCode == 1)
        #expect(run.says("site.yaml:1:1", "unreadable-file"), "\(run.output)")
    }

    /// As root, who may read everything, the program runs as another user; where that cannot be done, the test is skipped.
    @Test(.enabled(if: geteuid() != 0 || FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")))
    func filesThatNobodyMayReadAreReported() async throws {
        let site = try TemporarySite(
            "-- content/meals.md --\n# Meals\n\nSoup.\n-- content/menu.pdf --\nmenu\n-- content/staff/list.md --\n# List\n"
        )
        let run = try await site.shell(
            """
            cp "$S" ./program && chmod 755 program . && chmod 000 content/meals.md content/menu.pdf content/staff
            if [ "$(id -u)" = 0 ]; then chown 65534 . content; as="setpriv --reuid=65534 --regid=65534 --clear-groups"; fi
            $as ./program build $TODAY; code=$?
            chmod 755 content/staff; exit $code
            """)
        #expect(run.exitCode == 1, "\(run.testDescription)")
        for path in ["content/meals.md", "content/menu.pdf"] {
            #expect(
                run.says(path + ":1:1", "unreadable-file", "This file cannot be read: you may not read or write it"),
                "\(run.output)")
        }
        #expect(run.says("content/staff:1:1", "unreadable-file", "This folder cannot be read"))
        #expect(site.exists("public/index.html"))
    }

    @Test(arguments: [
        (".", "holds your own files"), ("..", "holds your own files"), ("/", "holds your own files"),
        ("content", "holds your own files"), ("content/", "holds your own files"),
        ("content/new", "holds your own files"),
        ("./themes/../content", "holds your own files"), ("translations/public", "holds your own files"),
        ("alias", "holds your own files"), ("alias/new", "holds your own files"), ("site.yaml", "is a file"),
        ("photos", "holds 'holiday.jpg'"), ("old-site", "holds 'index.html'"), ("no/such/folder", "there is no folder"),
        ("", "needs the name"),
    ])
    func aBuildNeverWritesIntoAFolderOfSomebodyElse(output: String, words: String) async throws {
        let site = try TemporarySite(
            "-- photos/holiday.jpg --\njpg\n-- old-site/index.html --\n<p>Made by hand</p>\n-- old-site/robots.txt --\n"
        )
        try site.link("alias", to: "content")
        let before = site.tree(".")
        let run = try await site.run("build", "--output", output)
        #expect(run.exitCode == 2, "\(run.testDescription)")
        #expect(run.errors.contains(words), "\(run.errors)")
        #expect(site.tree(".") == before)
    }

    @Test func aFolderThatStandsWhereTheBuildKeepsItsNewFilesIsLeftAlone() async throws {
        let site = try TemporarySite("-- public.new/notes.txt --\nmine\n")
        let run = try await site.run("build")
        #expect(run.exitCode == 2)
        #expect(run.errors.contains("holds 'notes.txt'"))
        #expect(site.text("public.new/notes.txt") == "mine\n")
    }

    @Test func anEmptyFolderOneWithHiddenFilesAndALinkToAFolderAreFine() async throws {
        let site = try TemporarySite("-- web/.git/config --\nkeep\n")
        try FileManager.default.createDirectory(atPath: site.folder + "/real", withIntermediateDirectories: true)
        try site.link("linked", to: "real")
        #expect(try await site.run("build", "--output", "web").exitCode == 0)
        #expect(site.text("web/.git/config") == "keep\n")
        #expect(try await site.run("build", "--output", "linked/").exitCode == 0)
        #expect(site.exists("real/index.html"))
        #expect(!site.exists("linked.new") && !site.exists("real.new"))
    }
}
