import Foundation
import Glibc
import SourceText

extension OutputFormat {
    /// For people: place, message, the words, what to do.
    static let text = OutputFormat(name: "text", purpose: "for people") { report, put in
        try TextPrinter(sources: report.sources, showsAll: report.showsAll).write(report.diagnostics, put)
    }
}

/// Prints findings for people: several in one sentence as one card, and few of a kind for each page.
struct TextPrinter {
    private let places: Places
    private let isColored: Bool
    private let showsAll: Bool

    /// Findings of one rule on one page beyond this many are counted, not shown.
    static let shown = 5

    /// Whether a person sees the standard output, and wants colours (https://no-color.org).
    static var isColored: Bool { isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil }

    init(sources: [String: SourceFile], isColored: Bool = TextPrinter.isColored, showsAll: Bool = false) {
        places = Places(sources)
        self.isColored = isColored
        self.showsAll = showsAll
    }

    /// - Parameter diagnostics: by file, then by place.
    func text(_ diagnostics: [Diagnostic]) -> String {
        var text = ""
        write(diagnostics) { text += $0 }
        return text
    }

    /// The same, a piece for each file.
    func write(_ diagnostics: [Diagnostic], _ put: (String) throws -> Void) rethrows {
        var notes = TranslationNotes(showsAll: showsAll)
        var rest = diagnostics[...]
        while let first = rest.first {
            let page = rest.prefix { $0.place.file == first.place.file }
            rest = rest.dropFirst(page.count)
            let report = fileReport(page)
            try put(report.text)
            notes.add(report)
        }
        try put(notes.text)
    }

    /// - Parameter page: what was found in one file, at least one thing.
    func fileReport(_ page: ArraySlice<Diagnostic>) -> FileReport {
        var report = FileReport(file: page.first?.place.file ?? "", counts: FindingCounts(page))
        var kinds = Kinds()
        var translations = Kinds()
        // Each page has one such note for each language, and another command lists them better.
        let shown = page.filter { diagnostic in
            guard isTranslationNote(diagnostic) else { return kinds.takes(diagnostic, showsAll) }
            if translations.takes(diagnostic, showsAll) {
                report.translations.append(FileReport.Note(rule: diagnostic.rule, card: card(diagnostic)))
            }
            return false
        }
        for group in grouped(shown) { report.text += group.count == 1 ? card(group[0]) : card(group) }
        for (rule, count) in kinds.left { report.text += more(count, rule, report.file) }
        if !kinds.left.isEmpty { report.text += "\n" }
        report.translationsLeft = translations.left.map { FileReport.Left(rule: $0.rule, count: $0.count) }
        return report
    }

    private func isTranslationNote(_ diagnostic: Diagnostic) -> Bool {
        diagnostic.severity == .note && ["missing-translation", "stale-translation"].contains(diagnostic.rule)
    }

    private func more(_ count: Int, _ rule: String, _ file: String) -> String {
        "… and \(count) more [\(rule)] in \(file); see all with: schoolgate check \(quoted(file)) --all\n"
    }

    /// How many findings of each rule there were.
    private struct Kinds {
        private var counts: [String: Int] = [:]

        /// Whether the finding is one of the first few of its rule.
        mutating func takes(_ diagnostic: Diagnostic, _ showsAll: Bool) -> Bool {
            if showsAll { return true }
            counts[diagnostic.rule, default: 0] += 1
            return counts[diagnostic.rule, default: 0] <= TextPrinter.shown
        }

        /// Rules with more findings than are shown, and how many more, by name.
        var left: [(rule: String, count: Int)] {
            counts.filter { $0.value > TextPrinter.shown }.sorted { $0.key < $1.key }
                .map { ($0.key, $0.value - TextPrinter.shown) }
        }
    }

    /// Findings of one page, those in one sentence together, in the order of the first of each.
    private func grouped(_ page: [Diagnostic]) -> [[Diagnostic]] {
        var groups: [[Diagnostic]] = []
        var known: [Range<Int>: Int] = [:]
        for diagnostic in page {
            if let sentence = diagnostic.sentence, let group = known[sentence] {
                groups[group].append(diagnostic)
            } else {
                if let sentence = diagnostic.sentence { known[sentence] = groups.count }
                groups.append([diagnostic])
            }
        }
        return groups
    }

