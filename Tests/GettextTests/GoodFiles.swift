import Gettext
import Testing

/// A PO file with nothing wrong, as programs and people write it.
struct GoodFile: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let language: String
    /// How many entries it has besides the header.
    let count: Int
    let msgcat: Agreement

    enum Agreement {
        /// `msgcat` makes the same of the file as we do.
        case full
        /// `msgcat` loses something of the file, but leaves what we write as it is.
        case written
        /// `msgcat` also loses something of what we write.
        case none
    }

    var testDescription: String { name }

    init(_ name: String, _ text: String, count: Int = 1, language: String = "es", msgcat: Agreement = .full) {
        (self.name, self.language, self.count, self.msgcat) = (name, language, count, msgcat)
        self.text = GoodFile.header(language) + text
    }

    init(whole name: String, _ text: String, count: Int = 1, msgcat: Agreement = .full) {
        (self.name, self.text, self.language, self.count) = (name, text, "es", count)
        self.msgcat = msgcat
    }

    static func header(_ language: String) -> String {
        """
        msgid ""
        msgstr ""
        "Language: \(language)\\n"
        "MIME-Version: 1.0\\n"
        "Content-Type: text/plain; charset=UTF-8\\n"
        "Content-Transfer-Encoding: 8bit\\n"
        "Plural-Forms: \(pluralHeader(for: language) ?? "")\\n"


        """
    }
}

private func plural(_ language: String) -> GoodFile {
    let forms = (0..<(pluralRule(for: language)?.count ?? 0)).map { "msgstr[\($0)] \"{count} x\($0)\"" }
    return GoodFile(
        "plural forms in \(language)",
        "#, python-brace-format\nmsgid \"{count} child\"\nmsgid_plural \"{count} children\"\n"
            + forms.joined(separator: "\n") + "\n",
        language: language)
}

let goodFiles =
    ["ar", "be", "br", "cs", "cy", "fil", "fr", "ga", "gd", "he", "hr", "is", "lt", "lv", "mt", "pl", "ro", "sl", "zh"]
    .map(plural) + everydayFiles + entryFiles + layoutFiles + textFiles + headerFiles

private let everydayFiles = [
    GoodFile("one entry", "msgid \"door\"\nmsgstr \"puerta\"\n"),
    GoodFile("no entries", "", count: 0, msgcat: .none),
    GoodFile("three entries", (1...3).map { "msgid \"\($0)\"\nmsgstr \"n\($0)\"\n" }.joined(separator: "\n"), count: 3),
    GoodFile("not translated", "msgid \"door\"\nmsgstr \"\"\n"),
    GoodFile(
        "many entries",
        (1...300).map { "#: a.md:\($0)\nmsgid \"text \($0)\"\nmsgstr \"texto \($0)\"\n" }
            .joined(separator: "\n"), count: 300),
    GoodFile(
        "as update writes it",
        """
        # origin: machine example-engine 2026-09-02
        # reviewed: Amina Y 2026-09-03 k3f9c1a27
        #. list item, under "Parking and getting here" (page: Visiting our school)
        #. glossary: school gate = puerta de la escuela
        #: content/visiting.md:17
        msgid "Bus 41 stops at the school gate."
        msgstr "El autobús 41 para en la puerta de la escuela."

        """),
    GoodFile("a plural not translated", "msgid \"day\"\nmsgid_plural \"days\"\nmsgstr[0] \"\"\nmsgstr[1] \"\"\n"),
]

