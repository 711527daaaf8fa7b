import ArgumentParser

/// One way to write what was found: a card with its name, what it is for, and the function that writes it.
struct OutputFormat: Sendable {
    /// As `--format` takes it.
    let name: String
    /// What reads it.
    let purpose: String
    /// Writes a report in pieces, as that of a large site takes as much memory as the site.
    private let writePieces: @Sendable (_ report: Report, _ put: (String) throws -> Void) throws -> Void

    init(
        name: String, purpose: String,
        pieces: @escaping @Sendable (_ report: Report, _ put: (String) throws -> Void) throws -> Void
    ) {
        self.name = name
        self.purpose = purpose
        writePieces = pieces
    }

    /// A format whose reader needs all of it at once.
    init(name: String, purpose: String, whole: @escaping @Sendable (Report) throws -> String) {
        self.init(name: name, purpose: purpose) { report, put in try put(whole(report)) }
    }

    /// Writes the report to the standard output.
    func print(_ report: Report) throws { try writePieces(report, printOutput) }

    func bytes(of report: Report) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try writePieces(report) { bytes.append(contentsOf: $0.utf8) }
        return bytes
    }
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
