import SourceText
import WordLists

extension Rule {
    package static let labelledChild = Rule(
        name: "labelled-child",
        severity: .warning,
        summary: "A child or a group is called by a label.",
        reason: "A child is a child first; a label tells families what the school sees.",
        bad: "SEN children can come early.",
        good: "Children who need extra help can come early.",
        wordScope: .ownWords,
        readsLooseTexts: true,
        check: .words { "'\($0)' puts a label on children" }
    )
}
