import Foundation
import SourceText
import Testing

// A word that the glossary explains is a link where a page first uses it, and the page says what it means.

private let glossary = """
    -- content/index.md --
    # Home
    -- content/glossary.md --
    # School words

    ## Phonics

    Also: letter sounds

    A way to learn to read.

    A second paragraph that only the glossary has.

    ## Special educational needs (SEN)

    A child needs *more* help to learn.

    ## Education, health and care plan

    Also: EHCP

    A legal paper.

    ## Parents' evening

    A short talk with the teacher.

    ## Half-term

    A week off.

    ## Not explained yet

    """

private func page(_ text: String) -> String { glossary + "-- content/page.md --\n# Page\n\n\(text)\n" }

private struct Term: Equatable {
    let id: String
    let words: String
}

/// The links to explained words in a page, in order; the text of each without tags.
private func terms(in html: String?) -> [Term] {
    let pieces = (html ?? "").components(separatedBy: "<a href=\"").dropFirst()
    return pieces.compactMap { piece in
        guard let mark = piece.range(of: "\" class=\"glossary-term\" aria-describedby=\"_word-"),
            let quote = piece.range(of: "\">", range: mark.upperBound..<piece.endIndex),
            let end = piece.range(of: "</a>"), mark.upperBound < end.lowerBound,
            !piece[..<mark.lowerBound].contains(">")
        else { return nil }
        return Term(
            id: String(piece[mark.upperBound..<quote.lowerBound]),
            words: String(piece[quote.upperBound..<end.lowerBound]).replacingOccurrences(of: "&#39;", with: "'"))
    }
}

