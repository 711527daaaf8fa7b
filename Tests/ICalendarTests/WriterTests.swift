import CivilTime
import ICalendar
import SourceText
import Testing

private func feed(_ events: [CalendarEvent], language: String = "en") -> Feed {
    Feed(
        name: "Oakfield School", description: "All events", language: language,
        productID: "-//Oakfield//Schoolgate//EN",
        source: "https://oakfield.example/all.ics", color: "teal", events: events, cancelledPrefix: "CANCELLED: ",
        stamp: 1_780_000_000)
}

private func written(_ text: String) -> String {
    String(decoding: writeCalendar(feed(read(text).value.events)), as: UTF8.self)
}

/// Lines without folds.
private func lines(_ text: String) -> [String] {
    text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
}

@Test func aFeedIsWrittenInFull() {
    let text = calendar(
        """
        UID:club@oakfield.example
        LAST-MODIFIED:20260801T100000Z
        SEQUENCE:2
        DTSTART;TZID=Europe/London:20260914T152000
        DTEND;TZID=Europe/London:20260914T162000
        RRULE:FREQ=WEEKLY;UNTIL=20261005
        EXDATE;VALUE=DATE:20260928
        SUMMARY:Chess\\, draughts
        LOCATION:Library
        CATEGORIES:Clubs
        ATTENDEE:mailto:sam@example.org
        """)
    #expect(
        written(text)
            == """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Oakfield//Schoolgate//EN
            CALSCALE:GREGORIAN
            METHOD:PUBLISH
            NAME;LANGUAGE=en:Oakfield School
            X-WR-CALNAME:Oakfield School
            DESCRIPTION;LANGUAGE=en:All events
            X-WR-CALDESC:All events
            REFRESH-INTERVAL;VALUE=DURATION:PT12H
            X-PUBLISHED-TTL:PT12H
            SOURCE;VALUE=URI:https://oakfield.example/all.ics
            COLOR:teal
            BEGIN:VTIMEZONE
            TZID:Europe/London
            BEGIN:DAYLIGHT
            DTSTART:19700329T010000
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            TZOFFSETFROM:+0000
            TZOFFSETTO:+0100
            END:DAYLIGHT
            BEGIN:STANDARD
            DTSTART:19701025T020000
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0000
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:club@oakfield.example
            DTSTAMP:20260801T100000Z
            LAST-MODIFIED:20260801T100000Z
            SEQUENCE:2
            DTSTART;TZID=Europe/London:20260914T152000
            DTEND;TZID=Europe/London:20260914T162000
            RRULE:FREQ=WEEKLY;UNTIL=20261005T225959Z
            EXDATE;TZID=Europe/London:20260928T152000
            SUMMARY;LANGUAGE=en:Chess\\, draughts
            LOCATION;LANGUAGE=en:Library
            CATEGORIES;LANGUAGE=en:Clubs
            STATUS:CONFIRMED
            END:VEVENT
            END:VCALENDAR

            """.replacing("\n", with: "\r\n"))
}

@Test(arguments: [
    "Bring a coat", String(repeating: " Bring a coat and boots", count: 40), String(repeating: " żółć", count: 60),
    String(repeating: " مدرسة", count: 60), String(repeating: "👩‍👩‍👧‍👦", count: 30), String(repeating: "🇬🇧", count: 60),
    "a" + String(repeating: "\u{0301}", count: 200), String(repeating: "学校", count: 100), "line\nline\n\nline\\n;,:\"",
    "tab\tand \u{7}bell", "\r\n\r", String(repeating: "x", count: 66), String(repeating: "é", count: 34),
])
func everyTextComesBackAndNoLineIsTooLong(_ notes: String) {
    let event = CalendarEvent(uid: "a@x", summary: "Fair", notes: notes, start: .day(day("2026-09-14")))
    let bytes = writeCalendar(feed([event]))
    let all = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
    #expect(all.allSatisfy { $0.last == 0x0D && $0.count <= 76 })
    // Each line by itself is whole UTF-8.
    #expect(all.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
    let clean = notes.replacing("\r\n", with: "\n").replacing("\r", with: "\n").filter { $0 != "\u{7}" }
    #expect(read(bytes: bytes).value.events.first?.notes == String(clean.drop { $0 == " " }))
    #expect(read(bytes: bytes).diagnostics.isEmpty)
}

