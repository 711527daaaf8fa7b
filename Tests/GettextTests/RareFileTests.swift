import Gettext
import SourceText
import Testing

private func parse(_ text: String) -> Parsed<Catalog> {
    parseCatalog(SourceFile(path: "translations/es/pages/index.po", text: text))
}

private func parse(_ bytes: [UInt8]) -> Parsed<Catalog> {
    parseCatalog(SourceFile(path: "translations/es/pages/index.po", bytes: bytes))
}

private let header = #"msgid """# + "\n" + #"msgstr "Content-Type: text/plain; charset=UTF-8\n""# + "\n\n"

/// Unusual but right: what the file says, the id and the wording that it means.
@Test(arguments: [
    ("msgid\"door\"\nmsgstr\"puerta\"", "door", "puerta"),
    ("msgid \"door\" msgstr \"puerta\"", "door", "puerta"),
    ("msgid \"do\" \"or\"\nmsgstr \"pu\"\n\n\"er\"   \"ta\"", "door", "puerta"),
    ("msgid \"door\"\r\nmsgstr \"puerta\"\r\n", "door", "puerta"),
    ("msgid \"door\"\rmsgstr \"puerta\"\r", "door", "puerta"),
    ("\u{C}msgid \t\"door\"\n   msgstr\u{B}\"puerta\"", "door", "puerta"),
    (#"msgid "\144\157\157\162""# + "\n" + #"msgstr "puerta\7""#, "door", "puerta\u{7}"),
    (#"msgid "\x64oor""# + "\n" + #"msgstr "\x41bc""#, "door", "Abc"),
    (#"msgid "door""# + "\n" + #"msgstr "ni\303\261o""#, "door", "niño"),
    (#"msgid "a\ab\bc\fd\ne\rf\tg\vh\\i\"""# + "\nmsgstr \"x\"", "a\u{7}b\u{8}c\u{C}d\ne\rf\tg\u{B}h\\i\"", "x"),
    ("msgid \"door\"\nmsgstr \"pu\\\nerta\"", "door", "puerta"),
    ("msgid \"door\"\nmsgstr \"puerta\" # said the caretaker", "door", "puerta"),
    ("#,fuzzy\nmsgid \"door\"\nmsgstr \"puerta\"", "door", "puerta"),
    ("domain \"messages\"\nmsgid \"door\"\nmsgstr \"puerta\"", "door", "puerta"),
    ("msgid \"\"\n\"door\"\nmsgstr \"\"\n\"puerta\"", "door", "puerta"),
    ("msgid \"door\"\nmsgstr \"a\tb\"", "door", "a\tb"),
])
func readsUnusualSpelling(of text: String, id: String, string: String) throws {
    let parsed = parse(header + text)
    let message = try #require(parsed.value.messages.first)
    #expect(parsed.value.messages.count == 1)
    #expect(message.id == id)
    #expect(message.strings == [string])
    #expect(parsed.diagnostics.filter { $0.rule != "comment-inside-entry" }.isEmpty)
    let written = writeCatalog(parsed.value)
    #expect(
        try Judge.msgcat(Array((header + text).utf8)).output == written || text.contains("\\x41bc")
            || text.hasSuffix("taker"))
}

@Test func readsEveryPartOfAnEntry() throws {
    let parsed = parse(
        header + """
            # Ask Amina about this one.
            #  indented
            #. list item, under "Parking" (page: Visiting our school)
            #: content/visiting.md:17 content/index.md:3
            #: \u{2068}content/term dates.md\u{2069}:4
            #, fuzzy, python-brace-format, max-length:20
            #| msgctxt "old context"
            #| msgid "{count} old child"
            #| msgid_plural "{count} old "
            #| "children"
            msgctxt "menu"
            msgid "{count} child"
            msgid_plural "{count} children"
            msgstr[ 0 ] "{count} niño"
            msgstr [1] "{count} niños"

            #~| msgid "Gym"
            #~msgid "Gym hall"
            #~ msgstr "Gimnasio"
            """)
    #expect(parsed.diagnostics.isEmpty)
    let expected = [
        Message(
            context: "menu", id: "{count} child", plural: "{count} children",
            strings: ["{count} niño", "{count} niños"], flags: ["python-brace-format", "max-length:20"], isFuzzy: true,
            translatorComments: ["Ask Amina about this one.", " indented"],
            extractedComments: ["list item, under \"Parking\" (page: Visiting our school)"],
            references: ["content/visiting.md:17", "content/index.md:3", "content/term dates.md:4"],
            previousContext: "old context", previousID: "{count} old child", previousPlural: "{count} old children"),
        Message(id: "Gym hall", strings: ["Gimnasio"], isObsolete: true, previousID: "Gym"),
    ]
    #expect(parsed.value.messages == expected)
    #expect(parsed.value.messages.map(\.line) == [15, 21])
}

@Test func placesPointIntoTheFile() throws {
    let source = SourceFile(
        path: "a.po", text: header + "# note\nmsgid \"door\"\nmsgstr \"\"\n\"la \"\n\"puerta\"\n\n# end\n")
    let catalog = parseCatalog(source).value
    let message = try #require(catalog.message(context: nil, id: "door"))
    #expect(source.text(message.place.range) == "# note\nmsgid \"door\"\nmsgstr \"\"\n\"la \"\n\"puerta\"")
    #expect(message.stringPlaces.map { source.text($0.range) } == ["\"\"\n\"la \"\n\"puerta\""])
    #expect(catalog.trailingComments == ["end"])
}

@Test func theHeaderKeepsItsFieldsInOrder() {
    let catalog = parse(
        """
        # Translated by Amina
        #, fuzzy
        msgid ""
        msgstr ""
        "Project-Id-Version: Oakfield: site\\n"
        "X-Generator:Poedit 3.4\\n"
        "no field\\n"
        "Content-Type: text/plain; charset=UTF-8\\n"
        """
    ).value
    #expect(catalog.header.map(\.name) == ["Project-Id-Version", "X-Generator", "", "Content-Type"])
    #expect(catalog.header.map(\.value) == ["Oakfield: site", "Poedit 3.4", "no field", "text/plain; charset=UTF-8"])
    #expect(catalog.headerComments == ["Translated by Amina"])
    #expect(catalog.headerEntry.isFuzzy)
    #expect(catalog.headerValue("x-generator") == "Poedit 3.4")
}

@Test func liveEntriesAreFoundBeforeObsoleteOnes() {
    let catalog = parse(header + "#~ msgid \"door\"\n#~ msgstr \"old\"\n\nmsgid \"door\"\nmsgstr \"new\"\n").value
    #expect(catalog.message(context: nil, id: "door")?.strings == ["new"])
    #expect(catalog.message(context: "", id: "door") == nil)
}

/// What is not an error but should not stay as it is.
@Test(arguments: [
    ("\u{FEFF}" + header + "msgid \"door\"\nmsgstr \"puerta\"", "byte-order-mark", Severity.warning),
    ("msgid \"door\"\nmsgstr \"niño\"", "empty-header", .warning),
    ("msgid \"\"\nmsgstr \"\"\n\nmsgid \"door\"\nmsgstr \"niño\"", "empty-header", .warning),
    (
        header.replacing("UTF-8", with: "CHARSET") + "msgid \"door\"\nmsgstr \"niño\"", "unknown-charset", .warning
    ),
    (header.replacing("UTF-8", with: "KLINGON") + "msgid \"door\"\nmsgstr \"niño\"", "unknown-charset", .warning),
    (
        header + "msgid \"child\"\nmsgid_plural \"children\"\nmsgstr[0] \"niño\"\nmsgstr[1] \"niños\"",
        "bad-plural-forms", .error
    ),
])
func readsWhatIsOddButClear(_ text: String, rule: String, severity: Severity) {
    let parsed = parse(text)
    #expect(parsed.diagnostics.map(\.rule) == [rule])
    #expect(parsed.diagnostics.map(\.severity) == [severity])
    #expect(parsed.value.messages.count == 1)
    #expect(parsed.value.unreadPlaces.isEmpty)
}

@Test(
    arguments: [
        ("ISO-8859-1", [0xE9], "é"),
        ("ISO-8859-2", [0xB3, 0xF3, 0x64, 0xBC], "łódź"),
        ("CP1250", [0xB3, 0xF3, 0x64, 0x9F], "łódź"),
        ("windows-1251", [0xF8, 0xEA, 0xEE, 0xEB, 0xE0], "школа"),
        ("CP1256", [0xE3, 0xCF, 0xD1, 0xD3, 0xC9], "مدرسة"),
        ("KOI8-R", [0xDB, 0xCB, 0xCF, 0xCC, 0xC1], "школа"),
        ("GBK", [0xD1, 0xA7, 0xD0, 0xA3], "学校"),
        ("BIG5", [0xBE, 0xC7, 0xAE, 0xD5], "學校"),
    ] as [(String, [UInt8], String)])
func readsOldCharsetsWithAWarning(_ charset: String, _ bytes: [UInt8], _ expected: String) throws {
    let head = Array("# \n".utf8) + Array(header.replacing("UTF-8", with: charset).utf8)
    let file = head + Array("msgid \"school\"\nmsgstr \"".utf8) + bytes + Array("\"\n".utf8)
    let parsed = parse(file)
    #expect(parsed.diagnostics.map(\.rule) == ["old-charset"])
    let message = try #require(parsed.value.messages.first)
    #expect(message.strings == [expected])
    let place = try #require(message.stringPlaces.first)
    #expect(file[place.range.lowerBound] == UInt8(ascii: "\""))
    #expect(LineIndex(file).line(at: place.range.upperBound) == 6)
    let written = writeCatalog(parsed.value)
    #expect(String(decoding: written, as: UTF8.self).contains("charset=UTF-8"))
    #expect(try Judge.msgfmt(written).accepts)
}

@Test func escapedBytesOfAnOldCharsetAreLettersOfIt() {
    let file = header.replacing("UTF-8", with: "ISO-8859-2") + "msgid \"boat\"\nmsgstr \"\\263\\363d\\274\"\n"
    #expect(parse(file).value.messages.first?.strings == ["łódź"])
}

@Test(arguments: [[0xFF, 0xFE], [0xFE, 0xFF], []] as [[UInt8]])
func utf16IsReportedInPlainWords(_ mark: [UInt8]) {
    let bytes =
        mark + Array("msgid \"door\"\nmsgstr \"puerta\"\n".utf8).flatMap { mark == [0xFE, 0xFF] ? [0, $0] : [$0, 0] }
    let parsed = parse(bytes)
    #expect(parsed.diagnostics.map(\.rule) == ["not-utf-8"])
    #expect(parsed.diagnostics.first?.help?.contains("save it again as UTF-8") == true)
    #expect(parsed.value.messages.isEmpty && !parsed.value.unreadPlaces.isEmpty)
}

@Test func brokenUTF8CostsOnlyItsEntry() {
    let bytes =
        Array((header + "msgid \"child\"\nmsgstr \"ni").utf8) + [0xF1]
        + Array("o\"\n\nmsgid \"door\"\nmsgstr \"puerta\"\n".utf8)
    let parsed = parse(bytes)
    #expect(parsed.diagnostics.map(\.rule) == ["not-utf-8"])
    #expect(parsed.diagnostics.map { LineIndex(bytes).line(at: $0.place.range.lowerBound) } == [5])
    #expect(parsed.value.messages.map(\.id) == ["door"])
}

@Test func emptyFilesAreFine() {
    for text in ["", "\n\n", "# only a note\n", header] {
        #expect(parse(text).diagnostics.isEmpty)
        #expect(parse(text).value.messages.isEmpty)
    }
}

@Test func aFileFullOfMistakesDoesNotFloodTheReport() {
    let parsed = parse(header + String(repeating: "msgid \"a\nmsgstr \"b\"\n\n", count: 5_000))
    #expect(parsed.diagnostics.count == 201)
}

/// Any bytes at all are read without a crash, in time that grows with the length only.
@Test func readsRandomBytes() {
    var random = SplitMix(seed: 41)
    let pieces = [
        "msgid ", "msgstr ", "msgctxt ", "msgid_plural ", "msgstr[0] ", "msgstr[1]", "\"text\"", "\"", "\\", "\n",
        "\n\n",
        "#~ ", "#| ", "#, fuzzy", "#: a.md:1", "# note", "<<<<<<< HEAD\n", "=======\n", ">>>>>>> b\n", "domain ",
        "\u{0}",
        "é", "\r", "x", "[", "]", "msgid \"\"\nmsgstr \"Plural-Forms: nplurals=2; plural=n/0;\\n\"\n",
    ]
    for _ in 0..<2_000 {
        var bytes: [UInt8] = []
        for _ in 0..<random.below(40) {
            bytes += random.below(10) == 0 ? [UInt8(random.below(256))] : Array(pieces[random.below(pieces.count)].utf8)
        }
        let parsed = parse(bytes)
        #expect(parsed.diagnostics.allSatisfy { $0.place.range.upperBound <= bytes.count })
        // What was read can be written, and read again as the same.
        let again = parse(writeCatalog(parsed.value))
        #expect(again.value.messages.filter { !$0.isObsolete } == parsed.value.messages.filter { !$0.isObsolete })
    }
}

/// Old charsets, escapes, places and flags must not cost more than their length.
@Test func longOddFilesAreReadInTimeThatGrowsWithTheirLength() {
    let old = Array(header.replacing("UTF-8", with: "ISO-8859-2").utf8)
    let entries = (0..<20_000).flatMap {
        Array("msgid \"\($0)\" msgstr \"\\351 ".utf8) + [0xE9, UInt8(ascii: "\""), 0x20]
    }
    #expect(parse(old + entries).value.messages.count == 20_000)
    let places = "#: " + (0..<50_000).map { "a.md:\($0)" }.joined(separator: " ") + "\n"
    let flags = "#, " + (0..<50_000).map { "flag\($0)" }.joined(separator: ",") + "\n"
    let parsed = parse(header + places + places + flags + "msgid \"a\"\nmsgstr \"b\"\n")
    #expect(parsed.value.messages.first?.references.count == 50_000)
    #expect(parsed.value.messages.first?.flags.count == 50_000)
}
