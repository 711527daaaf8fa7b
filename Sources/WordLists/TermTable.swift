/// The terms of some packs in flat arrays: a trie over words, and the terms' texts.
///
/// - Made when a pack is read, or when the program is built (`encoded`, `init(encoded:)`), so that nothing need be built when
///   it starts.
struct TermTable: Sendable {
    // A node's children are `firstChild[node]..<firstChild[node + 1]` of the two lists, in the order of their keys, so that
    // kinds of words come first; the same for its ends.
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
