import Foundation
import SourceText
import Templates
import Testing

/// One case of the folder `Cases`: files, values and translations, and what comes of them.
struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let files: [String: String]
    let values: [String: JSONValue]?
    /// A text for `_`, two for `ngettext`.
    let translations: [String: JSONValue]?
    /// Nil where both engines refuse.
    let result: String?

    var testDescription: String { name }

    /// What our engine makes of it: nil where it has anything to say.
    var rendered: String? {
        let compiled = compileTemplates(sourceFiles(files))
        guard compiled.diagnostics.isEmpty else { return nil }
        var output: [UInt8] = []
        let scope = TemplateScope((values ?? [:]).mapValues(\.templateValue))
        let diagnostics = compiled.value.render("page.html", scope, text: text, into: &output)
        return diagnostics.isEmpty ? String(decoding: output, as: UTF8.self) : nil
    }

    private var text: TemplateText {
        let words = (translations ?? [:]).mapValues(\.texts)
        return TemplateText(
            translate: { words[$0]?.first ?? $0 },
            translatePlural: { id, plural, number in (words[id] ?? [id, plural])[number == 1 ? 0 : 1] })
    }

    static var folder: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Cases")
    }

    /// Every case of the folder; a file that cannot be read fails the test that counts them.
    static let all: [Case] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".json") }.sorted().flatMap { name -> [Case] in
            guard let data = try? Data(contentsOf: folder.appendingPathComponent(name)) else { return [] }
            return (try? JSONDecoder().decode([Case].self, from: data)) ?? []
        }
    }()
}

/// Source files in the order of their paths.
func sourceFiles(_ files: [String: String]) -> [SourceFile] {
    files.sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, text: $0.value) }
}

/// A JSON value as templates see it; `{"$html": "<b>"}` is safe HTML.
enum JSONValue: Decodable, Sendable {
    case null, bool(Bool), int(Int), text(String), list([JSONValue]), record([String: JSONValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let bool = try? container.decode(Bool.self) {
            self = .bool(bool)
        } else if let number = try? container.decode(Int.self) {
            self = .int(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let list = try? container.decode([JSONValue].self) {
            self = .list(list)
        } else {
            self = .record(try container.decode([String: JSONValue].self))
        }
    }

    var templateValue: TemplateValue {
        switch self {
        case .null: TemplateValue.none
        case .bool(let isTrue): .bool(isTrue)
        case .int(let number): .int(number)
        case .text(let text): .text(text)
        case .list(let items): .list(items.map(\.templateValue))
        case .record(let fields):
            if fields.count == 1, case .text(let html)? = fields["$html"] {
                .safeHTML(html)
            } else {
                .record(fields.mapValues(\.templateValue))
            }
        }
    }

    var texts: [String] {
        switch self {
        case .text(let text): [text]
        case .list(let items): items.flatMap(\.texts)
        case .null, .bool, .int, .record: []
        }
    }
}
