import Checks
import SiteModel
import SourceText

/// One friendly line on what the pages do well; nil where they neither thank nor invite.
func warmthLine(of pages: [Page], workers: Int) async -> String? {
    let sum = await pages.concurrentMap(workers: workers) { Warmth(of: PageText(page: $0)) }.reduce(Warmth(), +)
    var parts: [String] = []
    if sum.thanks > 0 { parts.append("say thank you \(times(sum.thanks))") }
    if sum.invitations > 0 { parts.append("invite families \(times(sum.invitations))") }
    if sum.questions > 0 { parts.append("ask \(counted(sum.questions, "question"))") }
    guard let last = parts.popLast() else { return nil }
    return "Your pages " + (parts.isEmpty ? last : parts.joined(separator: ", ") + " and " + last)
}

private func times(_ count: Int) -> String {
    count == 1 ? "once" : "\(count) times"
}
