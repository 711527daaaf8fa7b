import SourceText
import Templates

/// What compiling has to say about files, as `path:line:column: message [rule]`.
func mistakes(in files: [String: String]) -> [String] {
    described(compileTemplates(sourceFiles(files)).diagnostics, in: files)
}

/// What compiling and rendering `page.html` have to say, and what was written.
func render(
    _ files: [String: String], _ scope: TemplateScope = [:], text: TemplateText = .untranslated,
    limits: TemplateLimits = TemplateLimits()
) -> (output: String, messages: [String]) {
    let compiled = compileTemplates(sourceFiles(files))
    var output: [UInt8] = []
    let diagnostics = compiled.value.render("page.html", scope, text: text, limits: limits, into: &output)
    return (String(decoding: output, as: UTF8.self), described(compiled.diagnostics + diagnostics, in: files))
}

func render(_ page: String, _ scope: TemplateScope = [:]) -> (output: String, messages: [String]) {
    render(["page.html": page], scope)
}

private func described(_ diagnostics: [Diagnostic], in files: [String: String]) -> [String] {
    diagnostics.map { diagnostic in
        let place = LineIndex(Array((files[diagnostic.place.file] ?? "").utf8))
            .position(at: diagnostic.place.range.lowerBound)
        return "\(diagnostic.place.file):\(place.line):\(place.column): \(diagnostic.message) [\(diagnostic.rule)]"
    }
}
