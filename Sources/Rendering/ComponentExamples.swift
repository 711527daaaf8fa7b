import SourceText
import StrictYAML
import Templates

/// A folder `components/<name>/` of a theme: a template, its style, examples and a page to read.
struct ThemeComponent: Sendable {
    let name: String
    /// `example.html` where there is one, as macros need somebody who calls them; else the component's own template.
    let template: String
    /// Empty where there is none.
    let readme: SourceFile?
    /// In the order of `example.json`.
    let examples: [ComponentExample]
}

/// What a component is shown with.
struct ComponentExample: Sendable {
    let name: String
    /// Name of its file; no two of a component have the same.
    let slug: String
    /// Tag of the language of the page that it stands on.
    let language: String
    let place: SourceSpan
    /// Names for the template, above those that every page has.
    let values: [String: TemplateValue]
}

/// The components of a theme with their examples, by name.
///
/// - Parameter files: by path in the theme, `components/notice/notice.html`.
/// - Bad input: an `example.json` that cannot be read gives no examples and an error.
func readComponents(_ files: [String: SourceFile]) -> Parsed<[ThemeComponent]> {
    var diagnostics: [Diagnostic] = []
    let components = componentNames(files).map { name in
        let folder = "components/\(name)/"
        let own = folder + "example.html"
        var examples: [ComponentExample] = []
        if let file = files[folder + "example.json"] {
            let read = readExamples(file)
            examples = read.value
            diagnostics += read.diagnostics
        }
        return ThemeComponent(
            name: name, template: files[own] == nil ? folder + name + ".html" : own,
            readme: files[folder + "README.md"],
            examples: examples)
    }
    return Parsed(components, diagnostics + componentsWithoutExamples(files))
}

/// Components that nobody can look at, as they have no examples.
func componentsWithoutExamples(_ files: [String: SourceFile]) -> [Diagnostic] {
    componentNames(files).compactMap { name in
        let path = "components/\(name)/example.json"
        let text = files[path].map { $0.text(0..<$0.bytes.count).filter { !$0.isWhitespace } } ?? ""
        guard ["", "{}"].contains(text) else { return nil }
        return Diagnostic(
            "missing-example", .note, "The component '\(name)' has no example",
            at: .start(of: files[path] == nil ? "components/\(name)/\(name).html" : path),
            help: "write components/\(name)/example.json, so that it can be looked at and tested; see docs/themes.md")
    }
}

private func componentNames(_ files: [String: SourceFile]) -> [String] {
    files.keys.compactMap { path in
        let parts = path.split(separator: "/")
        guard parts.count == 3, parts[0] == "components", parts[2] == parts[1] + ".html" else { return nil }
        return String(parts[1])
    }.sorted()
}

/// JSON is YAML too, and that reader knows places.
private func readExamples(_ file: SourceFile) -> Parsed<[ComponentExample]> {
    let yaml = readYAML(file)
    guard case .map(let entries) = yaml.value.kind else {
        let isSaid = !yaml.diagnostics.isEmpty || yaml.value.isNothing
        let wrong = Diagnostic(
            "wrong-value", .error, "Examples are names with values", at: yaml.value.place,
            help: "write {\"a short name\": {\"items\": []}}")
        return Parsed([], yaml.diagnostics + (isSaid ? [] : [wrong]))
    }
    var slugs: Set<String> = []
    let examples = entries.map { entry in
        var values: [String: TemplateValue] = [:]
        if case .record(let record) = value(entry.value, in: file) { values = record }
        var language = "en"
        if case .text(let tag) = values.removeValue(forKey: "language") { language = tag }
        let name = fileName(entry.key)
        var slug = name
        var number = 2
        while !slugs.insert(slug).inserted {
            slug = "\(name)-\(number)"
            number += 1
        }
        return ComponentExample(
            name: entry.key, slug: slug, language: language, place: entry.keyPlace, values: values)
    }
    return Parsed(examples, yaml.diagnostics)
}

/// Letters and digits of ASCII, and a hyphen for whatever is between them.
private func fileName(_ name: String) -> String {
    let words = name.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    return words.isEmpty ? "example" : words.joined(separator: "-")
}

/// A value of JSON; `{"html": "<p>…</p>"}` is HTML as it stands.
///
/// - `title_lang` and `title_dir` of a text `title` may be left out where it is in the language of the page.
private func value(_ node: YAMLNode, in file: SourceFile) -> TemplateValue {
    switch node.kind {
    case .nothing: return .none
    case .list(let items): return .list(items.map { value($0, in: file) })
    case .map(let entries):
        if entries.count == 1, entries[0].key == "html", let html = entries[0].value.text { return .safeHTML(html) }
        var record: [String: TemplateValue] = [:]
        for entry in entries {
            let own = value(entry.value, in: file)
            record[entry.key] = own
            guard case .text = own else { continue }
            for ending in ["_lang", "_dir"] where record[entry.key + ending] == nil { record[entry.key + ending] = "" }
        }
        return .record(record)
    case .scalar(let text):
        let start = node.place.range.lowerBound
        guard start < file.bytes.count, file.bytes[start] != UInt8(ascii: "\"") else { return .text(text) }
        if let number = Int(text) { return .int(number) }
        return text == "true" || text == "false" ? .bool(text == "true") : .text(text)
    }
}
