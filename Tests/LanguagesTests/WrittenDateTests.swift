import CivilTime
import Languages
import Testing

/// "text → weekday day.month.year", for short tables.
private func found(_ text: String, _ language: String, region: String = "GB") -> [String] {
    let bytes = Array(text.utf8)
    return DateFinder(language: language, region: region).dates(in: bytes).map { date in
        let written = String(decoding: bytes[date.range], as: UTF8.self)
        let parts = [date.weekday.map { "\($0)" }, "\(date.day).\(date.month).", date.year.map { "\($0)" }]
        return written + " = " + parts.compactMap { $0 }.joined(separator: " ")
    }
}

@Suite struct WrittenDateTests {
    @Test(arguments: [
        ("en", "Come on Tuesday 14 October 2026.", "Tuesday 14 October 2026 = tuesday 14.10. 2026"),
        ("en", "Tuesday, 14 October", "Tuesday, 14 October = tuesday 14.10."),
        ("en", "on Tue 14 Oct.", "Tue 14 Oct = tuesday 14.10."),
        ("en", "Tues. 14th Oct. 2026", "Tues. 14th Oct. 2026 = tuesday 14.10. 2026"),
        ("en", "Tuesday the 14th of October", "Tuesday the 14th of October = tuesday 14.10."),
        ("en", "Tuesday, October 14, 2026", "Tuesday, October 14, 2026 = tuesday 14.10. 2026"),
        ("en", "14 October 2026 (Wednesday)", "14 October 2026 (Wednesday) = wednesday 14.10. 2026"),
        ("en", "14/10/2026", "14/10/2026 = 14.10. 2026"), ("en", "Tue 14/10", "Tue 14/10 = tuesday 14.10."),
        ("en", "2026-10-14", "2026-10-14 = 14.10. 2026"), ("en", "by 14-Oct-2026", "14-Oct-2026 = 14.10. 2026"),
        ("en", "**Tuesday** 14 October", "Tuesday** 14 October = tuesday 14.10."),
        ("en", "Tuesday\n14 October", "Tuesday\n14 October = tuesday 14.10."),
        ("en", "TUESDAY 14 OCTOBER 2026", "TUESDAY 14 OCTOBER 2026 = tuesday 14.10. 2026"),
        ("en", "Sat 2 May", "Sat 2 May = saturday 2.5."), ("en", "31 April 2026", "31 April 2026 = 31.4. 2026"),
        ("es", "martes 14 de octubre de 2026", "martes 14 de octubre de 2026 = tuesday 14.10. 2026"),
        ("es", "el miercoles, 14 de octubre", "miercoles, 14 de octubre = wednesday 14.10."),
        ("es", "mar 3 nov", "mar 3 nov = tuesday 3.11."),
        ("es", "lunes 1º de junio", "lunes 1º de junio = monday 1.6."),
        ("fr", "le mardi 1er septembre 2026", "mardi 1er septembre 2026 = tuesday 1.9. 2026"),
        ("fr", "mar. 3 mars", "mar. 3 mars = tuesday 3.3."),
        ("de", "Dienstag, den 14. Oktober 2026", "Dienstag, den 14. Oktober 2026 = tuesday 14.10. 2026"),
        ("de", "Di., 14.10.2026", "Di., 14.10.2026 = tuesday 14.10. 2026"),
        ("de", "am Di 14.10. um 9", "Di 14.10 = tuesday 14.10."),
        ("pl", "wtorek, 14 października 2026 r.", "wtorek, 14 października 2026 = tuesday 14.10. 2026"),
        ("pl", "w środę 14 października", "środę 14 października = wednesday 14.10."),
        ("pl", "14.10.2026", "14.10.2026 = 14.10. 2026"),
        ("it", "martedi 14 ottobre", "martedi 14 ottobre = tuesday 14.10."),
        ("pt", "quarta-feira, 14 de outubro de 2026", "quarta-feira, 14 de outubro de 2026 = wednesday 14.10. 2026"),
        ("pt", "quarta, 14 de outubro", "quarta, 14 de outubro = wednesday 14.10."),
        ("nl", "wo 14 okt.", "wo 14 okt = wednesday 14.10."),
        ("ca", "dimecres, 14 d’octubre del 2026", "dimecres, 14 d’octubre del 2026 = wednesday 14.10. 2026"),
        ("ro", "miercuri, 14 octombrie 2026", "miercuri, 14 octombrie 2026 = wednesday 14.10. 2026"),
        ("ar", "الثلاثاء 14 أكتوبر 2026", "الثلاثاء 14 أكتوبر 2026 = tuesday 14.10. 2026"),
        ("ar", "يوم الاربعاء الموافق ١٤ أكتوبر ٢٠٢٦", "الاربعاء الموافق ١٤ أكتوبر ٢٠٢٦ = wednesday 14.10. 2026"),
        ("ar", "14 تشرين الأول/أكتوبر 2026", "14 تشرين الأول/أكتوبر 2026 = 14.10. 2026"),
        ("ar", "24\u{200F}/11\u{200F}/2026", "24\u{200F}/11\u{200F}/2026 = 24.11. 2026"),
        ("ur", "منگل، 24 نومبر، 2026", "منگل، 24 نومبر، 2026 = tuesday 24.11. 2026"),
        ("ur", "بروز بدھ 25 نومبر", "بدھ 25 نومبر = wednesday 25.11."),
        ("fa", "سه شنبه ۱۴ اکتبر ۲۰۲۶", "سه شنبه ۱۴ اکتبر ۲۰۲۶ = tuesday 14.10. 2026"),
        ("he", "ביום ג׳ 14 באוקטובר 2026", "ביום ג׳ 14 באוקטובר 2026 = tuesday 14.10. 2026"),
        ("so", "Talaado, Noofeembar 24, 2026", "Talaado, Noofeembar 24, 2026 = tuesday 24.11. 2026"),
        ("so", "Khamiista 15 Oktoobar", "Khamiista 15 Oktoobar = thursday 15.10."),
        ("ru", "в среду, 14 октября 2026 г.", "среду, 14 октября 2026 = wednesday 14.10. 2026"),
        ("uk", "п'ятниця, 16 жовтня 2026 р.", "п'ятниця, 16 жовтня 2026 = friday 16.10. 2026"),
        ("uk", "у п’ятницю 16 жовтня", "п’ятницю 16 жовтня = friday 16.10."),
        ("tr", "14 Ekim 2026 Çarşamba günü", "14 Ekim 2026 Çarşamba = wednesday 14.10. 2026"),
        ("tr", "5 Mayıs’ta", "5 Mayıs’ta = 5.5."),
        ("hu", "2026. október 14., szerda", "2026. október 14., szerda = wednesday 14.10. 2026"),
        ("lt", "2026 m. spalio 14 d., trečiadienis", "2026 m. spalio 14 d., trečiadienis = wednesday 14.10. 2026"),
        ("lv", "trešdien, 2026. gada 14. oktobrī", "trešdien, 2026. gada 14. oktobrī = wednesday 14.10. 2026"),
        ("fi", "keskiviikkona 14. lokakuuta 2026", "keskiviikkona 14. lokakuuta 2026 = wednesday 14.10. 2026"),
        ("cs", "ve středu 14. října 2026", "středu 14. října 2026 = wednesday 14.10. 2026"),
        ("vi", "Thứ Ba, ngày 14 tháng 10 năm 2026", "Thứ Ba, ngày 14 tháng 10 năm 2026 = tuesday 14.10. 2026"),
        ("vi", "thứ 3 ngày 14/10/2026", "thứ 3 ngày 14/10/2026 = tuesday 14.10. 2026"),
        ("zh-Hans", "2026年10月14日星期三", "2026年10月14日星期三 = wednesday 14.10. 2026"),
        ("zh-Hans", "10月14日（周三）", "10月14日（周三） = wednesday 14.10."),
        ("ja", "2026年10月14日(水)", "2026年10月14日(水) = wednesday 14.10. 2026"),
        ("ko", "2026년 10월 14일 수요일", "2026년 10월 14일 수요일 = wednesday 14.10. 2026"),
        ("ko", "10월 14일(수)", "10월 14일(수) = wednesday 14.10."),
        ("th", "วันพุธที่ 14 ตุลาคม 2569", "วันพุธที่ 14 ตุลาคม 2569 = wednesday 14.10. 2026"),
        ("hi", "बुधवार, 14 अक्टूबर 2026", "बुधवार, 14 अक्टूबर 2026 = wednesday 14.10. 2026"),
        ("bn", "বুধবার, ১৪ অক্টোবর, ২০২৬", "বুধবার, ১৪ অক্টোবর, ২০২৬ = wednesday 14.10. 2026"),
        ("fil", "Miyerkules, ika-14 ng Oktubre 2026", "Miyerkules, ika-14 ng Oktubre 2026 = wednesday 14.10. 2026"),
        ("ht", "madi 14 oktòb 2026", "madi 14 oktòb 2026 = tuesday 14.10. 2026"),
        ("en-simple", "Tuesday 14 October", "Tuesday 14 October = tuesday 14.10."),
        ("xx", "14.10.2026", "14.10.2026 = 14.10. 2026"),
    ])
    func aDateIsFoundAsPeopleWriteIt(language: String, text: String, expected: String) {
        #expect(found(text, language) == [expected])
    }

