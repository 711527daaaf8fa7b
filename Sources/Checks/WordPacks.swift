import Languages
package import SourceText
import StrictYAML

/// The word packs of all languages, ready to be looked for.
package struct WordPacks: Sendable {
    package private(set) var vocabularies: [String: Vocabulary] = [:]
    /// What the packs' authors say must and must not be found, for `failedExamples`.
    private var examples: [Example] = []

    private struct Example: Sendable {
        let language: String
        let entry: String
        let text: String
        let isBad: Bool
        let place: SourceSpan
    }

    package init() {}

    /// The words of `language`, a BCP 47 tag; of no use is a script or a region in it.
    package func vocabulary(for language: String) -> Vocabulary? { vocabularies[primaryTag(language)] }

    /// A pack, from YAML that somebody wrote or from what the binary carries.
    package struct File: Sendable {
        let node: YAMLNode
        let diagnostics: [Diagnostic]

        package init(yaml file: SourceFile) {
            let yaml = readYAML(file)
            (node, diagnostics) = (yaml.value, yaml.diagnostics)
        }

        /// - Gives: nil for a pack of a language that nobody needs, without reading it.
        package init?(carried file: SourceFile, languages: Set<String>) {
            let language = String(file.path.prefix { $0 != "-" && $0 != "." })
            guard languages.contains(language) else { return nil }
            node = YAMLNode(compact: String(decoding: file.bytes, as: UTF8.self), path: file.path)
            diagnostics = []
        }
    }

    /// Reads packs for schools in `regions` (ISO 3166-1); where two packs have the same term, the first counts.
    ///
    /// - Parameter languages: primary tags; packs of other languages are left out.
    /// - Bad input: an unknown key or rule, an entry without a term, without `say` or with a name that is there already is
    ///   an error at its place; the rest is kept.
    package static func read(_ files: [File], languages: Set<String>, regions: Set<String>) -> Parsed<WordPacks> {
        var packs = WordPacks()
        var diagnostics: [Diagnostic] = []
        var readers: [String: PackReader] = [:]
        for file in files {
            var map = MapReader(file.node, subject: "a word pack")
            map.add(file.diagnostics)
            let language = map.text("language") ?? ""
            guard languages.contains(language) else {
                if Language(tag: language) == nil {
                    diagnostics.append(
                        Diagnostic(
                            "wrong-value", .error, "This word pack does not say what language it is for",
                            at: map.place(of: "language"), help: "write language: en, or another language's code"))
                }
                continue
            }
            var reader = readers[language] ?? PackReader(language: language, regions: regions)
            diagnostics += reader.read(&map)
            readers[language] = reader
        }
        for (language, reader) in readers {
            packs.vocabularies[language] = reader.vocabulary
            packs.examples += reader.examples.map {
                Example(language: language, entry: $0.entry, text: $0.text, isBad: $0.isBad, place: $0.place)
            }
        }
        return Parsed(packs, diagnostics)
    }

    /// Adds a term in every language, for `rule`, which need not be a rule of the list.
    mutating func add(_ text: String, rule: String, entry: String) {
        for language in vocabularies.keys {
            guard let pattern = try? WordPattern(text, names: .none, takesPlural: language == "en") else { continue }
            vocabularies[language]?.add(
                Vocabulary.Term(rule: rule, entry: entry, say: [], why: nil, severity: nil, forms: [text]),
                [(pattern, [])])
        }
    }

    /// Every example that its own entry does not judge as it says.
    ///
    /// - Parameter isWanted: by the path of the pack.
    package func failedExamples(where isWanted: (String) -> Bool) -> [Diagnostic] {
        examples.filter { isWanted($0.place.file) }.compactMap { example in
            guard let vocabulary = vocabularies[example.language] else { return nil }
            let isFound = wordUses(inExample: example.text, language: example.language, vocabulary).contains {
                vocabulary.terms[$0.term].entry == example.entry
            }
            guard isFound != example.isBad else { return nil }
            return Diagnostic(
                "failed-example", .error,
                example.isBad
                    ? "'\(example.entry)' does not find anything in its own bad example"
                    : "'\(example.entry)' finds something in its own good example",
                at: example.place,
                help: example.isBad
                    ? "put the term into the example, or add its spelling to the terms"
                    : "add what stands around it to unless:, or change the example")
        }
    }

    /// How many examples the entries have: the tests see to it that none has too few.
    package var exampleCounts: [String: (bad: Int, good: Int)] {
        examples.reduce(into: [:]) { counts, example in
            counts["\(example.language)/\(example.entry)", default: (0, 0)].bad += example.isBad ? 1 : 0
            counts["\(example.language)/\(example.entry)", default: (0, 0)].good += example.isBad ? 0 : 1
        }
    }
}

/// The language without script and region: "en" for "en-GB".
package func primaryTag(_ tag: String) -> String {
    String(tag.prefix { $0 != "-" })
}
