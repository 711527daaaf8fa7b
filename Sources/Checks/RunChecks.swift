import CommonMark
package import SiteModel
package import SourceText

/// Runs `rules` on every page, in the language it was written in and in those it was written by hand in.
///
/// - Gives: findings in the order of the pages, after what the writers allowed has been taken out; and a warning for each
///   allowance that was not needed or gives no reason.
package func runChecks(
    _ rules: [Rule], on site: Site, packs: WordPacks, readerFindings: [Diagnostic] = [], workers: Int
) async -> [Diagnostic] {
    let context = CheckContext(site: site, packs: packs)
    let rules = rules.filter { site.settings.ruleWeights[$0.name] != .off }
    var diagnostics = checkSettings(site) + checkWeights(site.settings) + checkEventTexts(site, context)
    let known = Set(Rule.all.map(\.name)).union(readerFindings.map(\.rule))
    let byFile = Dictionary(grouping: readerFindings, by: \.place.file)
    let pages = await site.pages.concurrentMap(workers: workers) { page -> [Diagnostic] in
        let versions = page.versions.keys.sorted().compactMap { page.versions[$0] }
        return ([nil] + versions.map { Optional($0) }).flatMap { version in
            let text = PageText(page: page, version: version)
            let found = findings(of: rules, on: text, context) + (byFile[text.file.path] ?? [])
            return applyAllowances(found, on: text, known: known)
        }
    }
    let checkedFiles = Set(site.pages.flatMap { [$0.file.path] + $0.versions.values.map(\.file.path) })
    diagnostics += readerFindings.filter { !checkedFiles.contains($0.place.file) }
    diagnostics += pages.flatMap { $0 }
    return diagnostics.compactMap { weighed($0, site.settings) }
}

private func findings(of rules: [Rule], on text: PageText, _ context: CheckContext) -> [Diagnostic] {
    rules.flatMap { rule -> [Diagnostic] in
        guard case .page(let check) = rule.check else { return [] }
        return check(text, context).map { finding in
            Diagnostic(
                rule.name, finding.severity ?? rule.severity, finding.message, at: text.file.span(finding.range),
                help: finding.help, language: text.language == context.site.settings.source.tag ? nil : text.language,
                related: finding.related, replacement: finding.replacement)
        }
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

private func weighed(_ diagnostic: Diagnostic, _ settings: SiteSettings) -> Diagnostic? {
    // Only what is a matter of style can be weighed otherwise; broken files stay broken.
    guard let weight = settings.ruleWeights[diagnostic.rule], Rule.named(diagnostic.rule) != nil,
        diagnostic.rule != "unknown-key"
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

private struct Allowance {
    let rule: String
    let reason: String
    /// Where it holds; nil for the whole page.
    let range: Range<Int>?
    let place: SourceSpan
}

/// Takes out what the writer allowed, and reports allowances that give no reason, name no rule or allow nothing.
///
/// - A comment covers the block after it; an entry in the front matter covers the page. Errors of the readers, such as
///   broken YAML, cannot be allowed.
private func applyAllowances(_ found: [Diagnostic], on text: PageText, known: Set<String>) -> [Diagnostic] {
    let allowances = allowances(on: text)
    guard !allowances.isEmpty else { return found }
    var isUsed = [Bool](repeating: false, count: allowances.count)
    var kept = found.filter { diagnostic in
        guard Rule.named(diagnostic.rule) != nil, diagnostic.rule != "unknown-key" else { return true }
        for (number, allowance) in allowances.enumerated() where allowance.rule == diagnostic.rule {
            let isCovered = allowance.range.map { $0.contains(diagnostic.place.range.lowerBound) } ?? true
            if isCovered {
                isUsed[number] = true
                // Without a reason it does not count.
                return allowance.reason.isEmpty
            }
        }
        return true
    }
    for (number, allowance) in allowances.enumerated() {
        if !known.contains(allowance.rule) {
            let guess = nearestName(to: allowance.rule, in: known)
            kept.append(
                Diagnostic(
                    "unused-allowance", .warning,
                    "'\(allowance.rule)' is not a rule" + (guess.map { "; did you mean '\($0)'?" } ?? ""),
                    at: allowance.place,
                    help: "use the name in square brackets at the end of the message", replacement: guess))
        } else if allowance.reason.isEmpty {
            kept.append(
                Diagnostic(
                    "unused-allowance", .warning,
                    "'\(allowance.rule)' is allowed without a reason, so it is still reported",
                    at: allowance.place, help: "write <!-- allow \(allowance.rule): and why -->"))
        } else if !isUsed[number] {
            kept.append(
                Diagnostic(
                    "unused-allowance", .warning, "'\(allowance.rule)' is allowed here, but there is nothing to allow",
                    at: allowance.place, help: "take the comment out"))
        }
    }
    return kept
}

private func allowances(on text: PageText) -> [Allowance] {
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
                allowances.append(
                    Allowance(
                        rule: rule, reason: reason, range: note.span.lowerBound..<end, place: text.file.span(note.span))
                )
            }
        }
    }
    return allowances
}
