import CommonMark
import SiteModel
import SourceText

extension Rule {
    package static let movingPicture = Rule(
        name: "moving-picture",
        severity: .warning,
        summary: "A picture moves and cannot be stopped.",
        reason: "Movement beside a text makes it hard to read for many, and harms some (WCAG 2.2.2 and 2.3.1).",
        bad: "![Children dance](images/dance.gif)",
        good: "![Children dance](images/dance.jpg)",
        check: .page(findMovingPictures)
    )
}

private func findMovingPictures(on page: PageText, _ context: CheckContext) -> [Finding] {
    page.pictures.compactMap { picture in
        guard case .asset(let path) = context.site.meaning(of: picture.target.destination, on: page.page),
            context.site.assets[path]?.isMoving == true
        else { return nil }
        return Finding(
            "This picture moves", at: picture.span,
            help: "use a still picture, or link to a film that families can start and stop themselves")
    }
}
