/// Working out expressions. Nil means that there is no value and that an error says so.
extension Renderer {
    mutating func value(of expression: Int) -> TemplateValue? {
        switch program.expressions[expression] {
        case .constant(let number): return program.constants[number]
        case .local, .localOr, .shared, .member, .item: return found(expression, isOptional: false)
        case .loop(let field): return loopField(field)
        case .list(let operands): return list(of: operands)
        case .not, .isDefined, .isNone: return .bool(isTrue(expression))
        case .and(let left, let right):
            guard let first = value(of: left) else { return nil }
            return first.isTrue ? value(of: right) : first
        case .or(let left, let right):
            guard let first = value(of: left) else { return nil }
            return first.isTrue ? first : value(of: right)
        case .choice(let condition, let yes, let no): return value(of: isTrue(condition) ? yes : no)
        case .negative(let operand):
            guard let number = value(of: operand) else { return nil }
            return arithmetic(.minus, .int(0), number, at: expression, operands: (operand, operand))
        case .comparison(let sign, let left, let right):
            guard let a = value(of: left), let b = value(of: right) else { return nil }
            return comparison(sign, a, b, at: expression)
        case .arithmetic(let sign, let left, let right):
            guard let a = value(of: left), let b = value(of: right) else { return nil }
            return arithmetic(sign, a, b, at: expression, operands: (left, right))
        case .joined(let operands): return joined(operands, at: expression)
        case .filtered(let operand, let filter, let arguments):
            return filtered(operand, filter, arguments, at: expression, isOptional: false)
        case .defaulted(let operand, let other, let evenIfEmpty):
            guard let first = found(operand, isOptional: true) else { return value(of: other) }
            guard evenIfEmpty >= 0, !first.isTrue, isTrue(evenIfEmpty) else { return first }
            return value(of: other)
        case .macro, .parentBlock, .message: return captured { $0.write(expression) }
        }
    }

    /// Whether an expression counts as true; one without a value does not.
    mutating func isTrue(_ expression: Int) -> Bool {
        switch program.expressions[expression] {
        case .not(let operand): !isTrue(operand)
        case .isDefined(let operand): found(operand, isOptional: true) != nil
        case .isNone(let operand): if case .some(TemplateValue.none) = value(of: operand) { true } else { false }
        case .and(let left, let right): isTrue(left) && isTrue(right)
        case .or(let left, let right): isTrue(left) || isTrue(right)
        default: value(of: expression)?.isTrue ?? false
        }
    }

    private mutating func list(of operands: Operands) -> TemplateValue? {
        var items: [TemplateValue] = []
        items.reserveCapacity(operands.count)
        for operand in program.operands[operands.range] {
            guard let item = value(of: operand) else { return nil }
            items.append(item)
        }
        return .list(items)
    }

    // MARK: Names, keys, items

    /// The value of an expression whose last step may be missing without an error if `isOptional`.
    mutating func found(_ expression: Int, isOptional: Bool) -> TemplateValue? {
        switch program.expressions[expression] {
        case .local(let slot): return slots[base + slot]
        case .localOr(let slot, let otherwise): return slots[base + slot] ?? found(otherwise, isOptional: isOptional)
        case .shared(let name):
            if let value = sharedValue(name) { return value }
            if !isOptional { reportUnknown(name, at: expression) }
            return nil
        case .member(let owner, let key): return member(key, of: owner, at: expression, isOptional: isOptional)
        case .item(let owner, let index): return item(at: index, of: owner, at: expression, isOptional: isOptional)
        case .filtered(let operand, let filter, let arguments):
            return filtered(operand, filter, arguments, at: expression, isOptional: isOptional)
        default: return value(of: expression)
        }
    }

    private mutating func sharedValue(_ name: Int) -> TemplateValue? {
        if shared[name].level == level { return shared[name].value }
        guard level == 0 else { return libraryValue(name) }
        let value = scope[program.names[name]]
        shared[name] = SharedName(level: 0, value: value)
        return value
    }

