import CommonMark
import SourceText

extension Rule {
    package static let repeatedImageText = Rule(
        name: "repeated-image-text",
        severity: .warning,
        summary: "The words of a picture are the same as its caption or the text beside it.",
        reason: "A screen reader says the same sentence twice (WCAG 1.1.1).",
        bad: "![Oak class in the garden](images/garden.jpg)\n\nOak class in the garden.",
        good: "![](images/garden.jpg){decorative}\n\nOak class in the garden.",
        check: .page(findRepeatedImageTexts)
    )
}

private func findRepeatedImageTexts(on page: PageText, _ context: CheckContext) -> [Finding] {
    page.pictures.compactMap { picture in
        guard !picture.words.isEmpty, !picture.isDecorative else { return nil }
        let words = bareWords(picture.words)
        // The picture's own words are the passage at this number, so its neighbours are one before and one after.
        let neighbours = [picture.passage - 1, picture.passage + 1].filter { page.passages.indices.contains($0) }
            .map { page.passages[$0] }.filter { $0.kind != .frontMatter && $0.kind != .pictureText }
        let beside = neighbours.contains { passage in
            // Nearly as long, or it is another sentence anyway.
            abs(passage.text.bytes.count - picture.words.utf8.count) < 12 && bareWords(passage.text.text) == words
        }
        guard beside || bareWords(picture.target.title) == words else { return nil }
        return Finding(
            "The words of this picture stand beside it as well", at: picture.span,
            help: "write ![](\(picture.target.destination)){decorative}, or say what the text beside it does not")
    }
}

/// Small letters, without marks.
private func bareWords(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
}
