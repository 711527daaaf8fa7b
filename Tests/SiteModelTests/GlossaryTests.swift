import CommonMark
import Languages
import SiteModel
import SourceText
import Testing

@Suite struct GlossaryTests {
    @Test func eachHeadingIsATermWithItsOtherForms() {
        let site = assembled([
            "index.md": "# Home",
            "glossary.md":
                "# Words we use\n\n## Phonics\n\nAlso: letter sounds, sounding out\n\nLearning letters.\n\n## Special needs {#sen}\n\nHelp.\n\n### Not a term\n",
        ]).value
        #expect(
            site.glossary.map { "\($0.term) #\($0.id) \($0.also)" } == [
                "Phonics #phonics [\"letter sounds\", \"sounding out\"]", "Special needs #sen []",
            ])
    }

    @Test(
        arguments: [("Also: SEND, SEN ,", ["SEND", "SEN"]), ("Also:", []), ("Also known as SEND", nil), ("", nil)]
            as [(String, [String]?)])
    func otherFormsStandInOneParagraph(text: String, forms: [String]?) throws {
        let page = try #require(writtenPage("# T\n\nx\n\n" + text))
        let block = try #require(page.document.blocks.last)
        #expect(alsoForms(block) == forms)
    }

    @Test func aSiteWithoutAGlossaryHasNoTerms() {
        #expect(assembled(["index.md": "# Home"]).value.glossary.isEmpty)
    }
}

@Suite struct SettingsTests {
    /// What reading `site.yaml` says, as rules.
    private func rules(_ extra: String, without key: String? = nil) -> [String] {
        let lines = ["title: Oakfield", "time_zone: Europe/London", "languages: [en, es]"].filter {
            key == nil || !$0.hasPrefix(key ?? "")
        }
        return readSettings(SourceFile(path: "site.yaml", text: (lines + [extra]).joined(separator: "\n"))).diagnostics
            .map(\.rule)
    }

    @Test(arguments: [
        ("", []), ("base_url: oakfield.example", ["wrong-value"]), ("region: England", ["wrong-value"]),
        ("contact: office", ["unknown-contact"]), ("colour: red", ["unknown-key"]),
        ("contacts: {office: {name: Office}}", ["no-way-to-reply"]), ("menu: [{title: A}]", ["wrong-value"]),
        ("rules: {long-sentence: loud}", ["wrong-value"]),
        ("accept: [{term: SEND}]", ["wrong-value"]), ("posts_per_page: 0", ["wrong-value"]),
    ])
    func aSlipInSiteYAMLIsReported(line: String, expected: [String]) {
        #expect(rules(line) == expected)
    }

    @Test(arguments: ["title", "time_zone"])
    func aKeyThatMustBeThereIsMissed(key: String) {
        #expect(rules("", without: key) == ["missing-key"])
    }

    @Test(arguments: [
        ("languages: [en, es]", ["en", "es"], []),
        ("languages: [{code: en}, {code: es, publish_at: 60}]", ["en", "es"], []),
        ("languages: [en, spanish]", ["en"], ["unknown-language"]),
        ("languages: [en, en]", ["en"], ["wrong-value"]), ("languages: []", ["en"], []),
        ("languages: [{publish_at: 60}]", ["en"], ["wrong-value"]),
        ("languages: [{code: en, publish_at: 160}]", ["en"], ["wrong-value"]),
    ])
    func thereIsAlwaysALanguage(line: String, tags: [String], rules: [String]) {
        let read = readSettings(SourceFile(path: "site.yaml", text: "title: A\ntime_zone: UTC\n\(line)"))
        #expect(read.value.languages.map(\.tag) == tags)
        #expect(read.diagnostics.map(\.rule) == rules)
    }
}
