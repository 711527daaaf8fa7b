import Foundation
import SourceText
import Testing

/// A school with one of each: a series with changes, long and late events, another zone, a deadline of the past, a class.
private let school = """
    -- site.yaml --
    title: Oakfield School
    base_url: https://oakfield.example
    time_zone: Europe/London
    region: GB
    languages: [en, es, pl, ar, so]
    contacts:
      office: {name: School office, phone: "0100 555 0100"}
      links: {name: Hodan Ali, phone: "0100 555 0104"}
    contact: office
    interpreter: links
    classes:
      oak: {title: Oak class, teacher: Ms Rahman}
    -- content/index.md --
    # Home
    -- content/classes/oak/index.md --
    # Oak class
    -- content/calendars/terms.yaml --
    name: Term dates
    terms:
      - {name: Autumn term, from: 2026-09-02, to: 2026-12-18}
      - {name: Spring term, from: 2027-01-04, to: 2027-03-26}
      - {name: Next autumn, from: 2027-09-01, to: 2027-12-17}
    closed:
      - {name: Half-term holiday, from: 2026-10-26, to: 2026-10-30}
      - {name: Staff day, date: 2026-12-11}
    -- content/calendars/clubs.yaml --
    name: Clubs
    events:
      - id: chess
        title: Chess club
        date: 2026-11-03
        from: "15:20"
        to: "16:20"
        repeat: weekly term-time-only
        until: 2027-02-23
        except: [2026-12-15]
        cancelled: [2026-11-24]
        place: Library
        cost: Free
        interpreters: Somali and Arabic
        step_free: "yes"
      - id: art-show
        title: Art show
        date: 2026-11-12
        to_date: 2026-12-03
        place: Hall
      - id: sleepover
        title: Sleepover
        date: 2026-12-04
        from: "20:00"
        to: "10:00"
        to_date: 2026-12-05
        place: Hall
        cost: £5
      - id: old-fair
        title: Old fair
        date: 2026-06-06
        from: "10:00"
        to: "12:00"
      - id: oak-trip
        title: Oak trip
        date: 2026-12-02
        class: oak
        online: https://talk.example/oak
    -- content/calendars/school.ics --
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//Test//EN
    BEGIN:VEVENT
    UID:call@example.com
    DTSTAMP:20260901T090000Z
    DTSTART;TZID=America/New_York:20261208T100000
    DTEND;TZID=America/New_York:20261208T110000
    SUMMARY:Call with our friends in New York
    END:VEVENT
    BEGIN:VEVENT
    UID:council@example.com
    DTSTAMP:20260901T090000Z
    DTSTART;TZID=Europe/London:20261202T130000
    DTEND;TZID=Europe/London:20261202T134500
    RRULE:FREQ=WEEKLY;COUNT=3
    SUMMARY:Council
    LOCATION:Library
    END:VEVENT
    BEGIN:VEVENT
    UID:council@example.com
    RECURRENCE-ID;TZID=Europe/London:20261209T130000
    DTSTAMP:20260901T090000Z
    SEQUENCE:1
    DTSTART;TZID=Europe/London:20261210T100000
    DTEND;TZID=Europe/London:20261210T104500
    SUMMARY:Council
    LOCATION:Hall
    END:VEVENT
    END:VCALENDAR
    """

private func page(_ path: String, of site: String = school, today: String = "2026-11-21") async throws -> String {
    let result = await build(site, today: today)
    return try #require(result.output.text(at: path + "index.html"), "\(path)")
}

/// The cell of a day in the month's table, from its `<td>` to the next.
private func cell(_ iso: String, in html: String) throws -> String {
    let table = try #require(pieces(of: html, from: "<table", to: "</table>").first)
    return try #require(pieces(of: table, from: "<td>", to: "</td>").first { $0.contains("datetime=\"\(iso)\"") })
}

/// The entries of lists whose text has `title`.
private func entries(_ title: String, in html: String) -> [String] {
    html.components(separatedBy: "<li class=\"event").dropFirst().map { $0.components(separatedBy: "</li>")[0] }
        .filter { $0.contains(">\(title)<") }
}

private func jsonLD(_ html: String) throws -> [String: Any] {
    let text = try #require(pieces(of: html, from: "<script type=\"application/ld+json\">", to: "</script>").first)
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
}

// MARK: The list