private let entryFiles = [
    GoodFile("a context", "msgctxt \"title\"\nmsgid \"door\"\nmsgstr \"puerta\"\n"),
    GoodFile("an empty context", "msgctxt \"\"\nmsgid \"door\"\nmsgstr \"puerta\"\n"),
    GoodFile(
        "one text in three contexts",
        """
        msgid "Open"
        msgstr "Abierto"

        msgctxt "verb"
        msgid "Open"
        msgstr "Abrir"

        msgctxt "event"
        msgid "Open"
        msgstr "Puertas abiertas"

        """, count: 3),
    GoodFile(
        "a context with a plural",
        "msgctxt \"menu\"\nmsgid \"day\"\nmsgid_plural \"days\"\nmsgstr[0] \"día\"\nmsgstr[1] \"días\"\n"),
    GoodFile("a draft", "#, fuzzy\nmsgid \"door\"\nmsgstr \"puerta\"\n"),
    GoodFile("a stale entry", "#, fuzzy\n#| msgid \"gate\"\nmsgid \"door\"\nmsgstr \"puerta\"\n"),
    GoodFile(
        "a stale entry with context and plural",
        """
        #, fuzzy
        #| msgctxt "menu"
        #| msgid "day"
        #| msgid_plural "days"
        msgctxt "title"
        msgid "school day"
        msgid_plural "school days"
        msgstr[0] "día"
        msgstr[1] "días"

        """),
    GoodFile(
        "a long previous text",
        "#, fuzzy\n#| msgid \"\"\n#| \"" + String(repeating: "please bring ", count: 5) + "\"\n#| \""
            + String(repeating: "a coat ", count: 6) + "\"\nmsgid \"door\"\nmsgstr \"puerta\"\n"),
    GoodFile("an obsolete entry", "#~ msgid \"door\"\n#~ msgstr \"puerta\"\n"),
    GoodFile("an obsolete draft", "#, fuzzy\n#~ msgid \"door\"\n#~ msgstr \"puerta\"\n"),
    GoodFile("an obsolete stale entry", "#, fuzzy\n#~| msgid \"gate\"\n#~ msgid \"door\"\n#~ msgstr \"puerta\"\n"),
    GoodFile("an obsolete entry with a context", "#~ msgctxt \"a\"\n#~ msgid \"door\"\n#~ msgstr \"puerta\"\n"),
    GoodFile(
        "an obsolete plural",
        "#~ msgid \"day\"\n#~ msgid_plural \"days\"\n#~ msgstr[0] \"día\"\n#~ msgstr[1] \"días\"\n"),
    GoodFile(
        "an obsolete entry between live ones",
        """
        msgid "a"
        msgstr "1"

        #~ msgid "b"
        #~ msgstr "2"

        msgid "c"
        msgstr "3"

        """, count: 3),
    GoodFile("braces to fill in", "#, python-brace-format\nmsgid \"{n} of {m}\"\nmsgstr \"{n} de {m}\"\n"),
    GoodFile("percent signs to fill in", "#, c-format\nmsgid \"%d days\"\nmsgstr \"%d días\"\n"),
    GoodFile("a percent sign that is one", "#, no-c-format\nmsgid \"50% of\"\nmsgstr \"50% de\"\n"),
    GoodFile(
        "a range",
        "#, range: 0..10\nmsgid \"day\"\nmsgid_plural \"days\"\nmsgstr[0] \"día\"\nmsgstr[1] \"días\"\n"),
    GoodFile(
        "not to be folded",
        "#, no-wrap\nmsgid \"\(String(repeating: "coat ", count: 30))\"\nmsgstr \"\(String(repeating: "saco ", count: 30))\"\n"
    ),
    GoodFile("a flag of another program", "#, max-length:20\nmsgid \"door\"\nmsgstr \"puerta\"\n", msgcat: .none),
    GoodFile("a flag written tightly", "#,fuzzy,c-format\nmsgid \"door\"\nmsgstr \"puerta\"\n"),
    GoodFile("flags on two lines", "#, fuzzy\n#, c-format\nmsgid \"door\"\nmsgstr \"puerta\"\n", msgcat: .written),
    GoodFile("notes", "# ask Amina\n#\n#  indented\nmsgid \"door\"\nmsgstr \"puerta\"\n"),
    GoodFile("a note written tightly", "#ask Amina\nmsgid \"door\"\nmsgstr \"puerta\"\n"),
    GoodFile("a note for translators", "#. the front door\n#. not the gate\nmsgid \"door\"\nmsgstr \"puerta\"\n"),
    GoodFile("places", "#: a.md:1 b.md:2\n#: c.md:3\nmsgid \"door\"\nmsgstr \"puerta\"\n"),
    GoodFile("one place twice", "#: a.md:1\n#: a.md:1\nmsgid \"door\"\nmsgstr \"puerta\"\n"),
    GoodFile(
        "many places",
        "#: \((1...40).map { "content/p\($0).md:\($0)" }.joined(separator: " "))\nmsgid \"door\"\nmsgstr \"puerta\"\n"),
    GoodFile("a place with spaces", "#: \u{2068}term dates.md\u{2069}:1\nmsgid \"door\"\nmsgstr \"puerta\"\n"),
    GoodFile("a note at the end of the file", "msgid \"a\"\nmsgstr \"b\"\n\n# the end\n", msgcat: .none),
]

