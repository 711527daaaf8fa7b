import Gettext
import SourceText
import Testing

@testable import Exchange

private let formatsThatComeBack = ["po", "csv", "xliff"]

/// The catalogues as they went out, and as a translator fills them in.
private func hostileCatalogs() -> (empty: [String: Catalog], filled: [String: Catalog]) {
    let count = hostileTexts.count
    let filled = hostileTexts.enumerated().map { number, text in
        // Some texts have the line ends of old computers; only then may a wording have them.
        Message(
            context: number.isMultiple(of: 3) ? "title \(text)" : nil, id: "\(number) \(text)\r",
            strings: [hostileTexts[(number + 7) % count]], extractedComments: ["note \(number)"],
            references: ["content/a b.md:\(number)"])
    }
    let plurals = (0..<count / 3).map { number in
        Message(
            id: "one \(hostileTexts[number])\r", plural: "many \(hostileTexts[number])",
            strings: (0..<3).map { hostileTexts[number * 3 + $0] })
    }
    let all = ["pages/a.po": catalog(filled), "pages/b c&\"'.po": catalog(plurals + filled.prefix(5))]
    let empty = all.mapValues { full in
        var catalog = full
        catalog.messages = full.messages.map { message in
            var message = message
            message.strings = message.strings.map { _ in "" }
            return message
        }
        return catalog
    }
    return (empty, all)
}

private func wordings(_ catalogs: [String: Catalog]) -> [String: [MessageKey: [String]]] {
    catalogs.mapValues { catalog in
        Dictionary(
            catalog.messages.filter(\.hasWording).map { ($0.key, $0.strings) }, uniquingKeysWith: { first, _ in first })
    }
}

@Test(arguments: formatsThatComeBack)
func hostileTextsComeBackExactly(format name: String) {
    let (empty, filled) = hostileCatalogs()
    let bytes = export(filled, as: name)
    let file = SourceFile(path: "back.\(format(name).fileEnding)", bytes: bytes)
    let back = readExchange(file, knowing: empty)
    #expect(lines(back.diagnostics, file) == [])
    let (expected, found) = (wordings(filled), wordings(back.value))
    #expect(found.keys.sorted() == expected.keys.sorted())
    for (path, texts) in expected {
        for (key, strings) in texts { #expect(found[path]?[key] == strings, "\(path) \(key)") }
    }
    #expect(back.value.values.flatMap(\.messages).filter(\.hasWording).allSatisfy { !$0.isFuzzy })
}

@Test(arguments: formatsThatComeBack)
func ourOwnCatalogsComeBackExactly(format name: String) throws {
    for language in try ourLanguages() {
        let catalogs = try ourCatalogs(language)
        let bytes = export(catalogs, as: name, language: language)
        let file = SourceFile(path: "back.\(format(name).fileEnding)", bytes: bytes)
        let back = readExchange(file, knowing: catalogs)
        #expect(lines(back.diagnostics, file) == [])
        #expect(!back.value.isEmpty)
        var (same, other) = (0, [String]())
        for (path, catalog) in catalogs {
            for message in catalog.messages where !message.isObsolete && message.hasWording {
                let twin = back.value[path]?.message(context: message.context, id: message.id)
                // In one PO a text has one wording: a page with another one keeps it and is not in the file.
                if name == "po", twin == nil { continue }
                if twin?.strings == message.strings, twin?.state == message.state {
                    same += 1
                } else {
                    other.append("\(path): \(message.id)")
                }
            }
        }
        #expect(other == [])
        #expect(same > 100)
    }
}

@Test(arguments: formatsThatComeBack)
func aFileThatNobodyTouchedChangesNoState(format name: String) {
    let reviewed: Message = {
        var message = Message(id: "Reviewed", strings: ["Sprawdzone"])
        message.markReviewed(by: "Amina Y", on: "2026-11-20")
        return message
    }()
    let known = [
        "pages/a.po": catalog([
            Message(id: "Draft", strings: ["Szkic"], isFuzzy: true, translatorComments: ["origin: machine x"]),
            Message(id: "Stale now", strings: ["Stare"], isFuzzy: true, previousID: "Stale before"),
            Message(id: "Current", strings: ["Aktualne"]), reviewed,
            Message(id: "{n} day", plural: "{n} days", strings: ["dzień", "", ""]),
        ])
    ]
    let file = SourceFile(path: "x.\(format(name).fileEnding)", bytes: export(known, as: name))
    let back = readExchange(file, knowing: known)
    #expect(back.diagnostics.isEmpty)
    #expect(back.value["pages/a.po"]?.messages.map(\.state) == [.draft, .stale, .current, .reviewed, .missing])
    #expect(back.value["pages/a.po"]?.messages.map(\.strings) == known["pages/a.po"]?.messages.map(\.strings))
}

@Test func onlyTextsToDoGoOutWhenAskedFor() {
    let known = [
        "pages/a.po": catalog([
            Message(id: "Missing one"), Message(id: "Draft one", strings: ["x"], isFuzzy: true),
            Message(id: "Stale one", strings: ["x"], isFuzzy: true, previousID: "Old"),
            Message(id: "Current one", strings: ["x"]), Message(id: "Gone one", strings: ["x"], isObsolete: true),
        ])
    ]
    for name in ["po", "csv", "html", "xliff"] {
        let output = text(format(name).write(job(known, .toDo)).value)
        for word in ["Missing one", "Draft one", "Stale one"] { #expect(output.contains(word), "\(name)") }
        for word in ["Current one", "Gone one"] { #expect(!output.contains(word), "\(name)") }
    }
}

@Test func everyFormatHasItsCard() {
    #expect(ExportFormat.all.map(\.name) == ["po", "csv", "html", "xliff", "tmx"])
    #expect(ExportFormat.all.filter(\.comesBack).map(\.name) == formatsThatComeBack)
    for format in ExportFormat.all {
        #expect(format.summary.hasSuffix("."))
        #expect(!format.write(job([:])).value.isEmpty || format.name == "po")
    }
}
