/// Spreadsheet programs take a cell that starts with one of these for a formula, and run it.
///
/// - Source: OWASP, "CSV Injection"; the wide forms are for programs set to Japanese or Chinese.
private let startsFormula: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
]

/// The text with an apostrophe before it if a spreadsheet program would run it.
///
/// A text that starts with apostrophes and then such a sign gets one more, so that `withoutGuard` gives back every text.
func guarded(_ text: String) -> String {
    text.unicodeScalars.isFormulaAfterApostrophes ? "'" + text : text
}

/// The text without the apostrophe that `guarded` put before it.
func withoutGuard(_ text: String) -> String {
    guard text.unicodeScalars.first == "'", text.unicodeScalars.isFormulaAfterApostrophes else { return text }
    return String(text.unicodeScalars.dropFirst())
}

extension String.UnicodeScalarView {
    fileprivate var isFormulaAfterApostrophes: Bool {
        first { $0 != "'" }.map(startsFormula.contains) ?? false
    }
}
