import Languages
import SourceText

/// The page as somebody wrote it in `language`; what it leaves out of its front matter comes from the source.
func versionEdition(_ page: Page, _ version: PageVersion, in language: SiteLanguage) -> Parsed<PageEdition> {
    let front = version.front
    let isOlder = !front.isAdapted && front.sourceDigest.map { $0 != page.digest } ?? false
    let source = page.language
    func own(_ text: FrontMatter.Text?, or fallback: FrontMatter.Text?) -> LocalText {
        if let text { return LocalText(text.text) }
        return LocalText(fallback?.text ?? "", language: fallback == nil ? nil : source)
    }
    var facts: [LocalText] = []
    for fact in page.front.facts {
        facts.append(own(front.facts.first { $0.key.name == fact.key.name }?.value, or: fact.value))
    }
    let title = front.title.map { LocalText($0.text) } ?? LocalText(page.title, language: source)
    let words = page.units.reduce(0) { $0 + $1.wordCount }
    let lacksTitle = front.title == nil && hasLetter(page.title)
    let edition = PageEdition(
        page: page, state: isOlder ? .older : lacksTitle ? .partly : .complete, title: title,
        summary: own(front.summary, or: page.front.summary),
        navTitle: front.navTitle.map { LocalText($0.text) } ?? title, bodyLanguage: language.language, facts: facts,
        eventPlace: own(front.eventPlace, or: page.front.eventPlace),
        imageAlt: own(front.imageAlt, or: page.front.imageAlt), slip: slipWords(page, front),
        wordsTranslated: isOlder ? 0 : words, wordsInAll: words, translators: front.translators,
        checkers: front.checkers, version: version, replacements: [])
    let name = language.language.englishName
    var diagnostics: [Diagnostic] = []
    func say(_ rule: String, _ severity: Severity, _ message: String, help: String) {
        diagnostics.append(
            Diagnostic(rule, severity, message, at: .start(of: version.file.path), help: help, language: language.tag))
    }
    let mustFit = page.front.isVital && language.isRequired
    if isOlder {
        say(
            "stale-translation", mustFit ? .error : .note, "This \(name) page was made from an older '\(page.title)'",
            help: "bring it up to date, then write source_digest: \(page.digest) at its top"
                + (page.front.updated ?? page.front.date == nil
                    ? "; with updated: and a day in the source page, families are told since when" : ""))
    } else if front.sourceDigest == nil, !front.isAdapted {
        say(
            "stale-translation", mustFit ? .error : .note,
            "Nobody can tell whether this \(name) page still fits '\(page.title)'",
            help:
                "read it against the source, then write source_digest: \(page.digest) at its top, or adapted: yes if it "
                + "says other things on purpose")
    }
    if lacksTitle {
        say(
            "missing-translation", .note, "This \(name) page has no title, so families read '\(page.title)'",
            help: "write title: and the \(name) words at its top")
    }
    return Parsed(edition, diagnostics)
}

/// Why families cannot rely on a hand-written version of a critical page: it may be old, or too few people checked it.
func whatIsDoubtful(about version: PageVersion, of page: Page, in language: SiteLanguage) -> [Diagnostic] {
    let isCurrent = version.front.sourceDigest == page.digest
    let checkers = differentNames(version.front.checkers).count
    guard !isCurrent || checkers < language.reviewers else { return [] }
    let reason =
        isCurrent
        ? "fewer than \(language.reviewers) \(language.reviewers == 1 ? "person has" : "people have") checked it"
        : "it may be older than its source"
    return [
        Diagnostic(
            isCurrent ? "missing-translation" : "stale-translation",
            page.front.isVital && language.isRequired ? .error : .note,
            "'\(page.title)' is a critical page, and this \(language.language.englishName) version is not shown: \(reason)",
            at: .start(of: version.file.path),
            help: isCurrent
                ? "have it read against the source, then write checked_by: and the names at its top"
                : "bring it up to date, then write source_digest: \(page.digest) at its top",
            language: language.tag)
    ]
}

/// The slip of a page written by hand, where it asks as many things as its source: the office reads both, line by line.
private func slipWords(_ page: Page, _ front: FrontMatter) -> SlipWords? {
    guard let slip = page.front.slip else { return nil }
    if let own = front.slip, own.answers.count == slip.answers.count, own.ask.count == slip.ask.count {
        var words = SlipWords(own) { LocalText($1.text) }
        if own.title == nil, let title = slip.title { words.title = LocalText(title.text, language: page.language) }
        return words
    }
    return SlipWords(slip) { LocalText($1.text, language: page.language) }
}
