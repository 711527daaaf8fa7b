import FoundationEssentials
import SourceText
import Testing

// Things that once went wrong without a word, each as the site in which it did.

@Test func aReasonAllowsAFindingInTheNextBlockOnly() async {
    let result = await build(
        """
        -- content/index.md --
        # Home

        <!-- allow unexplained-acronym: a name on the door -->
        Ask for the SENCO.

        Ask for the DSL.
        """)
    #expect(result.rules == ["unexplained-acronym"])
    #expect(result.diagnostics.first?.message.contains("DSL") == true)
}

@Test(arguments: [
    ("<!-- allow unexplained-acronym -->\nAsk for the SENCO.", ["unused-allowance", "unexplained-acronym"]),
    ("<!-- allow unexplained-acronym: known -->\nAsk at the office.", ["unused-allowance"]),
    ("<!-- allow unexplaned-acronym: known -->\nAsk at the office.", ["unused-allowance"]),
])
func anAllowanceThatDoesNothingIsReported(text: String, rules: [String]) async {
    let result = await build("-- content/index.md --\n# Home\n\n\(text)")
    #expect(result.rules == rules)
}

@Test func textKeptFromTranslatorsIsMarkedInEveryLanguage() async throws {
    let result = await build(
        """
        -- site.yaml --
        title: Oakfield
        time_zone: Europe/London
        languages: [en, es]
        contacts:
          office: {name: Office, phone: "0100 555 0100"}
        contact: office
        -- content/index.md --
        # Home
        <!-- translate: no -->

        God save the King.

        <!-- translate: yes -->

        You are welcome here.
        -- translations/es/pages/index.po --
        msgid ""
        msgstr "Language: es\\nContent-Type: text/plain; charset=UTF-8\\n"

        msgctxt "title"
        msgid "Home"
        msgstr "Inicio"

        msgid "You are welcome here."
        msgstr "Aquí son bienvenidos."
        """)
    let page = try #require(result.output.text(at: "es/index.html"))
    #expect(page.contains("lang=\"en\" dir=\"ltr\">God save the King.</p>"))
    #expect(page.contains("<p>Aquí son bienvenidos.</p>"))
    #expect(!page.contains("notice notice-"))
}

@Test func anEventThatNobodyTranslatedIsNoPageInThatLanguage() async throws {
    let result = await build(
        """
        -- site.yaml --
        title: Oakfield
        base_url: https://oakfield.example
        time_zone: Europe/London
        languages: [en, es]
        -- content/index.md --
        # Home
        -- content/calendars/clubs.yaml --
        name: Clubs
        events:
          - {id: chess, title: Chess club, date: 2026-12-01, notes: Come and play}
        """)
    let source = try #require(result.output.text(at: "calendar/clubs/chess/index.html"))
    #expect(!source.contains("hreflang=\"es\" href=\"https"))
    #expect(source.contains("not translated yet"))
    let spanish = try #require(result.output.text(at: "es/calendar/clubs/chess/index.html"))
    #expect(spanish.contains("<h1 lang=\"en\" dir=\"ltr\">Chess club</h1>"))
    #expect(spanish.contains("content=\"noindex\""))
    #expect(spanish.contains("notice notice-none"))
}

@Test func anEventFarAwayStillSaysWhenItIs() async throws {
    let result = await build(
        """
        -- content/index.md --
        # Home
        -- content/calendars/all-years.yaml --
        name: Years
        events:
          - {id: then, title: Long ago, date: 2019-12-02, from: "10:00", to: "11:00"}
          - {id: later, title: Far ahead, date: 2031-12-01}
        """)
    #expect(
        result.output.text(at: "calendar/all-years/then/index.html")?.contains("Monday 2 December 2019, 10:00 to 11:00")
            == true)
    #expect(result.output.text(at: "calendar/all-years/later/index.html")?.contains("Monday 1 December 2031") == true)
}

