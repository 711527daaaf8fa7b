import Foundation
import Glibc
import SourceText

/// Prints what was found, for people, for programs, or for GitHub's page of a run.
struct DiagnosticPrinter {
    private let sources: [String: SourceFile]
    private let isColored: Bool
    private var indices: [String: LineIndex] = [:]

    /// Notes beyond this many of one rule are counted, not shown; they are advice, and `status` lists them all.
    private static let shownNotes = 5

    init(sources: [String: SourceFile], isColored: Bool = isatty(STDOUT_FILENO) == 1) {
        self.sources = sources
        self.isColored = isColored && getenv("NO_COLOR") == nil
    }

    // MARK: Text

    mutating func text(_ diagnostics: [Diagnostic]) -> String {
        var text = ""
        var notes: [String: Int] = [:]
        for diagnostic in diagnostics {
            if diagnostic.severity == .note {
                notes[diagnostic.rule, default: 0] += 1
                if notes[diagnostic.rule, default: 0] > DiagnosticPrinter.shownNotes { continue }
            }
            text += card(diagnostic)
        }
        for (rule, count) in notes.sorted(by: { $0.key < $1.key }) where count > DiagnosticPrinter.shownNotes {
            let rest =
                rule.hasSuffix("-translation")
                ? "; schoolgate translate status shows them all" : "; --format json shows them all"
            text += "… and \(count - DiagnosticPrinter.shownNotes) more notes of the kind [\(rule)]\(rest)\n"
        }
        return text
    }

    private mutating func card(_ diagnostic: Diagnostic) -> String {
        let start = position(diagnostic.place.range.lowerBound, in: diagnostic.place.file)
        let severity = painted(diagnostic.severity.rawValue, diagnostic.severity)
        let language = diagnostic.language.map { " (\($0))" } ?? ""
        var text =
            "\(diagnostic.place.file):\(start.line):\(start.column): \(severity): \(diagnostic.message)\(language) [\(diagnostic.rule)]\n"
        if let excerpt = excerpt(diagnostic.place) { text += excerpt }
        if let help = diagnostic.help { text += "    help: \(help)\n" }
        for related in diagnostic.related {
            let place = position(related.place.range.lowerBound, in: related.place.file)
            text += "    \(related.place.file):\(place.line):\(place.column): \(related.message)\n"
        }
        return text + "\n"
    }

    /// The line with a caret below the words that are meant; a long line is cut round them.
    private mutating func excerpt(_ place: SourceSpan) -> String? {
        guard let source = sources[place.file], !source.bytes.isEmpty else { return nil }
        let index = lineIndex(of: place.file)
        let line = index.line(at: place.range.lowerBound)
        let range = index.range(ofLine: line)
        guard !range.isEmpty else { return nil }
        let before = Array(
            source.text(range.lowerBound..<max(range.lowerBound, min(place.range.lowerBound, range.upperBound))))
        let marked = Array(
            source.text(
                min(
                    place.range.lowerBound, range.upperBound)..<max(
                        min(place.range.upperBound, range.upperBound), min(place.range.lowerBound, range.upperBound))))
        let after = Array(
            source.text(
                max(
                    min(place.range.upperBound, range.upperBound), min(place.range.lowerBound, range.upperBound))..<range
                    .upperBound))
        let isLong = before.count > 60
        let shownBefore = (isLong ? "…" : "") + plain(String(before.suffix(60)))
        let shownMarked = String(marked.prefix(100))
        let room = max(0, 110 - shownBefore.count - shownMarked.count)
        let shownAfter = String(after.prefix(room)) + (after.count > room ? "…" : "")
        let caret =
            String(repeating: " ", count: shownBefore.count) + String(repeating: "^", count: max(1, shownMarked.count))
        return "    \(shownBefore)\(plain(shownMarked))\(plain(shownAfter))\n    \(caret)\n"
    }

    /// Control characters of a hostile file do nothing to a terminal.
    private func plain(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { $0 == "\t" ? " " : ($0.value < 0x20 || $0.value == 0x7F ? "\u{FFFD}" : $0) }))
    }

    private func painted(_ word: String, _ severity: Severity) -> String {
        guard isColored else { return word }
        let color =
            switch severity {
            case .error: "31"
            case .warning: "33"
            case .note: "36"
            }
        return "\u{1B}[1;\(color)m\(word)\u{1B}[0m"
    }

    // MARK: JSON

    /// The diagnostic in the shape of DESIGN §2.
    mutating func json(_ diagnostic: Diagnostic) -> JSONDiagnostic {
        let start = position(diagnostic.place.range.lowerBound, in: diagnostic.place.file)
        let end = position(diagnostic.place.range.upperBound, in: diagnostic.place.file)
        var related: [JSONDiagnostic.Related] = []
        for item in diagnostic.related {
            let place = position(item.place.range.lowerBound, in: item.place.file)
            related.append(
                JSONDiagnostic.Related(
                    file: item.place.file, line: place.line, column: place.column, message: item.message))
        }
        return JSONDiagnostic(
            rule: diagnostic.rule, severity: diagnostic.severity.rawValue, file: diagnostic.place.file,
            line: start.line,
            column: start.column, endLine: end.line, endColumn: end.column, message: diagnostic.message,
            help: diagnostic.help ?? "", language: diagnostic.language, related: related,
            fix: diagnostic.replacement.map { JSONDiagnostic.Fix(replacement: $0) })
    }

    // MARK: GitHub

    /// Workflow commands of GitHub Actions, worst first, as it shows ten of each kind only.
    mutating func github(_ diagnostics: [Diagnostic]) -> String {
        var text = ""
        for diagnostic in diagnostics.sorted(by: { $0.severity > $1.severity }) {
            let start = position(diagnostic.place.range.lowerBound, in: diagnostic.place.file)
            let end = position(diagnostic.place.range.upperBound, in: diagnostic.place.file)
            let kind = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
            let endColumn = end.line == start.line ? ",endColumn=\(end.column)" : ""
            let message = diagnostic.message + (diagnostic.help.map { "%0A" + escaped($0) } ?? "")
            text +=
                "::\(kind) file=\(diagnostic.place.file),line=\(start.line),col=\(start.column)\(endColumn),title=\(diagnostic.rule)::\(message)\n"
        }
        return text
    }

    private func escaped(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "%0A")
    }

    // MARK: Places

    private mutating func position(_ offset: Int, in file: String) -> LineIndex.Position {
        lineIndex(of: file).position(at: offset)
    }

    private mutating func lineIndex(of file: String) -> LineIndex {
        if let known = indices[file] { return known }
        let made = LineIndex(sources[file]?.bytes ?? [])
        indices[file] = made
        return made
    }
}

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
    let related: [Related]
    let fix: Fix?
}

/// JSON with sorted keys, so that equal results are equal bytes.
func encoded(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
}

/// What a command was asked for.
///
/// - A reader who has seen enough, such as `head`, is no trouble; a full disk is.
func printOutput(_ text: String) throws {
    guard !writeAll(Array(text.utf8), to: STDOUT_FILENO), errno != EPIPE else { return }
    printError("schoolgate: the output cannot be written: \(inPlainWords(errno))")
    throw Outcome.couldNotRun
}

/// What is said beside the output; where nobody listens, nothing is said.
func printError(_ text: String, terminator: String = "\n") {
    _ = writeAll(Array((text + terminator).utf8), to: STDERR_FILENO)
}
