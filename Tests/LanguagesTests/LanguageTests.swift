import Languages
import Testing

@Suite struct LanguageTests {
    @Test func thereAreAtLeast115LanguagesAndEachTagStandsOnce() {
        #expect(Language.all.count >= 115)
        #expect(Set(Language.all.map(\.tag)).count == Language.all.count)
    }

    @Test(arguments: Language.all.map(\.tag))
    func aLanguageOfTheTableIsFoundByItsTagInAnyLetterCase(tag: String) throws {
        let language = try #require(Language(tag: tag.uppercased()))
        #expect(language.tag == tag)
        #expect(Language(tag: tag.lowercased()) == language)
        #expect(Language.all.contains(language))
    }

    @Test(arguments: Language.all.filter { $0.script != "Zxxx" })
    func ownNamesAreWrittenInTheScriptOfTheLanguage(language: Language) {
        let letters = language.ownName.unicodeScalars.filter(\.properties.isAlphabetic)
        #expect(!letters.isEmpty)
        #expect(letters.allSatisfy { isLetter($0, ofScript: language.script) }, "\(language.ownName)")
    }

    @Test(arguments: Language.all)
    func englishNamesAndPlatformTagsMakeSense(language: Language) {
        #expect(!language.englishName.isEmpty)
        #expect(language.englishName.first?.isUppercase == true)
        #expect(Language(tag: language.localeTag) != nil || language.localeTag == "fa-AF")
        #expect(language.script.count == 4)
    }

    @Test(arguments: [
        ("ar", "Arab", "rtl"), ("ur", "Arab", "rtl"), ("fa", "Arab", "rtl"), ("prs", "Arab", "rtl"),
        ("ps", "Arab", "rtl"),
        ("ckb", "Arab", "rtl"), ("pa-Arab", "Arab", "rtl"), ("ug", "Arab", "rtl"), ("he", "Hebr", "rtl"),
        ("yi", "Hebr", "rtl"), ("dv", "Thaa", "rtl"), ("aii", "Syrc", "rtl"), ("sd", "Arab", "rtl"),
        ("pa", "Guru", "ltr"), ("ku", "Latn", "ltr"), ("kmr", "Latn", "ltr"), ("so", "Latn", "ltr"),
        ("ti", "Ethi", "ltr"),
        ("zh-Hans", "Hans", "ltr"), ("zh-TW", "Hant", "ltr"), ("uz", "Latn", "ltr"), ("rhg", "Latn", "ltr"),
    ])
    func theScriptDecidesTheDirection(tag: String, script: String, direction: String) throws {
        let language = try #require(Language(tag: tag))
        #expect(language.script == script)
        #expect(language.direction.html == direction)
    }

    @Test(arguments: [
        ("ZH-hans", "zh-Hans", "简体中文", "zh-Hans"), ("EN-SIMPLE", "en-simple", "Easy English", "en"),
        ("prs", "prs", "دری", "fa-AF"), ("kmr", "kmr", "Kurdî (Kurmancî)", "ku"), ("tl", "tl", "Tagalog", "fil"),
        ("es-mx", "es-MX", "Español (México)", "es-MX"), ("fr-CA", "fr-CA", "Français (Canada)", "fr-CA"),
        ("pt-br", "pt-BR", "Português (Brasil)", "pt-BR"), ("zh-tw", "zh-TW", "繁體中文 (台灣)", "zh-Hant-TW"),
        ("ur-arab", "ur-Arab", "اردو", "ur"), ("PRS-af", "prs-AF", "دری (افغانستان)", "fa-AF"),
        ("es-419", "es-419", "Español (Latinoamérica)", "es-419"), ("rom-RO", "rom-RO", "Romani čhib (RO)", "rom-RO"),
    ])
    func tagsBecomeCanonicalAndSayWhereThePlatformKeepsTheirData(
        written: String, tag: String, ownName: String, localeTag: String
    ) throws {
        let language = try #require(Language(tag: written))
        #expect(language.tag == tag)
        #expect(language.ownName == ownName)
        #expect(language.localeTag == localeTag)
    }

    @Test(arguments: [
        "", "-", "e", "english", "eng", "zh_Hans", "iw", "xx", "en-", "-en", "en--GB", "en-x-pirate", "ar-Latn",
        "so-simple",
        "en-GB-oxendict", "ar\u{0}", "аr", "en-simple-GB", "zh-Hans-Hant", "e1",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    ])
    func whatIsNoLanguageWeKnowIsNil(tag: String) {
        #expect(Language(tag: tag) == nil)
    }

    @Test(
        arguments: [
            ("spanish", "es"), ("Español", "es"), ("espanol", "es"), ("spansih", "es"), ("spa", "es"), ("esp", "es"),
            ("zh_Hans", "zh-Hans"), ("zh-cn", "zh-Hans"), ("chinese", "zh"), ("mandarin", "zh"), ("cantonese", "yue"),
            ("iw", "he"), ("arabic", "ar"), ("العربية", "ar"), ("Arabisch-Test", nil), ("farsi", "fa"), ("Dari", "prs"),
            ("sorani", "ckb"), ("kurmanji", "kmr"), ("tagalog", "tl"), ("ua", "uk"), ("ukranian", "uk"),
            ("somali", "so"),
            ("som", "so"), ("POLISH", "pl"), ("polski", "pl"), ("en-UK", "en-GB"), ("english", "en"), ("eng", "en"),
            ("panjabi", "pa"), ("burmese", "my"), ("myanmar", "my"), ("easy read", "en-simple"), ("bsl", "bfi"),
            ("ta-XYZW", "ta"), ("xq", nil), ("", nil), ("qqqqqq", nil), ("gujrati", "gu"), ("es-latam", "es"),
        ] as [(String, String?)])
    func whatSomebodyMeantIsFoundByNameOrCode(typed: String, tag: String?) {
        #expect(Language.nearest(to: typed) == tag)
    }

    @Test func aVeryLongNameIsNobodysLanguage() {
        #expect(Language.nearest(to: String(repeating: "spanish ", count: 100_000)) == nil)
    }
}
