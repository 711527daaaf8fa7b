import Foundation
import SourceText
import Testing

private let longWord = String(repeating: "Schulverwaltung", count: 14).prefix(200)
private let longTitle = String(repeating: "What to do when your child is ill, and whom to tell. ", count: 6).prefix(300)

// MARK: Parts of a text

@Test func aBoxInATextSaysWhatItIsInTheLanguageOfThePage() async {
    let site = await build(
        """
        -- site.yaml --
        title: Oakfield School
        time_zone: Europe/London
        languages: [en, {code: ar, publish_at: 40}, so]
        -- content/index.md --
        # Welcome

        ::: important
        Bring a coat.
        :::

        ::: note
        Lunch is at noon.
        :::
        -- translations/ar/pages/index.po --
        msgid ""
        msgstr "Content-Type: text/plain; charset=UTF-8\\n"

        msgctxt "title"
        msgid "Welcome"
        msgstr "أهلاً"

        msgid "Bring a coat."
        msgstr "أحضروا معطفاً."
        """)
    let english = site.output.text(at: "index.html") ?? ""
    #expect(
        english.contains(
            "<div class=\"callout callout-important\" role=\"note\">\n<p class=\"callout-name\">Important</p>\n<p>Bring a coat.</p>"
        ))
    #expect(english.contains("<p class=\"callout-name\">Note</p>\n<p>Lunch is at noon.</p>"))
    let arabic = site.output.text(at: "ar/index.html") ?? ""
    #expect(arabic.contains("<p class=\"callout-name\">مهم</p>\n<p>أحضروا معطفاً.</p>"))
    #expect(arabic.contains("<p class=\"callout-name\">ملاحظة</p>"))
    // Who reads the English page in Somali still gets the word in Somali, and a screen reader is told.
    let somali = site.output.text(at: "so/index.html") ?? ""
    #expect(somali.contains("<p class=\"callout-name\" lang=\"so\" dir=\"ltr\">Muhiim</p>\n<p>Bring a coat.</p>"))
    #expect(!site.diagnostics.map(\.rule).contains("unknown-attribute"))
}

@Test func aFoldedPartOpensByItsFirstLine() async {
    let site = await build(
        """
        -- content/index.md --
        # Welcome

        ::: details
        What if it **rains**? See [visiting](visiting.md).

        We stay in the hall.
        :::

        ::: details
        - a list has no first line
        :::
        -- content/visiting.md --
        # Visit us
        """)
    let html = site.output.text(at: "index.html") ?? ""
    #expect(
        html.contains(
            "<details>\n<summary>What if it <strong>rains</strong>? See visiting.</summary>\n<p>We stay in the hall.</p>\n</details>"
        ))
    #expect(pieces(of: html, from: "<details", to: "</details>").count == 1)
    #expect(html.contains("<div>\n<ul>\n<li>a list has no first line"))
}

@Test func aPageAboutStaffHasACardForEachContact() async {
    let site = await build(
        """
        -- site.yaml --
        title: Oakfield School
        time_zone: Europe/London
        languages: [en]
        contacts:
          office: {name: School office, phone: "0100 555 0100"}
          head: {name: Mrs Adeyemi, role: Head teacher, email: head@oakfield.example}
        contact: office
        -- content/index.md --
        # Welcome
        -- content/people.md --
        ---
        title: Who works here
        type: staff
        ---
        You can call us by our names.
        """)
    let html = site.output.text(at: "people/index.html") ?? ""
    #expect(
        pieces(of: html, from: "<h2 class=\"person-name\"><bdi>", to: "</bdi>") == ["School office", "Mrs Adeyemi"])
    #expect(html.contains("<a href=\"mailto:head@oakfield.example\"><bdi dir=\"ltr\">head@oakfield.example</bdi></a>"))
    #expect(site.output.text(at: "index.html")?.contains("person-name") == false)
}

