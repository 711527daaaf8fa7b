import Gettext
package import SiteModel
package import SourceText
package import TranslationChecks

/// Where a school keeps the words that it wants translated in one way.
package let glossaryPath = "translations/glossary.tsv"

/// What commands for translators work on: the site as it was read, without theme, editions and checks.
package struct TranslationDesk: Sendable {
    package let read: ReadSite
    package let site: Site
    package let diagnostics: [Diagnostic]
    /// Catalogues that could not be read, or not to their end, and folders that could not be looked into. Nothing there may be
    /// written over.
    package let unreadCatalogs: Set<String>
    package var glossary: TranslationGlossary { read.translationGlossary }
    package var settings: SiteSettings { read.settings }
}

/// Reads a site for its translators. Drafts are in it, as they can be translated before families see them.
package func openTranslationDesk(_ tree: FileTree, _ options: BuildOptions) async -> TranslationDesk {
    var options = options
    options.drafts = true
    let read = await readSite(tree, options: options)
    let site = assembleSite(read.value.content, settings: read.value.settings, today: options.today, drafts: true)
    let catalogs = tree.files(below: "translations/").map(\.path).filter { $0.hasSuffix(".po") }
    let unread = catalogs.filter { read.value.catalogs[$0].map { !$0.unreadPlaces.isEmpty } ?? true }
    // A link or a pipe where a catalogue should be is in the way as well, and a folder whose catalogues nobody has seen.
    let inTheWay = tree.problems.map(\.place.file).filter { $0 == "translations" || $0.hasPrefix("translations/") }
    return TranslationDesk(
        read: read.value, site: site.value, diagnostics: read.diagnostics + site.diagnostics,
        unreadCatalogs: Set(unread + inTheWay))
}

extension TranslationDesk {
    /// `translations/so/`
    package func folder(of language: SiteLanguage) -> String { "translations/\(language.tag)/" }

    /// Catalogues of `language` that must be mended before anything is written, in the order of paths.
    package func unreadCatalogs(of language: SiteLanguage) -> [String] {
        let folder = folder(of: language)
        return unreadCatalogs.filter { $0.hasPrefix(folder) || folder.hasPrefix($0 + "/") }.sorted()
    }

    /// The page that somebody means with `visiting`, `visiting.md`, `content/visiting.md` or `/visiting/`.
    package func page(named name: String) -> Page? {
        let pages = read.content.pages
        if let page = pages.first(where: { $0.path == name || $0.file.path == name }) { return page }
        var address = name.split(separator: "/").map(String.init)
        if address.first == "content" { address.removeFirst() }
        if let last = address.last, last.hasSuffix(".md") { address[address.count - 1] = String(last.dropLast(3)) }
        if address.last == "index" { address.removeLast() }
        return pages.first { $0.segments == address }
    }

    /// The path of the page that somebody who wrote `name` most likely meant.
    package func nearestPage(to name: String) -> String? {
        let path = name.hasPrefix("content/") ? String(name.dropFirst(8)) : name
        return nearestName(to: path.hasSuffix(".md") ? path : path + ".md", in: read.content.pages.map(\.path))
    }
}
