import Checks
import CivilTime
import Pipeline
import SiteModel
import SourceText
import Testing

// Rules that look at a page as a whole, or at site.yaml beside it.

private func found(_ rule: String, in text: String) async -> [Diagnostic] {
    await build(text).diagnostics.filter { $0.rule == rule }
}

/// The pages of a site as the checks see them, in the order of their paths.
private func pageTexts(_ text: String) async -> [PageText] {
    var files = files(in: text)
    if !files.contains(where: { $0.path == "site.yaml" }) {
        files.append(SourceFile(path: "site.yaml", text: usualSettings))
    }
    let options = BuildOptions(today: Day(iso: "2026-11-21") ?? Day(number: 0))
    let result = await Pipeline.build(FileTree(texts: files), options, into: MemorySink())
    return result.site.pages.map { PageText(page: $0) }
}

private let siteWithoutContact = """
    -- site.yaml --
    title: Oakfield
    time_zone: Europe/London
    contacts:
      office: {name: School office, phone: "0100 555 0100"}

    """

// MARK: no-way-to-reply

@Test(arguments: [
    ("Please tell us what your child eats.", "'Please tell us what your child'"),
    ("We have a plan. Send the slip back, signed.", "'Send the slip back'"),
    ("We meet on 4 December 2026. Let us know if you are coming.", "'Let us know if you are'"),
])
func aPageThatAsksWithoutAWayToReplyIsFoundWithWhatItAsks(text: String, quoted: String) async {
    let found = await found("no-way-to-reply", in: siteWithoutContact + "-- content/index.md --\n# Home\n\n\(text)\n")
    #expect(found.count == 1)
    #expect(found.first?.message.contains(quoted) == true, "\(found.map(\.message))")
}

@Test(arguments: [
    "Please note that the gate is locked at 9am.",
    "We send the letters home on Fridays.",
    "Book week starts on 4 March 2027.",
    "Please tell us what your child eats. Call 0100 555 0100.",
    "Please tell us what your child eats: kitchen@oakfield.example",
    "Please tell [Mr Reid](mailto:reid@oakfield.example) what your child eats.",
    "Please tell Mrs Bell what your child eats.",
    "Please bring the slip to the office.",
    "Please fill in the [meals form](https://forms.example/meals).",
    "Please tell your child's class teacher.",
])
func aPageThatAsksNothingOrNamesAWayStaysUnmarked(text: String) async {
    let found = await found("no-way-to-reply", in: siteWithoutContact + "-- content/index.md --\n# Home\n\n\(text)\n")
    #expect(found.isEmpty, "\(found.map(\.message))")
}

@Test func aNumberThatNobodyDialsIsNoWayToReply() async {
    let text = "Please plan the year 2026-2027 with us. Term starts on 2026-09-01."
    let found = await found("no-way-to-reply", in: siteWithoutContact + "-- content/index.md --\n# Home\n\n\(text)\n")
    #expect(found.count == 1)
}

@Test func theContactOfAFolderCountsForThePagesInIt() async {
    let site =
        siteWithoutContact + """
            -- content/index.md --
            # Home
            -- content/classes/oak/index.md --
            ---
            title: Oak
            contact: office
            ---
            -- content/classes/oak/trip.md --
            # Trip

            Please tell us what your child eats.
            -- content/other/trip.md --
            # Other trip

            Please tell us what your child eats.
            """
    #expect(await found("no-way-to-reply", in: site).map(\.place.file) == ["content/other/trip.md"])
}

@Test func aPageInALanguageWithoutListsNeedsAWayToReplyWhateverItSays() async {
    let site = """
        -- site.yaml --
        title: Oakfield
        time_zone: Europe/London
        languages: [sv]
        -- content/index.md --
        # Hem
        -- content/besok.md --
        # Besök

        Skicka tillbaka blanketten.
        """
    #expect(await found("no-way-to-reply", in: site).map(\.place.file) == ["content/besok.md"])
}

@Test(arguments: [
    ("es", "Por favor, envíe el formulario."), ("fr", "Veuillez renvoyer le papier."),
    ("de", "Bitte geben Sie den Zettel ab."), ("pl", "Prosimy o zwrot kartki."),
])
func asksAreFoundInOtherLanguages(language: String, text: String) async {
    let site = """
        -- site.yaml --
        title: Oakfield
        time_zone: Europe/London
        languages: [\(language)]
        -- content/index.md --
        # Oakfield

        \(text)
        """
    #expect(await found("no-way-to-reply", in: site).count == 1)
}

