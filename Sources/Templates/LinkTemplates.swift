import SourceText

/// Finds what templates include, extend and import, and writes it into the program.
///
/// The result has one list of mistakes for each template, in the order of the templates.
func linkTemplates(_ drafts: [TemplateDraft], in program: inout Program) -> [[Diagnostic]] {
    var linker = Linker(drafts)
    linker.findReferences(in: program)
    linker.findLoops(in: program)
    linker.link(&program)
    return linker.diagnostics
}

/// One file that needs another.
private struct Edge {
    let place: Place
    let target: Int
}

private struct Linker {
    let drafts: [TemplateDraft]
    var diagnostics: [[Diagnostic]]
    private var numbers: [String: Int] = [:]
    private var edges: [[Edge]]
    /// Places of references that would lead back to where they come from.
    private var cut: Set<[Int]> = []

    init(_ drafts: [TemplateDraft]) {
        self.drafts = drafts
        diagnostics = Array(repeating: [], count: drafts.count)
        edges = Array(repeating: [], count: drafts.count)
        for (number, draft) in drafts.enumerated() where numbers[draft.path] == nil { numbers[draft.path] = number }
    }

    mutating func findReferences(in program: Program) {
        let paths = drafts.map(\.path)
        for (number, draft) in drafts.enumerated() {
            for reference in draft.references {
                if let target = numbers[reference.path] {
                    edges[number].append(Edge(place: reference.place, target: target))
                } else {
                    let span = program.span(reference.place)
                    guard diagnostics[number].last?.place != span else { continue }
                    diagnostics[number].append(missingTemplate(reference.path, at: span, known: paths))
                }
            }
        }
    }

    /// Walks the files depth first, with a list of its own instead of the stack; a way back to a file that is still
    /// being walked is a loop, and is cut.
    mutating func findLoops(in program: Program) {
        var isDone = [Bool](repeating: false, count: drafts.count)
        var isOnWay = isDone
        for root in drafts.indices where !isDone[root] {
            var way: [(file: Int, nextEdge: Int)] = [(root, 0)]
            isOnWay[root] = true
            while let (file, next) = way.last {
                guard next < edges[file].count else {
                    isDone[file] = true
                    isOnWay[file] = false
                    way.removeLast()
                    continue
                }
                way[way.count - 1].nextEdge += 1
                let edge = edges[file][next]
                if isOnWay[edge.target] {
                    cut.insert([edge.place.file, edge.place.lower])
                    reportLoop(edge, way: way.map(\.file), in: program)
                } else if !isDone[edge.target] {
                    isOnWay[edge.target] = true
                    way.append((edge.target, 0))
                }
            }
        }
    }

    private mutating func reportLoop(_ edge: Edge, way: [Int], in program: Program) {
        let start = way.firstIndex(of: edge.target) ?? 0
        var names = (way[start...] + [edge.target]).map { drafts[$0].path }
        if names.count > 8 { names.replaceSubrange(4..<names.count - 3, with: ["…"]) }
        diagnostics[edge.place.file].append(
            Diagnostic(
                "template-loop", .error,
                "'\(drafts[edge.target].path)' leads back to itself: " + names.joined(separator: " → "),
                at: program.span(edge.place), help: "take one of these steps out; a macro may call itself"))
    }

    private func target(of reference: TemplateDraft.Reference) -> Int? {
        cut.contains([reference.place.file, reference.place.lower]) ? nil : numbers[reference.path]
    }

    // MARK: Writing it down

    mutating func link(_ program: inout Program) {
        program.templateNumbers = numbers
        program.templates = drafts.map { Template(path: $0.path, root: $0.root, constants: $0.constants) }
        for (number, draft) in drafts.enumerated() {
            for include in draft.includes { program.includes[include.number].template = target(of: include.reference) }
            for call in draft.calls { link(call, of: number, in: &program) }
            linkChain(of: number, in: &program)
        }
    }

    private mutating func linkChain(of number: Int, in program: inout Program) {
        var chain = [number]
        while let reference = drafts[chain[chain.count - 1]].extends, let parent = target(of: reference) {
            guard chain.count < longestChain else {
                diagnostics[number].append(
                    Diagnostic(
                        "broken-template", .error, "more than \(longestChain) files extend one another",
                        at: program.span((drafts[number].extends ?? reference).place),
                        help: "extend a file nearer to the layout"))
                break
            }
            chain.append(parent)
        }
        program.templates[number].chain = chain
        program.templates[number].setsShared = Array(Set(chain.flatMap { drafts[$0].setsShared })).sorted()
        for ancestor in chain {
            for block in drafts[ancestor].blocks.values {
                program.templates[number].blocks[block.name, default: []].append(block.routine)
            }
        }
        let isWhole = drafts[chain[chain.count - 1]].extends == nil
        if isWhole { checkBlocks(of: number, ancestors: chain.dropFirst(), in: program) }
    }

