import SourceText
import Templates

extension FuzzTarget {
    /// A template with a layout and a part beside it: compiled, and rendered twice with the same values.
    ///
    /// - The result is UTF-8, ends within the limits, and is the same each time; a value that is text is written escaped.
    static let template = FuzzTarget("template") { bytes in
        let file = SourceFile(path: "page.html", bytes: bytes).repaired.value
        let set = compileTemplates([file] + others)
        var broken = misplaced(set.diagnostics, in: file)
        var limits = TemplateLimits()
        limits.steps = 20_000
        limits.outputBytes = 1 << 20
        var output: [UInt8] = []
        let said = set.value.render("page.html", scope, text: .untranslated, limits: limits, into: &output)
        broken += misplaced(said, in: file)
        var again: [UInt8] = []
        _ = set.value.render("page.html", scope, text: .untranslated, limits: limits, into: &again)
        if again != output { broken.append("rendered twice is not the same") }
        if output.count > 2 * limits.outputBytes { broken.append("\(output.count) bytes of output") }
        let text = String(decoding: output, as: UTF8.self)
        if Array(text.utf8) != output { broken.append("the result is not UTF-8") }
        // A template may build the word itself, or take a text for HTML; else no value can begin a tag.
        let source = String(decoding: file.bytes, as: UTF8.self)
        let mayBeSafe = ["safe", "zq", "replace", "ZQ"].contains { source.contains($0) }
        if !mayBeSafe, text.contains("<zq") { broken.append("a text was written as HTML") }
        return broken
    }
}

private let others = [
    SourceFile(path: "layout.html", text: "<main>{% block content %}{{ title }}{% endblock %}</main>\n"),
    SourceFile(
        path: "part.html",
        text: "{% macro card(item, level=2) %}<h{{ level }}>{{ item }}</h{{ level }}>{% endmacro %}\n"),
]

private let scope: TemplateScope = [
    "title": "<zq onx=\"1\" y='2'>&", "empty": "", "count": 3, "minus": -1, "yes": true, "no": false,
    "nothing": TemplateValue.none, "body": TemplateValue.safeHTML("<p>Words</p>"),
    "items": ["<zq>one", "two", "žluťoučký 👩‍👩‍👧‍👦"],
    "page": ["title": "<zq>Page", "url": "/page/\"><zq>", "tags": ["a", "b"]],
    "pages": [["title": "A<zq>", "order": 1], ["title": "B", "order": 2]],
]
