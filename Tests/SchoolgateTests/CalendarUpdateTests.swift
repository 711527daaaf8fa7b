import Foundation
import Testing

/// `schoolgate calendars update`, and what a build does with a calendar that came broken.
@Suite struct CalendarUpdateTests {
    /// A calendar of so many days of October, each with its title.
    private func ics(_ titles: [String], more: String = "") -> String {
        let events = titles.enumerated().map { index, title in
            "BEGIN:VEVENT\r\nUID:\(index)@x\r\nDTSTAMP:20260901T000000Z\r\nDTSTART;VALUE=DATE:202610\(10 + index)\r\n"
                + "SUMMARY:\(title)\r\nEND:VEVENT\r\n"
        }
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:School\r\n" + events.joined() + more
            + "END:VCALENDAR\r\n"
    }

    private let six = ["Walk", "Fair", "Trip", "Lunch", "Play", "Sports"]
    private let path = "content/calendars/school.ics"

    private func site(_ text: String) throws -> TemporarySite {
        let site = try TemporarySite()
        try site.write(path, text)
        return site
    }

    @Test func aNewCopyIsTakenAndTheOldOneKept() async throws {
        let site = try site(ics(six))
        try site.write(
            "new.ics",
            ics(
                ["Walk", "Summer fair", "Trip", "Lunch", "Play"],
                more: "BEGIN:VEVENT\r\nUID:n@x\r\nDTSTART:20261101T090000Z\r\nSUMMARY:Disco\r\nEND:VEVENT\r\n"))
        let run = try await site.run("calendars", "update", "school", "--file", "new.ics")
        #expect(run.exitCode == 0)
        #expect(run.output == "school: 1 new, 1 changed, 1 gone\n  gone: Sports (2026-10-15)\n")
        #expect(site.text(path) == site.text("new.ics"))
        #expect(site.text(path + ".before") == ics(six))
        #expect(Set(site.tree("content/calendars").keys) == ["school.ics", "school.ics.before"])
    }

    @Test func aCopyThatSaysTheSameChangesNothing() async throws {
        let site = try site(ics(six))
        // Some programs write DTSTAMP anew each time; phones of families need not hear of it.
        try site.write("new.ics", ics(six).replacingOccurrences(of: "DTSTAMP:20260901", with: "DTSTAMP:20260902"))
        let run = try await site.run("calendars", "update", "school.ics", "--file", "new.ics")
        #expect(run.exitCode == 0)
        #expect(run.output == "school: nothing has changed\n")
        #expect(site.text(path) == ics(six))
        #expect(!site.exists(path + ".before"))
    }

    @Test func theFirstCopyNeedsNoOther() async throws {
        let site = try TemporarySite()
        try site.write("new.ics", ics(["Walk"]))
        let run = try await site.shell("$S calendars update school --file - < new.ics")
        #expect(run.exitCode == 0)
        #expect(run.output == "school: 1 new, 0 changed, 0 gone\n")
        #expect(site.text(path) == ics(["Walk"]))
    }

    @Test(arguments: [
        ("", "the file is empty"), ("<!DOCTYPE html><p>Please log in", "the file is a web page and not a calendar"),
        ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n", "the calendar has no events"),
        (
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20261010\r\nSUMMARY:Wal",
            "the file stops in the middle of 'Wal'"
        ),
        (
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261340T000000Z\r\nSUMMARY:Walk\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
            "line 4: "
        ),
        ("not found", "is not a line of a calendar"),
    ])
    func aBadCopyIsNotTaken(text: String, reason: String) async throws {
        let site = try site(ics(six))
        try site.write("new.ics", text)
        let run = try await site.run("calendars", "update", "school", "--file", "new.ics")
        #expect(run.exitCode == 1)
        #expect(run.errors.contains(reason))
        #expect(run.errors.hasSuffix("school: not taken; the copy that is there stays\n"))
        #expect(site.text(path) == ics(six))
        #expect(Set(site.tree("content/calendars").keys) == ["school.ics"])
    }

    @Test func aMuchSmallerCopyNeedsAYes() async throws {
        let site = try site(ics(six))
        try site.write("new.ics", ics(["Walk", "Fair"]))
        let refused = try await site.run("calendars", "update", "school", "--file", "new.ics")
        #expect(refused.exitCode == 1)
        #expect(refused.errors.contains("there are only 2 events, and there were 6 before"))
        #expect(refused.errors.contains("--accept-fewer"))
        #expect(site.text(path) == ics(six))
        let taken = try await site.run("calendars", "update", "school", "--file", "new.ics", "--accept-fewer")
        #expect(taken.exitCode == 0)
        #expect(site.text(path) == ics(["Walk", "Fair"]))
    }

    @Test func aBrokenOldCopyIsNotKeptAsTheLastGoodOne() async throws {
        let site = try site("<html>")
        try site.write(path + ".before", ics(["Walk"]))
        try site.write("new.ics", ics(six))
        let run = try await site.run("calendars", "update", "school", "--file", "new.ics")
        #expect(run.exitCode == 0)
        #expect(site.text(path) == ics(six))
        #expect(site.text(path + ".before") == ics(["Walk"]))
    }

