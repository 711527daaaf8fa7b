import Gettext
import SourceText
import Testing

private let page = """
    ---
    title: Fair on {{date 2026-12-04}}
    summary: Come at {{time 15:30}}.
    ---
    The fair is on {{date 2026-12-04}}. Doors open at {{time 15:30}}.

    Bring a friend on {{date 2026-12-04}}.

    {{date 2026-12-04}}

    """

@Test func aDateInBracesIsWrittenOutInTheLanguageOfItsWords() async {
    let source = "The fair is on {{date 2026-12-04}}. Doors open at {{time 15:30}}."
    let result = await TranslatedSchool(
        page: page,
        [
            translated("Fair on {{date 2026-12-04}}", context: "title"),
            Message(
                id: source, strings: ["Die Feier ist am {{date 2026-12-04}}. Sie beginnt um {{time 15:30}} Uhr."]),
        ], language: "code: de\npublish_at: 0"
    ).built()
    let english = result.output.text(at: "visiting/index.html") ?? ""
    #expect(english.contains("The fair is on <time datetime=\"2026-12-04\">Friday 4 December 2026</time>. "))
    #expect(english.contains("<h1>Fair on Friday 4 December 2026</h1>"))
    #expect(!english.contains("{{"))
    let german = result.output.text(at: "de/visiting/index.html") ?? ""
    #expect(
        german.contains(
            "Die Feier ist am <time datetime=\"2026-12-04\">Freitag, 4. Dezember 2026</time>. "
                + "Sie beginnt um <time datetime=\"15:30\">15:30</time> Uhr."), "\(german)")
    // What is not translated is English, and so is its date.
    #expect(german.contains("Bring a friend on <time datetime=\"2026-12-04\">Friday 4 December 2026</time>."))
    // A paragraph that is only a date needs no translator, and speaks every language.
    #expect(german.contains("<p><time datetime=\"2026-12-04\">Freitag, 4. Dezember 2026</time></p>"))
    #expect(!german.contains("{{"))
    #expect(result.diagnostics.filter { $0.severity > .note }.isEmpty, "\(result.diagnostics)")
}

@Test(arguments: [
    ("{{date 2026-02-31}}", "invalid-date", "is not a day in the calendar"),
    ("{{time 25:00}}", "invalid-date", "is not a time"),
    ("{{dat 2026-12-04}}", "unknown-attribute", "did you mean 'date'?"),
    ("{{name}}", "unknown-attribute", "means nothing in double braces"),
])
func whatMeansNothingInDoubleBracesIsSaidAtItsPlace(braces: String, rule: String, message: String) async {
    let result = await TranslatedSchool(
        page: "---\ntitle: Visiting\n---\nThe fair is on \(braces).\n", [], language: "code: de"
    ).built()
    let found = result.diagnostics.first { $0.rule == rule }
    #expect(found?.message.contains(message) == true, "\(result.diagnostics)")
    #expect(found?.place.range.count == braces.utf8.count)
    #expect(result.output.text(at: "visiting/index.html")?.contains(braces) == true)
}
