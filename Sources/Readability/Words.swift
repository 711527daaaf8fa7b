/// The words of `text`, as UTF-8 offsets in order; `within` cuts to a part, such as one sentence.
///
/// - A word is a run without white space that holds a letter or a digit, from the first of them to the last.
/// - Apostrophes, hyphens and full stops inside do not split it; `/`, the dash `—` and marks that need
///   no space behind them, such as `。`, do.
/// - A web address, an e-mail address, a date such as 03/04/2026, a time, a price: one word each.
/// - Chinese and Japanese characters are one word each, in any language.
/// - Thai, Khmer, Lao and Burmese: a run between spaces is one word, because finding more takes a dictionary.
/// - Bad input: broken UTF-8 is a sign that belongs to no word; `within` is cut to the text.
package func words(in text: [UInt8], within: Range<Int>? = nil, language: String = "en") -> [Range<Int>] {
    let range = (within ?? 0..<text.count).clamped(to: 0..<text.count)
    let span = text.span
    var found: [Range<Int>] = []
    found.reserveCapacity(range.count / 6)
    var offset = range.lowerBound
    while let word = nextWord(span, from: offset, end: range.upperBound) {
        found.append(word.range)
        offset = word.range.upperBound
    }
    return found
}

/// One word, with what can be seen of it in passing.
struct Word {
    var range: Range<Int>
    var letters = 0
    var digits = 0
    var capitals = 0
    var startsWithCapital = false
    /// A web or e-mail address.
    var isAddress = false
    var isIdeograph = false
}

/// The first word that starts at `start` or after it.
@inline(__always)
func nextWord(_ text: borrowing Span<UInt8>, from start: Int, end: Int) -> Word? {
    var offset = start
    while offset < end {
        let (value, length) = readScalar(text, at: offset, end: end)
        let kind = kind(of: value)
        if kind.isWordPart { return readWord(text, from: offset, end: end) }
        offset += length
    }
    return nil
}

private func readWord(_ text: borrowing Span<UInt8>, from start: Int, end: Int) -> Word {
    var word = Word(range: start..<start)
    var last = start
    var offset = start
    var lastDot = start
    scan: while offset < end {
        let (value, length) = readScalar(text, at: offset, end: end)
        switch kind(of: value) {
        case .letter:
            word.letters += 1
            last = offset + length
        case .capital:
            if offset == start { word.startsWithCapital = true }
            word.letters += 1
            word.capitals += 1
            last = offset + length
        case .digit:
            word.digits += 1
            last = offset + length
        case .mark:
            if last == offset { last = offset + length }
        case .ideograph:
            guard offset == start else { break scan }
            return readIdeograph(text, from: start, first: length, end: end)
        case .space:
            break scan
        case .other:
            switch value {
            case 0x2E: lastDot = offset  // .
            case 0x40: word.isAddress = word.isAddress || last == offset && word.letters > 0  // @
            case 0x3A: word.isAddress = word.isAddress || isSchemeEnd(text, at: offset, end: end)  // :
            case 0x2F:  // /
                if word.isAddress { break }
                if isBetweenDigits(text, offset, end: end) { break }
                // The "visiting" of "oakfield.example/visiting" is not a word of its own.
                guard lastDot > start, offset - lastDot > 2, last == offset else { break scan }
                word.isAddress = true
            case 0x2014, 0x2015: break scan  // —
            case 0x80...: if mark(of: value) == .always { break scan }
            default: break
            }
        }
        offset += length
    }
    word.range = start..<last
    return word
}

private func readIdeograph(_ text: borrowing Span<UInt8>, from start: Int, first: Int, end: Int) -> Word {
    var offset = start + first
    while offset < end {
        let (value, length) = readScalar(text, at: offset, end: end)
        guard value >= 0x80, kind(of: value) == .mark else { break }
        offset += length
    }
    return Word(range: start..<offset, letters: 1, isIdeograph: true)
}

private func isSchemeEnd(_ text: borrowing Span<UInt8>, at offset: Int, end: Int) -> Bool {
    offset + 2 < end && text[offset + 1] == 0x2F && text[offset + 2] == 0x2F
}

private func isBetweenDigits(_ text: borrowing Span<UInt8>, _ offset: Int, end: Int) -> Bool {
    let digits: ClosedRange<UInt8> = 0x30...0x39
    return offset > 0 && digits.contains(text[offset - 1]) && offset + 1 < end && digits.contains(text[offset + 1])
}
