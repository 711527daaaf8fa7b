import Foundation
import Gettext
import SourceText
import Testing

private let title = translated("Visiting", context: "title")
private let text = "---\ntitle: Visiting\n---\nCome on any day.\n"
private let critical = "---\ntitle: Visiting\ncritical: yes\n---\nCome on any day.\n"
private let noticeOfMachine = "class=\"notice notice-machine\""

private enum Wording: CaseIterable {
    case draft, unmarked, reviewed, stale

    var message: Message {
        translated("Come on any day.") {
            $0.translatorComments = ["origin: machine example-engine 2026-09-02"]
            switch self {
            case .draft: $0.isFuzzy = true
            case .unmarked: break
            case .reviewed: $0.markReviewed(by: "Amina Y", on: "2026-09-03")
            case .stale: ($0.isFuzzy, $0.previousID) = (true, "Come on Monday.")
            }
        }
    }
}

@Test(arguments: [
    ("drafts", Wording.draft, false, false), ("drafts", .unmarked, true, false), ("drafts", .reviewed, true, false),
    ("never", .draft, false, false), ("never", .unmarked, false, false), ("never", .reviewed, true, false),
    ("labelled", .draft, true, true), ("labelled", .unmarked, true, false), ("labelled", .reviewed, true, false),
    ("labelled", .stale, false, false),
])
private func aMachinesWordsAreShownAsTheSchoolDecided(
    machine: String, wording: Wording, isShown: Bool, hasNotice: Bool
) async {
    for settings in [(top: "machine: \(machine)", own: ""), (top: "machine: never", own: "\nmachine: \(machine)")] {
        let page = await TranslatedSchool(
            page: text, [title, wording.message], language: "code: es\npublish_at: 0" + settings.own,
            settings: settings.top
        ).page()
        #expect(page.contains("<p>¡Come on any day.!</p>") == isShown)
        #expect(page.contains("lang=\"en\" dir=\"ltr\">Come on any day.</p>") == !isShown)
        #expect(page.contains(noticeOfMachine) == hasNotice)
    }
}

@Test func withoutASettingAMachinesWordsAreDrafts() async {
    let school = TranslatedSchool(page: text, [title, Wording.draft.message], language: "code: es\npublish_at: 0")
    let page = await school.page()
    #expect(!page.contains("¡Come on any day.!"))
    #expect(!page.contains(noticeOfMachine))
}

@Test func aLabelledPageSaysSoEverywhereAndIsNoTrueTranslation() async throws {
    var school = TranslatedSchool(page: text, [Wording.draft.message], settings: "machine: labelled")
    var machineTitle = title
    machineTitle.isFuzzy = true
    machineTitle.translatorComments = ["origin: machine example-engine 2026-09-02"]
    school.messages.append(machineTitle)
    school.header = [("Last-Translator", "Ana Ruiz <ana@oakfield.example>")]
    let result = await school.built()
    let page = try #require(result.output.text(at: "es/visiting/index.html"))
    #expect(page.contains("<h1>¡Visiting!</h1>"))
    #expect(page.contains("Este texto lo ha traducido una máquina"))
    #expect(page.contains("<a href=\"/visiting/\" hreflang=\"en\">"))
    #expect(page.contains("<span class=\"language-state\">traducción automática</span>"))
    #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(!page.contains("hreflang=\"es\" href=\"https://"))
    #expect(!page.contains("Ana Ruiz"), "nobody is named for a machine's words")
    #expect(page.contains("mailto:office@oakfield.example\">Avísenos"), "a mistake can be told")
    // The home page has no notice, so the menu there keeps the words of the school.
    let home = try #require(result.output.text(at: "es/index.html"))
    #expect(home.contains("<span lang=\"en\" dir=\"ltr\">Visiting</span>"))
    #expect(!home.contains("¡Visiting!"))
    let source = try #require(result.output.text(at: "visiting/index.html"))
    #expect(source.contains("<span class=\"language-state\">machine translation</span>"))
    #expect(!source.contains("hreflang=\"es\" href=\"https://"))
    #expect(result.output.text(at: "sitemap.xml")?.contains("/es/visiting/") == false)
    #expect(result.diagnostics.contains { $0.message.contains("a machine's Spanish that nobody has checked") })
}

@Test func aLabelledPageWithGapsSaysBoth() async {
    let page = await TranslatedSchool(
        page: text + "\nRing the bell.\n", [title, Wording.draft.message], settings: "machine: labelled"
    ).page()
    #expect(page.contains(noticeOfMachine))
    #expect(page.contains("Una parte de esta página"))
    #expect(page.contains("lang=\"en\" dir=\"ltr\">Ring the bell.</p>"))
}

@Test func aCriticalPageNeverShowsWhatAMachineMade() async {
    let page = await TranslatedSchool(
        page: critical, [title, Wording.draft.message], settings: "machine: labelled"
    ).page()
    #expect(page.contains("notice notice-none"))
    #expect(!page.contains("¡Come on"))
}

