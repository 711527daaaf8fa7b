import Languages
package import SiteModel
package import SourceText

/// One writing check: a card that says what it finds and why, and the function that finds it.
///
/// - Names are for ever, say what is wrong in a school secretary's words, and read well after "allow".
package struct Rule: Sendable {
    package let name: String
    package let severity: Severity
    package let summary: String
    package let reason: String
    package let bad: String
    package let good: String
    package let check: Check

    package enum Check: Sendable {
        /// Looks at one page in the language it was written in.
        case page(@Sendable (PageText, CheckContext) -> [Finding])
        /// Found by whoever reads the file; the card is here for `explain` and for suppression.
        case reader
    }

    package init(
        name: String, severity: Severity, summary: String, reason: String, bad: String, good: String, check: Check
    ) {
        self.name = name
        self.severity = severity
        self.summary = summary
        self.reason = reason
        self.bad = bad
        self.good = good
        self.check = check
    }
}

/// What a page check found; the rule's name and weight are added by `runChecks`.
package struct Finding: Sendable {
    package let message: String
    package let range: Range<Int>
    package let help: String
    /// Where this one weighs more or less than its rule does.
    package let severity: Severity?
    package let related: [Diagnostic.Related]
    package let replacement: String?

    package init(
        _ message: String, at range: Range<Int>, help: String, severity: Severity? = nil,
        related: [Diagnostic.Related] = [], replacement: String? = nil
    ) {
        self.message = message
        self.range = range
        self.help = help
        self.severity = severity
        self.related = related
        self.replacement = replacement
    }
}

/// What the checks know beside the page: the site and the words.
package struct CheckContext: Sendable {
    package let site: Site
    package let packs: WordPacks
    let glossary: GlossaryWords
    /// What finds dates in texts, by language; making one takes milliseconds.
    let dateFinders: [String: DateFinder]
    let formats: [String: LocaleFormat]

    package init(site: Site, packs: WordPacks) {
        self.site = site
        self.packs = packs
        glossary = GlossaryWords(site)
        let region = site.settings.region
        let languages = site.settings.languages.map(\.language)
        dateFinders = Dictionary(
            uniqueKeysWithValues: languages.map { ($0.tag, DateFinder(language: $0.tag, region: region)) })
        formats = Dictionary(
            uniqueKeysWithValues: languages.map { ($0.tag, LocaleFormat(language: $0, region: region)) })
    }
}

/// Words that this school explains or accepts, in lower case.
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
        let word = word.lowercased()
        if words.contains(word) { return true }
        if word.hasSuffix("s"), words.contains(String(word.dropLast())) { return true }
        return accepted.contains { $0.term.lowercased() == word && fits(path, $0.pathPattern) }
    }

    /// `classes/*` is everything below a folder; without a pattern, every page.
    private func fits(_ path: String, _ pattern: String?) -> Bool {
        guard var pattern else { return true }
        if pattern.hasPrefix("content/") { pattern.removeFirst("content/".count) }
        guard let star = pattern.firstIndex(of: "*") else { return path == pattern }
        return path.hasPrefix(pattern[..<star])
    }
}
