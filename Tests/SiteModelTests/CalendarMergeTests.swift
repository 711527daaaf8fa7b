import CivilTime
import ICalendar
import SiteModel
import SourceText
import Testing

/// A site made of calendar files by name (`school.ics`, `office.yaml`) and pages.
private func school(
    _ calendars: [(name: String, text: String)], pages: [String: String] = [:], settings yaml: String = ""
) -> Parsed<Site> {
    let settings = schoolSettings(minimalSettings + "\n" + yaml)
    var content = Content()
    for (path, text) in (["index.md": "# Home"].merging(pages) { $1 }).sorted(by: { $0.key < $1.key }) {
        let file = SourceFile(path: "content/" + path, text: text)
        let read = readPage(file, at: PagePath(path, languages: settings.languages), settings: settings, hasTwin: false)
        if case .page(let page) = read.value { content.pages.append(page) }
    }
    for (name, text) in calendars {
        let file = SourceFile(path: "content/calendars/" + name, text: text)
        let key = fileKey(file.path)
        let kind: Content.ReadCalendar.Kind =
            name.hasSuffix(".ics")
            ? .iCalendar(parseCalendar(file, siteZone: settings.zone).value)
            : .written(readCalendarYAML(file, key: key, settings: settings).value)
        content.calendars.append(Content.ReadCalendar(key: key, path: file.path, kind: kind))
    }
    return assembleSite(content, settings: settings, today: Day(iso: "2026-09-14") ?? Day(number: 0), drafts: false)
}

private func ics(_ events: String...) -> String {
    let blocks = events.map { "BEGIN:VEVENT\n\($0.split(separator: "|").joined(separator: "\n"))\nEND:VEVENT\n" }
    return "BEGIN:VCALENDAR\nVERSION:2.0\nX-WR-CALNAME:School\n" + blocks.joined() + "END:VCALENDAR\n"
}

private let fair = "UID:1@x|DTSTART;TZID=Europe/London:20261204T153000|SUMMARY:Winter  FAIR|LOCATION:School hall"

/// Addresses of all events, as families find them.
private func addresses(_ site: Site) -> [String] {
    site.calendars.flatMap(\.events).map { $0.segments.joined(separator: "/") }
}

