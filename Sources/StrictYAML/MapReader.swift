package import CivilTime
package import SourceText

/// Reads the keys of one map, strictly: what nobody asked for is an unknown key, with the nearest known one.
///
/// - Use: ask for each key once, then call `finish()`; `diagnostics` holds what is wrong with the values.
/// - Bad values: an error at the value, and nil, as if the key were not there.
package struct MapReader {
    package private(set) var diagnostics: [Diagnostic] = []
    /// The place of the map itself, for what concerns it as a whole.
    package let place: SourceSpan
    private let entries: [YAMLEntry]
    private var known: Set<String> = []
    private let subject: String

    /// - Parameter subject: what the map describes, as a message says it: "a contact", "site.yaml".
    package init(_ node: YAMLNode, subject: String) {
        place = node.place
        self.subject = subject
        switch node.kind {
        case .map(let entries): self.entries = entries
        case .nothing: entries = []
        case .scalar, .list:
            entries = []
            diagnostics.append(
                Diagnostic(
                    "wrong-value", .error, "\(subject) needs lines of the form key: value", at: node.place,
                    help: "write each fact on a line of its own, such as title: Our school"))
        }
    }

    /// The node at `key`; nil where the key is missing or has no value.
    package mutating func node(_ key: String) -> YAMLNode? {
        known.insert(key)
        guard let value = entries.first(where: { $0.key == key })?.value, !value.isNothing else { return nil }
        return value
    }

    /// A line of text.
    package mutating func text(_ key: String) -> String? {
        guard let node = node(key) else { return nil }
        guard let text = node.text else {
            wrong(node, "'\(key)' needs a text, not a list", help: "write \(key): followed by words")
            return nil
        }
        return text
    }

    /// A list of texts; a single text counts as a list of one.
    package mutating func texts(_ key: String) -> [String] {
        textNodes(key).compactMap(\.text)
    }

    package mutating func textNodes(_ key: String) -> [YAMLNode] {
        guard let node = node(key) else { return [] }
        switch node.kind {
        case .scalar: return [node]
        case .list(let items):
            for item in items where item.text == nil {
                wrong(item, "'\(key)' needs a list of words", help: "write \(key): [one, two]")
            }
            return items.filter { $0.text != nil }
        case .map, .nothing:
            wrong(node, "'\(key)' needs a list of words", help: "write \(key): [one, two]")
            return []
        }
    }

    package mutating func nodes(_ key: String) -> [YAMLNode] {
        guard let node = node(key) else { return [] }
        if case .list(let items) = node.kind { return items }
        wrong(node, "'\(key)' needs a list", help: "start each entry on a line of its own with a dash")
        return []
    }

    package mutating func entries(_ key: String) -> [YAMLEntry] {
        guard let node = node(key) else { return [] }
        if case .map(let entries) = node.kind { return entries }
        wrong(node, "'\(key)' needs lines of the form name: value", help: "indent them below \(key):")
        return []
    }

    package mutating func day(_ key: String) -> Day? {
        guard let node = node(key) else { return nil }
        switch readDay(node) {
        case .success(let day): return day
        case .failure(let problem):
            diagnostics.append(problem.diagnostic)
            return nil
        }
    }

    package mutating func days(_ key: String) -> [Day] {
        textNodes(key).compactMap { node in
            switch readDay(node) {
            case .success(let day): return day
            case .failure(let problem):
                diagnostics.append(problem.diagnostic)
                return nil
            }
        }
    }

    /// A time such as `15:20`, `15.20`, `3.30pm` or `noon`.
    package mutating func time(_ key: String) -> ClockTime? {
        guard let node = node(key) else { return nil }
        let text = node.text ?? ""
        if let time = readClockTime(text) { return time }
        // YAML 1.1 libraries read 15:20 as a number to base 60; ours does not, so what is left is a real slip.
        wrong(node, "'\(text)' is not a time", help: "write \(key): \"15:20\"")
        return nil
    }

    package mutating func flag(_ key: String, default value: Bool = false) -> Bool {
        guard let node = node(key) else { return value }
        let text = node.text ?? ""
        switch text.lowercased() {
        case "true", "yes", "on": return true
        case "false", "no", "off": return false
        default:
            wrong(node, "'\(text)' is neither yes nor no", help: "write \(key): yes or \(key): no")
            return value
        }
    }

    package mutating func number(_ key: String, in range: ClosedRange<Int>) -> Int? {
        guard let node = node(key) else { return nil }
        let text = node.text ?? ""
        if let number = Int(text), range.contains(number) { return number }
        wrong(
            node, "'\(text)' is not a number from \(range.lowerBound) to \(range.upperBound)",
            help: "write \(key): \(range.lowerBound)")
        return nil
    }

    /// One of a few words.
    package mutating func choice(_ key: String, of words: [String]) -> String? {
        guard let node = node(key) else { return nil }
        let text = node.text ?? ""
        if words.contains(text) { return text }
        let guess = nearestName(to: text, in: words)
        wrong(
            node, "'\(text)' is not a known '\(key)'" + (guess.map { "; did you mean '\($0)'?" } ?? ""),
            help: "use one of: \(words.joined(separator: ", "))", replacement: guess)
        return nil
    }

    /// Codes of countries (ISO 3166-1, two letters) in capitals; `UK`, which people write for it, is `GB`.
    package mutating func countries(_ key: String) -> [String] {
        textNodes(key).compactMap { node in
            let code = (node.text ?? "").uppercased()
            guard code.utf8.count == 2, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
                wrong(node, "'\(node.text ?? "")' is not a country code", help: "write two letters, such as \(key): GB")
                return nil
            }
            return code == "UK" ? "GB" : code
        }
    }

    /// Where the value of `key` stands, or the key, or the whole map.
    package func place(of key: String) -> SourceSpan {
        guard let entry = entries.first(where: { $0.key == key }) else { return place }
        return entry.value.isNothing ? entry.keyPlace : entry.value.place
    }

    package mutating func wrong(_ node: YAMLNode, _ message: String, help: String, replacement: String? = nil) {
        diagnostics.append(
            Diagnostic("wrong-value", .error, message, at: node.place, help: help, replacement: replacement))
    }

    package mutating func add(_ more: [Diagnostic]) {
        diagnostics += more
    }

    /// Reports every key that nobody asked for, and gives all that was found wrong.
    package mutating func finish(alsoKnown: [String] = []) -> [Diagnostic] {
        known.formUnion(alsoKnown)
        for entry in entries where !known.contains(entry.key) {
            let guess = nearestName(to: entry.key, in: known)
            diagnostics.append(
                Diagnostic(
                    "unknown-key", .error,
                    "'\(entry.key)' is not a known key of \(subject)" + (guess.map { "; did you mean '\($0)'?" } ?? ""),
                    at: entry.keyPlace,
                    help: guess.map { "write \($0), or take the line out" }
                        ?? "take the line out, or use one of: \(known.sorted().joined(separator: ", "))",
                    replacement: guess))
        }
        return diagnostics
    }
}
