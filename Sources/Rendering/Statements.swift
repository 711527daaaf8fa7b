import Languages
import SiteModel
import SourceText
import Templates

/// What the accessibility rules found, for the statement; counts are of pages.
package struct CheckSummary: Sendable {
    /// What families know a kind of finding by.
    package enum Part: Sendable, CaseIterable {
        case headings, links, pictures, tables, other

        func name(_ words: ThemeWords) -> String {
            switch self {
            case .headings: words("Headings")
            case .links: words("Links")
            case .pictures: words("Pictures")
            case .tables: words("Tables")
            case .other: words("Other things")
            }
        }
    }

    package var pages: Int
    package var parts: [(part: Part, pages: Int)]

    package init(pages: Int, parts: [(part: Part, pages: Int)]) {
        self.pages = pages
        self.parts = parts
    }
}

extension EditionRenderer {
    /// Pages about the site itself, where the school has written none.
    func renderStatements() -> [(OutputFile, [Diagnostic])] {
        site.madeStatements.map { statement in
            let segments = [statement.rawValue]
            let title = words(statement == .accessibility ? "Accessibility" : "Privacy")
            var frame = PageFrame(.page, segments, title: LocalText(title), in: self)
            frame.contact = statement == .accessibility ? site.settings.accessibility?.contact : nil
            frame.page["statement"] =
                statement == .accessibility ? accessibilityStatement(isOwnPage: true) : ["kind": "privacy"]
            return render("templates/statement.html", to: addresses.output(segments), scope(frame))
        }
    }

    /// What was checked, what is wrong, and what to do about it; never that a page is accessible.
    ///
    /// - Parameter isOwnPage: false below the text of a page that the school wrote.
    func accessibilityStatement(isOwnPage: Bool) -> TemplateValue {
        let settings = site.settings.accessibility ?? AccessibilitySettings()
        let problems = settings.knownProblems.map { problem -> TemplateValue in
            var record: [String: TemplateValue] = [:]
            record.put("text", shown(edition.words.site(problem.text, context: "accessibility.problem")))
            return .record(record)
        }
        let found = checks.map { checks -> TemplateValue in
            [
                "pages": .int(checks.pages), "pages_text": .text(format.number(checks.pages)),
                "parts": .list(
                    checks.parts.map {
                        ["name": .text($0.part.name(words)), "pages_text": .text(format.number($0.pages))]
                    }),
            ]
        }
        return [
            "kind": "accessibility", "is_own_page": .bool(isOwnPage), "found": found ?? TemplateValue.none,
            "checked_on": .text(format.longDay(site.today)), "problems": .list(problems),
            "reviewed": settings.reviewed.map(date) ?? TemplateValue.none,
            "law": .text(settings.jurisdiction.rawValue), "plan_url": TemplateValue(settings.planURL),
        ]
    }
}
