import CivilTime
import ICalendar
import SourceText
import Testing

@Test(arguments: [
    // The set of a week is the whole week, also before the first start.
    ("20260916T090000", "FREQ=WEEKLY;COUNT=4;BYDAY=MO,WE,FR;BYSETPOS=1", "09-16 09-21 09-28 10-05"),
    ("20260914T090000", "FREQ=WEEKLY;COUNT=4;BYDAY=MO,WE,FR;BYSETPOS=-1", "09-14 09-18 09-25 10-02"),
    ("20260914T090000", "FREQ=DAILY;COUNT=3;BYHOUR=9,12,15;BYSETPOS=1", "09-14 09-15 09-16"),
    ("20260908T090000", "FREQ=MONTHLY;COUNT=3;BYDAY=TU;BYSETPOS=2", "09-08 10-13 11-10"),
    ("20260930T090000", "FREQ=MONTHLY;COUNT=4;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "09-30 10-30 11-30 12-31"),
    ("20260914T090000", "FREQ=MONTHLY;COUNT=3;BYDAY=2MO,-1FR", "09-14 09-25 10-12"),
    ("20260914T090000", "FREQ=WEEKLY;UNTIL=20261005T080000Z", "09-14 09-21 09-28 10-05"),
    ("20260914T090000", "FREQ=WEEKLY;UNTIL=20261005T075959Z", "09-14 09-21 09-28"),
    ("20260914T090000", "FREQ=WEEKLY;UNTIL=20261005", "09-14 09-21 09-28 10-05"),
    ("20260914T090000", "FREQ=WEEKLY;UNTIL=20261005T090000", "09-14 09-21 09-28 10-05"),
    ("20260914T090000", "FREQ=MONTHLY;BYMONTHDAY=14;UNTIL=20261131", "09-14 10-14 11-14"),
    ("20260914T090000", "freq=weekly; count=2; byday=mo;", "09-14 09-21"),
    ("20260914T090000", "FREQ=WEEKLY;COUNT=2;INTERVAL=0", "09-14 09-21"),
    ("20260914T090000", "FREQ=WEEKLY;COUNT=2;X-NOTE=term;RSCALE=GREGORIAN;SKIP=OMIT", "09-14 09-21"),
    ("20260914T090000", "FREQ=DAILY;INTERVAL=1000000000000000000000", "09-14"),
    ("20260914T090000", "FREQ=DAILY;COUNT=3;BYDAY=MO,MO,TU", "09-14 09-15 09-21"),
])
func followsTheRule(_ start: String, _ rule: String, _ expected: String) {
    let text = calendar("DTSTART;TZID=Europe/London:\(start)\nRRULE:\(rule)")
    let result = starts(text, from: "2026-09-01", to: "2027-09-01").filter { $0.hasSuffix("09:00") }
    #expect(result.map { String($0.dropFirst(5).prefix(5)) }.joined(separator: " ") == expected)
}

@Test(arguments: [
    ("FREQ=YEARLY", "2024-02-29 2028-02-29 2032-02-29"),
    ("FREQ=MONTHLY;BYMONTHDAY=-1;BYMONTH=2", "2024-02-29 2025-02-28 2026-02-28 2027-02-28 2028-02-29 2029-02-28"),
    ("FREQ=YEARLY;BYYEARDAY=366", "2024-02-29 2024-12-31 2028-12-31 2032-12-31"),
    ("FREQ=YEARLY;BYYEARDAY=-366", "2024-02-29 2028-01-01 2032-01-01"),
    ("FREQ=YEARLY;INTERVAL=4", "2024-02-29 2028-02-29 2032-02-29"),
])
func leapDaysComeInLeapYearsOnly(_ rule: String, _ expected: String) {
    let text = calendar("DTSTART;VALUE=DATE:20240229\nRRULE:\(rule)")
    let result = starts(text, from: "2024-01-01", to: "2033-01-01")
    #expect(result.prefix(6).joined(separator: " ") == expected)
}

@Test(arguments: [
    // Without BYDAY the weekday is that of the start: libical#794.
    ("20130108", "FREQ=YEARLY;BYWEEKNO=1,2", "2013-01-08 2013-12-31 2014-01-07 2014-12-30 2015-01-06"),
    ("20201228", "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO", "2020-12-28 2026-12-28 2032-12-27"),
    ("20241223", "FREQ=YEARLY;BYWEEKNO=-1;BYDAY=MO", "2024-12-23 2025-12-22 2026-12-28"),
    // Weeks that begin on Sunday number days differently.
    ("20270103", "FREQ=YEARLY;BYWEEKNO=1;BYDAY=SU;WKST=SU", "2027-01-03 2028-01-02 2028-12-31"),
])
func countsWeeksOfTheYear(_ start: String, _ rule: String, _ expected: String) {
    let text = calendar("DTSTART;VALUE=DATE:\(start)\nRRULE:\(rule)")
    let result = starts(text, from: "2010-01-01", to: "2035-01-01")
    #expect(result.prefix(expected.split(separator: " ").count).joined(separator: " ") == expected)
}

@Test func theStartCountsAlsoWhereTheRuleDoesNotNameIt() {
    // A Monday, with a rule for Tuesdays.
    let text = calendar("DTSTART;VALUE=DATE:20260914\nRRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=3")
    #expect(starts(text, from: "2026-09-01", to: "2027-01-01") == ["2026-09-14", "2026-09-15", "2026-09-22"])
}

@Test func timesOfDayInARuleForWholeDaysAreIgnored() {
    let text = calendar("DTSTART;VALUE=DATE:20260914\nRRULE:FREQ=DAILY;BYHOUR=9,10,11;COUNT=3")
    #expect(starts(text, from: "2026-09-01", to: "2027-01-01") == ["2026-09-14", "2026-09-15", "2026-09-16"])
}

@Test func datesFromTwoRulesAndExtraDatesComeOnce() {
    let text = calendar(
        """
        DTSTART;TZID=Europe/London:20260914T152000
        RRULE:FREQ=WEEKLY;COUNT=3
        RRULE:FREQ=MONTHLY;COUNT=2
        RDATE;TZID=Europe/London:20260921T152000,20260925T152000
        RDATE:20260925T142000Z
        """)
    #expect(
        starts(text, from: "2026-09-01", to: "2027-01-01").map { $0.prefix(10) } == [
            "2026-09-14", "2026-09-21", "2026-09-25", "2026-09-28", "2026-10-14",
        ])
}

