/// One table, ready to be searched beside others.
///
/// - A class with arrays of its own: copying a table of twenty arrays at each word would take longer than looking words up.
/// - Cost: one look-up a word of text, and a few more where a term may begin; the number of terms does not matter.
final class TermSearch: Sendable {
    /// What the table's first term is among those of all tables.
    let firstTerm: Int
    /// For each rule of the table, its index among those of all tables.
    private let rules: [Int]
    /// Bits of the table's regions whose terms count here.
    private let regions: UInt64

    private let firstChild: [Int32]
    private let childKeys: [UInt64]
    private let childNodes: [Int32]
    private let firstEnd: [Int32]
    private let ends: [Int32]
    private let rootKeys: [UInt64]
    private let rootNodes: [Int32]
    private let kindKeys: [UInt64]
    private let kindNodes: [Int32]
    private let termOfPattern: [Int32]
    private let exactOfPattern: [Int32]
    private let exactForms: [[[UInt8]]]
    private let surroundingsOfTerm: [Int32]
    private let surroundings: [Surroundings]
    private let ruleOfTerm: [Int32]
    private let scopeOfTerm: [Int32]
    private let regionsOfTerm: [UInt64]
    private let termStarts: [Int32]
    private let termBytes: [UInt8]

    private let table: TermTable

    init(_ table: TermTable, firstTerm: Int, rules: [Int], regions: UInt64) {
        self.table = table
        self.firstTerm = firstTerm
        self.rules = rules
        self.regions = regions
        firstChild = table.firstChild
        childKeys = table.childKeys
        childNodes = table.childNodes
        firstEnd = table.firstEnd
        ends = table.ends
        rootKeys = table.rootKeys
        rootNodes = table.rootNodes
        kindKeys = table.kindKeys
        kindNodes = table.kindNodes
        termOfPattern = table.termOfPattern
        exactOfPattern = table.exactOfPattern
        exactForms = table.exactForms
        surroundingsOfTerm = table.surroundingsOfTerm
        surroundings = table.surroundings
        ruleOfTerm = table.ruleOfTerm
        scopeOfTerm = table.scopeOfTerm
        regionsOfTerm = table.regionsOfTerm
        termStarts = table.termStarts
        termBytes = table.termBytes
    }

    var countingAllRegions: TermSearch {
        TermSearch(table, firstTerm: firstTerm, rules: rules, regions: .max)
    }

    var termCount: Int { ruleOfTerm.count }

    func term(_ number: Int) -> Vocabulary.Term {
        Vocabulary.Term(encoded: termBytes, from: Int(termStarts[number]))
    }

    func term(ofPattern pattern: Int) -> Int { Int(termOfPattern[pattern]) }

    func rule(ofTerm term: Int) -> Int { rules[Int(ruleOfTerm[term])] }

    /// What begins at a word: the pattern, and the index behind its last word.
    struct Candidate {
        let pattern: Int
        let end: Int
    }

    /// Adds to `found` every pattern that begins at word `start`.
    func candidates(in words: [NormalWord], at start: Int, _ names: PatternNames, into found: inout [Candidate]) {
        let word = words[start]
        if let root = root(word.digest) { follow(root, words, start + 1, names, &found) }
        if word.stem != word.digest, let root = root(word.stem) { follow(root, words, start + 1, names, &found) }
        for (key, node) in zip(kindKeys, kindNodes) where names.fits(key, word) {
            follow(Int(node), words, start + 1, names, &found)
        }
    }

