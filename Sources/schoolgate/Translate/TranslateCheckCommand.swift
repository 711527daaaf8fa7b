import ArgumentParser
import Gettext
import Languages
import Pipeline
import SiteModel
import SourceText
import TranslationChecks

struct TranslateCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Says what is wrong with translations.",
        discussion: """
            Looks at all catalogues of the site, or at the files you name; those may lie anywhere, such as a file that \
            came by mail. An error keeps a text from being shown: a number, a link or a placeholder differs, or the \
            file cannot be read. A warning may be fine: look once more.
            """)

    @Argument(help: ArgumentHelp("PO files; all of the site if you name none.", valueName: "FILE"))
    var files: [String] = []

    @OptionGroup var options: SiteOptions

    @OptionGroup var reporting: ReportOptions

    @Option(
        help: ArgumentHelp(
            "Only this language; for a file that does not say its own, the one it is in.", valueName: "code"))
    var lang: String?

    func run() async throws {
        let checked = files.isEmpty ? try await checkSite() : try checkFiles()
        var report = Report(checked)
        report.showsAll = reporting.showsAll
        try options.format.print(report)
        printError("\(counted(checked.fileCount, "catalogue")): \(report.counts)")
        if report.diagnostics.contains(where: { $0.severity == .error }) { throw Outcome.contentHasErrors }
    }

    private func checkSite() async throws -> CheckedCatalogs {
        let desk = await openTranslationDesk(FolderReader.read(options.site), try options.buildOptions())
        guard !desk.diagnostics.contains(where: { $0.rule == "missing-site-file" }) else {
            throw stop("there is no site.yaml in '\(options.site)'; name the files to check, or the site with --site")
        }
        let languages = try desk.languages(lang)
        return checkCatalogs(desk, languages: languages)
    }

    private func checkFiles() throws -> CheckedCatalogs {
        let asked = try lang.map(knownLanguage)
        let site = try? readNamedFile(options.site + "/site.yaml", limitMB: 5)
        let source = site.map { readSettings(SourceFile(path: "site.yaml", bytes: $0.bytes)).value.source.language }
        var checked = CheckedCatalogs()
        let glossary = readGlossary(&checked)
        for path in files {
            let file = try readNamedFile(path)
            checked.add(file, parseCatalog(file), in: asked, sourceLanguage: source, glossary)
        }
        return checked
    }

    private func readGlossary(_ checked: inout CheckedCatalogs) -> TranslationGlossary {
        let path = options.site + "/" + glossaryPath
        guard Disk.kind(of: path) == .file, case .success(let bytes) = readBytes(of: path) else { return .empty }
        let file = SourceFile(path: glossaryPath, bytes: bytes)
        let parsed = parseTranslationGlossary(file)
        checked.add(parsed.diagnostics, in: file)
        return parsed.value
    }
}

/// The language of a code that somebody typed, whether the site has it or not.
func knownLanguage(_ tag: String) throws -> Language {
    if let language = Language(tag: tag) { return language }
    let guess = Language.nearest(to: tag).map { "; did you mean '\($0)'?" } ?? ""
    throw stop("'\(tag)' is not the code of a language we know\(guess)")
}
