import SourceText

extension TemplateReader {
    /// Reads a value: a literal, a name, a call, or something in brackets.
    mutating func readPrimary() throws(Mistake) -> Int {
        let start = tokens.range.lowerBound
        switch tokens.next {
        case .text: return try draft.constant(.text(readText()), at: place(from: start))
        case .number(let number):
            try tokens.advance()
            return try draft.constant(.int(number), at: place(from: start))
        case .name(let name): return try readName(name)
        case .sign("("):
            try tokens.advance()
            let value = try readExpression()
            if tokens.next == .sign(",") {
                throw Mistake("a list is written in square brackets", at: tokens.range, help: "write '[a, b]'")
            }
            try expect(")", after: "what is in brackets")
            return value
        case .sign("["): return try readList()
        case .sign("{"):
            throw Mistake(
                "records cannot be written here", at: tokens.range, help: "use a macro with arguments, or '{% set %}'")
        case .endOfFile:
            throw Mistake("this tag is never closed", at: tokens.range, help: "write its closing brackets")
        case .close, .sign:
            throw Mistake(
                "a value is missing here", at: tokens.range, help: "write a name, a text in quotes or a number")
        }
    }

    /// Reads texts in quotes that follow one another, as one.
    mutating func readText() throws(Mistake) -> String {
        var whole = ""
        while case .text(let part) = tokens.next {
            whole += part
            try tokens.advance()
        }
        return whole
    }

    private mutating func readList() throws(Mistake) -> Int {
        let start = tokens.range.lowerBound
        try tokens.advance()
        var items: [Int] = []
        while tokens.next != .sign("]") {
            items.append(try readExpression())
            guard tokens.next == .sign(",") else { break }
            try tokens.advance()
        }
        try expect("]", after: "a list")
        return try draft.add(.list(draft.operands(items)), at: place(from: start))
    }

    private mutating func readName(_ name: String) throws(Mistake) -> Int {
        let range = tokens.range
        if let value = namedConstants[name] {
            try tokens.advance()
            return try draft.constant(value, at: place(range))
        }
        if operatorWords.contains(name) {
            throw Mistake(
                "a value is missing before '\(name)'", at: range, help: "write a name, a text in quotes or a number")
        }
        try tokens.advance()
        if tokens.next == .sign("(") { return try readCall(of: name, at: range) }
        if name == "loop", current.slots(for: name).slots.isEmpty { return try readLoopField(range) }
        if template.libraries[name] != nil, current.slots(for: name).slots.isEmpty {
            return try readLibraryCall(name, at: range)
        }
        return try variable(name, at: place(range))
    }

    private var current: RoutineDraft { routines[routines.count - 1] }

    /// What `name` means here: from the innermost scope to the page.
    private mutating func variable(_ name: String, at place: Place) throws(Mistake) -> Int {
        var (slots, isSure) = current.slots(for: name)
        let depth = max(current.listDepth(of: name), routines[0].listDepth(of: name))
        var value: Int
        if isSure {
            value = try draft.add(.local(slot: slots.removeLast()), at: place, listDepth: depth)
        } else {
            value = try draft.add(.shared(name: draft.name(name)), at: place, listDepth: depth)
        }
        for slot in slots.reversed() {
            value = try draft.add(.localOr(slot: slot, otherwise: value), at: place)
        }
        return value
    }

    private mutating func readLoopField(_ range: Range<Int>) throws(Mistake) -> Int {
        guard current.loops > 0 else {
            throw Mistake(
                "'loop' is known only inside '{% for %}'", at: range,
                help: "an include, a block or a macro inside the loop gets it through a name of its own")
        }
        let fields = LoopField.allCases.map(\.rawValue)
        guard tokens.next == .sign(".") else {
            throw Mistake(
                "'loop' alone is not a value", at: range,
                help: "write one of 'loop.\(fields.joined(separator: "', 'loop."))'")
        }
        try tokens.advance()
        guard case .name(let name) = tokens.next, let field = LoopField(rawValue: name) else {
            let written = file.text(tokens.range)
            throw Mistake(
                "'loop' has no '\(written)'" + suggestion(nearestName(to: written, in: fields)), at: tokens.range,
                help: "it has '\(fields.joined(separator: "', '"))'", rule: "unknown-name")
        }
        try tokens.advance()
        return try draft.add(.loop(field), at: place(from: range.lowerBound))
    }
}

private let namedConstants: [String: TemplateValue] = [
    "true": true, "True": true, "false": false, "False": false, "none": TemplateValue.none, "None": TemplateValue.none,
]

private let operatorWords: Set<String> = ["and", "or", "not", "in", "is", "if", "else", "elif"]

/// Names that a template cannot give to a value of its own.
let reservedNames: Set<String> = operatorWords.union(namedConstants.keys).union([
    "loop", "_", "ngettext", "super", "caller",
])
