package import SourceText
import StrictYAML

/// The word lists of the checks, read from YAML packs.
package struct WordPacks: Sendable {
    /// A word or phrase that families may not know.
    package struct Term: Sendable {
        package let forms: [String]
        /// What to write instead.
        package let say: String
        package let severity: Severity
        /// Whether capitals must agree: "SEN" but not "sen".
        package let isExact: Bool
        package let isAcronym: Bool
    }

    package private(set) var terms: [String: TermMatcher] = [:]
    /// Link texts that say nothing, by language.
    package private(set) var vagueLinks: [String: Set<String>] = [:]
    /// Capitals that everybody knows.
    package private(set) var knownAcronyms: Set<String> = []

    package init() {}

    /// Reads the packs for a school in `region` (ISO 3166-1).
    ///
    /// - Bad input: an unknown key, an empty term or a term given twice is an error at its place; the rest is kept.
    package static func read(_ files: [SourceFile], region: String) -> Parsed<WordPacks> {
        var packs = WordPacks()
        var diagnostics: [Diagnostic] = []
        var terms: [String: [Term]] = [:]
        for file in files {
            let yaml = readYAML(file)
            var reader = MapReader(yaml.value, subject: "a word pack")
            reader.add(yaml.diagnostics)
            let language = reader.text("language") ?? "en"
            packs.vagueLinks[language, default: []].formUnion(reader.texts("vague_links").map { $0.lowercased() })
            packs.knownAcronyms.formUnion(reader.texts("known_acronyms"))
            var seen: Set<String> = []
            for node in reader.nodes("terms") {
                guard let term = readTerm(node, region: region, &reader) else { continue }
                for form in term.forms where !seen.insert(term.isExact ? form : form.lowercased()).inserted {
                    reader.wrong(node, "'\(form)' is in this pack twice", help: "keep one of the two")
                }
                terms[language, default: []].append(term)
            }
            diagnostics += reader.finish()
        }
        packs.terms = terms.mapValues(TermMatcher.init)
        return Parsed(packs, diagnostics)
    }
}

private func readTerm(_ node: YAMLNode, region: String, _ reader: inout MapReader) -> WordPacks.Term? {
    var fields = MapReader(node, subject: "a term")
    let forms = fields.texts("term")
    let say = fields.text("say") ?? ""
    let regions = fields.texts("regions")
    let weight = fields.choice("severity", of: Severity.allCases.map(\.rawValue)) ?? "warning"
    let isExact = fields.flag("exact")
    let kind = fields.choice("kind", of: ["jargon", "acronym"]) ?? "jargon"
    reader.add(fields.finish())
    guard !forms.isEmpty, !forms.contains(""), !say.isEmpty else {
        reader.wrong(node, "A term needs the word and what to say instead", help: "write term: and say:")
        return nil
    }
    guard regions.isEmpty || regions.contains(region) else { return nil }
    return WordPacks.Term(
        forms: forms, say: say, severity: Severity(rawValue: weight) ?? .warning, isExact: isExact,
        isAcronym: kind == "acronym")
}
