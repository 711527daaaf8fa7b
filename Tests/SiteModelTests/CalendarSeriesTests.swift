import CivilTime
import ICalendar
import SiteModel
import SourceText
import Testing

/// Dates of a series in the school's year: weeks, exceptions, counts, extra, cancelled and moved dates.
@Suite struct CalendarSeriesTests {
    /// Monday 7 September is week A; the week of 12 October has no school and no letter.
    private static let terms = """
        terms:
          - {name: Autumn term, from: 2026-09-01, to: 2026-10-30}
        closed:
          - {name: Training day, date: 2026-09-14}
          - {name: Half-term holiday, from: 2026-10-12, to: 2026-10-16}
        weeks: {A: 2026-09-07}

        """

    private func site(_ fields: String, terms: String = CalendarSeriesTests.terms) -> Parsed<Site> {
        assembled(["index.md": "# Home"], calendars: ["clubs": terms + "events:\n  - {title: Chess, \(fields)}\n"])
    }

    private func dates(_ site: Site) throws -> [String] {
        let events = site.calendars.flatMap(\.events).filter { $0.event.summary == "Chess" }.map(\.event)
        return try occurrences(
            of: events, from: #require(Day(iso: "2026-08-01")), to: #require(Day(iso: "2027-12-31")),
            zone: site.settings.zone
        ).value.map { date in
            let time = date.isAllDay ? "" : " " + date.start.local(in: site.settings.zone).time.iso
            return date.start.day.iso.dropFirst(5) + time + (date.status == .cancelled ? " off" : "")
                + (date.isMoved ? " moved" : "")
        }
    }

    @Test(arguments: [
        // Weeks of the timetable: the letters go on after the half-term holiday where they stopped.
        ("date: 2026-09-07, repeat: weekly, week: A", ["09-07", "09-21", "10-05", "10-26"]),
        ("date: 2026-09-08, week: B", ["09-15", "09-29", "10-20"]),
        ("date: 2026-09-07, week: 2, repeat: every mon and tue", ["09-15", "09-28", "09-29", "10-19", "10-20"]),
        // Counts are of dates that families see.
        ("date: 2026-09-07, repeat: weekly, times: 3", ["09-07", "09-14", "09-21"]),
        ("date: 2026-09-07, repeat: weekly term-time-only, times: 3", ["09-07", "09-21", "09-28"]),
        ("date: 2026-09-07, repeat: weekly, times: 2, except: Training day", ["09-07", "09-21"]),
        ("date: 2026-09-07, repeat: weekly, times: 2, cancelled: 2026-09-14", ["09-07", "09-14 off"]),
        // Exceptions by name, by span and by day.
        (
            "date: 2026-10-05, repeat: weekly, until: 2026-10-26, except: half-term  HOLIDAY",
            ["10-05", "10-19", "10-26"]
        ),
        (
            "date: 2026-09-07, repeat: weekly, until: 2026-10-19, except: [closures, 2026-09-21]",
            ["09-07", "09-28", "10-05", "10-19"]
        ),
        ("date: 2026-09-07, repeat: weekly, until: 2026-10-05, except: 2026-09-14 to 2026-09-30", ["09-07", "10-05"]),
        // Extra dates stay, also on days without school.
        (
            "date: 2026-09-07, repeat: weekly term-time-only, until: 2026-09-21, also: [2026-10-14, 2026-09-14]",
            ["09-07", "09-14", "09-21", "10-14"]
        ),
        ("date: 2026-09-07, also: [2026-09-10]", ["09-07", "09-10"]),
        // Moved dates keep their length and say so.
        (
            "date: 2026-09-07, from: 15:20, to: 16:20, repeat: weekly, times: 3, moved: [{from: 2026-09-14, to: 2026-09-16, at: 4pm}]",
            ["09-07 15:20", "09-16 16:00 moved", "09-21 15:20"]
        ),
        (
            "date: 2026-09-07, from: 15:20, repeat: weekly, times: 2, moved: {from: 2026-09-14, at: noon}",
            ["09-07 15:20", "09-14 12:00 moved"]
        ),
        ("date: 2026-09-07, moved: {to: 2026-09-10}", ["09-10 moved"]),
        // The first day may be any day before.
        ("date: 2026-09-01, repeat: monthly 2nd wed, times: 2", ["09-09", "10-14"]),
    ])
    func anEventTakesPlaceOnItsDays(fields: String, expected: [String]) throws {
        let site = site(fields)
        #expect(try dates(site.value) == expected)
        #expect(site.diagnostics.filter { $0.rule != "wrong-weekday" }.isEmpty)
    }

    @Test func aMovedDateKeepsItsLength() throws {
        let site = site(
            "date: 2026-09-07, from: 15:20, to: 16:20, repeat: weekly, times: 2, moved: {from: 2026-09-14, at: 16:00, place: Hall}"
        ).value
        let event = try #require(site.calendars.first?.events.last?.event)
        let day = try #require(Day(iso: "2026-09-14"))
        let found = occurrences(of: [event], from: day, to: day.advanced(by: 1), zone: site.settings.zone).value
        let date = try #require(found.first)
        #expect(date.end.local(in: site.settings.zone).time.iso == "17:00")
        #expect(date.place == "Hall")
    }

