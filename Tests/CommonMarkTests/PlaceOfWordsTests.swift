import CommonMark
import SourceText
import Testing

/// Every word of a text in `[[…]]` is found by the tree at the place of the brackets.
@Test(arguments: [
    "Plain [[word]] here", "*An [[emphasised]] word*", "**Strong *and [[both]]* here**",
    "A [link with [[words]]](a.md) in it",
    "A [link](a.md \"a [[title]]\") and [[after]]", "Salt &amp; [[pepper]]", "5 \\* 3 is [[fifteen]]",
    "> quoted [[words]]\n> go on",
    "> lazy\n[[continuation]] line", "- item\n  - nested [[item]]\n", "1. one\n\n   second [[paragraph]]\n",
    "`code` then [[word]]",
    "| A | B |\n| --- | --- |\n| a \\| b | [[cell]] |", "# A [[heading]]", "Setext [[heading]]\n=====",
    "مرحبا [[بكم]] في المدرسة",
    "A note[^1].\n\n[^1]: Its [[text]] here", "one\r\ntwo [[three]]\r\n", "<https://a.example/x> then [[word]]",
    "www.a.example and [[word]]", "[ref][r] then [[word]]\n\n[r]: a.md", "![picture](a.png) then [[word]]",
    "a&nbsp;[[b]]",
    "    \nAfter blank [[line]]", "Hard\\\nbreak [[here]]", "Trailing  \nbreak [[there]]", "~~struck~~ [[word]]",
    "- [ ] task [[words]]",
    "*a*b*c* [[d]]", "snake_case_[[word]]".replacing("_[[", with: " [["), "[مرحبا]{lang=ar} [[after]]",
])
func findsThePlaceOfEveryWord(marked: String) throws {
    // A mark in a title is no text of the page: take the last one.
    let marks = marked.components(of: "[[")
    let open = try #require(marks.last)
    let text = marked.replacing("[[", with: "").replacing("]]", with: "")
    let start = open - 4 * (marks.count - 1)
    let word = String(decoding: Array(marked.utf8)[(open + 2)...].prefix { $0 != UInt8(ascii: "]") }, as: UTF8.self)
    let file = SourceFile(path: "a.md", text: text)
    var found = false
    parseMarkdown(file).value.forEachBlock { block in
        let plain = PlainText(block.inlines)
        guard let offset = plain.text.components(of: word).first else { return }
        let source = plain.source(of: offset..<offset + word.utf8.count)
        if source.lowerBound == start { found = file.text(source) == word }
    }
    #expect(found, "\(text)")
}

extension String {
    /// UTF-8 offsets of each `needle`.
    fileprivate func components(of needle: String) -> [Int] {
        let hay = Array(utf8)
        let wanted = Array(needle.utf8)
        guard hay.count >= wanted.count else { return [] }
        return (0...(hay.count - wanted.count)).filter { hay[$0..<$0 + wanted.count].elementsEqual(wanted) }
    }
}

@Test(arguments: [
    "plain", "*em* and **strong**", "***both***", "a [link](b.md)", "a [link](b.md \"title\")", "![alt *x*](a.png)",
    "`code`", "`` a`b ``",
    "~~gone~~", "1 \\* 2 \\* 3", "a\\\nb", "[x]{lang=ar}", "under_score and \\_x\\_", "<https://a.example>",
    "a & b &amp;amp; c",
    "\\[not a link\\](x)", "5 < 6 and \\<b>", "[a *b* c](<d e.md>)", "office@oakfield.example", "**a**b", "\\`tick",
    "back\\\\slash",
])
func writingATextAndReadingItAgainChangesNothing(text: String) {
    let first = parseTranslatedInlines(text).value ?? []
    let written = first.markdown
    let second = parseTranslatedInlines(written).value ?? []
    #expect(second.markdown == written)
    #expect(second.plainText == first.plainText)
    #expect(shape(second) == shape(first), "\(written)")
}

