import ArgumentParser

struct ThemeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "theme", abstract: "For people who make or change a theme.",
        subcommands: [GalleryCommand.self])
}
