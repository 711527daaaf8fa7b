import Foundation
import Testing

/// The calendars of the example school, as two other programs read them.
@Test func otherProgramsReadOurFeedsAndFindWhatThePagesSay() async throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    let site = try TemporarySite()
    let built = try await site.run(
        "build", "--site", root, "--output", site.folder + "/public", "--today", "2026-11-21", "--no-checks")
    #expect(built.exitCode == 0, "\(built)")
    // A year back and 13 months on: what pages know.
    let judged = try await site.shell(
        "python3 '\(root)/Tests/SchoolgateTests/Judge/feeds.py' '\(root)/.build/test-python' public 2025-11-20 2027-12-26"
    )
    #expect(judged.exitCode == 0, "\(judged)")
    let lines = judged.output.split(separator: "\n")
    #expect(lines.count == 1, "\(judged)")
    let counts = try JSONDecoder().decode([String: Int].self, from: Data((lines.last ?? "{}").utf8))
    #expect(counts["feeds", default: 0] > 300)
    #expect(counts["pages", default: 0] > 250)
    #expect(counts["dates", default: 0] > 2_000)
}

@Test func feedsOfADayAreTheSameBytesAndAnEditChangesOnlyItsEvent() async throws {
    let site = try TemporarySite(
        """
        -- content/calendars/clubs.yaml --
        name: Clubs
        color: teal
        events:
          - {id: chess, title: Chess club, date: 2026-09-15, from: "15:20", to: "16:20", repeat: weekly, until: 2026-12-15, updated: 2026-09-01}
          - {id: choir, title: Choir, date: 2026-09-16, from: "12:30", to: "13:00", repeat: weekly, until: 2026-12-15}
          - {id: old, title: Long over, date: 2024-09-16}
        """)
    #expect(try await site.run("build").exitCode == 0)
    let first = try #require(site.text("public/calendars/clubs.ics"))
    #expect(first.contains("\r\nCOLOR:teal\r\n"))
    #expect(!first.contains("Long over"))
    let calendar = try #require(site.text("content/calendars/clubs.yaml"))
    try site.write(
        "content/calendars/clubs.yaml",
        calendar.replacingOccurrences(of: "16:20", with: "16:30")
            .replacingOccurrences(of: "updated: 2026-09-01", with: "updated: 2026-09-10"))
    #expect(try await site.run("build").exitCode == 0)
    let second = try #require(site.text("public/calendars/clubs.ics"))
    func event(_ title: String, _ text: String) -> Substring? {
        text.split(separator: "BEGIN:VEVENT").first { $0.contains("SUMMARY;LANGUAGE=en:\(title)") }
    }
    #expect(event("Choir", first) == event("Choir", second))
    let (before, after) = (try #require(event("Chess club", first)), try #require(event("Chess club", second)))
    func value(_ name: String, _ text: Substring) -> String {
        text.split(separator: "\r\n").first { $0.hasPrefix(name) }.map { String($0.drop { $0 != ":" }.dropFirst()) }
            ?? ""
    }
    #expect(value("UID", before) == value("UID", after))
    #expect(value("DTEND", after).hasSuffix("T163000"))
    #expect(Int(value("SEQUENCE", after)) ?? 0 > Int(value("SEQUENCE", before)) ?? 0)
    #expect(value("DTSTAMP", after) > value("DTSTAMP", before))
}

@Test(arguments: [("", "STATUS:CANCELLED"), ("cancelled_in_feeds: confirmed\n", "STATUS:CONFIRMED")])
func whatIsOffSaysSoAlsoWhereGoogleWouldHideIt(setting: String, status: String) async throws {
    let site = try TemporarySite(
        """
        -- content/calendars/clubs.yaml --
        name: Clubs
        events:
          - {id: fair, title: Autumn fair, date: 2026-10-02, cancelled: [2026-10-02]}
        """)
    try site.write("site.yaml", TemporarySite.settings + setting)
    #expect(try await site.run("build").exitCode == 0)
    let feed = try #require(site.text("public/calendars/all.ics"))
    #expect(feed.contains("SUMMARY;LANGUAGE=en:Cancelled: Autumn fair\r\n"))
    #expect(feed.contains("\r\n\(status)\r\n"))
}
