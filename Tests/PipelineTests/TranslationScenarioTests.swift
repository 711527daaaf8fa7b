import CivilTime
import Gettext
import Pipeline
import Rendering
import SiteModel
import SourceText
import Testing

/// A school's folder that is edited, updated and built, one step after the other.
private struct Folder {
    private var files: [String: SourceFile] = [:]
    private let languages = ["es", "pl"]

    init() {
        self["site.yaml"] = """
            title: Oakfield School
            time_zone: Europe/London
            languages:
              - en
              - {code: es, publish_at: 0}
              - {code: pl, publish_at: 0}
            """
        self["content/index.md"] = "# Home\n"
    }

    subscript(path: String) -> String? {
        get { files[path].map { String(decoding: $0.bytes, as: UTF8.self) } }
        set { files[path] = newValue.map { SourceFile(path: path, text: $0) } }
    }

    private var tree: FileTree { FileTree(texts: Array(files.values)) }

    private func examined() async -> (result: BuildResult, read: ReadSite) {
        var options = BuildOptions(today: Day(iso: "2026-11-21") ?? Day(number: 0))
        options.runsChecks = false
        return await examine(tree, options)
    }

    /// `schoolgate translate update`; a second run must find nothing to do.
    mutating func update() async {
        for isSecond in [false, true] {
            let (result, read) = await examined()
            let changes = updateTranslations(
                read, site: result.site, languages: Array(result.settings.languages.dropFirst()))
            if isSecond { #expect(changes.written.isEmpty && changes.removed.isEmpty, "a second update changes files") }
            for file in changes.written { files[file.path] = file }
            for path in changes.removed { files[path] = nil }
        }
    }

    /// What a translator does to one entry.
    mutating func translate(_ language: String, page: String, change: (inout Message) -> Void) throws {
        let path = "translations/\(language)/pages/\(page).po"
        var catalog = parseCatalog(try #require(files[path])).value
        for index in catalog.messages.indices { change(&catalog.messages[index]) }
        files[path] = SourceFile(path: path, bytes: writeCatalog(catalog))
    }

    /// The state of each block in the catalogues, "es pl text"; each page shows exactly the current ones.
    func states(of page: String) async throws -> [String] {
        let (result, read) = await examined()
        let source = try #require(result.site.pages.first { $0.path == page + ".md" })
        let built = await buildWithoutChecks(tree)
        var lines: [String] = []
        for unit in source.units {
            var line: [String] = []
            for language in languages {
                let catalog = try #require(read.catalogs["translations/\(language)/pages/\(page).po"])
                let message = catalog.message(context: unit.context, id: unit.id)
                let state = message?.state ?? .missing
                line.append(state.rawValue)
                let html = try #require(built.output.text(at: "\(language)/\(page)/index.html"))
                let body = pieces(of: html, from: "<main", to: "</main>")[0]
                let isCurrent = state == .current
                #expect(body.contains("¡\(unit.id)!") == isCurrent, "\(language): \(unit.id)")
                #expect(body.contains("lang=\"en\" dir=\"ltr\">\(unit.id)") == !isCurrent, "\(language): \(unit.id)")
                // Of the wordings that are not current, no word comes through.
                for string in message?.strings ?? [] where !isCurrent && !string.isEmpty {
                    #expect(!body.contains(string))
                }
            }
            lines.append((line + [unit.id]).joined(separator: " "))
        }
        return lines
    }
}

private let start = """
    ---
    title: School trip
    ---
    We leave from the gate at 9 in the morning.

    ## What your child needs

    Bring a packed lunch and a warm coat.

    Children who have free meals can ask the office.

    The bus is back at the gate before home time.
    """

/// One page through six edits, with `translate update` and a build after each.
@Test func sixEditsKeepWhatStillFitsAndShowNothingThatDoesNot() async throws {
    var folder = Folder()
    var text = start
    folder["content/trip.md"] = text
    await folder.update()
    try folder.translate("es", page: "trip") { $0.strings = ["¡\($0.id)!"] }
    try folder.translate("pl", page: "trip") { message in
        // In Polish, the heading is a draft and one paragraph waits.
        if !message.id.hasPrefix("Children") { message.strings = ["¡\(message.id)!"] }
        message.isFuzzy = message.id.hasPrefix("What")
    }
    #expect(
        try await folder.states(of: "trip") == [
            "current current School trip",
            "current current We leave from the gate at 9 in the morning.",
            "current draft What your child needs",
            "current current Bring a packed lunch and a warm coat.",
            "current missing Children who have free meals can ask the office.",
            "current current The bus is back at the gate before home time.",
        ])

    // 1. A word is changed.
    text = text.replacing("warm coat", with: "raincoat")
    folder["content/trip.md"] = text
    await folder.update()
    #expect(
        try await folder.states(of: "trip") == [
            "current current School trip",
            "current current We leave from the gate at 9 in the morning.",
            "current draft What your child needs",
            "stale stale Bring a packed lunch and a raincoat.",
            "current missing Children who have free meals can ask the office.",
            "current current The bus is back at the gate before home time.",
        ])

