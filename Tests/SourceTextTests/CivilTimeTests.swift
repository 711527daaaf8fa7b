import CivilTime
import Testing

@Suite struct DayTests {
    @Test(arguments: [
        ("1970-01-01", 0, Weekday.thursday), ("2026-09-14", 20_710, .monday), ("2000-02-29", 11_016, .tuesday),
        ("1969-12-31", -1, .wednesday), ("0001-01-01", -719_162, .monday), ("9999-12-31", 2_932_896, .friday),
        ("2024-12-31", 20_088, .tuesday),
    ])
    func aDayHasItsNumberAndItsWeekday(iso: String, number: Int, weekday: Weekday) throws {
        let day = try #require(Day(iso: iso))
        #expect(day.number == number)
        #expect(day.weekday == weekday)
        #expect(day.iso == iso)
    }

    @Test(arguments: [
        "2026-04-31", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01", "2026-1-1",
        "26-01-01",
        "2026/01/01", "2026-01-01 ", "٢٠٢٦-٠١-٠١", "", "2026-01-0a", "+026-01-01",
    ])
    func whatIsNoDayIsNone(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test func everyDayOfFourHundredYearsComesBack() throws {
        let first = try #require(Day(year: 1800, month: 1, day: 1))
        var weekday = first.weekday.rawValue
        for number in first.number..<first.number + 146_097 {
            let day = Day(number: number)
            let parts = day.parts
            #expect(Day(year: parts.year, month: parts.month, day: parts.day) == day)
            #expect(day.weekday.rawValue == weekday)
            weekday = weekday % 7 + 1
        }
    }

    @Test(arguments: [
        ("2026-09-14", Weekday.monday, "2026-09-14"), ("2026-09-20", .monday, "2026-09-14"),
        ("2026-09-14", .sunday, "2026-09-13"),
        ("2026-09-13", .sunday, "2026-09-13"), ("2026-09-14", .saturday, "2026-09-12"),
        ("1969-12-31", .monday, "1969-12-29"),
    ])
    func aWeekBeginsOnItsFirstDay(iso: String, first: Weekday, start: String) {
        #expect(Day(iso: iso)?.startOfWeek(first).iso == start)
    }

    @Test(arguments: [(2, 2024, 29), (2, 2026, 28), (2, 2000, 29), (2, 1900, 28), (4, 2026, 30), (12, 2026, 31)])
    func aMonthHasItsLength(month: Int, year: Int, length: Int) {
        #expect(Day.length(ofMonth: month, year: year) == length)
    }

    @Test func daysCanBeCountedAndCompared() throws {
        let first = try #require(Day(iso: "2026-12-30"))
        let last = try #require(Day(iso: "2027-01-02"))
        #expect(first.distance(to: last) == 3)
        #expect((first...last).map(\.iso) == ["2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02"])
        #expect(first < last)
    }
}

@Suite struct ClockTimeTests {
    @Test(arguments: [(0, 0, 0, "00:00"), (15, 20, 0, "15:20"), (23, 59, 60, "23:59")])
    func aTimeIsWrittenWithTwoDigits(hour: Int, minute: Int, second: Int, iso: String) throws {
        #expect(try #require(ClockTime(hour: hour, minute: minute, second: second)).iso == iso)
    }

    @Test(arguments: [(24, 0, 0), (0, 60, 0), (0, 0, 61), (-1, 0, 0), (0, -1, 0)])
    func whatIsNoTimeIsNone(hour: Int, minute: Int, second: Int) {
        #expect(ClockTime(hour: hour, minute: minute, second: second) == nil)
    }

    @Test(arguments: [0, 1, -1, 86_399, 86_400, -86_400, -86_401, 1_789_400_000])
    func secondsOnTheClockComeBack(seconds: Int) {
        let local = LocalDateTime(clockSeconds: seconds)
        #expect(local.clockSeconds == seconds)
        #expect((0..<86_400).contains(local.time.seconds))
    }

    @Test func aMomentBeforeMidnightIsBeforeOneAfter() throws {
        let day = try #require(Day(iso: "2026-09-14"))
        let late = LocalDateTime(day: day, time: ClockTime(seconds: 86_399))
        #expect(late < LocalDateTime(day: day.advanced(by: 1), time: .midnight))
    }

    @Test(arguments: [(7, 2, "07"), (123, 2, "123"), (0, 4, "0000")])
    func numbersAreFilledWithNoughts(number: Int, width: Int, text: String) {
        #expect(padded(number, to: width) == text)
    }
}
