/// The mark of a stale entry whose wording was current for its previous text: `# translated: k3f9c1a27`.
///
/// It lets a text that was changed by mistake and changed back take its wording again. The digest is that of the entry
/// as it was; if the previous text or a wording is edited, it no longer fits.
private let oldWordingMark = "translated: k"

func isOldWordingMark(_ comment: String) -> Bool { comment.hasPrefix(oldWordingMark) }

extension Message {
    mutating func noteWordingWasCurrent(for old: Message) {
        forgetOldWording()
        translatorComments.append(oldWordingMark + old.digest)
    }

    /// Marks the wording as right for an older text.
    mutating func markOldWording(withID id: String, plural: String?) {
        forgetOldWording()
        translatorComments.append(oldWordingMark + digest(withID: id, plural: plural))
    }

    mutating func forgetOldWording() {
        translatorComments.removeAll(where: isOldWordingMark)
    }

    /// The wording is still the one that was current for the previous text.
    var hasOldWordingUntouched: Bool {
        guard let previousID, translatorComments.contains(where: isOldWordingMark) else { return false }
        return translatorComments.contains(oldWordingMark + digest(withID: previousID, plural: previousPlural))
    }

    /// A stale entry turned back into the current one of its previous text; nil if its wording may not fit that text.
    var asItWas: Message? {
        guard isFuzzy, let previousID, (previousPlural == nil) == (plural == nil), isComplete, hasOldWordingUntouched
        else {
            return nil
        }
        var message = self
        message.context = previousContext
        message.id = previousID
        message.plural = previousPlural
        message.isFuzzy = false
        (message.previousContext, message.previousID, message.previousPlural) = (nil, nil, nil)
        message.forgetOldWording()
        return message
    }

    /// The text that a fuzzy wording belongs to, if it is known.
    var previousText: String? { isFuzzy ? previousID : nil }

    /// What goes along with a wording to another page: who or what made it.
    var commentsAboutOrigin: [String] {
        translatorComments.filter { $0.hasPrefix("origin:") || $0.hasPrefix("by:") }
    }

    /// A removed entry without wording and without a word of a translator is not worth an obsolete entry.
    var isWorthKeeping: Bool { hasWording || !translatorComments.isEmpty }

    /// Lets reviews that fitted the entry `old` fit this one, which has the same words under an id with other spaces.
    mutating func restampReviews(from old: Message, id: String, plural: String?) {
        guard id != old.id || plural != old.plural, strings == old.strings else { return }
        restampReviews(from: old.digest, to: digest(withID: id, plural: plural))
    }

    /// Lets reviews with the digest `before` have the digest `after`.
    mutating func restampReviews(from before: String, to after: String) {
        translatorComments = translatorComments.map { comment in
            guard let mark = ReviewMark(comment: comment), mark.digest == before else { return comment }
            return ReviewMark(name: mark.name, date: mark.date, digest: after).comment
        }
    }
}
