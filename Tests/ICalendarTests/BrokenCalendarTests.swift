import CivilTime
import ICalendar
import SourceText
import Testing

@Test(arguments: [
    ("", "the file is empty"), (" \r\n\n", "the file is empty"),
    ("<!DOCTYPE html><html><body>Sign in</body></html>", "the file is a web page and not a calendar"),
    ("\u{FEFF}\n<html>", "the file is a web page and not a calendar"),
    ("{\"events\": []}", "does not begin with 'BEGIN:VCALENDAR'"), ("Hello", "does not begin with 'BEGIN:VCALENDAR'"),
])
func whatIsNoCalendarIsAnError(_ text: String, _ words: String) {
    let parsed = read(text)
    #expect(parsed.value.events.isEmpty)
    #expect(parsed.diagnostics.contains { $0.rule == "broken-calendar" && $0.severity == .error })
    #expect(parsed.diagnostics.contains { $0.message.contains(words) })
}

@Test func aCalendarWithoutEventsIsNoted() {
    let parsed = read("BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n")
    #expect(rules(parsed) == ["empty-calendar"])
    #expect(parsed.diagnostics.first?.severity == .note)
}

@Test(arguments: [
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a@x\nDTSTART;VALUE=DATE:20260914\nSUMMARY:Fair\nEND:VEVENT\nBEGIN:VEVENT\nUID:b@x\nDTSTART;VALUE=DATE:20260915\nSUMM",
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a@x\nDTSTART;VALUE=DATE:20260914\nSUMMARY:Fair\nEND:VEVENT\nBEGIN:VEVENT\nUID:b@x\nDTSTART;VALUE=DATE:20260915\nBEGIN:VALARM\nTRIGGER:",
])
func aFileCutInTheMiddleKeepsTheEventsBefore(_ text: String) {
    let parsed = read(text)
    #expect(parsed.value.events.map(\.uid) == ["a@x", "b@x"])
    #expect(parsed.diagnostics.contains { $0.rule == "broken-calendar" && $0.message.contains("stops in the middle") })
}

@Test func aFileCutBetweenEventsIsReportedToo() {
    let parsed = read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a@x\nDTSTART;VALUE=DATE:20260914\nEND:VEVENT\n")
    #expect(parsed.value.events.count == 1)
    #expect(rules(parsed) == ["broken-calendar"])
}

@Test func anEventWithoutItsEndDoesNotSwallowTheNext() {
    let text = """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        UID:a@x
        DTSTART;VALUE=DATE:20260914
        SUMMARY:Fair
        BEGIN:VEVENT
        UID:b@x
        DTSTART;VALUE=DATE:20260915
        END:VEVENT
        END:VCALENDAR
        """
    let parsed = read(text)
    #expect(parsed.value.events.map(\.uid) == ["a@x", "b@x"])
    #expect(parsed.diagnostics.first?.message == "'Fair' has no 'END:VEVENT'")
}

@Test(arguments: [
    ("DTSTART;VALUE=DATE:20260431", "invalid-date", "'31 April 2026' is not a day in the calendar"),
    ("DTSTART;VALUE=DATE:20270229", "invalid-date", "'29 February 2027' is not a day in the calendar"),
    ("DTSTART:20260014T180000Z", "invalid-date", "'2026-00-14' is not a day in the calendar"),
    ("DTSTART:20260914T250000", "invalid-date", "'25:00' is not a time on the clock"),
    ("DTSTART:20260914T096100", "invalid-date", "'09:61' is not a time on the clock"),
    ("DTSTART:tomorrow", "invalid-date", "'tomorrow' is not a date"),
    ("DTSTART:", "invalid-date", "'' is not a date"),
    ("DTSTART;VALUE=DATE:00000914", "invalid-date", "'14 September 0' is not a day in the calendar"),
    ("SUMMARY:Nothing else", "missing-start", "'Nothing else' has no start, so it is left out"),
    ("LOCATION:Hall", "missing-start", "an event without a title has no start, so it is left out"),
])
func anEventWithoutAUsableStartIsLeftOutAlone(_ lines: String, _ rule: String, _ message: String) {
    let text = calendar("UID:bad@x\n\(lines)", "UID:good@x\nDTSTART;VALUE=DATE:20260914")
    let parsed = read(text)
    #expect(parsed.value.events.map(\.uid) == ["good@x"])
    #expect(parsed.diagnostics.map(\.rule) == [rule])
    #expect(parsed.diagnostics.first?.message == message)
    #expect(parsed.diagnostics.first?.severity == .error)
}

@Test(arguments: [
    ("DTEND:20260914T140000", "end-before-start"), ("DURATION:-PT1H", "end-before-start"),
    ("DTEND:20260932T140000", "invalid-date"), ("DURATION:1 hour", "invalid-date"), ("DURATION:P", "invalid-date"),
    ("DTEND;VALUE=DATE:20260913", "end-before-start"),
])
func anEventWithABadEndKeepsItsStart(_ line: String, _ rule: String) {
    let text = calendar("DTSTART:20260914T152000\n\(line)\nSUMMARY:Fair")
    #expect(rules(read(text)) == [rule])
    #expect(spans(text, from: "2026-09-01", to: "2026-10-01") == ["2026-09-14 15:20 – 2026-09-14 15:20"])
}

@Test func aBadExceptionIsLeftOutAndTheOthersKept() {
    let text = calendar(
        "DTSTART;VALUE=DATE:20260914\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE;VALUE=DATE:20260931,20260915\nRDATE;VALUE=DATE:x"
    )
    #expect(rules(read(text)) == ["invalid-date", "invalid-date"])
    #expect(starts(text, from: "2026-09-01", to: "2026-10-01") == ["2026-09-14", "2026-09-16"])
}

