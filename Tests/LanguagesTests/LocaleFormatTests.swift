import CivilTime
import Languages
import Testing

private func format(_ tag: String, _ region: String = "GB") throws -> LocaleFormat {
    LocaleFormat(language: try #require(Language(tag: tag)), region: region)
}

private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

private func clock(_ hour: Int, _ minute: Int) throws -> ClockTime {
    try #require(ClockTime(hour: hour, minute: minute))
}

/// What families read. Run the tests with other values of LANG and TZ as well: nothing may change.
@Suite struct LocaleFormatTests {
    struct Gold: Sendable, CustomTestStringConvertible {
        let tag: String
        let region: String
        let long: String
        let dayAndMonth: String
        let short: String
        let month: String
        let time: String

        var testDescription: String { "\(tag)-\(region)" }

        init(
            _ tag: String, _ region: String, _ long: String, _ dayAndMonth: String, _ short: String, _ month: String,
            _ time: String
        ) {
            (self.tag, self.region, self.long) = (tag, region, long)
            (self.dayAndMonth, self.short, self.month, self.time) = (dayAndMonth, short, month, time)
        }
    }

    @Test(arguments: [
        Gold("en", "GB", "Tuesday 24 November 2026", "Tuesday 24 November", "Tue 24 Nov", "November 2026", "15:20"),
        Gold(
            "en", "US", "Tuesday, November 24, 2026", "Tuesday, November 24", "Tue, Nov 24", "November 2026",
            "3:20\u{202F}PM"),
        Gold(
            "en", "AU", "Tuesday 24 November 2026", "Tuesday 24 November", "Tue, 24 Nov", "November 2026",
            "3:20\u{202F}pm"),
        Gold(
            "en-simple", "UK", "Tuesday 24 November 2026", "Tuesday 24 November", "Tue 24 Nov", "November 2026", "15:20"
        ),
        Gold(
            "es", "GB", "martes, 24 de noviembre de 2026", "martes, 24 de noviembre", "mar, 24 nov",
            "noviembre de 2026", "15:20"),
        Gold(
            "es", "US", "martes, 24 de noviembre de 2026", "martes, 24 de noviembre", "mar, 24 de nov",
            "noviembre de 2026",
            "3:20\u{202F}p.m."),
        Gold(
            "ar", "GB", "الثلاثاء، 24 نوفمبر، 2026", "الثلاثاء، 24 نوفمبر", "ثلاثاء، 24 نوفمبر", "نوفمبر 2026", "15:20"),
        Gold("pl", "GB", "wtorek, 24 listopada 2026", "wtorek, 24 listopada", "wt., 24 lis", "listopad 2026", "15:20"),
        Gold(
            "so", "GB", "Talaado, Noofeembar 24, 2026", "Talaado, Noofeembar 24", "Tldo, Nof 24", "Noofeembar 2026",
            "15:20"),
        Gold("ur", "GB", "منگل، 24 نومبر، 2026", "منگل، 24 نومبر", "منگل، 24 نوم", "نومبر 2026", "15:20"),
        Gold(
            "fa", "GB", "سه\u{200C}شنبه ۲۴ نوامبر ۲۰۲۶", "سه\u{200C}شنبه ۲۴ نوامبر", "سه\u{200C}شنبه ۲۴ نوامبر",
            "نوامبر ۲۰۲۶",
            "۱۵:۲۰"),
        Gold(
            "prs", "GB", "سه\u{200C}شنبه ۲۴ نومبر ۲۰۲۶", "سه\u{200C}شنبه ۲۴ نومبر", "سه\u{200C}شنبه ۲۴ نومبر",
            "نومبر ۲۰۲۶",
            "۱۵:۲۰"),
        Gold("zh-Hans", "GB", "2026年11月24日 星期二", "11月24日 星期二", "11月24日 周二", "2026年11月", "15:20"),
        Gold("fr", "CA", "mardi 24 novembre 2026", "mardi 24 novembre", "mar. 24 nov.", "novembre 2026", "15:20"),
        Gold("tr", "GB", "24 Kasım 2026 Salı", "24 Kasım Salı", "24 Kas Sal", "Kasım 2026", "15:20"),
        Gold("ro", "GB", "marți, 24 noiembrie 2026", "marți, 24 noiembrie", "mar., 24 nov.", "noiembrie 2026", "15:20"),
        Gold(
            "de", "DE", "Dienstag, 24. November 2026", "Dienstag, 24. November", "Di. 24. Nov.", "November 2026",
            "15:20"),
        Gold("ko", "GB", "2026년 11월 24일 화요일", "11월 24일 화요일", "11월 24일 (화)", "2026년 11월", "15:20"),
        Gold(
            "vi", "GB", "Thứ Ba, ngày 24 tháng 11, 2026", "Thứ Ba, 24 tháng 11", "Th 3, 24 thg 11", "tháng 11 năm 2026",
            "15:20"),
        // The platform has only half of these; the other half is made from it instead of the root locale's order.
        Gold(
            "ckb", "GB", "سێشەممە، ٢٤ی تشرینی دووەم ٢٠٢٦", "سێشەممە، ٢٤ی تشرینی دووەم", "سێشەممە، ٢٤ی تشرینی دووەم",
            "٢٠٢٦ تشرینی دووەم", "١٥:٢٠"),
        Gold(
            "yo", "GB", "Ọjọ́ Ìsẹ́gun, 24 Oṣù Bélú 2026", "Ọjọ́ Ìsẹ́gun, 24 Oṣù Bélú", "Ìsẹ́gun, 24 Oṣù Bélú",
            "Oṣù Bélú 2026",
            "15:20"),
        Gold(
            "ti", "GB", "ሰሉስ፣ 24 ሕዳር 2026 (24/11/2026)", "ሰሉስ፣ 24 ሕዳር (24/11)", "ሰሉ፣ 24 ሕዳ (24/11)",
            "ሕዳር 2026 (11/2026)", "15:20"),
        // No platform data: in German on a German machine, if nobody looked.
        Gold("rom", "GB", "24/11/2026", "24/11", "24/11", "11/2026", "15:20"),
        Gold("hmn", "US", "11/24/2026", "11/24", "11/24", "11/2026", "15:20"),
        Gold("kar", "GB", "24/11/2026", "24/11", "24/11", "11/2026", "15:20"),
        Gold("ht", "US", "11/24/2026", "11/24", "11/24", "11/2026", "15:20"),
        Gold("bal", "SE", "2026-11-24", "11-24", "11-24", "2026-11", "15:20"),
    ])
    func daysMonthsAndTimesReadAsFamiliesExpect(gold: Gold) throws {
        let format = try format(gold.tag, gold.region)
        let day = try day("2026-11-24")
        #expect(format.longDay(day) == gold.long)
        #expect(format.dayAndMonth(day) == gold.dayAndMonth)
        #expect(format.shortDay(day) == gold.short)
        #expect(format.monthAndYear(day) == gold.month)
        #expect(format.time(try clock(15, 20)) == gold.time)
    }

    @Test(arguments: [
        ("en", "GB", true), ("af", "GB", true), ("prs", "GB", true), ("kmr", "GB", true), ("tl", "GB", true),
        ("pa-Arab", "GB", true),
        ("rom", "GB", false), ("hmn", "GB", false), ("hnj", "GB", false), ("kar", "GB", false), ("ksw", "GB", false),
        ("cnh", "GB", false), ("din", "GB", false), ("kri", "GB", false), ("sco", "GB", false), ("ht", "GB", false),
        ("dv", "GB", false),
    ])
    func theGuardKnowsWhatThePlatformDoesNot(tag: String, region: String, hasData: Bool) throws {
        #expect(try format(tag, region).hasPlatformData == hasData)
    }

    @Test(arguments: Language.all)
    func everyLanguageWritesEveryDayOfAYearInItsOwnScript(language: Language) throws {
        let format = LocaleFormat(language: language, region: "GB")
        let first = try day("2026-01-01")
        var seen = Set<String>()
        for offset in 0..<365 {
            let text = format.longDay(first.advanced(by: offset))
            seen.insert(text)
            let letters = text.unicodeScalars.filter {
                $0.properties.generalCategory == .otherLetter || $0.properties.isAlphabetic
            }
            if format.hasPlatformData {
                #expect(letters.contains { isLetter($0, ofScript: language.script) }, "\(text)")
                // Marks, and letters of the pattern that stood for nothing, would come out as other scripts.
                #expect(letters.allSatisfy { isLetter($0, ofScript: language.script) || !$0.isASCII }, "\(text)")
            } else {
                #expect(letters.isEmpty, "\(text)")
            }
        }
        #expect(seen.count == 365, "two days of a year read the same")
    }

    @Test(arguments: [
        ("en", "GB", "2026-11-24", "2026-11-27", "Tuesday 24 November – Friday 27 November 2026"),
        ("en", "GB", "2026-12-21", "2027-01-01", "Monday 21 December 2026 – Friday 1 January 2027"),
        ("en", "GB", "2026-11-24", "2026-11-24", "Tuesday 24 November 2026"),
        ("en", "GB", "2026-11-27", "2026-11-24", "Tuesday 24 November – Friday 27 November 2026"),
        ("so", "GB", "2026-11-24", "2026-12-04", "Talaado, Noofeembar 24 – Jimco, Diseembar 4, 2026"),
        ("yo", "GB", "2026-11-24", "2026-11-27", "Ọjọ́ Ìsẹ́gun, 24 Oṣù Bélú – Ọjọ́ Ẹtì, 27 Oṣù Bélú 2026"),
        ("zh-Hans", "GB", "2026-11-24", "2026-11-27", "2026年11月24日 星期二至11月27日 星期五"),
        ("hu", "GB", "2026-11-24", "2026-11-27", "2026. november 24., kedd – november 27., péntek"),
        ("fa", "GB", "2026-11-24", "2026-11-27", "سه\u{200C}شنبه ۲۴ نوامبر تا جمعه ۲۷ نوامبر ۲۰۲۶"),
        ("ar", "GB", "2026-11-24", "2026-11-27", "الثلاثاء، 24 نوفمبر – الجمعة، 27 نوفمبر، 2026"),
        ("rom", "GB", "2026-11-24", "2026-11-27", "24/11 – 27/11/2026"),
        ("ti", "GB", "2026-11-24", "2026-11-27", "ሰሉስ፣ 24 ሕዳር – ዓርቢ፣ 27 ሕዳር 2026 (24/11/2026 – 27/11/2026)"),
    ])
    func rangesOfDaysSayTheYearOnce(tag: String, region: String, first: String, last: String, expected: String) throws {
        #expect(try format(tag, region).dayRange(day(first), day(last)) == expected)
    }

    @Test(arguments: [
        ("en", "GB", 9, 0, 15, 20, "09:00–15:20"), ("en", "US", 9, 0, 15, 20, "9:00\u{202F}AM – 3:20\u{202F}PM"),
        ("en", "US", 9, 0, 11, 30, "9:00 – 11:30\u{202F}AM"), ("en", "US", 12, 15, 13, 0, "12:15 – 1:00\u{202F}PM"),
        ("en", "GB", 9, 0, 9, 0, "09:00"), ("fa", "GB", 9, 0, 11, 30, "۹:۰۰ تا ۱۱:۳۰"),
        ("ja", "GB", 9, 0, 11, 30, "9:00～11:30"),
        ("zh-Hant", "TW", 9, 0, 11, 30, "上午9:00至11:30"), ("zh-Hant", "TW", 9, 0, 15, 20, "上午9:00至下午3:20"),
        ("rom", "US", 9, 0, 15, 20, "09:00–15:20"), ("en", "US", 0, 0, 0, 30, "12:00 – 12:30\u{202F}AM"),
        ("id", "GB", 9, 0, 15, 20, "09.00–15.20"),
    ])
    func rangesOfTimesSayTheHalfOfTheDayOnce(
        tag: String, region: String, hour: Int, minute: Int, endHour: Int, endMinute: Int, expected: String
    ) throws {
        #expect(try format(tag, region).timeRange(clock(hour, minute), clock(endHour, endMinute)) == expected)
    }

    @Test(arguments: [
        ("en", "GB", Weekday.monday), ("ar", "GB", .monday), ("en", "US", .sunday), ("es", "US", .sunday),
        ("prs", "GB", .monday),
        ("rom", "US", .sunday), ("fr", "CA", .sunday), ("ar", "EG", .saturday), ("en", "nowhere", .monday),
    ])
    func theWeekBeginsAsInTheRegionOfTheSchool(tag: String, region: String, first: Weekday) throws {
        #expect(try format(tag, region).firstWeekday == first)
    }

    @Test(arguments: [
        ("en", ["Monday", "Tuesday", "Sunday"], ["Mon", "Tue", "Sun"], ["M", "T", "S"]),
        ("pl", ["poniedziałek", "wtorek", "niedziela"], ["pon.", "wt.", "niedz."], ["P", "W", "N"]),
        ("ar", ["الاثنين", "الثلاثاء", "الأحد"], ["اثنين", "ثلاثاء", "أحد"], ["ن", "ث", "ح"]),
        // Pashto has no letters of its own for a narrow table, so the short names stand in for English ones.
        ("ps", ["دونۍ", "درېنۍ", "يونۍ"], ["دونۍ", "درېنۍ", "يونۍ"], ["دونۍ", "درېنۍ", "يونۍ"]),
        ("rom", ["Monday", "Tuesday", "Sunday"], ["Mon", "Tue", "Sun"], ["M", "T", "S"]),
    ])
    func weekdaysStandAlone(tag: String, wide: [String], short: [String], narrow: [String]) throws {
        let format = try format(tag)
        let days: [Weekday] = [.monday, .tuesday, .sunday]
        #expect(days.map { format.weekdayName($0, width: .wide) } == wide)
        #expect(days.map { format.weekdayName($0, width: .short) } == short)
        #expect(days.map { format.weekdayName($0, width: .narrow) } == narrow)
    }

    @Test func yearsBeforeNowAndFarAheadAreGregorianToo() throws {
        for tag in ["fa", "ps", "th", "ar", "prs"] {
            let text = try format(tag, "SA").longDay(day("2026-11-24"))
            #expect(["2026", "۲۰۲۶", "٢٠٢٦"].contains { text.contains($0) }, "\(text)")
        }
        #expect(try format("en").monthAndYear(day("0966-01-02")) == "January 966")
        #expect(try format("en").monthAndYear(day("9999-12-31")) == "December 9999")
    }

    @Test func oneFormatServesManyThreads() async throws {
        let format = try format("ar")
        let first = try day("2026-01-01")
        let expected = (0..<500).map { format.longDay(first.advanced(by: $0)) + format.number($0) }
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    (0..<500).map { format.longDay(first.advanced(by: $0)) + format.number($0) } == expected
                }
            }
            for await same in group { #expect(same) }
        }
    }
}