@Test func theDatesOfThisWeekStandUnderTheirDays() async {
    let site = await build(
        """
        -- content/index.md --
        # Welcome
        -- content/calendars/school.yaml --
        events:
          - {title: Choir, date: 2026-11-25, from: "12:30"}
          - {title: Chess, date: 2026-11-25, from: "15:20"}
          - {title: Football, date: 2026-11-27, from: "15:20"}
        """)
    let html = site.output.text(at: "index.html") ?? ""
    let days = pieces(of: html, from: "<div class=\"board-day\">", to: "</div>")
    #expect(days.count == 2)
    #expect(
        days.first?.contains("<h3 class=\"board-name\"><time datetime=\"2026-11-25\">Wednesday 25 November</time></h3>")
            == true)
    #expect(days.map { pieces(of: $0, from: "<li", to: ">").count } == [2, 1])
}

// MARK: What is longer or wider than anybody thought

@Test func aLongTitleAndALongWordAreOnThePageAsTheyAre() async {
    let site = await build(
        """
        -- content/index.md --
        # \(longTitle)
        -- content/word.md --
        # \(longWord)
        """)
    #expect(
        site.output.text(at: "index.html")?.contains("<h1>\(longTitle.trimmingCharacters(in: .whitespaces))</h1>")
            == true)
    let page = site.output.text(at: "word/index.html")
    #expect(page?.contains("<h1>\(longWord)</h1>") == true)
    // The style sheet breaks such a word anywhere; a browser test sees that no page is wider than its window.
    let styles = site.output.paths.first { $0.hasPrefix("assets/theme.") }.flatMap { site.output.text(at: $0) }
    #expect(styles?.contains("overflow-wrap:anywhere") == true)
}

@Test func aPageWithoutHeadingsHasNoContents() async {
    let site = await build("-- content/index.md --\n# Welcome\n-- content/visit.md --\n# Visit\n\nCome any day.\n")
    let html = site.output.text(at: "visit/index.html") ?? ""
    #expect(html.contains("<p>Come any day.</p>"))
    #expect(!html.contains("class=\"contents\""))
}

@Test func aMenuOfFortyLanguagesIsFolded() async {
    let tags = [
        "en", "am", "ar", "bg", "bn", "ckb", "cs", "cy", "de", "el", "es", "fa", "fr", "gu", "hi", "hu", "it", "ko",
        "ku",
        "lt", "ne", "nl", "pa", "pl", "ps", "pt", "ro", "ru", "sk", "so", "sq", "sw", "ta", "th", "tl", "tr", "uk",
        "ur",
        "vi", "zh-Hans",
    ]
    func menu(_ tags: ArraySlice<String>) async -> String {
        let settings = "title: Oakfield\ntime_zone: Europe/London\nlanguages: [\(tags.joined(separator: ", "))]"
        let site = await build("-- site.yaml --\n\(settings)\n-- content/index.md --\n# Welcome\n")
        let html = site.output.text(at: "index.html") ?? ""
        return pieces(of: html, from: "<nav class=\"language-menu\"", to: "</nav>").first ?? ""
    }
    let forty = await menu(tags[...])
    #expect(forty.contains("<details>"))
    #expect(pieces(of: forty, from: "hreflang=\"", to: "\"") == tags)
    #expect(await !menu(tags[..<8]).contains("<details>"))
}

@Test func aTableOfThirtyColumnsScrollsInARegionWithAName() async {
    let row = "|" + (1...30).map { " C\($0) |" }.joined()
    let line = "|" + String(repeating: " --- |", count: 30)
    let site = await build("-- content/index.md --\n# Welcome\n\n## Scores\n\n\(row)\n\(line)\n\(row)\n")
    let html = site.output.text(at: "index.html") ?? ""
    #expect(html.contains("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table: Scores\">"))
    #expect(pieces(of: html, from: "<th scope=\"col\">", to: "</th>").count == 30)
}

@Test func anEventOfThreeWeeksIsOneEntryWithItsLastDay() async {
    let site = await build(
        """
        -- content/index.md --
        # Welcome
        -- content/calendars/school.yaml --
        events:
          - {title: Book fair, date: 2026-11-23, to_date: 2026-12-13}
        """)
    let home = site.output.text(at: "index.html") ?? ""
    #expect(pieces(of: home, from: "Book fair", to: "<").count == 1)
    let calendar = site.output.text(at: "calendar/index.html") ?? ""
    #expect(calendar.contains("13 December"))
    for month in ["2026-11", "2026-12"] {
        let table = site.output.text(at: "calendar/\(month)/index.html") ?? ""
        #expect(pieces(of: table, from: "Book fair", to: "<").count > 7, "\(month): on each of its days")
    }
}
