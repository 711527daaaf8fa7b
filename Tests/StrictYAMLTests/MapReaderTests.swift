import CivilTime
import SourceText
import StrictYAML
import Testing

/// What `question` gets out of a map, and all that was found wrong with the map.
private func ask<Answer>(_ text: String, _ question: (inout MapReader) -> Answer) -> (
    answer: Answer, found: [Diagnostic]
) {
    var map = MapReader(readYAML(SourceFile(path: "site.yaml", text: text)).value, subject: "a page")
    let answer = question(&map)
    return (answer, map.finish())
}

@Suite struct MapReaderTests {
    @Test(arguments: [
        ("15:20", "15:20"), ("9:05", "09:05"), ("15.20", "15:20"), ("00:00", "00:00"), ("\"23:59\"", "23:59"),
        ("3pm", "15:00"), ("3.30pm", "15:30"), ("3:30 p.m.", "15:30"), ("12am", "00:00"), ("12pm", "12:00"),
        ("12.15 AM", "00:15"), ("9 am", "09:00"), ("noon", "12:00"), ("Midday", "12:00"), ("midnight", "00:00"),
        ("1520", "15:20"), ("15:20pm", "15:20"),
    ])
    func timesAreRead(text: String, time: String) {
        let (answer, found) = ask("from: \(text)") { $0.time("from") }
        #expect(answer?.iso == time)
        #expect(found.isEmpty)
    }

    @Test(arguments: [
        "25:00", "15:60", "24:00", "3", "15", "152", "13am", "0pm", "pm", "15:20am", "3pm or 4pm", "15:2", "+9:+5",
        "15:20:30", "\"15:\"", ":20", "[15, 20]", "٣:٠٠", "15.20:10",
    ])
    func whatIsNoTimeIsReported(text: String) {
        let (answer, found) = ask("from: \(text)") { $0.time("from") }
        #expect(answer == nil)
        #expect(!found.isEmpty && found.allSatisfy { $0.rule == "wrong-value" })
    }

    @Test(arguments: [
        ("2026-09-14", "2026-09-14"), ("2026-09-14 10:00", "2026-09-14"), ("2026-09-14T10:00:00+01:00", "2026-09-14"),
        ("Monday 2026-09-14", "2026-09-14"), ("2026-09-14 (Mon)", "2026-09-14"), ("mon, 2026-09-14", "2026-09-14"),
    ])
    func datesAreRead(text: String, day: String) {
        let (answer, found) = ask("date: \(text)") { $0.day("date") }
        #expect(answer?.iso == day)
        #expect(found.isEmpty)
    }

    @Test(arguments: [
        ("2026-04-31", "'2026-04-31' is not a day in the calendar"),
        ("2026-13-01", "'2026-13-01' is not a day in the calendar"),
        ("14/09/2026", "'14/09/2026' is not a date"), ("2026-9-14", "'2026-9-14' is not a date"),
        ("next Friday", "'next Friday' is not a date"), ("2026-09-14 or so", "'2026-09-14 or so' is not a date"),
        ("2026-09-144", "'2026-09-144' is not a date"), ("[2026-09-14]", "'' is not a date"),
    ])
    func whatIsNoDateIsReportedAtItsPlace(text: String, message: String) {
        let (answer, found) = ask("date: \(text)") { $0.day("date") }
        #expect(answer == nil)
        #expect(found.map(\.rule) == ["invalid-date"])
        #expect(found.map(\.message) == [message])
        #expect(found.map(\.place.range.lowerBound) == [6])
    }

    @Test(arguments: [
        ("14/9/2026", "write 2026-09-14", "2026-09-14"), ("14.09.26", "write 2026-09-14", "2026-09-14"),
        ("9/14/2026", "write 2026-09-14", "2026-09-14"), ("2026-9-14", "write 2026-09-14", "2026-09-14"),
        ("14 September 2026", "write 2026-09-14", "2026-09-14"), ("Sept 14th, 2026", "write 2026-09-14", "2026-09-14"),
        ("Monday 14 Sep 2026", "write 2026-09-14", "2026-09-14"), ("5/5/2026", "write 2026-05-05", "2026-05-05"),
        ("3/4/2026", "write year, month and day: 2026-04-03 for 3 April, or 2026-03-04 for 4 March", nil),
        ("2026-02-29", "February has 28 days; write year, month and day: 2026-09-14", nil),
        ("soon", "write year, month and day: 2026-09-14", nil),
        ("40/40/2026", "write year, month and day: 2026-09-14", nil),
    ])
    func aWrongDateSaysWhatToWrite(text: String, help: String, replacement: String?) {
        let (_, found) = ask("date: \(text)") { $0.day("date") }
        #expect(found.map(\.help) == [help])
        #expect(found.map(\.replacement) == [replacement])
    }

