import ArgumentParser
import Foundation
import Gettext
import Languages
import Pipeline
import SiteModel
import SourceText

struct TranslateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "translate",
        abstract: "Keeps the catalogues of translators up to date, and says how far they are.",
        subcommands: [UpdateCommand.self, StatusCommand.self])
}

struct UpdateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update", abstract: "Puts new and changed texts into the catalogues in translations/.",
        discussion: "No translation is ever lost: what is no longer needed stays at the end of its file.")

    @OptionGroup var options: SiteOptions

    @Option(help: "Only this language.")
    var lang: String?

    func run() async throws {
        var build = try options.buildOptions()
        build.drafts = true
        build.runsChecks = false
        let (result, read) = await examine(FolderReader.read(options.site), build)
        let languages = try chosenLanguages(lang, result.settings)
        let unread = Set(read.catalogs.filter { !$0.value.unreadPlaces.isEmpty }.keys)
        if !unread.isEmpty {
            // A catalogue that cannot be read to its end must not be written back without its rest.
            let printer = TextPrinter(sources: result.sources)
            try printOutput(printer.text(result.diagnostics.filter { unread.contains($0.place.file) }))
            printError("schoolgate: mend these catalogues first; nothing was changed")
            throw Outcome.contentHasErrors
        }
        let changes = updateTranslations(read, site: result.site, languages: languages)
        for file in changes.written {
            let path = options.site + "/" + file.path
            do {
                try FileManager.default.createDirectory(
                    atPath: URL(fileURLWithPath: path).deletingLastPathComponent().path,
                    withIntermediateDirectories: true)
                try Data(file.bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
            } catch {
                printError("schoolgate: \(path) cannot be written")
                throw Outcome.couldNotRun
            }
        }
        for path in changes.removed { try? FileManager.default.removeItem(atPath: options.site + "/" + path) }
        printError(
            changes.written.isEmpty ? "All catalogues are up to date." : "\(changes.written.count) catalogues written.")
    }
}

struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Says how much of the site is translated into each language.")

    @OptionGroup var options: SiteOptions

    @Option(help: "Only this language, page by page.")
    var lang: String?

    func run() async throws {
        var build = try options.buildOptions()
        build.runsChecks = false
        let result = await examine(FolderReader.read(options.site), build).result
        let report = TranslationStatus(
            result, languages: try chosenLanguages(lang, result.settings), isDetailed: lang != nil)
        switch options.format {
        case .json: try printOutput(encoded(report))
        default: try printOutput(report.table)
        }
    }
}

private func chosenLanguages(_ tag: String?, _ settings: SiteSettings) throws -> [SiteLanguage] {
    guard let tag else { return Array(settings.languages.dropFirst()) }
    guard let language = settings.language(tag) else {
        let known = settings.languages.map(\.tag)
        let guess = nearestName(to: tag, in: known).map { "; did you mean '\($0)'?" } ?? ""
        printError("schoolgate: '\(tag)' is not one of the languages in site.yaml\(guess)")
        throw Outcome.couldNotRun
    }
    return [language]
}

/// `translate status`: words and pages by language.
struct TranslationStatus: Encodable {
    struct Row: Encodable {
        let language: String
        let name: String
        let percent: Int
        let wordsTranslated: Int
        let words: Int
        let complete: Int
        let partly: Int
        let older: Int
        let untranslated: Int
        let numericDates: Bool
        let pages: [PageRow]
    }

    struct PageRow: Encodable {
        let page: String
        let state: String
        let percent: Int
    }

    let version = 1
    let languages: [Row]

    init(_ result: BuildResult, languages: [SiteLanguage], isDetailed: Bool) {
        self.languages = languages.compactMap { language in
            guard let edition = result.editions.first(where: { $0.language.tag == language.tag }) else { return nil }
            let pages = zip(result.site.pages, edition.pages).filter { $1.state != .source }
            let done = pages.reduce(0) { $0 + $1.1.wordsTranslated }
            let all = pages.reduce(0) { $0 + $1.1.wordsInAll }
            func count(_ state: EditionState) -> Int { pages.count { $0.1.state == state } }
            return Row(
                language: language.tag, name: language.language.englishName, percent: all == 0 ? 100 : done * 100 / all,
                wordsTranslated: done, words: all, complete: count(.complete), partly: count(.partly),
                older: count(.older),
                untranslated: count(.none), numericDates: !edition.format.hasPlatformData,
                pages: pages.map { page, own in
                    PageRow(
                        page: page.path, state: "\(own.state)",
                        percent: own.wordsInAll == 0 ? 100 : own.wordsTranslated * 100 / own.wordsInAll)
                })
        }
        self.isDetailed = isDetailed
    }

    private let isDetailed: Bool

    private enum CodingKeys: String, CodingKey { case version, languages }

    var table: String {
        var text = "language          words   complete   partly   older   not yet\n"
        for row in languages {
            text +=
                pad(row.name, 16) + padLeft("\(row.percent) %", 7) + padLeft("\(row.complete)", 11)
                + padLeft("\(row.partly)", 9)
                + padLeft("\(row.older)", 8) + padLeft("\(row.untranslated)", 10) + "\n"
            if row.numericDates {
                text += "  dates are printed as numbers, as this computer has no month names for \(row.name)\n"
            }
            guard isDetailed else { continue }
            for page in row.pages where page.state != "complete" {
                text += "  " + pad(page.page, 50) + padLeft("\(page.percent) %", 7) + "  \(page.state)\n"
            }
        }
        return text
    }

    private func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
    private func padLeft(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(1, width - text.count)) + text
    }
}
