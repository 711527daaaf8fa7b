import ArgumentParser
import Languages
import Pipeline
import SiteModel
import SourceText

struct AddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Adds a language to the site.",
        discussion: """
            Writes it into site.yaml, makes its catalogues in translations/, and says which words of the design must \
            be translated before families can use it.
            schoolgate translate add so
            """)

    @Argument(help: ArgumentHelp("The short code of the language: so for Somali.", valueName: "LANG"))
    var code: String

    @OptionGroup var options: TranslateOptions

    func run() async throws {
        let language = try knownLanguage(code)
        let before = try await options.desk()
        if before.settings.languages.contains(where: { $0.tag == language.tag }) {
            printError("\(language.englishName) ('\(language.tag)') is one of the languages of this site already.")
            return
        }
        let tree = FolderReader.read(options.site)
        guard let file = before.read.sources["site.yaml"], let edited = addingLanguage(language.tag, to: file) else {
            throw stop(
                "site.yaml could not be changed safely; add this line below languages: yourself, then run schoolgate translate update\n    - code: \(language.tag)"
            )
        }
        let desk = await openTranslationDesk(tree.replacing(edited), try options.buildOptions())
        let added = try desk.language(language.tag)
        try desk.refuseUnreadCatalogs([added])
        let catalogs = updateTranslations(desk, languages: [added])
        let words = missingThemeWords(in: language.tag, tree.replacing(edited), desk.read)
        let theme = words.isEmpty ? nil : themeCatalog(words, desk, added)
        try SiteChanges(written: catalogs.written + [theme].compactMap(\.self) + [edited]).apply(to: options.site)
        report(language, catalogs, words, themePath: desk.folder(of: added) + "theme.po")
    }

    private func report(
        _ language: Language, _ catalogs: CatalogChanges, _ words: MissingThemeWords, themePath: String
    ) {
        let name = language.englishName
        printError("\(name) ('\(language.tag)') is in site.yaml now.")
        printError("\(counted(catalogs.written.count, "catalogue")) made in translations/\(language.tag)/.")
        guard !words.isEmpty else { return }
        printError("\(counted(words.messages.count, "text")) of the design to be translated in \(themePath).")
        guard !words.notices.isEmpty else { return }
        printError(
            "\(name) cannot be switched on, and build stops, until \(words.notices.count == 1 ? "this is" : "these are") translated:"
        )
        for notice in words.notices { printError("    \(notice)") }
    }
}

extension FileTree {
    /// The same tree with one file as it would be.
    fileprivate func replacing(_ file: SourceFile) -> FileTree {
        FileTree(
            files: files.filter { $0.path != file.path } + [
                FileTree.File(path: file.path, sizeBytes: file.bytes.count) { .success(file.bytes) }
            ], problems: problems)
    }
}