@Suite struct GlossaryLinkTests {
    @Test func theFirstUseOfAWordIsALinkWithAnExplanationOnThePage() async throws {
        let result = await build(page("We teach phonics in Year 1. Ask us about phonics."))
        let html = try #require(result.output.text(at: "page/index.html"))
        #expect(
            html.contains(
                "We teach <a href=\"/glossary/#phonics\" class=\"glossary-term\" aria-describedby=\"_word-phonics\">phonics</a> in Year 1. Ask us about phonics."
            ))
        #expect(html.contains("<h2 id=\"_words\">Words on this page</h2>"))
        #expect(html.contains("<dt><a href=\"/glossary/#phonics\">Phonics</a></dt>"))
        #expect(html.contains("<dd id=\"_word-phonics\">A way to learn to read.</dd>"))
        #expect(!html.contains("A second paragraph"))
        #expect(!result.rules.contains("broken-link") && !result.rules.contains("glossary-link"))
    }

    @Test(
        arguments: [
            ("We use Phonics.", ["Phonics"]), ("PHONICS!", ["PHONICS"]), ("phonicstic, microphonics", []),
            ("Learn letter\nsounds here", ["letter\nsounds"]), ("*letter* sounds", []),
            ("a letter sound", ["letter sound"]),
            ("an SEN plan", ["SEN"]), ("Mr Sen came", []), ("two SENs", ["SENs"]),
            ("special educational need", ["special educational need"]),
            ("special educational needs (SEN) are", ["special educational needs"]),
            ("education health and care plans", ["education health and care plans"]),
            ("education, health and care. Plan", []),
            ("at parents’ evening", ["parents’ evening"]), ("the parents' evenings", ["parents' evenings"]),
            ("parents evening", ["parents evening"]), ("half term", ["half term"]), ("Half-Term!", ["Half-Term"]),
            ("phonics's rules", ["phonics"]), ("phonics@school.example", []), ("phonics.pdf", []),
            ("half\\-term", ["half-term"]), ("phonics &amp; half&#45;term", ["phonics", "half-term"]),
            ("**phonics** and ~~half-term~~", ["phonics", "half-term"]),
            ("- phonics\n- half-term", ["phonics", "half-term"]), ("> phonics", ["phonics"]),
            ("| A |\n| --- |\n| phonics |", ["phonics"]), ("Not explained yet", []),
        ] as [(String, [String])])
    func formsOfAWordAreFound(text: String, expected: [String]) async {
        let html = await build(page(text)).output.text(at: "page/index.html")
        #expect(terms(in: html).map(\.words) == expected)
    }

    @Test(arguments: [
        "## Phonics\n\nText.", "[phonics](index.md)", "`phonics`", "    phonics\n", "![phonics](/leaf.png)",
        "[phonics]{lang=fr}", "::: {lang=fr}\nphonics\n:::", "<span lang=\"fr\">phonics</span>",
        "<div lang=\"fr\">\n\nphonics\n\n</div>", "<abbr title=\"letter learning\">phonics</abbr>",
        "<kbd>*phonics*</kbd>",
        "<details><summary>phonics</summary>\n\nText.\n\n</details>", "| phonics |\n| --- |\n| A |",
        "https://phonics.example/phonics", "<phonics@school.example>",
    ])
    func nothingIsLinkedInHeadingsLinksCodeOrOtherLanguages(text: String) async {
        let result = await build(page(text))
        #expect(terms(in: result.output.text(at: "page/index.html")) == [])
        #expect(result.output.text(at: "page/index.html")?.contains("_word") == false)
    }

    @Test(arguments: ["<br>phonics", "<b>phonics</b>", "<abbr title=\"x\">TV</abbr> phonics", "[phonics]{#here}"])
    func otherHTMLDoesNotStopALink(text: String) async {
        let html = await build(page(text)).output.text(at: "page/index.html")
        #expect(terms(in: html) == [Term(id: "phonics", words: "phonics")])
    }

    @Test func aLinkMadeByHandIsTheOneThatIsExplained() async {
        let html = await build(page("First phonics, then [how we read](glossary.md#phonics) and half-term."))
            .output.text(at: "page/index.html")
        #expect(
            terms(in: html) == [Term(id: "phonics", words: "how we read"), Term(id: "half-term", words: "half-term")])
    }

    @Test func theGlossaryItselfAndAPageThatSaysNoHaveNoSuchLinks() async {
        let result = await build(
            glossary + "-- content/page.md --\n---\ntitle: Page\nplain:\n  glossary_links: no\n---\nWe teach phonics.\n"
        )
        #expect(terms(in: result.output.text(at: "page/index.html")) == [])
        let own = result.output.text(at: "glossary/index.html")
        #expect(own?.contains("<dfn>Phonics</dfn>") == true)
        #expect(own?.contains("glossary-term") == false)
    }

    @Test func aPageOfManyWordsHasEachLinkOnce() async {
        let text = String(repeating: "phonics half-term half- term, ", count: 20_000)
        let html = await build(page(text)).output.text(at: "page/index.html")
        #expect(terms(in: html).map(\.id) == ["phonics", "half-term"])
    }

    // MARK: Languages

    @Test func eachLanguageHasItsOwnWordsAndExplanations() async throws {
        let result = await build(translatedGlossary)
        let page = try #require(result.output.text(at: "ar/page/index.html"))
        // In words that are translated: with the article, and as the heading has it.
        #expect(page.contains("نعلّم <a href=\"/ar/glossary/#phonics\" class=\"glossary-term\""))
        // In a paragraph that is not translated: the English word, with an Arabic explanation.
        #expect(
            terms(in: page) == [
                Term(id: "phonics", words: "القراءة بالأصوات"), Term(id: "half-term", words: "half-term"),
            ])
        #expect(page.contains("<dd id=\"_word-phonics\">طريقة لتعلّم القراءة.</dd>"))
        #expect(page.contains("<dd id=\"_word-half-term\">أسبوع عطلة.</dd>"))
        // What is not translated in the glossary says so.
        #expect(page.contains("<dd id=\"_word-governors\" lang=\"en\" dir=\"ltr\">People who check the school.</dd>"))
        #expect(page.contains("<dt lang=\"en\" dir=\"ltr\"><a href=\"/ar/glossary/#governors\">Governors</a>"))
        #expect(page.contains("<h2 id=\"_words\">كلمات في هذه الصفحة</h2>"))
        // A page without any translation explains its English words in Arabic too.
        let english = try #require(result.output.text(at: "ar/other/index.html"))
        #expect(terms(in: english) == [Term(id: "phonics", words: "phonics")])
        #expect(english.contains("<dd id=\"_word-phonics\">طريقة لتعلّم القراءة.</dd>"))
    }

    @Test func linksAddNothingForTranslatorsToDo() async {
        let result = await build(translatedGlossary)
        #expect(!result.rules.contains { $0.hasPrefix("translation-") })
        let missing = result.diagnostics.filter {
            $0.place.file == "content/page.md" && $0.rule == "missing-translation"
        }
        #expect(missing.map(\.message) == ["1 of 4 pieces of 'Reading' have no Arabic translation"])
    }

    // MARK: The example

    @Test func theExampleExplainsItsWordsInEveryLanguage() async throws {
        let result = await build(try exampleSite())
        for folder in ["", "es/", "ar/", "pl/", "so/", "ur/"] {
            let page = try #require(result.output.text(at: folder + "glossary/index.html"))
            #expect(page.components(separatedBy: "<dfn").count - 1 == 17)
            let learning = try #require(result.output.text(at: folder + "learning/phonics/index.html"))
            #expect(terms(in: learning).map(\.id) == ["reception", "phonics"], "\(folder)")
        }
        let support = result.output.text(at: "ar/support/extra-help/index.html")
        #expect(terms(in: support).first == Term(id: "special-educational-needs", words: "الاحتياجات التعليمية الخاصة"))
    }

    @Test func noLinkIsInALinkAndEveryExplanationIsThereOnce() async throws {
        let result = await build(try exampleSite())
        var count = 0
        for path in result.output.paths where path.hasSuffix(".html") {
            let html = try #require(result.output.text(at: path))
            let ids = values(of: "id", in: html)
            #expect(Set(ids).count == ids.count, "\(path)")
            let described = values(of: "aria-describedby", in: html)
            #expect(Set(described).isSubset(of: ids) && Set(described).count == described.count, "\(path)")
            count += described.count
            for link in html.components(separatedBy: "<a ").dropFirst().dropLast() {
                #expect(link.contains("</a>"), "\(path)")
            }
        }
        #expect(count > 150)
    }
}

