import Foundation
import SourceText
import Templates
import Testing

/// Templates that want to crash, to hang or to fill the memory.
struct HostileTests {
    @Test(arguments: [
        "{", "{{", "{%", "{#", "}}", "{{}}", "{%%}", "{##}", "{{-", "{%-", "{{-}}", "{%+%}", "{{'", "{{\"\\", "{% raw",
        "{% raw %}{%", "{% raw %}{% endraw", "{{ a.", "{{ a[", "{{ a|", "{{ f(", "{{ f(a=", "{% if", "{% for",
        "{% for a",
        "{% for a, in b %}", "{% set", "{% macro", "{% macro m(", "{% from 'a' import", "{% import", "{% block",
        "\u{0}",
        "{{ 'a' ~ }}", "{% else %}{% else %}", "{% endfor %}{% endif %}", "{% extends %}", "{% extends 'page.html' %}",
        "{% for a in b %}{% if c %}{% endfor %}", "{% if a %}{% for b in c %}{% endif %}", "{% macro m() %}{% endif %}",
        "{% block a %}{% macro m() %}{% endblock %}{% endmacro %}", "\r", "{% if a %}\r", "{{ a }}\r\n\r\n", "{#-",
        "{#--#}",
    ])
    func unfinishedThingsDoNotCrash(template: String) {
        let file = SourceFile(path: "page.html", text: template)
        var output: [UInt8] = []
        _ = compileTemplates([file]).value.render("page.html", [:], text: .untranslated, into: &output)
    }

    /// Bytes of real templates, shuffled and spoiled in a way that is the same in every run.
    @Test func spoiledTemplatesDoNotCrash() {
        let sources = Case.all.flatMap(\.files.values).map { Array($0.utf8) }
        let scope: TemplateScope = ["page": ["title": "T"], "xs": [1, 2], "x": 1, "pages": [["title": "a"]]]
        var state: UInt64 = 42
        func random(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % max(limit, 1)
        }
        for _ in 0..<2_000 {
            var bytes = sources[random(sources.count)] + sources[random(sources.count)]
            for _ in 0..<random(6) where !bytes.isEmpty {
                let i = random(bytes.count)
                switch random(4) {
                case 0: bytes.remove(at: i)
                case 1: bytes[i] = UInt8(random(256))
                case 2: bytes.insert(contentsOf: bytes[i..<min(bytes.count, i + random(20))], at: random(bytes.count))
                default: bytes = Array(bytes[i...] + bytes[..<i])
                }
            }
            let files = [SourceFile(path: "page.html", bytes: bytes), SourceFile(path: "layout.html", text: "x")]
            var output: [UInt8] = []
            _ = compileTemplates(files).value.render("page.html", scope, text: .untranslated, into: &output)
        }
    }

    /// No clock: at this size anything but linear time would not end while somebody waits.
    @Test(arguments: [
        "{", "{{", "{% ", "{#", "{{ a }}", "{{ ' }}", "{{ \" ' }}", "{% if a %}", "{% if a %}{% endif %}",
        "{% for a in b %}",
        "{% endif %}", "{% raw %}", "{% raw %}{% endraw %}", "{{ a", "{{ a.b.c(", "{{ (", "{{ [", "{{ not ", "{{ - ",
        "{{ a|b",
        "{% set a = 1 %}", "{% include 'x' %}", "{% extends 'x' %}", "{% block a %}", "{% macro m() %}{% endmacro %}",
        "{% import 'x' as y %}", "   {%- if a -%}   ", "\n\n  {% endfor %}", "{% else %}", "{{ a ~ b }}", "{# {{ #}",
        "\\\"'",
    ])
    func readingTakesLinearTime(part: String) {
        let text = String(repeating: part, count: 300_000 / part.utf8.count)
        _ = compileTemplates([SourceFile(path: "page.html", text: text)])
    }

    @Test(arguments: ["not ", "-", "(", "[", "f(", "a[", "1 if 2 else ", "1 + (", "m(x="])
    func nestedExpressionsEndInAMessage(part: String) {
        let found = mistakes(in: ["page.html": "{{ " + String(repeating: part, count: 100_000) + "1 }}"])
        #expect(found.first?.contains("levels of brackets deep") == true, "\(found.first ?? "")")
    }

    @Test(arguments: [" + 1", "|upper", ".b", "[0]", " and b", "|default(1)"])
    func longChainsEndInAMessage(part: String) {
        let found = mistakes(in: ["page.html": "{{ a" + String(repeating: part, count: 10_000) + " }}"])
        #expect(found.first?.contains("steps inside one another") == true, "\(found.first ?? "")")
    }

    @Test func nestedTagsEndInAMessage() {
        let found = mistakes(in: ["page.html": String(repeating: "{% if a %}", count: 10_000)])
        #expect(found.contains { $0.contains("more than 100 tags are inside one another") })
    }

