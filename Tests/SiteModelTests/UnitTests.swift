import CommonMark
import Gettext
import Languages
import SiteModel
import SourceText
import Testing

/// Units of a body as `kind: text`.
private func units(_ body: String) -> [String] {
    (writtenPage("---\ntitle: Visiting\n---\n" + body)?.units ?? []).filter { !$0.isKey }.map {
        "\($0.kind.rawValue): \($0.id)"
    }
}

@Suite struct UnitTests {
    @Test(arguments: [
        // R1
        (
            "Come in.\n\n- one\n- two *words*\n\n> quoted",
            ["paragraph: Come in.", "list item: one", "list item: two *words*", "quote: quoted"]
        ),
        ("# Top\n\n## Meals", ["heading: Top", "heading: Meals"]),
        (
            "| Day | Food |\n| --- | --- |\n| Monday | 5 |",
            ["table cell: Day", "table cell: Food", "table cell: Monday"]
        ),
        ("Words[^1].\n\n[^1]: The note.", ["paragraph: Words[^1].", "footnote: The note."]),
        ("1. one\n\n   more\n2. two", ["list item: one", "list item: more", "list item: two"]),
        // R2
        ("```\ncode\n```\n\n    more code", []),
        // R3
        (
            "See `menu` at [meals](meals.md) ![x](y.png) <b>now</b>",
            ["paragraph: See `menu` at [meals](meals.md) ![x](y.png) <b>now</b>"]
        ),
        // R4
        ("![A green leaf](leaf.svg)", ["picture description: A green leaf"]),
        (
            "![A green leaf](leaf.svg \"In autumn\")",
            ["picture description: A green leaf", "picture caption: In autumn"]
        ),
        ("![](leaf.svg)", []),
        ("![](leaf.svg \"In autumn\")", ["picture caption: In autumn"]),
        ("![A *green* leaf](leaf.svg)", ["picture description: A *green* leaf"]),
        // R5
        ("12:30\n\n`menu`\n\n5 + 3 = 8\n\n— ★ —", []),
        ("مرحبا\n\n你好\n\n١٢", ["paragraph: مرحبا", "paragraph: 你好"]),
        // R6
        ("Bring\na   coat  \nand a\\\ndrink.", ["paragraph: Bring a coat\\\nand a\\\ndrink."]),
        // R7
        ("Closed\n\nClosed", ["paragraph: Closed", "paragraph: Closed"]),
        // R9
        ("## Meals {#food}", ["heading: Meals"]),
        // R10
        ("<!-- translate: no -->\n\nA\n\n<!-- translate: yes -->\n\nB", ["paragraph: B"]),
        ("- a\n\n  <!-- translate: no -->\n\n- b\n\n<!-- translate: yes -->\n\nc", ["list item: a", "paragraph: c"]),
        ("<!-- a remark -->\n\nA", ["paragraph: A"]),
        // R11
        ("{{date 2026-09-14}}\n\n{{a}} {{b}}\n\nOn {{date x}} at school", ["paragraph: On {{date x}} at school"]),
        // R12
        ("Words[^Free] here\n\n[^free]: 12", ["paragraph: Words[^Free] here"]),
        // R13
        (
            "https://oakfield.example\n\n<office@oakfield.example>\n\noffice@oakfield.example\n\n[Call](tel:0100)",
            ["paragraph: [Call](tel:0100)"]
        ),
        // R14
        (
            "[meals][m] and [m]\n\n[m]: meals.md \"Free\"",
            ["paragraph: [meals](meals.md \"Free\") and [m](meals.md \"Free\")"]
        ),
        // R15
        ("_a_ __b__ ~~c~~ &amp; d&nbsp;e", ["paragraph: *a* **b** ~~c~~ & d\u{00A0}e"]),
        // R16
        (
            "<div>Words</div>\n\n<hr>\n\n<p title=\"Title\"></p>\n\n<p>&nbsp;</p>\n\n<p>12</p>",
            ["HTML: <div>Words</div>", "HTML: <p title=\"Title\"></p>"]
        ),
        (
            "<p title=\"2 friends\"></p>\n\n<p title=\"\" lang=\"en\">1</p>\n\n<p title=\"12 &gt; 3\">1</p>",
            ["HTML: <p title=\"2 friends\"></p>"]
        ),
        // other languages
        (
            "::: {lang=ar}\nمرحبا\n:::\n\n[مرحبا]{lang=ar}\n\n## مرحبا {lang=ar}\n\nSay [مرحبا]{lang=ar}",
            ["paragraph: Say [مرحبا]{lang=ar}"]
        ),
    ])
    func aBlockIsOneUnit(body: String, expected: [String]) {
        #expect(units(body) == expected)
    }