    @Test func daysThatShareAMonthAreFoundOneByOne() {
        #expect(
            found("Open Monday 12, Wednesday 14 and Friday 16 October 2026.", "en") == [
                "Monday 12 = monday 12.10. 2026", "Wednesday 14 = wednesday 14.10. 2026",
                "Friday 16 October 2026 = friday 16.10. 2026",
            ])
        #expect(found("Mon 12th–Fri 16th Oct", "en") == ["Mon 12th = monday 12.10.", "Fri 16th Oct = friday 16.10."])
        #expect(
            found("del lunes 12 al viernes 16 de octubre", "es") == [
                "lunes 12 = monday 12.10.", "viernes 16 de octubre = friday 16.10.",
            ])
        #expect(found("Friday 30 to Monday 2 November", "en") == ["Monday 2 November = monday 2.11."])
    }

    @Test func theRegionSaysWhichNumberIsTheMonth() {
        #expect(found("Sat 03/04/2026", "en") == ["Sat 03/04/2026 = saturday 3.4. 2026"])
        #expect(found("Sat 03/04/2026", "en", region: "US") == ["Sat 03/04/2026 = saturday 4.3. 2026"])
        #expect(found("25/12/2026", "en", region: "US") == ["25/12/2026 = 25.12. 2026"])
    }

    @Test(arguments: [
        ("en", "May I come on Tuesday?"), ("en", "She sat down at 3."), ("en", "Year 6 May half term"),
        ("en", "Class 3 may need help"),
        ("en", "Year 5 March to the museum"), ("en", "mar 3"), ("en", "We are open 24/7 and 1/2 price"),
        ("en", "12 march to school"),
        ("en", "October 9:30 start"), ("en", "March 2026"), ("en", "£14 October half-term club"),
        ("en", "version 1.2.3.4"), ("en", "10.10.10.10"),
        ("en", "Call 01-02-03"), ("en", "at 9.30 on Monday"), ("en", "In 2026 October is wet"), ("en", "Monday 14.30"),
        ("en", "room 12 May"),
        ("en", "0 October, 32 October, 99/99/2026"), ("en", "12345 October"),
        ("en", "no numbers here, not even in October"),
        ("es", "mar 3"), ("es", "3 mar"), ("es", "Año 6 mayo"), ("fr", "3 mar"), ("de", "Montag 14.30 Uhr"),
        ("de", "Montag 9.30"),
        ("en", "14\n\nOctober"), ("xx", "Tuesday 14 October"), ("fa", "۱۴۰۵/۰۷/۲۲"), ("en", ""),
    ])
    func whatOnlyLooksLikeADateIsLeftAlone(language: String, text: String) {
        #expect(found(text, language) == [])
    }

    @Test(arguments: [
        ("Closed on Monday. 14 October is fine.", "14 October = 14.10."),
        ("14 October, Friday clubs start", "14 October = 14.10."),
        ("We met on Monday\n\n14 October", "14 October = 14.10."),
        ("Open Monday to Friday; 14 October", "14 October = 14.10."),
        ("we sat 3 May exams", "3 May = 3.5."), ("14 October. 2026 will be busy", "14 October = 14.10."),
    ])
    func aWeekdayOrYearOfAnotherSentenceIsNotTaken(text: String, expected: String) {
        #expect(found(text, "en") == [expected])
    }

    @Test func aWrongWeekdayCanBeSeen() throws {
        let text = Array("See you on Tuesday 14 October 2026 and on Wednesday 14 October 2026.".utf8)
        let dates = writtenDates(in: text, language: "en")
        let right = try dates.map {
            try #require(Day(year: $0.year ?? 0, month: $0.month, day: $0.day)).weekday == $0.weekday
        }
        #expect(right == [false, true])
    }

    @Test(arguments: Language.all)
    func theDatesWePrintOurselvesAreFoundWithTheirWeekdays(language: Language) throws {
        let format = LocaleFormat(language: language, region: "GB")
        // Tibetan words hang together by dots; nobody has asked for them yet.
        guard format.hasPlatformData, language.script != "Tibt" else { return }
        let finder = DateFinder(language: language.tag)
        let first = try #require(Day(iso: "2026-01-05"))
        let missed = stride(from: 0, to: 365, by: 17).map { first.advanced(by: $0) }.filter { day in
            let date = finder.dates(in: Array(format.longDay(day).utf8)).first
            return date?.day != day.day || date?.month != day.month || date?.year != 2026
                || date?.weekday != day.weekday
        }
        #expect(missed.isEmpty, "\(language.tag): \(missed.count) such as \(missed.first.map(format.longDay) ?? "")")
    }

    @Test func offsetsAreBytesOfTheText() {
        let text = Array("Żółw: środa 14 października".utf8)
        #expect(writtenDates(in: text, language: "pl").map(\.range) == [9..<32])
    }

    @Test(arguments: [
        "1 ", "1.", "1 of ", "Mon ", "Mon 1, ", "Tue 14/", "1 May ", "1/1/", "٣ ", "\u{300}1", "''1", "2026年10月", "(1",
        "1-",
    ])
    func hostileTextTakesLinearTime(piece: String) {
        // No clock: at this size anything but linear time would not end within the day.
        let text = Array(String(repeating: piece, count: 150_000).utf8)
        _ = DateFinder(language: "en").dates(in: text)
    }

    @Test(arguments: ["en", "ar", "th", "zh-Hans", "vi", "he", "hu"])
    func noBytesCrashTheSearch(language: String) {
        let finder = DateFinder(language: language)
        var random = SeededGenerator(state: 2026)
        let pieces =
            [
                "1", "14", "2026", " ", ".", "/", ",", "Mon", "October", "of", "(", ")", "年", "月", "日", "วัน",
                "\u{200F}", "א", "ב", "\n", "thứ", "-",
            ]
            .map { Array($0.utf8) } + [[0xE0], [0xF0, 0x9F], [0x80], [0xFF], [0], [0xD9], [0xEF, 0xBC]]
        for _ in 0..<3_000 {
            let text = (0..<Int.random(in: 0...14, using: &random)).flatMap { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &random)]
            }
            for date in finder.dates(in: text) {
                #expect(date.range.lowerBound >= 0 && date.range.upperBound <= text.count && !date.range.isEmpty)
                #expect((1...31).contains(date.day) && (1...12).contains(date.month))
            }
        }
    }

    @Test func theNamesOfMonthsAndWeekdaysAreOpenToOthers() {
        #expect(dateNames(language: "en").months["september"] == 9)
        #expect(dateNames(language: "pl").months["października"] == 10)
        #expect(dateNames(language: "ru").weekdays["среду"] == .wednesday)
        #expect(dateNames(language: "pl").weekdays["środa"] == .wednesday)
        #expect(dateNames(language: "xx").months.isEmpty && dateNames(language: "").weekdays.isEmpty)
        for language in ["en", "es", "fr", "de", "it", "pl", "pt", "nl", "ar", "ur", "so", "ru", "uk", "tr", "ht"] {
            #expect(Set(dateNames(language: language).months.values).count == 12)
            #expect(Set(dateNames(language: language).weekdays.values).count == 7)
        }
    }
}

/// The same bytes in every run, so that a crash can be found again. Source: Knuth's MMIX generator.
private struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