    @Test(arguments: [
        (["school", "--file", "missing.ics"], "'missing.ics' cannot be read: it is not there"),
        (["--file", "new.ics"], "say which calendar the file is for"),
        (["school"], "'school' has no address in site.yaml"),
        ([], "no calendar in site.yaml has an address"),
        (["../site", "--file", "new.ics"], "cannot be the name of a calendar"),
        ([".hidden", "--file", "new.ics"], "cannot be the name of a calendar"),
        (["school", "--site", "elsewhere", "--file", "new.ics"], "site.yaml' cannot be read"),
    ])
    func whatCannotRunIsSaid(arguments: [String], words: String) async throws {
        let site = try TemporarySite()
        try site.write("new.ics", ics(six))
        let run = try await site.shell("$S calendars update " + arguments.joined(separator: " "))
        #expect(run.exitCode == 2)
        #expect(run.errors.contains(words))
    }

    @Test func aLinkIsLeftAlone() async throws {
        let site = try TemporarySite()
        try site.write("new.ics", ics(six))
        try site.write("content/calendars/other.ics", ics(["Walk"]))
        try site.link(path, to: "other.ics")
        let run = try await site.run("calendars", "update", "school", "--file", "new.ics")
        #expect(run.exitCode == 2)
        #expect(site.text("content/calendars/other.ics") == ics(["Walk"]))
    }

    // MARK: From the web

    /// A site with one calendar that has an address, and a program `curl` that is a few lines of shell.
    private func online(_ curl: String) async throws -> TemporarySite {
        let site = try site(ics(six))
        try site.write(
            "site.yaml", TemporarySite.settings + "calendars: {school: {url: 'webcal://calendar.example/school.ics'}}\n"
        )
        try site.write("bin/curl.txt", "#!/bin/sh\n" + curl + "\n")
        // Another process writes the program: a file that this one has open for writing, and children of other tests with it,
        // cannot be run.
        let made = try await site.shell("cp bin/curl.txt bin/curl && chmod 755 bin/curl")
        #expect(made.exitCode == 0)
        return site
    }

    @Test func theAddressInTheSettingsIsAskedSafely() async throws {
        let site = try await online("printf '%s\\n' \"$@\" > asked; cat new.ics")
        try site.write("new.ics", ics(six + ["Disco"]))
        let run = try await site.run("calendars", "update", environment: ["PATH": site.folder + "/bin:/usr/bin:/bin"])
        #expect(run.exitCode == 0)
        #expect(run.output == "school: 1 new, 0 changed, 0 gone\n")
        let asked = (site.text("asked") ?? "").split(separator: "\n").map(String.init)
        #expect(asked.suffix(2) == ["--url", "https://calendar.example/school.ics"])
        #expect(asked.first == "--disable")
        for option in [
            ["--proto", "=https"], ["--proto-redir", "=https"], ["--max-time", "60"], ["--max-filesize", "50000000"],
        ] {
            #expect(zip(asked, asked.dropFirst()).contains { [$0, $1] == option })
        }
    }

    @Test(arguments: [
        (
            "echo 'curl: (22) The requested URL returned error: 404' >&2; exit 22",
            "the address gives no calendar; check that the calendar is still public (curl: (22)"
        ),
        ("exit 6", "the address cannot be found"), ("exit 28", "it took more than 60 seconds"),
        ("exec head -c 60000000 /dev/zero", "it is larger than 50 MB"), ("kill -9 $$", "it could not be downloaded"),
        ("echo '<html>'", "the file is a web page and not a calendar"), ("exit 0", "the file is empty"),
    ])
    func aDownloadThatFailsKeepsTheCopy(curl: String, reason: String) async throws {
        let site = try await online(curl)
        let run = try await site.run("calendars", "update", environment: ["PATH": site.folder + "/bin:/usr/bin:/bin"])
        #expect(run.exitCode == 1)
        #expect(run.errors.contains(reason))
        #expect(run.errors.contains("the copy that is there stays"))
        #expect(site.text(path) == ics(six))
    }

    @Test func withoutCurlItSaysSo() async throws {
        let site = try await online("")
        let run = try await site.run("calendars", "update", environment: ["PATH": site.folder + "/nothing"])
        #expect(run.exitCode == 2)
        #expect(run.errors.contains("the program curl is not there"))
    }

    // MARK: Building

    @Test(arguments: [
        "", "<html>Please log in</html>", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n",
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20261010\r\nSUMMARY:Wal",
    ])
    func aBrokenCalendarKeepsTheLastGoodSite(text: String) async throws {
        let site = try site(ics(six))
        let first = try await site.run("build")
        #expect(first.exitCode == 0)
        let good = site.tree()
        try site.write(path, text)
        try site.write(path + ".before", ics(six))
        let second = try await site.run("build")
        #expect(second.exitCode == 1)
        #expect(second.output.contains("the last good copy is content/calendars/school.ics.before"))
        #expect(site.tree() == good)
    }

    @Test func theCopyBeforeIsNoPartOfTheSite() async throws {
        let site = try site(ics(six))
        let first = try await site.run("build")
        let good = site.tree()
        try site.write(path + ".before", ics(["Something else"]))
        let second = try await site.run("build")
        #expect(first.exitCode == 0 && second.exitCode == 0)
        #expect(site.tree() == good)
    }
}