@Test func anEventThatIsCalledOffSaysSoOnThePageAndOnPhones() async throws {
    let result = await build(
        """
        -- content/index.md --
        # Home
        -- content/calendars/clubs.yaml --
        name: Clubs
        events:
          - {id: once, title: Book fair, date: 2026-12-01, cancelled: [2026-12-01]}
          - {id: art, title: Art club, date: 2026-11-23, repeat: weekly, until: 2026-12-14, cancelled: [2026-11-30]}
        """)
    #expect(result.rules.isEmpty)
    let feed = try #require(result.output.text(at: "calendar/clubs/once/event.ics"))
    #expect(feed.contains("STATUS:CANCELLED") && !feed.contains("RECURRENCE-ID"))
    let series = try #require(result.output.text(at: "calendar/clubs/art/event.ics"))
    #expect(series.contains("RECURRENCE-ID;VALUE=DATE:20261130"))
    let list = try #require(result.output.text(at: "calendar/clubs/index.html"))
    #expect(list.components(separatedBy: "is-cancelled").count == 3)
}

@Test(arguments: [
    (
        "{id: art, title: Art, date: 2026-11-23, repeat: weekly, until: 2026-12-14, cancelled: [2026-12-02]}",
        "invalid-date"
    ),
    ("{id: art, title: Art, date: 2026-11-23, repeat: weekly term-time-only}", "wrong-value"),
    ("{id: art, title: Art, date: 2026-11-23, until: 2026-12-14}", "wrong-value"),
    ("{id: art, title: Art, date: 2026-11-23, repeat: sometimes}", "wrong-value"),
    ("{id: art, title: Art, date: 2026-11-31}", "invalid-date"),
    ("{id: art, title: Art, date: 2026-11-23, from: \"16:00\", to: \"15:00\", place: Hall}", "end-before-start"),
])
func aSlipInACalendarIsReported(event: String, rule: String) async {
    let result = await build(
        "-- content/index.md --\n# Home\n-- content/calendars/clubs.yaml --\nname: Clubs\nevents:\n  - \(event)")
    #expect(result.rules == [rule])
}

@Test func aSiteWithoutPagesIsAnError() async {
    #expect(await build("-- content/readme.txt --\nhello").rules == ["missing-home"])
    #expect(await build("-- content/visiting.md --\n# Visiting").rules == ["missing-home"])
}

@Test func aPageCalledThemeDoesNotChangeTheThemesWords() async throws {
    let result = await build(
        """
        -- site.yaml --
        title: Oakfield
        time_zone: Europe/London
        languages: [en, es]
        -- content/index.md --
        # Home
        -- content/theme.md --
        # Home
        -- translations/es/pages/theme.po --
        msgid ""
        msgstr "Language: es\\nContent-Type: text/plain; charset=UTF-8\\n"

        msgid "Home"
        msgstr "TEMA"
        """)
    #expect(result.output.text(at: "es/theme/index.html")?.contains("TEMA") == false)
}

@Test func aPictureOfTheFrontMatterMayBeGivenFromContent() async throws {
    let result = await build(
        """
        -- content/index.md --
        # Home
        -- content/classes/oak/index.md --
        ---
        title: Oak
        image: images/leaf.svg
        image_alt: A leaf
        ---
        -- content/images/leaf.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="10" height="20"></svg>
        """)
    #expect(result.rules.isEmpty)
    #expect(
        result.output.text(at: "classes/oak/index.html")?.contains(
            "src=\"/images/leaf.svg\" alt=\"A leaf\" width=\"10\" height=\"20\"") == true)
}

@Test func headingsDoNotTakeTheIdsOfThePage() async throws {
    let result = await build("-- content/index.md --\n# Home\n\n## Main\n\n## Note 1\n\nWell[^1].\n\n[^1]: Indeed.")
    let page = try #require(result.output.text(at: "index.html"))
    #expect(page.components(separatedBy: "id=\"main\"").count == 2)
    #expect(page.contains("href=\"#_note-1\"") && page.contains("<li id=\"_note-1\">"))
}

