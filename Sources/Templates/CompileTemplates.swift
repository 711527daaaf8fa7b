package import SourceText

/// Compiles all templates of a theme and ties them together.
///
/// - Paths: relative to the theme's root; they are what templates write in `include`, `extends` and `import`.
/// - Language: docs/templates.md, a strict subset of Jinja.
/// - Mistakes: all of them in one run, in the order of the files. What could be understood can still be rendered.
package func compileTemplates(_ files: [SourceFile]) -> Parsed<TemplateSet> {
    var draft = ProgramDraft()
    draft.program.files = files
    var templates: [TemplateDraft] = []
    var diagnostics: [[Diagnostic]] = []
    for (number, file) in files.enumerated() {
        let read = readTemplate(file, number: number, into: &draft)
        templates.append(read.value)
        diagnostics.append(read.diagnostics)
    }
    let linked = linkTemplates(templates, in: &draft.program)
    for (number, mistakes) in linked.enumerated() { diagnostics[number] += mistakes }
    return Parsed(
        TemplateSet(draft.program),
        diagnostics.flatMap { $0.sorted { $0.place.range.lowerBound < $1.place.range.lowerBound } })
}
