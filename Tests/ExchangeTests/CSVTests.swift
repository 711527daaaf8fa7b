import Foundation
import Gettext
import SourceText
import Testing

@testable import Exchange

private let known = [
    "pages/a.po": catalog([
        Message(id: "Hello"), Message(context: "title", id: "Visit us, please"), Message(id: "Bring a coat"),
        Message(id: "{n} child", plural: "{n} children", strings: ["", "", ""]),
    ]),
    "pages/b.po": catalog([Message(id: "Bring a coat"), Message(id: "Goodbye")]),
]

private func id(_ path: String, _ source: String, _ form: Int? = nil) -> String {
    let message = known[path]?.messages.first { $0.id == source } ?? Message(id: "")
    return textID(path: path, message: message, form: form)
}

private func read(_ text: String, _ name: String = "mail.csv") -> (Parsed<[String: Catalog]>, [String]) {
    let file = SourceFile(path: name, text: text)
    let parsed = readExchange(file, knowing: known)
    return (parsed, lines(parsed.diagnostics, file))
}

@Test func writesATableThatExcelOpens() {
    let catalogs = [
        "pages/a.po": catalog([
            Message(
                context: "title", id: "=1+1, \"x\"", strings: ["-a\nb"], isFuzzy: true,
                extractedComments: ["heading (page: A)"], previousID: "=1"),
            Message(id: "{n} child", plural: "{n} children", strings: ["a", "", ""]),
        ])
    ]
    let rows = catalogs["pages/a.po"]?.messages.map { textID(path: "pages/a.po", message: $0) } ?? []
    #expect(
        text(export(catalogs, as: "csv")) == """
            \u{FEFF}id,source,translation,note,state\r
            \(rows[0]),"'=1+1, ""x""\","'-a
            b","heading (page: A); context: title; text before: =1",stale\r
            \(rows[1])[0],{n} child,a,for the number 1,missing\r
            \(rows[1])[1],{n} children,,"for the numbers 2, 3, 4, 22, 23 …",missing\r
            \(rows[1])[2],{n} children,,"for the numbers 0, 5, 6, 7, 8 …",missing\r

            """)
}

@Test(arguments: [",", ";", "\t"], ["\n", "\r\n", "\r"])
func readsWhatSpreadsheetProgramsWrite(separator: String, lineEnd: String) {
    for start in ["", "\u{FEFF}", "sep=\(separator)\(lineEnd)"] {
        let rows = [
            ["State", " TRANSLATION ", "extra", "id", "source"],
            ["current", "Cześć", "my own notes", id("pages/a.po", "Hello"), "Hello"],
            [
                "", "\"Prosimy\(separator) \"\"zapraszamy\"\"\nteraz\"", "", id("pages/a.po", "Visit us, please"),
                "\"Visit us, please\"",
            ],
            ["", "", "", "", ""],
            ["", "Do widzenia", "", id("pages/b.po", "Goodbye"), "Goodbye"],
        ]
        let table = start + rows.map { $0.joined(separator: separator) }.joined(separator: lineEnd)
        let (parsed, found) = read(table)
        #expect(found == [])
        #expect(
            parsed.value["pages/a.po"]?.messages.map(\.strings) == [
                ["Cześć"], ["Prosimy\(separator) \"zapraszamy\"\nteraz"],
            ])
        #expect(parsed.value["pages/b.po"]?.messages.map(\.strings) == [["Do widzenia"]])
    }
}

@Test func lineEndsOfTheTranslatorsComputerStayThere() {
    let (parsed, found) = read(
        "id,source,translation\r\n\(id("pages/a.po", "Hello")),Hello,\"Dzień\\\r\ndobry\"\r\n")
    #expect(found == [])
    #expect(parsed.value["pages/a.po"]?.messages.first?.strings == ["Dzień\\\ndobry"])
}