@Test func aFoldKeepsLettersAndTheirAccentsTogether() {
    let family = "👩‍👩‍👧‍👦"
    let event = CalendarEvent(
        uid: "a@x", summary: String(repeating: family, count: 20), start: .day(day("2026-09-14")))
    let text = String(decoding: writeCalendar(feed([event])), as: UTF8.self)
    let title = text.components(between: "SUMMARY;LANGUAGE=en:", and: "STATUS")
    let parts = title.replacing("\r\n ", with: "|").split(separator: "|")
    #expect(parts.count > 3)
    #expect(parts.allSatisfy { part in part.trimmingEnd.allSatisfy { String($0) == family } })
}

extension String {
    fileprivate func components(between start: String, and end: String) -> String {
        guard let from = firstRange(of: start), let to = self[from.upperBound...].firstRange(of: end) else { return "" }
        return String(self[from.upperBound..<to.lowerBound])
    }
}

extension Substring {
    fileprivate var trimmingEnd: Substring { hasSuffix("\r\n") ? dropLast() : self }
}

@Test func twoBuildsAreTheSameAndTheOrderOfTheSourceDoesNotMatter() {
    let events = read(
        calendar(
            "UID:b@x\nDTSTART:20260914T100000Z", "UID:a@x\nDTSTART:20260914T100000Z",
            "UID:c@x\nDTSTART:20260913T100000Z")
    ).value.events
    let bytes = writeCalendar(feed(events))
    #expect(bytes == writeCalendar(feed(events.reversed())))
    let text = lines(String(decoding: bytes, as: UTF8.self))
    #expect(text.filter { $0.hasPrefix("UID") } == ["UID:c@x", "UID:a@x", "UID:b@x"])
    #expect(text.filter { $0.hasPrefix("DTSTAMP") }.allSatisfy { $0 == "DTSTAMP:20260528T202640Z" })
}

@Test func anEditChangesOnlyItsEvent() {
    var events = read(calendar("UID:a@x\nDTSTART:20260914T100000Z\nSUMMARY:Fair", "UID:b@x\nDTSTART:20260915T100000Z"))
        .value.events
    let before = lines(String(decoding: writeCalendar(feed(events)), as: UTF8.self))
    events[0].summary = "Summer fair"
    let after = lines(String(decoding: writeCalendar(feed(events)), as: UTF8.self))
    #expect(zip(before, after).filter { $0 != $1 }.map(\.1) == ["SUMMARY;LANGUAGE=en:Summer fair"])
    #expect(before.count == after.count)
}

@Test func whatIsCancelledSaysSo() {
    let text = calendar("DTSTART;VALUE=DATE:20260914\nSUMMARY:Fair\nSTATUS:CANCELLED")
    #expect(lines(written(text)).contains("SUMMARY;LANGUAGE=en:CANCELLED: Fair"))
    #expect(lines(written(text)).contains("STATUS:CANCELLED"))
    var google = feed(read(text).value.events)
    google.cancelledStatus = .confirmed
    let shown = lines(String(decoding: writeCalendar(google), as: UTF8.self))
    #expect(shown.contains("STATUS:CONFIRMED") && shown.contains("SUMMARY;LANGUAGE=en:CANCELLED: Fair"))
}

@Test func privateEventsAndPrivateDatesAreNotWritten() {
    let text = calendar(
        "UID:a@x\nCLASS:PRIVATE\nDTSTART;VALUE=DATE:20260914\nSUMMARY:Secret",
        "UID:b@x\nDTSTART;VALUE=DATE:20260914\nRRULE:FREQ=WEEKLY;COUNT=2\nSUMMARY:Club",
        "UID:b@x\nRECURRENCE-ID;VALUE=DATE:20260921\nDTSTART;VALUE=DATE:20260922\nCLASS:CONFIDENTIAL\nSUMMARY:Secret too"
    )
    #expect(!written(text).contains("Secret"))
    #expect(starts(written(text), from: "2026-09-01", to: "2026-10-01") == ["2026-09-14"])
}

