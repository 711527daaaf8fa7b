import CivilTime
import Languages
import Testing

/// Languages for which the platform falls back to English, or to `M09`, without saying so (TRANSLATION §m).
@Test(arguments: ["rom", "hmn", "hnj", "kar", "ksw", "lus", "cnh", "dv", "din", "sm", "kri", "syl"])
func aLanguageWithoutDataHasDatesInNumbers(tag: String) throws {
    let format = LocaleFormat(language: try #require(Language(tag: tag)), region: "GB")
    #expect(!format.hasPlatformData)
    let day = try #require(Day(iso: "2026-09-14"))
    #expect(format.longDay(day) == "14/09/2026")
    #expect(format.monthAndYear(day) == "09/2026")
    #expect(format.time(try #require(ClockTime(hour: 16, minute: 30))) == "16:30")
}

@Test(arguments: [("prs", "fa-AF"), ("kmr", "ku"), ("tl", "fil"), ("haz", "fa-AF"), ("pnb", "pa-Arab")])
func aLanguageUnderAnotherNameHasTheDataOfThat(tag: String, data: String) throws {
    let language = try #require(Language(tag: tag))
    let format = LocaleFormat(language: language, region: "GB")
    let day = try #require(Day(iso: "2026-09-14"))
    #expect(format.hasPlatformData)
    #expect(language.localeTag == data)
    #expect(format.longDay(day) == LocaleFormat(language: try #require(Language(tag: data)), region: "GB").longDay(day))
}

@Test(arguments: Language.all)
func noMonthIsACodeOrAnEnglishName(language: Language) throws {
    let format = LocaleFormat(language: language, region: "GB")
    guard !language.localeTag.hasPrefix("en") else { return }
    let months = try (1...12).map { month in
        format.monthAndYear(try #require(Day(iso: "2026-\(month < 10 ? "0" : "")\(month)-14")))
    }
    let english = LocaleFormat(language: try #require(Language(tag: "en")), region: "GB")
    let englishMonths = try (1...12).map { month in
        english.monthAndYear(try #require(Day(iso: "2026-\(month < 10 ? "0" : "")\(month)-14")))
    }
    #expect(!months.contains { $0.contains("M0") || $0.contains("M1") })
    // Some names are the same in many languages, such as "November"; all twelve never are.
    #expect(zip(months, englishMonths).contains { $0 != $1 })
    #expect(Set(months).count == 12)
}

@Test(arguments: [
    ("fa", "IR"), ("ps", "AF"), ("fa-AF", "AF"), ("th", "TH"), ("ar-SA", "SA"), ("ckb", "IQ"), ("am", "ET"),
])
func yearsAreGregorianWhateverTheCountryUses(tag: String, region: String) throws {
    let format = LocaleFormat(language: try #require(Language(tag: tag)), region: region)
    let text = format.longDay(try #require(Day(iso: "2026-11-24")))
    let digits = text.compactMap(\.wholeNumberValue).map(String.init).joined()
    #expect(digits.contains("2026"))
    #expect(digits.contains("24"))
}

@Test func dayNamesThatCanBeMistakenHaveNumbersBesideThem() throws {
    let day = try #require(Day(iso: "2026-11-24"))
    for tag in ["am", "ti", "tig", "om"] {
        #expect(
            LocaleFormat(language: try #require(Language(tag: tag)), region: "GB").longDay(day).hasSuffix(
                "(24/11/2026)"))
    }
}
