import Gettext
import SourceText
import Testing

@testable import Exchange

private let known = [
    "pages/a.po": catalog([
        Message(id: "Hello"), Message(id: "Bring a **coat**"), Message(id: "Draft", strings: ["Szkic"], isFuzzy: true),
        Message(id: "{n} child", plural: "{n} children", strings: ["", "", ""]),
    ])
]

private func id(_ source: String, _ form: Int? = nil) -> String {
    let message = known["pages/a.po"]?.messages.first { $0.id == source } ?? Message(id: "")
    return textID(path: "pages/a.po", message: message, form: form)
}

private func document(_ units: String, language: String = "pl", start: String = "<?xml version=\"1.0\"?>") -> String {
    """
    \(start)
    <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
    <file original="pages/a.po" source-language="en" target-language="\(language)" datatype="po"><body>
    \(units)
    </body></file>
    </xliff>
    """
}

private func unit(_ source: String, _ target: String, approved: String = "no") -> String {
    """
    <trans-unit id="\(id(source))" approved="\(approved)">
    <source>\(source)</source>
    \(target)
    </trans-unit>
    """
}

private func read(_ text: String, _ name: String = "mail.xlf") -> (Parsed<[String: Catalog]>, [String]) {
    let file = SourceFile(path: name, text: text)
    let parsed = readExchange(file, knowing: known)
    return (parsed, lines(parsed.diagnostics, file))
}

private func strings(_ parsed: Parsed<[String: Catalog]>) -> [[String]]? {
    parsed.value["pages/a.po"]?.messages.map(\.strings)
}

@Test func writesUnitsInTheOrderOfTheSchema() {
    let catalogs = [
        "pages/a.po": catalog([
            Message(
                context: "title", id: "Fish & <chips>\u{7}", strings: ["Ryba\n"],
                extractedComments: ["title (page: A)"],
                references: ["content/a.md:2"]),
            Message(id: "{n} child", plural: "{n} children", strings: ["", "", ""]),
        ])
    ]
    let ids = catalogs["pages/a.po"]?.messages.map { textID(path: "pages/a.po", message: $0) } ?? []
    let output = text(export(catalogs, as: "xliff"))
    let expected = """
        <?xml version="1.0" encoding="UTF-8"?>
        <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
          <file original="pages/a.po" source-language="en" target-language="pl" datatype="po">
            <header>
              <note>Oakfield School</note>
            </header>
            <body>
              <trans-unit id="\(ids[0])" approved="yes" xml:space="preserve">
                <source>Fish &amp; &lt;chips&gt;<x id="control-1" ctype="x-control-7" equiv-text="\u{2407}"/></source>
                <target state="translated">Ryba
        </target>
                <context-group purpose="information">
                  <context context-type="x-po-msgctxt">title</context>
                </context-group>
                <context-group purpose="location">
                  <context context-type="sourcefile">content/a.md</context>
                  <context context-type="linenumber">2</context>
                </context-group>
                <note from="developer">title (page: A)</note>
                <note from="developer">context: title</note>
              </trans-unit>
              <group id="\(ids[1])" restype="x-gettext-plurals">
                <trans-unit id="\(ids[1])[0]" approved="no" xml:space="preserve">
                  <source>{n} child</source>
                  <target state="needs-translation"></target>
        """
    #expect(output.hasPrefix(expected))
}

