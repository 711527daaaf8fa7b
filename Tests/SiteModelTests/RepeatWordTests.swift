import ICalendar
import SiteModel
import SourceText
import Testing

/// What a secretary may write after `repeat:`, and the rule that comes of it.
@Suite struct RepeatWordTests {
    /// The rule of the one event of a calendar, as phones get it, and what was found.
    private func rule(_ words: String, date: String = "2026-09-14") -> (String?, [Diagnostic]) {
        let settings = schoolSettings()
        let file = SourceFile(
            path: "content/calendars/clubs.yaml",
            text: "events:\n  - {title: Chess, date: \(date), repeat: \"\(words)\"}\n")
        let read = readCalendarYAML(file, key: "clubs", settings: settings)
        let pattern = read.value.entries.first?.series?.pattern
        guard let pattern, let event = read.value.entries.first?.event.event else { return (nil, read.diagnostics) }
        var whole = event
        whole.rules = [pattern.rule]
        let text = String(
            decoding: writeCalendar(Feed(name: "", language: "en", productID: "", events: [whole])), as: UTF8.self)
        let line = text.split(whereSeparator: \.isNewline).first { $0.hasPrefix("RRULE:") }
        return (
            (line.map { String($0.dropFirst(6)) } ?? "") + (pattern.isTermTimeOnly ? " term" : ""), read.diagnostics
        )
    }

    @Test(arguments: [
        ("daily", "FREQ=DAILY"), ("Every day", "FREQ=DAILY"), ("every 3 days", "FREQ=DAILY;INTERVAL=3"),
        ("weekly", "FREQ=WEEKLY"), ("every week", "FREQ=WEEKLY"), ("once a week", "FREQ=WEEKLY"),
        ("weekly term-time-only", "FREQ=WEEKLY term"), ("weekly, in term time", "FREQ=WEEKLY term"),
        ("weekly (term time only)", "FREQ=WEEKLY term"), ("term-time only, weekly", "FREQ=WEEKLY term"),
        ("weekly only in term-time", "FREQ=WEEKLY term"),
        ("fortnightly", "FREQ=WEEKLY;INTERVAL=2"), ("every two weeks", "FREQ=WEEKLY;INTERVAL=2"),
        ("every other week", "FREQ=WEEKLY;INTERVAL=2"), ("every second week", "FREQ=WEEKLY;INTERVAL=2"),
        ("every fortnight", "FREQ=WEEKLY;INTERVAL=2"), ("every other Tuesday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        ("fortnightly on Fridays", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"),
        ("weekdays", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"), ("every weekday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("mon-fri", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"), ("Monday to Thursday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH"),
        ("every school day", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR term"),
        ("every monday and wednesday", "FREQ=WEEKLY;BYDAY=MO,WE"), ("Mondays & Wednesdays", "FREQ=WEEKLY;BYDAY=MO,WE"),
        ("weekly on wed, mon", "FREQ=WEEKLY;BYDAY=MO,WE"), ("tues/thurs", "FREQ=WEEKLY;BYDAY=TU,TH"),
        ("each Sat.", "FREQ=WEEKLY;BYDAY=SA"), ("every 3 weeks on Monday", "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO"),
        ("monthly", "FREQ=MONTHLY"), ("every month", "FREQ=MONTHLY"), ("every two months", "FREQ=MONTHLY;INTERVAL=2"),
        ("monthly first tuesday", "FREQ=MONTHLY;BYDAY=1TU"), ("monthly 3rd tuesday", "FREQ=MONTHLY;BYDAY=3TU"),
        ("monthly on the last Friday", "FREQ=MONTHLY;BYDAY=-1FR"),
        ("the first Tuesday of the month", "FREQ=MONTHLY;BYDAY=1TU"), ("every last friday", "FREQ=MONTHLY;BYDAY=-1FR"),
        ("every second Tuesday of the month", "FREQ=MONTHLY;BYDAY=2TU"),
        ("first and third monday of each month", "FREQ=MONTHLY;BYDAY=1MO,3MO"),
        ("monthly on the 15th", "FREQ=MONTHLY;BYMONTHDAY=15"), ("monthly last day", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("quarterly", "FREQ=MONTHLY;INTERVAL=3"), ("yearly", "FREQ=YEARLY"), ("annually", "FREQ=YEARLY"),
        ("every year", "FREQ=YEARLY"),
    ])
    func aRepeatIsUnderstood(words: String, expected: String) {
        let (rule, found) = rule(words)
        #expect(rule == expected)
        #expect(found.isEmpty)
    }

    @Test(arguments: [
        ("sometimes", "'sometimes' is not a way to repeat"),
        ("wekly", "'wekly' is not a way to repeat; did you mean 'weekly'?"),
        ("evry munday", "'evry munday' is not a way to repeat; did you mean 'every monday'?"),
        ("weekly termtime onyl", "'weekly termtime onyl' is not a way to repeat"),
        ("every second tuesday", "'every second tuesday' can mean two things"),
        ("bi-weekly", "'bi weekly' can mean two things"), ("half-termly", "Terms have no fixed length"),
        ("every", "'every' is not a way to repeat"),
        ("monthly tenth friday", "'monthly tenth friday' is not a way to repeat"),
        ("15th tuesday", "'15th tuesday' is not a way to repeat"),
        ("weekly or so", "'weekly or so' is not a way to repeat"),
        ("every 99 weeks", "'every 99 weeks' is not a way to repeat"),
        ("monday tuesday or", "'monday tuesday or' is not a way to repeat"),
    ])
    func whatIsNotUnderstoodIsSaid(words: String, message: String) {
        let (rule, found) = rule(words)
        #expect(rule == nil)
        #expect(found.map(\.rule) == ["wrong-value"])
        #expect(found.map(\.message) == [message])
        #expect(found.allSatisfy { $0.help?.hasPrefix("write ") ?? false })
    }
}
