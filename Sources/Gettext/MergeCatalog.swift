/// One text of the school as it is now, to be found in a catalogue.
package struct TemplateUnit: Sendable, Equatable {
    package var context: String?
    package var id: String
    package var plural: String?
    /// What translators should know, one line each.
    package var extractedComments: [String]
    /// Places such as `content/visiting.md:17`.
    package var references: [String]
    package var flags: [String]

    package init(
        context: String? = nil, id: String, plural: String? = nil, extractedComments: [String] = [],
        references: [String] = [], flags: [String] = []
    ) {
        self.context = context
        self.id = id
        self.plural = plural
        self.extractedComments = extractedComments
        self.references = references
        self.flags = flags
    }

    var key: MessageKey { MessageKey(context: context, id: id) }
}

/// What `mergeCatalog` made.
package struct MergeResult: Sendable {
    package var catalog: Catalog
    /// Wordings that no longer have a place in the catalogue; to be added to `memory.po` as they are.
    package var displaced: [Message]
    package var counts: MergeCounts
    /// The catalogue of a page that is gone and that this page goes on with; its file is to be removed.
    package var movedFrom: String?
}

/// What one merge did. `kept`, `stale` and `new` together are all texts of the page.
package struct MergeCounts: Sendable, Equatable {
    /// Texts that the catalogue had already, or that were found in another one.
    package var kept = 0
    /// New texts that got the wording of a similar older one, to be checked.
    package var stale = 0
    /// New texts without any wording.
    package var new = 0
    /// Texts that the page no longer has; a text whose wording went to a similar one is not counted.
    package var gone = 0

    package init(kept: Int = 0, stale: Int = 0, new: Int = 0, gone: Int = 0) {
        (self.kept, self.stale, self.new, self.gone) = (kept, stale, new, gone)
    }
}

/// Brings the catalogue of one page and language up to date with the texts of the page.
///
/// Each text takes the first wording it finds:
/// 1. the same text in the page's catalogue, live or obsolete, spaces aside;
/// 2. without a catalogue: the orphan that shares at least half of the texts becomes the page's catalogue;
/// 3. the same text in any catalogue of the language: from four words on as it is, with `# from: path`, else fuzzy;
/// 4. the wording of a similar text: a removed one of this page, another of this page, any of the language; always
///    fuzzy, with the older text as `#| msgid`;
/// 5. none.
///
/// - Nothing is lost: removed texts become obsolete, and a wording that loses its place to another is `displaced`.
/// - Nothing is approved: a fuzzy entry stays fuzzy. One exception: a text that was changed and changed back takes its
///   old wording, if the wording was current then and is untouched since (the comment `# translated: k…` knows).
/// - Stable: the result of a second merge is the same to the byte; no times are written.
/// - Parameters:
///   - units: the texts in page order; of two with the same key, the second adds its references.
///   - old: the catalogue as read; one with `unreadPlaces` must not be merged, because they would be lost.
///   - language: BCP 47 tag, for the header.
///   - orphans: catalogues of the language whose page is gone.
///   - others: wordings of the whole language, as they were before this run.
///   - memory: `memory.po`; what it holds already is not displaced again.
/// - Source: TRANSLATION.md, section 2j.
package func mergeCatalog(
    units: [TemplateUnit], into old: Catalog?, language: String, orphans: [TranslationIndex.Source] = [],
    others: TranslationIndex = .empty, memory: Catalog? = nil
) -> MergeResult {
    let units = joined(units)
    let orphan = old == nil ? bestOrphan(for: units, in: orphans) : nil
    let base = mergedHeader(of: old ?? orphan?.catalog ?? Catalog(), language: language)
    var merge = CatalogMerge(base.catalog, forms: base.forms)
    merge.matchTexts(units, others: others)
    merge.matchSimilarTexts(units, others: others)
    return merge.result(
        units, header: base.catalog, displacedBefore: base.displaced, memory: memory, movedFrom: orphan?.path)
}

/// The same text in the same context is one message with several references (TRANSLATION, R7).
package func joined(_ units: [TemplateUnit]) -> [TemplateUnit] {
    var result: [TemplateUnit] = []
    var positions: [MessageKey: Int] = [:]
    for unit in units {
        guard let known = positions[unit.key] else {
            positions[unit.key] = result.count
            result.append(unit)
            continue
        }
        result[known].references += unit.references.filter { !result[known].references.contains($0) }
        result[known].extractedComments += unit.extractedComments
            .filter { !result[known].extractedComments.contains($0) }
    }
    return result
}

/// The orphan with most texts in common, at least half of the larger of the two; of equals the first by path.
private func bestOrphan(
    for units: [TemplateUnit], in orphans: [TranslationIndex.Source]
) -> TranslationIndex.Source? {
    let keys = Set(units.map(\.key))
    var best: (shared: Int, source: TranslationIndex.Source)?
    for orphan in orphans.sorted(by: { $0.path < $1.path }) {
        let needed = max(keys.count, orphan.catalog.messages.count { !$0.isObsolete })
        let shared = sharedCount(orphan.catalog, keys, atLeast: needed)
        guard shared > 0, shared * 2 >= needed, shared > best?.shared ?? 0 else { continue }
        best = (shared, orphan)
    }
    return best?.source
}

/// How many live texts of `catalog` are among `keys`; any smaller number when half of `needed` cannot be reached.
private func sharedCount(_ catalog: Catalog, _ keys: Set<MessageKey>, atLeast needed: Int) -> Int {
    var shared = 0
    var left = catalog.messages.count { !$0.isObsolete }
    for message in catalog.messages where !message.isObsolete {
        // Most orphans are of other pages, and soon show it.
        guard (shared + left) * 2 >= needed else { return shared }
        if keys.contains(message.key) { shared += 1 }
        left -= 1
    }
    return shared
}
