/// The `plural=` formula of a catalogue header, ready to be worked out for many numbers.
///
/// - Language: C expressions over `n` with `?:`, `||`, `&&`, comparisons, `+ - * / %`, `!` and brackets, on unsigned
///   numbers, as in "Plural forms", GNU gettext manual, section 11.2.6.
/// - Limits: brackets, `!` and `?:` nest at most 100 deep, and a formula has at most 1,000 parts.
struct PluralExpression: Sendable, Equatable {
    enum Operation: Sendable, Equatable {
        case or, and, equal, unequal, less, lessOrEqual, greater, greaterOrEqual, add, subtract, multiply, divide, rest
    }

    /// Parts refer to earlier parts by position, so that the last part is the whole formula.
    enum Part: Sendable, Equatable {
        case n
        case number(UInt64)
        case not(Int)
        case binary(Operation, Int, Int)
        case choice(Int, then: Int, otherwise: Int)
    }

    fileprivate(set) var parts: [Part] = []

    /// The value for `n`; nil if that divides by zero.
    func value(for n: UInt64) -> UInt64? {
        parts.isEmpty ? nil : value(ofPart: parts.count - 1, n)
    }

    private func value(ofPart position: Int, _ n: UInt64) -> UInt64? {
        switch parts[position] {
        case .n: return n
        case .number(let number): return number
        case .not(let inner): return value(ofPart: inner, n).map { $0 == 0 ? 1 : 0 }
        case .choice(let condition, let then, let otherwise):
            guard let condition = value(ofPart: condition, n) else { return nil }
            return value(ofPart: condition != 0 ? then : otherwise, n)
        case .binary(let operation, let left, let right):
            guard let left = value(ofPart: left, n) else { return nil }
            // As in C, the right side of a settled "and" or "or" is not looked at, so it may divide by zero.
            if operation == .and, left == 0 { return 0 }
            if operation == .or, left != 0 { return 1 }
            guard let right = value(ofPart: right, n) else { return nil }
            return apply(operation, left, right)
        }
    }

    private func apply(_ operation: Operation, _ left: UInt64, _ right: UInt64) -> UInt64? {
        switch operation {
        case .or, .and: right != 0 ? 1 : 0
        case .equal: left == right ? 1 : 0
        case .unequal: left != right ? 1 : 0
        case .less: left < right ? 1 : 0
        case .lessOrEqual: left <= right ? 1 : 0
        case .greater: left > right ? 1 : 0
        case .greaterOrEqual: left >= right ? 1 : 0
        case .add: left &+ right
        case .subtract: left &- right
        case .multiply: left &* right
        case .divide: right == 0 ? nil : left / right
        case .rest: right == 0 ? nil : left % right
        }
    }
}

extension PluralExpression {
    /// Reads a formula; the fault says in plain words what is wrong with it.
    static func read(_ text: some StringProtocol) -> Result<PluralExpression, PluralFault> {
        var reader = PluralExpressionReader(Array(text.utf8))
        guard reader.choice() != nil, reader.atEnd else {
            return .failure(reader.fault ?? .unreadable(String(text)))
        }
        return .success(PluralExpression(parts: reader.parts))
    }
}

private struct PluralExpressionReader {
    private static let deepest = 100
    private static let longest = 1_000

    private let bytes: [UInt8]
    private var offset = 0
    private var depth = 0
    private(set) var parts: [PluralExpression.Part] = []
    private(set) var fault: PluralFault?

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var atEnd: Bool {
        mutating get {
            skipSpaces()
            return offset == bytes.count
        }
    }

    mutating func choice() -> Int? {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else {
            fault = .tooLong
            return nil
        }
        guard let condition = binary(level: 0) else { return nil }
        guard take("?") else { return condition }
        guard let then = choice(), take(":"), let otherwise = choice() else { return nil }
        return add(.choice(condition, then: then, otherwise: otherwise))
    }

    /// Operators from the loosest to the tightest; within a level, longer signs first.
    private static let levels: [[(String, PluralExpression.Operation)]] = [
        [("||", .or)],
        [("&&", .and)],
        [("==", .equal), ("!=", .unequal)],
        [("<=", .lessOrEqual), (">=", .greaterOrEqual), ("<", .less), (">", .greater)],
        [("+", .add), ("-", .subtract)],
        [("*", .multiply), ("/", .divide), ("%", .rest)],
    ]

    private mutating func binary(level: Int) -> Int? {
        guard level < Self.levels.count else { return operand() }
        guard var left = binary(level: level + 1) else { return nil }
        while let (_, operation) = Self.levels[level].first(where: { take($0.0) }) {
            guard let right = binary(level: level + 1), let both = add(.binary(operation, left, right)) else {
                return nil
            }
            left = both
        }
        return left
    }

    private mutating func operand() -> Int? {
        if take("n") { return add(.n) }
        if take("(") {
            guard let inner = choice(), take(")") else { return nil }
            return inner
        }
        if take("!") {
            depth += 1
            defer { depth -= 1 }
            guard depth <= Self.deepest else {
                fault = .tooLong
                return nil
            }
            guard let inner = operand() else { return nil }
            return add(.not(inner))
        }
        return number()
    }

    private mutating func number() -> Int? {
        skipSpaces()
        var value: UInt64?
        while offset < bytes.count, let digit = decimalDigit(bytes[offset]) {
            let (product, overflow) = (value ?? 0).multipliedReportingOverflow(by: 10)
            guard !overflow, product <= UInt64.max - 9 else { return nil }
            value = product + UInt64(digit)
            offset += 1
        }
        return value.flatMap { add(.number($0)) }
    }

    private mutating func add(_ part: PluralExpression.Part) -> Int? {
        guard parts.count < Self.longest else {
            fault = .tooLong
            return nil
        }
        parts.append(part)
        return parts.count - 1
    }

    private mutating func take(_ sign: String) -> Bool {
        skipSpaces()
        guard bytes[offset...].starts(with: sign.utf8) else { return false }
        offset += sign.utf8.count
        return true
    }

    private mutating func skipSpaces() {
        while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] == 0x09 || bytes[offset] == 0x0A {
            offset += 1
        }
    }
}

func decimalDigit(_ byte: UInt8) -> UInt8? {
    byte >= 0x30 && byte <= 0x39 ? byte - 0x30 : nil
}
