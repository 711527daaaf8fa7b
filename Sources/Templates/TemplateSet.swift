package import SourceText

/// All templates of a theme, compiled and linked: what they include, extend and import has been found.
///
/// - Paths: relative to the theme's root, such as `components/notice/notice.html`.
/// - Sharing: a value; any number of pages can be rendered from it at the same time.
package struct TemplateSet: Sendable {
    let program: Program

    init(_ program: Program) {
        self.program = program
    }

    /// Whether there is a template at `path`.
    package func contains(_ path: String) -> Bool {
        program.templateNumbers[path] != nil
    }

    /// The paths of all templates, in the order in which they were given.
    package var paths: [String] { program.templates.map(\.path) }

    /// Every text that the templates hand to `_` or `ngettext`, in the order of files and places.
    ///
    /// A text that is used twice is listed twice.
    package var messageIDs: [TemplateMessage] {
        program.messages.map { TemplateMessage(id: $0.id, plural: $0.plural, place: program.span($0.place)) }
    }

    /// Renders the template at `path` and adds the result to `output`.
    ///
    /// - A name that nobody gave, a key that a record lacks, a value of the wrong kind: an error with the place in the
    ///   template, once for each place; nothing is written for it and the rest goes on.
    /// - Beyond `limits`: an error, and the page ends there.
    /// - No template at `path`: an error, and nothing is written.
    package func render(
        _ path: String, _ scope: TemplateScope, text: TemplateText, limits: TemplateLimits = TemplateLimits(),
        into output: inout [UInt8]
    ) -> [Diagnostic] {
        guard let number = program.templateNumbers[path] else {
            return [missingTemplate(path, at: .start(of: path), known: paths)]
        }
        var renderer = Renderer(program, scope: scope, text: text, limits: limits)
        swap(&renderer.output, &output)
        renderer.startCounting()
        renderer.runTemplate(number)
        swap(&renderer.output, &output)
        return renderer.diagnostics
    }
}

/// How much one page may ask for, so that a slip in a theme ends in a message and not in a machine that hangs.
package struct TemplateLimits: Sendable {
    /// Includes, macros and blocks inside one another. Below 64, so that the stack of a worker thread is enough.
    package var depth = 40
    /// Turns of loops, calls of macros and runs of includes, in one page; long texts that are put together count too.
    package var steps = 5_000_000
    /// Bytes that one page may add to the output.
    package var outputBytes = 64 << 20

    package init() {}
}

/// There is no template at the path that somebody wrote.
func missingTemplate(_ path: String, at place: SourceSpan, known: [String]) -> Diagnostic {
    let near = nearestName(to: path, in: known)
    return Diagnostic(
        "missing-template", .error, "no template '\(path)'" + suggestion(near), at: place,
        help: near.map { "write '\($0)', or add the file to the theme" }
            ?? "add the file to the theme; paths start at the theme's folder, as in 'components/notice/notice.html'")
}

/// `; did you mean 'page'?` where there is a name that is near enough, else nothing.
func suggestion(_ near: String?) -> String {
    near.map { "; did you mean '\($0)'?" } ?? ""
}
