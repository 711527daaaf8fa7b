/// What an entry's comments and marks become when a wording from somewhere else meets its own.

extension Message {
    /// A wording that came from a machine and that no person has approved.
    package var isMachineDraft: Bool { isFuzzy && translatorComments.contains { $0.hasPrefix("origin:") } }

    /// This entry with the wording of `theirs`.
    ///
    /// - ofOlderText: the wording is for the text that this stale entry had before, so the entry stays stale.
    func taking(_ theirs: Message, ofOlderText: Bool) -> Message {
        var result = self
        result.strings = theirs.strings
        result.forgetOldWording()
        result.translatorComments.removeAll(where: isAboutOrigin)
        result.takeNotes(of: theirs)
        result.takeOrigin(of: theirs)
        if ofOlderText {
            result.noteApproval(ofOlderWording: theirs)
            return result
        }
        result.isFuzzy = theirs.isFuzzy
        let isStale = theirs.isFuzzy
        result.previousContext = isStale ? theirs.previousContext : nil
        result.previousID = isStale ? theirs.previousID : nil
        result.previousPlural = isStale ? theirs.previousPlural : nil
        if isStale, theirs.hasOldWordingUntouched, let older = theirs.previousID {
            result.markOldWording(withID: older, plural: theirs.previousPlural)
        }
        return result
    }

    /// Adds the comments of `theirs` that are not about who made the wording; reviews only if the wording is the same.
    mutating func takeNotes(of theirs: Message, reviews: Bool = true) {
        guard !theirs.translatorComments.isEmpty else { return }
        let reviewers = Set(fittingReviewMarks.map { personKey($0.name) })
        addComments(of: theirs) { comment in
            guard !isAboutOrigin(comment), !isOldWordingMark(comment) else { return false }
            guard let mark = ReviewMark(comment: comment) else { return true }
            return reviews && !reviewers.contains(personKey(mark.name))
        }
    }

    mutating func takeOrigin(of theirs: Message) {
        addComments(of: theirs, where: isAboutOrigin)
    }

    private mutating func addComments(of theirs: Message, where isWanted: (String) -> Bool) {
        var known = Set(translatorComments)
        translatorComments += theirs.translatorComments.filter { isWanted($0) && known.insert($0).inserted }
    }

    mutating func approve() {
        isFuzzy = false
        (previousContext, previousID, previousPlural) = (nil, nil, nil)
        forgetOldWording()
    }

    /// A person holds the wording for right as far as the older text of this stale entry goes.
    mutating func noteApproval(ofOlderWording theirs: Message) {
        guard let previousID, !theirs.isFuzzy, theirs.isComplete, !hasOldWordingUntouched else { return }
        markOldWording(withID: previousID, plural: previousPlural)
    }

    mutating func dropReviews() {
        translatorComments.removeAll { ReviewMark(comment: $0) != nil }
    }
}

private func isAboutOrigin(_ comment: String) -> Bool {
    ["origin:", "by:", "from:"].contains { comment.hasPrefix($0) }
}
