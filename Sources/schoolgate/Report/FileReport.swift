import SourceText

/// How many findings there are of each weight.
struct FindingCounts: Equatable {
    var errors = 0
    var warnings = 0
    var notes = 0

    init() {}

    init(_ diagnostics: some Sequence<Diagnostic>) {
        for diagnostic in diagnostics {
            switch diagnostic.severity {
            case .error: errors += 1
            case .warning: warnings += 1
            case .note: notes += 1
            }
        }
    }

    static func += (sum: inout FindingCounts, more: FindingCounts) {
        sum.errors += more.errors
        sum.warnings += more.warnings
        sum.notes += more.notes
    }

    /// "1 error, 2 warnings, 0 notes"
    var text: String {
        [counted(errors, "error"), counted(warnings, "warning"), counted(notes, "note")].joined(separator: ", ")
    }
}

/// What people are told about one file; it depends on nothing in other files, so that a later build can say it again.
struct FileReport: Equatable {
    struct Note: Equatable {
        let rule: String
        let card: String
    }

    struct Left: Equatable {
        let rule: String
        let count: Int
    }

    let file: String
    let counts: FindingCounts
    var text = ""
    /// Notes on missing and old translations, which stand at the end of the whole report; a few of each rule.
    var translations: [Note] = []
    /// How many more there are of each rule.
    var translationsLeft: [Left] = []
}

/// The end of a report: a few notes on translations, and how many more there are.
struct TranslationNotes {
    private let showsAll: Bool
    private var cards = ""
    private var shown: [String: Int] = [:]
    private var left: [String: Int] = [:]

    init(showsAll: Bool) {
        self.showsAll = showsAll
    }

    mutating func add(_ report: FileReport) {
        for note in report.translations {
            shown[note.rule, default: 0] += 1
            if showsAll || shown[note.rule, default: 0] <= TextPrinter.shown {
                cards += note.card
            } else {
                left[note.rule, default: 0] += 1
            }
        }
        for more in report.translationsLeft { left[more.rule, default: 0] += more.count }
    }

    var text: String {
        left.sorted { $0.key < $1.key }.reduce(cards) { text, more in
            "\(text)… and \(more.value) more [\(more.key)]; see all with: schoolgate translate status\n"
        }
    }
}
