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
        let site = assembled(["index.md": "# Home"]).value
        #expect(site.glossary.isEmpty)
        #expect(site.writtenGlossary == nil)
    }

    /// What is found of one glossary term in a text, both in one language.
    @Test(arguments: [
        ("es", "Fonética (phonics)", "Con FONÉTICA y phonics.", ["FONÉTICA", "phonics"]),
        ("es", "Consejo", "Los consejos", []), ("fr", "École maternelle", "l’école maternelle", ["école maternelle"]),
        ("ar", "مترجم فوري", "اطلبوا المترجم الفوري", ["المترجم الفوري"]), ("ar", "المدرسة", "بالمدرسة", ["بالمدرسة"]),
        ("ar", "قراءة", "قِراءة", ["قِراءة"]), ("ar", "مترجم فوري", "مترجم، فوري", []),
        ("ja", "学童", "放課後は学童です", ["学童"]), ("th", "ครู", "ถามครูได้", ["ครู"]),
        ("pl", "Rada szkoły", "rada\u{A0}szkoły, radę szkoły", ["rada\u{A0}szkoły"]),
        ("en", "Home-school link worker", "our home\u{2011}school link workers", ["home\u{2011}school link workers"]),
        ("en", "Reading policy", "reading policies", ["reading policies"]),
        ("en", "Bus pass", "bus passes", ["bus passes"]),
        ("en", "Governors", "a governor's job", ["governor"]),
        ("en", "INSET day", "inset day, INSET Days", ["INSET Days"]),
        ("en", "Chess \u{1F600}", "\u{1F600} chess\u{200B}", ["chess"]), ("en", "...", "... !", []),
    ])
    func aTermIsFoundAsItsLanguageWritesIt(language: String, term: String, text: String, found: [String]) throws {
        let yaml = minimalSettings.replacing("[en, es, ar]", with: "[\(language)]")
        let site = assembled(["glossary.md": "# W\n\n## \(term)\n\nWhat it is.\n"], yaml: yaml).value
        let glossary = try #require(site.writtenGlossary)
        let bytes = Array(text.utf8)
        let terms = glossary.terms(in: bytes, language: language).map {
            String(decoding: bytes[$0.range], as: UTF8.self)
        }
        #expect(terms == found)
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
