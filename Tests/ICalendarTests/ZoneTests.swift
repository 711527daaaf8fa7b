import CivilTime
import ICalendar
import SourceText
import Testing

// British clocks go forward on 28 March 2027 at 01:00 and back on 25 October 2026 at 02:00.

@Test func aTimeThatClocksJumpOverUsesTheOffsetBefore() {
    #expect(
        startsInUTC(calendar("DTSTART;TZID=Europe/London:20270328T013000"), from: "2027-03-28", to: "2027-03-29")
            == ["2027-03-28 01:30"])
}

@Test func aTimeThatClocksShowTwiceIsTheFirst() {
    #expect(
        startsInUTC(calendar("DTSTART;TZID=Europe/London:20261025T013000"), from: "2026-10-25", to: "2026-10-26")
            == ["2026-10-25 00:30"])
}

@Test func aSeriesLeavesOutTheDayOnWhichItsTimeDoesNotExist() {
    let text = calendar("DTSTART;TZID=Europe/London:20270326T013000\nRRULE:FREQ=DAILY;COUNT=4")
    #expect(
        starts(text, from: "2027-03-01", to: "2027-05-01") == [
            "2027-03-26 01:30", "2027-03-27 01:30", "2027-03-29 01:30", "2027-03-30 01:30",
        ])
}

@Test func aSeriesKeepsItsTimeOnTheClock() {
    let text = calendar("DTSTART;TZID=Europe/London:20261019T152000\nRRULE:FREQ=WEEKLY;COUNT=3")
    #expect(
        startsInUTC(text, from: "2026-10-01", to: "2026-12-01") == [
            "2026-10-19 14:20", "2026-10-26 15:20", "2026-11-02 15:20",
        ])
}

@Test func anEndIsExactAndADurationInDaysIsNominal() {
    // Camp begins on Saturday at 20:00; clocks go back in the night.
    let rule = "RRULE:FREQ=WEEKLY;COUNT=2"
    let exact = calendar(
        "DTSTART;TZID=Europe/London:20261017T200000\nDTEND;TZID=Europe/London:20261018T200000\n\(rule)")
    #expect(
        spans(exact, from: "2026-10-01", to: "2026-12-01") == [
            "2026-10-17 20:00 – 2026-10-18 20:00", "2026-10-24 20:00 – 2026-10-25 19:00",
        ])
    let hours = calendar("DTSTART;TZID=Europe/London:20261017T200000\nDURATION:PT24H\n\(rule)")
    #expect(spans(hours, from: "2026-10-01", to: "2026-12-01").last == "2026-10-24 20:00 – 2026-10-25 19:00")
    let nominal = calendar("DTSTART;TZID=Europe/London:20261017T200000\nDURATION:P1D\n\(rule)")
    #expect(spans(nominal, from: "2026-10-01", to: "2026-12-01").last == "2026-10-24 20:00 – 2026-10-25 20:00")
}

@Test(arguments: [
    "Europe/London", "europe/london", "EUROPE/LONDON", "\"Europe/London\"",
    "/freeassociation.sourceforge.net/Europe/London", "/mozilla.org/20070129_1/Europe/London",
    "/freeassociation.sourceforge.net/Tzfile/Europe/London", "GMT Standard Time", "gmt standard time",
    "GMT Standard Time 1", "GMT Standard Time 12", "\"(UTC+00:00) Dublin, Edinburgh, Lisbon, London\"",
    "(UTC+00:00) Dublin, Edinburgh, Lisbon, London", "(GMT) Greenwich Mean Time", "GB", "London",
])
func aZoneIsFoundUnderAllItsNames(_ name: String) {
    let text = calendar("DTSTART;TZID=\(name):20260714T152000")
    #expect(read(text, zone: newYork).diagnostics.isEmpty)
    #expect(startsInUTC(text, from: "2026-07-14", to: "2026-07-15", zone: newYork) == ["2026-07-14 14:20"])
}

