import Foundation
import SourceText
import Testing

@Test func aRepeatedAddressIsReportedAndTheFirstPageKept() async {
    let result = await build(
        """
        -- content/index.md --
        # Home
        -- content/clubs.md --
        # Clubs
        -- content/clubs/index.md --
        # After-school clubs
        """)
    #expect(result.rules == ["repeated-address"])
    #expect(result.output.text(at: "clubs/index.html")?.contains("<h1>Clubs</h1>") == true)
}

@Test func draftsAndPagesOfTheFutureAndThePastStayOut() async {
    let site = """
        -- content/index.md --
        # Home
        -- content/now.md --
        # Now
        -- content/draft.md --
        ---
        title: Draft
        draft: true
        ---
        -- content/later.md --
        ---
        title: Later
        publish: 2026-12-01
        ---
        -- content/over.md --
        ---
        title: Over
        expires: 2026-11-21
        ---
        """
    let today = await build(site)
    for path in ["draft", "later", "over"] { #expect(today.output.text(at: "\(path)/index.html") == nil) }
    #expect(today.output.text(at: "now/index.html") != nil)
    let december = await build(site, today: "2026-12-01")
    #expect(december.output.text(at: "later/index.html") != nil)
    let eve = await build(site, today: "2026-11-20")
    #expect(eve.output.text(at: "over/index.html") != nil)
    let drafts = await build(site, drafts: true)
    #expect(drafts.output.text(at: "draft/index.html") != nil)
    #expect(drafts.output.text(at: "later/index.html") != nil)
}

@Test func blocksWithoutATranslationAreShownInTheirOwnLanguageAndSaySo() async throws {
    let result = await build(translatedSite)
    let page = try #require(result.output.text(at: "ar/visiting/index.html"))
    #expect(page.contains("<html lang=\"ar\" dir=\"rtl\""))
    #expect(page.contains("<h1>زيارتنا</h1>"))
    #expect(page.contains("<p>تعالوا في أي يوم.</p>"))
    #expect(page.contains("<p class=\"untranslated\" lang=\"en\" dir=\"ltr\">Ring the bell at the gate.</p>"))
    #expect(page.contains("<li><span lang=\"en\" dir=\"ltr\">Bring a coat.</span>"))
    // The notice speaks the reader's language and the menu tells the truth about this page.
    #expect(page.contains("notice notice-partly"))
    #expect(page.contains("hreflang=\"ar\" href=\"https://oakfield.example/ar/visiting/\""))
}

@Test func aPageBelowTheThresholdIsShownInItsSourceLanguage() async throws {
    let result = await build(translatedSite.replacing("publish_at: 40", with: "publish_at: 95"))
    let page = try #require(result.output.text(at: "ar/visiting/index.html"))
    #expect(page.contains("notice notice-none"))
    #expect(page.contains("<div class=\"content\" lang=\"en\" dir=\"ltr\">"))
    #expect(page.contains("<p>Come on any day.</p>"))
    #expect(!page.contains("تعالوا"))
    #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(page.contains("<link rel=\"canonical\" href=\"https://oakfield.example/visiting/\">"))
    #expect(!page.contains("hreflang=\"ar\" href=\"https://oakfield.example/ar/"))
}

@Test func aTranslationMayNotAddLinksOrHTML() async throws {
    for added in ["تعالوا [هنا](https://evil.example).", "تعالوا <b onclick='x()'>اليوم</b>."] {
        let result = await build(translatedSite.replacing("تعالوا في أي يوم.", with: added))
        let page = try #require(result.output.text(at: "ar/visiting/index.html"))
        #expect(result.rules.contains { $0.hasPrefix("translation-") })
        #expect(page.contains("lang=\"en\" dir=\"ltr\">Come on any day.</p>"))
        #expect(!page.contains("evil"))
    }
}

private let translatedSite = """
    -- site.yaml --
    title: Oakfield School
    base_url: https://oakfield.example
    time_zone: Europe/London
    languages:
      - code: en
      - code: ar
        publish_at: 40
    contacts:
      office: {name: School office, phone: "0100 555 0100"}
    contact: office
    -- content/index.md --
    # Home
    -- content/visiting.md --
    ---
    title: Visiting us
    ---
    Come on any day.

    Ring the bell at the gate.

    - Bring a coat.
    - You are welcome here, and so are your children.
    -- translations/ar/pages/visiting.po --
    msgid ""
    msgstr "Language: ar\\nContent-Type: text/plain; charset=UTF-8\\n"

    msgctxt "title"
    msgid "Visiting us"
    msgstr "زيارتنا"

    msgid "Come on any day."
    msgstr "تعالوا في أي يوم."

    msgid "You are welcome here, and so are your children."
    msgstr "أهلا بكم وبأطفالكم."

    #, fuzzy
    msgid "Bring a coat."
    msgstr "أحضروا معطفا."
    """

@Test func linksFollowTheReaderIntoTheirLanguage() async throws {
    let result = await build(
        translatedSite.replacing("Come on any day.", with: "Come on any [day](index.md#main).").replacing(
            "تعالوا في أي يوم.", with: "تعالوا [يوما](index.md#main)."))
    #expect(result.output.text(at: "visiting/index.html")?.contains("<a href=\"/#main\">day</a>") == true)
    #expect(result.output.text(at: "ar/visiting/index.html")?.contains("<a href=\"/ar/#main\">يوما</a>") == true)
}

@Test func aSchoolBelowAPathHasAllItsAddressesThere() async throws {
    let result = await build(
        """
        -- site.yaml --
        title: Oakfield
        base_url: https://district.example/oakfield/
        time_zone: Europe/London
        languages: [en, es]
        -- content/index.md --
        # Home
        See [lunch](lunch.md) and the ![menu](menu.svg).
        -- content/lunch.md --
        # Lunch
        -- content/menu.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>
        """)
    let page = try #require(result.output.text(at: "es/index.html"))
    #expect(page.contains("href=\"/oakfield/es/lunch/\""))
    #expect(page.contains("src=\"/oakfield/menu.svg\""))
    #expect(page.contains("href=\"/oakfield/assets/theme."))
    #expect(page.contains("<link rel=\"canonical\" href=\"https://district.example/oakfield/\">"))
}

@Test func tenPostsMakeTwoPagesOfABlogAndAFeed() async throws {
    var site = "-- content/index.md --\n# Home\n-- content/news/index.md --\n# News\n"
    for day in 10...21 {
        site +=
            "-- content/news/2026-09-\(day).md --\n---\ntitle: News of \(day)\ndate: 2026-09-\(day)\ntags: [Art]\nauthors: [Ms Ali]\n---\nHello.\n"
    }
    let result = await build(site)
    let first = try #require(result.output.text(at: "news/index.html"))
    #expect(first.contains("News of 21") && !first.contains("News of 11<"))
    #expect(result.output.text(at: "news/page/2/index.html")?.contains("News of 11") == true)
    #expect(result.output.text(at: "tags/art/index.html") != nil)
    #expect(result.output.text(at: "authors/ms-ali/index.html") != nil)
    let feed = try #require(result.output.text(at: "news/feed.xml"))
    #expect(feed.contains("<updated>2026-09-21T00:00:00Z</updated>"))
    #expect(feed.components(separatedBy: "<entry").count == 13)
    #expect(result.output.text(at: "news/2026-09-15/index.html")?.contains("News of 14") == true)
}

@Test func calendarsOfBothKindsMeetOnOnePage() async throws {
    let result = await build(calendarSite)
    let page = try #require(result.output.text(at: "calendar/index.html"))
    #expect(page.contains("Parents&#39; evening"))
    #expect(page.contains("<h2 id=\"month-2026-11\"><a href=\"/calendar/2026-11/\">November 2026</a></h2>"))
    // Weekly in term time: 24 November is a Tuesday, 29 December is in the holidays.
    #expect(page.contains("datetime=\"2026-12-15\""))
    #expect(!page.contains("datetime=\"2026-12-29\""))
    let feed = try #require(result.output.text(at: "calendars/all.ics"))
    #expect(feed.hasPrefix("BEGIN:VCALENDAR\r\n"))
    #expect(feed.contains("UID:school-evening@example.com\r\n"))
    #expect(feed.contains("UID:clubs-chess@oakfield.example\r\n"))
    #expect(!feed.contains("ATTENDEE"))
    #expect(result.output.text(at: "calendar/clubs/chess/index.html")?.contains("Repeats every week") == true)
}

@Test func theSameEventsHaveTheSameIdentityInEveryLanguage() async throws {
    let result = await build(calendarSite.replacing("languages: [en]", with: "languages: [en, pl]"))
    func uids(_ path: String) throws -> [String] {
        try #require(result.output.text(at: path)).components(separatedBy: "\r\n").filter { $0.hasPrefix("UID:") }
    }
    #expect(try uids("calendars/all.ics") == uids("pl/calendars/all.ics"))
    #expect(try !uids("calendars/all.ics").isEmpty)
}

private let calendarSite = """
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
    -- content/calendars/terms.yaml --
    name: Term dates
    terms:
      - {name: Autumn term, from: 2026-09-02, to: 2026-12-18}
      - {name: Spring term, from: 2027-01-04, to: 2027-03-26}
    -- content/calendars/clubs.yaml --
    name: Clubs
    events:
      - id: chess
        title: Chess club
        date: 2026-11-24
        from: "15:20"
        to: "16:20"
        repeat: weekly term-time-only
    -- content/calendars/school.ics --
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//Test//EN
    BEGIN:VEVENT
    UID:school-evening@example.com
    DTSTAMP:20260901T090000Z
    DTSTART;TZID=Europe/London:20261126T153000
    DTEND;TZID=Europe/London:20261126T190000
    SUMMARY:Parents' evening
    ATTENDEE;CN=A Parent:mailto:parent@example.com
    END:VEVENT
    END:VCALENDAR
    """

@Test func aMistakeInATemplateOfTheSiteHasItsPlace() async {
    let result = await build(
        """
        -- content/index.md --
        # Home
        -- themes/default/templates/home.html --
        <p>
        {{ page.titel }}
        """)
    let found = result.diagnostics.first { $0.rule == "unknown-name" }
    #expect(found?.place.file == "themes/default/templates/home.html")
    #expect(found?.message.contains("title") == true)
}

@Test func theNumberOfThreadsChangesNoByte() async {
    let site = calendarSite.replacing("languages: [en]", with: "languages: [en, ar, so]")
    let one = await build(site, workers: 1)
    let many = await build(site, workers: 4)
    #expect(one.output.paths == many.output.paths)
    for path in one.output.paths { #expect(one.output.text(at: path) == many.output.text(at: path), "\(path)") }
    #expect(one.diagnostics == many.diagnostics)
}

@Test func everyWordOfTheThemeIsTranslatedInItsLanguages() throws {
    // What the build would say about a language that is not ready, for each language that the theme says it has.
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "../../themes/default/translations")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".po") }
    #expect(names.count >= 5)
    for name in names {
        let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        #expect(!text.contains("msgstr \"\"\n\n"), "\(name) has an empty translation")
    }
}