// MARK: no-summary

private let longOpening =
    "Our library was built by a group of parents and teachers more than thirty years ago, when the school moved from "
    + "the old house near the river to the building in which it is today, and it has grown ever since with many gifts."
private let moreText = Array(repeating: "The shelves by the window have picture books in many languages.", count: 10)
    .joined(separator: " ")

@Test(arguments: [
    "---\ntitle: Library\nsummary: Borrow books on Monday.\n---\n\(longOpening)\n\n\(moreText)",
    "# Library\n\nBorrow books.\n\n\(longOpening)\n\n\(moreText)",
    "# Library\n\n\(longOpening) Please come and look.\n\n\(moreText)",
    "# Library\n\n\(longOpening) It opens on 4 December 2026.\n\n\(moreText)",
    "# Library\n\n\(longOpening)\n\nIt is small.",
    "---\ntitle: Library\naudience: [staff]\n---\n\(longOpening)\n\n\(moreText)",
    "---\ntitle: Library\ntype: post\ndate: 2026-11-02\n---\n\(longOpening)\n\n\(moreText)",
])
func aPageThatSaysEarlyWhatToDoOrIsShortNeedsNoSummary(page: String) async {
    #expect(
        await found("no-summary", in: "-- content/index.md --\n# Home\n-- content/library.md --\n\(page)\n").isEmpty)
}

// MARK: no-next-step

@Test func aDeadlineWithADateStillNeedsSomebodyToAsk() async {
    let page = "Send the form back by Friday 4 December."
    let found = await found("no-next-step", in: siteWithoutContact + "-- content/index.md --\n# Home\n\n\(page)\n")
    #expect(found.count == 1)
    #expect(found.first?.message.contains("whom to ask") == true)
    let linked = page + " Use [our form](https://forms.example/trip)."
    let text = siteWithoutContact + "-- content/index.md --\n# Home\n\n\(linked)\n"
    #expect(await build(text).diagnostics.filter { $0.rule == "no-next-step" }.isEmpty)
}

@Test(arguments: [
    ("es", "Devuelva la hoja antes del viernes.", "Devuelva la hoja antes del viernes 4 de diciembre."),
    ("fr", "Rendez le papier avant vendredi.", "Rendez le papier avant vendredi 4 décembre."),
    ("de", "Geben Sie den Zettel bis Freitag ab.", "Geben Sie den Zettel bis Freitag, 4. Dezember ab."),
    ("pl", "Oddaj kartkę do piątku.", "Oddaj kartkę do piątku 4 grudnia."),
])
func deadlinesAreFoundInOtherLanguages(language: String, bad: String, good: String) async {
    let site = """
        -- site.yaml --
        title: Oakfield
        time_zone: Europe/London
        languages: [\(language)]
        contacts:
          office: {name: Office, phone: "0100 555 0100"}
        contact: office
        -- content/index.md --
        # Oakfield

        \(bad)

        \(good)
        """
    let result = await build(site)
    let source = result.sources["content/index.md"]
    let lines = result.diagnostics.filter { $0.rule == "no-next-step" }.compactMap { diagnostic in
        source.map { LineIndex($0.bytes).line(at: diagnostic.place.range.lowerBound) }
    }
    #expect(lines == [3])
}

// MARK: document-only

@Test func aPageThatIsLittleMoreThanAFileIsFound() async throws {
    let long = Array(repeating: "We set one piece of homework a week.", count: 8).joined(separator: " ")
    let site = """
        -- content/index.md --
        # Home
        -- content/short.md --
        # Homework

        Read [our homework policy](policy.pdf).
        -- content/long.md --
        # Homework in full

        \(long) The same to print: [our homework policy](policy.pdf).
        -- content/offered.md --
        ---
        title: Offered
        downloads: [policy.pdf]
        ---
        -- content/staffroom.md --
        ---
        title: Staff
        audience: [staff]
        ---
        Read [our homework policy](policy.pdf).
        -- content/policy.pdf --
        %PDF
        """
    #expect(
        await found("document-only", in: site).map(\.place.file).sorted() == ["content/offered.md", "content/short.md"])
}

// MARK: one-way-tone and warmth

private let telling = "Parents are informed that the timetable has changed."
private let calm = Array(repeating: "The bell rings two times before each lesson of the day.", count: 8)
    .joined(separator: " ")

