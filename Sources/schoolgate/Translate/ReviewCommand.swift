import ArgumentParser
import CivilTime
import Gettext
import Languages
import Pipeline
import SiteModel
import SourceText
import TranslationChecks

struct ReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Notes that a person has checked translations.",
        discussion: """
            Pages that families must be able to trust (critical) are shown in a language only when every text was \
            reviewed. The mark holds until somebody changes the text or its translation.
            With --page or a file, drafts of it are approved too. Without, the whole language is marked, but no drafts.
            schoolgate translate review --lang so --by "Amina Yusuf" --page safety.md
            """)

    @Argument(help: ArgumentHelp("Catalogues (.po), if you do not name a page.", valueName: "FILE"))
    var files: [String] = []

    @OptionGroup var options: TranslateOptions

    @Option(help: ArgumentHelp("The language; not needed with a file.", valueName: "code"))
    var lang: String?

    @Option(help: ArgumentHelp("Who has checked the translation.", valueName: "name"))
    var by: String

    @Option(help: ArgumentHelp("The page: visiting.md", valueName: "page"))
    var page: String?

    @Option(help: ArgumentHelp("Only the text with this number, as translate units counts.", valueName: "n"))
    var unit: Int?

    @Option(help: ArgumentHelp("The day of the check; today if you do not say.", valueName: "YYYY-MM-DD"))
    var date: Day?

    func run() async throws {
        let name = try checkedName(by)
        guard page == nil || files.isEmpty else { throw stop("name a page or files, not both") }
        guard unit == nil || page != nil || files.count == 1 else {
            throw stop("--unit needs --page or one file, as each page counts its own texts")
        }
        if files.isEmpty { try await reviewSite(name) } else { try reviewFiles(name) }
    }

    private func reviewFiles(_ name: String) throws {
        let chosen = try files.map(namedCatalog)
        for one in chosen { try one.refuseUnknown(unit) }
        let english = try knownLanguage("en")
        let asked = try lang.map(knownLanguage)
        let results = try chosen.map { one -> MarkedCatalog in
            guard let language = language(of: one.catalog, path: one.path) ?? asked else {
                throw stop("\(one.path) does not say what language it is in; name it with --lang")
            }
            if let asked, asked.tag != language.tag, !asked.tag.hasPrefix(language.tag + "-") {
                throw stop("\(one.path) is in \(language.englishName), not in \(asked.englishName)")
            }
            return mark(
                one, name, drafts: true, FaultFinder(for: language, from: english, glossary: .empty, scope: .errors))
        }
        try finish(chosen, results, folder: nil)
    }

    private func reviewSite(_ name: String) async throws {
        guard let lang else { throw stop("name the language: --lang so") }
        let desk = try await options.desk()
        let language = try desk.language(lang)
        let chosen: [ChosenCatalog]
        if let page {
            chosen = [try chosenCatalog(of: try desk.pageOrStop(page), in: language, desk)]
            try chosen[0].refuseUnknown(unit)
        } else {
            try desk.refuseUnreadCatalogs([language])
            let memory = desk.folder(of: language) + "memory.po"
            chosen = desk.read.catalogs.keys.filter { $0.hasPrefix(desk.folder(of: language)) && $0 != memory }.sorted()
                .compactMap { path in
                    guard let catalog = desk.read.catalogs[path], let file = desk.read.sources[path] else { return nil }
                    return ChosenCatalog(path: path, file: file, catalog: catalog)
                }
        }
        let finder = FaultFinder(
            for: language.language, from: desk.settings.source.language, glossary: .empty, scope: .errors)
        let results = chosen.map { mark($0, name, drafts: page != nil, finder) }
        try finish(chosen, results, folder: options.site)
    }

    private func mark(_ one: ChosenCatalog, _ name: String, drafts: Bool, _ finder: FaultFinder) -> MarkedCatalog {
        let faulty = faultyEntries(of: one.catalog, path: one.path, finder)
        return reviewed(
            one.catalog, unit: unit, by: name, on: options.day(date), drafts: drafts, faulty: faulty)
    }

    /// - Parameter folder: the site's, where paths are those in it; nil for files that were named on the command line.
    private func finish(_ chosen: [ChosenCatalog], _ results: [MarkedCatalog], folder: String?) throws {
        let places = Places(Dictionary(chosen.map { ($0.path, $0.file) }, uniquingKeysWith: { a, _ in a }))
        var changes = SiteChanges()
        var left = 0
        for (one, result) in zip(chosen, results) {
            if result.isChanged {
                changes.written.append(SourceFile(path: one.path, bytes: writeCatalog(result.catalog)))
            }
            // Of a whole language nobody wants to see every text that is not translated yet.
            left += result.refused.count
            guard page != nil || !files.isEmpty else { continue }
            for (message, reason) in result.refused {
                try printOutput(
                    "\(one.place(of: message, places)): not marked: '\(beginning(of: message.id))': \(reason)\n")
            }
        }
        try changes.apply(to: folder)
        let marked = results.reduce(0) { $0 + $1.marked.count }
        printError(
            marked == 0 && left == 0
                ? "All texts have your mark already." : "\(counted(marked, "text")) marked as reviewed, \(left) not.")
        if unit != nil, left > 0 { throw Outcome.contentHasErrors }
    }
}