@Test func theListComesByMonthAndWeekAndEachEntrySaysItsDay() async throws {
    let html = try await page("calendar/")
    #expect(html.contains("<h2 id=\"month-2026-12\"><a href=\"/calendar/2026-12/\">December 2026</a></h2>"))
    #expect(html.contains("<h3 id=\"month-week-2026-11-23\">23–29 November</h3>"))
    #expect(html.contains("<h3 id=\"month-week-2026-12-01\">1–6 December</h3>"))
    let chess = try #require(entries("Chess club", in: html).dropFirst().first)
    #expect(chess.contains("<time class=\"event-day\" datetime=\"2026-12-01\">Tuesday 1 December</time>"))
    #expect(chess.contains("datetime=\"2026-12-01T15:20+00:00\">15:20 to 16:20</time>"))
    #expect(chess.contains("id=\"day-2026-12-01\""))
}

@Test func whatLastsForWeeksStandsOnceUnderTodayWithAllItsDays() async throws {
    let found = entries("Art show", in: try await page("calendar/"))
    #expect(found.count == 1)
    #expect(found[0].contains("Thursday 12 November – Thursday 3 December 2026"))
    #expect(found[0].contains("Last day: Thursday 3 December"))
    #expect(found[0].contains("id=\"day-2026-11-21\""))
}

@Test func whatEndsOnTheNextDaySaysSo() async throws {
    let found = entries("Sleepover", in: try await page("calendar/"))
    #expect(found.count == 1)
    #expect(found[0].contains("20:00 – Saturday 5 December, 10:00"))
    let own = try await page("calendar/clubs/sleepover/")
    #expect(own.contains("Friday 4 December 2026, 20:00 – Saturday 5 December 2026, 10:00"))
}

@Test func anotherZoneIsNamedBesideTheTimeOfTheSchool() async throws {
    let found = try #require(entries("Call with our friends in New York", in: try await page("calendar/")).first)
    #expect(found.contains("15:00 to 16:00"))
    #expect(found.contains("New York Time: 10:00 to 11:00"))
    let spanish = try await page("es/calendar/")
    #expect(spanish.contains("hora de Nueva York: de 10:00 a 11:00"))
    #expect(!entries("Chess club", in: spanish).contains { $0.contains("event-zone") })
}

@Test func cancelledAndMovedDatesSaySo() async throws {
    let html = try await page("calendar/")
    let chess = try #require(entries("Chess club", in: html).first)
    #expect(chess.contains("<strong class=\"status\">Cancelled</strong> <s>"))
    let moved = try #require(entries("Council", in: html).first { $0.contains("2026-12-10") })
    #expect(moved.contains(">Moved</strong>") && moved.contains("Moved from Wednesday 9 December 2026, 13:00"))
    #expect(!html.contains("Tuesday 15 December"))
}

@Test func daysWithoutSchoolAndDaysOfTermAreNamedAndLeadNowhere() async throws {
    let html = try await page("calendar/")
    let closed = try #require(entries("Staff day", in: html).first)
    #expect(closed.contains("<span class=\"event-kind\">No school</span>") && !closed.contains("<a "))
    #expect(!closed.contains("All day"))
    #expect(entries("Autumn term: last day", in: html).first?.contains(">Term</span>") == true)
}

// MARK: Past

@Test func whatIsOverStaysReachableButIsNeverToCome() async throws {
    let html = try await page("calendar/clubs/")
    let parts = html.components(separatedBy: "<details class=\"past\">")
    #expect(parts.count == 2)
    #expect(entries("Old fair", in: parts[0]).isEmpty && entries("Old fair", in: parts[1]).count == 1)
    let own = try await page("calendar/clubs/old-fair/")
    #expect(own.contains("This event is over.") && own.contains("content=\"noindex\""))
    #expect(!own.contains("rel=\"alternate\" hreflang") && !own.contains("event.ics"))
    let coming = try await page("calendar/clubs/sleepover/")
    #expect(coming.contains("rel=\"alternate\" hreflang=\"en\"") && !coming.contains("noindex"))
}

@Test func theDayOfTheBuildDecidesWhatIsOver() async throws {
    #expect(try await page("calendar/clubs/sleepover/", today: "2026-12-05").contains("This event is over.") == false)
    #expect(try await page("calendar/clubs/sleepover/", today: "2026-12-06").contains("This event is over."))
    // Ahead of all lists is not over.
    #expect(try await page("calendar/clubs/sleepover/", today: "2025-01-06").contains("This event is over.") == false)
}

