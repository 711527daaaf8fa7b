import CommonMark
import SiteModel

/// Words that this school explains or accepts.
struct GlossaryWords: Sendable {
    /// In small letters, by language.
    private var words: [String: Set<String>] = [:]
    /// By term in small letters.
    private let accepted: [String: [AcceptedTerm]]

    /// - Parameter editions: a glossary explains the words of each language into which it is translated.
    init(_ site: Site, _ editions: [Edition]) {
        accepted = Dictionary(
            grouping: site.settings.accepted.filter { $0.until.map { $0 >= site.today } ?? true },
            by: { $0.term.lowercased() })
        for term in site.glossary { add([term.term] + term.also, site.settings.source.tag) }
        if let index = site.pageByPath["glossary.md"] {
            for edition in editions where !edition.isSource {
                let own = edition.pages[index]
                let written = own.version?.document.blocks ?? site.pages[index].document.blocks
                for section in glossarySections(own.blocks, writtenAs: written).sections {
                    add([section.heading.inlines.plainText] + section.alsoForms, edition.language.tag)
                }
            }
        }
    }

    /// A heading "Special needs (SEND)" explains both, and "EHC plan" what EHC is.
    private mutating func add(_ forms: [String], _ language: String) {
        for written in forms {
            let form = written.lowercased()
            for part in written.split(whereSeparator: { !$0.isLetter })
            where part.count > 1 && part == part.uppercased() {
                words[language, default: []].insert(part.lowercased())
            }
            words[language, default: []].insert(form)
            guard let open = form.firstIndex(of: "("), form.hasSuffix(")") else { continue }
            words[language, default: []].insert(String(form[..<open]).trimmingSpaces)
            words[language, default: []].insert(String(form[form.index(after: open)...].dropLast()).trimmingSpaces)
        }
    }

    /// Whether the word is explained in the glossary of the page's language, or accepted for the page.
    func holds(_ word: String, in page: PageText) -> Bool {
        guard !words.isEmpty || !accepted.isEmpty else { return false }
        let word = word.lowercased()
        if let words = words[page.language] {
            if words.contains(word) { return true }
            if word.hasSuffix("s"), words.contains(String(word.dropLast())) { return true }
        }
        return accepted[word]?.contains { $0.covers(page.path) } == true
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
