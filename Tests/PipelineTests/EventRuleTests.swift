import Checks
import SourceText
import Testing

// Rules about events. Every site is looked at on Saturday 21 November 2026.

private let terms = """
    -- content/calendars/terms.yaml --
    name: Term dates
    terms:
      - {name: Autumn term, from: 2026-09-02, to: 2026-12-18}
      - {name: Spring term, from: 2027-01-04, to: 2027-03-26}
    closed:
      - {name: Staff training day, date: 2026-11-27}
      - {name: Half-term holiday, from: 2027-02-15, to: 2027-02-19}

    """

private func site(_ events: String, languages: String = "en", settings: String = "") -> String {
    """
    -- site.yaml --
    title: Oakfield School
    time_zone: Europe/London
    region: GB
    languages: [\(languages)]
    contacts:
      office: {name: School office, phone: "0100 555 0100", languages: [en]}
    contact: office
    \(settings)
    -- content/index.md --
    # Home

    """ + terms + events
}

/// A calendar in YAML with these events, each given as the lines of its keys.
private func clubs(_ events: String...) -> String {
    let entries = events.map { "  - " + $0.split(separator: "\n").joined(separator: "\n    ") }
    return "-- content/calendars/clubs.yaml --\nname: Clubs\nevents:\n" + entries.joined(separator: "\n") + "\n"
}

/// A calendar from another program with these events, each given as its lines.
private func imported(_ events: String...) -> String {
    let entries = events.map { "BEGIN:VEVENT\nDTSTAMP:20261101T100000Z\n\($0)\nEND:VEVENT" }
    return "-- content/calendars/school.ics --\nBEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Test//EN\n"
        + entries.joined(separator: "\n") + "\nEND:VCALENDAR\n"
}

private func page(_ front: String, _ body: String = "Come in.") -> String {
    "-- content/events/fair.md --\n---\n\(front)\n---\n\(body)\n"
}

private func found(_ rule: String, in site: String) async -> [Diagnostic] {
    await build(site).diagnostics.filter { $0.rule == rule }
}

private func line(_ diagnostic: Diagnostic, in site: String) -> Int? {
    files(in: site).first { $0.path == diagnostic.place.file }
        .map { LineIndex($0.bytes).line(at: diagnostic.place.range.lowerBound) }
}

private let chess =
    "title: Chess club\nid: chess\nplace: Library\ncost: Free\nstep_free: \"yes\"\nfrom: \"15:20\"\nto: \"16:20\""

// MARK: event-on-closure-day

@Test func aSeriesThatGoesOnThroughAClosureIsFoundOnceWithTheClosureAndHowManyDates() async {
    let text = site(clubs(chess + "\ndate: 2026-11-06\nrepeat: weekly\nuntil: 2027-02-19"))
    let found = await found("event-on-closure-day", in: text)
    #expect(
        found.map(\.message) == [
            "'Chess club' is on Friday 27 November 2026, when the school is closed (Staff training day), and on 1 more date"
        ])
    #expect(found.first?.help == "write term-time-only behind repeat: in clubs.yaml, or add except: [2026-11-27]")
    #expect(found.first.flatMap { line($0, in: text) } == 3)
    #expect(found.first?.uid == "chess")
    #expect(found.first?.related.map(\.place.file) == ["content/calendars/terms.yaml"])
}

@Test func anEventFromAnotherProgramIsNamedWithItsUID() async {
    let text = site(
        imported(
            "UID:abc@example.org\nSUMMARY:Coffee morning\nLOCATION:Hall\nDTSTART:20261127T090000Z\nDTEND:20261127T100000Z"
        ))
    let found = await found("event-on-closure-day", in: text)
    #expect(
        found.map(\.help) == [
            "change the date in the program that this calendar comes from, and export it again (UID abc@example.org)"
        ])
    #expect(found.first?.uid == "abc@example.org")
    #expect(found.first.flatMap { line($0, in: text) } == 7)
}

