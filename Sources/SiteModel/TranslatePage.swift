import CommonMark
package import Gettext
import Languages
package import SourceText

/// Puts one page into one language.
///
/// - The merge of catalogue and page follows TRANSLATION §2f: a hand-written page wins whole; else blocks whose message is
///   current; below `publish_at` of the words, the page in its source language.
/// - Gives: findings on the translation (`missing-translation`, `stale-translation`, faults of single messages).
package func translatePage(_ page: Page, into language: SiteLanguage, catalog: Catalog?, catalogPath: String) -> Parsed<
    PageEdition
> {
    if language.tag == page.language.tag { return Parsed(sourceEdition(page, in: language)) }
    if let version = page.versions[language.tag] {
        // A critical page is shown in a translation only if that is known to fit the source.
        let isTrusted = !page.front.isCritical || version.front.sourceDigest == page.digest
        if isTrusted { return versionEdition(page, version, in: language) }
    }
    var translation = PageTranslation(page: page, language: language, catalog: catalog, catalogPath: catalogPath)
    return translation.edition()
}

private func sourceEdition(_ page: Page, in language: SiteLanguage) -> PageEdition {
    PageEdition(
        page: page, state: .source, title: LocalText(page.title), summary: LocalText(page.front.summary?.text ?? ""),
        navTitle: LocalText(page.front.navTitle?.text ?? page.title), bodyLanguage: language.language,
        facts: page.front.facts.map { LocalText($0.value.text) },
        eventPlace: LocalText(page.front.eventPlace?.text ?? ""),
        imageAlt: LocalText(page.front.imageAlt?.text ?? ""), wordsTranslated: 0, wordsInAll: 0, translators: [],
        version: nil, replacements: [])
}

private func versionEdition(_ page: Page, _ version: PageVersion, in language: SiteLanguage) -> Parsed<PageEdition> {
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
    let edition = PageEdition(
        page: page, state: isOlder ? .older : .complete, title: title,
        summary: own(front.summary, or: page.front.summary),
        navTitle: front.navTitle.map { LocalText($0.text) } ?? title, bodyLanguage: language.language, facts: facts,
        eventPlace: own(front.eventPlace, or: page.front.eventPlace),
        imageAlt: own(front.imageAlt, or: page.front.imageAlt),
        wordsTranslated: isOlder ? 0 : words, wordsInAll: words, translators: front.translators, version: version,
        replacements: [])
    guard isOlder else { return Parsed(edition) }
    return Parsed(
        edition,
        [
            Diagnostic(
                "stale-translation", page.front.isVital && language.isRequired ? .error : .note,
                "This \(language.language.englishName) page was made from an older '\(page.title)'",
                at: .start(of: version.file.path),
                help: "bring it up to date, then write source_digest: \(page.digest) at its top", language: language.tag
            )
        ])
}

/// The look-up of one page's units in one catalogue.
private struct PageTranslation {
    let page: Page
    let language: SiteLanguage
    let catalog: Catalog?
    let catalogPath: String
    var diagnostics: [Diagnostic] = []

