import ArgumentParser

struct TranslateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "translate",
        abstract: "Keeps translations in step with the pages, and says what is left to do.",
        discussion: """
            A new language begins with: schoolgate translate add so
            After pages were changed: schoolgate translate update
            Then translators fill in the files in translations/, with Poedit or in a table: schoolgate translate export
            No command here calls a translation service, and none loses a wording.
            """,
        subcommands: [
            AddCommand.self, UpdateCommand.self, StatusCommand.self, NextCommand.self, TranslateCheckCommand.self,
            ReviewCommand.self, AcceptEditCommand.self, AdoptCommand.self, ExportCommand.self, ImportCommand.self,
            ParseCommand.self, UnitsCommand.self, PluralsCommand.self,
        ])
}
