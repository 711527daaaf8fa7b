import Languages
import Testing

private func format(_ tag: String, _ region: String = "GB") throws -> LocaleFormat {
    LocaleFormat(language: try #require(Language(tag: tag)), region: region)
}

@Suite struct NumberAndListTests {
    @Test(arguments: [
        ("en", "GB", "1,250", "2.40"), ("fr", "CA", "1\u{A0}250", "2,40"), ("fa", "GB", "۱٬۲۵۰", "۲٫۴۰"),
        ("es", "GB", "1250", "2.40"),
        ("rom", "GB", "1,250", "2.40"), ("sv", "SE", "1\u{A0}250", "2,40"), ("ar", "GB", "1,250", "2.40"),
    ])
    func numbersHaveTheDigitsAndSeparatorsOfLanguageAndRegion(tag: String, region: String, whole: String, part: String)
        throws
    {
        let format = try format(tag, region)
        #expect(format.number(1250) == whole)
        #expect(format.decimal(2.4, digits: 2) == part)
    }

    @Test func oddNumbersDoNotTrap() throws {
        let format = try format("en")
        #expect(format.number(Int.min) == "-9,223,372,036,854,775,808")
        #expect(format.decimal(2.345, digits: -3) == "2")
        #expect(format.decimal(1, digits: 1000).hasPrefix("1.0000"))
    }

    @Test(arguments: [
        ("en", 240_000, "240 KB"), ("en", 0, "0 bytes"), ("en", -5, "0 bytes"), ("en", 500, "500 bytes"),
        ("en", 999, "1 KB"), ("en", 1_200_000, "1.2 MB"),
        ("fr", 240_000, "240\u{202F}ko"), ("ar", 240_000, "240 كيلوبايت"), ("rom", 240_000, "240 KB"),
        ("fa", 240_000, "۲۴۰ kB"),
    ])
    func sizesOfFilesAreInUnitsThatDevicesShow(tag: String, bytes: Int, expected: String) throws {
        #expect(try format(tag).fileSize(bytes: bytes) == expected)
    }

    @Test(arguments: [
        ("en", "GB", ["English", "Spanish", "Arabic"], "English, Spanish and Arabic"),
        ("en", "GB", ["English"], "English"), ("en", "GB", [], ""),
        ("es", "GB", ["español", "inglés"], "español e inglés"),
        ("ar", "GB", ["أ", "ب"], "أ وب"), ("ar", "GB", ["أ", "Oak"], "أ و\u{2068}Oak\u{2069}"),
        ("rom", "GB", ["a", "b", "c"], "a, b, c"), ("bal", "GB", ["a", "b"], "a، b"),
        ("ug", "GB", ["a", "b", "c"], "a، b، c"), ("zh-Hans", "GB", ["甲", "乙", "丙"], "甲、乙和丙"),
    ])
    func listsAreJoinedAsInTheLanguage(tag: String, region: String, items: [String], expected: String) throws {
        #expect(try format(tag, region).list(items) == expected)
    }

    @Test(arguments: Language.all)
    func noListOfAnotherLanguageSaysAndInEnglish(language: Language) {
        guard !language.localeTag.hasPrefix("en") else { return }
        #expect(!LocaleFormat(language: language, region: "GB").list(["1", "2", "3"]).contains("and"))
    }

    @Test(arguments: [
        ("en", ["Éclair", "apple", "Zebra", "eclair"], ["apple", "eclair", "Éclair", "Zebra"]),
        ("sv", ["öl", "zebra", "ask", "ärlig", "åsa"], ["ask", "zebra", "åsa", "ärlig", "öl"]),
        ("cs", ["čas", "chata", "cena", "hora", "iris"], ["cena", "čas", "hora", "chata", "iris"]),
        ("es", ["ñu", "nuez", "oso"], ["nuez", "ñu", "oso"]),
        ("pl", ["łąka", "mama", "lato"], ["lato", "łąka", "mama"]),
        ("rom", ["z", "ä", "a"], ["a", "ä", "z"]),
        ("so", ["z", "ä", "a"], ["a", "ä", "z"]),
    ])
    func listsAreSortedByTheAlphabetOfTheLanguage(tag: String, words: [String], expected: [String]) throws {
        let format = try format(tag)
        #expect(words.sorted { format.ordered($0, before: $1) } == expected)
        #expect(words.reversed().sorted { format.ordered($0, before: $1) } == expected)
    }

    @Test func whatAnAlphabetHoldsForEqualHasAnOrderAllTheSame() throws {
        let format = try format("en")
        let pair = ["cafe\u{301}", "caf\u{E9}"]
        #expect(format.ordered(pair[0], before: pair[1]) != format.ordered(pair[1], before: pair[0]))
        #expect(!format.ordered("a", before: "a"))
    }

    @Test(arguments: [
        ("en", ["English", "Spanish", "Somali", "Romani", "Easy English", "xx"]),
        ("fr", ["anglais", "espagnol", "somali", "romani", "Easy English", "xx"]),
        ("ar", ["الإنجليزية", "الإسبانية", "الصومالية", "Romani čhib", "Easy English", "xx"]),
        ("rom", ["English", "Español", "Soomaali", "Romani čhib", "Easy English", "xx"]),
        ("tt", ["инглиз", "испан", "сомали", "Romani čhib", "Easy English", "xx"]),
    ])
    func languagesAreNamedInTheLanguageOfTheReaderOrElseInTheirOwn(tag: String, expected: [String]) throws {
        #expect(try format(tag).names(of: ["en", "es", "so", "rom", "en-simple", "xx"]) == expected)
    }

    @Test(arguments: [
        ("en", "Ms Rahman", false), ("en", "0100 555 0100", false), ("en", "السيدة رحمن", true),
        ("ar", "السيدة رحمن", false),
        ("ar", "Ms Rahman", true), ("ar", "0100 555 0100", true), ("ar", "٠١٠٠ ٥٥٥", true), ("ar", "،", false),
        ("en", "", false),
    ])
    func piecesOfTheOtherDirectionAreIsolated(tag: String, text: String, isIsolated: Bool) throws {
        #expect(try format(tag).isolated(text) == (isIsolated ? "\u{2068}\(text)\u{2069}" : text))
    }
}
