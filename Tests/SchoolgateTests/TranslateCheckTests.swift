import Foundation
import Testing

/// `translate check`: what is wrong with translations, in a site and in a file from a mail.
@Suite struct TranslateCheckTests {
    private struct Report: Decodable {
        struct Finding: Decodable, Equatable {
            let id: String
            let code: String
            let severity: String
            let line: Int
        }

        struct Diagnostic: Decodable {
            let rule: String
            let file: String
            let line: Int
        }

        let findings: [Finding]
        let diagnostics: [Diagnostic]
    }

    private static let header = "msgid \"\"\nmsgstr \"Language: es\\nContent-Type: text/plain; charset=UTF-8\\n\"\n\n"

    @Test(arguments: [
        ("Call 0100 555 0100.", "Llame al 0100 555 0109.", "number", "error"),
        ("Open from 4.00 pm.", "Abierto desde las 16:00.", "", ""),
        ("See [meals](meals.md).", "Vea [comidas](https://evil.example).", "link-target", "error"),
        ("Bring a coat.", "Traiga <script>alert(1)</script> abrigo.", "html", "error"),
        ("See {{date 2026-09-14}} please.", "Vea por favor.", "placeholder", "error"),
        ("Bring a coat.", "Traiga \u{202E}abrigo.", "bidi", "error"),
        ("Bring a *coat*.", "Traiga un abrigo.", "markup", "warning"),
        ("Can you come?", "Puede venir.", "punctuation", "warning"),
        ("Bring a coat.", "Traiga un abrigo.", "", ""),
    ])
    func aFaultIsFound(_ source: String, translation: String, code: String, severity: String) async throws {
        let site = try TemporarySite("")
        try site.write("mail.po", TranslateCheckTests.header + "msgid \"\(source)\"\nmsgstr \"\(translation)\"\n")
        let run = try await site.run("translate", "check", "mail.po", "--format", "json")
        let report = try run.json(Report.self)
        let expected = code.isEmpty ? [] : [Report.Finding(id: source, code: code, severity: severity, line: 5)]
        #expect(report.findings == expected, "\(run.testDescription)")
        #expect(run.exitCode == (severity == "error" ? 1 : 0))
        try site.write("output.json", run.output)
        let schema = docsFolder + "/schemas/translate-check.json"
        #expect(try await site.shell("python3 '\(schemasFolder)/validate.py' '\(schema)' output.json").exitCode == 0)
    }

    @Test func theKindOfTextDecidesWhatIsAFault() async throws {
        let site = try TranslateUpdateTests.site("-- content/visiting.md --\n# Visit us\n\nWe are open.\n")
        let entry = "msgctxt \"title\"\nmsgid \"Clubs * and more\"\nmsgstr \"Clubes y más\"\n"
        try site.write("translations/es/pages/visiting.po", TranslateCheckTests.header + entry)
        try site.write(
            "translations/es/theme.po",
            TranslateCheckTests.header + "msgid \"Read this page in {language}\"\nmsgstr \"Lea esta página\"\n")
        try site.write(
            "translations/es/pages/raw.po",
            TranslateCheckTests.header + "msgid \"<p>Hello there</p>\"\nmsgstr \"<p>Hola</p>\"\n")
        let run = try await site.run("translate", "check", "--format", "json")
        let report = try run.json(Report.self)
        #expect(
            report.findings == [
                .init(id: "Read this page in {language}", code: "placeholder", severity: "error", line: 5)
            ], "\(run.output)")
        #expect(report.diagnostics.map(\.file) == ["translations/es/theme.po"])
        #expect(run.exitCode == 1)
        let text = try await site.run("translate", "check", "--lang", "es")
        #expect(text.output.hasPrefix("translations/es/theme.po:5:8: error: "), "\(text.output)")
        #expect(text.output.contains("[translation-placeholder]") && text.output.contains("help: "))
        for format in ["sarif", "github", "checkstyle"] {
            let other = try await site.run("translate", "check", "--format", format)
            #expect(other.output.contains("translation-placeholder"), "\(format)")
        }
    }

    @Test func aFileWithoutALanguageNeedsOne() async throws {
        let site = try TemporarySite("")
        let entry = "msgid \"Call 0100.\"\nmsgstr \"Llame al 0109.\"\n"
        try site.write("mail.po", entry)
        let run = try await site.run("translate", "check", "mail.po")
        #expect(
            run.exitCode == 1 && run.says("mail.po:1:1", "unknown-language", "does not say what language"),
            "\(run.testDescription)")
        #expect(run.output.contains("--lang"))
        let named = try await site.run("translate", "check", "mail.po", "--lang", "es")
        #expect(named.says("mail.po:2:8", "translation-number"), "\(named.testDescription)")
        let other = try await site.shell("cd / && $S translate check --lang pl '\(site.folder)/other.po' 2>&1; true")
        #expect(other.output.contains("other.po' cannot be read"), "\(other.testDescription)")
        try site.write("es.po", TranslateCheckTests.header + entry)
        let wrong = try await site.run("translate", "check", "es.po", "--lang", "pl")
        #expect(wrong.says("es.po:2:8", "wrong-language", "Spanish"), "\(wrong.testDescription)")
        let slip = try await site.run("translate", "check", "es.po", "--lang", "spanish")
        #expect(slip.exitCode == 2 && slip.errors.contains("did you mean 'es'"))
    }

    @Test func faultsOfFormAndOfContentComeTogether() async throws {
        let site = try TemporarySite("")
        try site.write(
            "mail.po",
            TranslateCheckTests.header
                + "msgid \"Bring 2 coats.\"\nmsgstr \"Traiga 3 abrigos.\"\n\nmsgid \"Home\nmsgstr \"Casa\"\n")
        let run = try await site.run("translate", "check", "mail.po", "--format", "json")
        let findings = try run.json(Report.self).findings
        #expect(run.exitCode == 1)
        #expect(findings.contains { $0.code == "number" && $0.id == "Bring 2 coats." && $0.line == 5 }, "\(run.output)")
        #expect(findings.contains { $0.line == 7 && $0.severity == "error" }, "\(run.output)")
    }
}
