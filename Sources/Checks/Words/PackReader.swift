import Languages
import SourceText
import StrictYAML

/// Reads the packs of one language into one vocabulary.
struct PackReader {
    private(set) var vocabulary = Vocabulary()
    private(set) var examples: [(entry: String, text: String, isBad: Bool, place: SourceSpan)] = []
    private let language: String
    private let regions: Set<String>
    private let names: PatternNames
    private var entryPlaces: [String: SourceSpan] = [:]

    init(language: String, regions: Set<String>) {
        self.language = language
        self.regions = regions
        names = PatternNames(language: language)
    }

    mutating func read(_ map: inout MapReader) -> [Diagnostic] {
        vocabulary.vagueLinks.formUnion(map.texts("vague_links").map { $0.lowercased() })
        vocabulary.knownAcronyms.formUnion(map.texts("known_acronyms"))
        // Terms of one pack; another pack may say the same in other words, and the first counts.
        var seen: Set<String> = []
        for node in map.nodes("rules") { readEntry(node, &map, &seen) }
        return map.finish()
    }

    private mutating func readEntry(_ node: YAMLNode, _ map: inout MapReader, _ seen: inout Set<String>) {
        var fields = MapReader(node, subject: "an entry of a word pack")
        let id = fields.text("id") ?? ""
        let rule = fields.choice("rule", of: Rule.wordRules.map(\.name)) ?? ""
        let shared = Shared(&fields, regions: [])
        let why = fields.text("why")
        let isExact = fields.flag("exact")
        let scope = readScope(&fields)
        _ = fields.text("source")
        let terms = fields.nodes("terms")
        readExamples(of: id, &fields)
        if id.isEmpty || !id.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }) {
            fields.wrong(node, "This entry has no id", help: "write id: and a name of small letters and hyphens")
        } else if let other = entryPlaces[id] {
            fields.add([
                Diagnostic(
                    "wrong-value", .error, "There are two entries with the id '\(id)'", at: fields.place(of: "id"),
                    help: "give one of the two another id",
                    related: [Diagnostic.Related(place: other, message: "the other one is here")])
            ])
        } else {
            entryPlaces[id] = fields.place(of: "id")
        }
        if rule.isEmpty, fields.node("rule") == nil {
            fields.wrong(
                node, "This entry does not say which rule it belongs to",
                help: "write rule: house-style, or another rule for words")
        }
        if terms.isEmpty {
            fields.wrong(node, "This entry has no terms", help: "write terms: and below it one word or phrase a line")
        }
        for term in terms {
            readTerm(term, shared, &fields, &seen, entry: id, rule: rule, why: why, isExact: isExact, scope: scope)
        }
        map.add(fields.finish())
    }

    /// What an entry may say for all its terms, and a term for itself.
    private struct Shared {
        var say: [String]
        var regions: [String]
        var severity: Severity?
        var unless: YAMLNode?
        var only: YAMLNode?

        init(_ fields: inout MapReader, regions: [String]) {
            say = fields.texts("say")
            let own = fields.texts("regions")
            self.regions = own.isEmpty ? regions : own
            severity = fields.choice("severity", of: Severity.allCases.map(\.rawValue)).flatMap { Severity(rawValue: $0) }
            unless = fields.node("unless")
            only = fields.node("only")
        }
    }

    private mutating func readTerm(
        _ node: YAMLNode, _ entry: Shared, _ fields: inout MapReader, _ seen: inout Set<String>, entry id: String,
        rule: String, why: String?, isExact: Bool, scope: WordScope?
    ) {
        var shared = entry
        var forms: [String]
        if let text = node.text {
            forms = [text]
        } else {
            var own = MapReader(node, subject: "a term")
            forms = own.texts("term")
            let said = Shared(&own, regions: entry.regions)
            shared.regions = said.regions
            if !said.say.isEmpty { shared.say = said.say }
            shared.severity = said.severity ?? entry.severity
            shared.unless = said.unless ?? entry.unless
            shared.only = said.only ?? entry.only
            fields.add(own.finish())
        }
        if forms.isEmpty || forms.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
            fields.wrong(node, "A term is empty", help: "write the word or phrase, or take the line out")
            forms.removeAll { $0.allSatisfy(\.isWhitespace) }
        }
        if shared.say.isEmpty, rule != "mixed-terms" {
            fields.wrong(
                node, "'\(forms.first ?? "")' does not say what to write instead", help: "add say: and the plain words")
            return
        }
        guard !forms.isEmpty, shared.regions.isEmpty || !regions.isDisjoint(with: shared.regions) else { return }
        for form in forms where !seen.insert("\(rule) " + (isExact ? form : form.lowercased())).inserted {
            fields.wrong(node, "'\(form)' is in this pack twice", help: "keep one of the two")
        }
        var term = Vocabulary.Term(
            rule: rule, entry: id, say: shared.say, why: why, severity: shared.severity, forms: forms)
        term.isExact = isExact
        term.scope = scope
        term.unless = surroundings(shared.unless, &fields)
        term.only = surroundings(shared.only, &fields)
        if let only = shared.only, let start = only["start"]?.text { term.startsSentence = start != "no" }
        var patterns: [(WordPattern, [[UInt8]])] = []
        for form in forms {
            guard let pattern = pattern(form, at: node, &fields, takesPlural: language == "en" && !isExact) else {
                continue
            }
            patterns.append((pattern, isExact ? normalWords(of: Array(form.utf8)).map { Array(form.utf8)[$0.range] }.map { Array($0) } : []))
            // "SENCOs".
            if isExact, language == "en", let plural = self.pattern(form + "s", at: node, &fields, takesPlural: false) {
                patterns.append((plural, patterns[patterns.count - 1].1))
            }
        }
        vocabulary.add(term, patterns)
    }

    private func pattern(
        _ form: String, at node: YAMLNode, _ fields: inout MapReader, takesPlural: Bool
    ) -> WordPattern? {
        do {
            return try WordPattern(form, names: names, takesPlural: takesPlural)
        } catch {
            fields.wrong(node, error.message, help: error.help)
            return nil
        }
    }

    private func surroundings(_ node: YAMLNode?, _ fields: inout MapReader) -> Vocabulary.Surroundings {
        guard let node else { return Vocabulary.Surroundings() }
        var map = MapReader(node, subject: "'unless' or 'only'")
        var result = Vocabulary.Surroundings()
        func patterns(_ key: String) -> [WordPattern] {
            map.textNodes(key).compactMap { node in
                pattern(node.text ?? "", at: node, &map, takesPlural: language == "en")
            }
        }
        result.around = patterns("in")
        result.before = patterns("before")
        result.after = patterns("after")
        result.near = patterns("near")
        fields.add(map.finish(alsoKnown: ["start"]))
        return result
    }

    private func readScope(_ fields: inout MapReader) -> WordScope? {
        let words = fields.textNodes("scope")
        guard !words.isEmpty else { return nil }
        return words.reduce(into: WordScope()) { scope, node in
            if let part = WordScope.named[node.text ?? ""] {
                scope.formUnion(part)
            } else {
                fields.wrong(
                    node, "'\(node.text ?? "")' is no part of a page",
                    help: "use one of: \(WordScope.named.keys.sorted().joined(separator: ", "))")
            }
        }
    }

    private mutating func readExamples(of entry: String, _ fields: inout MapReader) {
        guard let node = fields.node("examples") else { return }
        var map = MapReader(node, subject: "'examples'")
        for (key, isBad) in [("bad", true), ("good", false)] {
            for example in map.textNodes(key) {
                examples.append((entry, example.text ?? "", isBad, example.place))
            }
        }
        fields.add(map.finish())
    }
}

extension PatternNames {
    /// Names of more than three letters; "Sun" and "Mar" are other words too.
    init(language: String) {
        func runs(_ names: some Sequence<String>) -> [[UInt64]] {
            names.filter { $0.count > 3 || !$0.allSatisfy(\.isASCII) }.sorted().map { name in
                normalWords(of: Array(name.utf8)).map(\.digest)
            }.filter { !$0.isEmpty }
        }
        let months = monthNames(language: language)
        self.init(
            weekdays: runs(weekdayNames(language: language).keys),
            months: runs(months.keys + ["may"].filter { months[$0] != nil }))
    }
}
