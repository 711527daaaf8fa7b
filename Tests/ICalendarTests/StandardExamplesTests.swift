import CivilTime
import ICalendar
import SourceText
import Testing

/// The worked examples of RFC 5545, section 3.8.5.3, with the dates printed there.
struct StandardExample: Sendable, CustomTestStringConvertible {
    let name: String
    let start: String
    let lines: String
    /// `1997: Sep 2 9-11 Oct 7`; all at the time of the start.
    let printed: String
    /// Whether the list ends there, or goes on for ever.
    let ends: Bool

    var testDescription: String { name }

    init(_ name: String, _ start: String, _ lines: String, _ printed: String, ends: Bool) {
        self.name = name
        self.start = start
        self.lines = lines
        self.printed = printed
        self.ends = ends
    }
}

@Test(arguments: StandardExample.all)
func givesTheDatesThatTheStandardPrints(_ example: StandardExample) {
    let lines = example.lines.contains("RRULE") ? example.lines : "RRULE:" + example.lines
    let text = calendar("DTSTART;TZID=America/New_York:\(example.start)\n\(lines)\nSUMMARY:Example")
    let expected = dates(example.printed)
    let last = expected.last ?? day("1997-01-01")
    let end = example.ends ? day("2030-01-01") : last.advanced(by: 1)
    let result = starts(text, from: "1990-01-01", to: end.iso, zone: newYork)
    #expect(result.map { String($0.prefix(10)) } == expected.map(\.iso))
    #expect(result.allSatisfy { $0.hasSuffix(" 09:00") })
    #expect(read(text, zone: newYork).diagnostics.isEmpty)
}

@Test(arguments: [
    // The standard prints UNTIL=19970902T170000Z, which is 13:00 there; erratum 3883 corrects it.
    ("FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z", ["09:00", "12:00", "15:00"]),
    ("FREQ=MINUTELY;INTERVAL=15;COUNT=6", ["09:00", "09:15", "09:30", "09:45", "10:00", "10:15"]),
    ("FREQ=MINUTELY;INTERVAL=90;COUNT=4", ["09:00", "10:30", "12:00", "13:30"]),
])
func givesTheTimesThatTheStandardPrints(_ rule: String, expected: [String]) {
    let text = calendar("DTSTART;TZID=America/New_York:19970902T090000\nRRULE:\(rule)")
    let result = starts(text, from: "1997-09-01", to: "1998-01-01", zone: newYork)
    #expect(result == expected.map { "1997-09-02 " + $0 })
}

@Test(arguments: [
    "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40",
    "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16",
])
func everyTwentyMinutesOfTheSchoolDay(_ rule: String) {
    let text = calendar("DTSTART;TZID=America/New_York:19970902T090000\nRRULE:\(rule)")
    let result = starts(text, from: "1997-09-02", to: "1997-09-04", zone: newYork)
    let times = (9...16).flatMap { hour in ["00", "20", "40"].map { padded(hour, to: 2) + ":" + $0 } }
    #expect(result == ["1997-09-02 ", "1997-09-03 "].flatMap { date in times.map { date + $0 } })
}