    @Test func theDeepestThatIsAllowedFitsTheStack() async {
        // On a worker thread, whose stack is smaller: macros as deep as they go, each in the highest expression.
        let sum = String(repeating: "(0 + ", count: 20) + "m(n + 1)|length" + String(repeating: ")", count: 20)
        let page = "{% macro m(n) %}{{ \(sum)\(String(repeating: " + 0", count: 30)) }}{% endmacro %}{{ m(0) }}"
        let messages = await Task.detached { render(page).messages }.value
        #expect(messages.count == 1 && messages[0].contains("too deep inside one another"), "\(messages)")
    }

    @Test func aMacroThatNeverEndsIsStopped() {
        let page = render("a{% macro m() %}b{{ m() }}{% endmacro %}{{ m() }}")
        #expect(page.output == "a" + String(repeating: "b", count: 39))
        #expect(
            page.messages == [
                "page.html:1:21: includes, macros and blocks go too deep inside one another [template-loop]"
            ])
    }

    @Test func blocksThatShowOneAnotherAreStopped() {
        let files = [
            "page.html": "{% extends 'a.html' %}{% block c %}{% block b %}{{ super() }}{% endblock %}{% endblock %}",
            "a.html": "{% extends 'l.html' %}{% block b %}{% block c %}{% endblock %}{% endblock %}",
            "l.html": "{% block b %}{% endblock %}{% block c %}{% endblock %}",
        ]
        #expect(render(files).messages.last?.contains("too deep inside one another") == true)
    }

    @Test func doublingIncludesAreStopped() {
        var files = ["page.html": "{% include '0.html' %}", "35.html": "x"]
        for i in 0..<35 { files["\(i).html"] = "{% include '\(i + 1).html' %}{% include '\(i + 1).html' %}" }
        var limits = TemplateLimits()
        limits.steps = 10_000
        let page = render(files, limits: limits)
        #expect(page.messages.last?.contains("more than 10000 turns of loops and calls") == true, "\(page.messages)")
    }

    @Test func loopsInLoopsAreStopped() {
        let list: TemplateValue = .list(Array(repeating: 1, count: 1_000))
        let page = String(repeating: "{% for a in l %}", count: 5) + "x" + String(repeating: "{% endfor %}", count: 5)
        var limits = TemplateLimits()
        limits.steps = 100_000
        #expect(render(["page.html": page], ["l": list], limits: limits).messages.count == 1)
    }

    @Test func theOutputHasALimit() {
        var limits = TemplateLimits()
        limits.outputBytes = 1_000
        let page = render(
            ["page.html": "{% for a in [1, 2, 3] %}{{ b }}{% endfor %}"],
            ["b": .text(String(repeating: "x", count: 600))], limits: limits)
        #expect(page.messages.first?.contains("the page has more than 1000 bytes") == true)
        #expect(page.output.utf8.count == 1_200)
    }

    @Test(arguments: ["a ~ a", "a + a", "a|replace('a', 'aaaaaaaaaa')", "[a, a]|join", "(a ~ a)|e"])
    func textsThatGrowAreStopped(step: String) {
        let page = "{% set a = 'aaaaaaaaaa' %}" + String(repeating: "{% set a = \(step) %}", count: 60)
        var limits = TemplateLimits()
        limits.steps = 50_000
        let messages = render(["page.html": page], limits: limits).messages
        #expect(
            messages.contains { $0.contains("turns of loops") || $0.contains("a text of more than") }, "\(messages)")
    }

    @Test func listsThatGrowAreStopped() {
        let page = "{% set a = [1, 2, 3, 4] %}" + String(repeating: "{% set a = a + a %}", count: 60)
        #expect(render(page).messages.contains { $0.contains("turns of loops") })
    }

    @Test func listsInListsEndInAMessage() {
        let nested = String(repeating: "{% set a = [a] %}{% set b = [1, a|default(b)] %}{% set a = b %}", count: 10_000)
        #expect(
            mistakes(in: ["page.html": nested]).contains { $0.contains("more than 25 lists are inside one another") })
        // A macro can still go on from what it was given, forty times.
        let sets = String(repeating: "{% set x = [x] %}", count: 25)
        let page = render("{% macro m(x) %}\(sets){{ m(x) }}{% endmacro %}{{ m(1) }}")
        #expect(page.messages.count == 1 && page.messages[0].contains("too deep inside one another"))
    }

    @Test func manyNamesAndIncludesStaySmall() {
        let sets = (0..<5_000).map { "{% set n\($0) = 1 %}{% include 'x.html' %}" }.joined()
        let found = mistakes(in: ["page.html": "{% for a in b %}\(sets){% endfor %}", "x.html": ""])
        #expect(found.contains { $0.contains("more than 200 names") })
    }

    @Test func valuesThatAreNestedDeeplyDoNotCrash() {
        var deep: TemplateValue = 1
        for _ in 0..<1_000 { deep = [deep] }
        #expect(render("{{ d|tojson }}", ["d": deep]).messages.count == 1)
    }
}