    // 2. A paragraph is moved to the top.
    let bus = "The bus is back at the gate before home time."
    text = text.replacing("\n\n" + bus, with: "").replacing("We leave", with: bus + "\n\nWe leave")
    folder["content/trip.md"] = text
    await folder.update()
    #expect(
        try await folder.states(of: "trip") == [
            "current current School trip",
            "current current The bus is back at the gate before home time.",
            "current current We leave from the gate at 9 in the morning.",
            "current draft What your child needs",
            "stale stale Bring a packed lunch and a raincoat.",
            "current missing Children who have free meals can ask the office.",
        ])

    // 3. Two paragraphs become items of a list, one of them mended in Polish before.
    try folder.translate("pl", page: "trip") { message in
        guard message.id.hasPrefix("Bring") else { return }
        message = Message(id: message.id, strings: ["¡\(message.id)!"], references: message.references)
    }
    text = text.replacing("Bring a", with: "- Bring a").replacing("\n\nChildren who", with: "\n- Children who")
    folder["content/trip.md"] = text
    await folder.update()
    let afterThree = [
        "current current School trip",
        "current current The bus is back at the gate before home time.",
        "current current We leave from the gate at 9 in the morning.",
        "current draft What your child needs",
        "stale current Bring a packed lunch and a raincoat.",
        "current missing Children who have free meals can ask the office.",
    ]
    #expect(try await folder.states(of: "trip") == afterThree)

    // 4. A number is changed.
    text = text.replacing("at 9 in", with: "at 10 in")
    folder["content/trip.md"] = text
    await folder.update()
    let afterFour = [
        "current current School trip",
        "current current The bus is back at the gate before home time.",
        "stale stale We leave from the gate at 10 in the morning.",
        "current draft What your child needs",
        "stale current Bring a packed lunch and a raincoat.",
        "current missing Children who have free meals can ask the office.",
    ]
    #expect(try await folder.states(of: "trip") == afterFour)

    // 5. A paragraph is removed; the wordings wait until it comes back.
    folder["content/trip.md"] = text.replacing(bus + "\n\n", with: "")
    await folder.update()
    #expect(try await folder.states(of: "trip") == afterFour.filter { !$0.hasSuffix(bus) })
    for language in ["es", "pl"] {
        #expect(folder["translations/\(language)/pages/trip.po"]?.contains("#~ msgid \"\(bus)\"") == true)
    }
    folder["content/trip.md"] = text
    await folder.update()
    #expect(try await folder.states(of: "trip") == afterFour)

    // 6. The page gets another name.
    folder["content/trip.md"] = nil
    folder["content/outings/farm.md"] = text
    await folder.update()
    #expect(try await folder.states(of: "outings/farm") == afterFour)
    for language in ["es", "pl"] { #expect(folder["translations/\(language)/pages/trip.po"] == nil) }

    // And what was stale becomes current when somebody mends it.
    try folder.translate("es", page: "outings/farm") { message in
        guard message.state == .stale else { return }
        message = Message(id: message.id, strings: ["¡\(message.id)!"], references: message.references)
    }
    await folder.update()
    #expect(try await folder.states(of: "outings/farm").allSatisfy { $0.hasPrefix("current ") })
}