@Test(arguments: [
    ("Eastern Time (US & Canada)", "19:20"), ("\"(UTC-05:00) Eastern Time (US & Canada)\"", "19:20"),
    ("US/Eastern", "19:20"), ("america/port_of_spain", "19:20"), ("W. Europe Standard Time", "13:20"),
    ("India Standard Time", "09:50"), ("Chennai, Kolkata, Mumbai, New Delhi", "09:50"), ("Asia/Kolkata", "09:50"),
    ("tzone://Microsoft/Utc", "15:20"), ("UTC", "15:20"), ("Etc/GMT+5", "20:20"), ("Tokyo Standard Time", "06:20"),
    ("Aus Central W. Standard Time", "06:35"), ("America/Argentina/Buenos_Aires", "18:20"),
])
func aZoneOfAnotherPlaceIsFound(_ name: String, _ time: String) {
    let text = calendar("DTSTART;TZID=\(name):20260714T152000")
    #expect(rules(read(text)) == [])
    #expect(startsInUTC(text, from: "2026-07-14", to: "2026-07-15") == ["2026-07-14 " + time])
}

@Test(arguments: [
    "Mars/Olympus", "../../etc/passwd", "/etc/localtime", "posix/localtime", "BST", ":", "Customized Time Zone",
])
func anUnknownZoneIsReportedOnceAndTheSiteZoneUsed(_ name: String) {
    let event = "DTSTART;TZID=\(name):20260714T152000\nDTEND;TZID=\(name):20260714T162000"
    let text = calendar("UID:a@x\n" + event, "UID:b@x\n" + event)
    let parsed = read(text)
    #expect(rules(parsed) == ["unknown-zone"])
    #expect(parsed.diagnostics.first?.message.contains("'Europe/London' is used") == true)
    #expect(startsInUTC(text, from: "2026-07-14", to: "2026-07-15") == ["2026-07-14 14:20", "2026-07-14 14:20"])
}

@Test func aFloatingTimeIsReadInTheSiteZone() {
    let text = calendar("DTSTART:20260714T152000")
    #expect(startsInUTC(text, from: "2026-07-14", to: "2026-07-15") == ["2026-07-14 14:20"])
    #expect(startsInUTC(text, from: "2026-07-14", to: "2026-07-15", zone: newYork) == ["2026-07-14 19:20"])
}

@Test func aFloatingTimeIsReadInTheZoneThatTheCalendarNames() {
    let text = calendar("DTSTART:20260714T152000", before: "X-WR-TIMEZONE:Europe/Warsaw\n")
    #expect(read(text).value.zone?.identifier == "Europe/Warsaw")
    #expect(startsInUTC(text, from: "2026-07-14", to: "2026-07-15") == ["2026-07-14 13:20"])
}

@Test func aSeriesInUTCStaysInUTC() {
    let text = calendar(
        "DTSTART:20261019T142000Z\nRRULE:FREQ=WEEKLY;COUNT=2", before: "X-WR-TIMEZONE:Europe/London\n")
    #expect(startsInUTC(text, from: "2026-10-01", to: "2026-12-01") == ["2026-10-19 14:20", "2026-10-26 14:20"])
}

/// Rules as Outlook writes them, from 1601 on, with the names of the parts for British time.
private func zoneText(_ name: String, winter: String = "+0000", summer: String = "+0100") -> String {
    """
    BEGIN:VTIMEZONE
    TZID:\(name)
    BEGIN:STANDARD
    DTSTART:16010101T020000
    TZOFFSETFROM:\(summer)
    TZOFFSETTO:\(winter)
    RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
    END:STANDARD
    BEGIN:DAYLIGHT
    DTSTART:16010101T010000
    TZOFFSETFROM:\(winter)
    TZOFFSETTO:\(summer)
    RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
    END:DAYLIGHT
    END:VTIMEZONE

    """
}

