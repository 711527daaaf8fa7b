import CivilTime
import ICalendar
import SourceText
import Testing

private let club = """
    UID:club@oakfield.example
    DTSTART;TZID=Europe/London:20260914T152000
    DTEND;TZID=Europe/London:20260914T162000
    RRULE:FREQ=WEEKLY;COUNT=5
    SUMMARY:Chess club
    LOCATION:Library
    """

/// 14, 21, 28 September, 5, 12 October; with this for one of them.
private func clubWith(_ override: String...) -> String {
    let events = override.map { "BEGIN:VEVENT\nUID:club@oakfield.example\n\($0)\nEND:VEVENT\n" }.joined()
    return calendar(club).replacing("END:VCALENDAR", with: events + "END:VCALENDAR")
}

private func week(_ text: String) -> [String] {
    found(text, from: "2026-09-01", to: "2026-12-01").value.map { one in
        shown(one.start) + " " + one.summary + (one.status == .cancelled ? " CANCELLED" : "")
            + (one.isMoved ? " moved from " + (one.originalStart.map(shown) ?? "?") : "")
    }
}

@Test(arguments: [
    "RECURRENCE-ID;TZID=Europe/London:20260921T152000", "RECURRENCE-ID:20260921T142000Z",
    "RECURRENCE-ID;VALUE=DATE:20260921", "RECURRENCE-ID:20260921T152000",
    "RECURRENCE-ID;TZID=Europe/Warsaw:20260921T162000",
])
func oneDateOfASeriesMoves(_ id: String) {
    let text = clubWith(
        "\(id)\nDTSTART;TZID=Europe/London:20260922T160000\nDURATION:PT1H\nSUMMARY:Chess club in the hall")
    #expect(
        week(text) == [
            "2026-09-14 15:20 Chess club",
            "2026-09-22 16:00 Chess club in the hall moved from 2026-09-21 15:20",
            "2026-09-28 15:20 Chess club", "2026-10-05 15:20 Chess club", "2026-10-12 15:20 Chess club",
        ])
}

@Test func aChangeOfTheTitleIsNotAMove() {
    let text = clubWith(
        "RECURRENCE-ID:20260921T142000Z\nDTSTART;TZID=Europe/London:20260921T152000\nSUMMARY:Chess final")
    #expect(week(text)[1] == "2026-09-21 15:20 Chess final")
}

@Test func aCancelledDateIsShownAndTakesTheTextsOfItsSeries() {
    let text = clubWith("RECURRENCE-ID;TZID=Europe/London:20260921T152000\nSTATUS:CANCELLED")
    let result = found(text, from: "2026-09-21", to: "2026-09-22").value
    #expect(week(text)[1] == "2026-09-21 15:20 Chess club CANCELLED")
    #expect(result.first.map { shown($0.end) } == "2026-09-21 16:20")
    #expect(result.first?.place == "Library")
}

@Test func thisAndAllLaterOnesMoveByTheSameDifference() {
    let text = clubWith(
        """
        RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/London:20260928T152000
        DTSTART;TZID=Europe/London:20260929T160000
        DTEND;TZID=Europe/London:20260929T173000
        SUMMARY:Chess club on Tuesdays
        """,
        "RECURRENCE-ID;TZID=Europe/London:20261005T152000\nDTSTART;TZID=Europe/London:20261005T120000\nSUMMARY:Lunch chess"
    )
    #expect(
        week(text) == [
            "2026-09-14 15:20 Chess club", "2026-09-21 15:20 Chess club",
            "2026-09-29 16:00 Chess club on Tuesdays moved from 2026-09-28 15:20",
            "2026-10-05 12:00 Lunch chess moved from 2026-10-05 15:20",
            "2026-10-13 16:00 Chess club on Tuesdays moved from 2026-10-12 15:20",
        ])
    #expect(spans(text, from: "2026-10-13", to: "2026-10-14") == ["2026-10-13 16:00 – 2026-10-13 17:30"])
}

@Test func movedDatesKeepTheirClockTimeOverAChangeOfTheClocks() {
    let text = calendar(
        club.replacing("COUNT=5", with: "COUNT=8"),
        """
        UID:club@oakfield.example
        RECURRENCE-ID;RANGE=THISANDFUTURE:20260928T142000Z
        DTSTART;TZID=Europe/London:20260928T160000
        DURATION:PT1H
        """)
    #expect(starts(text, from: "2026-10-20", to: "2026-12-01") == ["2026-10-26 16:00", "2026-11-02 16:00"])
}

