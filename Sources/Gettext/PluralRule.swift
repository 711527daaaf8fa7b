/// Which of a language's plural forms goes with which number.
package struct PluralRule: Sendable, Equatable {
    /// How many forms there are, 1 to 32.
    package let count: Int
    /// The value of the `Plural-Forms` header field that says the same.
    package let header: String
    private let expression: PluralExpression

    /// Reads the value of a `Plural-Forms` header field; nil if it cannot be used.
    package init?(header: String) {
        guard case .success(let rule) = readPluralForms(header) else { return nil }
        self = rule
    }

    /// Reads a header of our own, which need not be tried with a thousand numbers.
    init?(ownHeader header: String) {
        guard case .success(let rule) = readFormula(header) else { return nil }
        self = rule
    }

    fileprivate init(count: Int, header: String, expression: PluralExpression) {
        self.count = count
        self.header = header
        self.expression = expression
    }

    /// The form for `n`, 0 to `count - 1`; a minus sign makes no difference.
    package func index(for n: Int) -> Int {
        // A formula that fails on this number means the first form, as in gettext's own `plural_lookup`.
        guard let value = expression.value(for: UInt64(n.magnitude)), value < UInt64(count) else { return 0 }
        return Int(value)
    }

    /// What is wrong with this rule for one of the numbers 0 to 1000, which is as far as `msgfmt -c` looks.
    fileprivate var faultInUse: PluralFault? {
        for n in UInt64(0)...1000 {
            guard let value = expression.value(for: n) else { return .dividesByZero(n: n) }
            if value >= UInt64(count) { return .outOfRange(n: n, value: value, count: count) }
        }
        return nil
    }
}

/// Why a `Plural-Forms` header field cannot be used.
enum PluralFault: Error, Equatable {
    case noCount
    case badCount(String)
    case noFormula
    case unreadable(String)
    case tooLong
    case dividesByZero(n: UInt64)
    case outOfRange(n: UInt64, value: UInt64, count: Int)

    var sentence: String {
        switch self {
        case .noCount: "'Plural-Forms' does not say how many forms there are"
        case .badCount(let text): "'\(text)' is not a number of plural forms from 1 to \(mostForms)"
        case .noFormula: "'Plural-Forms' has no 'plural=' formula"
        case .unreadable(let text): "'\(text.prefix(60))' is not a formula that can be worked out"
        case .tooLong: "the formula in 'Plural-Forms' is far too long"
        case .dividesByZero(let n): "the formula in 'Plural-Forms' divides by zero for n = \(n)"
        case .outOfRange(let n, let value, let count):
            "the formula in 'Plural-Forms' gives form \(value) for n = \(n), but there are only \(count) forms"
        }
    }
}

private let mostForms = 32  // CLDR has six categories; headers in the wild have up to six forms

/// Reads the value of a `Plural-Forms` field, such as `nplurals=2; plural=(n != 1);`.
func readPluralForms(_ header: String) -> Result<PluralRule, PluralFault> {
    readFormula(header).flatMap { rule in rule.faultInUse.map { .failure($0) } ?? .success(rule) }
}

private func readFormula(_ header: String) -> Result<PluralRule, PluralFault> {
    guard let countText = field("nplurals", of: header) else { return .failure(.noCount) }
    guard let count = Int(countText), (1...mostForms).contains(count) else {
        return .failure(.badCount(String(countText.prefix(20))))
    }
    guard let formula = field("plural", of: header) else { return .failure(.noFormula) }
    switch PluralExpression.read(formula) {
    case .failure(let fault): return .failure(fault)
    case .success(let expression):
        return .success(PluralRule(count: count, header: header, expression: expression))
    }
}

/// The text between `name=` and the next semicolon, without spaces around it.
private func field(_ name: String, of header: String) -> Substring? {
    for part in header.split(separator: ";") {
        let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard sides.count == 2, trimmed(sides[0]) == name else { continue }
        return trimmed(sides[1])
    }
    return nil
}

func trimmed(_ text: Substring) -> Substring {
    var text = text
    // Mostly there is one space, and letters after it.
    if text.utf8.first == 0x20, let next = text.utf8.dropFirst().first, next > 0x20, next < 0x7F {
        text = Substring(text.utf8.dropFirst())
    }
    if let first = text.utf8.first, let last = text.utf8.last, (0x21..<0x7F).contains(first),
        (0x21..<0x7F).contains(last)
    {
        return text
    }
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
}