@Test func everyStateHasItsWord() {
    var reviewed = Message(id: "reviewed", strings: ["x"])
    reviewed.markReviewed(by: "Amina Y", on: "2026-11-20")
    let catalogs = [
        "pages/a.po": catalog([
            Message(id: "missing"), Message(id: "draft", strings: ["x"], isFuzzy: true),
            Message(id: "stale", strings: ["x"], isFuzzy: true, previousID: "old"),
            Message(id: "current", strings: ["x"]),
            reviewed,
        ])
    ]
    let output = text(export(catalogs, as: "xliff"))
    let words = output.split(separator: "state=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    #expect(
        words == [
            "needs-translation", "needs-review-translation", "needs-review-translation", "translated", "signed-off",
        ])
    let approvals = output.split(separator: "approved=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    #expect(approvals == ["no", "no", "no", "yes", "yes"])
}

@Test func theSchemaAcceptsOurFiles() throws {
    let hostile = [
        "pages/a \"&<>'.po": catalog(
            hostileTexts.map {
                Message(context: $0, id: "\($0)x", strings: [$0], extractedComments: [$0], references: [$0])
            } + [Message(id: "one", plural: "many", strings: hostileTexts.prefix(3).map { $0 })])
    ]
    var files = [export(hostile, as: "xliff"), export([:], as: "xliff")]
    for language in try ourLanguages() {
        files.append(export(try ourCatalogs(language), as: "xliff", language: language))
    }
    for file in files {
        let verdict = try Judge.xmllint(file, schema: "xliff.rng")
        #expect(verdict.accepts, "\(verdict.errors.prefix(500))")
    }
    // The judge does judge.
    #expect(try !Judge.xmllint(Array(document(unit("Hello", "<target/>")).utf8), schema: "xliff.rng").accepts)
}

@Test func readsWhatOtherProgramsWrite() {
    let (parsed, found) = read(
        """
        <?xml version='1.0' encoding='utf-8' standalone="no"?>
        <!-- made by <trans-unit> -->
        <xlf:xliff xmlns:xlf="urn:oasis:names:tc:xliff:document:1.2" xmlns:o="urn:o" version="1.2">
        <xlf:file original="pages/a.po" source-language="en" target-language="pl-PL" datatype="po"><xlf:header/><xlf:body>
        <xlf:trans-unit id="\(id("Hello"))"><o:source>no</o:source><xlf:source>Hello</xlf:source>
        <xlf:seg-source><xlf:mrk mtype="seg" mid="1">Hello</xlf:mrk></xlf:seg-source>
        <xlf:target><xlf:mrk mtype="seg" mid="1">Cze&#x15B;&#263;<![CDATA[ <b>&amp;]]></xlf:mrk></xlf:target>
        <xlf:alt-trans><xlf:source>Hi</xlf:source><xlf:target>Nie to</xlf:target></xlf:alt-trans>
        <xlf:note>Hm</xlf:note></xlf:trans-unit>
        <xlf:trans-unit id="17"><xlf:source>Bring a **coat**</xlf:source>
        <xlf:target>Weź <xlf:bpt id="1">**</xlf:bpt>kurtkę<xlf:ept id="1">**</xlf:ept><xlf:x id="2" equiv-text="!"/></xlf:target>
        </xlf:trans-unit>
        </xlf:body></xlf:file></xlf:xliff>
        """)
    #expect(found == [])
    #expect(strings(parsed) == [["Cześć <b>&amp;"], ["Weź **kurtkę**!"]])
}

@Test(arguments: ["<g id=\"1\">kurtkę</g>", "kurtkę <x id=\"1\"/>", "kurtkę <ph id=\"1\"></ph>", "<sub>x</sub>"])
func aCodeThatStandsForNothingIsReportedAndOthersAreTakenIn(target: String) {
    let (parsed, found) = read(
        document(
            unit("Bring a **coat**", "<target>Weź \(target)</target>") + unit("Hello", "<target>Cześć</target>")))
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("6:") == true)
    #expect(found.first?.contains("'Bring a **coat**' came back with a code (<") == true)
    #expect(strings(parsed) == [["Cześć"]])
}

@Test(arguments: [
    ("needs-review-translation", "no", "Inne", MessageState.current), ("translated", "no", "Szkic", .draft),
    ("final", "no", "Szkic", .current), ("signed-off", "no", "Szkic", .current),
    ("translated", "yes", "Szkic", .current),
    ("needs-review-translation", "no", "Szkic", .draft), ("new", "no", "Szkic", .draft),
])
func theStateOfADraftFollowsTheTranslator(state: String, approved: String, wording: String, expected: MessageState) {
    let (parsed, _) = read(
        document(unit("Draft", "<target state=\"\(state)\">\(wording)</target>", approved: approved)))
    #expect(parsed.value["pages/a.po"]?.messages.map(\.state) == [expected])
}

@Test func anUnsureTranslationIsADraft() {
    let (parsed, _) = read(document(unit("Hello", "<target state=\"needs-review-translation\">Hej</target>")))
    #expect(parsed.value["pages/a.po"]?.messages.map(\.state) == [.draft])
}

@Test func pluralUnitsComeBackToOneEntry() {
    let units = (0..<3).map { form in
        """
        <trans-unit id="\(id("{n} child", form))"><source>{n} children</source><target>\(form)</target></trans-unit>
        """
    }
    let (parsed, found) = read(document("<group restype=\"x-gettext-plurals\">\(units.joined())</group>"))
    #expect(found == [])
    #expect(strings(parsed) == [["0", "1", "2"]])
}

@Test func placesAreThoseOfTheTags() throws {
    // One long line with many letters that are not ASCII, as programs write it.
    let one = document(unit("Hello", "<note>żółć żółć żółć</note><target>Cześć</target>"))
        .split(separator: "\n").joined()
    let message = try #require(read(one).0.value["pages/a.po"]?.messages.first)
    let file = SourceFile(path: "mail.xlf", text: one)
    #expect(file.text(message.place.range).hasPrefix("<trans-unit id="))
    #expect(message.stringPlaces.map { file.text($0.range) } == ["<target>"])
}

// Broken and hostile files

@Test func aFileThatIsCutOffGivesWhatStandsBefore() {
    let whole = document(unit("Hello", "<target>Cześć</target>") + unit("Bring a **coat**", "<target>Weź</target>"))
    let cut = String(whole.prefix { _ in true }.dropLast(70))
    let (parsed, found) = read(cut)
    #expect(strings(parsed) == [["Cześć"]])
    #expect(found.count == 1)
    #expect(found.first?.contains("error: this file ends in the middle; what stands before was read") == true)
}