/// The kinds of inlines, without their places.
private func shape(_ inlines: [Inline]) -> String {
    var words = ""
    var parts: [String] = []
    func flush() {
        if !words.isEmpty { parts.append("'\(words)'") }
        words = ""
    }
    for inline in inlines {
        switch inline.kind {
        case .text(let text): words += text
        case .softBreak: words += " "
        case .link(let target):
            flush()
            parts.append("link(\(target.destination),\(target.title))\(shape(inline.children))")
        case .image(let target, let attributes):
            flush()
            parts.append("image(\(target.destination),\(attributes))\(shape(inline.children))")
        default:
            flush()
            parts.append("\(String("\(inline.kind)".prefix { $0 != "(" }))\(shape(inline.children))")
        }
    }
    flush()
    return "[\(parts.joined(separator: ","))]"
}

@Test(arguments: [
    "2. September beginnt die Schule.", "- Nein.", "# Nie", "> cytat", "+ plus", "* gwiazdka",
])
func aTranslationStaysTheParagraphItStandsFor(text: String) {
    #expect(parseTranslatedInlines(text).value?.plainText == text)
}

@Test(arguments: [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<a href=\"javascript:alert(1)\">x</a>",
    "<svg/onload=alert(1)>",
    "<p onclick=\"x()\">y</p>", "<p style=\"background:url(x)\">y</p>", "<iframe src=x></iframe>",
    "<SCRIPT SRC=//x></SCRIPT>",
    "<div\nonmouseover='x()'>y</div>", "<details ontoggle=x() open>y</details>", "<object data=x></object>",
    "<embed src=x>",
    "<form action=x><input name=y></form>", "<meta http-equiv=refresh content=0>", "<link rel=stylesheet href=x>",
    "<base href=x>",
    "<math><mi xlink:href=\"javascript:x\">", "<style>*{}</style>", "<!--><img src=x onerror=x>-->",
    "<p/onclick=x()>y</p>",
    "<template><script>x</script></template>", "<p title=\"&quot; onclick=x\">y</p>", "<x onclick=y>", "<b onclick=y",
])
func noTrickOfHTMLGetsThrough(html: String) {
    var written = ""
    let document = parseMarkdown(SourceFile(path: "a.md", text: html + "\n\nafter\n")).value
    document.forEachBlock { block in
        if case .html(let raw) = block.kind { written += raw }
        block.inlines.forEachInline { if case .html(let raw) = $0.kind { written += raw } }
    }
    let lower = written.lowercased()
    for word in [
        "script", "onerror", "onclick=", "onload", "javascript:", "style", "iframe", "onmouseover", "ontoggle", "<form",
        "<object", "<embed", "<meta", "<link", "<base", "<svg", "<math", "<img", "<a ",
    ] {
        // A title may speak of such things; as an attribute of its own it may not stand.
        if html.hasPrefix("<p title") { continue }
        #expect(!lower.contains(word), "\(written)")
    }
}

@Test func parsingOnManyThreadsGivesTheSameTrees() async {
    let texts = (0..<400).map {
        "# Page \($0)\n\n~~old~~ *new* https://a.example/\($0) [x]{lang=ar}\n\n- [x] done\n\n| a |\n| - |\n| \($0) |\n"
    }
    func trees(_ workers: Int) async -> [String] {
        await texts.concurrentMap(workers: workers) { "\(parseMarkdown(SourceFile(path: "a", text: $0)).value)" }
    }
    #expect(await trees(1) == trees(4))
}

@Test(arguments: [
    String(repeating: "*", count: 100_000), String(repeating: "[", count: 100_000),
    String(repeating: "> ", count: 50_000) + "a",
    String(repeating: "- ", count: 20_000) + "a", String(repeating: "a ", count: 1_000_000),
    String(repeating: "~~", count: 50_000),
    String(repeating: "{", count: 50_000), String(repeating: "<b>", count: 50_000),
    String(repeating: "&amp;", count: 50_000),
])
func hostileTextIsReadInTheEnd(text: String) {
    let parsed = parseMarkdown(SourceFile(path: "a.md", text: text))
    #expect(parsed.diagnostics.count < 60_000)
}

@Test func containersHoldWhatStandsBetweenTheirLines() {
    let text = "Before\n\n::: {lang=ar}\nمرحبا\n\n- one\n:::\n\nAfter\n\n```\n::: {lang=ar}\n```\n"
    let blocks = parseMarkdown(SourceFile(path: "a.md", text: text)).value.blocks
    #expect(blocks.count == 4)
    guard case .container(let attributes) = blocks[1].kind else {
        Issue.record("no container")
        return
    }
    #expect(attributes.language == "ar")
    #expect(blocks[1].children.count == 2)
    #expect(blocks[2].inlines.plainText == "After")
}
