import SourceText

/// Where a translation is in its life. Families see only `current` and `reviewed`.
///
/// - Source: TRANSLATION.md, section 2b.
package enum MessageState: String, Sendable, CaseIterable {
    /// No wording, or a plural form without one.
    case missing
    /// A wording nobody has approved: from a machine, from an import, or the translator was unsure.
    case draft
    /// A wording of an older source text, which the entry still shows.
    case stale
    /// A wording for this source text.
    case current
    /// Current, and a named person has checked this very wording.
    case reviewed
    /// The source no longer has this text.
    case gone
}

extension Message {
    package var state: MessageState {
        if isObsolete { return .gone }
        if !isComplete { return .missing }
        if isFuzzy { return previousID == nil ? .draft : .stale }
        return hasFittingReview ? .reviewed : .current
    }

    /// Eight hexadecimal digits that change with any edit of the source text or of a wording.
    ///
    /// - Shape: digest of the id, the plural id if there is one, and every wording, each ended by a zero byte.
    package var digest: String { digest(withID: id, plural: plural) }

    func digest(withID id: String, plural: String?) -> String {
        var hash = StableHash()
        for text in [id] + (plural.map { [$0] } ?? []) + strings {
            hash.combine(text.utf8)
            hash.combine([0])
        }
        return hash.hex(8)
    }
}

/// A person's mark that a wording was checked: `# reviewed: Amina Y 2026-09-03 k3f9c1a27`.
package struct ReviewMark: Sendable, Equatable {
    /// The person's name, which may hold spaces.
    package let name: String
    /// The day as written, YYYY-MM-DD.
    package let date: String
    /// Eight hexadecimal digits, see `Message.digest`.
    package let digest: String

    package init(name: String, date: String, digest: String) {
        self.name = name
        self.date = date
        self.digest = digest
    }

    /// Reads a translator comment; nil if it is not a complete mark.
    package init?(comment: String) {
        guard comment.hasPrefix("reviewed:") else { return nil }
        let words = comment.dropFirst("reviewed:".count).split(separator: " ")
        guard words.count >= 3, let last = words.last, last.utf8.count == 9, last.hasPrefix("k"),
            last.dropFirst().allSatisfy({ $0.isHexDigit && !$0.isUppercase })
        else { return nil }
        self.init(
            name: words.dropLast(2).joined(separator: " "), date: String(words[words.count - 2]),
            digest: String(last.dropFirst()))
    }

    /// The translator comment that holds this mark.
    package var comment: String { "reviewed: \(name) \(date) k\(digest)" }
}

extension Message {
    /// All review marks, also of wordings that have changed since.
    package var reviewMarks: [ReviewMark] { translatorComments.compactMap(ReviewMark.init(comment:)) }

    /// The marks of people who checked the wording as it is now.
    package var fittingReviewMarks: [ReviewMark] {
        let marks = reviewMarks
        guard !marks.isEmpty else { return [] }
        let now = digest
        return marks.filter { $0.digest == now }
    }

    /// The different people who checked the wording as it is now, each name as first written.
    package var reviewers: [String] {
        var seen: Set<String> = []
        return fittingReviewMarks.map(\.name).filter { seen.insert(personKey($0)).inserted }
    }

    private var hasFittingReview: Bool { !fittingReviewMarks.isEmpty }

    /// Notes that `name` has checked this wording on `date`, in place of that person's older mark, and ends `fuzzy`.
    package mutating func markReviewed(by name: String, on date: String) {
        isFuzzy = false
        (previousContext, previousID, previousPlural) = (nil, nil, nil)
        let mark = ReviewMark(name: onOneLine(name), date: date, digest: digest)
        translatorComments.removeAll { ReviewMark(comment: $0).map { personKey($0.name) } == personKey(name) }
        translatorComments.append(mark.comment)
    }
}

/// What makes two spellings of a name the same person: letter case and spaces do not count.
func personKey(_ name: String) -> String { onOneLine(name).lowercased() }

/// A name as it can stand in a comment, which ends with its line.
func onOneLine(_ name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
