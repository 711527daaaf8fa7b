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
        guard isFileName(picture.words) else { return nil }
        return Finding(
            "'\(picture.words)' is the name of a file, not a description", at: picture.span,
            help: "say in a few words what the picture shows")
    }
}

/// "hall.jpg", and names that cameras and programs give: "IMG_0042", "DSC01234", "Screenshot 2026-11-20".
private func isFileName(_ text: String) -> Bool {
    let words = text.lowercased()
    if !words.contains(" "), pictureEndings.contains(where: words.hasSuffix) { return true }
    guard let start = cameraNames.first(where: words.hasPrefix) else { return false }
    let rest = words.utf8.dropFirst(start.utf8.count)
    guard rest.contains(where: { (0x30...0x39).contains($0) }) else { return false }
    // "WhatsApp Image 2026-11-20 at 10.02.33"
    return start.hasPrefix("whatsapp") || rest.allSatisfy { !isLetter($0) || $0 == UInt8(ascii: "x") }
}

private let cameraNames = [
    "img_", "img-", "img ", "img", "dsc_", "dsc", "dscn", "dscf", "pxl_", "mvimg_", "image", "photo", "picture", "scan",
    "screenshot_", "screenshot-", "screenshot ", "whatsapp image ", "untitled",
]

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
