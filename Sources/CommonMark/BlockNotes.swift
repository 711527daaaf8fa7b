/// Reads what a comment says to Schoolgate: `allow RULE: reason`, `translators: …`, `context: …`, `translate: no`.
///
/// - A word to translators goes on to an empty line, or to a line that says something else to Schoolgate.
/// - Other comments say nothing to us and give an empty list; they never reach the page.
func readNotes(inComment text: String, span: Range<Int>) -> [BlockNote] {
    var notes: [BlockNote] = []
    var goesOn = false
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(\.trimmingSpaces) {
        if let kind = noteKind(of: line) {
            notes.append(BlockNote(kind: kind, span: span))
            if case .translators = kind { goesOn = true } else { goesOn = false }
        } else if goesOn, !line.isEmpty, case .translators(let words)? = notes.last?.kind {
            let joined = words.isEmpty ? line : words + " " + line
            notes[notes.count - 1] = BlockNote(kind: .translators(joined), span: span)
        } else {
            goesOn = false
        }
    }
    return notes
}

private func noteKind(of line: String) -> BlockNote.Kind? {
    func rest(after prefix: String) -> String? {
        line.hasPrefix(prefix) ? String(line.dropFirst(prefix.count)).trimmingSpaces : nil
    }
    if let allowed = rest(after: "allow ") {
        let parts = allowed.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        return .allow(
            rule: (parts.first ?? "").trimmingSpaces, reason: parts.count > 1 ? parts[1].trimmingSpaces : "")
    }
    if let note = rest(after: "translators:") { return .translators(note) }
    if let context = rest(after: "context:") { return .context(context) }
    return rest(after: "translate:").map { .translate($0 != "no") }
}
