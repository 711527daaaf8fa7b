/// The content lines of a calendar, unfolded before anything is decoded: a fold may stand inside a letter.
///
/// - Accepts: lines that end with LF, CR or CRLF, blank lines, no line end at the end, a byte order mark.
/// - Source: RFC 5545, section 3.1.
struct ContentLines: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var offset: Int

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    mutating func next() -> ContentLine? {
        while offset < bytes.count, isLineEnd(bytes[offset]) { offset += 1 }
        guard offset < bytes.count else { return nil }
        let start = offset
        var end = endOfLine(from: start)
        guard let next = continuation(after: end) else {
            offset = end
            return ContentLine(bytes: bytes[start..<end], range: start..<end)
        }
        var unfolded = Array(bytes[start..<end])
        var following: Int? = next
        while let begin = following {
            end = endOfLine(from: begin)
            unfolded += bytes[begin..<end]
            following = continuation(after: end)
        }
        offset = end
        return ContentLine(bytes: unfolded[...], range: start..<end)
    }

    private func endOfLine(from start: Int) -> Int {
        var i = start
        while i < bytes.count, !isLineEnd(bytes[i]) { i += 1 }
        return i
    }

    /// Where the text goes on, if the line end at `end` is a fold.
    ///
    /// - A file that went through the wrong conversion ends its lines with CR CR LF; folds in it are still folds.
    private func continuation(after end: Int) -> Int? {
        var i = end
        while i < bytes.count, isLineEnd(bytes[i]) { i += 1 }
        guard i > end, i < bytes.count, bytes[i] == 0x20 || bytes[i] == 0x09 else { return nil }
        return i + 1
    }
}

/// One property as it stands in a file: `NAME;PARAMETER=value:value`.
struct ContentLine {
    let bytes: ArraySlice<UInt8>
    /// Where it stands in the file, with its folds, without its line end.
    let range: Range<Int>

    /// The name in capitals; nil where no name begins the line.
    var name: String? {
        let end = bytes.firstIndex { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ";") } ?? bytes.endIndex
        guard end > bytes.startIndex, end < bytes.endIndex else { return nil }
        let letters = bytes[bytes.startIndex..<end]
        guard letters.count <= 64, letters.allSatisfy(isNameByte) else { return nil }
        return capitals(letters)
    }

    /// The parameters and the value.
    ///
    /// - `isDate`: a zone's name may hold colons without being quoted; dates then begin after the last one.
    func parts(isDate: Bool = false) -> (parameters: Parameters, value: ArraySlice<UInt8>) {
        guard let nameEnd = bytes.firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ";") }) else {
            return (Parameters(), bytes[bytes.endIndex...])
        }
        if bytes[nameEnd] == UInt8(ascii: ":") { return (Parameters(), bytes[(nameEnd + 1)...]) }
        let colon = separator(from: nameEnd, isDate: isDate) ?? bytes.endIndex
        let parameters = Parameters(bytes[(nameEnd + 1)..<colon])
        return (parameters, bytes[Swift.min(colon + 1, bytes.endIndex)...])
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

/// The parameters of one property, in the order of the file.
struct Parameters {
    private var list: [(name: String, value: String)] = []

    init() {}

    init(_ bytes: ArraySlice<UInt8>) {
        var start = bytes.startIndex
        var isQuoted = false
        var i = start
        while i <= bytes.endIndex {
            if i < bytes.endIndex, bytes[i] == UInt8(ascii: "\"") { isQuoted.toggle() }
            if i == bytes.endIndex || (bytes[i] == UInt8(ascii: ";") && !isQuoted) {
                add(bytes[start..<i])
                start = i + 1
            }
            i += 1
        }
    }

    /// The value of a parameter, without quotes; several values stay joined by commas.
    subscript(_ name: String) -> String? {
        list.first { $0.name == name }?.value
    }

    private mutating func add(_ bytes: ArraySlice<UInt8>) {
        guard let equals = bytes.firstIndex(of: UInt8(ascii: "=")) else { return }
        let name = capitals(bytes[..<equals])
        list.append((name, parameterText(bytes[(equals + 1)...])))
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