    @inline(__always)
    private func root(_ digest: UInt64) -> Int? {
        let mask = rootKeys.count - 1
        var slot = Int(truncatingIfNeeded: digest) & mask
        while rootKeys[slot] != 0 {
            if rootKeys[slot] == digest { return Int(rootNodes[slot]) }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private func follow(
        _ node: Int, _ words: [NormalWord], _ next: Int, _ names: PatternNames, _ found: inout [Candidate]
    ) {
        for end in Int(firstEnd[node])..<Int(firstEnd[node + 1]) {
            found.append(Candidate(pattern: Int(ends[end]), end: next))
        }
        let children = Int(firstChild[node])..<Int(firstChild[node + 1])
        guard !children.isEmpty, next < words.count, words[next].joins else { return }
        let word = words[next]
        for child in children {
            guard childKeys[child] <= WordPattern.month else { break }
            if names.fits(childKeys[child], word) { follow(Int(childNodes[child]), words, next + 1, names, &found) }
        }
        if let child = child(in: children, word.digest) { follow(child, words, next + 1, names, &found) }
        if word.stem != word.digest, let child = child(in: children, word.stem) {
            follow(child, words, next + 1, names, &found)
        }
    }

    private func child(in children: Range<Int>, _ wanted: UInt64) -> Int? {
        var low = children.lowerBound
        var high = children.upperBound
        while low < high {
            let middle = (low + high) / 2
            if childKeys[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        return low < children.upperBound && childKeys[low] == wanted ? Int(childNodes[low]) : nil
    }

    func scope(ofTerm term: Int) -> WordScope? {
        let scope = scopeOfTerm[term]
        return scope < 0 ? nil : WordScope(rawValue: Int(scope))
    }

    func counts(term: Int) -> Bool {
        let wanted = regionsOfTerm[term]
        return wanted == 0 || wanted & regions != 0
    }

    func agreesInCapitals(_ pattern: Int, _ text: [UInt8], _ words: [NormalWord], _ indices: Range<Int>) -> Bool {
        let exact = Int(exactOfPattern[pattern])
        guard exact >= 0 else { return true }
        for (wanted, index) in zip(exactForms[exact], indices) {
            let word = text[words[index].range]
            guard word.starts(with: wanted) else { return false }
            let rest = word.dropFirst(wanted.count)
            // "SENCOs", "SENCO's".
            guard rest.isEmpty || rest.last == UInt8(ascii: "s") && rest.count <= 4 else { return false }
        }
        return true
    }

    func fitsSurroundings(
        of term: Int, _ words: [NormalWord], _ indices: Range<Int>, _ sentences: [Range<Int>], _ names: PatternNames,
        _ near: inout NearPlaces
    ) -> Bool {
        let number = Int(surroundingsOfTerm[term])
        guard number >= 0 else { return true }
        let wanted = surroundings[number]
        let sentence = sentenceWords(words, indices, sentences)
        if wanted.startsSentence, sentence.lowerBound != indices.lowerBound { return false }
        func areMet(_ phrases: Surroundings.Phrases, isOnly: Bool) -> Bool {
            if phrases.areMet(words, indices, sentence, names) { return true }
            guard !phrases.near.isEmpty else { return false }
            let key = NearPlaces.Key(firstTerm: firstTerm, surroundings: number, isOnly: isOnly)
            return near.stand(phrases.near, key, beside: indices, words, sentence, names)
        }
        if !wanted.unless.isEmpty, areMet(wanted.unless, isOnly: false) { return false }
        return wanted.only.isEmpty || areMet(wanted.only, isOnly: true)
    }

    /// The words of the sentence that holds `indices`.
    private func sentenceWords(_ words: [NormalWord], _ indices: Range<Int>, _ sentences: [Range<Int>]) -> Range<Int> {
        let start = words[indices.lowerBound].range.lowerBound
        let next = firstIndex(sentences) { $0.lowerBound > start }
        let sentence = next > 0 ? sentences[next - 1] : 0..<Int.max
        return firstIndex(words) {
            $0.range.lowerBound >= sentence.lowerBound
        }..<max(
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

/// Where the phrases of `near:` stand in the sentence that was asked about last.
///
/// - Why: a page without a full stop is one sentence, which must not be walked for each of its matches.
struct NearPlaces {
    struct Key: Hashable {
        let firstTerm: Int
        let surroundings: Int
        let isOnly: Bool
    }

    private struct Ends {
        /// The index behind the phrase that ends first.
        var first = Int.max
        /// Where the last phrase begins.
        var last = -1
    }

    private var sentence = 0..<0
    private var known: [Key: Ends] = [:]

    /// Whether one of `phrases` stands in the sentence, before or behind the words at `indices`.
    fileprivate mutating func stand(
        _ phrases: [WordPattern], _ key: Key, beside indices: Range<Int>, _ words: [NormalWord], _ sentence: Range<Int>,
        _ names: PatternNames
    ) -> Bool {
        if sentence != self.sentence {
            self.sentence = sentence
            known.removeAll(keepingCapacity: true)
        }
        let ends = known[key] ?? ends(of: phrases, words, names)
        known[key] = ends
        return ends.first <= indices.lowerBound || ends.last >= indices.upperBound
    }

    private func ends(of phrases: [WordPattern], _ words: [NormalWord], _ names: PatternNames) -> Ends {
        var ends = Ends()
        for pattern in phrases {
            for start in sentence {
                guard let end = pattern.end(in: words, from: start, names), end <= sentence.upperBound else { continue }
                ends.first = min(ends.first, end)
                ends.last = max(ends.last, start)
            }
        }
        return ends
    }
}

extension Surroundings.Phrases {
    /// Whether one of the phrases stands where it should; of those that may stand anywhere near, `NearPlaces` knows.
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