    mutating func edition() -> Parsed<PageEdition> {
        var words = (done: 0, all: 0)
        var unitCount = (missing: 0, stale: 0, reviewed: 0)
        var firstMissing: TranslationUnit?
        var firstStale: (TranslationUnit, Message)?
        var keyTexts: [String: String] = [:]
        var replacements: [[Inline]?] = []
        var texts: [TranslatedText] = []
        for unit in page.units {
            words.all += unit.wordCount
            let isKey = unit.isKey
            let message = catalog?.message(context: unit.context, id: unit.id)
            let state = message?.state ?? .missing
            var inlines: [Inline]?
            if let message, state == .current || state == .reviewed {
                inlines = readInlines(message, of: unit)
            }
            if let message, let found = inlines {
                let shown = isKey ? [Inline(.text(message.strings[0]), span: 0..<0)] : found
                texts.append(
                    TranslatedText(unit: unit, inlines: shown, place: message.stringPlaces.first ?? message.place))
                words.done += unit.wordCount
                if state == .reviewed { unitCount.reviewed += 1 }
                if isKey, let key = unit.context { keyTexts[key] = message.strings[0] }
            } else if state == .stale, let message {
                unitCount.stale += 1
                if firstStale == nil { firstStale = (unit, message) }
            } else {
                unitCount.missing += 1
                if firstMissing == nil { firstMissing = unit }
            }
            if !isKey { replacements.append(inlines) }
        }
        let isComplete = words.done == words.all && unitCount.missing == 0 && unitCount.stale == 0
        let state = pageState(
            words, isComplete: isComplete, allReviewed: unitCount.reviewed == page.units.count,
            hasTitle: keyTexts["title"] != nil || !page.units.contains { $0.kind == .title })
        report(unitCount.missing, unitCount.stale, firstMissing, firstStale)
        return Parsed(edition(state, keyTexts, replacements, words, state == .none ? [] : texts), diagnostics)
    }

    private func pageState(_ words: (done: Int, all: Int), isComplete: Bool, allReviewed: Bool, hasTitle: Bool)
        -> EditionState
    {
        if page.front.isCritical { return isComplete && allReviewed ? .complete : .none }
        if isComplete { return .complete }
        let percent = words.all == 0 ? 0 : words.done * 100 / words.all
        return hasTitle && percent >= language.publishAt ? .partly : .none
    }

    private func edition(
        _ state: EditionState, _ keys: [String: String], _ replacements: [[Inline]?], _ words: (done: Int, all: Int),
        _ texts: [TranslatedText]
    ) -> PageEdition {
        let source = page.language
        func local(_ key: String, _ text: String) -> LocalText {
            if text.isEmpty { return LocalText("") }
            return keys[key].map { LocalText($0) } ?? LocalText(text, language: hasLetter(text) ? source : nil)
        }
        let front = page.front
        let title = local("title", page.title)
        let names = [catalog?.headerValue("Last-Translator")].compactMap { $0 }
            .map { String($0.prefix { $0 != "<" }).trimmingSpaces }
            .filter { !$0.isEmpty && $0 != "FULL NAME" && $0.lowercased() != "automatically generated" }
        return PageEdition(
            page: page, state: state, title: title, summary: local("summary", front.summary?.text ?? ""),
            navTitle: front.navTitle.map { local("nav_title", $0.text) } ?? title,
            bodyLanguage: state == .none ? source : language.language,
            facts: front.facts.map {
                $0.key.isTranslatable ? local($0.key.name, $0.value.text) : LocalText($0.value.text)
            },
            eventPlace: local("place", front.eventPlace?.text ?? ""),
            imageAlt: local("image_alt", front.imageAlt?.text ?? ""),
            wordsTranslated: words.done, wordsInAll: words.all, translators: state == .none ? [] : names,
            isSample: catalog?.headerValue("X-Schoolgate-Note")?.lowercased().hasPrefix("sample") ?? false,
            version: nil,
            replacements: replacements, translatedTexts: texts)
    }

    /// The words of a message as inlines; nil, with an error, where it holds what its source does not.
    private mutating func readInlines(_ message: Message, of unit: TranslationUnit) -> [Inline]? {
        if unit.isKey { return [] }
        let place = message.stringPlaces.first ?? message.place
        if unit.kind == .html { return readHTML(message, of: unit, at: place) }
        if unit.kind == .pictureTitle { return [Inline(.text(message.strings[0].trimmingSpaces), span: 0..<0)] }
        let parsed = parseTranslatedInlines(message.strings[0])
        guard let inlines = parsed.value else {
            diagnostics.append(
                Diagnostic(
                    "broken-translation", .warning,
                    "This translation is more than one paragraph, so the source text is shown", at: place,
                    help: "write it as one paragraph, without empty lines", language: language.tag))
            return nil
        }
        let source = parseTranslatedInlines(unit.id).value ?? []
        let added = Markup(inlines).added(to: Markup(source))
        guard added == nil else {
            diagnostics.append(
                Diagnostic(
                    "broken-translation", .warning, "\(added ?? ""), so the source text is shown", at: place,
                    help:
                        "keep the links, pictures, HTML and notes of the source as they are, and translate the words only",
                    language: language.tag))
            return nil
        }
        return inlines
    }

