import CivilTime
import ICalendar
import SiteModel
import SourceText
import Testing

@Suite struct CalendarYAMLTests {
    private static let terms = """
        terms:
          - {name: Autumn term, from: 2026-09-01, to: 2026-10-30}
          - {name: Spring term, from: 2027-01-04, to: 2027-02-12}
        closed:
          - {name: Training day, date: 2026-09-14}
          - {name: Half term, from: 2026-10-12, to: 2026-10-16}

        """

    /// Days on which the first event with this title takes place.
    private func days(_ yaml: String, from: String = "2026-08-01", to: String = "2027-12-31") throws -> [String] {
        let site = assembled(["index.md": "# Home"], calendars: ["clubs": yaml]).value
        let events = site.calendars.flatMap(\.events).filter { $0.event.summary == "Chess" }.map(\.event)
        let found = try occurrences(
            of: events, from: #require(Day(iso: from)), to: #require(Day(iso: to)), zone: site.settings.zone
        ).value
        return found.map { $0.start.day.iso.dropFirst(5) + ($0.status == .cancelled ? " off" : "") }
    }

    @Test(arguments: [
        ("date: 2026-10-01", ["10-01"]),
        (
            "date: 2026-09-07, repeat: weekly term-time-only",
            [
                "09-07", "09-21", "09-28", "10-05", "10-19", "10-26", "01-04", "01-11", "01-18", "01-25", "02-01",
                "02-08",
            ]
        ),
        ("date: 2026-09-07, repeat: weekly term-time-only, until: 2026-10-05", ["09-07", "09-21", "09-28", "10-05"]),
        ("date: 2027-02-01, repeat: weekly term-time-only, until: 2027-07-30", ["02-01", "02-08"]),
        ("date: 2026-09-07, repeat: weekly, until: 2026-09-21, except: [2026-09-14]", ["09-07", "09-21"]),
        (
            "date: 2026-09-07, repeat: weekly, until: 2026-09-21, cancelled: [2026-09-14]",
            ["09-07", "09-14 off", "09-21"]
        ),
        ("date: 2026-09-07, repeat: fortnightly, until: 2026-10-05", ["09-07", "09-21", "10-05"]),
        ("date: 2026-09-01, repeat: monthly first tuesday, until: 2026-11-30", ["09-01", "10-06", "11-03"]),
        ("date: 2026-09-25, repeat: monthly last friday, until: 2026-11-30", ["09-25", "10-30", "11-27"]),
        (
            "date: 2026-09-10, repeat: daily term-time-only, until: 2026-09-16",
            ["09-10", "09-11", "09-12", "09-13", "09-15", "09-16"]
        ),
        ("date: 2026-09-10, repeat: monthly, until: 2026-11-30", ["09-10", "10-10", "11-10"]),
    ])
    func anEventTakesPlaceOnItsDays(fields: String, expected: [String]) throws {
        #expect(try days(CalendarYAMLTests.terms + "events:\n  - {title: Chess, \(fields)}") == expected)
    }

    @Test func termsMayStandInAnotherCalendar() {
        let site = assembled(
            ["index.md": "# Home"],
            calendars: [
                "clubs": "events: [{title: Chess, date: 2026-09-07, repeat: weekly term-time-only}]",
                "terms": CalendarYAMLTests.terms,
            ])
        #expect(site.diagnostics.isEmpty)
        let chess = site.value.calendars.flatMap(\.events).first { $0.event.summary == "Chess" }
        #expect(chess?.event.rules.first?.until?.day.iso == "2027-02-12")
    }

    @Test(arguments: ["", "terms: [{from: 2025-09-01, to: 2026-07-20}]\n"])
    func aSeriesInTermTimeNeedsTerms(terms: String) {
        let site = assembled(
            ["index.md": "# Home"],
            calendars: ["clubs": terms + "events: [{title: Chess, date: 2026-09-07, repeat: weekly term-time-only}]"])
        #expect(
            site.diagnostics.map(\.message) == ["'Chess' is only in term time, but no calendar says when the terms are"]
        )
    }

    @Test(arguments: [
        ("{title: Chess}", "wrong-value"), ("{date: 2026-09-07}", "wrong-value"),
        ("{title: Chess, date: 2026-09-31}", "invalid-date"),
        ("{title: Chess, date: 2026-09-07, repeat: sometimes}", "wrong-value"),
        ("{title: Chess, date: 2026-09-07, repeat: [weekly]}", "wrong-value"),
        ("{title: Chess, date: 2026-09-07, from: 15:00, to: 14:00}", "end-before-start"),
        ("{title: Chess, date: 2026-09-07, to: 14:00}", "wrong-value"),
        ("{title: Chess, date: 2026-09-07, to_date: 2026-09-01}", "end-before-start"),
        ("{title: Chess, date: 2026-09-07, contact: offce}", "unknown-contact"),
        ("{title: Chess, date: 2026-09-07, plce: Hall}", "unknown-key"),
        ("{title: Chess, date: 2026-09-07, from: 25:00}", "wrong-value"),
        ("{title: A, date: 2026-09-07, id: x}, {title: B, date: 2026-09-07, id: x}", "duplicate-uid"),
    ])
    func aSlipInAnEventIsReported(events: String, rule: String) {
        let file = SourceFile(path: "content/calendars/clubs.yaml", text: "events: [\(events)]")
        #expect(readCalendarYAML(file, key: "clubs", settings: schoolSettings()).diagnostics.map(\.rule) == [rule])
    }

    @Test func aBadEventLeavesTheOthers() {
        let file = SourceFile(
            path: "a.yaml", text: "events:\n  - {title: A, date: 2026-09-31}\n  - {title: B, date: 2026-09-30}")
        let read = readCalendarYAML(file, key: "a", settings: schoolSettings())
        #expect(read.value.entries.map(\.event.event.summary) == ["B"])
        #expect(read.diagnostics.map { file.text($0.place.range) } == ["2026-09-31"])
    }

    @Test(arguments: [
        ("{from: 2026-09-01, to: 2026-10-30}", 2), ("{name: Spring, from: 2026-09-01, to: 2026-10-30}", 2),
        ("{date: 2026-09-01}", 2),
        ("{name: Backwards, from: 2026-10-30, to: 2026-09-01}", 0), ("{name: No days}", 0),
    ])
    func aTermGivesItsFirstAndItsLastDay(term: String, count: Int) {
        let read = readCalendarYAML(
            SourceFile(path: "a.yaml", text: "terms: [\(term)]"), key: "a", settings: schoolSettings())
        #expect(read.value.entries.count == count)
        #expect(read.diagnostics.isEmpty == (count > 0))
    }
}