@Test func theWordsOfTheSchoolItselfAreNeverAMachinesDraft() async throws {
    var school = TranslatedSchool(
        page: text, [title], settings: "machine: labelled\nmenu: [{page: visiting.md, title: Come}]")
    school.files["translations/es/site.po"] = """
        # origin: machine example-engine 2026-09-02
        #, fuzzy
        msgctxt "menu"
        msgid "Come"
        msgstr "¡Come!"
        """
    let home = try #require(await school.built().output.text(at: "es/index.html"))
    #expect(home.contains("<span lang=\"en\" dir=\"ltr\">Come</span>"))
    #expect(!home.contains("¡Come!"))
}

@Test(arguments: [
    ("", ["Amina Y"], true), ("", [], false), ("\nreviewers: 2", ["Amina Y"], false),
    ("\nreviewers: 2", ["Amina Y", "amina  y"], false), ("\nreviewers: 2", ["Amina Y", "Luis Gil"], true),
])
func aCriticalPageIsShownWhenEnoughPeopleHaveChecked(settings: String, names: [String], isShown: Bool) async {
    let messages = [title, translated("Come on any day.")].map { message in
        var message = message
        for name in names { message.markReviewed(by: name, on: "2026-09-03") }
        return message
    }
    let result = await TranslatedSchool(page: critical, messages, language: "code: es" + settings).built()
    let page = result.output.text(at: "es/visiting/index.html") ?? ""
    #expect(page.contains("<p>¡Come on any day.!</p>") == isShown)
    #expect(page.contains("notice notice-none") == !isShown)
    #expect(result.diagnostics.contains { $0.message.contains("is a critical page") } == !isShown)
}

@Test func aReviewOfAnOlderWordingDoesNotCount() async {
    let messages = [title, translated("Come on any day.")].map { message in
        var message = message
        message.markReviewed(by: "Amina Y", on: "2026-09-03")
        message.strings = ["¡\(message.id) Sí!"]
        return message
    }
    let page = await TranslatedSchool(page: critical, messages).page()
    #expect(page.contains("notice notice-none"))
}

// MARK: Who made it

@Test func thePageNamesWhoTranslatedAndWhoChecked() async {
    var school = TranslatedSchool(page: text)
    school.header = [("Last-Translator", "Ana Ruiz <ana@oakfield.example>")]
    school.messages = [title, translated("Come on any day.")].map { message in
        var message = message
        message.translatorComments = ["by: Hodan Ali"]
        message.markReviewed(by: "Luis Gil", on: "2026-09-03")
        return message
    }
    #expect(await school.page().contains("Traducción de Ana Ruiz y Hodan Ali. Revisado por Luis Gil."))
    // One text that nobody checked, and nobody checked the page.
    school.messages[1].translatorComments.removeLast()
    let page = await school.page()
    #expect(page.contains("Traducción de Ana Ruiz y Hodan Ali."))
    #expect(!page.contains("Revisado por"))
}

@Test func aNoticeNamesTheContactForInterpreters() async {
    let usual = await TranslatedSchool(page: text).page()
    #expect(usual.contains("notice notice-none"))
    let notice = pieces(of: usual, from: "notice notice-none", to: "</section>")[0]
    #expect(notice.contains("tel:01005550100"))
    let named = await TranslatedSchool(page: text, settings: "interpreter: helper").page()
    #expect(pieces(of: named, from: "notice notice-none", to: "</section>")[0].contains("tel:01005550104"))
    let unknown = await TranslatedSchool(page: text, settings: "interpreter: nobody").built()
    #expect(unknown.diagnostics.contains { $0.rule == "unknown-contact" })
}

// MARK: Whole pages by hand

@Test func aHandWrittenPageGrowsOldByTheWordsOfItsSource() async {
    func page(_ front: String, source: String = "updated: 2026-10-05\n") async -> (html: String, found: [Diagnostic]) {
        var school = TranslatedSchool(page: "---\ntitle: Visiting\n\(source)---\nCome on any day.\n")
        school.files["content/visiting.es.md"] = "---\ntitle: Visitas\n\(front)---\nPase cualquier día.\n"
        let result = await school.built()
        return (result.output.text(at: "es/visiting/index.html") ?? "", result.aboutTheTranslation)
    }
    let old = await page("source_digest: k00000000\ntranslated_by: [Ana Ruiz]\nchecked_by: [Luis Gil]\n")
    #expect(old.html.contains("notice notice-older"))
    #expect(old.html.contains("lunes, 5 de octubre de 2026"))
    #expect(old.html.contains("<a href=\"/visiting/\" hreflang=\"en\">"))
    #expect(old.html.contains("<p>Pase cualquier día.</p>"))
    #expect(old.html.contains("Traducción de Ana Ruiz. Revisado por Luis Gil."))
    #expect(old.html.contains("hreflang=\"es\" href=\"https://oakfield.example/es/visiting/\""))
    #expect(old.found.contains { $0.rule == "stale-translation" })
    let undated = await page("source_digest: k00000000\n", source: "")
    #expect(undated.html.contains("<p class=\"notice-text\">Sobre esta traducción: anterior al original</p>"))
    #expect(undated.found.contains { $0.help?.contains("with updated: and a day in the source page") == true })
    let adapted = await page("source_digest: k00000000\nadapted: yes\n")
    #expect(!adapted.html.contains("class=\"notice"))
    #expect(adapted.found.isEmpty)
    let unknown = await page("")
    #expect(!unknown.html.contains("class=\"notice"))
}

