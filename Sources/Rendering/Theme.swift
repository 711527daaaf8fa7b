package import Gettext
package import Languages
package import SiteModel
package import SourceText
import StrictYAML
import Templates

/// A theme, ready to be used: templates compiled, styles joined, words read.
package struct Theme: Sendable {
    let templates: TemplateSet
    /// All styles in the order of `theme.yaml`, without comments.
    let styles: [UInt8]
    /// Catalogues of the theme's own words, by language; the site's `theme.po` before the theme's own.
    let catalogs: [String: [Catalog]]
    /// Every text of the theme, as its translators see it; none for a theme without translations.
    let wordIDs: [String]

    /// The name of the style sheet changes with its content, so that browsers may keep it for ever.
    let stylePath: String
    /// The script that hides what is over, and its name, which changes with it; only sites that ask for it have it.
    let pastScript: [UInt8]
    let pastScriptPath: String
    package let pictures: PictureWidths

    let searchScript: ThemeScript
    let offlineScript: ThemeScript
    /// The service worker that saves pages, and the one that removes what was saved.
    let savingWorker: ThemeScript
    let leavingWorker: ThemeScript

    /// Where the site has the theme: `themes/default/`.
    let folder: String
    /// Texts of the theme that diagnostics may point into, by their path in the site.
    package let sources: [String: SourceFile]

    init(
        templates: TemplateSet, styles: [UInt8], scripts: [String: SourceFile], pastScript: [UInt8],
        catalogs: [String: [Catalog]], wordIDs: [String], folder: String, sources: [String: SourceFile],
        pictures: PictureWidths = .usual
    ) {
        self.pictures = pictures
        searchScript = ThemeScript("search", scripts)
        offlineScript = ThemeScript("offline", scripts)
        savingWorker = ThemeScript("service-worker", scripts)
        leavingWorker = ThemeScript("no-service-worker", scripts)
        self.pastScript = pastScript
        pastScriptPath = "assets/hide-past.\(StableHash(of: pastScript).hex(10)).js"
        self.wordIDs = wordIDs
        self.folder = folder
        self.sources = sources
        self.templates = templates
        self.styles = styles
        self.catalogs = catalogs
        stylePath = "assets/theme.\(StableHash(of: styles).hex(10)).css"
    }

    /// The notices that have no words in `language`; English needs none, as the words are English.
    package func missingNotices(in language: String) -> [String] {
        guard language.split(separator: "-").first != "en" else { return [] }
        guard let language = Language(tag: language) else { return Notice.all }
        let words = ThemeWords(self, language: language)
        return Notice.all.filter { !words.has($0) }
    }

    /// The theme's own words that families reading `language` get in English.
    package func untranslatedWords(in language: Language) -> [String] {
        guard language.tag.split(separator: "-").first != "en" else { return [] }
        let words = ThemeWords(self, language: language)
        return wordIDs.filter { !words.has($0) }
    }
}

/// Words without which a page could not say what language it is in (TRANSLATION §2f).
enum Notice {
    static let none = "This page is not translated yet. You are reading it in {language}."
    static let partly = "Part of this page is not translated yet. Those parts are in {language}."
    static let older = "The {language} page was changed on {date}. This translation is older."
    static let machine = "This text was translated by a machine and nobody has checked it."
    static let original = "Read this page in {language}"
    static let help = "Ask us if you want help to understand this page. We can find an interpreter."
    static let language = "This text is in {language}."
    static let mistake = "Tell us about a mistake in this translation"

    static let all = [none, partly, older, machine, original, help, language, mistake]
}

