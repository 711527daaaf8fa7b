import Foundation
import Testing

/// What stands ready in `docs/publishing/`.
@Suite struct WorkflowTests {
    private var folder: String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../docs/publishing")
            .standardizedFileURL.path
    }

    private var judge: String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Judge").path
    }

    @Test func workflowsCanBeReadAndTheirCommandsRun() async throws {
        let site = try TemporarySite()
        let read = try await site.shell("python3 '\(judge)/workflows.py' '\(folder)'")
        #expect(read.exitCode == 0, "\(read.testDescription)")
        let commands = read.output.split(separator: "\n")
        #expect(commands.count == 4, "\(read.output)")
        for command in Set(commands) {
            let run = try await site.shell("\"$S\" \(command)")
            #expect(run.exitCode == 0, "\(command): \(run.testDescription)")
        }
    }

    @Test func rsyncSendsWhatChangedAndLeavesTheRest() async throws {
        let site = try TemporarySite("-- content/old.md --\n# Old\n\nOld.\n-- content/form.txt --\nA form\n")
        let publish = "SCHOOLGATE=\"$S\" sh '\(folder)/rsync.sh' server/"
        _ = try await site.shell("mkdir server && echo keep >server/.htaccess && echo gone >server/by-hand.html")
        let first = try await site.shell(publish)
        #expect(first.exitCode == 0, "\(first.testDescription)")
        func published() -> [String: Data] { site.tree().filter { $0.key != ".schoolgate" } }
        #expect(site.tree("server").filter { $0.key != ".htaccess" } == published())
        #expect(site.text("server/.htaccess") == "keep\n")
        func number() throws -> NSNumber? {
            try FileManager.default.attributesOfItem(atPath: site.folder + "/server/form.txt")[.systemFileNumber]
                as? NSNumber
        }
        let form = try number()

        try site.remove("content/old.md")
        try site.write("content/new.md", "# New\n\nNew.\n")
        // As on a machine that has nothing of the last build: all files are newer, and few are others.
        try site.remove("public")
        #expect(try await site.shell(publish).exitCode == 0)
        #expect(site.tree("server").filter { $0.key != ".htaccess" } == published())
        #expect(!site.exists("server/old") && site.exists("server/new/index.html"))
        #expect(try number() == form, "the form was not sent again")

        let good = site.tree("server")
        try site.write("content/slip.md", "---\ntitel: Slip\n---\n")
        #expect(try await site.shell(publish).exitCode != 0)
        #expect(site.tree("server") == good)
    }

    @Test func theBucketGetsWhatChangedPagesLateAndRemovalsLast() async throws {
        let site = try TemporarySite(
            "-- content/old.md --\n# Old\n\nOld.\n-- content/form.txt --\nA form\n-- content/events/fair.md --\n---\ntitle: Fair\ndate: 2026-10-01\n---\n"
        )
        let publish = "PATH=\"\(judge):$PATH\" sh '\(folder)/s3.sh' public s3://school"
        #expect(try await site.run("build", "--no-checks").exitCode == 0)
        let first = try await site.shell(publish)
        #expect(first.exitCode == 0, "\(first.testDescription)")
        #expect(site.tree("bucket/school") == site.tree().filter { $0.key != ".schoolgate" })
        let sent = site.text("aws.log")?.split(separator: "\n").map(String.init) ?? []
        let pages = sent.indices.filter { sent[$0].contains(".html ") }
        #expect(sent.lastIndex { !$0.contains(".html ") && !$0.contains("manifest.json") } ?? 0 < pages.first ?? 0)
        #expect(sent.last?.hasPrefix("put manifest.json ") == true)
        #expect(sent.count { $0.hasPrefix("put manifest.json ") } == 1, "\(sent)")
        #expect(sent.contains { $0.hasPrefix("put assets/theme.") && $0.contains("immutable") })
        #expect(sent.contains("put calendars/all.ics public, max-age=0, must-revalidate text/calendar; charset=utf-8"))
        #expect(sent.contains("put index.html public, max-age=0, must-revalidate text/html; charset=utf-8"))

        try site.remove("content/old.md")
        try site.remove("aws.log")
        #expect(try await site.run("build", "--no-checks").exitCode == 0)
        #expect(try await site.shell(publish).exitCode == 0)
        #expect(site.tree("bucket/school") == site.tree().filter { $0.key != ".schoolgate" })
        let then = site.text("aws.log")?.split(separator: "\n").map(String.init) ?? []
        #expect(!then.contains { $0.hasPrefix("put form.txt") || $0.hasPrefix("put events/fair/event.ics") }, "\(then)")
        #expect(then.suffix(2).first?.hasPrefix("delete ") == true, "\(then)")
    }

    @Test func aSiteIsDueWhenItsNextBuildHasCome() async throws {
        let site = try TemporarySite()
        let due = "sh '\(folder)/due.sh' public"
        #expect(try await site.shell(due).exitCode == 0, "nothing was built yet")
        #expect(try await site.run("build", "--today", "2001-01-01").exitCode == 0)
        #expect(try await site.shell(due).exitCode == 0, "\(site.text("public/next-build.json") ?? "")")
        #expect(try await site.run("build", "--today", "2900-01-01").exitCode == 0)
        #expect(try await site.shell(due).exitCode == 1, "\(site.text("public/next-build.json") ?? "")")
        // Without the statement's day of the checks, this site never changes.
        #expect(try await site.run("build", "--today", "2001-01-01", "--no-checks").exitCode == 0)
        #expect(site.text("public/next-build.json")?.contains("\"next\" : null") == true)
        #expect(try await site.shell(due).exitCode == 1)
    }
}
