package import SourceText

/// The words and phrases that the checks look for in one language, from all its packs.
package struct Vocabulary: Sendable {
    /// One word or phrase, in all its spellings.
    package struct Term: Sendable {
        /// Name of the rule that reports it.
        package let rule: String
        /// Identity of the pack entry it is from.
        package let entry: String
        /// What to write instead; one to three wordings, the best first.
        package let say: [String]
        /// Why, where there is more to say than the rule's card does.
        package let why: String?
        /// Where it weighs more or less than its rule.
        package let severity: Severity?
        /// The spellings, as the pack has them.
        package let forms: [String]

        /// "write: if; or: when".
        package var advice: String {
            let wordings = say.enumerated().map { $0 == 0 ? $1 : "or: \($1)" }
            return "write: " + wordings.joined(separator: "; ")
        }
    }

    /// A term found in a text.
    package struct Match: Sendable {
        package let term: Int
        /// Index in the vocabulary's `rules`.
        package let rule: Int
        /// Where to look for the term, if not where its rule looks.
        package let scope: WordScope?
        /// UTF-8 offsets in the text.
        package let range: Range<Int>
    }

    /// One table, with what its numbers mean among those of the others.
    ///
    /// A class, because a table has many arrays, and copying it at each word would take longer than looking a word up.
    fileprivate final class Layer: Sendable {
        let table: TermTable
        let firstTerm: Int
        /// For each rule of the table, its index in `rules`.
        let rules: [Int]
        /// Bits of the table's regions whose terms count here.
        let regions: UInt64

        init(table: TermTable, firstTerm: Int, rules: [Int], regions: UInt64) {
            self.table = table
            self.firstTerm = firstTerm
            self.rules = rules
            self.regions = regions
        }
    }

    /// Link texts that say nothing, in small letters.
    package private(set) var vagueLinks: Set<String> = []
    /// Capitals that everybody knows.
    package private(set) var knownAcronyms: Set<String> = []
    /// Rules that have terms here; matches give them by index.
    package private(set) var rules: [String] = []
    private var layers: [Layer] = []
    private let names: PatternNames
    private let regions: Set<String>

    /// - Parameters:
    ///   - lists: where two have the same term, the first counts.
    ///   - regions: ISO 3166-1 codes; terms of other countries are not looked for.
    package init(_ lists: [WordList], names: PatternNames, regions: Set<String>) {
        self.names = names
        self.regions = regions
        for list in lists { add(list) }
    }

    package mutating func add(_ list: WordList) {
        vagueLinks.formUnion(list.vagueLinks)
        knownAcronyms.formUnion(list.knownAcronyms)
        let numbers = list.table.rules.map { name in
            if let known = rules.firstIndex(of: name) { return known }
            rules.append(name)
            return rules.count - 1
        }
        let counting = list.table.regionNames.enumerated().filter { regions.contains($0.element) }
        layers.append(
            Layer(
                table: list.table, firstTerm: termCount, rules: numbers,
                regions: counting.reduce(0) { $0 | 1 << UInt64(min($1.offset, 63)) }))
    }

    private var termCount: Int { layers.reduce(0) { $0 + $1.table.ruleOfTerm.count } }

    /// The term with a match's number; it is read when it is asked for.
    package func term(_ number: Int) -> Term {
        let layer = layers.last { $0.firstTerm <= number } ?? layers[0]
        return Term(encoded: layer.table.termBytes, from: Int(layer.table.termStarts[number - layer.firstTerm]))
    }

    /// All terms of the regions that count; for tests and lists.
    package var terms: [Term] {
        layers.flatMap { layer in
            layer.table.ruleOfTerm.indices.filter { layer.counts(term: $0) }.map { term(layer.firstTerm + $0) }
        }
    }

    /// What of the vocabulary is in a text, in order.
    ///
    /// - Of one rule, the longest term at a place wins and its terms do not overlap; terms of two rules may.
    /// - Parameters:
    ///   - words: the text's words.
    ///   - sentences: UTF-8 offsets of the sentences of `text`.
    package func matches(in text: [UInt8], words: [NormalWord], sentences: [Range<Int>]) -> [Match] {
        var matches: [Match] = []
        var nextFree = [Int](repeating: 0, count: rules.count)
        var candidates: [TermTable.Candidate] = []
        var found: [(layer: Int, candidate: TermTable.Candidate)] = []
        for start in words.indices {
            found.removeAll(keepingCapacity: true)
            for (number, layer) in layers.enumerated() {
                candidates.removeAll(keepingCapacity: true)
                layer.table.candidates(in: words, at: start, names, into: &candidates)
                for candidate in candidates { found.append((number, candidate)) }
            }
            guard !found.isEmpty else { continue }
            // Longest first; of equals, the one that came first in the packs.
            if found.count > 1 {
                found.sort {
                    ($0.candidate.end, $1.layer, $1.candidate.pattern) > ($1.candidate.end, $0.layer, $0.candidate.pattern)
                }
            }
            for (number, candidate) in found {
                let layer = layers[number]
                let term = Int(layer.table.termOfPattern[candidate.pattern])
                let rule = layer.rules[Int(layer.table.ruleOfTerm[term])]
                let indices = start..<candidate.end
                guard start >= nextFree[rule], layer.counts(term: term),
                    layer.agreesInCapitals(candidate.pattern, text, words, indices),
                    layer.fitsSurroundings(of: term, words, indices, sentences, names)
                else { continue }
                nextFree[rule] = candidate.end
                matches.append(
                    Match(
                        term: layer.firstTerm + term, rule: rule, scope: layer.scope(ofTerm: term),
                        range: words[start].range.lowerBound..<words[candidate.end - 1].range.upperBound))
            }
        }
        return matches
    }
}