@Test func placesOfWordingsAreThoseInTheTable() throws {
    let table = "id,source,translation\n\(id("pages/a.po", "Hello")),Hello,Cześć\n"
    let message = try #require(read(table).0.value["pages/a.po"]?.messages.first)
    #expect(message.line == 2)
    let file = SourceFile(path: "mail.csv", text: table)
    #expect(message.stringPlaces.map { file.text($0.range) } == ["Cześć"])
    #expect(message.stringPlaces.first?.file == "mail.csv")
}

@Test func pluralFormsComeBackToOneEntry() {
    let (parsed, found) = read(
        """
        id,source,translation
        \(id("pages/a.po", "{n} child", 2)),{n} children,{n} dzieci
        \(id("pages/a.po", "{n} child", 0)),{n} child,{n} dziecko
        """)
    #expect(found == [])
    #expect(parsed.value["pages/a.po"]?.messages.map(\.strings) == [["{n} dziecko", "", "{n} dzieci"]])
    #expect(parsed.value["pages/a.po"]?.messages.first?.plural == "{n} children")
}

@Test func aTranslatorCanSayThatSheIsNotSure() {
    let (parsed, _) = read("id,source,translation,state\n\(id("pages/a.po", "Hello")),Hello,Hej?,Draft\n")
    #expect(parsed.value["pages/a.po"]?.messages.first?.isFuzzy == true)
}

@Test func aDraftIsApprovedOnlyByAWord() {
    let ours = ["pages/a.po": catalog([Message(id: "Hello", strings: ["Hej"], isFuzzy: true)])]
    func state(_ wording: String, _ state: String) -> MessageState? {
        let id = textID(path: "pages/a.po", message: Message(id: "Hello"))
        let file = SourceFile(path: "x.csv", text: "id,source,translation,state\n\(id),Hello,\(wording),\(state)\n")
        return readExchange(file, knowing: ours).value["pages/a.po"]?.messages.first?.state
    }
    #expect(state("Hej", "draft") == .draft)
    #expect(state("Hej", "") == .draft)
    #expect(state("Hej", "current") == .current)
    #expect(state("Cześć", "draft") == .current)
    #expect(state("Cześć", "") == .current)
}

@Test func aRowWithoutIdIsFoundByItsText() {
    let (parsed, found) = read("id,source,translation\n,Goodbye,Do widzenia\n,Bring a coat,Weź kurtkę\n")
    #expect(found == [])
    #expect(parsed.value["pages/b.po"]?.messages.map(\.strings) == [["Do widzenia"], ["Weź kurtkę"]])
    #expect(parsed.value["pages/a.po"]?.messages.map(\.strings) == [["Weź kurtkę"]])
}

@Test func aBrokenIdWithItsPathIsFoundByTheText() {
    let (parsed, found) = read("id,source,translation\npages/b.po#1,Bring a coat,Weź kurtkę\n")
    #expect(found == [])
    #expect(parsed.value.keys.sorted() == ["pages/b.po"])
    #expect(parsed.value["pages/b.po"]?.messages.map(\.id) == ["Bring a coat"])
}

@Test func aTextThatIsGoneFromThePageIsReportedAndKept() {
    let (parsed, found) = read("id,source,translation\npages/a.po#00000000,Old text,Stary tekst\n")
    #expect(found == ["2:1: warning: 'Old text' is not on the page any more; its translation was kept aside"])
    #expect(parsed.value["pages/a.po"]?.messages == [Message(id: "Old text", strings: ["Stary tekst"])])
}

@Test func pluralFormsOfATextThatIsGoneStayTogether() {
    let (parsed, found) = read(
        """
        id,source,translation
        pages/a.po#00000000[0],one cat,jeden kot
        pages/a.po#00000000[1],many cats,koty
        pages/a.po#00000000[2],many cats,kotów
        """)
    #expect(found.count == 1)
    #expect(
        parsed.value["pages/a.po"]?.messages == [
            Message(id: "one cat", plural: "many cats", strings: ["jeden kot", "koty", "kotów"])
        ])
}

