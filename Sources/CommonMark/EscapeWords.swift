/// Words as they must be written so that none of them is read as markup.
///
/// - Escapes only where it is needed: "R&B", "5 * 3" and "snake_case" stay as they are.
/// - Runs of spaces are one space; a line end that came from `&#10;` stays an entity.
struct EscapedWords {
    private(set) var bytes: [UInt8] = []
    private let words: [UInt8]
    private let surroundings: WordSurroundings

    init(_ words: [UInt8], in surroundings: WordSurroundings) {
        self.words = words
        self.surroundings = surroundings
        let start = words.firstIndex { $0 != 0x20 } ?? words.count
        let blockMark = surroundings.last == 0x0A ? blockMark(in: words[start...]) : nil
        let addressMarks = surroundings.isInLink || !mayHoldAddress(words) ? [] : addressMarks(in: words)
        bytes.reserveCapacity(words.count + 8)
        var i = 0
        while i < words.count {
            let byte = words[i]
            if byte == 0x20, [0x20, 0x0A].contains(bytes.last ?? surroundings.last) {
                i += 1
            } else if let length = edgeSpace(at: i) {
                bytes += "&#\(scalarValue(at: i, length));".utf8
                i += length
            } else if byte == 0x0A || byte == 0x0D {
                bytes += "&#\(byte);".utf8
                i += 1
            } else {
                if i == blockMark || addressMarks.contains(i) || needsEscape(i) { bytes.append(UInt8(ascii: "\\")) }
                bytes.append(byte)
                i += 1
            }
        }
    }

    private func needsEscape(_ i: Int) -> Bool {
        let last = i > 0 ? words[i - 1] : surroundings.last
        let next = i + 1 < words.count ? words[i + 1] : surroundings.next
        switch words[i] {
        case UInt8(ascii: "*"): return !(isBlank(last) && (isBlank(next) || next == 0))
        case UInt8(ascii: "_"):
            return !(isLetterOrDigit(last) && isLetterOrDigit(next)) && !(isBlank(last) && (isBlank(next) || next == 0))
        case UInt8(ascii: "`"), UInt8(ascii: "["): return true
        case UInt8(ascii: "]"): return surroundings.isInBrackets
        case UInt8(ascii: "<"): return isLetter(next) || [0x2F, 0x21, 0x3F].contains(next)
        case UInt8(ascii: "&"): return beginsEntity(words, at: i)
        case UInt8(ascii: "\\"): return isPunctuation(next) || i + 1 == words.count
        case UInt8(ascii: "~"): return next == UInt8(ascii: "~") || (i == 0 && last == UInt8(ascii: "~"))
        case UInt8(ascii: "!"): return i + 1 == words.count && next == UInt8(ascii: "[")
        case UInt8(ascii: "{"): return i == 0 && surroundings.followsPicture
        default: return false
        }
    }

    /// The length of a space outside ASCII that stands at an emphasis mark, which would keep the mark from being one.
    private func edgeSpace(at i: Int) -> Int? {
        guard words[i] >= 0xC2, i == 0 || i + 4 > words.count else { return nil }
        let text = String(decoding: words[i..<min(i + 4, words.count)], as: UTF8.self)
        guard let scalar = text.unicodeScalars.first, scalar.properties.isWhitespace else { return nil }
        let length = UTF8.width(scalar)
        let isFirst = i == 0 && isEmphasisMark(surroundings.last)
        return isFirst || (i + length == words.count && isEmphasisMark(surroundings.next)) ? length : nil
    }

    private func scalarValue(at i: Int, _ length: Int) -> UInt32 {
        String(decoding: words[i..<i + length], as: UTF8.self).unicodeScalars.first?.value ?? 0xFFFD
    }
}

/// What is around some words, as far as it changes how they are written.
struct WordSurroundings {
    /// The byte before them; a line end at the start of a line, a space at the start of everything.
    var last: UInt8
    /// The byte after them, 0 for none.
    var next: UInt8
    var isInBrackets: Bool
    var isInLink: Bool
    /// Whether braces at their start would be read as attributes of a picture.
    var followsPicture: Bool
}

/// Whether text is the same in Markdown as it is, whatever stands around it.
func isPlainProse(_ text: some Sequence<UInt8>) -> Bool {
    var last: UInt8 = 0
    for byte in text {
        switch byte {
        case 0x09, 0x0A, 0x0D, 0x26, 0x2A, 0x3C, 0x40, 0x5B, 0x5C, 0x5F, 0x60, 0x7E: return false
        case 0x20 where last == byte: return false
        case UInt8(ascii: "/") where last == UInt8(ascii: ":"): return false
        case UInt8(ascii: "w") where last == byte: return false
        default: break
        }
        last = byte
    }
    return true
}

/// Whether `&name;` or `&#1;` stands at `start`.
func beginsEntity(_ text: [UInt8], at start: Int) -> Bool {
    var i = start + 1
    if i < text.count, text[i] == UInt8(ascii: "#") { i += 1 }
    let from = i
    while i < text.count, i - from < 40, isLetterOrDigit(text[i]) { i += 1 }
    return i > from && i < text.count && text[i] == UInt8(ascii: ";")
}

private func isEmphasisMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
}

/// The sign of a line's first words that would make a list, a heading, a quote, a table or a container of them.
private func blockMark(in line: ArraySlice<UInt8>) -> Int? {
    guard let first = line.first else { return nil }
    let rest = line.drop { $0 == first }
    let endsThere = rest.first.map(isBlank) ?? true
    switch first {
    case UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "|"): return line.startIndex
    case UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "_"):
        return endsThere ? line.startIndex : nil
    case UInt8(ascii: ":"):
        return rest.startIndex - line.startIndex > 1 || rest.first == UInt8(ascii: "-") ? line.startIndex : nil
    default:
        let mark = line.drop(while: isDigit)
        guard mark.startIndex > line.startIndex, let sign = mark.first, sign == 0x2E || sign == 0x29,
            mark.dropFirst().first.map(isBlank) ?? true
        else { return nil }
        return mark.startIndex
    }
}

private func mayHoldAddress(_ words: [UInt8]) -> Bool {
    words.contains(UInt8(ascii: "@")) || words.contains(UInt8(ascii: "/")) || words.contains(UInt8(ascii: "w"))
}

/// The signs to escape so that addresses which are no links in the tree stay text.
private func addressMarks(in words: [UInt8]) -> Set<Int> {
    Set(
        addresses(in: words).compactMap { address in
            let sign: UInt8 =
                switch address.prefix {
                case "mailto:": UInt8(ascii: "@")
                case "": UInt8(ascii: ":")
                default: UInt8(ascii: ".")
                }
            return words[address.range].firstIndex(of: sign)
        })
}
