import ArgumentParser
import Gettext
import Languages
import Pipeline
import SiteModel
import SourceText

/// One catalogue that a command marks entries of.
struct ChosenCatalog {
    /// As the file is called in messages and on disk, from the folder of the command.
    let path: String
    let file: SourceFile
    let catalog: Catalog
    /// Families see its page only if every text was reviewed.
    var isCritical = false
}

/// The catalogue of a page, as it stands on disk.
///
/// - Stops: where there is none yet, or it cannot be read to its end.
func chosenCatalog(of page: Page, in language: SiteLanguage, _ desk: TranslationDesk) throws -> ChosenCatalog {
    let path = catalogPath(of: page, in: language.tag)
    if desk.unreadCatalogs.contains(path) {
        let found = desk.diagnostics.filter { $0.place.file == path }
        try printOutput(TextPrinter(sources: desk.read.sources).text(found))
        printError("schoolgate: mend \(path) first; nothing was changed")
        throw Outcome.contentHasErrors
    }
    if let version = page.versions[language.tag] {
        throw stop(
            "\(version.file.path) is the \(language.language.englishName) page, written by hand, so its catalogue is not used"
        )
    }
    guard let catalog = desk.read.catalogs[path], let file = desk.read.sources[path] else {
        throw stop("there is no \(path) yet; make it with: schoolgate translate update --lang \(language.tag)")
    }
    return ChosenCatalog(path: path, file: file, catalog: catalog, isCritical: page.front.isCritical)
}

/// A catalogue that somebody named by its path, in a site or not.
func namedCatalog(_ path: String) throws -> ChosenCatalog {
    let file = try readNamedFile(path)
    let parsed = parseCatalog(file)
    guard parsed.value.unreadPlaces.isEmpty else {
        try printOutput(TextPrinter(sources: [path: file]).text(parsed.diagnostics))
        printError("schoolgate: mend \(path) first; nothing was changed")
        throw Outcome.contentHasErrors
    }
    return ChosenCatalog(path: path, file: file, catalog: parsed.value)
}

extension ChosenCatalog {
    /// Stops where the catalogue has no entry `unit`, counted from 1.
    func refuseUnknown(_ unit: Int?) throws {
        guard let unit else { return }
        let count = liveCount(of: catalog)
        guard (1...max(count, 1)).contains(unit), count > 0 else {
            throw stop("\(path) has \(counted(count, "text")), so there is no number \(unit)")
        }
    }

    /// `translations/so/pages/visiting.po:17:1`
    func place(of message: Message, _ places: Places) -> String {
        let place = message.stringPlaces.first ?? message.place
        let position = places.position(place.range.lowerBound, in: path)
        return "\(visible(path)):\(position.line):\(position.column)"
    }
}

/// The start of a text, short enough for one line.
func beginning(of text: String) -> String {
    let line = text.prefix { !$0.isNewline }
    return visible(line.count > 60 ? line.prefix(60) + "…" : line.endIndex == text.endIndex ? text : line + "…")
}

/// Text of the Gettext module's previous entry, for a person: what it was, and what it is now.
func oldAndNew(_ message: Message) -> String {
    "    was: \(beginning(of: message.previousID ?? ""))\n    now: \(beginning(of: message.id))\n"
        + "    translation: \(beginning(of: message.strings.first ?? ""))\n"
}

/// The name to write beside a wording; stops for an empty one.
func checkedName(_ name: String) throws -> String {
    let words = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty else { throw stop("--by needs a name") }
    return words
}
