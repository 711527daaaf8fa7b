import CivilTime
import CommonMark
import Languages
import SiteModel
import SourceText

extension Rule {
    package static let wrongWeekday = Rule(
        name: "wrong-weekday",
        severity: .error,
        summary: "A date and its weekday do not belong together.",
        reason: "Half the families come on the one day, half on the other.",
        bad: "Come on Tuesday 14 October 2026.",
        good: "Come on Wednesday 14 October 2026.",
        readsLooseTexts: true,
        check: .page(findWrongWeekdays)
    )
}

private func findWrongWeekdays(on page: PageText, _ context: CheckContext) -> [Finding] {
    guard let format = context.formats[page.language] else { return [] }
    return zip(page.passages, page.dates).flatMap { passage, dates -> [Finding] in
        dates.compactMap { written in
            guard let weekday = written.weekday, let day = day(written, near: page.page.front.date) else { return nil }
            guard day.weekday != weekday else { return nil }
            let right = format.longDay(day)
            return Finding(
                "'\(String(decoding: passage.text.bytes[written.range], as: UTF8.self))' has the wrong weekday",
                at: passage.text.source(of: written.range), help: "that day is \(right)")
        }
    }
}

/// The day that is meant; without a year, the one nearest to the date of the post.
private func day(_ written: WrittenDate, near date: Day?) -> Day? {
    if let year = written.year { return Day(year: year, month: written.month, day: written.day) }
    guard let date else { return nil }
    return [date.year - 1, date.year, date.year + 1]
        .compactMap { Day(year: $0, month: written.month, day: written.day) }
        .min { abs($0.distance(to: date)) < abs($1.distance(to: date)) }
}
