package import Languages
package import SourceText

extension TranslationFault {
    /// Name of the rule under which the fault stands in reports and in `site.yaml`: `translation-number`.
    package var rule: String { code.rule }

    /// As those who look after translations read it.
    package func diagnostic(at place: SourceSpan, in language: Language) -> Diagnostic {
        Diagnostic(rule, severity, message, at: place, help: help, language: language.tag)
    }

    /// As a build says it.
    ///
    /// - Severity: families see the source text in place of a faulty one, so an error is a warning here, which stops
    ///   publication with `--strict` only; what is an opinion is a note. One slip in a mailed catalogue must not keep a
    ///   school's news from everybody.
    package func buildDiagnostic(at place: SourceSpan, in language: Language) -> Diagnostic {
        let isRefused = severity == .error
        return Diagnostic(
            rule, isRefused ? .warning : .note, isRefused ? message + ", so families see the source text" : message,
            at: place, help: help, language: language.tag)
    }
}

extension FaultCode {
    package var rule: String { "translation-" + rawValue }
}