@Test(arguments: [
    "title: Half-term film\ndate: 2027-02-16\nfrom: \"10:00\"\nto: \"12:00\"\nplace: Hall",
    "title: Multi-sports holiday club\ndate: 2027-02-16\nfrom: \"10:00\"\nto: \"12:00\"\nplace: Hall",
    "title: Staff training on reading\ndate: 2026-11-27\nfrom: \"10:00\"\nto: \"12:00\"\nplace: Hall",
    "title: Eid al-Adha\ndate: 2026-11-27",
    chess + "\ndate: 2026-11-06\nrepeat: weekly term-time-only",
    chess + "\ndate: 2026-11-27\ncancelled: [2026-11-27]",
])
func whatIsForTheHolidaysOrCalledOffIsNotOnAClosureDay(event: String) async {
    let found = await found("event-on-closure-day", in: site(clubs(event)))
    #expect(found.isEmpty, "\(found.map(\.message))")
}

@Test func whatTookPlaceOnAClosureDayIsNotReportedAfterwards() async {
    let text = site(clubs(chess + "\ndate: 2026-11-27"))
    #expect(await build(text, today: "2026-11-27").rules.contains("event-on-closure-day"))
    #expect(!(await build(text, today: "2026-11-28").rules.contains("event-on-closure-day")))
}

// MARK: outside-term

@Test func aSeriesInTheHolidaysIsFoundWithTheTermBefore() async {
    let found = await found(
        "outside-term", in: site(clubs(chess + "\ndate: 2026-11-03\nrepeat: weekly\nuntil: 2027-07-13")))
    #expect(
        found.map(\.message) == ["'Chess club' is on Tuesday 22 December 2026, outside all terms, and on 2 more dates"])
    #expect(found.first?.related.map(\.message) == ["'Autumn term' ends before it"])
}

@Test func anEventOfAClassInTheHolidaysIsFoundAndOneForAllIsNot() async {
    let classes = "classes:\n  oak: {title: Oak class, teacher: Ms Rahman}"
    let event = "title: Trip to the farm\ndate: 2026-12-22\nfrom: \"09:00\"\nto: \"12:00\"\nplace: Farm"
    #expect(await found("outside-term", in: site(clubs(event + "\nclass: oak"), settings: classes)).count == 1)
    #expect(await found("outside-term", in: site(clubs(event), settings: classes)).isEmpty)
}

@Test func datesOfAYearWhoseTermsNobodyWroteYetAreNotOutsideTerm() async {
    let found = await found(
        "outside-term", in: site(clubs(chess + "\ndate: 2027-09-14\nrepeat: weekly\nuntil: 2027-12-14")))
    #expect(found.isEmpty, "\(found.map(\.message))")
}

// MARK: double-booking

private let choir = "title: Choir\nid: choir\ndate: 2026-12-02\nfrom: \"12:30\"\nto: \"13:00\"\nplace: Library"

@Test func twoEventsAtOnePlaceAreFoundOnceWithTheFirstDateAndHowManyMore() async {
    let text = site(
        clubs(
            choir + "\nrepeat: weekly term-time-only",
            "title: School council\nid: council\ndate: 2026-12-09\nfrom: \"12:45\"\nto: \"13:15\"\nplace: The library\nrepeat: fortnightly term-time-only"
        ))
    let found = await found("double-booking", in: text)
    #expect(
        found.map(\.message) == [
            "'School council' is at 'The library' at the same time as 'Choir' on Wednesday 9 December 2026, 12:45, and on 5 more dates"
        ])
    #expect(found.first?.related.map(\.message) == ["'Choir' is here"])
}

