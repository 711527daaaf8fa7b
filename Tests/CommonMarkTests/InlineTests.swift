import CommonMark
import SourceText
import Testing

/// The inlines of a text's only block.
private func inlines(_ text: String) -> String {
    outline(parse(text).value.blocks.first?.inlines ?? [])
}

@Suite struct StrikethroughTests {
    @Test(arguments: [
        ("~~old~~ new", #"[s["old"], " new"]"#),
        ("~~old *price* here~~", #"[s["old ", em["price"], " here"]]"#),
        ("**~~old~~**", #"[strong[s["old"]]]"#),
        ("~one~ tilde", #"["~one~ tilde"]"#),
        ("Three ~~~tildes~~~", #"["Three ~~~tildes~~~"]"#),
        ("~~ spaced ~~", #"["~~ spaced ~~"]"#),
        ("~~never closed", #"["~~never closed"]"#),
        ("\\~~escaped~~", #"["~~escaped~~"]"#),
        ("~~one~~ and ~~two~~", #"[s["one"], " and ", s["two"]]"#),
        ("~~over\nlines~~", #"[s["over lines"]]"#),
        ("`~~code~~`", #"[code(~~code~~)]"#),
        ("*a ~~b* c~~", #"[em["a ~~b"], " c~~"]"#),
    ])
    func twoTildesStrikeOut(text: String, tree: String) {
        #expect(inlines(text) == tree)
    }
}

@Suite struct BareAddressTests {
    @Test(arguments: [
        (
            "See https://oakfield.example/meals.",
            #"["See ", auto(https://oakfield.example/meals)["https://oakfield.example/meals"], "."]"#
        ),
        ("(https://oakfield.example)", #"["(", auto(https://oakfield.example)["https://oakfield.example"], ")"]"#),
        ("https://oakfield.example/a(b)", #"[auto(https://oakfield.example/a(b))["https://oakfield.example/a(b)"]]"#),
        ("www.oakfield.example, please", #"[auto(https://www.oakfield.example)["www.oakfield.example"], ", please"]"#),
        ("office@oakfield.example!", #"[auto(mailto:office@oakfield.example)["office@oakfield.example"], "!"]"#),
        (
            "访问https://oakfield.example。谢谢",
            #"["访问", auto(https://oakfield.example)["https://oakfield.example"], "。谢谢"]"#
        ),
        (
            "邮件：office@oakfield.example，谢谢",
            #"["邮件：", auto(mailto:office@oakfield.example)["office@oakfield.example"], "，谢谢"]"#
        ),
        (
            "زوروا https://oakfield.example، شكرا",
            #"["زوروا ", auto(https://oakfield.example)["https://oakfield.example"], "، شكرا"]"#
        ),
        (
            "هل قرأتم www.oakfield.example؟",
            #"["هل قرأتم ", auto(https://www.oakfield.example)["www.oakfield.example"], "؟"]"#
        ),
        (
            "https://oakfield.example/?a=1&amp;b=2",
            #"[auto(https://oakfield.example/?a=1&b=2)["https://oakfield.example/?a=1&b=2"]]"#
        ),
        ("https\\://oakfield.example", #"["https://oakfield.example"]"#),
        ("office\\@oakfield.example", #"["office@oakfield.example"]"#),
        ("[see https://a.example](b.md)", #"[a(b.md)["see https://a.example"]]"#),
        ("`https://a.example`", #"[code(https://a.example)]"#),
        ("xhttps://a.example", #"["xhttps://a.example"]"#),
        ("@home and home@ and a@b", #"["@home and home@ and a@b"]"#),
        ("https:// alone", #"["https:// alone"]"#),
        ("meet@9 or @9.30", #"["meet@9 or @9.30"]"#),
    ])
    func addressesInTextBecomeLinksUpToTheirEnd(text: String, tree: String) {
        #expect(inlines(text) == tree)
    }
}

@Suite struct AttributeTests {
    @Test(arguments: [
        ("![](leaf.svg){decorative}", #"[img(leaf.svg)[]{decorative}]"#),
        ("![A leaf](leaf.svg) {decorative}", #"[img(leaf.svg)["A leaf"], " {decorative}"]"#),
        ("Say [مرحبا]{lang=ar} first", #"["Say ", span["مرحبا"]{lang=ar}, " first"]"#),
        ("Say [مرحبا]{lang=\"ar\"}", #"["Say ", span["مرحبا"]{lang=ar}]"#),
        ("[dzień *dobry*]{lang=pl}", #"[span["dzień ", em["dobry"]]{lang=pl}]"#),
        ("[see [1] here]{lang=pl}", #"[span["see [1] here"]{lang=pl}]"#),
        ("[a]{lang=ar} and [b]{lang=ur}", #"[span["a"]{lang=ar}, " and ", span["b"]{lang=ur}]"#),
        ("\\[a]{lang=ar}", #"["[a]{lang=ar}"]"#),
        ("[a\\]{lang=ar}", #"["[a]{lang=ar}"]"#),
        ("[a]{}", #"["[a]{}"]"#),
        ("[a]{{date}}", #"["[a]{{date}}"]"#),
        ("a]{lang=ar}", #"["a]{lang=ar}"]"#),
        ("[over\nlines]{lang=ar}", #"[span["over lines"]{lang=ar}]"#),
        ("`[a]{lang=ar}`", #"[code([a]{lang=ar})]"#),
    ])
    func bracesBelongToWhatStandsBeforeThem(text: String, tree: String) {
        #expect(inlines(text) == tree)
    }

    @Test(arguments: [
        (
            "![](leaf.svg){decoratve}", "'decoratve' means nothing in braces here; did you mean 'decorative'?",
            "decoratve"
        ),
        ("Say [مرحبا]{language=ar}", "'language=ar' means nothing in braces here", "language=ar"),
        ("Say [مرحبا]{lng=ar}", "'lng=ar' means nothing in braces here; did you mean 'lang'?", "lng=ar"),
        ("Say [مرحبا]{lang=}", "'lang=' means nothing in braces here; did you mean 'lang'?", "lang="),
        ("Say [مرحبا]{decorative}", "'decorative' means nothing in braces here", "decorative"),
        ("Say [مرحبا]{#hello}", "'#hello' means nothing in braces here", "#hello"),
        ("![](leaf.svg){lang=ar}", "'lang=' means nothing in braces here", "lang="),
        ("## Meals {#meals .big}", "'.big' means nothing in braces here", ".big"),
        ("::: {lang=ar big}\nمرحبا\n:::", "'big' means nothing in braces here", "big"),
        ("::: warning\nMind the step\n:::", "'warning' means nothing in braces here", "warning"),
        (
            "::: importent\nMind the step\n:::", "'importent' means nothing in braces here; did you mean 'important'?",
            "importent"
        ),
        ("Say [hello]{note}", "'note' means nothing in braces here", "note"),
    ])
    func aWordInBracesWithoutAMeaningIsReportedAtItsPlace(text: String, message: String, word: String) {
        let found = parse(text).diagnostics
        #expect(found.map(\.rule) == ["unknown-attribute"])
        #expect(found.map(\.message) == [message])
        #expect(found.map { SourceFile(path: "", text: text).text($0.place.range) } == [word])
    }

    @Test(arguments: [
        "![](a.svg){decorative}", "[a]{lang=ar}", "## A {#b}", "## A {lang=ar}", "::: {lang=ar}\na\n:::",
        "::: note\na\n:::", "::: {important lang=ar}\na\n:::", "::: details\na\n:::", "Use {name} here",
    ])
    func wordsWithAMeaningAreNotReported(text: String) {
        #expect(parse(text).diagnostics.isEmpty)
    }
}
