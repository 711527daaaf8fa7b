import CommonMark
import Readability
import SourceText
import WordLists

/// A term of a pack where a page uses it.
package struct WordUse: Sendable {
    /// Its number in the vocabulary.
    package let term: Int
    /// Index of the passage.
    package let passage: Int
    /// UTF-8 offsets in the passage's text.
    package let range: Range<Int>
}

extension PageText {
    /// Finds all words of the packs in one pass, for every rule at once.
    mutating func findWords(_ vocabulary: Vocabulary) {
        let scopes = vocabulary.rules.map { Rule.wordScopes[$0] ?? .everywhere }
        for (number, passage) in passages.enumerated() {
            var quotations: Quotations?
            let found = vocabulary.matches(
                in: passage.text.bytes, words: passage.normalWords, sentences: passage.sentences)
            for match in found {
                let scope = match.scope ?? scopes[match.rule]
                guard scope.contains(passage.kind.scope) else { continue }
                if !scope.contains(.quotes) {
                    let known = quotations ?? Quotations(in: passage.text.bytes)
                    quotations = known
                    if known.hold(match.range) { continue }
                }
                uses[vocabulary.rules[match.rule], default: []].append(
                    WordUse(term: match.term, passage: number, range: match.range))
            }
        }
    }
}

/// What an entry of a pack finds in one of its examples.
func wordUses(inExample text: String, language: String, _ vocabulary: Vocabulary) -> [Vocabulary.Match] {
    let bytes = Array(text.utf8)
    let quotations = Quotations(in: bytes)
    let found = vocabulary.matches(
        in: bytes, words: normalWords(of: bytes), sentences: sentences(in: bytes, language: language))
    return found.filter { match in
        let scope = match.scope ?? Rule.wordScopes[vocabulary.rules[match.rule]] ?? .everywhere
        return scope.contains(.quotes) || !quotations.hold(match.range)
    }
}

/// The findings of a word rule: one for each use, said once a term and page.
///
/// - Parameter severity: where the page makes the rule weigh more or less; a term's own weight comes first.
func wordFindings(
    _ rule: String, on page: PageText, _ context: CheckContext, severity: Severity? = nil, isEachSaid: Bool = false,
    message: (String) -> String
) -> [Finding] {
    guard page.audience != .staff, let uses = page.uses[rule],
        let vocabulary = context.packs.vocabulary(for: page.language)
    else { return [] }
    return uses.compactMap { use in
        let term = vocabulary.term(use.term)
        let text = page.passages[use.passage].text
        let written = String(decoding: text.bytes[use.range], as: UTF8.self)
        guard !([written] + term.forms).contains(where: { context.glossary.holds($0, in: page) }) else { return nil }
        var help = term.advice
        if rule == Rule.schoolJargon.name { help += "; or explain it in content/glossary.md" }
        if let why = term.why { help += " – " + why.withoutFullStop }
        return Finding(
            message(written), at: text.source(of: use.range), help: help, severity: term.severity ?? severity,
            key: isEachSaid ? nil : "\(use.term)")
    }
}

extension String {
    fileprivate var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
