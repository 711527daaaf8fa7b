/// The token that a mark ends, without the mark and without what opens before it.
struct TokenBefore {
    private(set) var range: Range<Int>
    /// Whether nothing but opening signs stands before it in its sentence.
    let isFirst: Bool
    private(set) var letters = 0
    private(set) var hasDigit = false
    private(set) var startsWithCapital = false
    /// Short groups of letters with stops between, such as "U.S" or "B.Ed".
    private(set) var isDotted = false
    /// The letter behind a sign of degree: the "C" of "20 °C".
    private(set) var isDegree = false

    /// Longer tokens are no abbreviation; only their end is looked at.
    private static let longest = 24

    init(_ span: borrowing Span<UInt8>, end: Int, notBefore start: Int) {
        var offset = end
        let limit = max(start, end - Self.longest)
        while offset > limit {
            let (value, length) = readScalar(span, before: offset, start: limit)
            if kind(of: value) == .space { break }
            offset -= length
        }
        // What opens before the token, or follows a slash in it, is no part of it.
        var low = offset
        while low < end {
            let (value, length) = readScalar(span, at: low, end: end)
            if kind(of: value) != .other { break }
            isDegree = value == 0xB0
            low += length
        }
        range = low..<end
        var first = start
        while first < low {
            let (value, length) = readScalar(span, at: first, end: low)
            let kind = kind(of: value)
            if kind != .space, kind != .other { break }
            first += length
            if first - start > 16 { break }
        }
        isFirst = first == low
        look(span)
    }

    private mutating func look(_ span: borrowing Span<UInt8>) {
        var group = 0
        var shortest = Int.max
        var longest = 0
        var stops = 0
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (value, length) = readScalar(span, at: offset, end: range.upperBound)
            switch kind(of: value) {
            case .capital:
                if offset == range.lowerBound { startsWithCapital = true }
                letters += 1
                group += 1
            case .letter, .ideograph:
                letters += 1
                group += 1
            case .digit:
                hasDigit = true
            case .mark, .space:
                break
            case .other:
                if value == 0x2E { stops += 1 } else { longest = .max }
                (shortest, longest) = (min(shortest, group), max(longest, group))
                group = 0
            }
            offset += length
        }
        (shortest, longest) = (min(shortest, group), max(longest, group))
        isDotted = stops > 0 && !hasDigit && shortest == 1 && longest <= 3
    }

    /// What to look up in lists; an empty word where the token is too long.
    func key(_ span: borrowing Span<UInt8>) -> ShortWord {
        ShortWord(span, range) ?? .none
    }

    /// What stands after the last hyphen or dash, or after an elision: the "Fri" of "Mon.-Fri.", the "ing" of "l'ing."
    func lastPartKey(_ span: borrowing Span<UInt8>, _ rules: SentenceRules) -> ShortWord {
        var low = range.upperBound
        while low > range.lowerBound {
            let (value, length) = readScalar(span, before: low, start: range.lowerBound)
            if value == 0x2D || value == 0x2013 { break }
            if rules.hasElision, value == 0x27 || value == 0x2019 { break }
            low -= length
        }
        return low > range.lowerBound ? ShortWord(span, low..<range.upperBound) ?? .none : .none
    }

    /// Its value, if it is a number of one or two digits and nothing else.
    func smallNumber(_ span: borrowing Span<UInt8>) -> Int? {
        guard (1...2).contains(range.count) else { return nil }
        var value = 0
        for offset in range {
            guard (0x30...0x39).contains(span[offset]) else { return nil }
            value = value * 10 + Int(span[offset] - 0x30)
        }
        return value
    }

    /// The word before it, on the same or an earlier line; an empty word where there is none.
    func previousKey(_ span: borrowing Span<UInt8>) -> ShortWord {
        let previous = previousRange(span)
        var end = previous.upperBound
        // "т. д.": the stop of the word before is not part of it.
        if end > previous.lowerBound, span[end - 1] == 0x2E { end -= 1 }
        return ShortWord(span, previous.lowerBound..<end) ?? .none
    }

    func followsNumber(_ span: borrowing Span<UInt8>) -> Bool {
        let previous = previousRange(span)
        return !previous.isEmpty && (0x30...0x39).contains(span[previous.upperBound - 1])
    }

    func startsLine(_ span: borrowing Span<UInt8>) -> Bool {
        range.lowerBound > 0 && (span[range.lowerBound - 1] == 0x0A || span[range.lowerBound - 1] == 0x0D)
    }

    private func previousRange(_ span: borrowing Span<UInt8>) -> Range<Int> {
        var end = range.lowerBound
        let limit = max(0, end - Self.longest)
        while end > limit, span[end - 1] <= 0x20 { end -= 1 }
        var low = end
        while low > limit, span[low - 1] > 0x20 { low -= 1 }
        return low..<end
    }
}

