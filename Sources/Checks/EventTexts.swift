import CommonMark
import Readability
import SiteModel
import SourceText

/// Looks for words that families may not know in the titles, notes, places and facts of calendars.
///
/// - Places: the text as a whole, as a calendar file folds and escapes its lines.
func checkEventTexts(_ site: Site, _ context: CheckContext) -> [Diagnostic] {
    let language = site.settings.source.tag
    return site.calendars.filter { !$0.path.isEmpty }.flatMap { calendar -> [Diagnostic] in
        let passages = calendar.events.flatMap(\.wordings).map { wording in
            let text = PlainText(text: wording.text, standingFor: wording.place.range)
            return PageText.Passage(kind: .frontMatter, text: text, language: language)
        }
        let path = String(calendar.path.dropFirst("content/".count))
        func diagnostics(_ rule: Rule, _ findings: [Finding]) -> [Diagnostic] {
            findings.map { finding in
                Diagnostic(
                    rule.name, finding.severity ?? rule.severity, finding.message,
                    at: SourceSpan(file: calendar.path, range: finding.range), help: finding.help)
            }
        }
        return diagnostics(.schoolJargon, findJargon(in: passages, language: language, path: path, context))
            + diagnostics(.unexplainedAcronym, findAcronyms(in: passages, language: language, path: path, context))
    }
}
