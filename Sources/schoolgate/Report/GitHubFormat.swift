import SourceText

extension OutputFormat {
    /// Workflow commands of GitHub Actions, worst first, as it shows ten of each kind only.
    ///
    /// - Source: GitHub Docs, "Workflow commands for GitHub Actions"; the escapes are those of its toolkit, `@actions/core`.
    static let github = OutputFormat(name: "github", purpose: "notes on the page of a run of GitHub Actions") {
        report in
        let places = Places(report.sources)
        return [Severity.error, .warning, .note].map { severity in
            report.diagnostics.filter { $0.severity == severity }.map { command($0, places) }.joined()
        }.joined()
    }
}

private func command(_ diagnostic: Diagnostic, _ places: Places) -> String {
    let file = diagnostic.place.file
    let start = places.position(diagnostic.place.range.lowerBound, in: file)
    let end = places.position(diagnostic.place.range.upperBound, in: file)
    var properties = [("file", file), ("line", "\(start.line)"), ("col", "\(start.column)")]
    // GitHub takes columns only where both are on one line.
    if end.line == start.line { properties.append(("endColumn", "\(end.column)")) }
    properties.append(("title", diagnostic.rule))
    let kind = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
    let list = properties.map { "\($0)=\(escaped($1, also: ":,".unicodeScalars))" }.joined(separator: ",")
    let message = diagnostic.message + (diagnostic.help.map { "\n" + $0 } ?? "")
    return "::\(kind) \(list)::\(escaped(message))\n"
}

private func escaped(_ text: String, also extra: String.UnicodeScalarView = "".unicodeScalars) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        if ["%", "\r", "\n"].contains(scalar) || extra.contains(scalar) {
            let digits = String(scalar.value, radix: 16, uppercase: true)
            result += "%" + (digits.count < 2 ? "0" : "") + digits
        } else {
            result.unicodeScalars.append(scalar)
        }
    }
    return result
}
