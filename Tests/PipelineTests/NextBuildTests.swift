import CivilTime
import Foundation
import Pipeline
import SiteModel
import SourceText
import Testing

/// `next-build.json` names the first day on which the site is another one, and never a later one.
@Suite struct NextBuildTests {
    /// Every day up to the named one gives the same bytes, then the next day is named, and so on.
    @Test(arguments: NextBuildSite.all)
    func untilTheNamedDayTheSiteIsTheSame(site: NextBuildSite) async throws {
        var day = try #require(Day(iso: site.from))
        let end = day.advanced(by: site.days)
        var (files, next) = try await build(site.text, on: day)
        var changes = 0
        while day < end {
            day = day.advanced(by: 1)
            let (now, nextNow) = try await build(site.text, on: day)
            let isSame = now == files
            if try named(next).map({ day < $0 }) ?? true {
                #expect(isSame, "\(day.iso) is not as \(next) says: \(differences(files, now))")
            } else {
                #expect(try named(next) == day)
                changes += isSame ? 0 : 1
            }
            (files, next) = (now, nextNow)
        }
        #expect(changes >= site.changes, "the site changed \(changes) times")
    }

    @Test(arguments: [
        ("-- content/fair.md --\n---\ntitle: Fair\npublish: 2026-12-01\n---\n", "2026-12-01T00:00:00+00:00 publish"),
        (
            "-- content/fair.md --\n---\ntitle: Fair\nexpires: 2027-06-01\n---\n",
            "2027-06-01T00:00:00+01:00 expires fair/"
        ),
        ("-- content/fair.md --\n---\ntitle: Fair\ndraft: yes\npublish: 2026-12-01\n---\n", "never"),
        ("-- content/fair.md --\n---\ntitle: Fair\n---\n", "never"),
        (
            "-- content/events/fair.md --\n---\ntitle: Fair\ndate: 2026-12-01\n---\n",
            "2026-11-25T00:00:00+00:00 event-comes-near events/fair/ events-fair"
        ),
        (
            "-- content/events/fair.md --\n---\ntitle: Fair\ndate: 2026-11-21\n---\n",
            "2026-11-22T00:00:00+00:00 day-printed "
        ),
        (
            "-- content/events/fair.md --\n---\ntitle: Fair\ndate: 2028-03-01\n---\n",
            "2027-01-27T00:00:00+00:00 lists-move-on events-fair"
        ),
        (
            "-- content/events/fair.md --\n---\ntitle: Fair\ndate: 2026-12-01\naudience: [staff]\n---\n",
            "never"
        ),
    ])
    func theFileSaysWhenAndWhy(text: String, expected: String) async throws {
        let (_, file) = try await build(text, on: Day(iso: "2026-11-21")!)
        let next = try JSONDecoder().decode(NextBuildFile.self, from: Data(file.utf8))
        let words = [next.next ?? "never", next.reason, next.path, next.uid].compactMap(\.self)
        #expect(words.joined(separator: " ") == expected)
    }

    @Test func midnightIsThatOfTheSchoolAlsoWhereClocksJumpOverIt() async throws {
        let site =
            "-- content/fair.md --\n---\ntitle: Fair\nexpires: 2027-03-28\n---\n-- site.yaml --\n"
            + usualSettings.replacing("Europe/London", with: "Asia/Beirut")
        let (_, file) = try await build(site, on: Day(iso: "2026-11-21")!)
        #expect(file.contains("\"next\" : \"2027-03-28T01:00:00+03:00\""), "\(file)")
    }

    @Test func aStatementWithTheDayOfTheChecksIsNewEachDay() async throws {
        let (_, file) = try await build("", on: Day(iso: "2026-11-21")!, checks: true)
        #expect(file.contains("\"path\" : \"accessibility/\",\n  \"reason\" : \"day-printed\""), "\(file)")
    }

    @Test func aTemplateOfTheSchoolThatPrintsTheDayIsNoticed() async throws {
        let home = "-- themes/default/templates/home.html --\n<h1>{{ page.title }}</h1> {{ this_week_days }}\n"
        let (_, file) = try await build(home, on: Day(iso: "2026-11-21")!)
        #expect(file.contains("2026-11-22T00:00:00+00:00"), "\(file)")
    }

    // MARK: Building

