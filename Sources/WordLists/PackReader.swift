package import SourceText
package import StrictYAML

/// Reads the packs of one language into one list.
package struct PackReader {
    /// What the packs' authors say must and must not be found.
    package private(set) var examples: [(entry: String, text: String, isBad: Bool, place: SourceSpan)] = []
    private var list: WordList
    private var maker = TermTableMaker()
    private let language: String
    private let rules: [String]?
    private var entryPlaces: [String: SourceSpan] = [:]

    /// - Parameter rules: names of the rules that take words; nil for packs that were found to be without mistakes.
    package init(language: String, rules: [String]?) {
        self.language = language
        self.rules = rules
        list = WordList(language: language)
    }

    /// Where terms of one pack came up before: by rule and term, the countries of each.
    private typealias SeenTerms = [String: [[String]]]

    /// Reads one pack, whose `language` has been asked for already.
    ///
    /// - Bad input: an unknown key or rule, an entry without a term, without `say` or with an id that is there already is
    ///   an error at its place; the rest is kept.
    package mutating func read(_ map: inout MapReader) -> [Diagnostic] {
        list.vagueLinks += map.texts("vague_links").map { $0.lowercased() }
        list.knownAcronyms += map.texts("known_acronyms")
        // Another pack may say the same in other words, and the first counts.
        var seen: SeenTerms = [:]
        for node in map.nodes("rules") { readEntry(node, &map, &seen) }
        return map.finish()
    }

    package var wordList: WordList {
        var list = list
        list.table = maker.finished()
        return list
    }

    private mutating func readEntry(_ node: YAMLNode, _ map: inout MapReader, _ seen: inout SeenTerms) {
        var fields = MapReader(node, subject: "an entry of a word pack")
        let id = fields.text("id") ?? ""
        let rule = (rules.map { fields.choice("rule", of: $0) } ?? fields.text("rule")) ?? ""
        let shared = Shared(&fields, regions: [], self)
        let surroundings = maker.addSurroundings(shared.surroundings)
        let why = fields.text("why")
        let isExact = fields.flag("exact")
        let scope = readScope(&fields)
        _ = fields.text("source")
        let terms = fields.nodes("terms")
        readExamples(of: id, &fields)
        if id.isEmpty || !id.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D })
        {
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
            readTerm(
                term, shared, surroundings, &fields, &seen, entry: id, rule: rule, why: why, isExact: isExact,
                scope: scope)
        }
        map.add(fields.finish())
    }

    /// What an entry may say for all its terms, and a term for itself.
    private struct Shared {
        var say: [String]
        var regions: [String]
        var severity: Severity?
        /// Taken apart once for all terms of an entry.
        var surroundings = Surroundings()

        init(_ fields: inout MapReader, regions: [String], _ reader: PackReader) {
            say = fields.texts("say")
            let own = fields.countries("regions")
            self.regions = own.isEmpty ? regions : own
            severity = fields.choice("severity", of: Severity.allCases.map(\.rawValue)).flatMap {
                Severity(rawValue: $0)
            }
            if let node = fields.node("unless") { surroundings.unless = reader.phrases(node, &fields) }
            if let node = fields.node("only") {
                surroundings.only = reader.phrases(node, &fields, startsSentence: &surroundings.startsSentence)
            }
        }
    }

    private mutating func readTerm(
        _ node: YAMLNode, _ entry: Shared, _ entrySurroundings: Int, _ fields: inout MapReader, _ seen: inout SeenTerms,
        entry id: String,
        rule: String, why: String?, isExact: Bool, scope: WordScope?
    ) {
        var shared = entry
        var surroundings = entrySurroundings
        var forms: [String]
        if let text = node.text {
            forms = [text]
        } else {
            var own = MapReader(node, subject: "a term")
            forms = own.texts("term")
            let said = Shared(&own, regions: entry.regions, self)
            shared.regions = said.regions
            if !said.say.isEmpty { shared.say = said.say }
            shared.severity = said.severity ?? entry.severity
            if !said.surroundings.isEmpty {
                // What a term says itself stands in place of what its entry says.
                if !said.surroundings.unless.isEmpty { shared.surroundings.unless = said.surroundings.unless }
                if !said.surroundings.only.isEmpty || said.surroundings.startsSentence {
                    shared.surroundings.only = said.surroundings.only
                    shared.surroundings.startsSentence = said.surroundings.startsSentence
                }
                surroundings = maker.addSurroundings(shared.surroundings)
            }
            fields.add(own.finish())
        }
        if forms.isEmpty || forms.contains(where: isBlank) {
            fields.wrong(node, "A term is empty", help: "write the word or phrase, or take the line out")
            forms.removeAll(where: isBlank)
        }
        if shared.say.isEmpty, rule != "mixed-terms" {
            fields.wrong(
                node, "'\(forms.first ?? "")' does not say what to write instead", help: "add say: and the plain words")
            return
        }
        for form in forms {
            let key = rule + " " + (isExact ? form : form.lowercased())
            let isThere = seen[key, default: []].contains { other in
                other.isEmpty || shared.regions.isEmpty || !Set(other).isDisjoint(with: shared.regions)
            }
            if isThere { fields.wrong(node, "'\(form)' is in this pack twice", help: "keep one of the two") }
            seen[key, default: []].append(shared.regions)
        }
        var patterns: [(WordPattern, [[UInt8]]?)] = []
        for form in forms {
            guard !isExact || !form.utf8.contains(where: { "*{}(|)~".utf8.contains($0) }) else {
                fields.wrong(
                    node, "'\(form)' stands for several words, but capitals must be as they are written",
                    help: "write each spelling as a term of its own, or take exact: out")
                continue
            }
            let own = self.patterns(of: form, at: node, &fields, takesPlural: language == "en" && !isExact)
            let bytes = Array(form.utf8)
            let exact = isExact ? normalWords(of: bytes).map { Array(bytes[$0.range]) } : nil
            patterns += own.map { ($0, exact) }
            // "SENCOs".
            if isExact, language == "en" {
                patterns += self.patterns(of: form + "s", at: node, &fields, takesPlural: false).map { ($0, exact) }
            }
        }
        let term = Vocabulary.Term(
            rule: rule, entry: id, say: shared.say, why: why, severity: shared.severity, forms: forms)
        maker.add(term, patterns, regions: shared.regions, surroundings: surroundings, scope: scope)
    }

    private func patterns(
        of form: String, at node: YAMLNode, _ fields: inout MapReader, takesPlural: Bool
    ) -> [WordPattern] {
        do {
            return try WordPattern.patterns(of: form, takesPlural: takesPlural)
        } catch {
            fields.wrong(node, error.message, help: error.help)
            return []
        }
    }

    private func phrases(_ node: YAMLNode, _ fields: inout MapReader) -> Surroundings.Phrases {
        var map = MapReader(node, subject: "'unless'")
        let result = phrases(&map)
        fields.add(map.finish())
        return result
    }

    private func phrases(
        _ node: YAMLNode, _ fields: inout MapReader, startsSentence: inout Bool
    ) -> Surroundings.Phrases {
        var map = MapReader(node, subject: "'only'")
        let result = phrases(&map)
        startsSentence = map.flag("start")
        fields.add(map.finish())
        return result
    }

    private func phrases(_ map: inout MapReader) -> Surroundings.Phrases {
        var result = Surroundings.Phrases()
        func readPatterns(_ key: String) -> [WordPattern] {
            map.textNodes(key).flatMap { node in
                self.patterns(of: node.text ?? "", at: node, &map, takesPlural: language == "en")
            }
        }
        result.around = readPatterns("in")
        result.before = readPatterns("before")
        result.after = readPatterns("after")
        result.near = readPatterns("near")
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

private func isBlank(_ text: String) -> Bool { text.utf8.allSatisfy { $0 <= 0x20 } }
