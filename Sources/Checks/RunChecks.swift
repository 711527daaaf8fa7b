import CommonMark
package import Languages
import Readability
package import SiteModel
package import SourceText

/// What the checks found.
package struct CheckResult: Sendable {
    package var diagnostics: [Diagnostic]
    /// For each page that was checked, by index, the numbers of the accepted terms in it.
    package var accepted: [Int: Set<Int>]
    /// The same of what is on no page.
    package var acceptedElsewhere: Set<Int>

    package init(diagnostics: [Diagnostic], accepted: [Int: Set<Int>], acceptedElsewhere: Set<Int> = []) {
        self.diagnostics = diagnostics
        self.accepted = accepted
        self.acceptedElsewhere = acceptedElsewhere
    }
}

/// Runs `rules` on every page in the languages it was written in by hand, and on all single texts: translations,
/// calendars, menus.
///
/// - Parameters:
///   - dates: finders of dates by language tag, one for each language of the site.
///   - sources: the site's files by path, for what somebody allows in calendars.
/// - Gives: findings in the order of the pages, after what the writers allowed has been taken out; and a warning for each
///   allowance that was not needed or gives no reason.
package func runChecks(
    _ rules: [Rule], on site: Site, _ editions: [Edition], events: EventDates, packs: WordPacks,
    dates: [String: DateFinder], readerFindings: [Diagnostic] = [],
    sources: [String: SourceFile] = [:], workers: Int
) async -> CheckResult {
    let settings = site.settings
    let readerFindings = readerFindings.withUIDs(of: site.calendars)
    let context = CheckContext(
        site: site, editions, events: events, packs: packs.accepting(settings.accepted), dates: dates,
        sources: sources, readerFindings: readerFindings)
    let rules = rules.filter { $0.runs(with: settings) }
    let ofEvents = await eventDiagnostics(rules, context, workers: workers)
    let foundBefore = readerFindings + ofEvents.diagnostics
    var pages = await PageChecker(rules, context, foundBefore).check(Array(site.pages.indices), workers: workers)
    let byFile = Dictionary(grouping: foundBefore, by: \.place.file)
    let known = Set(Rule.all.map(\.name)).union(readerFindings.map(\.rule))
    var loose = Checked()
    loose.accepted = ofEvents.accepted
    let calendars = Set(site.calendars.flatMap(\.paths))
    for text in looseTexts(of: site, editions) {
        let before = calendars.contains(text.file.path) ? byFile[text.file.path] ?? [] : []
        loose.add(text, rules, before, context, known)
    }
    let checkedFiles = calendars.union(
        site.pages.flatMap { [$0.file.path] + $0.versions.values.map(\.file.path) })
    let unread = foundBefore.filter { !checkedFiles.contains($0.place.file) }
    let others = (checkSettings(site) + checkWeights(settings) + unread).compactMap { weighed($0, settings, nil) }
    let accepted = checkAccepted(site, used: pages.reduce(into: loose.accepted) { $0.formUnion($1.accepted) })
    var all = others + accepted + loose.diagnostics
    all.reserveCapacity(all.count + pages.reduce(0) { $0 + $1.diagnostics.count })
    for index in pages.indices {
        all += pages[index].diagnostics
        // A large site has tens of thousands of findings, so that none is kept twice.
        pages[index].diagnostics = []
    }
    return CheckResult(
        diagnostics: all, accepted: Dictionary(uniqueKeysWithValues: zip(site.pages.indices, pages.map(\.accepted))),
        acceptedElsewhere: loose.accepted)
}

/// The same for some pages only: findings in their own files, and in their catalogues.
///
/// - Parameters:
///   - pages: indices of pages that are no events, as rules for events look at more than one page.
///   - catalogs: paths of the catalogues of these pages.
package func runChecks(
    _ rules: [Rule], onPages pages: [Int], catalogs: Set<String>, of site: Site, _ editions: [Edition],
    events: EventDates, packs: WordPacks, dates: [String: DateFinder], readerFindings: [Diagnostic],
    sources: [String: SourceFile], workers: Int
) async -> CheckResult {
    let settings = site.settings
    let context = CheckContext(
        site: site, editions, events: events, packs: packs.accepting(settings.accepted), dates: dates,
        sources: sources, readerFindings: readerFindings)
    let rules = rules.filter { $0.runs(with: settings) }
    let checked = await PageChecker(rules, context, readerFindings).check(pages, workers: workers)
    let unread = readerFindings.filter { catalogs.contains($0.place.file) }.compactMap { weighed($0, settings, nil) }
    return CheckResult(
        diagnostics: unread + checked.flatMap(\.diagnostics),
        accepted: Dictionary(uniqueKeysWithValues: zip(pages, checked.map(\.accepted))))
}

/// Checks pages side by side: what somebody wrote, in each language, and its translations.
private struct PageChecker: Sendable {
    private let rules: [Rule]
    private let context: CheckContext
    private let byFile: [String: [Diagnostic]]
    private let known: Set<String>

