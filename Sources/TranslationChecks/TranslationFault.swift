package import SourceText

/// What can be wrong with a translated message. The raw values are for ever: people write them in settings and reports.
///
/// - Source: TRANSLATION.md, section 2i.
package enum FaultCode: String, Sendable, CaseIterable {
    case placeholder
    case linkTarget = "link-target"
    case html, code, footnote, number, bidi, control, paragraph
    case markup, untranslated, script, length, punctuation, space, glossary

    /// An error is a fault of fact or structure: families see the source text instead.
    package var severity: Severity {
        switch self {
        case .placeholder, .linkTarget, .html, .code, .footnote, .number, .bidi, .control, .paragraph: .error
        case .markup, .untranslated, .script, .length, .punctuation, .space, .glossary: .warning
        }
    }

    /// Whether a translator can be right all the same. A link or a tag that the source does not have never is: a file that came
    /// by e-mail could allow it to itself.
    package var mayBeAllowed: Bool { self == .number || severity != .error }
}

/// One thing that is wrong with a translation, in the words of a volunteer.
package struct TranslationFault: Sendable, Hashable {
    package let code: FaultCode
    package let message: String
    /// What to do now.
    package let help: String

    package var severity: Severity { code.severity }

    package init(_ code: FaultCode, _ message: String, help: String) {
        self.code = code
        self.message = message
        self.help = help
    }
}

/// How the words of a message are read.
package enum MessageKind: Sendable, CaseIterable {
    /// The words of one block of Markdown; `{{…}}` are placeholders.
    case markdown
    /// Words without markup: front matter, events, menus.
    case plain
    /// A block of raw HTML.
    case html
    /// Words of a theme, with `{name}` for what the program puts in.
    case themeWords
}
