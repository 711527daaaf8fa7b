import SourceText

/// Renders one page: walks the steps of a program and writes bytes.
///
/// What a name means is kept in two places. Local names have slots on `slots`, from `base` for the routine that runs.
/// Shared names have an entry in `shared`, which stays the same for everything that is included or extended; an include
/// puts the local names of its place there and takes them away again.
struct Renderer {
    let program: Program
    let scope: TemplateScope
    let text: TemplateText
    let limits: TemplateLimits

    var output: [UInt8] = []
    var diagnostics: [Diagnostic] = []
    /// Set when a limit was passed: the page ends here.
    var isStopped = false

    var slots: [TemplateValue?] = []
    var base = 0
    var shared: [SharedName]
    /// How many imported macros are inside one another: each sees only what was shared since it began.
    var level = 0
    /// The file of the imported macro that runs, for its top-level names.
    var library: Int?
    /// Top-level names of imported files, worked out when they are first needed.
    var libraryNames: [Int: [Int: TemplateValue]] = [:]
    var loops: [RunningLoop] = []
    /// The template whose blocks are shown.
    private var family = 0
    private var block: (name: Int, generation: Int)?

    /// How many routines run inside one another, and how many expressions those may have inside one another.
    private var depth = 0
    private var height = 0
    private var stepsLeft: Int
    private var outputLimit = 0
    private var reported: Set<Reported> = []

    init(_ program: Program, scope: TemplateScope, text: TemplateText, limits: TemplateLimits) {
        self.program = program
        self.scope = scope
        self.text = text
        self.limits = limits
        shared = Array(repeating: SharedName(), count: program.names.count)
        stepsLeft = limits.steps
    }

    /// Counts the output from here on.
    mutating func startCounting() {
        outputLimit = output.count + limits.outputBytes
    }

    // MARK: Templates and routines

    /// Runs a template: its own top level, then that of the one it extends, which shows the blocks.
    mutating func runTemplate(_ number: Int) {
        let before = family
        family = number
        for ancestor in program.templates[number].chain { run(program.templates[ancestor].root) }
        family = before
    }

    /// Runs the steps of a routine. A macro's arguments are on `slots` already.
    mutating func run(_ number: Int, argumentsFrom arguments: Int? = nil) {
        let routine = program.routines[number]
        guard enter(routine) else { return }
        defer { leave(routine) }
        let callerBase = base
        base = arguments ?? slots.count
        for _ in slots.count..<base + routine.slots { slots.append(nil) }
        let loopCount = loops.count
        walk(from: routine.start)
        loops.removeLast(loops.count - loopCount)
        slots.removeLast(slots.count - base)
        base = callerBase
    }

    private mutating func walk(from start: Int) {
        var next = start
        while !isStopped {
            switch program.steps[next] {
            case .text(let lower, let upper):
                // Through a pointer: a slice would count references, which took a tenth of the time of a page.
                program.text.withUnsafeBufferPointer { text in
                    output.append(contentsOf: UnsafeBufferPointer(rebasing: text[lower..<upper]))
                }
            case .write(let value): write(value)
            case .jump(let by):
                next += by
                continue
            case .jumpUnless(let condition, let by):
                if !isTrue(condition) {
                    next += by
                    continue
                }
            case .startLoop(let loop):
                if !startLoop(program.loops[loop]) {
                    next += program.loops[loop].toElse
                    continue
                }
            case .nextItem(let loop):
                next += nextItem(program.loops[loop]) ? program.loops[loop].toBody : program.loops[loop].toEnd
                continue
            case .setLocal(let slot, let expression): slots[base + slot] = value(of: expression) ?? .text("")
            case .setIfMissing(let slot, let expression):
                if slots[base + slot] == nil { slots[base + slot] = value(of: expression) ?? .text("") }
            case .setShared(let name, let expression):
                shared[name] = SharedName(level: level, value: value(of: expression) ?? .text(""))
            case .include(let include): run(program.includes[include])
            case .block(let block): run(program.blocks[block])
            case .end: return
            }
            next += 1
        }
    }

    private mutating func run(_ include: Include) {
        guard let template = include.template, spend(1, at: include.place) else { return }
        let before = (block, library)
        (block, library) = (nil, nil)
        let own = program.templates[template].setsShared.map { ($0, shared[$0]) }
        pass(include.passed) { $0.runTemplate(template) }
        for (name, value) in own.reversed() { shared[name] = value }
        (block, library) = before
    }

