/// Reads what a comment says to Schoolgate: `allow RULE: reason`, `translators: …`, `context: …`, `translate: no`.
///
/// - Other comments say nothing to us and give an empty list; they never reach the page.
func readNotes(inComment text: String, span: Range<Int>) -> [BlockNote] {
    text.split(whereSeparator: \.isNewline).compactMap { line in
        let line = line.trimmingSpaces
        func rest(after prefix: String) -> String? {
            line.hasPrefix(prefix) ? String(line.dropFirst(prefix.count)).trimmingSpaces : nil
        }
        if let allowed = rest(after: "allow ") {
            let parts = allowed.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            let reason = parts.count > 1 ? parts[1].trimmingSpaces : ""
            return BlockNote(kind: .allow(rule: (parts.first ?? "").trimmingSpaces, reason: reason), span: span)
        }
        if let note = rest(after: "translators:") { return BlockNote(kind: .translators(note), span: span) }
        if let context = rest(after: "context:") { return BlockNote(kind: .context(context), span: span) }
        if let choice = rest(after: "translate:") { return BlockNote(kind: .translate(choice != "no"), span: span) }
        return nil
    }
}
