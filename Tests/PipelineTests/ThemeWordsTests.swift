import Foundation
import Gettext
import Languages
import Rendering
import SiteModel
import SourceText
import Testing

private let theme = repository.appendingPathComponent("themes/default")

private func themeCatalogs() throws -> [String: Catalog] {
    let folder = theme.appendingPathComponent("translations")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".po") }
    return try Dictionary(
        uniqueKeysWithValues: names.map { name in
            let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
            let parsed = parseCatalog(SourceFile(path: name, bytes: bytes))
            #expect(parsed.diagnostics.isEmpty, "\(name)")
            return (String(name.dropLast(3)), parsed.value)
        })
}

/// String literals that follow `call` in a text: `_("Menu")`, `words("Home")`.
private func literals(after call: String, in text: String) -> [String] {
    pieces(of: text, from: call + "\"", to: "\"")
}

/// Every text that templates and renderer ask for, with its plural form where it has one.
private func wordsInUse() throws -> [String: String?] {
    var words: [String: String?] = [:]
    func files(below folder: URL, _ ending: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(ending) }.map {
            try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)
        }
    }
    for text in try files(below: theme, ".html") {
        for id in literals(after: "_(", in: text) { words[id] = .some(nil) }
    }
    // In Swift, a text may stand on the line after the bracket.
    for text in try files(below: repository.appendingPathComponent("Sources/Rendering"), ".swift") {
        let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").replacingOccurrences(
            of: "words( \"", with: "words(\"")
        for id in literals(after: "words(", in: flat) { words[id] = .some(nil) }
        for line in text.split(separator: "\n") where line.contains("static let") && line.contains(" = \"") {
            // The notices are constants.
            if text.contains("enum Notice"), let id = literals(after: " = ", in: String(line)).first {
                words[id] = .some(nil)
            }
        }
        if flat.contains("\"Yes\" : \"No\"") { for id in ["Yes", "No"] { words[id] = .some(nil) } }
        for call in pieces(of: flat, from: "words.plural(", to: ")") {
            let forms = call.components(separatedBy: "\"")
            words[forms[1]] = forms[3]
        }
    }
    for text in try files(below: theme, ".html") {
        for call in pieces(of: text, from: "ngettext(", to: ")") {
            let forms = call.components(separatedBy: "\"")
            words[forms[1]] = forms[3]
        }
    }
    for key in ContentType.all.flatMap(\.keys) { words[key.label] = .some(nil) }
    return words
}

/// Words that wait for a feature, translated already.
private let wordsForLater: Set = ["Search", "{count} event", "Coming up", "Glossary"]

@Test func everyWordOfTheThemeIsInEveryCatalogueAndNoOther() throws {
    let used = try wordsInUse()
    #expect(used.count > 90)
    let catalogs = try themeCatalogs()
    #expect(catalogs.count >= 40)
    for (language, catalog) in catalogs {
        let ids = Set(catalog.messages.filter { !$0.isObsolete }.map(\.id))
        #expect(Set(used.keys).subtracting(ids).sorted() == [], "missing in \(language).po")
        #expect(ids.subtracting(used.keys).subtracting(wordsForLater).sorted() == [], "unused in \(language).po")
        for message in catalog.messages {
            if let wanted = used[message.id] { #expect(message.plural == wanted, "\(language): \(message.id)") }
        }
    }
}

@Test func everyWordOfTheThemeIsTranslatedWithItsPlaceholders() throws {
    func placeholders(_ text: String) -> [String] { pieces(of: text, from: "{", to: "}").sorted() }
    for (language, catalog) in try themeCatalogs() {
        #expect(catalog.language == language)
        let wantedForms = try #require(pluralRule(for: language))
        let forms = try #require(catalog.headerValue("Plural-Forms").flatMap(PluralRule.init(header:)))
        #expect((0...1000).allSatisfy { forms.index(for: $0) == wantedForms.index(for: $0) }, "\(language)")
        for message in catalog.messages {
            #expect(message.state == .current || message.state == .reviewed, "\(language): \(message.id)")
            let wanted = placeholders(message.plural ?? message.id)
            for (number, text) in message.strings.enumerated() {
                let found = placeholders(text)
                // "una página" for one; for many, the number must stand there.
                let mayLeaveOut = message.plural != nil && number < message.strings.count - 1
                #expect(found == wanted || (mayLeaveOut && found.isEmpty), "\(language): \(message.id)")
            }
        }
    }
}

@Test func everyCatalogueOfTheThemeHasAllNotices() throws {
    var settings = "title: T\ntime_zone: UTC\nlanguages: [en"
    let languages = try themeCatalogs().keys.sorted()
    for language in languages { settings += ", \(language)" }
    let read = readSettings(SourceFile(path: "site.yaml", text: settings + "]\n"))
    #expect(read.value.languages.count == languages.count + 1)
    let folder = theme.appendingPathComponent("translations")
    let files = try languages.map { language in
        let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent("\(language).po")))
        return SourceFile(path: "translations/\(language).po", bytes: bytes)
    }
    let made = readTheme(FileTree(texts: []), read.value, carried: files, catalogs: [:]).value
    for language in languages { #expect(made.missingNotices(in: language) == [], "\(language)") }
    #expect(made.missingNotices(in: "mi").count == 8)
}