@Test(arguments: [
    ("title: Chess\nid: b\ndate: 2026-12-02\nfrom: \"13:00\"\nto: \"14:00\"\nplace: Library", "touches"),
    ("title: Chess\nid: b\ndate: 2026-12-02\nfrom: \"12:30\"\nto: \"14:00\"\nplace: Hall", "other place"),
    ("title: Book fair\nid: b\ndate: 2026-12-02\nplace: Library", "whole day"),
    (
        "title: \"Choir: families\"\nid: b\ndate: 2026-12-02\nfrom: \"12:30\"\nto: \"13:00\"\nplace: Library",
        "one event"
    ),
    (
        "title: Chess\nid: b\ndate: 2026-12-02\nfrom: \"12:30\"\nto: \"13:00\"\nplace: Library\ncancelled: [2026-12-02]",
        "off"
    ),
])
func whatDoesNotDisturbAnotherIsNoDoubleBooking(event: String, why: String) async {
    let found = await found("double-booking", in: site(clubs(choir, event)))
    #expect(found.isEmpty, "\(why): \(found.map(\.message))")
}

@Test func theSameEventInTwoCalendarsIsNoDoubleBooking() async {
    let text = site(
        clubs(choir)
            + imported("UID:x\nSUMMARY:Choir\nLOCATION:Library\nDTSTART:20261202T123000Z\nDTEND:20261202T130000Z"))
    #expect(await found("double-booking", in: text).isEmpty)
}

@Test func whatTheSchoolCanChangeItselfIsToldRatherThanTheImportedOne() async {
    let text = site(
        clubs(choir)
            + imported("UID:x\nSUMMARY:Council\nLOCATION:Library\nDTSTART:20261202T123000Z\nDTEND:20261202T130000Z"))
    let found = await found("double-booking", in: text)
    #expect(found.map(\.place.file) == ["content/calendars/clubs.yaml"])
    #expect(found.first?.related.map(\.place.file) == ["content/calendars/school.ics"])
}

@Test func twoEventsOfOneClassAtOnceAreFound() async {
    let text = site(
        clubs(
            "title: Swimming\nid: a\ndate: 2026-12-02\nfrom: \"13:00\"\nto: \"14:00\"\nplace: Pool\nclass: oak",
            "title: Assembly\nid: b\ndate: 2026-12-02\nfrom: \"13:30\"\nto: \"14:00\"\nplace: Hall\nclass: oak"),
        settings: "classes:\n  oak: {title: Oak class, teacher: Ms Rahman}")
    #expect(
        await found("double-booking", in: text).map(\.message) == [
            "'Assembly' is for Oak class at the same time as 'Swimming' on Wednesday 2 December 2026, 13:30"
        ])
}

@Test func hundredsOfEventsAtOnceGiveNoMoreFindingsThanEvents() async {
    let events = (0..<300).map {
        "UID:\($0)\nSUMMARY:Thing \($0)\nLOCATION:Hall\nDTSTART:20261202T123000Z\nDTEND:20261202T130000Z"
    }
    let entries = events.map { "BEGIN:VEVENT\nDTSTAMP:20261101T100000Z\n\($0)\nEND:VEVENT" }.joined(separator: "\n")
    let text = site(
        "-- content/calendars/school.ics --\nBEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Test//EN\n\(entries)\nEND:VCALENDAR\n"
    )
    let count = await found("double-booking", in: text).count
    #expect((250..<300).contains(count))
}

// MARK: wrong-weekday

@Test(arguments: [
    ("Friday's disco", true), ("Friday disco", true), ("Disco on Friday", true), ("Homework club (Friday)", true),
    ("Fridays at the pool", true), ("Thursday disco", false), ("Good Friday service", false),
    ("Tickets for Friday's disco", false), ("Monday to Friday breakfast", false), ("Disco", false),
    ("Last day to book before Friday", false), ("Bring cakes by Friday", false),
])
func aWeekdayInTheTitleIsTheEventsOwn(title: String, isWrong: Bool) async {
    // 3 December 2026 is a Thursday.
    let text = site(
        clubs("title: \"\(title)\"\nid: disco\ndate: 2026-12-03\nfrom: \"17:00\"\nto: \"18:00\"\nplace: Hall"))
    let found = await found("wrong-weekday", in: text)
    #expect(found.map(\.message) == (isWrong ? ["'\(title)' is on Thursday 3 December 2026"] : []))
}

