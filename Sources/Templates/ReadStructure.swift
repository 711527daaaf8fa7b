import SourceText

/// The tags that tie files together: include, extends, block, macro, import.
extension TemplateReader {
    // MARK: include and extends

    mutating func readInclude(at range: Range<Int>) throws(Mistake) {
        let reference = try readPath(after: "include")
        if case .name(let word) = tokens.next {
            throw Mistake(
                "'\(word)' does not exist in '{% include %}'", at: tokens.range,
                help: "an included file sees all names of this place; use a macro to hand over values of its own")
        }
        try expectClose()
        if isOutsideBlocks { return report(outsideBlocks(at: range)) }
        template.includes.append((draft.program.includes.count, reference))
        emit(.include(draft.program.includes.count))
        draft.program.includes.append(Include(template: nil, passed: passedNames(), place: reference.place))
    }

    mutating func readExtends(at range: Range<Int>) throws(Mistake) {
        let reference = try readPath(after: "extends")
        try expectClose()
        guard template.extends == nil else {
            return report(Mistake("a file can extend one other only", at: range, help: "take one '{% extends %}' out"))
        }
        guard routines.count == 1, open.isEmpty, !hasShownSomething else {
            return report(
                Mistake("'{% extends %}' comes too late", at: range, help: "make it the first thing in the file"))
        }
        template.extends = reference
    }

    private mutating func readPath(after keyword: String) throws(Mistake) -> TemplateDraft.Reference {
        let range = tokens.range
        guard case .text = tokens.next else {
            throw Mistake(
                "'{% \(keyword) %}' needs the path of a file, in quotes", at: range,
                help: "write it as in '{% \(keyword) \"components/notice/notice.html\" %}'")
        }
        let path = try readText()
        return TemplateDraft.Reference(path: path, place: place(from: range.lowerBound))
    }

    /// The local names at this place, those of outer scopes first.
    private mutating func passedNames() -> [Passed] {
        var passed: [Passed] = []
        for scope in routines[routines.count - 1].scopes {
            for (name, local) in scope.names.sorted(by: { $0.value.slot < $1.value.slot }) {
                passed.append(Passed(slot: local.slot, name: draft.name(name)))
            }
        }
        return passed
    }

    // MARK: block

    mutating func readBlock(at range: Range<Int>) throws(Mistake) {
        let nameRange = tokens.range
        guard case .name(let name) = tokens.next else {
            throw Mistake(
                "the name of the block is missing", at: nameRange, help: "write it as in '{% block content %}'")
        }
        try tokens.advance()
        let isScoped = tokens.next == .name("scoped")
        if isScoped { try tokens.advance() }
        try expectClose()
        if let earlier = template.blocks[name] {
            throw Mistake(
                "there are two blocks '\(name)' in this file", at: nameRange, help: "give one another name",
                related: (earlier.place.range, "the first is here"))
        }
        let body = routines[routines.count - 1]
        guard body.kind != .macro else {
            throw Mistake("a macro cannot hold a block", at: range, help: "move the block out of the macro")
        }
        guard isScoped || body.loops == 0 else {
            throw Mistake(
                "a block inside a loop needs the word 'scoped', or it would not see the loop's names", at: range,
                help: "write '{% block \(name) scoped %}'")
        }
        let routine = draft.newRoutine()
        let isOutside = isOutsideBlocks
        template.blocks[name] = TemplateDraft.Block(
            name: draft.name(name), routine: routine, place: place(nameRange), replaces: isOutside)
        if !isOutside {
            emit(.block(draft.program.blocks.count))
            draft.program.blocks.append(
                Block(name: draft.name(name), passed: isScoped ? passedNames() : [], place: place(nameRange)))
        }
        routines.append(RoutineDraft(number: routine, kind: .block))
        push(OpenTag(keyword: "block", range: range, kind: .block(name)))
    }

    // MARK: macro

