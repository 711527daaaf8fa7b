/// The content lines of a calendar, unfolded before anything is decoded: a fold may stand inside a letter.
///
/// - Accepts: lines that end with LF, CR or CRLF, blank lines, no line end at the end, a byte order mark.
/// - Source: RFC 5545, section 3.1.
struct ContentLines: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var offset: Int
    private let end: Int

    /// The lines of a whole file.
    init(_ bytes: [UInt8]) {
        self.init(bytes, in: (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)..<bytes.count)
    }

    /// The lines of a part of a file, which ends where a line does.
    init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        offset = range.lowerBound
        end = range.upperBound
    }

    mutating func next() -> ContentLine? {
        while offset < end, isLineEnd(bytes[offset]) { offset += 1 }
        guard offset < end else { return nil }
        let start = offset
        offset = endOfLine(from: start)
        guard var next = continuation() else { return ContentLine(bytes: bytes[start..<offset], range: start..<offset) }
        var unfolded = Array(bytes[start..<offset])
        while true {
            offset = endOfLine(from: next)
            unfolded += bytes[next..<offset]
            guard let following = continuation() else { break }
            next = following
        }
        return ContentLine(bytes: unfolded[...], range: start..<offset)
    }

    private func endOfLine(from start: Int) -> Int {
        var i = start
        while i < end, !isLineEnd(bytes[i]) { i += 1 }
        return i
    }

    /// Where the text goes on, if the line end at `offset` is a fold.
    ///
    /// - A file that went through the wrong conversion ends its lines with CR CR LF; folds in it are still folds.
    private func continuation() -> Int? {
        var i = offset
        while i < end, isLineEnd(bytes[i]) { i += 1 }
        guard i > offset, i < end, bytes[i] == 0x20 || bytes[i] == 0x09 else { return nil }
        return i + 1
    }
}

/// One property as it stands in a file: `NAME;PARAMETER=value:value`.
struct ContentLine {
    let bytes: ArraySlice<UInt8>
    /// Where it stands in the file, with its folds, without its line end.
    let range: Range<Int>

    /// Which property this is; nil where no name begins the line.
    var name: PropertyName? {
        let end = nameEnd
        guard end < bytes.endIndex else { return nil }
        let property = PropertyName(bytes, until: end)
        if property != .other { return property }
        let name = bytes[..<end]
        return !name.isEmpty && name.count <= 64 && name.allSatisfy(isNameByte) ? .other : nil
    }

    /// Where the first colon or semicolon stands.
    var nameEnd: Int {
        var end = bytes.startIndex
        while end < bytes.endIndex, bytes[end] != UInt8(ascii: ":"), bytes[end] != UInt8(ascii: ";") { end += 1 }
        return end
    }

    /// The parameters and the value.
    ///
    /// - `isDate`: a zone's name may hold colons without being quoted; dates then begin after the last one.
    func parts(isDate: Bool = false) -> (parameters: Parameters, value: ArraySlice<UInt8>) {
        let nameEnd = nameEnd
        guard nameEnd < bytes.endIndex, bytes[nameEnd] == UInt8(ascii: ";") else {
            return (Parameters(bytes[bytes.endIndex...]), bytes[Swift.min(nameEnd + 1, bytes.endIndex)...])
        }
        let colon = separator(from: nameEnd, isDate: isDate) ?? bytes.endIndex
        return (Parameters(bytes[(nameEnd + 1)..<colon]), bytes[Swift.min(colon + 1, bytes.endIndex)...])
    }

    private func separator(from start: Int, isDate: Bool) -> Int? {
        if isDate {
            let last = bytes.indices.last { i in
                bytes[i] == UInt8(ascii: ":") && i + 1 < bytes.endIndex && isDigitOrSign(bytes[i + 1])
            }
            // A time with colons in it, such as 2026-09-14T15:20, is left to the ordinary way.
            if let last, bytes[last...].count > 8, !bytes[(last + 1)...].contains(UInt8(ascii: "-")) { return last }
        }
        var isQuoted = false
        for i in start..<bytes.endIndex {
            if bytes[i] == UInt8(ascii: "\"") { isQuoted.toggle() }
            if bytes[i] == UInt8(ascii: ":"), !isQuoted { return i }
        }
        // A quote that nobody closed does not hide the value.
        return bytes[start...].firstIndex(of: UInt8(ascii: ":"))
    }
}

/// The parameters of one property, looked for only when somebody asks.
struct Parameters {
    private let all: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        all = bytes
    }

    /// The value of a parameter, without quotes; several values stay joined by commas.
    subscript(_ name: String) -> String? {
        bytes(of: name).map(parameterText)
    }

    /// Whether the value of a parameter is `word`, which is in capitals; in the file it may be in any letters, and in quotes.
    func holds(_ word: String, in name: String) -> Bool {
        guard let value = bytes(of: name) else { return false }
        return value.lazy.filter { $0 != UInt8(ascii: "\"") }.map(upper).elementsEqual(word.utf8)
    }

    /// The same as it is written.
    func bytes(of name: String) -> ArraySlice<UInt8>? {
        var start = all.startIndex
        while start < all.endIndex {
            let end = endOfParameter(from: start)
            if let value = value(of: all[start..<end], named: name) { return value }
            start = end + 1
        }
        return nil
    }

    private func endOfParameter(from start: Int) -> Int {
        var isQuoted = false
        var i = start
        while i < all.endIndex, isQuoted || all[i] != UInt8(ascii: ";") {
            if all[i] == UInt8(ascii: "\"") { isQuoted.toggle() }
            i += 1
        }
        return i
    }

    private func value(of parameter: ArraySlice<UInt8>, named name: String) -> ArraySlice<UInt8>? {
        var i = parameter.startIndex
        for letter in name.utf8 {
            guard i < parameter.endIndex, upper(parameter[i]) == letter else { return nil }
            i += 1
        }
        guard i < parameter.endIndex, parameter[i] == UInt8(ascii: "=") else { return nil }
        return parameter[(i + 1)...]
    }
}

/// A parameter's value without its quotes.
///
/// - Source of `^n`, `^^` and `^'`: RFC 6868, section 3.1.
private func parameterText(_ bytes: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var i = bytes.startIndex
    while i < bytes.endIndex {
        let byte = bytes[i]
        let next = i + 1 < bytes.endIndex ? bytes[i + 1] : 0
        i += 1
        switch (byte, next) {
        case (UInt8(ascii: "\""), _): continue
        case (UInt8(ascii: "^"), UInt8(ascii: "n")): text.append(0x0A)
        case (UInt8(ascii: "^"), UInt8(ascii: "^")): text.append(UInt8(ascii: "^"))
        case (UInt8(ascii: "^"), UInt8(ascii: "'")): text.append(UInt8(ascii: "\""))
        default:
            text.append(byte)
            continue
        }
        i += 1
    }
    return decodedText(text[...]).text
}

private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

private func isDigitOrSign(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "P")
}

private func isNameByte(_ byte: UInt8) -> Bool {
    switch upper(byte) {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
        UInt8(ascii: "_"), UInt8(ascii: "."):
        true
    default: false
    }
}

/// The text with its ASCII letters as capitals; most names are written so already.
func capitals(_ bytes: ArraySlice<UInt8>) -> String {
    let isDone = bytes.allSatisfy { upper($0) == $0 }
    return isDone ? String(decoding: bytes, as: UTF8.self) : String(decoding: bytes.map(upper), as: UTF8.self)
}

func upper(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? byte - 32 : byte
}