@Test func aDamagedFileIsReportedAtItsPlace() {
    let (parsed, found) = read(
        document(unit("Hello", "<target>Cześć</target>") + unit("Draft", "<target>a & b</targe>") + "\n<note/>\n"))
    #expect(strings(parsed) == [["Cześć"]])
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("9:") == true)
    #expect(found.first?.contains("this file is damaged here, so nothing after this place was read") == true)
}

@Test(arguments: [
    "<!DOCTYPE xliff [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
    "<!DOCTYPE xliff [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
    "<!-- x --> <?y z?>\n<!DOCTYPE xliff SYSTEM \"http://x/y\">",
    "<!ENTITY a \"b\">",
])
func aDoctypeIsRefusedBeforeAnythingIsParsed(doctype: String) {
    let start = "<?xml version=\"1.0\"?>\n\(doctype)"
    let (parsed, found) = read(document(unit("Hello", "<target>&a;</target>"), start: start))
    #expect(parsed.value.isEmpty)
    #expect(found.count == 1)
    #expect(found.first?.contains("this file has a DOCTYPE") == true)
    // Other letters do not hide it.
    var utf16: [UInt8] = [0xFF, 0xFE]
    for unit in document("", start: doctype).utf16 { utf16 += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let hidden = readExchange(SourceFile(path: "x.xlf", bytes: utf16), knowing: known)
    #expect(hidden.diagnostics.first?.message.contains("this file has a DOCTYPE") == true)
}

@Test func anEntityThatNobodyDeclaredIsReported() {
    let (parsed, found) = read(document(unit("Hello", "<target>&nbsp;</target>")))
    #expect(parsed.value.isEmpty)
    #expect(found.count == 1)
}

@Test func elementsFarTooDeepStopReading() {
    let (parsed, found) = read(
        document(
            unit("Hello", "<target>Cześć</target>") + String(repeating: "<group>", count: 100_000)))
    #expect(strings(parsed) == [["Cześć"]])
    #expect(found.count == 1)
    #expect(found.first?.contains("64 deep") == true)
}

@Test func anotherLanguageIsReported() {
    let (parsed, found) = read(document(unit("Hello", "<target>Salaan</target>"), language: "so"))
    #expect(parsed.value.isEmpty)
    #expect(
        found == [
            "3:1: error: this file holds Somali ('so'), but Polish ('pl') was asked for; nothing in it was read"
        ])
}

@Test(arguments: [
    ("<html></html>", "a sheet for printing cannot be read back"),
    ("<tmx/>", "a translation memory (TMX) cannot be read back"),
    ("<?xml version=\"1.0\"?><rss/>", "this is no XLIFF file: it begins with 'rss'"),
    ("<xliff version=\"2.0\"/>", "this is XLIFF 2.0, and only XLIFF 1.2 can be read"),
    (
        "<?xml version=\"1.0\" encoding=\"UTF-7\"?><xliff/>",
        "this file says that it is saved as 'UTF-7', which cannot be read"
    ),
    ("<?xml version=\"1.0\"?>", "this file ends in the middle; what stands before was read"),
    ("PK\u{3}\u{4}", "a document of Excel, Word or LibreOffice cannot be read"),
    ("%PDF-1.7", "a PDF file cannot be read"),
    ("Dear office", "this file is no PO, CSV or XLIFF file"),
])
func filesOfOtherKindsAreNamed(start: String, message: String) {
    let (parsed, found) = read(start, "mail.bin")
    #expect(parsed.value.isEmpty)
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix(message) == true, "\(found)")
}

@Test func oldLettersThatTheFileDeclaresAreRead() {
    let start = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>"
    let bytes = document(unit("Hello", "<target>Señor</target>"), start: start).unicodeScalars.map { UInt8($0.value) }
    let parsed = readExchange(SourceFile(path: "mail.xlf", bytes: bytes), knowing: known)
    #expect(parsed.diagnostics.isEmpty)
    #expect(strings(parsed) == [["Señor"]])
}

@Test func aFileOfMoreThan10MegabytesIsReadToItsEnd() {
    let note = "<note>\(String(repeating: "żółć ", count: 1000))</note>\n"
    let (parsed, found) = read(
        document(String(repeating: note, count: 1200) + unit("Hello", "<target>Cześć</target>")))
    #expect(found == [])
    #expect(strings(parsed) == [["Cześć"]])
}

@Test func aFileOfMoreThan50MegabytesIsRefused() {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 50 * 1024 * 1024 + 1)
    let parsed = readExchange(SourceFile(path: "mail.csv", bytes: bytes), knowing: known)
    #expect(parsed.diagnostics.map(\.message) == ["this file is larger than 50 MB, so nothing in it was read"])
}