@Test func anAddressCannotBeginANewLine() {
    let event = CalendarEvent(
        uid: "a@x\nX-EVIL:1", summary: "Fair", url: "https://x.example/\r\nATTENDEE:mailto:a@x",
        start: .day(day("2026-09-14")),
        links: [EventLink(.conference, "https://x.example/\nEVIL:1", label: "Join\nnow \"here\"")])
    let text = lines(String(decoding: writeCalendar(feed([event])), as: UTF8.self))
    #expect(text.allSatisfy { !$0.hasPrefix("ATTENDEE") && !$0.hasPrefix("X-EVIL") && !$0.hasPrefix("EVIL") })
    #expect(text.contains("CONFERENCE;VALUE=URI;LABEL=Join^nnow ^'here^';LANGUAGE=en:https://x.example/EVIL:1"))
}

// MARK: Zones

@Test(arguments: [
    "Europe/London", "Europe/Dublin", "America/New_York", "America/Sao_Paulo", "Asia/Kolkata", "Asia/Jerusalem",
    "Africa/Casablanca", "Australia/Lord_Howe", "Pacific/Auckland", "America/Nuuk", "Africa/Cairo", "Asia/Tehran",
    "America/Asuncion", "Pacific/Apia", "Europe/Istanbul", "Antarctica/Troll", "America/Santiago", "Asia/Gaza",
])
func theRulesWrittenForAZoneAreItsOffsets(_ name: String) throws {
    let zone = try #require(Zone(iana: name))
    for year in ["1998", "2006", "2015", "2026"] {
        let start = Moment.timed(local("\(year)-01-05 12:00"), zone)
        let event = CalendarEvent(
            uid: "a@x", start: start, rules: [RecurrenceRule(.weekly, until: .day(day("2030-12-31")))])
        // Under another name the rules in the file are all that a reader has.
        let text = String(decoding: writeCalendar(feed([event])), as: UTF8.self)
            .replacing(name, with: "Somewhere").replacing(name.lowercased(), with: "Somewhere")
        let parsed = read(text, zone: .utc)
        let copy = try #require(parsed.value.events.first?.start.zone)
        #expect(copy.isFromFile)
        let first = start.instant(daysIn: .utc)
        let last = Moment.day(day(name == "Asia/Gaza" || name == "Africa/Casablanca" ? "2029-01-01" : "2036-01-01"))
        for instant in stride(from: first, to: last.instant(daysIn: .utc), by: 6 * 3600) {
            guard copy.offset(at: instant) != zone.offset(at: instant) else { continue }
            Issue.record("\(name) from \(year): other offset at \(zone.local(at: instant).day.iso)")
            break
        }
    }
}

@Test func anOrdinaryZoneTakesTwoPartsFrom1970() {
    let text = written(calendar("DTSTART;TZID=America/New_York:20260914T152000"))
    #expect(
        lines(text).filter { $0.hasPrefix("DTSTART:1970") } == ["DTSTART:19700308T020000", "DTSTART:19701101T020000"])
    #expect(text.contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\r\n"))
}

@Test func twoZonesOfTheSameNameStayApart() {
    func zone(_ offset: String) -> String {
        "BEGIN:VTIMEZONE\nTZID:Customized\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:\(offset)\nTZOFFSETTO:\(offset)\n"
            + "END:STANDARD\nEND:VTIMEZONE\n"
    }
    let events =
        read(calendar("UID:a@x\nDTSTART;TZID=Customized:20260914T120000", before: zone("+0330"))).value.events
        + read(calendar("UID:b@x\nDTSTART;TZID=Customized:20260914T120000", before: zone("-0330"))).value.events
    let text = String(decoding: writeCalendar(feed(events)), as: UTF8.self)
    #expect(startsInUTC(text, from: "2026-09-14", to: "2026-09-15") == ["2026-09-14 08:30", "2026-09-14 15:30"])
}

// MARK: Round trips