    /// - Parameter foundBefore: findings of readers, and of the rules for events.
    init(_ rules: [Rule], _ context: CheckContext, _ foundBefore: [Diagnostic]) {
        self.rules = rules
        self.context = context
        byFile = Dictionary(grouping: foundBefore, by: \.place.file)
        known = Set(Rule.all.map(\.name)).union(foundBefore.map(\.rule))
    }

    func check(_ pages: [Int], workers: Int) async -> [Checked] {
        await pages.concurrentMap(workers: workers) { index in
            let page = context.site.pages[index]
            var checked = Checked()
            for version in [nil] + page.versions.keys.sorted().compactMap({ page.versions[$0] }).map(Optional.some) {
                let text = PageText(page: page, version: version)
                checked.add(text, rules, byFile[text.file.path] ?? [], context, known)
            }
            for text in translatedTexts(of: page, at: index, in: context.editions) {
                checked.add(text, rules, [], context, known)
            }
            return checked
        }
    }
}

/// What was found in some texts, and which accepted terms are in them.
private struct Checked: Sendable {
    var diagnostics: [Diagnostic] = []
    var accepted: Set<Int> = []

    mutating func add(
        _ text: PageText, _ rules: [Rule], _ readerFindings: [Diagnostic], _ context: CheckContext, _ known: Set<String>
    ) {
        var text = text
        text.findDates(context.dateFinders[text.language])
        if let vocabulary = context.packs.vocabulary(for: text.language) {
            text.findWords(vocabulary)
            accepted.formUnion(acceptedTerms(in: text, vocabulary, context.site.settings))
        }
        var sentences: SentencePlaces?
        var found: [(diagnostic: Diagnostic, key: String?)] = readerFindings.map { ($0, nil) }
        for rule in rules where !text.isLoose || rule.readsLooseTexts {
            for finding in findings(of: rule, on: text, context) {
                var diagnostic = Diagnostic(
                    rule.name, finding.severity ?? rule.severity, finding.message,
                    at: SourceSpan(file: text.file.path, range: finding.range),
                    help: finding.help,
                    language: text.language == context.site.settings.source.tag ? nil : text.language,
                    related: finding.related, replacement: finding.replacement)
                let places = sentences ?? text.sentencePlaces
                sentences = places
                diagnostic.sentence = places.holding(finding.range.lowerBound)
                found.append((diagnostic, finding.key))
            }
        }
        // What is said once a page is said at the first place where it is not allowed.
        var said: Set<String> = []
        let kept = applyAllowances(found, on: text, context, known: known, running: rules).filter { diagnostic, key in
            key.map { said.insert(diagnostic.rule + " " + $0).inserted } ?? true
        }
        diagnostics += kept.compactMap { weighed($0.diagnostic, context.site.settings, text.audience.rawValue) }
    }
}

private func findings(of rule: Rule, on text: PageText, _ context: CheckContext) -> [Finding] {
    switch rule.check {
    case .page(let check), .pagesAndEvents(let check, _): check(text, context)
    case .words(let message): wordFindings(rule.name, on: text, context, message: message)
    case .events, .reader: []
    }
}

// MARK: Weights

extension Rule {
    /// Whether the site wants the rule at all.
    fileprivate func runs(with settings: SiteSettings) -> Bool {
        guard let weights = settings.ruleWeights[name] else { return !isOffAtFirst }
        return weights.values.contains { $0 != .off }
    }
}

/// Rules in `site.yaml` that do not exist.
private func checkWeights(_ settings: SiteSettings) -> [Diagnostic] {
    settings.rulePlaces.sorted { $0.key < $1.key }.filter { Rule.named($0.key) == nil }.map { name, place in
        let guess = nearestName(to: name, in: Rule.all.map(\.name))
        return Diagnostic(
            "unknown-key", .error, "'\(name)' is not a rule" + (guess.map { "; did you mean '\($0)'?" } ?? ""),
            at: place,
            help: "use the name in square brackets at the end of a message", replacement: guess)
    }
}

/// The finding with the weight that `site.yaml` gives its rule; nil where the rule is off.
///
/// - Parameter audience: of the page; nil for what is on no page.
func weighed(_ diagnostic: Diagnostic, _ settings: SiteSettings, _ audience: String?) -> Diagnostic? {
    // Only what is a matter of style can be weighed otherwise; broken files stay broken.
    guard let weights = settings.ruleWeights[diagnostic.rule],
        let weight = audience.flatMap({ weights[$0] }) ?? weights[SiteSettings.everyAudience],
        Rule.named(diagnostic.rule)?.canBeWeighed == true
    else { return diagnostic }
    switch weight {
    case .off: return nil
    case .severity(let severity):
        var changed = diagnostic
        changed.severity = severity
        return changed
    }
}

// MARK: Allowances

struct Allowance {
    let rule: String
    let reason: String
    /// Where it holds; nil for the whole page.
    let range: Range<Int>?
    let place: SourceSpan
}