@Suite struct CalendarMergeTests {
    @Test func filesBecomeOneCalendarAndKeepTheirAddresses() {
        let site = school(
            [
                ("office.yaml", "events: [{title: Coffee, date: 2026-10-01, id: coffee}]"),
                ("school.ics", ics("UID:1@x|DTSTART:20261002T090000Z|SUMMARY:Sports day")),
                ("clubs.yaml", "events: [{title: Chess, date: 2026-10-03, id: chess}]"),
            ],
            settings: "calendars: {school: {name: School, color: Teal, files: [calendars/school.ics, office.yaml]}}")
        #expect(site.diagnostics.isEmpty)
        #expect(site.value.calendars.map(\.key) == ["school", "clubs"])
        #expect(site.value.calendars.map(\.title) == ["School", "clubs"])
        #expect(site.value.calendars.map(\.color) == ["teal", nil])
        #expect(site.value.calendars[0].paths == ["content/calendars/school.ics", "content/calendars/office.yaml"])
        #expect(site.value.calendars[0].catalogKeys == ["school", "office"])
        #expect(
            addresses(site.value) == ["calendar/school/sports-day", "calendar/office/coffee", "calendar/clubs/chess"])
        #expect(site.value.calendars[0].events.map(\.fileKey) == ["school", "office"])
    }

    @Test func aFileWithTheNameOfACalendarBelongsToIt() {
        let site = school(
            [("office.yaml", "events: []"), ("school.ics", ics(fair))],
            settings: "calendars: {school: {files: [office.yaml], audience: governors}}")
        #expect(site.value.calendars.map(\.key) == ["school"])
        #expect(site.value.calendars[0].events.map(\.audience) == [["governors"]])
    }

    @Test func aFileThatIsNotThereIsAnError() {
        let found = school(
            [("office.yaml", "events: []")],
            settings: "calendars: {a: {files: [offise.yaml]}, b: {url: 'webcal://x.example/b.ics'}}"
        ).diagnostics
        #expect(
            found.map(\.message) == [
                "'content/calendars/offise.yaml' is not there; did you mean 'content/calendars/office.yaml'?",
                "'content/calendars/b.ics' is not there",
            ])
        #expect(found.last?.help == "run schoolgate calendars update b, which gets it from its address")
    }

    @Test func thePageSomebodyWroteWinsAndTheOtherAddressLeadsThere() throws {
        let site = school(
            [
                ("school.ics", ics(fair)),
                ("office.yaml", "events: [{title: winter fair, date: 2026-12-04, from: 3.30pm}]"),
            ],
            pages: [
                "events/fair.md":
                    "---\ntitle: Winter fair\ndate: 2026-12-04\nfrom: 15:30\nplace: school  Hall\n---\nCome.\n"
            ])
        #expect(addresses(site.value) == ["events/fair"])
        #expect(site.diagnostics.map(\.rule) == ["repeated-event", "repeated-event"])
        #expect(site.diagnostics.map(\.severity) == [.note, .note])
        #expect(
            site.diagnostics.first?.message
                == "'winter fair' stands in content/events/fair.md too, so it is shown once, as it stands there")
        #expect(site.diagnostics.allSatisfy { $0.related.map(\.place.file) == ["content/events/fair.md"] })
        #expect(
            site.value.redirects.map(\.from).sorted() == [
                "calendar/office/2026-12-04-winter-fair", "calendar/school/winter-fair",
            ])
    }

    @Test(arguments: [
        // Another time, place or class is another event.
        ("{title: Winter fair, date: 2026-12-04, from: 4pm, place: School hall}", 2),
        ("{title: Winter fair, date: 2026-12-04, place: School hall}", 2),
        ("{title: Winter fair, date: 2026-12-04, from: 3.30pm, place: Library}", 2),
        ("{title: Summer fair, date: 2026-12-04, from: 3.30pm, place: School hall}", 2),
        // A place or a class that only one of them has is no difference.
        ("{title: Winter fair, date: 2026-12-04, from: 3.30pm}", 1),
        ("{title: winter FAIR, date: 2026-12-04, from: 3.30pm, place: SCHOOL hall, class: oak}", 1),
    ])
    func onlyTheSameTitleStartAndPlaceIsADouble(event: String, count: Int) {
        let site = school([("school.ics", ics(fair)), ("office.yaml", "events: [\(event)]")])
        #expect(addresses(site.value).count == count)
        #expect(site.diagnostics.count == (count == 1 ? 1 : 0))
    }

    @Test func twoClassesAtOneTimeAreTwoEvents() {
        let event = "title: Library, date: 2026-12-04, place: Hall"
        let site = school(
            [("a.yaml", "events: [{\(event), class: oak}]"), ("b.yaml", "events: [{\(event), class: elm}]")])
        #expect(addresses(site.value).count == 2)
    }

    @Test func ofASeriesOnlyTheDatesThatStandTwiceGo() throws {
        let site = school([
            (
                "school.ics",
                ics("UID:1@x|DTSTART;TZID=Europe/London:20261005T090000|RRULE:FREQ=WEEKLY;COUNT=4|SUMMARY:Coffee")
            ),
            ("office.yaml", "events: [{title: Coffee, date: 2026-10-12, from: 9am, notes: With cake}]"),
        ])
        let calendars = site.value.calendars
        let days = try calendars.map { calendar in
            try occurrences(
                of: calendar.events.map(\.event), from: #require(Day(iso: "2026-10-01")),
                to: #require(Day(iso: "2026-12-01")),
                zone: site.value.settings.zone
            ).value.map { String($0.start.day.iso.dropFirst(5)) }
        }
        #expect(days == [["10-05", "10-19", "10-26"], ["10-12"]])
        #expect(
            site.diagnostics.map(\.message) == [
                "'Coffee' stands in content/calendars/office.yaml too on 2026-10-12, so it is shown once then, as it stands there"
            ])
    }

    @Test func twoSeriesWithoutEndAreOne() {
        let series = "DTSTART;TZID=Europe/London:20261005T090000|RRULE:FREQ=WEEKLY|SUMMARY:Coffee"
        let site = school([("a.ics", ics("UID:1@x|" + series)), ("b.ics", ics("UID:2@x|" + series))])
        #expect(addresses(site.value) == ["calendar/a/coffee"])
    }

    @Test(arguments: [("SEQUENCE:2", "b"), ("DTSTAMP:20260901T000000Z", "b"), ("SEQUENCE:0", "a")])
    func ofTheSameUIDTheNewerStays(line: String, winner: String) {
        let old = "UID:1@x|DTSTAMP:20260801T000000Z|DTSTART:20261204T153000Z|SUMMARY:Fair"
        let new = "UID:1@x|\(line)|DTSTART:20261205T153000Z|SUMMARY:Moved fair"
        let site = school([("a.ics", ics(old)), ("b.ics", ics(new))])
        #expect(site.value.calendars.filter { !$0.events.isEmpty }.map(\.key) == [winner])
        #expect(site.diagnostics.map(\.rule) == ["duplicate-uid"])
    }

    @Test func itsOwnFeedIsNoSecondCalendar() {
        let site = school(
            [
                ("clubs.yaml", "events: [{title: Chess, id: chess, date: 2026-10-03}]"),
                (
                    "copy.ics",
                    ics("UID:clubs-chess@oakfield.example|DTSTART;VALUE=DATE:20261003|SUMMARY:Chess in Polish")
                ),
            ], settings: "base_url: https://oakfield.example")
        #expect(addresses(site.value) == ["calendar/clubs/chess"])
    }

    @Test func twoIDsInTwoFilesAreTwoEvents() {
        let site = school([
            ("a.yaml", "events: [{title: Chess, id: x, date: 2026-10-03}]"),
            ("b.yaml", "events: [{title: Draughts, id: x, date: 2026-10-03}]"),
        ])
        #expect(addresses(site.value).count == 2)
        #expect(site.diagnostics.isEmpty)
    }

    @Test func oneCancelledAndTheOtherNotIsAWarning() {
        let site = school([
            ("school.ics", ics(fair + "|STATUS:CANCELLED")),
            ("office.yaml", "events: [{title: Winter fair, date: 2026-12-04, from: 3.30pm, place: School hall}]"),
        ])
        #expect(site.diagnostics.map(\.severity) == [.warning, .note])
        #expect(site.diagnostics.first?.message.contains("is cancelled in content/calendars/school.ics") ?? false)
    }

    @Test func whatTheOfficeKeepsForStaffIsNotShownFromElsewhere() {
        let site = school([
            ("school.ics", ics(fair)),
            ("office.yaml", "events: [{title: Winter fair, date: 2026-12-04, from: 3.30pm, audience: staff}]"),
        ]).value
        #expect(site.calendars.flatMap(\.events).map(\.audience) == [["staff"]])
        #expect(site.calendars.flatMap(\.events).allSatisfy { $0.wordings.isEmpty })
    }

    @Test func closuresInTwoFilesAreShownOnce() {
        let closed = "closed: [{name: Training day, date: 2026-09-14}]"
        let site = school([("a.yaml", closed), ("b.yaml", closed)])
        #expect(site.value.calendars.flatMap(\.events).count == 1)
        #expect(site.diagnostics.count == 1)
    }
}