@Test func theRulesInTheFileAreUsedWhereTheNameMeansNothing() {
    let text = calendar(
        "DTSTART;TZID=Customized Time Zone:20261019T152000\nRRULE:FREQ=WEEKLY;COUNT=2",
        before: zoneText("Customized Time Zone", winter: "+0330", summer: "+0430"))
    #expect(read(text).diagnostics.isEmpty)
    #expect(startsInUTC(text, from: "2026-10-01", to: "2026-12-01") == ["2026-10-19 10:50", "2026-10-26 11:50"])
}

@Test func theRulesInTheFileMayComeAfterTheEvents() {
    let text = calendar("DTSTART;TZID=Site:20260719T152000")
        .replacing("END:VCALENDAR", with: zoneText("Site", winter: "-0300", summer: "-0200") + "END:VCALENDAR")
    #expect(startsInUTC(text, from: "2026-07-01", to: "2026-12-01") == ["2026-07-19 17:20"])
}

@Test func anIANANameIsBetterThanTheRulesInTheFile() {
    let text = calendar(
        "DTSTART;TZID=Europe/London:20260719T152000",
        before: zoneText("Europe/London", winter: "+0900", summer: "+0900"))
    #expect(startsInUTC(text, from: "2026-07-01", to: "2026-12-01") == ["2026-07-19 14:20"])
}

@Test func aWindowsNameWithTheSameRulesIsTheIANAZone() {
    let same = calendar("DTSTART;TZID=GMT Standard Time:20260719T152000", before: zoneText("GMT Standard Time"))
    #expect(read(same).value.events.first?.start.zone == london)
    let other = calendar(
        "DTSTART;TZID=GMT Standard Time:20260719T152000",
        before: zoneText("GMT Standard Time", winter: "+0500", summer: "+0600"))
    #expect(read(other).value.events.first?.start.zone?.isFromFile == true)
    #expect(startsInUTC(other, from: "2026-07-01", to: "2026-12-01") == ["2026-07-19 09:20"])
}

@Test func datesOfChangeMayBeListedOneByOne() {
    let zone = """
        BEGIN:VTIMEZONE
        TZID:Island
        BEGIN:STANDARD
        DTSTART:20200101T000000
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0200
        RDATE:20261001T000000
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:20260401T000000
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0330
        END:DAYLIGHT
        END:VTIMEZONE

        """
    let text = calendar(
        "DTSTART;TZID=Island:20260315T120000\nRRULE:FREQ=MONTHLY;INTERVAL=3;COUNT=4", before: zone)
    #expect(
        startsInUTC(text, from: "2026-01-01", to: "2027-01-01") == [
            "2026-03-15 10:00", "2026-06-15 08:30", "2026-09-15 08:30", "2026-12-15 10:00",
        ])
}

@Test func theRulesOfAFileHoldInTheYear9999() {
    let text = calendar("DTSTART;TZID=Site:99990719T152000", before: zoneText("Site"))
    #expect(startsInUTC(text, from: "9999-07-01", to: "9999-12-01") == ["9999-07-19 14:20"])
}

@Test func allWindowsNamesHaveAnIANAZone() {
    #expect(windowsZones.count >= 139)
    for (name, identifier) in windowsZones {
        #expect(Zone(iana: identifier) != nil, "\(name)")
        #expect(read(calendar("DTSTART;TZID=\(name):20260714T152000")).diagnostics.isEmpty, "\(name)")
    }
    for (name, identifier) in shownZones {
        #expect(Zone(iana: identifier) != nil, "\(name)")
        let text = calendar("DTSTART;TZID=\"(UTC+00:00) \(name)\":20260714T152000")
        #expect(read(text).diagnostics.isEmpty, "\(name)")
    }
}

@Test(arguments: [
    "", "/", "Europe", "Europe/", "/Europe/London", "Europe//London", "EST ", "UTC+1", "\u{0}", "Ωmega/X",
])
func whatIsNoIANANameGivesNoZone(_ name: String) {
    #expect(Zone(iana: name) == nil)
}
