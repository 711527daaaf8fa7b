import SourceText

/// The text of a TEXT value: escapes undone, control characters other than line ends and tabs left out.
///
/// - Source: RFC 5545, section 3.3.11.
/// - Broken UTF-8 is read as Windows-1252, and `isUTF8` says so.
func textValue(_ bytes: ArraySlice<UInt8>) -> (text: String, isUTF8: Bool) {
    let isPlain = bytes.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\\") && $0 != 0x7F }
    return decodedText(isPlain ? bytes : unescaped(bytes)[...])
}

/// The members of a list of TEXT values, split at commas that are not escaped.
func textValues(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    var i = start
    while i < bytes.endIndex {
        if bytes[i] == UInt8(ascii: "\\") {
            i += 2
            continue
        }
        if bytes[i] == UInt8(ascii: ",") {
            parts.append(bytes[start..<i])
            start = i + 1
        }
        i += 1
    }
    parts.append(bytes[start...])
    return parts
}

/// Text in UTF-8, or in Windows-1252 where it cannot be UTF-8.
func decodedText(_ bytes: ArraySlice<UInt8>) -> (text: String, isUTF8: Bool) {
    if let text = bytes.validText { return (text, true) }
    var text = String.UnicodeScalarView()
    for byte in bytes { text.append(windows1252(byte)) }
    return (String(text), false)
}

private func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var i = bytes.startIndex
    while i < bytes.endIndex {
        let byte = bytes[i]
        i += 1
        if byte == UInt8(ascii: "\\"), i < bytes.endIndex {
            let next = bytes[i]
            i += 1
            switch next {
            case UInt8(ascii: "n"), UInt8(ascii: "N"): text.append(0x0A)
            case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "\""):
                text.append(next)
            default:
                // A backslash that escapes nothing was meant to be seen, as in a Windows path.
                text += [byte, next]
            }
        } else if byte >= 0x20 && byte != 0x7F || byte == 0x09 || byte == 0x0A {
            text.append(byte)
        }
    }
    return text
}

private func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(upperHalf[Int(byte) - 0x80]) ?? "\u{FFFD}"
}

/// Code points of the bytes 80 to 9F. Source: WHATWG Encoding Standard, index windows-1252.
private let upperHalf: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D,
    0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0x009D, 0x017E, 0x0178,
]
