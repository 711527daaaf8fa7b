import WordLists

/// The signs of one language, as a trie over words.
///
/// - Cost: one look into a table for each word of a text, whatever the number of phrases.
struct SignList: Sendable {
    // A table with open addressing: the key of an edge, and the node it leads to.
    private var keys: [UInt64] = []
    private var targets: [Int32] = []
    /// By node; the root is 0.
    private var meanings: [Sign.Meaning] = [[]]

    /// - Parameter lists: phrases between commas or on lines of their own; `(a|b)` is either, `_` a space inside it,
    ///   `{weekday}` any of `weekdays`.
    init(_ lists: [(Sign.Meaning, String)], weekdays: String = "") {
        var edges: [UInt64: Int32] = [:]
        let names = weekdays.split(separator: " ").map(String.init)
        for (meaning, list) in lists + [(.weekday, weekdays.split(separator: " ").joined(separator: ","))] {
            for phrase in list.split(whereSeparator: { $0 == "," || $0.isNewline }) {
                for form in expanded(phrase, weekdays: names) { add(form, meaning, &edges) }
            }
        }
        var size = 64
        while size < edges.count * 3 { size *= 2 }
        keys = [UInt64](repeating: 0, count: size)
        targets = [Int32](repeating: 0, count: size)
        for (key, target) in edges {
            var slot = Int(truncatingIfNeeded: key) & (size - 1)
            while targets[slot] != 0 { slot = (slot + 1) & (size - 1) }
            keys[slot] = key
            targets[slot] = target
        }
    }

    /// In the order of their first words; of signs that begin together, the shorter first.
    func signs(in words: [NormalWord]) -> [Sign] {
        var found: [Sign] = []
        for start in words.indices {
            var node = 0
            var next = start
            while next < words.count, next == start || words[next].joins {
                node = child(of: node, words[next].digest)
                guard node != 0 else { break }
                next += 1
                guard !meanings[node].isEmpty else { continue }
                let range = words[start].range.lowerBound..<words[next - 1].range.upperBound
                found.append(Sign(meaning: meanings[node], words: start..<next, range: range))
            }
        }
        return found
    }

    @inline(__always)
    private func child(of node: Int, _ digest: UInt64) -> Int {
        let key = edge(node, digest)
        var slot = Int(truncatingIfNeeded: key) & (keys.count - 1)
        while targets[slot] != 0 {
            if keys[slot] == key { return Int(targets[slot]) }
            slot = (slot + 1) & (keys.count - 1)
        }
        return 0
    }

    private mutating func add(_ phrase: String, _ meaning: Sign.Meaning, _ edges: inout [UInt64: Int32]) {
        var node = 0
        for word in normalWords(of: Array(phrase.utf8)) {
            let key = edge(node, word.digest)
            if let next = edges[key] {
                node = Int(next)
            } else {
                node = meanings.count
                edges[key] = Int32(node)
                meanings.append([])
            }
        }
        guard node != 0 else { return }
        meanings[node].formUnion(meaning)
    }
}

@inline(__always)
private func edge(_ node: Int, _ digest: UInt64) -> UInt64 {
    let mixed = (digest ^ UInt64(truncatingIfNeeded: node) &* 0x9E37_79B9_7F4A_7C15) &* 0xFF51_AFD7_ED55_8CCD
    return mixed ^ mixed >> 32
}

/// Every phrase that "(call|text) us by {weekday}" stands for.
private func expanded(_ phrase: Substring, weekdays: [String]) -> [String] {
    var forms = [""]
    for part in phrase.split(separator: " ") {
        let choices: [String]
        if part == "{weekday}" {
            choices = weekdays
        } else if part.hasPrefix("("), part.hasSuffix(")") {
            choices = part.dropFirst().dropLast().split(separator: "|").map { choice in
                choice.split(separator: "_").joined(separator: " ")
            }
        } else {
            choices = [String(part)]
        }
        forms = forms.flatMap { form in choices.map { form.isEmpty ? $0 : form + " " + $0 } }
    }
    return forms
}

extension SignList {
    /// The signs of `language`, a BCP 47 tag; nil where we have no list.
    static func of(_ language: String) -> SignList? {
        // Each list is made when a text first asks for it.
        switch primaryTag(language) {
        case "en": .english
        case "es": .spanish
        case "fr": .french
        case "de": .german
        case "pl": .polish
        default: nil
        }
    }
}