@Test func aWeekdayInTheTitleOfASeriesMayBeThatOfAnyDate() async {
    func club(_ title: String, _ date: String) -> String {
        clubs(
            "title: \(title)\nid: a\ndate: \(date)\nrepeat: weekly\nuntil: 2026-12-18\nfrom: \"15:20\"\nto: \"16:20\"\nplace: Hall"
        )
    }
    #expect(await found("wrong-weekday", in: site(club("Thursday club", "2026-11-05"))).isEmpty)
    #expect(await found("wrong-weekday", in: site(club("Thursday club", "2026-11-06"))).count == 1)
}

@Test func aDateWithoutAYearInTheNotesIsReadAsNearTheEvent() async {
    let notes = "notes: Bring it by Thursday 4 December."
    let text = site(
        clubs("title: Disco\nid: a\ndate: 2026-12-09\nfrom: \"17:00\"\nto: \"18:00\"\nplace: Hall\n\(notes)"))
    let found = await found("wrong-weekday", in: text)
    #expect(found.map(\.message) == ["'Thursday 4 December' in 'Disco' has the wrong weekday"])
    #expect(found.first?.help == "that day is Friday 4 December 2026")
}

@Test func anEventsPageWithAnotherWeekdayInItsTitleIsFound() async {
    let text = site(page("title: Friday fair\ndate: 2026-12-03\nfrom: \"15:30\"\nto: \"17:30\"\nplace: Hall"))
    #expect(await found("wrong-weekday", in: text).map(\.place.file) == ["content/events/fair.md"])
}

// MARK: date-in-past

@Test(arguments: [
    ("title: Winter fair\ndate: 2025-12-04\nnotes: Come on Friday 4 December 2026.", 1),
    ("title: Winter fair\ndate: 2025-12-04\nnotes: Come on Friday 4 December.", 1),
    ("title: Winter fair\ndate: 2025-12-04\nnotes: It was on Thursday 4 December.", 0),
    ("title: Winter fair\ndate: 2025-12-04\nnotes: It was on 4 December 2025. The next one is on 4 December 2026.", 0),
    ("title: Winter fair\ndate: 2025-12-04", 0),
    ("title: Winter fair\ndate: 2025-12-04\nupdated: 2025-12-10", 0),
    ("title: Winter fair\ndate: 2025-12-04\nupdated: 2026-11-10", 1),
    ("title: Winter fair\ndate: 2025-10-04\nupdated: 2026-09-10", 0),
])
func aYearThatTheEventsOwnWordsContradictIsFound(event: String, count: Int) async {
    let found = await found("date-in-past", in: site(clubs(event)))
    #expect(found.count == count, "\(found.map(\.message))")
}

@Test func aPageWhoseTextNamesTheComingYearIsFoundAtItsDate() async {
    let text = site(page("title: Winter fair\ndate: 2025-12-04", "Come on Friday 4 December 2026."))
    let found = await found("date-in-past", in: text)
    #expect(
        found.map(\.message) == [
            "'Winter fair' is on Thursday 4 December 2025, which has passed, but its words say 'Friday 4 December 2026'"
        ])
    #expect(found.first.flatMap { line($0, in: text) } == 3)
}

@Test(arguments: [
    ("book_by: Thursday 10 December 2026", 1), ("interpreters: Ask by Friday 11 December 2026", 1),
    ("book_by: Tuesday 1 December 2026", 0),
    ("interpreters: Ask by 4 November", 0), ("interpreters: Somali and Arabic", 0),
])
func aDayToBookByIsBeforeTheEvent(fact: String, count: Int) async {
    let text = site(page("title: Fair\ndate: 2026-12-04\nfrom: \"15:30\"\nto: \"17:30\"\nplace: Hall\n\(fact)"))
    #expect(await found("date-in-past", in: text).count == count)
}

