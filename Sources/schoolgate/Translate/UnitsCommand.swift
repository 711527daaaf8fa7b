import ArgumentParser
import Foundation
import Glibc
import Languages
import Pipeline
import SiteModel
import SourceText

struct UnitsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "units", abstract: "Prints the texts that translators get from a page, as JSON.",
        discussion: """
            Works on any Markdown file. One that stands in a site is read as the site's settings say. The texts come in \
            the order of the page, each once; their number, from 1, is what --unit means in other commands.
            """)

    @Argument(help: ArgumentHelp("A page (.md).", valueName: "FILE"))
    var file: String

    func run() throws {
        let source = try readNamedFile(file, limitMB: 5).repaired
        let place = SitePlace(of: file)
        let parsed = unitsOfPage(source.value, at: place?.path, siteFile: try place?.settings())
        try printOutput(encoded(Report(units: parsed.value.map(Row.init))))
        let found = source.diagnostics + parsed.diagnostics.filter { $0.severity == .error }
        guard !found.isEmpty else { return }
        printError(TextPrinter(sources: [source.value.path: source.value]).text(found), terminator: "")
        throw Outcome.contentHasErrors
    }

    private struct Report: Encodable {
        let version = 1
        let units: [Row]
    }

    private struct Row: Encodable {
        private let unit: TranslationUnit

        init(_ unit: TranslationUnit) { self.unit = unit }

        private enum Key: String, CodingKey { case id, ctxt, type, comment }

        func encode(to encoder: any Encoder) throws {
            var fields = encoder.container(keyedBy: Key.self)
            try fields.encode(unit.id, forKey: .id)
            try fields.encode(unit.context, forKey: .ctxt)
            try fields.encode(unit.kind.typeName, forKey: .type)
            try fields.encode(unit.note ?? "", forKey: .comment)
        }
    }
}

/// The site that a file stands in.
private struct SitePlace {
    let root: String
    /// Path of the file in `content/`.
    let path: String

    init?(of file: String) {
        let parts = Disk.realPath(file).split(separator: "/").map(String.init)
        guard
            let content = parts.indices.last(where: { index in
                parts[index] == "content" && index < parts.count - 1
                    && Disk.kind(of: "/" + (parts[..<index] + ["site.yaml"]).joined(separator: "/")) == .file
            })
        else { return nil }
        root = "/" + parts[..<content].joined(separator: "/")
        path = parts[(content + 1)...].joined(separator: "/")
    }

    func settings() throws -> SourceFile {
        let file = try readNamedFile(root + "/site.yaml", limitMB: 5)
        return SourceFile(path: "site.yaml", bytes: file.bytes)
    }
}