@Test func slipsInSiteYAMLHaveTheirPlace() async {
    let result = await build(
        """
        -- site.yaml --
        title: Oakfield
        time_zone: Europe/London
        languages: [en]
        logo: images/nothere.svg
        menu:
          - page: vistng.md
        rules:
          shool-jargon: off
        contacts:
          office: {name: Office, phone: "0100 555 0100"}
        contact: office
        -- content/index.md --
        # Home
        -- content/visiting.md --
        # Visiting
        """)
    let index = LineIndex(result.sources["site.yaml"]?.bytes ?? [])
    let found = result.diagnostics.map { "\($0.rule) \(index.line(at: $0.place.range.lowerBound))" }
    #expect(found == ["broken-link 4", "broken-link 6", "unknown-key 8"])
}

@Test func anAcceptedWordIsAcceptedWhereItWasSaid() async {
    let site = """
        -- site.yaml --
        title: Oakfield
        time_zone: Europe/London
        accept:
          - {term: SENCO, reason: on the door, path: classes/*}
        contacts:
          office: {name: Office, phone: "0100 555 0100"}
        contact: office
        -- content/index.md --
        # Home
        Ask the SENCO.
        -- content/classes/oak.md --
        # Oak
        Ask the SENCO.
        """
    let found = await build(site).diagnostics.filter { $0.rule == "unexplained-acronym" }
    #expect(found.map(\.place.file) == ["content/index.md"])
}

@Test func draftsOfHandWrittenTranslationsStayOut() async throws {
    let result = await build(
        """
        -- site.yaml --
        title: Oakfield
        time_zone: Europe/London
        languages: [en, es]
        -- content/index.md --
        # Home
        -- content/parking.md --
        # Parking
        -- content/parking.es.md --
        ---
        title: Aparcar
        draft: true
        ---
        No listo.
        """)
    #expect(result.output.text(at: "es/parking/index.html")?.contains("No listo") == false)
}

@Test func wordsInCalendarsAreCheckedToo() async {
    let result = await build(
        """
        -- content/index.md --
        # Home
        -- content/calendars/clubs.yaml --
        name: Clubs
        events:
          - {id: drop-in, title: SENCO drop-in, date: 2026-12-01, notes: About continuous provision}
        """)
    #expect(Set(result.rules) == ["unexplained-acronym", "school-jargon"])
    #expect(result.diagnostics.allSatisfy { $0.place.file == "content/calendars/clubs.yaml" })
}

@Test func aPageInTwoOtherLanguagesIsOnePage() async throws {
    let result = await build(
        """
        -- site.yaml --
        title: Oakfield
        time_zone: Europe/London
        languages: [en, es, ar]
        contacts:
          office: {name: Office, phone: "0100 555 0100"}
        contact: office
        -- content/index.md --
        # Home
        -- content/clase.ar.md --
        # درس
        -- content/clase.es.md --
        # Clase de inglés
        """)
    #expect(result.rules.filter { $0 == "repeated-address" }.isEmpty)
    #expect(result.output.text(at: "es/clase/index.html")?.contains("<h1>Clase de inglés</h1>") == true)
    #expect(result.output.text(at: "ar/clase/index.html")?.contains("<h1>درس</h1>") == true)
    // English families are told that this is Spanish.
    #expect(
        result.output.text(at: "clase/index.html")?.contains("<h1 lang=\"es\" dir=\"ltr\">Clase de inglés</h1>") == true
    )
}

@Test func phoneNumbersKeepTheirOrderFromRightToLeft() async throws {
    let result = await build(
        """
        -- site.yaml --
        title: أوكفيلد
        time_zone: Europe/London
        languages: [ar]
        -- content/index.md --
        ---
        title: أهلا
        summary: اتصلوا بالرقم 0100 555 0101
        ---
        اتصلوا بالرقم 0100 555 0101 قبل 9:30 في 24 نوفمبر 2026.
        """)
    let page = try #require(result.output.text(at: "index.html"))
    #expect(page.contains("<bdi dir=\"ltr\">0100 555 0101</bdi> قبل 9:30 في 24 نوفمبر 2026."))
    #expect(page.contains("\u{2066}0100 555 0101\u{2069}</p>"))
}
