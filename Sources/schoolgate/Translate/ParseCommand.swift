import ArgumentParser
import Gettext
import SourceText

struct ParseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse", abstract: "Prints what a gettext file (.po) holds, as JSON.",
        discussion: "Works on any PO file, also outside a site. The header is not listed.")

    @Argument(help: ArgumentHelp("A PO file.", valueName: "FILE"))
    var file: String

    func run() throws {
        let source = try readNamedFile(file)
        let parsed = parseCatalog(source)
        try printOutput(encoded(ParsedFile(parsed, source)))
        if parsed.diagnostics.contains(where: { $0.severity == .error }) { throw Outcome.contentHasErrors }
    }
}

/// DESIGN §2, `translate parse`.
private struct ParsedFile: Encodable {
    struct Problem: Encodable {
        let severity: String
        let line: Int
        let code: String
        let message: String
    }

    let version = 1
    let messages: [ParsedMessage]
    let diagnostics: [Problem]

    init(_ parsed: Parsed<Catalog>, _ source: SourceFile) {
        let lines = LineIndex(source.bytes)
        messages = parsed.value.messages.map(ParsedMessage.init)
        diagnostics = parsed.diagnostics.map {
            Problem(
                severity: $0.severity.rawValue, line: lines.line(at: $0.place.range.lowerBound), code: $0.rule,
                message: $0.message)
        }
    }
}

/// One entry; what is not there is null, so that programs find every key.
private struct ParsedMessage: Encodable {
    private let message: Message

    init(_ message: Message) { self.message = message }

    private enum Key: String, CodingKey { case ctxt, id, plural, str, fuzzy, obsolete, line, prev }

    func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(message.context, forKey: .ctxt)
        try fields.encode(message.id, forKey: .id)
        try fields.encode(message.plural, forKey: .plural)
        try fields.encode(message.strings, forKey: .str)
        try fields.encode(message.isFuzzy, forKey: .fuzzy)
        try fields.encode(message.isObsolete, forKey: .obsolete)
        try fields.encode(message.line, forKey: .line)
        try fields.encode(Previous(message), forKey: .prev)
    }

    private struct Previous: Encodable {
        private let message: Message

        init?(_ message: Message) {
            guard message.previousID != nil || message.previousContext != nil || message.previousPlural != nil else {
                return nil
            }
            self.message = message
        }

        private enum Key: String, CodingKey { case ctxt, id, plural }

        func encode(to encoder: any Encoder) throws {
            var fields = encoder.container(keyedBy: Key.self)
            try fields.encode(message.previousContext, forKey: .ctxt)
            try fields.encode(message.previousID, forKey: .id)
            try fields.encode(message.previousPlural, forKey: .plural)
        }
    }
}
