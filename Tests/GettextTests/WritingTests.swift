import Gettext
import SourceText
import Testing

private func catalog(_ messages: [Message]) -> Catalog {
    Catalog(
        header: [
            ("Language", "es"), ("Content-Type", "text/plain; charset=UTF-8"),
            ("Plural-Forms", "nplurals=2; plural=(n != 1);"),
        ], messages: messages)
}

private func text(_ messages: [Message]) -> String {
    let all = String(decoding: writeCatalog(catalog(messages)), as: UTF8.self)
    return all.split(separator: "\n\n", maxSplits: 1).dropFirst().joined()
}

@Test func writesAnEntryInTheUsualOrder() {
    let message = Message(
        context: "menu", id: "{count} child", plural: "{count} children", strings: ["{count} niño", "{count} niños"],
        flags: ["own-flag", "no-wrap", "python-brace-format"], isFuzzy: true, translatorComments: ["ask Amina", ""],
        extractedComments: ["button"], references: ["content/index.md:3", "content/term dates.md:9"],
        previousContext: "nav", previousID: "child", previousPlural: "children")
    #expect(
        text([message]) == """
            # ask Amina
            #
            #. button
            #: content/index.md:3 \u{2068}content/term dates.md\u{2069}:9
            #, fuzzy, python-brace-format, no-wrap, own-flag
            #| msgctxt "nav"
            #| msgid "child"
            #| msgid_plural "children"
            msgctxt "menu"
            msgid "{count} child"
            msgid_plural "{count} children"
            msgstr[0] "{count} niño"
            msgstr[1] "{count} niños"

            """)
}

@Test func aDraftWithoutAWordingIsSimplyMissing() {
    #expect(text([Message(id: "Lunch", isFuzzy: true)]) == "msgid \"Lunch\"\nmsgstr \"\"\n")
}

@Test func obsoleteEntriesComeLast() {
    let old = Message(id: "Gym", strings: ["Gimnasio"], isObsolete: true, previousID: "Gym hall")
    let live = Message(id: "Lunch", strings: ["Comida"])
    #expect(
        text([old, live]) == """
            msgid "Lunch"
            msgstr "Comida"

            #~| msgid "Gym hall"
            #~ msgid "Gym"
            #~ msgstr "Gimnasio"

            """)
}

@Test func foldsLongTextsAt79Columns() {
    let message = Message(
        id: "Bring a coat, a packed lunch and a bottle of water to the school gate by half past eight on Friday.",
        strings: ["前半行動很長的一個句子需要換行因為它超過了七十九列的寬度限制所以必須分成兩行或者更多行顯示出來。\n再一行"])
    #expect(
        text([message]) == """
            msgid ""
            "Bring a coat, a packed lunch and a bottle of water to the school gate by "
            "half past eight on Friday."
            msgstr ""
            "前半行動很長的一個句子需要換行因為它超過了七十九列的寬度限制所以必須分成兩行"
            "或者更多行顯示出來。\\n"
            "再一行"

            """)
}

@Test func aLineFeedInACommentDoesNotEndIt() {
    let message = Message(id: "door", strings: ["puerta"], translatorComments: ["first\nmsgid \"trick\""])
    #expect(text([message]).hasPrefix("# first\n# msgid \"trick\"\nmsgid \"door\"\n"))
}

@Test func aCatalogueWithoutAHeaderGetsTheCharset() throws {
    let written = writeCatalog(Catalog(messages: [Message(id: "child", strings: ["niño"])]))
    #expect(try Judge.msgfmt(written).accepts)
    #expect(parseCatalog(SourceFile(path: "a.po", bytes: written)).diagnostics.isEmpty)
    #expect(writeCatalog(Catalog()).isEmpty)
}

