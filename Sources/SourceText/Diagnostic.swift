/// How much a finding matters.
///
/// - `error` stops publication, `warning` costs some family something, `note` is advice.
package enum Severity: String, Sendable, Comparable, CaseIterable {
    case note, warning, error

    package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}

/// One thing that the build has to say about what a school wrote.
///
/// - Message: in a school secretary's words, the most telling word first, no full stop.
/// - Help: something to do now.
package struct Diagnostic: Sendable, Hashable {
    package struct Related: Sendable, Hashable {
        package let place: SourceSpan
        package let message: String

        package init(place: SourceSpan, message: String) {
            self.place = place
            self.message = message
        }
    }

    package var rule: String
    package var severity: Severity
    package var place: SourceSpan
    package var message: String
    package var help: String?
    /// BCP 47 tag of the language the finding is about, when it is not the source language.
    package var language: String?
    package var related: [Related]
    /// Text that could stand in place of the span, when there is one right answer.
    package var replacement: String?
    /// The sentence that the place is in, in the same file, where the finding is about words; several findings of one
    /// sentence are one thing to mend, and its text tells old findings from new ones.
    package var sentence: Range<Int>?
    /// UID of the event that it is about.
    package var uid: String?

    package init(
        _ rule: String, _ severity: Severity, _ message: String, at place: SourceSpan, help: String? = nil,
        language: String? = nil, related: [Related] = [], replacement: String? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.place = place
        self.message = message
        self.help = help
        self.language = language
        self.related = related
        self.replacement = replacement
    }
}

/// What a reader made of a text: the best value it could, with what it has to say about it.
///
/// Readers of text never throw; a broken file gives an empty or partial value and at least one error.
package struct Parsed<Value> {
    package var value: Value
    package var diagnostics: [Diagnostic]

    package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
        self.value = value
        self.diagnostics = diagnostics
    }
}

extension Parsed: Sendable where Value: Sendable {}