extension Vocabulary.Layer {
    func scope(ofTerm term: Int) -> WordScope? {
        let scope = table.scopeOfTerm[term]
        return scope < 0 ? nil : WordScope(rawValue: Int(scope))
    }

    func counts(term: Int) -> Bool {
        let wanted = table.regionsOfTerm[term]
        return wanted == 0 || wanted & regions != 0
    }

    func agreesInCapitals(_ pattern: Int, _ text: [UInt8], _ words: [NormalWord], _ indices: Range<Int>) -> Bool {
        let exact = Int(table.exactOfPattern[pattern])
        guard exact >= 0 else { return true }
        for (wanted, index) in zip(table.exactForms[exact], indices) {
            let word = text[words[index].range]
            guard word.starts(with: wanted) else { return false }
            let rest = word.dropFirst(wanted.count)
            // "SENCOs", "SENCO's".
            guard rest.isEmpty || rest.last == UInt8(ascii: "s") && rest.count <= 4 else { return false }
        }
        return true
    }

    func fitsSurroundings(
        of term: Int, _ words: [NormalWord], _ indices: Range<Int>, _ sentences: [Range<Int>], _ names: PatternNames
    ) -> Bool {
        let number = Int(table.surroundingsOfTerm[term])
        guard number >= 0 else { return true }
        let wanted = table.surroundings[number]
        let sentence = sentenceWords(words, indices, sentences)
        if wanted.startsSentence, sentence.lowerBound != indices.lowerBound { return false }
        if !wanted.unless.isEmpty, wanted.unless.areMet(words, indices, sentence, names) { return false }
        return wanted.only.isEmpty || wanted.only.areMet(words, indices, sentence, names)
    }

    /// The words of the sentence that holds `indices`.
    private func sentenceWords(_ words: [NormalWord], _ indices: Range<Int>, _ sentences: [Range<Int>]) -> Range<Int> {
        let start = words[indices.lowerBound].range.lowerBound
        let next = firstIndex(sentences) { $0.lowerBound > start }
        let sentence = next > 0 ? sentences[next - 1] : 0..<Int.max
        return firstIndex(words) { $0.range.lowerBound >= sentence.lowerBound }..<max(
            indices.upperBound, firstIndex(words) { $0.range.upperBound > sentence.upperBound })
    }
}

/// The first index whose element is on the far side; all elements on the near side come before it.
private func firstIndex<Element>(_ list: [Element], where isBehind: (Element) -> Bool) -> Int {
    var low = 0
    var high = list.count
    while low < high {
        let middle = (low + high) / 2
        if isBehind(list[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
}

extension Surroundings.Phrases {
    /// Whether one of the phrases stands where it should.
    ///
    /// - Parameters:
    ///   - indices: the words of the match.
    ///   - sentence: the words of its sentence.
    fileprivate func areMet(
        _ words: [NormalWord], _ indices: Range<Int>, _ sentence: Range<Int>, _ names: PatternNames
    ) -> Bool {
        if indices.upperBound < words.count, words[indices.upperBound].joins {
            for pattern in after where pattern.end(in: words, from: indices.upperBound, names) != nil { return true }
        }
        if words[indices.lowerBound].joins {
            for pattern in before {
                let start = indices.lowerBound - pattern.places.count
                if start >= sentence.lowerBound, pattern.end(in: words, from: start, names) != nil { return true }
            }
        }
        for pattern in near {
            for start in sentence {
                if let end = pattern.end(in: words, from: start, names), end <= sentence.upperBound,
                    end <= indices.lowerBound || start >= indices.upperBound
                {
                    return true
                }
            }
        }
        for pattern in around {
            let first = max(sentence.lowerBound, indices.upperBound - pattern.places.count)
            guard first <= indices.lowerBound else { continue }
            for start in first...indices.lowerBound {
                if let end = pattern.end(in: words, from: start, names), end >= indices.upperBound { return true }
            }
        }
        return false
    }
}