@Test func allLaterOnesCanBeCancelled() {
    let text = clubWith("RECURRENCE-ID;RANGE=THISANDFUTURE:20261005T142000Z\nSTATUS:CANCELLED")
    #expect(week(text).filter { $0.hasSuffix("CANCELLED") }.count == 2)
    #expect(spans(text, from: "2026-10-12", to: "2026-10-13") == ["2026-10-12 15:20 – 2026-10-12 16:20"])
}

@Test func aMoveIntoTheWindowFromFarAwayIsFound() {
    let text = clubWith(
        "RECURRENCE-ID:20260921T142000Z\nDTSTART;TZID=Europe/London:20270301T160000\nSUMMARY:Chess final")
    #expect(starts(text, from: "2027-03-01", to: "2027-03-02") == ["2027-03-01 16:00"])
}

@Test func anOverrideWithoutItsSeriesIsShown() {
    let text = calendar(
        "RECURRENCE-ID:20260921T142000Z\nDTSTART:20260922T150000Z\nSUMMARY:Chess club",
        "UID:other@x\nDTSTART:20260914T100000Z")
    let result = found(text, from: "2026-09-01", to: "2026-12-01").value
    #expect(result.map(\.uid) == ["other@x", "club@oakfield.example"])
    #expect(result.last?.isMoved == true)
}

@Test func anExceptionWinsOverAnOverride() {
    let text = clubWith("RECURRENCE-ID:20260921T142000Z\nDTSTART:20260922T150000Z\nSUMMARY:Ghost")
        .replacing("RRULE", with: "EXDATE:20260921T142000Z\nRRULE")
    #expect(week(text).allSatisfy { !$0.contains("Ghost") })
    #expect(week(text).count == 4)
}

@Test func whatGoogleLeavesBehindAfterASplitIsNotShown() {
    let text = clubWith(
        """
        RECURRENCE-ID;VALUE=DATE:20261019
        DTSTART;VALUE=DATE:20261019
        RRULE:FREQ=WEEKLY
        SEQUENCE:1
        """
    ).replacing("SUMMARY:Chess club\nLOC", with: "SEQUENCE:2\nSUMMARY:Chess club\nLOC")
    #expect(week(text).count == 5)
}

// MARK: Doubles

@Test(arguments: [
    ("SEQUENCE:1\nSUMMARY:Old", "SEQUENCE:2\nSUMMARY:New", ["New"], [Severity.note]),
    ("SEQUENCE:2\nSUMMARY:New", "SEQUENCE:1\nSUMMARY:Old", ["New"], [.note]),
    ("DTSTAMP:20260101T000000Z\nSUMMARY:Old", "DTSTAMP:20260102T000000Z\nSUMMARY:New", ["New"], [.note]),
    ("SUMMARY:Same", "SUMMARY:Same", ["Same"], [.note]),
    ("SUMMARY:This", "SUMMARY:That", ["This", "That"], [.warning]),
])
func oneUIDTwice(_ first: String, _ second: String, _ titles: [String], _ severities: [Severity]) {
    let text = calendar("DTSTART:20260914T100000Z\n\(first)", "DTSTART:20260914T100000Z\n\(second)")
    let parsed = read(text)
    #expect(parsed.value.events.map(\.summary) == titles)
    #expect(parsed.diagnostics.map(\.rule) == ["duplicate-uid"])
    #expect(parsed.diagnostics.map(\.severity) == severities)
    #expect(parsed.diagnostics.first?.related.count == 1)
}

@Test func oneOverrideTwice() {
    let text = clubWith(
        "SEQUENCE:3\nRECURRENCE-ID:20260921T142000Z\nDTSTART:20260922T150000Z\nSUMMARY:New",
        "SEQUENCE:2\nRECURRENCE-ID;TZID=Europe/London:20260921T152000\nDTSTART:20260923T150000Z\nSUMMARY:Old")
    #expect(week(text).filter { $0.contains("New") }.count == 1)
    #expect(week(text).filter { $0.contains("Old") }.isEmpty)
}

@Test func manyCopiesOfOneUIDAreNoTrouble() {
    let events = (0..<3_000).map { "BEGIN:VEVENT\nUID:a@x\nDTSTART:20260914T100000Z\nSUMMARY:Copy \($0)\nEND:VEVENT\n" }
    let parsed = read("BEGIN:VCALENDAR\n\(events.joined())END:VCALENDAR\n")
    #expect(parsed.value.events.count == 3_000)
    #expect(parsed.diagnostics.count == 101)
    #expect(parsed.diagnostics.last?.message == "2899 more places in this file are like this")
}
