import SourceText
import WordLists

extension Rule {
    package static let hiddenVerb = Rule(
        name: "hidden-verb",
        severity: .note,
        summary: "What somebody does is hidden in a noun.",
        reason: "A verb says who does what; a noun leaves families to work it out.",
        bad: "We will make a decision about the trip.",
        good: "We will decide about the trip.",
        wordScope: .sentences,
        readsLooseTexts: true,
        check: .words { "'\($0)' hides what is done" }
    )
}
