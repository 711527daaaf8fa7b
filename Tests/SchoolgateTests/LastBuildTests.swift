import Foundation
import Glibc
import Testing

/// A build that has nothing to do says so, and touches nothing.
@Suite struct LastBuildTests {
    private static let pages = """
        -- content/meals.md --
        # Meals

        Pupils receive differentiated provision. Ask the office.
        -- content/downloads/menu.txt --
        Soup
        """

    /// A site that was built; the second of `runs` had nothing to do.
    private func built() async throws -> (site: TemporarySite, first: Run) {
        let site = try TemporarySite(LastBuildTests.pages)
        let first = try await site.run("build")
        #expect(first.exitCode == 0, "\(first.testDescription)")
        return (site, first)
    }

    /// When anything was last made or removed in the site's folder: a build that does something makes `public.new` there.
    private func changes(in site: TemporarySite) throws -> Int {
        var info = stat()
        try #require(stat(site.folder, &info) == 0)
        return info.st_ctim.tv_sec * 1_000_000_000 + info.st_ctim.tv_nsec
    }

    private func isSeenAsUnchanged(_ site: TemporarySite, _ options: String...) async throws -> Bool {
        let before = try changes(in: site)
        let line = (["\"$S\" build $TODAY"] + options).joined(separator: " ")
        #expect(try await site.shell(line + " >/dev/null").exitCode == 0)
        return try changes(in: site) == before
    }

    @Test func anUnchangedSiteIsSeenAndSaysTheSame() async throws {
        let (site, first) = try await built()
        #expect(first.output.contains("school-jargon"))
        let good = site.tree()
        let before = try changes(in: site)
        let second = try await site.run("build")
        #expect(try changes(in: site) == before)
        #expect(second.output == first.output)
        #expect(
            second.errors
                == first.errors.replacing("\(good.count - 1) files new or changed", with: "0 files new or changed"))
        #expect(site.tree() == good)
    }

    @Test func whatWasCopiedOrSavedWithoutAChangeIsTheSame() async throws {
        let (site, _) = try await built()
        let text = try #require(site.text("content/meals.md"))
        try site.remove("content/meals.md")
        try site.write("content/meals.md", text)
        #expect(try await isSeenAsUnchanged(site))
        #expect(try await isSeenAsUnchanged(site))
    }

    @Test(arguments: ["content/meals.md", "content/downloads/menu.txt", "site.yaml"])
    func aChangeOfTheSameLengthIsSeenWhateverTheDate(path: String) async throws {
        let (site, _) = try await built()
        let text = try #require(site.text(path))
        let old = try FileManager.default.attributesOfItem(atPath: site.folder + "/" + path)[.modificationDate]
        let changed = text.replacing("Soup", with: "Stew").replacing("office", with: "desk??").replacing(
            "Oakfield", with: "Elmfield")
        #expect(changed != text && changed.utf8.count == text.utf8.count)
        try site.write(path, changed)
        try FileManager.default.setAttributes(
            [.modificationDate: try #require(old)], ofItemAtPath: site.folder + "/" + path)
        let before = site.tree()
        if path == "site.yaml" { try site.write(path, text.replacing("Oakfield", with: "Elmfield")) }
        #expect(try await site.run("build").exitCode == 0)
        #expect(site.tree() != before)
    }

    @Test func newAndRemovedFilesAreSeen() async throws {
        let (site, _) = try await built()
        try site.write("content/new.md", "# New\n\nWelcome.\n")
        #expect(try await site.run("build").exitCode == 0)
        #expect(site.exists("public/new/index.html"))
        try site.remove("content/new.md")
        #expect(try await site.run("build").exitCode == 0)
        #expect(!site.exists("public/new"))
        #expect(try await isSeenAsUnchanged(site))
    }

    @Test func whatSomebodyDidToTheOutputIsMended() async throws {
        let (site, _) = try await built()
        let good = site.tree()
        try site.write("public/meals/index.html", "changed")
        #expect(try await site.run("build").exitCode == 0)
        #expect(site.tree() == good)
        try site.remove("public/meals/index.html")
        #expect(try await site.run("build").exitCode == 0)
        #expect(site.tree() == good)
        try site.write("public/extra.html", "not of this site")
        #expect(try await site.run("build").exitCode == 0)
        #expect(site.tree() == good)
        #expect(try await isSeenAsUnchanged(site))
    }

    @Test func anotherDayOrAnotherWishIsAnotherBuild() async throws {
        let (site, _) = try await built()
        #expect(try await !isSeenAsUnchanged(site, "--format", "json"))
        #expect(try await !isSeenAsUnchanged(site, "--drafts", "--format", "json"))
        #expect(try await !isSeenAsUnchanged(site, "--no-checks"))
        #expect(try await !isSeenAsUnchanged(site, "--base-url", "https://other.example"))
        #expect(try await !isSeenAsUnchanged(site))
        let other = try await site.run("build", "--today", "2026-09-15", "--no-checks")
        #expect(other.exitCode == 0 && !other.output.contains("school-jargon"))
        #expect(try await !isSeenAsUnchanged(site))
        #expect(try await isSeenAsUnchanged(site, "--jobs", "1"))
    }

    @Test(arguments: ["cut", "flipped", "empty", "other", "gone", "folder"])
    func aBrokenMemoryCostsNothingButTime(_ damage: String) async throws {
        let (site, first) = try await built()
        let good = site.tree()
        let path = ".schoolgate/last-build"
        var bytes = try #require(FileManager.default.contents(atPath: site.folder + "/" + path))
        switch damage {
        case "cut": bytes.removeLast(9)
        case "flipped": bytes[bytes.count / 2] ^= 1
        case "empty": bytes = Data()
        case "other": bytes = Data("schoolgate build 9 0000000000000000\n".utf8)
        default: break
        }
        try site.remove(path)
        if damage == "folder" {
            try site.write(path + "/note", "x")
        } else if damage != "gone" {
            try site.write(path, Array(bytes))
        }
        let before = try changes(in: site)
        let run = try await site.run("build")
        #expect(run.exitCode == 0 && run.output == first.output)
        #expect(try changes(in: site) != before)
        #expect(site.tree() == good)
        if damage != "folder" { #expect(try await isSeenAsUnchanged(site)) }
    }

    @Test func aSiteWithErrorsIsBuiltEachTime() async throws {
        let (site, _) = try await built()
        let good = site.tree()
        let text = try #require(site.text("content/meals.md"))
        try site.write("content/meals.md", "---\ntitel: Meals\n---\n")
        for _ in 1...2 {
            let run = try await site.run("build")
            #expect(run.exitCode == 1 && run.output.contains("titel"))
            #expect(site.tree() == good)
        }
        // The good site is still that of the texts before.
        try site.write("content/meals.md", text)
        #expect(try await isSeenAsUnchanged(site))
    }

    /// What a build that was killed left is finished first.
    @Test func workThatIsLeftIsNotOverlooked() async throws {
        let (site, _) = try await built()
        try site.write("public.new/site/index.html", "half a page")
        #expect(try await site.run("build").exitCode == 0)
        #expect(!site.exists("public.new"))
    }
}
