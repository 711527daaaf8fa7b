import SourceText

/// A program while files are being read into it: the tables, and what is already in them.
struct ProgramDraft {
    var program = Program()
    /// How many expressions stand inside one another in each; as many as `program.expressions`.
    private var heights: [Int] = []
    /// How many lists each may hold inside one another, as far as its file can tell.
    private(set) var listDepths: [Int] = []
    private var nameNumbers: [String: Int] = [:]
    private var keyNumbers: [String: Int] = [:]

    /// Adds an expression; its place is where all of it is written, `arguments` are those of a macro or a message,
    /// `listDepth` is that of a name.
    mutating func add(
        _ expression: Expression, at place: Place, arguments: [Int] = [], listDepth: Int = 0
    ) throws(Mistake) -> Int {
        let children = children(of: expression)
        let height = 1 + ((children + arguments).map { heights[$0] }.max() ?? 0)
        var depth = max(listDepth, children.map { listDepths[$0] }.max() ?? 0)
        if case .list = expression { depth += 1 }
        guard depth <= deepestList else {
            throw Mistake(
                "more than \(deepestList) lists are inside one another", at: place.range,
                help: "put lists together with '+', as in 'a + [b]'")
        }
        guard height <= highestExpression else {
            throw Mistake(
                "this expression has more than \(highestExpression) steps inside one another", at: place.range,
                help: "give the parts a name with '{% set … %}'")
        }
        program.expressions.append(expression)
        program.places.append(place)
        heights.append(height)
        listDepths.append(depth)
        return program.expressions.count - 1
    }

    mutating func constant(_ value: TemplateValue, at place: Place) throws(Mistake) -> Int {
        program.constants.append(value)
        return try add(.constant(program.constants.count - 1), at: place)
    }

    mutating func operands(_ numbers: [Int]) -> Operands {
        program.operands += numbers
        return Operands(start: program.operands.count - numbers.count, count: numbers.count)
    }

    mutating func name(_ name: String) -> Int {
        if let number = nameNumbers[name] { return number }
        program.names.append(name)
        nameNumbers[name] = program.names.count - 1
        return program.names.count - 1
    }

    mutating func key(_ key: String) -> Int {
        if let number = keyNumbers[key] { return number }
        program.keys.append(key)
        keyNumbers[key] = program.keys.count - 1
        return program.keys.count - 1
    }

    /// Adds text between tags; line ends become LF.
    mutating func text(_ bytes: ArraySlice<UInt8>) -> Step {
        let start = program.text.count
        var rest = bytes
        while let cr = rest.firstIndex(of: 0x0D) {
            program.text += rest[..<cr]
            program.text.append(0x0A)
            let next = cr + 1
            rest = rest[(next < rest.endIndex && rest[next] == 0x0A ? next + 1 : next)...]
        }
        program.text += rest
        return .text(start, program.text.count)
    }

    /// A number for a routine whose steps come later.
    mutating func newRoutine() -> Int {
        program.routines.append(Routine(start: 0, slots: 0, height: 0))
        return program.routines.count - 1
    }

    mutating func finish(_ routine: RoutineDraft) {
        let height = routine.steps.map { self.height(of: $0) }.max() ?? 0
        program.routines[routine.number] = Routine(start: program.steps.count, slots: routine.slots, height: height)
        program.steps += routine.steps
        program.steps.append(.end)
    }

    private func height(of step: Step) -> Int {
        switch step {
        case .write(let value), .jumpUnless(let value, _), .setLocal(_, let value), .setIfMissing(_, let value),
            .setShared(_, let value):
            heights[value]
        case .startLoop(let loop):
            max(heights[program.loops[loop].list], program.loops[loop].condition.map { heights[$0] } ?? 0)
        case .text, .jump, .nextItem, .include, .block, .end: 0
        }
    }

    private func children(of expression: Expression) -> [Int] {
        switch expression {
        case .constant, .local, .shared, .loop, .parentBlock, .message, .macro: []
        case .localOr(_, let a), .member(let a, _), .not(let a), .negative(let a), .isDefined(let a), .isNone(let a):
            [a]
        case .item(let a, let b), .and(let a, let b), .or(let a, let b): [a, b]
        case .comparison(_, let a, let b), .arithmetic(_, let a, let b): [a, b]
        case .choice(let a, let b, let c): [a, b, c]
        case .list(let items), .joined(let items): program.operands[items.range].filter { $0 >= 0 }
        case .filtered(let a, _, let others): [a] + program.operands[others.range].filter { $0 >= 0 }
        case .defaulted(let a, let b, let c): c >= 0 ? [a, b, c] : [a, b]
        }
    }
}

/// How many expressions may stand inside one another: evaluation uses the stack.
private let highestExpression = 60

/// How many lists may be inside one another: freeing them uses the stack.
private let deepestList = 25

/// A body while it is being read, with the local names that it knows.
struct RoutineDraft {
    enum Kind: Equatable {
        case template, block, macro
    }

    let number: Int
    let kind: Kind
    var steps: [Step] = []
    var slots = 0
    /// From the outermost; names of an inner one hide those of an outer one.
    var scopes = [NameScope()]
    /// How many `for` bodies are open.
    var loops = 0
    /// How deep the lists are that names stand for, where they are lists that the template wrote.
    private var listDepths: [String: Int] = [:]

    init(number: Int, kind: Kind) {
        self.number = number
        self.kind = kind
    }

    /// Whether a `set` here is for the whole page.
    var isTopLevel: Bool { kind == .template && scopes.count == 1 }

    /// The slot for a name that is set here.
    mutating func declare(_ name: String) -> Int {
        let isSure = scopes[scopes.count - 1].openIfs == 0
        if !isSure { scopes[scopes.count - 1].hasUnsureNames = true }
        if let known = scopes[scopes.count - 1].names[name] {
            scopes[scopes.count - 1].names[name] = LocalName(slot: known.slot, isSure: known.isSure || isSure)
            return known.slot
        }
        scopes[scopes.count - 1].names[name] = LocalName(slot: slots, isSure: isSure)
        slots += 1
        return slots - 1
    }

    func listDepth(of name: String) -> Int { listDepths[name] ?? 0 }

    mutating func raiseListDepth(of name: String, to depth: Int) {
        if depth > listDepth(of: name) { listDepths[name] = depth }
    }

    /// The slots that `name` may mean, from the innermost; the last is sure if `isSure`.
    func slots(for name: String) -> (slots: [Int], isSure: Bool) {
        var found: [Int] = []
        for scope in scopes.reversed() {
            guard let local = scope.names[name] else { continue }
            found.append(local.slot)
            if local.isSure { return (found, true) }
        }
        return (found, false)
    }

    /// Closes the innermost scope.
    mutating func closeScope() -> NameScope {
        let scope = scopes.removeLast()
        if scope.hasUnsureNames, !scopes.isEmpty { scopes[scopes.count - 1].hasUnsureNames = true }
        return scope
    }
}

struct NameScope {
    var names: [String: LocalName] = [:]
    /// How many `if`s are open in it.
    var openIfs = 0
    /// Whether a name was set inside an `if`, here or further inside.
    var hasUnsureNames = false
}

struct LocalName {
    let slot: Int
    /// Whether it was set on every way to where we are.
    let isSure: Bool
}