@Test(arguments: [
    ("../../site.yaml#00000000", "Old text"), ("/etc/passwd.po#0", "Old text"), ("", "Old text"),
    ("nonsense", "Old text"),
    ("pages/../../x.po#0", "Old text"), ("pages\\x.po#0", "Old text"),
])
func aTextOfNoPageIsLeftOut(id: String, source: String) {
    let (parsed, found) = read("id,source,translation\n\(id),\(source),Stary tekst\n")
    #expect(
        found == [
            "2:1: error: 'Old text' is no text that we know, and no page is named; its translation was not taken in"
        ])
    #expect(parsed.value.isEmpty)
}

@Test func aChangedSourceTextIsReportedAndTheWordingADraft() {
    let (parsed, found) = read("id,source,translation\n\(id("pages/a.po", "Hello")),Hello there,Cześć\n")
    #expect(
        found == [
            "2:21: warning: 'Hello there' is not what the school wrote: 'Hello'; the translation was taken in as a draft"
        ])
    #expect(parsed.value["pages/a.po"]?.messages.map(\.isFuzzy) == [true])
}

@Test func aColumnSortedAloneIsNoticed() {
    let (parsed, found) = read(
        """
        id,source,translation
        \(id("pages/a.po", "Hello")),Bring a coat,Weź kurtkę
        \(id("pages/a.po", "Bring a coat")),Hello,Cześć
        """)
    #expect(found.count == 2)
    #expect(found.first?.contains("belongs to another text than 'Bring a coat'") == true)
    #expect(parsed.value.isEmpty)
}

@Test func twoTranslationsOfOneTextAreReported() {
    let row = id("pages/a.po", "Hello")
    let (parsed, found) = read("id,source,translation\n\(row),Hello,Cześć\n\(row),Hello,Hej\n\(row),Hello,Cześć\n")
    #expect(found == ["3:1: error: 'Hello' is translated twice in this file; the first one counts"])
    #expect(parsed.value["pages/a.po"]?.messages.map(\.strings) == [["Cześć"]])
}

@Test func aPluralFormOfATextWithoutPluralIsReported() {
    let (parsed, found) = read("id,source,translation\n\(id("pages/a.po", "Hello"))[1],Hello,Cześć\n")
    #expect(found.first?.contains("'Hello' has no plural forms") == true)
    #expect(parsed.value.isEmpty)
}

@Test(arguments: [
    ("????? ???", true), ("za?danie", true), ("Cze??", false), ("Co?", false), ("Co? Gdzie?", false),
    ("Co?Gdzie", false),
    ("?", false), ("??!", false), ("[x](a.md?b=c)", false), ("Cze\u{FFFD}\u{FFFD}", true),
])
func lettersThatExcelTurnedIntoQuestionMarksAreNoticed(wording: String, isLost: Bool) {
    let (parsed, found) = read("id,source,translation\n\(id("pages/a.po", "Hello")),Hello,\(wording)\n")
    #expect(found.contains { $0.contains("lost its letters") } == isLost)
    #expect(parsed.value.isEmpty == isLost)
}

// Broken tables

@Test func aQuoteThatIsNeverClosedIsShownWhereItOpens() {
    let (parsed, found) = read(
        """
        id,source,translation
        \(id("pages/a.po", "Hello")),Hello,Cześć
        \(id("pages/a.po", "Bring a coat")),Bring a coat,"Weź kurtkę
        \(id("pages/b.po", "Goodbye")),Goodbye,Do widzenia
        """)
    #expect(
        found == [
            "3:34: error: the double quote (\") here is never closed, so this row and all after it were not read"
        ])
    #expect(parsed.value["pages/a.po"]?.messages.map(\.strings) == [["Cześć"]])
    #expect(parsed.value.count == 1)
}

