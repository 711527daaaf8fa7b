import SourceText
import WordLists

extension Rule {
    package static let blamingTone = Rule(
        name: "blaming-tone",
        severity: .warning,
        summary: "The sentence threatens or blames.",
        reason: "A family in difficulty that is blamed does not call; one that is offered help does.",
        bad: "Failure to return the form will result in your child missing the trip.",
        good: "Please return the form by Friday 9 October. If you cannot, call the office and we will help.",
        wordScope: .ownWords,
        readsLooseTexts: true,
        check: .words { "'\($0)' sounds like blame" }
    )
}
