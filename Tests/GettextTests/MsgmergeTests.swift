import Gettext
import SourceText
import Testing

/// A catalogue and the texts of its page after an edit, where our documented order and `msgmerge` come to the same.
struct MergeCase: Sendable, CustomTestStringConvertible {
    let name: String
    let old: String
    /// The entries of the page as it is now, as a template.
    let template: String

    var testDescription: String { name }
}

private let mergeCases = [
    MergeCase(
        name: "nothing changed", old: "msgid \"a b c\"\nmsgstr \"x\"\n", template: "msgid \"a b c\"\nmsgstr \"\"\n"),
    MergeCase(
        name: "a new text",
        old: "msgid \"Lunch is at noon\"\nmsgstr \"x\"\n",
        template: "msgid \"Lunch is at noon\"\nmsgstr \"\"\n\nmsgid \"Parking\"\nmsgstr \"\"\n"),
    MergeCase(
        name: "a removed text", old: "msgid \"a b c\"\nmsgstr \"x\"\n\nmsgid \"Parking\"\nmsgstr \"y\"\n",
        template: "msgid \"a b c\"\nmsgstr \"\"\n"),
    MergeCase(
        name: "a removed text that nobody translated",
        old: "msgid \"a b c\"\nmsgstr \"x\"\n\nmsgid \"Parking\"\nmsgstr \"\"\n",
        template: "msgid \"a b c\"\nmsgstr \"\"\n"),
    MergeCase(
        name: "a word changed", old: "msgid \"Bus 41 stops at the school gate.\"\nmsgstr \"x\"\n",
        template: "msgid \"Bus 42 stops at the school gate.\"\nmsgstr \"\"\n"),
    MergeCase(
        name: "words added", old: "msgid \"The office opens at eight.\"\nmsgstr \"x\"\n",
        template: "msgid \"The office opens at eight on Fridays.\"\nmsgstr \"\"\n"),
    MergeCase(
        name: "a word changed in a plural",
        old: "msgid \"{n} child stays for lunch\"\nmsgid_plural \"{n} children stay for lunch\"\n"
            + "msgstr[0] \"x\"\nmsgstr[1] \"y\"\n",
        template: "msgid \"{n} child comes for lunch\"\nmsgid_plural \"{n} children come for lunch\"\n"
            + "msgstr[0] \"\"\nmsgstr[1] \"\"\n"),
    MergeCase(
        name: "a draft", old: "#, fuzzy\nmsgid \"a b c\"\nmsgstr \"x\"\n", template: "msgid \"a b c\"\nmsgstr \"\"\n"),
    MergeCase(
        name: "a stale text", old: "#, fuzzy\n#| msgid \"a b\"\nmsgid \"a b c\"\nmsgstr \"x\"\n",
        template: "msgid \"a b c\"\nmsgstr \"\"\n"),
    MergeCase(
        name: "a stale text once more",
        old: "#, fuzzy\n#| msgid \"Bus 40 stops at the school gate.\"\n"
            + "msgid \"Bus 41 stops at the school gate.\"\nmsgstr \"x\"\n",
        template: "msgid \"Bus 41 stops at the school gate.\"\nmsgstr \"\"\n"),
    MergeCase(
        name: "a text that comes back", old: "#~ msgid \"a b c\"\n#~ msgstr \"x\"\n",
        template: "msgid \"a b c\"\nmsgstr \"\"\n"),
    MergeCase(
        name: "an obsolete draft that comes back", old: "#, fuzzy\n#~ msgid \"a b c\"\n#~ msgstr \"x\"\n",
        template: "msgid \"a b c\"\nmsgstr \"\"\n"),
    MergeCase(
        name: "a removed text similar to a new one, once obsolete",
        old: "#~ msgid \"Bus 41 stops at the school gate.\"\n#~ msgstr \"x\"\n",
        template: "msgid \"Bus 42 stops at the school gate.\"\nmsgstr \"\"\n"),
    MergeCase(
        name: "contexts", old: "msgctxt \"a\"\nmsgid \"Open\"\nmsgstr \"x\"\n\nmsgid \"Open\"\nmsgstr \"y\"\n",
        template: "msgctxt \"a\"\nmsgid \"Open\"\nmsgstr \"\"\n\nmsgid \"Open\"\nmsgstr \"\"\n"),
    MergeCase(
        name: "another order", old: (1...5).map { "msgid \"text \($0)\"\nmsgstr \"x\($0)\"\n" }.joined(separator: "\n"),
        template: [4, 2, 5, 1, 3].map { "msgid \"text \($0)\"\nmsgstr \"\"\n" }.joined(separator: "\n")),
    MergeCase(
        name: "notes and places",
        old: "# ask Amina\n#. old\n#: a.md:1\nmsgid \"a b c\"\nmsgstr \"x\"\n",
        template: "#. new\n#: a.md:7\nmsgid \"a b c\"\nmsgstr \"\"\n"),
    MergeCase(
        name: "the plural changed and the text did not",
        old: "msgid \"day\"\nmsgid_plural \"days\"\nmsgstr[0] \"x\"\nmsgstr[1] \"y\"\n",
        template: "msgid \"day\"\nmsgid_plural \"days\"\nmsgstr[0] \"\"\nmsgstr[1] \"\"\n"),
    MergeCase(
        name: "a text without a wording stays without", old: "msgid \"a b c\"\nmsgstr \"\"\n",
        template: "msgid \"a b c\"\nmsgstr \"\"\n"),
]

private let header = """
    msgid ""
    msgstr ""
    "Language: es\\n"
    "MIME-Version: 1.0\\n"
    "Content-Type: text/plain; charset=UTF-8\\n"
    "Content-Transfer-Encoding: 8bit\\n"
    "Plural-Forms: nplurals=2; plural=(n != 1);\\n"


    """

private func read(_ bytes: [UInt8]) -> [Message] {
    parseCatalog(SourceFile(path: "a.po", bytes: bytes)).value.messages
}

@Test(arguments: mergeCases)
func mergesAsMsgmergeDoes(_ example: MergeCase) throws {
    let template = read(Array((header + example.template).utf8))
    let units = template.map { text in
        TemplateUnit(
            context: text.context, id: text.id, plural: text.plural, extractedComments: text.extractedComments,
            references: text.references)
    }
    let old = parseCatalog(SourceFile(path: "a.po", text: header + example.old)).value
    var ours = mergeCatalog(units: units, into: old, language: "es").catalog
    // Our own note for the way back, which msgmerge knows nothing of.
    for position in ours.messages.indices {
        ours.messages[position].translatorComments.removeAll { $0.hasPrefix("translated: k") }
    }
    let merged = try Judge.msgmerge(
        old: Array((header + example.old).utf8), template: Array((header + example.template).utf8))
    #expect(merged.accepts, "\(merged.errors)")
    #expect(read(writeCatalog(ours)) == read(merged.output))
}
