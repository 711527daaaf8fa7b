import CommonMark
import Readability
import SourceText
import WordLists

extension Rule {
    package static let mixedTerms = Rule(
        name: "mixed-terms",
        severity: .note,
        summary: "One page has two words for the same thing.",
        reason: "Readers, and translators more than anyone, ask themselves what the difference is.",
        bad: "Bring the permission slip on Monday. Without the consent form your child cannot come.",
        good: "Bring the permission slip on Monday. Without the slip your child cannot come.",
        wordScope: .everywhere,
        check: .page(findMixedTermsOnPage)
    )
}

private func findMixedTermsOnPage(_ page: PageText, _ context: CheckContext) -> [Finding] {
    guard page.audience != .staff, let uses = page.uses[Rule.mixedTerms.name],
        let vocabulary = context.packs.vocabulary(for: page.language)
    else { return [] }
    // A term in another form is the same word still: its first form on the page stands for all.
    var forms: [Int: String] = [:]
    return findMixedTerms(
        uses.map { use in
            let passage = page.passages[use.passage]
            let form = forms[use.term] ?? String(decoding: passage.text.bytes[use.range], as: UTF8.self)
            forms[use.term] = form
            return (vocabulary.term(use.term).entry, form, passage.text.source(of: use.range))
        })
}

/// Finds words that mean the same thing on one page.
///
/// - Parameter uses: what the matcher found, in order: the pack's entry, the word as it is written, and its place in the file.
/// - Gives: one finding for each word that is not the page's usual one, at its first use. The usual one is used most
///   often; of equals, the first.
package func findMixedTerms(_ uses: [(entry: String, word: String, range: Range<Int>)]) -> [Finding] {
    var entries: [String] = []
    var words: [String: [(word: String, range: Range<Int>, count: Int)]] = [:]
    var indices: [[String]: Int] = [:]
    for use in uses {
        if words[use.entry] == nil { entries.append(use.entry) }
        let name = [use.entry, plain(use.word)]
        if let index = indices[name] {
            words[use.entry]?[index].count += 1
        } else {
            indices[name] = words[use.entry, default: []].count
            words[use.entry, default: []].append((use.word, use.range, 1))
        }
    }
    return entries.flatMap { entry -> [Finding] in
        let found = words[entry] ?? []
        let most = found.map(\.count).max() ?? 0
        guard let usual = found.first(where: { $0.count == most }) else { return [] }
        return found.filter { $0.range != usual.range }.map { other in
            Finding(
                "'\(other.word)' and '\(usual.word)' on this page seem to mean the same", at: other.range,
                help: "write '\(usual.word)' here too, or say what the difference is")
        }
    }
}

/// The word without what makes no difference: letter case, hyphens and a plural ending.
private func plain(_ word: String) -> String {
    let word = word.lowercased().replacing("-", with: " ")
    return word.hasSuffix("s") ? String(word.dropLast()) : word
}