private func values(of attribute: String, in html: String) -> [String] {
    html.components(separatedBy: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
}

/// The texts of the example site in this repository.
private func exampleSite() throws -> [SourceFile] {
    let root = caseFolder("").deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    var files = [
        SourceFile(path: "site.yaml", text: try String(contentsOf: root.appending(path: "site.yaml"), encoding: .utf8))
    ]
    for folder in ["content", "translations"] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
        for path in paths.sorted() where [".md", ".po", ".yaml", ".ics"].contains(where: path.hasSuffix) {
            let text = try String(contentsOf: root.appending(path: "\(folder)/\(path)"), encoding: .utf8)
            files.append(SourceFile(path: "\(folder)/\(path)", text: text))
        }
    }
    return files
}

private let translatedGlossary = """
    -- site.yaml --
    title: Oakfield
    time_zone: Europe/London
    languages: [en, ar]
    contacts:
      office: {name: Office, phone: "0100 555 0100"}
    contact: office
    -- content/index.md --
    # Home
    -- content/glossary.md --
    # School words

    ## Phonics

    A way to learn to read.

    ## Half-term

    A week off.

    ## Governors

    People who check the school.
    -- content/page.md --
    # Reading

    We teach phonics.

    We rest in half-term.

    Then the governors meet.
    -- content/other.md --
    # Other

    More about phonics.
    -- translations/ar/pages/glossary.po --
    msgid ""
    msgstr "Language: ar\\nContent-Type: text/plain; charset=UTF-8\\n"

    msgctxt "title"
    msgid "School words"
    msgstr "كلمات المدرسة"

    msgid "Phonics"
    msgstr "قراءة بالأصوات"

    msgid "A way to learn to read."
    msgstr "طريقة لتعلّم القراءة."

    msgid "Half-term"
    msgstr "عطلة منتصف الفصل"

    msgid "A week off."
    msgstr "أسبوع عطلة."
    -- translations/ar/pages/page.po --
    msgid ""
    msgstr "Language: ar\\nContent-Type: text/plain; charset=UTF-8\\n"

    msgctxt "title"
    msgid "Reading"
    msgstr "القراءة"

    msgid "We teach phonics."
    msgstr "نعلّم القراءة بالأصوات."

    msgid "Then the governors meet."
    msgstr "ثم يجتمع المجلس."
    """