/// The first line that differs, both ways: whole files in a report would hide it.
private func firstDifference(_ a: [UInt8], _ b: [UInt8]) -> String? {
    let (a, b) = (a.split(separator: 0x0A), b.split(separator: 0x0A))
    let common = zip(a, b).prefix { $0 == $1 }.count
    guard common < max(a.count, b.count) else { return nil }
    return [a, b].map { lines in
        lines.dropFirst(max(0, common - 2)).prefix(5).map { String(decoding: $0, as: UTF8.self) }.joined(
            separator: "\n")
    }.joined(separator: "\n--- and ---\n")
}

private let words = [
    "school", "the", "a", "families", "niño", "школа", "مدرسة", "学校", "ภาษาไทย", "🇬🇧", "👨‍👩‍👧", "well-known", "1.5", "£5",
    "{name}", "**bold**", "[link](https://school.example/a-b?c=d&e)", "—", "…", "«x»", "¿qué?", "\"quoted\"", "\\",
    "\t",
    "(in brackets)", "word/word", "שלום-עולם", "한국어", "e\u{301}t\u{E9}", "\u{200B}", "\u{A0}", "“x”", "‘y’", "50%",
    "a_b",
    "`code`", "x\u{AD}y", "!", "日本語、です。", "\u{202F}", "8.30–9.15",
]

private func randomText(_ random: inout SplitMix) -> String {
    let joint = random.pick([" ", " ", " ", "", "  "])
    var text = "x" + (0..<random.below(30)).map { _ in random.pick(words) }.joined(separator: joint)
    if random.below(4) == 0 { text += "\nnext line " + random.pick(words) }
    if random.below(5) == 0 { text += "\n" }
    return text
}

private func randomMessage(_ number: Int, _ random: inout SplitMix) -> Message {
    var message = Message(id: "\(number) " + randomText(&random), strings: [randomText(&random)])
    // gettext refuses a text with a line feed at its end if only one of the two has it.
    let body = message.strings[0].split(separator: "\n", omittingEmptySubsequences: true).joined(separator: "\n")
    message.strings[0] = message.id.hasSuffix("\n") ? body + "\n" : body
    if random.below(4) == 0 { message.context = "title " + randomText(&random) }
    if random.below(4) == 0 {
        message.plural = message.id
        message.strings = [message.strings[0], message.strings[0]]
    }
    if random.below(4) == 0 {
        message.isFuzzy = true
        message.previousID = randomText(&random)
    }
    if random.below(3) == 0 { message.references = (0..<random.below(9)).map { "content/école/page\($0).md:\($0)" } }
    if random.below(9) == 0 { message.references = ["content/term dates.md:4"] }
    if random.below(3) == 0 { message.extractedComments = ["paragraph, under “\(random.pick(words))”"] }
    if random.below(6) == 0 { message.flags = ["python-brace-format"] }
    if random.below(9) == 0 { message.flags = ["no-wrap"] }
    message.isObsolete = random.below(8) == 0
    return message
}

@Test(arguments: 1...20)
func msgcatLeavesWhatWeWriteUnchanged(_ seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let messages = (0..<200).map { randomMessage($0, &random) }
    let ordered = messages.filter { !$0.isObsolete } + messages.filter(\.isObsolete)
    let written = writeCatalog(catalog(messages))
    let verdict = try Judge.msgcat(written)
    #expect(verdict.accepts, "\(verdict.errors)")
    #expect(firstDifference(verdict.output, written) == nil)
    let parsed = parseCatalog(SourceFile(path: "a.po", bytes: written))
    #expect(parsed.diagnostics.isEmpty)
    #expect(parsed.value.messages == ordered)
    #expect(writeCatalog(parsed.value) == written)
}

@Test func msgfmtAcceptsWhatWeWrite() throws {
    var random = SplitMix(seed: 7)
    var messages = (0..<300).map { randomMessage($0, &random) }
    for position in messages.indices where !messages[position].flags.isEmpty { messages[position].flags = ["no-wrap"] }
    let verdict = try Judge.msgfmt(writeCatalog(catalog(messages)))
    #expect(verdict.accepts, "\(verdict.errors)")
}
