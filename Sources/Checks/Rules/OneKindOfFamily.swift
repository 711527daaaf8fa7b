import SourceText
import WordLists

extension Rule {
    package static let oneKindOfFamily = Rule(
        name: "one-kind-of-family",
        severity: .note,
        summary: "Words that leave out families without a mother and a father at home.",
        reason:
            "Children live with grandparents, foster carers, one parent, two mothers; the page speaks to all of them.",
        bad: "Mums and dads, please sign the slip.",
        good: "Please sign the slip. Any adult who looks after the child can do it.",
        wordScope: .ownWords,
        readsLooseTexts: true,
        check: .words { "'\($0)' leaves out some families" }
    )
}