/// Puts a theme together: the files of `themes/<name>/` of the site, and behind them those of the default theme.
///
/// - writesPages: false where nothing will be rendered; the default theme's templates and styles are then left alone, unless the
///   site has files of a theme, whose mistakes have to be told.
/// - Bad input: a theme that is not there, or a broken template, is an error; the default theme's file stands in.
package func readTheme(
    _ tree: FileTree, _ settings: SiteSettings, carried: [SourceFile], catalogs: [String: Catalog],
    writesPages: Bool = true
) -> Parsed<Theme> {
    var diagnostics: [Diagnostic] = []
    let name = settings.theme
    let folder = "themes/\(name)/"
    let own = tree.files(below: folder)
    if own.isEmpty, name != "default" {
        let names = Set(
            tree.files(below: "themes/").map { String($0.path.dropFirst(7).prefix { $0 != "/" }) } + ["default"])
        let guess = nearestName(to: name, in: names)
        diagnostics.append(
            Diagnostic(
                "missing-theme", .error,
                "There is no theme '\(name)'" + (guess.map { "; did you mean '\($0)'?" } ?? ""),
                at: settings.themePlace ?? .start(of: "site.yaml"),
                help: "use theme: default, or put the theme's folder into themes/"))
    }
    var files: [String: SourceFile] = [:]
    for file in carried { files[file.path] = file }
    for file in own {
        let read = tree.text(of: file)
        diagnostics += read.diagnostics
        guard let source = read.value else { continue }
        let path = String(file.path.dropFirst(folder.count))
        files[path] = SourceFile(path: path, bytes: source.bytes)
    }
    let ordered = files.values.sorted { $0.path < $1.path }
    let isUsed = writesPages || !own.isEmpty
    let compiled = compileTemplates(isUsed ? ordered.filter { $0.path.hasSuffix(".html") } : [])
    // Templates know each other by their path in the theme; people need the path in the site.
    diagnostics += compiled.diagnostics.map { $0.moved(below: folder) }
    let looked = isUsed || !settings.look.isEmpty ? applyLook(settings.look, to: files, folder: folder) : Parsed(files)
    diagnostics += looked.diagnostics
    let styles = isUsed ? readStyles(looked.value, folder, &diagnostics) : []
    let widths = readPictureWidths(isUsed ? files["theme.yaml"] : nil)
    let theme = Theme(
        templates: compiled.value, styles: styles, scripts: files,
        pastScript: files["scripts/hide-past.js"]?.bytes ?? [],
        catalogs: readWords(files, settings, catalogs, folder, &diagnostics),
        wordIDs: readWordIDs(files), folder: folder,
        sources: Dictionary(uniqueKeysWithValues: files.map { (folder + $0.key, $0.value) }),
        pictures: widths.value)
    diagnostics += widths.diagnostics.map { $0.moved(below: folder) }
    if !own.isEmpty { diagnostics += componentsWithoutExamples(files).map { $0.moved(below: folder) } }
    diagnostics += requiredTemplates.filter { !theme.templates.contains($0) && files[$0] == nil }.map { path in
        Diagnostic(
            "missing-template", .error, "The theme has no '\(path)'", at: .start(of: folder + path),
            help: "add the file")
    }
    return Parsed(theme, diagnostics)
}

let requiredTemplates = [
    "a_z", "author", "blog", "event", "events", "glossary", "home", "month", "not_found", "page", "post", "redirect",
    "search", "section", "statement",
    "tag", "tags", "term", "year",
].map { "templates/\($0).html" }

extension Diagnostic {
    /// The same with places in the site's folder.
    func moved(below folder: String) -> Diagnostic {
        var moved = self
        moved.place = SourceSpan(file: folder + place.file, range: place.range)
        moved.related = related.map {
            Related(place: SourceSpan(file: folder + $0.place.file, range: $0.place.range), message: $0.message)
        }
        return moved
    }
}

private func readStyles(
    _ files: [String: SourceFile], _ folder: String, _ diagnostics: inout [Diagnostic]
) -> [UInt8] {
    guard let manifest = files["theme.yaml"] else { return [] }
    let yaml = readYAML(manifest)
    var reader = MapReader(yaml.value, subject: "theme.yaml")
    reader.add(yaml.diagnostics)
    for key in ["name", "title", "version", "license", "strings"] { _ = reader.text(key) }
    _ = reader.texts("languages")
    _ = reader.node("look")
    _ = reader.node("pictures")
    var styles: [UInt8] = []
    for node in reader.textNodes("styles") {
        guard let path = node.text, let file = files[path] else {
            let guess = nearestName(to: node.text ?? "", in: files.keys)
            reader.wrong(
                node, "There is no style file '\(node.text ?? "")'" + (guess.map { "; did you mean '\($0)'?" } ?? ""),
                help: "check the name")
            continue
        }
        styles += minifiedCSS(file.bytes)
    }
    diagnostics += reader.finish().map { $0.moved(below: folder) }
    return styles
}

/// What there is to translate, from the first of the theme's catalogues: all have the same texts.
private func readWordIDs(_ files: [String: SourceFile]) -> [String] {
    let path = files.keys.filter { $0.hasPrefix("translations/") && $0.hasSuffix(".po") }.min()
    guard let file = path.flatMap({ files[$0] }) else { return [] }
    return parseCatalog(file).value.messages.filter { !$0.isObsolete }.map(\.id)
}

private func readWords(
    _ files: [String: SourceFile], _ settings: SiteSettings, _ siteCatalogs: [String: Catalog], _ folder: String,
    _ diagnostics: inout [Diagnostic]
) -> [String: [Catalog]] {
    var words: [String: [Catalog]] = [:]
    for (path, catalog) in siteCatalogs {
        // Exactly translations/<language>/theme.po: a page may be called "theme" too.
        let parts = path.split(separator: "/")
        if parts.count == 3, parts[2] == "theme.po" { words[String(parts[1])] = [catalog] }
    }
    // Languages that this site does not have need not be read.
    let wanted = Set(settings.languages.flatMap(\.language.wordTags))
    for (path, file) in files.sorted(by: { $0.key < $1.key })
    where path.hasPrefix("translations/") && path.hasSuffix(".po") {
        let language = String(path.dropFirst("translations/".count).dropLast(3))
        guard wanted.contains(language) else { continue }
        let parsed = parseCatalog(file)
        diagnostics += parsed.diagnostics.map { $0.moved(below: folder) }
        words[language, default: []].append(parsed.value)
    }
    return words
}