@Test(arguments: [
    "EXDATE;TZID=Europe/London:20260921T152000",
    "EXDATE:20260921T142000Z",
    "EXDATE;VALUE=DATE:20260921",
    "EXDATE:20260921",
    "EXDATE;TZID=Europe/Paris:20260921T162000",
    "EXDATE:20260921T152000",
    "EXDATE;TZID=Europe/London:20260907T152000,20260921T152000",
    "EXRULE:FREQ=WEEKLY;INTERVAL=5;COUNT=2\nRDATE;TZID=Europe/London:20260914T152000\nEXRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=21",
])
func anExceptionIsUnderstoodInEveryForm(_ line: String) {
    let text = calendar("DTSTART;TZID=Europe/London:20260914T152000\nRRULE:FREQ=WEEKLY;COUNT=3\n\(line)")
    let result = starts(text, from: "2026-09-15", to: "2027-01-01")
    #expect(result == ["2026-09-28 15:20"])
}

@Test(arguments: [
    "EXDATE;VALUE=DATE:20260921", "EXDATE;TZID=Europe/London:20260921T000000", "EXDATE:20260921T000000Z",
    "EXDATE:20260920T230000Z", "EXDATE:20260921T000000",
])
func anExceptionOfAWholeDayIsUnderstoodInEveryForm(_ line: String) {
    let text = calendar("DTSTART;VALUE=DATE:20260914\nRRULE:FREQ=WEEKLY;COUNT=3\n\(line)")
    #expect(starts(text, from: "2026-09-01", to: "2027-01-01") == ["2026-09-14", "2026-09-28"])
}

@Test func aHundredThousandExceptionsAreNoTrouble() {
    let dates = (0..<100_000).map { icalendarDate(day("2026-09-14").advanced(by: $0 + 1)) }
    let text = calendar(
        "DTSTART;VALUE=DATE:20260914\nRRULE:FREQ=DAILY\nEXDATE;VALUE=DATE:\(dates.joined(separator: ","))")
    #expect(starts(text, from: "2026-09-01", to: "2027-09-01") == ["2026-09-14"])
}

