import CommonMark
import Gettext
import ICalendar
import Languages
import SiteModel
import SourceText

/// All texts of a site that translators get, as catalogues ask for them.
///
/// Made once for all languages: the texts are those of the source.
struct TranslationTexts {
    /// One for each page that was read, in the same order.
    let pages: [[TemplateUnit]]
    let site: [TemplateUnit]
    /// Calendars that are files, by key.
    let calendars: [(key: String, units: [TemplateUnit])]

    init(_ desk: TranslationDesk) {
        let places = ReferencePlaces(desk.read.sources)
        pages = desk.read.content.pages.map { page in
            let index = LineIndex(page.file.bytes)
            return joined(page.units.map { templateUnit($0, on: page, index) })
        }
        site = siteUnits(desk.site, places)
        calendars = desk.site.calendars.filter { !$0.path.isEmpty }.map { ($0.key, eventUnits($0, places)) }
    }
}

private func templateUnit(_ unit: TranslationUnit, on page: Page, _ lines: LineIndex) -> TemplateUnit {
    let under = unit.headings.isEmpty ? "" : ", under \"\(unit.headings.joined(separator: " › "))\""
    var comments = ["\(unit.kind.rawValue)\(under) (page: \(page.title))"]
    if let note = unit.note { comments.append(note) }
    return TemplateUnit(
        context: unit.context, id: unit.id, extractedComments: comments,
        references: ["\(unit.place.file):\(lines.line(at: unit.place.range.lowerBound))"], flags: [])
}

/// Lines of places in calendars and `site.yaml`; each file is looked through once.
private final class ReferencePlaces {
    private let sources: [String: SourceFile]
    private var indices: [String: LineIndex] = [:]

    init(_ sources: [String: SourceFile]) { self.sources = sources }

    func reference(_ place: SourceSpan) -> String {
        guard let source = sources[place.file] else { return place.file }
        let index = indices[place.file] ?? LineIndex(source.bytes)
        indices[place.file] = index
        return "\(place.file):\(index.line(at: place.range.lowerBound))"
    }
}

// MARK: site.yaml

private func siteUnits(_ site: Site, _ places: ReferencePlaces) -> [TemplateUnit] {
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
    for schoolClass in settings.classes { list.append(("class", schoolClass.title, "name of a class")) }
    for contact in settings.contacts {
        for wording in contact.wordings {
            list.append(("contact.\(wording.key)", wording.text, "contact: \(contact.key)"))
        }
    }
    for problem in settings.accessibility?.knownProblems ?? [] {
        list.append(("accessibility.problem", problem.text, "a known problem in the accessibility statement"))
    }
    for calendar in site.calendars { list.append(("calendar", calendar.title, "name of a calendar")) }
    for tag in site.tags { list.append(("tag", tag.name, "tag")) }
    var seen: Set<MessageKey> = []
    return list.compactMap { context, text, note in
        guard text.unicodeScalars.contains(where: \.properties.isAlphabetic),
            seen.insert(MessageKey(context: context, id: text)).inserted
        else { return nil }
        return TemplateUnit(
            context: context, id: text.trimmingSpaces, extractedComments: [note], references: ["site.yaml"], flags: [])
    }
}

// MARK: Calendars

private func eventUnits(_ calendar: SchoolCalendar, _ places: ReferencePlaces) -> [TemplateUnit] {
    var units: [TemplateUnit] = []
    var seen: Set<MessageKey> = []
    for event in calendar.events {
        for wording in event.wordings {
            let id = wording.text.trimmingSpaces
            guard seen.insert(MessageKey(context: wording.context, id: id)).inserted else { continue }
            units.append(
                TemplateUnit(
                    context: wording.context, id: id, extractedComments: ["event: \(event.event.summary)"],
                    references: [places.reference(wording.place)], flags: []))
        }
    }
    return units
}
