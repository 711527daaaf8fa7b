import SourceText
import Templates
import Testing

/// Mistakes that are found before any page is rendered.
struct MistakeTests {
    @Test(arguments: [
        ("{{ }}", "1:4: a value is missing here"),
        ("{{ page.title", "1:14: this tag is never closed"),
        ("{{ page.title }", "1:15: '}' is not expected here"),
        ("{{ page title }}", "1:9: 'title' is not expected here"),
        ("{{ page. }}", "1:10: a name is missing after '.'"),
        ("{{ pages[0 }}", "1:12: ']' is missing after an item"),
        ("{{ pages[1:2] }}", "1:11: there are no slices here"),
        ("{{ 'Open day }}", "1:4: this quotation mark is never closed"),
        ("{{ 1.5 }}", "1:4: templates count in whole numbers only"),
        ("{{ 1st }}", "1:4: a name cannot begin with a digit"),
        ("{{ 99999999999999999999 }}", "1:4: this number is too large"),
        ("{{ naïve }}", "1:6: 'ï' has no meaning here"),
        ("{{ a = b }}", "1:6: '=' does not compare"),
        ("{{ a < b < c }}", "1:10: two comparisons in a row"),
        ("{{ a == not b }}", "1:9: 'not' needs brackets here"),
        ("{{ 'a' if b }}", "1:4: this 'if' has no 'else'"),
        ("{{ a / b }}", "1:6: '/' is not known here"),
        ("{{ {'a': 1} }}", "1:4: records cannot be written here"),
        ("{{ (a, b) }}", "1:6: a list is written in square brackets"),
        ("{{ a is even }}", "1:9: 'even' is not a test"),
        ("{{ pages|first.title }}", "1:15: '.' cannot follow a filter"),
        ("{{ page.items() }}", "1:4: 'page.items' cannot be called"),
        ("{{ range(3) }}", "1:4: 'range' does not exist here"),
        ("{{ loop.index }}", "1:4: 'loop' is known only inside '{% for %}'"),
        ("{{ super() }}", "1:4: 'super()' has a meaning only inside a block"),
        ("{% %}", "1:4: the name of a tag is missing after '{%'"),
        ("{% fro p in pages %}", "1:1: no tag '{% fro %}'; did you mean 'for'?"),
        ("{% with a = 1 %}", "1:1: '{% with %}' does not exist here"),
        ("{% if a %}x", "1:1: '{% if %}' is never closed"),
        ("{% endif %}", "1:1: '{% endif %}' has no '{% if %}' before it"),
        ("{% else %}", "1:1: '{% else %}' has no '{% if %}' before it"),
        ("{% if a %}{% else %}{% elif b %}{% endif %}", "1:21: '{% elif %}' comes after '{% else %}'"),
        ("{% if a %}{% else if b %}{% endif %}", "1:19: 'else if' is written as one word"),
        ("{% for p of pages %}{% endfor %}", "1:10: 'in' is missing"),
        ("{% for loop in pages %}{% endfor %}", "1:8: 'loop' has a meaning of its own"),
        ("{% for p in pages %}{{ loop.idnex }}{% endfor %}", "1:29: 'loop' has no 'idnex'; did you mean 'index'?"),
        ("{% set a %}", "1:10: '=' is missing after 'a'"),
        ("{% set _ = 1 %}", "1:8: '_' has a meaning of its own"),
        ("{% include part %}", "1:12: '{% include %}' needs the path of a file, in quotes"),
        ("{% include 'a.html' with b %}", "1:21: 'with' does not exist in '{% include %}'"),
        ("<p>{% extends 'layout.html' %}", "1:4: '{% extends %}' comes too late"),
        ("{% block a %}{% endblock %}{% block a %}{% endblock %}", "1:37: there are two blocks 'a' in this file"),
        ("{% block a %}{% endblock b %}", "1:26: this ends the block 'a', not 'b'"),
        (
            "{% for x in y %}{% block a %}{% endblock %}{% endfor %}",
            "1:17: a block inside a loop needs the word 'scoped'"
        ),
        ("{% if a %}{% macro m() %}{% endmacro %}{% endif %}", "1:11: a macro cannot stand inside another tag"),
        ("{% macro m(a, a) %}{% endmacro %}", "1:15: 'a' is there twice"),
        ("{% macro m(a=1, b) %}{% endmacro %}", "1:17: 'b' needs a default"),
        ("{% macro m() %}{% block b %}{% endblock %}{% endmacro %}", "1:16: a macro cannot hold a block"),
        ("{% macro m(a) %}{% endmacro %}{{ m() }}", "1:35: the macro 'm' needs 'a'"),
        ("{% macro m() %}{% endmacro %}{{ m(1) }}", "1:35: the macro 'm' takes no values"),
        (
            "{% macro m(size) %}{% endmacro %}{{ m(sise=1) }}",
            "1:39: the macro 'm' takes no 'sise'; did you mean 'size'?"
        ),
        ("{% macro card() %}{% endmacro %}{{ crad() }}", "1:36: no macro 'crad' in this file; did you mean 'card'?"),
        ("{% import 'a.html' %}", "1:20: 'as' is missing"),
        ("{# a note", "1:1: this comment is never closed"),
        ("{% raw %}{{", "1:1: '{% raw %}' is never closed"),
        ("{% endraw %}", "1:1: '{% endraw %}' has no '{% raw %}' before it"),
        ("{{ 'a'|uper }}", "1:8: no filter 'uper'; did you mean 'upper'?"),
        ("{{ 'a'|replace('b') }}", "1:15: the filter 'replace' needs 'new'"),
        ("{{ 'a'|upper(1) }}", "1:14: the filter 'upper' takes no values"),
        ("{{ 'a'|truncate(lenght=3) }}", "1:17: the filter 'truncate' takes no 'lenght'; did you mean 'length'?"),
        ("{{ _(page.title) }}", "1:4: '_' needs one text in quotes"),
        ("{{ _('') }}", "1:5: there is nothing to translate in an empty text"),
        ("{{ _('Hello {nmae}', name=1) }}", "1:5: '{nmae}' has no value; did you mean 'name'?"),
        ("{{ _('Hello', name=1) }}", "1:15: the text has no '{name}'"),
        ("{{ ngettext('One', 'Many') }}", "1:4: 'ngettext' needs two texts in quotes and a number"),
    ])
    func isToldWithItsPlace(template: String, expected: String) {
        let found = mistakes(in: ["page.html": template])
        #expect(found.first?.hasPrefix("page.html:" + expected) == true, "\(found)")
    }

