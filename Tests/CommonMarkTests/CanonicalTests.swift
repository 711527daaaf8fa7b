import CommonMark
import SourceText
import Testing

/// What a translator sees for the first block of a text.
private func canonical(_ text: String) -> String {
    parse(text).value.blocks.first?.inlines.markdown ?? ""
}

/// Texts with the canonical spelling that translators see.
private let spellings: [(text: String, canonical: String)] = [
    ("Bring a coat.", "Bring a coat."),
    ("Bring\na  coat.", "Bring a coat."),
    ("Line one\\\nline two", "Line one\\\nline two"),
    ("Line one  \nline two", "Line one\\\nline two"),
    ("_two_ and __three__", "*two* and **three**"),
    ("~~old~~ new", "~~old~~ new"),
    ("Fish &amp; chips at caf&eacute;", "Fish & chips at café"),
    ("a&nbsp;b", "a\u{00A0}b"),
    ("&amp;amp;", "\\&amp;"),
    ("R&B and Q&A and AT&amp;T", "R&B and Q&A and AT&T"),
    ("5 * 3 = 15", "5 * 3 = 15"),
    ("snake_case_word", "snake_case_word"),
    ("\\*not stressed\\*", "\\*not stressed\\*"),
    ("\\_not stressed\\_", "\\_not stressed\\_"),
    ("Wow\\! Really\\?", "Wow! Really?"),
    ("C:\\\\new", "C:\\new"),
    ("ends with \\\\", "ends with \\\\"),
    ("[meals][m]\n\n[m]: meals.md \"Free\"", "[meals](meals.md \"Free\")"),
    ("[meals](<free meals.md>)", "[meals](<free meals.md>)"),
    ("[meals](meals.md 'say \"hi\"')", "[meals](meals.md \"say \\\"hi\\\"\")"),
    ("[a](b(c).md)", "[a](<b(c).md>)"),
    ("[a](b\\\\*c.md)", "[a](b\\\\*c.md)"),
    ("[a](b?c&amp;copy;=d)", "[a](b?c&amp;copy;=d)"),
    ("[a]()", "[a](<>)"),
    ("[a \\] b](c.md)", "[a \\] b](c.md)"),
    ("[a \\[ b](c.md)", "[a \\[ b](c.md)"),
    ("![a *leaf*](leaf.svg)", "![a *leaf*](leaf.svg)"),
    ("![](leaf.svg){decorative} x", "![](leaf.svg){decorative} x"),
    ("![a](leaf.svg)\\{decorative}", "![a](leaf.svg)\\{decorative}"),
    ("[مرحبا]{lang=ar} x", "[مرحبا]{lang=ar} x"),
    ("[![a](b.png)](c.md)", "[![a](b.png)](c.md)"),
    ("Look\\![here](a.md)", "Look\\![here](a.md)"),
    ("<https://a.example/b_c>", "<https://a.example/b_c>"),
    ("https://a.example/b_c.", "https://a.example/b_c."),
    ("https://a.example/?b&amp;c", "https://a.example/?b&c"),
    ("write to office@a.example now", "write to office@a.example now"),
    ("https\\://a.example", "https\\://a.example"),
    ("office\\@a.example", "office\\@a.example"),
    ("www\\.a.example", "www\\.a.example"),
    ("`code`", "`code`"),
    ("`` a ` b ``", "``a ` b``"),
    ("`` `a` ``", "`` `a` ``"),
    ("`  a  `", "`  a  `"),
    ("`a *b*`", "`a *b*`"),
    ("**_both_**", "**_both_**"),
    ("***both***", "***both***"),
    ("*a **b***", "*a **b***"),
    ("**a *b***", "**a *b***"),
    ("***a** b*", "***a** b*"),
    ("***a* b**", "***a* b**"),
    ("*a*<!-- -->*b*", "*a*<!-- -->*b*"),
    ("~~a~~<!-- -->~~b~~", "~~a~~<!-- -->~~b~~"),
    ("`a`<!-- -->`b`", "`a`<!-- -->`b`"),
    ("x**\u{201C}a\u{201D}**", "x\\*\\*\u{201C}a\u{201D}\\*\\*"),
    ("*&nbsp;a*", "*&#160;a*"),
    ("a &lt;b&gt; c", "a \\<b> c"),
    ("5 < 6 > 4", "5 < 6 > 4"),
    ("\\<b> x", "\\<b> x"),
    ("a <b>c</b> d", "a <b>c</b> d"),
    ("a <b>c", "a <b>c</b>"),
    ("a <!-- c --> b", "a b"),
    ("\\~~a~~ and ~", "\\~~a\\~~ and ~"),
    ("\\`a`", "\\`a\\`"),
    ("a\\\n\\- b", "a\\\n\\- b"),
    ("a\\\n1\\. b", "a\\\n1\\. b"),
    ("a\\\n\\# b", "a\\\n\\# b"),
    ("a\\\n\\> b", "a\\\n\\> b"),
    ("a\\\n\\=", "a\\\n\\="),
    ("a\\\n\\::: {lang=ar}", "a\\\n\\::: {lang=ar}"),
    ("\\- no list", "- no list"),
    ("2\\. September", "2. September"),
    ("\\# no heading", "# no heading"),
    ("\\> no quote", "> no quote"),
    ("\\[label]: words", "\\[label]: words"),
    ("a&#10;b", "a&#10;b"),
    ("**重要。**通知", "\\*\\*重要。\\*\\*通知"),
    ("{{date 2026-09-14}} at school", "{{date 2026-09-14}} at school"),
]

