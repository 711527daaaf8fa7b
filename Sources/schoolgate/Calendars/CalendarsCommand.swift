import ArgumentParser

struct CalendarsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendars",
        abstract: "Keeps the copies of calendars that come from other programs.",
        subcommands: [UpdateCalendarsCommand.self])
}
