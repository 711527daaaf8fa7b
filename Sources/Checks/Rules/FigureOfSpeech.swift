import SourceText
import WordLists

extension Rule {
    package static let figureOfSpeech = Rule(
        name: "figure-of-speech",
        severity: .note,
        summary: "Words that do not mean what they say.",
        reason: "A family that learned English as adults, or a translator, takes them at their word.",
        bad: "We have an open door policy.",
        good: "Come and see us on Monday from 3:15 p.m. to 4:00 p.m.",
        wordScope: .ownWords,
        readsLooseTexts: true,
        check: .words { "'\($0)' does not mean what it says" }
    )
}
