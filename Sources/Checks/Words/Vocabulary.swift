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
        var isExact = false
        var scope: WordScope?
        var unless = Surroundings()
        var only = Surroundings()
        var startsSentence = false

        /// "write: if; or: when".
        package var advice: String {
            let wordings = say.enumerated().map { $0 == 0 ? $1 : "or: \($1)" }
            return "write: " + wordings.joined(separator: "; ")
        }
    }

    /// What stands around a match.
    struct Surroundings: Sendable {
        var around: [WordPattern] = []
        var before: [WordPattern] = []
        var after: [WordPattern] = []
        var near: [WordPattern] = []

        var isEmpty: Bool { around.isEmpty && before.isEmpty && after.isEmpty && near.isEmpty }
    }

    /// A term found in a text.
    package struct Match: Sendable {
        package let term: Int
        /// UTF-8 offsets in the text.
        package let range: Range<Int>
    }

    package private(set) var terms: [Term] = []
    /// Link texts that say nothing, in small letters.
    package internal(set) var vagueLinks: Set<String> = []
    /// Capitals that everybody knows.
    package internal(set) var knownAcronyms: Set<String> = []
    private var patterns: [Pattern] = []
    private var trie = WordTrie()
    private var ruleNumbers: [String: Int] = [:]

    private struct Pattern: Sendable {
        let term: Int
        let rule: Int
        /// The words as they must be written; empty where letter case does not matter.
        let exact: [[UInt8]]
    }

    package init() {}

    mutating func add(_ term: Term, _ forms: [(pattern: WordPattern, exact: [[UInt8]])]) {
        let rule = ruleNumbers[term.rule] ?? ruleNumbers.count
        ruleNumbers[term.rule] = rule
        for form in forms {
            trie.add(form.pattern, number: patterns.count)
            patterns.append(Pattern(term: terms.count, rule: rule, exact: form.exact))
        }
        terms.append(term)
    }

    /// What of the vocabulary is in `text`, in order.
    ///
    /// - Of one rule, the longest term at a place wins and its terms do not overlap; terms of two rules may.
    /// - Parameter sentences: UTF-8 offsets of the sentences of `text`.
    package func matches(in text: [UInt8], sentences: [Range<Int>]) -> [Match] {
        let words = normalWords(of: text)
        var matches: [Match] = []
        var nextFree = [Int](repeating: 0, count: ruleNumbers.count)
        var found: [WordTrie.Candidate] = []
        for start in words.indices {
            found.removeAll(keepingCapacity: true)
            trie.candidates(in: words, at: start, into: &found)
            guard !found.isEmpty else { continue }
            // Longest first; of equals, the one that came first in the packs.
            found.sort { ($0.end, $1.pattern) > ($1.end, $0.pattern) }
            for candidate in found {
                let pattern = patterns[candidate.pattern]
                guard start >= nextFree[pattern.rule] else { continue }
                let indices = start..<candidate.end
                guard fits(pattern, text, words, indices), fits(terms[pattern.term], words, indices, sentences) else {
                    continue
                }
                nextFree[pattern.rule] = candidate.end
                matches.append(
                    Match(
                        term: pattern.term,
                        range: words[start].range.lowerBound..<words[candidate.end - 1].range.upperBound))
            }
        }
        return matches
    }

    private func fits(_ pattern: Pattern, _ text: [UInt8], _ words: [NormalWord], _ indices: Range<Int>) -> Bool {
        guard !pattern.exact.isEmpty else { return true }
        for (wanted, index) in zip(pattern.exact, indices) {
            let word = text[words[index].range]
            guard word.starts(with: wanted) else { return false }
            let rest = word.dropFirst(wanted.count)
            // "SENCOs", "SENCO's".
            guard rest.isEmpty || rest.last == UInt8(ascii: "s") && rest.count <= 4 else { return false }
        }
        return true
    }

    private func fits(
        _ term: Term, _ words: [NormalWord], _ indices: Range<Int>, _ sentences: [Range<Int>]
    ) -> Bool {
        guard term.startsSentence || !term.unless.isEmpty || !term.only.isEmpty else { return true }
        let start = words[indices.lowerBound].range.lowerBound
        let sentence = sentences.last { $0.lowerBound <= start } ?? 0..<Int.max
        let around = sentenceWords(words, indices, sentence)
        if term.startsSentence, around.lowerBound != indices.lowerBound { return false }
        if !term.unless.isEmpty, meets(term.unless, words, indices, around) { return false }
        return term.only.isEmpty || meets(term.only, words, indices, around)
    }

    /// The words of the sentence that holds `indices`.
    private func sentenceWords(_ words: [NormalWord], _ indices: Range<Int>, _ sentence: Range<Int>) -> Range<Int> {
        var first = indices.lowerBound
        while first > 0, words[first - 1].range.lowerBound >= sentence.lowerBound { first -= 1 }
        var last = indices.upperBound
        while last < words.count, words[last].range.upperBound <= sentence.upperBound { last += 1 }
        return first..<last
    }

    private func meets(
        _ surroundings: Surroundings, _ words: [NormalWord], _ indices: Range<Int>, _ sentence: Range<Int>
    ) -> Bool {
        for pattern in surroundings.after where pattern.end(in: words, from: indices.upperBound) != nil {
            if words[indices.upperBound].joins { return true }
        }
        for pattern in surroundings.before {
            // A place is one word, or a few in names of weekdays.
            for length in 1...pattern.places.count + 2 where indices.lowerBound - length >= sentence.lowerBound {
                guard words[indices.lowerBound].joins else { break }
                if pattern.end(in: words, from: indices.lowerBound - length) == indices.lowerBound { return true }
            }
        }
        for pattern in surroundings.near {
            for start in sentence {
                if let end = pattern.end(in: words, from: start), end <= sentence.upperBound,
                    end <= indices.lowerBound || start >= indices.upperBound
                {
                    return true
                }
            }
        }
        for pattern in surroundings.around {
            for start in sentence.lowerBound...indices.lowerBound {
                if let end = pattern.end(in: words, from: start), end >= indices.upperBound { return true }
            }
        }
        return false
    }
}