private let layoutFiles = [
    GoodFile("no line end at the end", "msgid \"door\"\nmsgstr \"puerta\""),
    GoodFile("blank lines everywhere", "\n\n\nmsgid \"door\"\n\n\nmsgstr \"puerta\"\n\n\n"),
    GoodFile("no blank lines", "msgid \"a\"\nmsgstr \"1\"\nmsgid \"b\"\nmsgstr \"2\"\n", count: 2),
    GoodFile("all on one line", "msgid \"a\" msgstr \"1\" msgid \"b\" msgstr \"2\"", count: 2),
    GoodFile("indented", "    msgid \"door\"\n\t\"s\"\n  msgstr \"puertas\"\n"),
    GoodFile("lines of Windows", "msgid \"door\"\r\nmsgstr \"puerta\"\r\n"),
    GoodFile("lines of old Macs", "msgid \"door\"\rmsgstr \"puerta\"\r"),
    GoodFile("spaces at line ends", "msgid \"door\"   \nmsgstr \"puerta\"\t\n"),
    GoodFile("brackets with spaces", "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr [0] \"x\"\nmsgstr[ 1 ] \"y\"\n"),
    GoodFile("obsolete without a space", "#~msgid \"door\"\n#~msgstr \"puerta\"\n"),
    GoodFile("a text in many pieces", "msgid \"d\" \"o\"\n\"o\"\n\n\"r\"\nmsgstr \"\"\n\"puerta\"\n"),
    GoodFile("page breaks between entries", "msgid \"a\"\nmsgstr \"1\"\n\u{C}\nmsgid \"b\"\nmsgstr \"2\"\n", count: 2),
]

/// The same text as id and as wording, in one piece; our output has it folded.
private func text(_ name: String, _ words: String) -> GoodFile {
    GoodFile(name, "msgid \"x \(words)\"\nmsgstr \"x \(words)\"\n")
}

