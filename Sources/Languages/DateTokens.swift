/// One piece of a text in which dates are looked for.
struct DateToken: Sendable {
    enum Kind: Sendable {
        /// Digits of any script; `length` counts them. Numbers of more than four digits have the value -1.
        case number(value: Int, length: Int)
        /// Letters, with apostrophes and hyphens between them; the number of the word in the vocabulary.
        case word(Int)
        /// One character that is neither. A line feed stands for an empty line, or for text that was left out.
        case mark(Unicode.Scalar)
    }

    let kind: Kind
    let range: Range<Int>
    /// No space between this token and the one before.
    let isGlued: Bool
    /// A word with an apostrophe or a hyphen inside.
    var isJoined = false

    var number: (value: Int, length: Int)? {
        if case .number(let value, let length) = kind { (value, length) } else { nil }
    }

    var mark: Unicode.Scalar? {
        if case .mark(let scalar) = kind { scalar } else { nil }
    }

    var isWord: Bool {
        if case .word = kind { true } else { false }
    }

    /// The number of the word in the vocabulary; 0 for words that mean nothing, and for what is no word.
    var word: Int {
        if case .word(let number) = kind { number } else { 0 }
    }
}

/// Takes apart what stands near numbers in `text`, in one pass; broken UTF-8 becomes marks.
///
/// Dates have a number, and nothing in a date is further from it than `reach`, so most of a page is only looked at
/// byte by byte.
func dateTokens(in text: [UInt8], _ vocabulary: DateVocabulary) -> [DateToken] {
    var tokens: [DateToken] = []
    for window in windowsAroundNumbers(in: text) {
        if !tokens.isEmpty {
            tokens.append(DateToken(kind: .mark("\n"), range: window.lowerBound..<window.lowerBound, isGlued: false))
        }
        addTokens(of: window, in: text, vocabulary, to: &tokens)
    }
    return tokens
}

private let reach = 96  // bytes; the longest weekday, two small words and commas in the scripts of three bytes a letter

/// Stretches of `text` that hold every number with `reach` bytes on either side; ascending, apart from each other.
private func windowsAroundNumbers(in text: [UInt8]) -> [Range<Int>] {
    var windows: [Range<Int>] = []
    var index = 0
    text.withUnsafeBufferPointer { bytes in
        while index < bytes.count {
            guard let length = digit(in: bytes, index)?.length else {
                index += 1
                continue
            }
            let start = beginOfWord(in: bytes, from: max(0, index - reach), notAfter: index)
            let end = endOfWord(in: bytes, from: min(bytes.count, index + length + reach))
            if let last = windows.last, start <= last.upperBound {
                windows[windows.count - 1] = last.lowerBound..<max(end, last.upperBound)
            } else {
                windows.append(start..<end)
            }
            index += length
        }
    }
    return windows
}

/// The first byte after a space, or else the first that begins a scalar.
private func beginOfWord(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, notAfter limit: Int) -> Int {
    guard start > 0 else { return 0 }
    for index in start..<limit where bytes[index] == 0x20 || bytes[index] == 0x0A { return index + 1 }
    return (start..<limit).first { bytes[$0] & 0xC0 != 0x80 } ?? limit
}

private func endOfWord(in bytes: UnsafeBufferPointer<UInt8>, from end: Int) -> Int {
    let limit = min(bytes.count, end + 40)
    for index in end..<limit where bytes[index] == 0x20 || bytes[index] == 0x0A { return index }
    return limit == bytes.count ? limit : (end..<limit).first { bytes[$0] & 0xC0 != 0x80 } ?? limit
}

private func addTokens(
    of window: Range<Int>, in text: [UInt8], _ vocabulary: DateVocabulary, to tokens: inout [DateToken]
) {
    text.withUnsafeBufferPointer { whole in
        let bytes = UnsafeBufferPointer(rebasing: whole[..<window.upperBound])
        var offset = window.lowerBound
        var isGlued = false
        while offset < bytes.count {
            let start = offset
            if let (value, length) = digit(in: bytes, offset) {
                tokens.append(number(in: bytes, &offset, first: value, length, isGlued))
                isGlued = true
                continue
            }
            let (scalar, length) = decodeScalar(bytes, offset)
            if isDirectionMark(scalar) {
                offset += length
            } else if isSpace(scalar) {
                if skipSpaces(in: bytes, &offset) > 1 {
                    tokens.append(DateToken(kind: .mark("\n"), range: offset..<offset, isGlued: false))
                }
                isGlued = false
            } else if isWordPart(scalar) {
                let (digest, isJoined) = word(in: bytes, &offset)
                let number = vocabulary.number(of: digest)
                tokens.append(
                    DateToken(kind: .word(number), range: start..<offset, isGlued: isGlued, isJoined: isJoined))
                isGlued = true
            } else {
                offset += length
                tokens.append(DateToken(kind: .mark(scalar), range: start..<offset, isGlued: isGlued))
                isGlued = true
            }
        }
    }
}

private func number(
    in bytes: UnsafeBufferPointer<UInt8>, _ offset: inout Int, first: Int, _ length: Int, _ isGlued: Bool
) -> DateToken {
    let start = offset
    var value = first
    var count = 1
    offset += length
    while let (next, length) = digit(in: bytes, offset) {
        value = value < 0 || count >= 4 ? -1 : value * 10 + next
        count += 1
        offset += length
    }
    return DateToken(kind: .number(value: value, length: count), range: start..<offset, isGlued: isGlued)
}

/// Moves past spaces; how many line ends there were.
private func skipSpaces(in bytes: UnsafeBufferPointer<UInt8>, _ offset: inout Int) -> Int {
    var lines = 0
    while offset < bytes.count {
        let (scalar, length) = decodeScalar(bytes, offset)
        guard isSpace(scalar) else { break }
        if scalar == "\n" { lines += 1 }
        offset += length
    }
    return lines
}

/// Moves to the end of a word: letters and marks, and one apostrophe or hyphen at a time if a letter follows.
private func word(in bytes: UnsafeBufferPointer<UInt8>, _ offset: inout Int) -> (digest: UInt64, isJoined: Bool) {
    var digest = DateFold.Digest()
    var isJoined = false
    while offset < bytes.count {
        let (scalar, length) = decodeScalar(bytes, offset)
        if isWordPart(scalar) {
            digest.add(scalar.value)
            offset += length
        } else if isJoiner(scalar), offset + length < bytes.count,
            isWordPart(decodeScalar(bytes, offset + length).scalar)
        {
            digest.add(scalar.value)
            isJoined = true
            offset += length
        } else {
            break
        }
    }
    return (digest.value, isJoined)
}
