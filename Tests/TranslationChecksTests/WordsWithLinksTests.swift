import CommonMark
import SourceText
import Testing

@testable import TranslationChecks

/// What a parser makes of a text: its words, and the addresses of its links; nil where it holds anything else.
private func parsed(_ text: String) -> (text: String, links: [String])? {
    guard let inlines = parseTranslatedInlines(text).value else { return nil }
    var words = ""
    var links: [String] = []
    func add(_ inlines: [Inline]) -> Bool {
        inlines.allSatisfy { inline in
            switch inline.kind {
            case .text(let text): words += text
            case .link(let target) where !target.isAutolink:
                links.append(target.destination)
                return add(inline.children)
            default: return false
            }
            return true
        }
    }
    return add(inlines) ? (words, links) : nil
}

@Test(arguments: [
    "See [Sports day](../room-10/sports-day-386.md), and bring a hat!", "[Home](index.md)", "[A](a.md)[B](b.md)",
    "أن صديق [كتاب بلق](../room-18/library-day.md)، مع يوم.", "So ([what's on?](news/#today))",
    "Go: [1st day](1.md); \"x\"",
    "Zażółć [gęślą jaźń](a_b_c.md) 4:15", "[Note](a.md): bring a coat", "a - [b - c](d--e.md)/f", "w [w](w.md) w",
])
func wordsWithLinksReadAsMarkdownReadsThem(text: String) throws {
    let quick = try #require(WordsWithLinks(Array(text.utf8)))
    let slow = try #require(parsed(text))
    #expect(String(decoding: quick.text, as: UTF8.self) == slow.text)
    #expect(quick.links == slow.links)
}

@Test(arguments: [
    "", "![A](a.png)", "Hi! ![A](a.png)", "[^1] a", "[a] (b.md)", "[a](b c.md)", "[a](<b.md>)", "[a](b.md \"c\")",
    "[a][b]",
    "[a [b](c.md)](d.md)", "*a* [b](c.md)", "[a](https://b.example/)", "a  [b](c.md)", "2. [b](c.md)", "- [b](c.md)",
    "[b](c.md) ", " [b](c.md)", "[b](c.md", "[b]", "a]", "www.b.example [b](c.md)", "{{a}} [b](c.md)", "([b](c.md))",
    "a\n[b](c.md)",
    "<b>[b](c.md)", "a@b.example [b](c.md)", "[b]()", "[](c.md)", "&amp; [b](c.md)", "\\[b](c.md)", "[ b](c.md)",
])
func whateverMayBeMoreThanWordsAndLinksIsLeftToTheParser(text: String) {
    #expect(WordsWithLinks(Array(text.utf8)) == nil)
}

/// Random texts of the signs that matter: wherever the quick reading gives an answer, it is that of the parser.
@Test func theQuickReadingNeverSaysAnythingElse() throws {
    let pieces = [
        "a", "[", "]", "(", ")", "](", "b.md", "!", " ", "w", "/", "-", ".", ":", "é", "1", "[a](b)", "?", "'",
    ]
    var state: UInt64 = 42
    var answers = 0
    for _ in 0..<20_000 {
        var text = ""
        for _ in 0..<8 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            text += pieces[Int(state >> 33) % pieces.count]
        }
        guard let quick = WordsWithLinks(Array(text.utf8)) else { continue }
        answers += 1
        let slow = try #require(parsed(text), "\(text)")
        #expect(String(decoding: quick.text, as: UTF8.self) == slow.text, "\(text)")
        #expect(quick.links == slow.links, "\(text)")
    }
    #expect(answers > 1000)
}
