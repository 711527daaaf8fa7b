import SourceText
import Testing

/// A site whose `site.yaml` has more lines.
private func settings(_ more: String) -> SourceFile {
    SourceFile(path: "site.yaml", text: usualSettings + more + "\n")
}

private func page(_ text: String, at path: String = "content/visit.md") -> SourceFile {
    SourceFile(path: path, text: text)
}

private let home = SourceFile(path: "content/index.md", text: "# Home\n")

/// Sixteen words.
private let sixteenWords = "On our first visit we walk to the park and look at the old oak trees."

// MARK: How hard a page may be

@Test func aSiteSaysHowLongSentencesMayBe() async {
    let pages = [home, page("# Visit\n\n\(sixteenWords)\n")]
    let usual = await build(pages)
    #expect(!usual.rules.contains("long-sentence"))
    let strict = await build(pages + [settings("reading: {families: {long_sentence: 10, very_long_sentence: 15}}")])
    let found = strict.diagnostics.filter { $0.rule == "long-sentence" }
    #expect(found.map(\.severity) == [.error])
    #expect(found.first?.help == "split it into sentences of at most 10 words")
    let others = await build(pages + [settings("reading: {policy: {long_sentence: 10}}")])
    #expect(!others.rules.contains("long-sentence"))
}

@Test func aPageSaysHowLongItsSentencesMayBe() async {
    let result = await build([
        home, page("---\nplain: {long_sentence: 10}\n---\n# Visit\n\n\(sixteenWords)\n"),
        page("# Other\n\n\(sixteenWords)\n", at: "content/other.md"),
    ])
    #expect(result.diagnostics.filter { $0.rule == "long-sentence" }.map(\.place.file) == ["content/visit.md"])
}

@Test func aSiteSaysHowHardAPageMayBe() async {
    let hard = "Educational institutions prioritise developmental opportunities. "
    let pages = [home, page("# Visit\n\n" + String(repeating: hard, count: 25))]
    #expect(await build(pages).rules.contains("hard-to-read"))
    #expect(!(await build(pages + [settings("reading: {families: {level: 60}}")]).rules.contains("hard-to-read")))
    #expect(!(await build(pages + [settings("reading: {families: {level: {en: 60}}}")]).rules.contains("hard-to-read")))
    #expect(await build(pages + [settings("reading: {families: {level: {es: 60}}}")]).rules.contains("hard-to-read"))
}

@Test(arguments: [
    ("reading: {parents: {level: 6}}", "unknown-key"),
    ("reading: {families: {level: easy}}", "wrong-value"),
    ("reading: {families: {long_sentence: 0}}", "wrong-value"),
    ("reading: {families: {longest: 20}}", "unknown-key"),
    ("rules: {long-sentence: {parents: off}}", "unknown-key"),
    ("rules: {long-sentence: {families: never}}", "wrong-value"),
])
func settingsThatMeanNothingAreErrors(line: String, rule: String) async {
    let result = await build([home, settings(line)])
    #expect(result.diagnostics.filter { $0.place.file == "site.yaml" }.map(\.rule) == [rule])
}

// MARK: Which rules, for whom

@Test func aRuleWeighsWhatItsReadersNeed() async {
    let long =
        "# Visit\n\n\(sixteenWords.dropLast()) and at the many small birds that live in them all year round here.\n"
    let files = [
        home, page(long), page("---\naudience: [staff]\n---\n" + long, at: "content/staff.md"),
        settings("rules: {long-sentence: {families: note, staff: off}}"),
    ]
    let found = await build(files).diagnostics.filter { $0.rule == "long-sentence" }
    #expect(found.map(\.place.file) == ["content/visit.md"])
    #expect(found.map(\.severity) == [.note])
}

@Test func aRuleThatIsOffAtFirstWorksWhereASiteWantsIt() async {
    let files = [home, page("# Visit\n\nWrite your Christian name here.\n")]
    #expect(!(await build(files).rules.contains("one-culture")))
    #expect(await build(files + [settings("rules: {one-culture: note}")]).rules.contains("one-culture"))
}

// MARK: Words

@Test func wordsOfAnotherCountryCountWhereASiteSaysSo() async {
    let files = [home, page("# Visit\n\nAsk about the IEP at the meeting, and about MTSS.\n")]
    let usual = await build(files).diagnostics.filter { $0.message.contains("MTSS") }
    #expect(usual.first?.help?.hasPrefix("write it in full") == true)
    let both = await build(files + [settings("word_regions: [GB, us]")]).diagnostics.filter {
        $0.message.contains("MTSS")
    }
    #expect(both.first?.help?.hasPrefix("write: ") == true)
}

private let ownWords = """
    language: en
    rules:
      - id: portal
        rule: house-style
        say: family page
        why: We have one name for it.
        terms: [parent portal]
        examples: {bad: [Open the parent portal., Two parent portals.], good: [The family page., A portal.]}
      - id: toast
        rule: school-jargon
        say: bread
        terms: [formative toast]
    """