// MARK: missing-place

@Test(arguments: [
    ("title: Coffee morning\ndate: 2026-12-04\nfrom: \"09:00\"\nto: \"10:00\"", 1),
    ("title: Coffee morning\ndate: 2026-12-04\nfrom: \"09:00\"\nto: \"10:00\"\nplace: Hall", 0),
    ("title: Non-uniform day\ndate: 2026-12-04", 0),
    ("title: Talk on sleep\ndate: 2026-12-04\nfrom: \"09:00\"\nto: \"10:00\"\nonline: Zoom", 0),
    ("title: Coffee morning\ndate: 2026-11-20\nfrom: \"09:00\"\nto: \"10:00\"", 0),
])
func aComingEventWithATimeHasAPlace(event: String, count: Int) async {
    #expect(await found("missing-place", in: site(clubs(event))).count == count)
}

@Test func importedEventsOfOneTitleWithoutAPlaceAreOneNote() async {
    let text = site(
        imported(
            "UID:1\nSUMMARY:Assembly\nDTSTART:20261201T090000Z\nDTEND:20261201T093000Z",
            "UID:2\nSUMMARY:Assembly\nDTSTART:20261208T090000Z\nDTEND:20261208T093000Z",
            "UID:3\nSUMMARY:Concert\nDTSTART:20261208T090000Z\nDTEND:20261208T093000Z"))
    let found = await found("missing-place", in: text)
    #expect(
        found.map(\.message) == [
            "'Assembly' on Tuesday 1 December 2026 does not say where it is, and 1 more of this title does not either",
            "'Concert' on Tuesday 8 December 2026 does not say where it is",
        ])
    #expect(found.allSatisfy { $0.severity == .note })
}

// MARK: missing-barriers

@Test(arguments: [
    ("for: All families", "what it costs, who minds small children, who interprets or whether the way in has steps"),
    ("for: All families\ncost: Free\nchildcare: Yes\nstep_free: \"yes\"", "who interprets"),
    ("for: Children under five and their grown-ups\nstep_free: \"yes\"", "what it costs or who interprets"),
    ("for: Children in Years 3 to 6", "what it costs or whether the way in has steps"),
    ("for: Teachers", ""),
    ("cost: Free", ""),
])
func whatAFamilyMustKnowIsAskedOfWhoIsInvited(keys: String, lacks: String) async {
    let text = site(
        clubs("title: Quiz night\nid: q\ndate: 2026-12-04\nfrom: \"17:00\"\nto: \"18:00\"\nplace: Hall\n\(keys)"),
        languages: "en, so")
    let found = await found("missing-barriers", in: text)
    #expect(found.map(\.message) == (lacks.isEmpty ? [] : ["'Quiz night' does not say \(lacks)"]))
}

@Test func interpretersAreNotAskedForWhereNobodyNeedsOne() async {
    let event =
        "title: Talk\nid: q\ndate: 2026-12-04\nfrom: \"17:00\"\nto: \"18:00\"\nplace: Hall\nfor: Parents\ncost: Free\nchildcare: Yes\nstep_free: \"yes\""
    #expect(await found("missing-barriers", in: site(clubs(event), languages: "en, so")).count == 1)
    #expect(await found("missing-barriers", in: site(clubs(event))).isEmpty)
    let speaker = site(clubs(event + "\ncontact: hodan"), languages: "en, so").replacing(
        "contact: office",
        with: "  hodan: {name: Hodan, phone: \"0100 555 0104\", languages: [en, so]}\ncontact: office")
    #expect(await found("missing-barriers", in: speaker).isEmpty)
}

