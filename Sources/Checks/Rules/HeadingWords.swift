import CommonMark
import SourceText

extension Rule {
    package static let emptyHeading = Rule(
        name: "empty-heading",
        severity: .error,
        summary: "A heading has no words.",
        reason: "A screen reader stops at it and says nothing (WCAG 2.4.6).",
        bad: "## \n\nSoup and bread",
        good: "## Lunch on Monday\n\nSoup and bread",
        check: .page { page, _ in
            page.headings.filter { !$0.words.unicodeScalars.contains(where: isWordSign) }.map { heading in
                Finding(
                    "This heading has no words", at: heading.span, help: "write what the part is about, or take it out")
            }
        }
    )

    package static let longHeading = Rule(
        name: "long-heading",
        severity: .warning,
        summary: "A heading has more than 80 letters.",
        reason: "Families look through headings to find their part; a long one has to be read (WCAG 2.4.6).",
        bad: "## What you and your child can do together at home in the evening to get ready for the first day of term",
        good: "## Getting ready for the first day",
        check: .page { page, _ in
            page.headings.filter { $0.words.utf8.count > longestHeading && $0.words.count > longestHeading }.map {
                heading in
                Finding(
                    "This heading has \(heading.words.count) letters", at: heading.span,
                    help: "keep a few words that name the part, and write the rest below it")
            }
        }
    )

    package static let repeatedHeading = Rule(
        name: "repeated-heading",
        severity: .warning,
        summary: "Two headings in a row say the same.",
        reason: "In a list of headings nobody can tell the two apart (WCAG 2.4.6).",
        bad: "## Lunch\n\nWe cook every day.\n\n## Lunch\n\nIt costs £2.60.",
        good: "## What we cook\n\n…\n\n## What lunch costs\n\n…",
        check: .page { page, _ in
            zip(page.headings, page.headings.dropFirst()).compactMap { first, second in
                guard first.level == second.level, !first.words.isEmpty,
                    first.words.lowercased() == second.words.lowercased()
                else { return nil }
                return Finding(
                    "'\(second.words)' is the heading above as well", at: second.span,
                    help: "say what is different here, or make one part of the two",
                    related: [.init(place: page.file.span(first.span), message: "the same heading")])
            }
        }
    )

    package static let boldAsHeading = Rule(
        name: "bold-as-heading",
        severity: .warning,
        summary: "A line of bold words stands where a heading should be.",
        reason: "Screen readers and the list of contents find headings, not bold words (WCAG 1.3.1).",
        bad: "**Lunch**\n\nWe cook every day.",
        good: "## Lunch\n\nWe cook every day.",
        check: .page(findBoldHeadings)
    )
}

/// Letters.
private let longestHeading = 80
/// Letters; a longer bold paragraph is a text that somebody wants to be read.
private let longestBoldHeading = 60

private func isWordSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
}

private func findBoldHeadings(on page: PageText, _ context: CheckContext) -> [Finding] {
    page.boldParagraphs.compactMap { bold in
        guard bold.words.count <= longestBoldHeading, let last = bold.words.last, !".!?。！？؟۔,،;…".contains(last) else {
            return nil
        }
        let words = last == ":" ? String(bold.words.dropLast()) : bold.words
        let mark = String(repeating: "#", count: min(6, bold.levelAbove + 1))
        return Finding(
            "'\(words)' is bold, but is not a heading", at: bold.span, help: "make it a heading: \(mark) \(words)",
            replacement: "\(mark) \(words)")
    }
}
