import SourceText

/// How strongly an operator binds, weakest first; as in Jinja, where `~` stands between `+` and `*`.
enum Strength: Int, Comparable {
    case or = 1
    case and, not, comparison, sum, join, product, unary

    static func < (a: Strength, b: Strength) -> Bool { a.rawValue < b.rawValue }

    var stronger: Strength { Strength(rawValue: rawValue + 1) ?? .unary }
}

private enum Operator {
    case or, and, join
    case comparison(Comparison)
    case arithmetic(Arithmetic)

    var strength: Strength {
        switch self {
        case .or: .or
        case .and: .and
        case .join: .join
        case .comparison: .comparison
        case .arithmetic(.plus), .arithmetic(.minus): .sum
        case .arithmetic: .product
        }
    }
}

/// How deep brackets may stand in one another.
private let deepestBrackets = 24

extension TemplateReader {
    /// Reads `a if b else c`, or anything that binds more strongly.
    mutating func readExpression() throws(Mistake) -> Int {
        try enter()
        defer { depth -= 1 }
        let start = tokens.range.lowerBound
        let value = try readOperators(from: .or)
        guard tokens.next == .name("if") else { return value }
        try tokens.advance()
        let condition = try readOperators(from: .or)
        guard tokens.next == .name("else") else {
            throw Mistake(
                "this 'if' has no 'else'", at: start..<tokens.lastEnd,
                help: "say what to write otherwise, as in '{{ \"yes\" if open else \"no\" }}'")
        }
        try tokens.advance()
        let other = try readExpression()
        return try draft.add(.choice(if: condition, then: value, else: other), at: place(from: start))
    }

    mutating func enter() throws(Mistake) {
        depth += 1
        guard depth > deepestBrackets else { return }
        depth -= 1
        throw Mistake(
            "this is more than \(deepestBrackets) levels of brackets deep", at: tokens.range,
            help: "give the inner part a name with '{% set … %}'")
    }

    mutating func readOperators(from weakest: Strength) throws(Mistake) -> Int {
        let start = tokens.range.lowerBound
        var left: Int
        var strongest = Strength.product
        if tokens.next == .name("not") {
            guard weakest <= .not else {
                throw Mistake("'not' needs brackets here", at: tokens.range, help: "write '(not …)'")
            }
            try enter()
            try tokens.advance()
            let operand = try readOperators(from: .not)
            depth -= 1
            left = try draft.add(.not(operand), at: place(from: start))
            strongest = .and
        } else {
            left = try readUnary(filters: true)
        }
        while let sign = try nextOperator(), sign.strength >= weakest, sign.strength <= strongest {
            try tokens.advance()
            if case .comparison(.notContained) = sign { try tokens.advance() }
            left = try readRight(of: sign, left: left, from: start)
        }
        return left
    }

    private mutating func readRight(of sign: Operator, left: Int, from start: Int) throws(Mistake) -> Int {
        var right = try readOperators(from: sign.strength.stronger)
        switch sign {
        case .or: return try draft.add(.or(left, right), at: place(from: start))
        case .and: return try draft.add(.and(left, right), at: place(from: start))
        case .arithmetic(let sign): return try draft.add(.arithmetic(sign, left, right), at: place(from: start))
        case .comparison(let sign):
            if case .comparison? = try nextOperator() {
                throw Mistake(
                    "two comparisons in a row", at: tokens.range,
                    help: "compare two values at a time and join them with 'and', as in 'a < b and b < c'")
            }
            return try draft.add(.comparison(sign, left, right), at: place(from: start))
        case .join:
            var parts = [left, right]
            while tokens.next == .sign("~") {
                try tokens.advance()
                right = try readOperators(from: .product)
                parts.append(right)
            }
            return try draft.add(.joined(draft.operands(parts)), at: place(from: start))
        }
    }

    private func nextOperator() throws(Mistake) -> Operator? {
        switch tokens.next {
        case .name("or"): return .or
        case .name("and"): return .and
        case .name("in"): return .comparison(.contained)
        case .name("not"): return tokens.afterNext == .name("in") ? .comparison(.notContained) : nil
        case .sign("~"): return .join
        case .sign("/"), .sign("**"):
            throw Mistake(
                "'\(file.text(tokens.range))' is not known here", at: tokens.range, help: "'//' divides and rounds down"
            )
        case .sign("="):
            throw Mistake("'=' does not compare", at: tokens.range, help: "write '==' to compare two values")
        case .sign(let sign):
            return Comparison(rawValue: sign).map(Operator.comparison)
                ?? Arithmetic(rawValue: sign).map(Operator.arithmetic)
        default: return nil
        }
    }

