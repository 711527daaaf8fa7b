package import Gettext
import Languages
package import SiteModel
package import SourceText
import TranslationChecks

/// What an update changes in `translations/`.
package struct CatalogChanges: Sendable {
    /// Files that differ from what is there.
    package var written: [SourceFile] = []
    /// Catalogues of pages that were renamed; all they held is in the page's new catalogue.
    package var removed: [String] = []
    /// All catalogues of the languages as they are after the update, by path.
    package var catalogs: [String: Catalog] = [:]
}

/// Works out what every catalogue of `languages` should hold now.
///
/// - Gives: the files that differ from what is there. A second run gives none.
/// - Needs: catalogues that were read whole; the caller looks at `unreadCatalogs` first.
/// - Order of the merge: TRANSLATION §2j.
package func updateTranslations(_ desk: TranslationDesk, languages: [SiteLanguage]) -> CatalogChanges {
    var changes = CatalogChanges()
    let texts = TranslationTexts(desk)
    for language in languages where language.tag != desk.settings.source.tag {
        var update = LanguageUpdate(desk, texts, language)
        update.run()
        changes.written += update.changes.written
        changes.removed += update.changes.removed
        changes.catalogs.merge(update.changes.catalogs) { $1 }
    }
    return changes
}

/// The same for a site that was read already.
package func updateTranslations(_ read: ReadSite, site: Site, languages: [SiteLanguage]) -> CatalogChanges {
    let desk = TranslationDesk(read: read, site: site, diagnostics: [], unreadCatalogs: [])
    return updateTranslations(desk, languages: languages)
}

private struct LanguageUpdate {
    private let desk: TranslationDesk
    private let texts: TranslationTexts
    private let language: SiteLanguage
    private let folder: String
    /// The catalogues of the language as they are.
    private let mine: [String: Catalog]
    private var memory: Catalog?
    private var index: TranslationIndex?
    private let filter: WordingFilter
    /// Values of `Plural-Forms` that a merge leaves as they are: ours, and what other programs write for the same rule.
    private var goodPluralForms: Set<String>
    /// Texts that stale entries had before.
    private var olderTexts: Set<MessageKey>?
    private var lookUps = 0
    private(set) var changes = CatalogChanges()

    init(_ desk: TranslationDesk, _ texts: TranslationTexts, _ language: SiteLanguage) {
        self.desk = desk
        self.texts = texts
        self.language = language
        let folder = desk.folder(of: language)
        self.folder = folder
        mine = desk.read.catalogs.filter { $0.key.hasPrefix(folder) }
        filter = WordingFilter(mine.values)
        memory = mine[folder + "memory.po"]
        goodPluralForms = Set([pluralHeader(for: language.tag)].compactMap(\.self))
        changes.catalogs = mine
    }

    mutating func run() {
        let wanted = wantedCatalogs()
        // A page that somebody translates by hand keeps its catalogue, so no other page may take it over.
        let paths = Set(desk.read.content.pages.map { catalogPath(of: $0, in: language.tag) })
        var orphans: [TranslationIndex.Source] =
            mine.filter { $0.key.hasPrefix(folder + "pages/") && !paths.contains($0.key) }
            .map { (path: $0.key, catalog: $0.value) }.sorted { $0.path < $1.path }
        for (path, texts) in wanted where !texts.isEmpty || mine[path] != nil {
            let units = withGlossary(texts)
            if let old = mine[path], isUpToDate(old, units) { continue }
            let merged = mergeCatalog(
                units: units, into: mine[path], language: language.tag,
                orphans: mine[path] == nil && path.hasPrefix(folder + "pages/") ? orphans : [],
                others: otherWordings(for: units, beside: mine[path]), memory: memory)
            add(path, merged.catalog)
            if let forms = mine[path]?.headerValue("Plural-Forms"), merged.catalog.headerValue("Plural-Forms") == forms
            {
                goodPluralForms.insert(forms)
            }
            if let old = merged.movedFrom {
                changes.removed.append(old)
                changes.catalogs[old] = nil
                orphans.removeAll { $0.path == old }
            }
            keep(merged.displaced)
        }
        if let memory { add(folder + "memory.po", memory) }
    }

    private func wantedCatalogs() -> [(path: String, units: [TemplateUnit])] {
        var wanted: [(path: String, units: [TemplateUnit])] = []
        for (page, units) in zip(desk.read.content.pages, texts.pages)
        where page.versions[language.tag] == nil && page.language.tag != language.tag {
            wanted.append((catalogPath(of: page, in: language.tag), units))
        }
        wanted.append((folder + "site.po", texts.site))
        for (key, units) in texts.calendars { wanted.append((folder + "events/\(key).po", units)) }
        return wanted
    }