/// What follows a mark: the first word after white space, quotes and dashes.
struct NextToken {
    enum Kind {
        case nothing, small, capital, digit
        /// A letter of a script without capitals.
        case uncased
        /// Something that is no word.
        case sign
    }

    private(set) var kind = Kind.nothing
    /// The letters or digits it starts with.
    private(set) var range: Range<Int>
    /// A single capital and a stop.
    private(set) var isInitial = false
    /// The mark of an item in a list: the "b)" of "a) Fill it in. b) Post it."
    private(set) var isListLetter = false
    /// Where the white space behind it starts.
    var end: Int { range.upperBound }

    /// How far to look for the first letter, and how much of a word to read.
    private static let longestGap = 64
    private static let longest = 24

    init(_ span: borrowing Span<UInt8>, from start: Int) {
        range = start..<start
        var offset = start
        let limit = min(span.count, start + Self.longestGap)
        while offset < limit {
            let (value, length) = readScalar(span, at: offset, end: span.count)
            switch Readability.kind(of: value) {
            case .space, .mark: offset += length
            case .other:
                if kind == .nothing { kind = .sign }
                offset += length
            case .letter:
                readWord(span, from: offset)
                let isSmall = hasCase(value)
                isListLetter = range.count == 1 && end < span.count && span[end] == 0x29
                kind = isSmall ? hasInnerCapital(span, offset + length) ? .capital : .small : .uncased
                return
            case .capital:
                readWord(span, from: offset)
                isInitial = range.count == length && end < span.count && span[end] == 0x2E
                kind = .capital
                return
            case .digit:
                readWord(span, from: offset)
                kind = .digit
                return
            case .ideograph:
                readWord(span, from: offset)
                kind = .uncased
                return
            }
        }
        // A gap that is too long to look through is no reason to go on.
        if offset < span.count, kind == .nothing { kind = .sign }
    }

    func key(_ span: borrowing Span<UInt8>) -> ShortWord {
        ShortWord(span, range) ?? .none
    }

    /// The word after it: the month of "4 October".
    func keyAfter(_ span: borrowing Span<UInt8>) -> ShortWord {
        NextToken(span, from: end).key(span)
    }

    private mutating func readWord(_ span: borrowing Span<UInt8>, from start: Int) {
        var offset = start
        let limit = min(span.count, start + Self.longest)
        while offset < limit {
            let (value, length) = readScalar(span, at: offset, end: span.count)
            let kind = Readability.kind(of: value)
            guard kind.isWordPart || kind == .mark else { break }
            offset += length
        }
        range = start..<offset
    }

    /// "iPads" and "eBooks" may start a sentence.
    private func hasInnerCapital(_ span: borrowing Span<UInt8>, _ offset: Int) -> Bool {
        offset < span.count && (0x41...0x5A).contains(span[offset])
    }

    /// Whether a small letter is one of a script with capitals.
    private func hasCase(_ value: UInt32) -> Bool {
        if value < 0x250 { return value != 0xAA && value != 0xBA }
        guard let scalar = Unicode.Scalar(value) else { return false }
        return scalar.properties.isLowercase
    }
}
