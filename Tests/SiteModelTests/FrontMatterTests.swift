import CivilTime
import CommonMark
import SiteModel
import SourceText
import Testing

/// What reading a page says, as rules.
private func rules(_ text: String, at path: String = "visiting.md") -> [String] {
    readMarkdown(text, at: path).diagnostics.map(\.rule)
}

@Suite struct FrontMatterTests {
    @Test(arguments: ["\n", "\r\n", "\r"])
    func frontMatterStandsBetweenTwoLines(lineEnd: String) throws {
        let page = try #require(
            writtenPage(["---", "title: Visiting", "---  ", "Come in."].joined(separator: lineEnd)))
        #expect(page.title == "Visiting")
        #expect(page.document.blocks.map(\.inlines.plainText) == ["Come in."])
    }

    @Test(arguments: [
        ("---\ntitle: A\n...\nB", ["B"]), ("---\n---\n# A\n\nB", ["B"]), ("# A\n\nB\n\n---\n\nC", ["B", "", "C"]),
        ("---\ntitle: A\n---", []), ("----\ntitle: A", ["", "title: A"]),
    ])
    func theRestIsTheBody(text: String, words: [String]) throws {
        #expect(try #require(writtenPage(text)).document.blocks.map(\.inlines.plainText) == words)
    }

    @Test func frontMatterThatIsNeverClosedIsReported() {
        let read = readMarkdown("---\ntitle: Visiting\n\nCome in.")
        #expect(read.diagnostics.map(\.message) == ["The part between the --- lines at the top is never closed"])
    }

    @Test(arguments: [
        ("---\ntitle: Visiting\n---\nA", "Visiting", []), ("# Visiting *us*\n\nA", "Visiting us", []),
        ("A", "visiting", ["missing-title"]),
        ("## Only a part\n\nA", "Only a part", ["missing-title"]), ("", "visiting", ["missing-title"]),
        ("---\ntitle: \"\"\n---\nA", "visiting", ["missing-title"]),
        ("---\ntitle: [a\n---\nA", "visiting", ["broken-yaml"]),
    ])
    func aPageHasATitleOrSaysSo(text: String, title: String, rules expected: [String]) throws {
        #expect(try #require(writtenPage(text)).title == title)
        #expect(rules(text) == expected)
    }

    @Test(
        arguments: [
            ("title: A", 11), ("title: \"A\"", 12), ("title: \"A\\tB\"", nil),
        ] as [(String, Int?)])
    func aTextKnowsWhereItsLettersStand(line: String, start: Int?) throws {
        #expect(try #require(writtenPage("---\n\(line)\n---\nB")).front.title?.textStart == start)
    }

    @Test func aTitleWithAnEntityDoesNotStandLetterForLetter() throws {
        #expect(try #require(writtenPage("# Fish & chips\n\nA")).front.title?.textStart == 2)
        #expect(try #require(writtenPage("# Fish &amp; chips\n\nA")).front.title?.textStart == nil)
    }

    @Test func aCommentAboveTheTitleIsAboutTheRest() throws {
        let page = try #require(writtenPage("<!-- translate: no -->\n# Oakfield\n\nWords"))
        #expect(page.units.map(\.id) == ["Oakfield"])
    }

    @Test func everyCommonKeyIsRead() throws {
        let read = readMarkdown(
            """
            ---
            title: A
            summary: B
            description: C
            nav_title: D
            date: 2026-09-01
            updated: 2026-09-02
            publish: 2026-09-03
            expires: 2026-12-01
            draft: no
            class: oak
            authors: [Ms Rahman]
            tags: trip
            audience: [families]
            dimension: communicating
            contact: office
            vital: yes
            critical: yes
            image: leaf.png
            image_alt: A leaf
            order: 3
            aliases: [/old/]
            downloads: [form.pdf]
            adapted: yes
            translate_until: 2026-12-01
            translated_by: [Amina]
            plain: {audience: families, ignore: [{rule: long-sentence, reason: a law}]}
            ---
            Words
            """)
        #expect(read.diagnostics.isEmpty)
        let front = try #require(read.value).front
        #expect(front.tags.map(\.text) == ["trip"] && front.authors.map(\.text) == ["Ms Rahman"])
        #expect(front.date?.iso == "2026-09-01" && front.updated?.iso == "2026-09-02" && front.order == 3)
        #expect(front.isVital && front.isCritical && front.isAdapted && !front.isDraft)
        #expect(front.suppressions.map(\.rule) == ["long-sentence"])
        #expect(
            front.contact?.text == "office" && front.schoolClass?.text == "oak" && front.dimension == "communicating")
    }

    @Test(arguments: ContentType.all.map(\.name))
    func everyContentTypeReadsItsOwnKeys(type: String) throws {
        let values = ["due": "2026-10-02", "book_by": "2026-10-02", "minutes": "20", "no_resources_needed": "yes"]
        let keys = try #require(ContentType.named(type)).keys.map { "\($0.name): \(values[$0.name] ?? "words")\n" }
            .joined()
        #expect(rules("---\ntype: \(type)\ntitle: A\ndate: 2026-10-01\n\(keys)---\nA") == [])
    }

    @Test(arguments: [
        ("titel: A\n", "unknown-key"), ("cost: free\n", "unknown-key"), ("date: 31 April\n", "invalid-date"),
        ("date: 2026-04-31\n", "invalid-date"),
        ("draft: perhaps\n", "wrong-value"), ("order: first\n", "wrong-value"), ("type: evnt\n", "wrong-value"),
        ("dimension: sport\n", "wrong-value"),
        ("tags: {a: b}\n", "wrong-value"), ("image: leaf.png\n", "missing-image-text"),
        ("plain: {audence: staff}\n", "unknown-key"), ("from: 15:00\n", "unknown-key"),
    ])
    func aSlipInTheFrontMatterIsReported(line: String, rule: String) {
        #expect(rules("---\ntitle: A\n\(line)---\nB") == [rule])
    }

    @Test(arguments: [
        ("visiting.md", "", "page"), ("news/a.md", "date: 2026-09-01\n", "post"),
        ("classes/oak/a.md", "date: 2026-09-01\n", "post"), ("classes/oak/index.md", "", "page"),
        ("events/a.md", "date: 2026-09-01\n", "event"), ("a.md", "type: policy\n", "policy"),
        ("news/a.md", "type: page\n", "page"), ("a.md", "date: 2026-09-01\n", "page"),
        ("a.md", "date: 2026-09-01\nauthors: [Ms Rahman]\n", "post"),
    ])
    func theFolderGivesTheTypeUntilThePageSaysOtherwise(path: String, front: String, type: String) throws {
        #expect(try #require(writtenPage("---\ntitle: A\n\(front)---\nA", at: path)).type.name == type)
    }

    @Test(
        arguments: [
            ("classes/oak/a.md", "", "oak"), ("classes/oak/a.md", "class: birch\n", "birch"), ("visiting.md", "", nil),
        ] as [(String, String, String?)])
    func theFolderGivesTheClass(path: String, front: String, key: String?) throws {
        #expect(try #require(writtenPage("---\ntitle: A\n\(front)---\nA", at: path)).classKey == key)
    }

    @Test(
        arguments: [
            ("Say [x]{lang=xx-yy}", "xx-yy", nil), ("::: {lang=arabic}\nمرحبا\n:::", "arabic", "ar"),
            ("## مرحبا {lang=zz}", "zz", nil), ("- *[x]{lang=spanish}*", "spanish", "es"),
        ] as [(String, String, String?)])
    func aLanguageThatNobodyKnowsIsReportedWithTheNearest(body: String, tag: String, guess: String?) {
        let text = "# Title\n\n" + body
        let found = readMarkdown(text).diagnostics
        #expect(found.map(\.rule) == ["unknown-language"])
        #expect(found.map { SourceFile(path: "", text: text).text($0.place.range) } == [tag])
        #expect(found.map(\.replacement) == [guess])
    }

    @Test(arguments: ["[x]{lang=ar}", "[x]{lang=zh-Hans}", "[x]{lang=es-MX}", "::: {lang=PL}\nx\n:::"])
    func aLanguageThatIsKnownIsFine(body: String) {
        #expect(rules("# Title\n\n" + body) == [])
    }
}
