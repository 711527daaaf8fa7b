import CommonMark
import SourceText
import Testing

private func blocks(_ text: String) -> String {
    outline(parse(text).value.blocks)
}

@Suite struct HeadingTests {
    @Test(arguments: [
        ("# Free meals (2026)", #"h1#free-meals-2026["Free meals (2026)"]"#),
        ("## Parents' evening", #"h2#parents-evening["Parents' evening"]"#),
        ("## أهلا بكم", #"h2#أهلا-بكم["أهلا بكم"]"#),
        ("## Meals {#food}", #"h2#food["Meals"]"#),
        ("Meals {#food}\n---", #"h2#food["Meals"]"#),
        ("## Café &amp; shop {#shop}", #"h2#shop["Café & shop"]"#),
        ("## مرحبا {lang=ar}", #"h2#مرحبا@ar["مرحبا"]"#),
        ("## Bring {name}", #"h2#bring-name["Bring {name}"]"#),
        ("## Meals \\{#food}", #"h2#meals-food["Meals {#food}"]"#),
        ("## {#food}", #"h2#food"#),
        ("## 🎈", #"h2#section["🎈"]"#),
        ("## Main", #"h2#main-1["Main"]"#),
    ])
    func aHeadingHasAnIDFromItsWordsOrItsBraces(text: String, tree: String) {
        #expect(blocks(text) == tree)
    }

    @Test(arguments: [
        "# A\n\n# A\n\n# A", "# A\n\n# A-1\n\n# A", "# A-1\n\n# A\n\n# A", "# A\n\n> # A\n\n- # A",
        "# A {#b}\n\n# B\n\n# C {#b}",
        "::: {lang=ar}\n# A\n:::\n\n# A",
    ])
    func idsAreUniqueOnAPage(text: String) {
        var ids: [String] = []
        parse(text).value.forEachBlock { if case .heading(_, let id) = $0.kind { ids.append(id) } }
        #expect(Set(ids).count == ids.count, "\(ids)")
        #expect(ids.count >= 2)
    }

    @Test func anIDThatSomebodyWroteIsKeptWhereverItStands() {
        #expect(
            blocks("## Free meals\n\n## Lunch {#free-meals}")
                == #"h2#free-meals-1["Free meals"] h2#free-meals["Lunch"]"#)
        #expect(parse("## Free meals\n\n## Lunch {#free-meals}").diagnostics.isEmpty)
    }

    @Test func anIDThatIsWrittenTwiceIsReported() {
        let found = parse("## Lunch {#meals}\n\n## Breakfast {#meals}").diagnostics
        #expect(found.map(\.rule) == ["repeated-anchor"])
        #expect(found.map(\.message) == ["'#meals' is already the address of another place on this page"])
    }
}

@Suite struct ContainerTests {
    @Test(arguments: [
        ("::: {lang=ar}\nمرحبا\n:::\n\nafter", #"container{lang=ar}(p["مرحبا"]) p["after"]"#),
        ("before\n::: {lang=ar}\nمرحبا\n:::\nafter", #"p["before"] container{lang=ar}(p["مرحبا"]) p["after"]"#),
        (
            "::: {lang=ar}\na\n::: {lang=ur}\nb\n:::\nc\n:::",
            #"container{lang=ar}(p["a"] container{lang=ur}(p["b"]) p["c"])"#
        ),
        ("::: {lang=ar}\n:::", #"container{lang=ar}()"#),
        (
            "- one\n\n  ::: {lang=ar}\n  مرحبا\n  :::\n\n- two",
            #"loose-ul(item(p["one"] container{lang=ar}(p["مرحبا"])) item(p["two"]))"#
        ),
        ("> ::: {lang=ar}\n> مرحبا\n> :::", #"quote(container{lang=ar}(p["مرحبا"]))"#),
        ("::: {lang=ar}\n- one\n- two\n:::", #"container{lang=ar}(ul(item(p["one"]) item(p["two"])))"#),
        (":::{lang=ar}\r\nمرحبا\r\n:::\r\n", #"container{lang=ar}(p["مرحبا"])"#),
        ("::: (not a container)", #"p["::: (not a container)"]"#),
        (":: {lang=ar}", #"p[":: {lang=ar}"]"#),
    ])
    func blocksBetweenColonsAreAContainer(text: String, tree: String) {
        #expect(blocks(text) == tree)
    }

    @Test(arguments: [
        "```\n::: {lang=ar}\n:::\n```", "~~~\n::: {lang=ar}\n```\n:::\n~~~", "````\n```\n::: {lang=ar}\n```\n````",
        "    ::: {lang=ar}\n    :::", "- ```\n  ::: {lang=ar}\n  ```", "> ```\n> ::: {lang=ar}\n> ```",
        "```\nnever closed\n::: {lang=ar}",
    ])
    func colonsInCodeAreLeftAlone(text: String) {
        var code = ""
        parse(text).value.forEachBlock { if case .code(_, let words) = $0.kind { code += words } }
        #expect(code.contains("::: {lang=ar}"))
        #expect(!blocks(text).contains("container"))
        #expect(parse(text).diagnostics.isEmpty)
    }

    @Test func aContainerAfterCodeIsStillOne() {
        let text = "``` a ``` is code\n\n```\n:::\n```\n\n::: {lang=ar}\nمرحبا\n:::"
        #expect(blocks(text) == #"p[code(a), " is code"] pre(|:::"# + "\n" + #") container{lang=ar}(p["مرحبا"])"#)
    }

    @Test func oneThatIsNeverClosedReachesToTheEndAndIsReported() {
        let page = parse("a\n\n::: {lang=ar}\nb\n\nc")
        #expect(outline(page.value.blocks) == #"p["a"] container{lang=ar}(p["b"] p["c"])"#)
        #expect(page.diagnostics.map(\.message) == ["'::: {lang=ar}' is never closed"])
        #expect(page.diagnostics.map(\.place.range) == [3..<16])
    }

    @Test func anEndThatClosesNothingIsReported() {
        #expect(parse("a\n\n:::\n\nb").diagnostics.map(\.message) == ["':::' closes nothing"])
        #expect(blocks("a\n\n:::\n\nb") == #"p["a"] p["b"]"#)
    }

    @Test func aCommentAboveTheEndIsAboutWhatComesNext() {
        let page = parse("::: {lang=ar}\na\n\n<!-- translate: yes -->\n:::\nb")
        var notes: [String] = []
        page.value.forEachBlock { block in
            for note in block.notes { if case .translate(true) = note.kind { notes.append("yes") } }
        }
        #expect(notes == ["yes"])
    }
}

@Suite struct FootnoteTests {
    @Test func notesAreNumberedInTheOrderOfTheText() {
        #expect(
            blocks("A[^b] B[^a] A again[^b].\n\n[^a]: first written\n[^b]: second written")
                == #"p["A", note(b 1 1), " B", note(a 2 1), " A again", note(b 1 2), "."] footnote(b 1)(p["second written"]) footnote(a 2)(p["first written"])"#
        )
    }

    @Test func letterCaseOfALabelDoesNotMatter() {
        #expect(blocks("A[^Note]\n\n[^note]: words") == #"p["A", note(Note 1 1)] footnote(note 1)(p["words"])"#)
    }

    @Test func aNoteMayHaveSeveralParagraphs() {
        #expect(blocks("A[^1]\n\n[^1]: one\n\n    two") == #"p["A", note(1 1 1)] footnote(1 1)(p["one"] p["two"])"#)
    }

    @Test(arguments: [
        ("Words.\n\n[^lost]: nobody reads this", ["lost"]),
        ("A[^1]\n\n[^1]: one\n[^2]: two\n[^3]: three", ["2", "3"]),
        ("> [^lost]: nobody reads this", ["lost"]),
        ("A[^1]\n\n[^1]: one", []),
        ("A[^ONE]\n\n[^one]: one", []),
        ("```\n[^1]: code\n```", []),
        ("    [^1]: code", []),
    ])
    func aNoteThatNoTextRefersToIsReported(text: String, labels: [String]) {
        let found = parse(text).diagnostics
        #expect(found.map(\.message) == labels.map { "The note '\($0)' is not shown, because no text refers to it" })
        #expect(found.map { SourceFile(path: "", text: text).text($0.place.range) } == labels.map { "[^\($0)]" })
    }
}

@Suite struct NoteTests {
    /// What comments say, with the words of the block they are about.
    private func notes(_ text: String) -> [String] {
        var found: [String] = []
        parse(text).value.forEachBlock { block in
            for note in block.notes {
                let words = block.inlines.plainText
                switch note.kind {
                case .allow(let rule, let reason): found.append("\(words): allow \(rule) (\(reason))")
                case .translators(let text): found.append("\(words): to translators \(text)")
                case .context(let text): found.append("\(words): context \(text)")
                case .translate(let on): found.append("\(words): translate \(on)")
                }
            }
        }
        return found
    }

    @Test(arguments: [
        (
            "<!-- allow long-sentence: quoted from the council -->\nWords",
            ["Words: allow long-sentence (quoted from the council)"]
        ),
        ("<!-- allow long-sentence -->\n\nWords", ["Words: allow long-sentence ()"]),
        (
            "<!-- translators: a game -->\n<!-- context: game -->\nTag",
            ["Tag: to translators a game", "Tag: context game"]
        ),
        ("<!--\ntranslators: a game\ncontext: game\n-->\nTag", ["Tag: to translators a game", "Tag: context game"]),
        (
            "<!-- translators: a game\nfor children\n   of six -->\nTag",
            ["Tag: to translators a game for children of six"]
        ),
        (
            "<!--\ntranslators:\na game\ncontext: game\nplayed outside\n-->\nTag",
            ["Tag: to translators a game", "Tag: context game"]
        ),
        ("<!-- translators: a game\n \nasked by Ana -->\nTag", ["Tag: to translators a game"]),
        ("<!-- translate: no -->\n\nA\n\n<!-- translate: yes -->\n\nB", ["A: translate false", "B: translate true"]),
        ("A\n\n<!-- allow long-sentence: last -->", [": allow long-sentence (last)"]),
        ("<!-- just a remark -->\nWords", []),
    ])
    func aCommentSpeaksAboutTheNextBlock(text: String, expected: [String]) {
        #expect(notes(text) == expected)
    }

    @Test func commentsNeverReachThePage() {
        #expect(
            blocks("a <!-- secret --> b\n\n<!-- secret -->\n\n<div>c <!-- secret --></div>").contains("secret") == false
        )
    }
}

@Suite struct ThreadTests {
    @Test func manyTasksAtOnceGiveTheSameTreesAsOne() async {
        let texts =
            Array(RandomMarkdown(seed: 9).prefix(600))
            + Array(repeating: "| a | ~~b~~ |\n|-|-|\n| www.c.example | d[^1] |\n\n[^1]: e", count: 200)
        let alone = texts.map { outline(parse($0).value.blocks) }
        for _ in 0..<3 {
            let together = await texts.concurrentMap(workers: 8) { outline(parse($0).value.blocks) }
            #expect(together == alone)
        }
    }
}
