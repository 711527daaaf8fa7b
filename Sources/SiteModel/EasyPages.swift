import SourceText

/// What the file of an easy to read page ends with: `visiting.easy.md` beside `visiting.md`.
let easyEnding = ".easy.md"

extension Page {
    /// Whether this is the easy to read page beside a full one.
    package var isEasy: Bool { path.hasSuffix(easyEnding) }
}

extension Site {
    /// The easy page beside a full one, or the full one beside an easy page; nil where there is none.
    package func easyTwin(of index: Int) -> Int? {
        let path = pages[index].path
        let stem = String(path.dropLast(pages[index].isEasy ? easyEnding.count : 3))
        return pageByPath[stem + (pages[index].isEasy ? ".md" : easyEnding)]
    }
}

/// Easy pages that no full page leads to.
func easyPagesAlone(_ site: Site) -> [Diagnostic] {
    site.pages.indices.filter { site.pages[$0].isEasy && site.easyTwin(of: $0) == nil }.map { index in
        let page = site.pages[index]
        let full = String(page.path.dropLast(easyEnding.count)) + ".md"
        let guess = nearestName(to: full, in: Set(site.pages.filter { !$0.isEasy }.map(\.path)))
        return Diagnostic(
            "broken-link", .error,
            "There is no page '\(full)' beside this easy page, so no link leads to it"
                + (guess.map { "; did you mean '\($0)'?" } ?? ""),
            at: page.front.title?.place ?? .start(of: page.file.path),
            help: "give it the name of the full page, with .easy.md at the end")
    }
}