@Test func aCalendarFromElsewhereIsReadForWhatItsNotesSay() async {
    func parents(_ notes: String) -> String {
        site(
            imported(
                "UID:1\nSUMMARY:Parents' evening\nLOCATION:Hall\nDESCRIPTION:\(notes)\nDTSTART:20261208T170000Z\nDTEND:20261208T180000Z"
            ),
            languages: "en, so")
    }
    let lacking = await found("missing-barriers", in: parents("Free. Somali interpreters come."))
    #expect(
        lacking.map(\.message) == [
            "'Parents' evening' does not say who minds small children or whether the way in has steps"
        ])
    #expect(lacking.first?.severity == .note)
    #expect(await found("missing-barriers", in: parents("Free. Interpreters come. Babies welcome. No steps.")).isEmpty)
}

// MARK: translated-title-missing

@Test func titlesWithoutATranslationAreCountedByCalendarAndLanguage() async {
    let text =
        site(clubs(choir, chess + "\ndate: 2026-12-01", "title: Old\nid: o\ndate: 2026-11-01"), languages: "en, es")
            + """
            -- translations/es/events/clubs.po --
            msgid ""
            msgstr "Content-Type: text/plain; charset=UTF-8\\n"

            msgctxt "event.title"
            msgid "Choir"
            msgstr "Coro"

            """
    let found = await found("translated-title-missing", in: text).filter { $0.place.file.hasSuffix("clubs.yaml") }
    #expect(found.map(\.message) == ["The title 'Chess club' has no Spanish translation"])
    #expect(found.first?.language == "es")
}

// MARK: An end

@Test func eventsWithoutAnEndAreOneNoteAFile() async {
    let text = site(
        clubs(
            "title: Walk\nid: a\ndate: 2026-12-01\nfrom: \"09:00\"\nplace: Gate",
            "title: Talk\nid: b\ndate: 2026-12-02\nfrom: \"09:00\"\nplace: Hall",
            "title: Past\nid: c\ndate: 2026-11-02\nfrom: \"09:00\"\nplace: Hall"))
    let found = await found("vague-time", in: text)
    #expect(found.map(\.message) == ["'Walk' does not say when it ends, and 1 more in this file does not either"])
    #expect(found.first?.severity == .note)
}

// MARK: What readers report

@Test(arguments: [
    ("invalid-date", clubs("title: Walk\nid: a\ndate: 2026-11-31")),
    ("end-before-start", clubs("title: Walk\nid: a\ndate: 2026-11-30\nfrom: \"16:00\"\nto: \"15:00\"")),
    (
        "never-happens",
        imported("UID:1\nSUMMARY:Talk\nDTSTART:20261130T090000Z\nRRULE:FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30")
    ),
    ("duplicate-uid", clubs("title: Walk\nid: a\ndate: 2026-11-30", "title: Talk\nid: a\ndate: 2026-11-29")),
    ("unknown-zone", imported("UID:1\nSUMMARY:Talk\nDTSTART;TZID=Mars Time:20261130T090000")),
    ("private-event-kept-out", imported("UID:1\nSUMMARY:Talk\nCLASS:PRIVATE\nDTSTART:20261130T090000Z")),
])
func whatReadersReportHasACard(rule: String, calendar: String) async {
    #expect(Rule.named(rule) != nil)
    #expect(await found(rule, in: site(calendar)).count == 1)
}

@Test func findingsOfAReaderSayTheUIDOfTheirEvent() async {
    let found = await found(
        "unknown-zone", in: site(imported("UID:abc\nSUMMARY:Talk\nDTSTART;TZID=Mars Time:20261130T090000")))
    #expect(found.map(\.uid) == ["abc"])
}

// MARK: Allowances

private let clash = "title: Chess\nid: b\ndate: 2026-12-02\nfrom: \"12:30\"\nto: \"13:00\"\nplace: Library"

