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

    /// Link texts that say nothing, in small letters.
    package private(set) var vagueLinks: Set<String> = []
    /// UTF-8 bytes of the longest of them; most links are longer, and need not be looked up.
    package private(set) var longestVagueLinkBytes = 0
    /// Capitals that everybody knows.
    package private(set) var knownAcronyms: Set<String> = []
    /// Rules that have terms here; matches give them by index.
    package private(set) var rules: [String] = []
    private var layers: [TermSearch] = []
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
        longestVagueLinkBytes = list.vagueLinks.reduce(longestVagueLinkBytes) { max($0, $1.utf8.count) }
        knownAcronyms.formUnion(list.knownAcronyms)
        let numbers = list.table.rules.map { name in
            if let known = rules.firstIndex(of: name) { return known }
            rules.append(name)
            return rules.count - 1
        }
        let counting = list.table.regionNames.enumerated().filter { regions.contains($0.element) }
        layers.append(
            TermSearch(
                list.table, firstTerm: termCount, rules: numbers,
                regions: counting.reduce(0) { $0 | 1 << UInt64(min($1.offset, 63)) }))
    }

    /// The same words, those of other countries too.
    package var inAllRegions: Vocabulary {
        var all = self
        all.layers = layers.map { $0.countingAllRegions }
        return all
    }

    private var termCount: Int { layers.reduce(0) { $0 + $1.termCount } }

    /// The term with a match's number; it is read when it is asked for.
    package func term(_ number: Int) -> Term {
        let layer = layers.last { $0.firstTerm <= number } ?? layers[0]
        return layer.term(number - layer.firstTerm)
    }

    /// All terms of the regions that count; for tests and lists.
    package var terms: [Term] {
        layers.flatMap { layer in
            (0..<layer.termCount).filter { layer.counts(term: $0) }.map { layer.term($0) }
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
        var near = NearPlaces()
        var candidates: [TermSearch.Candidate] = []
        var found: [(layer: Int, candidate: TermSearch.Candidate)] = []
        for start in words.indices {
            found.removeAll(keepingCapacity: true)
            for (number, layer) in layers.enumerated() {
                candidates.removeAll(keepingCapacity: true)
                layer.candidates(in: words, at: start, names, into: &candidates)
                for candidate in candidates { found.append((number, candidate)) }
            }
            guard !found.isEmpty else { continue }
            // Longest first; of equals, the one that came first in the packs.
            if found.count > 1 {
                found.sort {
                    ($0.candidate.end, $1.layer, $1.candidate.pattern) > (
                        $1.candidate.end, $0.layer, $0.candidate.pattern
                    )
                }
            }
            for (number, candidate) in found {
                let layer = layers[number]
                let term = layer.term(ofPattern: candidate.pattern)
                let rule = layer.rule(ofTerm: term)
                let indices = start..<candidate.end
                guard start >= nextFree[rule], layer.counts(term: term),
                    layer.agreesInCapitals(candidate.pattern, text, words, indices),
                    layer.fitsSurroundings(of: term, words, indices, sentences, names, &near)
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
