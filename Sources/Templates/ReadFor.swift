import SourceText

extension TemplateReader {
    mutating func readFor(at range: Range<Int>) throws(Mistake) {
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
        for name in [first] + (second.map { [$0] } ?? []) {
            routines[routines.count - 1].raiseListDepth(of: name, to: draft.listDepths[list])
        }
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

    mutating func readForElse(_ before: OpenFor, at range: Range<Int>) throws(Mistake) {
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

    mutating func endFor(_ before: OpenFor) {
        var part = before
        if part.next == nil {
            endLoopBody(&part)
        } else {
            _ = routines[routines.count - 1].closeScope()
        }
        draft.program.loops[part.loop].toEnd = nextStep - (part.next ?? 0)
    }
}
