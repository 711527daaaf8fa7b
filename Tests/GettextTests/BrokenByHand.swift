/// What people write, paste and send in place of a PO entry. All texts stand below nine lines, as in `brokenEntries`.
let strayFiles = [
    stray("the context after the text", "msgid \"a\"\nmsgctxt \"title\"\nmsgstr \"b\"", line: 10, also: [12]),
    stray("the plural after the translation", "msgid \"a\"\nmsgstr[0] \"b\"\nmsgid_plural \"c\"", line: 11),
    stray("two texts", "msgid \"a\"\nmsgid \"c\"\nmsgstr \"b\"", line: 10, kept: ["c"]),
    stray("the previous text after the text", "msgid \"a\"\n#| msgid \"c\"\nmsgstr \"b\"", line: 10, also: [12]),
    stray("a previous translation", "#| msgid \"a\"\n#| msgstr \"b\"\nmsgid \"c\"\nmsgstr \"d\"", line: 11),
    stray("single quote marks", "msgid 'a'\nmsgstr 'b'", line: 10),
    stray("an equals sign", "msgid = \"a\"\nmsgstr = \"b\"", line: 10),
    stray("a colon", "msgid: \"a\"\nmsgstr: \"b\"", line: 10),
    stray("a semicolon", "msgid \"a\";\nmsgstr \"b\";", line: 10),
    stray("an escaped closing quote mark", "msgid \"a\"\nmsgstr \"b\\\"", line: 11),
    stray("only capitals", "MSGID \"a\"\nMSGSTR \"b\"", line: 10),
    stray("a plural form below zero", "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[-1] \"c\"", line: 12),
    stray("empty brackets", "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[] \"c\"", line: 12),
    stray("one plural form twice", "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\nmsgstr[0] \"d\"", line: 13),
    stray(
        "plural forms the other way round", "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[1] \"c\"\nmsgstr[0] \"d\"",
        line: 12),
    stray(
        "one translation and plural forms", "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr \"c\"\nmsgstr[0] \"d\"", line: 12),
    stray("two plurals", "msgid \"a\"\nmsgid_plural \"b\"\nmsgid_plural \"c\"\nmsgstr[0] \"d\"", line: 12),
    stray("the HTML of a mail", "<p>Dear office,</p>\n<p>here it is</p>", line: 10),
    stray("cells of a spreadsheet", "\"door\",\"puerta\"", line: 10),
    stray("JSON", "{\"door\": \"puerta\"}", line: 10),
    stray("an escape of JSON", "msgid \"a\"\nmsgstr \"ni\\u00f1o\"", line: 11),
    stray("an escaped apostrophe", "msgid \"a\"\nmsgstr \"l\\'a\"", line: 11),
    stray("a translation over two lines", "msgid \"a\"\nmsgstr \"one\ntwo\"", line: 11),
    stray("a hyphen before the keyword", "- msgid \"a\"\n- msgstr \"b\"", line: 10),
    stray("a mail that quotes the file", "> msgid \"a\"\n> msgstr \"b\"", line: 10),
    stray("a space that does not break", "msgid\u{A0}\"a\"\nmsgstr\u{A0}\"b\"", line: 10),
    stray("an invisible mark where two files were joined", "\u{FEFF}msgid \"a\"\nmsgstr \"b\"", line: 10),
    stray("French quote marks", "msgid «a»\nmsgstr «b»", line: 10),
    stray("an obsolete sign on the first line only", "#~ msgid \"a\"\nmsgstr \"b\"", line: 11),
    stray(
        "an obsolete conflict", "<<<<<<< HEAD\n#~ msgid \"a\"\n#~ msgstr \"b\"\n=======\n>>>>>>> b", line: 10,
        "conflict-markers"),
    stray("a middle line left over from joining", "=======", line: 10, "conflict-markers"),
]

private func stray(
    _ name: String, _ text: String, line: Int, also: [Int] = [], kept: [String] = [],
    _ rule: String = "broken-translation-file"
) -> BrokenFile {
    BrokenFile(
        name, text + "\n\nmsgid \"after\"\nmsgstr \"después\"\n", rule, line: line, also: also,
        kept: ["before"] + kept + ["after"])
}
