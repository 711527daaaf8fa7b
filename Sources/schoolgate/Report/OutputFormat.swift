import ArgumentParser

/// One way to write what was found: a card with its name, what it is for, and the function that writes it.
struct OutputFormat: Sendable {
    /// As `--format` takes it.
    let name: String
    /// What reads it.
    let purpose: String
    let write: @Sendable (Report) throws -> String
}

extension OutputFormat {
    /// Every format, the one for people first.
    static let all: [OutputFormat] = [.text, .json, .sarif, .github, .checkstyle]

    /// For the help: each name with its purpose.
    static let list = all.map { "\($0.name) (\($0.purpose))" }.joined(separator: ", ")
}

extension OutputFormat: Equatable {
    static func == (a: OutputFormat, b: OutputFormat) -> Bool { a.name == b.name }
}

extension OutputFormat: ExpressibleByArgument {
    init?(argument: String) {
        guard let found = OutputFormat.all.first(where: { $0.name == argument }) else { return nil }
        self = found
    }

    static var allValueStrings: [String] { all.map(\.name) }

    var defaultValueDescription: String { name }
}
