import SourceText

extension TemplateReader {
    mutating func readIf(at range: Range<Int>) throws(Mistake) {
        let condition = try readExpression()
        try expectClose()
        if isOutsideBlocks { report(outsideBlocks(at: range)) }
        let step = emit(.jumpUnless(condition, by: 1))
        routines[routines.count - 1].scopes[lastScope].openIfs += 1
        push(OpenTag(keyword: "if", range: range, kind: .if(OpenIf(unless: (step, condition)))))
    }

    private var lastScope: Int { routines[routines.count - 1].scopes.count - 1 }

    mutating func readElseIf(at range: Range<Int>) throws(Mistake) {
        guard var part = try endOfPart(before: "elif", at: range) else { return try skipTag() }
        let condition = try readExpression()
        try expectClose()
        part.toEnd.append(emit(.jump(1)))
        patchUnless(part)
        part.unless = (emit(.jumpUnless(condition, by: 1)), condition)
        open[open.count - 1].kind = .if(part)
    }

    mutating func readElse(at range: Range<Int>) throws(Mistake) {
        if case .for(let part)? = open.last?.kind { return try readForElse(part, at: range) }
        guard var part = try endOfPart(before: "else", at: range) else { return try skipTag() }
        guard tokens.next != .name("if") else {
            throw Mistake("'else if' is written as one word", at: tokens.range, help: "write '{% elif … %}'")
        }
        try expectClose()
        part.toEnd.append(emit(.jump(1)))
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
                throw Mistake(
                    "'{% \(keyword) %}' comes after '{% else %}'", at: range, help: "move it before '{% else %}'")
            }
            return part
        default:
            throw Mistake(
                "'{% \(keyword) %}' has no '{% if %}' before it", at: range, help: "add '{% if … %}', or take it out")
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

    mutating func endIf(_ part: OpenIf) {
        patchUnless(part)
        for step in part.toEnd { routines[routines.count - 1].steps[step] = .jump(nextStep - step) }
        routines[routines.count - 1].scopes[lastScope].openIfs -= 1
    }
}