private func icalendarDate(_ day: Day) -> String { day.iso.filter { $0 != "-" } }

@Test func aPeriodHasALengthOfItsOwn() {
    let text = calendar(
        """
        DTSTART;TZID=Europe/London:20260914T152000
        DTEND;TZID=Europe/London:20260914T162000
        RDATE;VALUE=PERIOD;TZID=Europe/London:20260915T100000/PT3H,20260916T100000/20260916T103000
        """)
    #expect(
        spans(text, from: "2026-09-01", to: "2027-01-01") == [
            "2026-09-14 15:20 – 2026-09-14 16:20", "2026-09-15 10:00 – 2026-09-15 13:00",
            "2026-09-16 10:00 – 2026-09-16 10:30",
        ])
}

// MARK: Windows

@Test(arguments: [
    ("2026-09-14", "2026-09-15", 1), ("2026-09-15", "2026-09-16", 1), ("2026-09-16", "2026-09-17", 0),
    ("2026-09-13", "2026-09-14", 0),
])
func aWindowHoldsWhatOverlapsIt(_ from: String, _ to: String, _ count: Int) {
    let camp = calendar("DTSTART;TZID=Europe/London:20260914T180000\nDTEND;TZID=Europe/London:20260915T090000")
    #expect(starts(camp, from: from, to: to).count == count)
    let fair = calendar("DTSTART;VALUE=DATE:20260914\nDTEND;VALUE=DATE:20260916")
    #expect(starts(fair, from: from, to: to).count == count)
}

@Test func anEventThatEndsAtMidnightIsNotOnTheNextDay() {
    let disco = calendar("DTSTART;TZID=Europe/London:20260914T180000\nDTEND;TZID=Europe/London:20260915T000000")
    #expect(starts(disco, from: "2026-09-15", to: "2026-09-16").isEmpty)
    let reminder = calendar("DTSTART;TZID=Europe/London:20260915T000000")
    #expect(starts(reminder, from: "2026-09-15", to: "2026-09-16").count == 1)
    #expect(starts(reminder, from: "2026-09-14", to: "2026-09-15").isEmpty)
}

@Test func aLongSeriesIsTheSameWhereverTheWindowBegins() {
    let text = calendar("DTSTART;TZID=Europe/London:19900105T152000\nRRULE:FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,FR")
    let all = starts(text, from: "1990-01-01", to: "2028-01-01")
    for year in [1991, 2000, 2026] {
        let part = starts(text, from: "\(year)-03-04", to: "\(year)-11-05")
        let low = "\(year)-03-04"
        let high = "\(year)-11-05"
        #expect(part == all.filter { $0 >= low && $0 < high })
    }
}

// MARK: Rules without end or without dates

@Test func everySecondStopsAtTheLimitAndSaysSo() {
    let text = calendar("DTSTART:20260914T090000Z\nRRULE:FREQ=SECONDLY\nSUMMARY:Tick")
    let result = found(text, from: "2026-09-14", to: "2027-09-14")
    #expect(result.value.count == 10_000)
    #expect(result.diagnostics.map(\.rule) == ["too-many-dates"])
}

@Test(arguments: [
    "FREQ=SECONDLY;COUNT=1000000000", "FREQ=MINUTELY;COUNT=999999999999",
    "FREQ=SECONDLY;INTERVAL=7;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31;COUNT=5",
    "FREQ=HOURLY;BYSETPOS=60", "FREQ=SECONDLY;BYHOUR=3;BYMINUTE=7;BYSECOND=5;BYDAY=MO",
])
func aRuleForTroubleIsGivenUp(_ rule: String) {
    let text = calendar("DTSTART:19700101T000000Z\nRRULE:\(rule)")
    // No clock: the steps that these rules ask for would take minutes or never end.
    _ = found(text, from: "2026-01-01", to: "2036-01-01")
}

