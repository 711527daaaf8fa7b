/// Puts terms together into a table.
struct TermTableMaker {
    private struct Edge: Hashable {
        let node: Int
        let key: UInt64
    }

    /// A node while the trie grows.
    private struct Node: Hashable {
        var children: [Child] = []
        var ends: [Int] = []
    }

    private struct Child: Hashable {
        let key: UInt64
        let node: Int
    }

    private var nodes: [Node] = [Node()]
    /// Every child by its parent and its word: the root has thousands, and so may "school".
    private var edges: [Edge: Int] = [:]
    private var table = TermTable()
    private var rules: [String: Int] = [:]
    private var regions: [String: Int] = [:]

    mutating func addSurroundings(_ surroundings: Surroundings) -> Int {
        guard !surroundings.isEmpty else { return -1 }
        table.surroundings.append(surroundings)
        return table.surroundings.count - 1
    }

    /// - Parameter exact: for each pattern the words as they must be written; nil where capitals do not matter.
    mutating func add(
        _ term: Vocabulary.Term, _ patterns: [(pattern: WordPattern, exact: [[UInt8]]?)], regions names: [String],
        surroundings: Int, scope: WordScope? = nil
    ) {
        let rule = rules[term.rule] ?? rules.count
        rules[term.rule] = rule
        if rule == table.rules.count { table.rules.append(term.rule) }
        let number = table.ruleOfTerm.count
        table.ruleOfTerm.append(Int32(rule))
        table.regionsOfTerm.append(names.reduce(0) { $0 | 1 << UInt64(bit(of: $1)) })
        table.scopeOfTerm.append(Int32(scope?.rawValue ?? -1))
        table.surroundingsOfTerm.append(Int32(surroundings))
        table.termStarts.append(Int32(table.termBytes.count))
        term.encode(into: &table.termBytes)
        // Spellings that do not mind capitals are one to the search, so that what follows on them can be shared.
        var shared: Int?
        for (pattern, exact) in patterns {
            if exact == nil, let shared {
                add(pattern, number: shared)
                continue
            }
            add(pattern, number: table.termOfPattern.count)
            if exact == nil { shared = table.termOfPattern.count }
            table.termOfPattern.append(Int32(number))
            table.exactOfPattern.append(exact == nil ? -1 : Int32(table.exactForms.count))
            if let exact { table.exactForms.append(exact) }
        }
    }

    /// More countries than bits would be a mistake in a pack; they share the last bit.
    private mutating func bit(of region: String) -> Int {
        if let known = regions[region] { return known }
        let new = min(regions.count, 63)
        regions[region] = new
        table.regionNames.append(region)
        return new
    }

    private mutating func add(_ pattern: WordPattern, number: Int) {
        var reached = [0]
        for place in pattern.places {
            var next: [Int] = []
            for node in reached {
                for key in place { next.append(child(of: node, key)) }
            }
            reached = next
        }
        for node in reached where !nodes[node].ends.contains(number) { nodes[node].ends.append(number) }
    }

    private mutating func child(of node: Int, _ key: UInt64) -> Int {
        let edge = Edge(node: node, key: key)
        if let known = edges[edge] { return known }
        nodes.append(Node())
        edges[edge] = nodes.count - 1
        nodes[node].children.append(Child(key: key, node: nodes.count - 1))
        return nodes.count - 1
    }

    func finished() -> TermTable {
        var table = table
        let nodes = sharedNodes()
        for (number, node) in nodes.enumerated() {
            // The root's have a table of their own. Others are in order, to be searched by halves.
            for child in number == 0 ? [] : node.children {
                table.childKeys.append(child.key)
                table.childNodes.append(Int32(child.node))
            }
            table.firstChild.append(Int32(table.childKeys.count))
            table.ends += node.ends.map { Int32($0) }
            table.firstEnd.append(Int32(table.ends.count))
        }
        var size = 2
        while size < nodes[0].children.count * 3 { size *= 2 }
        table.rootKeys = [UInt64](repeating: 0, count: size)
        table.rootNodes = [Int32](repeating: 0, count: size)
        // In the order of the keys, so that the same packs give the same bytes.
        for child in nodes[0].children {
            let (key, node) = (child.key, child.node)
            if key <= WordPattern.month {
                table.kindKeys.append(key)
                table.kindNodes.append(Int32(node))
                continue
            }
            var slot = Int(truncatingIfNeeded: key) & (size - 1)
            while table.rootKeys[slot] != 0 { slot = (slot + 1) & (size - 1) }
            table.rootKeys[slot] = key
            table.rootNodes[slot] = Int32(node)
        }
        return table
    }

    /// The nodes, those with the same ends and the same children being one; the root is the first.
    ///
    /// "Parents who do not …" and "families who do not …" go on with the same words, which are kept once: without this, the
    /// English packs would be three times as large.
    ///
    /// - Source: J. Daciuk et al., "Incremental construction of minimal acyclic finite-state automata", Computational
    ///   Linguistics 26 (2000), 3–16; here in one go, from the last node to the first, as children come after parents.
    private func sharedNodes() -> [Node] {
        var numbers = [Int](repeating: 0, count: nodes.count)
        var known: [Node: Int] = [:]
        var shared: [Node] = []
        for number in nodes.indices.reversed() {
            var node = nodes[number]
            node.ends.sort()
            node.children = node.children.map { Child(key: $0.key, node: numbers[$0.node]) }.sorted { $0.key < $1.key }
            if number != 0, let same = known[node] {
                numbers[number] = same
            } else {
                numbers[number] = shared.count
                known[node] = shared.count
                shared.append(node)
            }
        }
        // The root was made last.
        let last = shared.count - 1
        return shared.reversed().map { node in
            var node = node
            node.children = node.children.map { Child(key: $0.key, node: last - $0.node) }
            return node
        }
    }
}
