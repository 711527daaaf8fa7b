import SourceText
import WordLists

extension Rule {
    package static let wordyPhrase = Rule(
        name: "wordy-phrase",
        severity: .note,
        summary: "Several words do the work of one or two.",
        reason: "Long ways round tire readers out, most of all those who read in their second language.",
        bad: "In the event that it rains, sports day will be held on Thursday.",
        good: "If it rains, sports day will be on Thursday.",
        wordScope: .sentences,
        readsLooseTexts: true,
        check: .words { "'\($0)' can be shorter" }
    )
}