extension StandardExample {
    static let all: [StandardExample] = [
        StandardExample(
            "Daily for 10 occurrences", "19970902T090000", "FREQ=DAILY;COUNT=10", "1997: Sep 2-11", ends: true),
        StandardExample(
            "Daily until December 24, 1997", "19970902T090000", "FREQ=DAILY;UNTIL=19971224T000000Z",
            "1997: Sep 2-30 Oct 1-31 Nov 1-30 Dec 1-23", ends: true),
        StandardExample(
            "Every other day, forever", "19970902T090000", "FREQ=DAILY;INTERVAL=2",
            """
            1997: Sep 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30 Oct 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30
            Nov 1 3 5 7 9 11 13 15 17 19 21 23 25 27 29 Dec 1 3
            """, ends: false),
        StandardExample(
            "Every 10 days, 5 occurrences", "19970902T090000", "FREQ=DAILY;INTERVAL=10;COUNT=5",
            "1997: Sep 2 12 22 Oct 2 12", ends: true),
        StandardExample(
            "Every day in January, for 3 years, yearly", "19980101T090000",
            "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
            "1998: Jan 1-31 1999: Jan 1-31 2000: Jan 1-31", ends: true),
        StandardExample(
            "Every day in January, for 3 years, daily", "19980101T090000",
            "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1", "1998: Jan 1-31 1999: Jan 1-31 2000: Jan 1-31", ends: true),
        StandardExample(
            "Weekly for 10 occurrences", "19970902T090000", "FREQ=WEEKLY;COUNT=10",
            "1997: Sep 2 9 16 23 30 Oct 7 14 21 28 Nov 4", ends: true),
        StandardExample(
            "Weekly until December 24, 1997", "19970902T090000", "FREQ=WEEKLY;UNTIL=19971224T000000Z",
            "1997: Sep 2 9 16 23 30 Oct 7 14 21 28 Nov 4 11 18 25 Dec 2 9 16 23", ends: true),
        StandardExample(
            "Every other week, forever", "19970902T090000", "FREQ=WEEKLY;INTERVAL=2;WKST=SU",
            "1997: Sep 2 16 30 Oct 14 28 Nov 11 25 Dec 9 23 1998: Jan 6 20 Feb 3 17", ends: false),
        StandardExample(
            "Weekly on Tuesday and Thursday for five weeks, until", "19970902T090000",
            "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH", "1997: Sep 2 4 9 11 16 18 23 25 30 Oct 2",
            ends: true),
        StandardExample(
            "Weekly on Tuesday and Thursday for five weeks, count", "19970902T090000",
            "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH", "1997: Sep 2 4 9 11 16 18 23 25 30 Oct 2", ends: true),
        StandardExample(
            "Every other week on Monday, Wednesday and Friday", "19970901T090000",
            "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR",
            "1997: Sep 1 3 5 15 17 19 29 Oct 1 3 13 15 17 27 29 31 Nov 10 12 14 24 26 28 Dec 8 10 12 22", ends: true),
        StandardExample(
            "Every other week on Tuesday and Thursday, for 8 occurrences", "19970902T090000",
            "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH", "1997: Sep 2 4 16 18 30 Oct 2 14 16", ends: true),
        StandardExample(
            "Monthly on the first Friday for 10 occurrences", "19970905T090000", "FREQ=MONTHLY;COUNT=10;BYDAY=1FR",
            "1997: Sep 5 Oct 3 Nov 7 Dec 5 1998: Jan 2 Feb 6 Mar 6 Apr 3 May 1 Jun 5", ends: true),
        StandardExample(
            "Monthly on the first Friday until December 24, 1997", "19970905T090000",
            "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR", "1997: Sep 5 Oct 3 Nov 7 Dec 5", ends: true),
        StandardExample(
            "Every other month on the first and last Sunday for 10 occurrences", "19970907T090000",
            "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU",
            "1997: Sep 7 28 Nov 2 30 1998: Jan 4 25 Mar 1 29 May 3 31", ends: true),
        StandardExample(
            "Monthly on the second-to-last Monday for 6 months", "19970922T090000", "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO",
            "1997: Sep 22 Oct 20 Nov 17 Dec 22 1998: Jan 19 Feb 16", ends: true),
        StandardExample(
            "Monthly on the third-to-last day, forever", "19970928T090000", "FREQ=MONTHLY;BYMONTHDAY=-3",
            "1997: Sep 28 Oct 29 Nov 28 Dec 29 1998: Jan 29 Feb 26", ends: false),
        StandardExample(
            "Monthly on the 2nd and 15th for 10 occurrences", "19970902T090000",
            "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15",
            "1997: Sep 2 15 Oct 2 15 Nov 2 15 Dec 2 15 1998: Jan 2 15", ends: true),
        StandardExample(
            "Monthly on the first and last day for 10 occurrences", "19970930T090000",
            "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1",
            "1997: Sep 30 Oct 1 31 Nov 1 30 Dec 1 31 1998: Jan 1 31 Feb 1", ends: true),
        StandardExample(
            "Every 18 months on the 10th thru 15th for 10 occurrences", "19970910T090000",
            "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15", "1997: Sep 10-15 1999: Mar 10-13",
            ends: true),
        StandardExample(
            "Every Tuesday, every other month", "19970902T090000", "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU",
            "1997: Sep 2 9 16 23 30 Nov 4 11 18 25 1998: Jan 6 13 20 27 Mar 3 10 17 24 31", ends: false),
        StandardExample(
            "Yearly in June and July for 10 occurrences", "19970610T090000", "FREQ=YEARLY;COUNT=10;BYMONTH=6,7",
            "1997: Jun 10 Jul 10 1998: Jun 10 Jul 10 1999: Jun 10 Jul 10 2000: Jun 10 Jul 10 2001: Jun 10 Jul 10",
            ends: true),
        StandardExample(
            "Every other year in January, February and March for 10 occurrences", "19970310T090000",
            "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3",
            "1997: Mar 10 1999: Jan 10 Feb 10 Mar 10 2001: Jan 10 Feb 10 Mar 10 2003: Jan 10 Feb 10 Mar 10", ends: true),
        StandardExample(
            "Every third year on the 1st, 100th and 200th day for 10 occurrences", "19970101T090000",
            "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200",
            "1997: Jan 1 Apr 10 Jul 19 2000: Jan 1 Apr 9 Jul 18 2003: Jan 1 Apr 10 Jul 19 2006: Jan 1", ends: true),
        StandardExample(
            "Every 20th Monday of the year, forever", "19970519T090000", "FREQ=YEARLY;BYDAY=20MO",
            "1997: May 19 1998: May 18 1999: May 17", ends: false),
        StandardExample(
            "Monday of week number 20, forever", "19970512T090000", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
            "1997: May 12 1998: May 11 1999: May 17", ends: false),
        StandardExample(
            "Every Thursday in March, forever", "19970313T090000", "FREQ=YEARLY;BYMONTH=3;BYDAY=TH",
            "1997: Mar 13 20 27 1998: Mar 5 12 19 26 1999: Mar 4 11 18 25", ends: false),
        StandardExample(
            "Every Thursday in June, July and August, forever", "19970605T090000", "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8",
            """
            1997: Jun 5 12 19 26 Jul 3 10 17 24 31 Aug 7 14 21 28 1998: Jun 4 11 18 25 Jul 2 9 16 23 30 Aug 6 13 20 27
            1999: Jun 3 10 17 24 Jul 1 8 15 22 29 Aug 5 12 19 26
            """, ends: false),
        StandardExample(
            "Every Friday the 13th, forever", "19970902T090000",
            "EXDATE;TZID=America/New_York:19970902T090000\nRRULE:FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
            "1998: Feb 13 Mar 13 Nov 13 1999: Aug 13 2000: Oct 13", ends: false),
        StandardExample(
            "The first Saturday that follows the first Sunday of the month", "19970913T090000",
            "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
            "1997: Sep 13 Oct 11 Nov 8 Dec 13 1998: Jan 10 Feb 7 Mar 7 Apr 11 May 9 Jun 13", ends: false),
        StandardExample(
            "U.S. Presidential Election day", "19961105T090000",
            "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
            "1996: Nov 5 2000: Nov 7 2004: Nov 2", ends: false),
        StandardExample(
            "The third instance into the month of Tuesday, Wednesday or Thursday", "19970904T090000",
            "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "1997: Sep 4 Oct 7 Nov 6", ends: true),
        StandardExample(
            "The second-to-last weekday of the month", "19970929T090000",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
            "1997: Sep 29 Oct 30 Nov 27 Dec 30 1998: Jan 29 Feb 26 Mar 30", ends: false),
        StandardExample(
            "Week start on Monday", "19970805T090000", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
            "1997: Aug 5 10 19 24", ends: true),
        StandardExample(
            "Week start on Sunday", "19970805T090000", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
            "1997: Aug 5 17 19 31", ends: true),
        StandardExample(
            "A date that February does not have", "20070115T090000", "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5",
            "2007: Jan 15 30 Feb 15 Mar 15 30", ends: true),
    ]
}

private func dates(_ printed: String) -> [Day] {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    var (year, month) = (0, 0)
    var days: [Day] = []
    for word in printed.split(whereSeparator: \.isWhitespace) {
        if word.hasSuffix(":") {
            year = Int(word.dropLast()) ?? 0
        } else if let index = months.firstIndex(of: String(word)) {
            month = index + 1
        } else {
            let ends = word.split(separator: "-").compactMap { Int($0) }
            days += (ends[0]...ends[ends.count - 1]).compactMap { Day(year: year, month: month, day: $0) }
        }
    }
    return days
}
