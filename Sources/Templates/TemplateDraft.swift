import SourceText

/// One template as it was read, before it is linked with the others.
struct TemplateDraft {
    struct Reference {
        let path: String
        let place: Place
    }

    struct Block {
        /// The number of its name.
        let name: Int
        let routine: Int
        let place: Place
        /// Whether it stands outside of other blocks in a template that extends another.
        let replaces: Bool
        /// The first `super()` in it.
        var parentUse: Place?
    }

    struct Macro {
        let routine: Int
        let parameters: [Parameter]
    }

    /// `{% from "path" import name as alias %}`.
    struct ImportedName {
        let from: Reference
        let name: String
        let place: Place
    }

    /// A call of a macro that linking will find.
    struct PendingCall {
        let number: Int
        /// The name before the point, in `forms.field(…)`.
        let library: String?
        let name: String
        let namePlace: Place
        let arguments: Arguments
    }

    let path: String
    let file: Int
    var root = 0
    var constants: Int?
    var extends: Reference?
    var includes: [(number: Int, reference: Reference)] = []
    var blocks: [String: Block] = [:]
    var macros: [String: Macro] = [:]
    var libraries: [String: Reference] = [:]
    var imported: [String: ImportedName] = [:]
    var calls: [PendingCall] = []
    var setsShared: Set<Int> = []

    init(path: String, file: Int) {
        self.path = path
        self.file = file
    }

    /// Every template that this one needs, with the place that says so, in the order of the places.
    var references: [Reference] {
        let all =
            includes.map(\.reference) + libraries.values + imported.values.map(\.from) + (extends.map { [$0] } ?? [])
        return all.sorted { $0.place.lower < $1.place.lower }
    }
}

/// A parameter of a macro or a filter.
struct Parameter: Sendable {
    let name: String
    let isRequired: Bool

    static func required(_ name: String) -> Parameter { Parameter(name: name, isRequired: true) }
    static func optional(_ name: String) -> Parameter { Parameter(name: name, isRequired: false) }
}

/// The arguments of a call, as written.
struct Arguments {
    struct Named {
        let name: String
        let value: Int
        let range: Range<Int>
    }

    var positional: [(value: Int, range: Range<Int>)] = []
    var named: [Named] = []
    /// All of it, with the brackets.
    var range: Range<Int>

    /// The expression for each parameter, -1 where it is not given.
    func matched(to parameters: [Parameter], of callee: String) -> (values: [Int], mistakes: [Mistake]) {
        var values = [Int](repeating: -1, count: parameters.count)
        var mistakes: [Mistake] = []
        for (i, argument) in positional.enumerated() {
            if i < values.count {
                values[i] = argument.value
            } else {
                let most = parameters.isEmpty ? "no values" : "at most \(parameters.count)"
                mistakes.append(
                    Mistake("\(callee) takes \(most)", at: argument.range, help: "take out what is too many"))
                break
            }
        }
        let names = parameters.map(\.name)
        for argument in named {
            guard let i = names.firstIndex(of: argument.name) else {
                let known =
                    names.isEmpty ? "it takes no values" : "it takes " + names.map { "'\($0)'" }.joined(separator: ", ")
                mistakes.append(
                    Mistake(
                        "\(callee) takes no '\(argument.name)'" + suggestion(nearestName(to: argument.name, in: names)),
                        at: argument.range, help: known, rule: "unknown-name"))
                continue
            }
            if values[i] >= 0 {
                mistakes.append(Mistake("'\(argument.name)' is given twice", at: argument.range, help: "take one out"))
            }
            values[i] = argument.value
        }
        // A name with a slip in it is told already; that its right name is missing follows.
        guard mistakes.isEmpty else { return (values, mistakes) }
        for (value, parameter) in zip(values, parameters) where value < 0 && parameter.isRequired {
            mistakes.append(
                Mistake("\(callee) needs '\(parameter.name)'", at: range, help: "give it a value in the brackets"))
        }
        return (values, mistakes)
    }
}
