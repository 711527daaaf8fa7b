import CarriedFiles
import CivilTime
import Languages
package import Rendering
package import SiteModel
import SourceText

/// Shows every example of every component of a theme, in every language that the theme has words in.
///
/// - Parameter tree: the folder of a site, whose theme and `site.yaml` count; empty for the theme that the binary carries.
/// - Parameter theme: the name of a theme, instead of the one that `site.yaml` names.
/// - Independent of the pages and the translations of the site, so examples look the same for everybody.
package func themeGallery(
    _ tree: FileTree, theme name: String?, as shape: GalleryShape, into sink: any OutputSink
) async -> BuildResult {
    var diagnostics: [Diagnostic] = []
    var sources: [String: SourceFile] = [:]
    let carried = CarriedFiles.theme
    var settings = gallerySettings(carried, tree)
    if let file = tree["site.yaml"], let source = tree.text(of: file).value {
        sources[source.path] = source
        let parsed = readSettings(source)
        diagnostics += parsed.diagnostics
        let languages = settings.languages
        settings = parsed.value
        settings.languages = languages
    }
    if let name { settings.theme = name }
    let theme = readTheme(tree, settings, carried: carried, catalogs: [:])
    let site = assembleSite(Content(), settings: settings, today: Day(number: 0), drafts: false).value
    let read = ReadSite(settings: settings, content: Content(), catalogs: [:], sources: [:])
    let editions = await translate(site, read, theme.value, workers: 1).value
    let shown = renderGallery(
        site, editions, theme.value, events: EventDates(site), as: shape, into: sink)
    var seen: Set<Diagnostic> = []
    return BuildResult(
        diagnostics: (diagnostics + theme.diagnostics + shown).filter { seen.insert($0).inserted }, site: site,
        editions: editions, sources: sources.merging(theme.value.sources) { first, _ in first }, settings: settings)
}

/// A school without pages, in English and in each language that has a file in `translations/` of a theme.
private func gallerySettings(_ carried: [SourceFile], _ tree: FileTree) -> SiteSettings {
    let paths =
        carried.map { $0.path[...] }
        + tree.files(below: "themes/").map { $0.path.split(separator: "/", maxSplits: 2).last ?? "" }
    let tags = Set(
        paths.filter { $0.hasPrefix("translations/") && $0.hasSuffix(".po") }
            .map { $0.dropFirst("translations/".count).dropLast(3) }
    ).subtracting(["en"]).filter { Language(tag: String($0)) != nil }.sorted()
    let text = """
        title: Oakfield School
        description: A small primary school where families and staff help each child to learn.
        time_zone: Europe/London
        region: GB
        languages: [\((["en"] + tags).joined(separator: ", "))]
        """
    return readSettings(SourceFile(path: "site.yaml", text: text)).value
}