@Test func theScriptThatHidesWhatIsOverIsThereOnlyForSitesThatAskForIt() async throws {
    let without = await build(school)
    #expect(!without.output.paths.contains { $0.contains("hide-past") })
    #expect(without.output.text(at: "calendar/index.html")?.contains("data-ends") == false)
    let with = await build(school.replacing("contact: office\n", with: "contact: office\nhide_past: yes\n"))
    let script = try #require(with.output.paths.first { $0.contains("hide-past") })
    let html = try #require(with.output.text(at: "pl/calendar/index.html"))
    #expect(html.contains("<script src=\"/\(script)\" defer></script>"))
    #expect(html.contains("data-ends=\"2026-12-05T10:00+00:00\""))
}

// MARK: The month

@Test func theMonthIsATableWithFullDatesInItsCells() async throws {
    let html = try await page("calendar/2026-12/")
    #expect(html.contains("<caption>December 2026</caption>"))
    let heads = pieces(of: html, from: "<th scope=\"col\">", to: "</th>")
    #expect(heads == ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
    let rows = try #require(pieces(of: html, from: "<tbody>", to: "</tbody>").first).components(separatedBy: "<tr>")
    #expect(rows.count == 6)
    #expect(rows.dropFirst().allSatisfy { $0.components(separatedBy: "<td").count == 8 })
    let day = try cell("2026-12-01", in: html)
    #expect(day.contains("Tuesday 1 December 2026") && day.contains("15:20") && day.contains("Chess club"))
    // It lasts over this day too.
    #expect(day.contains("Art show"))
    #expect(try cell("2026-12-11", in: html).contains("No school"))
    #expect(
        html.contains("rel=\"prev\" href=\"/calendar/2026-11/\"")
            && html.contains("rel=\"next\" href=\"/calendar/2027-01/\""))
}

@Test func theWeekBeginsAsTheSchoolsCountryHasIt() async throws {
    let html = try await page("calendar/2026-12/", of: school.replacing("region: GB", with: "region: US"))
    #expect(pieces(of: html, from: "<th scope=\"col\">", to: "</th>").first == "Sunday")
    let arabic = try await page("ar/calendar/2026-12/")
    #expect(pieces(of: arabic, from: "<th scope=\"col\">", to: "</th>").first == "الاثنين")
}

@Test func aFullDayLeadsToItsPlaceInTheList() async throws {
    var site = school + "\n-- content/calendars/busy.yaml --\nname: Busy\nevents:\n"
    for number in 1...6 {
        site += "  - {id: b\(number), title: Talk \(number), date: 2026-12-16, from: \"0\(number):00\"}\n"
    }
    let html = try await page("calendar/2026-12/", of: site)
    let day = try cell("2026-12-16", in: html)
    #expect(day.contains("href=\"#day-2026-12-16\">4 more<"))
    #expect(html.contains("id=\"day-2026-12-16\""))
    #expect(html.components(separatedBy: "id=\"day-2026-12-16\"").count == 2)
}

@Test func aMonthWithThousandsOfDatesIsCutIntoPages() async throws {
    var site = school + "\n-- content/calendars/busy.yaml --\nname: Busy\nevents:\n"
    for number in 1...30 {
        site +=
            "  - {id: b\(number), title: Talk \(number), date: 2026-12-01, from: \"08:00\", repeat: daily, until: 2026-12-31}\n"
    }
    let result = await build(site)
    let first = try #require(result.output.text(at: "calendar/2026-12/index.html"))
    #expect(first.components(separatedBy: "<li class=\"event").count <= 301)
    let day = try cell("2026-12-31", in: first)
    let link = try #require(pieces(of: day, from: "class=\"month-more\" href=\"", to: "\"").first)
    let (path, anchor) = (link.components(separatedBy: "#")[0], link.components(separatedBy: "#")[1])
    let target = try #require(result.output.text(at: String(path.dropFirst()) + "index.html"))
    #expect(target.contains("id=\"\(anchor)\"") && !target.contains("<table"))
    let all = result.output.paths.filter { $0.hasPrefix("calendar/2026-12/") }.compactMap { result.output.text(at: $0) }
    #expect(all.map { entries("Talk 7", in: $0).count }.reduce(0, +) == 31)
}

// MARK: Class, audience, year

@Test func aClassPageShowsTheDatesOfItsClassOnly() async throws {
    let html = try await page("classes/oak/")
    #expect(entries("Oak trip", in: html).count == 1)
    #expect(entries("Chess club", in: html).isEmpty)
    #expect(html.contains("href=\"/calendar/class-oak/\""))
}

@Test func theYearPageHasTermsAndWhatIsForTheWholeSchool() async throws {
    let html = try await page("calendar/year/")
    #expect(html.contains(">2026–2027</h2>") && html.contains(">2027</h2>"))
    #expect(html.contains(">Autumn term</h3>") && html.contains("Wednesday 2 September – Friday 18 December 2026"))
    #expect(
        entries("Half-term holiday", in: html).first?.contains("Monday 26 October – Friday 30 October 2026") == true)
    #expect(entries("Sleepover", in: html).count == 1)
    #expect(entries("Chess club", in: html).isEmpty && entries("Oak trip", in: html).isEmpty)
}

