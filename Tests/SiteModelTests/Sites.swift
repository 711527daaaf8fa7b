import CivilTime
import Gettext
import ICalendar
import Languages
import SiteModel
import SourceText

let minimalSettings = """
    title: Oakfield School
    time_zone: Europe/London
    languages: [en, es, ar]
    contacts:
      office: {name: School office, phone: 0100 555 0100}
    classes:
      oak: {title: Oak class}
    """

func schoolSettings(_ yaml: String = minimalSettings) -> SiteSettings {
    readSettings(SourceFile(path: "site.yaml", text: yaml)).value
}

/// A page as it was read, with what was found wrong with it.
func readMarkdown(_ text: String, at path: String = "visiting.md") -> Parsed<Page?> {
    let settings = schoolSettings()
    let file = SourceFile(path: "content/" + path, text: text)
    let read = readPage(file, at: PagePath(path, languages: settings.languages), settings: settings, hasTwin: false)
    guard case .page(let page) = read.value else { return Parsed(nil, read.diagnostics) }
    return Parsed(page, read.diagnostics)
}

func writtenPage(_ text: String, at path: String = "visiting.md") -> Page? {
    readMarkdown(text, at: path).value
}

/// A site of pages, by path.
func assembled(
    _ pages: [String: String], assets: [String] = [], calendars: [String: String] = [:], yaml: String = minimalSettings
) -> Parsed<Site> {
    let settings = schoolSettings(yaml)
    var content = Content()
    for (path, text) in pages.sorted(by: { $0.key < $1.key }) {
        let file = SourceFile(path: "content/" + path, text: text)
        let place = PagePath(path, languages: settings.languages)
        if case .page(let page) = readPage(file, at: place, settings: settings, hasTwin: false).value {
            content.pages.append(page)
        }
    }
    content.assets = assets.map { Asset(path: $0, sizeBytes: 1) }
    for (key, text) in calendars.sorted(by: { $0.key < $1.key }) {
        let file = SourceFile(path: "content/calendars/\(key).yaml", text: text)
        let read = readCalendarYAML(file, key: key, settings: settings)
        content.calendars.append(Content.ReadCalendar(key: key, path: file.path, kind: .written(read.value)))
    }
    return assembleSite(content, settings: settings, today: Day(iso: "2026-09-14") ?? Day(number: 0), drafts: false)
}

/// A catalogue in which each text has its translation.
func catalog(_ translations: [(context: String?, id: String, text: String)]) -> Catalog {
    Catalog(messages: translations.map { Message(context: $0.context, id: $0.id, strings: [$0.text]) })
}

/// A catalogue that says of every unit of a page that it is translated: "¡Text!".
func wholeCatalog(of page: Page) -> Catalog {
    catalog(page.units.map { (context: $0.context, id: $0.id, text: "¡" + $0.id + "!") })
}

func spanish(publishAt: Int = 40, isRequired: Bool = false) throws -> SiteLanguage {
    try SiteLanguage(
        language: known("es"), publishAt: publishAt, isRequired: isRequired, place: .start(of: "site.yaml"))
}

struct UnknownLanguage: Error {}

func known(_ tag: String) throws -> Language {
    guard let language = Language(tag: tag) else { throw UnknownLanguage() }
    return language
}
