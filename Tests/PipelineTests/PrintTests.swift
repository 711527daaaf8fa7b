import Foundation
import SourceText
import Testing

private let bilingual = """
    -- site.yaml --
    title: Oakfield School
    base_url: https://oakfield.example/school
    time_zone: Europe/London
    region: GB
    languages: [en, ar]
    contacts:
      office: {name: School office, phone: "0100 555 0100"}
      oak: {name: Ms Rahman, phone: "0100 555 0102"}
    contact: office
    -- content/index.md --
    # Oakfield School

    Welcome.
    -- content/trip.md --
    ---
    title: Trip to the farm
    slip:
      answers:
        - My child can come
        - My child cannot come
      ask: [Name of child]
      sign: yes
      return_to: oak
      by: 2026-12-04
    ---
    We go to the farm.
    -- translations/ar/pages/trip.po --
    msgid ""
    msgstr "Content-Type: text/plain; charset=UTF-8\\n"

    msgctxt "title"
    msgid "Trip to the farm"
    msgstr "رحلة إلى المزرعة"

    msgctxt "slip.answer"
    msgid "My child can come"
    msgstr "يستطيع طفلي المجيء"

    msgctxt "slip.ask"
    msgid "Name of child"
    msgstr "اسم الطفل"

    msgid "We go to the farm."
    msgstr "سنذهب إلى المزرعة."

    """

