import SourceText
import WordLists

extension Rule {
    package static let doubleNegative = Rule(
        name: "double-negative",
        severity: .warning,
        summary: "Two words for \"no\" cancel each other out.",
        reason: "Many readers see one of the two and take away the opposite.",
        bad: "It is not uncommon to feel nervous.",
        good: "Many children feel nervous.",
        wordScope: .sentences,
        readsLooseTexts: true,
        check: .words { "'\($0)' says no twice" }
    )
}
