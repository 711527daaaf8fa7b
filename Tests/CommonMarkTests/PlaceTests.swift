import CommonMark
import SourceText
import Testing

/// Texts as people write them, with all that moves words away from where they seem to be.
private let trickyTexts = [
    "Bring a coat.",
    "Bring *two* books and **one** pen.",
    "Fish &amp; chips, caf&eacute; and 5 &lt; 6",
    "Caf&#233; and &#x1F600; and &nosuch; and &copy",
    "Two scalars: &NotEqualTilde; and after",
    "A \\*star\\* and a \\\\ backslash",
    "Line one\nline two *stressed\nover* two lines",
    "> A quote\nthat goes on lazily\n> and comes back",
    "> > Two levels\nlazy *words*\n> one level",
    "- an item\n  goes on\n    with more space\nand lazily",
    "1. first\n   - second *level*\n     goes on\n\n     another paragraph\n2. next",
    "A hard\\\nbreak and one  \nwith spaces\\\n   and indented",
    "[words *stressed* here](meals.md \"A title\") after",
    "[full reference][meals] after\n\n[meals]: meals.md",
    "[meals][] and [meals] after\n\n[meals]: meals.md \"Free\nmeals\"",
    "[meals]: meals.md\nWords right below, with meals in them",
    "[a]: /a\n[b]: /b 'title'\na [a] b [b]",
    "[not]: a definition here\nwords",
    "[meals](not an address) stays [meals]\n\n[meals]: meals.md",
    "![A *leaf*](leaf.svg \"Leaf\") and words",
    "<https://oakfield.example/a_b> and a@b.example",
    "See `code` and ``co`de`` and ` x ` after",
    "`code over\ntwo lines` after",
    "> `code over\n> two lines` after",
    "a <b title=\"x\ny\">bold</b> word",
    "> a <b title=\"x\n> y\">bold</b> word",
    "a <!-- note --> b <!-- over\nlines --> c",
    "| a | b |\n| - | - |\n| c \\| d | `e \\| f` g |",
    "   | a | b |\n| - | - |\n  | *c* | d |\n| e |",
    "Words above\n| a | b |\n| - | - |\n| c | d |",
    "> Words above\n> | a | b |\n> | - | - |\n> | c | d |",
    "- Words above\n  | a | b |\n  | - | - |\n  | c | d |",
    "Words[^1] and more[^Two].\n\n[^1]: The *first* note\n    goes on here.\n[^two]: The second.",
    "> Words[^q]\n>\n> [^q]: A note in a quote.",
    "# A *heading* with # in it #",
    "## \\# not a mark",
    "Two lines\nof a *heading*\n===",
    "#hashtag\n---",
    "- [x] done *well*\n- [ ] to do &amp; more",
    "***both*** and **_other_ way** and *a **b***",
    "~~old *price*~~ new \\~~price",
    "[مرحبا بكم]{lang=ar} and [two *words*]{lang=pl}",
    "![](leaf.svg){decorative} Words",
    "مرحبا *بكم* في مدرستنا &amp; شكرا",
    "访问 https://oakfield.example。谢谢",
    "\tcode\n\nwords\n\n\twith *tab*",
    "a\u{00A0}b &nbsp; c",
    "-\ta tab after the mark\n\tgoes on",
    "NUL \0 in the *middle*",
    "::: {lang=ar}\nمرحبا *بكم*\n\n- one\n- two\n:::\n\nafter",
]

@Suite struct PlaceTests {
    @Test(arguments: trickyTexts)
    func everyTextStandsWhereTheTreeSays(text: String) {
        #expect(misplacedLeaves(text) == [])
    }

    @Test(arguments: trickyTexts)
    func everyTextStandsWhereTheTreeSaysWithWindowsLineEnds(text: String) {
        #expect(
            misplacedLeaves(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
                == [])
    }

    @Test(arguments: trickyTexts)
    func everyTextStandsWhereTheTreeSaysInAQuotedList(text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(misplacedLeaves("> - " + lines.joined(separator: "\n>   ")) == [])
    }

    @Test func randomTextStandsWhereTheTreeSays() {
        for text in RandomMarkdown(seed: 42).prefix(3_000) {
            #expect(misplacedLeaves(text) == [], "in \(text.debugDescription)")
        }
    }

