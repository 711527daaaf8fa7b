import SourceText
import StrictYAML
import Testing

private func read(_ text: String) -> Parsed<YAMLNode> {
    readYAML(SourceFile(path: "site.yaml", text: text))
}

/// The source of each scalar and each key, in order: `title=School`.
private func places(_ text: String) -> [String] {
    let file = SourceFile(path: "site.yaml", text: text)
    var found: [String] = []
    func walk(_ node: YAMLNode) {
        switch node.kind {
        case .scalar: found.append(file.text(node.place.range))
        case .list(let items): items.forEach(walk)
        case .map(let entries):
            for entry in entries {
                found.append(file.text(entry.keyPlace.range) + ":")
                walk(entry.value)
            }
        case .nothing: found.append("nothing")
        }
    }
    walk(readYAML(file).value)
    return found
}

@Suite struct ReadYAMLTests {
    @Test(arguments: [
        ("title: Oakfield School", ["title:", "Oakfield School"]),
        ("title: \"Oakfield\"  # a remark", ["title:", "\"Oakfield\""]),
        ("title: 'It''s here'  # a remark", ["title:", "'It''s here'"]),
        ("title: \"a \\\"b\\\" c\" # x", ["title:", "\"a \\\"b\\\" c\""]),
        ("title: مدرسة البلوط\nsummary: café", ["title:", "مدرسة البلوط", "summary:", "café"]),
        ("tags: [one, \"two\", مرحبا]", ["tags:", "one", "\"two\"", "مرحبا"]),
        ("a:\n  b:\n    - c\n    - d: e\n", ["a:", "b:", "c", "d:", "e"]),
        ("a: b\r\nc: d\r\n", ["a:", "b", "c:", "d"]),
        ("a: b\rc: d", ["a:", "b", "c:", "d"]),
        ("a: x\u{2028}  y\nc: d", ["a:", "x", "c:", "d"]),
        ("a:\nb: c", ["a:", "nothing", "b:", "c"]),
        ("a: ~\nb: null", ["a:", "nothing", "b:", "nothing"]),
        ("a: \"null\"", ["a:", "\"null\""]),
        ("a: no\nb: 15:20\nc: 0123\nd: 1e3", ["a:", "no", "b:", "15:20", "c:", "0123", "d:", "1e3"]),
        ("{a: b, c: [d]}", ["a:", "b", "c:", "d"]),
    ])
    func keysAndValuesStandWhereTheyWereWritten(text: String, expected: [String]) {
        #expect(read(text).diagnostics.isEmpty)
        // A folded text is given up to the end of its first line, where its place begins.
        #expect(places(text).map { String($0.prefix { $0 != "\u{2028}" }) } == expected)
    }

    @Test func valuesInsideAFileHaveThePlacesOfTheFile() throws {
        let file = SourceFile(path: "a.md", text: "---\ntitle: Café\ndate: 2026-09-14\n---\nBody")
        let title = try #require(readYAML(file, in: 4..<33).value["title"])
        #expect(file.text(title.place.range) == "Café")
        #expect(title.textStart == 11)
        let date = try #require(readYAML(file, in: 4..<33).value["date"])
        #expect(file.text(date.place.range) == "2026-09-14")
    }

    @Test(
        arguments: [
            ("a: plain", 3), ("a: \"quoted\"", 4), ("a: 'it''s'", nil), ("a: \"tab\\t\"", nil),
            ("a: |\n  block\n", nil),
        ] as [(String, Int?)])
    func textThatIsLetterForLetterSaysWhereItBegins(text: String, start: Int?) {
        #expect(read(text).value["a"]?.textStart == start)
    }

    @Test(arguments: [
        ("a: |\n  one\n  two\n", "one\ntwo\n"), ("a: >-\n  one\n  two\n", "one two"), ("a: one\n  two", "one two"),
        ("a: \"x\\u00e9\"", "xé"),
        ("a: no", "no"), ("a: 007", "007"),
    ])
    func scalarsAreText(text: String, value: String) {
        #expect(read(text).value["a"]?.text == value)
    }

