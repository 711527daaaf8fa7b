import CommonMark
import Languages
import SiteModel
import SourceText

extension Rule {
    package static let brokenLink = Rule(
        name: "broken-link",
        severity: .error,
        summary: "A link or picture points to a page, a place on a page or a file that does not exist.",
        reason: "A family that meets a dead end may not try again.",
        bad: "See [our clubs](clubs/ches.md).",
        good: "See [our clubs](clubs/chess.md).",
        check: .page(findBrokenLinks)
    )
}

private func findBrokenLinks(on page: PageText, _ context: CheckContext) -> [Finding] {
    let site = context.site
    let targets = page.links.map { ($0.target, $0.span) } + page.pictures.map { ($0.target, $0.span) }
    var findings = targets.compactMap { target, span -> Finding? in
        let place = target.span.isEmpty ? span : target.span
        return problem(with: target.destination, on: page, site: site).map {
            Finding($0.message, at: place, help: $0.help, replacement: $0.replacement)
        }
    }
    let front = page.page.front
    if page.file.path == page.page.file.path {
        for text in [front.image].compactMap({ $0 }) + front.downloads {
            guard site.asset(named: text.text, on: page.page) != nil else {
                let guess = nearestName(to: text.text, in: site.assets.keys)
                findings.append(
                    Finding(
                        "There is no file '\(text.text)'" + (guess.map { "; did you mean '\($0)'?" } ?? ""),
                        at: text.place.range,
                        help: "check the name, or put the file into content/", replacement: guess))
                continue
            }
        }
    }
    return findings
}

private func problem(with destination: String, on page: PageText, site: Site) -> (
    message: String, help: String, replacement: String?
)? {
    switch site.meaning(of: destination, on: page.page) {
    case .asset, .generated, .feed, .elsewhere:
        return nil
    case .unsafe:
        return (
            "'\(destination)' is not an address that a page may link to", "use a page, a file, https:, mailto: or tel:",
            nil
        )
    case .samePage(let fragment):
        return anchorProblem(fragment, in: anchorIDs(of: page.document), title: "this page")
    case .page(let index, let fragment):
        guard !fragment.isEmpty else { return nil }
        // A version written by hand has headings of its own.
        let target = site.pages[index]
        let anchors = target.versions[page.language].map { anchorIDs(of: $0.document) } ?? site.anchors[index]
        if let problem = anchorProblem(fragment, in: anchors, title: "'\(target.title)'") { return problem }
        // The link is followed in every language, so each version has to have the place.
        guard page.language == page.page.language.tag else { return nil }
        for version in target.versions.values.sorted(by: { $0.file.path < $1.file.path }) {
            let title = "'\(version.front.title?.text ?? target.title)' (\(version.file.path))"
            if let problem = anchorProblem(fragment, in: anchorIDs(of: version.document), title: title) {
                return problem
            }
        }
        return nil
    case .missing:
        let path = String(destination.prefix { $0 != "#" })
        let guess = nearestName(to: resolved(path, from: page.page.folder) ?? path, in: site.linkNames)
        return (
            "There is no page or file at '\(path)'" + (guess.map { "; did you mean '\($0)'?" } ?? ""),
            "check the name; link to a page by its file, such as meals.md", nil
        )
    }
}

private func anchorProblem(_ fragment: String, in anchors: Set<String>, title: String) -> (
    message: String, help: String, replacement: String?
)? {
    let wanted = decodingPercents(fragment)
    guard !anchors.contains(wanted) else { return nil }
    let guess = nearestName(to: wanted, in: anchors)
    return (
        "There is no heading '#\(wanted)' on \(title)" + (guess.map { "; did you mean '#\($0)'?" } ?? ""),
        "use the words of the heading in small letters, joined by hyphens", guess.map { "#\($0)" }
    )
}