/// What is written must take place exactly when what was read does.
@Test(arguments: [
    "RRULE:FREQ=WEEKLY;COUNT=9", "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;WKST=SU",
    "RRULE:FREQ=MONTHLY;BYDAY=2MO,-1FR",
    "RRULE:FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1;UNTIL=20270401T000000Z", "RRULE:FREQ=YEARLY;BYWEEKNO=38;BYDAY=MO",
    "RRULE:FREQ=DAILY;BYHOUR=9,15;BYMINUTE=20;COUNT=12", "RRULE:FREQ=YEARLY;BYYEARDAY=-1,257;BYMONTHDAY=14,31",
    "RRULE:FREQ=WEEKLY\nEXRULE:FREQ=WEEKLY;INTERVAL=3;COUNT=9", "RRULE:FREQ=DAILY;COUNT=9\nEXDATE;VALUE=DATE:20260916",
    "RDATE;VALUE=PERIOD:20260916T100000Z/PT3H,20260917T100000Z/20260917T120000Z\nRRULE:FREQ=WEEKLY;COUNT=2",
    "DURATION:P1DT2H\nRRULE:FREQ=DAILY;INTERVAL=9", "DURATION:PT45M\nRRULE:FREQ=MONTHLY;BYMONTHDAY=14,-1",
    "DTEND;TZID=America/New_York:20260914T152000", "DTEND;VALUE=DATE:20260916",
])
func aSeriesComesBackAsItWas(_ more: String) {
    let text = calendar("DTSTART;TZID=Europe/London:20260914T152000\n\(more)\nSUMMARY:Club")
    let before = spans(text, from: "2026-09-01", to: "2027-09-01")
    #expect(!before.isEmpty)
    #expect(spans(written(text), from: "2026-09-01", to: "2027-09-01") == before)
    #expect(read(written(text)).diagnostics.isEmpty)
    #expect(written(written(text)) == written(text))
}

private let splits = [
    // The same day, another time.
    "DTSTART;TZID=Europe/London:20260928T160000\nDURATION:PT1H",
    // Another weekday.
    "DTSTART;TZID=Europe/London:20260930T160000\nDTEND;TZID=Europe/London:20260930T170000",
    // Another zone, and whole days.
    "DTSTART;TZID=Europe/Warsaw:20260928T160000", "DTSTART;VALUE=DATE:20260929", "STATUS:CANCELLED",
]

@Test(
    arguments: [
        "RRULE:FREQ=WEEKLY;COUNT=9", "RRULE:FREQ=WEEKLY;UNTIL=20261116T152000Z",
        "RRULE:FREQ=WEEKLY;BYDAY=MO,TH;COUNT=12",
        "RRULE:FREQ=DAILY;COUNT=20", "RRULE:FREQ=DAILY;INTERVAL=14;COUNT=6", "RRULE:FREQ=MONTHLY;BYDAY=2MO,4MO;COUNT=6",
        "RRULE:FREQ=WEEKLY;COUNT=9\nEXDATE;VALUE=DATE:20261012\nRDATE:20261014T100000Z",
    ], splits)
func thisAndAllLaterOnesBecomeASeriesOfTheirOwn(_ rule: String, _ change: String) {
    let text = calendar(
        "UID:club@x\nDTSTART;TZID=Europe/London:20260914T152000\nDURATION:PT30M\n\(rule)\nSUMMARY:Club",
        "UID:club@x\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260928T142000Z\n\(change)\nSUMMARY:Club",
        "UID:club@x\nRECURRENCE-ID:20261019T142000Z\nDTSTART:20261019T110000Z\nSUMMARY:Single")
    func all(_ text: String) -> [String] {
        found(text, from: "2026-09-01", to: "2027-09-01").value.map { one in
            shown(one.start) + " – " + shown(one.end) + one.summary.replacing("CANCELLED: ", with: "")
                + one.status.rawValue
        }
    }
    let result = written(text)
    #expect(all(result) == all(text))
    #expect(!result.contains("RANGE="))
    #expect(Set(lines(result).filter { $0.hasPrefix("UID") }) == ["UID:club@x", "UID:club_R20260928T142000Z@x"])
}
