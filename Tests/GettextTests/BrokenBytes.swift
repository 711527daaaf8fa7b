import SourceText

/// Files whose bytes are not what they should be.
let brokenBytes = [
    BrokenFile(
        whole: "UTF-16 as Windows saves it", [0xFF, 0xFE] + wide("msgid \"a\"\nmsgstr \"b\"\n"), "not-utf-8", line: 1,
        kept: []),
    BrokenFile(
        whole: "UTF-16 the other way round", [0xFE, 0xFF] + wide("msgid \"a\"\n").dropLast().reversed(), "not-utf-8",
        line: 1, kept: []),
    BrokenFile(whole: "UTF-16 without a mark", wide("msgid \"a\"\nmsgstr \"b\"\n"), "not-utf-8", line: 1, kept: []),
    BrokenFile(
        whole: "UTF-32", [0xFF, 0xFE, 0, 0] + "msgid \"a\"".utf8.flatMap { [$0, 0, 0, 0] }, "not-utf-8", line: 1,
        kept: []),
    BrokenFile(
        whole: "a Latin letter among UTF-8", spoilt("ni", [0xF1], "o"), "not-utf-8", line: 5, kept: ["after"]),
    BrokenFile(
        whole: "half a letter at the end of a text", spoilt("ni", [0xC3], ""), "not-utf-8", line: 5, kept: ["after"]),
    BrokenFile(
        whole: "a letter written too long", spoilt("a", [0xC0, 0xAF], ""), "not-utf-8", line: 5, kept: ["after"]),
    BrokenFile(
        whole: "half of a pair of UTF-16", spoilt("a", [0xED, 0xA0, 0x80], ""), "not-utf-8", line: 5, kept: ["after"]),
    BrokenFile(
        whole: "a letter beyond Unicode", spoilt("a", [0xF4, 0x90, 0x80, 0x80], ""), "not-utf-8", line: 5,
        kept: ["after"]),
    BrokenFile(
        whole: "a zero byte in a translation", spoilt("pu", [0], "erta"), "broken-translation-file", line: 5,
        kept: ["after"], msgfmt: .accepts),
    BrokenFile(
        whole: "the file was cut in the middle of a letter",
        Array((head + "msgid \"after\"\nmsgstr \"b\"\n\nmsgid \"child\"\nmsgstr \"ni").utf8) + [0xC3],
        "broken-translation-file", line: 8, kept: ["after"]),
    BrokenFile(
        whole: "the file was cut after a backslash",
        Array((head + "msgid \"after\"\nmsgstr \"b\"\n\nmsgid \"child\"\nmsgstr \"ni\\").utf8),
        "broken-translation-file", line: 8, kept: ["after"]),
    BrokenFile(
        whole: "an end mark of DOS", Array((head + "msgid \"after\"\nmsgstr \"b\"\n\u{1A}").utf8),
        "broken-translation-file", line: 6, kept: ["after"]),
    BrokenFile(
        whole: "a compiled catalogue",
        [0xDE, 0x12, 0x04, 0x95, 0, 0, 0, 0, 1, 0, 0, 0, 28, 0, 0, 0, 36, 0, 0, 0] + Array("door\u{0}puerta".utf8),
        "broken-translation-file", line: 1, kept: []),
    BrokenFile(
        whole: "a document of an office program", [0x50, 0x4B, 3, 4, 20, 0, 8, 8, 8, 0, 0x21, 0x22, 0x0A, 0x22, 1],
        "broken-translation-file", line: 1, kept: []),
    BrokenFile(
        whole: "a PDF", Array("%PDF-1.7\n%âãÏÓ\n".utf8), "broken-translation-file", line: 1, kept: []),
    BrokenFile(
        whole: "a text of a word processor", Array("{\\rtf1\\ansi msgid \"a\" msgstr \"b\"}".utf8),
        "broken-translation-file", line: 1, kept: []),
    BrokenFile(
        whole: "an XLIFF file", Array("<?xml version=\"1.0\"?>\n<xliff version=\"1.2\"></xliff>\n".utf8),
        "broken-translation-file", line: 1, kept: []),
    BrokenFile(
        whole: "letters that their charset does not have",
        Array(head.replacing("UTF-8", with: "EUC-JP").utf8) + Array("msgid \"a\"\nmsgstr \"".utf8) + [0xFF]
            + Array("\"\n".utf8), "not-utf-8", line: 5, kept: []),
    BrokenFile(
        whole: "a charset nobody knows",
        Array(head.replacing("UTF-8", with: "KLINGON").utf8) + Array("msgid \"a\"\nmsgstr \"b\"\n".utf8),
        "unknown-charset", line: 2, kept: ["a"], .warning, msgfmt: .accepts),
    BrokenFile(
        whole: "a charset that is no charset of files",
        Array(head.replacing("UTF-8", with: "UTF-7").utf8) + Array("msgid \"a\"\nmsgstr \"b\"\n".utf8),
        "unknown-charset", line: 2, kept: ["a"], .warning, msgfmt: .accepts),
]

