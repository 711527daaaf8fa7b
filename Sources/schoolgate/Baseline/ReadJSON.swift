import SourceText

/// A value of a JSON file with the line it begins on, 1-based.
struct JSONNode {
    indirect enum Value {
        case object([String: JSONNode])
        case array([JSONNode])
        case text(String)
        case number(Double)
        case bool(Bool)
        case null
    }

    let value: Value
    let line: Int
}

/// Why a JSON file cannot be read.
struct JSONMistake: Error {
    let line: Int
    let message: String
}

/// Reads a JSON file (RFC 8259); of two members with one name the last counts.
///
/// - Why not Foundation's: it does not say on which line a value is that has the wrong kind.
func readJSON(_ file: SourceFile) throws(JSONMistake) -> JSONNode {
    var reader = JSONReader(file.bytes)
    let node = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.isAtEnd else { throw reader.mistake("the file goes on after its last brace") }
    return node
}

private struct JSONReader {
    private let bytes: [UInt8]
    private var i = 0
    private var line = 1

    private static let deepest = 64

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { i = 3 }
    }

    var isAtEnd: Bool { i >= bytes.count }

    func mistake(_ message: String) -> JSONMistake {
        let isMerge = ["<<<<<<<", "=======", ">>>>>>>"].contains { bytes[min(i, bytes.count)...].starts(with: $0.utf8) }
        return JSONMistake(line: line, message: isMerge ? "a merge of two versions was not finished here" : message)
    }

    mutating func skipSpace() {
        while i < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[i]) {
            if bytes[i] == 0x0A { line += 1 }
            i += 1
        }
    }

    mutating func value(depth: Int) throws(JSONMistake) -> JSONNode {
        skipSpace()
        guard i < bytes.count else { throw mistake("the file ends too early") }
        guard depth < JSONReader.deepest else { throw mistake("lists lie too deep in each other") }
        let line = line
        switch bytes[i] {
        case UInt8(ascii: "{"): return JSONNode(value: .object(try object(depth)), line: line)
        case UInt8(ascii: "["): return JSONNode(value: .array(try array(depth)), line: line)
        case UInt8(ascii: "\""): return JSONNode(value: .text(try text()), line: line)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return JSONNode(value: .number(try number()), line: line)
        default:
            for (word, value) in [("true", JSONNode.Value.bool(true)), ("false", .bool(false)), ("null", .null)]
            where bytes[i...].starts(with: word.utf8) {
                i += word.utf8.count
                return JSONNode(value: value, line: line)
            }
            throw mistake("here belongs a value")
        }
    }

    private mutating func object(_ depth: Int) throws(JSONMistake) -> [String: JSONNode] {
        var members: [String: JSONNode] = [:]
        i += 1
        if isNext(UInt8(ascii: "}")) { return members }
        repeat {
            skipSpace()
            guard i < bytes.count else { throw mistake("the file ends too early") }
            guard bytes[i] == UInt8(ascii: "\"") else { throw mistake("here belongs a name in quotes") }
            let name = try text()
            guard isNext(UInt8(ascii: ":")) else { throw mistake("after a name belongs a colon") }
            members[name] = try value(depth: depth + 1)
        } while isNext(UInt8(ascii: ","))
        guard isNext(UInt8(ascii: "}")) else { throw mistake("here belongs a comma or a closing brace") }
        return members
    }

    private mutating func array(_ depth: Int) throws(JSONMistake) -> [JSONNode] {
        var items: [JSONNode] = []
        i += 1
        if isNext(UInt8(ascii: "]")) { return items }
        repeat { items.append(try value(depth: depth + 1)) } while isNext(UInt8(ascii: ","))
        guard isNext(UInt8(ascii: "]")) else { throw mistake("here belongs a comma or a closing bracket") }
        return items
    }

    /// Whether `byte` comes next, after any space; if so, it is read.
    private mutating func isNext(_ byte: UInt8) -> Bool {
        skipSpace()
        guard i < bytes.count, bytes[i] == byte else { return false }
        i += 1
        return true
    }

    private mutating func number() throws(JSONMistake) -> Double {
        let start = i
        while i < bytes.count, "+-.eE0123456789".utf8.contains(bytes[i]) { i += 1 }
        let written = String(decoding: bytes[start..<i], as: UTF8.self)
        guard let number = Double(written), number.isFinite else { throw mistake("'\(written)' is not a number") }
        return number
    }

    private mutating func text() throws(JSONMistake) -> String {
        var text: [UInt8] = []
        i += 1
        while i < bytes.count, bytes[i] != UInt8(ascii: "\"") {
            guard bytes[i] >= 0x20 else { throw mistake("a text does not end on its line") }
            if bytes[i] == UInt8(ascii: "\\") {
                text += String(try escape()).utf8
            } else {
                text.append(bytes[i])
                i += 1
            }
        }
        guard i < bytes.count else { throw mistake("a text does not end") }
        i += 1
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func escape() throws(JSONMistake) -> Unicode.Scalar {
        guard i + 1 < bytes.count else { throw mistake("a text does not end") }
        let sign = bytes[i + 1]
        i += 2
        switch sign {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(sign)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): break
        default: throw mistake("'\\\(Unicode.Scalar(sign))' means nothing in JSON")
        }
        let first = try hex()
        guard (0xD800..<0xDC00).contains(first), bytes[min(i, bytes.count)...].starts(with: "\\u".utf8) else {
            return Unicode.Scalar(first) ?? "\u{FFFD}"
        }
        i += 2
        let second = try hex()
        guard (0xDC00..<0xE000).contains(second) else { return "\u{FFFD}" }
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + second - 0xDC00) ?? "\u{FFFD}"
    }

    private mutating func hex() throws(JSONMistake) -> UInt32 {
        let digits = bytes[i..<min(i + 4, bytes.count)]
        guard digits.count == 4, let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else {
            throw mistake("after \\u belong four digits")
        }
        i += 4
        return value
    }
}
