import SourceText
import WordLists

extension Rule {
    package static let stiffReminder = Rule(
        name: "stiff-reminder",
        severity: .note,
        summary: "A reminder that talks about parents, not to them.",
        reason: "\"Please remember\" is kinder and shorter than \"parents are reminded\".",
        bad: "Parents are reminded to bring a coat.",
        good: "Please remember a coat.",
        wordScope: .ownWords,
        readsLooseTexts: true,
        check: .words { "'\($0)' talks about families, not to them" }
    )
}
