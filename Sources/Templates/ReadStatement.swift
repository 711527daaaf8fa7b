import SourceText

extension TemplateReader {
    /// Reads one `{% … %}`; `range` is that of its opening brackets.
    mutating func readStatement(_ range: Range<Int>) {
        tokens = TagTokens(file.bytes, from: range.upperBound, closer: UInt8(ascii: "%"))
        var keyword = ""
        do throws(Mistake) {
            try tokens.advance()
            guard case .name(let name) = tokens.next else {
                throw Mistake("the name of a tag is missing after '{%'", at: tokens.range, help: "write one, such as 'if' or 'for'")
            }
            keyword = name
            let keywordRange = tokens.range
            try tokens.advance()
            try readTag(keyword, at: range.lowerBound..<keywordRange.upperBound)
        } catch {
            report(error)
            // Its end must find something to close, or one slip would be told as two.
            if endTags[keyword] != nil { openBroken(keyword, at: range) }
            scanner.recover(from: max(range.upperBound, tokens.range.lowerBound))
        }
    }

    private mutating func readTag(_ keyword: String, at range: Range<Int>) throws(Mistake) {
        switch keyword {
        case "if": try readIf(at: range)
        case "elif": try readElseIf(at: range)
        case "else": try readElse(at: range)
        case "for": try readFor(at: range)
        case "set": try readSet(at: range)
        case "include": try readInclude(at: range)
        case "extends": try readExtends(at: range)
        case "block": try readBlock(at: range)
        case "macro": try readMacro(at: range)
        case "import", "from": try readImport(keyword, at: range)
        case "endif", "endfor", "endblock", "endmacro": try readEnd(keyword, at: range)
        default: throw unknownTag(keyword, at: range)
        }
    }

    private func unknownTag(_ keyword: String, at range: Range<Int>) -> Mistake {
        if keyword == "endraw" {
            return Mistake("'{% endraw %}' has no '{% raw %}' before it", at: range, help: "take it out")
        }
        if jinjaTags.contains(keyword) {
            return Mistake("'{% \(keyword) %}' does not exist here", at: range, help: "docs/templates.md lists what differs from Jinja")
        }
        let near = nearestName(to: keyword, in: knownTags)
        return Mistake(
            "no tag '{% \(keyword) %}'" + suggestion(near), at: range,
            help: near.map { "write '{% \($0) … %}'" } ?? "the tags are: " + knownTags.joined(separator: ", "))
    }

    // MARK: if

    private mutating func readIf(at range: Range<Int>) throws(Mistake) {
        let condition = try readExpression()
        try expectClose()
        if isOutsideBlocks { report(outsideBlocks(at: range)) }
        let step = emit(.jumpUnless(condition, by: 0))
        routines[routines.count - 1].scopes[lastScope].openIfs += 1
        push(OpenTag(keyword: "if", range: range, kind: .if(OpenIf(unless: (step, condition)))))
    }

    private var lastScope: Int { routines[routines.count - 1].scopes.count - 1 }

    private mutating func readElseIf(at range: Range<Int>) throws(Mistake) {
        guard var part = try endOfPart(before: "elif", at: range) else { return try skipTag() }
        // The jump comes first: the condition is worked out only if the parts before it were not taken.
        part.toEnd.append(emit(.jump(0)))
        patchUnless(part)
        let condition = try readExpression()
        try expectClose()
        part.unless = (emit(.jumpUnless(condition, by: 0)), condition)
        open[open.count - 1].kind = .if(part)
    }

    private mutating func readElse(at range: Range<Int>) throws(Mistake) {
        if case .for(let part)? = open.last?.kind { return try readForElse(part, at: range) }
        guard var part = try endOfPart(before: "else", at: range) else { return try skipTag() }
        guard tokens.next != .name("if") else {
            throw Mistake("'else if' is written as one word", at: tokens.range, help: "write '{% elif … %}'")
        }
        try expectClose()
        part.toEnd.append(emit(.jump(0)))
        patchUnless(part)
        part.unless = nil
        open[open.count - 1].kind = .if(part)
    }