    /// The texts with a comment on the words that the school wants translated in one way.
    private func withGlossary(_ units: [TemplateUnit]) -> [TemplateUnit] {
        let glossary = desk.glossary
        guard !glossary.isEmpty else { return units }
        return units.map { unit in
            var unit = unit
            for hit in glossary.hits(in: unit.id, language: language.tag) {
                unit.extractedComments.append("glossary: \(hit.term) = \(hit.use)")
            }
            return unit
        }
    }

    /// Whether a merge could change nothing: every text is there in its order, under a header like ours, and nobody has a
    /// wording for those that have none.
    private mutating func isUpToDate(_ catalog: Catalog, _ units: [TemplateUnit]) -> Bool {
        guard let forms = catalog.headerValue("Plural-Forms"), goodPluralForms.contains(forms),
            catalog.headerValue("Content-Type") == "text/plain; charset=UTF-8", !catalog.headerEntry.isFuzzy,
            catalog.headerValue("MIME-Version") != nil, catalog.headerValue("Content-Transfer-Encoding") == "8bit",
            catalog.language == language.tag.split(separator: "-").joined(separator: "_")
        else { return false }
        var next = 0
        var isStale: Bool?
        // By their numbers, as copying a message counts references to all its texts.
        for index in catalog.messages.indices {
            if catalog.messages[index].plural != nil { return false }
            if catalog.messages[index].isObsolete {
                // A live entry with the same key: the merge decides which wording stays.
                let key = catalog.messages[index].key
                if catalog.message(context: key.context, id: key.id)?.isObsolete == false { return false }
                continue
            }
            guard next < units.count, catalog.messages[index].fits(units[next]) else { return false }
            if !catalog.messages[index].hasWording {
                // What is stale may be the older wording of this very text.
                let hasStale = isStale ?? catalog.messages.contains { $0.isFuzzy && $0.previousID != nil }
                isStale = hasStale
                if hasStale || isTranslatedElsewhere(catalog.messages[index].key) { return false }
            }
            next += 1
        }
        return next == units.count
    }

    /// Whether another catalogue has a wording for a text, or had one before its own text changed.
    ///
    /// For a few texts the catalogues are asked one by one; an index of a whole language pays only for many.
    private mutating func isTranslatedElsewhere(_ key: MessageKey) -> Bool {
        lookUps += 1
        guard filter.mayHold(context: key.context, id: key.id) else { return false }
        if lookUps > mostLookUps { return allWordings().exact(context: key.context, id: key.id) != nil }
        let before =
            olderTexts
            ?? Set(
                mine.values.flatMap { catalog in
                    catalog.messages.lazy.filter(\.isFuzzy).compactMap { message in
                        message.previousID.map { MessageKey(context: message.previousContext, id: $0) }
                    }
                })
        olderTexts = before
        return before.contains(key)
            || mine.values.contains { catalog in
                catalog.message(context: key.context, id: key.id).map { !$0.isFuzzy && $0.isComplete } ?? false
            }
    }

    /// Wordings of the whole language, for texts that their own catalogue has none for.
    private mutating func otherWordings(for units: [TemplateUnit], beside catalog: Catalog?) -> TranslationIndex {
        guard let catalog else { return allWordings() }
        for unit in units {
            let known = catalog.message(context: unit.context, id: unit.id)
            if known?.hasWording == true { continue }
            // A text that the catalogue does not have may be like another one.
            if known == nil || filter.mayHold(context: unit.context, id: unit.id) { return allWordings() }
        }
        return .empty
    }

    private mutating func allWordings() -> TranslationIndex {
        if let index { return index }
        let made = TranslationIndex(mine.map { (path: $0.key, catalog: $0.value) }.sorted { $0.path < $1.path })
        index = made
        return made
    }

    private mutating func keep(_ displaced: [Message]) {
        guard !displaced.isEmpty else { return }
        var kept = memory ?? mergeCatalog(units: [], into: nil, language: language.tag).catalog
        kept.messages += displaced
        memory = kept
    }

    private mutating func add(_ path: String, _ catalog: Catalog) {
        changes.catalogs[path] = catalog
        let bytes = writeCatalog(catalog)
        if desk.read.sources[path]?.bytes != bytes {
            changes.written.append(SourceFile(path: path, bytes: bytes))
        }
    }
}

private let mostLookUps = 64  // each looks into every catalogue

extension Message {
    /// What a merge with `unit` would leave as it is.
    fileprivate func fits(_ unit: TemplateUnit) -> Bool {
        id == unit.id && context == unit.context && extractedComments == unit.extractedComments
            && references == unit.references && flags == unit.flags
            && (isFuzzy || previousID == nil && !translatorComments.contains { $0.hasPrefix("translated: k") })
    }
}
