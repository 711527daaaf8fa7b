import CivilTime
import CommonMark
import Gettext
import ICalendar
import Languages
package import SiteModel
package import SourceText

/// What an update changes in `translations/`.
package struct CatalogChanges: Sendable {
    package var written: [SourceFile] = []
    /// Catalogues of pages that were renamed; all they held is in the page's new catalogue.
    package var removed: [String] = []
}

/// Works out what every catalogue of `languages` should hold now.
///
/// - Gives: the files that differ from what is there. A second run gives none.
/// - Needs: catalogues that were read whole; the caller looks at `unreadPlaces` first.
/// - Order of the merge: TRANSLATION §2j.
package func updateTranslations(_ read: ReadSite, site: Site, languages: [SiteLanguage]) -> CatalogChanges {
    var changes = CatalogChanges()
    for language in languages where language.tag != site.settings.source.tag {
        LanguageUpdate(read: read, site: site, language: language).add(to: &changes)
    }
    return changes
}

private struct LanguageUpdate {
    let read: ReadSite
    let site: Site
    let language: SiteLanguage

    private var folder: String { "translations/\(language.tag)/" }

    func add(to changes: inout CatalogChanges) {
        var wanted: [(path: String, units: [TemplateUnit])] = []
        for page in read.content.pages where page.versions[language.tag] == nil && page.language.tag != language.tag {
            wanted.append((catalogPath(of: page, in: language.tag), page.units.map { templateUnit($0, on: page) }))
        }
        wanted.append((folder + "site.po", siteUnits()))
        for calendar in site.calendars where !calendar.path.isEmpty {
            wanted.append((folder + "events/\(calendar.key).po", eventUnits(calendar)))
        }
        let paths = Set(wanted.map(\.path))
        let mine = read.catalogs.filter { $0.key.hasPrefix(folder) }
        var orphans: [TranslationIndex.Source] = mine.filter {
            $0.key.hasPrefix(folder + "pages/") && !paths.contains($0.key)
        }
        .map { (path: $0.key, catalog: $0.value) }.sorted { $0.path < $1.path }
        let index = TranslationIndex(mine.map { (path: $0.key, catalog: $0.value) }.sorted { $0.path < $1.path })
        var memory = mine[folder + "memory.po"]
        func add(_ path: String, _ catalog: Catalog) {
            let bytes = writeCatalog(catalog)
            if read.sources[path]?.bytes != bytes { changes.written.append(SourceFile(path: path, bytes: bytes)) }
        }
        for (path, units) in wanted where !units.isEmpty || mine[path] != nil {
            let merged = mergeCatalog(
                units: units, into: mine[path], language: language.tag,
                orphans: mine[path] == nil && path.hasPrefix(folder + "pages/") ? orphans : [], others: index,
                memory: memory)
            add(path, merged.catalog)
            if let old = merged.movedFrom {
                changes.removed.append(old)
                orphans.removeAll { $0.path == old }
            }
            if !merged.displaced.isEmpty {
                memory = memory ?? mergeCatalog(units: [], into: nil, language: language.tag).catalog
                memory?.messages += merged.displaced
            }
        }
        if let memory { add(folder + "memory.po", memory) }
    }

    private func templateUnit(_ unit: TranslationUnit, on page: Page) -> TemplateUnit {
        let under = unit.headings.last.map { ", under \"\($0)\"" } ?? ""
        var comments = ["\(unit.kind.rawValue)\(under) (page: \(page.title))"]
        if let note = unit.note { comments.append(note) }
        return TemplateUnit(
            context: unit.context, id: unit.id, extractedComments: comments, references: [reference(unit.place)],
            flags: [])
    }

    private func reference(_ place: SourceSpan) -> String {
        guard let source = read.sources[place.file] else { return place.file }
        return "\(place.file):\(LineIndex(source.bytes).line(at: place.range.lowerBound))"
    }

    private func siteUnits() -> [TemplateUnit] {
        let settings = site.settings
        var list: [(context: String, text: String, note: String)] = [
            ("title", settings.title, "name of the school"),
            ("description", settings.description, "what the school says about itself"),
        ]
        func addMenu(_ entries: [MenuEntry]) {
            for entry in entries {
                if let title = entry.title { list.append(("menu", title, "menu")) }
                addMenu(entry.children)
            }
        }
        addMenu(settings.menu)
        for schoolClass in settings.classes {
            list.append(("class", schoolClass.title, "name of a class"))
        }
        for contact in settings.contacts {
            for wording in contact.wordings {
                list.append(("contact.\(wording.key)", wording.text, "contact: \(contact.key)"))
            }
        }
        for calendar in site.calendars { list.append(("calendar", calendar.title, "name of a calendar")) }
        for tag in site.tags { list.append(("tag", tag.name, "tag")) }
        var seen: Set<String> = []
        return list.filter {
            $0.text.unicodeScalars.contains { $0.properties.isAlphabetic }
                && seen.insert($0.context + "\u{4}" + $0.text).inserted
        }
        .map {
            TemplateUnit(
                context: $0.context, id: $0.text.trimmingSpaces, extractedComments: [$0.note],
                references: ["site.yaml"], flags: [])
        }
    }

    private func eventUnits(_ calendar: SchoolCalendar) -> [TemplateUnit] {
        var units: [TemplateUnit] = []
        var seen: Set<String> = []
        for event in calendar.events {
            for wording in event.wordings
            where seen.insert(wording.context + "\u{4}" + wording.text.trimmingSpaces).inserted {
                units.append(
                    TemplateUnit(
                        context: wording.context, id: wording.text.trimmingSpaces,
                        extractedComments: ["event: \(event.event.summary)"], references: [reference(wording.place)],
                        flags: []))
            }
        }
        return units
    }
}
