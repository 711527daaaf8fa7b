import CommonMark
import Readability
import SiteModel
import SourceText

extension Rule {
    package static let noWayToReply = Rule(
        name: "no-way-to-reply",
        severity: .warning,
        summary: "The page asks families for something and does not say who to answer, and how.",
        reason: "Partnership needs an answer to be possible: who, how, in which languages, how soon.",
        bad: "Please tell us what your child eats. (On a site whose site.yaml names no contact.)",
        good: "Please tell us what your child eats: phone the office on 0100 555 0100.",
        check: .page(findNoWayToReply)
    )
}

private func findNoWayToReply(on page: PageText, _ context: CheckContext) -> [Finding] {
    // One finding a page, at the page itself and not at its versions.
    guard page.file.path == page.page.file.path, page.audience != .staff, !context.site.settings.isUnread else {
        return []
    }
    let help = "add contact: with a name from site.yaml, or write whom to call, text, e-mail or go to"
    guard SignList.of(page.language) != nil else {
        // We cannot tell what the page asks for in this language, so every page with a text needs an answer.
        guard page.passages.contains(where: \.isProse), !WaysToReply(on: page, context).exist else { return [] }
        let place = page.page.front.title?.place.range ?? 0..<0
        return [Finding("This page gives families no way to reply", at: place, help: help)]
    }
    for passage in page.passages {
        guard let ask = passage.asks.first else { continue }
        guard !WaysToReply(on: page, context).exist else { return [] }
        let words = passage.opening(from: ask.range.lowerBound)
        let end = ask.range.lowerBound + words.utf8.count
        return [
            Finding(
                "This page asks families to act ('\(words)') and gives them no way to reply",
                at: passage.text.source(of: ask.range.lowerBound..<end), help: help)
        ]
    }
    return []
}