    /// A block that no ancestor has is never shown, and `super()` needs an ancestor's block.
    private mutating func checkBlocks(of number: Int, ancestors: ArraySlice<Int>, in program: Program) {
        for (name, block) in drafts[number].blocks.sorted(by: { $0.value.place.lower < $1.value.place.lower })
        where !ancestors.contains(where: { drafts[$0].blocks[name] != nil }) {
            if block.replaces, let parent = ancestors.first {
                let known = Set(ancestors.flatMap { drafts[$0].blocks.keys })
                let near = nearestName(to: name, in: known)
                diagnostics[number].append(
                    Diagnostic(
                        "unknown-name", .error, "'\(drafts[parent].path)' has no block '\(name)'" + suggestion(near),
                        at: program.span(block.place),
                        help: known.isEmpty
                            ? "it has no blocks" : "its blocks are: " + known.sorted().joined(separator: ", ")))
            }
            if let use = block.parentUse {
                diagnostics[number].append(
                    Diagnostic(
                        "unknown-name", .error, "no other file has a block '\(name)' that 'super()' could show",
                        at: program.span(use), help: "take 'super()' out"))
            }
        }
    }

    private mutating func link(_ call: TemplateDraft.PendingCall, of number: Int, in program: inout Program) {
        guard let found = macro(for: call, of: number, in: program) else { return }
        let (values, mistakes) = call.arguments.matched(to: found.macro.parameters, of: "the macro '\(call.name)'")
        diagnostics[number] += mistakes.map { mistake in
            let place = program.files[call.namePlace.file].span(mistake.range)
            return Diagnostic(mistake.rule, .error, mistake.message, at: place, help: mistake.help)
        }
        guard mistakes.isEmpty else { return }
        program.operands += values
        program.calls[call.number] = Call(
            routine: found.macro.routine,
            arguments: Operands(start: program.operands.count - values.count, count: values.count),
            importedFrom: found.file == number ? nil : found.file)
    }

    /// The macro that a call means, and the template that it is written in.
    private mutating func macro(
        for call: TemplateDraft.PendingCall, of number: Int, in program: Program
    ) -> (macro: TemplateDraft.Macro, file: Int)? {
        let draft = drafts[number]
        if let library = call.library {
            guard let reference = draft.libraries[library], let file = target(of: reference) else { return nil }
            return macro(call.name, in: file, wantedAt: call.namePlace, of: number, in: program)
        }
        if let macro = draft.macros[call.name] { return (macro, number) }
        if let imported = draft.imported[call.name] {
            guard let file = target(of: imported.from) else { return nil }
            return macro(imported.name, in: file, wantedAt: imported.place, of: number, in: program)
        }
        let known = Array(draft.macros.keys) + Array(draft.imported.keys) + ["_", "ngettext", "super"]
        diagnostics[number].append(
            Diagnostic(
                "unknown-name", .error,
                "no macro '\(call.name)' in this file" + suggestion(nearestName(to: call.name, in: known)),
                at: program.span(call.namePlace),
                help: "define it here, or get it with '{% from \"forms.html\" import \(call.name) %}'"))
        return nil
    }

    private mutating func macro(
        _ name: String, in file: Int, wantedAt place: Place, of number: Int, in program: Program
    ) -> (macro: TemplateDraft.Macro, file: Int)? {
        if let macro = drafts[file].macros[name] { return (macro, file) }
        let span = program.span(place)
        // An imported name that is called twice is told once.
        guard !diagnostics[number].contains(where: { $0.place == span }) else { return nil }
        let known = drafts[file].macros.keys.sorted()
        diagnostics[number].append(
            Diagnostic(
                "unknown-name", .error,
                "no macro '\(name)' in '\(drafts[file].path)'" + suggestion(nearestName(to: name, in: known)), at: span,
                help: known.isEmpty ? "that file has no macros" : "its macros are: " + known.joined(separator: ", ")))
        return nil
    }
}

/// How many files may extend one another in a row.
private let longestChain = 16
