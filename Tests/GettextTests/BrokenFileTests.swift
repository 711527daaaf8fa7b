import Gettext
import SourceText
import Testing

/// A PO file with one thing wrong, as it happens in mail, in Windows editors and in git.
struct BrokenFile: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let rule: String
    let severity: Severity
    /// The lines with a finding, the first where the fault is.
    let lines: [Int]
    /// Ids of the entries that can still be read.
    let kept: [String]
    /// What `msgfmt -c` thinks of it.
    let msgfmt: Opinion

    enum Opinion { case refuses, accepts }

    var testDescription: String { name }

    init(
        _ name: String, _ text: String, _ rule: String, line: Int, also: [Int] = [], kept: [String],
        _ severity: Severity = .error, msgfmt: Opinion = .refuses
    ) {
        self.init(
            whole: name, Array((header + text).utf8), rule, line: line, also: also, kept: kept, severity,
            msgfmt: msgfmt)
    }

    init(
        whole name: String, _ bytes: [UInt8], _ rule: String, line: Int, also: [Int] = [], kept: [String],
        _ severity: Severity = .error, msgfmt: Opinion = .refuses
    ) {
        (self.name, self.bytes, self.rule, self.severity) = (name, bytes, rule, severity)
        (self.lines, self.kept, self.msgfmt) = ([line] + also, kept, msgfmt)
    }
}

private let header = """
    msgid ""
    msgstr ""
    "Content-Type: text/plain; charset=UTF-8\\n"
    "Language: es\\n"
    "Plural-Forms: nplurals=2; plural=(n != 1);\\n"

    msgid "before"
    msgstr "antes"


    """

let brokenFiles = brokenEntries + strayFiles + brokenBytes + brokenHeaders

