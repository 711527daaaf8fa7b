package import Languages
package import SourceText
import StrictYAML
package import WordLists

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

    /// The words of `language`, a BCP 47 tag; a script or a region in it makes no difference.
    package func vocabulary(for language: String) -> Vocabulary? { vocabularies[primaryTag(language)] }

    /// Reads the packs that a school wrote, and puts them before those that the program carries.
    ///
    /// - Parameters:
    ///   - languages: primary tags; packs of other languages are left out.
    ///   - regions: ISO 3166-1 codes of the countries whose words count.
    ///   - dates: finders of dates by language, where they are made already; they know the names of months and weekdays.
    /// - Bad input: see `PackReader`; a pack that does not say its language is left out, with an error.
    package static func read(
        _ files: [SourceFile], carried: [WordList] = [], languages: Set<String>, regions: Set<String>,
        dates: [String: DateFinder] = [:]
    ) -> Parsed<WordPacks> {
        var packs = WordPacks()
        var diagnostics: [Diagnostic] = []
        var readers: [String: PackReader] = [:]
        for file in files {
            let yaml = readYAML(file)
            var map = MapReader(yaml.value, subject: "a word pack")
            map.add(yaml.diagnostics)
            let language = map.text("language") ?? ""
            guard languages.contains(language) else {
                // A file that is no YAML says nothing of its language; that it is broken comes first.
                diagnostics += yaml.diagnostics
                if !yaml.diagnostics.contains(where: { $0.severity == .error }), Language(tag: language) == nil {
                    diagnostics.append(
                        Diagnostic(
                            "wrong-value", .error, "This word pack does not say what language it is for",
                            at: map.place(of: "language"), help: "write language: en, or another language's code"))
                }
                continue
            }
            var reader = readers[language] ?? PackReader(language: language, rules: Rule.wordRules.map(\.name))
            diagnostics += reader.read(&map)
            readers[language] = reader
        }
        for language in languages {
            let own = readers[language].map { [$0.wordList] } ?? []
            let lists = own + carried.filter { $0.language == language }
            guard !lists.isEmpty else { continue }
            let finder = dates[language] ?? DateFinder(language: language)
            let names = PatternNames(weekdays: finder.weekdays.keys, months: finder.months.keys)
            packs.vocabularies[language] = Vocabulary(lists, names: names, regions: regions)
            packs.examples += (readers[language]?.examples ?? []).map {
                Example(language: language, entry: $0.entry, text: $0.text, isBad: $0.isBad, place: $0.place)
            }
        }
        return Parsed(packs, diagnostics)
    }

    /// The packs with more terms in every language, for `rule`, which need not be a rule of the list; each is the entry with
    /// its index as name.
    func adding(_ terms: [String], rule: String) -> WordPacks {
        var packs = self
        for language in vocabularies.keys {
            packs.vocabularies[language]?.add(WordList(terms: terms, rule: rule, language: language))
        }
        return packs
    }

    /// Every example of the school's own packs that its own entry does not judge as it says.
    ///
    /// - Regions: all; what a pack says of other countries is as right or wrong as what it says of this one.
    package var failedExamples: [Diagnostic] {
        let everywhere = examples.isEmpty ? [:] : vocabularies.mapValues(\.inAllRegions)
        return examples.compactMap { example in
            guard let vocabulary = everywhere[example.language] else { return nil }
            let isFound = wordUses(inExample: example.text, language: example.language, vocabulary).contains {
                vocabulary.term($0.term).entry == example.entry
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
