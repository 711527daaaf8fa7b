import ArgumentParser
import Glibc
import ICalendar

/// The command that staff, translators and build servers run.
@main
struct Schoolgate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schoolgate",
        abstract: "Makes a school's website from a folder of plain texts, calendars and translations.",
        discussion: """
            Begin with: schoolgate build
            It reads the folder you are in, writes the finished site into public/, and tells you \
            where a text is hard to read, a link is broken or a translation is missing.
            """,
        version: "schoolgate 0.1.0 (time zones \(Zone.dataVersion))",
        subcommands: [
            BuildCommand.self, CheckCommand.self, ServeCommand.self, TranslateCommand.self, EventsCommand.self,
            CalendarsCommand.self,
            MeasureCommand.self, ExplainCommand.self, ThemeCommand.self,
        ])

    static func main() async {
        // Both would end the program without a word: a file larger than the system allows, and `schoolgate check | head`.
        // Ignored, they come back from `write` as failures with a reason.
        signal(SIGXFSZ, SIG_IGN)
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot(nil)
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            // A slip on the command line is one of the ways not to run; `--help` and `--version` are no failures.
            let code = exitCode(for: error)
            let message = fullMessage(for: error)
            if !message.isEmpty { code.isSuccess ? print(message) : printError(message) }
            let isOurs = code.isSuccess || code == Outcome.contentHasErrors
            Glibc.exit(isOurs ? code.rawValue : Outcome.couldNotRun.rawValue)
        }
    }
}

/// Exit codes: 0 fine, 1 errors in the content, 2 could not run.
enum Outcome {
    static let contentHasErrors = ExitCode(1)
    static let couldNotRun = ExitCode(2)
}
