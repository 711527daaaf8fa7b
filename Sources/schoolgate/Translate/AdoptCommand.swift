import ArgumentParser
import CivilTime
import Glibc
import Languages
import Pipeline
import SiteModel
import SourceText

struct AdoptCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "adopt", abstract: "Makes catalogue entries out of a page that somebody translated by hand.",
        discussion: """
            A page such as visiting.es.md is shown whole, and one change of the source makes all of it old. As entries \
            of a catalogue, only the paragraph that changed needs work. Both pages must have the same headings, \
            paragraphs, lists and tables in the same order; where they do not, you are told the first place.
            schoolgate translate adopt visiting.es.md --remove
            """)

    @Argument(help: ArgumentHelp("The page written by hand: visiting.es.md", valueName: "PAGE"))
    var page: String

    @OptionGroup var options: TranslateOptions

    @Option(
        help: ArgumentHelp("Who translated it; the names in its translated_by if you do not say.", valueName: "name"))
    var by: String?

    @Option(help: ArgumentHelp("The day; today if you do not say.", valueName: "YYYY-MM-DD"))
    var date: Day?

    @Flag(help: "Delete the page written by hand once its words are in the catalogue.")
    var remove = false

    func run() async throws {
        let desk = try await options.desk()
        let (page, version) = try find(desk)
        let language = try desk.language(version.language.tag)
        try desk.refuseUnreadCatalogs([language])
        guard !version.front.isAdapted else {
            throw stop(
                "\(version.file.path) says other things than its source on purpose (adapted), so it stays as it is")
        }
        let names = version.front.translators.joined(separator: ", ")
        let name = try by.map(checkedName) ?? (names.isEmpty ? nil : names)
        let adopted = adopt(version, of: page, desk, by: name, on: options.day(date))
        try printOutput(TextPrinter(sources: desk.read.sources).text(adopted.diagnostics + adopted.leftOver))
        guard adopted.isMatched else {
            printError("The two pages do not match; nothing was changed.")
            throw Outcome.contentHasErrors
        }
        guard !remove || adopted.leftOver.isEmpty else {
            throw stop("\(version.file.path) holds words that the catalogue cannot hold; nothing was changed")
        }
        var changes = SiteChanges(adopted.changes)
        if remove { changes.removed.append(version.file.path) }
        try changes.apply(to: options.site)
        let drafts = adopted.drafts > 0 ? ", \(adopted.drafts) of them as drafts to be checked" : ""
        printError("\(counted(adopted.taken, "text")) taken into \(catalogPath(of: page, in: language.tag))\(drafts).")
        if !remove {
            printError("\(version.file.path) is still the page that families see; delete it to use the catalogue.")
        }
    }

    private func find(_ desk: TranslationDesk) throws -> (Page, PageVersion) {
        var wanted = page.hasPrefix("./") ? String(page.dropFirst(2)) : page
        let prefix = options.site + "/"
        if options.site != ".", wanted.hasPrefix(prefix) { wanted.removeFirst(prefix.count) }
        if !wanted.hasPrefix("content/") { wanted = "content/" + wanted }
        var paths: [String] = []
        for page in desk.read.content.pages {
            for version in page.versions.values {
                if version.file.path == wanted { return (page, version) }
                paths.append(version.file.path)
            }
        }
        if desk.read.content.pages.contains(where: { $0.file.path == wanted }) {
            throw stop("'\(page)' has no page in another language beside it, so there is nothing to match it with")
        }
        let guess = nearestName(to: wanted, in: paths).map { "; did you mean '\($0)'?" } ?? ""
        throw stop("there is no page '\(page)' written by hand in another language\(guess)")
    }
}
