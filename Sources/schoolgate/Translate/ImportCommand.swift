import ArgumentParser
import CivilTime
import Gettext
import Pipeline
import SiteModel
import SourceText

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Takes in a file that came back from a translator.",
        discussion: """
            Reads PO, CSV and XLIFF files. New translations fill gaps and replace drafts and old ones. Another \
            translation that is approved stays, unless the file says that it is newer, or you do with --date. What \
            loses its place is kept in memory.po. Machine text comes in as drafts, which families do not see.
            schoolgate translate import from-amina.csv --lang so --by "Amina Yusuf"
            """)

    @Argument(help: ArgumentHelp("The file: PO, CSV or XLIFF.", valueName: "FILE"))
    var file: String

    @OptionGroup var options: TranslateOptions

    @Option(help: ArgumentHelp("The language.", valueName: "code"))
    var lang: String

    @Option(
        help: ArgumentHelp("What made it, if no person did: \"machine example-engine\".", valueName: "machine name"))
    var origin: String?

    @Option(help: ArgumentHelp("Who translated it.", valueName: "name"))
    var by: String?

    @Option(help: ArgumentHelp("The day the file was made, if it does not say so itself.", valueName: "YYYY-MM-DD"))
    var date: Day?

    @Flag(name: .customLong("dry-run"), help: "Say what would happen, and change nothing.")
    var isDryRun = false

    func run() async throws {
        guard by == nil || origin == nil else {
            throw stop("say --by for a person or --origin for a machine, not both")
        }
        let source = try readNamedFile(file)
        let desk = try await options.desk()
        let language = try desk.language(lang)
        try desk.refuseUnreadCatalogs([language])
        let imported = importTranslations(
            source, desk, language: language,
            options: ImportOptions(
                origin: try origin.map(checkedOrigin), by: try by.map(checkedName), date: options.day(date),
                incomingRevision: date.map { $0.iso + " 00:00+0000" }))
        try report(imported, source, desk)
        let hasErrors = imported.diagnostics.contains { $0.severity == .error }
        if isDryRun {
            printError("Nothing was changed.")
        } else if !imported.counts.isEmpty {
            try SiteChanges(imported.changes).apply(to: options.site)
        }
        if hasErrors { throw Outcome.contentHasErrors }
    }

    private func report(_ imported: ImportedTranslations, _ source: SourceFile, _ desk: TranslationDesk) throws {
        var sources = desk.read.sources
        sources[source.path] = source
        let places = Places(sources)
        var text = TextPrinter(sources: sources, showsAll: true).text(imported.diagnostics)
        for left in imported.left {
            let position = places.position(left.place.range.lowerBound, in: left.place.file)
            text +=
                "\(visible(left.place.file)):\(position.line):\(position.column): "
                + "not taken: '\(beginning(of: left.text))': \(left.reason)\n"
        }
        if !imported.left.isEmpty {
            text += "    what was not taken is kept in memory.po"
            text +=
                date == nil && origin == nil
                ? "; if the file is newer, say from which day it is with --date\n" : "\n"
        }
        for (path, counts) in imported.counts { text += "\(path): \(inWords(counts))\n" }
        if imported.unknownCount > 0 {
            text +=
                "\(counted(imported.unknownCount, "text")) the site no longer has; their translations are kept "
                + "at the end of the catalogue\n"
        }
        try printOutput(text)
        let taken = imported.counts.reduce(0) { $0 + $1.counts.taken }
        printError("\(counted(taken, "translation")) \(isDryRun ? "would be taken" : "taken") in.")
    }
}

private func inWords(_ counts: ImportCounts) -> String {
    [
        (counts.taken, "taken in"), (counts.unchanged, "the same as before"), (counts.keptOurs, "kept as they were"),
        (counts.refused, "refused"),
    ]
    .filter { $0.0 > 0 || $0.1 == "taken in" }.map { "\($0) \($1)" }.joined(separator: ", ")
}

private func checkedOrigin(_ name: String) throws -> String {
    let words = name.split(whereSeparator: \.isWhitespace).map(String.init)
    guard !words.isEmpty else { throw stop("--origin needs a name: \"machine example-engine\"") }
    return (words[0].lowercased() == "machine" ? words : ["machine"] + words).joined(separator: " ")
}
