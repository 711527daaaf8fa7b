// Cards of what the readers of files and the translation stage report themselves.

import SourceText

extension Rule {
    package static let endBeforeStart = Rule(
        name: "end-before-start", severity: .error,
        summary: "An event ends before it starts.",
        reason: "Phones show such an event on the wrong day, or not at all.",
        bad: "from: \"16:00\"\nto: \"15:00\"", good: "from: \"15:00\"\nto: \"16:00\"", check: .reader)

    package static let unknownKey = Rule(
        name: "unknown-key", severity: .error,
        summary: "A key in site.yaml, a calendar or the top of a page is not one that Schoolgate knows.",
        reason: "A slip in a key would make what you wrote disappear without a word.",
        bad: "tilte: Visiting us", good: "title: Visiting us", check: .reader)

    package static let missingTranslation = Rule(
        name: "missing-translation", severity: .note,
        summary: "Words of a page have no translation yet, so families see the source language, marked as such.",
        reason:
            "The page tells families the truth about it; a page marked vital must be complete in a required language.",
        bad: "msgstr \"\"", good: "msgstr \"Visítenos\"", check: .reader)

    package static let staleTranslation = Rule(
        name: "stale-translation", severity: .note,
        summary:
            "The source text was changed after it was translated, so families see the source language, marked as such.",
        reason: "An old time or price in a translation is worse than none.",
        bad: "#, fuzzy", good: "The new wording, and no fuzzy mark", check: .reader)
}