    @Test(arguments: [
        ("Fish &amp; chips on Friday", "chips"),
        ("caf&eacute; menu", "menu"),
        ("A \\*starred\\* word", "starred"),
        ("**Bring** [the form](form.md) *today*", "today"),
        ("[free meals][m] for all\n\n[m]: meals.md", "meals"),
        ("<https://oakfield.example> or call", "call"),
        ("First line\nsecond line", "second"),
        ("> quoted words\nlazy words here", "here"),
        ("| Day | Food |\n| --- | --- |\n| Fish \\| chips | Friday |", "Friday"),
        ("See the note[^1].\n\n[^1]: Ask the office.", "office"),
        ("- one\n  - two\n    - three words", "words"),
        ("Line one\r\nline two\r\nline three", "three"),
        ("نرحب بكم في المدرسة يوم الجمعة", "الجمعة"),
        ("Coffee ~~£2~~ **£3** now", "now"),
        ("[meals]: meals.md\nCall about meals today", "meals today"),
    ])
    func aWordIsFoundAgainInTheSource(text: String, word: String) throws {
        let bytes = Array(text.utf8)
        let words = Array(word.utf8)
        let places = wordBlocks(parse(text).value).compactMap { block -> String? in
            let plain = PlainText(block.inlines)
            let starts = plain.bytes.indices.filter { plain.bytes[$0...].starts(with: words) }
            return starts.first.map { String(decoding: bytes[plain.source(of: $0..<$0 + words.count)], as: UTF8.self) }
        }
        #expect(places == [word])
    }

    @Test func aSignThatWasWrittenAsAnEntityIsFoundWhole() {
        let text = "Fish &amp; chips"
        let plain = PlainText(parse(text).value.blocks[0].inlines)
        #expect(plain.text == "Fish & chips")
        #expect(plain.source(of: 5..<6) == 5..<10)
        #expect(plain.source(of: 0..<12) == 0..<16)
    }

    @Test func codeAndOtherLanguagesLeaveAGapInTheWords() {
        let plain = PlainText(parse("Type `menu` or [مرحبا]{lang=ar} now").value.blocks[0].inlines)
        #expect(plain.text == "Type   or   now")
    }

    @Test(arguments: [
        ("# Meals", 0..<7), ("Meals\n=====", 0..<11), ("a\n\n> Meals\nfor all\n\nb", 3..<18),
        ("[m]: meals.md\nMeals", 14..<19), ("```\ncode\n```\n\nb", 0..<12),
    ])
    func aBlockReachesFromItsFirstSignToItsLast(text: String, place: Range<Int>) {
        let spans = parse(text).value.blocks.map(\.span)
        #expect(spans.contains(place), "\(spans)")
    }

    @Test func theAddressOfALinkHasItsOwnPlace() throws {
        let text = "Read [about *meals*](<free meals.md> \"Title\") now"
        var places: [String] = []
        parse(text).value.blocks[0].inlines.forEachInline { inline in
            if case .link(let target) = inline.kind {
                places.append(SourceFile(path: "", text: text).text(target.span))
            }
        }
        #expect(places == ["free meals.md"])
    }

    @Test func markupIsPartOfThePlaceOfAnInline() {
        let text = "a *b* **c** `d` ~~e~~ [f](g.md) ![h](i.png){decorative} [j]{lang=ar} <b>k</b>"
        let file = SourceFile(path: "", text: text)
        let written = parse(text).value.blocks[0].inlines.filter { if case .text = $0.kind { false } else { true } }.map
        { file.text($0.span) }
        #expect(
            written == [
                "*b*", "**c**", "`d`", "~~e~~", "[f](g.md)", "![h](i.png){decorative}", "[j]{lang=ar}", "<b>", "</b>",
            ])
    }
}

/// Markdown put together at random from the pieces that interact most.
struct RandomMarkdown: Sequence, IteratorProtocol {
    private static let pieces = [
        "a", "b ", " ", "\n", "*", "**", "_", "__", "~~", "`", "``", "[", "]", "(x.md)", "![", "](y.png)", "{lang=ar}",
        "{decorative}", "{#id}", "<b>", "</b>", "<!-- c -->", "&amp;", "&nbsp;", "\\*", "\\", "https://a.example/x",
        "www.a.example", "m@a.example", "<https://a.example>", "|", "> ", "- ", "1. ", "#", "\\\n", "  \n", "!", "é",
        "。",
        "مرحبا", "<", "&", "~", "{", "}", ".", "\"", "\\[", "\\]", "[^1]", "***",
    ]
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> String? {
        (0..<(2 + number(below: 14))).map { _ in RandomMarkdown.pieces[number(below: RandomMarkdown.pieces.count)] }
            .joined()
    }

    private mutating func number(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }
}
