/// A text of plain words in which nothing is markup but links such as `[Sports day](../news/sports-day.md)`: the commonest text
/// with markup, read without a parser.
struct WordsWithLinks {
    /// What a reader sees.
    private(set) var text: [UInt8] = []
    /// Addresses, in their order.
    private(set) var links: [String] = []

    /// Nil where Markdown could make anything else of the text.
    init?(_ bytes: [UInt8]) {
        guard let first = bytes.first, let last = bytes.last, last != 0x20,
            isASCIILetter(UInt32(first)) || first >= 0xC2 && first != 0xEF || first == UInt8(ascii: "[")
        else { return nil }
        text.reserveCapacity(bytes.count)
        var isInLink = false
        var i = 0
        while i < bytes.count {
            let byte = bytes[i]
            if byte == UInt8(ascii: "["), !isInLink, i + 1 < bytes.count, text.last != UInt8(ascii: "!"),
                bytes[i + 1] >= 0xC2 || isASCIILetter(UInt32(bytes[i + 1])) || isDigit(bytes[i + 1])
            {
                isInLink = true
                i += 1
            } else if byte == UInt8(ascii: "]"), isInLink, i + 1 < bytes.count, bytes[i + 1] == UInt8(ascii: "("),
                let end = addressEnd(bytes, from: i + 2)
            {
                isInLink = false
                links.append(bytes.text(i + 2..<end))
                i = end + 1
            } else if isPlain(byte, after: text.last ?? 0) {
                text.append(byte)
                i += 1
            } else {
                return nil
            }
        }
        if isInLink { return nil }
    }
}

/// Where the `)` of an address stands that is written with nothing but letters, digits and `.`, `/`, `-`, `_`, `#`.
private func addressEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    var i = start
    while i < bytes.count {
        switch bytes[i] {
        case UInt8(ascii: ")"): return i > start ? i : nil
        case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "#"): break
        case let byte where isASCIILetter(UInt32(byte)) || isDigit(byte): break
        default: return nil
        }
        i += 1
    }
    return nil
}

/// Whether a byte stands for itself wherever it is. Two spaces are one, "ww" and "//" may be of an address.
private func isPlain(_ byte: UInt8, after last: UInt8) -> Bool {
    switch byte {
    case 0x20, UInt8(ascii: "-"), UInt8(ascii: "/"): byte != last
    case UInt8(ascii: "w"), UInt8(ascii: "W"): last | 0x20 != UInt8(ascii: "w")
    case 0x80..., UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "'"),
        UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\""):
        true
    default: isASCIILetter(UInt32(byte)) || isDigit(byte)
    }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
