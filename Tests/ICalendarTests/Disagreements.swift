/// The cases in which recurring-ical-events 3.8.2 lists something else than we do, each with the reason.
///
/// - Numbers are sections of RFC 5545, where no other document is named.
let disagreements: [String: String] = [
    // Rules
    "yearly-byweekno": "3.3.10: without BYDAY the weekday comes from DTSTART; it takes all seven days of the week",
    "start-in-the-middle-of-its-bysetpos-week":
        "3.3.10: BYSETPOS counts in the whole week, also before DTSTART; it counts from DTSTART",
    "count-counts-a-start-that-does-not-match": "3.3.10: DTSTART always counts as the first occurrence",
    "until-date-on-a-timed-series": "3.3.10: inclusive, so through that day; it ends at the day's midnight",
    "until-local-before-the-start-time": "3.3.10: UNTIL without Z is the event's local time; it reads it as UTC",
    "rule-all-day-byhour": "3.3.10: BYHOUR MUST be ignored for DATE; it lists the day twice",
    "exrule-every-other-week": "RFC 2445, 4.8.5.2; it passes EXRULE over",
    "exrule-half-term": "RFC 2445, 4.8.5.2; it passes EXRULE over",
    "exrule-count": "RFC 2445, 4.8.5.2; it passes EXRULE over",
    "exrule-until": "RFC 2445, 4.8.5.2; it passes EXRULE over",
    "exrule-with-bysetpos": "RFC 2445, 4.8.5.2; it passes EXRULE over",
    "gap-daily": "3.3.10: a local time that does not exist MUST be ignored and not counted; it moves it",
    "gap-weekly": "3.3.10: a local time that does not exist MUST be ignored and not counted; it moves it",
    "gap-new-york": "3.3.10: a local time that does not exist MUST be ignored and not counted; it moves it",
    "hourly-over-the-gap": "3.3.10: the hour that does not exist MUST be ignored; it lists the next one twice",
    "end-exact-over-clock-change": "3.8.5.3: with DTEND every instance takes exactly as long; it keeps the time of day",
    "end-hours-are-exact": "3.3.6: hours are exact, days nominal; it keeps the time of day",

    // Rules that are no rules: it refuses the whole file, we follow what can be followed and say the rest
    "count-zero-means-no-end": "3.3.10 wants a positive number; some programmes mean no end by 0",
    "rule-with-interval-zero": "3.3.10 wants a positive number; read as 1",
    "rule-bysecond-60": "3.3.10 allows 60; it is refused",
    "rule-with-huge-interval": "3.3.10 sets no limit; it is refused",
    "rule-with-own-part": "3.3.10: unknown parts are to be accepted and passed over; it is refused",
    "rule-rscale-gregorian": "RFC 7529, 4.1: RSCALE=GREGORIAN is the ordinary calendar; it is refused",
    "rule-rscale-chinese": "RFC 7529, 5: a calendar that is not known must not be guessed; the start stays",
    "rule-with-spaces-and-a-semicolon": "not a rule by 3.3.10, but its meaning is plain; it is refused",
    "rule-unknown-frequency": "not a rule by 3.3.10; the start stays, and a finding says why",
    "rule-weekday-spelt-out": "not a rule by 3.3.10; the start stays, and a finding says why",
    "until-impossible-day": "31 November is no day by 3.3.4; read as the end of its month",

    // Dates beside the rule
    "exdate-at-another-time": "3.8.5.1: only a start is taken out, and 10:00 is none; it takes out the day",
    "exdate-all-day-midnight-of-the-school-in-utc":
        "not allowed by 3.8.5.1; 23:00Z is the school's midnight, as exporters mean it",
    "exdate-impossible": "one bad value is reported and the good ones used; it refuses the whole file",
    "exdate-empty": "a value that says nothing takes nothing out; it refuses the whole file",
    "rdate-date-on-a-timed-event": "not allowed by 3.8.5.2; read as the event's time on that day, not as midnight",

    // Overrides and doubles
    "override-by-date": "the type must be DTSTART's by 3.8.4.4; the day is understood, and not shown twice",
    "override-cancelled-without-start": "RFC 5546, 3.2.5 asks for no DTSTART in a CANCEL; it refuses the whole file",
    "override-later-dtstamp-wins": "RFC 5546, 2.1.5: with one SEQUENCE the later DTSTAMP wins; it takes the first",
    "double-later-dtstamp": "RFC 5546, 2.1.5: with one SEQUENCE the later DTSTAMP wins; it takes the first",
    "double-that-cannot-be-told": "3.8.4.7 forbids it; neither is lost, and a finding names both",
    "method-cancel": "RFC 5546, 3.2.5: METHOD:CANCEL cancels what it holds",
    "private-event": "3.8.1.3: private events are kept out of a public site",
    "confidential-override": "3.8.1.3: confidential dates are kept out of a public site",

    // Ends
    "end-all-day-inclusive": "3.8.2.2 wants a later day; an event of no day at all can only be meant as one",
    "end-before-start": "not allowed by 3.8.2.2; it turns start and end round, we keep the start",
    "end-negative-duration": "not allowed by 3.6.1; it lets the event begin earlier, we keep the start",
    "end-outlook-midnight-to-midnight": "X-MICROSOFT-CDO-ALLDAYEVENT says that whole days are meant",

    // Dates as some programmes write them
    "date-with-midnight-and-value-date": "3.2.20: VALUE says that it is a date",
    "date-with-hyphens": "not a date by 3.3.5, but its meaning is plain; it refuses the whole file",
    "date-24-oclock": "not a time by 3.3.12, but its meaning is plain; it refuses the whole file",
    "date-leap-second": "3.3.12: a leap second is the 59th where they are not known; it refuses the whole file",
    "year-9999": "the calendar ends with that year; it stops with an error",

    // Zones
    "series-in-utc-with-calendar-zone":
        "3.3.5: UTC is UTC; it moves the series to X-WR-TIMEZONE, an hour off after the clocks change",
    "zone-windows-numbered": "3.2.19: a TZID without VTIMEZONE has to be guessed; Outlook's number means nothing",
    "zone-outlook-long-name-new-york": "3.2.19: as above; the place is named",
    "zone-outlook-long-name-warsaw": "3.2.19: as above; the place is named",
    "zone-outlook-long-name-unquoted": "3.2 wants quotes; the colon of the value is found all the same",
    "zone-lower-case": "3.2.19: as above; letter case says nothing",
    "zone-file-differs-from-windows-name": "3.6.5: the VTIMEZONE of the file defines its TZID",
    "zone-x-lic-location": "3.6.5 cannot say more than the zone that its rules were taken from",

    // Text and files
    "text-folded-inside-a-letter": "3.1: lines are unfolded before letters are put together",
    "text-windows-1252": "3.1.4 wants UTF-8; other bytes are most often Windows-1252",
    "file-with-cr": "3.1 wants CR LF; old Macs wrote CR, and it finds nothing",
    "file-cut-off": "what is there is shown and the cut reported; it finds nothing",
    "bad-month-zero": "one bad event never takes the others with it; it refuses the whole file",
    "bad-30-february": "one bad event never takes the others with it; it refuses the whole file",
    "bad-no-start": "one bad event never takes the others with it; it refuses the whole file",
    "bad-no-end-line": "one bad event never takes the others with it",
]
