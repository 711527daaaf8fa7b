import SourceText

/// Saying that there is no such name, field or item.
extension Renderer {
    mutating func reportUnknown(_ number: Int, at expression: Int) {
        let name = program.names[number]
        if level > 0 {
            report(
                "unknown-name", "no value named '\(name)' in this macro", at: expression,
                help: "a macro from another file sees only its own values; hand '\(name)' over in the brackets")
            return
        }
        var known = scope.names
        for (number, entry) in shared.enumerated() where entry.value != nil { known.append(program.names[number]) }
        let near = nearestName(to: name, in: known)
        report(
            "unknown-name", "no value named '\(name)' here" + suggestion(near), at: expression,
            help: near.map { "write '\($0)'" } ?? "ask with '{% if \(name) is defined %}' if it may be missing")
    }

    mutating func reportMissing(_ key: String, in fields: [String: TemplateValue], of owner: Int, at expression: Int) {
        let near = nearestName(to: key, in: Array(fields.keys))
        report(
            "unknown-name", "'\(source(owner))' has no '\(key)'" + suggestion(near), at: expression,
            help: near.map { "write '\($0)'" }
                ?? "ask with 'is defined' before, or use '|default(…)', if it may be missing")
    }

    mutating func reportNoFields(_ value: TemplateValue, _ owner: Int, key: String, at expression: Int) {
        let help: String
        switch value {
        case .none: help = "ask with '{% if \(source(owner)) %}' before"
        case .list: help = "take an item first, as in '\(source(owner))[0]', or loop over it; '|length' counts them"
        default: help = "only records have fields; things to do with a value are written as filters, 'value|filter'"
        }
        report(
            "wrong-template-value", "'\(source(owner))' is \(value.kind), so it has no '\(key)'", at: expression,
            help: help)
    }

    mutating func reportNoItem(at index: Int, of count: Int, in owner: Int, at expression: Int) {
        let last = count == 0 ? "it is empty" : "its last is at \(count - 1)"
        report(
            "unknown-name", "'\(source(owner))' has no item at \(index): \(last)", at: expression,
            help: "the first item is at 0; ask with 'is defined' before, or use '|default(…)'")
    }
}
