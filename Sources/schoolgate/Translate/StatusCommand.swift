import ArgumentParser
import Languages
import Pipeline
import SiteModel
import SourceText

struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Says how much of the site is translated into each language.",
        discussion: """
            reviewed: a named person has checked the translation. current: translated. stale: the page was changed \
            since. draft: from a machine, or the translator was not sure. missing: not translated yet.
            Families read what is reviewed or current; for everything else they see the page's own language.
            schoolgate translate status --format html > status.html makes a page for the staff room.
            """)

    @OptionGroup var options: TranslateOptions

    @Option(help: ArgumentHelp("Only this language, page by page.", valueName: "code"))
    var lang: String?

    @Flag(help: "Also count pages marked draft, and those to be published later.")
    var drafts = false

    @Option(help: "text, json, csv (a table for Excel), or html (a page for staff).")
    var format = StatusFormat.text

    func run() async throws {
        let build = try options.buildOptions(drafts: drafts)
        let survey = await TranslationSurvey(of: FolderReader.read(options.site), build)
        guard survey.hasSiteFile else {
            throw stop(
                "there is no site.yaml in '\(options.site)'; go to the folder of the site, or name it with --site")
        }
        let languages =
            try lang.map { [try survey.settings.translationLanguage($0)] }
            ?? Array(survey.settings.languages.dropFirst())
        let rows = await survey.progress(of: languages)
        switch format {
        case .text: try printOutput(statusTable(rows, isDetailed: lang != nil))
        case .json: try printOutput(encoded(StatusReport(rows)))
        case .csv: try printOutput(statusCSV(rows))
        case .html: try printOutput(statusPage(rows, of: survey.settings, day: build.today))
        }
    }
}

enum StatusFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json, csv, html
}

// MARK: For people

/// One line a language; with details also its pages that are not complete.
private func statusTable(_ rows: [LanguageProgress], isDetailed: Bool) -> String {
    var text = "language          words   complete   partly   older   not yet   errors\n"
    for row in rows {
        let name = row.language.language.englishName
        text +=
            pad(name, 16) + padLeft("\(share(row.wordsShown, of: row.words.all)) %", 7)
            + padLeft("\(row.count(.complete))", 11) + padLeft("\(row.count(.partly))", 9)
            + padLeft("\(row.count(.older))", 8) + padLeft("\(row.count(.none))", 10)
            + padLeft("\(row.errorCount)", 9) + "\n"
        text += "  words of pages: \(inWords(row.words))\n"
        if row.count(.machine) > 0 { text += "  shown as a machine's text: \(counted(row.count(.machine), "page"))\n" }
        if let reason = row.notReady { text += "  \(reason)\n" }
        if !row.hasDateNames {
            text += "  dates are printed as numbers, as this computer has no month names for \(name)\n"
        }
        guard isDetailed else { continue }
        for (name, words) in row.otherTexts where words.translated < words.all {
            text += "  " + pad(name + ".po", 50) + padLeft("\(share(words.translated, of: words.all)) %", 7) + "\n"
        }
        for page in row.pages where page.state != .complete {
            text += "  " + pad(page.page.path, 50) + padLeft("\(page.percent) %", 7) + "  \(inWords(page.state))\n"
        }
    }
    return text
}

private func inWords(_ words: StateWords) -> String {
    [
        (words.reviewed, "reviewed"), (words.current, "current"), (words.stale, "stale"), (words.draft, "draft"),
        (words.missing, "missing"),
    ]
    .map { "\($0) \($1)" }.joined(separator: ", ")
}

func inWords(_ state: EditionState) -> String {
    switch state {
    case .source: "source"
    case .complete: "complete"
    case .partly: "partly"
    case .older: "older"
    case .machine: "machine text"
    case .none: "not yet"
    }
}

func pad(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(1, width - text.count)) }

func padLeft(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.count)) + text
}

// MARK: For programs

/// docs/schemas/translate-status.json.
private struct StatusReport: Encodable {
    struct Words: Encodable {
        let reviewed: Int
        let current: Int
        let stale: Int
        let draft: Int
        let missing: Int

        init(_ words: StateWords) {
            (reviewed, current, stale) = (words.reviewed, words.current, words.stale)
            (draft, missing) = (words.draft, words.missing)
        }
    }

    struct Row: Encodable {
        let language: String
        let name: String
        let percent: Int
        let wordsTranslated: Int
        let words: Int
        let wordsByState: Words
        let complete: Int
        let partly: Int
        let older: Int
        let machine: Int
        let untranslated: Int
        let errors: Int
        let notReady: String?
        let numericDates: Bool
        let pages: [PageRow]
        let otherTexts: [OtherRow]
    }

    struct PageRow: Encodable {
        let page: String
        let title: String
        let state: String
        let percent: Int
        let words: Int
        let wordsByState: Words
        let critical: Bool
        let vital: Bool
    }

    struct OtherRow: Encodable {
        let name: String
        let percent: Int
        let wordsByState: Words
    }

    let version = 1
    let languages: [Row]

    init(_ rows: [LanguageProgress]) {
        languages = rows.map { row in
            Row(
                language: row.language.tag, name: row.language.language.englishName,
                percent: share(row.wordsShown, of: row.words.all), wordsTranslated: row.wordsShown,
                words: row.words.all, wordsByState: Words(row.words), complete: row.count(.complete),
                partly: row.count(.partly), older: row.count(.older), machine: row.count(.machine),
                untranslated: row.count(.none),
                errors: row.errorCount, notReady: row.notReady, numericDates: !row.hasDateNames,
                pages: row.pages.map { page in
                    PageRow(
                        page: page.page.path, title: page.page.title, state: "\(page.state)", percent: page.percent,
                        words: page.words.all, wordsByState: Words(page.words),
                        critical: page.page.front.isCritical, vital: page.page.front.isVital)
                },
                otherTexts: row.otherTexts.map {
                    OtherRow(
                        name: $0.name, percent: share($0.words.translated, of: $0.words.all),
                        wordsByState: Words($0.words))
                })
        }
    }
}

/// One line for each page and language, with a byte order mark, which Excel needs to see that the file is UTF-8.
private func statusCSV(_ rows: [LanguageProgress]) -> String {
    var text = "\u{FEFF}language,page,title,state,percent,words,reviewed,current,stale,draft,missing\r\n"
    for row in rows {
        for page in row.pages {
            let words = page.words
            let cells =
                [row.language.tag, page.page.path, page.page.title, inWords(page.state)].map(csvCell)
                + [
                    page.percent, words.all, words.reviewed, words.current, words.stale, words.draft, words.missing,
                ].map { "\($0)" }
            text += cells.joined(separator: ",") + "\r\n"
        }
    }
    return text
}

/// A cell that no spreadsheet takes for a formula.
func csvCell(_ text: String) -> String {
    var cell = text
    if let first = cell.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) { cell = "'" + cell }
    let needsQuotes =
        cell.hasPrefix(" ") || cell.hasSuffix(" ") || cell.utf8.contains { ",;\t\"\r\n".utf8.contains($0) }
    guard needsQuotes else { return cell }
    return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
}
