package import Gettext
import SourceText

/// What became of a catalogue that somebody marked entries of.
package struct MarkedCatalog: Sendable {
    package var catalog: Catalog
    package var marked: [Message] = []
    /// Entries that could not be marked, and why, in the words of a volunteer.
    package var refused: [(message: Message, reason: String)] = []

    package var isChanged: Bool { !marked.isEmpty }
}

/// Notes that `name` has checked wordings of `catalog` on `date` (YYYY-MM-DD).
///
/// - unit: the number of one live entry, from 1; nil for all that have a wording for the text as it is now.
/// - drafts: whether a draft is approved by this; where somebody reviews all of a language at once it is not.
/// - faulty: entries with an error, which nobody can vouch for.
package func reviewed(
    _ catalog: Catalog, unit: Int?, by name: String, on date: String, drafts: Bool, faulty: Set<MessageKey>
) -> MarkedCatalog {
    var result = MarkedCatalog(catalog: catalog)
    var messages = catalog.messages
    for position in chosen(unit, of: messages) {
        let message = messages[position]
        if let reason = reasonAgainstReview(message, drafts: drafts, isFaulty: faulty.contains(message.key)) {
            result.refused.append((message, reason))
            continue
        }
        // The same person's mark for the same wording says nothing new.
        var marked = message
        marked.markReviewed(by: name, on: date)
        if message.state == .reviewed, message.reviewers.count == marked.reviewers.count { continue }
        messages[position] = marked
        result.marked.append(marked)
    }
    result.catalog.messages = messages
    return result
}

private func reasonAgainstReview(_ message: Message, drafts: Bool, isFaulty: Bool) -> String? {
    switch message.state {
    case .missing: "it has no translation yet"
    case .stale: "the page was changed since; bring the translation up to date, or use accept-edit"
    case .draft where !drafts: "it is a draft; name its page or file to approve drafts"
    case _ where isFaulty: "it has an error; see schoolgate translate check"
    case .draft, .current, .reviewed, .gone: nil
    }
}

/// Notes that a change of the source text does not change its meaning, so that the wording stays right.
///
/// - name: who says so, for the comment `# kept: …`.
/// - unit: the number of one live entry, from 1; nil for every stale entry.
package func acceptingEdit(_ catalog: Catalog, unit: Int?, by name: String, on date: String) -> MarkedCatalog {
    var result = MarkedCatalog(catalog: catalog)
    var messages = catalog.messages
    for position in chosen(unit, of: messages) where unit != nil || messages[position].state == .stale {
        let before = messages[position]
        if messages[position].acceptEdit(by: name, on: date) {
            result.marked.append(messages[position])
        } else {
            let reason =
                before.state == .stale
                ? "nobody has approved its translation; check it, then use review"
                : "its source has not changed since it was translated"
            result.refused.append((before, reason))
        }
    }
    result.catalog.messages = messages
    return result
}

/// Entries that are stale, with their numbers, from 1.
package func staleEntries(of catalog: Catalog) -> [(number: Int, message: Message)] {
    catalog.messages.filter { !$0.isObsolete }.enumerated().filter { $0.element.state == .stale }
        .map { ($0.offset + 1, $0.element) }
}

package func liveCount(of catalog: Catalog) -> Int { catalog.messages.count { !$0.isObsolete } }

/// Positions of the live entries that are meant.
private func chosen(_ unit: Int?, of messages: [Message]) -> [Int] {
    let live = messages.indices.filter { !messages[$0].isObsolete }
    guard let unit else { return live }
    return live.indices.contains(unit - 1) ? [live[unit - 1]] : []
}