@Test(arguments: [
    ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "never finds a date after the first"),
    ("FREQ=MONTHLY;BYMONTH=4,6;BYMONTHDAY=31", "never finds a date after the first"),
    ("FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2", "never finds a date after the first"),
    ("FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29", "never finds a date after the first"),
    ("FREQ=WEEKLY;UNTIL=20260901", "leave no date"),
    ("FREQ=WEEKLY;COUNT=2\nEXDATE;VALUE=DATE:20260914,20260921", "leave no date"),
    ("FREQ=WEEKLY\nEXRULE:FREQ=WEEKLY", "leave no date"),
])
func aSeriesWithoutDatesIsReported(_ rule: String, _ words: String) {
    let parsed = read(calendar("DTSTART;VALUE=DATE:20260914\nRRULE:\(rule)\nSUMMARY:Chess club"))
    #expect(rules(parsed) == ["never-happens"])
    #expect(parsed.diagnostics.first?.message.contains(words) == true)
}

@Test(arguments: [
    "FREQ=YEARLY", "FREQ=WEEKLY;BYDAY=MO", "FREQ=DAILY;BYMONTH=9;BYMONTHDAY=14", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
    "FREQ=YEARLY;BYWEEKNO=53", "FREQ=MONTHLY;COUNT=1;BYMONTHDAY=31", "FREQ=MONTHLY;BYDAY=5MO",
    "FREQ=WEEKLY\nEXDATE;VALUE=DATE:20260914",
])
func anOrdinarySeriesIsNotReported(_ rule: String) {
    #expect(read(calendar("DTSTART;VALUE=DATE:20260914\nRRULE:\(rule)\nSUMMARY:Chess club")).diagnostics.isEmpty)
}

@Test(arguments: [
    ("RRULE:INTERVAL=2", "does not say how often"), ("RRULE:FREQ=FORTNIGHTLY", "'FORTNIGHTLY' is not a way to repeat"),
    ("RRULE:FREQ=WEEKLY;BYDAY=MON", "'MON' cannot stand after 'BYDAY='"),
    ("RRULE:FREQ=MONTHLY;BYMONTHDAY=32", "'32' cannot stand after 'BYMONTHDAY='"),
    ("RRULE:FREQ=YEARLY;BYMONTH=13", "'13' cannot stand after 'BYMONTH='"),
    ("RRULE:FREQ=WEEKLY;UNTL=20261001", "'UNTL' is not part of a rule"),
    ("RRULE:FREQ=WEEKLY;UNTIL=soon", "'soon' is not a date"),
    ("RRULE:RSCALE=CHINESE;FREQ=YEARLY", "it counts in the 'CHINESE' calendar"),
    ("RRULE:FREQ=WEEKLY;BYDAY=0MO", "'0MO' cannot stand after 'BYDAY='"),
    ("RRULE:FREQ=WEEKLY;INTERVAL=x", "'X' cannot stand after 'INTERVAL='"),
])
func aRuleThatCannotBeFollowedLeavesTheEventOnce(_ line: String, _ words: String) {
    let text = calendar("DTSTART;VALUE=DATE:20260914\n\(line)\nSUMMARY:Chess club")
    let parsed = read(text)
    #expect(rules(parsed) == ["unknown-repeat-rule"])
    #expect(parsed.diagnostics.first?.message.contains(words) == true)
    #expect(parsed.diagnostics.first.map { text.utf8Text($0.place.range) } == line)
    #expect(starts(text, from: "2026-01-01", to: "2028-01-01") == ["2026-09-14"])
}

extension String {
    fileprivate func utf8Text(_ range: Range<Int>) -> String {
        String(decoding: Array(utf8)[range], as: UTF8.self)
    }
}

@Test func theLastDayOfTheCalendarIsTheEnd() {
    let text = calendar("DTSTART;VALUE=DATE:99991230\nRRULE:FREQ=DAILY")
    #expect(starts(text, from: "9999-12-01", to: "9999-12-31").count == 1)
    let timed = calendar("DTSTART:99991231T235959Z\nDURATION:P10000D\nRRULE:FREQ=SECONDLY")
    #expect(starts(timed, from: "9999-12-01", to: "9999-12-31").isEmpty)
    #expect(starts(timed, from: "9999-12-31", to: "9999-12-31").isEmpty)
}
