import Gettext
import SourceText
import Testing

/// What a translator wrote, and what must stand on the page: one paragraph with all the words.
@Test(arguments: [
    ("School starts on 2 September.", "2. September beginnt die Schule.", "2. September beginnt die Schule."),
    ("Choose 1 for lunch.", "1) wählen für das Essen.", "1) wählen für das Essen."),
    ("No.", "- Nein.", "- Nein."), ("No.", "* Nein.", "* Nein."), ("No.", "+ Nein.", "+ Nein."), ("No.", "-", "-"),
    ("Word", "# Wort", "# Wort"), ("Word", "###### Wort", "###### Wort"), ("Word", "> Wort", "&gt; Wort"),
    ("Word", "    Wort", "Wort"), ("Word", "\tWort", "Wort"), ("Word", "Wort\n===", "Wort\n==="),
    ("Word", "Wort\n---", "Wort\n---"), ("Word", "***", "***"), ("Word", "___", "___"),
    ("Word", "``` Wort", "``` Wort"), ("Word", "~~~ Wort", "~~~ Wort"), ("Word", "| Wort |", "| Wort |"),
    ("Word", "| Wort |\n|------|", "| Wort |\n|------|"), ("Word", "Wort\n:--:", "Wort\n:--:"),
    ("Word", "[Wort]: hier", "[Wort]: hier"), ("Word", "[Wort]: /hier \"da\"", "[Wort]: /hier &#34;da&#34;"),
    ("Word", "::: Wort", "::: Wort"), ("Line one\\\nand two", "Zeile eins\\\n- und zwei", "- und zwei"),
    ("Word", "Wort\n# Wort", "Wort\n# Wort"), ("Word", "*Wort* - ja", "<em>Wort</em> - ja"),
])
func whatLooksLikeAListOrAHeadingStaysAParagraph(source: String, wording: String, shown: String) async {
    let result = await TranslatedSchool(
        page: "---\ntitle: Visiting\n---\n\(source)\n",
        [translated("Visiting", context: "title"), Message(id: source, strings: [wording])],
        language: "code: de\npublish_at: 0"
    ).built()
    let page = result.output.text(at: "de/visiting/index.html") ?? ""
    let body = pieces(of: page, from: "<div class=\"content\">", to: "</div>").first ?? ""
    #expect(body.contains(shown), "\(body)")
    #expect(pieces(of: body, from: "<p", to: ">").count == 1)
    for tag in ["<ul", "<ol", "<h", "<blockquote", "<pre", "<table", "untranslated"] { #expect(!body.contains(tag)) }
    #expect(result.diagnostics.filter { $0.severity > .note }.isEmpty)
}

/// Such a wording is refused or shown as plain text, but never does what it says, and the block is never lost.
@Test(arguments: [
    "<div>Wort", "<script>alert(1)</script>", "<!-- Wort -->", "<style>p{}</style>", "[^1]: Wort", "Wort\n\nWort",
    "Wort [hier](https://evil.example)", "<p onclick=\"x()\">Wort",
])
func whatATranslationMayNotBringNeverComesThrough(wording: String) async {
    let page = await TranslatedSchool(
        page: "---\ntitle: Visiting\n---\nA word.\n",
        [translated("Visiting", context: "title"), Message(id: "A word.", strings: [wording])],
        language: "code: de\npublish_at: 0"
    ).page()
    let body = pieces(of: page, from: "<div class=\"content\">", to: "</div>").first ?? ""
    #expect(
        body.contains("Wort") || body.contains("alert") || body.contains("p{}")
            || body.contains("lang=\"en\" dir=\"ltr\">A word."))
    for piece in ["<div>", "<script", "<style", "evil.example", "<p onclick"] { #expect(!body.contains(piece)) }
}
