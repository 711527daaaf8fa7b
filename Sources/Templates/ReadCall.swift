import SourceText

extension TemplateReader {
    /// Reads a call of `name`, which has just been read.
    mutating func readCall(of name: String, at range: Range<Int>) throws(Mistake) -> Int {
        switch name {
        case "_", "ngettext": return try readMessage(name, at: range)
        case "super": return try readSuper(at: range)
        case "caller", "gettext", "range", "dict", "namespace", "cycler", "joiner", "lipsum":
            throw Mistake(
                "'\(name)' does not exist here", at: range, help: "docs/templates.md lists what differs from Jinja")
        default: return try readMacroCall(of: name, in: nil, from: range.lowerBound, at: range)
        }
    }

    /// Reads `.macro(…)` behind the name of an imported file.
    mutating func readLibraryCall(_ library: String, at range: Range<Int>) throws(Mistake) -> Int {
        guard tokens.next == .sign(".") else {
            throw Mistake(
                "'\(library)' is an imported file, not a value", at: range,
                help: "call a macro of it, as in '\(library).name()'")
        }
        try tokens.advance()
        guard case .name(let name) = tokens.next else {
            throw Mistake("the name of a macro is missing after '.'", at: tokens.range, help: "write it here")
        }
        let nameRange = tokens.range
        try tokens.advance()
        guard tokens.next == .sign("(") else {
            throw Mistake("brackets are missing after '\(name)'", at: nameRange, help: "write '\(library).\(name)()'")
        }
        return try readMacroCall(of: name, in: library, from: range.lowerBound, at: nameRange)
    }

    private mutating func readMacroCall(
        of name: String, in library: String?, from start: Int, at nameRange: Range<Int>
    ) throws(Mistake) -> Int {
        let arguments = try readArguments()
        let number = draft.program.calls.count
        draft.program.calls.append(Call(routine: nil, arguments: Operands(start: 0, count: 0), importedFrom: nil))
        template.calls.append(
            TemplateDraft.PendingCall(
                number: number, library: library, name: name, namePlace: place(nameRange), arguments: arguments))
        return try draft.add(
            .macro(call: number), at: place(from: start),
            arguments: arguments.positional.map(\.value) + arguments.named.map(\.value))
    }

    /// Reads `(a, b, name=c)`.
    mutating func readArguments() throws(Mistake) -> Arguments {
        let start = tokens.range.lowerBound
        try enter()
        defer { depth -= 1 }
        try expect("(", after: "the name")
        var arguments = Arguments(range: start..<start)
        while tokens.next != .sign(")") {
            let range = tokens.range
            if case .name(let name) = tokens.next, tokens.afterNext == .sign("=") {
                try tokens.advance()
                try tokens.advance()
                let value = try readExpression()
                if arguments.named.contains(where: { $0.name == name }) {
                    throw Mistake("'\(name)' is given twice", at: range, help: "take one out")
                }
                arguments.named.append(Arguments.Named(name: name, value: value, range: range))
            } else {
                guard arguments.named.isEmpty else {
                    throw Mistake(
                        "values without a name come first", at: range,
                        help: "write 'name=' before it, or move it to the front")
                }
                let value = try readExpression()
                arguments.positional.append((value, range.lowerBound..<tokens.lastEnd))
            }
            guard arguments.named.count + arguments.positional.count <= mostArguments else {
                throw Mistake(
                    "more than \(mostArguments) values in one call", at: range, help: "hand over a record or a list")
            }
            guard tokens.next == .sign(",") else { break }
            try tokens.advance()
        }
        try expect(")", after: "the values")
        arguments.range = start..<tokens.lastEnd
        return arguments
    }

    private mutating func readSuper(at range: Range<Int>) throws(Mistake) -> Int {
        let arguments = try readArguments()
        guard arguments.positional.isEmpty, arguments.named.isEmpty else {
            throw Mistake("'super' takes no values", at: arguments.range, help: "write 'super()'")
        }
        guard routines[routines.count - 1].kind == .block,
            case .block(let name)? = open.last(where: { if case .block = $0.kind { true } else { false } })?.kind
        else {
            throw Mistake("'super()' has a meaning only inside a block", at: range, help: "take it out")
        }
        let use = place(range)
        if template.blocks[name]?.parentUse == nil { template.blocks[name]?.parentUse = use }
        return try draft.add(.parentBlock, at: place(from: range.lowerBound))
    }

    // MARK: Texts for translators

    private mutating func readMessage(_ function: String, at range: Range<Int>) throws(Mistake) -> Int {
        var count: Int?
        let isPlural = function == "ngettext"
        let arguments = try readArguments()
        let texts = arguments.positional.prefix(isPlural ? 2 : 1).map { literal($0.value) }
        let example =
            isPlural
            ? "ngettext(\"One letter\", \"{count} letters\", n)" : "_(\"Read more about {topic}\", topic=page.title)"
        guard arguments.positional.count == (isPlural ? 3 : 1), !texts.contains(nil) else {
            throw Mistake(
                "'\(function)' needs \(isPlural ? "two texts in quotes and a number" : "one text in quotes")",
                at: range.lowerBound..<tokens.lastEnd, help: "write it as in '\(example)'")
        }
        if isPlural { count = arguments.positional[2].value }
        let id = texts[0] ?? ""
        let plural = isPlural ? texts[1] : nil
        if id.isEmpty {
            throw Mistake(
                "there is nothing to translate in an empty text", at: arguments.range, help: "write '\(example)'")
        }
        let values = arguments.named.map { (name: $0.name, expression: $0.value) }
        checkPlaceholders(in: [id] + (plural.map { [$0] } ?? []), arguments, hasCount: isPlural)
        let place = place(from: range.lowerBound)
        draft.program.messages.append(Message(id: id, plural: plural, count: count, values: values, place: place))
        return try draft.add(
            .message(draft.program.messages.count - 1), at: place,
            arguments: values.map(\.expression) + (count.map { [$0] } ?? []))
    }

    private func literal(_ expression: Int) -> String? {
        guard case .constant(let number) = draft.program.expressions[expression],
            case .text(let text) = draft.program.constants[number]
        else { return nil }
        return text
    }

    private mutating func checkPlaceholders(in texts: [String], _ arguments: Arguments, hasCount: Bool) {
        let used = Set(texts.flatMap { text in placeholders(in: Array(text.utf8)).map(\.name) })
        let given = arguments.named.map(\.name) + (hasCount ? ["count"] : [])
        for name in used.sorted() where !given.contains(name) {
            report(
                Mistake(
                    "'{\(name)}' has no value" + suggestion(nearestName(to: name, in: given)), at: arguments.range,
                    help: "add '\(name)=…' to the call", rule: "unknown-name"))
        }
        for argument in arguments.named where !used.contains(argument.name) {
            report(
                Mistake(
                    "the text has no '{\(argument.name)}'" + suggestion(nearestName(to: argument.name, in: used)),
                    at: argument.range, help: "write '{\(argument.name)}' in the text, or take the value out",
                    rule: "unknown-name"))
        }
    }
}

/// How many values a call may have; each is compared with each name.
private let mostArguments = 50