@Test func textThatIsNotUTF8IsReadAndReported() {
    let lines = calendar("DTSTART;VALUE=DATE:20260914\nSUMMARY:Caf?\nLOCATION:?5 room").utf8
    var marks: [UInt8] = [0xE9, 0x80]
    let bytes = lines.map { $0 == UInt8(ascii: "?") ? marks.removeFirst() : $0 }
    let parsed = read(bytes: bytes)
    #expect(parsed.value.events.first?.summary == "Café")
    #expect(parsed.value.events.first?.place == "€5 room")
    #expect(rules(parsed) == ["not-utf-8"])
    #expect(parsed.diagnostics.first?.message.contains("like 1 more in this file") == true)
}

@Test func utf16IsReadAndReported() {
    let text = calendar("DTSTART;VALUE=DATE:20260914\nSUMMARY:Kółko")
    let units = Array(text.utf16)
    let little: [UInt8] = [0xFF, 0xFE] + units.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    for bytes in [little, big] {
        #expect(read(bytes: bytes).value.events.first?.summary == "Kółko")
        #expect(rules(read(bytes: bytes)) == ["not-utf-8"])
    }
}

@Test func tenThousandNestedBeginningsAreCounted() {
    let deep = String(repeating: "BEGIN:X-DEEP\n", count: 10_000) + String(repeating: "END:X-DEEP\n", count: 10_000)
    let parsed = read(calendar("DTSTART;VALUE=DATE:20260914\n\(deep)SUMMARY:Fair"))
    #expect(parsed.value.events.map(\.summary) == ["Fair"])
    #expect(rules(parsed) == ["broken-calendar"])
    let events = String(repeating: "BEGIN:VEVENT\n", count: 10_000)
    #expect(read("BEGIN:VCALENDAR\n" + events).diagnostics.count < 300)
    let opened = String(repeating: "BEGIN:X\n", count: 10_000) + String(repeating: "END:Y\n", count: 10_000)
    #expect(read("BEGIN:VCALENDAR\n" + opened).diagnostics.count < 300)
}

@Test func aMegabyteOfDescriptionIsKept() {
    let long = String(repeating: "Bring a coat. ", count: 75_000)
    #expect(
        read(calendar("DTSTART;VALUE=DATE:20260914\nDESCRIPTION:\(long)")).value.events.first?.notes.count == 1_049_999)
    let tooLong = String(repeating: "x", count: 4_100_000)
    let parsed = read(calendar("DTSTART;VALUE=DATE:20260914\nDESCRIPTION:\(tooLong)\nSUMMARY:Fair"))
    #expect(rules(parsed) == ["broken-calendar"])
    #expect(parsed.value.events.map(\.summary) == ["Fair"])
}

@Test func linesThatAreNotOfACalendarAreReportedAndPassedOver() {
    let parsed = read(calendar("DTSTART;VALUE=DATE:20260914\nDESCRIPTION:First line\nsecond line\n:\n;x\nSUMMARY:Fair"))
    #expect(parsed.value.events.map(\.summary) == ["Fair"])
    #expect(rules(parsed) == ["broken-calendar", "broken-calendar", "broken-calendar"])
    #expect(parsed.diagnostics.first?.message == "'second line' is not a line of a calendar")
}

@Test func anEventWithoutUIDGetsTheSameOneEachTime() {
    let text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260914\nSUMMARY:Fair\nEND:VEVENT\nEND:VCALENDAR\n"
    #expect(rules(read(text)) == ["missing-uid"])
    #expect(read(text).value.events == read(text).value.events)
    #expect(read(text).value.events.first?.uid.hasPrefix("no-uid-") == true)
}

/// Every file cut at every byte, and every byte changed: no crash, and never silent.
@Test func cutAndChangedFilesAreReadWithoutACrash() {
    let text = calendar(
        """
        DTSTART;TZID="Europe/London":20260914T152000
        DURATION:P1DT1H
        RRULE:FREQ=MONTHLY;COUNT=3;BYDAY=-1MO,2TU;BYSETPOS=1
        EXDATE;VALUE=DATE:20261013
        RDATE;VALUE=PERIOD:20260915T100000Z/PT1H
        SUMMARY;LANGUAGE=en:Żółw\\, \\n
        """,
        "RECURRENCE-ID;RANGE=THISANDFUTURE:20260928T142000Z\nDTSTART:20260929T142000Z\nSTATUS:CANCELLED",
        before:
            "BEGIN:VTIMEZONE\nTZID:X\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETTO:+0100\nTZOFFSETFROM:+0100\nEND:STANDARD\nEND:VTIMEZONE\n"
    )
    let bytes = Array(text.utf8)
    for end in bytes.indices.dropLast() {
        let parsed = read(bytes: Array(bytes[..<end]))
        #expect(!parsed.diagnostics.isEmpty)
        _ = occurrences(of: parsed.value.events, from: day("2026-09-01"), to: day("2026-12-01"), zone: london)
    }
    var seed: UInt64 = 7
    for index in bytes.indices {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        var changed = bytes
        changed[index] = UInt8(truncatingIfNeeded: seed >> 33)
        let parsed = read(bytes: changed)
        _ = occurrences(of: parsed.value.events, from: day("2026-09-01"), to: day("2026-12-01"), zone: london)
        _ = writeCalendar(Feed(name: "Test", language: "en", productID: "x", events: parsed.value.events))
    }
}
