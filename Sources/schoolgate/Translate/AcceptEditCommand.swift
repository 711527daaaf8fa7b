import ArgumentParser
import CivilTime
import Gettext
import Languages
import Pipeline
import SiteModel
import SourceText

struct AcceptEditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept-edit", abstract: "Says that an edit of a page did not change its meaning.",
        discussion: """
            When a page is changed, families see the new text in the page's own language until its translation was \
            brought up to date. Where only a spelling mistake was mended, the old translation is still right: say so here.
            Without --unit, the texts in question are listed with their numbers.
            schoolgate translate accept-edit visiting.md --unit 4 --typo
            """)

    @Argument(help: ArgumentHelp("The page: visiting.md", valueName: "PAGE"))
    var page: String

    @OptionGroup var options: TranslateOptions

    @Option(help: ArgumentHelp("The number of the text, as translate units counts.", valueName: "n"))
    var unit: Int?

    @Option(help: ArgumentHelp("Only this language; all of them if you do not say.", valueName: "code"))
    var lang: String?

    @Option(help: ArgumentHelp("Who says that the translation still fits.", valueName: "name"))
    var by: String?

    @Flag(help: "It was only a slip of the pen, so that nobody needs to be named.")
    var typo = false

    @Option(help: ArgumentHelp("The day; today if you do not say.", valueName: "YYYY-MM-DD"))
    var date: Day?

    func run() async throws {
        let desk = try await options.desk()
        let page = try desk.pageOrStop(page)
        let languages = try desk.languages(lang)
        let chosen = try languages.filter { isOpen(page, in: $0, desk) }.map {
            try chosenCatalog(of: page, in: $0, desk)
        }
        guard let unit else { return try list(chosen, page) }
        guard by != nil || typo else { throw stop("say who holds the translation for right with --by, or --typo") }
        let name = try by.map(checkedName) ?? "typo"
        for one in chosen { try one.refuseUnknown(unit) }
        let results = chosen.map { acceptingEdit($0.catalog, unit: unit, by: name, on: options.day(date)) }
        let changes = SiteChanges(
            written: zip(chosen, results).filter(\.1.isChanged).map { one, result in
                SourceFile(path: one.path, bytes: writeCatalog(result.catalog))
            })
        guard !changes.written.isEmpty else {
            let reason = results.first?.refused.first?.reason ?? "there is no catalogue of it yet"
            throw stop("text \(unit) of \(page.path) was left as it is: \(reason)")
        }
        try changes.apply(to: options.site)
        for file in changes.written { printError("Text \(unit) counts as translated again in \(file.path).") }
    }

    /// Asked about one language, the reason why it cannot be is told; of all, those without a catalogue are left out.
    private func isOpen(_ page: Page, in language: SiteLanguage, _ desk: TranslationDesk) -> Bool {
        if lang != nil { return true }
        return page.versions[language.tag] == nil && page.language.tag != language.tag
            && desk.read.catalogs[catalogPath(of: page, in: language.tag)] != nil
    }

    private func list(_ chosen: [ChosenCatalog], _ page: Page) throws {
        let places = Places(Dictionary(chosen.map { ($0.path, $0.file) }, uniquingKeysWith: { a, _ in a }))
        var text = ""
        for one in chosen {
            for (number, message) in staleEntries(of: one.catalog) {
                text += "\(one.place(of: message, places)): text \(number)\n" + oldAndNew(message)
            }
        }
        try printOutput(text)
        guard text.isEmpty else { throw stop("say which text with --unit, and who says so with --by") }
        printError("No translation of \(page.path) is older than its text.")
    }
}
