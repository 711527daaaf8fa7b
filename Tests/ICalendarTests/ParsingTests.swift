import CivilTime
import ICalendar
import SourceText
import Testing

@Test func readsWhatFamiliesNeed() throws {
    let text = calendar(
        """
        UID:fair@oakfield.example
        DTSTAMP:20260801T100000Z
        LAST-MODIFIED:20260802T100000Z
        SEQUENCE:3
        DTSTART;TZID=Europe/London:20260914T152000
        DTEND;TZID=Europe/London:20260914T170000
        SUMMARY;LANGUAGE=en-GB:Summer fair\\, with cake
        DESCRIPTION:Bring a blanket\\; and a hat.\\nDogs welcome\\Nat the gate. C:\\\\Fair
        LOCATION:Playground
        URL:https://oakfield.example/fair
        CATEGORIES:Families,Food\\, drink
        CATEGORIES:Families
        STATUS:TENTATIVE
        GEO:51.5;-0.1
        CONFERENCE;VALUE=URI;FEATURE=VIDEO,AUDIO;LABEL="Join: online":https://meet.example/fair
        ATTACH:https://oakfield.example/map.pdf
        ATTACH:file:///etc/passwd
        ATTENDEE;CN=Ms Rahman:mailto:rahman@oakfield.example
        ORGANIZER:mailto:office@oakfield.example
        X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.example/secret
        BEGIN:VALARM
        DESCRIPTION:Wrong text
        TRIGGER:-PT15M
        END:VALARM
        """)
    let parsed = read(text)
    let event = try #require(parsed.value.events.first)
    #expect(parsed.diagnostics.isEmpty)
    #expect(event.summary == "Summer fair, with cake")
    #expect(event.language == "en-GB")
    #expect(event.notes == "Bring a blanket; and a hat.\nDogs welcome\nat the gate. C:\\Fair")
    #expect(event.place == "Playground")
    #expect(event.url == "https://oakfield.example/fair")
    #expect(event.categories == ["Families", "Food, drink"])
    #expect(event.status == .tentative)
    #expect(event.sequence == 3)
    #expect(event.stamp.map { shown(.timed(Zone.utc.local(at: $0), .utc)) } == "2026-08-02 10:00")
    #expect(event.position == GeoPosition(latitude: 51.5, longitude: -0.1))
    #expect(
        event.links == [
            EventLink(.conference, "https://meet.example/fair", label: "Join: online", features: ["VIDEO", "AUDIO"]),
            EventLink(.attachment, "https://oakfield.example/map.pdf"),
        ])
    let everything = String(describing: event)
    #expect(!everything.contains("rahman") && !everything.contains("teams.example"))
    let span = try #require(event.source.summary)
    #expect(Array(text.utf8)[span.range].starts(with: Array("SUMMARY;LANGUAGE=en-GB:Summer".utf8)))
}

@Test(arguments: ["\n", "\r\n", "\r", "\n\n", "\r\r\n"])
func everyKindOfLineEndIsRead(_ end: String) {
    let text = calendar("DTSTART;VALUE=DATE:20260914\nSUMMARY:Chess club with a long\n  title")
        .replacing("\n", with: end)
    for bytes in [Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), Array(text.utf8.dropLast(end.utf8.count))] {
        let parsed = read(bytes: bytes)
        #expect(parsed.diagnostics.isEmpty)
        #expect(parsed.value.events.map(\.summary) == ["Chess club with a long title"])
    }
}

@Test func aFoldMayStandInsideALetter() {
    var bytes = Array(calendar("DTSTART;VALUE=DATE:20260914\nSUMMARY:Café").utf8)
    let letter = bytes.firstIndex(of: 0xC3) ?? 0
    bytes.insert(contentsOf: [0x0D, 0x0A, 0x20], at: letter + 1)
    #expect(read(bytes: bytes).value.events.first?.summary == "Café")
    #expect(read(bytes: bytes).diagnostics.isEmpty)
}

@Test func namesMayBeInSmallLetters() {
    let text =
        "begin:vcalendar\nbegin:vevent\nuid:a@x\ndtstart;value=date:20260914\nsummary:Chess\nend:vevent\nend:vcalendar"
    #expect(starts(text, from: "2026-09-01", to: "2026-10-01") == ["2026-09-14"])
    #expect(read(text).diagnostics.isEmpty)
}

@Test func parametersMayHoldQuotesColonsAndCarets() {
    let text = calendar(
        "DTSTART;VALUE=DATE:20260914\nSUMMARY;X-A=\"a:b;c,d\";ALTREP=\"http://x/y\":Chess: the club")
    #expect(read(text).value.events.first?.summary == "Chess: the club")
    let conference = calendar(
        "DTSTART;VALUE=DATE:20260914\nCONFERENCE;LABEL=The ^'big^' one^nat ^^5:https://x.example/")
    #expect(read(conference).value.events.first?.links.first?.label == "The \"big\" one\nat ^5")
}