    mutating func readMacro(at range: Range<Int>) throws(Mistake) {
        let nameRange = tokens.range
        let name = try readNewName("the macro")
        guard routines.count == 1, open.isEmpty else {
            throw Mistake("a macro cannot stand inside another tag", at: range, help: "move it to the top of the file")
        }
        if template.macros[name] != nil || template.imported[name] != nil {
            throw Mistake("there are two macros '\(name)' in this file", at: nameRange, help: "give one another name")
        }
        var macro = RoutineDraft(number: draft.newRoutine(), kind: .macro)
        swap(&macro, &routines[0])
        defer { swap(&macro, &routines[0]) }
        let parameters = try readParameters()
        try expectClose()
        template.macros[name] = TemplateDraft.Macro(routine: routines[0].number, parameters: parameters)
        push(OpenTag(keyword: "macro", range: range, kind: .macro))
        routines.append(routines[0])
    }

    /// Reads `(a, b=default)`; the macro's body begins by working out the defaults that are needed.
    private mutating func readParameters() throws(Mistake) -> [Parameter] {
        try expect("(", after: "the name of the macro")
        var parameters: [Parameter] = []
        var defaults: [(slot: Int, value: Int)] = []
        while tokens.next != .sign(")") {
            let range = tokens.range
            let name = try readNewName("the value")
            guard !parameters.contains(where: { $0.name == name }) else {
                throw Mistake("'\(name)' is there twice", at: range, help: "give one another name")
            }
            let slot = routines[0].slots
            if tokens.next == .sign("=") {
                try tokens.advance()
                defaults.append((slot, try readExpression()))
                parameters.append(.optional(name))
            } else {
                guard defaults.isEmpty else {
                    throw Mistake(
                        "'\(name)' needs a default, because the one before it has one", at: range,
                        help: "write '\(name)=none'")
                }
                parameters.append(.required(name))
            }
            _ = routines[0].declare(name)
            guard tokens.next == .sign(",") else { break }
            try tokens.advance()
        }
        try expect(")", after: "the names of the values")
        for (slot, value) in defaults { routines[0].steps.append(.setIfMissing(slot: slot, value)) }
        return parameters
    }

    // MARK: import

    mutating func readImport(_ keyword: String, at range: Range<Int>) throws(Mistake) {
        let reference = try readPath(after: keyword)
        guard routines.count == 1, open.isEmpty else {
            throw Mistake(
                "'{% \(keyword) %}' stands inside another tag", at: range, help: "move it to the top of the file")
        }
        if keyword == "import" {
            try expectWord("as")
            let nameRange = tokens.range
            let name = try readNewName("the imported file")
            try checkIsFree(name, at: nameRange)
            template.libraries[name] = reference
        } else {
            try expectWord("import")
            repeat {
                if tokens.next == .sign(",") { try tokens.advance() }
                try readImportedName(from: reference)
            } while tokens.next == .sign(",")
        }
        if tokens.next == .name("with") || tokens.next == .name("without") {
            throw Mistake(
                "imports have no context here", at: tokens.range,
                help: "hand over what the macro needs as an argument, and take these words out")
        }
        try expectClose()
    }

    private mutating func readImportedName(from reference: TemplateDraft.Reference) throws(Mistake) {
        let range = tokens.range
        let name = try readNewName("the macro")
        var alias = name
        if tokens.next == .name("as") {
            try tokens.advance()
            alias = try readNewName("the macro")
        }
        try checkIsFree(alias, at: range)
        template.imported[alias] = TemplateDraft.ImportedName(from: reference, name: name, place: place(range))
    }

    private func checkIsFree(_ name: String, at range: Range<Int>) throws(Mistake) {
        guard template.libraries[name] == nil, template.imported[name] == nil, template.macros[name] == nil else {
            throw Mistake(
                "'\(name)' is the name of something else in this file", at: range, help: "choose another name")
        }
    }

    private mutating func expectWord(_ word: String) throws(Mistake) {
        guard tokens.next == .name(word) else {
            throw Mistake(
                "'\(word)' is missing", at: tokens.range,
                help: "write '{% import \"forms.html\" as forms %}' or '{% from \"forms.html\" import field %}'")
        }
        try tokens.advance()
    }
}
