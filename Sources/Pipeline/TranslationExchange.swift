package import Exchange
package import Gettext
package import SiteModel
package import SourceText

/// The catalogues of a language as a translator should get them: up to date, in a useful order.
///
/// - page: only this one; nil for words on every page, pages in the order of the menu, then the others, then calendars.
package func exportJob(
    _ desk: TranslationDesk, language: SiteLanguage, page: Page?, selection: ExportJob.Selection
) -> ExportJob {
    let folder = desk.folder(of: language)
    let catalogs = updateTranslations(desk, languages: [language]).catalogs
    let paths: [String] =
        if let page { [catalogPath(of: page, in: language.tag)] } else {
            ["site.po", "theme.po"].map { folder + $0 }
                + pagesInMenuOrder(desk).map { catalogPath(of: $0, in: language.tag) }
                + desk.site.calendars.map { folder + "events/\($0.key).po" }
        }
    return ExportJob(
        siteTitle: desk.settings.title, sourceLanguage: desk.settings.source.tag, targetLanguage: language.tag,
        parts: paths.compactMap { path in
            catalogs[path].map { ExportJob.Part(path: String(path.dropFirst(folder.count)), catalog: $0) }
        }, selection: selection)
}

private func pagesInMenuOrder(_ desk: TranslationDesk) -> [Page] {
    var places: [String: Int] = ["index.md": 0]
    func add(_ entries: [MenuEntry]) {
        for entry in entries {
            if places[entry.target] == nil { places[entry.target] = places.count }
            add(entry.children)
        }
    }
    add(desk.settings.menu)
    return desk.read.content.pages.sorted {
        (places[$0.path] ?? Int.max, $0.path) < (places[$1.path] ?? Int.max, $1.path)
    }
}

/// What an import makes of the catalogues of a language.
package struct ImportedTranslations: Sendable {
    /// A wording of the file that does not stand in its catalogue now.
    package struct Left: Sendable {
        /// Where it stands in the file.
        package let place: SourceSpan
        package let text: String
        package let reason: String
    }

    package var changes = CatalogChanges()
    /// By path of the catalogue below `translations/<lang>/`.
    package var counts: [(path: String, counts: ImportCounts)] = []
    package var left: [Left] = []
    /// Texts that the site does not have; their wordings are kept at the end of the catalogue.
    package var unknownCount = 0
    package var diagnostics: [Diagnostic] = []
}

/// Takes a file of a translator into the catalogues of `language`.
///
/// - Kinds: PO, CSV, XLIFF 1.2.
/// - Nothing is lost: a wording that gives way goes to `memory.po`.
/// - options: whose wordings these are; `incomingRevision` counts only for files that do not say when they were made.
package func importTranslations(
    _ file: SourceFile, _ desk: TranslationDesk, language: SiteLanguage, options: ImportOptions
) -> ImportedTranslations {
    let folder = desk.folder(of: language)
    let memoryPath = folder + "memory.po"
    var imported = ImportedTranslations()
    imported.changes = updateTranslations(desk, languages: [language])
    var known: [String: Catalog] = [:]
    for (path, catalog) in imported.changes.catalogs where path != memoryPath {
        known[String(path.dropFirst(folder.count))] = catalog
    }
    let read = readExchange(file, knowing: known)
    imported.diagnostics = read.diagnostics
    for (path, incoming) in read.value.sorted(by: { $0.key < $1.key }) {
        let ours = known[path] ?? mergeCatalog(units: [], into: nil, language: language.tag).catalog
        var own = options
        own.memory = imported.changes.catalogs[memoryPath]
        if incoming.isDated { own.incomingRevision = nil }
        let result = takeIn(incoming, into: ours, options: own)
        imported.diagnostics += result.diagnostics
        imported.counts.append((path, result.counts))
        imported.unknownCount += result.unknown.count
        imported.left += wordingsLeft(of: incoming, in: result, isMachine: options.origin != nil)
        imported.changes.replace(folder + path, with: result.catalog, sources: desk.read.sources)
        imported.changes.remember(
            result.displaced, in: memoryPath, language: language.tag, sources: desk.read.sources)
    }
    return imported
}

extension Catalog {
    /// Whether the header says when the file was made; templates have letters there.
    fileprivate var isDated: Bool {
        headerValue("PO-Revision-Date").map { $0.first?.isNumber ?? false } ?? false
    }
}

private func wordingsLeft(
    of incoming: Catalog, in result: ImportResult, isMachine: Bool
) -> [ImportedTranslations.Left] {
    let refused = Set(result.diagnostics.map(\.place))
    return incoming.messages.compactMap { message in
        guard message.hasWording, !message.isObsolete, !refused.contains(message.place),
            let now = result.catalog.message(context: message.context, id: message.id), !now.isObsolete,
            now.strings != message.strings
        else { return nil }
        return ImportedTranslations.Left(
            place: message.stringPlaces.first ?? message.place, text: message.id,
            reason: isMachine || message.isMachineDraft
                ? "a person's translation stands there, and a machine's does not replace it"
                : message.isFuzzy
                    ? "a translation that is approved stands there, and this one is marked as needing work"
                    : "another translation stands there, and this file does not say that it is newer")
    }
}