@Test func aTermIsOnePageWithEachSeriesOnce() async throws {
    let html = try await page("calendar/term-2026-09/")
    #expect(html.contains("<h1>Autumn term</h1>"))
    let parts = html.components(separatedBy: "Repeats every week")
    #expect(parts.count == 2)
    #expect(entries("Chess club", in: parts[1]).count == 1)
    #expect(parts[1].contains("Tuesday</span>"))
    // What is not as always has its own line.
    #expect(entries("Chess club", in: parts[0]).count == 1 && entries("Council", in: parts[0]).count == 1)
}

@Test func aCalendarFileCannotTakeThePlaceOfAMonth() async {
    let result = await build(school + "\n-- content/calendars/2026-12.yaml --\nname: Mine\nevents: []\n")
    #expect(result.rules.contains("repeated-address"))
    let page = await build(school + "\n-- content/calendar/year.md --\n# My year\n")
    #expect(page.rules.contains("repeated-address"))
}

@Test func linksToMadePagesOfDatesAreNotDead() async {
    let result = await build(
        school
            + "\n-- content/dates.md --\n# Dates\n\nSee [the year](/calendar/year/), [term](/calendar/term-2026-09/) "
            + "and [December](/calendar/2026-12/), not [1999](/calendar/1999-12/).\n")
    let dead = result.diagnostics.filter { $0.rule == "broken-link" }
    #expect(dead.count == 1 && dead.first?.message.contains("1999-12") == true)
}

// MARK: One event