    @Test func keysOfTheFrontMatterComeFirstWithTheirNamesAsContext() throws {
        let page = try #require(
            writtenPage(
                """
                ---
                type: event
                title: Open day
                nav_title: Open
                summary: Come and see
                description: For search
                image: leaf.png
                image_alt: A leaf
                date: 2026-10-01
                place: Hall
                cost: free
                book_by: 2026-09-20
                tags: [trip]
                ---
                Words
                """))
        #expect(
            page.units.map { "\($0.context ?? "-"): \($0.id)" } == [
                "title: Open day", "summary: Come and see", "description: For search", "nav_title: Open",
                "image_alt: A leaf",
                "place: Hall", "cost: free", "-: Words",
            ])
        #expect(page.units.map(\.isKey) == [true, true, true, true, true, true, true, false])
    }

    @Test func commentsGiveContextAndNotesToTheNextUnitWhereverItStands() throws {
        let page = try #require(
            writtenPage(
                "# T\n\n<!-- translators: a game -->\n<!-- context: game -->\n\n- Tag\n- Chess\n\n<!-- context: shop -->\n\n| Open |\n|-|\n| Late |"
            ))
        #expect(
            page.units.filter { !$0.isKey }.map { "\($0.context ?? "-") \($0.id) \($0.note ?? "-")" }
                == ["game Tag a game", "- Chess -", "shop Open -", "- Late -"])
    }

    @Test func aContextLikeAKeyOfTheFrontMatterStaysInTheBody() throws {
        let page = try #require(
            writtenPage(
                "---\ntitle: T\nimage: l.png\nimage_alt: A leaf\n---\n<!-- context: image_alt -->\n\n![A tree](t.png)\n\nWords"
            ))
        #expect(page.units.map(\.isKey) == [true, true, false, false])
        let edition = try translatePage(page, into: spanish(), catalog: wholeCatalog(of: page), catalogPath: "x.po")
            .value
        #expect(edition.blocks.map { $0.inlines.plainText } == ["¡A tree!", "¡Words!"])
    }

    @Test func aUnitSaysWhichHeadingsItIsUnder() throws {
        let page = try #require(writtenPage("---\ntitle: T\n---\n## Meals\n\n### Free\n\nA\n\n## Clubs\n\nB"))
        #expect(
            page.units.suffix(5).map { $0.headings.joined(separator: " > ") } == [
                "", "Meals", "Meals > Free", "", "Clubs",
            ])
    }

    @Test func aUnitStandsAtItsBlock() throws {
        let page = try #require(writtenPage("---\ntitle: T\n---\n> one\n> two\n\n- three\n"))
        #expect(page.units.filter { !$0.isKey }.map { page.file.text($0.place.range) } == ["one\n> two", "three"])
    }

    @Test func rewrappingChangesNoUnit() {
        #expect(units("Bring a coat, a drink and two books.") == units("Bring a coat,\na drink and\ntwo books."))
        #expect(units("> Bring a coat,\nlazily.") == units("> Bring\n> a coat, lazily."))
    }

    @Test(arguments: [
        ("Bring a coat", 3), ("", 0), ("— ★", 0), ("a — b", 2), ("12 or 3", 3), ("مرحبا بكم", 2), ("don't", 1),
        ("\n a\t b ", 2), ("你好世界", 1),
    ])
    func wordsAreCountedAtWhiteSpace(text: String, count: Int) {
        #expect(wordCount(text) == count)
    }
}