    /// The `if` whose part ends here; nil where its tag was broken.
    private func endOfPart(before keyword: String, at range: Range<Int>) throws(Mistake) -> OpenIf? {
        switch open.last?.kind {
        case .broken: return nil
        case .if(let part):
            guard part.unless != nil else {
                throw Mistake("'{% \(keyword) %}' comes after '{% else %}'", at: range, help: "move it before '{% else %}'")
            }
            return part
        default:
            throw Mistake("'{% \(keyword) %}' has no '{% if %}' before it", at: range, help: "add '{% if … %}', or take it out")
        }
    }

    private mutating func skipTag() throws(Mistake) {
        while true {
            if case .close = tokens.next { break }
            if tokens.next == .endOfFile { break }
            try tokens.advance()
        }
        try expectClose()
    }

    private mutating func patchUnless(_ part: OpenIf) {
        guard let (step, condition) = part.unless else { return }
        routines[routines.count - 1].steps[step] = .jumpUnless(condition, by: nextStep - step)
    }

    // MARK: for

    private mutating func readFor(at range: Range<Int>) throws(Mistake) {
        let first = try readNewName("the loop")
        var second: String?
        if tokens.next == .sign(",") {
            try tokens.advance()
            second = try readNewName("the loop")
        }
        guard tokens.next == .name("in") else {
            throw Mistake("'in' is missing", at: tokens.range, help: "write it as in '{% for page in pages %}'")
        }
        try tokens.advance()
        // Not a whole expression: an 'if' behind the list chooses items.
        let list = try readOperators(from: .or)
        routines[routines.count - 1].scopes.append(NameScope())
        let slot = routines[routines.count - 1].declare(first)
        let secondSlot = second.map { routines[routines.count - 1].declare($0) }
        var condition: Int?
        do throws(Mistake) {
            if tokens.next == .name("if") {
                try tokens.advance()
                condition = try readExpression()
            }
            try expectClose()
        } catch {
            _ = routines[routines.count - 1].closeScope()
            throw error
        }
        if isOutsideBlocks { report(outsideBlocks(at: range)) }
        let start = emit(.startLoop(draft.program.loops.count))
        routines[routines.count - 1].loops += 1
        let firstSlot = routines[routines.count - 1].slots
        draft.program.loops.append(Loop(list: list, condition: condition, slot: slot, secondSlot: secondSlot))
        let part = OpenFor(loop: draft.program.loops.count - 1, start: start, body: nextStep, firstSlot: firstSlot)
        push(OpenTag(keyword: "for", range: range, kind: .for(part)))
    }

    private mutating func readForElse(_ before: OpenFor, at range: Range<Int>) throws(Mistake) {
        guard before.next == nil else {
            throw Mistake("this loop has an '{% else %}' already", at: range, help: "take one out")
        }
        try expectClose()
        var part = before
        endLoopBody(&part)
        routines[routines.count - 1].scopes.append(NameScope())
        open[open.count - 1].kind = .for(part)
    }

    /// Ends the part that is repeated.
    private mutating func endLoopBody(_ part: inout OpenFor) {
        let next = emit(.nextItem(part.loop))
        part.next = next
        let scope = routines[routines.count - 1].closeScope()
        routines[routines.count - 1].loops -= 1
        if scope.hasUnsureNames {
            draft.program.loops[part.loop].forgotten = part.firstSlot..<routines[routines.count - 1].slots
        }
        draft.program.loops[part.loop].toBody = part.body - next
        draft.program.loops[part.loop].toElse = nextStep - part.start
    }

    private mutating func endFor(_ before: OpenFor) {
        var part = before
        if part.next == nil {
            endLoopBody(&part)
        } else {
            _ = routines[routines.count - 1].closeScope()
        }
        draft.program.loops[part.loop].toEnd = nextStep - (part.next ?? 0)
    }

    // MARK: set

    private mutating func readSet(at range: Range<Int>) throws(Mistake) {
        let nameRange = tokens.range
        let name = try readNewName("the value")
        guard tokens.next == .sign("=") else {
            throw Mistake("'=' is missing after '\(name)'", at: tokens.range, help: "write it as in '{% set \(name) = page.title %}'")
        }
        try tokens.advance()
        let value = try readExpression()
        try expectClose()
        guard !routines[routines.count - 1].isTopLevel else {
            let number = draft.name(name)
            template.setsShared.insert(number)
            emit(.setShared(name: number, value))
            if open.isEmpty { constants.append(.setShared(name: number, value)) }
            return
        }
        guard routines[routines.count - 1].slots < mostNames else {
            throw Mistake("more than \(mostNames) names in one file, block or macro", at: nameRange, help: "move a part to a macro")
        }
        emit(.setLocal(slot: routines[routines.count - 1].declare(name), value))
    }

