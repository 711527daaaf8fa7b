import CivilTime
import SourceText
import Testing

@Test(arguments: [
    ("one\ntwo", 4, 2, 1), ("one\r\ntwo", 5, 2, 1), ("one\rtwo", 4, 2, 1), ("", 0, 1, 1), ("żółw x", 8, 1, 6),
    ("\u{FEFF}title", 3, 1, 1), ("👩‍👧 hi", "👩‍👧 ".utf8.count, 1, 3), ("a\n", 2, 2, 1), ("abc", 99, 1, 4),
])
func findsLinesAndColumnsAsPeopleCountThem(text: String, offset: Int, line: Int, column: Int) {
    #expect(LineIndex(Array(text.utf8)).position(at: offset) == LineIndex.Position(line: line, column: column))
}

@Test(arguments: [
    ("tilte", "title"), ("titel", "title"), ("clubs/ches.md", "clubs/chess.md"), ("Langauges", "languages"),
    ("xyz", nil),
    ("", nil),
])
func guessesTheNameThatWasMeant(typed: String, meant: String?) {
    #expect(nearestName(to: typed, in: ["title", "languages", "clubs/chess.md", "summary"]) == meant)
}

@Test func aGuessDoesNotDependOnTheOrderOfTheNames() {
    let names = ["bat", "cat", "hat"]
    #expect(nearestName(to: "rat", in: names) == nearestName(to: "rat", in: names.reversed()))
}

@Test func theDigestIsThatOfTheStandard() {
    // Test vectors of FNV-1a, 64 bits.
    #expect(StableHash(of: "".utf8).hex() == "cbf29ce484222325")
    #expect(StableHash(of: "a".utf8).hex() == "af63dc4c8601ec8c")
    #expect(StableHash(of: "foobar".utf8).hex() == "85944171f73967e8")
    #expect(StableHash(of: Array("foobar".utf8)).hex(8) == "85944171")
}

@Test(arguments: [1, 2, 7])
func parallelWorkKeepsItsOrder(workers: Int) async {
    let numbers = Array(0..<1000)
    #expect(await numbers.concurrentMap(workers: workers) { $0 * $0 } == numbers.map { $0 * $0 })
}

@Test func brokenBytesAreShownAndReportedAtTheirPlace() {
    let file = SourceFile(path: "a.md", bytes: Array("caf".utf8) + [0xE9] + Array(" open".utf8))
    let repaired = file.repaired
    #expect(repaired.value.text(0..<repaired.value.bytes.count) == "caf\u{FFFD} open")
    #expect(repaired.diagnostics.map(\.rule) == ["not-utf-8"])
    #expect(repaired.diagnostics.first?.place.range == 3..<6)
    #expect(
        SourceFile(path: "a.md", bytes: [0xFF, 0xFE, 0x41, 0]).repaired.diagnostics.first?.message.contains("UTF-16")
            == true)
}

@Test func aCalendarOfFourHundredYearsAgreesWithItself() {
    var day = Day(year: 1899, month: 12, day: 31) ?? Day(number: 0)
    var weekday = 0
    for _ in 0..<146_097 {
        let parts = day.parts
        #expect(Day(year: parts.year, month: parts.month, day: parts.day) == day)
        // 31 December 1899 was a Sunday.
        #expect(day.weekday.rawValue % 7 == weekday)
        weekday = (weekday + 1) % 7
        day = day.advanced(by: 1)
    }
}

@Test(arguments: ["2026-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "26-01-01", "2026-1-1", "2026-01-01x", ""])
func whatIsNotADayIsNone(text: String) {
    #expect(Day(iso: text) == nil)
}

@Test func leapDaysAndWeeks() {
    #expect(Day(iso: "2024-02-29")?.advanced(by: 1).iso == "2024-03-01")
    #expect(Day(iso: "2000-02-29") != nil && Day(iso: "1900-02-29") == nil)
    #expect(Day(iso: "2026-11-21")?.startOfWeek(.monday).iso == "2026-11-16")
    #expect(Day(iso: "2026-11-21")?.startOfWeek(.sunday).iso == "2026-11-15")
    #expect(ClockTime(hour: 24, minute: 0) == nil && ClockTime(hour: 23, minute: 59)?.iso == "23:59")
    #expect(LocalDateTime(clockSeconds: -1).day.iso == "1969-12-31")
}
