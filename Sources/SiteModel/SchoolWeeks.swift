package import CivilTime
package import SourceText

extension SchoolYear {
    /// A week of which the school says what letter it has.
    package struct WeekStart: Sendable, Equatable {
        package let monday: Day
        /// 0 for A.
        package let letter: Int
        package let place: SourceSpan
    }
}

/// Which weeks of a timetable over several weeks are week A, B and so on.
///
/// - Letters go on from week to week. A week from Monday to Friday without a single school day has none, and after it they
///   go on where they stopped, so no class misses the same lesson twice.
/// - There are two letters, or more where the school names a later one.
struct SchoolWeeks {
    /// Letters by the number of the week's Monday.
    private var letters: [Int: Int] = [:]

    /// - Cost: one look at each weekday from the first term to the last.
    init(_ year: SchoolYear) {
        guard let first = year.terms.map(\.days.lowerBound).min(), let last = year.terms.map(\.days.upperBound).max(),
            !year.weekStarts.isEmpty
        else { return }
        let starts = Dictionary(
            year.weekStarts.map { ($0.monday, $0.letter) }, uniquingKeysWith: { first, _ in first })
        let count = max(2, (year.weekStarts.map(\.letter).max() ?? 0) + 1)
        let mondays = stride(from: first.startOfWeek(.monday), through: min(last, first.advanced(by: 3_660)), by: 7)
            .filter { monday in starts[monday] != nil || (0..<5).contains { year.isSchoolDay(monday.advanced(by: $0)) }
            }
        guard let anchor = mondays.firstIndex(where: { starts[$0] != nil }), let known = starts[mondays[anchor]] else {
            return
        }
        // Weeks before the first that is known count backwards.
        var letter = ((known - anchor) % count + count) % count
        for monday in mondays {
            letter = starts[monday] ?? letter
            letters[monday.number] = letter
            letter = (letter + 1) % count
        }
    }

    /// 0 for a day in a week A; nil where the week has no letter.
    func letter(of day: Day) -> Int? { letters[day.startOfWeek(.monday).number] }

    var isEmpty: Bool { letters.isEmpty }
}