private let head = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"

private func wide(_ text: String) -> [UInt8] { text.utf8.flatMap { [$0, 0] } }

/// A good entry after one whose translation, on line 5, has wrong bytes.
private func spoilt(_ start: String, _ bytes: [UInt8], _ end: String) -> [UInt8] {
    Array((head + "msgid \"spoilt\"\nmsgstr \"\(start)").utf8) + bytes
        + Array("\(end)\"\n\nmsgid \"after\"\nmsgstr \"b\"\n".utf8)
}

/// Files whose header says what cannot be; the third line holds the plural rule.
let brokenHeaders =
    [
        ("no number of plural forms", "plural=(n != 1);"),
        ("no rule for plural forms", "nplurals=2;"),
        ("no plural forms at all", "nplurals=0; plural=0;"),
        ("a huge number of plural forms", "nplurals=99999999999999999999; plural=0;"),
        ("a word for the number of forms", "nplurals=two; plural=(n != 1);"),
        ("a rule that divides by zero", "nplurals=2; plural=n/0;"),
        ("a rule that divides by zero for one number", "nplurals=2; plural=5%n;"),
        ("a rule with more forms than it says", "nplurals=2; plural=n;"),
        ("a rule below zero", "nplurals=2; plural=0-1;"),
        ("a rule without its closing bracket", "nplurals=2; plural=(n != 1;"),
        ("a rule with a bracket too many", "nplurals=2; plural=n != 1);"),
        ("a rule with one equals sign", "nplurals=2; plural=n = 1;"),
        ("a rule with half a choice", "nplurals=2; plural=n ? 1;"),
        ("a rule about another letter", "nplurals=2; plural=m != 1;"),
    ].map { name, rule in pluralHeader(name, rule) }
    + [
        // gettext reads on beyond its own numbers and stack; we stop before.
        pluralHeader(
            "a rule with a huge number", "nplurals=2; plural=n == 99999999999999999999;", msgfmt: .accepts),
        pluralHeader(
            "a rule with 5,000 brackets", "nplurals=2; plural=\(brackets("(")) n != 1 \(brackets(")"));",
            msgfmt: .accepts),
    ]

private func brackets(_ sign: String) -> String { String(repeating: sign, count: 5_000) }

private func pluralHeader(_ name: String, _ rule: String, msgfmt: BrokenFile.Opinion = .refuses) -> BrokenFile {
    let text = """
        msgid ""
        msgstr "Content-Type: text/plain; charset=UTF-8\\n"
        "Plural-Forms: \(rule)\\n"

        msgid "day"
        msgid_plural "days"
        msgstr[0] "día"
        msgstr[1] "días"

        """
    return BrokenFile(whole: name, Array(text.utf8), "bad-plural-forms", line: 3, kept: ["day"], msgfmt: msgfmt)
}
