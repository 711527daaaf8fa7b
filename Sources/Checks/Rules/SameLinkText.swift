import CommonMark
import SiteModel
import SourceText
import WordLists

extension Rule {
    package static let sameLinkText = Rule(
        name: "same-link-text",
        severity: .warning,
        summary: "Two links of a page have the same words and lead to different places.",
        reason: "In a list of links nobody can tell the two apart (WCAG 2.4.4).",
        bad: "Trip: [form](trip-form.pdf). Lunch: [form](lunch-form.pdf).",
        good: "[Trip form](trip-form.pdf) and [lunch form](lunch-form.pdf)",
        check: .page(findSameLinkTexts)
    )
}

private func findSameLinkTexts(on page: PageText, _ context: CheckContext) -> [Finding] {
    guard page.links.count > 1 else { return [] }
    var first: [String: PageText.Link] = [:]
    let vague = context.packs.vocabulary(for: page.language)?.vagueLinks ?? []
    return page.links.compactMap { link in
        let words = link.words.lowercased().trimmingMarks
        // Words such as "here" are another rule's.
        guard !words.isEmpty, !link.target.isAutolink, !vague.contains(words) else { return nil }
        guard let other = first[words] else {
            first[words] = link
            return nil
        }
        guard address(link.target.destination) != address(other.target.destination),
            !isSamePage(link, other, page, context.site)
        else { return nil }
        return Finding(
            "'\(link.words)' is the text of another link too, which goes elsewhere", at: link.span,
            help: "say which one it is, such as 'Trip form' and 'Lunch form'",
            related: [.init(place: page.file.span(other.span), message: "the other link")], key: words)
    }
}

/// Without what makes no difference to where families arrive.
private func address(_ destination: String) -> Substring {
    var text = destination.prefix { $0 != "#" }
    for start in ["https://", "http://", "www.", "./"] where text.hasPrefix(start) {
        text = text.dropFirst(start.count)
    }
    while text.hasSuffix("/") { text.removeLast() }
    return text
}

/// `meals.md`, `../meals.md#free` and `/meals/` are one page.
private func isSamePage(_ a: PageText.Link, _ b: PageText.Link, _ page: PageText, _ site: Site) -> Bool {
    let meanings = [a, b].map { site.meaning(of: $0.target.destination, on: page.page) }
    if case .page(let first, _) = meanings[0], case .page(let second, _) = meanings[1] { return first == second }
    return meanings[0] == meanings[1] && meanings[0] != .elsewhere
}
