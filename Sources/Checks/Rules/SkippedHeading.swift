import CommonMark
import SourceText

extension Rule {
    package static let skippedHeading = Rule(
        name: "skipped-heading",
        severity: .error,
        summary: "A heading is more than one level below the heading above it, or is a second title.",
        reason: "Screen readers offer headings as a table of contents; a gap looks like a lost part (WCAG 1.3.1).",
        bad: "## Lunch\n\n#### What to bring",
        good: "## Lunch\n\n### What to bring",
        check: .page(findSkippedHeadings)
    )
}

private func findSkippedHeadings(on page: PageText, _ context: CheckContext) -> [Finding] {
    // The title of the page is its only level-1 heading.
    var above = 1
    var findings: [Finding] = []
    for heading in page.headings {
        let level = heading.level
        let mark = String(repeating: "#", count: above + 1)
        if level == 1 {
            findings.append(
                Finding(
                    "This is a second title", at: heading.span,
                    help: "write ## in front of it: the title in the first lines is the only top heading",
                    severity: .warning))
        } else if level > above + 1 {
            findings.append(
                Finding(
                    "This heading skips a level: \(level) comes after \(above)", at: heading.span,
                    help: "write \(mark) in front of it; pick levels by order, not by looks"))
        }
        above = max(level, 1)
    }
    return findings
}