@Test(arguments: [
    "\(telling) \(calm) What do you think?", "\(telling) \(calm) Thank you.", "\(telling) \(calm) Come and see it.",
    "\(telling) \(calm) Ask your child's teacher.", "\(telling) It is shorter.", "The timetable has changed. \(calm)",
])
func aPageThatAsksThanksOrInvitesIsNoOneWayStreet(text: String) async {
    #expect(await found("one-way-tone", in: "-- content/index.md --\n# Home\n\n\(text)\n").isEmpty)
}

@Test(arguments: [
    ("en", "Thank you for your help. Come and join us. You can bring a friend. Do you like books?", 1, 4, 1),
    ("en", "You cannot park here. > What now.", 0, 0, 0),
    ("es", "Gracias por todo. Puede venir cuando quiera. ¿Le gusta?", 1, 1, 1),
    ("fr", "Merci à tous. Vous pouvez venir. Aimez-vous lire ?", 1, 1, 1),
    ("de", "Vielen Dank. Sie können kommen. Lesen Sie gern?", 1, 1, 1),
    ("pl", "Dziękujemy! Zapraszamy do szkoły. Lubisz czytać?", 1, 1, 1),
])
func warmthIsCounted(language: String, text: String, thanks: Int, invitations: Int, questions: Int) async throws {
    let site = """
        -- site.yaml --
        title: Oakfield
        time_zone: Europe/London
        languages: [\(language)]
        -- content/index.md --
        # A

        \(text)
        """
    let warmth = Warmth(of: try #require(await pageTexts(site).first))
    #expect([warmth.thanks, warmth.invitations, warmth.questions] == [thanks, invitations, questions])
}

// MARK: no-interpreter-offer

private func talkingSite(languages: String, contact: String, page: String) -> String {
    """
    -- site.yaml --
    title: Oakfield
    time_zone: Europe/London
    languages: [\(languages)]
    contacts:
      office: {name: Office, phone: "0100 555 0100"\(contact)}
    contact: office
    -- content/index.md --
    \(page)
    """
}

@Test(arguments: [
    ("en, es", "", "# Home\n\nCome and talk to your child's teacher.", 1),
    ("en", ", languages: [en, so]", "# Home\n\nThe meeting is in the hall.", 0),
    ("en", "", "# Home\n\nCome and talk to your child's teacher.", 0),
    ("en, es", ", languages: [en, so]", "# Home\n\nCome and talk to your child's teacher.", 0),
    ("en, es", ", languages: [en]", "# Home\n\nCome and talk to us. We can book an interpreter.", 0),
    ("en, es", "", "# Home\n\nCome and read with your child.", 0),
    ("en, es", "", "---\ntitle: Home\naudience: [staff]\n---\nThe staff meeting is in the hall.", 0),
])
func aTalkIsForFamiliesOfEveryLanguage(languages: String, contact: String, page: String, expected: Int) async {
    let site = talkingSite(languages: languages, contact: contact, page: page)
    #expect(await found("no-interpreter-offer", in: site).count == expected)
}

// MARK: Functions that others call

@Test func twoWordsForOneThingAreFoundOnceForEachPage() {
    let findings = findMixedTerms([
        (entry: "slip", word: "permission slip", range: 0..<15),
        (entry: "slip", word: "Permission slips", range: 20..<36),
        (entry: "slip", word: "consent form", range: 40..<52), (entry: "slip", word: "consent form", range: 60..<72),
        (entry: "slip", word: "permission slip", range: 80..<95), (entry: "club", word: "club", range: 100..<104),
        (entry: "club", word: "clubs", range: 110..<115),
    ])
    #expect(findings.map(\.range) == [40..<52])
    #expect(findings.first?.help.contains("'permission slip'") == true)
    #expect(findMixedTerms([]).isEmpty)
}

@Test func wordsOfAPackThatMeanTheSameAreMixedTerms() async throws {
    let site = """
        -- words/school.yaml --
        language: en
        rules:
          - id: one-word-for-the-slip
            rule: mixed-terms
            say: one of the two
            terms: [permission slip, consent form]
            examples:
              bad: [Bring the permission slip., Sign the consent form.]
              good: [Bring a coat., Sign here.]
        -- content/index.md --
        # Home
        -- content/mixed.md --
        # Trip

        Bring the permission slip on Monday. We lend you a pen for the consent form. All permission slips go to the office.
        -- content/same.md --
        # Other trip

        Bring the consent form on Monday. All consent forms go to the office.
        """
    let found = await found("mixed-terms", in: site)
    #expect(found.map(\.place.file) == ["content/mixed.md"])
    #expect(found.first?.message == "'consent form' and 'permission slip' on this page seem to mean the same")
}

@Test func aPageFullOfSchoolWordsIsFoundOnce() async {
    let words = Array(repeating: "Ten plain words that every reader here knows very well.", count: 11).joined(
        separator: " ")
    let site = """
        -- content/index.md --
        # Home
        -- content/much.md --
        # Help

        \(words) Our SENCO leads continuous provision. The SENCO sees each child.
        -- content/little.md --
        # Other help

        \(words) Our SENCO sees each child.
        """
    #expect(await found("much-jargon", in: site).map(\.place.file) == ["content/much.md"])
}

@Test func moreThanOneWordInAHundredIsMuchJargon() async throws {
    let words = Array(repeating: "ten plain words that every reader here knows very well", count: 20)
        .joined(separator: " ")
    let pages = await pageTexts(
        "-- content/index.md --\n# Home\n\n\(words)\n-- content/short.md --\n# Short\n\nA few words.\n")
    let page = try #require(pages.first { $0.page.isHome })
    let short = try #require(pages.first { !$0.page.isHome })
    #expect(findMuchJargon(flagged: 2, on: page).isEmpty)
    #expect(findMuchJargon(flagged: 3, on: page).count == 1)
    #expect(findMuchJargon(flagged: 3, on: short).isEmpty)
}

@Test func aRelativeDateIsWorseWhereNothingSaysWhenItWasWritten() async {
    let pages = await pageTexts(
        """
        -- content/index.md --
        # Home
        -- content/dated.md --
        ---
        title: Dated
        expires: 2027-01-01
        ---
        -- content/news/2026-11-02-fair.md --
        # Fair
        -- content/rules.md --
        ---
        title: Rules
        type: policy
        ---
        """)
    let severities = Dictionary(uniqueKeysWithValues: pages.map { ($0.page.path, relativeDateSeverity(on: $0)) })
    #expect(severities["index.md"] == .error)
    #expect(severities["rules.md"] == .error)
    #expect(severities["dated.md"] == .warning)
    #expect(severities["news/2026-11-02-fair.md"] == .warning)
}

@Test func aVersionWithMuchLongerSentencesThanItsSourceIsFound() async {
    let easy = Array(repeating: "We open the doors at nine. Come in and find your seat. The show is short.", count: 4)
    let long = Array(
        repeating:
            "Abrimos las puertas a las nueve de la mañana para que todas las familias puedan entrar con calma y encontrar "
            + "un sitio antes de que empiece la función que hemos preparado.", count: 4)
    let same = Array(repeating: "Abrimos las puertas a las nueve. Entren y busquen un sitio. Es corta.", count: 4)
    func site(_ version: [String]) -> String {
        """
        -- site.yaml --
        title: Oakfield
        time_zone: Europe/London
        languages: [en, es]
        -- content/index.md --
        # Home
        -- content/show.md --
        # Show

        \(easy.joined(separator: " "))
        -- content/show.es.md --
        # Función

        \(version.joined(separator: " "))
        """
    }
    let harder = await found("harder-translation", in: site(long))
    #expect(harder.map(\.place.file) == ["content/show.es.md"])
    #expect(harder.first?.help?.contains("12 sentences, this has 4") == true, "\(harder.map(\.help))")
    #expect(await found("harder-translation", in: site(same)).isEmpty)
}

// MARK: hard-to-read

@Test(arguments: [
    (
        "Children learn more when their families talk with them about the school day every evening at dinner.",
        "a 13-year-old"
    ),
    ("Families regularly participate in educational activities.", "a book for students"),
])
func aHardPageIsDescribedInWordsThatFamiliesUse(sentence: String, level: String) async throws {
    let hard = Array(repeating: sentence, count: 20).joined(separator: " ")
    let found = await found("hard-to-read", in: "-- content/index.md --\n# Home\n\n\(hard)\n")
    let message = try #require(found.first?.message)
    #expect(message.contains(level) && message.contains("readers of 11 years"), "\(message)")
    #expect(found.first?.related.count == 4)
}

@Test(arguments: [
    "---\ntitle: Staff\naudience: [staff]\n---\n\(veryHard)", "# Four sentences\n\n\(veryHard.prefix(400))",
])
func staffPagesAndShortPagesAreNotMeasured(page: String) async {
    #expect(await found("hard-to-read", in: "-- content/index.md --\n\(page)\n").isEmpty)
}

private let veryHard = Array(
    repeating: "Regular attendance constitutes an indispensable prerequisite for satisfactory development.", count: 14
).joined(separator: " ")