    /// A top-level name of the file that an imported macro comes from.
    private mutating func libraryValue(_ name: Int) -> TemplateValue? {
        guard let file = library, let constants = program.templates[file].constants else { return nil }
        if let names = libraryNames[file] { return names[name] }
        // An entry from the start, so that a name that is set from itself is not looked for without end.
        libraryNames[file] = [:]
        let setNames = program.templates[file].setsShared
        let before = setNames.map { shared[$0] }
        level += 1
        run(constants)
        for name in setNames where shared[name].level == level { libraryNames[file]?[name] = shared[name].value }
        level -= 1
        for (name, value) in zip(setNames, before) { shared[name] = value }
        return libraryNames[file]?[name]
    }

    private mutating func member(_ key: Int, of owner: Int, at expression: Int, isOptional: Bool) -> TemplateValue? {
        // The most frequent expression by far, such as 'item.title' in a loop, without a copy of the record.
        if case .local(let slot) = program.expressions[owner], case .record(let fields)? = slots[base + slot],
            let value = fields[program.keys[key]]
        {
            return value
        }
        guard let record = found(owner, isOptional: false) else { return nil }
        guard case .record(let fields) = record else {
            reportNoFields(record, owner, key: program.keys[key], at: expression)
            return nil
        }
        if let value = fields[program.keys[key]] { return value }
        if !isOptional { reportMissing(program.keys[key], in: fields, of: owner, at: expression) }
        return nil
    }

    private mutating func item(at index: Int, of owner: Int, at expression: Int, isOptional: Bool) -> TemplateValue? {
        guard let whole = found(owner, isOptional: false), let wanted = value(of: index) else { return nil }
        switch (whole, wanted) {
        case (.list(let items), .int(let number)):
            let place = number < 0 ? items.count + number : number
            if items.indices.contains(place) { return items[place] }
            if !isOptional {
                reportNoItem(at: number, of: items.count, in: owner, at: expression)
            }
        case (.record(let fields), .text(let key)):
            if let value = fields[key] { return value }
            if !isOptional { reportMissing(key, in: fields, of: owner, at: expression) }
        case (.record, _), (.list, _):
            let need = if case .list = whole { "a number" } else { "text" }
            report(
                "wrong-template-value", "'\(source(index))' is \(wanted.kind), and \(need) is needed here", at: index,
                help: "items of lists have numbers, fields of records have names")
        default: reportNoFields(whole, owner, key: source(index), at: expression)
        }
        return nil
    }

    private mutating func filtered(
        _ operand: Int, _ number: Int, _ arguments: Operands, at expression: Int, isOptional: Bool
    ) -> TemplateValue? {
        guard let input = value(of: operand) else { return nil }
        var values: [TemplateValue?] = []
        if arguments.count > 0 {
            values.reserveCapacity(arguments.count)
            for argument in program.operands[arguments.range] {
                guard argument >= 0 else {
                    values.append(nil)
                    continue
                }
                guard let value = value(of: argument) else { return nil }
                values.append(value)
            }
        }
        let filter = Filter.all[number]
        switch filter.apply(input, values) {
        case .value(let result):
            _ = spend(result.weight, at: program.places[expression])
            return result
        case .missing(let message):
            if !isOptional {
                report(
                    "wrong-template-value", "'\(source(operand))' \(message)", at: expression,
                    help: "add '|default(…)' behind it, or ask before with 'if'")
            }
        case .wrong(let message):
            report(
                "wrong-template-value", "'\(filter.names[0])' \(message), and '\(source(operand))' is \(input.kind)",
                at: expression,
                help: "docs/templates.md says what each filter works on")
        case .wrongArgument(let message):
            report(
                "wrong-template-value", "'\(filter.names[0])' \(message)", at: expression,
                help: "change the value in its brackets")
        }
        return nil
    }
}
