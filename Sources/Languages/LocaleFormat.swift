package import CivilTime
import Foundation

/// Dates, times, numbers and lists as families of one language, at a school in one region, read them.
///
/// - Always `<language>_<region>` and Gregorian: the words come from the language, clock and week from the school.
///   Nothing depends on the locale, the language or the time zone of the machine.
/// - Use: make one per language and site (about a millisecond); it is a value, safe on every thread.
/// - Characters to keep as they are: U+202F and U+00A0 (spaces that hold), U+200E and U+200F (direction marks),
///   U+2068 and U+2069 (isolates round list items of the other direction).
/// - Digits are those of the language: `٢٤` in `ckb`, `۲۴` in `fa`, `24` in `ar` at a British school.
/// - Languages the platform has no words for (`hasPlatformData` is false): dates and times are numbers, in the region's order.
/// - Tigrinya and Oromo name months of the Gregorian calendar with the names of Ethiopian months, which begin some days
///   later or earlier, and Amharic readers may count in the Ethiopian calendar, so the date in numbers follows in brackets.
package struct LocaleFormat: Sendable {
    package let language: Language
    /// ISO 3166-1 (`GB`) or UN M49 (`001`).
    package let region: String
    /// False: the platform knows no month and day names in this language, and dates are printed as numbers.
    package let hasPlatformData: Bool
    package let firstWeekday: Weekday

    let locale: Locale
    let words: CalendarWords
    let patterns: Patterns
    /// The platform joins lists of this language with an English "and" (`ug`).
    let listsBorrowEnglish: Bool

    /// - Region: as in `site.yaml`; one that cannot be a region is read as the world, `001`.
    package init(language: Language, region: String) {
        self.language = language
        self.region = platformRegion(region)
        hasPlatformData = platformHasData(language.localeTag)
        // English stands in for numbers and weekday names only; its dates are never shown as the family's own.
        locale = platformLocale(hasPlatformData ? language.localeTag : "en", region: region)
        firstWeekday = Weekday(platform: locale.firstDayOfWeek)
        let numeric = NumericPatterns(region: region)
        listsBorrowEnglish =
            LanguageTag(language.localeTag)?.language != "en"
            && ["1", "2", "3"].formatted(.list(type: .and).locale(locale)).contains(" and ")
        patterns = hasPlatformData ? Patterns(locale, language, numeric) : Patterns(numeric)
        words = CalendarWords(locale, hours: patterns.time.place(of: ["B"]) != nil)
    }

    /// "Tuesday 24 November 2026", in the language's own order.
    package func longDay(_ day: Day) -> String {
        write(day, patterns.long, numeric: patterns.addsNumbers ? patterns.numeric.day : nil)
    }

    /// "Tue 24 Nov".
    package func shortDay(_ day: Day) -> String {
        write(day, patterns.short, numeric: patterns.addsNumbers ? patterns.numeric.dayAndMonth : nil)
    }

    /// "Tuesday 24 November".
    package func dayAndMonth(_ day: Day) -> String {
        write(day, patterns.dayAndMonth, numeric: patterns.addsNumbers ? patterns.numeric.dayAndMonth : nil)
    }

    /// "November 2026" as a heading would have it: `październik 2026`, not `października`.
    ///
    /// Letter case is that of running text; many languages write months small.
    package func monthAndYear(_ day: Day) -> String {
        write(day, patterns.month, numeric: patterns.addsNumbers ? patterns.numeric.month : nil)
    }

    /// A weekday standing alone. In English (say so with `lang="en"`) where `hasPlatformData` is false.
    package func weekdayName(_ weekday: Weekday, width: WeekdayWidth) -> String {
        switch width {
        case .wide: words.standingWeekdays[weekday.rawValue % 7]
        case .short: words.standingShortWeekdays[weekday.rawValue % 7]
        case .narrow: words.narrowWeekdays[weekday.rawValue % 7]
        }
    }

    /// `15:20` or `3:20 pm`, by the clock of language and region.
    package func time(_ time: ClockTime) -> String {
        var text = ""
        words.write(time, as: patterns.time, to: &text)
        return text
    }

    private func write(_ day: Day, _ pattern: DatePattern, numeric: DatePattern?) -> String {
        var text = ""
        words.write(day, as: pattern, to: &text)
        if let numeric {
            text += " ("
            words.write(day, as: numeric, to: &text)
            text += ")"
        }
        return text
    }
}

/// How much of a weekday's name there is room for: `Tuesday`, `Tue`, `T`.
package enum WeekdayWidth: Sendable, Hashable {
    case wide, short, narrow
}

extension Weekday {
    init(platform: Locale.Weekday) {
        self =
            switch platform {
            case .monday: .monday
            case .tuesday: .tuesday
            case .wednesday: .wednesday
            case .thursday: .thursday
            case .friday: .friday
            case .saturday: .saturday
            case .sunday: .sunday
            }
    }
}