/// What stands between the start of the slip and its end, with tags taken out and spaces joined.
private func slip(of html: String?) -> String {
    guard let html, let start = html.range(of: "<section class=\"slip\""),
        let end = html.range(of: "</section>", range: start.upperBound..<html.endIndex)
    else { return "" }
    let text = html[start.lowerBound..<end.lowerBound].replacing(/<[^>]*>/, with: " ")
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

// MARK: Slips

@Test func aSlipAsksWhatThePageAsksAndSaysWhoGetsIt() async {
    let result = await build(bilingual)
    #expect(!result.rules.contains("wrong-value"))
    let english = slip(of: result.output.text(at: "trip/index.html"))
    for part in [
        "Trip to the farm", "My child can come", "My child cannot come", "Name of child", "Signature",
        "Give this slip to: Ms Rahman", "We need it by Friday 4 December 2026.",
    ] { #expect(english.contains(part), "\(part) in \(english)") }
    // The family and the office read the same words, so nothing is said twice.
    #expect(english.ranges(of: "My child can come").count == 1)
}

@Test func theOfficeCanReadASlipInArabic() async {
    let html = await build(bilingual).output.text(at: "ar/trip/index.html")
    let arabic = slip(of: html)
    #expect(arabic.contains("يستطيع طفلي المجيء My child can come"))
    #expect(arabic.contains("اسم الطفل Name of child"))
    #expect(arabic.contains("التوقيع Signature"))
    #expect(arabic.contains("Trip to the farm (Arabic)"))
    #expect(html?.contains("<bdi class=\"slip-original\" lang=\"en\" dir=\"ltr\">My child can come</bdi>") == true)
    // What is not translated is there once, in its own language.
    #expect(html?.contains("<span lang=\"en\" dir=\"ltr\">My child cannot come</span></span></li>") == true)
}

@Test func anotherPageHasNoSlip() async {
    let home = await build(bilingual).output.text(at: "index.html")
    #expect(home?.contains("class=\"slip") == false)
}

@Test(arguments: [
    ("slip: {answer: [Yes]}", "did you mean 'answers'?"),
    ("slip: {title: Trip}", "asks nothing"),
    ("slip: {answers: [Yes, my child can come, No, my child cannot come]}", "'my child can come' looks like the end"),
    ("slip: {answers: [Yes, No, Yes]}", "'Yes' is on the slip twice"),
    ("slip: {answers: [Yes, No], return_to: offise}", "did you mean 'office'?"),
    ("slip: {answers: [Yes, No], by: 2026-13-04}", "2026-13-04"),
    ("slip: Please answer", "key: value"),
])
func aMistakeInASlipIsToldAtItsPlace(slip: String, message: String) async {
    let result = await build("-- content/index.md --\n---\ntitle: Oakfield\n\(slip)\n---\nWelcome.\n")
    let found = result.diagnostics.filter { $0.severity == .error }
    #expect(found.contains { $0.message.contains(message) }, "\(found.map(\.message))")
    let line = Array(result.sources["content/index.md"]?.bytes[..<(found.first?.place.range.lowerBound ?? 0)] ?? [])
    #expect(line.filter { $0 == 0x0A }.count == 2)
}

// MARK: Codes

@Test func aPageHasTheCodeOfItsOwnAddress() async {
    let result = await build(bilingual)
    #expect(
        result.output.text(at: "ar/trip/index.html")?.contains(">https://oakfield.example/school/ar/trip/<") == true)
    #expect(result.output.text(at: "trip/index.html")?.contains(">https://oakfield.example/school/trip/<") == true)
    #expect(result.output.text(at: "404.html")?.contains("class=\"qr\"") == false)
}

@Test(arguments: ["", "base_url: https://oakfield.example\nprint: {qr: no}\n"])
func aSiteWithoutAddressOrWishHasNoCodes(settings: String) async {
    let result = await build(
        "-- site.yaml --\ntitle: Oakfield\ntime_zone: Europe/London\nlanguages: [en]\n\(settings)"
            + "-- content/index.md --\n# Oakfield\n\nWelcome.\n")
    #expect(!result.diagnostics.contains { $0.severity == .error && $0.place.file == "site.yaml" })
    #expect(result.output.text(at: "index.html")?.contains("class=\"qr\"") == false)
}

// MARK: Easy pages

private let easySite = """
    -- content/index.md --
    # Oakfield School

    Welcome.
    -- content/visiting.md --
    ---
    title: Visiting us
    ---
    Come and see us.
    -- content/visiting.easy.md --
    ---
    title: Come and see us
    ---
    You can come.

    """

@Test func aPageAndItsEasyPageLeadToEachOther() async {
    let result = await build(easySite)
    let full = result.output.text(at: "visiting/index.html")
    let easy = result.output.text(at: "visiting/easy/index.html")
    #expect(full?.contains("<a href=\"/visiting/easy/\">Easy to read version</a>") == true)
    #expect(easy?.contains("<a href=\"/visiting/\">Full version of this page</a>") == true)
    #expect(easy?.contains("<div class=\"content\" lang=\"en-simple\" dir=\"ltr\">") == true)
    #expect(full?.contains("en-simple") == false)
}

@Test func menusLeaveEasyPagesOutAndTheSitemapDoesNot() async {
    let result = await build(easySite)
    let home = result.output.text(at: "index.html")
    #expect(home?.contains("href=\"/visiting/\"") == true)
    #expect(home?.contains("href=\"/visiting/easy/\"") == false)
    #expect(result.output.text(at: "sitemap.xml")?.contains("/visiting/easy/") == true)
}

@Test func anEasyPageHasToBeEasier() async {
    let words = "You can come to the school on any day of the week that you like best this year."
    let result = await build(
        easySite.replacingOccurrences(of: "You can come.", with: words)
            .replacingOccurrences(of: "Come and see us.\n", with: words + "\n"))
    let long = result.diagnostics.filter { $0.rule == "long-sentence" && $0.severity != .note }.map(\.place.file)
    #expect(long == ["content/visiting.easy.md"])
}

@Test func anEasyPageAloneIsAnError() async {
    let result = await build(
        "-- content/index.md --\n# Oakfield\n-- content/visit.easy.md --\n---\ntitle: Visits\n---\nCome.\n"
            + "-- content/visits.md --\n---\ntitle: Our visits\n---\nCome.\n")
    let found = result.diagnostics.first { $0.place.file == "content/visit.easy.md" && $0.severity == .error }
    #expect(found?.message.contains("did you mean 'visits.md'?") == true)
}

// MARK: Statements

private func statementSite(_ settings: String, _ more: String = "") -> String {
    usualSettings.split(separator: "\n", omittingEmptySubsequences: false).reduce("-- site.yaml --\n") {
        $0 + $1 + "\n"
    }
        + settings + "\n-- content/index.md --\n# Oakfield School\n\n[here](index.md)\n" + more
}

@Test func theStatementSaysWhatWasCheckedAndNeverThatAllIsWell() async {
    let result = await build(
        statementSite(
            """
            accessibility:
              jurisdiction: uk
              reviewed: 2026-10-05
              known_problems: [The trip form does not work with a screen reader.]
            """))
    let page = result.output.text(at: "accessibility/index.html") ?? ""
    for part in [
        "WCAG 2.2, level AA", "on Saturday 21 November 2026", "Pages on which the program found something to mend: 1",
        "Links: 1", "The trip form does not work", "Equality Advisory and Support Service", "Monday 5 October 2026",
    ] { #expect(page.contains(part), "\(part)") }
    let text = page.replacing(/<[^>]*>/, with: " ").lowercased()
    for claim in ["is accessible", "fully", "compliant", "conforms"] { #expect(!text.contains(claim)) }
    #expect(result.output.text(at: "index.html")?.contains("href=\"/accessibility/\"") == true)
    #expect(result.output.text(at: "privacy/index.html")?.contains("sets no cookies") == true)
}

@Test(arguments: [("us", "Department of Justice"), ("bc", "British Columbia"), ("none", "")])
func theLawIsTheOneOfThePlace(law: String, words: String) async {
    let result = await build(statementSite("accessibility: {jurisdiction: \(law)}"))
    let page = result.output.text(at: "accessibility/index.html") ?? ""
    #expect(page.contains("What was checked"))
    #expect(page.contains("If our answer does not help") == !words.isEmpty)
    #expect(words.isEmpty || page.contains(words))
    #expect(!page.contains("Equality Advisory"))
}

@Test func thePageOfTheSchoolStandsFirst() async {
    let own = "-- content/accessibility.md --\n# Getting around\n\nThe hall has no steps.\n"
    let alone = await build(statementSite("", own))
    #expect(alone.output.text(at: "accessibility/index.html")?.contains("What was checked") == false)
    let both = await build(statementSite("accessibility: {jurisdiction: none}", own))
    let page = both.output.text(at: "accessibility/index.html") ?? ""
    #expect(page.contains("The hall has no steps.") && page.contains("What was checked"))
    #expect(!both.rules.contains("repeated-address"))
}

@Test(arguments: [
    ("accessibility: {jurisdiction: gb}", "'gb' is not a known 'jurisdiction'"),
    ("accessibility: {known_problem: [One]}", "did you mean 'known_problems'?"),
    ("accessibility: {plan_url: plan.pdf}", "'plan.pdf' is not a web address"),
    ("print: {qrcode: no}", "'qrcode' is not a known key of 'print'"),
])
func aMistakeInTheSettingsIsTold(settings: String, message: String) async {
    let result = await build(statementSite(settings))
    #expect(result.diagnostics.contains { $0.severity == .error && $0.message.contains(message) })
}

// MARK: Large print

@Test func everyPageLeadsToItsLargePrint() async {
    let result = await build(easySite)
    for path in result.output.paths where path.hasSuffix("index.html") || path.hasSuffix("404.html") {
        let page = result.output.text(at: path) ?? ""
        #expect(page.contains("id=\"large-print\">\n<head>"), "\(path)")
        #expect(page.ranges(of: "id=\"large-print\"").count == 1, "\(path)")
        #expect(page.contains("href=\"#large-print\""), "\(path)")
    }
}