@Test func aSchoolsOwnWordsAreLookedForFirst() async {
    let result = await build([
        home, page("# Visit\n\nOpen the parent portal. Eat formative toast.\n"),
        SourceFile(path: "words/ours.yaml", text: ownWords),
    ])
    let found = result.diagnostics.filter { $0.place.file == "content/visit.md" && $0.severity != .error }
    #expect(found.map(\.rule) == ["house-style", "school-jargon"])
    #expect(found.first?.message == "This school does not write 'parent portal'")
    #expect(found.first?.help == "write: family page – We have one name for it")
}

@Test func aMistakeInASchoolsOwnWordsIsToldAtItsPlace() async {
    let text = ownWords.replacing("A portal.", with: "The parent portal.").replacing("say: bread", with: "sya: bread")
    let result = await build([home, SourceFile(path: "words/ours.yaml", text: text)])
    let found = result.diagnostics.filter { $0.place.file == "words/ours.yaml" }
    let index = LineIndex(Array(text.utf8))
    #expect(
        found.map { "\(index.line(at: $0.place.range.lowerBound)) \($0.rule)" } == [
            "8 failed-example", "11 unknown-key", "12 wrong-value",
        ], "\(found.map(\.message))")
}

// MARK: What is allowed

@Test func aTermThatIsAcceptedIsNotReportedWhereItIs() async {
    let files = [
        home, page("# Visit\n\nWe use continuous provision.\n", at: "content/early/play.md"),
        page("# Other\n\nWe use continuous provision.\n", at: "content/other.md"),
        settings("accept: [{term: continuous provision, reason: we explain it, path: early/*}]"),
    ]
    let result = await build(files)
    #expect(result.diagnostics.filter { $0.rule == "school-jargon" }.map(\.place.file) == ["content/other.md"])
    #expect(!result.rules.contains("unused-allowance"))
}

@Test(arguments: [
    ("{term: continuous provision, reason: x, until: 2026-11-20}", "error", "was accepted until 2026-11-20"),
    ("{term: phase leader, reason: x}", "warning", "is accepted, but no text there has it"),
    ("{term: continuous provision, reason: x, path: news/*}", "warning", "is accepted in news/*, but no text"),
])
func aTermThatNobodyNeedsToAcceptIsReported(entry: String, severity: String, words: String) async {
    let result = await build([
        home, page("# Visit\n\nWe use continuous provision.\n"), settings("accept: [\(entry)]"),
    ])
    let found = result.diagnostics.filter { $0.rule == "unused-allowance" }
    #expect(found.map(\.severity.rawValue) == [severity])
    #expect(found.first?.message.contains(words) == true, "\(found.map(\.message))")
    #expect(found.first?.place.file == "site.yaml")
}

@Test func whatIsAllowedInOnePlaceIsReportedAtTheNext() async {
    let result = await build([
        home,
        page(
            """
            # Visit

            <!-- allow school-jargon: from the council letter -->
            We use continuous provision.

            Again, continuous provision is fun.

            And continuous provision once more.
            """),
    ])
    let text = result.sources["content/visit.md"]?.bytes ?? []
    let found = result.diagnostics.filter { $0.rule == "school-jargon" }
    #expect(found.map { LineIndex(text).line(at: $0.place.range.lowerBound) } == [6])
}

// MARK: Texts that are on no page

@Test func translationsAreCheckedInTheirLanguage() async {
    let result = await build(
        """
        -- site.yaml --
        title: Oakfield School
        time_zone: Europe/London
        region: GB
        languages: [en, es]
        contacts:
          office: {name: School office, phone: "0100 555 0100", languages: [en, es]}
        contact: office
        -- content/index.md --
        # Home

        The nurse comes on Tuesday 17 November 2026.

        -- translations/es/pages/index.po --
        msgid ""
        msgstr "Language: es\\nContent-Type: text/plain; charset=UTF-8\\n"

        msgctxt "title"
        msgid "Home"
        msgstr "Inicio"

        msgid "The nurse comes on Tuesday 17 November 2026."
        msgstr "La enfermera viene el lunes 17 de noviembre de 2026."
        """)
    let found = result.diagnostics.filter { $0.place.file == "translations/es/pages/index.po" }
    #expect(found.map(\.rule) == ["wrong-weekday"])
    #expect(found.map(\.language) == ["es"])
    let text = result.sources["translations/es/pages/index.po"]?.bytes ?? []
    #expect(found.map { LineIndex(text).line(at: $0.place.range.lowerBound) } == [9])
}

@Test func menusAndContactsAreChecked() async {
    let result = await build(
        """
        -- site.yaml --
        title: Oakfield School
        time_zone: Europe/London
        region: GB
        languages: [en]
        contacts:
          office: {name: Ask the SENCO, phone: "0100 555 0100", hours: at your earliest convenience}
        contact: office
        menu:
          - {page: index.md, title: Our continuous provision}
        -- content/index.md --
        # Home
        """)
    let found = result.diagnostics.filter { $0.place.file == "site.yaml" }.map(\.rule)
    #expect(Set(found).isSuperset(of: ["unexplained-acronym", "school-jargon"]), "\(found)")
}