@Test(arguments: [
    ("DTSTART:20260914", "2026-09-14 – 2026-09-15"),
    ("DTSTART;VALUE=DATE:20260914\nDTEND;VALUE=DATE:20260914", "2026-09-14 – 2026-09-15"),
    ("DTSTART;VALUE=DATE:20260914\nDTEND;VALUE=DATE:20260917", "2026-09-14 – 2026-09-17"),
    ("DTSTART;VALUE=DATE:20260914\nDURATION:P2D", "2026-09-14 – 2026-09-16"),
    ("DTSTART;VALUE=DATE:20260914\nDURATION:P1W", "2026-09-14 – 2026-09-21"),
    ("DTSTART;VALUE=DATE:20260914T000000\nDTEND;VALUE=DATE:20260915T000000", "2026-09-14 – 2026-09-15"),
    ("DTSTART;VALUE=DATE:20260914\nDTEND:20260916T120000", "2026-09-14 – 2026-09-17"),
    ("DTSTART:20260914T152000", "2026-09-14 15:20 – 2026-09-14 15:20"),
    ("DTSTART:20260914T152000\nDTEND;VALUE=DATE:20260915", "2026-09-14 15:20 – 2026-09-15 00:00"),
    ("DTSTART:20260914T152000\nDURATION:PT1H30M", "2026-09-14 15:20 – 2026-09-14 16:50"),
    ("DTSTART:20260914T152000\nDURATION:+P1DT2H", "2026-09-14 15:20 – 2026-09-15 17:20"),
    ("DTSTART:20260914T152000\nDTEND:20260914T170000\nDURATION:PT5M", "2026-09-14 15:20 – 2026-09-14 17:00"),
    ("DTSTART:20260914T240000", "2026-09-15 00:00 – 2026-09-15 00:00"),
    ("DTSTART:20260914T1520", "2026-09-14 15:20 – 2026-09-14 15:20"),
    ("DTSTART:2026-09-14T15:20:00", "2026-09-14 15:20 – 2026-09-14 15:20"),
    ("DTSTART:20260914T235960", "2026-09-14 23:59 – 2026-09-14 23:59"),
    (
        "DTSTART;TZID=Europe/London:20260914T000000\nDTEND;TZID=Europe/London:20260916T000000\n"
            + "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE", "2026-09-14 – 2026-09-16"
    ),
    (
        "DTSTART;TZID=Europe/London:20260914T000000\nDTEND;TZID=Europe/London:20260916T000000",
        "2026-09-14 00:00 – 2026-09-16 00:00"
    ),
])
func readsStartsAndEnds(_ lines: String, _ expected: String) {
    #expect(read(calendar(lines)).diagnostics.isEmpty)
    #expect(spans(calendar(lines), from: "2026-09-01", to: "2026-10-01") == [expected])
}

@Test func readsAboutTheCalendar() {
    let before =
        "X-WR-CALNAME:Old name\nNAME:Oakfield\\, families\nX-WR-CALDESC:All events\nCOLOR:teal\n"
        + "SOURCE;VALUE=URI:https://oakfield.example/all.ics\n"
    let file = read(calendar("DTSTART;VALUE=DATE:20260914", before: before)).value
    #expect(file.name == "Oakfield, families")
    #expect(file.notes == "All events")
    #expect(file.color == "teal")
    #expect(file.source == "https://oakfield.example/all.ics")
}

@Test func aPrivateEventIsKeptOutAndItsTitleIsNotTold() {
    let text = calendar("CLASS:PRIVATE\nDTSTART;VALUE=DATE:20260914\nSUMMARY:Meeting about Sam")
    let parsed = read(text)
    #expect(rules(parsed) == ["private-event-kept-out"])
    #expect(parsed.diagnostics.allSatisfy { !$0.message.contains("Sam") })
    #expect(parsed.value.events.first?.isPrivate == true)
    #expect(starts(text, from: "2026-09-01", to: "2026-10-01").isEmpty)
}

@Test func aCalendarOfCancellationsCancels() {
    let text = calendar("DTSTART;VALUE=DATE:20260914\nSUMMARY:Fair", before: "METHOD:CANCEL\n")
    #expect(read(text).value.events.first?.status == .cancelled)
}

@Test func theFirstOfTwoTitlesIsTaken() {
    let text = calendar("DTSTART;VALUE=DATE:20260914\nSUMMARY;LANGUAGE=en:Fair\nSUMMARY;LANGUAGE=pl:Kiermasz")
    #expect(read(text).value.events.first?.summary == "Fair")
}

@Test func aTitleIsOneLineWithoutControlCharacters() {
    let text = calendar("DTSTART;VALUE=DATE:20260914\nSUMMARY: Fair\\nand \u{7}fete ")
    #expect(read(text).value.events.first?.summary == "Fair and fete")
}

@Test func eventsOfSeveralCalendarsInOneFileAreRead() {
    let text = calendar("UID:a@x\nDTSTART;VALUE=DATE:20260914") + calendar("UID:b@x\nDTSTART;VALUE=DATE:20260915")
    #expect(read(text).value.events.map(\.uid) == ["a@x", "b@x"])
    #expect(read(text).diagnostics.isEmpty)
}
