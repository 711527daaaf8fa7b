import SourceText

/// The work of `takeIn`: which of two wordings stands in each entry.
struct CatalogImport {
    private let incoming: [Message]
    private let options: ImportOptions
    private let revisions: RevisionPair
    private let forms: FormMap
    private var catalog: Catalog
    /// All entries of the catalogue, those of unknown texts last.
    private var entries: [Message]
    private var displaced: [Message]
    private var unknown: [Message] = []
    private var counts = ImportCounts()
    private var diagnostics: [Diagnostic] = []

    init(_ incoming: Catalog, into old: Catalog, _ options: ImportOptions) {
        let unique = uniqueEntries(of: incoming)
        self.incoming = unique.entries
        self.options = options
        revisions = RevisionPair(incoming, old, options)
        forms = FormMap(from: incoming.pluralRule, to: old.pluralRule)
        catalog = old
        entries = old.messages
        displaced = unique.displaced
    }

    mutating func takeAll() {
        for (message, place) in zip(incoming, ImportPlaces(of: incoming, in: catalog).list) {
            switch place {
            case .text(let position): offer(message, at: position, ofOlderText: false)
            case .olderText(let position): offer(message, at: position, ofOlderText: true)
            case .gone(let position):
                noteUnknown(message)
                offer(message, at: position, ofOlderText: false)
            case .none:
                noteUnknown(message)
                guard message.hasWording else { continue }
                keepUnknown(message)
            }
        }
    }

    var result: ImportResult {
        var catalog = catalog
        catalog.messages = entries
        // Who sent a file that changed nothing has not translated the page.
        if counts.taken > 0 { revisions.writeHeader(of: &catalog) }
        return ImportResult(
            catalog: catalog, displaced: forMemory(displaced, options.memory), unknown: unknown, counts: counts,
            diagnostics: diagnostics)
    }

    private mutating func keepUnknown(_ message: Message) {
        var theirs = prepared(message, id: message.id, plural: message.plural)
        if let strings = forms.strings(of: message, for: message), strings != message.strings {
            displace(message, by: strings)
            theirs.strings = strings
            theirs.dropReviews()
        }
        entries.append(theirs.retired)
    }

    private mutating func noteUnknown(_ message: Message) {
        if !message.isObsolete { unknown.append(message) }
    }
}

// One entry

extension CatalogImport {
    /// - ofOlderText: `message` has the text that the stale entry at `position` had before.
    private mutating func offer(_ message: Message, at position: Int, ofOlderText: Bool) {
        let ours = entries[position]
        let fate: WritableKeyPath<ImportCounts, Int>
        if let strings = forms.strings(of: message, for: ours) {
            var theirs = prepared(
                message, id: ofOlderText ? ours.previousID ?? ours.id : ours.id,
                plural: ofOlderText ? ours.previousPlural : ours.plural)
            if strings != message.strings {
                displace(message, by: strings)
                theirs.strings = strings
                theirs.dropReviews()
            }
            fate = decide(theirs, at: position, ofOlderText: ofOlderText)
        } else {
            displace(prepared(message, id: message.id, plural: message.plural), by: ours.strings)
            diagnostics.append(misfit(message, ours))
            fate = \.refused
        }
        if !ours.isObsolete { counts[keyPath: fate] += 1 }
    }

    private mutating func decide(
        _ theirs: Message, at position: Int, ofOlderText: Bool
    ) -> WritableKeyPath<ImportCounts, Int> {
        let ours = entries[position]
        guard theirs.hasWording else {
            entries[position].takeNotes(of: theirs)
            return ours.hasWording ? \.keptOurs : \.unchanged
        }
        if theirs.strings == ours.strings {
            entries[position].takeNotes(of: theirs)
            if ofOlderText {
                entries[position].noteApproval(ofOlderWording: theirs)
            } else if ours.isFuzzy, !theirs.isFuzzy, theirs.isComplete {
                entries[position].approve()
                if options.by != nil { entries[position].takeOrigin(of: theirs) }
            }
        } else if wins(theirs, over: ours) {
            displace(ours, by: theirs.strings)
            entries[position] = ours.taking(theirs, ofOlderText: ofOlderText)
        } else {
            entries[position].takeNotes(of: theirs, reviews: false)
            displace(theirs, by: ours.strings)
            return \.keptOurs
        }
        let now = entries[position]
        return now.strings == ours.strings && now.state == ours.state ? \.unchanged : \.taken
    }

    /// Which of two different wordings of one text stands from now on.
    private func wins(_ theirs: Message, over ours: Message) -> Bool {
        guard ours.hasWording else { return true }
        if theirs.isMachineDraft != ours.isMachineDraft { return ours.isMachineDraft && theirs.isComplete }
        if theirs.isComplete != ours.isComplete { return theirs.isComplete }
        if theirs.isMachineDraft { return options.origin != nil || revisions.incomingIsNewer }
        if ours.isFuzzy != theirs.isFuzzy { return ours.isFuzzy }
        return revisions.incomingIsNewer
    }

    private mutating func displace(_ loser: Message, by strings: [String]) {
        guard !loser.strings.allSatisfy({ $0.isEmpty || strings.contains($0) }) else { return }
        var kept = loser
        // `memory.po` has the plural forms of the language, and what does not fit must not be checked as if it did.
        if kept.plural != nil, kept.strings.count != forms.count ?? kept.strings.count { kept.isFuzzy = true }
        displaced.append(kept)
    }

    /// The incoming entry with what the options say about it, for a text with other spaces perhaps.
    private func prepared(_ message: Message, id: String, plural: String?) -> Message {
        var theirs = message
        let fitting = Set(message.fittingReviewMarks.map(\.comment))
        theirs.translatorComments.removeAll { ReviewMark(comment: $0) != nil && !fitting.contains($0) }
        if !message.hasOldWordingUntouched { theirs.forgetOldWording() }
        if let origin = options.origin {
            theirs.isFuzzy = true
            (theirs.previousContext, theirs.previousID, theirs.previousPlural) = (nil, nil, nil)
            theirs.translatorComments = ["origin: \(onOneLine(origin)) \(options.date)"]
        } else if let name = options.by {
            theirs.translatorComments.removeAll { $0.hasPrefix("by:") }
            theirs.translatorComments.append("by: \(onOneLine(name))")
        }
        let isSamePlural = plural.map(MessageKey.asideSpaces) == message.plural.map(MessageKey.asideSpaces)
        if isSamePlural { theirs.restampReviews(from: message, id: id, plural: plural) } else { theirs.dropReviews() }
        return theirs
    }

    private func misfit(_ message: Message, _ ours: Message) -> Diagnostic {
        let text = shortened(message.id)
        let count = forms.count ?? ours.strings.count
        guard (message.plural == nil) == (ours.plural == nil) else {
            return Diagnostic(
                "bad-plural-forms", .error,
                ours.plural == nil
                    ? "'\(text)' comes with plural forms, but the site has one text for all numbers"
                    : "'\(text)' comes without plural forms, but the site has one text for each of them",
                at: message.place,
                help: "write the translation into the newest file, which 'schoolgate translate export' makes")
        }
        return Diagnostic(
            "bad-plural-forms", .error,
            "'\(text)' comes with \(message.strings.count) plural forms, but this language has \(count)",
            at: message.place, help: "write msgstr[0] to msgstr[\(count - 1)], no more and no less")
    }
}
