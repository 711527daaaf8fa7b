import SourceText

extension OutputFormat {
    /// The XML of Checkstyle 4.3, which many build servers read.
    static let checkstyle = OutputFormat(name: "checkstyle", purpose: "XML for build servers") { report in
        let places = Places(report.sources)
        var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n"
        var open: String?
        for diagnostic in report.diagnostics {
            let file = diagnostic.place.file
            if file != open {
                if open != nil { xml += "  </file>\n" }
                xml += "  <file name=\"\(escaped(file))\">\n"
                open = file
            }
            xml += row(diagnostic, places)
        }
        return xml + (open == nil ? "" : "  </file>\n") + "</checkstyle>\n"
    }
}

private func row(_ diagnostic: Diagnostic, _ places: Places) -> String {
    let place = places.position(diagnostic.place.range.lowerBound, in: diagnostic.place.file)
    let severity = diagnostic.severity == .note ? "info" : diagnostic.severity.rawValue
    let message = diagnostic.message + (diagnostic.help.map { "\n" + $0 } ?? "")
    return "    <error line=\"\(place.line)\" column=\"\(place.column)\" severity=\"\(severity)\" "
        + "message=\"\(escaped(message))\" source=\"schoolgate.\(escaped(diagnostic.rule))\"/>\n"
}

/// Text as XML 1.0 takes it between quotes; characters that it does not allow become U+FFFD.
private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        // As they are, a reader would make spaces of them.
        case "\t", "\n", "\r": result += "&#\(scalar.value);"
        case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}
