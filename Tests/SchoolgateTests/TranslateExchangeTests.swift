import Foundation
import Testing

/// `translate export` and `import`: what goes to translators and what comes back.
@Suite struct TranslateExchangeTests {
    private let pages = """
        -- content/visiting.md --
        # Visit us

        Bus 41 stops at the gate of our school.

        Bring a coat.
        """

    /// A Spanish site in which the first paragraph is translated, and the rest is not.
    private func site() async throws -> TemporarySite {
        let site = try TranslateUpdateTests.site(pages)
        _ = try await site.run("translate", "update")
        let path = "translations/es/pages/visiting.po"
        try site.write(
            path,
            try #require(site.text(path)).replacingOccurrences(
                of: "our school.\"\nmsgstr \"\"", with: "our school.\"\nmsgstr \"El autobús 41 para en la puerta.\""))
        return site
    }

    @Test(arguments: ["po", "csv", "xliff"])
    func aFileGoesOutAndComesBack(_ format: String) async throws {
        let site = try await site()
        let out = try await site.run(
            "translate", "export", "--lang", "es", "--page", "visiting", "--todo", "--format", format, "--output",
            "out.\(format)")
        #expect(out.exitCode == 0 && site.exists("out.\(format)"), "\(out.testDescription)")
        var text = try #require(site.text("out.\(format)"))
        #expect(!text.contains("El autobús"), "only what is left to do: \(text)")
        switch format {
        case "po":
            text = text.replacingOccurrences(of: "coat.\"\nmsgstr \"\"", with: "coat.\"\nmsgstr \"Traiga un abrigo.\"")
        case "csv": text = text.replacingOccurrences(of: "Bring a coat.,,", with: "Bring a coat.,Traiga un abrigo.,")
        default:
            let source = try #require(text.range(of: "Bring a coat.</source>"))
            let rest = text[source.upperBound...]
            let target = try #require(rest.range(of: "<target"))
            let end = try #require(rest[target.lowerBound...].range(of: ">"))
            let isEmpty = rest[..<end.upperBound].hasSuffix("/>")
            text.replaceSubrange(
                target.lowerBound..<end.upperBound, with: "<target>Traiga un abrigo." + (isEmpty ? "</target>" : ""))
        }
        try site.write("back.\(format)", text)
        let dry = try await site.run(
            "translate", "import", "back.\(format)", "--lang", "es", "--by", "Ana Ruiz", "--dry-run")
        #expect(dry.exitCode == 0 && dry.output.contains("pages/visiting.po: 1 taken in"), "\(dry.testDescription)")
        let before = site.tree("translations")
        let run = try await site.run("translate", "import", "back.\(format)", "--lang", "es", "--by", "Ana Ruiz")
        #expect(run.exitCode == 0 && run.errors.contains("1 translation taken in"), "\(run.testDescription)")
        #expect(site.tree("translations") != before)
        let catalog = try #require(site.text("translations/es/pages/visiting.po"))
        #expect(catalog.contains("msgid \"Bring a coat.\"\nmsgstr \"Traiga un abrigo.\""), "\(catalog)")
        #expect(catalog.contains("# by: Ana Ruiz") && catalog.contains("El autobús 41"))
        let after = site.tree("translations")
        let again = try await site.run("translate", "import", "back.\(format)", "--lang", "es", "--by", "Ana Ruiz")
        #expect(again.exitCode == 0 && site.tree("translations") == after, "\(again.testDescription)")
    }

    @Test func aMachinesTextIsADraftAndReplacesNoPersons() async throws {
        let site = try await site()
        try site.write(
            "machine.po",
            """
            msgid ""
            msgstr "Language: es\\nContent-Type: text/plain; charset=UTF-8\\n"

            #: content/visiting.md:3
            msgid "Bus 41 stops at the gate of our school."
            msgstr "Bus 41 se detiene en puerta."

            #: content/visiting.md:5
            msgid "Bring a coat."
            msgstr "Trae abrigo."

            #: content/visiting.md:9
            msgid "A text that nobody wrote here."
            msgstr "Nada."

            """)
        let run = try await site.run("translate", "import", "machine.po", "--lang", "es", "--origin", "example-engine")
        #expect(run.output.contains("machine.po:6:8: not taken: 'Bus 41 stops"), "\(run.testDescription)")
        #expect(run.output.contains("a machine's does not replace it"))
        let catalog = try #require(site.text("translations/es/pages/visiting.po"))
        #expect(catalog.contains("# origin: machine example-engine 2026-09-14\n"), "\(catalog)")
        #expect(catalog.contains("#, fuzzy\nmsgid \"Bring a coat.\"\nmsgstr \"Trae abrigo.\""), "\(catalog)")
        #expect(catalog.contains("El autobús 41 para en la puerta."))
        #expect(site.text("translations/es/memory.po")?.contains("Bus 41 se detiene en puerta.") == true)
        #expect(site.tree("translations").values.contains { String(decoding: $0, as: UTF8.self).contains("Nada.") })
        let both = try await site.run(
            "translate", "import", "machine.po", "--lang", "es", "--origin", "x", "--by", "Ana")
        #expect(both.exitCode == 2)
    }

    @Test func anotherApprovedWordingStaysUnlessTheFileIsNewer() async throws {
        let site = try await site()
        let out = try await site.run("translate", "export", "--lang", "es", "--format", "csv")
        let text = out.output.replacingOccurrences(of: "para en la puerta", with: "para aquí")
        #expect(text != out.output)
        try site.write("back.csv", text)
        let older = try await site.run("translate", "import", "back.csv", "--lang", "es", "--by", "Ana")
        #expect(older.output.contains("not taken") && older.output.contains("--date"), "\(older.testDescription)")
        #expect(site.text("translations/es/pages/visiting.po")?.contains("para en la puerta") == true)
        let newer = try await site.run(
            "translate", "import", "back.csv", "--lang", "es", "--by", "Ana", "--date", "2026-09-13")
        #expect(newer.output.contains("1 taken in"), "\(newer.testDescription)")
        #expect(site.text("translations/es/pages/visiting.po")?.contains("para aquí") == true)
        #expect(site.text("translations/es/memory.po")?.contains("para en la puerta") == true)
    }

    @Test func whatCannotBeExportedOrImportedSaysSo() async throws {
        let site = try await site()
        let before = site.tree("translations")
        try site.write("letter.docx", [0x50, 0x4B, 0x03, 0x04, 0x00])
        try site.write(
            "polish.po", "msgid \"\"\nmsgstr \"Language: pl\\n\"\n\nmsgid \"Bring a coat.\"\nmsgstr \"Weź płaszcz.\"\n")
        for (line, code, words) in [
            ("export --lang es --format xlsx", 2, "po, csv, html, xliff, tmx"),
            ("export --lang so", 2, "not one of the languages"),
            ("export --lang es --page visitng", 2, "did you mean 'visiting.md'"),
            ("export --lang es --output content", 2, "is a folder"),
            ("import none.po --lang es", 2, "'none.po' cannot be read"), ("import content --lang es", 2, "is a folder"),
            ("import letter.docx --lang es", 1, "CSV UTF-8"), ("import polish.po --lang es", 1, "Polish"),
        ] {
            let run = try await site.shell("$S translate \(line) $TODAY")
            #expect(
                run.exitCode == Int32(code) && (run.errors + run.output).contains(words),
                "\(line): \(run.testDescription)")
        }
        #expect(site.tree("translations") == before)
    }

    @Test func aSheetForPrintingAndAMemoryAreMadeToo() async throws {
        let site = try await site()
        let html = try await site.run("translate", "export", "--lang", "es", "--format", "html")
        #expect(html.output.contains("lang=\"es\"") && html.output.contains("El autobús 41"), "\(html.testDescription)")
        let tmx = try await site.run("translate", "export", "--lang", "es", "--format", "tmx")
        #expect(tmx.output.contains("<tmx") && tmx.output.contains("El autobús 41"))
        let help = try await site.shell("$S translate export --help")
        #expect(help.exitCode == 0 && help.output.contains("xliff") && help.output.contains("--todo"))
    }
}