    /// HTML may open what a later block closes, so its tags must be those of the source.
    private mutating func readHTML(_ message: Message, of unit: TranslationUnit, at place: SourceSpan) -> [Inline]? {
        let html = sanitizedHTML(message.strings[0])
        let wanted = tagNames(inHTML: unit.id)
        let found = tagNames(inHTML: html)
        // Words may change places, and the tags round them with them, where the HTML is whole in itself.
        let isSame =
            isBalancedHTML(unit.id) && isBalancedHTML(html) ? found.sorted() == wanted.sorted() : found == wanted
        if isSame { return [Inline(.html(html), span: 0..<0)] }
        diagnostics.append(
            Diagnostic(
                "broken-translation", .warning,
                "This translation has other HTML than its source, so the source text is shown",
                at: place, help: "keep every tag of the source, and translate the words between them",
                language: language.tag))
        return nil
    }

    private mutating func report(
        _ missing: Int, _ stale: Int, _ firstMissing: TranslationUnit?, _ firstStale: (TranslationUnit, Message)?
    ) {
        let name = language.language.englishName
        let mustHave = page.front.isVital && language.isRequired
        if let unit = firstMissing {
            let total = page.units.count
            diagnostics.append(
                Diagnostic(
                    "missing-translation", mustHave ? .error : .note,
                    missing == total
                        ? "'\(page.title)' is not translated into \(name)"
                        : "\(missing) of \(total) pieces of '\(page.title)' have no \(name) translation",
                    at: unit.place,
                    help: catalog == nil
                        ? "run schoolgate translate update, then fill in \(catalogPath)" : "fill in \(catalogPath)",
                    language: language.tag))
        }
        if let (unit, message) = firstStale {
            diagnostics.append(
                Diagnostic(
                    "stale-translation", mustHave ? .error : .note,
                    stale == 1
                        ? "The \(name) translation is older than its source, so the source is shown"
                        : "\(stale) \(name) translations of '\(page.title)' are older than their source, so the source is shown",
                    at: message.place, help: "change the translation to fit the new text, and take the fuzzy mark off",
                    language: language.tag,
                    related: [Diagnostic.Related(place: unit.place, message: "the source text now")]))
        }
    }
}

/// What a translation must not add: addresses, pictures, HTML, notes. This also closes the door to script by mailed catalogue.
private struct Markup {
    private var links: [String] = []
    private var html: [String] = []
    private var notes: [String] = []

    init(_ inlines: [Inline]) {
        inlines.forEachInline { inline in
            switch inline.kind {
            case .link(let target): links.append(target.destination)
            case .image(let target, _): links.append(target.destination)
            case .html(let tag): html.append(String(tag.prefix { $0 != " " && $0 != ">" }))
            case .footnoteReference(let label, _, _): notes.append(label)
            default: break
            }
        }
        // A note's own text is not part of the message, so its mark reads as plain text there.
        notes += cuttingAtNotes(inlines.plainText).compactMap(\.label)
    }

    /// What is here and not in `source`, in words; nil where nothing is.
    func added(to source: Markup) -> String? {
        if let extra = surplus(links, source.links) {
            return "This translation has a link or picture '\(extra)' that its source does not have"
        }
        if surplus(html, source.html) != nil { return "This translation has HTML that its source does not have" }
        if let extra = surplus(notes, source.notes) {
            return "This translation has a note '\(extra)' that its source does not have"
        }
        return nil
    }

    private func surplus(_ mine: [String], _ theirs: [String]) -> String? {
        var left = theirs
        for item in mine {
            guard let index = left.firstIndex(of: item) else { return item }
            left.remove(at: index)
        }
        return nil
    }
}
