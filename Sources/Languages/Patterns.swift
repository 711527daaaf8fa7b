import Foundation

/// Dates in numbers as a region writes them: `24/11/2026` in Britain, `11/24/2026` in the USA, `2026-11-24` in Sweden.
struct NumericPatterns: Sendable, Hashable {
    let day: DatePattern
    let dayAndMonth: DatePattern
    let month: DatePattern
    let time = DatePattern("HH:mm")

    init(region: String) {
        let locale = platformLocale("en", region: region)
        day = NumericPatterns.day(in: region)
        let short = DatePattern(template: "MMdd", locale)
        // Swedish English has 2026-11-24 but 24/11.
        dayAndMonth = short?.order == day.order.filter { $0 != "y" } ? short ?? day : day.removingYear()
        month = DatePattern(template: "yMM", locale) ?? DatePattern("y-MM")
    }

    /// Only the pattern of a whole date, for those who ask in which order it stands.
    static func day(in region: String) -> DatePattern {
        DatePattern(template: "yMMdd", platformLocale("en", region: region)) ?? DatePattern("y-MM-dd")
    }
}

/// The patterns of one language at a school in one region.
struct Patterns: Sendable, Hashable {
    let long: DatePattern
    let dayAndMonth: DatePattern
    let short: DatePattern
    let month: DatePattern
    /// Day and month without a weekday.
    let dayOfMonth: DatePattern
    let time: DatePattern
    let numeric: NumericPatterns
    /// Whether the date in numbers follows the date in words.
    let addsNumbers: Bool

    /// Numbers only, for languages without words.
    init(_ numeric: NumericPatterns) {
        long = numeric.day
        dayAndMonth = numeric.dayAndMonth
        short = numeric.dayAndMonth
        month = numeric.month
        dayOfMonth = numeric.dayAndMonth
        time = numeric.time
        self.numeric = numeric
        addsNumbers = false
    }

    init(_ locale: Locale, _ language: Language, _ numeric: NumericPatterns) {
        let code = LanguageTag(language.localeTag)?.language ?? ""
        var long = DatePattern(template: "yMMMMEEEEd", locale) ?? numeric.day
        if code == "en", long.pieces.prefix(3) == [.field("E", 4), .text(", "), .field("d", 1)] {
            // British public writing has no comma here, and the platform itself leaves it out of ranges.
            long.pieces[1] = .text(" ")
        }
        var dayAndMonth = DatePattern(template: "MMMMEEEEd", locale) ?? numeric.dayAndMonth
        // A language that has only one of the two gets the other from the root locale, in the order of nobody.
        if long == rootLong, dayAndMonth.order != rootDayAndMonth.order {
            long = dayAndMonth.appendingYear()
        } else if dayAndMonth.order != long.order.filter({ $0 != "y" }) {
            dayAndMonth = long.removingYear()
        }
        self.long = long
        self.dayAndMonth = dayAndMonth
        let short = DatePattern(template: "MMMEd", locale) ?? numeric.dayAndMonth
        self.short = short.order == dayAndMonth.order ? short : dayAndMonth.abbreviated()
        month = DatePattern(template: "yMMMM", locale) ?? numeric.month
        dayOfMonth = DatePattern(template: "MMMMd", locale) ?? numeric.dayAndMonth
        time = DatePattern(template: "jm", locale) ?? numeric.time
        self.numeric = numeric
        addsNumbers = ["am", "ti", "tig", "om"].contains(code)
    }

    var yearComesFirst: Bool {
        guard let year = long.place(of: ["y", "u"]), let day = long.place(of: ["d"]) else { return false }
        return year < day
    }
}

private let rootLong = DatePattern("y MMMM d, EEEE")
private let rootDayAndMonth = DatePattern("MMMM d, EEEE")

extension DatePattern {
    /// Weekday, day, month and year (`E`, `d`, `M`, `y`) as they follow each other.
    fileprivate var order: [Character] {
        pieces.compactMap {
            guard case .field(let letter, _) = $0 else { return nil }
            switch letter {
            case "E", "c": return "E"
            case "M", "L": return "M"
            case "y", "u": return "y"
            case "d": return "d"
            default: return nil
            }
        }
    }

    /// Without the year and what joins it to the rest: the text after it at the start, else the text before and after.
    fileprivate func removingYear() -> DatePattern {
        guard let year = place(of: ["y", "u"]) else { return self }
        var pieces = pieces
        pieces.remove(at: year)
        if year < pieces.count, case .text(let after) = pieces[year] {
            // ", EEEE" after the year still has to set the weekday off.
            if year == 0 || year == pieces.count - 1 || after.allSatisfy({ $0.isWhitespace }) {
                pieces.remove(at: year)
            }
        }
        if year > 0, case .text = pieces[year - 1], year == pieces.count || isText(pieces[year]) {
            pieces.remove(at: year - 1)
        }
        return DatePattern(pieces: pieces)
    }

    private func isText(_ piece: Piece) -> Bool {
        if case .text = piece { true } else { false }
    }

    fileprivate func appendingYear() -> DatePattern {
        // Two numbers side by side need more than a space between them.
        let endsInDay = if case .field("d", _) = pieces.last { true } else { false }
        return DatePattern(pieces: pieces + [.text(endsInDay ? ", " : " "), .field("y", 1)])
    }

    /// With the short names of weekday and month.
    fileprivate func abbreviated() -> DatePattern {
        DatePattern(
            pieces: pieces.map {
                if case .field(let letter, 4) = $0, "EcML".contains(letter) { .field(letter, 3) } else { $0 }
            })
    }

    /// The pattern the platform has for the fields of `template`; nil if it has none or one we could not write.
    init?(template: String, _ locale: Locale) {
        guard let text = DateFormatter.dateFormat(fromTemplate: template, options: 0, locale: locale) else {
            return nil
        }
        let pattern = DatePattern(text)
        let isKnown = pattern.pieces.allSatisfy {
            if case .field(let letter, _) = $0 { DatePattern.knownLetters.contains(letter) } else { true }
        }
        guard isKnown, !pattern.pieces.isEmpty else { return nil }
        self = pattern
    }
}
