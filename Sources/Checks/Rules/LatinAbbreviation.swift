import SourceText
import WordLists

extension Rule {
    package static let latinAbbreviation = Rule(
        name: "latin-abbreviation",
        severity: .note,
        summary: "An abbreviation that many people cannot put into words.",
        reason: "Screen readers read \"e.g.\" as \"egg\", and few readers can say what \"i.e.\" is.",
        bad: "Bring a snack, e.g. fruit.",
        good: "Bring a snack, for example fruit.",
        wordScope: .everywhere,
        readsLooseTexts: true,
        check: .words { "'\($0)' is short for words that not everybody knows" }
    )
}