    @Test func lettersCountBackToo() throws {
        let terms = CalendarSeriesTests.terms.split(separator: "2026-09-07").joined(
            separator: "[2026-09-21, 2026-10-19]")
        #expect(
            try dates(site("date: 2026-09-07, week: A", terms: terms).value) == ["09-07", "09-21", "10-05", "10-19"])
    }

    @Test(arguments: [
        (
            "date: 2026-09-07, repeat: every tuesday, times: 2", "wrong-weekday",
            "'Chess' is to begin on Monday 2026-09-07, but does not repeat on that day"
        ),
        (
            "date: 2026-09-07, repeat: weekly, until: 2026-09-28, except: 2026-09-15", "wrong-value",
            "'Chess' does not take place on 2026-09-15 anyway"
        ),
        (
            "date: 2026-09-07, repeat: weekly, times: 2, also: 2026-09-14", "wrong-value",
            "'Chess' takes place on 2026-09-14 anyway"
        ),
        (
            "date: 2026-10-05, repeat: weekly, times: 2, except: Training day", "wrong-value",
            "'Chess' never takes place in 'Training day' anyway"
        ),
        (
            "date: 2026-10-05, repeat: weekly term-time-only, times: 9", "wrong-value",
            "'Chess' fits only 3 of 9 times before the last term ends"
        ),
        (
            "date: 2026-09-07, from: 15:20, moved: {to: 2026-09-07, at: 15:20}", "wrong-value",
            "'Chess' is moved to the time that it has anyway"
        ),
        (
            "date: 2026-09-07, repeat: weekly, until: 2026-09-28, except: [2026-09-07 to 2026-09-28]", "never-happens",
            "'Chess' never happens: its rule and exceptions leave no date"
        ),
    ])
    func whatIsOddIsAWarning(fields: String, rule: String, message: String) {
        let found = site(fields).diagnostics
        #expect(found.map(\.message) == [message])
        #expect(found.map(\.rule) == [rule])
        #expect(found.map(\.severity) == [.warning])
    }

    @Test(arguments: [
        (
            "date: 2026-09-07, repeat: weekly, except: Half term",
            "'Half term' is neither a date nor a name in the calendars' terms: and closed:"
        ),
        (
            "date: 2026-09-07, repeat: weekly, except: Half-term holliday",
            "'Half-term holliday' is neither a date nor a name in the calendars' terms: and closed:; did you mean 'Half-term holiday'?"
        ),
        (
            "date: 2026-09-07, repeat: weekly term-time-only, cancelled: 2026-10-12",
            "'Chess' does not take place on 2026-10-12 ('Half-term holiday'), so it cannot be called off"
        ),
        (
            "date: 2026-09-07, repeat: weekly, cancelled: 2026-09-15",
            "'Chess' does not take place on 2026-09-15, so it cannot be called off"
        ),
        (
            "date: 2026-09-07, repeat: weekly, moved: {from: 2026-09-15, to: 2026-09-16}",
            "'Chess' does not take place on 2026-09-15, so it cannot be moved"
        ),
        ("date: 2026-09-07, repeat: weekly, moved: {to: 2026-09-16}", "It is not said which date of 'Chess' is moved"),
        (
            "date: 2026-09-07, repeat: weekly, moved: {from: 2026-09-07, at: 16:00}",
            "'Chess' takes the whole day, so it cannot be moved to a time"
        ),
        (
            "date: 2026-09-07, repeat: weekly, cancelled: 2026-09-14, moved: {from: 2026-09-14, to: 2026-09-16}",
            "'Chess' is moved from 2026-09-14, and that date is changed already"
        ),
        (
            "date: 2026-09-07, repeat: weekly, until: 2026-09-01",
            "'Chess' repeats until 2026-09-01, before its first day"
        ),
        (
            "date: 2027-09-07, repeat: weekly term-time-only",
            "'Chess' is only in term time, but no calendar says when the terms are"
        ),
    ])
    func whatCannotBeIsAnError(fields: String, message: String) {
        let found = site(fields).diagnostics
        #expect(found.map(\.message) == [message])
        #expect(found.map(\.severity) == [.error])
        #expect(found.allSatisfy { !($0.help ?? "").isEmpty && $0.place.file == "content/calendars/clubs.yaml" })
    }

    @Test func weeksNeedALetter() {
        let terms = "terms: [{name: Autumn term, from: 2026-09-01, to: 2026-10-30}]\n"
        #expect(
            site("date: 2026-09-07, week: A", terms: terms).diagnostics.map(\.message) == [
                "'Chess' is only in week A, but no calendar says which weeks those are"
            ])
    }

    @Test(
        arguments: [
            ("{A: 2026-09-07, B: 2026-09-10}", "The week of 2026-09-07 is said to be both week A and week B"),
            (
                "{A: 2025-09-01, B: 2026-09-14}",
                "The week of 2025-09-01 is outside all terms, so its letter says nothing"
            ),
            ("{X: 2026-09-07, A: 2026-09-07}", nil),
        ] as [(String, String?)])
    func aWeekHasOneLetter(weeks: String, message: String?) {
        let terms = "terms: [{name: Autumn term, from: 2026-09-01, to: 2026-10-30}]\nweeks: \(weeks)\n"
        #expect(
            site("date: 2026-09-07, week: A", terms: terms).diagnostics.map(\.message) == [message].compactMap(\.self))
    }
}
