package import CivilTime
package import SourceText
import StrictYAML

/// `accessibility:` of `site.yaml`: what only the school can say in its accessibility statement.
package struct AccessibilitySettings: Sendable {
    /// Whose law the statement answers to.
    package enum Jurisdiction: String, Sendable, CaseIterable {
        case uk, us, bc, none
    }

    package struct Problem: Sendable {
        package let text: String
        package let place: SourceSpan
    }

    package var jurisdiction = Jurisdiction.none
    /// When a person last read the statement and tried the site.
    package var reviewed: Day?
    /// Key of the contact who answers for it; nil for the site's own.
    package var contact: String?
    package var knownProblems: [Problem] = []
    /// Address of the accessibility plan (Accessible British Columbia Act).
    package var planURL: String?

    package init() {}
}

/// Reads `print:` and `accessibility:`.
func readStatementSettings(_ reader: inout MapReader, into settings: inout SiteSettings) {
    if let node = reader.node("print") {
        var fields = MapReader(node, subject: "'print'")
        settings.printsCode = fields.flag("qr", default: true)
        reader.add(fields.finish())
    }
    guard let node = reader.node("accessibility") else { return }
    var fields = MapReader(node, subject: "'accessibility'")
    var statement = AccessibilitySettings()
    let names = AccessibilitySettings.Jurisdiction.allCases.map(\.rawValue)
    if let name = fields.choice("jurisdiction", of: names) {
        statement.jurisdiction = AccessibilitySettings.Jurisdiction(rawValue: name) ?? .none
    }
    statement.reviewed = fields.day("reviewed")
    statement.contact = readContactKey("contact", settings.contacts, &fields)
    statement.knownProblems = fields.textNodes("known_problems").compactMap { node in
        node.text.map { AccessibilitySettings.Problem(text: $0, place: node.place) }
    }
    if let plan = fields.node("plan_url") {
        if let url = plan.text, url.hasPrefix("https://") || url.hasPrefix("http://") {
            statement.planURL = url
        } else {
            fields.wrong(
                plan, "'\(plan.text ?? "")' is not a web address",
                help: "write it in full: plan_url: https://www.oakfield.example/plan.pdf")
        }
    }
    settings.accessibility = statement
    reader.add(fields.finish())
}
