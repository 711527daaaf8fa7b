import ArgumentParser
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
        subcommands: [BuildCommand.self, CheckCommand.self, TranslateCommand.self, EventsCommand.self, ExplainCommand.self])
}

/// Exit codes: 0 fine, 1 errors in the content, 2 could not run.
enum Outcome {
    static let contentHasErrors = ExitCode(1)
    static let couldNotRun = ExitCode(2)
}
