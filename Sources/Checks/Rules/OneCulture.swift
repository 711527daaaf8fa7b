import SourceText
import WordLists

extension Rule {
    package static let oneCulture = Rule(
        name: "one-culture",
        severity: .note,
        summary: "Words that take one culture or faith for everybody's.",
        reason: "Families who keep other feasts, names and food see that the page was not written for them.",
        bad: "Write your Christian name here.",
        good: "Write your first name here.",
        wordScope: .ownWords,
        readsLooseTexts: true,
        isOffAtFirst: true,
        check: .words { "'\($0)' takes one culture for everybody's" }
    )
}
