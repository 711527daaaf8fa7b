import SourceText
import WordLists

extension Rule {
    package static let toldByLook = Rule(
        name: "told-by-look",
        severity: .warning,
        summary: "Words point to a colour, a shape or a place on the screen.",
        reason:
            "On a phone 'on the right' is below, and who cannot see colours or the screen is lost (WCAG 1.3.3 and 1.4.1).",
        bad: "Dates in red have changed. Press the green button on the right.",
        good: "Dates marked 'changed' are new. Press 'Send'.",
        wordScope: [.prose, .headings, .tables, .frontMatter],
        check: .words { "'\($0)' can only be followed by who sees the page as you do" }
    )
}