/// Which languages nobody has read at home yet is said in the catalogue and in docs/themes.md.
@Test func theDocumentationSaysWhichWordsNobodyHasChecked() throws {
    let text = try String(contentsOf: repository.appendingPathComponent("docs/themes.md"), encoding: .utf8)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `") && $0.contains("checked by a native reader") }
    let listed = rows.map { (code: pieces(of: String($0), from: "| `", to: "`")[0], row: String($0)) }
    let catalogs = try themeCatalogs()
    #expect(Set(listed.map(\.code)) == Set(catalogs.keys))
    for (code, row) in listed {
        let isChecked = catalogs[code]?.headerValue("X-Schoolgate-Note") == nil
        #expect(row.contains("not checked by a native reader") == !isChecked, "\(code)")
        #expect(row.contains(Language(tag: code)?.ownName ?? "?"), "\(code)")
    }
}

@Test(arguments: [
    ("fil", "tl"), ("tl", "tl"), ("zh", "zh-Hans"), ("zh-CN", "zh-Hans"), ("zh-SG", "zh-Hans"), ("zh-TW", "zh-Hant"),
    ("zh-HK", "zh-Hant"), ("pt-BR", "pt"), ("es-MX", "es"), ("prs", "fa"), ("kmr", "ku"), ("de-simple", "de"),
])
func aLanguageIsServedByTheWordsOfItsKin(tag: String, kin: String) async throws {
    let catalog = try #require(try themeCatalogs()[kin])
    let result = await TranslatedSchool(page: "---\ntitle: Visiting\n---\nCome.\n", language: "code: \(tag)").built()
    #expect(result.rules.contains("language-not-ready") == false)
    let page = try #require(result.output.text(at: "\(tag)/visiting/index.html"))
    let skip = try #require(catalog.message(context: nil, id: "Skip to main content")?.strings.first)
    #expect(page.contains(">\(skip)</a>"))
    #expect(page.contains("notice notice-none"))
}

@Test(arguments: ["pa-Arab", "sr-Latn", "mi"])
func aLanguageWithoutWordsThatItsReadersCanReadIsNotReady(tag: String) async {
    let result = await TranslatedSchool(page: "---\ntitle: Visiting\n---\nCome.\n", language: "code: \(tag)").built()
    #expect(result.rules.contains("language-not-ready"))
}

/// With the notices alone a language is ready, but menus are in English, and pages made of them are not complete.
@Test func aLanguageWithTheNoticesOnlyIsToldWhatIsMissing() async throws {
    let wanted = try #require(try themeCatalogs()["tl"]).messages.prefix { $0.id != "not translated yet" }
    var school = TranslatedSchool(
        page: "---\ntitle: Visiting\ntags: [oak]\n---\nCome.\n", language: "code: mi")
    let words = Catalog(
        header: [("Content-Type", "text/plain; charset=UTF-8")], messages: wanted.map { message in message })
    school.files["translations/mi/theme.po"] = String(decoding: writeCatalog(words), as: UTF8.self)
    let result = await school.built()
    #expect(!result.rules.contains("language-not-ready"))
    let note = try #require(result.diagnostics.first { $0.message.contains("words of the design have no Māori") })
    #expect(note.severity == .note)
    let tags = try #require(result.output.text(at: "mi/tags/index.html"))
    #expect(tags.contains("notice notice-partly"))
}
