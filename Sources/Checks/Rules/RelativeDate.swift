import SourceText
import WordLists

extension Rule {
    package static let relativeDate = Rule(
        name: "relative-date",
        severity: .warning,
        summary: "A day is named by when the page was written, not by its date.",
        reason:
            "Families read the page days or weeks later, and translations come later still. On a page without a "
            + "date of its own, nobody can work out the day, so it is an error there.",
        bad: "The nurse comes next Tuesday.",
        good: "The nurse comes on Tuesday 13 October.",
        wordScope: .ownWords,
        readsLooseTexts: true,
        check: .page(findRelativeDates)
    )
}

private func findRelativeDates(on page: PageText, _ context: CheckContext) -> [Finding] {
    wordFindings(
        Rule.relativeDate.name, on: page, context, severity: relativeDateSeverity(on: page), isEachSaid: true
    ) { "'\($0)' depends on when somebody reads it" }
}
