/// Writes content lines: escaped, folded at 75 octets, each ended by CRLF.
///
/// - A fold never splits a letter with its accents, an emoji or a flag, unless one of them alone is longer than a line.
/// - Source: RFC 5545, section 3.1.
struct FoldedLines {
    private(set) var bytes: [UInt8] = []

    /// Octets in a line, without CRLF.
    private static let width = 75

    /// A property whose value is already in its final form, with parameters as `parameter` makes them.
    mutating func add(_ name: String, _ parameters: [String] = [], raw value: String) {
        var line = name
        for parameter in parameters { line += ";" + parameter }
        line += ":" + value
        fold(line)
    }

    /// A property whose value is text for people; nothing is written where there is none.
    mutating func add(_ name: String, _ parameters: [String] = [], text: String) {
        let value = escaped(text)
        if !value.isEmpty { add(name, parameters, raw: value) }
    }

    private mutating func fold(_ line: String) {
        var room = FoldedLines.width
        func isPlain(_ byte: UInt8) -> Bool { byte < 0x80 }
        if line.utf8.allSatisfy(isPlain) {
            for byte in line.utf8 { put([byte], &room) }
        } else {
            for character in line {
                let length = character.utf8.count
                if length < FoldedLines.width {
                    put(Array(character.utf8), &room)
                } else {
                    for scalar in character.unicodeScalars { put(Array(String(scalar).utf8), &room) }
                }
            }
        }
        bytes += [0x0D, 0x0A]
    }

    private mutating func put(_ piece: [UInt8], _ room: inout Int) {
        if piece.count > room {
            bytes += [0x0D, 0x0A, 0x20]
            room = FoldedLines.width - 1
        }
        bytes += piece
        room -= piece.count
    }
}

/// Text as a TEXT value: escapes in, control characters out.
///
/// - Source: RFC 5545, section 3.3.11.
func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\\", ";", ",": result.append(contentsOf: ["\\", scalar])
        case "\n" where last == "\r": break
        case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": result.append(contentsOf: ["\\", "n"])
        case "\t": result.append(scalar)
        case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}": break
        default: result.append(scalar)
        }
        last = scalar
    }
    return String(result)
}

/// `NAME=value`, in quotes where the value needs them.
///
/// - Source: RFC 5545, section 3.2, and RFC 6868.
func parameter(_ name: String, _ text: String) -> String {
    var value = ""
    var needsQuotes = false
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": value += "^'"
        case "^": value += "^^"
        case "\n": value += "^n"
        case "\0"..."\u{1F}", "\u{7F}": break
        default:
            if ":;,".unicodeScalars.contains(scalar) { needsQuotes = true }
            value.unicodeScalars.append(scalar)
        }
    }
    return name + "=" + (needsQuotes ? "\"" + value + "\"" : value)
}