    @Test func aWeekdayThatIsAnotherIsAnError() {
        let (answer, found) = ask("date: Tuesday 2026-09-14") { $0.day("date") }
        #expect(answer == nil)
        #expect(found.map(\.rule) == ["wrong-weekday"])
        #expect(found.map(\.help) == ["2026-09-14 is a Monday; check which of the two is right"])
    }

    @Test func aBadDateInAListLeavesTheOthers() {
        let (answer, found) = ask("except: [2026-09-14, 2026-09-31, 2026-10-01]") { $0.days("except") }
        #expect(answer.map(\.iso) == ["2026-09-14", "2026-10-01"])
        #expect(found.map(\.message) == ["'2026-09-31' is not a day in the calendar"])
    }

    @Test(arguments: [
        ("yes", true), ("true", true), ("on", true), ("Yes", true), ("no", false), ("false", false), ("off", false),
    ])
    func flagsAreYesOrNo(text: String, value: Bool) {
        let (answer, found) = ask("draft: \(text)") { $0.flag("draft", default: !value) }
        #expect(answer == value)
        #expect(found.isEmpty)
    }

    @Test(arguments: [
        "title: [a]", "tags: {a: b}", "menu: x", "classes: x", "order: ten", "type: [page]", "from: {a: b}",
        "draft: [yes]",
    ])
    func aValueOfTheWrongKindIsReportedAndCountsAsNotGiven(text: String) {
        let (answer, found) = ask(text) { map -> [Bool] in
            [
                map.text("title") == nil, map.texts("tags") == [], map.nodes("menu").isEmpty,
                map.entries("classes").isEmpty,
                map.number("order", in: 1...9) == nil, map.choice("type", of: ["page", "post"]) == nil,
                map.time("from") == nil,
                map.flag("draft", default: true),
            ]
        }
        #expect(answer.allSatisfy { $0 })
        #expect(found.map(\.rule) == ["wrong-value"])
    }

    @Test(arguments: [("titel", "title"), ("sumary", "summary"), ("Title", "title")])
    func anUnknownKeyIsAnErrorWithTheNearestName(key: String, name: String) {
        let (_, found) = ask("\(key): x\ntags: a") { ($0.text("title"), $0.text("summary"), $0.texts("tags")) }
        #expect(found.map(\.rule) == ["unknown-key"])
        #expect(found.map(\.message) == ["'\(key)' is not a known key of a page; did you mean '\(name)'?"])
        #expect(found.map(\.replacement) == [name])
        #expect(found.map(\.place.range) == [0..<key.utf8.count])
        #expect(found.map(\.severity) == [.error])
    }

    @Test func anUnknownKeyWithoutANearNameListsWhatThereIs() {
        let (_, found) = ask("banana: x") { ($0.text("title"), $0.text("date")) }
        #expect(found.map(\.help) == ["take the line out, or use one of: date, title"])
    }

    @Test func aChoiceHasTheNearestWord() {
        let (answer, found) = ask("type: evnt") { $0.choice("type", of: ["page", "event"]) }
        #expect(answer == nil)
        #expect(found.map(\.message) == ["'evnt' is not a known 'type'; did you mean 'event'?"])
    }

    @Test func aSingleTextIsAListOfOne() {
        #expect(ask("tags: trip") { $0.texts("tags") }.answer == ["trip"])
        #expect(ask("tags: [A, B]") { $0.texts("tags") }.answer == ["A", "B"])
    }

    @Test func theBadEntryOfAListIsReportedAndTheOthersKept() {
        let (answer, found) = ask("tags: [a, {b: c}, d]") { $0.texts("tags") }
        #expect(answer == ["a", "d"])
        #expect(found.map(\.rule) == ["wrong-value"])
    }

    @Test(arguments: [("order: 5", 5), ("order: 0", nil), ("order: 11", nil), ("order: 5.5", nil)] as [(String, Int?)])
    func numbersHaveARange(text: String, value: Int?) {
        let (answer, found) = ask(text) { $0.number("order", in: 1...10) }
        #expect(answer == value)
        #expect(found.isEmpty == (value != nil))
    }

    @Test func thePlaceOfAKeyIsItsValueOrItself() {
        let (places, _) = ask("a: one\nb:\nc: two") { map in ["a", "b", "none"].map { map.place(of: $0).range } }
        #expect(places == [3..<6, 7..<8, 0..<16])
    }

    @Test func aTextInPlaceOfAMapIsReported() {
        #expect(ask("just words") { _ in }.found.map(\.message) == ["a page needs lines of the form key: value"])
    }
}