private let textFiles = [
    text("every escape", #"a\tb\rc\\d\"e\ff\vg\ah\bi"#),
    text("octal escapes", #"ni\303\261o\7"#),
    text("a hexadecimal escape", #"x\x41"#),
    text("a line end inside", #"one\ntwo\nthree"#),
    text("a line end at the end", #"one\ntwo\n"#),
    text("many line ends", #"\n\n\n"#),
    text("spaces at both ends", "  "),
    text("runs of spaces", "a   b      c"),
    text("quotes", #"\"a\" “b” «c» „d“"#),
    text("Markdown", #"**bold**, *soft*, [a link](https://school.example/a?b=c&d=e \"title\") and `code`\\\nnext"#),
    text("HTML", #"<a href=\"https://school.example/\">x</a> &amp; <br>"#),
    text("an address without a place to fold", "https://school.example/" + String(repeating: "abcdefgh", count: 20)),
    text("a word longer than a line", String(repeating: "ā", count: 300)),
    text("exactly as long as a line", String(repeating: "a", count: 67)),
    text("one more than a line", String(repeating: "a", count: 68)),
    text("a long paragraph", String(repeating: "Bring a coat, a packed lunch and water. ", count: 250)),
    text("Arabic", String(repeating: "يرجى إحضار معطف وغداء وماء يوم الجمعة. ", count: 4)),
    text("Urdu", String(repeating: "براہ کرم جمعہ کو کوٹ اور پانی ساتھ لائیں۔ ", count: 4)),
    text("Persian with joiners", String(repeating: "می\u{200C}خواهیم کتاب\u{200C}ها را ", count: 5)),
    text("Hebrew with marks", String(repeating: "בְּרֵאשִׁית \u{200F}(1)\u{200F} ", count: 8)),
    text("Chinese", String(repeating: "請在星期五帶外套、午餐和水。", count: 8)),
    text("Japanese", String(repeating: "金曜日にコートとお弁当を持ってきてください。", count: 5)),
    text("Korean", String(repeating: "금요일에 외투와 도시락을 가져오세요. ", count: 6)),
    text("Thai", String(repeating: "กรุณานำเสื้อโค้ตและอาหารกลางวันมาด้วย", count: 6)),
    text("Bengali", String(repeating: "শুক্রবারে কোট এবং পানি আনুন। ", count: 5)),
    text("Amharic", String(repeating: "አርብ ቀን ኮት እና ውሃ ይዘው ይምጡ። ", count: 5)),
    text("emoji", String(repeating: "👨‍👩‍👧 🇬🇧 👍🏽 ", count: 12)),
    text("letters with loose accents", String(repeating: "e\u{301}a\u{308} ", count: 40)),
    text("invisible signs", "a\u{AD}b\u{A0}c\u{200B}d\u{2060}e\u{202F}f\u{FEFF}g"),
    text("line signs of Unicode", "a\u{2028}b\u{2029}c\u{85}d"),
    text("dashes", String(repeating: "well-known—and–good 8.30–9.15 ", count: 6)),
    text("a tab as it is", "a\tb"),
    text("rare planes", "𝒮𝒸𝒽𝑜𝑜𝓁 𠮷野家"),
]

private let headerFiles = [
    GoodFile(
        whole: "all that Poedit writes",
        """
        # Spanish for Oakfield.
        # Copyright (C) 2026 Oakfield
        # Amina Y <amina@school.example>, 2026.
        #
        msgid ""
        msgstr ""
        "Project-Id-Version: Oakfield\\n"
        "Report-Msgid-Bugs-To: \\n"
        "POT-Creation-Date: 2026-09-01 08:00+0100\\n"
        "PO-Revision-Date: 2026-09-03 10:00+0100\\n"
        "Last-Translator: Amina Y <amina@school.example>\\n"
        "Language-Team: \\n"
        "Language: es\\n"
        "MIME-Version: 1.0\\n"
        "Content-Type: text/plain; charset=UTF-8\\n"
        "Content-Transfer-Encoding: 8bit\\n"
        "Plural-Forms: nplurals=3; plural=(n == 1) ? 0 : ((n != 0 && n % 1000000 == 0) ? 1 : 2);\\n"
        "X-Generator: Poedit 3.4.2\\n"
        "X-Poedit-Basepath: .\\n"

        msgid "day"
        msgid_plural "days"
        msgstr[0] "día"
        msgstr[1] "de días"
        msgstr[2] "días"

        """),
    GoodFile(
        whole: "a header in one piece",
        "msgid \"\" msgstr \"Language: es\\nContent-Type: text/plain; charset=UTF-8\\n\"\n\nmsgid \"a\" msgstr \"ñ\"\n"),
    GoodFile(
        whole: "a field without a name",
        "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"a note\\n\"\n\nmsgid \"a\"\nmsgstr \"b\"\n"
    ),
    GoodFile(
        whole: "a long field",
        "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"X-Note: "
            + String(repeating: "long words ", count: 20) + "\\n\"\n\nmsgid \"a\"\nmsgstr \"b\"\n", msgcat: .written),
    GoodFile(
        whole: "the charset in small letters",
        "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=utf-8\\n\"\n\nmsgid \"a\"\nmsgstr \"ñ\"\n"),
]
