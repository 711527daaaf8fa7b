/// All terms of one language, to be found in one pass over the words of a text.
///
/// - Cost: one look-up a word, and a few more where a term may begin; the number of terms does not matter.
struct WordTrie: Sendable {
    private struct Node: Sendable {
        var children: [(digest: UInt64, node: Int)] = []
        var anyWord: Int?
        var number: Int?
        /// Numbers of the patterns that end here.
        var ends: [Int] = []
    }

    /// What begins at a word: the pattern, and the index behind its last word.
    struct Candidate {
        let pattern: Int
        let end: Int
    }

    private var roots: [UInt64: Int] = [:]
    private var numberRoot: Int?
    private var nodes: [Node] = []

    mutating func add(_ pattern: WordPattern, number: Int) {
        var places: [Int?] = [nil]  // nil is the root
        for place in pattern.places {
            var next: [Int?] = []
            for node in places {
                switch place {
                case .anyWord: if let node { next.append(anyChild(of: node)) }
                case .number: next.append(numberChild(of: node))
                case .words(let runs):
                    for run in runs {
                        var current = node
                        for digest in run { current = child(of: current, digest) }
                        next.append(current)
                    }
                }
            }
            places = next
        }
        for case let node? in places where !nodes[node].ends.contains(number) { nodes[node].ends.append(number) }
    }

    private mutating func made() -> Int {
        nodes.append(Node())
        return nodes.count - 1
    }

    private mutating func child(of node: Int?, _ digest: UInt64) -> Int {
        guard let node else {
            if let known = roots[digest] { return known }
            let new = made()
            roots[digest] = new
            return new
        }
        if let known = nodes[node].children.first(where: { $0.digest == digest })?.node { return known }
        let new = made()
        nodes[node].children.append((digest, new))
        return new
    }

    private mutating func anyChild(of node: Int) -> Int {
        if let known = nodes[node].anyWord { return known }
        let new = made()
        nodes[node].anyWord = new
        return new
    }

    private mutating func numberChild(of node: Int?) -> Int {
        if let known = node.map({ nodes[$0].number }) ?? numberRoot { return known }
        let new = made()
        if let node { nodes[node].number = new } else { numberRoot = new }
        return new
    }

    /// Adds to `found` every term that begins at word `start`.
    func candidates(in words: [NormalWord], at start: Int, into found: inout [Candidate]) {
        let word = words[start]
        if let root = roots[word.digest] { follow(root, words, start + 1, &found) }
        if word.stem != word.digest, let root = roots[word.stem] { follow(root, words, start + 1, &found) }
        if word.isNumber, let root = numberRoot { follow(root, words, start + 1, &found) }
    }

    private func follow(_ number: Int, _ words: [NormalWord], _ next: Int, _ found: inout [Candidate]) {
        let node = nodes[number]
        for end in node.ends { found.append(Candidate(pattern: end, end: next)) }
        guard next < words.count, words[next].joins else { return }
        let word = words[next]
        for child in node.children where child.digest == word.digest || child.digest == word.stem {
            follow(child.node, words, next + 1, &found)
        }
        if let child = node.anyWord { follow(child, words, next + 1, &found) }
        if word.isNumber, let child = node.number { follow(child, words, next + 1, &found) }
    }
}
