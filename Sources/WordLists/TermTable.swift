/// The terms of some packs in flat arrays: a trie over words, and the terms' texts.
///
/// - Made when a pack is read, or when the program is built (`encoded`, `init(encoded:)`), so that nothing need be built when
///   it starts.
/// - Cost: one look-up a word of text, and a few more where a term may begin; the number of terms does not matter.
struct TermTable: Sendable {
    // A node's children are `firstChild[node]..<firstChild[node + 1]` of the two lists; the same for its ends.
    var firstChild: [Int32] = [0]
    var childKeys: [UInt64] = []
    var childNodes: [Int32] = []
    var firstEnd: [Int32] = [0]
    /// Patterns that end at a node.
    var ends: [Int32] = []
    /// Words that begin a term, in a table with open addressing; 0 is no word.
    var rootKeys: [UInt64] = [0, 0]
    var rootNodes: [Int32] = [0, 0]
    /// Roots for kinds of words, such as `{number}`: key and node.
    var kindKeys: [UInt64] = []
    var kindNodes: [Int32] = []

    var termOfPattern: [Int32] = []
    /// Index in `exactForms`, or -1.
    var exactOfPattern: [Int32] = []
    /// The words as they must be written, for patterns that mind capitals.
    var exactForms: [[[UInt8]]] = []
    /// Index in `surroundings`, or -1, for each term.
    var surroundingsOfTerm: [Int32] = []
    var surroundings: [Surroundings] = []
    var rules: [String] = []
    /// Index in `rules`, for each term.
    var ruleOfTerm: [Int32] = []
    /// Raw values of `WordScope`, or -1 for the scope of the rule.
    var scopeOfTerm: [Int32] = []
    /// Bits of `regionNames`; 0 for everywhere.
    var regionsOfTerm: [UInt64] = []
    var regionNames: [String] = []
    /// The rest of each term, encoded, to be read when it is found.
    var termStarts: [Int32] = []
    var termBytes: [UInt8] = []

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
        for child in children where names.fits(childKeys[child], words[next]) {
            follow(Int(childNodes[child]), words, next + 1, names, &found)
        }
    }
}

/// What has to stand around a match, or must not.
struct Surroundings: Sendable {
    struct Phrases: Sendable {
        var around: [WordPattern] = []
        var before: [WordPattern] = []
        var after: [WordPattern] = []
        var near: [WordPattern] = []

        var isEmpty: Bool { around.isEmpty && before.isEmpty && after.isEmpty && near.isEmpty }
    }

    var unless = Phrases()
    var only = Phrases()
    var startsSentence = false

    var isEmpty: Bool { unless.isEmpty && only.isEmpty && !startsSentence }
}
