import SourceText
import WordLists

extension Rule {
    package static let deficitLanguage = Rule(
        name: "deficit-language",
        severity: .warning,
        summary: "Words that say what is wrong with families or children, not what the school can do.",
        reason: "Families hear themselves called a problem, and stay away.",
        bad: "We run coffee mornings for hard to reach parents.",
        good: "We run coffee mornings for families we have not met yet.",
        wordScope: .ownWords,
        readsLooseTexts: true,
        check: .words { "'\($0)' says what is wrong with people" }
    )
}