@Test func anEventTellsWhatTheSchoolTellsAndNothingElse() async throws {
    let html = try await page("calendar/clubs/chess/")
    for label in ["When", "Where", "Cost", "Interpreters", "Step-free"] { #expect(html.contains("<dt>\(label)</dt>")) }
    for label in ["Childcare", "Sign language", "Travel"] { #expect(!html.contains("<dt>\(label)</dt>")) }
    #expect(html.contains("Hodan Ali") && html.contains("tel:01005550104"))
    #expect(try await page("calendar/clubs/oak-trip/").contains("<a href=\"https://talk.example/oak\">"))
}

@Test func structuredDataListTheDatesOnThePage() async throws {
    let html = try await page("pl/calendar/clubs/chess/")
    let json = try jsonLD(html)
    let list = try #require(
        pieces(of: html, from: "<section class=\"event-dates\"", to: "</section>").first)
    let shown = pieces(of: list, from: "<time datetime=\"", to: "\"")
    let parts = try #require(json["subEvent"] as? [[String: Any]])
    #expect(shown.count == 11)
    #expect(parts.compactMap { $0["startDate"] as? String } == shown)
    #expect(parts[0]["eventStatus"] as? String == "https://schema.org/EventCancelled")
    #expect(parts[0]["startDate"] as? String == "2026-11-24T15:20+00:00")
    #expect(json["startDate"] as? String == "2026-12-01T15:20+00:00")
    let feed = try #require(await build(school).output.text(at: "pl/calendar/clubs/chess/event.ics"))
    #expect(feed.contains("DTSTART;TZID=Europe/London:20261103T152000"))
    let schedule = try #require(json["eventSchedule"] as? [String: Any])
    #expect(schedule["repeatFrequency"] as? String == "P1W")
    #expect((schedule["exceptDate"] as? [String])?.contains("2026-12-15") == true)
}

@Test func structuredDataTellPlaceCostAndStatus() async throws {
    let chess = try jsonLD(try await page("calendar/clubs/chess/"))
    #expect((chess["offers"] as? [String: Any])?["price"] as? Int == 0)
    #expect((chess["offers"] as? [String: Any])?["priceCurrency"] as? String == "GBP")
    #expect(chess["isAccessibleForFree"] as? Bool == true)
    #expect((chess["location"] as? [String: Any])?["name"] as? String == "Library")
    let sleepover = try jsonLD(try await page("calendar/clubs/sleepover/"))
    #expect(sleepover["offers"] == nil && sleepover["isAccessibleForFree"] == nil)
    #expect(sleepover["endDate"] as? String == "2026-12-05T10:00+00:00")
    let show = try jsonLD(try await page("calendar/clubs/art-show/"))
    #expect(show["startDate"] as? String == "2026-11-12" && show["endDate"] as? String == "2026-12-03")
    let trip = try jsonLD(try await page("calendar/clubs/oak-trip/"))
    #expect(trip["eventAttendanceMode"] as? String == "https://schema.org/OnlineEventAttendanceMode")
    #expect((trip["location"] as? [String: Any])?["url"] as? String == "https://talk.example/oak")
    let council = try jsonLD(try await page("calendar/school/council/"))
    let moved = try #require(council["subEvent"] as? [[String: Any]])[1]
    #expect(moved["eventStatus"] as? String == "https://schema.org/EventRescheduled")
    #expect(moved["previousStartDate"] as? String == "2026-12-09T13:00+00:00")
    #expect(moved["startDate"] as? String == "2026-12-10T10:00+00:00")
}

// MARK: Languages

@Test func timesAndDaysFitWhereTheyStand() async throws {
    #expect(try await page("es/calendar/clubs/chess/").contains("Martes, 1 de diciembre de 2026, de 15:20 a 16:20"))
    #expect(try await page("pl/calendar/clubs/chess/").contains("Wtorek, 1 grudnia 2026, od 15:20 do 16:20"))
    let polish = try await page("pl/calendar/")
    #expect(polish.contains("czwartek, 12 listopada – czwartek, 3 grudnia 2026".dropFirst()))
    #expect(polish.contains(">1–6 grudnia</h3>"))
    let arabic = try await page("ar/calendar/")
    #expect(arabic.contains("من \u{2068}15:20\u{2069} إلى \u{2068}16:20\u{2069}"))
    #expect(arabic.contains("<span lang=\"en\" dir=\"ltr\">Staff day</span>"))
}

@Test func everyLanguageHasThePagesOfDates() async {
    let result = await build(school)
    let own = result.output.paths.filter { $0.hasPrefix("calendar/") && $0.hasSuffix(".html") }
    #expect(own.count > 20)
    for language in ["es", "pl", "ar", "so"] {
        for path in own { #expect(result.output.text(at: "\(language)/\(path)") != nil, "\(language)/\(path)") }
    }
}

// MARK: Deadlines, slots, audiences

private let evening = """
    -- site.yaml --
    title: Oakfield School
    base_url: https://oakfield.example
    time_zone: Europe/London
    languages: [en]
    contacts:
      office: {name: School office, phone: "0100 555 0100"}
    contact: office
    -- content/index.md --
    # Home
    -- content/calendars/school.yaml --
    name: School
    deadlines:
      - {title: Return the trip form, by: 2026-12-04}
    events:
      - id: evening
        title: Parents' evening
        date: 2026-12-01
        from: "16:00"
        to: "17:00"
        place: Hall
        slots: {every: 20 minutes}
      - {id: board, title: Board meeting, date: 2026-12-02, audience: governors}
      - {id: training, title: Staff training, date: 2026-12-03, audience: staff}
    """

@Test func deadlinesAndTimesToBookAreVisibleAsWhatTheyAre() async throws {
    let html = try await page("calendar/", of: evening)
    let form = try #require(entries("Return the trip form", in: html).first)
    #expect(form.contains("<span class=\"event-kind\">Deadline</span>") && !form.contains("All day"))
    #expect(entries("Parents&#39; evening", in: html).first?.contains("Book a time") == true)
    let own = try await page("calendar/school/evening/", of: evening)
    let slots = try #require(pieces(of: own, from: "<section class=\"event-slots\"", to: "</section>").first)
    #expect(pieces(of: slots, from: "\">", to: "</time>").suffix(3).last?.hasSuffix("16:40 to 17:00") == true)
    #expect(slots.components(separatedBy: "<time ").count == 4)
    // Without an address to book at, the contact of the page is the way.
    #expect(slots.contains("<a href=\"#reply-title\">To book a time, ask us.</a>"))
    #expect(own.contains("id=\"reply-title\""))
}

@Test func eachAudienceHasItsDatesAndStaffHaveNone() async throws {
    let result = await build(evening)
    let families = try #require(result.output.text(at: "calendar/for-families/index.html"))
    let governors = try #require(result.output.text(at: "calendar/for-governors/index.html"))
    #expect(entries("Board meeting", in: families).isEmpty && entries("Parents&#39; evening", in: families).count == 1)
    #expect(
        entries("Board meeting", in: governors).count == 1 && entries("Parents&#39; evening", in: governors).isEmpty)
    for path in result.output.paths {
        #expect(result.output.text(at: path)?.contains("Staff training") != true, "\(path)")
    }
    // A school without such events needs no page for them.
    #expect(await build(school).output.text(at: "calendar/for-families/index.html") == nil)
}
