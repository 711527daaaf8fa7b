/// What `+`, `==`, `in` and the others do; as in Python, where the values are of kinds that Python can combine.
extension Renderer {
    mutating func comparison(
        _ sign: Comparison, _ a: TemplateValue, _ b: TemplateValue, at expression: Int
    ) -> TemplateValue? {
        switch sign {
        case .equal: return .bool(isEqual(a, b))
        case .notEqual: return .bool(!isEqual(a, b))
        case .contained: return contains(b, a, at: expression).map { .bool($0) }
        case .notContained: return contains(b, a, at: expression).map { .bool(!$0) }
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            guard let order = order(a, b) else {
                report(
                    "wrong-template-value", "\(a.kind) and \(b.kind) cannot be put in order by '\(sign.rawValue)'",
                    at: expression,
                    help: "compare two numbers or two texts")
                return nil
            }
            return switch sign {
            case .less: .bool(order < 0)
            case .lessOrEqual: .bool(order <= 0)
            case .greater: .bool(order > 0)
            default: .bool(order >= 0)
            }
        }
    }

    private mutating func contains(_ whole: TemplateValue, _ part: TemplateValue, at expression: Int) -> Bool? {
        switch whole {
        case .list(let items): return items.contains { isEqual($0, part) }
        case .record(let fields):
            if let key = part.bytes { return fields[String(decoding: key, as: UTF8.self)] != nil }
        default:
            if let text = whole.bytes, let wanted = part.bytes {
                return firstOffset(of: wanted, in: text, from: 0) != nil
            }
        }
        report(
            "wrong-template-value", "\(part.kind) cannot be 'in' \(whole.kind)", at: expression,
            help: "look for an item in a list, a name in a record or a text in a text")
        return nil
    }

    mutating func arithmetic(
        _ sign: Arithmetic, _ a: TemplateValue, _ b: TemplateValue, at expression: Int, operands: (Int, Int)
    ) -> TemplateValue? {
        switch (sign, a, b) {
        case (_, .int(let a), .int(let b)): return whole(sign, a, b, at: expression)
        case (.plus, .list(let a), .list(let b)):
            guard spend(a.count + b.count, at: program.places[expression]) else { return nil }
            return .list(a + b)
        case (.plus, .text, .text), (.plus, .text, .html), (.plus, .html, .text), (.plus, .html, .html):
            return put([a, b], at: expression)
        default:
            let (odd, place) = if case .int = a { (b, operands.1) } else { (a, operands.0) }
            report(
                "wrong-template-value", "'\(source(place))' is \(odd.kind), and '\(sign.rawValue)' works on numbers",
                at: place,
                help: "use '~' to put texts together, '|int' to make a number of a text")
            return nil
        }
    }

    private mutating func whole(_ sign: Arithmetic, _ a: Int, _ b: Int, at expression: Int) -> TemplateValue? {
        let result: (Int, overflow: Bool)
        switch sign {
        case .plus: result = a.addingReportingOverflow(b)
        case .minus: result = a.subtractingReportingOverflow(b)
        case .times: result = a.multipliedReportingOverflow(by: b)
        case .dividedBy, .remainder:
            guard b != 0 else {
                report(
                    "wrong-template-value", "nothing can be divided by 0", at: expression,
                    help: "ask before with '{% if %}'")
                return nil
            }
            // Python rounds down, and the remainder has the sign of the divisor.
            let (quotient, over) = a.dividedReportingOverflow(by: b)
            let remainder = over ? 0 : a % b
            let isBelow = remainder != 0 && (remainder < 0) != (b < 0)
            result =
                sign == .dividedBy
                ? (isBelow ? quotient - 1 : quotient, over) : (isBelow ? remainder + b : remainder, false)
        }
        guard !result.overflow else {
            report(
                "wrong-template-value", "the result is too large a number", at: expression,
                help: "count in smaller numbers")
            return nil
        }
        return .int(result.0)
    }

    // MARK: Text

    /// `a ~ b`: numbers and texts one after the other; HTML if one of them is, and the others are escaped then.
    mutating func joined(_ operands: Operands, at expression: Int) -> TemplateValue? {
        var parts: [TemplateValue] = []
        for operand in program.operands[operands.range] {
            guard let part = value(of: operand) else { return nil }
            guard part.asText != nil else {
                reportUnwritable(part, at: operand)
                return nil
            }
            parts.append(part)
        }
        return put(parts, at: expression)
    }

    private mutating func put(_ parts: [TemplateValue], at expression: Int) -> TemplateValue? {
        let result = textJoined(parts, separator: "")
        return spend(result.weight, at: program.places[expression]) ? result : nil
    }

    /// Says that a value has no form that a page could show.
    mutating func reportUnwritable(_ value: TemplateValue, at expression: Int) {
        let help: String
        switch value {
        case .none: help = "write it inside '{% if … %}', or use '|default(\"…\", true)'"
        case .bool: help = "say what to write, as in '{{ \"yes\" if \(source(expression)) else \"no\" }}'"
        case .list: help = "loop over it, or use '|join(\", \")'"
        default: help = "write one of its fields, as in '\(source(expression)).title'"
        }
        report(
            "wrong-template-value", "'\(source(expression))' is \(value.kind), which cannot be written", at: expression,
            help: help)
    }
}

extension TemplateValue {
    fileprivate var number: Int? {
        switch self {
        case .int(let number): number
        case .bool(let isTrue): isTrue ? 1 : 0
        default: nil
        }
    }
}

/// As Python's `==`: HTML and text with the same characters are equal, and so are `true` and 1.
func isEqual(_ a: TemplateValue, _ b: TemplateValue) -> Bool {
    switch (a, b) {
    case (.none, .none): true
    // Swift also takes two spellings of one character for equal; the same number of bytes rules nearly all of them out.
    case (.text(let a), .text(let b)): a.utf8.count == b.utf8.count && a == b
    case (.html(let a), .html(let b)): a == b
    case (.text(let a), .html(let b)): a.utf8.elementsEqual(b)
    case (.html(let a), .text(let b)): b.utf8.elementsEqual(a)
    case (.list(let a), .list(let b)): a.count == b.count && zip(a, b).allSatisfy(isEqual)
    case (.record(let a), .record(let b)):
        a.count == b.count && a.allSatisfy { key, value in b[key].map { isEqual(value, $0) } ?? false }
    default: if let a = a.number, let b = b.number { a == b } else { false }
    }
}

/// Below 0 if `a` comes first, above if `b` does; nil where there is no order. Texts by code point, as in Python.
private func order(_ a: TemplateValue, _ b: TemplateValue) -> Int? {
    if let a = a.number, let b = b.number { return a < b ? -1 : a > b ? 1 : 0 }
    guard let a = a.bytes, let b = b.bytes else { return nil }
    return a == b ? 0 : a.lexicographicallyPrecedes(b) ? -1 : 1
}

/// Where `wanted` begins in `text`, at `start` or later.
func firstOffset(of wanted: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    guard let first = wanted.first else { return start }
    var i = start
    while i + wanted.count <= text.count {
        if text[i] == first, text[i..<i + wanted.count].elementsEqual(wanted) { return i }
        i += 1
    }
    return nil
}