    /// Reads a name that the template gives to something.
    mutating func readNewName(_ what: String) throws(Mistake) -> String {
        guard case .name(let name) = tokens.next else {
            throw Mistake("a name for \(what) is missing", at: tokens.range, help: "write one with letters, digits and '_'")
        }
        guard !reservedNames.contains(name) else {
            throw Mistake("'\(name)' has a meaning of its own", at: tokens.range, help: "choose another name")
        }
        guard routines[routines.count - 1].slots < mostNames else {
            throw Mistake("more than \(mostNames) names in one file, block or macro", at: tokens.range, help: "move a part to a macro")
        }
        try tokens.advance()
        return name
    }

    // MARK: Ends

    private mutating func readEnd(_ keyword: String, at range: Range<Int>) throws(Mistake) {
        if case .name(let name) = tokens.next, keyword == "endblock" || keyword == "endmacro" {
            if case .block(let opened)? = open.last?.kind, opened != name {
                report(
                    Mistake("this ends the block '\(opened)', not '\(name)'", at: tokens.range, help: "write '{% endblock %}'"))
            }
            try tokens.advance()
        }
        try expectClose()
        let opener = String(keyword.dropFirst(3))
        if open.last?.keyword != opener {
            guard open.contains(where: { $0.keyword == opener }) else {
                return report(
                    Mistake(
                        "'{% \(keyword) %}' has no '{% \(opener) %}' before it", at: range,
                        help: "take it out, or write '{% \(opener) … %}' before it"))
            }
            while let last = open.last, last.keyword != opener { closeUnfinished(last) }
        }
        if let last = open.last { close(last) }
    }

    /// Closes what was left open when the file ends.
    mutating func closeEverything() {
        while let last = open.last { closeUnfinished(last) }
        if !constants.isEmpty {
            let routine = draft.newRoutine()
            var body = RoutineDraft(number: routine, kind: .template)
            body.steps = constants
            draft.finish(body)
            template.constants = routine
        }
        draft.finish(routines[0])
    }

    private mutating func closeUnfinished(_ tag: OpenTag) {
        let end = endTags[tag.keyword] ?? ""
        report(Mistake("'{% \(tag.keyword) %}' is never closed", at: tag.range, help: "write '{% \(end) %}' where it ends"))
        close(tag)
    }

    private mutating func close(_ tag: OpenTag) {
        open.removeLast()
        switch tag.kind {
        case .if(let part):
            patchUnless(part)
            for step in part.toEnd { routines[routines.count - 1].steps[step] = .jump(nextStep - step) }
            routines[routines.count - 1].scopes[lastScope].openIfs -= 1
        case .for(let part): endFor(part)
        case .block, .macro: draft.finish(routines.removeLast())
        case .broken: if tag.keyword == "for" { routines[routines.count - 1].loops -= 1 }
        }
    }

    private mutating func openBroken(_ keyword: String, at range: Range<Int>) {
        if keyword == "for" { routines[routines.count - 1].loops += 1 }
        push(OpenTag(keyword: keyword, range: range, kind: .broken))
    }
}

private let endTags = ["if": "endif", "for": "endfor", "block": "endblock", "macro": "endmacro"]

private let knownTags = [
    "block", "elif", "else", "endblock", "endfor", "endif", "endmacro", "endraw", "extends", "for", "from", "if",
    "import", "include", "macro", "raw", "set",
]

/// Tags of Jinja that this engine leaves out.
private let jinjaTags: Set<String> = [
    "autoescape", "break", "call", "continue", "debug", "do", "endautoescape", "endcall", "endfilter", "endset",
    "endtrans", "endwith", "filter", "pluralize", "trans", "with",
]

/// How many local names one body may have: each include hands all of them on.
private let mostNames = 200
