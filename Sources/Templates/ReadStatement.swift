import SourceText

extension TemplateReader {
    /// Reads one `{% … %}`; `range` is that of its opening brackets.
    mutating func readStatement(_ range: Range<Int>) {
        tokens = TagTokens(file.bytes, from: range.upperBound, closer: UInt8(ascii: "%"))
        var keyword = ""
        do throws(Mistake) {
            try tokens.advance()
            guard case .name(let name) = tokens.next else {
                throw Mistake(
                    "the name of a tag is missing after '{%'", at: tokens.range,
                    help: "write one, such as 'if' or 'for'")
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
            return Mistake(
                "'{% \(keyword) %}' does not exist here", at: range,
                help: "docs/templates.md lists what differs from Jinja")
        }
        let near = nearestName(to: keyword, in: knownTags)
        return Mistake(
            "no tag '{% \(keyword) %}'" + suggestion(near), at: range,
            help: near.map { "write '{% \($0) … %}'" } ?? "the tags are: " + knownTags.joined(separator: ", "))
    }

    // MARK: set

    private mutating func readSet(at range: Range<Int>) throws(Mistake) {
        let nameRange = tokens.range
        let name = try readNewName("the value")
        guard tokens.next == .sign("=") else {
            throw Mistake(
                "'=' is missing after '\(name)'", at: tokens.range,
                help: "write it as in '{% set \(name) = page.title %}'")
        }
        try tokens.advance()
        let value = try readExpression()
        try expectClose()
        routines[routines.count - 1].raiseListDepth(of: name, to: draft.listDepths[value])
        guard !routines[routines.count - 1].isTopLevel else {
            let number = draft.name(name)
            template.setsShared.insert(number)
            emit(.setShared(name: number, value))
            if open.isEmpty { constants.append(.setShared(name: number, value)) }
            return
        }
        guard routines[routines.count - 1].slots < mostNames else {
            throw Mistake(
                "more than \(mostNames) names in one file, block or macro", at: nameRange,
                help: "move a part to a macro")
        }
        emit(.setLocal(slot: routines[routines.count - 1].declare(name), value))
    }

    /// Reads a name that the template gives to something.
    mutating func readNewName(_ what: String) throws(Mistake) -> String {
        guard case .name(let name) = tokens.next else {
            throw Mistake(
                "a name for \(what) is missing", at: tokens.range, help: "write one with letters, digits and '_'")
        }
        guard !reservedNames.contains(name) else {
            throw Mistake("'\(name)' has a meaning of its own", at: tokens.range, help: "choose another name")
        }
        guard routines[routines.count - 1].slots < mostNames else {
            throw Mistake(
                "more than \(mostNames) names in one file, block or macro", at: tokens.range,
                help: "move a part to a macro")
        }
        try tokens.advance()
        return name
    }

    // MARK: Ends

    private mutating func readEnd(_ keyword: String, at range: Range<Int>) throws(Mistake) {
        if case .name(let name) = tokens.next, keyword == "endblock" || keyword == "endmacro" {
            if case .block(let opened)? = open.last?.kind, opened != name {
                report(
                    Mistake(
                        "this ends the block '\(opened)', not '\(name)'", at: tokens.range,
                        help: "write '{% endblock %}'"))
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
        report(
            Mistake("'{% \(tag.keyword) %}' is never closed", at: tag.range, help: "write '{% \(end) %}' where it ends")
        )
        close(tag)
    }

    private mutating func close(_ tag: OpenTag) {
        open.removeLast()
        switch tag.kind {
        case .if(let part): endIf(part)
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
