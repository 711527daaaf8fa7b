import ArgumentParser
import Pipeline
import SourceText

struct UpdateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update", abstract: "Puts new and changed texts into the catalogues in translations/.",
        discussion: """
            Run it after pages, calendars or site.yaml were changed. A changed text keeps its old translation, marked \
            as needing work; a page that was renamed keeps all its translations. No translation is ever lost: what is \
            no longer needed stays at the end of its file. A second run changes nothing.
            """)

    @OptionGroup var options: TranslateOptions

    @Option(help: ArgumentHelp("Only this language.", valueName: "code"))
    var lang: String?

    func run() async throws {
        let desk = try await options.desk()
        let languages = try desk.languages(lang)
        try desk.refuseUnreadCatalogs(languages)
        let changes = updateTranslations(desk, languages: languages)
        try SiteChanges(changes).apply(to: options.site)
        for path in changes.removed { printError("The page of \(path) was renamed; its translations moved along.") }
        printError(
            changes.written.isEmpty
                ? "All catalogues are up to date." : "\(counted(changes.written.count, "catalogue")) written.")
    }
}
