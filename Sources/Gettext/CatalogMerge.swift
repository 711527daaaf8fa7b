import SourceText

/// The work of `mergeCatalog`: which older entry each text takes its wording from.
struct CatalogMerge {
    /// Entries of the old catalogue with unlike keys; each is used for a text, or used up by a similar one, or left over.
    private let entries: [Message]
    private let positions: [MessageKey: Int]
    /// Stale entries by the text for which their wording was current.
    private let positionsBefore: [MessageKey: Int]
    private var isUsed: [Bool]
    /// Plural forms of the language.
    private let forms: Int
    private var displaced: [Message]
    /// For each text: the entry made for it, if one was found.
    private var made: [Message?] = []
    /// Texts that the catalogue did not know, so that a similar one is looked for.
    private var unknown: [Int] = []

    init(_ old: Catalog, forms: Int) {
        self.forms = forms
        let unique = uniqueEntries(of: old)
        entries = unique.entries
        displaced = unique.displaced
        positions = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($1.key, $0) })
        positionsBefore = Dictionary(
            entries.enumerated().compactMap { position, entry in entry.asItWas.map { ($0.key, position) } },
            uniquingKeysWith: { first, _ in first })
        isUsed = [Bool](repeating: false, count: entries.count)
    }
}

/// One entry for each key, in the order of the catalogue, and the wordings that have to give way.
///
/// Of two, the one with a wording goes first, then the live one, then the earlier one.
func uniqueEntries(of catalog: Catalog) -> (entries: [Message], displaced: [Message]) {
    guard catalog.hasRepeatedKeys else { return (catalog.messages, []) }
    var entries: [Message] = []
    var displaced: [Message] = []
    var positions: [MessageKey: Int] = [:]
    for message in catalog.messages {
        guard let position = positions[message.key] else {
            positions[message.key] = entries.count
            entries.append(message)
            continue
        }
        let known = entries[position]
        let wins =
            (message.hasWording ? 1 : 0, message.isObsolete ? 0 : 1) > (
                known.hasWording ? 1 : 0, known.isObsolete ? 0 : 1
            )
        let (winner, loser) = wins ? (message, known) : (known, message)
        entries[position] = winner
        entries[position].isObsolete = winner.isObsolete && loser.isObsolete
        if loser.hasWording, loser.strings != winner.strings { displaced.append(loser) }
    }
    return (entries, displaced)
}

// Steps 1 to 3: the same text

extension CatalogMerge {
    mutating func matchTexts(_ units: [TemplateUnit], others: TranslationIndex) {
        made = [Message?](repeating: nil, count: units.count)
        for (number, unit) in units.enumerated() {
            guard let position = positions[unit.key] else { continue }
            isUsed[position] = true
            made[number] = carried(entries[position], to: unit)
        }
        let missing = units.indices.filter { made[$0] == nil }
        if !missing.isEmpty { matchAsideSpaces(units, missing) }
        for (number, unit) in units.enumerated() where made[number]?.hasWording != true {
            let known = made[number]
            if let restored = restored(unit) ?? copied(unit, from: others) {
                made[number] = keepingComments(of: known, in: restored)
            } else if known == nil {
                unknown.append(number)
            }
        }
    }

    /// A text that only has other spaces or line ends than before is the same text.
    private mutating func matchAsideSpaces(_ units: [TemplateUnit], _ missing: [Int]) {
        var free: [MessageKey: Int] = [:]
        for (position, entry) in entries.enumerated() where !isUsed[position] {
            let key = entry.key.asideSpaces
            if let known = free[key], !entries[known].isObsolete || entry.isObsolete { continue }
            free[key] = position
        }
        guard !free.isEmpty else { return }
        for number in missing {
            guard let position = free.removeValue(forKey: units[number].key.asideSpaces) else { continue }
            isUsed[position] = true
            made[number] = carried(entries[position], to: units[number])
        }
    }