@Suite struct CanonicalTests {
    @Test(arguments: spellings)
    func aTextHasOneSpelling(text: String, spelling: String) {
        #expect(canonical(text) == spelling)
    }

    @Test(arguments: spellings)
    func theSpellingReadsBackToTheSameTree(text: String, spelling: String) throws {
        let inlines = try #require(parse(text).value.blocks.first?.inlines)
        #expect(outlineOfCanonical(inlines)?.withSingleSpaces == outline(inlines).withSingleSpaces)
    }

    @Test(arguments: spellings)
    func theSpellingOfTheSpellingIsItself(text: String, spelling: String) throws {
        let again = try #require(parseTranslatedInlines(spelling).value)
        #expect(again.markdown == spelling)
    }

    @Test func footnoteMarksKeepTheLabelOfTheAuthor() {
        #expect(canonical("Words[^Meals] here\n\n[^meals]: note") == "Words[^Meals] here")
    }

    @Test func nearlyAllRandomTextReadsBackToTheSameTree() {
        var different = 0
        var all = 0
        for text in RandomMarkdown(seed: 5).prefix(5_000) {
            for block in wordBlocks(parse(text).value) {
                all += 1
                if outlineOfCanonical(block.inlines)?.withSingleSpaces != outline(block.inlines).withSingleSpaces {
                    different += 1
                }
            }
        }
        // What is left are stars beside stars that CommonMark pairs by counting in threes.
        #expect(different * 100 < all, "\(different) of \(all)")
    }
}

@Suite struct TranslationTests {
    @Test(arguments: [
        ("2. September beginnt das Jahr", #"["2. September beginnt das Jahr"]"#),
        ("2) so", #"["2) so"]"#),
        ("- Nein.", #"["- Nein."]"#),
        ("+ plus", #"["+ plus"]"#),
        ("# Eins", ##"["# Eins"]"##),
        ("> so", #"["> so"]"#),
        ("---", #"["---"]"#),
        ("::: {lang=ar}", #"["::: {lang=ar}"]"#),
        ("[Hinweis]: bitte", #"["[Hinweis]: bitte"]"#),
        ("<div>so", #"["<div>so"]"#),
        ("", "[]"),
        ("  \n ", "[]"),
        ("*gut*", #"[em["gut"]]"#),
    ])
    func aTranslationStaysOneParagraph(text: String, tree: String) {
        #expect(parseTranslatedInlines(text).value.map(outline) == tree)
    }

    @Test(arguments: ["one\n\ntwo", "# one\n\ntwo", "one\n\n- two"])
    func aTranslationOfSeveralBlocksIsNone(text: String) {
        #expect(parseTranslatedInlines(text).value == nil)
    }
}

extension String {
    /// Runs of spaces as one, none beside a line break or at the ends.
    fileprivate var withSingleSpaces: String {
        var text = self
        for (long, short) in [
            ("  ", " "), ("[\" ", "[\""), (" \"]", "\"]"), ("br, \" ", "br, \""), (" \", br", "\", br"), (", \"\"", ""),
            ("\"\", ", ""),
        ] {
            while let range = text.firstRange(of: long) { text.replaceSubrange(range, with: short) }
        }
        return text
    }
}
