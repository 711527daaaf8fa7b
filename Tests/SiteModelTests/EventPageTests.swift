import CivilTime
import ICalendar
import SiteModel
import SourceText
import Testing

/// Keys of an event page and of an event in YAML beyond its date, time and place.
@Suite struct EventPageTests {
    private static let terms = "terms: [{name: Autumn term, from: 2026-09-01, to: 2026-10-30}]\n"

    private func site(page: String) -> Parsed<Site> {
        assembled(
            ["index.md": "# Home", "events/a.md": "---\ntitle: Coffee\n\(page)\n---\nCome.\n"],
            calendars: ["terms": EventPageTests.terms])
    }

    private func event(_ fields: String) -> Parsed<WrittenCalendar> {
        let file = SourceFile(
            path: "content/calendars/a.yaml", text: "events:\n  - {title: Talk, date: 2026-09-14, \(fields)}\n")
        return readCalendarYAML(file, key: "a", settings: schoolSettings())
    }

    @Test(arguments: [
        ("date: 2026-09-14\nuntil: 2026-09-16", ["09-14 to 09-17"]),
        ("date: 2026-09-14\nto_date: 2026-09-16", ["09-14 to 09-17"]),
        (
            "date: 2026-09-14\nrepeat: weekly\nuntil: 2026-09-28",
            ["09-14 to 09-15", "09-21 to 09-22", "09-28 to 09-29"]
        ),
        ("date: 2026-10-19\nrepeat: weekly term-time-only", ["10-19 to 10-20", "10-26 to 10-27"]),
        (
            "date: 2026-09-14\nrepeat: every mon and tue\ntimes: 3\nexcept: 2026-09-15",
            ["09-14 to 09-15", "09-21 to 09-22", "09-22 to 09-23"]
        ),
        ("date: 2026-09-14\nmoved: {to: 2026-09-15}", ["09-15 to 09-16"]),
    ])
    func aPageTakesPlaceOnItsDays(page: String, expected: [String]) throws {
        let site = site(page: page)
        let events = site.value.calendars.flatMap(\.events).filter { $0.page != nil }.map(\.event)
        let found = try occurrences(
            of: events, from: #require(Day(iso: "2026-08-01")), to: #require(Day(iso: "2027-08-01")),
            zone: site.value.settings.zone)
        #expect(found.value.map { "\($0.start.day.iso.dropFirst(5)) to \($0.end.day.iso.dropFirst(5))" } == expected)
        #expect(site.diagnostics.isEmpty)
    }

    @Test func aPageHasClassesAudienceSlotsAndAPlaceToBook() throws {
        let site = site(
            page: "date: 2026-09-14\nclass: [oak]\naudience: [families, governors]\nbook: https://book.example/oak\n"
                + "slots: {from: 3.30pm, to: 4pm, every: 10 min}\nbook_by: 2026-09-10")
        #expect(site.diagnostics.isEmpty)
        let events = site.value.calendars.flatMap(\.events).filter { $0.page != nil }
        let talk = try #require(events.first)
        #expect(talk.classKeys == ["oak"])
        #expect(talk.audience == ["families", "governors"])
        #expect(talk.bookAt == "https://book.example/oak")
        #expect(talk.slots.map(\.from.iso) == ["15:30", "15:40", "15:50"])
        #expect(talk.event.start.local(in: site.value.settings.zone).time.iso == "15:30")
        // The day to book by is a line of its own that leads to the event.
        let deadline = try #require(events.last)
        #expect(deadline.kind == .deadline && deadline.deadlineOf == talk.event.uid && !deadline.hasMadePage)
        #expect(deadline.segments == talk.segments && deadline.event.summary == "Coffee")
        #expect(deadline.event.start.day.iso == "2026-09-10")
        let page = try #require(talk.page)
        #expect(EventDates(site.value).event(ofPage: page)?.event.kind == .ordinary)
    }

    @Test func aPageForStaffIsNotPublished() {
        let site = site(page: "date: 2026-09-14\naudience: staff").value
        #expect(site.pages.map(\.path) == ["index.md"])
        #expect(site.calendars.flatMap(\.events).allSatisfy { $0.event.summary != "Coffee" })
    }