@Suite struct TranslatedTests {
    /// The page's body with the translations that are given; everything else stays in English.
    private func body(_ markdown: String, _ translations: [String: String]) throws -> String {
        let page = try #require(writtenPage("# Title\n\n" + markdown))
        let messages = [(context: "title", id: "Title", text: "Título")] + translations.map { (nil, $0.key, $0.value) }
        let edition = try translatePage(
            page, into: spanish(publishAt: 0), catalog: catalog(messages), catalogPath: "x.po"
        ).value
        return outline(edition.blocks)
    }

    @Test(
        arguments: [
            ("Come in.", ["Come in.": "Pase."], #"p["Pase."]"#),
            ("Come in.", [:], #"p@en["Come in."]"#),
            ("- one\n- two", ["two": "dos"], #"ul(item(p@en["one"]) item(p["dos"]))"#),
            (
                "- one\n  - two\n- [x] three", ["one": "uno", "two": "dos", "three": "tres"],
                #"ul(item(p["uno"] ul(item(p["dos"]))) item[x](p["tres"]))"#
            ),
            (
                "| A | 5 |\n|-|-|\n| b | c |", ["A": "Á", "c": "C"],
                #"table(head(cell["Á"] cell["5"]) row(cell@en["b"] cell["C"]))"#
            ),
            ("> quoted", ["quoted": "citado"], #"quote(p["citado"])"#),
            ("## Free meals", ["Free meals": "Comidas gratis"], #"h2#free-meals["Comidas gratis"]"#),
            ("## Free meals", [:], #"h2#free-meals@en["Free meals"]"#),
            ("12:30\n\nLunch", ["Lunch": "Comida"], #"p["12:30"] p["Comida"]"#),
            (
                "See [meals](meals.md)", ["See [meals](meals.md)": "Vea [comidas](meals.md)"],
                #"p["Vea ", a(meals.md)["comidas"]]"#
            ),
            (
                "A[^1] b[^2]\n\n[^1]: one\n[^2]: two", ["A[^1] b[^2]": "B[^2] a[^1]", "one": "uno"],
                #"p["B", note(2 2 1), " a", note(1 1 1)] footnote(1 1)(p["uno"]) footnote(2 2)(p@en["two"])"#
            ),
            (
                "A \\[see [^1]\n\n[^1]: one", ["A \\[see [^1]": "Á \\[vea [^1]", "one": "uno"],
                #"p["Á [vea ", note(1 1 1)] footnote(1 1)(p["uno"])"#
            ),
            ("![A leaf](leaf.svg)", ["A leaf": "Una hoja"], #"p[img(leaf.svg)["Una hoja"]]"#),
            (
                "![A leaf](leaf.svg \"Autumn\")", ["A leaf": "Una hoja", "Autumn": "Otoño"],
                #"p[img(leaf.svg 'Otoño')["Una hoja"]]"#
            ),
            ("![A leaf](leaf.svg \"Autumn\")", ["A leaf": "Una hoja"], #"p@en[img(leaf.svg 'Autumn')["A leaf"]]"#),
            ("![A leaf](leaf.svg \"Autumn\")", ["Autumn": "Otoño"], #"p@en[img(leaf.svg 'Autumn')["A leaf"]]"#),
            ("<p>Words</p>", ["<p>Words</p>": "<p>Palabras</p>"], "html(<p>Palabras</p>)"),
            ("<p>Words</p>", [:], "html@en(<p>Words</p>)"),
            ("::: {lang=ar}\nمرحبا\n:::\n\nHello", ["Hello": "Hola"], #"container{lang=ar}(p["مرحبا"]) p["Hola"]"#),
            (
                "<!-- translate: no -->\n\nOak\n\n<!-- translate: yes -->\n\nHello", ["Hello": "Hola"],
                #"p@en["Oak"] p["Hola"]"#
            ),
            ("2\\. September", ["2. September": "2. septiembre"], #"p["2. septiembre"]"#),
        ] as [(String, [String: String], String)])
    func wordsAreReplacedAndTheTreeStays(markdown: String, translations: [String: String], tree: String) throws {
        #expect(try body(markdown, translations) == tree)
    }

    @Test func htmlThatStaysOpenIsMarkedInside() throws {
        let markdown = "<details>\n<summary>More</summary>\n\nWords\n\n</details>"
        #expect(
            try body(markdown, ["Words": "Palabras"])
                == "html(<details>\n<summary lang=\"en\" dir=\"ltr\">More</summary>) p[\"Palabras\"] html(</details>)")
        #expect(
            try body(
                markdown,
                ["<details>\n<summary>More</summary>": "<details>\n<summary>Más</summary>", "Words": "Palabras"])
                == "html(<details>\n<summary>Más</summary>) p[\"Palabras\"] html(</details>)")
    }

    @Test(arguments: [
        ("Come [in](in.md).", "Pase [dentro](https://evil.example)."), ("Come in.", "Pase <b>ya</b>."),
        ("Come in.", "Pase ![x](https://evil.example/spy.gif)"),
        ("Come in.", "Pase[^1]."), ("Come in.", "uno\n\ndos"), ("<p>Words</p>", "<div>Palabras"),
        ("<p>Words</p>", "<p>Palabras</p></div>"),
        ("<p>A <b>b</b></p>", "<p>A b</p>"), ("Come in.", "Pase https://evil.example"),
    ])
    func aTranslationWithOtherMarkupThanItsSourceIsNotShown(source: String, translation: String) throws {
        let page = try #require(writtenPage("# Title\n\n" + source))
        let id = try #require(page.units.last?.id)
        let edition = try translatePage(
            page, into: spanish(publishAt: 0),
            catalog: catalog([("title", "Title", "Título"), (nil, id, translation)]), catalogPath: "x.po")
        #expect(edition.value.blocks.map(\.language) == ["en"])
        #expect(edition.diagnostics.contains { $0.rule.hasPrefix("translation-") && $0.severity == .warning })
    }

    @Test func tagsMayChangePlacesInHTMLThatIsWhole() throws {
        let page = try #require(writtenPage("# Title\n\n<p><b>School</b> <i>house</i></p>"))
        let text = "<p><i>casa</i> <b>escuela</b></p>"
        let edition = try translatePage(
            page, into: spanish(publishAt: 0),
            catalog: catalog([("title", "Title", "Título"), (nil, "<p><b>School</b> <i>house</i></p>", text)]),
            catalogPath: "x.po")
        #expect(outline(edition.value.blocks) == "html(\(text))")
        #expect(edition.diagnostics.isEmpty)
    }
}

/// Blocks in one line, with the language that a block is marked with: `ul(item(p@en["one"]))`.
private func outline(_ blocks: [Block]) -> String {
    blocks.map { block -> String in
        let language = block.language.map { "@" + $0 } ?? ""
        let inner = "(" + outline(block.children) + ")"
        let words = outline(block.inlines)
        return switch block.kind {
        case .paragraph: "p" + language + words
        case .heading(let level, let id): "h\(level)#\(id)" + language + words
        case .quote: "quote" + inner
        case .bulletList: "ul" + inner
        case .orderedList: "ol" + inner
        case .item(let isDone): "item" + (isDone.map { $0 ? "[x]" : "[ ]" } ?? "") + inner
        case .html(let html): "html\(language)(\(html))"
        case .table: "table" + inner
        case .row(let isHeader): (isHeader ? "head" : "row") + inner
        case .cell: "cell" + language + words
        case .footnote(let label, let number): "footnote(\(label) \(number))" + inner
        case .container(let attributes): "container" + attributes.inBraces + inner
        case .code, .rule: "other"
        }
    }.joined(separator: " ")
}

private func outline(_ inlines: [Inline]) -> String {
    var parts: [String] = []
    var words = ""
    for inline in inlines {
        if case .text(let text) = inline.kind {
            words += text
            continue
        }
        if !words.isEmpty { parts.append("\"\(words)\"") }
        words = ""
        let inner = outline(inline.children)
        switch inline.kind {
        case .link(let target): parts.append("a(\(target.destination))" + inner)
        case .image(let target, _):
            parts.append("img(\(target.destination)\(target.title.isEmpty ? "" : " '\(target.title)'"))" + inner)
        case .footnoteReference(let label, let number, let use): parts.append("note(\(label) \(number) \(use))")
        default: parts.append("other" + inner)
        }
    }
    if !words.isEmpty { parts.append("\"\(words)\"") }
    return "[" + parts.joined(separator: ", ") + "]"
}