@Test func aQuoteThatIsNeverClosedInTheFirstLineIsShown() {
    let (parsed, found) = read(
        """
        id,source,translation,"note
        \(id("pages/a.po", "Hello")),Hello,Cześć,
        """)
    #expect(
        found == [
            "1:23: error: the double quote (\") here is never closed, so this row and all after it were not read"
        ])
    #expect(parsed.value.isEmpty)
}

@Test func aQuoteThatIsNeverClosedAtTheEndOfTheFileIsShown() {
    let (parsed, found) = read("id,source,translation\n\(id("pages/a.po", "Hello")),Hello,Cześć\n\"")
    #expect(
        found == [
            "3:1: error: the double quote (\") here is never closed, so this row and all after it were not read"
        ])
    #expect(parsed.value["pages/a.po"]?.messages.map(\.strings) == [["Cześć"]])
}

@Test func aQuoteInTheMiddleOfACellIsReported() {
    let (parsed, found) = read(
        """
        id,source,translation
        \(id("pages/a.po", "Hello")),Hello,"Cześć" dzieci
        \(id("pages/b.po", "Goodbye")),Goodbye,Pa "pa"
        """)
    #expect(
        found == ["2:27: error: a double quote (\") stands in the middle of this cell, so its row was not taken in"])
    #expect(parsed.value["pages/b.po"]?.messages.map(\.strings) == [["Pa \"pa\""]])
}

@Test func aCommaWithoutQuotesIsNoticed() {
    let (parsed, found) = read("id,source,translation\n\(id("pages/a.po", "Hello")),Hello,Cześć, dzieci\n")
    #expect(found.first?.contains("this row has 4 cells, but the first line names 3 columns") == true)
    #expect(parsed.value.isEmpty)
}

@Test(arguments: [
    ("id,source\nx,y\n", "1:1: error: this table has no column 'translation', so nothing in it was read"),
    ("translation\nx\n", "1:1: error: this table has no columns 'id' and 'source', so nothing in it was read"),
    ("Hello\n", "1:1: error: this table has no columns 'id' and 'source' and 'translation', so nothing in it was read"),
    ("", "1:1: error: this file is empty"),
    ("\u{FEFF}\r\n \r\n", "1:1: error: this file is empty"),
])
func aTableWithoutItsColumnsIsRefused(table: String, message: String) {
    let (parsed, found) = read(table)
    #expect(found == [message])
    #expect(parsed.value.isEmpty)
}

@Test func manyFindingsAreCounted() {
    let (_, found) = read("id,source,translation\n" + (0..<1000).map { "x\($0),gone \($0),y\n" }.joined())
    #expect(found.count == 201)
    #expect(found.last?.contains("800 more findings") == true)
}

// Letters

@Test func excelsPlainTableIsReadWhereTheLanguageFits() {
    let ours = ["pages/a.po": catalog([Message(id: "Hello"), Message(id: "Old text")], language: "es")]
    let table = "id;source;translation\r\n;Hello;¡Buenos días, señor!\r\nx;Unknown;ñ\r\n"
    let file = SourceFile(path: "mail.csv", bytes: table.unicodeScalars.map { UInt8($0.value) })
    let parsed = readExchange(file, knowing: ours)
    #expect(parsed.value["pages/a.po"]?.messages.map(\.strings) == [["¡Buenos días, señor!"]])
    #expect(parsed.diagnostics.map(\.severity) == [.warning, .error])
    #expect(parsed.diagnostics.first?.message.contains("Windows-1252") == true)
    // Places are those of the file as it was saved.
    let lines = LineIndex(file.bytes)
    #expect(parsed.diagnostics.map { lines.line(at: $0.place.range.lowerBound) } == [2, 3])
    #expect(parsed.value["pages/a.po"]?.messages.first?.stringPlaces.first?.range.count == 20)
}

