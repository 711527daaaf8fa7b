import CivilTime
import Foundation
import Gettext
import Pipeline
import Rendering
import SiteModel
import SourceText

/// A school with one other language, for tests of what families see of a translation.
struct TranslatedSchool {
    /// Lines of the entry in `languages`, such as `publish_at: 0`.
    var language = "code: es"
    var settings = ""
    var files: [String: String] = [:]
    var messages: [Message] = []
    var header: [Catalog.HeaderField] = []

    /// The page `visiting.md` and its catalogue.
    init(page: String, _ messages: [Message] = [], language: String = "code: es", settings: String = "") {
        self.language = language
        self.settings = settings
        self.messages = messages
        files["content/index.md"] = "# Home\n"
        files["content/visiting.md"] = page
    }

    var tag: String { String(language.dropFirst("code: ".count).prefix { $0 != "\n" }) }

    private var catalog: SourceFile {
        let fields: [Catalog.HeaderField] = [("Language", tag), ("Content-Type", "text/plain; charset=UTF-8")]
        let bytes = writeCatalog(Catalog(header: header + fields, messages: messages))
        return SourceFile(path: "translations/\(tag)/pages/visiting.po", bytes: bytes)
    }

    func built(baseURL: String? = nil) async -> TestBuild {
        let yaml = """
            title: Oakfield School
            base_url: https://oakfield.example
            time_zone: Europe/London
            region: GB
            contacts:
              office: {name: School office, phone: "0100 555 0100", email: office@oakfield.example}
              helper: {name: Hodan Ali, phone: "0100 555 0104"}
            contact: office
            \(settings)
            languages:
              - en
              - \(language.split(separator: "\n").joined(separator: "\n    "))
            """
        var texts = files.map { SourceFile(path: $0.key, text: $0.value) }
        texts.append(SourceFile(path: "site.yaml", text: yaml))
        if !messages.isEmpty { texts.append(catalog) }
        return await buildWithoutChecks(FileTree(texts: texts), baseURL: baseURL)
    }

    /// The page in the other language.
    func page() async -> String { await built().output.text(at: "\(tag)/visiting/index.html") ?? "" }
}

extension TestBuild {
    /// Without the home page, which nobody translates in these tests.
    var aboutTheTranslation: [Diagnostic] { diagnostics.filter { $0.place.file != "content/index.md" } }
}

func buildWithoutChecks(_ tree: FileTree, baseURL: String? = nil) async -> TestBuild {
    var options = BuildOptions(today: Day(iso: "2026-11-21") ?? Day(number: 0))
    options.runsChecks = false
    options.baseURL = baseURL
    options.workers = 2
    let sink = MemorySink()
    let result = await Pipeline.build(tree, options, into: sink)
    return TestBuild(diagnostics: result.diagnostics, output: sink, sources: result.sources)
}

/// An entry that a person translated: "¡Text!".
func translated(_ id: String, context: String? = nil, change: (inout Message) -> Void = { _ in }) -> Message {
    var message = Message(context: context, id: id, strings: ["¡\(id)!"])
    change(&message)
    return message
}

/// The folder of the repository.
let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

/// The pieces of `text` between each `start` and the next `end`.
func pieces(of text: String, from start: String, to end: String) -> [String] {
    text.components(separatedBy: start).dropFirst().map { $0.components(separatedBy: end)[0] }
}
