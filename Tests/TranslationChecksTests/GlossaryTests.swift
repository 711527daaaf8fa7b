import SourceText
import Testing
import TranslationChecks

private let table = """
    term\tlanguage\tuse\talso accepted\tnote\tdo not translate
    # words of the gate
    school gate\tes\tpuerta de la escuela\tverja|reja*\tthe one on Mill Lane
    gate\tes\tcancela
    book bag\tpl\ttorba na książki\ttorb* na książki

    Oakfield\t*\t\t\t\tyes
    school gate\tar\tبوابة المدرسة\tبوابة
    lunch\tzh-Hans\t午餐
    """

private func glossary(_ text: String) -> Parsed<TranslationGlossary> {
    parseTranslationGlossary(SourceFile(path: "translations/glossary.tsv", text: text))
}

@Test(arguments: [
    ("Bus 41 stops at the school gate.", "El autobús 41 para en la puerta de la escuela.", "es", ""),
    ("The School Gates open now.", "La Verja abre ahora.", "es", ""),
    ("Wait at the school gate.", "Espere en las rejas.", "es", ""),
    ("Wait at the school gate.", "Espere en la entrada.", "es", "glossary"),
    ("Wait at the school gate.", "Espere en la entrada.", "es-MX", "glossary"),
    ("Wait at the school gate.", "Espere en la verjilla.", "es", "glossary"),
    ("Wait at the gate.", "Espere en la cancela.", "es", ""),
    ("Wait at the gate.", "Espere en la entrada.", "es", "glossary"),
    ("Bring book bags.", "Proszę przynieść torby na książki.", "pl", ""),
    ("Bring book bags.", "Proszę przynieść plecaki.", "pl", "glossary"),
    ("At the school gate", "عند بوّابة المدرسة", "ar", ""),
    ("At the school gate", "وببوابة المدرسة", "ar", ""),
    ("At the school gate", "عند الباب", "ar", "glossary"),
    ("Lunch is free.", "午餐免费。", "zh-Hans", ""),
    ("Lunch is free.", "中饭免费。", "zh-Hans", "glossary"),
    ("Welcome to Oakfield.", "Witamy w Oakfield.", "pl", ""),
    ("Welcome to Oakfield.", "Witamy w Dębowym Polu.", "pl", "glossary"),
    ("The investigate club", "Klub badaczy", "es", ""),
])
func termsHaveTheirWording(source: String, wording: String, tag: String, expected: String) throws {
    let parsed = glossary(table)
    #expect(parsed.diagnostics.isEmpty)
    #expect(try codes(source, wording, tag, glossary: parsed.value) == expected)
}

@Test func hitsNameTheLongestTermOnce() {
    let hits = glossary(table).value.hits(in: "The school gate, a gate and the school gates", language: "es")
    #expect(hits.map(\.term) == ["school gate", "gate"])
    #expect(hits.map(\.use) == ["puerta de la escuela", "cancela"])
    #expect(glossary(table).value.hits(in: "Oakfield School", language: "so").map(\.use) == ["Oakfield"])
    #expect(TranslationGlossary.empty.hits(in: "The school gate", language: "es").isEmpty)
}

@Test(arguments: [
    ("school gate\n", 1, "school gate"),
    ("term\tlang\tuse\nschool gate\tes\t\n", 2, "school gate"),
    ("gate\tes\tverja\n\tes\tverja\n", 2, ""),
    ("gate\tspanish\tverja\n", 1, "spanish"),
    ("gate\tes\tverja\nGate\tes\tpuerta\n", 2, "Gate"),
    ("gate\tes\tverja\t\t\tmaybe\n", 1, "maybe"),
])
func aLineThatCannotBeUsedIsToldWithItsPlace(text: String, line: Int, words: String) throws {
    let file = SourceFile(path: "translations/glossary.tsv", text: text)
    let found = parseTranslationGlossary(file).diagnostics
    let first = try #require(found.first)
    #expect(found.count == 1)
    #expect(LineIndex(file.bytes).line(at: first.place.range.lowerBound) == line)
    #expect(file.text(first.place.range) == words)
    #expect(first.rule == "broken-translation-glossary")
}

@Test func aGlossaryFromASpreadsheetIsRead() {
    let parsed = glossary("\u{FEFF}Term\tLang\tUse\r\n\"school gate\"\tes\t\"la \"\"verja\"\"\"\r\n")
    #expect(parsed.diagnostics.isEmpty)
    #expect(parsed.value.entries.map(\.term) == ["school gate"])
    #expect(parsed.value.entries.map(\.use) == ["la \"verja\""])
    #expect(glossary("").value.isEmpty)
}