    // MARK: Cards

    private func card(_ diagnostic: Diagnostic) -> String {
        head(diagnostic) + (excerpt(diagnostic.place) ?? "") + advice(diagnostic) + "\n"
    }

    /// The sentence once, then what is to say about it.
    private func card(_ group: [Diagnostic]) -> String {
        guard let range = group[0].sentence else { return group.map(card).joined() }
        let sentence = ShownSentence(range, of: places.source(of: group[0].place.file))
        var text = "\(group.count) findings in this sentence:\n\(sentence.text)\n"
        for diagnostic in group {
            let marks = sentence.marks(diagnostic.place.range) ?? excerpt(diagnostic.place) ?? ""
            text += head(diagnostic) + marks + advice(diagnostic)
        }
        return text + "\n"
    }

    private func head(_ diagnostic: Diagnostic) -> String {
        let start = places.position(diagnostic.place.range.lowerBound, in: diagnostic.place.file)
        let severity = painted(diagnostic.severity.rawValue, diagnostic.severity)
        let language = diagnostic.language.map { " (\($0))" } ?? ""
        return
            "\(visible(diagnostic.place.file)):\(start.line):\(start.column): \(severity): \(visible(diagnostic.message))\(language) [\(diagnostic.rule)]\n"
    }

    private func advice(_ diagnostic: Diagnostic) -> String {
        var text = diagnostic.help.map { "    help: \(visible($0))\n" } ?? ""
        for related in diagnostic.related {
            let place = places.position(related.place.range.lowerBound, in: related.place.file)
            text += "    \(visible(related.place.file)):\(place.line):\(place.column): \(visible(related.message))\n"
        }
        return text
    }

    /// The line with carets below the words that are meant; a long line is cut round them.
    private func excerpt(_ place: SourceSpan) -> String? {
        let source = places.source(of: place.file)
        let line = places.line(at: place.range.lowerBound, in: place.file)
        guard !line.isEmpty else { return nil }
        let lower = min(max(place.range.lowerBound, line.lowerBound), line.upperBound)
        let upper = min(max(place.range.upperBound, lower), line.upperBound)
        let before = visible(end(of: line.lowerBound..<lower, in: source, characters: 61))
        let isLong = before.count > 60
        let shownBefore = isLong ? "…" + before.suffix(60) : before
        let marked = visible(start(of: lower..<upper, in: source, characters: 100))
        let room = max(0, 110 - shownBefore.count - marked.count)
        let after = visible(start(of: upper..<line.upperBound, in: source, characters: room + 1))
        let shownAfter = after.count > room ? after.prefix(room) + "…" : after
        let caret =
            String(repeating: " ", count: shownBefore.count) + String(repeating: "^", count: max(1, marked.count))
        return "    \(shownBefore)\(marked)\(shownAfter)\n    \(caret)\n"
    }

    // A line can be a whole book, so only as much of it is decoded as is shown; no character that people write has
    // more than 40 bytes.
    private func start(of range: Range<Int>, in source: SourceFile, characters: Int) -> String {
        String(source.text(range.clamped(to: 0..<range.lowerBound + 40 * characters)).prefix(characters))
    }

    private func end(of range: Range<Int>, in source: SourceFile, characters: Int) -> String {
        var lower = max(range.lowerBound, range.upperBound - 40 * characters)
        while lower < range.upperBound, source.bytes[lower] & 0xC0 == 0x80 { lower += 1 }
        return String(source.text(lower..<range.upperBound).suffix(characters))
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
}

/// Control characters of a hostile file do nothing to a terminal.
func visible(_ text: String) -> String {
    // Nearly all texts have none; 0xC2 begins the control characters beyond ASCII, and a few signs beside.
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 }) else { return text }
    return String(
        String.UnicodeScalarView(
            text.unicodeScalars.map { scalar in
                switch scalar.value {
                case 0x09, 0x0A, 0x0D: " "
                case 0..<0x20, 0x7F..<0xA0: "\u{FFFD}"
                default: scalar
                }
            }))
}

/// A path as a shell takes it.
private func quoted(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { byte in
        byte >= 0x80 || byte == 0x2D || byte == 0x2E || byte == 0x2F || byte == 0x5F
            || Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber
    }
    return isPlain
        ? path : "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
}