    private mutating func run(_ place: Block) {
        guard let bodies = program.templates[family].blocks[place.name], spend(1, at: place.place) else { return }
        let before = block
        block = (place.name, 0)
        pass(place.passed) { $0.run(bodies[0]) }
        block = before
    }

    /// Shows the same block of the next ancestor; linking has seen to it that there is one.
    mutating func runParentBlock() {
        guard let (name, generation) = block, let bodies = program.templates[family].blocks[name],
            generation + 1 < bodies.count
        else { return }
        block = (name, generation + 1)
        run(bodies[generation + 1])
        block = (name, generation)
    }

    /// Makes local names visible to other files while `body` runs.
    private mutating func pass(_ names: [Passed], _ body: (inout Renderer) -> Void) {
        var before: [(Int, SharedName)] = []
        for passed in names {
            guard let value = slots[base + passed.slot] else { continue }
            before.append((passed.name, shared[passed.name]))
            shared[passed.name] = SharedName(level: level, value: value)
        }
        body(&self)
        for (name, value) in before.reversed() { shared[name] = value }
    }

    /// Runs a macro; what it writes goes to `output`.
    mutating func run(_ call: Call, at expression: Int) {
        guard let routine = call.routine, spend(1, at: program.places[expression]) else { return }
        let start = slots.count
        for argument in program.operands[call.arguments.range] {
            slots.append(argument < 0 ? nil : value(of: argument) ?? .text(""))
        }
        let before = (block, library, level)
        block = nil
        if let file = call.importedFrom {
            level += 1
            library = file
        }
        run(routine, argumentsFrom: start)
        (block, library, level) = before
        // Where the depth was too great the arguments are still there.
        slots.removeLast(slots.count - start)
    }

    /// What `body` writes, taken out of the output.
    mutating func captured(_ body: (inout Renderer) -> Void) -> TemplateValue {
        let start = output.count
        body(&self)
        let html = Array(output[start...])
        output.removeLast(output.count - start)
        return .html(html)
    }

    // MARK: Limits and messages

    private mutating func enter(_ routine: Routine) -> Bool {
        guard !isStopped else { return false }
        guard depth < limits.depth, height + routine.height < highestPage else {
            stop("includes, macros and blocks go too deep inside one another", at: nil)
            return false
        }
        depth += 1
        height += routine.height
        return true
    }

    private mutating func leave(_ routine: Routine) {
        depth -= 1
        height -= routine.height
    }

    /// Counts work; false when the page has had its share.
    mutating func spend(_ steps: Int, at place: Place?) -> Bool {
        lastPlace = place ?? lastPlace
        stepsLeft -= steps
        if stepsLeft < 0, !isStopped {
            stop("this page takes more than \(limits.steps) turns of loops and calls", at: place)
        }
        if output.count > outputLimit { stop("the page has more than \(limits.outputBytes) bytes", at: place) }
        return !isStopped
    }

    /// Where the last loop turn or call was, for limits that have no place of their own.
    private var lastPlace: Place?

    mutating func stop(_ message: String, at place: Place?) {
        guard !isStopped else { return }
        isStopped = true
        let place = place ?? lastPlace
        let path = program.templates.isEmpty ? "" : program.templates[family].path
        diagnostics.append(
            Diagnostic(
                "template-loop", .error, message, at: place.map(program.span) ?? .start(of: path),
                help: "look for a macro that calls itself without end, or a loop over too long a list"))
    }

    /// Reports an error at an expression, once for each place and message.
    mutating func report(_ rule: String, _ message: String, at expression: Int, help: String?) {
        guard diagnostics.count < mostDiagnostics,
            reported.insert(Reported(expression: expression, message: message)).inserted
        else { return }
        diagnostics.append(Diagnostic(rule, .error, message, at: program.span(program.places[expression]), help: help))
    }

    func source(_ expression: Int) -> String {
        program.source(program.places[expression])
    }
}

/// A name that is looked up in the scope, once it has been.
struct SharedName {
    /// The level at which it was shared; -1 where nobody has looked yet.
    var level = -1
    var value: TemplateValue?
}

private struct Reported: Hashable {
    let expression: Int
    let message: String
}

/// How many expressions may stand inside one another over all routines that run: they use the stack, of which a thread
/// has at least half a megabyte. Forty macros with six each are well below.
private let highestPage = 300

/// After so many messages about one page the rest says nothing new.
private let mostDiagnostics = 100
