import CommonMark
import Readability
import SiteModel
import SourceText

extension Rule {
    package static let noWayToReply = Rule(
        name: "no-way-to-reply",
        severity: .warning,
        summary: "The page does not say who to ask, and how.",
        reason: "Partnership needs an answer to be possible: who, how, in which languages, how soon.",
        bad: "A page without contact: on a site whose site.yaml has none either.",
        good: "contact: office",
        check: .page(findNoWayToReply)
    )
}

private func findNoWayToReply(on page: PageText, _ context: CheckContext) -> [Finding] {
    let settings = context.site.settings
    let front = page.page.front
    // One finding a page, at the page itself and not at its versions.
    guard page.file.path == page.page.file.path, page.audience != .staff else { return [] }
    if settings.isUnread || front.contact != nil || settings.defaultContact != nil { return [] }
    let hasOwnWay = page.links.contains { link in
        ["mailto:", "tel:", "sms:"].contains { link.target.destination.lowercased().hasPrefix($0) }
    }
    guard !hasOwnWay else { return [] }
    return [
        Finding(
            "This page gives families no way to reply", at: front.title?.place.range ?? 0..<0,
            help: "add contact: with a name from site.yaml, or give the whole site one")
    ]
}
