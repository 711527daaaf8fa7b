import SourceText
import WordLists

extension Rule {
    package static let houseStyle = Rule(
        name: "house-style",
        severity: .note,
        summary: "A word that this school has decided to write otherwise.",
        reason: "The school's own word list, in words/, says so.",
        bad: "See the parent portal (where the school says \"family page\").",
        good: "See the family page.",
        wordScope: .everywhere,
        readsLooseTexts: true,
        check: .words { "This school does not write '\($0)'" }
    )
}