/// Takes out what the writer allowed, and reports allowances that give no reason, name no rule or allow nothing.
///
/// - Parameters:
///   - known: names that may stand in an allowance.
///   - rules: those that the site has switched on; an allowance for another is neither needed nor wrong.
/// - A comment covers the block after it, in a calendar the event; an entry in the front matter covers the page. Errors of the readers, such as
///   broken YAML, cannot be allowed.
private func applyAllowances(
    _ found: [(diagnostic: Diagnostic, key: String?)], on text: PageText, _ context: CheckContext, known: Set<String>,
    running rules: [Rule]
) -> [(diagnostic: Diagnostic, key: String?)] {
    let inCalendar = text.isLoose ? context.calendarAllowances[text.file.path] : nil
    let allowances = inCalendar ?? allowances(on: text)
    guard !allowances.isEmpty else { return found }
    // Whether a page got harder is only known where there is a baseline.
    let running = Set(rules.map(\.name)).subtracting([Rule.harderThanBefore.name])
    var isUsed = [Bool](repeating: false, count: allowances.count)
    let cover = AllowanceCover(allowances)
    var kept = found.filter { diagnostic, _ in
        guard Rule.named(diagnostic.rule)?.isMatterOfStyle == true,
            let number = cover.allowance(of: diagnostic.rule, at: diagnostic.place.range.lowerBound)
        else { return true }
        isUsed[number] = true
        // Without a reason it does not count.
        return allowances[number].reason.isEmpty
    }
    func report(_ diagnostic: Diagnostic) { kept.append((diagnostic, nil)) }
    for (number, allowance) in allowances.enumerated() {
        if !known.contains(allowance.rule) {
            let guess = nearestName(to: allowance.rule, in: known)
            report(
                Diagnostic(
                    "unused-allowance", .warning,
                    "'\(allowance.rule)' is not a rule" + (guess.map { "; did you mean '\($0)'?" } ?? ""),
                    at: allowance.place,
                    help: "use the name in square brackets at the end of the message", replacement: guess))
        } else if allowance.reason.isEmpty {
            report(
                Diagnostic(
                    "unused-allowance", .warning,
                    "'\(allowance.rule)' is allowed without a reason, so it is still reported",
                    at: allowance.place,
                    help: inCalendar == nil
                        ? "write <!-- allow \(allowance.rule): and why -->" : "write # allow \(allowance.rule): and why"
                ))
        } else if !isUsed[number], running.contains(allowance.rule) {
            report(
                Diagnostic(
                    "unused-allowance", .warning, "'\(allowance.rule)' is allowed here, but there is nothing to allow",
                    at: allowance.place, help: "take the comment out"))
        }
    }
    return kept
}

/// Which allowance covers a place: one for the page comes before those for blocks, and an outer block's before an inner one's.
///
/// - Cost: one look-up a finding, also where a page has a hundred thousand comments.
private struct AllowanceCover {
    private var ofPage: [String: Int] = [:]
    /// In order, none overlapping another: what an inner comment covers is covered by the outer one already.
    private var ofBlocks: [String: [(range: Range<Int>, number: Int)]] = [:]

    init(_ allowances: [Allowance]) {
        for (number, allowance) in allowances.enumerated() {
            guard let range = allowance.range else {
                ofPage[allowance.rule] = ofPage[allowance.rule] ?? number
                continue
            }
            let end = ofBlocks[allowance.rule]?.last?.range.upperBound ?? 0
            if range.upperBound > end {
                ofBlocks[allowance.rule, default: []].append((max(range.lowerBound, end)..<range.upperBound, number))
            }
        }
    }

    func allowance(of rule: String, at offset: Int) -> Int? {
        if let number = ofPage[rule] { return number }
        guard let blocks = ofBlocks[rule] else { return nil }
        var low = 0
        var high = blocks.count
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < blocks.count && blocks[low].range.contains(offset) ? blocks[low].number : nil
    }
}

/// What the writer allows on a page, in comments and in the front matter.
func allowances(on text: PageText) -> [Allowance] {
    var allowances: [Allowance] = []
    if text.file.path == text.page.file.path {
        for entry in text.page.front.suppressions {
            allowances.append(Allowance(rule: entry.rule, reason: entry.reason, range: nil, place: entry.place))
        }
    }
    text.document.forEachBlock { block in
        for note in block.notes {
            if case .allow(let rule, let reason) = note.kind {
                let end = max(block.span.upperBound, note.span.upperBound) + 1
                // What is wrong with an event stands in the front matter, where no comment can stand above it.
                let isOfPage = text.page.type.name == "event" && Rule.named(rule)?.isAboutEvents == true
                allowances.append(
                    Allowance(
                        rule: rule, reason: reason, range: isOfPage ? nil : note.span.lowerBound..<end,
                        place: text.file.span(note.span)))
            }
        }
    }
    return allowances
}
