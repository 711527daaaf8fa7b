import Checks
import Foundation
import Pipeline
import Readability
import SiteModel
import SourceText

extension OutputFormat {
    /// All that is known, in the shape of DESIGN §2; docs/schemas/check.json says it to programs.
    static let json = OutputFormat(name: "json", purpose: "for programs") { try encoded(JSONReport($0)) }
}

private struct JSONReport: Encodable {
    struct Summary: Encodable {
        let errors: Int
        let warnings: Int
        let notes: Int
        let files: Int
    }

    struct PageLevel: Encodable {
        let file: String
        let language: String
        let counts: [String: Int]
        let scores: [String: Double]
    }

    /// `translate check`: the entry of a catalogue that a finding is about.
    struct EntryFinding: Encodable {
        let id: String
        let code: String
        let severity: String
        let line: Int
    }

    let version = 1
    let diagnostics: [JSONDiagnostic]
    let summary: Summary
    let pages: [PageLevel]
    let baseline: BaselineComparison.Counts?
    let findings: [EntryFinding]?
    let vanished: [VanishedAddress]?

    init(_ report: Report) {
        let places = Places(report.sources)
        diagnostics = report.diagnostics.map { JSONDiagnostic($0, places) }
        summary = Summary(
            errors: report.count(of: .error), warnings: report.count(of: .warning), notes: report.count(of: .note),
            files: Set(report.diagnostics.map(\.place.file)).count)
        pages = report.pages.map(PageLevel.init)
        baseline = report.baseline
        vanished = report.vanished
        findings = report.catalogFindings?.map { finding in
            let place = finding.diagnostic.place
            return EntryFinding(
                id: finding.id, code: finding.code, severity: finding.diagnostic.severity.rawValue,
                line: places.position(place.range.lowerBound, in: place.file).line)
        }
    }
}

extension JSONReport.PageLevel {
    fileprivate init(_ page: Page) {
        let text = PageText(page: page)
        let statistics = MeasuredText(of: text).statistics
        var scores: [String: Double] = [:]
        if statistics.isEnoughForScore {
            for formula in ReadabilityFormula.all
            where formula.serves(text.language) && statistics.sentences >= formula.leastSentences {
                scores[formula.name] = formula.score(statistics)
            }
        }
        self.init(file: page.file.path, language: text.language, counts: statistics.counts, scores: scores)
    }
}

extension TextStatistics {
    /// By the names of DESIGN §2, `measure`.
    var counts: [String: Int] {
        [
            "sentences": sentences, "words": words, "syllables": syllables, "letters": letters, "chars": characters,
            "polysyllables3": polysyllables3, "polysyllables4": polysyllables4, "complex_fog": complexFog,
            "long_words7": longWords7, "monosyllables": monosyllables, "longest_sentence_words": longestSentenceWords,
        ]
    }
}

/// One finding as programs read it.
struct JSONDiagnostic: Encodable {
    struct Related: Encodable {
        let file: String
        let line: Int
        let column: Int
        let message: String
    }

    struct Fix: Encodable {
        let replacement: String
    }

    let rule: String
    let severity: String
    let file: String
    let line: Int
    let column: Int
    let endLine: Int
    let endColumn: Int
    let message: String
    let help: String
    let language: String?
    let sentence: String?
    let uid: String?
    let fingerprint: String
    let related: [Related]
    let fix: Fix?

    init(_ diagnostic: Diagnostic, _ places: Places) {
        let start = places.position(diagnostic.place.range.lowerBound, in: diagnostic.place.file)
        let end = places.position(diagnostic.place.range.upperBound, in: diagnostic.place.file)
        rule = diagnostic.rule
        severity = diagnostic.severity.rawValue
        file = diagnostic.place.file
        line = start.line
        column = start.column
        endLine = end.line
        endColumn = end.column
        message = diagnostic.message
        help = diagnostic.help ?? ""
        language = diagnostic.language
        sentence = places.sentence(of: diagnostic)
        uid = diagnostic.uid
        fingerprint = places.fingerprint(of: diagnostic).digest
        related = diagnostic.related.map { item in
            let place = places.position(item.place.range.lowerBound, in: item.place.file)
            return Related(file: item.place.file, line: place.line, column: place.column, message: item.message)
        }
        fix = diagnostic.replacement.map { Fix(replacement: $0) }
    }
}

/// JSON with sorted keys, so that equal results are equal bytes.
func encoded(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
}