    private mutating func readUnary(filters: Bool) throws(Mistake) -> Int {
        let start = tokens.range.lowerBound
        var value: Int
        switch tokens.next {
        case .sign("-"):
            try enter()
            try tokens.advance()
            let operand = try readUnary(filters: false)
            depth -= 1
            value = try draft.add(.negative(operand), at: place(from: start))
        case .sign("+"):
            try enter()
            try tokens.advance()
            value = try readUnary(filters: false)
            depth -= 1
        default:
            value = try readPostfix(try readPrimary(), from: start)
        }
        return filters ? try readFilters(value, from: start) : value
    }

    /// Reads `.name` and `[…]` behind a value.
    private mutating func readPostfix(_ first: Int, from start: Int) throws(Mistake) -> Int {
        var value = first
        while true {
            switch tokens.next {
            case .sign("."):
                try tokens.advance()
                guard case .name(let name) = tokens.next else {
                    throw Mistake(
                        "a name is missing after '.'", at: tokens.range,
                        help: "write 'a.name', or 'a[0]' for an item of a list")
                }
                try tokens.advance()
                value = try draft.add(.member(value, key: draft.key(name)), at: place(from: start))
            case .sign("["):
                try tokens.advance()
                let isKey = if case .text = tokens.next { true } else { false }
                let index = try readExpression()
                if tokens.next == .sign(":") {
                    throw Mistake("there are no slices here", at: tokens.range, help: "ask for one item, as in 'a[0]'")
                }
                try expect("]", after: "an item")
                if isKey, case .constant(let number) = draft.program.expressions[index],
                    case .text(let key) = draft.program.constants[number]
                {
                    value = try draft.add(.member(value, key: draft.key(key)), at: place(from: start))
                } else {
                    value = try draft.add(.item(value, at: index), at: place(from: start))
                }
            case .sign("("):
                throw Mistake(
                    "'\(file.text(start..<tokens.lastEnd))' cannot be called", at: start..<tokens.lastEnd,
                    help: "only macros, '_', 'ngettext' and 'super' can; filters are written 'value|filter'")
            default: return value
            }
        }
    }

    mutating func expect(_ sign: String, after what: String) throws(Mistake) {
        guard tokens.next == .sign(sign) else {
            throw Mistake("'\(sign)' is missing after \(what)", at: tokens.range, help: "write '\(sign)' here")
        }
        try tokens.advance()
    }

    /// Reads `|filter` and `is test` behind a value.
    private mutating func readFilters(_ first: Int, from start: Int) throws(Mistake) -> Int {
        var value = first
        while true {
            if tokens.next == .sign("|") {
                try tokens.advance()
                value = try readFilter(of: value, from: start)
            } else if tokens.next == .name("is") {
                try tokens.advance()
                value = try readTest(of: value, from: start)
            } else {
                return value
            }
        }
    }

    private mutating func readFilter(of value: Int, from start: Int) throws(Mistake) -> Int {
        guard case .name(let name) = tokens.next else {
            throw Mistake(
                "the name of a filter is missing after '|'", at: tokens.range, help: "write one, as in '|upper'")
        }
        let range = tokens.range
        try tokens.advance()
        if tokens.next == .sign(".") {
            throw Mistake(
                "'.' cannot follow a filter", at: tokens.range,
                help: "put brackets around it, as in '(pages|first).title'")
        }
        let arguments = tokens.next == .sign("(") ? try readArguments() : Arguments(range: range)
        guard let number = Filter.numbers[name] else {
            let near = nearestFilter(to: name)
            report(
                Mistake(
                    "no filter '\(name)'" + suggestion(near), at: range,
                    help: near.map { "write '\($0)'" } ?? "the filters are: "
                        + Filter.all.map { $0.names[0] }.joined(separator: ", "),
                    rule: "unknown-filter"))
            return value
        }
        let (values, mistakes) = arguments.matched(to: Filter.all[number].parameters, of: "the filter '\(name)'")
        for mistake in mistakes { report(mistake) }
        guard mistakes.isEmpty else { return value }
        if Filter.all[number].names[0] == "default" {
            return try draft.add(.defaulted(value, to: values[0], evenIfEmpty: values[1]), at: place(from: start))
        }
        return try draft.add(.filtered(value, filter: number, draft.operands(values)), at: place(from: start))
    }

    private mutating func readTest(of value: Int, from start: Int) throws(Mistake) -> Int {
        var isNot = false
        if tokens.next == .name("not") {
            isNot = true
            try tokens.advance()
        }
        let expression: Expression
        switch tokens.next {
        case .name("defined"): expression = .isDefined(value)
        case .name("undefined"):
            expression = .isDefined(value)
            isNot.toggle()
        case .name("none"), .name("None"): expression = .isNone(value)
        default:
            throw Mistake(
                "'\(file.text(tokens.range))' is not a test", at: tokens.range,
                help: "the tests are 'is defined' and 'is none', with 'not' where needed; compare values with '=='")
        }
        try tokens.advance()
        let test = try draft.add(expression, at: place(from: start))
        return isNot ? try draft.add(.not(test), at: place(from: start)) : test
    }
}
