import Gettext
import SourceText
import Testing

@testable import Exchange

private func read(_ bytes: [UInt8], _ known: [String: Catalog]) -> (Parsed<[String: Catalog]>, [String]) {
    let file = SourceFile(path: "mail.po", bytes: bytes)
    let parsed = readExchange(file, knowing: known)
    return (parsed, lines(parsed.diagnostics, file))
}

@Test func aTextOfSeveralPagesIsTranslatedOnceAndDealtOut() throws {
    let known = [
        "pages/a.po": catalog([
            Message(id: "Contact", extractedComments: ["heading (page: A)"], references: ["content/a.md:3"])
        ]),
        "pages/b.po": catalog([
            Message(id: "Contact", extractedComments: ["heading (page: B)"], references: ["content/b.md:7"]),
            Message(context: "title", id: "Contact"),
        ]),
    ]
    let output = export(known, as: "po")
    let body = text(output).split(separator: "\n\n").dropFirst().map(String.init)
    #expect(
        body == [
            """
            #. heading (page: A)
            #. heading (page: B)
            #: pages/a.po pages/b.po
            msgid "Contact"
            msgstr ""
            """,
            """
            #: pages/b.po
            msgctxt "title"
            msgid "Contact"
            msgstr ""

            """,
        ])
    var filled = parseCatalog(SourceFile(path: "x.po", bytes: output)).value
    filled.messages[0].strings = ["Kontakt"]
    let (back, found) = read(writeCatalog(filled), known)
    #expect(found == [])
    let a = try #require(back.value["pages/a.po"]?.messages)
    let b = try #require(back.value["pages/b.po"]?.messages)
    #expect(a.map(\.strings) == [["Kontakt"]])
    #expect(b.map(\.strings) == [["Kontakt"], [""]])
    #expect(a.map(\.references) == [["content/a.md:3"]])
    #expect(b.first?.extractedComments == ["heading (page: B)"])
}

@Test func anotherApprovedWordingStaysWhereItIs() {
    let known = [
        "pages/a.po": catalog([Message(id: "Class", strings: ["Klasa"])]),
        "pages/b.po": catalog([Message(id: "Class", strings: ["Lekcja"])]),
        "pages/c.po": catalog([Message(id: "Class", strings: ["Zajęcia"], isFuzzy: true)]),
    ]
    let output = export(known, as: "po")
    #expect(text(output).contains("#. pages/b.po says: Lekcja\n#: pages/a.po pages/c.po\n"))
    // Nobody touched the wording of page A, so it says nothing about the draft of page C.
    #expect(read(output, known).0.value.keys.sorted() == ["pages/a.po"])
    var filled = parseCatalog(SourceFile(path: "x.po", bytes: output)).value
    filled.messages[0].strings = ["Grupa"]
    let (back, found) = read(writeCatalog(filled), known)
    #expect(found == [])
    #expect(back.value.keys.sorted() == ["pages/a.po", "pages/c.po"])
}

@Test func oneCatalogGoesOutAsItIs() {
    let one = ["pages/a.po": catalog([Message(id: "Hello", strings: ["Hej"], references: ["content/a.md:1"])])]
    #expect(export(one, as: "po") == writeCatalog(one["pages/a.po"] ?? Catalog()))
}

@Test func aFileOfOnePageIsDealtOutByItsPlaces() {
    let entry = { (page: String) in Message(id: "Hello", references: ["content/\(page).md:1"]) }
    let known = ["pages/a.po": catalog([entry("a")]), "pages/b.po": catalog([entry("b")])]
    let theirs = Message(id: "Hello", strings: ["Hej"], references: ["content/b.md:99"])
    #expect(read(writeCatalog(catalog([theirs])), known).0.value.keys.sorted() == ["pages/b.po"])
    let placeless = Message(id: "Hello", strings: ["Hej"])
    #expect(read(writeCatalog(catalog([placeless])), known).0.value.keys.sorted() == ["pages/a.po", "pages/b.po"])
}

@Test func aTextThatIsGoneIsKeptWhereItsPlaceIsKnown() {
    let known = [
        "pages/a.po": catalog([Message(id: "Hello", references: ["content/a.md:1"])]), "pages/b.po": catalog([]),
    ]
    let incoming = catalog([
        Message(id: "Old", strings: ["Stare"], references: ["content/a.md:5"]),
        Message(id: "Foreign", strings: ["Obce"], references: ["content/z.md:5"]),
    ])
    let (back, found) = read(writeCatalog(incoming), known)
    #expect(back.value["pages/a.po"]?.messages.map(\.id) == ["Old"])
    #expect(back.value.count == 1)
    #expect(
        found.map { $0.split(separator: ": ").dropFirst().joined(separator: ": ") } == [
            "warning: 'Old' is not on the page any more; its translation was kept aside",
            "error: 'Foreign' is no text that we know, so its translation was not taken in",
        ])
}

@Test func aPOFileOfAnotherLanguageIsReported() {
    let known = ["pages/a.po": catalog([Message(id: "Hello")])]
    let incoming = catalog([Message(id: "Hello", strings: ["Salaan"])], language: "so")
    let (back, found) = read(writeCatalog(incoming), known)
    #expect(back.value.isEmpty)
    #expect(found.count == 1)
    #expect(found.first?.contains("this file holds Somali ('so'), but Polish ('pl') was asked for") == true)
}

@Test(arguments: [
    ("pl", "pl_PL", true), ("pt-BR", "pt", true), ("pt-BR", "pt_PT", false), ("zh-Hans", "zh_Hant", false),
])
func languagesAreTheSameUnlessTheyDiffer(a: String, b: String, same: Bool) {
    #expect(isSameLanguage(a, b) == same)
}

@Test func aPluralAndAPlainTextWithOneKeyDoNotCollide() throws {
    let known = [
        "pages/a.po": catalog([Message(id: "day", plural: "days", strings: ["", "", ""])]),
        "pages/b.po": catalog([Message(id: "day")]),
    ]
    let written = format("po").write(job(known))
    #expect(written.diagnostics.map(\.severity) == [.note])
    #expect(try Judge.msgfmt(written.value).accepts)
}

@Test func msgfmtAcceptsEveryExport() throws {
    var reviewed = Message(id: "Reviewed", strings: ["x"], flags: ["no-wrap"], translatorComments: ["ask Amina"])
    reviewed.markReviewed(by: "Amina Y", on: "2026-11-20")
    // gettext wants a text and its wording to begin and end alike.
    let hostile = hostileTexts.map { Message(id: "x\($0)x", strings: ["y\($0)y"]) }
    let plural = Message(id: "one", plural: "many", strings: ["a", "b", "c"])
    let catalogs = [
        "pages/a b.po": catalog(hostile + [reviewed]), "pages/c.po": catalog(hostile + [plural]),
        "pages/d.po": catalog([plural]),
    ]
    let title = job(catalogs, title: "Oak\nfield \"\\ School")
    for bytes in [format("po").write(title).value, export(catalogs, as: "po", language: "ar")] {
        let verdict = try Judge.msgfmt(bytes)
        #expect(verdict.accepts, "\(verdict.errors)")
    }
    for language in try ourLanguages() {
        let ours = try ourCatalogs(language)
        for selection in [ExportJob.Selection.all, .toDo] {
            let verdict = try Judge.msgfmt(format("po").write(job(ours, language: language, selection)).value)
            #expect(verdict.accepts, "\(language): \(verdict.errors)")
        }
    }
}