/// All texts stand below nine lines of header and a good entry "before".
private let brokenEntries = [
    BrokenFile(
        "a closing quote mark is missing",
        """
        msgid "Bus 41 stops here.
        msgstr "El autobús 41 para aquí."

        msgid "after"
        msgstr "después"
        """, "broken-translation-file", line: 10, kept: ["before", "after"]),
    BrokenFile(
        "a closing quote mark is missing in the translation",
        """
        msgid "Bus 41 stops here."
        msgstr "El autobús 41

        msgid "after"
        msgstr "después"
        """, "broken-translation-file", line: 11, kept: ["before", "after"]),
    BrokenFile(
        "the file ends inside a text",
        """
        msgid "Bus 41"
        msgstr "El auto
        """, "broken-translation-file", line: 11, kept: ["before"]),
    BrokenFile(
        "quote marks inside a text",
        """
        msgid "Say hello"
        msgstr "Diga "hola" por favor"

        msgid "after"
        msgstr "después"
        """, "broken-translation-file", line: 11, kept: ["before", "after"]),
    BrokenFile(
        "a keyword is misspelt",
        """
        msgid "Term dates"
        msgst "Fechas"

        msgid "after"
        msgstr "después"
        """, "broken-translation-file", line: 11, kept: ["before", "after"]),
    BrokenFile(
        "a keyword with a capital",
        """
        Msgid "Term dates"
        msgstr "Fechas"

        msgid "after"
        msgstr "después"
        """, "broken-translation-file", line: 10, kept: ["before", "after"]),
    BrokenFile(
        "no translation line",
        """
        msgid "Term dates"

        msgid "after"
        msgstr "después"
        """, "broken-translation-file", line: 10, kept: ["before", "after"]),
    BrokenFile(
        "no translation line at the end", "msgid \"Term dates\"\n", "broken-translation-file", line: 10,
        kept: ["before"]),
    BrokenFile(
        "translation before the text",
        """
        msgstr "Fechas"
        msgid "Term dates"

        msgid "after"
        msgstr "después"
        """, "broken-translation-file", line: 10, kept: ["before", "after"]),
    BrokenFile(
        "two translations",
        """
        msgid "Term dates"
        msgstr "Fechas"
        msgstr "Fechas del trimestre"

        msgid "after"
        msgstr "después"
        """, "broken-translation-file", line: 12, kept: ["before", "after"]),
    BrokenFile(
        "a keyword without a text",
        """
        msgid "Term dates"
        msgstr

        msgid "after"
        msgstr "después"
        """, "broken-translation-file", line: 11, kept: ["before", "after"]),
    BrokenFile(
        "a context without an entry",
        """
        msgctxt "title"
        msgstr "Fechas"

        msgid "after"
        msgstr "después"
        """, "broken-translation-file", line: 11, kept: ["before", "after"]),
    BrokenFile(
        "two contexts",
        """
        msgctxt "title"
        msgctxt "summary"
        msgid "Term dates"
        msgstr "Fechas"

        msgid "after"
        msgstr "después"
        """, "broken-translation-file", line: 10, kept: ["before", "Term dates", "after"]),
    BrokenFile(
        "a text without a keyword",
        """
        # a note

        "Fechas"

        msgid "after"
        msgstr "después"
        """, "broken-translation-file", line: 12, kept: ["before", "after"]),
    BrokenFile(
        "a plural without a singular",
        """
        msgid_plural "{count} children"
        msgstr[0] "{count} niño"

        msgid "after"
        msgstr "después"
        """, "broken-translation-file", line: 10, kept: ["before", "after"]),
    BrokenFile(
        "a plural with one translation",
        """
        msgid "child"
        msgid_plural "children"
        msgstr "niño"

        msgid "after"
        msgstr "después"
        """, "broken-translation-file", line: 12, kept: ["before", "after"]),
    BrokenFile(
        "plural forms without a plural",
        """
        msgid "child"
        msgstr[0] "niño"
        msgstr[1] "niños"

        msgid "after"
        msgstr "después"
        """, "broken-translation-file", line: 11, kept: ["before", "after"]),
    BrokenFile(
        "plural forms begin with 1",
        """
        msgid "child"
        msgid_plural "children"
        msgstr[1] "niño"
        msgstr[2] "niños"

        msgid "after"
        msgstr "después"
        """, "broken-translation-file", line: 12, kept: ["before", "after"]),
    BrokenFile(
        "a plural form is left out",
        """
        msgid "child"
        msgid_plural "children"
        msgstr[0] "niño"
        msgstr[2] "niños"

        msgid "after"
        msgstr "después"
        """, "broken-translation-file", line: 13, kept: ["before", "after"]),
    BrokenFile(
        "a huge plural form",
        """
        msgid "child"
        msgid_plural "children"
        msgstr[99999999999999999999] "niño"

        msgid "after"
        msgstr "después"
        """, "broken-translation-file", line: 12, kept: ["before", "after"]),
    BrokenFile(
        "a plural form that is no number",
        """
        msgid "child"
        msgid_plural "children"
        msgstr[one] "niño"

        msgid "after"
        msgstr "después"
        """, "broken-translation-file", line: 12, kept: ["before", "after"]),
    BrokenFile(
        "brackets that do not close",
        """
        msgid "child"
        msgid_plural "children"
        msgstr[0 "niño"

        msgid "after"
        msgstr "después"
        """, "broken-translation-file", line: 12, kept: ["before", "after"]),
    BrokenFile(
        "one plural form too few",
        """
        msgid "child"
        msgid_plural "children"
        msgstr[0] "niño"

        msgid "after"
        msgstr "después"
        """, "bad-plural-forms", line: 10, kept: ["before", "child", "after"]),
    BrokenFile(
        "one plural form too many",
        """
        msgid "child"
        msgid_plural "children"
        msgstr[0] "niño"
        msgstr[1] "niños"
        msgstr[2] "niños"
        """, "bad-plural-forms", line: 10, kept: ["before", "child"]),
    BrokenFile(
        "a backslash that means nothing",
        #"""
        msgid "C:\school"
        msgstr "C:\\school"

        msgid "after"
        msgstr "después"
        """#, "broken-translation-file", line: 10, kept: ["before", "after"]),
    BrokenFile(
        "a hexadecimal escape without digits",
        #"""
        msgid "after \xz"
        msgstr "después"
        """#, "broken-translation-file", line: 10, kept: ["before"]),
    BrokenFile(
        "an octal escape above 377",
        #"""
        msgid "after \777"
        msgstr "después"
        """#, "broken-translation-file", line: 10, kept: ["before"], msgfmt: .accepts),
    BrokenFile(
        "an escaped zero byte",
        #"""
        msgid "after \0"
        msgstr "después"
        """#, "broken-translation-file", line: 10, kept: ["before"], msgfmt: .accepts),
    BrokenFile(
        "a zero byte", "msgid \"af\u{0}ter\"\nmsgstr \"después\"\n", "broken-translation-file", line: 10,
        kept: ["before"], msgfmt: .accepts),
    BrokenFile(
        "the mark between context and id", "msgid \"title\u{4}after\"\nmsgstr \"después\"\n",
        "broken-translation-file", line: 10, kept: ["before"]),
    BrokenFile(
        "an escape that leaves broken UTF-8",
        #"""
        msgid "after"
        msgstr "despu\303s"
        """#, "not-utf-8", line: 11, kept: ["before"], msgfmt: .accepts),
    BrokenFile(
        "an obsolete entry with a live line",
        """
        #~ msgid "Term dates"
        msgstr "Fechas"

        msgid "after"
        msgstr "después"
        """, "broken-translation-file", line: 11, kept: ["before", "after"]),
    BrokenFile(
        "a live entry with an obsolete line",
        """
        msgid "Term dates"
        msgstr ""
        #~ "Fechas"

        msgid "after"
        msgstr "después"
        """, "broken-translation-file", line: 12, kept: ["before", "after"]),
    BrokenFile(
        "a previous text that goes on without its mark",
        """
        #| msgid "Term"
        "dates"
        msgid "Term dates"
        msgstr "Fechas"

        msgid "after"
        msgstr "después"
        """, "broken-translation-file", line: 11, kept: ["before", "after"]),
    BrokenFile(
        "a comment sign inside a text line",
        """
        msgid "Term dates"
        msgstr "Fechas" // ask Amina

        msgid "after"
        msgstr "después"
        """, "broken-translation-file", line: 11, kept: ["before", "after"]),
    BrokenFile(
        "the words of a mail",
        """
        Dear office, here is the Spanish for the spring page.
        Best wishes, Amina

        msgid "after"
        msgstr "después"
        """, "broken-translation-file", line: 10, kept: ["before", "after"]),
    BrokenFile(
        "typographic quote marks",
        """
        msgid “Term dates”
        msgstr “Fechas”

        msgid "after"
        msgstr "después"
        """, "broken-translation-file", line: 10, kept: ["before", "after"]),
    BrokenFile(
        "the same text twice",
        """
        msgid "before"
        msgstr "anteriormente"

        msgid "after"
        msgstr "después"
        """, "duplicate-message", line: 10, kept: ["before", "before", "after"]),
    BrokenFile(
        "an obsolete entry of a live text",
        """
        msgid "after"
        msgstr "después"

        #~ msgid "before"
        #~ msgstr "anteriormente"
        """, "duplicate-message", line: 13, kept: ["before", "after", "before"]),
    BrokenFile(
        "two versions of a translation",
        """
        msgid "Term dates"
        <<<<<<< HEAD
        msgstr "Fechas"
        =======
        msgstr "Fechas del trimestre"
        >>>>>>> amina

        msgid "after"
        msgstr "después"
        """, "conflict-markers", line: 11, kept: ["before", "after"]),
    BrokenFile(
        "two versions of whole entries",
        """
        <<<<<<< HEAD
        msgid "Term dates"
        msgstr "Fechas"

        msgid "Lunch"
        msgstr "Comida"
        ||||||| base
        =======
        msgid "Term dates"
        msgstr "Fechas del trimestre"
        >>>>>>> amina

        msgid "after"
        msgstr "después"
        """, "conflict-markers", line: 10, kept: ["before", "after"]),
    BrokenFile(
        "two versions of a place only",
        """
        <<<<<<< HEAD
        #: content/terms.md:4
        =======
        #: content/terms.md:5
        >>>>>>> amina
        msgid "Term dates"
        msgstr "Fechas"
        """, "conflict-markers", line: 10, kept: ["before", "Term dates"]),
    BrokenFile(
        "two versions that do not end",
        """
        <<<<<<< HEAD
        msgid "Term dates"
        msgstr "Fechas"
        """, "conflict-markers", line: 10, kept: ["before"]),
    BrokenFile(
        "a line left over from joining",
        """
        msgid "Term dates"
        msgstr "Fechas"
        >>>>>>> amina

        msgid "after"
        msgstr "después"
        """, "conflict-markers", line: 12, kept: ["before", "Term dates", "after"]),
    BrokenFile(
        "a comment between text and translation",
        """
        msgid "Term dates"
        # ask Amina
        msgstr "Fechas"
        """, "comment-inside-entry", line: 11, kept: ["before", "Term dates"], .warning),
    BrokenFile(
        "a comment inside a translation",
        """
        msgid "Term dates"
        msgstr ""
        "Fechas "
        # ask Amina
        "del trimestre"
        """, "comment-inside-entry", line: 13, kept: ["before", "Term dates"], .warning),
    BrokenFile(
        "another domain",
        """
        domain "calendar"
        msgid "Term dates"
        msgstr "Fechas"
        """, "several-domains", line: 10, kept: ["before", "Term dates"], .warning),
]

@Test(arguments: brokenFiles)
func saysWhatIsWrongWithAFileAndKeepsTheRest(_ file: BrokenFile) {
    let source = SourceFile(path: "translations/es/pages/terms.po", bytes: file.bytes)
    let parsed = parseCatalog(source)
    let lines = LineIndex(source.bytes)
    let found = parsed.diagnostics.filter { $0.rule != "old-charset" }.map {
        "\($0.rule) \($0.severity) \(lines.line(at: $0.place.range.lowerBound))"
    }
    #expect(found == file.lines.map { "\(file.rule) \(file.severity) \($0)" })
    #expect(parsed.value.messages.map(\.id) == file.kept)
    #expect(parsed.value.messages.allSatisfy { $0.hasWording }, "what is kept has its wording")
    #expect(parsed.diagnostics.allSatisfy { $0.help != nil && !$0.message.hasSuffix(".") })
}

@Test(arguments: brokenFiles)
func gettextAgreesThatAFileIsBroken(_ file: BrokenFile) throws {
    let verdict = try Judge.msgfmt(file.bytes)
    #expect(verdict.accepts == (file.msgfmt == .accepts), "\(verdict.errors)")
}

@Test(arguments: brokenFiles)
func partsThatCannotBeReadAreNoted(_ file: BrokenFile) {
    let parsed = parseCatalog(SourceFile(path: "a.po", bytes: file.bytes))
    let isSyntax = ["broken-translation-file", "not-utf-8", "conflict-markers"].contains(file.rule)
    #expect(parsed.value.unreadPlaces.isEmpty == !isSyntax)
}