@Test(arguments: [
    "# allow double-booking: the library has two rooms\n    title: Chess",
    "title: Chess # allow double-booking: the library has two rooms",
])
func aCommentOnTheLinesOfAnEventAllowsAFinding(start: String) async {
    let text = site(clubs(choir, clash)).replacing("title: Chess", with: start)
    #expect(await build(text).rules.filter { ["double-booking", "unused-allowance"].contains($0) } == [])
}

@Test func aCommentAboveAnEventOrAboveAllAllowsAFinding() async {
    let above = site(clubs(choir, clash)).replacing(
        "  - title: Chess", with: "  # allow double-booking: the library has two rooms\n  - title: Chess")
    #expect(await build(above).rules.filter { ["double-booking", "unused-allowance"].contains($0) } == [])
    let top = site(clubs(choir, clash)).replacing(
        "name: Clubs", with: "# allow double-booking: the library has two rooms\nname: Clubs")
    #expect(await build(top).rules.filter { ["double-booking", "unused-allowance"].contains($0) } == [])
}

@Test(arguments: [
    ("# allow double-booking", ["unused-allowance", "double-booking"], "without a reason"),
    ("# allow dubble-booking: two rooms", ["unused-allowance", "double-booking"], "is not a rule"),
    ("# allow missing-place: two rooms", ["unused-allowance", "double-booking"], "nothing to allow"),
])
func aCommentThatAllowsNothingIsReported(comment: String, rules: [String], words: String) async {
    let text = site(clubs(choir, clash)).replacing("  - title: Chess", with: "  \(comment)\n  - title: Chess")
    let found = await build(text).diagnostics.filter { ["double-booking", "unused-allowance"].contains($0.rule) }
    #expect(found.map(\.rule) == rules)
    #expect(found.first?.message.contains(words) == true, "\(found.map(\.message))")
}

@Test func aNumberSignInATextIsNoComment() async {
    let text = site(clubs(choir, clash + "\nnotes: \"See # allow double-booking: two rooms\""))
    #expect(await found("double-booking", in: text).count == 1)
}

@Test(arguments: [
    ("plain: {ignore: [{rule: event-on-closure-day, reason: the gate is open}]}", "Come in."),
    ("audience: [families]", "Come in.\n\n<!-- allow event-on-closure-day: the gate is open -->\nThe gate is open."),
])
func anEventsPageAllowsAFindingAsAnyPage(front: String, body: String) async {
    let text = site(
        page("title: Fair\ndate: 2026-11-27\nfrom: \"15:30\"\nto: \"17:30\"\nplace: Hall\n\(front)", body))
    #expect(await build(text).rules.filter { ["event-on-closure-day", "unused-allowance"].contains($0) } == [])
}

@Test(arguments: [("Coffee morning", true), ("abc@example.org", true), ("Tea morning", false)])
func aCalendarFromElsewhereIsAllowedInSiteYAML(term: String, isAccepted: Bool) async {
    let entry = "accept:\n  - {term: \"\(term)\", path: calendars/school.ics, reason: the gate is open}"
    let text = site(
        imported(
            "UID:abc@example.org\nSUMMARY:Coffee morning\nLOCATION:Hall\nDTSTART:20261127T090000Z\nDTEND:20261127T100000Z"
        ),
        settings: entry)
    let rules = await build(text).rules.filter { ["event-on-closure-day", "unused-allowance"].contains($0) }
    #expect(rules == (isAccepted ? [] : ["event-on-closure-day", "unused-allowance"]))
}

@Test func anImpossibleDateCannotBeAllowedOrSwitchedOff() async {
    let text = site(
        clubs("title: Walk # allow invalid-date: never mind\nid: a\ndate: 2026-11-31"),
        settings: "rules:\n  invalid-date: off")
    #expect(await found("invalid-date", in: text).map(\.severity) == [.error])
}

@Test func aRuleOfEventsThatIsOffSaysNothing() async {
    let text = site(clubs(choir, clash), settings: "rules:\n  double-booking: off")
    #expect(await found("double-booking", in: text).isEmpty)
}
