import SourceText
import Templates
import Testing

/// What is told while a page is rendered.
struct RenderMessageTests {
    private let scope: TemplateScope = [
        "title": "Term dates", "count": 3, "open": true, "nothing": .none, "pages": [["title": "Visiting"]],
        "page": ["title": "Clubs", "contact": .none],
    ]

    @Test(arguments: [
        ("{{ titel }}", "1:4: no value named 'titel' here; did you mean 'title'? [unknown-name]"),
        ("{{ page.titel }}", "1:4: 'page' has no 'titel'; did you mean 'title'? [unknown-name]"),
        ("{{ page['zzz'] }}", "1:4: 'page' has no 'zzz' [unknown-name]"),
        ("{{ pages[1] }}", "1:4: 'pages' has no item at 1: its last is at 0 [unknown-name]"),
        ("{{ page.contact.name }}", "1:4: 'page.contact' is none, so it has no 'name' [wrong-template-value]"),
        ("{{ pages.title }}", "1:4: 'pages' is a list, so it has no 'title' [wrong-template-value]"),
        ("{{ title.upper }}", "1:4: 'title' is text, so it has no 'upper' [wrong-template-value]"),
        ("{{ page[1] }}", "1:9: '1' is a number, and text is needed here [wrong-template-value]"),
        ("{{ nothing }}", "1:4: 'nothing' is none, which cannot be written [wrong-template-value]"),
        ("{{ open }}", "1:4: 'open' is true or false, which cannot be written [wrong-template-value]"),
        ("{{ pages }}", "1:4: 'pages' is a list, which cannot be written [wrong-template-value]"),
        ("{{ page }}", "1:4: 'page' is a record, which cannot be written [wrong-template-value]"),
        ("{{ 'a' ~ open }}", "1:10: 'open' is true or false, which cannot be written [wrong-template-value]"),
        (
            "{% for x in count %}{% endfor %}",
            "1:13: 'count' is a number, and a loop needs a list [wrong-template-value]"
        ),
        (
            "{% for a, b in pages %}{% endfor %}",
            "1:16: this loop wants two names for each item, and one is a record [wrong-template-value]"
        ),
        ("{{ title + 1 }}", "1:4: 'title' is text, and '+' works on numbers [wrong-template-value]"),
        ("{{ 1 + title }}", "1:8: 'title' is text, and '+' works on numbers [wrong-template-value]"),
        ("{{ -title }}", "1:5: 'title' is text, and '-' works on numbers [wrong-template-value]"),
        ("{{ count // 0 }}", "1:4: nothing can be divided by 0 [wrong-template-value]"),
        ("{{ 9223372036854775807 + 1 }}", "1:4: the result is too large a number [wrong-template-value]"),
        ("{{ count < title }}", "1:4: a number and text cannot be put in order by '<' [wrong-template-value]"),
        ("{{ 'a' in count }}", "1:4: text cannot be 'in' a number [wrong-template-value]"),
        (
            "{{ count|length }}",
            "1:4: 'length' counts lists, records and text, and 'count' is a number [wrong-template-value]"
        ),
        ("{{ []|first }}", "1:4: '[]' has no first item: it is empty [wrong-template-value]"),
        (
            "{{ [open]|join }}",
            "1:4: 'join' puts texts and numbers together, and one item is true or false [wrong-template-value]"
        ),
        (
            "{{ title|replace('', 'x') }}",
            "1:4: 'replace' needs a text to look for, and this one is empty [wrong-template-value]"
        ),
        (
            "{{ ngettext('One', '{count}', title) }}",
            "1:31: 'title' is text, and 'ngettext' needs a number to choose by [wrong-template-value]"
        ),
    ])
    func isToldWithItsPlace(template: String, expected: String) {
        let page = render("<" + template + ">", scope)
        // The template stands behind one character.
        let column = Int(expected.split(separator: ":")[1]).map { $0 + 1 } ?? 0
        let rest = expected.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)[2]
        #expect(page.messages == ["page.html:1:\(column):\(rest)"])
        #expect(page.output == "<>", "nothing is written for it, and the rest goes on")
    }

    @Test func aMissingValueIsToldOnceForEachPlace() {
        let page = render("{% for x in [1, 2, 3] %}{{ titel }}{% endfor %}{{ titel }}", scope)
        #expect(page.messages.count == 2)
    }

    @Test func aFailedValueDoesNotFailTwice() {
        let page = render("{% set x = titel %}{{ x }}{{ x ~ 1 }}", scope)
        #expect(page.messages == ["page.html:1:12: no value named 'titel' here; did you mean 'title'? [unknown-name]"])
    }

    @Test func aMistakeInAnIncludeIsToldWhereItStands() {
        let files = ["page.html": "{% include 'part.html' %}!", "part.html": "<p>\n  {{ page.titel }}</p>"]
        #expect(
            render(files, scope)
                == ("<p>\n  </p>!", ["part.html:2:6: 'page' has no 'titel'; did you mean 'title'? [unknown-name]"]))
    }

    @Test func anImportedMacroSaysThatItDoesNotSeeThePage() {
        let files = [
            "page.html": "{% import 'm.html' as m %}{{ m.a() }}", "m.html": "{% macro a() %}{{ title }}{% endmacro %}",
        ]
        #expect(render(files, scope).messages == ["m.html:1:19: no value named 'title' in this macro [unknown-name]"])
    }

    @Test func aTranslationThatAsksForAnUnknownValueIsTold() {
        let text = TemplateText(translate: { _ in "Hola {nmae}" }, translatePlural: { id, _, _ in id })
        let page = render(["page.html": "{{ _('Hello {name}', name='Ali') }}"], text: text)
        #expect(page.output == "Hola {nmae}")
        #expect(
            page.messages == [
                "page.html:1:4: the translation of 'Hello {name}' asks for '{nmae}', which has no value; did you mean 'name'? [wrong-template-value]"
            ])
    }

    @Test func aTemplateThatDoesNotExistIsTold() {
        var output: [UInt8] = []
        let found = compileTemplates([SourceFile(path: "page.html", text: "x")]).value
            .render("pgae.html", [:], text: .untranslated, into: &output)
        #expect(found.map(\.message) == ["no template 'pgae.html'; did you mean 'page.html'?"])
        #expect(output.isEmpty)
    }
}