    /// The wording that this very text had before it was changed into another one.
    private mutating func restored(_ unit: TemplateUnit) -> Message? {
        guard let position = positionsBefore[unit.key], let before = entries[position].asItWas,
            (before.plural == nil) == (unit.plural == nil)
        else { return nil }
        isUsed[position] = true
        return dressed(before, as: unit)
    }

    private func copied(_ unit: TemplateUnit, from others: TranslationIndex) -> Message? {
        guard let (path, found) = others.exact(context: unit.context, id: unit.id),
            (found.plural == nil) == (unit.plural == nil), unit.plural == nil || found.strings.count == forms
        else { return nil }
        var message = found
        message.translatorComments = found.commentsAboutOrigin + ["from: \(path)"]
        message.isObsolete = false
        // A word or two mean different things on different pages.
        message.isFuzzy = WordBag(unit.id).words.count < fewestWordsToTrust
        return dressed(message, as: unit)
    }

    private func keepingComments(of known: Message?, in message: Message) -> Message {
        guard let known else { return message }
        var result = message
        result.translatorComments =
            known.translatorComments + message.translatorComments.filter { !known.translatorComments.contains($0) }
        return result
    }
}

private let fewestWordsToTrust = 4  // TRANSLATION.md, section 2j, merge step 3

// Step 4: similar texts

extension CatalogMerge {
    mutating func matchSimilarTexts(_ units: [TemplateUnit], others: TranslationIndex) {
        guard !unknown.isEmpty else { return }
        let removed = Candidates(
            entries.indices.filter { !isUsed[$0] && entries[$0].hasWording }.flatMap { position in
                [Candidate(position: position, message: entries[position], text: entries[position].id)]
                    + (entries[position].previousText.map {
                        [Candidate(position: position, message: entries[position], text: $0)]
                    } ?? [])
            })
        let staying = Candidates(made.compactMap { $0 }.compactMap(Candidate.init(staying:)))
        var scratch = WordIndex.Scratch()
        for number in unknown {
            let unit = units[number]
            let bag = WordBag(unit.id)
            if let found = removed.best(for: unit, bag, &scratch) {
                if let position = found.position { isUsed[position] = true }
                made[number] = adapted(found.message, to: unit, usesUp: true)
            } else if let found = staying.best(for: unit, bag, &scratch) {
                made[number] = adapted(found.message, to: unit, usesUp: false)
            } else if let (path, message) = others.similar(
                to: bag, isPlural: unit.plural != nil, scratch: &scratch)
            {
                var found = adapted(message, to: unit, usesUp: false)
                found.translatorComments.append("from: \(path)")
                made[number] = found
            }
        }
    }

    /// A fuzzy entry for `unit` with the wording of `found`.
    private func adapted(_ found: Message, to unit: TemplateUnit, usesUp: Bool) -> Message {
        var message = found
        message.translatorComments = usesUp ? found.translatorComments : found.commentsAboutOrigin
        if !found.isFuzzy {
            message.previousContext = found.context
            message.previousID = found.id
            message.previousPlural = found.plural
            if usesUp { message.noteWordingWasCurrent(for: found) }
        } else if found.previousID == nil {
            message.previousContext = found.context
            message.previousID = found.id
            message.previousPlural = found.plural
        }
        message.isFuzzy = true
        message.strings = fitted(found.strings, to: unit)
        return dressed(message, as: unit)
    }

    private func fitted(_ strings: [String], to unit: TemplateUnit) -> [String] {
        guard unit.plural != nil else { return [strings.first ?? ""] }
        return (0..<forms).map { $0 < strings.count ? strings[$0] : "" }
    }
}

/// An older entry and the text that its wording belongs to.
private struct Candidate {
    /// Its position among the old entries, if it may be used up.
    var position: Int?
    let message: Message
    let text: String

    init(position: Int, message: Message, text: String) {
        self.position = position
        self.message = message
        self.text = text
    }

    /// An entry of a text that stays. A stale one stands for its older text only, a draft for none: a wording
    /// must not wander from guess to guess, nor a second merge find more than the first.
    init?(staying message: Message) {
        guard message.hasWording, let text = message.isFuzzy ? message.previousText : message.id else { return nil }
        self.message = message
        self.text = text
    }
}