    @Test(arguments: [
        ("title: Food: what we eat", "A colon stands where YAML does not expect one", 1),
        ("a: b\ntitle Oakfield\ndate: x", "A line has no colon after its key", 3),
        ("a: b\n\tc: d", "A tab stands where spaces belong", 2),
        ("a: @home", "A tab or a special sign stands at the start of a value", 1),
        ("a: \"never closed\nb: c", "A quotation mark is opened and never closed", 1),
        ("a: [one, two\nb: c", "A list in brackets is not closed", 2),
        ("a:\n  - b\n c: d", "The indentation does not fit the lines above", 3),
    ])
    func whatCannotBeReadIsSaidInPlainWordsAtItsLine(text: String, message: String, line: Int) {
        let found = read(text).diagnostics
        #expect(found.map(\.message) == [message])
        #expect(found.map(\.rule) == ["broken-yaml"])
        let index = LineIndex(Array(text.utf8))
        #expect(found.map { index.line(at: $0.place.range.lowerBound) } == [line])
    }

    @Test func aKeyGivenTwiceIsReportedAtTheSecond() {
        let found = read("title: A\ndate: x\ntitle: B").diagnostics
        #expect(found.map(\.message) == ["'title' is given twice"])
        #expect(found.map(\.place.range.lowerBound) == [17])
    }

    @Test(arguments: [
        String(repeating: "[", count: 200), String(repeating: "a: [", count: 200),
        String(repeating: "{a: ", count: 5_000),
        String(repeating: "- ", count: 5_000), (0..<2_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
        (0..<150).map { String(repeating: "  ", count: $0) + "a:\n" }.joined(), String(repeating: "? ", count: 5_000),
        String(repeating: "[\n", count: 100_000),
    ])
    func whatIsNestedTooDeepIsRefused(text: String) {
        let read = read(text)
        #expect(read.diagnostics.map(\.message) == ["Lists are nested more than 100 levels deep"])
        #expect(read.value.isNothing)
    }

    @Test func bracketsInWordsAreNoLists() {
        let text = "events:\n" + (0..<300).map { "  - title: See note [\($0) and smile :-{\n" }.joined()
        #expect(read(text).diagnostics.isEmpty)
    }

    @Test(arguments: [false, true])
    func aTextThatMultipliesItselfIsRefused(asKey: Bool) {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1..<12 {
            text +=
                "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
        }
        if asKey { text += "? *a11\n: x\n" }
        #expect(read(text).diagnostics.map(\.message) == ["This file repeats itself too often"])
    }

    @Test func aPartThatIsUsedAgainIsRead() {
        let read = read("a: &office {phone: 1}\nb: *office")
        #expect(read.diagnostics.isEmpty)
        #expect(read.value["b"]?["phone"]?.text == "1")
    }

    @Test func aFileAboveFourMegabytesIsRefused() {
        #expect(read("a: " + String(repeating: "x", count: 4_000_000)).diagnostics.map(\.rule) == ["broken-yaml"])
    }

    @Test(arguments: ["", "# only a remark", "\n\n", "---\n"])
    func anEmptyTextIsNothing(text: String) {
        #expect(read(text).value.isNothing)
        #expect(read(text).diagnostics.isEmpty)
    }

    @Test func anyBytesAreRead() {
        var seed: UInt64 = 3
        let signs = Array("ab:- []{}&*!|>'\"%@`#,?\n\t~é\u{2028}\0".unicodeScalars)
        for _ in 0..<2_000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<24 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text.append(signs[Int(seed >> 33) % signs.count])
            }
            let bytes = Array(String(text).utf8)
            for found in read(String(text)).diagnostics { #expect(found.place.range.upperBound <= bytes.count) }
        }
    }
}
