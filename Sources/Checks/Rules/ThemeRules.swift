// Cards of what is found in themes, in `look:` of site.yaml and in finished pages. Those who find it report it themselves.

import SourceText

extension Rule {
    package static let lowContrast = Rule(
        name: "low-contrast", severity: .error,
        summary: "Two colours that have to be told apart are too much alike, in site.yaml or in the theme.",
        reason: "On a phone in the sun, or with older eyes, pale words cannot be read (WCAG 1.4.3 and 1.4.11).",
        bad: "look:\n  cover: \"#ffcc00\"", good: "look:\n  cover: \"#7a5c00\"", check: .reader)

    package static let pageRepeatedID = Rule(
        name: "page-repeated-id", severity: .error,
        summary: "Two things on a finished page have the same id.",
        reason: "Links, labels and screen readers reach the first of them only (WCAG 4.1.2).",
        bad: "<p id=\"help\">…</p> <p id=\"help\">…</p>", good: "<p id=\"help\">…</p> <p id=\"help-2\">…</p>",
        check: .reader)

    package static let pageLostReference = Rule(
        name: "page-lost-reference", severity: .error,
        summary: "A template names an id that is not on the finished page.",
        reason: "The link goes nowhere, or a screen reader says nothing (WCAG 4.1.2).",
        bad: "<nav aria-labelledby=\"menu-title\">",
        good: "<h2 id=\"menu-title\">Menu</h2> <nav aria-labelledby=\"menu-title\">",
        check: .reader)

    package static let pageParts = Rule(
        name: "page-parts", severity: .error,
        summary: "A finished page has no title, no language, or not exactly one <main> and one <h1>.",
        reason: "People who cannot see a page find their way by these (WCAG 1.3.1, 2.4.2 and 3.1.1).",
        bad: "<html> … <div class=\"main\">", good: "<html lang=\"{{ lang.code }}\"> … <main>", check: .reader)

    package static let pageUnnamedPart = Rule(
        name: "page-unnamed-part", severity: .warning,
        summary: "A finished page has several menus or side parts, and their names do not tell them apart.",
        reason: "A screen reader lists them as 'navigation, navigation, navigation' (WCAG 1.3.1).",
        bad: "<nav>…</nav> <nav>…</nav>",
        good: "<nav aria-label=\"{{ _(\"Menu\") }}\">…</nav> <nav aria-label=\"{{ _(\"Pages\") }}\">…</nav>",
        check: .reader)

    package static let pageHeadingOrder = Rule(
        name: "page-heading-order", severity: .warning,
        summary: "A heading of a template skips a level.",
        reason: "Screen readers offer headings as a table of contents; a gap looks like a lost part (WCAG 1.3.1).",
        bad: "<h1>…</h1> <h3>…</h3>", good: "<h1>…</h1> <h2>…</h2>", check: .reader)

    package static let pageMissingName = Rule(
        name: "page-missing-name", severity: .error,
        summary: "A link, button, field, picture or frame of a template has no words.",
        reason: "A screen reader can only say 'link' or 'button' (WCAG 1.1.1, 2.4.4 and 4.1.2).",
        bad: "<input type=\"search\">",
        good: "<label for=\"q\">{{ _(\"Search\") }}</label> <input id=\"q\" type=\"search\">",
        check: .reader)

    package static let pageBlockedCode = Rule(
        name: "page-blocked-code", severity: .error,
        summary: "A finished page has a style or a script of its own.",
        reason: "The security policy of the site blocks both, so what they do never happens.",
        bad: "<p style=\"color: red\" onclick=\"go()\">", good: "<p class=\"late\">", check: .reader)

    package static let pageTakesControl = Rule(
        name: "page-takes-control", severity: .error,
        summary: "A finished page cannot be made larger, moves on by itself, or changes the order of the keyboard.",
        reason: "It takes the page out of the hands of who is reading it (WCAG 1.4.4, 2.2.1 and 2.4.3).",
        bad: "<meta name=\"viewport\" content=\"width=device-width, user-scalable=no\">",
        good: "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">", check: .reader)

    package static let pageNestedControls = Rule(
        name: "page-nested-controls", severity: .error,
        summary: "A link, button or field stands inside another link or button.",
        reason: "A keyboard or a screen reader reaches only one of the two (WCAG 4.1.2).",
        bad: "<a href=\"/clubs/\">Clubs <button>More</button></a>",
        good: "<a href=\"/clubs/\">Clubs</a> <button>More</button>",
        check: .reader)

    /// All of them: they are mended in a theme or in `look:`, and no page can allow them.
    static let ofThemes: [Rule] = [
        .lowContrast, .pageRepeatedID, .pageLostReference, .pageParts, .pageUnnamedPart, .pageHeadingOrder,
        .pageMissingName,
        .pageBlockedCode, .pageTakesControl, .pageNestedControls,
    ]
}