private struct Candidates {
    private let list: [Candidate]
    private let words: WordIndex

    init(_ list: [Candidate]) {
        self.list = list
        words = WordIndex(list.map { WordBag($0.text) })
    }

    func best(for unit: TemplateUnit, _ bag: WordBag, _ scratch: inout WordIndex.Scratch) -> Candidate? {
        words.best(for: bag, scratch: &scratch) { (list[$0].message.plural == nil) == (unit.plural == nil) }
            .map { list[$0.position] }
    }
}

// The entry for a text

extension CatalogMerge {
    /// The entry of the same text: its wording and state, with what the page says about the text now.
    private mutating func carried(_ entry: Message, to unit: TemplateUnit) -> Message {
        var message = entry
        if (entry.plural == nil) != (unit.plural == nil) {
            // A wording for one form says nothing about the others.
            if entry.hasWording { displaced.append(entry) }
            message.strings = fitted(entry.strings, to: unit)
            message.isFuzzy = message.hasWording
        }
        message.restampReviews(from: entry, id: unit.id, plural: unit.plural)
        if !message.isFuzzy {
            (message.previousContext, message.previousID, message.previousPlural) = (nil, nil, nil)
            message.forgetOldWording()
        }
        return dressed(message, as: unit)
    }

    private func dressed(_ message: Message, as unit: TemplateUnit) -> Message {
        var result = message
        result.context = unit.context
        result.id = unit.id
        result.plural = unit.plural
        result.isObsolete = false
        result.extractedComments = unit.extractedComments
        result.references = unit.references
        let ownFlags = message.flags.filter { !$0.hasSuffix("-format") && !unit.flags.contains($0) }
        result.flags = unit.flags + ownFlags
        result.place = .start(of: "")
        result.stringPlaces = []
        result.line = 0
        return result
    }
}

// What came out

extension CatalogMerge {
    func result(
        _ units: [TemplateUnit], header: Catalog, displacedBefore: [Message], memory: Catalog?, movedFrom: String?
    ) -> MergeResult {
        var counts = MergeCounts()
        var live: [Message] = []
        let wasUnknown = Set(unknown)
        for (number, unit) in units.enumerated() {
            let found = made[number]
            live.append(found ?? empty(unit))
            if !wasUnknown.contains(number) {
                counts.kept += 1
            } else if found != nil {
                counts.stale += 1
            } else {
                counts.new += 1
            }
        }
        let left = entries.indices.filter { !isUsed[$0] }.map { entries[$0] }
        counts.gone = left.count { !$0.isObsolete }
        let obsolete = (left.filter(\.isObsolete) + left.filter { !$0.isObsolete }).filter(\.isWorthKeeping).map(
            \.retired)
        var catalog = header
        catalog.messages = live + obsolete
        catalog.unreadPlaces = []
        return MergeResult(
            catalog: catalog, displaced: forMemory(displacedBefore + displaced, memory), counts: counts,
            movedFrom: movedFrom)
    }

    private func empty(_ unit: TemplateUnit) -> Message {
        let strings = [String](repeating: "", count: unit.plural == nil ? 1 : forms)
        return dressed(Message(id: unit.id, strings: strings), as: unit)
    }
}

/// Displaced wordings under keys of their own: the context ends with a digest of text and wording.
package func forMemory(_ displaced: [Message], _ memory: Catalog?) -> [Message] {
    var seen: Set<MessageKey> = []
    return displaced.compactMap { message in
        var kept = message
        kept.context = [message.context, "displaced k\(message.digest)"].compactMap { $0 }.joined(separator: " ")
        kept.isObsolete = false
        kept.references = []
        kept.place = .start(of: "")
        kept.stringPlaces = []
        kept.line = 0
        guard seen.insert(kept.key).inserted, memory?.message(context: kept.context, id: kept.id) == nil else {
            return nil
        }
        return kept
    }
}