@Suite struct CalendarSettingsTests {
    private func read(_ yaml: String) -> (settings: SiteSettings, found: [Diagnostic]) {
        let parsed = readSettings(SourceFile(path: "site.yaml", text: minimalSettings + "\ncalendars:\n  " + yaml))
        return (parsed.value, parsed.diagnostics)
    }

    @Test(arguments: [
        ("school: {url: 'https://x.example/a.ics'}", ["content/calendars/school.ics https://x.example/a.ics"]),
        (
            "school: {url: 'WEBCAL://x.example/a.ics', files: [google.ics, office.yaml]}",
            ["content/calendars/google.ics https://x.example/a.ics"]
        ),
        (
            "school: {files: [{file: a.ics, url: 'https://x.example/a'}, content/calendars/b.ics, {file: calendars/c.ics, url: 'https://x.example/c'}]}",
            ["content/calendars/a.ics https://x.example/a", "content/calendars/c.ics https://x.example/c"]
        ),
        ("school: {name: School}", []),
    ])
    func addressesBelongToFiles(yaml: String, expected: [String]) {
        let (settings, found) = read(yaml)
        #expect(settings.calendarSources.map { $0.path + " " + $0.url } == expected)
        #expect(found.isEmpty)
    }

    @Test(arguments: [
        ("school: {color: teel}", "'teel' is not a colour; did you mean 'teal'?"),
        ("school: {color: '#12345'}", "'#12345' is not a colour"),
        ("school: {color: #123456\n  }", "'color' has no value, as what follows # is a comment"),
        ("all: {name: x}", "'all' is the name of a calendar that the site makes itself"),
        ("Our School: {name: x}", "'Our School' cannot be part of an address"),
        ("school: {files: [../site.yaml]}", "'../site.yaml' is not a calendar file"),
        ("school: {files: [a.pdf]}", "'a.pdf' is not a calendar file"),
        ("school: {files: [a.ics, calendars/a.ics]}", "'content/calendars/a.ics' is in this calendar twice"),
        ("{a: {files: [x.ics]}, b: {files: [x.ics]}}", "'content/calendars/x.ics' is in the calendar 'a' already"),
        (
            "school: {url: 'http://x.example/a.ics'}",
            "'http://x.example/a.ics' is not an address that a calendar can be had from"
        ),
        (
            "school: {url: 'file:///etc/passwd'}",
            "'file:///etc/passwd' is not an address that a calendar can be had from"
        ),
        (
            "school: {url: 'https://x.example', files: [a.ics, b.ics]}",
            "It is not clear which of the files 'url' belongs to"
        ),
        ("school: {audience: parents}", "'parents' is not somebody an event is for"),
        ("school: {colour: teal}", "'colour' is not a known key of a calendar; did you mean 'color'?"),
    ])
    func aSlipIsReported(yaml: String, message: String) {
        #expect(read(yaml).found.map(\.message) == [message])
    }

    @Test(arguments: [("Teal", "teal"), ("'#0B7285'", "#0b7285"), ("'#abc'", "#aabbcc"), ("'#0b7285ff'", "#0b7285")])
    func coloursAreRead(text: String, color: String) {
        #expect(read("school: {color: \(text)}").settings.calendars.map(\.color) == [color])
    }
}
