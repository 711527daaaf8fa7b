import Gettext
package import SiteModel
package import SourceText

extension TranslationUnit.Kind {
    /// The name for programs; those of pictures are what TRANSLATION R4 calls them.
    package var typeName: String {
        switch self {
        case .pictureText: "image-alt"
        case .pictureTitle: "image-title"
        case .html: "html"
        default: rawValue
        }
    }
}

/// The texts for translators of one page, each once, in the order of the page.
///
/// - path: in `content/`, for a page of a site; nil for a file that stands alone.
/// - siteFile: the site's `site.yaml`, for the languages that file names may end with.
package func unitsOfPage(_ file: SourceFile, at path: String?, siteFile: SourceFile?) -> Parsed<[TranslationUnit]> {
    var settings = SiteModel.readSettings(siteFile ?? SourceFile(path: "site.yaml", text: "languages: [en]\n")).value
    // A site in one language has no units; whoever asks for them means to have another.
    if settings.languages.count == 1 { settings.languages.append(settings.languages[0]) }
    let name = path ?? String(file.path.split(separator: "/").last ?? "page.md")
    let place = PagePath(name.hasSuffix(".md") ? name : name + ".md", languages: settings.languages)
    let read = readPage(file, at: place, settings: settings, hasTwin: false)
    guard case .page(let page) = read.value else { return Parsed([], read.diagnostics) }
    var seen: Set<MessageKey> = []
    return Parsed(
        page.units.filter { seen.insert(MessageKey(context: $0.context, id: $0.id)).inserted }, read.diagnostics)
}
