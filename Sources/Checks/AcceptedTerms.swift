import CivilTime
import SiteModel
import SourceText
import WordLists

/// Name under which accepted terms stand in a vocabulary; no rule has it.
private let acceptedRule = "accepted"

extension WordPacks {
    /// The packs, with the terms that `site.yaml` accepts among the words that are looked for, so that unused ones are known.
    func accepting(_ terms: [AcceptedTerm]) -> WordPacks {
        terms.isEmpty ? self : adding(terms.map(\.term), rule: acceptedRule)
    }
}

/// Which accepted terms are in `text`, as their numbers in `site.yaml`.
func acceptedTerms(in text: PageText, _ vocabulary: Vocabulary, _ settings: SiteSettings) -> Set<Int> {
    Set(
        (text.uses[acceptedRule] ?? []).compactMap { Int(vocabulary.term($0.term).entry) }
            .filter { settings.accepted[$0].covers(text.path) })
}

/// Terms that nobody needs to accept any longer.
///
/// - Parameter used: numbers of the terms that are in a text that they cover.
func checkAccepted(_ site: Site, used: Set<Int>) -> [Diagnostic] {
    site.settings.accepted.enumerated().compactMap { number, accepted in
        if let until = accepted.until, until < site.today {
            return Diagnostic(
                "unused-allowance", .error, "'\(accepted.term)' was accepted until \(until.iso), which has passed",
                at: accepted.place, help: "write the word in plain language, or give it a new until:")
        }
        guard !used.contains(number), !accepted.term.isEmpty else { return nil }
        return Diagnostic(
            "unused-allowance", .warning,
            "'\(accepted.term)' is accepted"
                + (accepted.pathPattern.map { " in \($0)" } ?? "") + ", but no text there has it",
            at: accepted.place, help: "take it out of accept:")
    }
}