@Test func aHandWrittenCriticalPageMustFitItsSourceAndBeChecked() async throws {
    func built(_ front: String, language: String = "code: es") async -> TestBuild {
        var school = TranslatedSchool(page: critical, language: language)
        school.files["content/visiting.es.md"] = "---\ntitle: Visitas\n\(front)---\nPase cualquier día.\n"
        return await school.built()
    }
    func isShown(_ build: TestBuild) -> Bool {
        build.output.text(at: "es/visiting/index.html")?.contains("Pase cualquier día.") == true
    }
    let first = await built("source_digest: k0\nchecked_by: [Luis Gil]\n")
    #expect(!isShown(first))
    let help = try #require(first.diagnostics.first { $0.rule == "stale-translation" }?.help)
    let digest = String(help.components(separatedBy: "source_digest: ")[1].prefix { $0 != " " })
    #expect(isShown(await built("source_digest: \(digest)\nchecked_by: [Luis Gil]\n")))
    let unchecked = await built("source_digest: \(digest)\n")
    #expect(!isShown(unchecked))
    #expect(unchecked.aboutTheTranslation.map(\.rule) == ["missing-translation"])
    #expect(
        !isShown(await built("source_digest: \(digest)\nchecked_by: [Luis Gil]\n", language: "code: es\nreviewers: 2")))
}

// MARK: Facts

@Test func timesAndPricesOfAStaleTextComeFromTheSource() async throws {
    var school = TranslatedSchool(
        page: "---\ntitle: Chess\ntype: club\ncost: 3 pounds\n---\nCome at 15:30.\n",
        [
            translated("Chess", context: "title"),
            translated("3 pounds", context: "cost") {
                ($0.isFuzzy, $0.previousID, $0.strings) = (true, "2 pounds", ["2 libras"])
            },
            translated("Come at 15:30.") {
                ($0.isFuzzy, $0.previousID, $0.strings) = (true, "Come at 15:00.", ["Venga a las 15:00."])
            },
        ], language: "code: es\npublish_at: 0")
    school.files["content/calendars/school.yaml"] = """
        name: School
        events:
          - id: fair
            title: Fair at 3pm
            date: 2026-12-04
            from: "15:00"
            to: "17:00"
            place: Hall
        """
    school.files["translations/es/events/school.po"] = """
        msgid ""
        msgstr "Content-Type: text/plain; charset=UTF-8\\n"

        #, fuzzy
        #| msgctxt "event.title"
        #| msgid "Fair at 2pm"
        msgctxt "event.title"
        msgid "Fair at 3pm"
        msgstr "Feria a las 14:00"

        msgctxt "event.place"
        msgid "Hall"
        msgstr "Salón"
        """
    let result = await school.built()
    #expect(result.diagnostics.filter { $0.severity > .note }.map(\.message) == [])
    let page = try #require(result.output.text(at: "es/visiting/index.html"))
    #expect(page.contains("lang=\"en\" dir=\"ltr\">3 pounds<"))
    #expect(page.contains("lang=\"en\" dir=\"ltr\">Come at 15:30.</p>"))
    for old in ["2 libras", "15:00."] { #expect(!page.contains(old)) }
    let event = try #require(result.output.text(at: "es/calendar/school/fair/index.html"))
    #expect(event.contains("<h1 lang=\"en\" dir=\"ltr\">Fair at 3pm</h1>"))
    #expect(event.contains("15:00"))
    #expect(!event.contains("14:00"))
    let feed = try #require(result.output.text(at: "es/calendars/school.ics"))
    #expect(feed.contains("SUMMARY;LANGUAGE=en:Fair at 3pm"))
    #expect(feed.contains("Salón"))
}

@Test(arguments: [("yes", Severity.error), ("no", .note)])
func aVitalPageWithoutARequiredLanguageStopsTheBuild(required: String, severity: Severity) async {
    let result = await TranslatedSchool(
        page: "---\ntitle: Visiting\nvital: yes\n---\nCome on any day.\n", [title, Wording.draft.message],
        language: "code: es\nrequired: \(required)\nmachine: labelled"
    ).built()
    #expect(result.aboutTheTranslation.map(\.severity) == [severity])
}
