import CivilTime
import SourceText
import StrictYAML
import Testing

private func reader(_ text: String) -> (MapReader, SourceFile) {
    let file = SourceFile(path: "site.yaml", text: text)
    return (MapReader(readYAML(file).value, subject: "site.yaml"), file)
}

@Test func valuesKnowWhereTheirLettersStand() {
    let (made, file) = reader("title: Ælfric School\nnote: 'It is \"here\"'\nlong: \"a\\tb\"\n")
    var reader = made
    for (key, text) in [("title", "Ælfric School"), ("note", "It is \"here\"")] {
        let node = reader.node(key)
        #expect(node?.text == text)
        let start = node?.textStart ?? 0
        #expect(file.text(start..<start + text.utf8.count) == text)
    }
    // An escape is not the letter it stands for.
    let long = reader.node("long")
    let found = reader.finish()
    #expect(long?.textStart == nil)
    #expect(found.isEmpty)
}

@Test func anUnknownKeyIsReportedWithTheNearestOne() {
    let (reading, file) = reader("tilte: Oakfield\nregion: GB\n")
    var made = reading
    _ = made.text("title")
    _ = made.text("region")
    let found = made.finish()
    #expect(found.map(\.rule) == ["unknown-key"])
    #expect(found.first?.replacement == "title")
    #expect(found.first.map { file.text($0.place.range) } == "tilte")
}

@Test func noAndOffStayWordsUntilAFlagIsWanted() {
    var (made, _) = reader("code: no\ndraft: no\nshown: yes\nmaybe: perhaps\n")
    let code = made.text("code")
    let flags = [made.flag("draft", default: true), made.flag("shown")]
    #expect(code == "no")
    #expect(flags == [false, true])
    _ = made.flag("maybe")
    let found = made.finish()
    #expect(found.map(\.rule) == ["wrong-value"])
}

@Test(arguments: [
    ("2026-04-31", "'2026-04-31' is not a day in the calendar"), ("31 April", "'31 April' is not a date"),
    ("2026-4-1", "'2026-4-1' is not a date"), ("2026-13-40", "'2026-13-40' is not a day in the calendar"),
])
func aWrongDateSaysWhatIsWrong(text: String, message: String) {
    var (made, _) = reader("date: \(text)\n")
    let day = made.day("date")
    let found = made.finish()
    #expect(day == nil)
    #expect(found.map(\.message) == [message])
}

@Test func timesAreReadAsPeopleWriteThem() {
    var (made, _) = reader("a: \"15:20\"\nb: 9.05\nc: 24:00\nd: soon\n")
    let times = ["a", "b", "c", "d"].map { made.time($0)?.iso }
    let found = made.finish()
    #expect(times == ["15:20", "09:05", nil, nil])
    #expect(found.count == 2)
}

@Test(arguments: [
    ("title: Food: what we eat\n", 1), ("a: 1\na: 2\n", 2), ("title: \"open\n", 2), ("a:\n\t- b\n", 2),
    ("- [a, b\n", 2),
    ("a: b\n c\nd\n", 4),
])
func brokenYAMLIsOneErrorNearItsPlace(text: String, line: Int) {
    let file = SourceFile(path: "site.yaml", text: text)
    let parsed = readYAML(file)
    #expect(parsed.diagnostics.count == 1)
    let found = parsed.diagnostics.first.map { LineIndex(file.bytes).line(at: $0.place.range.lowerBound) } ?? 0
    #expect(abs(found - line) <= 1)
    #expect(parsed.value.isNothing)
}

@Test func hostileYAMLIsRefusedQuickly() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(readYAML(SourceFile(path: "a", text: deep)).diagnostics.count == 1)
    let dashes = String(repeating: "- ", count: 100_000)
    #expect(readYAML(SourceFile(path: "a", text: dashes)).diagnostics.count == 1)
    var laughs = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
    for (here, there) in zip("bcdefghi", "abcdefgh") {
        laughs += "\(here): &\(here) [" + Array(repeating: "*\(there)", count: 10).joined(separator: ", ") + "]\n"
    }
    #expect(!readYAML(SourceFile(path: "a", text: laughs)).diagnostics.isEmpty)
}