    @Test(arguments: [
        ("slots: {from: 15:30, to: 16:00, every: 10 minutes}", ["15:30–15:40", "15:40–15:50", "15:50–16:00"]),
        ("from: 15:30, to: 16:10, slots: {every: 15 minutes}", ["15:30–15:45", "15:45–16:00"]),
        (
            "slots: {from: 3pm, to: 4pm, every: 10, breaks: [3.15pm to 3.30pm]}",
            ["15:00–15:10", "15:30–15:40", "15:40–15:50", "15:50–16:00"]
        ),
        ("slots: {from: 3pm, to: 5pm, every: 1 hour, breaks: {from: 4pm, to: 4.30pm}}", ["15:00–16:00"]),
        ("slots: [16:00, 15:30, 15:40]", ["15:30–15:40", "15:40–15:50", "16:00–16:10"]),
        ("slots: [3.30pm-3.45pm, 4pm to 4.30pm]", ["15:30–15:45", "16:00–16:30"]),
        ("from: 15:30, to: 16:00, slots: [15:30]", ["15:30–16:00"]),
    ])
    func slotsAreWorkedOut(fields: String, expected: [String]) {
        let read = event(fields)
        #expect(read.value.entries.first?.event.slots.map { "\($0.from.iso)–\($0.to.iso)" } == expected)
        #expect(read.diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("slots: {every: 10 minutes}", "Slots need a first time, a last time and a length"),
        ("slots: {from: 3pm, to: 4pm, every: a while}", "'a while' is not a length of time"),
        ("slots: {from: 4pm, to: 3pm, every: 10}", "The slots end before they begin"),
        ("slots: {from: 3pm, to: 4pm, every: 2 hours}", "No slot fits between these times"),
        ("slots: {from: 0:00, to: 23:59, every: 1}", "These are more than 300 times"),
        ("slots: [soon]", "'soon' is not a time"), ("slots: [4pm to 3pm]", "'4pm to 3pm' ends before it starts"),
        ("from: 3pm, to: 4pm, slots: [2pm]", "Some of these times are before the event begins or after it ends"),
        (
            "slots: {from: 3pm, to: 4pm, evry: 10}",
            "'evry' is not a known key of the slots of an event; did you mean 'every'?"
        ),
        ("book: www.book.example", "'www.book.example' is not a web address"),
        ("book: 'javascript:alert(1)'", "'javascript:alert(1)' is not a web address"),
        ("audience: parents", "'parents' is not somebody an event is for"),
        ("audience: [famlies]", "'famlies' is not somebody an event is for; did you mean 'families'?"),
        ("class: [oak, elm]", "'elm' is not one of the classes in site.yaml"),
        ("week: X", "'X' is not a week of the timetable"), ("times: 0", "'0' is not a number from 1 to 500"),
        ("times: 3", "'times' says nothing for an event that does not repeat"),
        ("except: 2026-09-14", "'except' says nothing for an event that does not repeat"),
        ("until: 2026-09-21", "'until' says nothing for an event that does not repeat"),
        ("repeat: weekly, until: 2026-09-21, times: 2", "'Talk' has both 'times' and 'until'"),
        ("moved: {from: 2026-09-14}", "A moved date needs its new day or time"),
        ("moved: {from: 2026-09-14, too: 2026-09-15}", "'too' is not a known key of a moved date; did you mean 'to'?"),
        ("repeat: weekly, except: 2026-09-31", "'2026-09-31' is not a day in the calendar"),
        ("repeat: weekly, except: 2026-09-20 to 2026-09-10", "'2026-09-20 to 2026-09-10' ends before it starts"),
        ("repeat: weekly, cancelled: 21/9/2026", "'21/9/2026' is not a date"),
        ("from: 3.30", "'3.30' is in the night"),
        ("from: 15:00, to: 14:00", "'Talk' ends before it starts"),
        ("by: 2026-09-14", "'date' is not a known key of a deadline"),
    ])
    func aSlipIsReportedAtItsPlace(fields: String, message: String) {
        let found = event(fields).diagnostics
        #expect(found.map { $0.message.hasPrefix(message) } == [true])
        #expect(found.allSatisfy { $0.place.range.lowerBound > 10 && !($0.help ?? "").isEmpty })
    }

    @Test(arguments: [
        ("3.30pm", "15:30"), ("15.30", "15:30"), ("3pm", "15:00"), ("noon", "12:00"), ("03:30", "03:30"),
        ("3.30am", "03:30"),
    ])
    func timesAreUnderstood(text: String, time: String) throws {
        let read = event("from: \(text)")
        #expect(read.diagnostics.isEmpty)
        let start = try #require(read.value.entries.first?.event.event.start)
        #expect(start.local(in: schoolSettings().zone).time.iso == time)
    }

    @Test func midnightEndsTheDay() {
        let read = event("from: 18:00, to: midnight")
        #expect(read.diagnostics.isEmpty)
        guard case .moment(let end) = read.value.entries.first?.event.event.end else {
            Issue.record("the event has no end")
            return
        }
        #expect(end.day.iso == "2026-09-15")
    }

    @Test func aFileSaysThingsOnceForAllItsEvents() throws {
        let text = """
            name: Oak class
            color: "#0b7285"
            class: oak
            contact: office
            audience: governors
            events: [{title: Walk, date: 2026-09-14}, {title: Talk, date: 2026-09-15, audience: families, class: []}]
            deadlines: [{title: Send the form, by: 2026-09-18, at: noon, id: form}]
            """
        let read = readCalendarYAML(
            SourceFile(path: "content/calendars/oak.yaml", text: text), key: "oak", settings: schoolSettings())
        #expect(read.diagnostics.isEmpty)
        #expect(read.value.color == "#0b7285")
        let events = read.value.entries.map(\.event)
        #expect(events.map(\.classKeys) == [["oak"], [], ["oak"]])
        #expect(events.map(\.audience) == [["governors"], ["families"], ["governors"]])
        #expect(events.map(\.contactKey) == ["office", "office", "office"])
        #expect(events.map(\.kind) == [.ordinary, .ordinary, .deadline])
        #expect(events.last?.hasMadePage == true && events.last?.segments == ["calendar", "oak", "form"])
    }

    @Test func aLaterRevisionHasAHigherNumber() throws {
        let numbers = try ["2026-09-01", "2026-09-02"].map { day in
            try #require(event("updated: \(day)").value.entries.first?.event.event.sequence)
        }
        #expect(numbers[0] > 0 && numbers[1] == numbers[0] + 1)
    }

    @Test(arguments: [
        ("book_by: 2026-09-31", "'2026-09-31' is not a day in the calendar", Severity.error),
        ("book_by: 2026-09-15", "'Talk' can be booked until 2026-09-15, when it is over", .warning),
    ])
    func aWrongDayToBookByIsReported(fields: String, message: String, severity: Severity) {
        let found = assembled(
            ["index.md": "# Home"], calendars: ["a": "events: [{title: Talk, date: 2026-09-14, \(fields)}]"]
        ).diagnostics
        #expect(found.map(\.message) == [message])
        #expect(found.map(\.severity) == [severity])
    }
}
