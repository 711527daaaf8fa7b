import CommonMark
import Readability
import SiteModel
import SourceText

extension Rule {
    package static let schoolJargon = Rule(
        name: "school-jargon",
        severity: .warning,
        summary: "A word or phrase that school staff know and many families do not.",
        reason: "Families who do not know the word cannot act on the page, and few will ask.",
        bad: "We use continuous provision in Reception.",
        good: "In Reception, children choose from activities all day.",
        check: .page(findJargon)
    )
}

private func findJargon(on page: PageText, _ context: CheckContext) -> [Finding] {
    guard page.audience != .staff else { return [] }
    return findJargon(in: page.passages, language: page.language, path: page.page.path, context)
}

/// - Parameter path: of the page or calendar in `content/`, for words that are accepted there.
func findJargon(
    in passages: [PageText.Passage], language: String, path: String, _ context: CheckContext
) -> [Finding] {
    guard let matcher = context.packs.terms[primaryTag(language)] else { return [] }
    // One finding a term and page: the writer will meet the others while mending the first.
    var seen: Set<Int> = []
    return passages.flatMap { passage -> [Finding] in
        matcher.matches(in: passage.text.bytes, words: passage.words).compactMap { match in
            let term = matcher.terms[match.term]
            guard !term.isAcronym, !seen.contains(match.term) else { return nil }
            let written = String(decoding: passage.text.bytes[match.range], as: UTF8.self)
            let forms = [written] + term.forms
            guard !forms.contains(where: { context.glossary.holds($0, on: path) }) else { return nil }
            seen.insert(match.term)
            return Finding(
                "'\(written)' is a word that families may not know", at: passage.text.source(of: match.range),
                help: "write: \(term.say); or explain it in content/glossary.md", severity: term.severity)
        }
    }
}

/// The language without script and region: "en" for "en-GB".
func primaryTag(_ tag: String) -> String {
    String(tag.prefix { $0 != "-" })
}
