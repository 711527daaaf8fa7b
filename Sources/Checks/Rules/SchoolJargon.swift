import SourceText
import WordLists

extension Rule {
    package static let schoolJargon = Rule(
        name: "school-jargon",
        severity: .warning,
        summary: "A word or phrase that school staff know and many families do not.",
        reason: "Families who do not know the word cannot act on the page, and few will ask.",
        bad: "We use continuous provision in Reception.",
        good: "In Reception, children choose from activities all day.",
        wordScope: .everywhere,
        readsLooseTexts: true,
        check: .words { "'\($0)' is a word that families may not know" }
    )
}