    private func build(
        _ text: String, on day: Day, checks: Bool = false
    ) async throws -> (files: [String: String], next: String) {
        var all = files(in: text)
        if !all.contains(where: { $0.path == "site.yaml" }) {
            all.append(SourceFile(path: "site.yaml", text: usualSettings))
        }
        all.append(SourceFile(path: "content/index.md", text: "# Oakfield School\n\nWelcome.\n"))
        var options = BuildOptions(today: day)
        options.runsChecks = checks
        let sink = MemorySink()
        _ = await Pipeline.build(FileTree(texts: all), options, into: sink)
        let pairs = sink.paths.map { ($0, sink.text(at: $0) ?? "a copy") }
        return (Dictionary(uniqueKeysWithValues: pairs), try #require(sink.text(at: "next-build.json")))
    }

    private func named(_ file: String) throws -> Day? {
        try JSONDecoder().decode(NextBuildFile.self, from: Data(file.utf8)).next.flatMap { Day(iso: $0.prefix(10)) }
    }

    private func differences(_ a: [String: String], _ b: [String: String]) -> [String] {
        Set(a.keys).union(b.keys).filter { a[$0] != b[$0] }.sorted()
    }
}

private struct NextBuildFile: Decodable {
    let next: String?
    let reason: String?
    let path: String?
    let uid: String?
}

/// A site whose days are built one after the other.
struct NextBuildSite: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let from: String
    let days: Int
    /// How often it changes in these days, at least.
    let changes: Int
    let text: String

    static let all = [
        NextBuildSite(
            testDescription: "pages that come and go, one also in another language", from: "2026-11-20", days: 24,
            changes: 4,
            text: """
                -- site.yaml --
                title: Oakfield School
                base_url: https://oakfield.example
                time_zone: Europe/London
                region: GB
                languages: [en, {code: es, publish_at: 0}]
                contacts: {office: {name: School office, phone: "0100 555 0100"}}
                contact: office
                accept: [{term: PTA, reason: our name, until: 2026-12-10}]
                -- content/fair.md --
                ---
                title: Fair
                publish: 2026-11-25
                expires: 2026-12-03
                ---
                # Fair
                -- content/club.md --
                # Club
                -- content/club.es.md --
                ---
                title: Club
                publish: 2026-11-29
                expires: 2026-12-08
                ---
                # Club
                -- content/later.md --
                ---
                title: Later
                draft: yes
                expires: 2026-11-22
                ---
                """),
        NextBuildSite(
            testDescription: "single events, some of several days, and a term that ends", from: "2026-12-01", days: 34,
            changes: 15,
            text: """
                -- content/events/camp.md --
                ---
                title: Camp
                date: 2026-12-15
                until: 2026-12-18
                ---
                -- content/events/fair.md --
                ---
                title: Fair
                date: 2026-12-09
                from: 18:00
                to: 19:00
                book_by: 2026-12-04
                ---
                -- content/calendars/terms.yaml --
                terms:
                  - {name: Autumn term, from: 2026-09-01, to: 2026-12-18}
                """),
        NextBuildSite(
            testDescription: "the far and the near end of what lists show", from: "2026-11-21", days: 20, changes: 4,
            text: """
                -- content/calendars/school.ics --
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Oakfield//EN
                BEGIN:VEVENT
                UID:far@oakfield.example
                DTSTAMP:20260901T080000Z
                DTSTART;VALUE=DATE:20280103
                SUMMARY:Far ahead
                END:VEVENT
                BEGIN:VEVENT
                UID:long-ago@oakfield.example
                DTSTAMP:20240901T080000Z
                DTSTART;TZID=Europe/London:20251124T233000
                DTEND;TZID=Europe/London:20251125T000000
                SUMMARY:Long ago
                END:VEVENT
                BEGIN:VEVENT
                UID:old-series@oakfield.example
                DTSTAMP:20240901T080000Z
                DTSTART;VALUE=DATE:20251001
                RRULE:FREQ=MONTHLY;UNTIL=20251127
                SUMMARY:Old series
                END:VEVENT
                BEGIN:VEVENT
                UID:rare@oakfield.example
                DTSTAMP:20240901T080000Z
                DTSTART;VALUE=DATE:20220108
                RRULE:FREQ=YEARLY;INTERVAL=6
                SUMMARY:Rare
                END:VEVENT
                END:VCALENDAR
                """),
        NextBuildSite(
            testDescription: "a series that stands in two files", from: "2026-11-21", days: 9, changes: 2,
            text: """
                -- content/calendars/school.ics --
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Oakfield//EN
                BEGIN:VEVENT
                UID:chess@oakfield.example
                DTSTAMP:20260901T080000Z
                DTSTART;TZID=Europe/London:20260901T150000
                RRULE:FREQ=MONTHLY
                SUMMARY:Chess
                END:VEVENT
                END:VCALENDAR
                -- content/calendars/clubs.ics --
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Oakfield//EN
                BEGIN:VEVENT
                UID:chess-2@oakfield.example
                DTSTAMP:20260901T080000Z
                DTSTART;TZID=Europe/London:20291127T150000
                SUMMARY:Chess
                END:VEVENT
                END:VCALENDAR
                """),
    ]
}
