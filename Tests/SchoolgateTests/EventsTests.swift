import Foundation
import Testing

struct EventsTests {
    /// A calendar of `Tests/ICalendarTests/Cases`, in its own folder.
    private static let cases = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("ICalendarTests/Cases").path

    private struct Answer: Decodable {
        struct Row: Decodable {
            let uid: String
            let start: String
            let end: String
            let allDay: Bool
            let summary: String
            let status: String
            let calendar: String
        }

        struct Problem: Decodable {
            let severity: String
            let code: String
            let message: String
            let line: Int
        }

        let version: Int
        let occurrences: [Row]
        let diagnostics: [Problem]
    }

    /// Every third case, through the program that schools run.
    @Test func theProgramListsWhatTheCasesExpect() async throws {
        let site = try TemporarySite()
        let names = try FileManager.default.contentsOfDirectory(atPath: EventsTests.cases)
            .filter { $0.hasSuffix(".expected") }.sorted().map { String($0.dropLast(9)) }
        let chosen = names.indices.filter { $0 % 3 == 0 }.map { names[$0] }
        #expect(chosen.count > 100)
        for name in chosen {
            let lines = try String(contentsOfFile: "\(EventsTests.cases)/\(name).expected", encoding: .utf8)
                .split(separator: "\n").map(String.init)
            let window = lines[0].split(separator: " ").map(String.init)
            let run = try await site.run(
                "events", "\(EventsTests.cases)/\(name).ics", "--from", window[0], "--to", window[1], "--zone",
                window[2],
                "--format", "json")
            let answer = try run.json(Answer.self)
            let rows = answer.occurrences.map {
                "\($0.start) \($0.end) \($0.summary)\($0.status == "CANCELLED" ? " CANCELLED" : "")"
            }
            let problems = answer.diagnostics.map { "! \($0.severity) \($0.code)" }
            #expect(rows + problems == lines.dropFirst().filter { !$0.hasPrefix("#") }, "\(name)")
            #expect(answer.occurrences.allSatisfy { $0.allDay == ($0.start.count == 10) }, "\(name)")
            #expect(run.exitCode == (problems.contains { $0.hasPrefix("! error") } ? 1 : 0), "\(name)")
        }
    }

    private static let school = """
        -- content/calendars/clubs.yaml --
        name: Clubs
        events:
          - {id: chess-club, title: Chess club, date: 2026-09-15, from: "15:20", to: "16:20", place: Library, until: 2026-09-22, repeat: weekly}
        -- content/calendars/school.ics --
        BEGIN:VCALENDAR
        VERSION:2.0
        X-WR-CALNAME:Whole school
        BEGIN:VEVENT
        UID:sports@oakfield.example
        DTSTART;VALUE=DATE:20260916
        SUMMARY:Sports \\"day\\", all years
        END:VEVENT
        BEGIN:VEVENT
        UID:bad@oakfield.example
        DTSTART;VALUE=DATE:20260931
        SUMMARY:Broken
        END:VEVENT
        END:VCALENDAR
        -- content/events/fair.md --
        ---
        title: Autumn fair
        date: 2026-09-18
        from: "15:30"
        to: "17:30"
        place: Hall
        ---
        Come and see.

        """

    @Test func withoutAFileItListsTheSite() async throws {
        let site = try TemporarySite(EventsTests.school)
        let run = try await site.run("events", "--from", "2026-09-01", "--to", "2026-10-01", "--format", "json")
        let answer = try run.json(Answer.self)
        #expect(
            answer.occurrences.map { "\($0.start) \($0.calendar): \($0.summary)" } == [
                "2026-09-15T15:20:00+01:00 Clubs: Chess club",
                "2026-09-16 Whole school: Sports \"day\", all years",
                "2026-09-18T15:30:00+01:00 Events: Autumn fair",
                "2026-09-22T15:20:00+01:00 Clubs: Chess club",
            ])
        #expect(answer.diagnostics.map(\.code).contains("invalid-date"))
        #expect(run.exitCode == 1)
        let text = try await site.run("events", "--from", "2026-09-18", "--to", "2026-09-19", "--zone", "Europe/Warsaw")
        #expect(text.output == "2026-09-18T16:30:00+02:00 – 2026-09-18T18:30:00+02:00  Autumn fair\n")
        #expect(text.errors.contains("'31 September 2026' is not a day in the calendar"))
    }

    @Test func withoutASiteItSaysWhatToDo() async throws {
        let site = try TemporarySite()
        try site.remove("site.yaml")
        let run = try await site.run("events", "--from", "2026-09-01", "--to", "2026-10-01")
        #expect(run.exitCode == 2)
        #expect(run.errors.contains("there is no site.yaml in this folder"))
    }

    @Test(arguments: ["sarif", "checkstyle", "github"])
    func otherFormatsAreRefused(_ format: String) async throws {
        let site = try TemporarySite(EventsTests.school)
        let run = try await site.run("events", "--from", "2026-09-01", "--to", "2026-10-01", "--format", format)
        #expect(run.exitCode == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors == "schoolgate: events writes text or json, and nothing else\n")
    }

    @Test func theVersionNamesTheZoneData() async throws {
        let run = try await TemporarySite().run("--version")
        #expect(run.output.contains("(time zones 20"))
    }
}
