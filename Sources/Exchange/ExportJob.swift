package import Gettext

/// What a translator gets: catalogues of one language, and which of their texts.
package struct ExportJob: Sendable {
    /// A catalogue with its path below `translations/<lang>/`, such as `pages/visiting.po`.
    package struct Part: Sendable {
        package let path: String
        package let catalog: Catalog

        package init(path: String, catalog: Catalog) {
            self.path = path
            self.catalog = catalog
        }
    }

    package enum Selection: Sendable {
        case all
        /// Missing, draft and stale ones.
        case toDo
    }

    package let siteTitle: String
    /// BCP 47.
    package let sourceLanguage: String
    /// BCP 47.
    package let targetLanguage: String
    package let parts: [Part]
    package let selection: Selection

    /// - Parameter parts: in the order in which a translator should meet them, without `memory.po`.
    package init(
        siteTitle: String, sourceLanguage: String, targetLanguage: String, parts: [Part], selection: Selection
    ) {
        self.siteTitle = siteTitle
        self.sourceLanguage = sourceLanguage
        self.targetLanguage = targetLanguage
        self.parts = parts
        self.selection = selection
    }
}

extension ExportJob {
    /// The parts with only the messages that were asked for; parts without any are left out.
    var chosen: [Part] {
        parts.compactMap { part in
            let messages = part.catalog.messages.filter { $0.isChosen(by: selection) }
            guard !messages.isEmpty else { return nil }
            var catalog = part.catalog
            catalog.messages = messages
            return Part(path: part.path, catalog: catalog)
        }
    }

    /// One row for each chosen text, and for each plural form of it.
    var chosenRows: [[ExportRow]] { chosen.map { rows(of: $0, targetLanguage: targetLanguage) } }
}

extension Message {
    func isChosen(by selection: ExportJob.Selection) -> Bool {
        switch (state, selection) {
        case (.gone, _): false
        case (_, .all), (.missing, _), (.draft, _), (.stale, _): true
        case (.current, .toDo), (.reviewed, .toDo): false
        }
    }
}
