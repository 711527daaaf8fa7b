import SiteModel
import SourceText

/// Menu, logo and rule names in `site.yaml` that lead nowhere.
func checkSettings(_ site: Site) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    func checkMenu(_ entries: [MenuEntry]) {
        for entry in entries {
            if [.missing, .unsafe].contains(site.menuMeaning(entry.target)) {
                diagnostics.append(missing(entry.target, at: entry.place, names: site.linkNames))
            }
            checkMenu(entry.children)
        }
    }
    checkMenu(site.settings.menu)
    if let logo = site.settings.logo, site.assets[logo] == nil {
        diagnostics.append(
            missing(logo, at: site.settings.logoPlace ?? .start(of: "site.yaml"), names: Array(site.assets.keys)))
    }
    for schoolClass in site.settings.classes where site.pageByPath["classes/\(schoolClass.key)/index.md"] == nil {
        diagnostics.append(
            Diagnostic(
                "missing-class-page", .note, "The class '\(schoolClass.key)' has no page, so no list shows it",
                at: schoolClass.place,
                help: "write content/classes/\(schoolClass.key)/index.md"))
    }
    return diagnostics
}

private func missing(_ path: String, at place: SourceSpan, names: [String]) -> Diagnostic {
    let guess = nearestName(to: path, in: names)
    return Diagnostic(
        "broken-link", .error,
        "There is no page or file at '\(path)'" + (guess.map { "; did you mean '\($0)'?" } ?? ""),
        at: place, help: "check the name; paths in site.yaml begin in content/", replacement: guess)
}
