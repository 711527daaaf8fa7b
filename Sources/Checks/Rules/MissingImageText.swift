import CommonMark
import SourceText

extension Rule {
    package static let missingImageText = Rule(
        name: "missing-image-text",
        severity: .error,
        summary: "A picture has no words for people who cannot see it.",
        reason:
            "A screen reader reads the description aloud, and it shows when the picture does not load (WCAG 1.1.1).",
        bad: "![](images/hall.jpg)",
        good: "![Children sing on the hall stage](images/hall.jpg), or ![](images/leaf.svg){decorative}",
        check: .page(findMissingImageText)
    )
}

private let pictureEndings = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".heic", ".bmp"]

private func findMissingImageText(on page: PageText, _ context: CheckContext) -> [Finding] {
    let linked = page.links.filter(\.holdsPicture).map(\.span)
    return page.pictures.compactMap { picture in
        if picture.words.isEmpty {
            let isLink = linked.contains { $0.contains(picture.span.lowerBound) }
            if picture.isDecorative && !isLink { return nil }
            return Finding(
                isLink ? "This picture is a link and has no description" : "This picture has no description",
                at: picture.span,
                help: isLink
                    ? "say where the link goes: ![Lunch menu](…)"
                    : "say in a few words what it shows; if it adds nothing, write ![](\(picture.target.destination)){decorative}"
            )
        }
        let words = picture.words.lowercased()
        guard pictureEndings.contains(where: words.hasSuffix), !words.contains(" ") else { return nil }
        return Finding(
            "'\(picture.words)' is the name of a file, not a description", at: picture.span,
            help: "say in a few words what the picture shows")
    }
}
