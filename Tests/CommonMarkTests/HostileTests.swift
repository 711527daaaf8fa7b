import CommonMark
import SourceText
import Testing

/// Texts that have made Markdown readers hang or fall over. None may cost more than a moment, even in a debug build.
private let hostileTexts: [(name: String, text: String)] = [
    ("stars", repeated("*", 100_000)),
    ("stars and letters", repeated("*a ", 50_000)),
    ("stars both ways", repeated("a**b", 30_000) + repeated("c*_", 30_000)),
    ("underscores", repeated("_a ", 50_000)),
    ("brackets", repeated("[", 100_000)),
    ("closing brackets", repeated("]", 100_000)),
    ("brackets both ways", repeated("[", 50_000) + repeated("]", 50_000)),
    ("links in links", repeated("[a](", 30_000)),
    ("pictures in pictures", repeated("![", 50_000)),
    ("words in brackets with braces", repeated("[a]{lang=ar}", 20_000)),
    ("nested brackets with braces", repeated("[", 5_000) + "a" + repeated("]{lang=ar}", 5_000)),
    ("brackets with open braces", repeated("[a]{", 30_000)),
    ("open braces", repeated("{", 100_000)),
    ("quotes", repeated(">", 100_000)),
    ("quotes with spaces", repeated("> ", 20_000) + "a"),
    ("quotes over many lines", repeated(repeated("> ", 60) + "a\n", 400)),
    ("nested lists", (0..<1_000).map { repeated(" ", $0 * 2) + "- a\n" }.joined()),
    ("lists on one line", repeated("- ", 10_000) + "a"),
    ("numbers on one line", repeated("1. ", 10_000) + "a"),
    ("backticks of all lengths", (1..<400).map { repeated("`", $0) + " " }.joined()),
    ("tildes", repeated("~~a", 30_000)),
    ("entities", repeated("&amp;", 50_000)),
    ("broken entities", repeated("&a", 50_000)),
    ("backslashes", repeated("\\", 100_000)),
    ("escapes", repeated("\\*", 50_000)),
    ("open tags", repeated("<a ", 30_000)),
    ("open tags in a block", "<div>" + repeated("<a ", 30_000) + ">"),
    ("open tags with open quotes", "<div>" + repeated("<a x=\"", 30_000)),
    ("elements that are never closed", repeated("<div>\n\n", 5_000)),
    ("ends of nothing", repeated("</div>\n\n", 5_000)),
    ("nested elements", "<div>" + repeated("<b>", 20_000) + repeated("</b>", 20_000)),
    ("comments that are never closed", repeated("<!-- ", 30_000)),
    ("declarations", repeated("<!A ", 30_000)),
    ("instructions", repeated("<?", 30_000)),
    ("containers", repeated("::: {lang=ar}\n", 5_000)),
    ("container ends", repeated(":::\n", 5_000)),
    ("containers in code", "```\n" + repeated(":::\n", 5_000) + "```\n"),
    ("footnotes", (0..<2_000).map { "[^\($0)] " }.joined() + "\n\n" + (0..<2_000).map { "[^\($0)]: note\n" }.joined()),
    ("footnotes of nothing", repeated("[^a]: b\n", 5_000)),
    ("definitions", (0..<5_000).map { "[\($0)]: /url\n" }.joined()),
    ("addresses", repeated("https://a.example ", 5_000)),
    ("addresses with brackets", "https://a.example/" + repeated(")", 50_000)),
    ("addresses with open brackets", "https://a.example/" + repeated("(", 50_000) + repeated(")", 50_000)),
    ("mail signs", repeated("a@", 50_000)),
    ("a long name before a mail sign", repeated("a", 50_000) + "@" + repeated("b.", 20_000)),
    ("table columns", repeated("|a", 1_000) + "\n" + repeated("|-", 1_000) + "\n" + repeated("|b", 1_000)),
    ("table rows", "|a|b|\n|-|-|\n" + repeated("|c|d|\n", 5_000)),
    ("headings of one name", repeated("# Clubs\n\n", 5_000)),
    ("lines of one heading", repeated("a\n", 20_000) + "==="),
    ("NULs", repeated("\0", 50_000)),
    ("carriage returns", repeated("a\r", 50_000)),
    ("Arabic", repeated("مرحبا بكم ", 20_000)),
    ("marks without letters", repeated("\u{0301}", 50_000)),
    ("directions", repeated("\u{202E}", 30_000)),
]

private func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
}

@Suite struct HostileTests {
    @Test(arguments: hostileTexts.map(\.name))
    func hostileTextIsReadToTheEnd(name: String) throws {
        let text = try #require(hostileTexts.first { $0.name == name }).text
        // No clock: what takes more than linear time does not end at these sizes.
        let page = parse(text)
        for block in wordBlocks(page.value) {
            _ = block.inlines.markdown
            _ = PlainText(block.inlines).text
        }
    }

    @Test func aParagraphOfFiveMegabytesIsRead() {
        let words = repeated("Bring a coat, a drink and *two* books. ", 128_000)
        #expect(words.utf8.count < 5_000_000)
        let page = parse(words)
        #expect(page.diagnostics.isEmpty)
        #expect(page.value.blocks.count == 1)
    }

    @Test func aPageAboveFiveMegabytesIsRefusedInPlainWords() {
        let page = parse(repeated("a", 5_000_001))
        #expect(page.diagnostics.map(\.rule) == ["file-too-large"])
        #expect(page.value.blocks.isEmpty)
    }

    @Test func whatIsNestedTooDeepIsReportedOnce() {
        let page = parse(repeated("> ", 300) + "a\n\n" + repeated("> ", 300) + "b")
        #expect(page.diagnostics.map(\.rule) == ["nested-too-deep"])
    }

    @Test func anyBytesAreRead() {
        var seed: UInt64 = 7
        for _ in 0..<300 {
            let bytes = (0..<200).map { _ -> UInt8 in
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: seed >> 40)
            }
            let page = parseMarkdown(SourceFile(path: "a.md", bytes: bytes)).value
            for (_, span) in textLeaves(page) { #expect(span.upperBound <= bytes.count) }
        }
    }
}
