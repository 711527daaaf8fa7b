package import SourceText

/// Whose wordings an import brings, and when they were made.
package struct ImportOptions: Sendable {
    /// What made the wordings if no person did, such as "machine deepl": they come in as drafts with `# origin: …`.
    package var origin: String?
    /// The person who made them, for `# by: …`; nobody if there is an `origin`.
    package var by: String?
    /// The day of the import, YYYY-MM-DD.
    package var date: String
    /// When the incoming file was made, for formats that cannot say it; nil: as its `PO-Revision-Date` says.
    package var incomingRevision: String?
    /// `memory.po`; what it holds already is not displaced again.
    package var memory: Catalog?

    package init(
        origin: String? = nil, by: String? = nil, date: String, incomingRevision: String? = nil, memory: Catalog? = nil
    ) {
        self.origin = origin
        self.by = by
        self.date = date
        self.incomingRevision = incomingRevision
        self.memory = memory
    }
}

/// What `takeIn` made.
package struct ImportResult: Sendable {
    package var catalog: Catalog
    /// Wordings that gave way to another one, ours or theirs; to be added to `memory.po` as they are.
    package var displaced: [Message]
    /// Incoming entries whose text the site does not have: it has changed since, or stands on another page.
    package var unknown: [Message]
    package var counts: ImportCounts
    /// Why an entry was refused, at its place in the incoming file.
    package var diagnostics: [Diagnostic]
}

/// How the incoming entries fared whose text the site has; each is counted once.
package struct ImportCounts: Sendable, Equatable {
    /// The wording came in, or was approved by coming in once more.
    package var taken = 0
    /// Nothing new: the same wording, or none on either side.
    package var unchanged = 0
    /// Another wording stayed.
    package var keptOurs = 0
    /// The plural forms do not fit.
    package var refused = 0

    package init(taken: Int = 0, unchanged: Int = 0, keptOurs: Int = 0, refused: Int = 0) {
        (self.taken, self.unchanged, self.keptOurs, self.refused) = (taken, unchanged, keptOurs, refused)
    }
}

/// Takes somebody's version of a catalogue, from a mail or a program for translators, into ours.
///
/// - Match: context and text, spaces aside. A text that the site has changed since updates the entry that is stale
///   because of that change, which stays stale.
/// - Who wins: an incoming wording over none, a draft or a stale one; over another current one only if the incoming file
///   is newer by `PO-Revision-Date`, where a file without a date is older than any other. A fuzzy one over none, or over
///   an older fuzzy one. A machine's wording never wins over a person's, and is never approved.
/// - Nothing is lost: a wording that gives way is `displaced`; one of a text that the site does not have becomes an
///   obsolete entry, to be found when the text comes back or stands on another page.
/// - Reviews come along if they fit the wording they came with.
/// - Stable: to take the same file in once more changes no byte.
/// - Parameter old: as read; one with `unreadPlaces` must not be written over.
/// - Source: TRANSLATION.md, section 2b.
package func takeIn(_ incoming: Catalog, into old: Catalog, options: ImportOptions) -> ImportResult {
    var incoming = incoming
    incoming.messages = incoming.messages.map(\.withFittingLineEnds)
    var work = CatalogImport(incoming, into: old, options)
    work.takeAll()
    return work.result
}

extension Message {
    /// The same, with wordings that begin and end with a line feed where their text does, and only there.
    ///
    /// A spreadsheet adds one easily (Alt and Enter), and msgfmt takes no such file.
    fileprivate var withFittingLineEnds: Message {
        guard
            strings.contains(where: {
                $0.hasPrefix("\n") != id.hasPrefix("\n") || $0.hasSuffix("\n") != id.hasSuffix("\n")
            })
        else { return self }
        var message = self
        let marks = fittingReviewMarks
        message.strings = strings.map { text in
            guard text.utf8.contains(where: { $0 > 0x20 }) else { return text }
            let words = text.drop(while: { $0 == "\n" || $0 == "\r\n" })
            let end = words.lastIndex { $0 != "\n" && $0 != "\r\n" }
            let trimmed = end.map { words[...$0] } ?? words
            return (id.hasPrefix("\n") ? "\n" : "") + trimmed + (id.hasSuffix("\n") ? "\n" : "")
        }
        // Whoever checked the words has checked them without the line end too.
        for mark in marks { message.markReviewed(by: mark.name, on: mark.date) }
        (message.isFuzzy, message.previousContext) = (isFuzzy, previousContext)
        (message.previousID, message.previousPlural) = (previousID, previousPlural)
        return message
    }
}
