import CommonMark
import SourceText

extension Rule {
    package static let longImageText = Rule(
        name: "long-image-text",
        severity: .warning,
        summary: "The words of a picture have more than 150 letters.",
        reason: "Who cannot see the picture hears all of it in one breath, and cannot go back to a word (WCAG 1.1.1).",
        bad: "![Winter fair on Friday 4 December 2026 from 3:30pm to 5:30pm in the main hall with games, food from "
            + "many countries, music by Willow class and a raffle for the library](images/fair.png)",
        good: "![Families at the stalls of the winter fair](images/fair.jpg)\n\nThe fair is on Friday 4 December 2026.",
        check: .page(findLongImageTexts)
    )
}

/// Letters.
///
/// - Source: our own, for about two lines of text; makers of screen readers name 125 to 150.
private let longest = 150

private func findLongImageTexts(on page: PageText, _ context: CheckContext) -> [Finding] {
    page.pictures.filter { $0.words.utf8.count > longest }.compactMap { picture in
        let letters = picture.words.count
        guard letters > longest else { return nil }
        return Finding(
            "The words of this picture have \(letters) letters", at: picture.span,
            help: "put the text on the page, and keep the words of the picture to one short sentence")
    }
}
