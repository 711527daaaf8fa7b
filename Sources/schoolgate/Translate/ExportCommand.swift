import ArgumentParser
import Exchange
import Gettext
import Glibc
import Languages
import Pipeline
import SiteModel
import SourceText

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Makes one file for a translator.",
        discussion: """
            \(ExportFormat.all.map { "\($0.name): \($0.summary)" }.joined(separator: "\n"))
            schoolgate translate export --lang so --todo --format csv --output for-amina.csv
            """)

    @OptionGroup var options: TranslateOptions

    @Option(help: ArgumentHelp("The language.", valueName: "code"))
    var lang: String

    @Option(help: ArgumentHelp("Only this page: visiting.md", valueName: "page"))
    var page: String?

    @Flag(help: "Only what is left to do: missing texts, drafts, and texts whose source has changed.")
    var todo = false

    @Option(
        help: ArgumentHelp(
            "The kind of file: \(ExportFormat.all.map(\.name).joined(separator: ", ")).", valueName: "format"))
    var format = "po"

    @Option(help: ArgumentHelp("The file to write; without it, the terminal.", valueName: "file"))
    var output: String?

    func run() async throws {
        guard let kind = ExportFormat.all.first(where: { $0.name == format.lowercased() }) else {
            let names = ExportFormat.all.map(\.name)
            let guess = nearestName(to: format, in: names).map { "; did you mean '\($0)'?" } ?? ""
            throw stop("'\(format)' is not one of the formats \(names.joined(separator: ", "))\(guess)")
        }
        let desk = try await options.desk()
        let language = try desk.language(lang)
        try desk.refuseUnreadCatalogs([language])
        let chosen = try page.map { try desk.pageOrStop($0) }
        if let chosen, let version = chosen.versions[language.tag] {
            throw stop("\(version.file.path) is that page, written by hand; translate adopt makes a catalogue of it")
        }
        let job = exportJob(desk, language: language, page: chosen, selection: todo ? .toDo : .all)
        let made = kind.write(job)
        printError(TextPrinter(sources: desk.read.sources).text(made.diagnostics), terminator: "")
        if todo, isEmpty(job) { printError("Nothing is left to do, so the file holds no texts.") }
        guard let output else {
            guard writeAll(made.value, to: STDOUT_FILENO) || errno == EPIPE else {
                throw stop("the output cannot be written: \(inPlainWords(errno))")
            }
            return
        }
        guard Disk.kind(of: output + "/.") != .folder else { throw stop("'\(output)' is a folder; name a file") }
        try SiteChanges(written: [SourceFile(path: output, bytes: made.value)]).apply(to: nil)
        printError("\(output) written.")
    }

    private func isEmpty(_ job: ExportJob) -> Bool {
        !job.parts.contains { part in
            part.catalog.messages.contains { [.missing, .draft, .stale].contains($0.state) }
        }
    }
}