@Test(arguments: [("pl", [UInt8(0xE6)]), ("es", [0x81]), ("es", [0])])
func lettersThatCannotBeToldAreRefused(language: String, letters: [UInt8]) {
    let ours = ["pages/a.po": catalog([Message(id: "Hello")], language: language)]
    let bytes = Array("id,source,translation\n,Hello,cze".utf8) + letters + [0xE9, 0x0A]
    let file = SourceFile(path: "mail.csv", bytes: bytes)
    let parsed = readExchange(file, knowing: ours)
    #expect(parsed.value.isEmpty)
    #expect(parsed.diagnostics.map(\.rule) == ["not-utf-8"])
    #expect(lines(parsed.diagnostics, file).first?.contains("cannot hold all letters of") == true)
}

@Test(arguments: [true, false])
func excelsUnicodeTextIsRead(isLittle: Bool) {
    let table = "id\tsource\ttranslation\r\n\(id("pages/a.po", "Hello"))\tHello\tCześć 🎒\r\n\tNo such\tx\r\n"
    let bytes = [UInt16(0xFEFF)] + Array(table.utf16)
    let file = SourceFile(
        path: "mail.txt",
        bytes: bytes.flatMap { unit -> [UInt8] in
            let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            return isLittle ? pair : pair.reversed()
        })
    let parsed = readExchange(file, knowing: known)
    #expect(parsed.value["pages/a.po"]?.messages.map(\.strings) == [["Cześć 🎒"]])
    let place = parsed.value["pages/a.po"]?.messages.first?.stringPlaces.first?.range ?? 0..<0
    #expect(place.count == 16)
    #expect(parsed.diagnostics.count == 1)
}

// Python's csv module as the judge

@Test func pythonReadsTheSameTable() throws {
    let catalogs = ["pages/a.po": catalog(hostileTexts.map { Message(id: "\($0)x", strings: [$0]) })]
    let program = """
        import csv, io, json, sys
        text = sys.stdin.buffer.read().decode("utf-8-sig")
        print(json.dumps(list(csv.reader(io.StringIO(text, newline=""), strict=True))))
        """
    let verdict = try Judge.python(program, export(catalogs, as: "csv"))
    #expect(verdict.accepts, "\(verdict.errors)")
    let rows = try JSONDecoder().decode([[String]].self, from: Data(verdict.output))
    #expect(rows.first == ["id", "source", "translation", "note", "state"])
    #expect(rows.dropFirst().map { withoutGuard($0[2]) } == hostileTexts)
    #expect(rows.joined().allSatisfy { cell in cell.first.map { !"=+-@\t\r".contains($0) } ?? true })
}

@Test(arguments: ["excel", "excel-tab", "unix", "semicolon"])
func whatPythonWritesComesBack(dialect: String) throws {
    let empty = ["pages/a.po": catalog(hostileTexts.map { Message(id: "\($0)\r") })]
    let filled = ["pages/a.po": catalog(hostileTexts.map { Message(id: "\($0)\r", strings: [$0]) })]
    let program = """
        import csv, io, sys
        class Semicolon(csv.excel):
            delimiter = ";"
        csv.register_dialect("semicolon", Semicolon)
        rows = list(csv.reader(io.StringIO(sys.stdin.buffer.read().decode("utf-8-sig"), newline="")))
        out = io.StringIO(newline="")
        csv.writer(out, "\(dialect)").writerows(row[::-1] for row in rows)
        sys.stdout.buffer.write(out.getvalue().encode())
        """
    let verdict = try Judge.python(program, export(filled, as: "csv"))
    #expect(verdict.accepts, "\(verdict.errors)")
    let file = SourceFile(path: "back.csv", bytes: verdict.output)
    let back = readExchange(file, knowing: empty)
    #expect(lines(back.diagnostics, file) == [])
    #expect(back.value["pages/a.po"]?.messages.map { $0.strings[0] } == hostileTexts)
}
