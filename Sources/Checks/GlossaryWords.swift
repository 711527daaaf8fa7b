import SiteModel

/// Words that this school explains or accepts.
struct GlossaryWords: Sendable {
    private let words: Set<String>
    private let accepted: [AcceptedTerm]

    init(_ site: Site) {
        var words: Set<String> = []
        for term in site.glossary {
            for form in [term.term] + term.also { words.insert(form.lowercased()) }
        }
        self.words = words
        accepted = site.settings.accepted.filter { $0.until.map { $0 >= site.today } ?? true }
    }

    /// Whether the word is explained in the glossary, or accepted for the page at `path` in `content/`.
    func holds(_ word: String, on path: String) -> Bool {
        guard !words.isEmpty || !accepted.isEmpty else { return false }
        let word = word.lowercased()
        if words.contains(word) { return true }
        if word.hasSuffix("s"), words.contains(String(word.dropLast())) { return true }
        return accepted.contains { $0.term.lowercased() == word && $0.covers(path) }
    }
}

extension AcceptedTerm {
    /// Whether it holds for the page at `path` in `content/`: `classes/*` is everything below a folder; without a pattern,
    /// every page.
    func covers(_ path: String) -> Bool {
        guard var pattern = pathPattern else { return true }
        if pattern.hasPrefix("content/") { pattern.removeFirst("content/".count) }
        guard let star = pattern.firstIndex(of: "*") else { return path == pattern }
        return path.hasPrefix(pattern[..<star])
    }
}
