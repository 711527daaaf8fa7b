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

    package static let unsafeHTML = Rule(
        name: "unsafe-html", severity: .warning,
        summary: "HTML in a page is taken out or closed, because it could break the page or harm its readers.",
        reason: "Scripts, frames and styles do not belong in a school's text; Markdown has all that a page needs.",
        bad: "<font color=red>Bring a coat</font>", good: "**Bring a coat**", check: .reader)

    package static let unusedFootnote = Rule(
        name: "unused-footnote", severity: .warning,
        summary: "A note at the foot of the page is not shown, because no text refers to it.",
        reason: "What you wrote would be lost without a word.",
        bad: "[^1]: All food is halal.", good: "Chicken and rice[^1]\n\n[^1]: All food is halal.", check: .reader)

    package static let unknownAttribute = Rule(
        name: "unknown-attribute", severity: .warning,
        summary: "A word in braces means nothing to Schoolgate.",
        reason: "The braces would show on the page, or what you meant would not happen.",
        bad: "![](leaf.svg){decorativ}", good: "![](leaf.svg){decorative}", check: .reader)

    package static let unmatchedContainer = Rule(
        name: "unmatched-container", severity: .warning,
        summary: "A ::: line opens something that is never closed, or closes nothing.",
        reason: "The rest of the page would be taken for another language.",
        bad: "::: {lang=ar}\nمرحبا", good: "::: {lang=ar}\nمرحبا\n:::", check: .reader)

    package static let repeatedAnchor = Rule(
        name: "repeated-anchor", severity: .warning,
        summary: "Two headings of a page have the same id in braces.",
        reason: "A link to it can lead to one of them only.",
        bad: "## Lunch {#food}\n\n## Snacks {#food}", good: "## Lunch {#lunch}\n\n## Snacks {#snacks}", check: .reader)
}

// MARK: Calendars

extension Rule {
    package static let invalidDate = Rule(
        name: "invalid-date", severity: .error,
        summary:
            "A date or time is not one that the calendar and the clock have, or is missing where there must be one.",
        reason: "An event without a day is in no list. It is left out until the date is right; the others stay.",
        bad: "date: 2026-11-31", good: "date: 2026-11-30", check: .reader)

    package static let unknownZone = Rule(
        name: "unknown-zone", severity: .warning,
        summary: "A calendar from another program names a time zone that nobody knows, so the school's is used.",
        reason: "The times may be some hours off.",
        bad: "DTSTART;TZID=Customized Time Zone:20261204T153000", good: "DTSTART;TZID=Europe/London:20261204T153000",
        check: .reader)

    package static let neverHappens = Rule(
        name: "never-happens", severity: .warning,
        summary: "A series has no date at all, or its rule never finds a second one.",
        reason: "It is in no list and no phone shows it, though somebody wrote it for families.",
        bad: "RRULE:FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30", good: "RRULE:FREQ=MONTHLY;BYMONTHDAY=28", check: .reader)

    package static let privateEventKeptOut = Rule(
        name: "private-event-kept-out", severity: .note,
        summary: "An event that is marked as private in its calendar is not published.",
        reason:
            "A calendar that the office uses itself may hold what is not for families; you should know what is left out.",
        bad: "CLASS:PRIVATE, for the winter fair", good: "CLASS:PUBLIC, for the winter fair", check: .reader)

    package static let duplicateUID = Rule(
        name: "duplicate-uid", severity: .warning,
        summary: "Two events have the same id, by which phones know an event.",
        reason: "A phone shows only one of the two, and changes of one change the other.",
        bad: "id: chess-club\ntitle: Chess club on Mondays\n…\nid: chess-club\ntitle: Chess club on Fridays",
        good: "id: chess-club-monday\n…\nid: chess-club-friday", check: .reader)
}
