import SourceText

/// Reads one template file into the program; what it needs from other files is noted for linking.
///
/// - Jinja's tags are read one by one; what is still open is kept in a list, so that deep nesting costs no stack.
/// - After a mistake reading goes on behind the tag, so that one run finds them all.
func readTemplate(_ file: SourceFile, number: Int, into draft: inout ProgramDraft) -> Parsed<TemplateDraft> {
    var reader = TemplateReader(file, number: number, routine: draft.newRoutine())
    swap(&reader.draft, &draft)
    reader.readAll()
    swap(&reader.draft, &draft)
    return Parsed(reader.template, reader.diagnostics)
}

struct TemplateReader {
    let file: SourceFile
    let fileNumber: Int
    var draft = ProgramDraft()
    var template: TemplateDraft
    var diagnostics: [Diagnostic] = []
    var scanner: TagScanner
    var tokens: TagTokens
    /// The bodies that are being read: the template's, then a block or macro in it, and so on.
    var routines: [RoutineDraft]
    /// The tags that wait for their end.
    var open: [OpenTag] = []
    /// The top-level `set`s alone.
    var constants: [Step] = []
    /// Whether anything but white space and `set` has been read.
    private(set) var hasShownSomething = false
    /// How deep we are in brackets.
    var depth = 0

    fileprivate init(_ file: SourceFile, number: Int, routine: Int) {
        self.file = file
        fileNumber = number
        template = TemplateDraft(path: file.path, file: number)
        template.root = routine
        scanner = TagScanner(file.bytes)
        tokens = TagTokens(file.bytes, from: 0, closer: 0)
        routines = [RoutineDraft(number: routine, kind: .template)]
    }

    fileprivate mutating func readAll() {
        checkEncoding()
        var isMore = true
        while isMore, open.count < deepestTags, diagnostics.count < mostMistakes {
            var texts: [Range<Int>] = []
            var opening: TagScanner.Opening?
            do throws(Mistake) {
                opening = try scanner.next { texts.append($0) }
                isMore = opening != nil
            } catch {
                report(error)
            }
            for text in texts where !text.isEmpty { emitText(text) }
            switch opening {
            case .output(let range): readOutput(range)
            case .statement(let range): readStatement(range)
            case nil: break
            }
        }
        closeEverything()
    }

    // MARK: What every part of the reader needs

    func place(_ range: Range<Int>) -> Place {
        Place(file: fileNumber, lower: range.lowerBound, upper: range.upperBound)
    }

    /// From `lower` to the end of the last token that was read.
    func place(from lower: Int) -> Place {
        place(lower..<max(lower, tokens.lastEnd))
    }

    mutating func report(_ mistake: Mistake) {
        let related = mistake.related.map { Diagnostic.Related(place: file.span($0.range), message: $0.message) }
        diagnostics.append(
            Diagnostic(
                mistake.rule, .error, mistake.message, at: file.span(mistake.range), help: mistake.help,
                related: related.map { [$0] } ?? []))
    }

    /// Keeps a tag until its end comes.
    mutating func push(_ tag: OpenTag) {
        open.append(tag)
        guard open.count == deepestTags else { return }
        report(
            Mistake(
                "more than \(deepestTags) tags are inside one another", at: tag.range,
                help: "move the inner part to a macro"))
    }

    /// Adds a step to the body that is being read; the result is its place there.
    @discardableResult
    mutating func emit(_ step: Step) -> Int {
        switch step {
        case .setShared, .text: break
        default: hasShownSomething = true
        }
        routines[routines.count - 1].steps.append(step)
        return routines[routines.count - 1].steps.count - 1
    }

    var nextStep: Int { routines[routines.count - 1].steps.count }

    /// Whether we are in a template that extends another, outside of its blocks, where nothing is ever shown.
    var isOutsideBlocks: Bool { template.extends != nil && routines.count == 1 && open.isEmpty }

    /// Reads the end of a tag.
    mutating func expectClose(isOutput: Bool = false) throws(Mistake) {
        guard case .close(let mark) = tokens.next else {
            if tokens.next == .endOfFile {
                throw Mistake(
                    "this tag is never closed", at: tokens.range, help: "write '\(isOutput ? "}}" : "%}")' at its end")
            }
            throw Mistake(
                "'\(file.text(tokens.range))' is not expected here", at: tokens.range,
                help: "the tag could end here with '\(isOutput ? "}}" : "%}")'")
        }
        scanner.close(at: tokens.range.upperBound, mark: mark, isOutput: isOutput)
    }

    // MARK: Text and {{ … }}

    private mutating func emitText(_ range: Range<Int>) {
        if isOutsideBlocks {
            guard let first = range.first(where: { !isSpace(file.bytes[$0]) }) else { return }
            return report(outsideBlocks(at: first..<range.upperBound))
        }
        if !hasShownSomething { hasShownSomething = !range.allSatisfy { isSpace(file.bytes[$0]) } }
        emit(draft.text(file.bytes[range]))
    }

    private mutating func readOutput(_ range: Range<Int>) {
        tokens = TagTokens(file.bytes, from: range.upperBound, closer: UInt8(ascii: "}"))
        do throws(Mistake) {
            try tokens.advance()
            let value = try readExpression()
            try expectClose(isOutput: true)
            if isOutsideBlocks { throw outsideBlocks(at: range.lowerBound..<tokens.range.upperBound) }
            emit(.write(value))
        } catch {
            report(error)
            scanner.recover(from: max(range.upperBound, tokens.range.lowerBound))
        }
    }

    func outsideBlocks(at range: Range<Int>) -> Mistake {
        Mistake(
            "this is never shown: the file extends another, and this is outside of its blocks", at: range,
            help: "move it into a '{% block … %}', or take it out")
    }

    private mutating func checkEncoding() {
        do throws(UTF8.ValidationError) {
            try checkUTF8(file.bytes.span)
        } catch {
            report(
                Mistake(
                    "this is not UTF-8 text", at: error.byteOffsets.lowerBound..<error.byteOffsets.upperBound,
                    help: "save the file with the encoding UTF-8"))
        }
    }
}

/// How many tags may be open at once, and after how many mistakes the rest of a file is not read.
private let deepestTags = 100
private let mostMistakes = 100

private func checkUTF8(_ bytes: Span<UInt8>) throws(UTF8.ValidationError) {
    _ = try UTF8Span(validating: bytes)
}
