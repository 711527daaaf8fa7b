import CommonMark
import Readability
import SiteModel
import SourceText

extension Rule {
    package static let noInterpreterOffer = Rule(
        name: "no-interpreter-offer",
        severity: .note,
        summary: "A page invites families to talk, and nothing on it says that they can do so in their own language.",
        reason: "Families that do not speak the school's language stay away from a talk without an interpreter.",
        bad: "Come and talk to your child's teacher.",
        good: "Come and talk to your child's teacher. Tell us your language, and we will find an interpreter.",
        check: .page(findNoInterpreterOffer)
    )
}

private func findNoInterpreterOffer(on page: PageText, _ context: CheckContext) -> [Finding] {
    let settings = context.site.settings
    let isForManyLanguages = settings.languages.count > 1 || settings.contacts.contains { $0.languages.count > 1 }
    guard isForManyLanguages, page.audience == .families || page.audience == .easyRead,
        page.file.path == page.page.file.path,
        let inviting = page.passages.first(where: { $0.kind != .quote && !$0.meetings.isEmpty }),
        let meeting = inviting.meetings.first
    else { return [] }
    // The contact of a page says under it which languages they speak.
    let contact = WaysToReply(on: page, context).contact.flatMap(settings.contact)
    let speaksAnother = contact?.languages.contains { primaryTag($0) != primaryTag(page.language) } ?? false
    let hasFact = page.page.front.facts.contains { $0.key.name == "interpreters" }
    guard !speaksAnother, !hasFact, !page.passages.contains(where: { $0.holds(.interpreter) }) else { return [] }
    let start = meeting.range.lowerBound
    let words = inviting.opening(from: start)
    return [
        Finding(
            "This page invites families to talk ('\(words)'), and nothing says in which languages they can",
            at: inviting.text.source(of: start..<start + words.utf8.count),
            help: "say how to get an interpreter, or add languages: to this page's contact in site.yaml")
    ]
}

extension PageText.Passage {
    fileprivate var meetings: [Sign] { signs.filter { $0.meaning.contains(.meeting) } }
}