    @Test func everyMistakeIsToldInOneRun() {
        let page = """
            <h1>{{ page.title| }}</h1>
            {% if page.date == %}
            <time>{{ page.date }}</time>
            {% endif %}
            <p>{{ 'a'|uper }} {{ page.summary }</p>
            {% for c in children %}{{ c.title }}
            """
        #expect(
            mistakes(in: ["page.html": page]) == [
                "page.html:1:20: the name of a filter is missing after '|' [broken-template]",
                "page.html:2:20: a value is missing here [broken-template]",
                "page.html:5:11: no filter 'uper'; did you mean 'upper'? [unknown-filter]",
                "page.html:5:35: '}' is not expected here [broken-template]",
                "page.html:6:1: '{% for %}' is never closed [broken-template]",
            ])
    }

    @Test func aBrokenElifDoesNotHoldUpThePage() {
        #expect(render("{% if a %}x{% elif %}y{% endif %}!", ["a": true]).output == "xy!")
    }

    @Test func aBrokenTagStillHasItsEnd() {
        #expect(
            mistakes(in: ["page.html": "{% for x y %}{{ loop.index }}{% endfor %}{% block 1 %}{% endblock %}"]).count
                == 2)
    }

    @Test func whatIsInOrderIsRenderedBesideAMistake() {
        #expect(render("{{ a }}{{ | }}{% if %}-{% endif %}{{ a }}", ["a": "x"]).output == "x-x")
    }

    // MARK: Several files

    @Test func aMissingTemplateIsToldWithTheNearestPath() {
        let found = mistakes(in: ["page.html": "{% include 'components/notcie.html' %}", "components/notice.html": ""])
        #expect(
            found == [
                "page.html:1:12: no template 'components/notcie.html'; did you mean 'components/notice.html'? [missing-template]"
            ])
    }

    @Test func loopsAreFoundOverAnyNumberOfFiles() {
        #expect(
            mistakes(in: ["page.html": "{% include 'page.html' %}"]) == [
                "page.html:1:12: 'page.html' leads back to itself: page.html → page.html [template-loop]"
            ])
        let found = mistakes(in: [
            "a.html": "{% extends 'b.html' %}", "b.html": "x{% include 'c.html' %}",
            "c.html": "{% import 'a.html' as a %}",
        ])
        #expect(
            found == ["c.html:1:11: 'a.html' leads back to itself: a.html → b.html → c.html → a.html [template-loop]"])
    }

    @Test func aFileThatIsReachedOnTwoWaysIsNoLoop() {
        let files = [
            "page.html": "{% include 'a.html' %}{% include 'b.html' %}", "a.html": "{% include 'b.html' %}",
            "b.html": "b",
        ]
        #expect(render(files) == ("bb", []))
    }

    @Test func aBlockThatTheLayoutDoesNotHaveIsTold() {
        let found = mistakes(in: [
            "page.html": "{% extends 'layout.html' %}{% block contnet %}{% endblock %}",
            "layout.html": "{% block content %}{% endblock %}",
        ])
        #expect(
            found == ["page.html:1:37: 'layout.html' has no block 'contnet'; did you mean 'content'? [unknown-name]"])
    }

    @Test func whatIsOutsideOfBlocksInAChildIsTold() {
        let child =
            "{% extends 'layout.html' %}\n<p>lost</p>\n{{ lost }}{% include 'layout.html' %}{% if a %}{% endif %}"
        let found = mistakes(in: ["page.html": child, "layout.html": ""])
        #expect(
            found.map { String($0.prefix(13)) } == ["page.html:2:1", "page.html:3:1", "page.html:3:1", "page.html:3:3"])
        #expect(found.allSatisfy { $0.contains("this is never shown") })
    }

    @Test func superWithoutAnAncestorsBlockIsTold() {
        let found = mistakes(in: ["page.html": "{% block a %}{{ super() }}{% endblock %}"])
        #expect(found == ["page.html:1:17: no other file has a block 'a' that 'super()' could show [unknown-name]"])
    }

    @Test func aMacroThatTheFileDoesNotHaveIsToldOnce() {
        let found = mistakes(in: [
            "page.html":
                "{% from 'm.html' import crad %}{{ crad() }}{{ crad() }}{% import 'm.html' as m %}{{ m.acrd() }}",
            "m.html": "{% macro card() %}{% endmacro %}",
        ])
        #expect(
            found == [
                "page.html:1:25: no macro 'crad' in 'm.html'; did you mean 'card'? [unknown-name]",
                "page.html:1:87: no macro 'acrd' in 'm.html'; did you mean 'card'? [unknown-name]",
            ])
    }

    @Test func textThatIsNotUTF8IsTold() {
        let file = SourceFile(path: "page.html", bytes: Array("<p>caf".utf8) + [0xE9] + Array("</p>".utf8))
        let found = compileTemplates([file]).diagnostics
        #expect(found.map(\.message) == ["this is not UTF-8 text"])
        #expect(found.first?.place.range.lowerBound == 6)
    }
}
