extension Message {
    /// Nothing but the text has changed since the wording was right.
    ///
    /// A machine's wording that no person ever approved does not become right because the text kept its meaning.
    package var editCanBeAccepted: Bool { state == .stale && (hasOldWordingUntouched || !isMachineDraft) }

    /// Notes that `name` holds the wording for right for the new text too, on `date` (YYYY-MM-DD): a stale entry becomes
    /// current, with the comment `# kept: …`.
    ///
    /// - Reviews of the wording stay valid: the meaning they vouch for is the same.
    /// - Result: false, and nothing is changed, if the edit cannot be accepted.
    @discardableResult
    package mutating func acceptEdit(by name: String, on date: String) -> Bool {
        guard editCanBeAccepted, let previousID else { return false }
        let before = digest(withID: previousID, plural: previousPlural)
        approve()
        restampReviews(from: before, to: digest)
        let comment = "kept: \(onOneLine(name)) \(date)"
        translatorComments.removeAll { $0 == comment }
        translatorComments.append(comment)
        return true
    }
}
