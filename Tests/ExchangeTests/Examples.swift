import Foundation
import Gettext
import SourceText

@testable import Exchange

/// A catalogue in `language` with these messages.
func catalog(_ messages: [Message], language: String = "pl") -> Catalog {
    Catalog(
        header: [
            ("Project-Id-Version", "oakfield"), ("PO-Revision-Date", "2026-11-20 12:00+0000"),
            ("Last-Translator", "Amina Y <amina@example.org>"), ("Language-Team", "none"), ("Language", language),
            ("MIME-Version", "1.0"), ("Content-Type", "text/plain; charset=UTF-8"),
            ("Content-Transfer-Encoding", "8bit"), ("Plural-Forms", pluralHeader(for: language) ?? ""),
        ], messages: messages)
}

func job(
    _ catalogs: [String: Catalog], language: String = "pl", _ selection: ExportJob.Selection = .all,
    title: String = "Oakfield School"
) -> ExportJob {
    ExportJob(
        siteTitle: title, sourceLanguage: "en", targetLanguage: language,
        parts: catalogs.sorted { $0.key < $1.key }.map { .init(path: $0.key, catalog: $0.value) },
        selection: selection)
}

func format(_ name: String) -> ExportFormat {
    guard let format = ExportFormat.all.first(where: { $0.name == name }) else { preconditionFailure(name) }
    return format
}

func export(_ catalogs: [String: Catalog], as name: String, language: String = "pl") -> [UInt8] {
    format(name).write(job(catalogs, language: language)).value
}

func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

/// "mail.csv:3:7: error: what is wrong", with the place as the build prints it.
func lines(_ diagnostics: [Diagnostic], _ file: SourceFile) -> [String] {
    let index = LineIndex(file.bytes)
    return diagnostics.map { diagnostic in
        let position = index.position(at: diagnostic.place.range.lowerBound)
        return "\(position.line):\(position.column): \(diagnostic.severity.rawValue): \(diagnostic.message)"
    }
}

/// Texts that break formats which are careless about quotes, markup, formulas, line ends or spaces.
let hostileTexts = [
    "Plain words", "a, b; c\td", "She said \"come\"", "\"", "\"\"", "\",\"", "two\nlines", "two\\\nlines", "\nstart",
    "end\n", "a\r\nb", "a\rb", "=cmd|' /C calc'!A0", "+44 1632 960000", "-5", "@all", "\tindented", "\r=1", "'quoted'",
    "'", "'=1", "''=1", "'tis", " leading", "trailing ", "  ", "<b>bold</b> & <i>", "&amp; &lt; &#10;", "]]>",
    "<!-- -->",
    "<?xml?>", "%s {name} {{x}}", "[link](contact.md#office)", "**strong** \\* `code`", "\u{A0}nbsp\u{A0}",
    "שלום, עולם", "مرحبا \"بكم\"؛ أهلا", "\u{202B}bidi\u{202C}\u{2066}x\u{2069}", "👨‍👩‍👧‍👦 🏫", "e\u{301} é", "\u{FEFF}mark",
    "bell\u{7}, escape\u{1B}[0m, \u{1}\u{1}", "\u{85}\u{2028}\u{2029}", "\u{7F}\u{80}\u{9F}", "\u{FFFE}\u{FFFF}", "0",
    "1,5",
    "TRUE", "2026-11-22", "sep=;", "id,source,translation", "#1", "pages/a.po#12345678[0]", "Ω≈ç√∫˜µ", "字体",
    "\\", "\\n", "\\\"", "{", "]", "a\u{B}b\u{C}c", "msgid \"x\"", "~",
]

/// Every catalogue below `translations/<language>` of this repository.
func ourCatalogs(_ language: String) throws -> [String: Catalog] { try allOurCatalogs.get()[language] ?? [:] }

func ourLanguages() throws -> [String] { try allOurCatalogs.get().keys.sorted() }

/// Read once for all tests, by language and path.
private let allOurCatalogs = Result {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("translations")
    var catalogs: [String: [String: Catalog]] = [:]
    for language in try FileManager.default.contentsOfDirectory(atPath: root.path) where !language.contains(".") {
        let folder = root.appendingPathComponent(language)
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        for path in paths where path.hasSuffix(".po") {
            let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(path)))
            catalogs[language, default: [:]][path] = parseCatalog(SourceFile(path: path, bytes: bytes)).value
        }
    }
    return catalogs
}
