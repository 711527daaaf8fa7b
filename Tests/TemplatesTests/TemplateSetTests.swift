import Foundation
import SourceText
import Testing

@testable import Templates

struct TemplateSetTests {
    @Test func knowsItsTemplates() {
        let set = compileTemplates(sourceFiles(["a.html": "", "b/c.html": ""])).value
        #expect(set.paths == ["a.html", "b/c.html"])
        #expect(set.contains("b/c.html"))
        #expect(!set.contains("c.html"))
    }

    @Test func listsTheTextsForTranslatorsWithTheirPlaces() {
        let files = [
            "a.html":
                "<a>{{ _('Menu') }}</a>{% macro m(n) %}{{ ngettext('One day', '{count} days', n) }}{% endmacro %}",
            "b.html": "{{ _('Menu') }}",
        ]
        let found = compileTemplates(sourceFiles(files)).value.messageIDs
        #expect(found.map(\.id) == ["Menu", "One day", "Menu"])
        #expect(found.map(\.plural) == [nil, "{count} days", nil])
        #expect(found.map(\.place.file) == ["a.html", "a.html", "b.html"])
        #expect(found[0].place.range == 6..<15)
    }

    @Test func outputIsAddedToWhatIsThere() {
        let set = compileTemplates(sourceFiles(["page.html": "<p>{{ x }}</p>"])).value
        var output = Array("before ".utf8)
        #expect(set.render("page.html", ["x": 1], text: .untranslated, into: &output).isEmpty)
        #expect(String(decoding: output, as: UTF8.self) == "before <p>1</p>")
    }

    @Test func upperLayersOfAScopeHideLowerOnes() {
        let site = TemplateScope(["title": "Oakfield School", "lang": "en"])
        let page = site.adding(["title": "Clubs"])
        #expect(render("{{ title }} {{ lang }}", page).output == "Clubs en")
        #expect(render("{{ title }}", site).output == "Oakfield School")
    }

    @Test func recordsAreWalkedInTheOrderOfTheirKeys() {
        let scope: TemplateScope = ["r": ["b": 2, "a": 1, "é": 4, "c": 3]]
        #expect(render("{% for k, v in r %}{{ k }}{{ v }} {% endfor %}", scope).output == "a1 b2 c3 é4 ")
        #expect(render("{% for k in r %}{{ k }}{% else %}none{% endfor %}", scope).output == "abcé")
    }

    /// Where this engine and Jinja part on purpose, other than in being stricter.
    @Test func defaultsAreWorkedOutOnlyWhereTheyAreNeeded() {
        #expect(render("{{ a|default(missing.x) }}", ["a": "here"]) == ("here", []))
    }

    @Test func lettersAreNotPartedFromTheirMarks() {
        let scope: TemplateScope = ["a": "ครูที่โรงเรียนของเรายินดีต้อนรับ"]
        #expect(render("{{ a|truncate(6, true, '…', 0) }}", scope).output == "ครู…")
    }

    @Test func aByteOrderMarkIsNotWritten() {
        #expect(render("\u{FEFF}<p>").output == "<p>")
    }

    @Test func manyTasksWriteTheSameBytes() async {
        let files = [
            "page.html": """
            {% extends 'layout.html' %}{% import 'm.html' as m %}
            {% block content %}{% for p in pages %}{{ m.card(p) }}{% include 'part.html' %}{% endfor %}{% endblock %}
            """,
            "layout.html": "<h1>{{ title|upper }}</h1>{% block content %}{% endblock %}",
            "m.html":
                "{% set c = 'card' %}{% macro card(p) %}<p class={{ c }}>{{ _('Read {t}', t=p.title) }}</p>{% endmacro %}",
            "part.html": "{{ p.title|urlencode }}{{ wrong }}",
        ]
        let set = compileTemplates(sourceFiles(files)).value
        let pages = (0..<200).map { number in
            TemplateScope(["title": .text("Seite \(number)"), "pages": [["title": "a & b"], ["title": .int(number)]]])
        }
        @Sendable func rendered(_ scope: TemplateScope) -> [UInt8] {
            var output: [UInt8] = []
            let diagnostics = set.render("page.html", scope, text: .untranslated, into: &output)
            return output + diagnostics.flatMap { Array($0.message.utf8) }
        }
        let together = await pages.concurrentMap(workers: 8) { rendered($0) }
        #expect(together == pages.map(rendered))
        #expect(together[7].starts(with: Array("<h1>SEITE 7</h1><p class=card>Read a &amp; b</p>".utf8)))
    }

    @Test func everyFilterIsInTheTableAndInTheGuide() throws {
        let templates = Case.all.flatMap(\.files.values).joined()
        let guide = try String(
            contentsOf: Case.folder.appendingPathComponent("../../../docs/templates.md"), encoding: .utf8)
        for filter in Filter.all {
            #expect(templates.contains("|" + filter.names[0]), "no case for the filter '\(filter.names[0])'")
            for name in filter.names {
                let isExplained = guide.contains("`\(name)`") || guide.contains("`\(name)(")
                #expect(isExplained, "docs/templates.md does not explain '\(name)'")
            }
        }
    }
}
